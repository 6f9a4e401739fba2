"""Conflicts of words: status, negation, roles, qualifiers, lists and names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reviewer.domain.claims import Claim, Conflict, Polarity, Severity
from reviewer.domain.conflicts import bases
from reviewer.domain.conflicts.measured import CORRECTED, MEASURED
from reviewer.domain.conflicts.names import spellings
from reviewer.domain.conflicts.opposites import antonyms, doers, opposed
from reviewer.domain.conflicts.pairs import conflict_between, group
from reviewer.domain.conflicts.rules import RULES, make
from reviewer.domain.conflicts.scope import notions, stems
from reviewer.domain.values import Relation, Value, ValueType, relate
from reviewer.domain.values.ladder import clash, statuses
from reviewer.domain.values.lists import counts_itself, list_of
from reviewer.domain.values.roles import roles

_ALIKE = 0.5
"""Part of the shorter statement's words that two claims must share to be one statement, affirmed and
denied."""
_SHARED = 2
"""And how many at least."""
_TOLD = 3
"""Words from which a statement says that a thing is there; two ("Overtime included") may be a mere label."""
_NEGATOR = re.compile(
    r"\b(?:not(?!\s(?:least|only|just|merely))|never|no|nobody|nothing|none|neither|nor|cannot|den(?:y|ies|ied))\b|n['’]t\b",
    re.IGNORECASE,
)
_BUT_NOT = re.compile(r"\bbut\snot\s(?!only|just|yet|all|every)[a-z]+", re.IGNORECASE)
"""A denial at the end of what is affirmed: "cuts stays but not deaths"."""
_LIMITED = re.compile(r"\b(?:before|until|prior\sto)\b[^.]{0,30}\d", re.IGNORECASE)
"""What is denied of the time before a day is not denied of the day."""
# A qualifier, the noun it qualifies, and the word that excludes it.
_QUALIFIERS = (
    ("non-voting", r"non-?voting", r"stake|shares?|interest|holding|stock",
    r"(?<!non-)(?<!non)\bvoting\s(?:shares?|stake|stock|interest|holding|rights|power|control)"
    r"|carr(?:y|ies)\svotes"),
    ("conditional", r"depending\son|contingent\s(?:up)?on|subject\sto|on\scondition|provided\sthat"
                    r"|earn-?outs?|(?:if|once|when)\s(?:\w+\s){0,3}(?:targets?|milestones?|conditions?|goals?)",
    r"pay\w*|paid|fee|price|bonus|worth|cost\w*|invest\w*|receive\w*",
    r"unconditional(?:ly)?|guaranteed|outright|up\sfront"),
    ("preferred", r"preferred|preference", r"shares?|stock", r"common\s(?:shares?|stock)"),
    ("net", r"net(?=\s)", r"profit|income|loss|debt|sales|revenue|gain", r"gross"),
    ("partial", r"partial|in\spart|partly", r"refund|closure|repayment|ban|release|evacuation",
    r"full|complete|total"),
    ("full", r"full|in\sfull", r"refund|repayment|price", r"up\sto|partial|in\spart"),
    ("minority", r"minority", r"stake|interest|holding|shareholder", r"majority|controlling"),
    ("full-time equivalent", r"full-?time(?:[\s-]equivalents?)?|FTEs?", r"posts?|jobs?|positions?|employees"
                                                                        r"|staff", r"part-?time"),
    ("alleged", r"alleged(?:ly)?", r"fraud|theft|attack|breach|assault|abuse", r"proven|admitted"),
    ("voluntary", r"voluntar(?:y|ily)", r"redundanc\w+", r"compulsory"),
)  # fmt: skip
_QUALIFIED = tuple(
    tuple(re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for one in words) for _, *words in _QUALIFIERS
)
"""The qualifier, the noun and the word that excludes it, as patterns."""


def find(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Yield the conflicts of words among the claims of one fact, at most one of each sort."""
    for conflict in _found(claims):
        by_id = {claim.id: claim for claim in claims}
        told = any(CORRECTED.search(_said(by_id[one])) for one in conflict.claim_ids)
        hard = RULES[conflict.rule].severity is Severity.HARD
        yield make("time.corrected", conflict.sides) if told and hard else conflict


