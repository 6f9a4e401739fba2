"""What the grammar finds, and how overlapping finds are settled."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviewer.analysis.values.lexicon import HEDGE_OF
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value


@dataclass(frozen=True, slots=True)
class FoundValue:
    """A value and the words that state it; `value.text` is `text[span.start:span.end]`."""

    span: Span
    value: Value


def holds(text: str, *words: str) -> bool:
    """Tell whether any of the words stands in the text: a cheap look before a costly pattern."""
    return any(word in text for word in words)


def lowered(text: str) -> str:
    """Return the text in small letters, every letter at its place."""
    low = text.lower()
    return low if len(low) == len(text) else text


def starting(pattern: re.Pattern[str], trigger: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a costly pattern that begin where a cheap one's do, in order, none in another.

    The trigger is looked for in small letters; every match has to begin with it.
    """
    end = 0
    for hit in trigger.finditer(lowered(text)):
        at = hit.start()
        match = pattern.match(text, at) if at >= end else None
        if match:
            end = match.end()
            yield match


def near(
    pattern: re.Pattern[str], trigger: re.Pattern[str], text: str, *, before: int = 40, after: int = 60
) -> Iterator[re.Match[str]]:
    """Yield the matches of a costly pattern that begin near a cheap one's, in order.

    Args:
        pattern: what is looked for; a match is at most `after` long.
        trigger: finds, in small letters, something that every match holds; it begins with no more than a
            few letters, so that the search skips the rest.
        text: running text.
        before: how far before the trigger a match may begin.
        after: how far behind it a match may end.
    """
    at = low = high = 0
    for hit in trigger.finditer(lowered(text)):
        if hit.start() - before > high:
            yield from _within(pattern, text, max(at, low), high, after)
            at, low = max(at, high), hit.start() - before
        high = hit.end()
    yield from _within(pattern, text, max(at, low), high, after)


def _within(pattern: re.Pattern[str], text: str, low: int, high: int, after: int) -> Iterator[re.Match[str]]:
    """Yield the matches that begin from `low` to `high`, with text behind for what they look ahead to."""
    if high <= low:
        return
    for match in pattern.finditer(text, max(0, low), min(len(text), high + after)):
        if match.start() > high:
            return
        yield match


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
