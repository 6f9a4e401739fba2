"""What the sides of a conflict say in what they differ in: a figure, a stage, a role, a list, a denial."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from reviewer.domain.conflicts.words import differing
from reviewer.domain.readmodel import ClaimItem, ConflictItem, FactDetail
from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType, display
from reviewer.domain.values.ladder import clash, statuses
from reviewer.domain.values.lists import list_of
from reviewer.domain.values.roles import role_of
from reviewer.gui.compare import one_line
from reviewer.gui.words import value_words

MEASURED = frozenset({"number", "date", "unit", "precision", "time"})
"""Kinds of conflict in which the values differ; in the others it is words."""
_MOST_WORDS = 5
"""Words that differ are shown as what a side says if they are no more than these."""
_MOST_MARKED = 0.7
"""Where more of a quotation differs than this, marking it all would tell nothing."""
_ALIKE = 0.85
"""Likeness (difflib's ratio) of two spellings of one name."""
_LONGEST_ROLE = 6
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Said:
    """What one claim says in a conflict.

    Attributes:
        words: in short; `""` if there is nothing short.
        marks: the words in its quotation that say so.
        typed: whether that is a value of the conflict's kind, not just the words that differ.
    """

    words: str
    marks: tuple[Span, ...]
    typed: bool = True


def takes_part(detail: FactDetail, claim: ClaimItem) -> bool:
    """Tell whether a claim stands on a side of one of its fact's conflicts."""
    return any(claim.id in side for conflict in detail.conflicts for side in conflict.sides)


def in_order(detail: FactDetail) -> FactDetail:
    """Return the fact with the claims that take part in its conflicts before the others."""
    ordered = sorted(detail.claims, key=lambda one: not takes_part(detail, one))
    return replace(detail, claims=tuple(ordered))


def said(detail: FactDetail, claim: ClaimItem) -> Said:
    """Return what a claim says in all the conflicts it takes part in; else its value, unmarked."""
    found = [
        says(conflict, detail, claim)
        for conflict in detail.conflicts
        if any(claim.id in side for side in conflict.sides)
    ]
    if not found:
        return Said(value_words(claim), ())
    told = [one for one in found if one.typed and one.words] or found
    words = dict.fromkeys(one.words for one in told if one.words)
    return Said(_BETWEEN.join(words) or value_words(claim), _joined([m for one in found for m in one.marks]))


def says(conflict: ConflictItem, detail: FactDetail, claim: ClaimItem) -> Said:
    """Return what a claim says in one conflict."""
    others = _others(conflict, detail, claim)
    quote = one_line(claim.quote)
    value = claim.body.value
    if conflict.kind in MEASURED and value is not None:
        return Said(display(value), _find(quote, value.text))
    found = _of_kind(conflict.kind, claim, others)
    return found or _differing(quote, others, claim)


def queue_words(detail: FactDetail) -> str:
    """Return what the sides of the gravest conflict say, as in `finalized · agreed`; `""` for figures."""
    conflict = next(iter(detail.conflicts), None)
    if conflict is None or conflict.kind in MEASURED:
        return ""
    by_id = {one.id: one for one in detail.claims}
    told = []
    for side in conflict.sides:
        words = (says(conflict, detail, by_id[one]).words for one in side if one in by_id)
        told.append(next((one for one in words if one), ""))
    return _BETWEEN.join(dict.fromkeys(told)) if all(told) else ""


def _of_kind(kind: str, claim: ClaimItem, others: Sequence[ClaimItem]) -> Said | None:
    quote = one_line(claim.quote)
    match kind:
        case "status":
            status = _status(claim, others)
            return Said(status.text.strip(), _find(quote, status.text.strip())) if status else None
        case "role" | "qualifier":
            return _role(claim, others)
        case "list":
            return _list(claim, others)
        case "negation":
            word = "denied" if claim.body.polarity.value == "negated" else "affirmed"
            return Said(word, _differing(quote, others, claim).marks)
        case "name":
            return _name(claim, others)
        case _:
            return None


def _differing(quote: str, others: Sequence[ClaimItem], claim: ClaimItem) -> Said:
    """Return the words that the closest claim of another side does not have, unless it is nearly all."""
    closest = min(others, key=lambda other: _apart(other, claim), default=None)
    right = differing(one_line(closest.quote), quote)[1] if closest else []
    if sum(one.end - one.start for one in right) > _MOST_MARKED * max(len(quote), 1):
        return Said("", (), typed=False)
    short = [one.of(quote) for one in right]
    many = sum(len(_WORD.findall(one)) for one in short) > _MOST_WORDS
    return Said("" if many else " … ".join(short), tuple(right), typed=False)


def _status(claim: ClaimItem, others: Sequence[ClaimItem]) -> Value | None:
    """Return the stage that excludes one of another side, else the first."""
    mine = _statuses(claim)
    theirs = [one for other in others for one in _statuses(other)]
    fitting = (one for one in mine if any(clash(one, other) for other in theirs))
    return next(fitting, mine[0] if mine else None)


def _statuses(claim: ClaimItem) -> list[Value]:
    value = claim.body.value
    own = [value] if value is not None and value.type is ValueType.STATUS else []
    return [*own, *statuses(claim.body.statement)]


def _role(claim: ClaimItem, others: Sequence[ClaimItem]) -> Said | None:
    """Return the roles that no claim of another side gives, and the fewest words that name them."""
    role = role_of(claim.body.statement)
    if role is None:
        return None
    theirs = {one for other in others for one in _roles(other.body.statement)}
    own = tuple(dict.fromkeys(one for one in role.items if one not in theirs))
    near = tuple(one for one in own if any(one.endswith(a) or a.endswith(one) for a in theirs))
    items = near or own or role.items
    quote = one_line(claim.quote)
    marks = [mark for one in items if (mark := _naming(quote, one)) is not None]
    return Said(", ".join(items), _joined(marks))


def _list(claim: ClaimItem, others: Sequence[ClaimItem]) -> Said | None:
    """Return the list, and its members that a list of another side lacks; else all of it."""
    names = list_of(claim.body.statement)
    if names is None:
        return None
    lists = [found.items for other in others if (found := list_of(other.body.statement)) is not None]
    own = [one for one in names.items if any(one not in items for items in lists)]
    quote = one_line(claim.quote)
    marks = [mark for one in own for mark in _find(quote, one)]
    return Said(display(names), _joined(marks) or _find(quote, names.text))


def _name(claim: ClaimItem, others: Sequence[ClaimItem]) -> Said | None:
    """Return the name: the value, or the words that another side spells in another way."""
    quote, value = one_line(claim.quote), claim.body.value
    if value is not None and value.type is ValueType.NAME:
        return Said(display(value), _find(quote, value.text))
    theirs = {one for other in others for one in _WORD.findall(other.body.statement) if one[0].isupper()}
    words = [one for one in dict.fromkeys(_WORD.findall(claim.body.statement)) if one[0].isupper()]
    own = [one for one in words if one not in theirs and get_close_matches(one, theirs, 1, _ALIKE)]
    return Said(" ".join(own), _joined([m for one in own for m in _find(quote, one)])) if own else None


def _roles(text: str) -> tuple[str, ...]:
    role = role_of(text)
    return role.items if role else ()


def _naming(text: str, item: str) -> Span | None:
    """Return the fewest words of the text that name just this role."""
    words = list(_WORD.finditer(text))
    for many in range(1, _LONGEST_ROLE + 1):
        for first, last in zip(words, words[many - 1 :], strict=False):
            if _roles(text[first.start() : last.end()]) == (item,):
                return Span(first.start(), last.end())
    return None


def _others(conflict: ConflictItem, detail: FactDetail, claim: ClaimItem) -> list[ClaimItem]:
    facing = {one for side in conflict.sides if claim.id not in side for one in side}
    return [one for one in detail.claims if one.id in facing and one.ruling is not Ruling.REJECTED]


def _apart(one: ClaimItem, other: ClaimItem) -> int:
    left, right = differing(one_line(one.quote), one_line(other.quote))
    return sum(span.end - span.start for span in (*left, *right))


def _find(quote: str, words: str) -> tuple[Span, ...]:
    at = quote.casefold().find(one_line(words).casefold()) if words else -1
    return (Span(at, at + len(words)),) if at >= 0 else ()


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that overlap as one."""
    out: list[Span] = []
    for one in sorted(spans, key=lambda span: (span.start, span.end)):
        if out and one.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, one.end))
        else:
            out.append(one)
    return tuple(out)
