"""Lines to paragraphs: where one ends, and which hyphens at line ends belong to the word."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reviewer.ingest.pdf_chars import HYPHEN
from reviewer.ingest.pdf_columns import Line

_PITCH = 1.35
"""Times the usual distance of two lines from which a paragraph ends."""
_INDENT = 0.6
"""Heights of a line that a paragraph's first line is set in, at least."""
_SIZE = 0.12
LARGE = 1.15
"""Times the usual height of a line from which one is large: a headline."""
_AMPLE = 0.2
"""Share of a column's width that stays free after a word that had room."""
_SHORT = 0.85
"""Share of the column's width below which a line that ends a sentence is a paragraph's last."""
ENDS = re.compile(r"[.!?:;…。！？؟][\"”’»«“)\]¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
"""A line that may end a paragraph."""
CAPTION = re.compile(
    r"^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|afb(?:eelding|\.)?|figura|image|bild|plate)\s*\d+(?:\.\d+)*\s*[.:–—]"
    r"|^(?:photo(?:graph)?|picture|foto|pictured?|image)\s*:",
    re.IGNORECASE,
)
"""How the words to a picture begin."""
_ITEM = re.compile(r"^(?:[•◦▪‣●■]|[–—*-] |[(\[]?(?:\d{1,2}|[a-z])[.)\]] )")
_LEADER = re.compile(r"(?:\. ?){4}\s*[\divxlc]+$")
"""How a line of a table of contents ends."""
_WORD = re.compile(r"\b[^\W_]+(?:[-‐][^\W_]+)+|[^\W\d_]+")
_HYPHENS = ("-", "‐", "\u00ad", HYPHEN)
_LAST = re.compile(rf"[^\w]*([^\W_]+(?:[-‐/][^\W_]+)*)[-‐\u00ad{HYPHEN}]$")
_FIRST = re.compile(r"^[^\W_]+")
_SUSPENDED = frozenset("und oder bzw sowie and or to et ou y o e en of als".split())  # noqa: SIM905
_KEPT = frozenset(
    """self well ex vice half cross anti non all semi quasi pseudo so-called twenty thirty forty fifty sixty
    seventy eighty ninety two three four five six seven eight nine ten one first second third""".split()  # noqa: SIM905
)
"""First parts that English writes with a hyphen; where the document itself writes the word, that decides."""


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together.

    Attributes:
        lines: the lines.
        aside: whether it is no part of the running text: note, caption, header, footer.
        furniture: whether it is page and not article.
        tight: whether it begins on the next line, not after a gap: an address, a verse.
        page: the page it begins on, from 0.
        left: where its column begins.
        right: where it ends.
    """

    lines: list[Line] = field(default_factory=list)
    aside: bool = False
    furniture: bool = False
    tight: bool = False
    page: int = 0
    left: float = 0.0
    right: float = 0.0

    @property
    def width(self) -> float:
        """Return how wide its column is; 0 where it stands in none."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return the usual height of its lines."""
        return median(line.height for line in self.lines)

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def is_row(self) -> bool:
        """Tell whether it is a row of a table."""
        return bool(self.lines[0].cells)


class Words:
    """The words of a document as it writes them within lines: so it writes those parted at line ends."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        for line in lines:
            self._counts.update(word.casefold() for word in _WORD.findall(line)[:-1])

    def joined(self, texts: Sequence[str], english: bool) -> str:
        """Return lines as one text."""
        out: list[str] = []
        for text in (text.strip() for text in texts):
            if out:
                out[-1], between = self._meeting(out[-1], text, english)
                out.append(between)
            out.append(text)
        return re.sub(r"\s+", " ", "".join(out).replace(HYPHEN, "-").replace("\u00ad", ""))

    def _meeting(self, before: str, after: str, english: bool) -> tuple[str, str]:
        """Return the end of a line as it is written within lines, and what stands between it and the next."""
        last = _LAST.match(before[before.rfind(" ") + 1 :]) if before[-1:] in _HYPHENS else None
        first = _FIRST.match(after)
        if last is None or first is None:
            return before, "" if _without_spaces(before[-1:], after[:1]) else " "
        head = before[:-1]
        if before[-1] == "\u00ad":
            return head, ""
        if first[0].casefold() in _SUSPENDED and not self._counts[(last[1] + first[0]).casefold()]:
            return head, "- "
        return head, "-" if self._keeps(last[1], first[0], english) else ""

    def _keeps(self, head: str, tail: str, english: bool) -> bool:
        """Tell whether the hyphen between two parts belongs to the word."""
        if not tail[0].islower() or not head[-1].isalpha() or head.isupper():
            return tail[0] not in "״׳" and not _caseless(tail[0])
        whole, parted = (head + tail).casefold(), f"{head}-{tail}".casefold()
        if self._counts[whole] or self._counts[parted]:
            return self._counts[parted] > self._counts[whole]
        return english and (head.casefold() in _KEPT or "-" in head)


def _caseless(char: str) -> bool:
    return char.isalpha() and unicodedata.category(char) == "Lo"


def _without_spaces(before: str, after: str) -> bool:
    """Tell whether two lines meet in a script that sets no spaces (Chinese, Japanese)."""
    return all(char and unicodedata.east_asian_width(char) in "WF" for char in (before, after))


def paragraphs_of(column: Sequence[Line], page: int, body: float) -> list[Paragraph]:
    """Part the lines of a column into paragraphs.

    Args:
        column: its lines, from top to bottom.
        page: the page it stands on.
        body: the usual height of the document's lines.
    """
    left, right = min(line.left for line in column), max(line.right for line in column)
    pitch = _pitch(column)
    out: list[Paragraph] = []
    for i, line in enumerate(column):
        after = column[i + 1] if i + 1 < len(column) else None
        if not out or _begins(line, out[-1], after, (left, right), pitch):
            out.append(Paragraph(page=page, left=left, right=right))
        elif line.height < LARGE * body and _is_broken(line, out[-1].lines[-1], (left, right)):
            out.append(Paragraph(tight=True, page=page, left=left, right=right))
        out[-1].lines.append(line)
    return out


def _pitch(column: Sequence[Line]) -> float:
    """Return the usual distance from line to line, in heights of a line."""
    steps = [
        (above.bottom - below.bottom) / below.height
        for above, below in pairwise(column)
        if _same_size(above, below) and above.bottom > below.bottom
    ]
    return min(max(median(steps), 0.8), 2.5) if steps else 1.2


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.height - other.height) <= _SIZE * max(one.height, other.height)


def _begins(
    line: Line, paragraph: Paragraph, after: Line | None, edges: tuple[float, float], pitch: float
) -> bool:
    """Tell whether a line begins a paragraph."""
    above = paragraph.lines[-1]
    if line.cells or above.cells or not _same_size(line, above) or line.bold != above.bold:
        return True
    if above.bottom - line.bottom > _PITCH * pitch * line.height or line.bottom > above.bottom + line.height:
        return True
    if _ITEM.match(line.text):
        return not above.text.endswith(("-", HYPHEN))
    if CAPTION.match(paragraph.lines[0].text) and above.right < edges[1] - line.height:
        return True
    slack = _INDENT * line.height
    if _is_centred(line, above, slack):
        return False
    if line.left - above.left > slack and _is_indent(line, above, after, edges[0], slack):
        return True
    if above.left - line.left > slack and len(paragraph.lines) > 1 and ENDS.search(above.text):
        return True
    width = edges[1] - edges[0]
    return above.right - edges[0] < _SHORT * width and ENDS.search(above.text) is not None


def _is_centred(line: Line, above: Line, slack: float) -> bool:
    """Tell whether two lines of different length have one middle."""
    before, behind = line.left - above.left, above.right - line.right
    return abs(before - behind) / 2 < slack < abs(before) and before * behind > 0


def _is_broken(line: Line, above: Line, edges: tuple[float, float]) -> bool:
    """Tell whether a line was ended on purpose: the next line's first word had ample room on it."""
    word, slack = line.text.split(" ", 1)[0], _INDENT * line.height
    if _LEADER.search(above.text):
        return True
    if above.text[-1:] in _HYPHENS or above.left - edges[0] > slack:
        return False
    room = (len(word) + 1) / len(line.text) * (line.right - line.left)
    return above.right + room < edges[1] - _AMPLE * (edges[1] - edges[0])


def _is_indent(line: Line, above: Line, after: Line | None, edge: float, slack: float) -> bool:
    """Tell a first line that is set in from the lines of an item whose first line hangs out."""
    if above.left - edge > slack:
        return False
    if after is None or abs(after.left - line.left) > slack:
        return after is not None or ENDS.search(above.text) is not None
    return False
