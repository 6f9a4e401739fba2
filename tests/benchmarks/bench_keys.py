"""Time from a key press to the frame that shows its effect, the durable save included.

Run by hand: python tests/benchmarks/bench_keys.py [--presses 200] [--claims 10000] [--profile ACT]. The window is the
real one, on the platform in force (`QT_QPA_PLATFORM`); a frame counts when Qt has painted it. The last column is a
commit of one row by bare SQLite on the same disk, under the same settings.
"""

# ruff: noqa: T201

import argparse
import cProfile
import gc
import os
import pstats
import tempfile
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench_store import SUBJECTS, bare
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from timing import loop_ms, middle, worst

from reviewer.analysis.values import find_values
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, Fact
from reviewer.domain.conflicts import detect
from reviewer.domain.review.records import Ruling
from reviewer.domain.review.standing import FactState
from reviewer.domain.text import Span
from reviewer.gui.actions import Mode
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.window import MainWindow
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

GOAL_MS = 16.0
"""A frame at sixty a second: the goal for 99 of 100 key presses."""
PATIENCE_S = 20
PER_ARTICLE = 500

CTRL = Qt.KeyboardModifier.ControlModifier


def wait(milliseconds: int) -> None:
    """Let the window work; unlike `QTest.qWait`, which keeps the interpreter while it sleeps, the worker too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Watched(MainWindow):
    """A window that tells after each frame."""

    painted: Callable[[], None] | None = None

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and self.painted is not None:
            self.painted()
        return done


@dataclass
class Times:
    """Milliseconds of one act: to the first frame after the key, to the frame with the saved effect, to rest."""

    first: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)
    quiet: list[float] = field(default_factory=list)


class Bench:
    """Presses keys and waits for frames, so many seconds."""

    patience_s = PATIENCE_S

    def __init__(self, window: Watched) -> None:
        self.window = window

    def settle(self) -> None:
        """Wait until nothing is under way."""
        quiet, end = 0, time.monotonic() + self.patience_s
        session = self.window.session
        while quiet < 3 and time.monotonic() < end:
            wait(4)
            quiet = 0 if session.jobs.busy or session._overview_waits else quiet + 1

    def press(self, times: Times, key: object, shown: Callable[[], bool], mods: object = None) -> None:
        """Press a key; `shown` tells whether the window shows what it did."""

        def pressed() -> None:
            target = QApplication.focusWidget() or self.window
            QTest.keyClick(target, key, mods or Qt.KeyboardModifier.NoModifier)  # type: ignore[arg-type]

        self.act(times, pressed, shown, repr(key))

    def act(self, times: Times, act: Callable[[], object], shown: Callable[[], bool], name: str) -> None:
        """Do something; `shown` tells whether the window shows what it did."""
        window, loop = self.window, QEventLoop()
        frames: list[float] = []
        held: list[float] = []

        def painted() -> None:
            frames.append(time.perf_counter())
            if not held and shown():
                held.append(frames[-1])
                QTimer.singleShot(0, loop.quit)

        late = QTimer(singleShot=True, interval=self.patience_s * 1000)
        late.timeout.connect(loop.quit)
        late.start()
        window.painted = painted
        start = time.perf_counter()
        act()
        if not held:
            loop.exec()
        if not held:
            raise SystemExit(f"The window did not show what {name} does within {self.patience_s} s.")
        rest = QEventLoop()
        window.session.jobs.idle.connect(rest.quit)
        while window.session.jobs.busy or window.session._overview_waits:
            rest.exec()
        window.session.jobs.idle.disconnect(rest.quit)
        end = time.perf_counter()
        window.painted = None
        times.first.append((frames[0] - start) * 1000)
        times.shown.append((held[0] - start) * 1000)
        times.quiet.append((end - start) * 1000)
        wait(1)


def read_acts(bench: Bench, presses: int) -> dict[str, Times]:
    """Accept, reject, go on, undo in Read."""
    window = bench.window
    window.enter(Mode.READ)
    bench.settle()
    read = window.read
    found = {
        name: Times() for name in ("Read: accept (A)", "Read: next (J)", "Read: reject (X 1)", "Read: undo")
    }

    def ruled(claim: str, ruling: Ruling | None) -> Callable[[], bool]:
        def holds() -> bool:
            row = read.cards.cards.row_of(claim)
            return row >= 0 and read.cards.cards.claims[row].ruling is ruling

        return holds

    def undecided() -> str:
        claim = read.claim()
        if claim is None or claim.ruling is not None:
            QTest.keyClick(QApplication.focusWidget() or window, "u")
            bench.settle()
        claim = read.claim()
        if claim is None or claim.ruling is not None:
            raise SystemExit("No undecided claim is left; give fewer presses.")
        return claim.id

    few = read.page is not None and len(read.page.claims) * 2 < presses  # each is used again
    for turn in range(presses):
        bench.press(found["Read: accept (A)"], "a", ruled(undecided(), Ruling.ACCEPTED))
        bench.settle()
        if few:
            QTest.keyClick(QApplication.focusWidget() or window, "z", CTRL)
            bench.settle()
        before = read.current
        if read.visible()[-1].id != before:
            bench.press(found["Read: next (J)"], "j", lambda before=before: read.current != before)  # type: ignore[misc]
        if turn % 2:
            claim = undecided()
            QTest.keyClick(QApplication.focusWidget() or window, "x")
            bench.settle()
            bench.press(found["Read: reject (X 1)"], "1", ruled(claim, Ruling.REJECTED))
            bench.press(found["Read: undo"], "z", ruled(claim, None), CTRL)
    return found


def conflict_acts(bench: Bench, presses: int) -> dict[str, Times]:
    """Choose a value, settle, undo."""
    window = bench.window
    window.enter(Mode.CONFLICTS)
    bench.settle()
    view = window.conflicts
    names = ("Conflicts: one value (1)", "Conflicts: settle", "Conflicts: undo", "Conflicts: next (J)")
    found = {name: Times() for name in names}
    if not view.queue.open_facts():
        return {}
    for _ in range(presses):
        fact = view.current
        bench.press(found[names[0]], "1", lambda: bool(view.detail.resolve.wording.text()))
        bench.press(
            found[names[1]],
            Qt.Key.Key_Return,
            lambda fact=fact: all(one.id != fact for one in view.queue.open_facts()),  # type: ignore[misc]
            CTRL,
        )
        bench.press(
            found[names[2]],
            "z",
            lambda fact=fact: any(one.id == fact for one in view.queue.open_facts()),  # type: ignore[misc]
            CTRL,
        )
        view.open_fact(fact)
        bench.settle()
        if len(view.queue.open_facts()) > 1:
            bench.press(
                found[names[3]],
                "k" if view.queue.open_facts()[-1].id == fact else "j",
                lambda fact=fact: view.opened is not None and view.opened.detail.item.id != fact,  # type: ignore[misc]
            )
    return found


def fact_acts(bench: Bench, presses: int) -> dict[str, Times]:
    """Go through the table, accept a fact, undo."""
    window = bench.window
    window.enter(Mode.FACTS)
    bench.settle()
    view = window.facts
    found = {name: Times() for name in ("Facts: next (J)", "Facts: accept (A)", "Facts: undo")}

    def state(fact: str) -> FactState | None:
        row = view.model.row_of(fact)
        held = view.model.fact(row) if row >= 0 else None
        return held.state if held else None

    view.table.go_to(0)
    for _ in range(presses):
        at = view.table.currentIndex().row()
        if at + 1 >= view.model.rowCount():
            view.table.go_to(0)
            bench.settle()
            at = 0
        bench.press(found["Facts: next (J)"], "j", lambda at=at: view.table.currentIndex().row() != at)  # type: ignore[misc]
        fact = view.current()
        if fact is None or fact.state is not FactState.UNDECIDED:
            continue
        bench.press(found["Facts: accept (A)"], "a", lambda one=fact.id: state(one) is FactState.ACCEPTED)  # type: ignore[misc]
        bench.press(
            found["Facts: undo"],
            "z",
            lambda one=fact.id: state(one) is FactState.UNDECIDED,  # type: ignore[misc]
            CTRL,
        )
    return found


def report(name: str, all_times: dict[str, Times], commit_ms: float, speed: list[float]) -> None:
    """Print the table of one case."""
    told = ", ".join(f"{one:.2f}" for one in speed)
    print(
        f"\n{name}; one bare commit {commit_ms:.2f} ms; a fixed loop between the modes, to compare runs: {told} ms"
    )
    head = "".join(f"{one:>16}" for one in ("first frame", "saved, shown", "p99", "at rest", "p99"))
    print(f"{'milliseconds, medians and p99':<34}{'presses':>8}{head}   p99 under {GOAL_MS:.0f}")
    for act, one in all_times.items():
        if one.shown:
            row = (
                middle(one.first),
                middle(one.shown),
                worst(one.shown),
                middle(one.quiet),
                worst(one.quiet),
            )
            told = "".join(f"{value:>16.1f}" for value in row)
            print(f"{act:<34}{len(one.shown):>8}{told}   {'yes' if row[2] < GOAL_MS else 'no'}")


def story(claims: int) -> tuple[list[Article], Analysis]:
    """Return articles of paragraphs, four claims each; three articles tell one story, every tenth fact differs."""
    homes: list[Article] = []
    groups: dict[tuple[int, int], list[Claim]] = {}
    found: list[Claim] = []
    for number in range(max(3, claims // PER_ARTICLE)):
        words = [
            f"In report {number // 3} the {SUBJECTS[n % 8]} number {n} of the city cost"
            f" {n + 7 + (number % 3 if n % 10 == 0 else 0)} million euros to build."
            for n in range(PER_ARTICLE)
        ]
        parts = [" ".join(words[at : at + 4]) for at in range(0, len(words), 4)]
        text = "\n\n".join([f"Report {number}", *parts])
        source = Source.of(text.encode(), "utf-8", False, "text/1")
        name = f"{number}.txt"
        home = Article(
            article_id(text),
            name,
            f"Report {number}",
            f"Paper {number}",
            "",
            "2024-01-01",
            "",
            "en",
            text,
            (),
            source,
        )
        homes.append(home)
        start = 0
        for n, one in enumerate(words):
            start = text.index(one, start)
            span = Span(start, start + len(one))
            value = next(v.value for v in find_values(one, published_on="") if v.value.unit == "EUR")
            claim = Claim(claim_id(home.id, span, one), home.id, span, one, Body(one, value=value))
            found.append(claim)
            groups.setdefault((number // 3, n), []).append(claim)
    facts, conflicts = [], []
    for (_, n), group in groups.items():
        ids = tuple(one.id for one in group)
        fact = str(uuid.uuid5(uuid.NAMESPACE_OID, ids[0]))
        facts.append(Fact(fact, group[0].body.statement, ids, f"Part {n % 6}", ("Same subject.",) * len(ids)))
        conflicts += detect(group)
    return homes, Analysis("bench/1", tuple(homes), tuple(found), tuple(facts), tuple(conflicts))


def make_case(path: Path, claims: int) -> str:
    """Make the case to work on: the demo case (0 claims), or one of so many claims."""
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        if not claims:
            return workspace.library.open_demo(in_process=True)
        articles, analysis = story(claims)
        plan = workspace.library.prepare_new(f"{claims:,} claims", articles)
        return workspace.library.finish(plan, analysis).case_id


def run(app: QApplication, folder: Path, claims: int, presses: int, profiled: str) -> None:
    """Measure one case."""
    path = folder / f"case-{claims}.sqlite3"
    case = make_case(path, claims)
    known = Settings(analyst="mk")
    theme = Theme(app, known.theme, known.zoom)
    session = Session(lambda: Workspace.open(str(path), settings=known))
    window = Watched(session, theme, known, lambda _: None)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    bench = Bench(window)
    window.start(case=case)
    bench.settle()
    gc.freeze()  # as the program does once a case is shown
    found: dict[str, Times] = {}
    speed = [loop_ms()]
    for name, acts in {"read": read_acts, "conflicts": conflict_acts, "facts": fact_acts}.items():
        profile = cProfile.Profile() if profiled == name else None
        if profile:
            profile.enable()
        found.update(acts(bench, presses))
        speed.append(loop_ms())
        if profile:
            profile.disable()
            pstats.Stats(profile).sort_stats("tottime").print_stats(30)
    commit = bare(folder)
    floor = []
    for turn in range(200):
        start = time.perf_counter()
        commit(turn)
        floor.append((time.perf_counter() - start) * 1000)
    (folder / "bare.sqlite3").unlink()
    report("demo case" if not claims else f"{claims:,} claims", found, middle(floor), speed)
    window.close()


def main() -> None:
    """Print a table for the demo case and one for the large case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presses", type=int, default=200)
    parser.add_argument("--claims", type=int, nargs="*", default=[0, 10_000], help="0 is the demo case")
    parser.add_argument("--profile", default="", choices=["", "read", "conflicts", "facts"])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["REVIEWER_HOME"] = str(Path(name) / "home")
        app = QApplication([])
        for claims in asked.claims:
            run(app, Path(name), claims, asked.presses, asked.profile)


if __name__ == "__main__":
    main()
