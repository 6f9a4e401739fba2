"""Which facts a claim by hand may belong to, and why: by its words, its meaning and its value."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from reviewer.domain.articles import claim_id
from reviewer.domain.claims import Body, Claim
from reviewer.domain.conflicts import detect, explain
from reviewer.domain.readmodel import ClaimItem, FactDetail, FactFilter, FactItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.sketch import Candidate
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.domain.values import Relation, Value, ValueType, display, relate
from reviewer.services.explaining import claim_of
from reviewer.store.queries import CaseReader

if TYPE_CHECKING:
    from reviewer.analysis.likeness import Likeness

MOST = 9
"""How many facts are proposed at most: one for each digit."""
MOST_OPENED = 14
"""Facts whose claims are read to say why, and what would conflict."""
MOST_MEANT = 150
"""Facts that are compared by meaning; in a larger case those nearest in words."""
MOST_KEPT = 20_000
"""Lines of facts whose words are remembered."""
LEAST = 0.62
"""Likeness below which a fact is not proposed."""
LIKELY = 0.8
"""Likeness from which a fact is chosen beforehand; else the claim is of a new one. With each claim of the
demo case taken out and proposed again, four in five that are so chosen are the right ones."""
WORDS_WEIGH, VALUE_WEIGHS = 0.3, 0.4
"""What common words and the relation of the values add to the likeness in meaning."""
NEAR_IN_MEANING = 0.8

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_NAME = re.compile(r"\b[A-Z][\w’'&-]+(?:\s[A-Z][\w’'&-]+)*")
_WORTH = {
    Relation.SAME: 1.0,
    Relation.ROUNDS_TO: 0.9,
    Relation.HEDGED: 0.9,
    Relation.CONTAINS: 0.7,
    Relation.WITHIN: 0.7,
    Relation.OVERLAPS: 0.6,
}
_DIFFERENT = 0.1


@dataclass
class Nearness:
    """How near facts are to a claim; it remembers what statements mean."""

    _words: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def _meaning(self) -> "Likeness":
        from reviewer.analysis.likeness import Likeness  # its files are read at the first claim by hand

        return Likeness()

    def candidates(
        self, reader: CaseReader, home: str, span: Span, body: Body, *, leave: str = ""
    ) -> list[Candidate]:
        """Return facts that a claim may speak of, the likeliest first, with reasons and conflicts.

        Args:
            reader: the case.
            home: id of the claim's article.
            span: its words.
            body: what it says.
            leave: id of a claim that is left out: the one that is edited or moved.
        """
        facts, _ = reader.facts(FactFilter(aside=True))
        if len(self._words) > MOST_KEPT:
            self._words.clear()
        near = sorted(zip(scores(facts, body, self._words), facts, strict=True), key=lambda pair: -pair[0])
        near = near[:MOST_MEANT]
        meant = self._meaning.to(body.statement, [one.line for _, one in near])
        order = sorted(
            range(len(near)), key=lambda n: -(meant[n] + WORDS_WEIGH * near[n][0] + _may_be(body, near[n][1]))
        )
        opened = [(near[n][0], reader.fact_detail(near[n][1].id)) for n in order[:MOST_OPENED]]
        dates = {one.id: one.published_on for one in reader.articles()}
        letters = {one.id: one.letter for one in reader.articles()}
        found = [
            self._candidate(score, detail, home, span, body, leave, dates, letters)
            for score, detail in opened
            if detail is not None and any(one.id != leave for one in detail.claims)
        ]
        found.sort(key=lambda one: -one.likeness)
        return [one for one in found if one.likeness >= LEAST][:MOST]

    def _candidate(
        self,
        score: float,
        detail: FactDetail,
        home: str,
        span: Span,
        body: Body,
        leave: str,
        dates: Mapping[str, str],
        letters: Mapping[str, str],
    ) -> Candidate:
        claims = [one for one in detail.claims if one.id != leave]
        meant = max(self._meaning.to(body.statement, [one.body.statement for one in claims]))
        worth, value = _nearest_value(body.value, claims)
        likeness = meant + WORDS_WEIGH * score + VALUE_WEIGHS * worth
        reasons = tuple(_reasons(body, claims, worth, value, meant))
        conflicts = would_conflict(detail, home, span, body, leave, dates, letters)
        return Candidate(detail.item, round(likeness, 3), reasons, conflicts)


def would_conflict(
    detail: FactDetail,
    home: str,
    span: Span,
    body: Body,
    leave: str,
    dates: Mapping[str, str],
    letters: Mapping[str, str],
) -> tuple[str, ...]:
    """Return the conflicts that a claim would have in a fact, in words.

    Args:
        detail: the fact.
        home: id of the claim's article.
        span: its words.
        body: what it says.
        leave: id of the claim that it takes the place of; `""` if it is new.
        dates: ISO date of each article by its id.
        letters: letter of each article by its id.
    """
    mine = Claim(claim_id(home, span, body.statement), home, span, body.statement, body)
    live = [
        claim_of(one)
        for one in detail.claims
        if one.ruling is not Ruling.REJECTED and one.id not in (leave, mine.id)
    ]
    if not live:
        return ()
    claims = [*live, mine]
    labels = {one.id: letters.get(one.article_id, "?") for one in claims}
    return tuple(explain(one, claims, labels) for one in detect(claims, dates) if mine.id in one.claim_ids)


def scores(
    facts: Sequence[FactItem], body: Body, known: dict[str, frozenset[str]] | None = None
) -> list[float]:
    """Return for each fact how many of its words it shares: 0 none, 1 all; rare words weigh more.

    Args:
        facts: the facts.
        body: what the claim says.
        known: the words of lines that were read before; it grows.
    """
    known = {} if known is None else known
    lines = []
    for one in facts:
        text = f"{one.line} {one.values}"
        if text not in known:
            known[text] = words(text)
        lines.append(known[text])
    often = Counter(word for line in lines for word in line)
    wanted = words(body.statement)
    rare = {word: math.log(1 + (len(facts) + 1) / (1 + often[word])) for word in often.keys() | wanted}
    mine = sum(rare[word] for word in wanted)
    found = []
    for line in lines:
        common = sum(rare[word] for word in wanted & line)
        either = mine + sum(rare[word] for word in line) - common if common else 1.0
        found.append(common / either)
    return found


def words(text: str) -> frozenset[str]:
    """Return the words of a text that tell something: longer than two letters, or with a digit."""
    found = (one.casefold() for one in _WORD.findall(text))
    return frozenset(one for one in found if len(one) > 2 or any(char.isdigit() for char in one))


def _may_be(body: Body, fact: FactItem) -> float:
    """Return what the short values of a fact's row promise, before its claims are read."""
    if body.value is None:
        return 0.0
    if display(body.value) in fact.values:
        return VALUE_WEIGHS
    return VALUE_WEIGHS * _DIFFERENT if body.value.type.value == fact.value_type else 0.0


