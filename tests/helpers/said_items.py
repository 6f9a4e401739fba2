"""Claims as the window reads them, made of one sentence each, and the conflicts that the rules find in them."""

from collections.abc import Sequence

from reviewer.analysis.values import find_values
from reviewer.domain.claims import Body, Claim, Polarity
from reviewer.domain.conflicts import detect
from reviewer.domain.readmodel import ClaimItem, ConflictItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span

PUBLISHED = "2025-06-13"


def item(
    label: str,
    statement: str,
    ruling: Ruling | None = None,
    attribution: str = "",
    polarity: Polarity = Polarity.AFFIRMED,
) -> ClaimItem:
    """The claim of this label that says this, in the article of its letter; its value is the first that is found."""
    values = find_values(statement, published_on=PUBLISHED)
    body = Body(
        statement, value=values[0].value if values else None, attribution=attribution, polarity=polarity
    )
    return ClaimItem(
        id=label,
        label=label,
        article=label[0],
        start=0,
        end=len(statement),
        quote=statement,
        body=body,
        fact="f",
        ruling=ruling,
        reason="",
        decided_by="",
        verdict_note="",
        why="",
        note="",
        by_hand=False,
        edited=False,
        conflicts=(),
        version=1,
    )


def conflicts_of(claims: Sequence[ClaimItem]) -> tuple[ConflictItem, ...]:
    """All that the rules find among these claims of one fact but the rejected ones, the gravest first."""
    live = [one for one in claims if one.ruling is not Ruling.REJECTED]
    found = detect([Claim(one.id, one.article, Span(0, 1), one.quote, one.body) for one in live])
    return tuple(
        ConflictItem(one.id, one.kind.value, one.severity.value, one.rule, one.sides, True) for one in found
    )
