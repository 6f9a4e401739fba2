"""The table of facts: any number of rows; their order is known, their contents are read as they are shown."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reviewer.domain.readmodel import FactFilter, FactHit, FactItem, FactOrder
from reviewer.domain.text import runs_right_to_left
from reviewer.domain.tongue import count, mark, say
from reviewer.gui.jobs import Rank
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.words import FACT_LOOKS, fact_words

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
"""Rows read at once."""
MOST_KEPT = 8000
"""Rows whose contents are kept."""
LATEST = 8
"""Pages asked for that are still read; who drags through the table waits for none that went by."""
MOST_REMOVED = 64
"""Rows that leave the table one by one; if more do, all of it is set anew."""
_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
FACT = Qt.ItemDataRole.UserRole
HIT = Qt.ItemDataRole.UserRole + 1

COLUMNS: tuple[tuple[str, FactOrder], ...] = (
    ("", FactOrder.STATE),
    (mark("FACT"), FactOrder.LINE),
    (mark("SOURCES"), FactOrder.SOURCES),
    (mark("INDEP."), FactOrder.INDEPENDENT),
    (mark("STATE"), FactOrder.STATE),
    (mark("SECTION"), FactOrder.SECTION),
)
SPOKEN = (
    mark("State, as a sign"),
    mark("Fact"),
    mark("Sources"),
    mark("Independent sources"),
    mark("State"),
    mark("Section"),
)
"""What a screen reader calls the columns."""
GLYPH, LINE, SOURCES, INDEPENDENT, STATE, SECTION = range(len(COLUMNS))


class FactsModel(QAbstractTableModel):
    """The facts that pass a filter.

    Attributes:
        counted: the number of facts is known.
        arrived: contents of rows have arrived.
        order: ids of all facts that pass, in the order of the rows.
    """

    counted = Signal(int)
    arrived = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.filter = FactFilter()
        self.order: list[str] = []
        self._rows: dict[str, int] | None = None
        self._items: dict[str, FactItem] = {}
        self._hits: dict[str, FactHit] = {}
        self._asked: set[int] = set()
        self._latest: deque[int] = deque(maxlen=LATEST)
        self._round = 0

    # What a view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of facts."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(COLUMNS[section][0]) if COLUMNS[section][0] else ""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.AccessibleTextRole:
            return say(SPOKEN[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged onto a section."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell; a row that has not arrived is asked for."""
        if not index.isValid() or index.row() >= len(self.order):
            return None
        fact, column = self.fact(index.row(), ask=True), index.column()
        if role == FACT:
            return fact
        if role == HIT:
            return self._hits.get(self.order[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return "…" if fact is None and column == LINE else self._words(fact, column)
        if fact is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(fact, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color(self._ink(fact, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(fact, column)
        return None

    # Rows and facts

    def fact(self, row: int, *, ask: bool = False) -> FactItem | None:
        """Return the fact of a row if it has arrived."""
        found = self._items.get(self.order[row]) if 0 <= row < len(self.order) else None
        if found is None and ask:
            self._ask(row // PAGE)
        return found

    def row_of(self, fact_id: str) -> int:
        """Return the row of a fact, or -1."""
        if self._rows is None:
            self._rows = {one: row for row, one in enumerate(self.order)}
        return self._rows.get(fact_id, -1)

    @property
    def found_below(self) -> bool:
        """Tell whether words were found in claims of a fact that its line does not have."""
        return any(one.text for one in self._hits.values())

    def versions(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the versions of those of the facts that have arrived."""
        return {one: self._items[one].version for one in ids if one in self._items}

    # Reading

    def show(
        self, wanted: FactFilter, then: Callable[[], None] | None = None, near: Sequence[str] = ()
    ) -> None:
        """Show the facts that pass another filter; of several requests at once the last is answered.

        Args:
            wanted: the filter.
            then: runs when they are shown.
            near: ids of facts around which the contents are read at once.
        """
        self.filter = wanted
        self._round += 1
        current = self._round

        def work(review: ReviewPort) -> tuple[list[str], list[FactItem], Mapping[str, FactHit]] | None:
            if current != self._round:  # something else was asked for meanwhile
                return None
            ids = review.fact_ids(wanted)
            first = _around(ids, near)
            return ids, review.fact_items(first), review.fact_hits(first, wanted.text)

        def done(found: tuple[list[str], list[FactItem], Mapping[str, FactHit]]) -> None:
            if current != self._round:
                return
            ids, items, hits = found
            self._items = {one.id: one for one in items}
            self._hits = dict(hits)
            self._asked = set()
            self._reset(ids)
            if then is not None:
                then()

        self._session.ask(work, done)

    def update(self, changed: Iterable[str], fresh: Mapping[str, FactItem]) -> None:
        """Show what a decision changed: first the rows, then their order.

        Args:
            changed: ids of facts.
            fresh: those of them that were read already.
        """
        stale = [one for one in changed if one in self._items]
        if self.filter.text or any(one not in fresh for one in stale):
            self._read(stale[:MOST_KEPT])
        else:
            self._put([fresh[one] for one in stale], {})
        self._read_order()

    def clear(self) -> None:
        """Show nothing."""
        self._round += 1
        self._items, self._hits, self._asked = {}, {}, set()
        self._reset([])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the database does it."""
        if column < 0:
            wanted = replace(self.filter, order=FactOrder.SHEET, descending=False)
        else:
            descending = order is Qt.SortOrder.DescendingOrder
            wanted = replace(self.filter, order=COLUMNS[column][1], descending=descending)
        if wanted != self.filter:
            self.show(wanted)

    def _reset(self, ids: list[str]) -> None:
        self.beginResetModel()
        self.order, self._rows = ids, None
        self.endResetModel()
        self.counted.emit(len(ids))

    def _ask(self, number: int) -> None:
        """Read a page, unless that is under way."""
        if number not in self._asked:
            self._asked.add(number)
            self._latest.append(number)
            ids = self.order[number * PAGE : (number + 1) * PAGE]
            self._read(ids, lambda: self._asked.discard(number), lambda: number in self._latest)

    def _read(
        self,
        ids: Sequence[str],
        then: Callable[[], None] | None = None,
        still: Callable[[], bool] = lambda: True,
    ) -> None:
        """Read contents of rows.

        Args:
            ids: of the facts.
            then: runs when they are there, or are not wanted any more.
            still: tells, when their turn comes, whether they are still wanted.
        """
        current, typed = self._round, self.filter.text

        def work(review: ReviewPort) -> tuple[list[FactItem], Mapping[str, FactHit]]:
            if not still():
                return [], {}
            return review.fact_items(ids), review.fact_hits(ids, typed)

        def done(found: tuple[list[FactItem], Mapping[str, FactHit]]) -> None:
            if current == self._round:
                self._put(*found)
                if then is not None:
                    then()

        self._session.ask(work, done)

    def _put(self, items: Sequence[FactItem], hits: Mapping[str, FactHit]) -> None:
        """Take contents of rows, and show them where they are in sight."""
        if len(self._items) + len(items) > MOST_KEPT:
            self._items, self._hits = {}, {}
        self._items.update((one.id, one) for one in items)
        self._hits.update(hits)
        rows = sorted(row for one in items if (row := self.row_of(one.id)) >= 0)
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], len(COLUMNS) - 1))
            self.arrived.emit()

    def _read_order(self) -> None:
        """Read which facts pass by now; the rows that are in sight wait for nothing."""
        current, wanted = self._round, self.filter

        def done(ids: list[str]) -> None:
            if current == self._round and ids != self.order:
                self._move_to(ids)

        self._session.ask(lambda review: review.fact_ids(wanted), done, Rank.LATER)

    def _move_to(self, ids: list[str]) -> None:
        """Take another order of the same facts, or of fewer, or of more."""
        gone = set(self.order).difference(ids)
        rest = [one for one in self.order if one not in gone]
        if len(gone) > MOST_REMOVED or rest != ids:
            self._reset(ids)
            return
        for row in sorted((self.row_of(one) for one in gone), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.order[row]
            self._rows = None
            self.endRemoveRows()
        self.counted.emit(len(ids))

    # Cells

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
                return fact.section or say("Other")

    def _spoken(self, fact: FactItem, column: int) -> str:
        match column:
            case 0:
                return fact_words(fact)
            case 1:
                return say(
                    "{line}; {state}; {sources}, {independent} independent; section {section}",
                    line=fact.line,
                    state=fact_words(fact),
                    sources=count("%n source(s)", "", len(fact.articles)),
                    independent=fact.independent,
                    section=fact.section or say("Other"),
                )
            case _:
                return f"{say(SPOKEN[column])}: {self._words(fact, column)}"

    def _alignment(self, fact: FactItem, column: int) -> int | None:
        if column == GLYPH:
            return int(Qt.AlignmentFlag.AlignCenter)
        if column == LINE and runs_right_to_left(fact.line):
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            return int(right | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _ink(self, fact: FactItem, column: int) -> str:
        if column in (GLYPH, STATE):
            return FACT_LOOKS[fact.state].value.ink
        return "soft" if column in (SOURCES, INDEPENDENT, SECTION) else "ink"


def _around(ids: list[str], near: Sequence[str]) -> list[str]:
    """Return the ids of the first rows, and of those around facts that are in sight."""
    first = ids[:PAGE]
    if not near:
        return first
    known, wanted = set(first), set(near)
    at = next((row for row, one in enumerate(ids) if one in wanted), 0)
    return first + [one for one in ids[max(0, at - PAGE // 2) : at + PAGE // 2] if one not in known]
