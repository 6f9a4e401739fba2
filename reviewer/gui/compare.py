"""What two sources say of the same thing: the words that make the difference."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.domain.differing import differing
from reviewer.domain.readmodel import ClaimItem, FactDetail
from reviewer.domain.review.records import Ruling
from reviewer.domain.said import one_line
from reviewer.domain.text import Span
from reviewer.domain.values import Relation, relate
from reviewer.gui.words import value_words

AROUND = 34
"""Code points of context shown on each side of a quotation."""
_MOST_MARKED = 0.7
"""Where more of a text differs than this, marking it all would tell nothing."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words to show, some of them marked."""

    text: str
    marks: tuple[Span, ...]


def in_context(text: str, start: int, end: int) -> tuple[str, int]:
    """Return a quotation with some words around it, and where it begins in that."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    low = max((low, *(at + 1 for at in (text.rfind("\n", 0, start),) if at >= 0)))
    stop = text.find("\n", end)
    high = min(high, stop) if stop >= 0 else high
    while low > 0 and low < start and not text[low - 1].isspace():
        low += 1
    while high < len(text) and high > end and not text[high].isspace():
        high -= 1
    before = "…" if low > 0 and text[low - 1] != "\n" else ""
    shown = one_line(text[low:high]).rstrip()
    cut = high < len(text) and text[high] != "\n"
    after = (" …" if shown.endswith((".", "!", "?")) else "…") if cut else ""
    return before + shown + after, len(before) + start - low


def against(mine: ClaimItem | None, other: ClaimItem, shown: str, at: int) -> Wording:
    """Mark in `shown` the words of `other` by which it differs from `mine`.

    Args:
        mine: the claim it is held against; nothing marks the value itself.
        other: the claim whose words are shown.
        shown: those words, perhaps with context.
        at: where the quotation begins in `shown`.
    """
    quote = one_line(other.quote)
    value = other.body.value
    place = quote.find(one_line(value.text)) if value is not None and value.text else -1
    if value is not None and place >= 0:
        base = at + place
        whole = (Span(base, base + len(value.text)),)
        if mine is None:
            return Wording(shown, whole)
        if mine.body.value is None:
            return Wording(shown, whole)
        if relate(value, mine.body.value) is Relation.SAME:
            return Wording(shown, ())
        _, right = differing(mine.body.value.text, value.text)
        return Wording(shown, tuple(Span(base + s.start, base + s.end) for s in right) or whole)
    if mine is None:
        return Wording(shown, ())
    _, right = differing(one_line(mine.quote), quote)
    if sum(one.end - one.start for one in right) > _MOST_MARKED * max(len(quote), 1):
        return Wording(shown, ())
    return Wording(shown, tuple(Span(at + s.start, at + s.end) for s in right))


def others(detail: FactDetail, claim: ClaimItem) -> list[ClaimItem]:
    """Return the other claims of a fact that are worth comparing, other articles' first."""
    rest = [one for one in detail.claims if one.id != claim.id]
    return sorted(rest, key=lambda one: one.article == claim.article)


def hint(detail: FactDetail, claim: ClaimItem, letters: dict[str, str], most: int = 2) -> str:
    """Return in a few words what sources on other sides say, as in `C: $14.3–14.8 bn`."""
    sides = [
        frozenset(one)
        for conflict in detail.conflicts
        if conflict.open and any(claim.id in side for side in conflict.sides)
        for one in conflict.sides
        if claim.id not in one
    ]
    found: dict[str, str] = {}
    for other in detail.claims:
        if other.ruling is not Ruling.REJECTED and any(other.id in side for side in sides):
            letter = letters.get(other.article, "?")
            words = value_words(other) or f"“{_cut(one_line(other.quote))}”"
            found.setdefault(letter, words)
    return "; ".join(f"{letter}: {words}" for letter, words in list(found.items())[:most])


def same_side(detail: FactDetail, claim_id: str) -> tuple[str, ...]:
    """Return the claims that stand with one: not rejected, and on no other side of its conflicts."""
    against_it: set[str] = set()
    for conflict in detail.conflicts:
        mine = next((side for side in conflict.sides if claim_id in side), None)
        if mine is not None:
            against_it |= {one for side in conflict.sides if side is not mine for one in side}
    live = [one.id for one in detail.claims if one.ruling is not Ruling.REJECTED]
    return tuple(one for one in live if one == claim_id or one not in against_it)


def letters_of(claims: Sequence[ClaimItem], letters: dict[str, str]) -> str:
    """Return the letters of some claims' articles, as in `A, B, D`."""
    return ", ".join(dict.fromkeys(letters.get(one.article, "?") for one in claims))


def _cut(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
