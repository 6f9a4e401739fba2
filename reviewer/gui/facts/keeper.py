"""What outlasts a reading of the facts anew: selection, current row, place."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtWidgets import QAbstractItemView

from reviewer.gui.facts.table import FactTable

Kept: TypeAlias = tuple[str, int]
"""A fact by its id, if its contents had arrived, and by its place."""
NOTHING: Kept = ("", 0)
MOST_KNOWN = 200
"""Selected facts that are remembered by their ids, too."""


class Keeper:
    """Keeps selection, current row and place over a reset of the table."""

    def __init__(self, table: FactTable, done: Callable[[], None]) -> None:
        """Watch a table.

        Args:
            table: it.
            done: runs after what was kept is back.
        """
        self._table, self._done = table, done
        self._chosen: list[Kept] = []
        self._current, self._row = NOTHING, 0
        self._top, self._offset = NOTHING, 0
        self._keeps = True
        self._wanted = NOTHING
        table.facts.modelAboutToBeReset.connect(self._remember)
        table.facts.modelReset.connect(self._restore)
        table.facts.rowsRemoved.connect(lambda _parent, first, _last: self._removed(first))

    def forget(self) -> None:
        """Start at the first row after the next reset."""
        self._keeps = False
        self._chosen, self._current, self._row, self._top = [], NOTHING, 0, NOTHING

    @property
    def aimed(self) -> Kept:
        """The fact that is selected after the next reset, if any."""
        return self._wanted

    def aim(self, fact_id: str, place: int) -> None:
        """Select this fact after the next reset."""
        self._keeps = True
        self._wanted = fact_id, place

    def _kept(self, row: int) -> Kept:
        model = self._table.facts
        return model.id_of(row), model.place(row)

    def _remember(self) -> None:
        table, model = self._table, self._table.facts
        if not model.order or not self._keeps:
            return
        known = table.selected_count() <= MOST_KNOWN
        self._chosen = [
            self._kept(row) if known else ("", model.place(row))
            for first, last in table.ranges()
            for row in range(first, last + 1)
        ]
        row = table.currentIndex().row()
        self._current = self._kept(row)
        self._row = max(row, 0)
        top = table.rowAt(0)
        self._top = self._kept(top)
        self._offset = table.rowViewportPosition(top) if top >= 0 else 0

    def _row_of(self, kept: Kept) -> int:
        """Return a fact's row: by its id, for undoing may have written it anew, or by its place."""
        row = self._table.facts.row_of(kept[0]) if kept[0] else -1
        return row if row >= 0 else self._table.facts.row_at(kept[1])

    def _rows(self) -> list[int]:
        if len(self._chosen) <= MOST_KNOWN:
            return [row for row in map(self._row_of, self._chosen) if row >= 0]
        rows = {place: row for row, place in enumerate(self._table.facts.order)}
        return [rows[place] for _, place in self._chosen if place in rows]

    def _removed(self, first: int) -> None:
        """Select the row behind one that left, if nothing else is selected."""
        table, last = self._table, self._table.facts.rowCount() - 1
        if last < 0:
            self._done()
        elif not table.selected_count():
            table.select_facts([min(first, last)])

    def _restore(self) -> None:
        table, model = self._table, self._table.facts
        keeps, self._keeps = self._keeps, True
        wanted, self._wanted = self._wanted, NOTHING
        last = model.rowCount() - 1
        if last < 0:
            self._done()
            return
        aimed = self._row_of(wanted) if wanted != NOTHING else -1
        rows = [] if aimed >= 0 or not keeps else self._rows()
        if aimed >= 0:
            table.select_facts([aimed])
            table.scrollTo(table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        elif not keeps or not (rows or model.whole):
            table.select_facts([0])
            table.scrollToTop()
        else:
            table.select_facts(rows or [min(self._row, last)], self._row_of(self._current) if rows else -1)
            top = self._row_of(self._top)
            if top >= 0:
                bar = table.verticalScrollBar()
                bar.setValue(bar.value() + table.rowViewportPosition(top) - self._offset)
            table.scrollTo(table.currentIndex())
        self._done()
