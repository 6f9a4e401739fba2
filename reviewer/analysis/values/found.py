"""What the grammar finds, and how overlapping finds are settled."""

from collections.abc import Iterable
from dataclasses import dataclass

from reviewer.analysis.values.lexicon import HEDGE_OF
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value


@dataclass(frozen=True, slots=True)
class FoundValue:
    """A value and the words that state it; `value.text` is `text[span.start:span.end]`."""

    span: Span
    value: Value


def longest(found: Iterable[FoundValue]) -> list[FoundValue]:
    """Return the finds in order, the longest of those that overlap; of equals the first given."""
    kept: list[FoundValue] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda f: f.span.start - f.span.end):
        if taken.isdisjoint(range(one.span.start, one.span.end)):
            taken.update(range(one.span.start, one.span.end))
            kept.append(one)
    return sorted(kept, key=lambda f: f.span.start)


_FILLERS = (
    "", " a total of", " the", " another", " a further", " an additional", " an extra", " a record", " other",
    " a combined",
)  # fmt: skip
"""Words that may stand between a hedge and its figure: "at least another 40"."""
_STRICT = frozenset({" the"})
_LONGEST_HEDGE = 5


def hedge_before(text: str, start: int) -> tuple[int, Hedge]:
    """Return the hedge that stands right before `start`, and where it begins (`start` if there is none)."""
    left = text[max(0, start - 34) : start]
    trimmed = left.rstrip()
    if trimmed and trimmed[-1] in "~≈<>≤≥":
        return start - len(left) + len(trimmed) - 1, HEDGE_OF[trimmed[-1]]
    if len(trimmed) == len(left):
        return start, Hedge.EXACT
    low = trimmed.casefold()
    for filler in _FILLERS:
        if not low.endswith(filler):
            continue
        body = trimmed[: len(trimmed) - len(filler)]
        words = [word.lstrip("(“\"'—–-") for word in body.casefold().split()[-_LONGEST_HEDGE:]]
        if not words or words[-1] not in _LAST_WORDS:
            continue
        for first in range(len(words)):
            hedge = HEDGE_OF.get(" ".join(words[first:]))
            if hedge is not None and (filler not in _STRICT or hedge in (Hedge.ABOUT, Hedge.NEARLY)):
                at = _back(body, len(words) - first)
                return start - len(left) + at, hedge
    return start, Hedge.EXACT


_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in HEDGE_OF)


def _back(body: str, count: int) -> int:
    """Return where the last `count` words of `body` begin."""
    at = len(body)
    for _ in range(count):
        at = max(body.rfind(space, 0, at) for space in (" ", "\n", "\t", "\u00a0"))
    at += 1
    while at < len(body) and body[at] in "(“\"'—–-":
        at += 1
    return at
