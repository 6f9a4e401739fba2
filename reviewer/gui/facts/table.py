"""The view of the table of facts: its cells, columns and selection, at any number of rows."""

from array import array
from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QTableView,
)

from reviewer.domain.readmodel import Places
from reviewer.domain.tongue import say
from reviewer.gui.dragging import drag_facts
from reviewer.gui.facts.cells import CellDelegate
from reviewer.gui.facts.model import (
    COLUMNS,
    GLYPH,
    INDEPENDENT,
    LINE,
    SECTION,
    SOURCES,
    STATE,
    FactsModel,
)
from reviewer.gui.theme import Theme

WIDTHS = {GLYPH: 2.6, SOURCES: 6, INDEPENDENT: 4.5, STATE: 10, SECTION: 9}
"""Widths of the columns in lines of text; the words of the fact take the rest."""
TIGHT = {SOURCES: 3.8, STATE: 8.2}
"""Widths of these where the words have too little room even without the columns that are hidden for them."""
LEAST_LINE = 20
"""Width in lines of text that the facts' words need; columns that others tell, too, give way to them."""
ROW, FOUND_ROW = 2.0, 3.1
"""Height of a row in lines of text; while words are searched for, there is room for a claim's below."""

Index = QModelIndex | QPersistentModelIndex
_FLAG = QItemSelectionModel.SelectionFlag


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
        self._cells = CellDelegate(model, theme)  # before the model: it is told of the current row
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
