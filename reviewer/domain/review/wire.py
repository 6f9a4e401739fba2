"""Commands as JSON: what scripts write and what a log of commands holds."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from reviewer.domain.errors import CommandError
from reviewer.domain.review.commands import COMMANDS, Command
from reviewer.domain.tongue import say

BY_NAME: dict[str, type[Command]] = {one.name: one for one in COMMANDS}

_PLURALS = {"claims": "claim", "facts": "fact"}
"""A list of one may be written in the singular: `"claim": "B5"`."""


def command_from_data(data: Mapping[str, Any]) -> Command:
    """Return the command that a JSON object describes; `analyst` and `seen` are not its business.

    Raises:
        CommandError: it is no command; the message says what is wrong.
    """
    name = data.get("command")
    if not isinstance(name, str) or name.replace("_", " ") not in BY_NAME:
        known = ", ".join(sorted(BY_NAME))
        raise CommandError(say("{name!r} is no command; commands are: {known}.", name=name, known=known))
    kind = BY_NAME[name.replace("_", " ")]
    given = {key: value for key, value in data.items() if key not in ("command", "analyst", "seen")}
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for one in fields(kind):
        raw = _take(given, one.name)
        if raw is not MISSING:
            values[one.name] = _value(kind.name, one.name, hints[one.name], raw)
        elif one.default is MISSING:
            raise CommandError(
                say(
                    "The command {name!r} needs {get!r}.",
                    name=kind.name,
                    get=_PLURALS.get(one.name, one.name),
                )
            )
    if given:
        raise CommandError(
            say("The command {name!r} knows no {given!r}.", name=kind.name, given=sorted(given)[0])
        )
    return kind(**values)


def _take(given: dict[str, Any], name: str) -> Any:  # noqa: ANN401 - JSON values
    if name in given:
        return given.pop(name)
    single = _PLURALS.get(name)
    return [given.pop(single)] if single in given else MISSING


def _value(command: str, name: str, hint: Any, raw: Any) -> Any:  # noqa: ANN401 - JSON values
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    if raw is None and type(None) in options:
        return None
    kind = next(one for one in options if one is not type(None))
    if get_origin(kind) is tuple and isinstance(raw, list) and all(isinstance(one, str) for one in raw):
        return tuple(raw)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _choice(name, kind, raw)
    if kind in (str, int) and type(raw) is kind:
        return raw
    raise CommandError(
        say(
            "{name!r} of the command {command!r} cannot be {dumps}.",
            name=name,
            command=command,
            dumps=json.dumps(raw, ensure_ascii=False),
        )
    )


def _choice(name: str, kind: type[StrEnum], raw: Any) -> StrEnum:  # noqa: ANN401 - JSON values
    text = raw.replace("_", " ") if isinstance(raw, str) else raw
    if text not in [one.value for one in kind]:
        known = ", ".join(one.value for one in kind)
        raise CommandError(
            say("{raw!r} is no {name}; it is one of: {known}.", raw=raw, name=name, known=known)
        )
    return kind(text)


def command_data(command: Command) -> dict[str, Any]:
    """Return a command as a JSON object; fields at their defaults are left out."""
    data: dict[str, Any] = {"command": command.name}
    for one in fields(command):
        value = getattr(command, one.name)
        if one.default is MISSING or value != one.default:
            data[one.name] = list(value) if isinstance(value, tuple) else value
    return json.loads(json.dumps(data))  # type: ignore[no-any-return]


def command_schema() -> dict[str, Any]:
    """Return the JSON Schema of one line of a decisions script (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One decision of a script for `reviewer decide`",
        "oneOf": [_schema_of(kind) for kind in COMMANDS],
    }


def _schema_of(kind: type[Command]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {
        "command": {"enum": sorted({kind.name, kind.name.replace(" ", "_")})},
        "analyst": {"type": "string", "minLength": 1},
        "seen": {"type": "object", "additionalProperties": {"type": "integer"}},
    }
    required: list[Any] = []
    for one in fields(kind):
        properties[one.name] = _type_schema(hints[one.name])
        single = _PLURALS.get(one.name)
        if single:
            properties[single] = {"type": "string"}
        if one.default is MISSING:
            required.append(
                {"oneOf": [{"required": [one.name]}, {"required": [single]}]} if single else one.name
            )
    plain = [one for one in required if isinstance(one, str)]
    schema: dict[str, Any] = {
        "title": kind.name,
        "description": (kind.__doc__ or "").strip(),
        "type": "object",
        "properties": properties,
        "required": ["command", *plain],
        "additionalProperties": False,
    }
    choices = [one for one in required if not isinstance(one, str)]
    return {**schema, "allOf": choices} if choices else schema


def _type_schema(hint: Any) -> dict[str, Any]:  # noqa: ANN401 - a type
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    kind = next(one for one in options if one is not type(None))
    if get_origin(kind) is tuple:
        found: dict[str, Any] = {"type": "array", "items": {"type": "string"}, "minItems": 1}
    elif isinstance(kind, type) and issubclass(kind, StrEnum):
        names = {one.value for one in kind} | {one.value.replace(" ", "_") for one in kind}
        found = {"enum": sorted(names)}
    else:
        found = {"type": "integer" if kind is int else "string"}
    return {"oneOf": [found, {"type": "null"}]} if type(None) in options else found
