"""What of an article is claimed, left out as furniture, and what nobody has touched: counted in words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.read import places
from reviewer.gui.words import State, claim_state

WORST_FIRST = (
    State.DIFFERS,
    State.AGREED_DIFFERS,
    State.RETURNED,
    State.UNDECIDED,
    State.ACCEPTED,
    State.REJECTED,
    State.ASIDE,
)
"""Which state is told where claims of several states share a word or a line."""
RANK: Mapping[State, int] = {state: rank for rank, state in enumerate(WORST_FIRST)}
FEWEST = 3
"""Words that an unclaimed stretch has at least: a lone conjunction between two claims is none."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the words of an article are covered.

    Attributes:
        words: all words.
        furniture: those left out as furniture which no claim holds.
        states: words by the worst state of the claims that hold them.
    """

    words: int
    furniture: int
    states: Mapping[State, int]

    @property
    def claimed(self) -> int:
        """Words that some claim holds."""
        return sum(self.states.values())

    @property
    def untouched(self) -> int:
        """Words that are neither claimed nor furniture."""
        return self.words - self.furniture - self.claimed

    def percentages(self) -> tuple[int, int, int]:
        """Return claimed, furniture and untouched in percent; together they are 100 (largest remainders)."""
        parts = (self.claimed, self.furniture, self.untouched)
        if not self.words:
            return 0, 0, 0
        found = [100 * part // self.words for part in parts]
        rest = sorted(range(3), key=lambda n: -(100 * parts[n] % self.words))
        for n in rest[: 100 - sum(found)]:
            found[n] += 1
        return found[0], found[1], found[2]

    def told(self) -> str:
        """Say it in one sentence."""
        if not self.words:
            return say("The article holds no words.")
        claimed, furniture, untouched = self.percentages()
        return say(
            "{claimed} % of the words are claimed, {furniture} % furniture, {untouched} % untouched.",
            claimed=claimed,
            furniture=furniture,
            untouched=untouched,
        )


class Words:
    """The words of one article, found once; claims come and go over them."""

    def __init__(self, text: str, furniture: Sequence[Span]) -> None:
        self._text = text
        self._furniture = tuple(furniture)
        self._words = [one for one in places.words(text) if any(c.isalnum() for c in one.of(text))]
        self._starts = [one.start for one in self._words]
        self._aside = bytearray(len(self._words))
        for span in furniture:
            a, b = self._range(span.start, span.end)
            self._aside[a:b] = b"\1" * (b - a)

    def coverage(self, claims: Sequence[ClaimItem]) -> Coverage:
        """Count the words by what covers them."""
        found = self._marked(claims)
        counts = dict.fromkeys(WORST_FIRST, 0)
        furniture = 0
        for rank, aside in zip(found, self._aside, strict=True):
            if rank < _NONE:
                counts[WORST_FIRST[rank]] += 1
            elif aside:
                furniture += 1
        return Coverage(len(self._words), furniture, {state: n for state, n in counts.items() if n})

    def gaps(self, claims: Sequence[ClaimItem]) -> list[Span]:
        """Return the stretches that nobody has claimed, sentence by sentence, in the order of the text."""
        found = self._marked(claims)
        open_ones = [rank == _NONE and not aside for rank, aside in zip(found, self._aside, strict=True)]
        return [Span(words[0].start, self._whole(words[-1].end)) for words in self._stretches(open_ones)]

    def next_gap(self, claims: Sequence[ClaimItem], offset: int, by: int) -> Span | None:
        """Return the unclaimed stretch after `offset`, or before it (`by` < 0); past the last, the first."""
        gaps = self.gaps(claims)
        if not gaps:
            return None
        starts = [one.start for one in gaps]
        at = bisect_right(starts, offset) if by > 0 else bisect_left(starts, offset) - 1
        return gaps[at % len(gaps)]

    def _stretches(self, open_ones: Sequence[bool]) -> Iterator[list[Span]]:
        run: list[Span] = []
        stop = -1
        for word, is_open in zip(self._words, open_ones, strict=True):
            if run and (not is_open or word.start >= stop):
                if len(run) >= FEWEST:
                    yield run
                run = []
            if is_open:
                if not run:
                    stop = max(places.sentence_end(self._text, word.start), word.end)
                run.append(word)
        if len(run) >= FEWEST:
            yield run

    def _whole(self, end: int) -> int:
        """Take the full stop in, where the sentence ends here."""
        stop = places.sentence_end(self._text, end)
        return stop if not any(c.isalnum() or c.isspace() for c in self._text[end:stop]) else end

    def _marked(self, claims: Sequence[ClaimItem]) -> bytearray:
        """Return for each word the rank of the worst claim that holds it."""
        found = bytearray([_NONE]) * len(self._words)
        ranked = sorted(((RANK[claim_state(one)], one) for one in claims), key=lambda one: -one[0])
        for rank, claim in ranked:  # the worst last: it covers the others
            a, b = self._range(claim.start, claim.end)
            found[a:b] = bytes([rank]) * (b - a)
        return found

    def _range(self, start: int, end: int) -> tuple[int, int]:
        first = bisect_right(self._starts, start)
        if first and self._words[first - 1].end > start:
            first -= 1
        return first, max(first, bisect_left(self._starts, end))


_NONE = len(WORST_FIRST)
