"""Whether two claims speak of the same thing: signs of it, and what each is worth."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer.analysis.drafts import Draft
from reviewer.analysis.features import words_of
from reviewer.analysis.lexicon import notion
from reviewer.analysis.topics import topic_of
from reviewer.domain.values import Relation, Value, ValueType, comparable, relate
from reviewer.domain.values.ladder import statuses
from reviewer.domain.values.roles import roles

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORDED = frozenset({ValueType.NAME, ValueType.LIST, ValueType.ROLE, ValueType.STATUS})
_ANOTHER = re.compile(
    r"\b(?:another|different|previous|unconnected|unrelated|separate|second|rival|further|old|other)\b",
    re.IGNORECASE,
)
"""Words that say it is not the case the rest of the text is about."""
SCALE = frozenset(
    notion(word) for word in ("thousand", "million", "billion", "trillion", "twice", "percent", "cent")
)
"""Words of figures: a statement that says little else means its figure alone, and all such are alike."""
_DIGIT = re.compile(r"\d")
_AGREE = frozenset({Relation.SAME, Relation.HEDGED})
_NEAR = frozenset({Relation.ROUNDS_TO, Relation.CONTAINS, Relation.WITHIN, Relation.OVERLAPS})


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a claim, made once a claim.

    Attributes:
        draft: the claim.
        weight: what its words tell.
        stems: the beginnings of its words.
        stem_weight: what those tell.
        values: its figures.
        dates: its dates.
        roles: the offices it names.
        ladders: how far things have come, by ladder.
        topic: what its value measures.
        heading: the words of the heading above it.
        attribute: its attribute as a notion.
        subject: its subject as a notion.
        named: whether the subject is a name.
        another: whether it says that it is about another case.
        digits: whether a figure is written in digits.
        meaning: the vector of its statement.
    """

    draft: Draft
    weight: float
    stems: frozenset[str]
    stem_weight: float
    values: tuple[Value, ...]
    dates: tuple[Value, ...]
    roles: frozenset[str]
    ladders: dict[str, str]
    topic: str
    heading: frozenset[str]
    attribute: str
    subject: str
    named: bool
    another: bool
    digits: bool
    meaning: "NDArray[np.float32]"
    telling: bool


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much a word tells: rare ones more. `stems` counts the first letters of words."""

    notions: dict[str, float]
    stems: dict[str, float]


def stem_of(word: str) -> str:
    """Return the beginning of a word, where spellings and endings differ least."""
    return word[:5]


def rarity_of(drafts: Sequence[Draft]) -> Rarity:
    """Count the words of a case."""
    notions = Counter(word for one in drafts for word in one.notions)
    stems = Counter(stem for one in drafts for stem in {stem_of(word) for word in one.notions})
    total = len(drafts)
    return Rarity(
        {word: math.log(1 + total / count) for word, count in notions.items()},
        {word: math.log(1 + total / count) for word, count in stems.items()},
    )


def profiles_of(drafts: Sequence[Draft], rarity: Rarity, vectors: "NDArray[np.float32]") -> list[Profile]:
    """Prepare claims for comparison; `vectors` are what `meaning.meant` says of them."""
    return [_profile(draft, rarity, vector) for draft, vector in zip(drafts, vectors, strict=True)]


def _profile(draft: Draft, rarity: Rarity, vector: "NDArray[np.float32]") -> Profile:
    stems = frozenset(stem_of(word) for word in draft.notions)
    body = draft.body
    values = tuple(one for one in draft.values if one.type is not ValueType.DATE and one.type not in _WORDED)
    return Profile(
        draft,
        sum(rarity.notions[word] for word in draft.notions),
        stems,
        sum(rarity.stems[stem] for stem in stems),
        values,
        tuple(one for one in draft.values if one.type is ValueType.DATE),
        frozenset(head for head, _ in roles(body.statement)),
        {one.items[0]: one.items[1] for one in statuses(body.statement) if len(one.items) == 2},
        topic_of(body.value, draft.near, draft.notions, body.statement),
        words_of(draft.heading),
        notion(body.attribute),
        notion(body.subject),
        body.subject[:1].isupper(),
        _ANOTHER.search(body.statement) is not None,
        any(_DIGIT.search(one.text) for one in values),
        vector,
        len(draft.notions - SCALE) > 1,
    )


def signs(a: Profile, b: Profile, rarity: Rarity) -> dict[str, float]:
    """Return the signs that two claims do or do not speak of the same thing, each about 0 to 1."""
    first, second = a.draft, b.draft
    common = first.notions & second.notions
    weights = [rarity.notions[word] for word in common]
    shared = sum(weights)
    stems = sum(rarity.stems[stem] for stem in a.stems & b.stems)
    out = {
        "words": shared / ((a.weight + b.weight - shared) or 1.0),
        "words of the shorter": shared / (min(a.weight, b.weight) or 1.0),
        "stems": stems / ((a.stem_weight + b.stem_weight - stems) or 1.0),
        "stems of the shorter": stems / (min(a.stem_weight, b.stem_weight) or 1.0),
        "rarest word": max(weights, default=0.0) / 5.0,
        "words shared": min(len(common), 5) / 5.0,
        "same article": float(first.article == second.article),
        "titles": float(first.lead and second.lead),
        "denial": float(first.body.polarity is not second.body.polarity),
    }
    if first.near and second.near:
        near = first.near & second.near
        rare = [rarity.notions.get(word, 1.0) for word in near]
        weight = sum(rare)
        whole = sum([rarity.notions.get(word, 1.0) for word in first.near | second.near])
        out["near words"] = weight / (whole or 1.0)
        out["no near words"] = float(not near)
        out["rarest near word"] = max(rare, default=0.0) / 5.0
    out["heading"] = max(_headed(a, b, rarity), _headed(b, a, rarity)) if a.heading or b.heading else 0.0
    out["overlapping"] = float(first.article == second.article and first.span.overlaps(second.span))
    out.update(_figures(a, b))
    out.update(_slots(a, b))
    agree = out.get("same figure", 0.0)
    out["same figure, same words"] = agree * out["stems of the shorter"]
    out["other figure, same words"] = out.get("other figure", 0.0) * out["stems"]
    if out.get("other topic"):
        out["other figure, other topic"] = float(agree == 0.0)
    out["near figure, same words"] = out.get("near figure", 0.0) * out["stems"]
    out["close figure, same words"] = out.get("close figure", 0.0) * out["stems of the shorter"]
    out["other figure, near words"] = out.get("other figure", 0.0) * out.get("near words", 0.0)
    out["same figure, near words"] = agree * out.get("near words", 0.0)
    telling = a.telling and b.telling
    near_in_meaning = float(a.meaning @ b.meaning) if telling else 0.0
    out["figure alone"] = float(not telling)
    out["meaning"] = near_in_meaning
    out["meaning, same figure"] = near_in_meaning * agree
    out["meaning, other figure"] = near_in_meaning * out.get("other figure", 0.0)
    out["meaning, words"] = near_in_meaning * out["stems of the shorter"]
    return out


def _figures(a: Profile, b: Profile) -> dict[str, float]:
    out: dict[str, float] = {}
    if a.values and b.values:
        relations = [relate(one, two) for one in a.values for two in b.values]
        known = [one for one in relations if one is not Relation.INCOMPARABLE]
        if any(one in _AGREE for one in known):
            out["same figure"] = 1.0
            out["figures in words"] = float(not (a.digits or b.digits))  # "two" is often the same by chance
            out["all figures"] = float(len(a.values) == len(b.values) and len(a.values) > 1)
        elif any(one in _NEAR for one in known):
            out["near figure"] = 1.0
        elif known:
            out["other figure"] = 1.0
            out["close figure"] = _closeness(a.values, b.values)
        else:
            out["figures of other kinds"] = 1.0
    elif a.values or b.values:
        out["figure in one"] = 1.0
    if a.dates and b.dates:
        relations = [relate(one, two) for one in a.dates for two in b.dates]
        out["same date" if any(one in _AGREE | _NEAR for one in relations) else "other date"] = 1.0
    return out


def _headed(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Return how far the heading over one claim speaks of what the other says and it does not say itself."""
    words = (a.heading & b.draft.notions) - a.draft.notions
    if not words:
        return 0.0
    return min(1.0, sum(rarity.notions.get(word, 0.0) for word in words) / 5.0)


