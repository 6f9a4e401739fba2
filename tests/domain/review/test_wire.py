"""Commands as JSON: every command there and back, the schema agrees, mistakes are named."""

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review.decide import HANDLERS
from reviewer.domain.review.records import Reason
from reviewer.domain.review.wire import BY_NAME, command_data, command_from_data, command_schema

SCHEMA = jsonschema.Draft202012Validator(command_schema())


@given(st.one_of([st.from_type(kind) for kind in c.COMMANDS]))
def test_every_command_survives_json(command):
    data = command_data(command)
    assert command_from_data(data) == command
    lists = [value for value in data.values() if isinstance(value, list)]
    if all(lists):
        SCHEMA.validate(data)


def test_every_command_has_a_handler_and_a_name_of_its_own():
    assert set(HANDLERS) | {c.Undo, c.Redo, c.GoBack} == set(c.COMMANDS)
    assert len(BY_NAME) == len(c.COMMANDS)


def test_one_claim_may_be_named_in_the_singular():
    line = {"command": "reject", "claim": "B5", "reason": "not_checkable", "analyst": "mk"}
    assert command_from_data(line) == c.Reject(("B5",), Reason.NOT_CHECKABLE)
    SCHEMA.validate(line)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ({}, "None is no command"),
        ({"command": "destroy"}, "'destroy' is no command"),
        ({"command": "accept"}, "needs 'claim'"),
        ({"command": "accept", "claim": 5}, "cannot be"),
        ({"command": "accept", "claim": "B5", "reason": "opinion"}, "knows no 'reason'"),
        (
            {"command": "reject", "claim": "B5", "reason": "ugly"},
            "'ugly' is no reason; it is one of: opinion",
        ),
        (
            {"command": "move span", "claim": "B5", "start": "1", "end": 2},
            "'start' of the command 'move span'",
        ),
        ({"command": "move span", "claim": "B5", "start": True, "end": 2}, "cannot be true"),
        ({"command": "edit", "claim": "B5"}, "needs 'statement'"),
    ],
)
def test_mistakes_are_named(line, words):
    with pytest.raises(CommandError, match=words):
        command_from_data(line)
    assert not SCHEMA.is_valid(line)
