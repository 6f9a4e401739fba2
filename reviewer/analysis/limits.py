"""What is asked of the analysis at most, and what a person is told where it cannot help."""

import re

from reviewer.analysis.blocks import Block, blocks_of
from reviewer.domain.articles import Article
from reviewer.domain.language import language_of
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say

LONGEST = 1_000_000
"""Characters of one article that are read for claims, some 170,000 words: about a minute of work."""
BATCH = 32
"""Passages given to the parser at once: it holds their vectors in memory together."""
MOST_VALUES = 24
"""Values of one claim that are compared; a passage with more is a table, and every pair would be tried."""

_NAMES = {
    "de": mark("German"),
    "fr": mark("French"),
    "es": mark("Spanish"),
    "it": mark("Italian"),
    "nl": mark("Dutch"),
    "pt": mark("Portuguese"),
}
_WORD = re.compile(r"[^\W\d_]{2,}")
_SINGLE = re.compile(r"(?<![^\W\d_])[^\W\d_](?![^\W\d_])")
"""Letters by themselves: a bad scan is full of them, and some languages have words of one letter."""
_NOISE = re.compile(r"[^\W\d_][0-9|^~_@#*<>=\\]+[^\W\d_]|[^\W\d_][|^~\\]|[|^~\\][^\W\d_]")
_LEAST_WORDS = 30
_NOISY = 0.04
"""Share of words with a strange sign in them from which a text is taken for a bad scan."""


def readable(article: Article) -> list[Block]:
    """Return the blocks that are read for claims: those of the first `LONGEST` characters."""
    out = []
    for one in blocks_of(article):
        if one.span.start >= LONGEST:
            break
        end = min(one.span.end, LONGEST)
        out.append(Block(one.kind, Span(one.span.start, end), one.heading))
    return out


def is_foreign(article: Article, block: Block) -> bool:
    """Tell whether a block is written in a language that the model does not know."""
    return language_of(_SINGLE.sub(" ", block.span.of(article.text))) not in ("", "en")


def notes_on(article: Article) -> list[str]:
    """Return a sentence for each thing that keeps the analysis from reading an article well."""
    name = article.title or article.name
    out = []
    if len(article.text) > LONGEST:
        out.append(
            say(
                "“{name}” is very long: claims were looked for in its first {longest:,} of {length:,} "
                "characters; mark the rest by hand, or import it in parts.",
                name=name,
                longest=LONGEST,
                length=len(article.text),
            )
        )
    words = _WORD.findall(article.text[:LONGEST])
    if article.language not in ("", "en"):
        known = _NAMES.get(article.language)
        language = say(known) if known else say("another language ({code})", code=article.language)
        out.append(
            say(
                "“{name}” is in {language}: each sentence is one claim, and its figures and dates are read; "
                "names, clauses and who says so are read in English only.",
                name=name,
                language=language,
            )
        )
    elif any(is_foreign(article, one) for one in readable(article)):
        out.append(
            say(
                "“{name}” is partly in another language: there each sentence is one claim, and its figures "
                "and dates are read, but no names and clauses.",
                name=name,
            )
        )
    if len(words) >= _LEAST_WORDS and sum(word.isupper() for word in words) > 0.7 * len(words):
        out.append(
            say(
                "“{name}” is written in capitals: names cannot be told from other words, so check "
                "who is meant.",
                name=name,
            )
        )
    if len(words) >= _LEAST_WORDS and len(_NOISE.findall(article.text[:LONGEST])) > _NOISY * len(words):
        out.append(
            say(
                "“{name}” looks like a scan with misread letters: check figures and names against the "
                "original.",
                name=name,
            )
        )
    return out
