"""Canonical text and spans; offsets are Unicode code points, never UTF-16 units."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_NEWLINES = re.compile(r"\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")
_LONE_SURROGATES = re.compile(r"[\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters and marks of the scripts that run from right to left, without their digits (Unicode 15, blocks)."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's stored text: `text[start:end]` is the quotation.

    Attributes:
        start: first code point.
        end: one past the last code point; always greater than `start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is no stretch of text."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the words this span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


def canonical(raw: str) -> str:
    """Return the one form in which a text is stored; idempotent.

    Line ends become LF, the text NFC; NUL and the byte order mark go; a lone surrogate (no character)
    becomes U+FFFD. It happens once, at ingest, so that spans never shift afterwards.
    """
    text = _NEWLINES.sub("\n", raw).replace("\x00", "").replace("\ufeff", "")
    return unicodedata.normalize("NFC", _LONE_SURROGATES.sub("\ufffd", text))


def has_right_to_left(text: str) -> bool:
    """Tell whether a letter of a script that runs from right to left stands in a text."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def runs_right_to_left(text: str, otherwise: bool = False) -> bool:
    """Tell the direction of a text: that of most of its letters.

    The first strong letter, which the Unicode rules P2 and P3 take, misjudges a Hebrew or Arabic sentence
    that begins with a Latin name, and in the news many do.

    Args:
        text: a paragraph, or a whole article.
        otherwise: what holds where it has no letters.
    """
    if not has_right_to_left(text):
        return otherwise and not _LETTERS.search(text)
    right = len(_RIGHT_TO_LEFT.findall(text))
    return 2 * right > right + sum(1 for one in _LETTERS.findall(text) if not _RIGHT_TO_LEFT.match(one))


class Utf16Map:
    """Maps code points (Python, the database, exports) to UTF-16 units (Qt) and back, for one text.

    The only place that converts: characters beyond U+FFFF take two units and shift all that follows.
    """

    def __init__(self, text: str) -> None:
        """Index the astral characters of `text`."""
        self._astral = [] if text.isascii() else [one.start() for one in _ASTRAL.finditer(text)]
        self._units = [i + n for n, i in enumerate(self._astral)]

    def to_utf16(self, codepoint: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return codepoint + bisect_right(self._astral, codepoint - 1)

    def to_codepoint(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset; one inside a pair falls to its start."""
        before = bisect_right(self._units, unit - 1)
        if before and self._units[before - 1] == unit - 1:
            return self._astral[before - 1]
        return unit - before
