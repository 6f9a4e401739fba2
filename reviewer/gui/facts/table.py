"""The view of the table of facts: its cells, columns and selection, at any number of rows."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reviewer.domain.readmodel import FactHit, Places
from reviewer.domain.text import Span, runs_right_to_left
from reviewer.domain.tongue import say
from reviewer.gui.dragging import drag_facts
from reviewer.gui.facts.model import (
    COLUMNS,
    GLYPH,
    HIT,
    INDEPENDENT,
    LINE,
    SECTION,
    SOURCES,
    STATE,
    FactsModel,
)
from reviewer.gui.flow import Flow
from reviewer.gui.theme import Theme

WIDTHS = {GLYPH: 2.6, SOURCES: 6, INDEPENDENT: 4.5, STATE: 10, SECTION: 9}
"""Widths of the columns in lines of text; the words of the fact take the rest."""
TIGHT = {SOURCES: 3.8, STATE: 8.2}
"""Widths of these where the words have too little room even without the columns that are hidden for them."""
LEAST_LINE = 20
"""Width in lines of text that the facts' words need; columns that others tell, too, give way to them."""
ROW, FOUND_ROW = 2.0, 3.1
"""Height of a row in lines of text; while words are searched for, there is room for a claim's below."""
END = 0.8
"""Room in lines of text between words that run from right to left and the next column."""
BEFORE_HIT = 24
"""Letters shown before a hit that would stand outside the cell."""

Index = QModelIndex | QPersistentModelIndex
_FLAG = QItemSelectionModel.SelectionFlag


