"""Scripts: every line checked, all applied or none, and the line named that is wrong."""

import json

import pytest

from reviewer.domain.errors import Cancelled, CommandError
from reviewer.services.scripts import decide_script, parse


@pytest.fixture
def review(workspace, bridge):
    return workspace.review(bridge)


def lines(*commands):
    return [json.dumps(one) for one in commands]


def test_each_line_is_a_decision_of_its_analyst(review):
    script = [
        '\ufeff{"command": "accept", "claims": ["A1", "B1"]}',
        "",
        '{"command": "reject", "claim": "A2", "reason": "not_checkable", "analyst": "ab"}\r',
        '{"command": "settle", "fact": "A1", "resolution": "one value", "chosen": ["B1"], "note": "two of three"}',
    ]
    made = decide_script(review, script)
    assert [one.what for one in made] == [
        "Accept 2 claims",
        "Reject A2 (not checkable)",
        "Settle the fact of A1 (one value)",
    ]
    assert [one.analyst for one in review.history(limit=3)] == ["mk", "ab", "mk"]


GOOD = '{"command": "accept", "claim": "A1"}'

BROKEN = {
    "no JSON": ("accept A1", "Line 2: this is no JSON object"),
    "half a line": ('{"command": "accept", "claim"', "Line 2: this is no JSON object"),
    "a list": ("[1, 2]", "Line 2: a command is a JSON object"),
    "too deep": ("[" * 100_000, "Line 2: this is"),
    "unknown command": ('{"command": "rejct", "claim": "A1"}', "Line 2: 'rejct' is no command"),
    "no command": ('{"claim": "A1"}', "Line 2: None is no command"),
    "missing field": ('{"command": "reject", "claim": "A1"}', "Line 2: The command 'reject' needs 'reason'"),
    "unknown field": ('{"command": "accept", "claim": "A1", "why": ""}', "knows no 'why'"),
    "wrong type": ('{"command": "accept", "claims": "A1"}', "'claims' of the command 'accept' cannot be"),
    "wrong reason": ('{"command": "reject", "claim": "A1", "reason": "bad"}', "'bad' is no reason"),
    "a field twice": (
        '{"command": "accept", "claim": "A1", "claim": "A2"}',
        "Line 2: 'claim' stands there twice",
    ),
    "no analyst": ('{"command": "accept", "claim": "A1", "analyst": " "}', "Line 2: 'analyst' is a name"),
    "wrong seen": (
        '{"command": "accept", "claim": "A1", "seen": {"x": "1"}}',
        "Line 2: 'seen' holds version",
    ),
    "unknown claim": ('{"command": "accept", "claim": "Z9"}', "Line 2: There is no claim 'Z9'"),
    "nothing to do": (GOOD, "Line 2: Accept A1: nothing to do"),
    "stale": ('{"command": "accept", "claim": "A2", "seen": {"%s": 7}}', "Line 2: This claim has changed"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_line_is_named_and_none_is_applied(review, name):
    line, says = BROKEN[name]
    line = line.replace("%s", review.page("A").claims[1].id)
    before = review.summary()
    with pytest.raises(CommandError) as told:
        decide_script(review, [GOOD, line, '{"command": "accept", "claim": "B1"}'])
    assert says in str(told.value)
    assert review.summary() == before


def test_an_empty_script_is_told(review):
    with pytest.raises(CommandError, match="holds no commands"):
        decide_script(review, ["", "  ", "\ufeff"])


def test_a_script_can_be_stopped(review):
    def stop(done, total, what):
        if done == 1:
            raise Cancelled("stop")

    before = review.summary()
    with pytest.raises(Cancelled):
        decide_script(review, [GOOD, GOOD.replace("A1", "A2")], stop)
    assert review.summary() == before


def test_a_line_is_named_by_its_place_in_the_file():
    with pytest.raises(CommandError, match=r"^Line 4: "):
        list(parse(["", GOOD, "", "{}"]))
