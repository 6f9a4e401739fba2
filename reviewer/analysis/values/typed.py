"""Values of words as a person types them: with their type before a colon, or unmistakable."""

import re

from reviewer.domain.values import Value, ValueType
from reviewer.domain.values.ladder import statuses
from reviewer.domain.values.lists import list_of
from reviewer.domain.values.roles import role_of

_TYPED = re.compile(r"^\s*(?P<type>name|list|role|status)\s*:\s*(?P<words>\S.*?)\s*$", re.IGNORECASE)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")


def read_typed(words: str, statement: str) -> Value | None:
    """Return a value of words, `None` if these are none.

    Args:
        words: what was typed.
        statement: what it belongs to: it tells which ladder a status is of.
    """
    typed = _TYPED.match(words)
    if typed is None:
        return role_of(words) or _whole_list(words) or _status(words, statement)
    said = typed["words"]
    match typed["type"].casefold():
        case "name":
            return Value(ValueType.NAME, None, None, "", said, items=(said,))
        case "list":
            items = tuple(one for one in _AND.split(said) if one)
            return Value(ValueType.LIST, None, None, "", said, items=items)
        case "role":
            return role_of(said) or Value(ValueType.ROLE, None, None, "", said, items=(said.casefold(),))
    return _status(said, statement)


def _whole_list(words: str) -> Value | None:
    found = list_of(words)
    return found if found is not None and found.text == words.strip() else None


def _status(words: str, statement: str) -> Value | None:
    """Return the rung that the words name; what they speak of may stand in the statement alone."""
    beside = f"{words} ({statement})"
    return next((one for one in statuses(beside) if beside.index(one.text) < len(words)), None)