def _found(claims: Sequence[Claim]) -> Iterator[Conflict]:
    status = list(_status(claims))
    yield from status
    if not status:
        yield from _one(_negation(claims) or antonyms(claims))
    yield from _one(doers(claims))
    yield from _one(_roles(claims))
    yield from _one(_qualifiers(claims))
    yield from bases.find(claims)
    yield from _one(_lists(claims))
    yield from _one(_typed_names(claims))
    yield from spellings(claims)


def _one(conflict: Conflict | None) -> Iterator[Conflict]:
    if conflict:
        yield conflict


def _measured(claim: Claim) -> bool:
    return claim.body.value is not None and claim.body.value.type in MEASURED


def _counts(claim: Claim) -> bool:
    return _measured(claim) and claim.body.value is not None and claim.body.value.type is not ValueType.DATE


def _alike(a: Claim, b: Claim) -> bool:
    """Tell whether two claims state one figure."""
    one, other = a.body.value, b.body.value
    return (
        one is not None
        and other is not None
        and relate(one, other) in (Relation.SAME, Relation.HEDGED, Relation.ROUNDS_TO)
    )


_BOARD = re.compile(r"\b(?:board|directors?)\b", re.IGNORECASE)


def _one_office(a: Claim, b: Claim) -> bool:
    """Tell whether two claims name no different offices: one may leave an office and keep a board seat."""
    one, other = _offices(a.body.statement), _offices(b.body.statement)
    return not (one and other and not one & other)


def _offices(text: str) -> frozenset[str]:
    heads = {head for head, _ in roles(text)} - {"director", "founder"}
    return frozenset(heads | {"board"} if _BOARD.search(text) else heads)


def _status(claims: Sequence[Claim]) -> Iterator[Conflict]:
    said: dict[str, dict[str, Value]] = {}
    for claim in claims:
        value = claim.body.value
        given = (
            [value]
            if value and value.type is ValueType.STATUS and len(value.items) == 2
            else statuses(claim.body.statement)
        )
        for one in given:
            said.setdefault(one.items[0], {})[claim.id] = one
    for held in said.values():

        def judge(a: Claim, b: Claim, held: dict[str, Value] = held) -> str:
            if _counts(a) and _counts(b) and not _alike(a, b):
                return ""  # two figures: what they speak of is the figure
            if held[a.id].items[0] == "post" and not _one_office(a, b):
                return ""
            return {"hard": "status.ladder", "soft": "status.less"}.get(clash(held[a.id], held[b.id]), "")

        sides = group([c for c in claims if c.id in held], _same(held))
        conflict = conflict_between(sides, judge)
        if conflict:
            yield conflict
            return


def _same(held: Mapping[str, Value]) -> Callable[[Claim, Claim], bool]:
    return lambda a, b: held[a.id].items == held[b.id].items


def _negation(claims: Sequence[Claim]) -> Conflict | None:
    def negated(claim: Claim) -> bool:
        said = claim.body.statement
        denies = claim.body.polarity is Polarity.NEGATED and bool(_NEGATOR.search(said))
        denies = denies or bool(_BUT_NOT.search(said) or _QUANTIFIED.search(said))
        return denies and not _LIMITED.search(said)

    def affirmed(claim: Claim) -> bool:
        return claim.body.polarity is Polarity.AFFIRMED and not _NEGATOR.search(claim.body.statement)

    def judge(a: Claim, b: Claim) -> str:
        one, other = a.body.value, b.body.value
        first, second = notions(a.body.statement), notions(b.body.statement)
        shared, least = len(first & second), min(len(first), len(second))
        if _none_against_some(b, a):
            return "negation"
        if one and other and one.type in MEASURED and other.type in MEASURED and not _alike(a, b):
            return ""
        ending = _BUT_NOT.search(b.body.statement)
        if ending and not stems(ending.group().casefold()) & first:
            return ""
        if shared < _SHARED or opposed(a.body.statement, b.body.statement):
            return ""
        return "negation" if shared / least >= _ALIKE or _denied(a) & second or _denied(b) & first else ""

    sides = [[c for c in claims if affirmed(c)], [c for c in claims if negated(c)]]
    return conflict_between(sides, judge) if all(sides) else None


