"""What the sides of a conflict say in what they differ in: a figure, a stage, a role, a list, a denial."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from reviewer.domain.differing import differing
from reviewer.domain.readmodel import ClaimItem, ConflictItem, FactDetail
from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.domain.values import Value, ValueType, display
from reviewer.domain.values.ladder import clash, statuses
from reviewer.domain.values.lists import list_of
from reviewer.domain.values.roles import role_of

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
DENIED, AFFIRMED = mark("denied"), mark("affirmed")
"""What a claim says where the sides differ in that alone; the window says it in its language."""


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


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of a fact that stand together in the table of its sources.

    Attributes:
        claims: in the order of the fact.
        words: what they say, in short; `""` for those that stand on no side of the gravest conflict.
        side: number of the side in the gravest conflict from 0, or -1.
        kind: of another conflict that they take part in; `""` for those that agree or say less.
    """

    claims: tuple[ClaimItem, ...]
    words: str = ""
    side: int = -1
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of a fact's gravest conflict, for a row of the queue.

    Attributes:
        words: what each says and how many articles say so, as in `$14.3 bn ×3 · $14.3–14.8 bn ×1`.
        independent: for each side how many origins stand behind it.
    """

    words: str
    independent: tuple[int, ...]


def one_line(text: str) -> str:
    """Return the text with every blank a space, as long as it was."""
    return "".join(" " if char.isspace() else char for char in text)


def takes_part(detail: FactDetail, claim: ClaimItem) -> bool:
    """Tell whether a claim stands on a side of one of its fact's conflicts."""
    return any(claim.id in side for conflict in detail.conflicts for side in conflict.sides)


def grouped(detail: FactDetail) -> tuple[Group, ...]:
    """Return the claims by the sides of the gravest conflict, those of other conflicts, and the rest."""
    by_id = {one.id: one for one in detail.claims}
    found: list[Group] = []
    worst = next(iter(detail.conflicts), None)
    for number, side in enumerate(worst.sides if worst else ()):
        claims = tuple(one for one in detail.claims if one.id in side)
        if worst and claims:
            found.append(Group(claims, _side_words(worst, detail.claims, claims), number))
    taken = {one.id for group in found for one in group.claims}
    for conflict in detail.conflicts[1:]:
        ids = dict.fromkeys(one for side in conflict.sides for one in side)
        claims = tuple(by_id[one] for one in ids if one in by_id and one not in taken)
        if claims:
            found.append(Group(claims, kind=conflict.kind))
            taken |= {one.id for one in claims}
    rest = tuple(one for one in detail.claims if one.id not in taken)
    return (*found, Group(rest)) if rest else tuple(found)


def in_order(detail: FactDetail) -> FactDetail:
    """Return the fact with its claims side by side, those that take part in no conflict last."""
    return replace(detail, claims=tuple(one for group in grouped(detail) for one in group.claims))


def said(detail: FactDetail, claim: ClaimItem) -> Said:
    """Return what a claim says in all the conflicts it takes part in; else its value, unmarked."""
    found = [
        says(conflict, detail.claims, claim)
        for conflict in detail.conflicts
        if any(claim.id in side for side in conflict.sides)
    ]
    if not found:
        return Said(_value_words(claim), ())
    told = [one for one in found if one.typed and one.words] or found
    words = dict.fromkeys(_shown(one.words) for one in told if one.words)
    return Said(_BETWEEN.join(words) or _value_words(claim), _joined([m for one in found for m in one.marks]))


def says(conflict: ConflictItem, claims: Sequence[ClaimItem], claim: ClaimItem) -> Said:
    """Return what a claim says in one conflict.

    Args:
        conflict: the conflict.
        claims: of the fact.
        claim: one of them.
    """
    others = _others(conflict, claims, claim)
    quote = one_line(claim.quote)
    value = claim.body.value
    if conflict.kind in MEASURED and value is not None:
        return Said(display(value), _find(quote, value.text))
    found = _of_kind(conflict.kind, claim, others)
    return found or _differing(quote, others, claim)


def status_in(conflict: ConflictItem, claims: Sequence[ClaimItem], claim: ClaimItem) -> Value | None:
    """Return the stage that a claim gives in a conflict about stages."""
    return _status(claim, _others(conflict, claims, claim))


def queue_sides(detail: FactDetail, origins: Mapping[str, str]) -> Sides:
    """Return the sides of the gravest conflict in short.

    Args:
        detail: the fact.
        origins: the letter that stands for the origin of each article, by the article's id.
    """
    groups = [one for one in grouped(detail) if one.side >= 0]
    told, counts = [], []
    for group in groups:
        live = [one for one in group.claims if one.ruling is not Ruling.REJECTED]
        words = group.words or f"“{_cut(one_line(group.claims[0].quote))}”"
        told.append(f"{words} ×{len({one.article for one in live})}")
        counts.append(len({origins.get(one.article, one.article) for one in live}))
    return Sides(_BETWEEN.join(told), tuple(counts))


def _side_words(conflict: ConflictItem, claims: Sequence[ClaimItem], side: Sequence[ClaimItem]) -> str:
    """Return what most claims of a side say, the first of several."""
    words = [told for one in side if (told := says(conflict, claims, one).words)]
    return _shown(max(dict.fromkeys(words), key=words.count)) if words else ""


def _shown(words: str) -> str:
    return say(words) if words in (DENIED, AFFIRMED) else words


def _value_words(claim: ClaimItem) -> str:
    return display(claim.body.value) if claim.body.value else ""


def _cut(text: str, most: int = 28) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


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
            return Said(
                DENIED if claim.body.polarity.value == "negated" else AFFIRMED,
                _differing(quote, others, claim).marks,
            )
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


def _others(conflict: ConflictItem, claims: Sequence[ClaimItem], claim: ClaimItem) -> list[ClaimItem]:
    facing = {one for side in conflict.sides if claim.id not in side for one in side}
    return [one for one in claims if one.id in facing and one.ruling is not Ruling.REJECTED]


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
