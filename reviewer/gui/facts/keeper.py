"""What outlasts a reading of the facts anew: selection, current row, place."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractItemView

from reviewer.gui.facts.table import FactTable


class Keeper:
    """Keeps selection, current row and place over a reset of the table, by the facts' ids."""

    def __init__(self, table: FactTable, done: Callable[[], None]) -> None:
        """Watch a table.

        Args:
            table: it.
            done: runs after what was kept is back.
        """
        self._table, self._done = table, done
        self._ids: list[str] = []
        self._current, self._row = "", 0
        self._top, self._offset = "", 0
        self._keeps = True
        self._wanted = ""
        table.facts.modelAboutToBeReset.connect(self._remember)
        table.facts.modelReset.connect(self._restore)
        table.facts.rowsRemoved.connect(lambda _parent, first, _last: self._removed(first))

    def forget(self) -> None:
        """Start at the first row after the next reset."""
        self._keeps = False
        self._ids, self._current, self._row, self._top = [], "", 0, ""

    @property
    def aimed(self) -> str:
        """The fact that is selected after the next reset, if any."""
        return self._wanted

    def aim(self, fact_id: str) -> None:
        """Select this fact after the next reset."""
        self._keeps = True
        self._wanted = fact_id

    def _remember(self) -> None:
        table, order = self._table, self._table.facts.order
        if not order or not self._keeps:
            return
        self._ids = table.selected_ids()
        row = table.currentIndex().row()
        self._current = order[row] if 0 <= row < len(order) else ""
        self._row = max(row, 0)
        top = table.rowAt(0)
        self._top = order[top] if 0 <= top < len(order) else ""
        self._offset = table.rowViewportPosition(top) if top >= 0 else 0

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
        wanted, self._wanted = self._wanted, ""
        last = model.rowCount() - 1
        if last < 0:
            self._done()
            return
        if wanted and model.row_of(wanted) >= 0:
            table.select_facts([model.row_of(wanted)])
            table.scrollTo(table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        elif not keeps:
            table.select_facts([0])
            table.scrollToTop()
        else:
            rows = [row for row in map(model.row_of, self._ids) if row >= 0]
            current = model.row_of(self._current)
            table.select_facts(rows or [min(self._row, last)], current if rows else -1)
            top = model.row_of(self._top)
            if top >= 0:
                bar = table.verticalScrollBar()
                bar.setValue(bar.value() + table.rowViewportPosition(top) - self._offset)
            table.scrollTo(table.currentIndex())
        self._done()
