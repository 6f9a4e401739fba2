"""A clash in words: what the case here says and what the file says, side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.domain.readmodel import LogChange
from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import CALLED, Change, Row, Table
from reviewer.domain.review.telling import told
from reviewer.domain.review.work import difference
from reviewer.domain.tongue import say
from reviewer.services.casefile.both_sides import Sides
from reviewer.services.casefile.report import Both, Clash


def clash(sides: Sides, decision: Decision, changes: Iterable[Change]) -> Clash:
    """Return a decision of the file that is not taken over.

    Args:
        sides: the two copies; `there` has followed the decision.
        decision: of the file.
        changes: those of its changes that do not fit.
    """
    found: dict[Both, None] = {}
    for change in changes:
        found |= dict.fromkeys(_both(sides, decision, change))
    return Clash(decision.seq, decision.hash, decision.analyst, decision.at, decision.what, tuple(found))


def _both(sides: Sides, decision: Decision, change: Change) -> Sequence[Both]:
    other = sides.other_ruling(change)
    key = (change.table, other or sides.renamed.key(change.table, change.key))
    if key not in sides.here:
        return ()
    there = told(sides.there, replace(decision, changes=(change,)))
    here = _here(sides, decision, key)
    if other:
        words = "; ".join(f"{one.what}: {one.after}" for one in here)
        return [Both(one.what, one.before, words, one.after) for one in there]
    mine = {one.what: one for one in here}
    paired = [
        Both(one.what, mine[one.what].before, mine[one.what].after, one.after)
        for one in there
        if one.what in mine
    ]
    if paired:
        return paired
    return [Both(say(CALLED[change.table]), "", _words(here, sides.here[key]), _words(there, change.after))]


def _here(sides: Sides, decision: Decision, key: tuple[Table, str]) -> list[LogChange]:
    """Return what became of a record here since the copies were one."""
    change = difference(*key, sides.base.get(key), sides.here[key])
    if change is None:
        return []
    last = replace(decision, seq=sides.unit.head()[0], changes=(change,))
    return told(sides.unit, last)


def _words(lines: Sequence[LogChange], row: Row | None) -> str:
    if lines:
        return "; ".join(f"{one.what}: {one.after}" for one in lines)
    return say("gone") if row is None else say("changed")
