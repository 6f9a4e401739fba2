"""The words in which two texts differ."""

import re
from difflib import SequenceMatcher

from reviewer.domain.text import Span

_TOKEN = re.compile(r"[$€£¥]?\d+(?:[.,]\d+)*%?|[^\W_]+(?:[’'-][^\W_]+)*")


def differing(a: str, b: str) -> tuple[list[Span], list[Span]]:
    """Return the least stretches of words in which two texts differ, on each side.

    Case and punctuation do not count; "$14.3" and "14.3 %" are words.
    """
    first, second = list(_TOKEN.finditer(a)), list(_TOKEN.finditer(b))
    matcher = SequenceMatcher(
        None, [m.group().casefold() for m in first], [m.group().casefold() for m in second], autojunk=False
    )
    left: list[Span] = []
    right: list[Span] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            continue
        if i2 > i1:
            left.append(Span(first[i1].start(), first[i2 - 1].end()))
        if j2 > j1:
            right.append(Span(second[j1].start(), second[j2 - 1].end()))
    return left, right
