"""The composition root of the window: settings, theme, database, window; nothing is global.

What speaks to the database is imported after the window is shown, in the worker.
"""

import contextlib
import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

from reviewer import logs, settings
from reviewer.domain.errors import ReviewerError
from reviewer.settings import Settings

if TYPE_CHECKING:
    from reviewer.gui.ports import WorkspacePort

QUIT_AFTER = "REVIEWER_QUIT_AFTER"
"""Environment variable: seconds after which the window closes by itself, for tests of an installation."""


def run(url: str = "", *, demo: bool = False, case: str = "") -> int:
    """Open the window and stay until it is closed.

    Args:
        url: the database; `""` for the one in the settings, else the default file.
        demo: open the demo case.
        case: name or id of the case to open; `""` for the last one, or the start page.

    Returns:
        The exit code.

    Raises:
        ReviewerError: the settings cannot be read.
    """
    gc.disable()  # hardly anything that is made now goes again; the search takes a twelfth of the start

    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    from reviewer.gui.front import Front
    from reviewer.gui.single import Single

    known = settings.load()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Reviewer")
    app.setDesktopFileName("reviewer")
    single = Single(url or known.database)
    if single.raise_other():
        return 0

    def open_workspace(chosen: Settings) -> "WorkspacePort":
        from reviewer.services.workspace import Workspace

        workspace = Workspace.open(url, settings=chosen)
        try:
            workspace.hold()
        except ReviewerError:
            workspace.close()
            raise
        return workspace

    def shown() -> None:
        logs.start()  # a bug before that starts it itself
        _account_for_views()
        single.listen(lambda: front.window)

    if QAccessible.isActive():  # a screen reader is there; otherwise the window shows first
        _account_for_views()
    front = Front(app, known, open_workspace, settings.save, url)
    logs.install_excepthook(lambda error, _: front.window.session.bug.emit(error))
    front.show(demo=demo, case=case, shown=shown)
    signal.signal(signal.SIGINT, lambda *_: front.window.close())  # Ctrl+C in the terminal
    with contextlib.suppress(ValueError):
        QTimer.singleShot(round(float(os.environ.get(QUIT_AFTER, "")) * 1000), lambda: front.window.close())
    code = app.exec()
    gc.enable()
    single.leave()
    return code


def _account_for_views() -> None:
    """Have painted views tell screen readers what they show; a second call changes nothing."""
    from reviewer.gui import accessible
    from reviewer.gui.accessible_views import ACCOUNTS

    accessible.install(ACCOUNTS)
