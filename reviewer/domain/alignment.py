"""Two versions of a text laid side by side: where the words of the one stand in the other.

Words and signs are aligned, white space is not. What begins and ends alike is matched first; between, rows of
words that stand once in each text are anchors (the longest series of them in the same order, as in patience
diff), and only the short gaps between anchors are compared word by word.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher

from reviewer.domain.text import Span

ROW = 5
"""Words and signs in a row that make an anchor where they stand once in each text."""
MOST_PAIRS = 1_000_000
"""Words of the one times words of the other up to which a gap between anchors is compared word by word."""
STANDS = 0.4
"""Share of a passage's words, in their order, that has to be left where the passage is said to be changed."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w")
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)|\n\s*")


class Alignment:
    """The words of an old text in a new one.

    Args:
        old: the text as it was.
        new: the text as it is.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        self._here = [Span(one.start(), one.end()) for one in _TOKEN.finditer(old)]
        self._there = [Span(one.start(), one.end()) for one in _TOKEN.finditer(new)]
        self._a = [one.of(old) for one in self._here]
        self._b = [one.of(new) for one in self._there]
        self._starts = [one.start for one in self._here]
        self._to = _aligned(self._a, self._b)
        self._ends = {text: _sentence_ends(text) for text in (old, new)}

    def place(self, span: Span) -> Span | None:
        """Return where just the words of a span stand in the new text, in one run; `None`: nowhere.

        Words that were moved are found if they stand once in each text. White space may differ.
        """
        first, last = self._tokens(span)
        if first > last:
            return None
        at = self._to[first]
        run = range(at, at + last - first + 1)
        if at < 0 or self._to[first : last + 1] != list(run):
            at = self._elsewhere(first, last)
            if at < 0:
                return None
        head = span.start - self._here[first].start
        tail = self._here[last].end - span.end
        start = self._there[at].start + max(0, head)
        end = self._there[at + last - first].end - max(0, tail)
        return Span(start, end) if start < end else None

    def near(self, span: Span) -> Span | None:
        """Return the sentences of the new text that stand where a span's sentences stood; `None`: gone."""
        first, last = self._tokens(self.sentences(span))
        words = [at for at in range(first, last + 1) if _WORD.match(self._a[at])]
        left = [self._to[at] for at in words if self._to[at] >= 0]
        if not words or len(left) < STANDS * len(words):
            return self._likest({self._a[at].casefold() for at in words})
        middle = left[len(left) // 2]
        close = [at for at in left if abs(at - middle) <= 2 * len(words) + ROW]
        return _widened(
            Span(self._there[close[0]].start, self._there[close[-1]].end), self.new, self._ends[self.new]
        )

    def sentences(self, span: Span) -> Span:
        """Return a span of the old text widened to whole sentences."""
        return _widened(span, self.old, self._ends[self.old])

    def shared(self) -> float:
        """Return the part of the shorter text's words that the longer one has in the same order; 0 to 1."""
        sizes = [sum(1 for one in words if _WORD.match(one)) for words in (self._a, self._b)]
        both = sum(1 for word, at in zip(self._a, self._to, strict=True) if at >= 0 and _WORD.match(word))
        return both / min(sizes) if min(sizes) else 0.0

    def _tokens(self, span: Span) -> tuple[int, int]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self._here) and self._here[first].end <= span.start:
            first += 1
        return first, bisect_left(self._starts, span.end) - 1

    def _elsewhere(self, first: int, last: int) -> int:
        """Return where a row of words stands if it stands once in each text; -1 if not."""
        row = self._a[first : last + 1]
        if len(row) < ROW:
            return -1
        found = _all_of(row, self._b)
        return found[0] if len(found) == 1 and len(_all_of(row, self._a)) == 1 else -1

    def _likest(self, words: set[str]) -> Span | None:
        """Return the new sentence that shares most words with these; `None` if none shares enough."""
        best, share = None, 0.5
        start = 0
        for end in (*self._ends[self.new], len(self.new)):
            theirs = {one.casefold() for one in _TOKEN.findall(self.new, start, end) if _WORD.match(one)}
            alike = 2 * len(words & theirs) / (len(words) + len(theirs)) if theirs else 0.0
            if alike > share:
                best, share = _trimmed(start, end, self.new), alike
            start = end
        return best


def _aligned(a: Sequence[str], b: Sequence[str]) -> list[int]:
    """Return for each word of `a` its place in `b`, -1 for none; the places rise."""
    to = [-1] * len(a)
    low, high_a, high_b = 0, len(a), len(b)
    while low < min(high_a, high_b) and a[low] == b[low]:
        to[low] = low
        low += 1
    while min(high_a, high_b) > low and a[high_a - 1] == b[high_b - 1]:
        high_a, high_b = high_a - 1, high_b - 1
        to[high_a] = high_b
    from_a, from_b = low, low
    for at_a, at_b in [*_anchors(a, b, low, high_a, high_b), (high_a, high_b)]:
        if at_a < from_a or at_b < from_b:
            continue  # an anchor before grew over this one
        _compare(a, b, (from_a, at_a), (from_b, at_b), to)
        from_a, from_b = at_a, at_b
        while from_a < high_a and from_b < high_b and a[from_a] == b[from_b]:
            to[from_a] = from_b
            from_a, from_b = from_a + 1, from_b + 1
    return to


def _anchors(a: Sequence[str], b: Sequence[str], low: int, high_a: int, high_b: int) -> list[tuple[int, int]]:
    """Return the longest series of rows of words that stand once in each text, in the same order."""
    ours, theirs = _once(a, low, high_a), _once(b, low, high_b)
    pairs = sorted((at, theirs[row]) for row, at in ours.items() if row in theirs)
    tails: list[int] = []
    ends: list[int] = []  # for each length, the pair that ends the best series of it
    before = [-1] * len(pairs)
    for number, (_, at) in enumerate(pairs):
        length = bisect_left(tails, at)
        before[number] = ends[length - 1] if length else -1
        tails[length : length + 1] = [at]
        ends[length : length + 1] = [number]
    series = []
    number = ends[-1] if ends else -1
    while number >= 0:
        series.append(pairs[number])
        number = before[number]
    return series[::-1]


def _once(words: Sequence[str], low: int, high: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for at in range(low, high - ROW + 1):
        row = tuple(words[at : at + ROW])
        places[row] = -1 if row in places else at
    return {row: at for row, at in places.items() if at >= 0}


def _compare(
    a: Sequence[str], b: Sequence[str], in_a: tuple[int, int], in_b: tuple[int, int], to: list[int]
) -> None:
    one, two = a[slice(*in_a)], b[slice(*in_b)]
    if not one or not two or len(one) * len(two) > MOST_PAIRS:
        return
    for block in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            to[in_a[0] + block.a + step] = in_b[0] + block.b + step


def _all_of(row: Sequence[str], words: Sequence[str]) -> list[int]:
    size = len(row)
    return [at for at in range(len(words) - size + 1) if words[at] == row[0] and words[at : at + size] == row]


def _sentence_ends(text: str) -> list[int]:
    return [one.end() for one in _SENTENCE_ENDS.finditer(text)]


def _widened(span: Span, text: str, ends: Sequence[int]) -> Span:
    before, after = bisect_right(ends, span.start), bisect_left(ends, span.end)
    start = ends[before - 1] if before else 0
    end = ends[after] if after < len(ends) else len(text)
    return _trimmed(start, end, text) or span


def _trimmed(start: int, end: int, text: str) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
