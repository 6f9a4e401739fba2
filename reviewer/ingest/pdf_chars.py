"""A PDF page's characters with their places, as pieces: stretches of a line without a wide gap."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.ingest.pdf_bidi import Glyph

HYPHEN = "\x02"
"""What the library gives for a hyphen at the end of a line."""
GAP = 0.6
"""Heights of a character that part two pieces of a line."""
_WRITTEN = {
    0xF0A7: "▪", 0xF0B7: "•", 0xF0D8: "•", 0xF0FC: "•",  # bullets of symbol fonts
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_FIGURES = "0123456789"
_RAISED = str.maketrans(_FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISED_BY = 0.42
"""Share of a line's height that the foot of a raised figure stands above that of the line."""
_LARGER, _HIGHER = 1.25, 0.2
_BELOW, _ABOVE, _LARGEST = 0.22, 0.78, 2000.0
"""Sizes of a font that its characters reach below and above the line, and the largest size in points."""
_NOTE_MARK = re.compile(r"^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?=\w)")
_SPACES = frozenset([0x09, 0x20, 0xA0, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x3000])
_BOLD = 600


@dataclass(slots=True)
class Piece:
    """Characters that stand side by side; lengths in points, from the page's foot and left edge.

    Attributes:
        text: the characters as they are read.
        left: where it begins.
        bottom: its foot, below what hangs under the line.
        right: where it ends.
        top: its head.
        bold: whether its first character is bold.
        angle: quarter turns with the clock, -1 for any other.
        glyphs: the characters, with the places they have in the file.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    bold: bool = False
    angle: int = 0
    glyphs: Sequence[Glyph] = field(default=(), repr=False)

    @property
    def height(self) -> float:
        """Return the height of its characters."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Return the height its middle stands at."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Open:
    """A piece that is being put together, and the place of its last character."""

    glyphs: list[Glyph]
    bottom: float
    top: float
    angle: int
    bold: bool
    left: float
    right: float
    last: tuple[float, float] = field(default=(0.0, 0.0))

    def takes(self, box: "pdfium.FS_RECTF", angle: int) -> bool:
        height = self.top - self.bottom
        if angle != self.angle:
            return False
        if angle:  # turned text is kept as the library orders it
            return True
        if not self.bottom - 0.1 * height <= (box.bottom + box.top) / 2 <= self.top + 0.1 * height:
            return False
        gap: float = max(box.left - self.last[1], self.last[0] - box.right)
        return gap < GAP * height


class _Rule:
    """Sets characters between the head and the foot of their line: fonts tell those of single letters."""

    def __init__(self, raw: object) -> None:
        self._raw = raw
        self._known, self._size = (0.0, 0.0), 0.0
        self._across, self._base = ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium.FS_MATRIX()

    def set(self, box: "pdfium.FS_RECTF", at: int) -> None:
        """Replace the foot and head of a character's box by those of its line."""
        if not pdfium.FPDFText_GetCharOrigin(self._raw, at, self._across, self._base):
            return
        base: float = self._base.value
        told = (base, pdfium.FPDFText_GetFontSize(self._raw, at))
        if told != self._known:
            self._known, self._size = told, told[1]
            if pdfium.FPDFText_GetMatrix(self._raw, at, self._matrix):
                self._size *= math.hypot(self._matrix.c, self._matrix.d)
        if 0 < self._size < _LARGEST:
            box.bottom, box.top = base - _BELOW * self._size, base + _ABOVE * self._size


def pieces_of(page: pypdfium2.PdfPage, most: int) -> tuple[list[Piece], int]:
    """Return the pieces of a page in the order the file draws them, and how many characters it has.

    Args:
        page: the page.
        most: how many characters are looked at.
    """
    textpage = page.get_textpage()
    try:
        count = max(pdfium.FPDFText_CountChars(textpage), 0)
        return list(_pieces(textpage, page.get_bbox(), min(count, most))), count
    finally:
        textpage.close()


