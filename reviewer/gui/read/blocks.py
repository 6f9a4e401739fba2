"""An article cut into the blocks that are shown: title, paragraphs, folded furniture; no Qt."""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from reviewer.domain.text import Span
from reviewer.domain.tongue import count, say

_BREAK = re.compile(r"\n[ \t]*\n\s*")
_HARD_WRAP = 100
"""Longest line of a text whose line ends are no paragraph ends."""
_SOFT_WRAP = 45
"""Shortest line after which such a line end is a blank."""
_CITED = 3
"""Passages of furniture that the folded line names."""


class BlockKind(Enum):
    """What a block is."""

    TITLE = 1
    META = 2
    TEXT = 3
    FOLD = 4
    FURNITURE = 5
    NOTE = 6


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the page.

    Attributes:
        kind: what it is.
        start: first code point of the article that it shows.
        end: one past the last; `start` and `end` are equal for a block with words of our own.
        text: what is shown; as long as `end - start` unless the words are our own.
        group: which place of furniture it belongs to, or -1.
        hidden: the furniture that is folded away in it.
    """

    kind: BlockKind
    start: int
    end: int
    text: str
    group: int = -1
    hidden: Span | None = None

    @property
    def holds_text(self) -> bool:
        """Tell whether it shows words of the article."""
        return self.end > self.start


def furniture_groups(text: str, furniture: Sequence[Span]) -> list[list[Span]]:
    """Put furniture together that only blanks separate."""
    groups: list[list[Span]] = []
    for span in furniture:
        if groups and not text[groups[-1][-1].end : span.start].strip():
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def build(
    text: str, furniture: Sequence[Span], title: str, meta: str, unfolded: Collection[int] = ()
) -> list[Block]:
    """Return the blocks of a page, in order.

    Args:
        text: the article's stored text.
        furniture: its furniture.
        title: the headline, set large; found in the text if it stands there.
        meta: the line below the title.
        unfolded: numbers of the places of furniture that are shown.
    """
    blocks: list[Block] = []
    at = 0
    for number, group in enumerate(furniture_groups(text, furniture)):
        blocks.extend(_paragraphs(text, at, group[0].start, BlockKind.TEXT))
        blocks.extend(_furniture(text, group, number, number in unfolded))
        at = group[-1].end
    blocks.extend(_paragraphs(text, at, len(text), BlockKind.TEXT))
    shown = _with_title(blocks, title, meta)
    read = (BlockKind.TEXT, BlockKind.FURNITURE)
    return shown if any(one.kind in read for one in shown) else [*shown, _note(text)]


def _note(text: str) -> Block:
    """Say what can be done with an article of which nothing is shown."""
    if text.strip():
        words = say(
            "All of this article was left out as page furniture. F unfolds it; words selected in it become"
            " a claim by N."
        )
    else:
        words = say("This article holds no words. Import it again, or paste its text with Ctrl+Shift+V.")
    return Block(BlockKind.NOTE, 0, 0, words)


def _with_title(blocks: list[Block], title: str, meta: str) -> list[Block]:
    heading = " ".join(title.split())
    line = Block(BlockKind.META, 0, 0, meta)
    for at, block in enumerate(blocks):
        if heading and block.kind is BlockKind.TEXT and " ".join(block.text.split()) == heading:
            named = Block(BlockKind.TITLE, block.start, block.end, block.text)
            return [*blocks[:at], named, line, *blocks[at + 1 :]]
    own = [Block(BlockKind.TITLE, 0, 0, heading)] if heading else []
    return [*own, line, *blocks]


def _furniture(text: str, group: Sequence[Span], number: int, unfolded: bool) -> Iterator[Block]:
    names = [_first_words(span.of(text)) for span in group[:_CITED]]
    quoted = ", ".join(f"“{name}”" for name in names) + (", …" if len(group) > _CITED else "")
    number_of = len(group)
    if unfolded:
        words = count("▾ %n passage(s) left out as page furniture: {names}", "", number_of, names=quoted)
    else:
        words = count("▸ %n passage(s) left out as page furniture: {names}", "", number_of, names=quoted)
    hidden = None if unfolded else Span(group[0].start, group[-1].end)
    yield Block(BlockKind.FOLD, group[0].start, group[0].start, words, number, hidden)
    if unfolded:
        for span in group:
            for block in _paragraphs(text, span.start, span.end, BlockKind.FURNITURE):
                yield Block(block.kind, block.start, block.end, block.text, number)


def _first_words(words: str, most: int = 28) -> str:
    line = next((one.strip() for one in words.splitlines() if one.strip()), "")
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"


def _paragraphs(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    at = start
    for match in [*_BREAK.finditer(text, start, end), None]:
        stop = match.start() if match else end
        yield from _lines(text, at, stop, kind)
        at = match.end() if match else end


def _lines(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """Yield one block for a hard-wrapped paragraph, else one for each line."""
    start, end = _trim(text, start, end)
    if start >= end:
        return
    lines = text[start:end].split("\n")
    if len(lines) > 1 and max(map(len, lines)) <= _HARD_WRAP and len(lines[0]) >= _SOFT_WRAP:
        yield Block(kind, start, end, _unwrapped(lines))
        return
    at = start
    for line in lines:
        a, b = _trim(text, at, at + len(line))
        if a < b:
            yield Block(kind, a, b, text[a:b])
        at += len(line) + 1


def _unwrapped(lines: Sequence[str]) -> str:
    out = lines[0]
    for before, line in itertools.pairwise(lines):
        out += (" " if len(before) >= _SOFT_WRAP else "\n") + line
    return out


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
