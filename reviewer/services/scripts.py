"""Scripts of decisions: one JSON object a line, all of them or none."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reviewer.domain.errors import CommandError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.readmodel import Changes
from reviewer.domain.review.wire import command_from_data
from reviewer.domain.tongue import say
from reviewer.services.review import Review, Step


def decide_script(review: Review, lines: Iterable[str], progress: Progress = silent) -> list[Changes]:
    """Do the commands of a script in one transaction; each is a decision of its own.

    A line may name its `analyst`, and in `seen` the versions of the records that were decided on.

    Args:
        review: the case, with the analyst of the lines that name none.
        lines: the script; empty lines are passed over.
        progress: told before each command; what it raises (`Cancelled`) leaves the case as it was.

    Raises:
        CommandError: a line is broken or makes no sense in this case; the message names it. None is applied.
        StoreError: the decisions could not be saved; none is applied.
    """
    steps = list(parse(lines))
    if not steps:
        raise CommandError(say("The script holds no commands; write one JSON object a line."))
    return review.handle_all(steps, progress)


def parse(lines: Iterable[str]) -> Iterator[Step]:
    """Read a script without applying it.

    Raises:
        CommandError: a line is broken; the message names it.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip().strip("\ufeff"):
            continue
        try:
            yield _step(_object(line), number)
        except CommandError as error:
            raise CommandError(say("Line {number}: {error}", number=number, error=error)) from error


def _object(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line.lstrip("\ufeff"), object_pairs_hook=_once)
    except RecursionError as error:
        raise CommandError(say("this is nested too deeply for a command.")) from error
    except ValueError as error:
        raise CommandError(
            say('this is no JSON object; write it as in {"command": "accept", "claim": "B5"}.')
        ) from error
    if not isinstance(data, dict):
        raise CommandError(say('a command is a JSON object, as in {"command": "accept", "claim": "B5"}.'))
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = next(name for place, (name, _) in enumerate(pairs) if name in dict(pairs[:place]))
        raise CommandError(say("{twice!r} stands there twice.", twice=twice))
    return found


def _step(data: dict[str, Any], number: int) -> Step:
    analyst = data.get("analyst", "")
    if not isinstance(analyst, str) or ("analyst" in data and not analyst.strip()):
        raise CommandError(say("'analyst' is a name."))
    seen = data.get("seen", {})
    if not isinstance(seen, dict) or not all(type(one) is int for one in seen.values()):
        raise CommandError(say("'seen' holds version numbers by id."))
    return Step(command_from_data(data), analyst.strip(), seen, say("Line {number}", number=number))
