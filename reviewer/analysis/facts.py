"""Makes facts of groups of claims: title, section, reasons."""

import uuid
from collections import Counter
from collections.abc import Sequence

from reviewer.domain.articles import NAMESPACE
from reviewer.domain.claims import Claim, ClaimKind, Fact, Polarity

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
_SECTIONS = 6
_LEAST = 3


def fact_id(claims: Sequence[str]) -> str:
    """Return the id of the fact with these claims."""
    return str(uuid.uuid5(NAMESPACE, "fact:" + " ".join(sorted(claims))))


def title_of(claims: Sequence[Claim]) -> str:
    """Return the statement of the claims that a fact sheet would best print."""
    return min(claims, key=lambda one: (-_worth(one, claims), one.span.start, one.id)).body.statement


def _worth(claim: Claim, claims: Sequence[Claim]) -> float:
    body = claim.body
    words = body.statement.split()
    worth = 2.0 if body.value else 0.0
    worth += 1.0 if 6 <= len(words) <= 28 else -0.5 if len(words) < 4 else 0.0
    worth -= 2.0 if body.statement.lower().startswith(_PRONOUNS) else 0.0
    worth -= 0.5 if body.statement.lower().startswith(_OPENINGS) else 0.0
    worth += 0.5 if body.subject[:1].isupper() else 0.0
    worth -= 0.5 if body.modality else 0.0
    worth -= 0.5 if body.attribution else 0.0
    worth += 0.3 if body.polarity is Polarity.AFFIRMED else 0.0
    same = Counter(one.body.value.text for one in claims if one.body.value)
    worth += 0.4 * same[body.value.text] if body.value else 0.0
    return worth


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


def facts_of(groups: Sequence[Sequence[Claim]], reasons: Sequence[Sequence[str]]) -> tuple[Fact, ...]:
    """Return the facts, one a group."""
    sections = sections_of(groups)
    return tuple(
        Fact(
            fact_id([one.id for one in claims]),
            title_of(claims),
            tuple(one.id for one in claims),
            section,
            tuple(why),
        )
        for claims, section, why in zip(groups, sections, reasons, strict=True)
    )
