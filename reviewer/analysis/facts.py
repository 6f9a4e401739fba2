"""Makes facts of groups of claims: title, section, reasons."""

import re
import uuid
from collections import Counter
from collections.abc import Collection, Sequence

from reviewer.domain.articles import NAMESPACE
from reviewer.domain.claims import Claim, ClaimKind, Fact, Polarity
from reviewer.domain.values import Relation, relate

_PRONOUNS = (
    "he ",
    "she ",
    "it ",
    "they ",
    "this ",
    "that ",
    "these ",
    "those ",
    "we ",
    "i ",
    "its ",
    "his ",
    "her ",
    "their ",
    "you ",
    "there ",
    "who ",
    "what ",
    "somebody ",
    "someone ",
    "one ",
    "only ",
)
_OPENINGS = (
    "before ",
    "after ",
    "of ",
    "by ",
    "from ",
    "so ",
    "but ",
    "and ",
    "the company ",
    "as ",
    "for ",
    "among ",
)
_SETTING = re.compile(
    r"(?:In|On|At|Over|Under|During|Since|With|Through|Until|Unlike|Among|Currently|Today|Now|Then|\w+ "
    r"(?:years|months|weeks|days) (?:later|ago|earlier))\b[^,]{0,60},\s"
)
"""A beginning that sets the scene before the subject comes."""
_UNCLEAR = re.compile(r"\b(?:it|he|she|they|that|the (?:company|business|firm|group))\b")
"""Words that point to another sentence."""
_WORDS = 14
"""Words from which a title is long."""
_HEADLINE = 1.0
_SAME = frozenset({Relation.SAME, Relation.HEDGED, Relation.ROUNDS_TO})
_SECTIONS = 6
_LEAST = 3


def fact_id(claims: Sequence[str]) -> str:
    """Return the id of the fact with these claims."""
    return str(uuid.uuid5(NAMESPACE, "fact:" + " ".join(sorted(claims))))


def title_of(claims: Sequence[Claim], headlines: Collection[str] = ()) -> str:
    """Return the statement of the claims that a fact sheet would best print.

    It names its subject and the value most articles give, is whole and short, and is no headline where
    running text says the same.

    Args:
        claims: the claims of one fact.
        headlines: ids of those that stand in a headline.
    """
    shown = [one for one in claims if one.body.kind in (ClaimKind.FACT, ClaimKind.FORECAST)] or list(claims)
    best = min(
        shown,
        key=lambda one: (-_worth(one, shown) + _HEADLINE * (one.id in headlines), one.span.start, one.id),
    )
    return best.body.statement


def _worth(claim: Claim, claims: Sequence[Claim]) -> float:
    body = claim.body
    said, length = body.statement.lower(), len(body.statement.split())
    worth = body.confidence + (2.0 if body.value else 0.0)
    worth -= 2.0 if said.endswith("?") else 0.0
    worth += 1.0 if length >= 6 else -0.5 if length < 4 else 0.0
    worth -= 0.08 * max(0, length - _WORDS)
    worth -= 2.0 if said.startswith(_PRONOUNS) else 0.5 if _UNCLEAR.search(said) else 0.0
    worth -= 0.7 if said.startswith(_OPENINGS) or _SETTING.match(body.statement) else 0.0
    worth += 0.7 if body.subject[:1].isupper() else -0.5 if not body.subject else 0.0
    worth -= 0.5 if body.modality else 0.0
    worth -= 0.5 if body.attribution else 0.0
    worth += 0.3 if body.polarity is Polarity.AFFIRMED else 0.0
    return worth + 0.4 * _backing(claim, claims)


def _backing(claim: Claim, claims: Sequence[Claim]) -> int:
    """Count the articles that give the claim's value, however they write it."""
    mine = claim.body.value
    if mine is None:
        return 0
    values = ((one.article_id, one.body.value) for one in claims)
    return len({article for article, value in values if value and relate(mine, value) in _SAME})


def sections_of(groups: Sequence[Sequence[Claim]]) -> list[str]:
    """Return a section for each group: the name most of its claims are about, if it is a frequent one."""
    about = [_about(claims) for claims in groups]
    counts = Counter(name for name, claims in zip(about, groups, strict=True) if name and _shown(claims))
    kept = {name for name, count in counts.most_common(_SECTIONS) if count >= _LEAST}
    return [name if name in kept else "" for name in about]


def _about(claims: Sequence[Claim]) -> str:
    counts = Counter(one.body.subject for one in claims if one.body.subject[:1].isupper())
    return counts.most_common(1)[0][0] if counts else ""


def _shown(claims: Sequence[Claim]) -> bool:
    return any(one.body.kind in (ClaimKind.FACT, ClaimKind.FORECAST) for one in claims)


def facts_of(
    groups: Sequence[Sequence[Claim]], reasons: Sequence[Sequence[str]], headlines: Collection[str] = ()
) -> tuple[Fact, ...]:
    """Return the facts, one a group; `headlines` are ids of claims that stand in headlines."""
    sections = sections_of(groups)
    return tuple(
        Fact(
            fact_id([one.id for one in claims]),
            title_of(claims, headlines),
            tuple(one.id for one in claims),
            section,
            tuple(why),
        )
        for claims, section, why in zip(groups, sections, reasons, strict=True)
    )
