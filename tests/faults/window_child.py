"""A process with the real window on no screen: seeds in, what went wrong with each out, a line of JSON each.

    python tests/faults/window_child.py FILE OF ROWS, FUNCTION, FOLDER, SEED ...

The function gets a seed, an empty folder, and the application; it returns what went wrong, `None` if nothing.
"""

import contextlib
import importlib
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

from borrowing import borrowed

SECONDS_EACH = 120
_HARMLESS = (
    *("propagateSizeHints", "does not support raise", "does not support grabbing"),
    "OpenType support missing",  # what the fonts of a machine can do
)


def in_a_window(rows: str, function: str) -> Callable[[Sequence[int], Path], dict[int, str]]:
    """Return what does many seeds of a function in one process; another one is begun where it dies."""

    def together(seeds: Sequence[int], folder: Path) -> dict[int, str]:
        said: dict[int, str] = {}
        left = list(seeds)
        while left:
            answers, why = _run(rows, function, left, folder)
            said |= {seed: words for seed, words in answers.items() if words is not None}
            left = [seed for seed in left if seed not in answers]
            if left:  # the one that was under way
                said[left.pop(0)] = why
        return said

    return together


def _run(rows: str, function: str, seeds: Sequence[int], folder: Path) -> tuple[dict[int, str | None], str]:
    from harness import HERE, PROJECT

    paths = os.pathsep.join(map(str, (PROJECT, PROJECT / "tests" / "helpers", HERE)))
    env = {
        **os.environ,
        "PYTHONPATH": paths,
        "QT_QPA_PLATFORM": "offscreen",
        "REVIEWER_HOME": str(folder / "home"),
    }
    env.setdefault("XDG_RUNTIME_DIR", str(folder))
    command = [sys.executable, __file__, rows, function, str(folder), *map(str, seeds)]
    try:
        done = subprocess.run(
            command, env=env, capture_output=True, text=True, check=False, timeout=SECONDS_EACH * len(seeds)
        )
        out, why = done.stdout, f"the process ended with {done.returncode}: {done.stderr[-300:]}"
    except subprocess.TimeoutExpired as error:
        out, why = (error.stdout or b"").decode(), f"not ended after {SECONDS_EACH} seconds a seed"
    answers = [json.loads(line) for line in out.splitlines() if line.startswith("[")]
    return {int(seed): words for seed, words in answers}, why


@contextlib.contextmanager
def opened(app: Any, database: Path, **start: object) -> Iterator[Any]:
    """Open the window on a database, as the fixtures of its tests do; it is closed at the end."""
    from reviewer.gui.session import Session
    from reviewer.gui.theme import Theme
    from reviewer.gui.window import MainWindow
    from reviewer.services.workspace import Workspace
    from reviewer.settings import Settings

    settings = Settings(analyst="mk")
    kept: list[Settings] = []
    theme = Theme(app, settings.theme, settings.zoom)
    window = MainWindow(
        Session(lambda: Workspace.open(str(database), settings=settings)), theme, settings, kept.append
    )
    window.resize(1400, 880)
    window.show()
    window.activateWindow()
    desk = borrowed("gui/conftest.py").Desk(window, None, kept)
    try:
        window.start(**start)
        desk.settle()
        yield desk
    finally:
        window.close()
        window.deleteLater()
        theme.deleteLater()
        app.processEvents()


def _main() -> None:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QApplication

    rows, function, folder, *seeds = sys.argv[1:]
    app = QApplication([])
    found: list[str] = []

    def told(_kind: object, _where: object, text: str) -> None:
        if not any(one in text for one in _HARMLESS):
            found.append(f"Qt: {text}")

    def raised(kind: type[BaseException], error: BaseException, trace: Any) -> None:
        at = traceback.extract_tb(trace)[-1]
        found.append(f"{kind.__name__} at {Path(at.filename).name}:{at.lineno}: {error}")

    qInstallMessageHandler(told)
    sys.excepthook = raised
    work = getattr(importlib.import_module(rows), function)
    with (
        mock.patch("reviewer.gui.session.OVERVIEW_MS", 0),
        mock.patch("reviewer.gui.jobs.LATER_MS", 0),
        mock.patch("reviewer.services.analyzing.propose_by_model", return_value=None),
        mock.patch.object(QDesktopServices, "openUrl", return_value=True),
    ):
        for seed in seeds:
            own = Path(folder) / f"window {seed}"
            own.mkdir(parents=True)
            found.clear()
            try:
                words = work(int(seed), own, app)
            except Exception as error:  # noqa: BLE001 - whatever it raises is its figure
                at = traceback.extract_tb(error.__traceback__)[-1]
                words = f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}: {error}"[:500]
            answer = "; ".join([*([words] if words else []), *found])[:600] or None
            sys.stdout.write(json.dumps([seed, answer]) + "\n")
            sys.stdout.flush()
    os._exit(0)  # the order in which Qt takes things down is no matter of the figure


if __name__ == "__main__":
    _main()
