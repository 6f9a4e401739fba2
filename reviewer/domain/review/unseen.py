"""What happened to a claim or a fact since a person saw it: both versions, in words."""

from collections.abc import Iterator

from reviewer.domain.errors import StaleError
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import Row, Table
from reviewer.domain.review.view import CaseView
from reviewer.domain.tongue import again, mark, say

LENGTH = 160
"""Characters that are told of each version."""

_TOLD = {
    Table.CLAIM: mark(
        "This claim has changed since you saw it: {analyst} decided “{what}”; "
        "look at it again and decide anew."
    ),
    Table.FACT: mark(
        "This fact has changed since you saw it: {analyst} decided “{what}”; "
        "look at it again and decide anew."
    ),
}
_WORDS = mark("You saw “{seen}”; it now says “{now}”.")
_NUMBERS = {
    Table.CLAIM: mark(
        "This claim has changed since you saw it (you saw version {version}, it is now version {now}); "
        "look at it again and decide anew."
    ),
    Table.FACT: mark(
        "This fact has changed since you saw it (you saw version {version}, it is now version {now}); "
        "look at it again and decide anew."
    ),
}


def changed(view: CaseView, table: Table, key: str, seen: int) -> StaleError:
    """Return the refusal of what was decided on an older version of a claim or a fact.

    It names the latest decision that changed the record; what it said and what it says now, if that differs.

    Args:
        view: the case.
        table: claims or facts.
        key: the record.
        seen: the version that the person saw.
    """
    now = view.version(table, key)
    since = list(_touching(view, table, key))[-(now - seen) :] if now > seen else []
    if not since:  # a version that never was
        return StaleError(say(_NUMBERS[table], version=seen, now=now))
    last = since[-1]
    told = say(_TOLD[table], analyst=last.analyst, what=again(last.what))
    row = dict(view.row(table, key) or {})
    after = _words(view, table, row)
    for decision in reversed(since):
        for change in decision.changes:
            if (change.table, change.key) == (table, key):
                row |= change.before or {}
    before = _words(view, table, row)
    if before == after:
        return StaleError(told)
    return StaleError(f"{told} {say(_WORDS, seen=before, now=after)}")


def _touching(view: CaseView, table: Table, key: str) -> Iterator[Decision]:
    decision = view.touched_since(0, table, key)
    while decision is not None:
        yield decision
        decision = view.touched_since(decision.seq, table, key)


def _words(view: CaseView, table: Table, row: Row) -> str:
    if table is Table.FACT:
        return _cut(view.text(row["wording"] or row["title"]))
    text = view.text(row["body"])
    try:
        return _cut(body_from_text(text).statement)
    except ValueError:  # it was erased
        return text


def _cut(text: str) -> str:
    return text if len(text) <= LENGTH else text[: LENGTH - 1] + "…"