_QUANTIFIED = re.compile(
    r"(?:\b(?:no|none of (?:the|its|his|her|their)|neither of the)\b|\bnot (?:one|a single)(?: of the)?\b)\s+"
    r"(?P<what>(?:[a-z-]+\s+)?[a-z-]{3,})",
    re.IGNORECASE,
)


_THERE_IS = re.compile(
    r"\b(?:ha(?:ve|s|d)|got|gets?|gives?|given|there(?:['’]s|\s(?:is|are|was|were)))\b(?P<what>(?:\s[\w'’-]+){1,5})",
    re.IGNORECASE,
)


def _none_against_some(denied: Claim, affirmed: Claim) -> bool:
    """Tell whether one says that there is none of a thing, the other that it is there or acts."""
    match = _QUANTIFIED.search(denied.body.statement)
    none = notions(match["what"].casefold()) if match else frozenset()
    subject = notions(affirmed.body.subject.casefold())
    there = _THERE_IS.search(affirmed.body.statement)
    if len(affirmed.body.statement.split()) < _TOLD:
        return False
    return bool(none & (subject | (notions(there["what"].casefold()) if there else subject)))


def _denied(claim: Claim) -> frozenset[str]:
    """Return the beginning of the word that a claim denies: what "not" stands before."""
    found = _NEGATOR.search(claim.body.statement)
    if not found:
        return frozenset()
    after = claim.body.statement[found.end() :].split()[:3]
    return next((said for word in after if (said := stems(word))), frozenset())


_CHANGING = frozenset({"former", "interim", "current"})


def _roles(claims: Sequence[Claim]) -> Conflict | None:
    held = {claim.id: _role_key(claim) for claim in claims}

    def judge(a: Claim, b: Claim) -> str:
        if not _may_be_one(a.body.subject, b.body.subject):
            return ""
        first, second = dict(held[a.id]), dict(held[b.id])
        shared = first.keys() & second.keys()
        rules = [
            _qualified(first[head], second[head]) for head in sorted(shared) if first[head] != second[head]
        ]
        for rule in ("role.qualified", "qualifier.role"):
            if rule in rules:
                return rule
        typed = all(c.body.value is not None and c.body.value.type is ValueType.ROLE for c in (a, b))
        said = (
            all(_is_role_claim(c) for c in (a, b))
            and bool(a.body.subject)
            and a.body.subject == b.body.subject
        )
        changing = any(q & _CHANGING for q in (*first.values(), *second.values()))
        apart = not shared and not changing and _two_posts(a, b, first.keys(), second.keys())
        return "role.other" if apart and (typed or said) else ""

    sides = group([c for c in claims if held[c.id]], lambda a, b: held[a.id] == held[b.id])
    return conflict_between(sides, judge)


_GENERAL = frozenset({"head", "leader", "chief officer", "director", "manager"})
_HOUSE = re.compile(
    r"\b(?:of|heads?|leads|runs|chairs|headed|led|chaired)\s(?:the\s)?(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)"
)


def _two_posts(a: Claim, b: Claim, first: Iterable[str], second: Iterable[str]) -> bool:
    """Tell whether offices differ: whoever "runs" or "heads" a house may be its chief executive."""
    if not _GENERAL & {*first, *second}:
        return True
    one, other = (
        {word for match in _HOUSE.finditer(c.body.statement) for word in match["name"].casefold().split()}
        for c in (a, b)
    )
    return bool(one and other) and not one & other


def _may_be_one(a: str, b: str) -> bool:
    """Two subjects that share a word, or of which one is not known."""
    return not a or not b or bool(set(a.casefold().split()) & set(b.casefold().split()))


