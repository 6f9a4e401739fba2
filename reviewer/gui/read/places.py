"""Where words, sentences and overlapping claims begin and end; no Qt."""

import re
from collections.abc import Iterator, Sequence

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0981-\u0dff\u0e31-\u0e4e\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Marks that belong to the letter before them (Unicode 15, category M by block), joiners and variants."""
_LETTER = f"\\w[{_MARKS}]*"
_EMOJI_TAIL = f"[{_MARKS}\U0001f3fb-\U0001f3ff]"
_WORD = re.compile(
    rf"[$€£¥₹]?(?:{_LETTER})+(?:[.,'’״׳\-/](?:{_LETTER})+)*%?"
    rf"|[\U0001f1e6-\U0001f1ff]{{2}}|[^\w\s](?:{_EMOJI_TAIL}|(?<=\u200d)[^\w\s])*"
)
_SENTENCE_END = re.compile(r"[.!?…؟۔]+[\"'”’»)\]]*(?=\s|$)|[。！？]+|\n\s*\n|$")


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the words (and lone signs) of a stretch of text."""
    stop = len(text) if end is None else end
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text, start, stop) if m.end() > m.start()]


def word_at(text: str, offset: int) -> Span | None:
    """Return the word that holds or touches an offset."""
    for span in words(text, max(0, offset - 60), min(len(text), offset + 60)):
        if span.start <= offset <= span.end and text[span.start : span.end].strip():
            return span
    return None


def next_word_end(text: str, offset: int) -> int:
    """Return the end of the first word that ends after `offset`."""
    for match in _WORD.finditer(text, max(0, _back(text, offset))):
        if match.end() > offset and _is_word(match.group()):
            return match.end()
    return len(text)


def previous_word_start(text: str, offset: int) -> int:
    """Return the start of the last word that starts before `offset`."""
    low = offset
    while low > 0:
        low = max(0, low - 80)
        begin = _back(text, low)
        found = [m for m in _WORD.finditer(text, begin, offset) if m.start() < offset]
        found = [m for m in found if _is_word(m.group())]
        if found and (found[-1].start() > begin or begin == 0):
            return found[-1].start()
    return 0


def previous_word_end(text: str, offset: int) -> int:
    """Return the end of the last word that ends before `offset`."""
    start = previous_word_start(text, offset)
    here = next_word_end(text, start)
    if here < offset:
        return here
    return next_word_end(text, previous_word_start(text, start)) if start > 0 else here


def next_word_start(text: str, offset: int) -> int:
    """Return the start of the first word that starts after `offset`."""
    for match in _WORD.finditer(text, max(0, _back(text, offset))):
        if match.start() > offset and _is_word(match.group()):
            return match.start()
    return len(text)


def sentence_end(text: str, offset: int) -> int:
    """Return the end of the sentence that `offset` stands in, or of the next one if it stands at an end."""
    at = offset
    while at < len(text) and text[at].isspace():
        at += 1
    match = _SENTENCE_END.search(text, at)
    end = match.end() if match else len(text)
    return len(text[:end].rstrip()) if end > at else end


def sentence_start(text: str, offset: int) -> int:
    """Return the start of the sentence that `offset` stands in, or of the one before."""
    starts = [0]
    for match in _SENTENCE_END.finditer(text, max(0, offset - 4000), offset):
        at = match.end()
        while at < len(text) and text[at].isspace():
            at += 1
        starts.append(at)
    return max((one for one in starts if one < offset), default=0)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without blanks at its ends, or nothing if only blanks are left."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    size = len(part.strip())
    return Span(start + left, start + left + size) if size else None


def nearest_edge(text: str, offset: int, *, end: bool, least: int, most: int) -> int:
    """Return where a word ends (or starts) nearest to `offset`.

    Args:
        text: the article.
        offset: where the pointer is.
        end: whether ends are wanted; else starts.
        least: the place has to lie at or after this.
        most: and at or before this.

    Returns:
        The place; `offset` held between the bounds where no word is near.
    """
    near = words(text, _back(text, max(0, offset - _REACH)), min(len(text), offset + _REACH))
    edges = [one.end if end else one.start for one in near]
    edges = [one for one in edges if least <= one <= most]
    return min(edges, key=lambda one: abs(one - offset), default=max(least, min(most, offset)))


def levels(claims: Sequence[ClaimItem], most: int = 6) -> dict[str, tuple[int, int]]:
    """Give claims that overlap different heights for their underlines.

    Returns:
        For each claim its height, 0 for the longest at a place, and how many heights its neighbours take
        together: what has to share the room below a line.
    """
    found: dict[str, tuple[int, int]] = {}
    for bunch in _bunches(claims):
        taken: list[tuple[int, int]] = []
        placed: dict[str, int] = {}
        for claim in bunch:
            taken = [one for one in taken if one[0] > claim.start]
            used = {level for _, level in taken}
            placed[claim.id] = next((n for n in range(most) if n not in used), most - 1)
            taken.append((claim.end, placed[claim.id]))
        depth = 1 + max(placed.values())
        found.update({key: (level, depth) for key, level in placed.items()})
    return found


def _bunches(claims: Sequence[ClaimItem]) -> Iterator[list[ClaimItem]]:
    """Yield claims that hang together because each overlaps another of them, longest first at each start."""
    bunch: list[ClaimItem] = []
    end = -1
    for claim in sorted(claims, key=lambda one: (one.start, -one.end)):
        if bunch and claim.start >= end:
            yield bunch
            bunch = []
        bunch.append(claim)
        end = max(end, claim.end) if len(bunch) > 1 else claim.end
    if bunch:
        yield bunch


def at_place(claims: Sequence[ClaimItem], claim: ClaimItem) -> list[ClaimItem]:
    """Return the claims that overlap one, itself included, in order."""
    return [one for one in claims if one.start < claim.end and claim.start < one.end]


def _back(text: str, offset: int) -> int:
    """Return a place before `offset` where no word is cut."""
    at = min(offset, len(text))
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _is_word(found: str) -> bool:
    """Tell whether this is more than a lone sign."""
    return any(char.isalnum() for char in found)


_REACH = 80
"""Code points around the pointer in which an edge of a word is looked for."""
