"""The line of the sheet for a fact that is settled without one: proposed here, before it is decided."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace

from reviewer.domain.errors import CommandError
from reviewer.domain.readmodel import FactDetail
from reviewer.domain.review import view as reading
from reviewer.domain.review.commands import Command, Merge, Settle
from reviewer.store.queries import CaseReader
from reviewer.store.view import SqlView


def worded(view: SqlView, command: Command) -> Command:
    """Return a command that settles a fact with its line; every other command as it is.

    Without this, a fact that is settled on one value would keep a line that may state another.
    """
    if not isinstance(command, Settle | Merge) or command.resolution is None or command.wording.strip():
        return command
    from reviewer.domain.wording import propose_wording, sentence  # it brings all rules of conflicts along

    names = (command.fact,) if isinstance(command, Settle) else command.facts
    try:
        facts = _opened(view, names)
        chosen = [reading.find_claim(view, one).id for one in command.chosen]
    except CommandError:
        return command  # deciding tells what is wrong with it
    claims = [claim for fact in facts for claim in fact.claims]
    conflict = facts[0].conflicts[0] if len(facts) == 1 and facts[0].conflicts else None
    dates = {one.id: one.published_on for one in _reader(view).articles()}
    line = propose_wording(command.resolution, claims, chosen, conflict=conflict, dates=dates)
    return command if not facts or line == sentence(facts[0].title) else replace(command, wording=line)


def _reader(view: SqlView) -> CaseReader:
    return CaseReader(lambda: nullcontext(view.sql), view.case, view.case_id())


def _opened(view: SqlView, names: Sequence[str]) -> list[FactDetail]:
    reader = _reader(view)
    keys = dict.fromkeys(reading.find_fact(view, one).id for one in names)
    found = (reader.fact_detail(one) for one in keys)
    return [one for one in found if one is not None]
