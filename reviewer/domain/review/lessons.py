"""What the decisions of one case teach, read from its records."""

from collections.abc import Iterator

from reviewer.domain.lessons import Lesson, Lessons, Line, Scope, line_at
from reviewer.domain.review.records import (
    ArticleRecord,
    ClaimRecord,
    LearningRecord,
    Reason,
    Ruling,
    Table,
    VerdictRecord,
    from_row,
)
from reviewer.domain.review.view import CaseView, body, meta

KEY = "learning"
"""Id of the one record that says whom a case teaches."""
_UNTOLD = frozenset({Reason.DUPLICATE, Reason.FURNITURE})
"""Reasons that say nothing of what such a claim is worth: it is there already, or no part of the text."""


def learning_of(view: CaseView) -> LearningRecord:
    """Return whom the decisions of a case teach, and from which decision on."""
    row = view.row(Table.LEARNING, KEY)
    return from_row(LearningRecord, KEY, row) if row is not None else LearningRecord(KEY)


def lessons_of(view: CaseView, case_name: str = "") -> Lessons:
    """Return what the decisions of a case teach; nothing if it is switched off.

    Args:
        view: the case.
        case_name: put before the labels, where the lessons are for another case.
    """
    learning = learning_of(view)
    if learning.scope is Scope.OFF:
        return Lessons()
    claims: list[Lesson] = []
    furniture: list[Line] = []
    story: list[Line] = []
    for home in view.articles():
        site = str(meta(view, home).get("publisher", ""))
        for claim, verdicts in _judged(view, home, learning.since):
            line = line_at(view.article_text(home.id), claim.start, site)
            for one in verdicts:
                if one.ruling is Ruling.ACCEPTED:
                    story.append(line)
                elif one.reason == Reason.FURNITURE:
                    furniture.append(line)
            where = f"{case_name}: " * bool(case_name) + f"{home.letter}{claim.number}"
            claims += _lessons(view, claim, verdicts, where)
    return Lessons(tuple(claims), tuple(furniture), tuple(story))


def _judged(
    view: CaseView, home: ArticleRecord, since: int
) -> Iterator[tuple[ClaimRecord, list[VerdictRecord]]]:
    for claim in view.claims_in(home.id):
        verdicts = [one for one in view.verdicts_on(claim.id) if one.seq > since]
        if verdicts:
            yield claim, verdicts


def _lessons(
    view: CaseView, claim: ClaimRecord, verdicts: list[VerdictRecord], where: str
) -> Iterator[Lesson]:
    said = body(view, claim)
    if not said.signs:  # a claim by hand, or one whose words a person wrote
        return
    for one in verdicts:
        if one.ruling is Ruling.RETURNED or one.reason in _UNTOLD:
            continue
        worth = one.ruling is Ruling.ACCEPTED or one.reason == Reason.FALSE
        yield Lesson(said.statement.casefold(), said.signs, worth, where)
