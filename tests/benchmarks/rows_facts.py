"""The lines of the suite for the table of facts, beside a bare table of the same columns and as many rows."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from bench_keys import Bench, Times, Watched
from grown import grown_facts
from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView, QTableView
from rows_store import Asked, Speed
from rows_window import opened
from timing import Goal, Line, measured

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.standing import FactState
from reviewer.gui.actions import Mode
from reviewer.gui.facts.model import COLUMNS, INDEPENDENT, LINE, SOURCES, STATE

PATIENCE_S = 120
EACH_S = 20
"""Seconds after which an act is not repeated any more."""
WINDOWS = 3
"""Windows in which the table is opened."""
_CTRL = Qt.KeyboardModifier.ControlModifier


class Bare(QAbstractTableModel):
    """A table whose cells cost nothing."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of rows."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            f"The takeover concerns {index.row()} jobs in Morbridge." if index.column() == LINE else "A B C"
        )


class BareTable(QTableView):
    """A bare table that tells after each frame."""

    def __init__(self, rows: int, like: QTableView) -> None:
        super().__init__()
        self.painted: Callable[[], None] | None = None
        self.setVerticalScrollMode(like.verticalScrollMode())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(like.verticalHeader().defaultSectionSize())
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setModel(Bare(rows))
        for column in range(len(COLUMNS)):
            self.setColumnWidth(column, like.columnWidth(column))
        self.resize(like.size())
        self.show()

    def paintEvent(self, event: Any) -> None:  # noqa: N802
        """Paint, and tell."""
        super().paintEvent(event)
        if self.painted is not None:
            self.painted()

    def page(self) -> float:
        """Scroll a page; return the milliseconds to its frame."""
        loop, done = QEventLoop(), []

        def painted() -> None:
            done.append(time.perf_counter())
            loop.quit()

        self.painted = painted
        start = time.perf_counter()
        QTest.keyClick(self, Qt.Key.Key_PageDown)
        if not done:
            QTimer.singleShot(5000, loop.quit)
            loop.exec()
        self.painted = None
        return (done[0] - start) * 1000


class Table:
    """The table of the window."""

    def __init__(self, window: Watched) -> None:
        self.window, self.bench = window, Bench(window)
        self.bench.patience_s = PATIENCE_S
        self.view = window.facts
        self.fresh = False
        for one in ("modelReset", "layoutChanged"):
            getattr(self.view.model, one).connect(self._renewed)

    def _renewed(self, *_: object) -> None:
        self.fresh = True

    def act(self, times: Times, act: Callable[[], object], name: str, *, anew: bool = True) -> None:
        """Do something, until the rows in sight are painted."""
        self.fresh = not anew
        before = self.view.table.currentIndex().row()

        def shown() -> bool:
            moved = anew or self.view.table.currentIndex().row() != before
            return self.fresh and moved and filled(self.window)

        self.bench.act(times, act, shown, name)
        self.bench.settle()


def filled(window: Watched) -> bool:
    """Tell whether all rows in sight have their contents."""
    table, model = window.facts.table, window.facts.model
    top = table.rowAt(0)
    last = table.rowAt(table.viewport().height() - 1)
    last = model.rowCount() - 1 if last < 0 else last
    return table.isVisible() and top >= 0 and all(model.fact(row) is not None for row in range(top, last + 1))


def table(asked: Asked) -> Iterator[Line]:
    """Yield what the table of facts takes."""
    path, speed, times = grown_facts(asked.size, asked.folder), Speed(), Times()
    for turn in range(WINDOWS):
        window = opened(path, checked=False)
        bench = Bench(window)
        bench.patience_s = PATIENCE_S
        window.enter(Mode.READ)
        bench.settle()
        while window.prepare():  # as the window does of itself, three seconds after a case was opened
            bench.settle()
        bench.press(times, "3", lambda window=window: Mode.FACTS in window.modes and filled(window), _CTRL)  # type: ignore[misc]
        bench.settle()
        if turn + 1 < WINDOWS:
            window.close()
    yield measured(
        "facts", "opened (Ctrl+3)", asked.size, times.shown, goal=Goal("p99", 50.0), loop=speed.told()
    )
    yield from _scrolled(window, asked, speed)
    yield from _asked(window, asked, speed)
    window.close()


def _scrolled(window: Watched, asked: Asked, speed: Speed) -> Iterator[Line]:
    held, times, floor = Table(window), Times(), []
    plain = BareTable(asked.size, held.view.table)
    held.view.table.setFocus()
    for _ in range(asked.times(100)):
        floor.append(plain.page())
        window.activateWindow()
        held.view.table.setFocus()
        held.act(
            times,
            lambda: QTest.keyClick(held.view.table, Qt.Key.Key_PageDown),
            "page down",
            anew=False,
        )
    plain.close()
    goal, loop = Goal("ratio", 1.5), speed.told()
    yield measured(
        "facts", "scrolled by a page, all rows filled", asked.size, times.shown, floor, goal=goal, loop=loop
    )
    yield measured(
        "facts", "scrolled by a page, the first frame", asked.size, times.first, floor, goal=goal, loop=loop
    )


def _asked(window: Watched, asked: Asked, speed: Speed) -> Iterator[Line]:
    held = Table(window)
    view = held.view
    states = (FactState.UNDECIDED,)
    filters = {
        "filter: undecided": FactFilter(states=states),
        "filter: in conflict": FactFilter(states=(FactState.OPEN,)),
        "filter: three sources": FactFilter(sources_at_least=3),
        "filter: a frequent word (the)": FactFilter(text="the"),
        "filter: a rare word": FactFilter(text="zanstad"),
    }
    columns = {"sources": SOURCES, "independent": INDEPENDENT, "state": STATE, "line": LINE}
    sheet = Qt.SortOrder.AscendingOrder
    acts: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        name: (lambda wanted=wanted: view.show_filter(wanted), lambda: view.show_filter(FactFilter()))  # type: ignore[misc]
        for name, wanted in filters.items()
    }
    acts |= {
        f"sort: {name}": (
            lambda column=column: view.table.sortByColumn(column, Qt.SortOrder.DescendingOrder),  # type: ignore[misc]
            lambda: view.table.sortByColumn(-1, sheet),
        )
        for name, column in columns.items()
    }
    back = Times()
    for name, (act, undo) in acts.items():
        times, end = Times(), time.monotonic() + EACH_S
        for _ in range(asked.times(10)):
            held.act(times, act, name)
            held.act(back, undo, f"{name}, undone")
            if time.monotonic() > end:
                break
        yield measured("facts", name, asked.size, times.shown, goal=Goal("p99", 100.0), loop=speed.told())
    told = "back to all, in the order of the sheet"
    yield measured("facts", told, asked.size, back.shown, goal=Goal("p99", 100.0), loop=speed.told())
