"""`reviewer replace`: both versions side by side, then one decision that can be undone."""

import json

import pytest

UPDATED = (
    "Updated on Monday. The bridge in Oden cost 40 million euros. It was closed in June 2024. 🎉"
    " The bridge is 300 metres long.\n"
)


@pytest.fixture
def updated(do, tmp_path):
    """A script of decisions on article A; then its new version C comes in. Runs commands on the case."""
    lines = [
        {"command": "accept", "claims": ["A1", "A2"]},
        {"command": "reject", "claim": "A3", "reason": "opinion", "analyst": "jo"},
    ]
    (tmp_path / "decisions.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    (tmp_path / "update.txt").write_text(UPDATED, "utf-8")
    assert do("--analyst", "mk", "decide", "bridge", "--script", "decisions.jsonl")[0] == 0
    assert do("--analyst", "mk", "import", "bridge", "update.txt")[0] == 0
    return do


def test_a_dry_run_tells_what_would_happen_and_changes_nothing(updated, case, dumped):
    before = dumped(case)
    code, out, err = updated("--analyst", "mk", "replace", "bridge", "A", "C", "--dry-run")
    assert (code, err) == (0, "")
    first, *told, last = out.splitlines()
    assert "Decided claims carried over: 2; changed: 1; undecided claims that leave: 0" in first
    assert [one.partition(" → ")[0] for one in told[:2]] == ["  A1", "  A3"]
    assert told[0].endswith("(accepted by mk)")
    assert told[1].endswith("(rejected by jo)")
    assert told[2].startswith("  A2 is not carried over: ")
    assert told[3:] == ["    before: It was opened in May 2024.", "    after:  It was closed in June 2024."]
    assert last == "Nothing was changed."
    assert dumped(case) == before


def test_it_is_one_decision_that_a_script_can_take_back(updated, tmp_path):
    assert "3 articles" in updated("cases")[1]
    code, out, _ = updated("--analyst", "mk", "replace", "bridge", "a", "c")
    assert (code, out.splitlines()[-1]) == (0, "Article C has taken the place of article A.")
    assert "2 articles" in updated("cases")[1]
    assert updated("verify")[0] == 0
    code, _, err = updated("--analyst", "mk", "replace", "bridge", "A", "C")
    assert (code, err) == (1, "reviewer: Article A was replaced by article C already; undo that first.\n")
    (tmp_path / "undo.jsonl").write_text(
        '{"command": "undo"}\n{"command": "replace", "old": "A", "new": "C"}', "utf-8"
    )
    assert updated("--analyst", "mk", "decide", "bridge", "--script", "undo.jsonl")[0] == 0
    assert updated("verify")[0] == 0


def test_an_analysis_does_not_bring_the_claims_back(updated):
    assert updated("--analyst", "mk", "replace", "bridge", "A", "C")[0] == 0
    before = updated("cases")[1]
    assert updated("--analyst", "mk", "reanalyze", "bridge")[0] == 0
    assert updated("cases")[1].partition("changed")[0] == before.partition("changed")[0]
    assert updated("verify")[0] == 0


def test_another_article_is_no_version(updated):
    code, _, err = updated("--analyst", "mk", "replace", "bridge", "A", "X")
    assert (code, err.count("\n")) == (1, 1)
    assert "There is no article 'X' in this case" in err
