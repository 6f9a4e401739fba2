"""Puts groups together whose nearest claims contradict each other: they speak of one thing, differently.

Claims that disagree share fewer words and no figure, so that likeness alone keeps them apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from reviewer.analysis.disagree import SHOWN
from reviewer.analysis.drafts import Draft
from reviewer.analysis.grouping import Pair
from reviewer.analysis.link import Link
from reviewer.analysis.topics import MEASURES, topic_of
from reviewer.domain.claims import Claim, Severity
from reviewer.domain.conflicts import detect
from reviewer.domain.conflicts.names import full_names, variants
from reviewer.domain.conflicts.slips import digits, slipped
from reviewer.domain.values import Value, ValueType, comparable
from reviewer.domain.values.roles import roles

LEAST = 0.08
"""Least likelihood of two claims that contradict each other to speak of one thing."""
_LEAST_MEAN = 0.05
"""Least mean likelihood between the members of the two groups."""
_PROVE_NOTHING = frozenset({"negation.antonym", "attribution.doer"})
"""Rules that show a disagreement among claims of one thing, but not that it is one thing."""
_FEW = 4
"""Groups larger than this both are not joined by a name alone."""
_MOST_NAMES = 100
"""A part of a name that more names share is not compared."""
_LONG = 4
"""Digits from which a figure is known again by itself."""
_LIKELY = 0.25
"""Likelihood from which any rule will do."""
Groups = list[list[int]]


def with_opposed(
    drafts: Sequence[Draft],
    claims: Sequence[Claim],
    links: Sequence[Link],
    found: tuple[Groups, dict[int, str]],
    dates: Mapping[str, str],
    cannot: Iterable[Pair] = (),
) -> tuple[Groups, dict[int, str]]:
    """Join groups by a hard conflict between two claims that are each other's nearest in the two articles.

    Args:
        drafts: all claims as the extractor describes them.
        claims: the same as claims.
        links: how likely two of them speak of one thing.
        found: the groups by likeness, and each claim's reason.
        dates: ISO date of each article by its id.
        cannot: pairs of indices that a person parted.

    Returns:
        The groups in the order of their first member, and the reasons.
    """
    groups, reasons = found
    home = {i: n for n, group in enumerate(groups) for i in group}
    members = {n: list(group) for n, group in enumerate(groups)}
    apart: dict[int, set[int]] = defaultdict(set)
    for a, b in cannot:
        apart[a].add(b)
        apart[b].add(a)
    across = _across(links, home)
    for one in sorted(_nearest(drafts, links), key=lambda link: (-link.score, link.first, link.second)):
        i, j = one.first, one.second
        a, b = home[i], home[j]
        if a == b or _parted(members[a], b, apart, home):
            continue
        less, more = sorted((a, b), key=lambda n: len(members[n]))
        total = sum(score for x in members[less] for y, score in across[x].items() if home[y] == more)
        if total < _LEAST_MEAN * len(members[a]) * len(members[b]):
            continue
        if not _measure_one(drafts[i], drafts[j]) or not _contradict(claims[i], claims[j], dates, one.score):
            continue
        for n in (i, j):
            if len(members[home[n]]) == 1:
                reasons[n] = "says otherwise of the same thing"
        members[a] += members.pop(b)
        home.update(dict.fromkeys(members[a], a))
    for i, j in (*_spelt_otherwise(drafts, claims), *_slips(drafts, claims)):
        a, b = home[i], home[j]
        if a == b or _parted(members[a], b, apart, home):
            continue
        if min(len(members[a]), len(members[b])) > _FEW:
            continue
        reasons |= {
            n: "the same name or figure, written otherwise" for n in (i, j) if len(members[home[n]]) == 1
        }
        members[a] += members.pop(b)
        home.update(dict.fromkeys(members[a], a))
    return sorted(sorted(group) for group in members.values()), reasons


def _parted(
    group: Iterable[int], other: int, apart: Mapping[int, Iterable[int]], home: Mapping[int, int]
) -> bool:
    """Tell whether a person parted a claim of a group from one of the other group."""
    return any(home[y] == other for x in group for y in apart.get(x, ()))


def _spelt_otherwise(drafts: Sequence[Draft], claims: Sequence[Claim]) -> list[Pair]:
    """Return, for each full name that two articles spell differently, the claims that say who that is."""
    about: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.body.kind in SHOWN:
            for name in full_names(claim):
                about[name].append(i)
    out = []
    for one, other in _alike(about):
        first, second = ({drafts[i].article for i in about[name]} for name in (one, other))
        if first & second or not variants(one, other):
            continue
        out.append((_introduced(about[one], one, claims), _introduced(about[other], other, claims)))
    return out


def _slips(drafts: Sequence[Draft], claims: Sequence[Claim]) -> list[Pair]:
    """Return claims of two articles whose figures differ by a slip; neither article has both figures."""
    shelves: dict[object, list[int]] = defaultdict(list)
    given: dict[object, set[int]] = defaultdict(set)
    for i, draft in enumerate(drafts):
        for value in draft.values:
            given[value.type, value.low, value.high].add(draft.article)
        own = draft.body.value
        told = digits(own) if own is not None and claims[i].body.kind in SHOWN else None
        if own is not None and told and len(told[0]) > 1:
            shelves[own.type, "".join(sorted(told[0].strip("0")))].append(i)
            shelves[own.type, told[0][1:], told[1]].append(i)
            shelves[own.type, told[0], told[1]].append(i)
    out = []
    pairs = {pair for one in shelves.values() if len(one) <= _MOST_NAMES for pair in combinations(one, 2)}
    for i, j in sorted(pairs):
        one, other = drafts[i].body.value, drafts[j].body.value
        if one is None or other is None or drafts[i].article == drafts[j].article or not slipped(one, other):
            continue
        first, second = (given[value.type, value.low, value.high] for value in (one, other))
        if drafts[j].article in first or drafts[i].article in second:
            continue
        if _telling(one, other) or _may_measure_one(drafts[i], drafts[j]):
            out.append((i, j))
    return out


def _telling(a: Value, b: Value) -> bool:
    """Tell whether figures are so long that one is known again by itself."""
    return all(len((digits(one) or ("", 0))[0]) >= _LONG for one in (a, b))


def _alike(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pairs of full names that share a part or how both parts begin."""
    shelves: dict[object, list[str]] = defaultdict(list)
    for name in sorted(names):
        first, last = name.split()
        for key in (("first", first), ("last", last), (first[:2], last[:2])):
            shelves[key].append(name)
    kept = (shelf for shelf in shelves.values() if len(shelf) <= _MOST_NAMES)
    return sorted({pair for shelf in kept for pair in combinations(shelf, 2)})