def _pieces(
    textpage: pypdfium2.PdfTextPage, bounds: tuple[float, float, float, float], count: int
) -> Iterator[Piece]:
    now: _Open | None = None
    space, lead = False, 0
    box, raw = pdfium.FS_RECTF(), textpage.raw
    where, rule = ctypes.byref(box), _Rule(raw)
    letter, place, turn = (
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetCharAngle,
    )
    for at in range(count):
        code = letter(raw, at)
        if code in _SPACES:
            space = True
            continue
        if code in (10, 13):
            if now is not None:
                yield _closed(now)
            now, space = None, False
            continue
        if 0xD800 <= code < 0xDC00:
            lead = code
            continue
        if not (text := _text(code, lead)) or not place(raw, at, where):
            continue
        lead = 0
        if not _inside(box, bounds):
            continue
        angle = _quarter(turn(raw, at))
        if not angle:
            rule.set(box, at)
        if now is not None and now.takes(box, angle):
            text = _raised(textpage, at, text, now) if text in _FIGURES and not space and not angle else text
            _add(now, text, box, space)
        else:
            if now is not None:
                yield _closed(now)
            bold = pdfium.FPDFText_GetFontWeight(textpage, at) >= _BOLD
            now = _Open([], box.bottom, box.top, angle, bold, box.left, box.right)
            text = _raised(textpage, at, text, now) if text in _FIGURES and not angle else text
            _add(now, text, box, space=False)
        space = False
    if now is not None:
        yield _closed(now)


def _text(code: int, lead: int) -> str:
    if code == 2:
        return HYPHEN
    if 0xDC00 <= code < 0xE000:
        return chr(0x10000 + ((lead - 0xD800) << 10) + (code - 0xDC00)) if lead else "\ufffd"
    if code < 32 or 0x7F <= code < 0xA0 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return "" if code == 0 else "\ufffd"
    return _WRITTEN.get(code) or chr(code)


def _inside(box: "pdfium.FS_RECTF", bounds: tuple[float, float, float, float]) -> bool:
    """Tell whether a character stands on the page: what stands outside no reader sees."""
    across, up = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    inside: bool = bounds[0] - 1 <= across <= bounds[2] + 1 and bounds[1] - 1 <= up <= bounds[3] + 1
    return inside


def _quarter(angle: float) -> int:
    """Return an angle in radians as quarter turns, -1 if it is none."""
    if angle == 0 or not math.isfinite(angle):
        return 0
    turns = angle / (math.pi / 2)
    return round(turns) % 4 if abs(turns - round(turns)) < 0.1 else -1


def _add(now: _Open, text: str, box: "pdfium.FS_RECTF", space: bool) -> None:
    if not now.glyphs:
        now.bottom, now.top = box.bottom, box.top
    elif now.angle:
        now.bottom, now.top = min(now.bottom, box.bottom), max(now.top, box.top)
    elif box.top - box.bottom > _LARGER * (now.top - now.bottom):
        if now.bottom > box.bottom + _HIGHER * (box.top - box.bottom):  # it began with raised figures
            now.glyphs = [one._replace(text=one.text.translate(_RAISED)) for one in now.glyphs]
        now.bottom, now.top = box.bottom, box.top
    now.glyphs.append(Glyph(text, box.left, box.right, space))
    now.left, now.right = min(now.left, box.left), max(now.right, box.right)
    now.last = (box.left, box.right)


def _raised(textpage: pypdfium2.PdfTextPage, at: int, text: str, now: _Open) -> str:
    """Return a figure as a raised one if it stands so, that `2025` with a note 1 is not read as 20251."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not pdfium.FPDFText_GetCharBox(textpage, at, left, right, bottom, top):
        return text
    height = now.top - now.bottom
    return text.translate(_RAISED) if bottom.value > now.bottom + _RAISED_BY * height else text


def _closed(now: _Open) -> Piece:
    text = "".join((" " if one.space else "") + one.text for one in now.glyphs)
    text = _NOTE_MARK.sub(r"\1 ", text)
    return Piece(text, now.left, now.bottom, now.right, now.top, now.bold, now.angle, now.glyphs)


def upright(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part a page's pieces in those that run as most do, turned upright, and the others."""
    sizes: Counter[int] = Counter()
    for one in pieces:
        sizes[one.angle] += len(one.text)
    most = sizes.most_common(1)[0][0] if sizes else 0
    if most <= 0:
        return [one for one in pieces if not one.angle], [one for one in pieces if one.angle]
    return [_turned(one, most) for one in pieces if one.angle == most], [
        one for one in pieces if one.angle != most
    ]


def _turned(one: Piece, quarters: int) -> Piece:
    left, bottom, right, top = one.left, one.bottom, one.right, one.top
    for _ in range(quarters):
        left, bottom, right, top = -top, left, -bottom, right
    return Piece(one.text, left, bottom, right, top, one.bold, 0, one.glyphs)