def _closeness(first: Sequence[Value], second: Sequence[Value]) -> float:
    """Return how near two figures of one sort lie: 1 for the same size, 0 for one twice the other or more."""
    best = 0.0
    for one in first:
        for two in second:
            if comparable(one, two) and one.low and two.low and one.low > 0 and two.low > 0:
                best = max(best, 1.0 - abs(math.log(float(one.low) / float(two.low))) / math.log(2))
    return best


def _slots(a: Profile, b: Profile) -> dict[str, float]:
    first, second = a.draft, b.draft
    one, two = first.body, second.body
    out: dict[str, float] = {}
    if one.attribute and two.attribute:
        mine, theirs = a.attribute, b.attribute
        out["same attribute"] = float(mine == theirs)
        out["attribute named"] = float(mine in second.notions or theirs in first.notions)
    if one.subject and two.subject:
        same = a.subject == b.subject
        out["same subject"] = float(same)
        out["other named subject"] = float(a.named and b.named and not same)
    out["year in one"] = float(bool(one.scope) != bool(two.scope))
    out["another in one"] = float(a.another != b.another)
    if one.scope and two.scope:
        out["same scope" if one.scope == two.scope else "other scope"] = 1.0
    if a.roles and b.roles:
        out["same role" if a.roles & b.roles else "other role"] = 1.0
    if a.topic and b.topic:
        out["other topic"] = float(a.topic != b.topic)
    ladders = a.ladders.keys() & b.ladders.keys()
    if ladders:
        out["same ladder"] = 1.0
        out["other rung"] = float(any(a.ladders[one] != b.ladders[one] for one in ladders))
        out["ladder, same words"] = out.get("same subject", 0.0)
    if first.names and second.names:
        common = len(first.names & second.names)
        out["names"] = common / len(first.names | second.names)
        out["other names"] = float(common == 0)
    return out
