"""What limits a claim besides its stated scope: plan or fact, place, year, first day or week."""

import re
from functools import lru_cache

from reviewer.domain.claims import Body, Claim
from reviewer.domain.values import ValueType

_PLANNED = re.compile(
    r"\b(?:planned|intended|target(?:ed)?|meant\sto|was\sto\b|were\sto\b|supposed\sto|should\shave"
    r"|had\ssought|sought"
    r"|had\sbeen\s(?:looking|seeking|asking)|had\shoped|originally|before\sthe\sdeal)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(average|mean|median|peak|record|gust|minimum|maximum|relative|absolute|first\s(?:day|week|month|year|quarter))",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:(?:whole|entire|full|total)\s(?:package|sum|price|cost|value|amount)|package|in\stotal|altogether|all\sin"
    r"|add-ons|including)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:up\sfront|upfront|guaranteed|initial(?:ly)?|down\spayment|first\s(?:instal\w+|payment|tranche)|deposit|excluding"
    r"|before\sadd-ons)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"^(?:[Aa]nother|(?:[Aa]n?|[Tt]he)\s(?:second|third|separate|different|unrelated|unconnected|further|other))\b"
)
"""How a statement begins that speaks of another thing of the kind: "A second fire"."""
_CHANGE = re.compile(
    r"(?:\bby|\b(?:reduction|increase|rise|fall|drop|growth|decline|cut|gain|loss|jump|decrease|premium|discount)\sof"
    r"|\b(?:up|down|rose|rises?|risen|fell|falls?|fallen|climbed|jumped|gained|lost|dropped|surged|soared|added|slipped|grew"
    r"|increased|decreased|plunged|tumbled|slumped))\s(?:an?\s)?$",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:to|at|in|was|were|is|are|reach(?:ed|es)|stands?|stood|against|versus|vs|remain\w*)\s(?:the\s)?$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"\s(?:relative\s)?(?:reduction|increase|rise|fall|drop|growth|decline|cut|jump|decrease|premium|discount|more|less|higher|lower|fewer|above|below|over)\b"
    r"(?!\sthan)"
)
_START = re.compile(
    r"\b(?:r(?:ose|ises?|isen|ising)|f(?:ell|alls?|allen|alling)|up|down|went|gone|goes|drop\w*|climb\w*|grew|grown|grow\w*|increas\w+"
    r"|decreas\w+|cut|reduc\w+|jump\w*|lower\w*|rais\w+|chang\w+|moved?)\b[^.;]{0,24}\bfrom\s$",
    re.IGNORECASE,
)
_HEADED_FROM = re.compile(r"^\W*from\s$", re.IGNORECASE)
_MOVED = frozenset({ValueType.PERCENT, ValueType.MONEY, ValueType.COUNT})
_MEAN = re.compile(r"\b(?:average|mean|median)\b", re.IGNORECASE)
_PLACE = re.compile(r"\b[Ii]n\s(?:the\s)?(?P<place>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)")
_NO_PLACE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues"
    r"|Wednes|Thurs|Fri|Satur|Sun)"
)
_SAME_PLACE = {
    "uk": "united kingdom",
    "britain": "united kingdom",
    "us": "united states",
    "u.s": "united states",
    "america": "united states",
}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s?%)")
_PLAIN = re.compile(r"\W+")
_WORD = re.compile(r"(?<![A-Z\w])[a-z]{3,}")
_EMPTY_WORDS = (
    "the and for that this with has have had was were are been being not never none did does their its his "
    "her from will would "
    "said says which who any but also yet nor than then there they all about around nearly almost more less "
    "over under least most "
    "some only just into onto out off per cent percent million billion"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_STEM = 5
_KEPT = 8192
"""Texts of which is kept what was found: a statement is compared with each other one of its fact."""


def plain(words: str) -> str:
    """Return words in small letters with single spaces and no punctuation."""
    return _PLAIN.sub(" ", words).strip().casefold()


@lru_cache(maxsize=_KEPT)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that carry meaning, without names and figures."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text) if word not in _EMPTY)


_HOUSES = re.compile(r"\b(?:sites?|plants?|factor(?:y|ies)|foundr(?:y|ies)|works|mills?|smelters?)\b")


def notions(text: str) -> frozenset[str]:
    """Return the stems, with one for all places of work: no site closes, the foundry closes."""
    found = stems(text)
    return found | {"works"} if _HOUSES.search(text) else found


def planned(claim: Claim) -> bool:
    """Tell whether a claim speaks of what was planned or sought, not of what is."""
    return _is_plan(claim.body.statement)


@lru_cache(maxsize=_KEPT)
def _is_plan(text: str) -> bool:
    return _PLANNED.search(text) is not None


@lru_cache(maxsize=_KEPT)
def _of_another(text: str) -> bool:
    return _ANOTHER.search(text) is not None


def may_compare(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of a fact speak of one case, in two voices.

    Their scopes are the same where both have one, and so are the kinds of measure (mean, gust, first week);
    both speak of a plan or neither does. Within one article only what different people say can disagree.
    """
    one, other = a.body, b.body
    if one.scope and other.scope and plain(one.scope) != plain(other.scope):
        return False
    if _ages_of_one_and_of_many(one, other) or not _one_motion(one, other):
        return False
    if _of_another(one.statement) != _of_another(other.statement):
        return False
    if planned(a) != planned(b) or _other_measure(one, other):
        return False
    return a.article_id != b.article_id or plain(one.attribution) != plain(other.attribution)


def _other_measure(one: Body, other: Body) -> bool:
    """Tell whether each names a measure that the other does not: the mean gust, the peak gust."""
    if {_extent(one), _extent(other)} == {"part", "whole"}:
        return True
    first, second = _found(_MEASURE, one.statement), _found(_MEASURE, other.statement)
    return bool(first - second and second - first)


def _extent(body: Body) -> str:
    """Tell whether a sum is the `whole` with all that comes on top, or the `part` that is sure."""
    if body.value is None or body.value.type not in _MOVED:
        return ""
    return _told_extent(body.statement)


@lru_cache(maxsize=_KEPT)
def _told_extent(text: str) -> str:
    whole, part = bool(_WHOLE.search(text)), bool(_PART.search(text))
    return "" if whole is part else "whole" if whole else "part"


def _one_motion(one: Body, other: Body) -> bool:
    """Tell whether two figures are both levels, both changes, or both where a change starts.

    A start is compared with a level alone, one without a verb ("From $14 bn to twice that") with its like.
    Sums and counts may be both: "up by £5 m" may be its price.
    """
    first, second = _motion(one), _motion(other)
    if first == second:
        return True
    if "from" in (first, second):
        return False
    if "start" in (first, second):
        return "level" in (first, second)
    return not first or not second or one.value is None or one.value.type is not ValueType.PERCENT


def _motion(body: Body) -> str:
    """Tell whether the value is a `change` ("by 20 %"), its `start` ("fell from 12.5 %"), or a `level`."""
    value = body.value
    return _moves(body.statement, value.text) if value is not None and value.type in _MOVED else ""


@lru_cache(maxsize=_KEPT)
def _moves(statement: str, words: str) -> str:
    at = statement.find(words) if words else -1
    if at < 0:
        return ""
    left, right = statement[max(0, at - 50) : at], statement[at + len(words) :]
    if _START.search(left):
        return "start"
    if _HEADED_FROM.search(left):
        return "from"
    if _CHANGE.search(left) or _CHANGE_AFTER.match(right):
        return "change"
    return "level" if _LEVEL.search(left) or right.startswith(" of ") else ""


def _ages_of_one_and_of_many(one: Body, other: Body) -> bool:
    """Tell whether one claim gives the mean age of a group and the other somebody's age."""
    aged = all(body.value is not None and body.value.unit == "year-old" for body in (one, other))
    return aged and bool(_MEAN.search(one.statement)) != bool(_MEAN.search(other.statement))


def one_place_and_year(a: Claim, b: Claim) -> bool:
    """Tell whether two claims name no different places (after "in") and no different years."""
    one, other = a.body.statement, b.body.statement
    return not _apart(_places(one), _places(other)) and not _apart(_found(_YEAR, one), _found(_YEAR, other))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


@lru_cache(maxsize=_KEPT)
def _found(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in pattern.findall(text))


@lru_cache(maxsize=_KEPT)
def _places(text: str) -> frozenset[str]:
    names = (match["place"] for match in _PLACE.finditer(text))
    return frozenset(
        _SAME_PLACE.get(name.casefold().rstrip("."), name.casefold())
        for name in names
        if not _NO_PLACE.match(name)
    )
