"""The sheet of a large case: how long it takes to be read, shown, changed and scrolled, in milliseconds.

Run by hand: python tests/benchmarks/bench_sheet.py [--claims 10000]. The window is the real one, on the platform in force
(`QT_QPA_PLATFORM`). "Window's thread" is what the window cannot do anything else for.
"""

# ruff: noqa: T201

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench_keys import make_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.commands import AcceptFacts
from reviewer.domain.sheet import FactSheet, SheetOptions
from reviewer.gui.actions import Mode
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.window import MainWindow
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

AT_ONCE = 500
TIMES = 20


def accepted(path: Path, claims: int) -> tuple[str, int]:
    """Make a case whose facts are all accepted; return its id and their number."""
    case = make_case(path, claims)
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        review = workspace.review(case)
        facts = review.fact_ids(FactFilter(aside=True))
        for at in range(0, len(facts), AT_ONCE):
            review.handle(AcceptFacts(tuple(facts[at : at + AT_ONCE])))
    return case, len(facts)


def timed(work: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def told(name: str, times: list[float]) -> None:
    """Print median and worst."""
    print(f"{name:<52} {statistics.median(times):>9.1f} {max(times):>9.1f}")


def reading(path: Path, case: str) -> None:
    """Tell how long the worker reads."""
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        live = workspace.publish(case).live()
        steps: list[float] = []
        found: list[object] = [None]

        def read() -> None:
            found[0] = live.read(SheetOptions())

        while not isinstance(found[0], FactSheet):
            steps.append(timed(read))
        told("worker: a step of the first reading", steps)
        key = found[0].lines[0].fact_id
        again: list[float] = []
        for _ in range(TIMES):
            live.touch([key])
            again.append(timed(read))
        told("worker: read again after one change", again)


def showing(app: QApplication, path: Path, case: str) -> None:
    """Tell how long the window shows, changes and scrolls."""
    settings = Settings(analyst="mk")
    window = MainWindow(
        Session(lambda: Workspace.open(str(path), settings=settings)), Theme(app), settings, lambda _: None
    )
    window.resize(1440, 900)
    window.show()

    def settle() -> None:
        quiet = 0
        while quiet < 3:
            QTest.qWait(5)
            quiet = 0 if window.session.jobs.busy else quiet + 1

    window.start(case=case)
    settle()
    told("from Ctrl+4 to the sheet, all read", [timed(lambda: (window.enter(Mode.SHEET), settle()))])
    view, paper = window.sheet, window.sheet.paper
    print(f"{len(paper.facts()):,} lines in {len(paper.stack.blocks):,} blocks")
    content = paper.content
    told(
        "window's thread: another state shown",
        [timed(lambda: paper.show_content(content)) for _ in range(TIMES)],
    )
    paper.mark_fact(paper.facts()[len(paper.facts()) // 2])
    moves: list[float] = []
    for number in range(TIMES):
        before = paper.content
        key = Qt.Key.Key_Up if number % 2 else Qt.Key.Key_Down

        def move(was: object = before, way: Qt.Key = key) -> None:
            QTest.keyClick(paper, way, Qt.KeyboardModifier.AltModifier)
            while paper.content is was:
                QTest.qWait(1)

        moves.append(timed(move))
        settle()
    told("a line moved by a key: saved, read again and shown", moves)
    steps = [timed(lambda: (view.paper.step(1), app.processEvents())) for _ in range(TIMES)]
    told("window's thread: to the next citation, painted", steps)
    dice, bar = random.Random(1), paper.verticalScrollBar()
    jumps = [
        timed(lambda: (bar.setValue(dice.randrange(bar.maximum())), app.processEvents()))
        for _ in range(TIMES)
    ]
    told("window's thread: scrolled anywhere, painted", jumps)
    window.close()


def main() -> None:
    """Make the case and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=10_000)
    claims = parser.parse_args().claims
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("REVIEWER_HOME", folder)
        path = Path(folder) / "cases.sqlite3"
        case, facts = accepted(path, claims)
        print(f"{claims:,} claims, {facts:,} facts, all accepted{'median':>27} {'worst':>9}")
        reading(path, case)
        showing(app, path, case)


if __name__ == "__main__":
    main()
