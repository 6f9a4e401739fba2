"""Where the person was: window, splitters, case, mode, article, claim."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from reviewer.domain.errors import ReviewerError
from reviewer.gui.actions import CASE_MODES, Mode
from reviewer.gui.jobs import Rank
from reviewer.settings import Settings

if TYPE_CHECKING:
    from reviewer.gui.window import MainWindow

_log = logging.getLogger(__name__)
MOST_OPENED = 50
"""Cases of which it is kept when they were opened."""
SOON_MS = 1500
"""How long after a change the place is kept."""
SIZE = (1440, 900)
"""Size of the window at the first start, where the screen has room for it."""
FRAME = (16, 48)
"""What the frame of a window takes at most, across and down; it is not known before the window is shown."""


def first_size(room: QSize) -> QSize:
    """Return the size of the window at the first start: with its frame it fits into `room`."""
    return QSize(min(SIZE[0], room.width() - FRAME[0]), min(SIZE[1], room.height() - FRAME[1]))


class Place:
    """Keeps and restores the place, through the settings."""

    def __init__(self, window: MainWindow, settings: Settings, save: Callable[[Settings], None]) -> None:
        self._window, self._save = window, save
        self._timer = QTimer(window, singleShot=True, interval=SOON_MS)
        self._timer.timeout.connect(lambda: self.change(place=self._here()))
        self.settings = settings

    @property
    def last_case(self) -> str:
        """The case that was open last."""
        return self.settings.last_case

    @property
    def last_fact(self) -> str:
        """The fact that was open last among the conflicts of the open case."""
        return self.settings.place.get("fact", "")

    def change(self, **changes: object) -> None:
        """Change settings, and keep them: beside the window, for a disk may be slow."""
        self.settings = self.settings.with_(**changes)
        kept = self.settings
        self._window.session.jobs.do(lambda: self._save(kept), rank=Rank.LATER)

    def opened(self, case_id: str) -> None:
        """Keep which case is open, so that not even a power cut forgets it."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        kept = sorted(self.settings.opened.items(), key=lambda one: one[1], reverse=True)[:MOST_OPENED]
        opened = {**dict(kept), case_id: now}
        if case_id != self.settings.last_case:
            self.change(last_case=case_id, place={}, opened=opened)
        else:
            self.change(opened=opened)

    def touched(self) -> None:
        """Keep the place soon."""
        self._timer.start()

    def remember(self, files: Sequence[Path]) -> None:
        """Keep what was imported last."""
        for one in reversed(files[:3]):
            self.settings = self.settings.with_recent(str(one))
        self.change()

    def restore_window(self) -> None:
        """Bring size, place and splitters back."""
        window = self._window
        screen = window.screen().availableGeometry() if window.screen() else None
        window.resize(first_size(screen.size()) if screen is not None else QSize(*SIZE))
        if self.settings.geometry:
            window.restoreGeometry(_bytes(self.settings.geometry))

    def restore_splitters(self, view: QWidget) -> None:
        """Bring the splitters of a mode back."""
        for splitter in view.findChildren(QSplitter):
            state = self.settings.splitters.get(splitter.objectName(), "")
            if state:
                splitter.restoreState(_bytes(state))
                splitter.setHandleWidth(1)

    def restore(self, case_id: str) -> bool:
        """Go to the mode, article and claim that were open last; return whether there were any."""
        place = self.settings.place
        if case_id != self.settings.last_case or not place:
            return False
        mode = next((one for one in CASE_MODES if one.value == place.get("mode")), Mode.READ)
        window = self._window
        window.read.come_back(place.get("article", ""), place.get("claim", ""))
        from reviewer.domain.views import from_text  # after the first frame

        filters = from_text(place.get("filter", ""))
        if mode is Mode.FACTS and filters:
            window.facts.come_back(filters[0].filter)
            window.sidebar.show_filter(filters[0].filter)
        window.enter(mode)
        return True

    def keep(self) -> None:
        """Keep where the window is now; it is about to close."""
        window = self._window
        self._timer.stop()
        splitters = {
            one.objectName(): _text(one.saveState())
            for one in window.findChildren(QSplitter)
            if one.objectName()
        }
        for view in window.modes.values():
            splitters |= view.kept()
        self.settings = self.settings.with_(
            geometry=_text(window.saveGeometry()),
            splitters={**self.settings.splitters, **splitters},
            last_case=window.session.case_id,
            place=self._here(),
        )
        try:
            self._save(self.settings)
        except ReviewerError as error:  # the window goes; nobody would read a message in it
            _log.warning("%s", error)

    def _here(self) -> dict[str, str]:
        window = self._window
        here = {**self.settings.place, "mode": window.mode.value}
        if Mode.READ in window.modes:
            page = window.read.page
            here |= {"article": page.item.id if page else "", "claim": window.read.current}
        if Mode.FACTS in window.modes:
            from reviewer.domain.views import SavedView, to_text

            here["filter"] = to_text([SavedView(Mode.FACTS.value, window.facts.filters.filter)])
        if Mode.CONFLICTS in window.modes:
            here["fact"] = window.conflicts.current
        if Mode.SHEET in window.modes:
            here["line"] = window.sheet.paper.current_fact()
        return here


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore")))
