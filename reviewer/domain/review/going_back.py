"""Going back: the case as it stood right after a decision, brought about by one decision of its own."""

from collections import Counter
from collections.abc import Sequence

from reviewer.domain.errors import CommandError, StaleError
from reviewer.domain.review import commands as c
from reviewer.domain.review.log import ERASE, Decision, Draft
from reviewer.domain.review.work import Work
from reviewer.domain.tongue import again, count, mark, say

MOST_WORDS = 60
"""Letters of the decision gone back to that are told in the new one."""


def go_back(work: Work, command: c.GoBack) -> Draft:
    """Return the decision that takes back all that was decided after another one.

    The changes of the later decisions are turned round, the latest first, so that every record, conflicts
    too, is what it was; what was added by an analysis cannot be taken back, as it cannot be undone.

    Raises:
        CommandError: there is no such decision, nothing after it changed anything, articles were analyzed
            since, or other analysts decided something since and are not named.
        StaleError: something was decided since the person looked.
    """
    target, later = _found(work, command.to)
    if command.last and later[-1].seq != command.last:
        raise StaleError(say("Something was decided since you looked; look at the history again."))
    _check_analyses(later)
    _check_others(later, work.analyst, command.others)
    for decision in reversed(later):
        for change in reversed(decision.changes):
            back = change.inverted()
            if back.after is None:
                work.drop(back.table, back.key)
            else:
                work.restore(back.table, back.key, {**(work.row(back.table, back.key) or {}), **back.after})
    changes = work.changes()
    if not changes:
        raise CommandError(say("Nothing to do: the case stands as it stood after this decision."))
    return Draft(command.name, _told(target, len(later)), changes, undoes=later[0].seq)


def others_in(later: Sequence[Decision], analyst: str) -> dict[str, int]:
    """Return how many of these decisions each other analyst made."""
    return dict(Counter(one.analyst for one in later if one.analyst != analyst))


def _found(work: Work, seq: int) -> tuple[Decision, Sequence[Decision]]:
    found = work.view.decisions_from(seq) if seq > 0 else ()
    if not found:
        raise CommandError(
            say("There is no decision {seq} in this case; the history numbers them from 1.", seq=seq)
        )
    if len(found) == 1:
        raise CommandError(say("This is the latest decision; there is nothing after it to take back."))
    return found[0], found[1:]


def _check_analyses(later: Sequence[Decision]) -> None:
    for one in reversed(later):
        if one.command == ERASE:
            raise CommandError(
                say(
                    "An article was erased later, by decision {seq}, which cannot be taken back; go back to "
                    "decision {seq} or a later one.",
                    seq=one.seq,
                )
            )
        if one.parts:
            raise CommandError(
                say(
                    "Articles were analyzed later, by decision {seq} (“{what}”), which cannot be taken "
                    "back; go back to decision {seq} or a later one.",
                    seq=one.seq,
                    what=again(one.what),
                )
            )


def _check_others(later: Sequence[Decision], analyst: str, named: Sequence[str]) -> None:
    for name, number in others_in(later, analyst).items():
        if name not in named:
            raise CommandError(
                count(
                    "This would take back %n decision(s) by {name}; name {name} in “others” if you mean "
                    "that.",
                    "",
                    number,
                    name=name,
                )
            )


def _told(target: Decision, number: int) -> str:
    what = target.what if len(target.what) <= MOST_WORDS else target.what[: MOST_WORDS - 1] + "…"
    if number == 1:
        return mark("Go back to “{what}” (1 later decision taken back)").format(what=what)
    text = mark("Go back to “{what}” ({number} later decisions taken back)")
    return text.format(what=what, number=number)
