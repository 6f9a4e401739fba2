"""What every mode of the window is to the window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import Changes
from reviewer.gui.actions import Mode
from reviewer.gui.edges import Overview
from reviewer.gui.session import Session
from reviewer.gui.spacing import grows
from reviewer.gui.theme import Theme

SAVED_MS = 20
"""How long what follows a decision waits to be seen after it; on a slower disk it does not wait."""


class ModeView(QWidget):
    """One mode.

    Attributes:
        go: asks the window for a place: mode, and what to show there (article, claim or fact id).
        told: a sentence for the person.
        merge: asks how facts are settled when they are merged: their ids, the one that stays first, and the
            versions the person saw.
    """

    go = Signal(object, str)
    told = Signal(str)
    merge = Signal(object, object)

    mode = Mode.READ

    def __init__(self, session: Session, theme: Theme, keys: Callable[[str], str]) -> None:
        """Build the mode.

        Args:
            session: the case.
            theme: colours and faces.
            keys: the key of an act in this mode.
        """
        super().__init__()
        self.session, self.theme, self.keys = session, theme, keys
        grows(self, theme)
        self._stale = True
        self._then: Callable[[], None] | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.catch_up)
        session.case_opened.connect(self._case_opened)
        session.changed.connect(self._changed)
        session.refreshed.connect(self._refreshed)
        session.refused.connect(self.drop)  # what follows a decision does not follow then
        session.overview.connect(self.take_overview)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what this mode does, by the id of the act."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through; the first has the focus when the mode is shown."""
        raise NotImplementedError

    def acted_on(self) -> QWidget | None:
        """Return where one decides, which nothing may cover; it may be hidden."""
        return None

    def kept(self) -> Mapping[str, str]:
        """Return what the window remembers of it over the end of the program, by name."""
        return {}

    def bring_back(self, kept: Mapping[str, str]) -> None:
        """Take what the window remembered; names of other modes are among it."""

    def load(self) -> None:
        """Read everything again."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget the case that was open."""
        raise NotImplementedError

    def take_changes(self, changes: Changes) -> None:
        """Show what changed; by default all is read again."""
        self.load()

    def take_overview(self, overview: Overview) -> None:
        """Take the case's overview."""

    def enter(self) -> None:
        """Come to the front."""
        if self._stale:
            self._stale = False
            self.load()
        self.panes()[0].setFocus()

    def soon(self, act: Callable[[], None], within_ms: int = 0) -> None:
        """Do something once the next frame has shown what was decided; before any other act of this mode.

        Args:
            act: it.
            within_ms: how long it waits for a decision that is being saved.
        """
        self._then = act
        self._soon.start(within_ms)

    @property
    def leaving(self) -> bool:
        """Whether something was put off to the frame after the next."""
        return self._then is not None

    def catch_up(self) -> None:
        """Do at once what was put off."""
        then, self._then = self._then, None
        if then is not None:
            then()

    def drop(self) -> None:
        """Do not do what was put off: the person went elsewhere."""
        self._then = None

    def _case_opened(self, case_id: str) -> None:
        self.drop()
        self.clear()
        self._stale = True
        if case_id and self.isVisible():
            self.enter()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.take_changes(changes)
            if self._soon.isActive():
                self._soon.start(0)
        else:
            self._stale = True

    def _refreshed(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.load()
