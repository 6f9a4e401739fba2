"""The table of facts: any number of rows; their order is known, their contents are read as they are shown."""

import contextlib
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reviewer.domain.readmodel import FactFilter, FactHit, FactItem, FactOrder, Places
from reviewer.domain.text import runs_right_to_left
from reviewer.domain.tongue import count, mark, say
from reviewer.gui.facts.order import Found, Renewed, around, rows_gone, stands_by
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

    Of very many, the first ones come at once and the others soon after: `whole` tells whether they have.

    Attributes:
        counted: the number of facts is known, or how many there are at least.
        arrived: contents of rows have arrived.
        completed: all facts that pass are there.
        order: places of the facts that pass, in the order of the rows.
        whole: these are all.
        holds: tells whether rows are held that another order may not lose, even for a moment.
    """

    counted = Signal(int)
    arrived = Signal()
    completed = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.filter = FactFilter()
        self.order: Places = array("q")
        self.whole = True
        self.holds: Callable[[], bool] = lambda: False
        self._rows: dict[int, int] = {}
        self._items: dict[int, FactItem] = {}
        self._places: dict[str, int] = {}
        self._hits: dict[str, FactHit] = {}
        self._asked: set[int] = set()
        self._latest: deque[int] = deque(maxlen=LATEST)
        self._round = self._edition = 0

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
            return self._hits.get(fact.id) if fact is not None else None
        if role == Qt.ItemDataRole.DisplayRole:
            return "…" if fact is None and column == LINE else self.words(fact, column)
        if fact is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(fact, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color(self.ink(fact, column))
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
        """Return the row of a fact whose contents have arrived, or -1."""
        return self.row_at(self._places.get(fact_id, 0))

    def row_at(self, place: int) -> int:
        """Return the row of the fact at a place, or -1."""
        row = self._rows.get(place, -1)
        if row < 0 and place:
            with contextlib.suppress(ValueError):
                row = self._rows[place] = self.order.index(place)
        return row

    def place(self, row: int) -> int:
        """Return the place of the fact in a row, or 0."""
        return self.order[row] if 0 <= row < len(self.order) else 0

    def id_of(self, row: int) -> str:
        """Return the id of the fact in a row, `""` if there is none or its contents have not arrived."""
        fact = self.fact(row)
        return fact.id if fact is not None else ""

    def ids(self, places: Sequence[int]) -> list[str] | None:
        """Return the ids of facts, `None` if the contents of one have not arrived."""
        found = [self._items[one].id for one in places if one in self._items]
        return found if len(found) == len(places) else None

    @property
    def found_below(self) -> bool:
        """Tell whether words were found in claims of a fact that its line does not have."""
        return any(one.text for one in self._hits.values())

    def is_plain(self, fact: FactItem) -> bool:
        """Tell whether a fact's line is painted straight: it has no hits, and runs from left to right."""
        return fact.id not in self._hits and not runs_right_to_left(fact.line)

    def versions(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the versions of those of the facts that have arrived."""
        known = ((one, self._items.get(self._places.get(one, 0))) for one in ids)
        return {one: fact.version for one, fact in known if fact is not None}

    # Reading

    def show(
        self,
        wanted: FactFilter,
        then: Callable[[], None] | None = None,
        near: Sequence[int] = (),
        *,
        keep: bool = False,
    ) -> None:
        """Show the facts that pass another filter; of several requests at once the last is answered.

        Args:
            wanted: the filter.
            then: runs when they are shown.
            near: places of facts around which the contents are read at once.
            keep: all are read before any is shown, so that no row is lost that was chosen.
        """
        self.filter = wanted
        self._round += 1
        current = self._round
        whole = keep or self.holds()

        def work(review: ReviewPort) -> Found | None:
            if current != self._round:  # something else was asked for meanwhile
                return None
            order = review.all_places(wanted, lambda: current == self._round) if whole else None
            if current != self._round:
                return None
            found, complete = (order, True) if order is not None else review.first_places(wanted)
            items = review.facts_at(around(found, near, PAGE))
            return Found(found, complete, items, review.fact_hits([one.id for one in items], wanted.text))

        def done(found: Found) -> None:
            if current != self._round:
                return
            self._forget()
            self._keep(found.items, found.hits)
            self._reset(found.order, whole=found.whole)
            if then is not None:
                then()
            if not found.whole:
                self._read_order()

        self._session.ask(work, done)

    def update(self, changed: Iterable[str], fresh: Mapping[str, FactItem]) -> None:
        """Show what a decision changed: first the rows, then their order.

        Args:
            changed: ids of facts.
            fresh: those of them that were read already.
        """
        ids = list(changed)
        stale = [one for one in ids if one in self._places]
        told = not self.filter.text and all(one in fresh for one in stale)
        moved = not told or len(stale) < len(ids) or any(self._moved(fresh[one]) for one in stale)
        if told:
            self._put([fresh[one] for one in stale], {})
        else:
            self._read([self._places[one] for one in stale][:MOST_KEPT])
        if moved:
            self._read_order()
        else:
            self._drop(stale)

    def clear(self) -> None:
        """Show nothing."""
        self._round += 1
        self._forget()
        self._reset(array("q"), whole=True)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the database does it."""
        if column < 0:
            wanted = replace(self.filter, order=FactOrder.SHEET, descending=False)
        else:
            descending = order is Qt.SortOrder.DescendingOrder
            wanted = replace(self.filter, order=COLUMNS[column][1], descending=descending)
        if wanted != self.filter:
            self.show(wanted)

    def _moved(self, fresh: FactItem) -> bool:
        """Tell whether a fact may stand elsewhere in the order by now."""
        old = self._items.get(fresh.place)
        return old is None or stands_by(old, self.filter.order) != stands_by(fresh, self.filter.order)

    def _forget(self) -> None:
        self._items, self._places, self._hits, self._asked = {}, {}, {}, set()

    def _keep(self, items: Sequence[FactItem], hits: Mapping[str, FactHit]) -> None:
        if len(self._items) + len(items) > MOST_KEPT:
            self._items, self._places, self._hits = {}, {}, {}
        self._items.update((one.place, one) for one in items)
        self._places.update((one.id, one.place) for one in items)
        self._hits.update(hits)

    def _reset(self, order: Places, *, whole: bool) -> None:
        self.beginResetModel()
        self.order, self.whole, self._rows = order, whole, {}
        self._edition += 1
        self.endResetModel()
        self.counted.emit(len(order))
        if whole:
            self.completed.emit()

    def _ask(self, number: int) -> None:
        """Read a page, unless that is under way."""
        if number not in self._asked:
            self._asked.add(number)
            self._latest.append(number)
            first = number * PAGE
            places = self.order[first : first + PAGE]
            self._rows.update((one, row) for row, one in enumerate(places, start=first))
            self._read(places, lambda: self._asked.discard(number), lambda: number in self._latest)

    def _read(
        self,
        places: Sequence[int],
        then: Callable[[], None] | None = None,
        still: Callable[[], bool] = lambda: True,
    ) -> None:
        """Read contents of rows.

        Args:
            places: of the facts.
            then: runs when they are there, or are not wanted any more.
            still: tells, when their turn comes, whether they are still wanted.
        """
        current, typed = self._round, self.filter.text

        def work(review: ReviewPort) -> tuple[list[FactItem], Mapping[str, FactHit]]:
            if not still():
                return [], {}
            items = review.facts_at(places)
            return items, review.fact_hits([one.id for one in items], typed)

        def done(found: tuple[list[FactItem], Mapping[str, FactHit]]) -> None:
            if current == self._round:
                self._put(*found)
                if then is not None:
                    then()

        self._session.ask(work, done)

    def _put(self, items: Sequence[FactItem], hits: Mapping[str, FactHit]) -> None:
        """Take contents of rows, and show them where they are in sight."""
        self._keep(items, hits)
        rows = sorted(row for one in items if (row := self.row_at(one.place)) >= 0)
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], len(COLUMNS) - 1))
            self.arrived.emit()

    # What becomes of the order

    def _read_order(self) -> None:
        """Read which facts pass by now; nothing waits for it, least of all the rows that are in sight."""
        current, wanted, jobs = self._round, self.filter, self._session.jobs

        def work(review: ReviewPort) -> Renewed:
            edition, before = self._edition, array("q", self.order)
            order = review.all_places(wanted, lambda: current == self._round and not jobs.is_waited_for())
            gone = rows_gone(before, order) if order is not None else None
            return Renewed(edition, order, gone, order is not None and len(order) > len(before))

        def done(found: Renewed) -> None:
            if current != self._round:
                return
            if found.order is None or found.edition != self._edition:
                self._read_order()
            else:
                self._take(found.order, found.gone, more=found.more)

        self._session.ask(work, done, Rank.LATER)

    def _take(self, order: Places, gone: Sequence[int] | None, *, more: bool) -> None:
        """Take another order of the same facts, or of fewer, or of more."""
        if gone is None and not (more and order[: len(self.order)] == self.order):
            self._reset(order, whole=True)
            return
        if more:
            self.beginInsertRows(QModelIndex(), len(self.order), len(order) - 1)
            self.order = order
            self._edition += 1
            self.endInsertRows()
        else:
            self._remove(gone or ())
        self.whole = True
        self.counted.emit(len(self.order))
        self.completed.emit()

    def _drop(self, ids: Sequence[str]) -> None:
        """Take rows away that do not pass any more; if one passes that has no row, all are read."""
        current, wanted = self._round, self.filter

        def done(passing: Mapping[str, int]) -> None:
            if current != self._round:
                return
            rows = {one: self.row_of(one) for one in ids}
            if any(rows[one] < 0 for one in passing):
                self._read_order()
                return
            self._remove(sorted((row for one, row in rows.items() if row >= 0 and one not in passing)))
            self.counted.emit(len(self.order))

        self._session.ask(lambda review: review.passing(wanted, ids), done, Rank.LATER)

    def _remove(self, rows: Sequence[int]) -> None:
        for row in reversed(rows):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.order[row]
            self._rows = {one: at - (at > row) for one, at in self._rows.items() if at != row}
            self._edition += 1
            self.endRemoveRows()

    # Cells

    def words(self, fact: FactItem | None, column: int) -> str:
        """Return what a cell shows."""
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
                return f"{say(SPOKEN[column])}: {self.words(fact, column)}"

    def _alignment(self, fact: FactItem, column: int) -> int | None:
        if column == GLYPH:
            return int(Qt.AlignmentFlag.AlignCenter)
        if column == LINE and runs_right_to_left(fact.line):
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            return int(right | Qt.AlignmentFlag.AlignVCenter)
        return None

    def ink(self, fact: FactItem, column: int) -> str:
        """Return the token of the colour of a cell's words."""
        if column in (GLYPH, STATE):
            return FACT_LOOKS[fact.state].value.ink
        return "soft" if column in (SOURCES, INDEPENDENT, SECTION) else "ink"
