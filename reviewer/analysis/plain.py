"""Claims without a parser: for languages other than English, and for what the window needs at once."""

import re
from collections.abc import Sequence

from reviewer.analysis.blocks import Block, BlockKind
from reviewer.analysis.drafts import Draft
from reviewer.analysis.extract import Finder
from reviewer.analysis.features import words_of
from reviewer.analysis.lexicon import DENIAL, FUTURE, MODALS, NEGATIONS
from reviewer.analysis.limits import readable
from reviewer.analysis.statements import finish
from reviewer.domain.articles import Article
from reviewer.domain.claims import Body, ClaimKind, Polarity
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

_SENTENCE = re.compile(r"\S.*?(?:[.!?…。！？]+[\"”’»)]*(?=\s|$)|[。！？]|$)", re.DOTALL)
_ABBREVIATED = re.compile(
    r"(?:\b[A-ZÄÖÜ]|\b(?:Dr|Mr|Ms|Mrs|Prof|St|No|Nr|bzw|z\.B|ca|Mio|Mrd|vs|Inc|Co|Corp))\.$"
)
_SAYS = re.compile(
    r"(?:^|,\s+)(?P<who>[^,“”\"]{2,60}?)(?:\s+(?:has|had|have|also|later))?"
    r"(?<!\bbeen)(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)"
    r"\s+(?:said|says|told [\w ]{2,30}|announced|reported|wrote)\b|"
    r"\baccording to (?P<source>[^,.;]{2,60})",
    re.IGNORECASE,
)


def sentences_of(text: str, span: Span) -> list[Span]:
    """Return the sentences in a stretch of text, by rule."""
    out: list[Span] = []
    start = -1
    for match in _SENTENCE.finditer(text, span.start, span.end):
        if not match.group().strip():
            continue
        start = match.start() if start < 0 else start
        if _ABBREVIATED.search(match.group()) and match.end() < span.end:
            continue
        end = start + len(text[start : match.end()].rstrip())
        if end > start:
            out.append(Span(start, end))
        start = -1
    if start >= 0 and text[start : span.end].strip():
        out.append(Span(start, start + len(text[start : span.end].rstrip())))
    return out


def plain_drafts(
    article: Article, index: int, find: Finder, blocks: Sequence[Block] | None = None
) -> list[Draft]:
    """Return one draft a sentence, for an article, or blocks of it, that the model does not understand."""
    out = []
    for block in readable(article) if blocks is None else blocks:
        if block.kind is BlockKind.HEADING:
            continue
        for span in sentences_of(article.text, block.span):
            quote = span.of(article.text)
            if len(quote.split()) < 3 and not any(char.isdigit() for char in quote):
                continue
            body = plain_body(quote, find)
            lead = block.kind is BlockKind.TITLE
            words = words_of(body.statement)
            values = (body.value,) if body.value else ()
            out.append(Draft(index, span, body, words, frozenset(), block.heading, lead, values))
    return out


def plain_body(words: str, find: Finder, statement: str = "") -> Body:
    """Describe words by rule alone: value, polarity, modality, attribution, kind."""
    said = statement or words
    found = find(said) or find(words)
    measured = [value for _, value in found if value.type is not ValueType.DATE]
    value = next(iter(measured or [value for _, value in found]), None)
    lower = re.findall(r"[\w’']+", said.lower().replace("n’t", " not").replace("n't", " not"))
    modal = next((word for word in lower if word in MODALS), "")
    denies = any(word.rstrip("sd") in DENIAL or word in ("denies", "denied") for word in lower)
    negated = sum(word in NEGATIONS for word in lower) % 2 == 1
    forecast = any(word in FUTURE for word in lower)
    source = _SAYS.search(words)
    who = ((source["who"] or source["source"]) if source else "") or ""
    kind = (
        ClaimKind.OTHER if said.rstrip().endswith("?") else ClaimKind.FORECAST if forecast else ClaimKind.FACT
    )
    return Body(
        statement=statement or finish(words),
        kind=kind,
        value=value,
        attribution=who.strip(" –—-"),
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        modality="denies" if denies else modal,
        subject="",
        attribute=_attribute(said, value),
        confidence=0.4,
    )


def _attribute(text: str, value: Value | None) -> str:
    """Return the word next to the value that tells what it measures."""
    if value is None or value.text not in text:
        return ""
    after = words_of(text.split(value.text, 1)[1][:40], ordered=True)
    before = words_of(text.split(value.text, 1)[0][-40:], ordered=True)
    return (before[-1:] or after[:1] or ("",))[0]
