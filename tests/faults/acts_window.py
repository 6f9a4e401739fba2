"""What children with a window do until they are killed: keys are pressed, and what the window was told is saved is
told."""

import random
import sys
from pathlib import Path

from acts import FILE, make
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from victims import Tell

from reviewer import app, settings
from reviewer.gui import accessible_views, front, palette, read, sheet, single
from reviewer.gui.welcome import Welcome
from reviewer.gui.window import MainWindow
from reviewer.services import workspace
from reviewer.settings import Settings

NEEDED = (accessible_views, front, palette, read, sheet, single, workspace)
"""Or each child would import them."""
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
KEYS = (
    *((key, PLAIN) for key in ("a", "a", "j", "k", Qt.Key.Key_Down)),
    *((Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)),
)
EVERY_MS = 10


def _decides(folder: Path, chance: random.Random, tell: Tell) -> None:
    """Press keys in the reading mode, eighty of them."""
    left = 80

    def press() -> None:
        nonlocal left
        left -= 1
        if left < 0:
            _window().close()
        else:
            QTest.keyClick(QApplication.focusWidget() or _window(), *chance.choice(KEYS))

    def ready(case: str) -> None:
        tell(case=case)
        pressing.start(EVERY_MS)

    def watch(window: MainWindow) -> None:
        window.session.case_ready.connect(lambda case: case and ready(case))
        window.session.changed.connect(lambda done: tell(seq=done.seq, what=done.what))
        window.session.problem.connect(lambda words: tell(refused=words))
        window.session.bug.connect(lambda error: tell(bug=repr(error)))

    app_ = QApplication(["reviewer"])
    pressing = QTimer(app_)
    pressing.timeout.connect(press)
    QTimer.singleShot(0, app_, lambda: watch(_window()))
    _run(folder, tell, "The bridge <b> 🎉")


def _starts(folder: Path, _: random.Random, tell: Tell) -> None:
    """Start the program beside another start; tell what became of it, and close when a file says so."""
    raised, shown = MainWindow.raise_, Welcome.show_problem

    def raise_(window: MainWindow) -> None:
        raised(window)
        tell(raised=True)

    def show_problem(page: Welcome, words: str) -> None:
        shown(page, words)
        tell(refused=words)

    MainWindow.raise_, Welcome.show_problem = raise_, show_problem  # type: ignore[method-assign]
    app_ = QApplication(["reviewer"])
    looking = QTimer(app_)
    looking.timeout.connect(lambda: (folder / "close").exists() and _window().close())

    def watch() -> None:
        looking.start(EVERY_MS)
        _window().session.case_ready.connect(lambda case: tell(opened=bool(case)))

    QTimer.singleShot(0, app_, watch)
    _run(folder, tell, "The bridge <b> 🎉")


def _run(folder: Path, tell: Tell, case: str) -> None:
    settings.save(Settings(analyst="mk", database=str((folder / FILE).resolve())))
    sys.argv = ["reviewer"]
    tell(code=app.run("", case=case))


def _window() -> MainWindow:
    [window] = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    return window


ACTS = {"window": _decides, "start": _starts}
__all__ = ["ACTS", "make"]
