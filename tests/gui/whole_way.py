"""Drives the real app in its own process, by keys and clicks alone; `test_whole_way.py` starts it and kills it.

Usage: whole_way.py work FOLDER (review the demo case, export, tell the state, then wait to be killed)
       whole_way.py look (open the last case, tell the state, leave)
"""

# ruff: noqa: T201

import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reviewer import app
from reviewer.domain.readmodel import FactFilter
from reviewer.gui.sidebar import ArticleRow
from reviewer.gui.window import MainWindow

KEY, MOD = Qt.Key, Qt.KeyboardModifier
ACCEPTED, REJECTED = 10, 3
PATIENCE = 60


def window() -> MainWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))


def until(what: str, holds: Callable[[], Any]) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        QTest.qWait(10)
        found = holds()
        if found:
            return found
    raise TimeoutError(what)


def settle() -> None:
    session, importer = window().session, window().importer
    quiet = 0
    end = time.monotonic() + PATIENCE
    while quiet < 3 and time.monotonic() < end:
        QTest.qWait(8)
        quiet = 0 if session.jobs.busy or importer.busy or session._overview_waits else quiet + 1


def press(*keys: Any, mods: Qt.KeyboardModifier = MOD.NoModifier) -> None:
    for one in keys:
        QTest.keyClick(QApplication.focusWidget() or window(), one, mods)
        settle()


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or window(), text)
    settle()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    settle()


def open_article(letter: str) -> None:
    rows = window().sidebar.page.findChildren(ArticleRow)
    click(next(row for row in rows if row.article.letter == letter))


def mode_button(name: str) -> QWidget:
    buttons = window().header.modes
    return next(button for mode, button in buttons.items() if mode.value == name)


def state() -> dict[str, Any]:
    """What the database holds, asked through the window's own session."""

    def read(review: Any) -> dict[str, Any]:
        summary = review.summary()
        claims = [one for item in review.articles() for one in review.page(item.id).claims]
        facts, _ = review.facts(FactFilter(aside=True), 0, 10_000)
        return {
            "head": summary.head,
            "seq": summary.seq,
            "decided": f"{summary.decided} of {summary.claims} claims decided",
            "claims": {
                one.label: [
                    one.body.statement,
                    one.ruling and one.ruling.value,
                    one.reason,
                    one.start,
                    one.end,
                    one.fact,
                    one.by_hand,
                ]
                for one in claims
            },
            "facts": {
                one.id: [one.line, one.state.value, one.resolution and one.resolution.value] for one in facts
            },
            "log": [[one.seq, one.what, one.undone] for one in review.history()],
        }

    found: dict[str, Any] = window().session.jobs.call(lambda: read(window().session._review))
    found["shown"] = window().status.decided.text()
    return found


def export_to(folder: Path, name: str) -> None:
    click(window().sheet.panel.formats[name])
    press("e", mods=MOD.ControlModifier)
    path = folder / f"sheet.{name}"
    press("a", mods=MOD.ControlModifier)
    write(str(path))
    press(KEY.Key_Return)
    until(f"the {name} export", path.exists)
    settle()


def work(folder: Path) -> None:
    """The analyst's way through the case."""
    until("the demo case", lambda: window().read.page is not None)
    settle()
    press(*"a" * ACCEPTED)
    for digit in "123"[:REJECTED]:
        press("x", digit)
    press("e")
    press("a", mods=MOD.ControlModifier)
    write("Meta holds its stake without further approval.")
    press(KEY.Key_Return)
    open_article("B")
    article = window().read.article
    while QApplication.focusWidget() is not article:
        press(KEY.Key_F6)
    for _ in range(12):
        press(KEY.Key_Right)
    press(*[KEY.Key_Right] * 5, mods=MOD.ShiftModifier)
    press("n")
    press("a", mods=MOD.ControlModifier)
    write("A claim by hand.")
    press(KEY.Key_Return, mods=MOD.ControlModifier)
    click(mode_button("conflicts"))
    press("1")
    press(KEY.Key_Return, mods=MOD.ControlModifier)
    press("b")
    press(KEY.Key_Return, mods=MOD.ControlModifier)
    before = state()["seq"]
    press("z", mods=MOD.ControlModifier)
    press("z", mods=MOD.ControlModifier)
    press("z", mods=MOD.ControlModifier | MOD.ShiftModifier)
    press("b")
    press(KEY.Key_Return, mods=MOD.ControlModifier)
    assert state()["seq"] == before + 4, "two undos, a redo and a settlement are four decisions"
    click(mode_button("sheet"))
    for name in ("md", "html", "csv", "json"):
        export_to(folder, name)
    print(json.dumps(state()), flush=True)
    time.sleep(PATIENCE)  # the test kills this process now, without a chance to tidy up


def look() -> None:
    """Open again and tell."""
    until("the last case", lambda: window().overview is not None)
    settle()
    print(json.dumps(state()), flush=True)
    window().close()


def main() -> int:
    """Start the app with a driver beside it."""
    act = sys.argv[1]

    def drive() -> None:
        try:
            work(Path(sys.argv[2])) if act == "work" else look()
        except BaseException:  # noqa: BLE001 - whatever it is, the test has to hear of it
            traceback.print_exc()
            QApplication.exit(3)

    QTimer.singleShot(500, drive)  # lives until the application does
    return app.run(demo=act == "work")


if __name__ == "__main__":
    # The timer needs an application to belong to, and the app takes one that is there.
    application = QApplication(sys.argv[:1])
    sys.exit(main())
