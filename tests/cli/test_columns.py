"""Tables whose columns have names of their own, on the command line."""

import pytest

from reviewer.cli.parser import parse

WORDS = "The bridge was painted by hand in the spring of the year, and the town paid for all of the brushes."


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f"K1,K2\nPainted,{WORDS!r}\n", encoding="utf-8")
    return path


def test_a_column_is_named_by_its_title(run, table):
    refused = run("analyze", str(table), "--output", "a.json").problem
    assert "K1" in refused
    ran = run("analyze", str(table), "--column", "text=K2", "--column", "title=K1", "--output", "a.json")
    assert ran.code == 0


@pytest.mark.parametrize("wrong", ["text", "body=K2", "=K2"])
def test_what_names_no_field_is_wrong_usage(wrong, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(["analyze", "a.csv", "--column", wrong, "--output", "a.json"])
    assert ended.value.code == 2
    assert "FIELD=TITLE" in capsys.readouterr().err
