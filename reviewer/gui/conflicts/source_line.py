"""One source in the table: what a row shows, and the row, painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.compare import Wording
from reviewer.gui.flow import Flow
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import draw_cap
from reviewer.gui.words import State, claim_state

SHARES = (20, 54, 17, 18)
"""How source, words, value and witness share the width."""
NARROW_SHARES = (74, 26)
"""How words and value share it where source and witness stand above the words."""
START, GAP, END = 2.4, 0.9, 0.6
"""Room for the key, between the columns, and at the end, in lines of text."""
PAD = 0.42
"""Room above and below a row's words."""
LEAST = 2.1
"""Least height of a row's words: a key and the tick below it."""
SPACING = 1.15
"""Distance of the lines of a text, times its height."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source.

    Attributes:
        claim: what it says.
        name: `A · Ledger Weekly`.
        date: of the article.
        wording: its words in context, the differing ones marked.
        says: in short, what it says in the conflict.
        hedge: the word by which its value is hedged, or `""`.
        hedges: where that word stands in its words.
    """

    claim: ClaimItem
    name: str
    date: str
    wording: Wording
    says: str
    hedge: str = ""
    hedges: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Sources that stand together.

    Attributes:
        title: what they say and how many they are, or why they stand apart.
        rows: the sources.
        beside: they take no part in the gravest conflict.
    """

    title: str
    rows: tuple[SourceRow, ...]
    beside: bool = False


@dataclass(slots=True)
class _Piece:
    """A text in a column.

    Attributes:
        flow: the text, laid out.
        column: where it stands.
        ink: token of its colour.
        marks: what is marked in it.
        hedges: what is underlined with dots.
        top: where it begins in its row, once it is set.
    """

    flow: Flow
    column: int
    ink: str
    marks: tuple[Span, ...] = ()
    hedges: tuple[Span, ...] = ()
    top: float = 0.0


def columns(width: float, unit: float, *, narrow: bool) -> list[tuple[float, float]]:
    """Return left end and width of each column, in pixels."""
    shares = NARROW_SHARES if narrow else SHARES
    room = width - (START + END + GAP * (len(shares) - 1)) * unit
    found, x = [], START * unit
    for share in shares:
        wide = max(room * share / sum(shares), unit)
        found.append((x, wide))
        x += wide + GAP * unit
    return found


class SourceLine(QWidget):
    """A row of the table.

    Attributes:
        clicked: it was clicked; whether with a key that marks it, too.
        opened: it was clicked twice.
    """

    clicked = Signal(bool)
    opened = Signal()

    def __init__(self, theme: Theme, row: SourceRow, number: int, *, beside: bool, narrow: bool) -> None:
        super().__init__()
        self._theme, self._narrow = theme, narrow
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heights: dict[int, int] = {}
        self.show_row(row, number, beside=beside)

    def show_row(self, row: SourceRow, number: int, *, beside: bool) -> None:
        """Show another source, neither selected, chosen nor marked.

        Args:
            row: the source.
            number: its place in the table.
            beside: it takes no part in the gravest conflict.
        """
        self._row, self._number, self._beside = row, number, beside
        self.chosen = self.selected = self.marked = False
        self.key = ""
        self._rejected = claim_state(row.claim) is State.REJECTED
        self._who = row.claim.body.attribution or say("the article")
        self._set_anew()
        self.tell()
        self.update()

    @property
    def number(self) -> int:
        """Its place in the table."""
        return self._number

    @property
    def claim(self) -> ClaimItem:
        """What its source says."""
        return self._row.claim

    def _set_anew(self) -> None:
        self._pieces, self._set_for = self._made(), -1
        self._heights.clear()
        self.updateGeometry()

    def _made(self) -> list[_Piece]:
        row, theme = self._row, self._theme
        quiet = self._rejected or self._beside
        ink = "muted" if quiet else "ink"
        place = f"{row.date} · {row.claim.label}" + (f" · {say('rejected')}" if self._rejected else "")
        small = theme.font(0.88)
        words = Flow(row.wording.text, theme.font(1.1, serif=True))
        said = 0 if self._narrow else 1
        found = [
            _Piece(words, said, ink, row.wording.marks, row.hedges),
            _Piece(Flow(row.says or "–", theme.font(bold=True)), said + 1, ink),
        ]
        if row.hedge:
            hedged = Flow(say("hedged: {word}", word=row.hedge), small)
            found.append(_Piece(hedged, said + 1, "muted" if quiet else "amber"))
        if self._narrow:
            found.insert(0, _Piece(Flow(f"{row.name} · {place} · {self._who}", small), 0, "muted"))
        else:
            found.append(_Piece(Flow(row.name, theme.font()), 0, ink))
            found.append(_Piece(Flow(place, small), 0, "muted"))
            found.append(_Piece(Flow(self._who, theme.font()), 3, "muted" if quiet else "soft"))
        if self.marked:
            found.append(_Piece(Flow(say("✂ marked: to be taken out"), small), 0, "red"))
        return found

    def show_state(self, *, selected: bool, chosen: bool, marked: bool) -> None:
        """Show whether it is selected, stands as chosen, or is marked to be taken out."""
        before = self.selected, self.chosen, self.marked
        if before == (selected, chosen, marked):
            return
        self.selected, self.chosen, self.marked = selected, chosen, marked
        if before[2] != marked:
            self._set_anew()
        self.tell()
        self.update()

    def tell(self) -> None:
        """Tell the row in words, and what stands with it."""
        row = self._row
        parts = [
            say("Source {number}: {name}, {date}.", number=self._number + 1, name=row.name, date=row.date),
            f"{row.wording.text}.",
            f"{row.says}." if row.says else "",
            say("Hedged: {word}.", word=row.hedge) if row.hedge else "",
            f"{self._who}.",
            say("Same fact, not in this conflict.") if self._beside else "",
            say("Rejected.") if self._rejected else "",
            say("Chosen.") if self.chosen else "",
            say("Marked to be taken out.") if self.marked else "",
        ]
        self.setAccessibleName(" ".join(one for one in parts if one))

    def hasHeightForWidth(self) -> bool:
        """The words are wrapped."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the tallest column."""
        if width not in self._heights:
            self._set(width)
        return self._heights[width]

    def _set(self, width: int) -> None:
        """Set the texts in their columns."""
        if width == self._set_for:
            return
        unit = self._theme.unit()
        places = columns(float(width), unit, narrow=self._narrow)
        bottoms = [PAD * unit] * len(places)
        for piece in self._pieces:
            piece.top = bottoms[piece.column]
            bottoms[piece.column] += piece.flow.lay(places[piece.column][1], SPACING)
        self._set_for = width
        self._heights[width] = round(max(*bottoms, unit * (PAD + LEAST)) + PAD * unit)

    def sizeHint(self) -> QSize:
        """Return a usual size; layouts ask for the height at a width."""
        return QSize(round(self._theme.unit() * 20), round(self._theme.unit() * (LEAST + 2 * PAD)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(round(self._theme.unit() * 10), round(self._theme.unit() * 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select this source; with Ctrl or Shift mark it, too."""
        more = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.clicked.emit(bool(more))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show it in its article."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the key, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.unit()
        if self.chosen or self.selected:
            painter.fillRect(self.rect(), self._theme.color("chosen"))
        if self.selected:
            painter.fillRect(QRectF(0, 0, unit * 0.2, self.height()), self._theme.color("link"))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(QPointF(0, 0), QPointF(self.width(), 0))
        if self.key:
            wide = len(self.key) > 1  # with Alt
            box = QRectF(
                unit * (0.3 if wide else 0.75), unit * PAD, unit * (2.0 if wide else 1.15), unit * 1.05
            )
            draw_cap(painter, box, self.key, self._theme, on_accent=self.chosen)
        if self.chosen:
            painter.setPen(self._theme.color("link"))
            painter.setFont(self._theme.font(bold=True))
            tick = QRectF(unit * 0.75, unit * (PAD + 1.1), unit * 1.15, unit * 1.1)
            painter.drawText(tick, Qt.AlignmentFlag.AlignCenter, "✓")
        self._set(self.width())
        places = columns(float(self.width()), unit, narrow=self._narrow)
        for piece in self._pieces:
            self._paint(painter, piece, QPointF(places[piece.column][0], piece.top))
        painter.end()

    def _paint(self, painter: QPainter, piece: _Piece, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("differ"))
        for rect in _rects(piece.flow, piece.marks):
            painter.drawRoundedRect(rect.translated(at).adjusted(-2, 0, 2, 0), 3, 3)
        piece.flow.draw(painter, at, self._theme.color(piece.ink))
        painter.setPen(QPen(self._theme.color("amber-line"), 2, Qt.PenStyle.DotLine))
        for rect in _rects(piece.flow, piece.hedges):
            under = rect.translated(at)
            painter.drawLine(under.bottomLeft(), under.bottomRight())


def _rects(flow: Flow, spans: Sequence[Span]) -> list[QRectF]:
    return [rect for one in spans for rect in flow.rects(one.start, one.end)]
