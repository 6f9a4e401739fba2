"""The table of facts at any size: how long each act takes, and how long the window stands still meanwhile.

Run by hand: python tests/benchmarks/bench_facts.py [--facts 10000] [--bulk]. The window is the real one, on the
platform in force (`QT_QPA_PLATFORM`). A case is imported through the store; above 10,000 facts the rest are copies of
its rows, made by SQL: such a case is good for reading alone.

Columns: until the key press returned, until all was read and shown, and the longest time without a beat of the
window's clock.
"""

# ruff: noqa: T201

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench_store import fill, tools
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.standing import FactState
from reviewer.gui.facts.model import LINE
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.window import MainWindow
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import driver
from reviewer.store.database import open_database

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
IMPORTED = 10_000
PER_ARTICLE = 500
PATIENCE_S = 300


def make_case(path: Path, facts: int) -> None:
    """Make a case in which each fact has claims of three articles."""
    first = min(facts, IMPORTED)
    with open_database(path) as database:
        fill(database, 3 * max(1, first // PER_ARTICLE), min(first, PER_ARTICLE), tools())
    copies = facts // first - 1
    if copies > 0:
        multiply(path, copies)


def multiply(path: Path, copies: int) -> None:
    """Copy the rows of facts and claims, and make the index of words again."""
    raw = driver.connect(path)
    driver.set_up(raw, path)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("BEGIN")
    for table, changed in (("fact", {"uid", "line"}), ("claim", {"uid", "fact"})):
        own = [row[1] for row in raw.execute(f"PRAGMA table_info({table})") if row[1] != "id"]
        names = ", ".join(f'"{one}"' for one in own)
        last = raw.execute(f"SELECT max(id) FROM {table}").fetchone()[0]
        for number in range(1, copies + 1):
            values = ", ".join(f"{one} || ' {number}'" if one in changed else f'"{one}"' for one in own)
            raw.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE id <= {last}")
        raw.execute(f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')")
    raw.execute("COMMIT")
    raw.close()


class Watch:
    """The window, and a clock that beats in its thread."""

    def __init__(self, path: Path, app: QApplication) -> None:
        settings = Settings(analyst="bench")
        self.session = Session(lambda: Workspace.open(str(path), settings=settings))
        self.window = MainWindow(self.session, Theme(app, settings.theme, 100), settings, lambda _: None)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self._last, self._longest = time.perf_counter(), 0.0
        self._clock = QTimer(interval=1)
        self._clock.timeout.connect(self._beat)
        self._clock.start()
        self.window.start()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        quiet, end = 0, time.monotonic() + PATIENCE_S
        while quiet < 3 and time.monotonic() < end:
            QTest.qWait(3)
            quiet = 0 if self.session.jobs.busy or self.session._overview_waits else quiet + 1

    def measure(self, name: str, act: Callable[[], object]) -> None:
        """Do something and print how long it took."""
        self.settle()
        self._beat()
        self._longest = 0.0
        start = time.perf_counter()
        act()
        pressed = time.perf_counter() - start
        self.settle()
        self._beat()
        done = time.perf_counter() - start
        print(f"{name:32} {pressed * 1000:9.1f} {done * 1000:11.1f} {self._longest * 1000:11.1f}", flush=True)

    def key(self, *keys: object, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys, one right after the other."""
        for one in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, one, mods)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def run(watch: Watch, *, bulk: bool) -> None:
    """Go through the table as a person does."""
    key, measure, window = watch.key, watch.measure, watch.window
    cases = watch.session.jobs.call(lambda: watch.session._the_workspace().library.cases())
    watch.session.open_case(cases[0].id)
    watch.settle()
    print(f"{'ms':32} {'pressed':>9} {'all shown':>11} {'standstill':>11}")
    measure("enter Facts", lambda: key("3", mods=CTRL))
    view = window.facts
    bar = view.table.verticalScrollBar()
    undecided = FactFilter(states=(FactState.UNDECIDED,))
    measure("J", lambda: key("j"))
    measure("J twenty times", lambda: key(*["j"] * 20))
    measure("accept one", lambda: key("a"))
    measure("page down", lambda: key(Qt.Key.Key_PageDown))
    measure("last row", lambda: key(Qt.Key.Key_End, mods=CTRL))
    measure("first row", lambda: key(Qt.Key.Key_Home, mods=CTRL))
    measure("scroll to the middle", lambda: bar.setValue(bar.maximum() // 2))
    measure("sort by line", lambda: view.table.sortByColumn(LINE, Qt.SortOrder.DescendingOrder))
    measure("order of the sheet", lambda: view.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder))
    measure("filter: undecided", lambda: view.show_filter(undecided))
    measure("clear", lambda: key("f", mods=SHIFT))
    key("f", mods=CTRL)
    measure("type “bridge”", lambda: key(*"bridge"))
    measure("type “ 90”", lambda: key(*" 90"))
    measure("leave the search", lambda: key(Qt.Key.Key_Escape))
    measure("select all", lambda: key("a", mods=CTRL))
    print(f"{view.table.selected_count():,} facts selected")
    if bulk:
        measure("accept all", lambda: key("a"))
        measure("undo", lambda: key("z", mods=CTRL))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=10_000)
    parser.add_argument("--bulk", action="store_true", help="accept all of them, too, and undo that")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.bulk and options.facts > IMPORTED:
        parser.error(f"--bulk works up to {IMPORTED} facts: more are copies of rows, good for reading alone")
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.sqlite3"
        make_case(path, options.facts)
        watch = Watch(path, app)
        run(watch, bulk=options.bulk)
        watch.window.close()


if __name__ == "__main__":
    main()