class CellDelegate(QStyledItemDelegate):
    """Keeps a cell's colour where its row is selected, and marks what was searched for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.current_row = -1

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take the colour of the cell for the text of the selection, too."""
        super().initStyleOption(option, index)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if ink is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; in the line of a fact the words that were searched for stand out."""
        hit = index.data(HIT) if index.column() == LINE else None
        if isinstance(hit, FactHit):
            self._paint_found(painter, option, index, hit)
        elif index.column() == LINE and runs_right_to_left(
            str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        ):
            self._paint_ground(painter, option, index)
            inner = QStyleOptionViewItem(option)
            inner.rect = option.rect.adjusted(0, 0, -round(self._theme.unit() * END), 0)
            super().paint(painter, inner, index)
        else:
            super().paint(painter, option, index)
        rect = QRectF(option.rect)
        if index.column() == GLYPH and self._marked(option, index):
            painter.fillRect(
                QRectF(rect.left(), rect.top(), self._theme.unit() * 0.2, rect.height()),
                self._theme.color("link"),
            )
        painter.setPen(self._theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _marked(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell whether a row is the one that the keys start from."""
        table = option.widget
        held = isinstance(table, QTableView) and table.hasFocus()
        return held and self.current_row == index.row()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> tuple[QStyleOptionViewItem, int]:
        """Paint a cell without its words; return its style, and the margin at its sides."""
        style_option = QStyleOptionViewItem(option)
        self.initStyleOption(style_option, index)
        style_option.text = ""
        widget = style_option.widget if isinstance(style_option.widget, QWidget) else None
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, style_option, painter, widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, style_option, widget) + 1
        return style_option, margin

    def _paint_found(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, hit: FactHit
    ) -> None:
        style_option, margin = self._paint_ground(painter, option, index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(style_option.rect)
        end = self._theme.unit() * END if runs_right_to_left(text) else margin
        box = QRectF(style_option.rect).adjusted(margin, 0, -end, 0)
        self._paint_hit(painter, box, text, hit)
        painter.restore()

    def _paint_hit(self, painter: QPainter, box: QRectF, text: str, hit: FactHit) -> None:
        theme, unit = self._theme, self._theme.unit()
        if not hit.text:
            self._paint_words(painter, box, text, hit.marks, 1.0, "ink")
            return
        half = unit * 1.25
        top = box.center().y() - half
        self._paint_words(painter, QRectF(box.left(), top, box.width(), half), text, hit.marks, 1.0, "ink")
        below = QRectF(box.left(), top + half, box.width(), half)
        label = f"{hit.label}  "
        painter.setFont(theme.font(0.86))
        painter.setPen(theme.color("muted"))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        below.adjust(QFontMetricsF(painter.font()).horizontalAdvance(label), 0, 0, 0)
        self._paint_words(painter, below, hit.text, hit.text_marks, 0.86, "soft")

    def _paint_words(
        self, painter: QPainter, box: QRectF, text: str, marks: Sequence[Span], size: float, ink: str
    ) -> None:
        """Paint one line of words, cut so that the first mark is in it."""
        theme = self._theme
        font = theme.font(size)
        shown, spans = cut_to(text, marks, box.width(), QFontMetricsF(font))
        flow = Flow(shown, font)
        flow.lay(max(box.width(), 1.0) + theme.unit(), lines=1)
        if flow.rtl:
            flow.lay(max(box.width(), 1.0), lines=1)
        top = box.center().y() - flow.height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mark"))
        for span in spans:
            for rect in flow.rects(span.start, span.end):
                painter.drawRoundedRect(rect.translated(box.left(), top).adjusted(-1, 0, 1, 0), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        flow.draw(painter, QRectF(box.left(), top, 1, 1).topLeft(), theme.color(ink))


def cut_to(text: str, marks: Sequence[Span], room: float, metrics: QFontMetricsF) -> tuple[str, list[Span]]:
    """Return as much of a text as has room, from shortly before its first mark where that is far behind.

    Args:
        text: one line.
        marks: spans in it.
        room: in pixels.
        metrics: of the font.
    """
    start = 0
    if marks and metrics.horizontalAdvance(text[: marks[0].end]) > room * 0.8:
        start = max(0, marks[0].start - BEFORE_HIT)
        space = text.find(" ", start, marks[0].start)
        start = space + 1 if start and space >= 0 else start
    lead = "…" if start else ""
    shown = metrics.elidedText(lead + text[start:], Qt.TextElideMode.ElideRight, room)
    shift = len(lead) - start
    moved = [(one.start + shift, min(one.end + shift, len(shown))) for one in marks]
    return shown, [Span(low, high) for low, high in moved if 0 <= low < high]


class FactTable(QTableView):
    """The table; letters are never taken for a search in it.

    Attributes:
        too_many: facts cannot be dragged whose contents were never read.
    """

    too_many = Signal()

    def __init__(self, model: FactsModel, theme: Theme) -> None:
        super().__init__()
        self.facts, self._theme = model, theme
        self.searching = self._all = False
        self._own: dict[int, float] = {}
        self._fitting = False
        self._cells = CellDelegate(theme)  # before the model: it is told of the current row
        self.setItemDelegate(self._cells)
        self.setModel(model)
        model.holds = lambda: self.selected_count() > 1
        model.completed.connect(self._completed)
        self.setAccessibleName(say("Facts"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(say("Select all facts"))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        # With the table's selection, the header asks every row at each paint whether its column is selected.
        head.setSelectionModel(QItemSelectionModel(model, head))
        head.setAccessibleName(say("Columns of the table of facts"))
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column in range(len(COLUMNS)):
            stretch = column == LINE
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(column, mode)
        head.sectionResized.connect(self._column_dragged)
        theme.changed.connect(self.dress)
        self.dress()

    # Columns and rows

    def dress(self) -> None:
        """Take heights and widths from the font."""
        unit = self._theme.unit()
        self._fitting = True
        height = round(unit * (FOUND_ROW if self.searching else ROW))
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
            self.scrollTo(self.currentIndex())
        for column, width in WIDTHS.items():
            self.horizontalHeader().resizeSection(column, round(self._own.get(column, width) * unit))
        self._fitting = False

    def set_searching(self, searching: bool) -> None:
        """Make room for what claims say while words are searched for."""
        if searching != self.searching:
            self.searching = searching
            self.dress()

    def widths(self) -> str:
        """Return the widths that the person chose, to be kept: `2=7.5 4=12.0` in lines of text."""
        return " ".join(f"{column}={width:.2f}" for column, width in sorted(self._own.items()))

    def set_widths(self, kept: str) -> None:
        """Bring widths back that were kept; what is no width is left out."""
        for part in kept.split():
            name, _, value = part.partition("=")
            try:
                column, width = int(name), float(value)
            except ValueError:
                continue
            if column in WIDTHS and 1 <= width <= 60:
                self._own[column] = width
        self.dress()
        self.fit_columns()

    def fit_columns(self) -> None:
        """Hide section, then independent sources, where the words of the facts would have no room."""
        self._fitting = True
        unit = self._theme.unit()

        def wide(column: int) -> float:
            return self._own.get(column, WIDTHS[column]) * unit

        room = self.viewport().width() - LEAST_LINE * unit - sum(map(wide, (GLYPH, SOURCES, STATE)))
        tight = room < 0
        for column in (INDEPENDENT, SECTION):
            room -= wide(column)
            self.setColumnHidden(column, room < 0)
        for column, least in TIGHT.items():
            width = self._own.get(column, least if tight else WIDTHS[column])
            self.horizontalHeader().resizeSection(column, round(width * unit))
        self._fitting = False

    def _column_dragged(self, column: int, _old: int, new: int) -> None:
        if not self._fitting and column in WIDTHS and new > 0 and self.isVisible():
            self._own[column] = new / self._theme.unit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Move the mark of the current row."""
        super().currentChanged(current, previous)
        self._cells.current_row = current.row()
        for one in (current, previous):
            self.update(self.facts.index(one.row(), GLYPH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.fit_columns()

    # Selection, by ranges: every row may be selected

    def ranges(self) -> list[tuple[int, int]]:
        """Return the selected rows as first and last of each stretch, in order."""
        chosen = self.selectionModel().selection()
        found = sorted({(chosen.at(n).top(), chosen.at(n).bottom()) for n in range(chosen.count())})
        merged: list[tuple[int, int]] = []
        for top, bottom in found:
            if merged and top <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(merged[-1][1], bottom))
            else:
                merged.append((top, bottom))
        return merged

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(bottom - top + 1 for top, bottom in self.ranges())

    def selected_places(self) -> Places:
        """Return the places of the selected facts, in the order of the rows."""
        found: Places = array("q")
        for top, bottom in self.ranges():
            found += self.facts.order[top : bottom + 1]
        return found

    def selectAll(self) -> None:
        """Select all rows; while some are still on their way, once they are there."""
        self._all = not self.facts.whole
        super().selectAll()

    def _completed(self) -> None:
        if self._all:
            self.selectAll()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Wait for no more rows once the person chose others."""
        self._all = self._all and self.selected_count() == self.facts.rowCount()
        super().selectionChanged(selected, deselected)

    def select_facts(self, rows: Iterable[int], current: int = -1) -> None:
        """Select rows, and no others.

        Args:
            rows: their numbers.
            current: the row that has the focus; -1: the first of them.
        """
        selection = QItemSelection()
        stretch: list[int] = []
        chosen = sorted(rows)
        for row in [*chosen, -2]:
            if stretch and row != stretch[-1] + 1:
                selection.select(
                    self.facts.index(stretch[0], 0), self.facts.index(stretch[-1], len(COLUMNS) - 1)
                )
                stretch = []
            stretch = [stretch[0], row] if stretch else [row]
        model = self.selectionModel()
        model.select(selection, _FLAG.ClearAndSelect | _FLAG.Rows)
        row = current if current >= 0 else chosen[0] if chosen else -1
        if row >= 0:
            model.setCurrentIndex(self.facts.index(row, LINE), _FLAG.Current)

    def go_to(self, row: int) -> None:
        """Select one row, and have the focus on it."""
        self.setFocus()
        index = self.facts.index(row, LINE)
        self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)
        self.scrollTo(index)

    def visible_rows(self) -> range:
        """Return the rows in sight."""
        top = self.rowAt(0)
        bottom = self.rowAt(self.viewport().height() - 1)
        last = self.facts.rowCount() - 1
        return range(max(top, 0), (bottom if bottom >= 0 else last) + 1)

    # Keys and drags

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the selected facts."""
        ids = self.facts.ids(self.selected_places())
        if ids is None:
            self.too_many.emit()
        else:
            drag_facts(self, self._theme, ids)

    def keyboardSearch(self, search: str) -> None:
        """Search nothing: the letters are acts."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave deleting keys alone: they decide nothing."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            event.ignore()
            return
        super().keyPressEvent(event)
