"""The window in front: made once, and made anew when another language is chosen."""

import gc
import threading
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reviewer.gui.announcing import Announcer
from reviewer.gui.ports import WorkspacePort
from reviewer.gui.session import Session
from reviewer.gui.speaking import Speaker
from reviewer.gui.theme import Theme
from reviewer.gui.window import MainWindow
from reviewer.settings import Settings

CALM_MS = 3000
"""After a case is opened: what is in memory then stays for long."""
BETWEEN_MS = 300
"""Between two modes that are built before they are wanted; each holds the window up for one frame or two."""

UNPAINTED_MS = 500
"""A window that is not painted by then, for it lies under others, starts all the same."""


class Front:
    """Keeps the one window of the program.

    Attributes:
        window: it.
    """

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        open_workspace: Callable[[Settings], WorkspacePort],
        save: Callable[[Settings], None],
        database: str = "",
    ) -> None:
        """Build the window; `show` shows it.

        Args:
            app: the application.
            settings: the person's settings.
            open_workspace: opens the database; it is called in the worker.
            save: keeps the settings.
            database: how it was named; `""`: as the settings have it.
        """
        self._open, self._save, self._database = open_workspace, save, database
        self._theme = Theme(app, settings.theme, settings.zoom)
        self._speaker = Speaker(app)
        self._told = self._speaker.speak(settings.language)
        self._importing: threading.Thread | None = None
        self.window = self._made(settings)

    def show(self, *, demo: bool = False, case: str = "", shown: Callable[[], object] = lambda: None) -> None:
        """Show the window and open what is wanted.

        Args:
            demo: open the demo case.
            case: name or id of a case; `""` for the last one.
            shown: runs once the window is painted, before the database is opened.
        """

        def start() -> None:
            shown()
            window.start(demo=demo, case=case)

        window = self.window
        window.show()
        window.activateWindow()  # where there is no window manager, nobody else gives it the keyboard
        _FirstFrame(window, start)
        if self._told:
            window.message.tell(self._told)
        QTimer.singleShot(2 * CALM_MS, gc.enable)  # also where no case is opened

    def _made(self, settings: Settings) -> MainWindow:
        session = Session(lambda: self._open(settings), database=self._database)
        window = MainWindow(session, self._theme, settings, self._save)
        window.language_chosen.connect(self.make_anew)
        Announcer(window)
        calm = QTimer(window, singleShot=True)
        calm.timeout.connect(lambda: self._while_calm(window, calm))
        window.session.case_ready.connect(lambda case: calm.start(CALM_MS) if case else None)
        return window

    def _while_calm(self, window: MainWindow, calm: QTimer) -> None:
        """Build what is likely wanted next, so that its key does not wait for it."""
        if self._importing is None:
            self._importing = threading.Thread(target=_import_modes)
            self._importing.start()
        if self._importing.is_alive() or window.prepare():
            calm.start(BETWEEN_MS)
        else:
            gc.freeze()  # or it is searched for garbage again: 0.15 s each
            gc.enable()

    def make_anew(self) -> None:
        """Put another window, in the language that is chosen by now, into the place of this one."""
        old = self.window
        old.place.keep()
        settings = old.place.settings
        self._told = self._speaker.speak(settings.language)
        new = self.window = self._made(settings)
        new.show()  # before the old one goes: with the last window the program would end
        old.close()  # it gives the database free
        old.deleteLater()
        if settings.last_case:
            new.session.case_ready.connect(lambda _: self._go_on(new), Qt.ConnectionType.SingleShotConnection)
        else:
            QTimer.singleShot(0, new, lambda: self._go_on(new))
        self.show()

    def _go_on(self, window: MainWindow) -> None:
        """Show the settings again, where the language was chosen."""
        window.hub.run("settings")
        window.settings_panel.focus_language()
        if self._told:
            window.message.tell(self._told)


class _FirstFrame(QObject):
    """Does something once a window was painted: what the worker imports would keep it from that."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        self._late = QTimer(self, singleShot=True, interval=UNPAINTED_MS)
        self._late.timeout.connect(self._done)
        self._late.start()
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Wait for the frame."""
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            self._late.start(0)
        return False

    def _done(self) -> None:
        self.deleteLater()
        self._then()


def _import_modes() -> None:
    """Import what the modes are made of, beside the window: it takes several frames."""
    import reviewer.gui.conflicts.mode
    import reviewer.gui.facts.mode  # noqa: F401
