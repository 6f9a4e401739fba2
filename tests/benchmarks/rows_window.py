"""The lines of the suite that drive the real window: keys, an article opened, memory, the start.

Each is a function that yields lines of the table; `suite.py` runs it in a process of its own.
"""

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench_keys import Bench, Times, Watched, conflict_acts, fact_acts, read_acts, wait
from bench_store import bare
from grown import MAIN, grown
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit
from rows_store import Asked, Speed
from timing import Goal, Line, measured, milliseconds

from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, Fact
from reviewer.domain.text import Span
from reviewer.gui.actions import Mode
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

PATIENCE_S = 300
CHECKED_S = 300
FIRST, ACTING_S = 5, 60
"""Presses after which it is known how many there is time for, and the seconds for them."""
DECISIONS, DECIDING_S = 10_000, 600
"""How many decisions are made at most, and for how many seconds."""
SAVING = ("accept", "reject", "undo", "settle")
KNOWN = Settings(analyst="bench", backup_minutes=0)
ARTICLES = 12
_CTRL = Qt.KeyboardModifier.ControlModifier


class Turns(Bench):
    """Runs its floor before each act."""

    def __init__(self, window: Watched, floor: Callable[[int], object]) -> None:
        super().__init__(window)
        self._floor = floor
        self.bare: list[float] = []

    def act(self, times: Times, act: Callable[[], object], shown: Callable[[], bool], name: str) -> None:
        """Do something, after its floor."""
        self.bare.append(milliseconds(lambda: self._floor(len(self.bare))))
        super().act(times, act, shown, name)


