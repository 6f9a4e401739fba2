"""Which lines of a text are page and not article: the rules, in words that any English page uses.

Precision comes first: a rule names an opening or a whole line that no story uses, or looks only where pages
keep such lines (the head, the tail). A rule never takes part of a line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.domain.text import Span
from reviewer.ingest.byline import is_byline, is_date_line, is_job_line
from reviewer.ingest.lines import Line, lines_of
from reviewer.ingest.reading import joined
from reviewer.ingest.rules import COMMENTS_HEAD, LIST_HEAD, RULES, Rule, Where, is_bar

_HEAD_LINES = 12
_TAIL_LINES = 14
_TAIL_SHARE = 0.75
_FEW_LINES = 9
_TAIL_SHARE_OF_FEW = 0.5
_SHORT = 160
_WRAP_SLACK = 14
_RELEASE = re.compile(r"\b(?:release|statement|notice)\b", re.IGNORECASE)
"""The date line of a press release dates the announcement, so it is part of the story."""
_PROSE = re.compile(r"[.”][)\]”’]*$|^[-–—•◦▪*]\s|^\d+[.)]\s|:\s*[$€£]?\d[\d,.]*(?: [\w%]+){0,3}$")
"""A line that ends a sentence, an item of a list, or a figure with its name: it may be part of the story."""


_RULES: dict[tuple[bool, bool], tuple[Rule, ...]] = {
    (head, tail): tuple(
        rule
        for rule in RULES
        if rule.where is Where.ANY
        or (head and rule.where in (Where.HEAD, Where.EDGE))
        or (tail and rule.where in (Where.TAIL, Where.EDGE))
    )
    for head in (False, True)
    for tail in (False, True)
}
"""The rules by whether a line stands in the head and in the tail."""


@dataclass(frozen=True, slots=True)
class Match:
    """A line that a rule took for furniture."""

    span: Span
    rule: str


class _Page:
    """The lines of one text, where its head and its tail are, and whether it is broken at a fixed width."""

    def __init__(self, text: str, keep: Sequence[Span], found: Sequence[Span]) -> None:
        self.lines = lines_of(text, found)
        self._half = (self.lines[0].start + self.lines[-1].start) // 2 if self.lines else 0
        self._keep = joined(text, list(keep))
        self._ends = [span.end for span in self._keep]
        count = len(self.lines)
        share = _TAIL_SHARE if count > _FEW_LINES else _TAIL_SHARE_OF_FEW
        self._tail_from = max(count - _TAIL_LINES, int(count * share), 1)
        self.wrap = _wrap_width(self.lines)

    def in_head(self, line: Line) -> bool:
        return line.number < _HEAD_LINES

    def in_tail(self, line: Line) -> bool:
        return line.number >= self._tail_from

    def in_second_half(self, line: Line) -> bool:
        return line.start > self._half

    def rules(self, line: Line) -> Sequence[Rule]:
        """Return the rules that look where the line stands."""
        return _RULES[self.in_head(line), self.in_tail(line)]

    def kept(self, line: Line) -> bool:
        at = bisect_right(self._ends, line.start)  # the first stretch that ends behind where the line begins
        return at < len(self._keep) and self._keep[at].overlaps(line.span)

    def goes_on(self, line: Line) -> bool:
        """Tell whether the sentence of a line broken at a fixed width runs into the next line."""
        if not self.wrap or len(line.text) < self.wrap - _WRAP_SLACK or line.number + 1 >= len(self.lines):
            return False
        return self.lines[line.number + 1].block == line.block


def find(
    text: str, *, authors: Sequence[str] = (), keep: Sequence[Span] = (), found: Sequence[Span] = ()
) -> tuple[Span, ...]:
    """Return the furniture of a canonical text, as whole lines, in order, joined where they touch.

    Args:
        text: canonical text.
        authors: names in bylines and signatures; a line about one of them at the end is furniture.
        keep: stretches that are known to be article: headline, table rows.
        found: stretches that are known to be furniture, in order; the rules look at the rest alone.
    """
    spans = [match.span for match in matches(text, authors=authors, keep=keep, found=found)]
    return joined(text, [*found, *spans])


def matches(
    text: str, *, authors: Sequence[str] = (), keep: Sequence[Span] = (), found: Sequence[Span] = ()
) -> list[Match]:
    """Return each further furniture line of a text with the rule that took it; arguments as for `find`."""
    page = _Page(text, keep, found)
    taken: dict[int, str] = {}
    for line in page.lines:
        if (
            line.number not in taken
            and not page.kept(line)
            and (rule := _rule_for(line, page, authors, taken))
        ):
            taken[line.number] = rule
            taken |= _rest(line, page, rule)
    taken |= _last_block(page, taken)
    return [Match(line.span, taken[line.number]) for line in page.lines if line.number in taken]


def _rule_for(line: Line, page: _Page, authors: Sequence[str], taken: dict[int, str]) -> str:
    if page.in_head(line) and is_byline(line.text):
        return "byline"
    if taken.get(line.number - 1) == "byline" and page.in_head(line) and is_job_line(line.text):
        return "byline"
    if page.in_head(line) and is_date_line(line.text) and not _RELEASE.search(line.text):
        return "date line"
    if len(line.text) <= _SHORT and page.in_second_half(line) and COMMENTS_HEAD.match(line.text):
        return "comments"
    if page.in_tail(line) and len(line.text) <= _SHORT and _speaks_of(line.text, authors):
        return "about the author"
    at_edge = page.in_head(line) or page.in_tail(line)
    return next(
        (
            rule.name
            for rule in page.rules(line)
            if len(line.text) <= rule.longest and rule.pattern.search(line.text)
        ),
        "menu bar" if at_edge and is_bar(line.text) else "",
    )


def _speaks_of(line: str, authors: Sequence[str]) -> bool:
    """Tell whether a line opens with an author's name and says what that person does."""
    for author in authors:
        parts = author.split()
        names = {author, parts[0], parts[-1]} if parts else set()
        for name in names:
            if re.match(
                rf"\W*{re.escape(name)}\s+(?:is|has|was|used|writes|covers|reports|takes|lives|edits)\b", line
            ):
                return True
    return False


