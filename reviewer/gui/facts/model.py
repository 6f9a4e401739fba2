"""The table of facts: any number of rows, read in windows from the worker."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reviewer.domain.readmodel import FactFilter, FactItem, FactOrder
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.words import FACT_LOOKS, fact_words

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
"""Rows read at once."""
MOST_PAGES = 40
"""Pages kept."""
FACT = Qt.ItemDataRole.UserRole

COLUMNS: tuple[tuple[str, FactOrder], ...] = (
    ("", FactOrder.STATE),
    ("FACT", FactOrder.LINE),
    ("SOURCES", FactOrder.SOURCES),
    ("INDEP.", FactOrder.INDEPENDENT),
    ("STATE", FactOrder.STATE),
    ("SECTION", FactOrder.SECTION),
)
GLYPH, LINE, SOURCES, INDEPENDENT, STATE, SECTION = range(len(COLUMNS))


class FactsModel(QAbstractTableModel):
    """The facts that pass a filter.

    Attributes:
        counted: the number of facts is known.
        arrived: a window of rows has arrived.
    """

    counted = Signal(int)
    arrived = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.filter = FactFilter()
        self._count = 0
        self._pages: dict[int, list[FactItem]] = {}
        self._asked: set[int] = set()
        self._round = 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of facts."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell; a row that has not arrived is asked for."""
        if not index.isValid():
            return None
        fact = self.fact(index.row(), ask=True)
        if role == FACT:
            return fact
        if role == Qt.ItemDataRole.DisplayRole:
            return "…" if fact is None and index.column() == LINE else self._words(fact, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == GLYPH:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.ForegroundRole and fact is not None:
            return self._theme.color(self._ink(fact, index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole and fact is not None:
            return f"{COLUMNS[index.column()][0].title() or 'State'}: {self._spoken(fact, index.column())}"
        return None

    def fact(self, row: int, *, ask: bool = False) -> FactItem | None:
        """Return the fact of a row if it has arrived."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            if ask:
                self._ask(number)
            return None
        return page[place] if place < len(page) else None

    def row_of(self, fact_id: str) -> int:
        """Return the row of a fact among those that have arrived, or -1."""
        for number, page in self._pages.items():
            for place, fact in enumerate(page):
                if fact.id == fact_id:
                    return number * PAGE + place
        return -1

    def show(self, wanted: FactFilter, then: Callable[[], None] | None = None) -> None:
        """Show the facts that pass another filter."""
        self.filter = wanted
        self._round += 1
        current = self._round

        def done(found: tuple[list[FactItem], int]) -> None:
            if current != self._round:
                return
            facts, count = found
            self.beginResetModel()
            self._pages = {0: facts}
            self._asked = {0}
            self._count = count
            self.endResetModel()
            self.counted.emit(count)
            if then is not None:
                then()

        self._session.ask(lambda review: review.facts(wanted, 0, PAGE), done)

    def clear(self) -> None:
        """Show nothing."""
        self._round += 1
        self.beginResetModel()
        self._pages, self._asked, self._count = {}, set(), 0
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the database does it."""
        if column < 0:
            wanted = replace(self.filter, order=FactOrder.SHEET, descending=False)
        else:
            descending = order is Qt.SortOrder.DescendingOrder
            wanted = replace(self.filter, order=COLUMNS[column][1], descending=descending)
        if wanted != self.filter:
            self.show(wanted)

    def _ask(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        current, wanted = self._round, self.filter

        def done(found: tuple[list[FactItem], int]) -> None:
            if current != self._round:
                return
            if len(self._pages) >= MOST_PAGES:
                far = max(self._pages, key=lambda one: abs(one - number))
                del self._pages[far]
                self._asked.discard(far)
            self._pages[number] = found[0]
            first = number * PAGE
            last = min(first + PAGE, self._count) - 1
            if last >= first:
                self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))
                self.arrived.emit()

        self._session.ask(lambda review: review.facts(wanted, number * PAGE, PAGE), done)

    def _words(self, fact: FactItem | None, column: int) -> str:
        if fact is None:
            return ""
        match column:
            case 0:
                return FACT_LOOKS[fact.state].value.glyph
            case 1:
                return fact.line.replace("\n", " ")
            case 2:
                return " ".join(fact.articles)
            case 3:
                return str(fact.independent)
            case 4:
                return fact_words(fact)
            case _:
                return fact.section or "Other"

    def _spoken(self, fact: FactItem, column: int) -> str:
        return fact.state.value if column == GLYPH else self._words(fact, column)

    def _ink(self, fact: FactItem, column: int) -> str:
        if column in (GLYPH, STATE):
            return FACT_LOOKS[fact.state].value.ink
        return "soft" if column in (SOURCES, INDEPENDENT, SECTION) else "ink"