def opened(path: Path, *, checked: bool = True) -> Watched:
    """Return a window with a case open and the check at the start passed; its thorough part is left out.

    Args:
        path: the database.
        checked: False: there is no check at all, and nothing can be decided.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with Workspace.open(str(path), settings=KNOWN) as workspace:
        wanted = workspace.library.find(MAIN)
    session = Session(lambda: Workspace.open(str(path), settings=KNOWN))
    window = Watched(session, Theme(app, KNOWN.theme, KNOWN.zoom), KNOWN, lambda _: None)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    if not checked:
        session.checking.begin = lambda _: None  # type: ignore[method-assign]
    window.start(case=wanted)
    end = time.monotonic() + CHECKED_S
    while (checked and session.checking.last is None) or not session.case_id:
        wait(20)
        if time.monotonic() > end:
            raise SystemExit(f"The window was not ready within {CHECKED_S} s.")
    session.checking.stop()
    Bench(window).settle()
    gc.freeze()  # as the program does once a case is shown
    return window


def keys(asked: Asked) -> Iterator[Line]:
    """Yield what key presses take that save a decision."""
    window = opened(asked.copy())
    bench = Turns(window, bare(asked.work))
    for acts, presses in ((read_acts, 100), (conflict_acts, 30), (fact_acts, 50)):
        speed, bench.bare = Speed(), []
        found = _acted(bench, acts, asked.times(presses))
        loop = speed.told()
        for name, times in found.items():
            if any(one in name for one in SAVING) and times.shown:
                yield measured(
                    "keys", name, asked.size, times.shown, bench.bare, goal=Goal("p99", 16.0), loop=loop
                )
    window.close()


def _acted(bench: Bench, acts: Callable[[Bench, int], dict[str, Times]], presses: int) -> dict[str, Times]:
    """Do acts so often, or as often as there is time: each waits until the window has come to rest."""
    start = time.monotonic()
    found = acts(bench, min(presses, FIRST))
    each = (time.monotonic() - start) / FIRST
    more = min(presses - FIRST, int(ACTING_S / each))
    for name, times in (acts(bench, more) if more > 0 else {}).items():
        found[name].shown += times.shown
    return found


# An article opened


def stories(claims: int, words: int) -> Analysis:
    """Return articles of so many words, all of them in claims."""
    homes, found = [], []
    for number in range(ARTICLES):
        each = words // claims - 9
        said = [
            f"In report {number} house {n} cost about {n + 7} million{' and more' * (each // 2)}."
            for n in range(claims)
        ]
        text = "\n\n".join(" ".join(said[at : at + 5]) for at in range(0, claims, 5))
        source = Source.of(text.encode(), "utf-8", False, "text/1")
        home = Article(
            article_id(text), f"{number}.txt", f"Report {number}", "", "", "", "", "en", text, (), source
        )
        homes.append(home)
        at = 0
        for one in said:
            at = text.index(one, at)
            span = Span(at, at + len(one))
            found.append(Claim(claim_id(home.id, span, one), home.id, span, one, Body(one)))
    facts = [
        Fact(one.id[::-1], one.body.statement, (one.id,), f"Part {n % 6}", ("Alone.",))
        for n, one in enumerate(found)
    ]
    return Analysis("bench/1", tuple(homes), tuple(found), tuple(facts), ())


class Browser(QTextBrowser):
    """A text browser that tells after each frame."""

    painted: Callable[[], None] | None = None

    def paintEvent(self, event: Any) -> None:  # noqa: N802
        """Paint, and tell."""
        super().paintEvent(event)
        if self.painted is not None:
            self.painted()


def browsed(browser: Browser, page: Any) -> float:
    """Show an article and its claims in a text browser; return the milliseconds to its frame."""
    loop = QEventLoop()
    done: list[float] = []

    def painted() -> None:
        done.append(time.perf_counter())
        loop.quit()

    browser.painted = painted
    start = time.perf_counter()
    browser.setPlainText(page.text)
    selections = []
    for claim in page.claims:
        one = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor("#ffeeaa"))
        one.format = form
        cursor = QTextCursor(browser.document())
        cursor.setPosition(claim.start)
        cursor.setPosition(claim.end, QTextCursor.MoveMode.KeepAnchor)
        one.cursor = cursor
        selections.append(one)
    browser.setExtraSelections(selections)
    browser.viewport().update()
    QTimer.singleShot(5000, loop.quit)
    loop.exec()
    browser.painted = None
    return (done[0] - start) * 1000


def opening(asked: Asked) -> Iterator[Line]:
    """Yield what opening an article takes, from the key press to its frame."""
    goals = {(600, 40): (Goal("ratio", 3.0), Goal("p99", 16.0)), (10_000, 1_000): (Goal("p99", 100.0),)}
    for (words, claims), wanted in goals.items():
        path = asked.work / f"{words}.sqlite3"
        with Workspace.open(str(path), settings=KNOWN) as workspace:
            analysis = stories(claims, words)
            workspace.library.finish(workspace.library.prepare_new(MAIN, analysis.articles), analysis)
        speed, window = Speed(), opened(path)
        times, floor = _turned(window, asked.times(60))
        loop = speed.told()
        for goal in wanted:
            told = f"{words:,} words with {claims:,} claims"
            yield measured("open", told, claims * ARTICLES, times.shown, floor, goal=goal, loop=loop)
        window.close()


def _turned(window: Watched, turns: int) -> tuple[Times, list[float]]:
    """Turn to the next article, or back, again and again; show each in a text browser before."""
    window.enter(Mode.READ)
    bench, read, times = Bench(window), window.read, Times()
    bench.settle()
    browser = Browser()
    browser.resize(read.article.size())
    browser.show()
    floor: list[float] = []
    for turn in range(turns):
        assert read.page is not None
        floor.append(browsed(browser, read.page))
        window.activateWindow()
        read.cards.setFocus()
        wait(2)
        was = read.page.item.id
        onwards = turn // (ARTICLES - 1) % 2 == 0

        def shown(was: str = was) -> bool:
            return read.page is not None and read.page.item.id != was

        bench.press(times, Qt.Key.Key_PageDown if onwards else Qt.Key.Key_PageUp, shown, _CTRL)
        bench.settle()
        while read.ahead.busy:  # who reads an article gives the window this time
            wait(4)
    browser.close()
    return times, floor


# Memory


def held() -> float:
    """Return the megabytes that this process holds."""
    status = Path("/proc/self/status")
    if not status.exists():  # not Linux: the most it held
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    found = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(found.split()[1]) / 1000


def memory(asked: Asked) -> Iterator[Line]:
    """Yield what the window holds, before and after many decisions."""
    decisions, end = 50 if asked.quick else DECISIONS, time.monotonic() + DECIDING_S
    speed = Speed()
    window = opened(asked.copy())
    bench, read = Bench(window), window.read
    for mode in (Mode.READ, Mode.CONFLICTS, Mode.FACTS, Mode.READ):
        window.enter(mode)
        bench.settle()
    for _ in range(20):
        QTest.keyClick(window, Qt.Key.Key_PageDown, _CTRL)
        bench.settle()
    gc.collect()
    before = held()
    goal = Goal("median", 400.0)
    yield Line(
        "memory",
        "all modes and 20 articles seen",
        asked.size,
        before,
        goal=goal,
        unit="MB",
        loop=speed.told(),
    )
    from reviewer.domain.review.commands import Accept

    done = 0
    while done < decisions and time.monotonic() < end and read.page is not None:
        first = read.page.item.id
        here = [one.id for one in read.page.claims if one.ruling is None][: decisions - done]
        saved = QEventLoop()
        for one in here:  # as who presses keys faster than the edges of the window are read
            last = saved.quit if one == here[-1] else None
            window.session.send(Accept((one,)), done=lambda _, last=last: last and last())  # type: ignore[misc]
        if here:
            saved.exec()
        done += len(here)
        QTest.keyClick(window, Qt.Key.Key_PageDown, _CTRL)
        late = time.monotonic() + 20
        while read.page.item.id == first and time.monotonic() < late:
            wait(2)
        if read.page.item.id == first:
            break  # that was the last article
    bench.settle()
    gc.collect()
    yield Line(
        "memory",
        f"after {done:,} decisions",
        asked.size,
        held(),
        floor=before,
        goal=Goal("ratio", 1.1),
        unit="MB",
        loop=speed.told(),
    )
    window.close()


# The start

_BARE = """
import os, sys, time
from functools import partial
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    "Waits for the first frame of a window; a filter of the whole program would be asked at every event of it."
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            thing.removeEventFilter(self)
            QTimer.singleShot(0, partial(first, thing))
        return False

