"""The sheet on paper: painted, with citations that can be clicked or walked through."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from reviewer.domain.sheet import Citation
from reviewer.domain.text import Span
from reviewer.gui.flow import Flow
from reviewer.gui.sheet.content import Part, Piece, SheetContent
from reviewer.gui.theme import Theme

WIDEST = 45.0
"""Width of the paper, in lines of text."""
CITED = 7.5
"""Width of the column of citations."""


@dataclass(slots=True)
class _Placed:
    piece: Piece
    flow: Flow
    rect: QRectF = field(default_factory=QRectF)
    links: list[tuple[QRectF, Citation]] = field(default_factory=list)


class Paper(QAbstractScrollArea):
    """Shows the sheet.

    Attributes:
        opened: id of the claim whose citation was clicked.
        moved: the current line has changed.
    """

    opened = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._content: SheetContent | None = None
        self._placed: list[_Placed] = []
        self._tops: list[float] = []
        self._height = 0.0
        self._at = -1
        self._links: list[tuple[int, QRectF, Citation]] = []
        self.setProperty("look", "table")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Fact sheet")
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._rebuild)

    def show_content(self, content: SheetContent | None) -> None:
        """Show another state of the sheet; the place is kept."""
        at = self.verticalScrollBar().value()
        self._content = content
        self._rebuild()
        self.verticalScrollBar().setValue(at)

    @property
    def placed(self) -> Sequence["_Placed"]:
        """The pieces, set; another list after every change."""
        return self._placed

    def current(self) -> Citation | None:
        """Return the citation that is marked."""
        return self._links[self._at][2] if 0 <= self._at < len(self._links) else None

    def current_fact(self) -> str:
        """Return the fact of the line that holds the marked citation, `""` if there is none."""
        if not 0 <= self._at < len(self._links):
            return ""
        return self._placed[self._links[self._at][0]].piece.fact

    def facts(self) -> list[str]:
        """Return the facts of the lines, from the top."""
        return list(dict.fromkeys(one.piece.fact for one in self._placed if one.piece.fact))

    def mark_fact(self, fact: str) -> None:
        """Mark the first citation of a fact's line."""
        found = (n for n, link in enumerate(self._links) if self._placed[link[0]].piece.fact == fact)
        self._at = next(found, self._at)
        self.step(0)

    def step(self, by: int) -> None:
        """Mark the next or previous citation."""
        if self._links:
            self._at = max(0, min(len(self._links) - 1, self._at + by))
            _, rect, citation = self._links[self._at]
            self._reveal(rect)
            self.setAccessibleDescription(f"Citation {citation.label}: {citation.quote}")
            self.moved.emit()
            self.viewport().update()

    def page_down(self) -> None:
        """Scroll by a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(bar.pageStep() * 0.9))

    def show_piece(self, number: int) -> None:
        """Scroll to a piece."""
        if 0 <= number < len(self._placed):
            self.verticalScrollBar().setValue(round(self._placed[number].rect.top() - self._theme.unit()))

    # Setting

    def _rebuild(self) -> None:
        pieces = self._content.pieces if self._content else ()
        self._placed = [_Placed(one, Flow(_words(one), self._font(one.part))) for one in pieces]
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sheet again."""
        super().resizeEvent(event)
        self._lay()

    def _font(self, part: Part) -> QFont:
        theme = self._theme
        match part:
            case Part.TITLE:
                return theme.font(1.8, serif=True, bold=True)
            case Part.LINE:
                return theme.font(1.15, serif=True)
            case Part.HEADING:
                return theme.font(0.9, bold=True)
            case Part.QUOTE:
                return theme.font(0.9, serif=True)
            case _:
                return theme.font(0.95)

    def _lay(self) -> None:
        unit = self._theme.unit()
        width = min(WIDEST * unit, self.viewport().width() - 2 * unit)
        left = (self.viewport().width() - width) / 2
        inner, room = left + unit * 3.2, width - unit * 6.4
        y, self._links = unit * 4.2, []
        for number, one in enumerate(self._placed):
            y += unit * _SPACE[one.piece.part]
            y = self._place(number, one, inner, y, room)
        self._height = y + unit * 4
        self._tops = [one.rect.top() for one in self._placed]
        self._at = min(self._at, len(self._links) - 1)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._height - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(unit * 2))
        self.viewport().update()

    def _place(self, number: int, one: _Placed, x: float, y: float, room: float) -> float:
        unit, part = self._theme.unit(), one.piece.part
        indent = {Part.REMARK: unit * 0.9, Part.QUOTE: unit * 0.9}.get(part, 0.0)
        beside = CITED * unit + unit if one.piece.citations and part is not Part.REMARK else 0.0
        one.flow.lay(room - indent * 2 - beside, 1.25)
        height = one.flow.height
        one.links = []
        if beside:
            height = max(height, self._place_links(number, one, x + room - CITED * unit, y))
        if part is Part.REMARK:
            height += unit * 0.8
        if part is Part.HEADING:
            height += unit * 0.35
        one.rect = QRectF(x, y, room, height)
        return y + height

    def _place_links(self, number: int, one: _Placed, left: float, y: float) -> float:
        """Set the citations at the right; return their height."""
        unit = self._theme.unit()
        metrics = QFontMetricsF(self._theme.font(0.9))
        lines: list[list[tuple[float, Citation]]] = [[]]
        used = 0.0
        for citation in one.piece.citations:
            wide = metrics.horizontalAdvance(citation.label)
            if used and used + wide > CITED * unit:
                lines.append([])
                used = 0.0
            lines[-1].append((wide, citation))
            used += wide + unit * 0.45
        step = metrics.height() * 1.2
        for row, line in enumerate(lines):
            total = sum(wide for wide, _ in line) + unit * 0.45 * (len(line) - 1)
            x = left + CITED * unit - total
            for wide, citation in line:
                rect = QRectF(x, y + row * step + 1, wide, metrics.height())
                one.links.append((rect, citation))
                self._links.append((number, rect, citation))
                x += wide + unit * 0.45
        return step * len(lines)

    def _reveal(self, rect: QRectF) -> None:
        bar, room, space = self.verticalScrollBar(), self.viewport().height(), self._theme.unit() * 4
        if rect.top() - space < bar.value():
            bar.setValue(round(rect.top() - space))
        elif rect.bottom() + space > bar.value() + room:
            bar.setValue(round(rect.bottom() + space - room))

    # Events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint another part."""
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a citation, or mark the line that was clicked."""
        point = event.position() + QPointF(0, self.verticalScrollBar().value())
        hit = self._link_at(point)
        if hit >= 0:
            self._at = hit
            self.opened.emit(self._links[hit][2].claim_id)
            return
        number = bisect_right(self._tops, point.y()) - 1
        fact = self._placed[number].piece.fact if 0 <= number < len(self._placed) else ""
        mine = [n for n, (at, _, _) in enumerate(self._links) if fact and self._placed[at].piece.fact == fact]
        if mine:
            self._at = mine[0]
            self.moved.emit()
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that citations can be clicked."""
        over = self._link_at(event.position() + QPointF(0, self.verticalScrollBar().value())) >= 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _link_at(self, point: QPointF) -> int:
        for number, (_, rect, _) in enumerate(self._links):
            if rect.adjusted(-3, -3, 3, 3).contains(point):
                return number
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and the pieces that show."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, unit = self._theme, self._theme.unit()
        painter.fillRect(self.viewport().rect(), theme.color("table"))
        top = float(self.verticalScrollBar().value())
        painter.translate(0, -top)
        width = min(WIDEST * unit, self.viewport().width() - 2 * unit)
        paper = QRectF((self.viewport().width() - width) / 2, unit * 1.4, width, self._height - unit * 2.8)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("paper"))
        painter.drawRect(paper)
        first = max(0, bisect_right(self._tops, top) - 1)
        for one in self._placed[first : bisect_right(self._tops, top + self.viewport().height())]:
            self._paint(painter, one)
        painter.end()

    def _paint(self, painter: QPainter, one: _Placed) -> None:
        theme, unit, rect = self._theme, self._theme.unit(), one.rect
        at = rect.topLeft()
        match one.piece.part:
            case Part.REMARK:
                painter.fillRect(rect, theme.color("red-wash"))
                painter.fillRect(
                    QRectF(rect.left(), rect.top(), unit * 0.2, rect.height()), theme.color("red-line")
                )
                at = at + QPointF(unit * 0.9, unit * 0.4)
            case Part.QUOTE:
                at = at + QPointF(unit * 0.9, 0)
            case Part.HEADING:
                painter.setPen(QPen(theme.color("line"), 1))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            case _:
                pass
        text, aside = one.flow.text, one.piece.aside
        greyed = [(Span(len(text) - len(aside) - 2, len(text)), theme.color("amber"))] if aside else []
        one.flow.draw(painter, at, theme.color(_INKS[one.piece.part]), greyed)
        painter.setFont(theme.font(0.9))
        current = self.current()
        for place, citation in one.links:
            if citation is current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("mark"))
                painter.drawRoundedRect(place.adjusted(-3, -1, 3, 1), 3, 3)
            painter.setPen(theme.color("ink" if citation is current else "link"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, citation.label)


def _words(piece: Piece) -> str:
    text = piece.text.upper() if piece.part is Part.HEADING else piece.text
    return f"{text}  [{piece.aside}]" if piece.aside else text


_SPACE = {
    Part.TITLE: 0.0,
    Part.SMALL: 0.4,
    Part.HEADING: 1.5,
    Part.LINE: 0.85,
    Part.REMARK: 0.55,
    Part.QUOTE: 0.25,
    Part.SOURCE: 0.5,
}
_INKS = {
    Part.TITLE: "ink",
    Part.SMALL: "muted",
    Part.HEADING: "soft",
    Part.LINE: "ink",
    Part.REMARK: "red",
    Part.QUOTE: "muted",
    Part.SOURCE: "soft",
}
