"""What the table of sources shows of a fact, made from its claims; no widgets."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reviewer.domain.conflicts import RULES
from reviewer.domain.readmodel import ArticleItem, ClaimItem, FactDetail
from reviewer.domain.review.records import Ruling
from reviewer.domain.said import Group, grouped, one_line, said
from reviewer.domain.text import Span
from reviewer.domain.tongue import count, say
from reviewer.domain.values import Hedge
from reviewer.gui.compare import Wording
from reviewer.gui.conflicts.source_line import SourceGroup, SourceRow
from reviewer.gui.sources import short_date, source_name
from reviewer.gui.words import HEDGES

MOST_WORDS = 150
"""Code points of a source's words that are shown: about three lines."""
_FIGURE = re.compile(r"[\d$€£¥₹₩]|\b(?:US|A|C|HK)\$")


def rule_words(rule: str) -> str:
    """Return when a rule holds, as a sentence; the id of one that this version does not know."""
    known = RULES.get(rule)
    return say(known.sentence) if known is not None else f"{rule}."


def groups_of(
    detail: FactDetail, articles: Mapping[str, ArticleItem], contexts: Mapping[str, tuple[str, int]]
) -> list[SourceGroup]:
    """Return the table: the sides of the gravest conflict, those of other conflicts, then the other claims.

    Args:
        detail: the fact.
        articles: of the case, by id.
        contexts: by claim id: words with context, and where the quotation begins in them.
    """
    found = []
    for group in grouped(detail):
        rows = tuple(_row(detail, one, articles, contexts) for one in group.claims)
        found.append(SourceGroup(_title(group, articles, detail), rows, beside=group.side < 0))
    return found


def _title(group: Group, articles: Mapping[str, ArticleItem], detail: FactDetail) -> str:
    if group.side < 0 and group.kind:
        return say("In another disagreement of this fact: {kind}", kind=say(group.kind))
    if group.side < 0:
        return say("Same fact, not in this conflict") if detail.conflicts else say("What the sources say")
    live = [one for one in group.claims if one.ruling is not Ruling.REJECTED]
    origins = {articles[one.article].origin for one in live if one.article in articles}
    support = count(
        "%n source(s), {independent} independent",
        "",
        len({one.article for one in live}),
        independent=len(origins),
    )
    side = group.words or say("side {number}", number=group.side + 1)
    return f"{side} — {support}"


def _row(
    detail: FactDetail,
    claim: ClaimItem,
    articles: Mapping[str, ArticleItem],
    contexts: Mapping[str, tuple[str, int]],
) -> SourceRow:
    article = articles.get(claim.article)
    words, at = contexts.get(claim.id, (claim.quote, 0))
    says = said(detail, claim)
    marks = tuple(Span(at + one.start, at + one.end) for one in says.marks)
    hedges = _hedging(claim, at)
    cut = shortened(words, marks)
    hedge = claim.body.value.hedge if claim.body.value is not None else Hedge.EXACT
    return SourceRow(
        claim,
        source_name(article) if article else claim.label,
        short_date(article.published_on) if article else "",
        Wording(cut.text, tuple(cut.moved(marks))),
        says.words,
        say(HEDGES[hedge]) if hedge in HEDGES else "",
        tuple(cut.moved(hedges)),
    )


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a text that stands for it.

    Attributes:
        text: the part, with dots where it was cut.
        by: how far it has moved to the left.
    """

    text: str
    by: int

    def moved(self, spans: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans of the whole text where they stand in the part."""
        for one in spans:
            start, end = max(one.start - self.by, 0), min(one.end - self.by, len(self.text))
            if start < end:
                yield Span(start, end)


def shortened(text: str, marks: Sequence[Span], most: int = MOST_WORDS) -> Cut:
    """Return the part of a text around its first mark, cut at words, if it is long.

    Args:
        text: the text.
        marks: what the part has to show, at least the first of it.
        most: code points from which it is cut.
    """
    if len(text) <= most:
        return Cut(text, 0)
    first = marks[0].start if marks else 0
    last = min(max((one.end for one in marks), default=0), first + most)
    low = max(0, min(first - (most - (last - first)) // 2, len(text) - most))
    low = 0 if low < most // 6 else text.find(" ", low) + 1
    low = min(low, first)
    high = min(len(text), low + most)
    high = len(text) if len(text) - high < most // 8 else max(text.rfind(" ", low, high), min(last, high))
    before, after = "…" if low else "", "…" if high < len(text) else ""
    return Cut(before + text[low:high].rstrip() + after, low - len(before))


def _hedging(claim: ClaimItem, at: int) -> tuple[Span, ...]:
    """Return where the word stands that hedges the value: what its words begin with before the figure."""
    value = claim.body.value
    if value is None or value.hedge is Hedge.EXACT:
        return ()
    start = one_line(claim.quote).casefold().find(one_line(value.text).casefold()) if value.text else -1
    figure = _FIGURE.search(value.text)
    wide = len(value.text[: figure.start()].rstrip()) if figure else 0
    return (Span(at + start, at + start + wide),) if start >= 0 and wide else ()