class Watched(QMainWindow):
    def __init__(self, *args):
        super().__init__(*args)
        self.installEventFilter(watch)

def first(window):
    print("shown", time.time(), flush=True)
    os._exit(0)

app = QApplication([])
watch = Watch()
QtWidgets.QMainWindow = Watched
"""
_PLAIN = _BARE + "window = Watched(); window.resize(1440, 900); window.show(); app.exec()"
_PROGRAM = (
    _BARE
    + """
def held():
    if not os.path.exists("/proc/self/status"):
        return 0
    lines = open("/proc/self/status").read().splitlines()
    return next(int(one.split()[1]) / 1000 for one in lines if one.startswith("VmRSS"))

class Look(QObject):
    "Waits for the frame with the place where the person was."
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, partial(look, thing))
        return False

def first(window):
    print("shown", time.time(), flush=True)
    window.look = Look()
    window.installEventFilter(window.look)
    look(window)

def look(window):
    from reviewer.gui.actions import Mode
    read = window.modes.get(Mode.READ)
    if read is not None and read.page is not None and read.current and read.article.isVisible():
        if window.look is not None:
            window.removeEventFilter(window.look)
            window.look = None
            print("place", time.time(), flush=True)
            print("memory", held(), flush=True)
            window.beat = QTimer(interval=5)
            window.beat.timeout.connect(partial(checked, window))
            window.beat.start()

def checked(window):
    if window.session.checking.last is not None:
        print("checked", time.time(), flush=True)
        print("memory checked", held(), flush=True)
        print("parser", float("spacy" in sys.modules), flush=True)
        window.beat.stop()
        window.close()  # or the next start finds that this one did not end well

from reviewer.app import run
run()
"""
)


def once(code: str, folder: Path) -> dict[str, float]:
    """Return what a new process told: milliseconds since its start, and megabytes."""
    env = {**os.environ, "REVIEWER_HOME": str(folder), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )
    found = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines() if " " in line)
    if "shown" not in found:
        raise SystemExit(done.stderr)
    times = ("shown", "place", "checked")
    return {name: (float(one) - start) * 1000 if name in times else float(one) for name, one in found.items()}


def start(asked: Asked) -> Iterator[Line]:
    """Yield what the start of the window takes beside bare windows."""
    path, folder = grown(asked.size, asked.folder), asked.work / "home"
    _remembered(path, folder)
    speed = Speed()
    programs = {"bare": _PLAIN, "sqlalchemy": "import sqlalchemy\n" + _PLAIN, "program": _PROGRAM}
    found: dict[str, list[dict[str, float]]] = {name: [] for name in programs}
    for turn in range(asked.times(8) + 1):
        for name, code in programs.items():
            told = once(code, folder)
            if turn:
                found[name].append(told)
    loop = speed.told()
    floors = {name: [one["shown"] for one in found[name]] for name in ("bare", "sqlalchemy")}
    ours = found["program"]
    if any("place" not in one for one in ours):
        raise SystemExit("The window did not show the place where the person was.")
    parser = " (the parser is loaded)" if any(one.get("parser") for one in ours) else ""
    for what, name, floor, goal in (
        ("the window shown", "shown", floors["bare"], Goal("ratio", 2.5)),
        ("the last place painted, ready for keys", "place", floors["sqlalchemy"], Goal("ratio", 2.5)),
        ("the check passed, decisions saved", "checked", [], Goal("", 0.0)),
    ):
        times = [one[name] for one in ours]
        yield measured("start", what, asked.size, times, floor, goal=goal, loop=loop)
    for what, name in (
        ("memory, the place painted", "memory"),
        ("memory, the check passed", "memory checked"),
    ):
        times = [one[name] for one in ours]
        yield measured(
            "start", what + parser, asked.size, times, goal=Goal("median", 160.0), unit="MB", loop=loop
        )


def _remembered(path: Path, folder: Path) -> None:
    """Keep, as a window does that is closed, where the person was: in the middle of a case."""
    with Workspace.open(str(path), settings=KNOWN) as workspace:
        case = workspace.library.find(MAIN)
        review = workspace.review(case)
        homes = review.articles()
        page = review.page(homes[len(homes) // 2].id)
    place = {"mode": Mode.READ.value, "article": page.item.id, "claim": page.claims[len(page.claims) // 2].id}
    kept = KNOWN.with_(database=str(path), last_case=case, place=place, hints="off")
    before, os.environ["REVIEWER_HOME"] = os.environ.get("REVIEWER_HOME", ""), str(folder)
    from reviewer import settings

    settings.save(kept)
    os.environ["REVIEWER_HOME"] = before
