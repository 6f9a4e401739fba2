"""The rule behind a conflict in words, from the rows that the window and the sheet read."""

from collections.abc import Sequence

from reviewer.domain import conflicts
from reviewer.domain.claims import Claim, Conflict, ConflictKind, Severity
from reviewer.domain.readmodel import ClaimItem, ConflictItem


def explain(conflict: ConflictItem, claims: Sequence[ClaimItem]) -> str:
    """Return what each side of a conflict says, by the articles' letters, and why that is a conflict."""
    found = Conflict(
        conflict.id, ConflictKind(conflict.kind), Severity(conflict.severity), conflict.rule, conflict.sides
    )
    labels = {one.id: one.label.rstrip("0123456789") for one in claims}
    return conflicts.explain(found, [claim_of(one) for one in claims], labels)


def claim_of(item: ClaimItem) -> Claim:
    """Return the claim that a row shows."""
    return Claim(item.id, item.article, item.span, item.quote, item.body)
