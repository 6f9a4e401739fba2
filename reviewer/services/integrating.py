"""An analysis written into its case: what it changes is told, and that no decision changes is checked."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

from reviewer.domain.articles import Article
from reviewer.domain.errors import ReviewerError
from reviewer.domain.review import view as reading
from reviewer.domain.review.decided import decided_in, lost
from reviewer.domain.review.difference import difference, outline_after, outline_of
from reviewer.domain.review.difference_words import details
from reviewer.domain.review.integrate import Integration
from reviewer.domain.review.log import Draft
from reviewer.domain.review.view import CaseView
from reviewer.domain.tongue import mark, say
from reviewer.domain.uncollected import uncollected
from reviewer.store.database import now
from reviewer.store.uow import Unit


class LostDecisionError(ReviewerError):
    """An analysis would lose or change what a person decided; it was given up."""


def write_first(unit: Unit, made: Integration, articles: Sequence[Article], analyst: str) -> None:
    """Write the first analysis of a case."""
    _write(unit, made, made.draft, articles, analyst)


def write_again(
    unit: Unit, stood: CaseView, made: Integration, articles: Sequence[Article], analyst: str
) -> tuple[str, ...]:
    """Write a further analysis of a case, and return in sentences what it changed.

    The figures go into the log with the decision. All that people decided is read again afterwards, inside
    the transaction, and compared with what it was.

    Args:
        unit: the case, to be written.
        stood: the case as it stands before.
        made: what the analysis makes of it.
        articles: those that are new.
        analyst: under whose name it is logged.

    Raises:
        LostDecisionError: something that was decided would be lost or changed; the caller's transaction ends.
    """
    decided, before = decided_in(stood), outline_of(stood)
    after = outline_after(stood, before, [one for part in made.parts for one in part.changes()])
    change = difference(before, after)
    draft = replace(made.draft, what=_with_changes(made, change.short()))
    _write(unit, made, draft, articles, analyst)
    gone = lost(decided, unit)
    if gone:
        raise LostDecisionError(
            say(
                "This analysis would change what was decided ({changes}), so nothing was changed; please "
                "report this fault.",
                changes="; ".join(gone[:3]),
            )
        )

    def line_of(key: str) -> str:
        fact = reading.fact(unit, key)
        return unit.text(fact.wording or fact.title) if fact is not None else ""

    told = details(change, before, after, line_of) or (say("No claim, fact or conflict has changed."),)
    kept = decided.told()
    if not kept:
        return told
    return (
        *told,
        say("Nothing that was decided was lost or changed: {kept}, compared one by one.", kept=kept),
    )


def _with_changes(made: Integration, changes: str) -> str:
    """Return what the log says of a further analysis."""
    if not made.letters:
        return mark("Analyze again: {changes}").format(changes=changes)
    return mark("Import {letters}: {changes}").format(letters=", ".join(made.letters), changes=changes)


@uncollected()
def _write(unit: Unit, made: Integration, draft: Draft, articles: Sequence[Article], analyst: str) -> None:
    if made.parts:
        unit.log(
            draft,
            analyst=analyst,
            at=now(),
            decision_id=str(uuid.uuid4()),
            parts=made.parts,
            articles=articles,
        )
