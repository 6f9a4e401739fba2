"""Setting the blocks of the sheet in type, and painting them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from reviewer.domain.sheet import Citation
from reviewer.domain.text import Span
from reviewer.gui.flow import Flow
from reviewer.gui.sheet.content import PLAIN, SIZES, SPACE, Block, Part, Piece
from reviewer.gui.theme import Theme

WIDEST = 45.0
"""Width of the paper, in lines of text."""
CITED = 7.5
"""Width of the column of citations."""
MARGINS = (1.6, 3.2)
"""Least and usual margin at each side of the paper."""
SPACING = 1.25
"""Distance of the lines of text, times the face's own."""

_SERIF = (Part.TITLE, Part.LINE, Part.QUOTE)
_BOLD = (Part.TITLE, Part.HEADING)
_INKS = {
    Part.TITLE: "ink",
    Part.SMALL: "muted",
    Part.NOTICE: "red",
    Part.HEADING: "soft",
    Part.LINE: "ink",
    Part.REMARK: "red",
    Part.QUOTE: "soft",
    Part.SOURCE: "soft",
}
_BOXED = (Part.REMARK, Part.NOTICE)


@dataclass(slots=True)
class Row:
    """A piece in type; its place is relative to the top left of its block."""

    piece: Piece
    flow: Flow
    rect: QRectF


@dataclass(slots=True)
class SetBlock:
    """A block in type.

    Attributes:
        block: it.
        rows: its pieces.
        links: where its citations stand, relative to its top left.
        height: of all of it, with the space above.
    """

    block: Block
    rows: list[Row]
    links: list[tuple[QRectF, Citation]] = field(default_factory=list)
    height: float = 0.0


class Setter:
    """Sets blocks in type."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.room = 0.0

    def fit(self, width: float) -> QRectF:
        """Return where the text stands in a viewport of this width: its left end and its room."""
        unit = self._theme.unit()
        paper = self.paper(width)
        low, usual = MARGINS
        margin = unit * max(low, min(usual, (paper.width() / unit - 24) / 6))
        self.room = paper.width() - 2 * margin
        return QRectF(paper.left() + margin, 0, self.room, 0)

    def paper(self, width: float) -> QRectF:
        """Return the sides of the paper in a viewport of this width."""
        unit = self._theme.unit()
        wide = min(WIDEST * unit, width - unit)
        return QRectF((width - wide) / 2, 0, wide, 0)

    def guess(self, block: Block) -> float:
        """Return about how high a block will be, without setting it."""
        unit, ink = self.guessing()
        return unit * block.fixed + ink * block.ink

    def guessing(self) -> tuple[float, float]:
        """Return by what a block's `fixed` and `ink` are multiplied, for a guess of its height."""
        unit = self._theme.unit()
        return unit, unit * unit / max(self.room, unit)

    def set(self, block: Block) -> SetBlock:
        """Set a block."""
        made = SetBlock(block, [])
        y = 0.0
        for piece in block.pieces:
            y += self._theme.unit() * SPACE[piece.part]
            y = self._row(made, piece, y)
        made.height = y
        return made

    def _font(self, part: Part) -> QFont:
        return self._theme.font(SIZES.get(part, PLAIN), serif=part in _SERIF, bold=part in _BOLD)

    def _row(self, made: SetBlock, piece: Piece, y: float) -> float:
        unit, part = self._theme.unit(), piece.part
        indent = unit * 0.9 if part in (*_BOXED, Part.QUOTE) else 0.0
        cited = piece.citations and part is not Part.QUOTE
        beside = CITED * unit + unit if cited else 0.0
        pad = unit * 0.4 if part in _BOXED else 0.0
        flow = Flow(words_of(piece), self._font(part))
        flow.lay(self.room - indent * 2 - beside, SPACING)
        height = flow.height
        if cited:
            inset = unit * 0.5 if pad else 0.0
            height = max(height, self._place_links(made, piece, y + pad, inset))
        height += 2 * pad + (unit * 0.35 if part is Part.HEADING else 0.0)
        rect = QRectF(0, y, self.room, height)
        if part is Part.QUOTE:
            made.links.append((rect.adjusted(indent, 0, 0, 0), piece.citations[0]))
        made.rows.append(Row(piece, flow, rect))
        return y + height

    def _place_links(self, made: SetBlock, piece: Piece, y: float, inset: float) -> float:
        """Set the citations at the right; return their height."""
        unit = self._theme.unit()
        metrics = self._theme.metrics(0.9)
        lines: list[list[tuple[float, Citation]]] = [[]]
        used = 0.0
        for citation in piece.citations:
            wide = metrics.horizontalAdvance(citation.label)
            if used and used + wide > CITED * unit:
                lines.append([])
                used = 0.0
            lines[-1].append((wide, citation))
            used += wide + unit * 0.45
        step = metrics.height() * 1.2
        for number, line in enumerate(lines):
            total = sum(wide for wide, _ in line) + unit * 0.45 * (len(line) - 1)
            x = self.room - total - inset
            for wide, citation in line:
                made.links.append((QRectF(x, y + number * step + 1, wide, metrics.height()), citation))
                x += wide + unit * 0.45
        return step * len(lines)

    def paint(self, painter: QPainter, made: SetBlock, at: QPointF, chosen: Citation | None) -> None:
        """Paint a block with its top left at `at`."""
        for row in made.rows:
            self._paint_ground(painter, row, row.rect.translated(at))
        for place, citation in made.links:
            if citation is chosen:
                painter.setPen(QPen(self._theme.color("link"), 1))
                painter.setBrush(self._theme.color("mark"))
                painter.drawRoundedRect(place.translated(at).adjusted(-3, -1, 3, 1), 3, 3)
        for row in made.rows:
            self._paint_words(painter, row, row.rect.topLeft() + at)
        if made.rows[0].piece.part is Part.QUOTE:
            return  # its label is among its words
        painter.setFont(self._theme.font(0.9))
        for place, citation in made.links:
            painter.setPen(self._theme.color("ink" if citation is chosen else "link"))
            painter.drawText(place.translated(at), Qt.AlignmentFlag.AlignCenter, citation.label)

    def _paint_ground(self, painter: QPainter, row: Row, rect: QRectF) -> None:
        theme, part = self._theme, row.piece.part
        if part in _BOXED:
            painter.fillRect(rect, theme.color("red-wash"))
            edge = QRectF(rect.left(), rect.top(), theme.unit() * 0.2, rect.height())
            painter.fillRect(edge, theme.color("red-line"))
        elif part is Part.HEADING:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_words(self, painter: QPainter, row: Row, at: QPointF) -> None:
        unit, part = self._theme.unit(), row.piece.part
        if part in (*_BOXED, Part.QUOTE):
            at += QPointF(unit * 0.9, unit * 0.4 if part in _BOXED else 0)
        row.flow.draw(painter, at, self._theme.color(_INKS[part]), list(self._greyed(row)))

    def _greyed(self, row: Row) -> Iterator[tuple[Span, QColor]]:
        text, aside = row.flow.text, row.piece.aside
        if aside:
            ink = "amber" if row.piece.part is Part.LINE else "muted"
            yield Span(len(text) - len(_aside(row.piece)), len(text)), self._theme.color(ink)


def words_of(piece: Piece) -> str:
    """Return the words of a piece as they are painted."""
    text = piece.text.upper() if piece.part is Part.HEADING else piece.text
    return text + _aside(piece)


def _aside(piece: Piece) -> str:
    if not piece.aside:
        return ""
    return f"  ({piece.aside})" if piece.part is Part.SOURCE else f"  [{piece.aside}]"
