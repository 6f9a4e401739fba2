"""Laying a document out: its blocks become one canonical text, with their places."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.domain.text import Span, canonical


@dataclass(slots=True)
class Block:
    """One visible line or paragraph of a document.

    Attributes:
        text: its words, in canonical form, without white space around them.
        tight: whether it follows the block before on the next line (list items, table rows).
        furniture: whether it is page and not article.
        keep: whether it is article whatever the rules say (headline, table row).
    """

    text: str
    tight: bool = False
    furniture: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Blocks as one text.

    Attributes:
        text: the blocks, an empty line between them unless they are tight.
        furniture: where the furniture blocks stand.
        keep: where those stand that are article for certain.
    """

    text: str
    furniture: tuple[Span, ...]
    keep: tuple[Span, ...]


def lay_out(blocks: Sequence[Block]) -> Layout:
    """Put `blocks` below one another."""
    parts: list[str] = []
    furniture: list[Span] = []
    keep: list[Span] = []
    at = 0
    for block in blocks:
        text = canonical(block.text).strip()
        if not text:
            continue
        gap = "" if not parts else "\n" if block.tight else "\n\n"
        parts += [gap, text]
        span = Span(at + len(gap), at + len(gap) + len(text))
        at = span.end
        if block.furniture:
            furniture.append(span)
        elif block.keep:
            keep.append(span)
    return Layout("".join(parts), tuple(furniture), tuple(keep))
