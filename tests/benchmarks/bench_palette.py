"""Benchmark: how long the palette takes, from a letter typed to the rows of the window and to all rows.

Run by hand: python tests/benchmarks/bench_palette.py [--claims 10000]. The window is the real one on a database on disk.
"""

# ruff: noqa: T201

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("REVIEWER_HOME", tempfile.mkdtemp())
sys.path.insert(0, str(Path(__file__).parent))

from bench_keys import make_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.window import MainWindow
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

TYPED = (
    "bridge",
    "accept the selected",
    "cost million",
    "b17",
    "school number 12",
    "exprot",
    "qzxv",
    "number numb mill",
)


def settle(window: MainWindow) -> None:
    """Wait until nothing is under way."""
    quiet = 0
    while quiet < 5:
        QTest.qWait(5)
        quiet = 0 if window.session.jobs.busy else quiet + 1


def middle_and_worst(times: list[float]) -> str:
    """Return the median and the 99th percentile, in milliseconds."""
    found = sorted(times)
    return f"{found[len(found) // 2]:8.1f} {found[min(len(found) - 1, round(0.99 * len(found)))]:8.1f}"


def main() -> None:
    """Type, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=10_000)
    app = QApplication([])
    claims = parser.parse_args().claims
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "case.sqlite3")
        case = make_case(path, claims)
        known = Settings(analyst="mk")
        window = MainWindow(
            Session(lambda: Workspace.open(str(path), settings=known)), Theme(app), known, lambda _: None
        )
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        window.start(case=case)
        settle(window)
        box = window.palette_box
        box.open_with()
        settle(window)
        print(f"{claims:,} claims, ms: in the window    all rows   (median, 99th percentile)")
        for text in TYPED:
            at_once, whole = [], []
            for _ in range(5):
                box.field.clear()
                settle(window)
                for char in text:
                    start = time.perf_counter()
                    QTest.keyClicks(box.field, char)
                    at_once.append((time.perf_counter() - start) * 1000)
                    while box._waiting:
                        app.processEvents()
                        time.sleep(0.0002)
                    whole.append((time.perf_counter() - start) * 1000)
            print(f"{text:22} {middle_and_worst(at_once)}    {middle_and_worst(whole)}")
        QTest.keyClick(box.field, Qt.Key.Key_Escape)
        window.close()


if __name__ == "__main__":
    main()
