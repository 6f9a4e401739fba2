"""A list to choose from, in groups, with the words that matched marked; rows are painted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reviewer.domain.readmodel import FactItem
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.flow import Flow
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import draw_cap

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Row:
    """One row.

    Attributes:
        text: what it is; a group's name if `run` is missing.
        run: what choosing it does.
        marks: the words that matched.
        glyph: a sign before it.
        ink: token of the sign's colour.
        detail: small, at the right.
        keys: painted as caps, at the very right.
        state: what the sign says, in a word, for those who hear it.
    """

    text: str
    run: Callable[[], None] | None = None
    marks: tuple[Span, ...] = ()
    glyph: str = ""
    ink: str = "muted"
    detail: str = ""
    keys: tuple[str, ...] = ()
    state: str = ""

    @property
    def told(self) -> str:
        """All of it in words."""
        return ", ".join(one for one in (self.text, *self.keys, self.detail, self.state) if one)


class RowModel(QAbstractListModel):
    """The rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a row, or its words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.told
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let groups be skipped."""
        row = self.rows[index.row()]
        return super().flags(index) if row.run else Qt.ItemFlag.NoItemFlags

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class RowDelegate(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        row: Row = index.data(ROW)
        return QSize(100, round(self._theme.unit() * (2.1 if row.run else 1.6)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a group's name, or a row with its marks."""
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme, unit = self._theme, self._theme.unit()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(rect).adjusted(unit * 0.9, 0, -unit * 0.9, 0)
        if row.run is None:
            painter.setFont(theme.font(0.83, bold=True))
            painter.setPen(theme.color("muted"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, row.text.upper())
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("chosen"))
        if row.glyph:
            painter.setPen(theme.color(row.ink))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, row.glyph)
            inner.adjust(unit * 1.15, 0, 0, 0)
        for key in reversed(row.keys):
            wide = max(theme.metrics(0.83).horizontalAdvance(key) + unit * 0.6, unit * 1.1)
            box = QRectF(inner.right() - wide, inner.center().y() - unit * 0.55, wide, unit * 1.1)
            draw_cap(painter, box, key, theme)
            inner.adjust(0, 0, -wide - unit * 0.3, 0)
        self._paint_text(painter, inner, row)
        painter.restore()

    def _paint_text(self, painter: QPainter, inner: QRectF, row: Row) -> None:
        theme = self._theme
        small = theme.font(0.85)
        aside = QFontMetricsF(small).horizontalAdvance(row.detail)
        room = inner.width() - aside - theme.unit()
        text = theme.metrics().elidedText(row.text.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
        flow = Flow(text, theme.font())
        flow.lay(room + theme.unit(), lines=1)
        top = inner.center().y() - flow.height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mark"))
        for mark in row.marks:
            for rect in flow.rects(mark.start, min(mark.end, len(text))):
                painter.drawRoundedRect(rect.translated(inner.left(), top).adjusted(-1, 0, 1, 0), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        flow.draw(painter, QRectF(inner.left(), top, 1, 1).topLeft(), theme.color("ink"))
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.detail)


class ChoiceList(QListView):
    """The list; groups are never selected."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.rows = RowModel()
        self.setModel(self.rows)
        self._row_delegate = RowDelegate(theme)
        self.setItemDelegate(self._row_delegate)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._run)
        self.activated.connect(self._run)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows and select the first that can be chosen."""
        self.rows.set_rows(rows)
        self.step(0)

    def step(self, by: int) -> None:
        """Select the next or previous row (0: the first)."""
        count = len(self.rows.rows)
        at = self.currentIndex().row() if by else -1
        by = by or 1
        for _ in range(count):
            at = (at + by) % count
            if self.rows.rows[at].run is not None:
                self.setCurrentIndex(self.rows.index(at))
                self.scrollTo(self.rows.index(at))
                return

    def choose(self) -> None:
        """Do what the selected row says."""
        self._run(self.currentIndex())

    def _run(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if row is not None and row.run is not None:
            row.run()


def fact_row(fact: FactItem, run: Callable[[], None], glyph: str, ink: str) -> Row:
    """Return the row of a fact."""
    kinds = f" · {say(fact.conflicts[0])}" if fact.conflicts else ""
    return Row(fact.line, run, (), glyph, ink, f"{' '.join(fact.articles)}{kinds}")