def _nearest_value(mine: Value | None, claims: Sequence[ClaimItem]) -> tuple[float, Value | None]:
    """Return what the nearest value is worth, from 0 to 1, and that value."""
    best: tuple[float, Value | None] = (0.0, None)
    for one in claims:
        value = one.body.value
        if mine is None or value is None or value.type is not mine.type:
            continue
        worth = _WORTH.get(relate(value, mine), _DIFFERENT if value.unit == mine.unit else 0.0)
        if worth > best[0]:
            best = (worth, value)
    return best


def _reasons(
    body: Body, claims: Sequence[ClaimItem], worth: float, value: Value | None, meant: float
) -> Iterable[str]:
    """Yield in words why a claim may speak of a fact."""
    if value is not None:
        yield _about_values(value, worth)
    from reviewer.analysis.lexicon import STOP

    lines = [one.body.statement for one in claims]
    names = [
        one
        for one in dict.fromkeys(_NAME.findall(body.statement))
        if one.casefold() not in STOP and any(one in line for line in lines)
    ]
    longest = sorted(names, key=lambda one: (-len(one.split()), -len(one)))[:2]
    if longest:
        yield say("the same name: {names}", names=", ".join(longest))
    percent = round(100 * min(meant, 1.0))
    if meant >= NEAR_IN_MEANING:
        yield say("nearly the same meaning ({percent} %)", percent=percent)
    named = words(" ".join(longest))
    shared = max(
        (words(body.statement) & words(line) - named for line in lines), key=len, default=frozenset()
    )
    said = [one for one in _WORD.findall(body.statement) if one.casefold() in shared]
    common = [one for one in said if one[0].isalpha() and one.casefold() not in STOP]
    if common and meant < NEAR_IN_MEANING:
        yield say("words in common: {words}", words=", ".join(list(dict.fromkeys(common))[:4]))
    elif meant < NEAR_IN_MEANING:
        yield say("somewhat alike in meaning ({percent} %)", percent=percent)


def _about_values(value: Value, worth: float) -> str:
    shown = display(value)
    if value.type in (ValueType.NAME, ValueType.LIST, ValueType.ROLE, ValueType.STATUS):
        same, near = say("the same: {value}", value=shown), say("another: {value}", value=shown)
    elif value.type is ValueType.DATE:
        same, near = say("the same date, {value}", value=shown), say("another date: {value}", value=shown)
    else:
        same = say("the same figure and unit, {value}", value=shown)
        near = say("another figure of this unit: {value}", value=shown)
    if worth >= _WORTH[Relation.SAME]:
        return same
    return say("nearly the same: {value}", value=shown) if worth > _DIFFERENT else near
