"""The composition root of the window: settings, theme, database, window; nothing is global.

What speaks to the database is imported after the window is shown, in the worker.
"""

import contextlib
import os
import signal
import sys
from typing import TYPE_CHECKING

from reviewer import logs, settings

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
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reviewer.gui import accessible
    from reviewer.gui.accessible_views import ACCOUNTS
    from reviewer.gui.announcing import Announcer
    from reviewer.gui.session import Session
    from reviewer.gui.single import Single
    from reviewer.gui.theme import Theme
    from reviewer.gui.window import MainWindow

    logs.start()
    known = settings.load()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Reviewer")
    app.setDesktopFileName("reviewer")
    accessible.install(ACCOUNTS)
    single = Single(url or known.database)
    if single.raise_other():
        return 0

    def open_workspace() -> "WorkspacePort":
        from reviewer.services.workspace import Workspace

        return Workspace.open(url, settings=known)

    theme = Theme(app, known.theme, known.zoom)
    session = Session(open_workspace)
    window = MainWindow(session, theme, known, settings.save)
    Announcer(window)
    logs.install_excepthook(lambda error, _: session.bug.emit(error))
    single.listen(window)
    window.show()
    window.activateWindow()  # where there is no window manager, nobody else gives it the keyboard
    QTimer.singleShot(0, lambda: window.start(demo=demo, case=case))
    signal.signal(signal.SIGINT, lambda *_: window.close())  # Ctrl+C in the terminal
    with contextlib.suppress(ValueError):
        QTimer.singleShot(round(float(os.environ.get(QUIT_AFTER, "")) * 1000), window.close)
    return app.exec()