def _role_key(claim: Claim) -> tuple[tuple[str, frozenset[str]], ...]:
    value = claim.body.value
    text = " and ".join(value.items) if value and value.type is ValueType.ROLE else claim.body.statement
    first: dict[str, frozenset[str]] = {}
    for head, qualifiers in roles(text, verbs=True):
        first.setdefault(head, qualifiers)
    return tuple(sorted(first.items(), key=lambda item: item[0]))


_COPULA = re.compile(
    r"\b(?:heads|leads|runs|chairs|headed|chaired)\s(?:the|its|[A-Z])|\b(?:is|was|as|serves?\sas|named|appointed|became|becomes?|,)\s(?:the\s|its\s|their\s|a\s"
    r"|an\s)?(?:[\w’'-]+\s){0,3}(?:chief|chair|head|director|president|founder|leader|manager|minister"
    r"|mayor|CEO|CFO|COO)",
    re.IGNORECASE,
)


def _is_role_claim(claim: Claim) -> bool:
    return not _measured(claim) and bool(_COPULA.search(claim.body.statement))


def _qualified(a: frozenset[str], b: frozenset[str]) -> str:
    odd = a ^ b
    if "co-" in odd:
        return "role.qualified"
    return (
        "qualifier.role"
        if odd & {"interim", "former", "current", "deputy", "non-executive", "honorary"}
        else ""
    )


def _qualifiers(claims: Sequence[Claim]) -> Conflict | None:
    signs = [(c, _qualifiers_in(_said(c))) for c in claims]
    for n, (_, _, against) in enumerate(_QUALIFIED):
        have = [c for c, found in signs if found.get(n) is True]
        lack = [c for c, found in signs if found.get(n) is False]
        if not have or not lack:
            continue
        ids = {c.id for c in have}

        def judge(a: Claim, b: Claim, against: re.Pattern[str] = against, ids: set[str] = ids) -> str:
            other = b if a.id in ids else a
            return "qualifier.opposed" if against.search(_said(other)) else "qualifier.missing"

        conflict = conflict_between([have, lack], judge)
        if conflict:
            return conflict
    return None


@lru_cache(maxsize=1 << 14)
def _qualifiers_in(text: str) -> Mapping[int, bool]:
    """Return of each qualifier whose noun a text has whether it has the qualifier, too."""
    return {
        n: bool(qualified.search(text))
        for n, (qualified, noun, _) in enumerate(_QUALIFIED)
        if noun.search(text)
    }


def _said(claim: Claim) -> str:
    return f"{claim.body.statement} {claim.quote}"


def _lists(claims: Sequence[Claim]) -> Conflict | None:
    held: dict[str, Value] = {}
    for claim in claims:
        value = claim.body.value
        found = value if value and value.type is ValueType.LIST else list_of(claim.body.statement)
        if found:
            held[claim.id] = found

    def judge(a: Claim, b: Claim) -> str:
        one, other = held[a.id], held[b.id]
        match relate(one, other):
            case Relation.CONTAINS | Relation.WITHIN:
                shorter = min((a, b), key=lambda c: len(held[c.id].items))
                return (
                    "list.counted"
                    if counts_itself(shorter.body.statement, held[shorter.id])
                    else "list.subset"
                )
            case Relation.OVERLAPS:
                return "list.differs"
            case Relation.DISJOINT if all(
                c.body.value and c.body.value.type is ValueType.LIST for c in (a, b)
            ):
                return "list.differs"
            case _:
                return ""

    sides = group(
        [c for c in claims if c.id in held], lambda a, b: relate(held[a.id], held[b.id]) is Relation.SAME
    )
    return conflict_between(sides, judge)


def _typed_names(claims: Sequence[Claim]) -> Conflict | None:
    named = [c for c in claims if c.body.value is not None and c.body.value.type is ValueType.NAME]

    def value(claim: Claim) -> Value:
        assert claim.body.value is not None
        return claim.body.value

    def judge(a: Claim, b: Claim) -> str:
        return {Relation.ROUNDS_TO: "name.spelling", Relation.DISJOINT: "name.other"}.get(
            relate(value(a), value(b)), ""
        )

    return conflict_between(group(named, lambda a, b: relate(value(a), value(b)) is Relation.SAME), judge)
