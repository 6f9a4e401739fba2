"""Where words, sentences and overlapping claims begin and end; no Qt."""

import re
from collections.abc import Sequence

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span

_WORD = re.compile(r"[$€£¥₹]?\w+(?:[.,'’\-/]\w+)*%?|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n\s*\n|$")


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
        if match.end() > offset and match.group()[-1:].isalnum() | (match.group()[-1:] == "%"):
            return match.end()
    return len(text)


def previous_word_start(text: str, offset: int) -> int:
    """Return the start of the last word that starts before `offset`."""
    low = offset
    while low > 0:
        low = max(0, low - 80)
        begin = _back(text, low)
        found = [m for m in _WORD.finditer(text, begin, offset) if m.start() < offset]
        found = [m for m in found if any(char.isalnum() for char in m.group())]
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
        if match.start() > offset and any(char.isalnum() for char in match.group()):
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


def levels(claims: Sequence[ClaimItem], most: int = 3) -> dict[str, int]:
    """Give claims that overlap different heights for their underlines, 0 for the longest."""
    taken: list[tuple[int, int, int]] = []
    found: dict[str, int] = {}
    for claim in sorted(claims, key=lambda one: (one.start, -one.end)):
        taken = [one for one in taken if one[1] > claim.start]
        used = {level for _, _, level in taken}
        level = next((n for n in range(most) if n not in used), most - 1)
        taken.append((claim.start, claim.end, level))
        found[claim.id] = level
    return found


def at_place(claims: Sequence[ClaimItem], claim: ClaimItem) -> list[ClaimItem]:
    """Return the claims that overlap one, itself included, in order."""
    return [one for one in claims if one.start < claim.end and claim.start < one.end]


def _back(text: str, offset: int) -> int:
    """Return a place before `offset` where no word is cut."""
    at = min(offset, len(text))
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at
