"""Cuts an article into blocks (lines), and blocks into passages the parser can take."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reviewer.domain.articles import Article
from reviewer.domain.text import Span


class BlockKind(StrEnum):
    """What a line of an article is."""

    TITLE = "title"
    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A line, or the part of a line that is no furniture, without its bullet or number."""

    kind: BlockKind
    span: Span
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch handed to the parser: one block, or a parenthesis of it.

    Attributes:
        block: its index among the article's blocks.
        text: what is parsed; parentheses are taken out of it.
        pieces: (offset in `text`, offset in the article) of each uninterrupted stretch.
        host: where the parenthesis stands in the article, or -1.
    """

    block: int
    text: str
    pieces: tuple[tuple[int, int], ...]
    host: int = -1

    def absolute(self, offset: int) -> int:
        """Return the article's offset of a character of this passage."""
        i = bisect_right([one for one, _ in self.pieces], offset) - 1
        here, there = self.pieces[i]
        return there + offset - here


_BULLET = re.compile(
    r"\s*(?:[•◦▪■●‣·✔✅➤→*]\s*|[-–—]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,3}\.\d{1,2}\s+|"
    r"#{1,6}\s+|[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+\s*)+"
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z’'.-]{2,}(?:,? (?:and |[A-Z][\w’'.-]+,? )*|, ))[^.!?\n–—]{0,60}?"
    r"(?:\([^)\n]{2,40}\) ?)?[–—-] ?(?=[“\"A-Z])"
    r"|[A-Z][A-Z’'.-]{2,}(?: [A-Z][A-Z’'.-]+){0,3} ?(?:\([^)\n]{2,40}\) ?)?[–—-] ?(?=[“\"A-Z])"
)
"""Place, date and agency before the first sentence of a report."""
_GLUED = re.compile(r"(?<=[a-z0-9)%”\"MBK])([.!?])(?=[A-Z“][a-z]+\b(?!\.[a-z]))")
_PAREN = re.compile(r"[ \t]?\(([^()\n]{1,300})\)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’')\]]*\s*$")
_WORTH_READING = re.compile(r"[^\W\d_]{2}|\d")
_LONGEST = 1200


def blocks_of(article: Article) -> list[Block]:
    """Return the article's blocks in order, furniture left out."""
    out: list[Block] = []
    heading = ""
    for start, end in _stretches(article):
        line = article.text[start:end]
        bullet = _BULLET.match(line)
        begin = start + (bullet.end() if bullet else len(line) - len(line.lstrip()))
        dateline = _DATELINE.match(article.text, begin, min(begin + 120, end))
        begin = dateline.end() if dateline else begin
        stop = start + len(line.rstrip())
        if begin >= stop or not _WORTH_READING.search(article.text, begin, stop):
            continue
        span = Span(begin, stop)
        kind = _kind(article, span, bool(bullet), first=not out)
        if kind is BlockKind.HEADING:
            heading = span.of(article.text)
        out.append(Block(kind, span, heading if kind is not BlockKind.TITLE else ""))
    return out


def _stretches(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the lines, cut where furniture stands."""
    text, cuts, at = article.text, list(article.furniture), 0
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        for cut in cuts:
            if cut.end <= start or cut.start >= end:
                continue
            if cut.start > start:
                yield start, cut.start
            start = max(start, cut.end)
        if start < end:
            yield start, end


def _kind(article: Article, span: Span, bullet: bool, first: bool) -> BlockKind:
    words = span.of(article.text)
    if words.strip() == article.title.strip() or (first and not article.title and not bullet):
        return BlockKind.TITLE
    closed = bool(_SENTENCE_END.search(words))
    if bullet and not (len(words.split()) <= 5 and not closed and re.match(r"\s*(?:#|\d)", words)):
        return BlockKind.ITEM
    if not closed and len(words.split()) <= 12:
        return BlockKind.HEADING
    if words.endswith("?") and len(words.split()) <= 12 and "“" not in words:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def passages_of(article: Article, blocks: list[Block]) -> list[Passage]:
    """Return what the parser gets, in order; parentheses come after the passage they stand in."""
    out: list[Passage] = []
    for index, block in enumerate(blocks):
        for start, end in _pieces(article.text, block.span):
            out.extend(_without_parentheses(article.text, index, start, end))
    return out


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Cut where a sentence end lost its space, and what is too long for the parser."""
    start = span.start
    for match in _GLUED.finditer(text, span.start, span.end):
        yield start, match.end()
        start = match.end()
    while span.end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield start, cut
        start = cut
    if start < span.end:
        yield start, span.end


def _fragments(block: int, match: re.Match[str]) -> Iterator[Passage]:
    """Yield what stands in a parenthesis, cut at semicolons."""
    at = match.start(1)
    for part in match[1].split(";"):
        if part.strip():
            begin = at + len(part) - len(part.lstrip())
            yield Passage(block, part.strip(), ((0, begin),), host=match.start())
        at += len(part) + 1


def _without_parentheses(text: str, block: int, start: int, end: int) -> list[Passage]:
    pieces: list[tuple[int, int]] = []
    inner: list[Passage] = []
    kept, at = "", start
    for match in _PAREN.finditer(text, start, end):
        if match.start() == start:
            continue  # the whole block stands in parentheses
        if match.start() > at:
            pieces.append((len(kept), at))
            kept += text[at : match.start()]
        at = match.end()
        inner.extend(_fragments(block, match))
    if at < end:
        pieces.append((len(kept), at))
        kept += text[at:end]
    whole = [Passage(block, kept, tuple(pieces))] if kept.strip() else []
    return whole + inner