def _rest(line: Line, page: _Page, rule: str) -> dict[int, str]:
    """Return the lines below that belong to the same furniture: a wrapped sentence, a list, the comments."""
    out: dict[int, str] = {}
    if len(line.text) <= _SHORT and page.in_second_half(line) and COMMENTS_HEAD.match(line.text):
        return {other.number: "comments" for other in page.lines[line.number + 1 :]}
    if LIST_HEAD.match(line.text) and page.in_tail(line):
        below = [other for other in page.lines[line.number + 1 :] if other.block == line.block]
        return {other.number: rule for other in below if len(other.text) <= _SHORT}
    while page.goes_on(line):
        line = page.lines[line.number + 1]
        out[line.number] = rule
    return out


def _last_block(page: _Page, taken: dict[int, str]) -> dict[int, str]:
    """Take short lines of the last block that stand with furniture.

    Where no line of the block ends like a sentence, one that is furniture is enough, and lines above it count
    too; elsewhere half of the block has to be furniture, and only lines below it count.
    """
    if not page.lines or page.wrap:
        return {}
    block = [line for line in page.lines if line.block == page.lines[-1].block]
    if block[0].number == 0 or len(block) < 2 or any(page.kept(line) for line in block):
        return {}
    hits = [line.number for line in block if line.number in taken]
    if hits and not any(_PROSE.search(line.text) for line in block if line.number not in taken):
        loose = [line for line in block if line.number not in taken and page.in_tail(line)]
        return {line.number: "page end" for line in loose if len(line.text) <= _SHORT}
    if len(hits) < 2 or 2 * len(hits) < len(block):
        return {}
    after = [line for line in block if line.number > hits[0] and line.number not in taken]
    return {line.number: "page end" for line in after if len(line.text) <= _SHORT}


def _wrap_width(lines: list[Line]) -> int:
    """Return the width that a text is broken at, or 0 if its paragraphs are single lines."""
    pairs = list(_within_blocks(lines))
    longest = max((len(line.text) for line in lines), default=0)
    if len(pairs) < 6 or longest > 100:
        return 0
    full = sum(len(first.text) >= longest - _WRAP_SLACK for first in pairs)
    return longest if full >= 0.6 * len(pairs) else 0


def _within_blocks(lines: list[Line]) -> Iterator[Line]:
    for first, second in pairwise(lines):
        if first.block == second.block:
            yield first
