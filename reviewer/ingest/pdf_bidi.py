"""Lines that run from right to left: from the order they are seen in to the order they are read in."""

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from reviewer.domain.text import runs_right_to_left

_SPACE = 0.17
"""Share of a line's height from which a gap between two characters is a space."""
_JOINS = frozenset(".,:/'’-+%$€£#@&_")
_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "<": ">"}


class Glyph(NamedTuple):
    """A character and where it stands; `space`: white space goes before it in the file's order."""

    text: str
    left: float
    right: float
    space: bool


def as_read(glyphs: Sequence[Glyph], height: float) -> str:
    """Return a line that holds letters of both directions as it is read.

    The library puts such lines in order by its own rules, which set Latin phrases in reverse; so the line is
    seen afresh from left to right and turned by the Unicode rules for its direction (UAX 9, read backwards).
    """
    ordered = _clusters(glyphs)
    right_to_left = runs_right_to_left("".join(one.text for one in ordered))
    seen = _spaced(ordered, height)
    words = [(text, _is_right(text)) for text in seen]
    if not right_to_left:
        return "".join(_turn(words))
    return brackets("".join(_turn_back(words)))


def _clusters(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the characters from left to right; those of one ligature stay together, as they are read."""
    order = sorted(glyphs, key=lambda one: (one.left + one.right) / 2)
    out: list[Glyph] = []
    for _, same in groupby(order, key=lambda one: (round(one.left, 1), round(one.right, 1))):
        group = list(same)
        if len(group) > 1 and any(_is_right(one.text) for one in group):
            group = group[::-1]
        out.append(Glyph("".join(one.text for one in group), group[0].left, group[0].right, False))
    return out


def _spaced(order: Sequence[Glyph], height: float) -> list[str]:
    out: list[str] = []
    for i, one in enumerate(order):
        mark = unicodedata.combining(one.text[0])
        if (
            i
            and not mark
            and one.left - max(before.right for before in order[max(0, i - 2) : i]) > (_SPACE * height)
        ):
            out.append(" ")
        out.append(one.text)
    return out


def _is_right(text: str) -> bool | None:
    """Tell which way a character runs: to the left, to the right (figures, too), `None`: as those beside."""
    kinds = {unicodedata.bidirectional(char) for char in text}
    if kinds & {"R", "AL"}:
        return True
    return False if kinds & {"L", "EN", "AN"} else None


def _turn_back(words: list[tuple[str, bool | None]]) -> list[str]:
    """Turn a line that runs from right to left; Latin phrases and numbers in it run the other way."""
    out: list[str] = []
    run: list[str] = []
    for i in range(len(words) - 1, -1, -1):
        text, right = words[i]
        inside = right is False or (right is None and bool(run) and _within(words, i))
        if inside:
            run.append(text)
            continue
        out += run[::-1]
        run = []
        out.append(text)
    return out + run[::-1]


def _within(words: list[tuple[str, bool | None]], at: int) -> bool:
    """Tell whether a sign or space belongs to the Latin phrase or number around it."""
    before = at - 1
    while before >= 0 and words[before][1] is None:
        before -= 1
    if before < 0 or words[before][1] is not False:
        return False
    after = next(i for i in range(at + 1, len(words)) if words[i][1] is not None)
    if words[before][0][-1].isdigit() and words[after][0][0].isdigit():
        return all(words[i][0] in _JOINS for i in range(before + 1, after))
    return not words[before][0][-1].isdigit() or words[at][0] in _JOINS


def _turn(words: list[tuple[str, bool | None]]) -> list[str]:
    """Turn the phrases of a line that runs from left to right which run the other way."""
    out: list[str] = []
    at = 0
    while at < len(words):
        if words[at][1] is not True:
            out.append(words[at][0])
            at += 1
            continue
        end = max(i for i in range(at, _end(words, at)) if words[i][1] is True) + 1
        out += _turn_back(words[at:end])
        at = end
    return out


def _end(words: list[tuple[str, bool | None]], at: int) -> int:
    while at < len(words) and words[at][1] is not False:
        at += 1
    return at


def brackets(text: str) -> str:
    """Set brackets right that stand the wrong way round: some files tell their shape, some their use."""
    out = list(text)
    for opens, closes in _PAIRS.items():
        places = [i for i, char in enumerate(out) if char in (opens, closes)]
        if len(places) % 2 == 0 and not _balanced([out[i] for i in places], opens):
            for number, i in enumerate(places):
                out[i] = closes if number % 2 else opens
    return "".join(out)


def _balanced(signs: Sequence[str], opens: str) -> bool:
    depth = 0
    for sign in signs:
        depth += 1 if sign == opens else -1
        if depth < 0:
            return False
    return depth == 0