def _introduced(about: Sequence[int], name: str, claims: Sequence[Claim]) -> int:
    """Return the claim that best says who somebody is: of the name, with an office, short."""

    def fit(i: int) -> tuple[bool, bool, int, int]:
        said = claims[i].body.statement
        return not said.startswith(name), not roles(said), len(said), i

    return min(about, key=fit)


def _nearest(drafts: Sequence[Draft], links: Sequence[Link]) -> list[Link]:
    """Return the links of two articles in which neither claim has a likelier one in the other's article."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for one in links:
        for i, j in ((one.first, one.second), (one.second, one.first)):
            if _of_one_sort(drafts[i], drafts[j]):
                key = i, drafts[j].article
                best[key] = max(best[key], one.score)
    return [
        one
        for one in links
        if one.score >= LEAST
        and drafts[one.first].article != drafts[one.second].article
        and one.score >= best[one.first, drafts[one.second].article]
        and one.score >= best[one.second, drafts[one.first].article]
    ]


def _of_one_sort(a: Draft, b: Draft) -> bool:
    """Tell whether two claims state figures of one sort, or either of them none."""
    one, other = a.body.value, b.body.value
    return one is None or other is None or comparable(one, other)


def _across(links: Sequence[Link], home: Mapping[int, int]) -> dict[int, dict[int, float]]:
    """Return the likelihoods by claim, those within a group left out."""
    out: dict[int, dict[int, float]] = defaultdict(dict)
    for one in links:
        if home[one.first] != home[one.second]:
            out[one.first][one.second] = out[one.second][one.first] = one.score
    return out


def _measure_one(a: Draft, b: Draft) -> bool:
    """Tell whether two sums or shares measure the same as far as their words tell, of the same subject."""
    if _others(a, b):
        return False
    one, other = a.body.value, b.body.value
    if one is None or other is None or one.type is not other.type or one.type not in MEASURES:
        return True
    topic = topic_of(one, a.near, a.notions, a.body.statement)
    return topic != "" and topic == topic_of(other, b.near, b.notions, b.body.statement)


def _may_measure_one(a: Draft, b: Draft) -> bool:
    """Tell whether nothing shows that two figures measure different things."""
    topics = {topic_of(one.body.value, one.near, one.notions, one.body.statement) for one in (a, b)} - {""}
    one, other = a.body.value, b.body.value
    if one is None or other is None or not one.unit or one.unit != other.unit:
        return False
    broken = one.type is not ValueType.PERCENT or "." in one.text
    return broken and len(topics) < 2 and not _others(a, b)


def _others(a: Draft, b: Draft) -> bool:
    """Tell whether two claims are about different names: the votes of two candidates are no disagreement."""
    one, other = a.body.subject, b.body.subject
    named = one[:1].isupper() and other[:1].isupper()
    return named and not set(one.split()) & set(other.split()) and not a.names & b.names


def _contradict(a: Claim, b: Claim, dates: Mapping[str, str], score: float) -> bool:
    if a.body.kind not in SHOWN or b.body.kind not in SHOWN:
        return False
    return any(
        one.severity is Severity.HARD and (score >= _LIKELY or one.rule not in _PROVE_NOTHING)
        for one in detect((a, b), dates=dates)
    )
