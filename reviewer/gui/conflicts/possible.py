"""Which resolutions a fact allows, and why not the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviewer.domain.readmodel import ArticleItem, ClaimItem, FactDetail
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.said import grouped
from reviewer.domain.tongue import say
from reviewer.domain.values.ranges import spanning

NO_KINDS: Mapping[ResolutionKind, str] = {}


@dataclass(frozen=True, slots=True)
class Sided:
    """The claims of a fact that an analyst chooses among, side by side."""

    sides: tuple[tuple[ClaimItem, ...], ...]

    @property
    def claims(self) -> tuple[ClaimItem, ...]:
        """All of them."""
        return tuple(one for side in self.sides for one in side)


def sided(detail: FactDetail) -> Sided:
    """Return the live claims on the sides of the gravest conflict; without one each claim is a side."""
    groups = [one.claims for one in grouped(detail) if one.side >= 0] or [(one,) for one in detail.claims]
    live = [tuple(one for one in claims if one.ruling is not Ruling.REJECTED) for claims in groups]
    return Sided(tuple(one for one in live if one))


def impossible(
    detail: FactDetail, articles: Mapping[str, ArticleItem], selected: ClaimItem | None
) -> dict[ResolutionKind, str]:
    """Return why some resolutions are not possible, in words; those that are possible are not in it.

    Args:
        detail: the fact.
        articles: of the case, by id.
        selected: the claim that the person has selected, if any.
    """
    found: dict[ResolutionKind, str] = {}
    known = sided(detail)
    if not known.claims:
        why = say("every claim of it is rejected")
        return dict.fromkeys((kind for kind in ResolutionKind if kind is not ResolutionKind.OPEN), why)
    values = [one.body.value for one in known.claims if one.body.value is not None]
    whole = spanning(values)
    if len(values) < 2 or whole is None:
        found[ResolutionKind.RANGE] = say("a range needs two figures or dates of one sort")
    if len(known.sides) < 2:
        found[ResolutionKind.BOTH] = say("only one side is left")
        found[ResolutionKind.LATER] = say("only one side is left")
    elif later_of(known.sides, articles) is None and (selected is None or selected not in known.claims):
        found[ResolutionKind.LATER] = say(
            "the articles’ dates do not tell which came later; press the later source’s number first"
        )
    return found


def later_of(sides: Sequence[Sequence[ClaimItem]], articles: Mapping[str, ArticleItem]) -> ClaimItem | None:
    """Return the claim of the latest article, if every other side has one that is known to be older."""

    def day(claim: ClaimItem) -> str:
        article = articles.get(claim.article)
        return article.published_on if article is not None else ""

    dated = [one for side in sides for one in side if day(one)]
    if not dated:
        return None
    latest = max(dated, key=day)  # the first of several
    others = [side for side in sides if latest not in side]
    older = all(any(day(one) and day(one) < day(latest) for one in side) for side in others)
    return latest if others and older else None
