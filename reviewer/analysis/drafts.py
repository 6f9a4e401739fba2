"""A claim in the making."""

from dataclasses import dataclass

from reviewer.domain.claims import Body
from reviewer.domain.text import Span
from reviewer.domain.values import Value


@dataclass(slots=True)
class Draft:
    """A claim before it has its place among the others.

    Attributes:
        article: index of the article.
        span: where it stands.
        body: what it says.
        notions: what it speaks of, as notions (see `lexicon.notion`).
        names: canonical names in it.
        heading: heading above it.
        lead: whether it stands in the title.
        values: all values stated in it.
        near: the notions nearest to its value: what it measures.
        signals: what it looks like, for the judgement whether it is worth checking.
    """

    article: int
    span: Span
    body: Body
    notions: frozenset[str]
    names: frozenset[str]
    heading: str = ""
    lead: bool = False
    values: tuple[Value, ...] = ()
    near: frozenset[str] = frozenset()
    signals: frozenset[str] = frozenset()
