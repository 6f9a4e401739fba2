"""The threat model names tests for what it says; each of them exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from reviewer import paths

PROJECT = Path(__file__).resolve().parents[1]
TEXT = paths.resource("docs/threat-model.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)


@cache
def names_in(name: str) -> frozenset[str]:
    path = PROJECT / name
    if not path.exists():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))


@pytest.mark.parametrize(("file", "name"), sorted(set(NAMED)), ids=lambda one: str(one))
def test_every_test_that_it_names_exists(file, name):
    assert name.startswith("test_")
    assert name in names_in(file)


def test_and_the_check_notices_one_that_does_not():
    assert "test_that_nobody_wrote" not in names_in("tests/test_threat_model.py")
    assert names_in("tests/test_nothing.py") == frozenset()


def test_every_name_of_a_test_is_read():
    assert len(NAMED) == TEXT.count("tests/") > 30


@pytest.mark.parametrize("part", TEXT.split("\n## ")[1:], ids=lambda one: one.partition("\n")[0])
def test_every_threat_says_what_stops_it_what_does_not_and_which_test_shows_it(part):
    assert "\n- " in part
    assert "*Not stopped:*" in part
    assert "::test_" in part


@pytest.mark.parametrize("who", ["article", "case file", "colleague", "laptop", "web page", "export"])
def test_everyone_is_in_it(who):
    assert any(who in one.partition("\n")[0] for one in TEXT.split("\n## ")[1:])
