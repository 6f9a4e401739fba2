"""The line of the sheet that is proposed for a resolution; the analyst may change every word of it.

It is English, as the statements are: it becomes part of a decision, which no setting of the window changes.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from reviewer.domain.claims import Polarity
from reviewer.domain.readmodel import ClaimItem, ConflictItem
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.said import MEASURED, says
from reviewer.domain.values import Value, ValueType
from reviewer.domain.values.ranges import range_words, spanning

__all__ = ["letters", "propose_wording", "sentence", "spanning"]

_NO_DATES: Mapping[str, str] = MappingProxyType({})
_NO_NAME = frozenset(
    (
        *("five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "dozens"),
        *("hundreds", "thousands", "millions"),
        *("a", "about", "after", "all", "an", "and", "another", "as", "at", "because", "before"),
        *("between", "both", "by", "despite", "during", "each", "early", "every", "few", "for"),
        *("four", "from", "half", "he", "her", "his", "if", "in", "it", "its", "just", "last"),
        *("late", "less", "many", "meanwhile", "more", "most", "nearly", "neither", "next", "no"),
        *("nobody", "none", "nothing", "of", "on", "once", "one", "only", "our", "over", "part"),
        *("roughly", "several", "she", "since", "so", "some", "such", "that", "the", "their"),
        *("then", "there", "these", "they", "this", "those", "three", "to", "today", "two"),
        *("under", "until", "up", "we", "what", "when", "where", "while", "with", "within"),
    )
)
"""First words of a statement that lose their capital inside a sentence."""
_ON = re.compile(r"\b(?:on|in|at|of)\s$", re.IGNORECASE)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def propose_wording(
    resolution: ResolutionKind,
    claims: Sequence[ClaimItem],
    chosen: Sequence[str] = (),
    sides: Sequence[Sequence[str]] = (),
    *,
    conflict: ConflictItem | None = None,
    dates: Mapping[str, str] = _NO_DATES,
) -> str:
    """Return the line proposed for settling a fact.

    Args:
        resolution: how it is settled.
        claims: the fact's claims, in the order of the sheet; rejected ones are left out here.
        chosen: ids of the claims whose value stands, if the resolution asks for some.
        sides: the claims grouped by what they assert; without it each statement is a side of its own.
        conflict: the gravest conflict; its sides are taken if it is given.
        dates: ISO date of each article by its id, where known.
    """
    live = [one for one in claims if one.ruling is not Ruling.REJECTED]
    if not live:
        return ""
    lead = next((one for one in live if one.id in chosen), live[0])
    groups = _grouped(live, conflict.sides if conflict is not None else sides)
    match resolution:
        case ResolutionKind.ONE_VALUE:
            return sentence(lead.body.statement)
        case ResolutionKind.RANGE:
            involved = [one for group in groups for one in group] if conflict is not None else live
            return _ranged(involved, lead if lead in involved else involved[0])
        case ResolutionKind.LATER:
            return _later(lead, groups, conflict, live, dates.get(lead.article, ""))
        case ResolutionKind.BOTH:
            return sentence("; ".join(_attributed(group) for group in groups))
        case _:
            return _left_open(groups, conflict)


def sentence(text: str) -> str:
    """Return `text` with a capital and a full stop."""
    text = " ".join(text.split())
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in '.!?…”"' else ".")


def letters(claims: Sequence[ClaimItem]) -> str:
    """Return the article letters of claims, each once: `A, B and D`."""
    return _listed(list(dict.fromkeys(one.label.rstrip("0123456789") for one in claims)))


def _listed(words: Sequence[str], last: str = "and") -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def _ranged(claims: Sequence[ClaimItem], lead: ClaimItem) -> str:
    stated = [one for one in (lead, *claims) if one.body.value is not None]
    values = [one.body.value for one in stated if one.body.value is not None]
    words = range_words(values)
    if not words:
        return sentence(lead.body.statement)
    for host in stated:
        value = host.body.value
        if value is not None and value.text and value.text in host.body.statement:
            before, _, after = host.body.statement.partition(value.text)
            if value.type is ValueType.DATE and words.startswith("between"):
                before = _ON.sub("", before)
            return sentence(f"{before}{words}{after}")
    return f"{sentence(lead.body.statement).rstrip('.')} ({words})."


def _later(
    lead: ClaimItem,
    groups: Sequence[Sequence[ClaimItem]],
    conflict: ConflictItem | None,
    claims: Sequence[ClaimItem],
    day: str,
) -> str:
    """Say what stands now, since when, and what was said before."""
    mine = next((group for group in groups if lead in group), ())
    earlier = [group for group in groups if group is not mine]
    if not earlier:
        return sentence(lead.body.statement)
    told = list(dict.fromkeys(_short(group, conflict, claims) for group in earlier))
    if conflict is not None and conflict.kind == "negation":
        before = "earlier reports said otherwise"
    elif all(told):
        before = f"earlier reports said {_listed(told, 'or')}"
    else:
        before = f"earlier reports differed ({letters([one for group in earlier for one in group])})"
    since = _long_date(day)
    opening = f"As of {since}, {_inner(lead.body.statement)}" if since else _whole(lead.body.statement)
    return f"{sentence(opening).removesuffix('.')}; {before}."


def _attributed(group: Sequence[ClaimItem]) -> str:
    """Say who says what, and whom they cite."""
    first, who = group[0], letters(group)
    verb = "say" if len({one.article for one in group}) > 1 else "says"
    cited = [one for one in group if one.body.attribution]
    said = _inner(first.body.statement)
    if cited and {one.body.attribution for one in group} == {cited[0].body.attribution}:
        return f"{who}, citing {cited[0].body.attribution}, {verb} that {said}"
    by_whom = "; ".join(f"{letters([one])} cites {one.body.attribution}" for one in cited)
    return f"{who} {verb} that {said}" + (f" ({by_whom})" if by_whom else "")


def _left_open(groups: Sequence[Sequence[ClaimItem]], conflict: ConflictItem | None) -> str:
    if len(groups) < 2:
        return sentence(f"It is open whether {_inner(groups[0][0].body.statement)}")
    if conflict is not None and conflict.kind == "negation":
        affirmed = [one for one in groups if one[0].body.polarity is Polarity.AFFIRMED] or [groups[0]]
        denied = [one for one in groups if one not in affirmed]
        if denied:
            sides = [[one for group in part for one in group] for part in (affirmed, denied)]
            told = [f"{letters(one)} {_verb(one, word)} it" for one, word in zip(sides, _WORDS, strict=True)]
            return f"Sources disagree on whether {_inner(affirmed[0][0].body.statement)}: {', '.join(told)}."
    within = _within(groups) if conflict is None or conflict.kind in MEASURED else ""
    if within:
        return within
    told = [f"{_inner(group[0].body.statement)} ({letters(group)})" for group in groups]
    return f"Sources disagree on whether {_listed(told, 'or')}."


_WORDS = ("affirm", "deny")


def _verb(claims: Sequence[ClaimItem], word: str) -> str:
    if len({one.article for one in claims}) > 1:
        return word
    return "denies" if word == "deny" else f"{word}s"


def _within(groups: Sequence[Sequence[ClaimItem]]) -> str:
    """Give the figures as alternatives inside one statement; `""` where they have no words of their own."""
    told = [_figure(group) for group in groups]
    if not all(told) or len({one.casefold() for one in told}) < len(told):
        return ""
    for group, figure in zip(groups, told, strict=True):
        statement = group[0].body.statement
        if figure in statement:
            choice = _listed([f"{one} ({letters(g)})" for one, g in zip(told, groups, strict=True)], "or")
            return f"Sources disagree on whether {_inner(statement.replace(figure, choice, 1))}."
    return ""


def _figure(group: Sequence[ClaimItem]) -> str:
    value = group[0].body.value
    return value.text if value is not None else ""


def _short(group: Sequence[ClaimItem], conflict: ConflictItem | None, claims: Sequence[ClaimItem]) -> str:
    """Return in short what a side says: its figure, or the words that differ in quotation marks."""
    kind = conflict.kind if conflict is not None else ""
    if (not kind or kind in MEASURED) and _measured(group[0].body.value):
        return _figure(group)
    words = says(conflict, claims, group[0]).words if conflict is not None else ""
    return f"“{words}”" if words else ""


def _measured(value: Value | None) -> bool:
    return value is not None and bool(value.text) and (value.low is not None or value.high is not None)


def _whole(statement: str) -> str:
    return " ".join(statement.split()).rstrip(".!? ")


def _inner(statement: str) -> str:
    """Return a statement as it stands inside a sentence: without stop, with a capital only for a name."""
    text = _whole(statement)
    first = re.split(r"[\s’'-]", text, maxsplit=1)[0] if text else ""
    return text[0].lower() + text[1:] if first.casefold() in _NO_NAME and not first.isupper() else _an_a(text)


def _an_a(text: str) -> str:
    """Lower the article "A", which is its own capital."""
    return "a" + text[1:] if text.startswith("A ") and text[2:3].islower() else text


def _long_date(iso: str) -> str:
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return ""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _grouped(claims: Sequence[ClaimItem], sides: Sequence[Sequence[str]]) -> list[list[ClaimItem]]:
    by_id = {one.id: one for one in claims}
    grouped = [[by_id[one] for one in side if one in by_id] for side in sides]
    grouped = [side for side in grouped if side]
    if len(grouped) > 1:
        return grouped
    said: dict[str, list[ClaimItem]] = {}
    for one in claims:
        said.setdefault(one.body.statement.casefold(), []).append(one)
    return list(said.values())
