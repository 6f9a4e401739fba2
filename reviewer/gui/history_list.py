"""The decisions of a case as a list with days: any number of rows, read in windows from the worker."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reviewer.domain.readmodel import LogDay, LogEntry, LogFilter
from reviewer.domain.tongue import again, count, say
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.times import clock_of, day_of

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
"""Decisions read at once."""
ENTRY = Qt.ItemDataRole.UserRole
"""A `LogEntry`, the `LogDay` of a heading, or nothing while it is on its way."""


class HistoryModel(QAbstractListModel):
    """The decisions that pass a filter, under their days.

    Attributes:
        shown: another filter's decisions are there.
        arrived: more of them are there.
    """

    shown = Signal()
    arrived = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.filter = LogFilter()
        self._days: Sequence[LogDay] = ()
        self._heads: list[int] = []
        self._count = 0
        self._pages: dict[int, list[LogEntry]] = {}
        self._asked: set[int] = set()
        self._round = 0

    @property
    def decisions(self) -> int:
        """How many decisions pass the filter."""
        return self._count - len(self._heads)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows, days among them."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a row, or its words; one that has not arrived is asked for."""
        if not index.isValid() or index.row() >= self._count:
            return None
        found = self.row(index.row(), ask=True)
        if role == ENTRY:
            return found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(found)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the days be passed over."""
        return Qt.ItemFlag.NoItemFlags if self.is_day(index.row()) else super().flags(index)

    def is_day(self, row: int) -> bool:
        """Tell whether a row is the heading of a day."""
        at = bisect_right(self._heads, row) - 1
        return at >= 0 and self._heads[at] == row

    def row(self, row: int, *, ask: bool = False) -> LogEntry | LogDay | None:
        """Return what stands in a row, if it has arrived."""
        at = bisect_right(self._heads, row) - 1
        if at >= 0 and self._heads[at] == row:
            return self._days[at]
        number, place = divmod(row - at - 1, PAGE)
        page = self._pages.get(number)
        if page is None:
            if ask:
                self._ask(number)
            return None
        return page[place] if place < len(page) else None

    def show(self, wanted: LogFilter) -> None:
        """Show the decisions that pass a filter."""
        self.filter = wanted
        self._round += 1
        current = self._round

        def work(review: ReviewPort) -> tuple[list[LogDay], list[LogEntry]]:
            return review.log.days(wanted), review.log.page(wanted, 0, PAGE)

        def done(found: tuple[list[LogDay], list[LogEntry]]) -> None:
            if current == self._round:
                self._fill(*found)
                self.shown.emit()

        self._session.ask(work, done)

    def clear(self) -> None:
        """Show nothing."""
        self._round += 1
        self._fill((), [])

    def _fill(self, days: Sequence[LogDay], first: list[LogEntry]) -> None:
        self.beginResetModel()
        self._days = days
        ends = list(accumulate(one.decisions + 1 for one in days))
        self._heads = [0, *ends[:-1]] if ends else []
        self._count = ends[-1] if ends else 0
        self._pages, self._asked = {0: first}, {0}
        self.endResetModel()

    def _ask(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        current, wanted = self._round, self.filter

        def done(found: list[LogEntry]) -> None:
            if current == self._round:
                self._pages[number] = found
                self.dataChanged.emit(self.index(0), self.index(self._count - 1))
                self.arrived.emit()

        self._session.ask(lambda review: review.log.page(wanted, number * PAGE, PAGE), done)


def spoken(row: LogEntry | LogDay | None) -> str:
    """Return a row in words."""
    if isinstance(row, LogDay):
        return count("{day}: %n decision(s)", "", row.decisions, day=day_of(row.day))
    if row is None:
        return "…"
    parts = {"what": again(row.what), "analyst": row.analyst, "time": clock_of(row.at)}
    if row.undone:
        return say("{what}, by {analyst}, {time}, taken back", **parts)
    return say("{what}, by {analyst}, {time}", **parts)


class HistoryDelegate(QStyledItemDelegate):
    """Paints a decision, or the heading of a day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: all are alike, so that any number of them is measured at once."""
        return QSize(100, round(self._theme.unit() * 1.9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ENTRY)
        theme, unit = self._theme, self._theme.unit()
        painter.save()
        inner = QRectF(option.rect).adjusted(unit * 0.9, 0, -unit * 0.9, 0)
        if isinstance(row, LogDay):
            painter.setFont(theme.font(0.83, bold=True))
            painter.setPen(theme.color("muted"))
            low = inner.adjusted(0, 0, 0, -unit * 0.3)
            painter.drawText(low, Qt.AlignmentFlag.AlignBottom, day_of(row.day).upper())
        else:
            state: QStyle.StateFlag = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, theme.color("chosen"))
                painter.fillRect(
                    QRectF(option.rect).adjusted(0, 0, 2 - option.rect.width(), 0), theme.color("accent")
                )
            if row is not None:
                self._paint_entry(painter, inner, row)
        painter.restore()

    def _paint_entry(self, painter: QPainter, inner: QRectF, row: LogEntry) -> None:
        theme, unit = self._theme, self._theme.unit()
        middle = Qt.AlignmentFlag.AlignVCenter
        glyph, ink = ("↶", "muted") if row.undone else ("⚙", "link") if row.analysis else ("✓", "green")
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font())
        painter.drawText(inner, middle, glyph)
        inner.adjust(unit * 1.3, 0, 0, 0)
        small = theme.font(0.88)
        detail = say("{analyst} · {time}", analyst=row.analyst, time=clock_of(row.at))
        if row.undone:
            detail = say("taken back · {detail}", detail=detail)
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, detail)
        room = inner.width() - QFontMetricsF(small).horizontalAdvance(detail) - unit
        font = QFont(theme.font())
        font.setStrikeOut(row.undone)
        painter.setFont(font)
        painter.setPen(theme.color("muted" if row.undone else "ink"))
        text = again(row.what)
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(room, unit * 4))
        painter.drawText(inner, middle, text)


class HistoryList(QListView):
    """The list; days are never selected.

    Attributes:
        current_changed: another decision is the current one.
    """

    current_changed = Signal()

    def __init__(self, theme: Theme, model: HistoryModel, run: Callable[[], None]) -> None:
        """Show a model.

        Args:
            theme: colours and faces.
            model: the decisions.
            run: what Enter or a double click does.
        """
        super().__init__()
        self._model = model
        self.setModel(model)
        self._row_delegate = HistoryDelegate(theme)
        self.setItemDelegate(self._row_delegate)
        self.setUniformItemSizes(True)
        self.setAccessibleName(say("Decisions, the latest first"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda _: run())
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Index) -> None:
        """Tell that another decision is the current one."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def current(self) -> LogEntry | None:
        """Return the current decision."""
        index = self.currentIndex()
        found = self._model.row(index.row()) if index.isValid() else None
        return found if isinstance(found, LogEntry) else None

    def step(self, by: int) -> None:
        """Make the next or previous decision the current one (0: the first)."""
        at = self.currentIndex().row() + by if by and self.currentIndex().isValid() else 0
        by = by or 1
        while 0 <= at < self._model.rowCount() and self._model.is_day(at):
            at += by
        if 0 <= at < self._model.rowCount():
            self.setCurrentIndex(self._model.index(at))
            self.scrollTo(self._model.index(at))

    def page(self, by: int) -> None:
        """Go a page on or back."""
        height = max(1, self.sizeHintForRow(0))
        last = self._model.rowCount() - 1
        at = self.currentIndex().row() + by * max(1, self.viewport().height() // height - 1)
        at = max(0, min(last, at))
        if self._model.is_day(at):
            at = min(last, at + 1)
        if last >= 0:
            self.setCurrentIndex(self._model.index(at))
            self.scrollTo(self._model.index(at))
