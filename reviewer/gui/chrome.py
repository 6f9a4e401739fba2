"""The edges of the window: header, status line, strips."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from reviewer.domain.progress import PERCENT
from reviewer.domain.tongue import again, count, say
from reviewer.gui import tips
from reviewer.gui.actions import CASE_MODES, MODE_TITLES, Mode
from reviewer.gui.announcing import announce
from reviewer.gui.spacing import grows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, label, restyle

if TYPE_CHECKING:
    from reviewer.gui.edges import Overview

SIDE_WIDTH = 14.5
"""Width of the side bar, in lines of text."""
NARROW, TIGHT = 68, 44
"""Widths of a window in lines of text below which some things are said in short, or left out: on a small
screen, and on one with text of twice the size."""
ROOMY = 50
"""Width of a window in lines of text from which on the side bar is shown beside a mode."""
TIGHT_CASE = 5.0
"""Least width of menu and case in a tight header, in lines of text."""
_TAB, _TIGHT_TAB = 1.7, 1.15
"""Width of a tab beside its words, in lines of text."""
_WELL, _TABS_APART = 3, 2
"""Pixels around the tabs, and between them."""
_COUNTED = (Mode.CONFLICTS, Mode.FACTS)
"""Tabs with a number, the one that is left out last first."""


class ModeButton(QPushButton):
    """Shows a mode; to a screen reader it is the tab of a page."""


class MenuButton(QPushButton):
    """Opens a menu; to a screen reader the menu is below it, open or not."""


class ModeSwitch(QFrame):
    """Holds the tabs of the modes."""


class Header(QFrame):
    """Case, modes, search.

    Attributes:
        mode_picked: a mode was clicked.
        search: the search box was clicked.
    """

    mode_picked = Signal(object)
    search = Signal()

    def __init__(self, theme: Theme, menu: QMenu, cases: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self._overview: Overview | None = None
        self._counts: dict[Mode, int] = {}
        self._tabs_width = 0
        self.setProperty("look", "header")
        theme.changed.connect(self._again)
        line = self._line = QHBoxLayout(self)
        theme.scale(self, self._scale)
        left = self._left = QWidget()
        theme.scale(left, lambda _: self._fit())
        inner = QHBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self.menu = MenuButton("☰")
        self.menu.setProperty("look", "flat")
        self.menu.setAccessibleName(say("Menu"))
        self.menu.setMenu(menu)
        self.case = MenuButton("")
        self.case.setProperty("look", "flat")
        self.case.setStyleSheet("text-align: left; font-weight: 600;")
        self.case.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.case.setMenu(cases)
        inner.addWidget(self.menu)
        inner.addWidget(self.case, 1)
        line.addWidget(left)
        line.addWidget(self._mode_switch())
        line.addStretch()
        self.box = KeyButton("", "", theme, "search", self.search.emit)
        self.box.setAccessibleName(say("Search articles, claims, commands"))
        line.addWidget(self.box)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the size of a tight header, which says less."""
        wide = self._theme.unit() * TIGHT_CASE + self._tabs((), _TIGHT_TAB) + self._rest()
        return QSize(math.ceil(wide), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "box"):
            return
        unit = self._theme.unit()
        wide = self.width() / unit
        text = (
            ""
            if wide < TIGHT
            else say("Search")
            if wide < NARROW
            else say("Search articles, claims, commands")
        )
        if self.box.text() != text:
            self.box.setText(text)
            self.box.updateGeometry()
        self._fit_tabs(tight=wide < TIGHT)
        left = unit * SIDE_WIDTH
        if wide < TIGHT:
            room = self.width() - self._rest()
            left = max(unit * TIGHT_CASE, min(left, room - self._tabs_width))
        self._left.setFixedWidth(math.floor(left))
        if self._overview is not None:
            self._show_case(self._overview.summary.name)

    def _fit_tabs(self, *, tight: bool) -> None:
        """Show the numbers for which there is room: those of conflicts rather than of facts."""
        beside = _TIGHT_TAB if tight else _TAB
        room = self.width() - self._rest() - self._theme.unit() * TIGHT_CASE
        choices = (_COUNTED, _COUNTED[:1], ()) if tight else (_COUNTED,)
        counted = next((one for one in choices if self._tabs(one, beside) <= room), choices[-1])
        self._tabs_width = self._tabs(counted, beside)
        bold = self._theme.metrics(bold=True)
        for mode, button in self.modes.items():
            text = self._tab_text(mode, counted)
            if button.text() != text:
                button.setText(text)
            shown = mode in counted or mode not in self._counts
            tips.give(button, "" if shown else button.accessibleName())
            button.setMinimumWidth(self._tab(text, bold, beside))

    def _tab_text(self, mode: Mode, counted: Sequence[Mode]) -> str:
        number = self._counts.get(mode)
        title = say(MODE_TITLES[mode])
        return f"{title}  {number:,}" if number is not None and mode in counted else title

    def _tab(self, text: str, bold: QFontMetricsF, beside: float) -> int:
        return math.ceil(bold.horizontalAdvance(text) + self._theme.unit() * beside)

    def _tabs(self, counted: Sequence[Mode], beside: float) -> int:
        """Return the width of the tabs with some numbers: that of the chosen one, in bold, for each."""
        bold = self._theme.metrics(bold=True)
        words = sum(self._tab(self._tab_text(mode, counted), bold, beside) for mode in CASE_MODES)
        return words + 2 * _WELL + (len(CASE_MODES) - 1) * _TABS_APART

    def _rest(self) -> float:
        """Return the least width that is neither the case's nor the tabs'."""
        margins = self._line.contentsMargins()
        return self.box.width_with("") + margins.left() + margins.right() + 3 * self._line.spacing()

    def _scale(self, unit: float) -> None:
        above = round(unit * 0.3)
        self._line.setContentsMargins(round(unit * 0.4), above, round(unit * 0.85), above)
        self._line.setSpacing(round(unit * 0.2))

    def _mode_switch(self) -> QWidget:
        well = ModeSwitch()
        well.setProperty("look", "well")
        well.setAccessibleName(say("Modes"))
        inner = QHBoxLayout(well)
        inner.setContentsMargins(_WELL, _WELL, _WELL, _WELL)
        inner.setSpacing(_TABS_APART)
        self._group = QButtonGroup(self)
        self.modes: dict[Mode, QPushButton] = {}
        for mode in CASE_MODES:
            button = ModeButton(say(MODE_TITLES[mode]))
            button.setProperty("look", "mode")
            button.setCheckable(True)
            button.setAccessibleName(say(MODE_TITLES[mode]))
            button.clicked.connect(lambda _=False, one=mode: self.mode_picked.emit(one))
            self._group.addButton(button)
            self.modes[mode] = button
            inner.addWidget(button)
        return well

    def _again(self) -> None:
        if self._overview is not None:
            self.show_overview(self._overview)

    def show_mode(self, mode: Mode) -> None:
        """Mark the mode in front."""
        if mode in self.modes:
            self.modes[mode].setChecked(True)

    def show_overview(self, overview: Overview) -> None:
        """Show the case's name and numbers."""
        self._overview = overview
        summary = overview.summary
        self._show_case(summary.name)
        self._counts = {Mode.CONFLICTS: summary.conflicts_open, Mode.FACTS: summary.facts}
        for mode, number in self._counts.items():
            told = f"{say(MODE_TITLES[mode])}, {number:,}"
            self.modes[mode].setAccessibleName(told)
        self._fit()

    def _show_case(self, name: str) -> None:
        metrics = self.case.fontMetrics()
        used = self.menu.sizeHint().width() + metrics.horizontalAdvance("M  ▾")
        room = max(round(self._theme.unit() * 2), self._left.maximumWidth() - used)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.case.setText(shown.replace("&", "&&") + " ▾")
        self.case.setAccessibleName(say("Case {name}", name=name))
        tips.give(self.case, name if shown != name else "")


class StatusLine(QFrame):
    """Progress, conflicts, what was saved when, undo, keys."""

    def __init__(self, theme: Theme, undo: Callable[[], None], keys: Callable[[], None]) -> None:
        super().__init__()
        grows(self, theme)
        self.setProperty("look", "status")
        self._theme, self._what = theme, ""
        self._counts: tuple[int, int] | None = None
        self.setAccessibleName(say("Status"))
        unit = theme.unit()
        line = QHBoxLayout(self)
        line.setContentsMargins(round(unit * 0.9), round(unit * 0.15), round(unit * 0.6), round(unit * 0.15))
        line.setSpacing(round(unit * 1.3))
        self.decided = label("", "soft")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        theme.scale(self.bar, lambda unit: self.bar.setMinimumWidth(round(unit * 3)))
        theme.scale(self.bar, lambda unit: self.bar.setMaximumWidth(round(unit * 11)))
        self.bar.setAccessibleName(say("Claims decided"))
        self.conflicts = label("", "red")
        self.saved = label("", "green")
        self._undo = KeyButton(say("Undo"), "", theme, "flat", undo)
        self._keys = KeyButton(say("Keys"), "", theme, "flat", keys)
        for one in (self.decided, self.bar, self.conflicts, self.saved):
            line.addWidget(one)
        line.addStretch()
        line.addWidget(self._undo)
        line.addWidget(self._keys)

    def show_keys(self, undo: str, keys: str) -> None:
        """Show the keys of the two buttons."""
        self._undo.show_key(undo)
        self._keys.show_key(keys)

    def show_overview(self, overview: Overview) -> None:
        """Show the numbers."""
        one = overview.summary
        self._counts = one.decided, one.claims
        self.bar.setRange(0, max(1, one.claims))
        self.bar.setValue(one.decided)
        self.conflicts.setText(_conflicts(one.conflicts_open, one.conflicts_settled))
        look = "red" if one.conflicts_open else "green"
        if self.conflicts.property("look") != look:
            self.conflicts.setProperty("look", look)
            self.conflicts.style().polish(self.conflicts)
        self._undo.setVisible(bool(overview.undo))
        self._what = again(overview.undo)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the size of a tight line, which says less."""
        return QSize(round(self._theme.unit() * 24), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() / self._theme.unit()
        if self._counts is not None:
            decided, claims = self._counts
            told = say("{decided:,} of {claims:,} claims decided", decided=decided, claims=claims)
            short = say("{done:,} of {total:,}", done=decided, total=claims)
            self.decided.setText(told if wide >= TIGHT else short)
            self.decided.setAccessibleName(told)
        self.bar.setVisible(wide >= TIGHT)
        self.conflicts.setVisible(wide >= TIGHT)
        most = 48 if wide > NARROW else 20
        what = self._what if len(self._what) < most else self._what[: most - 2] + "…"
        text = say("Undo “{what}”", what=what) if wide >= TIGHT else say("Undo")
        if self._undo.text() != text:
            self._undo.setText(text)
            self._undo.setAccessibleName(say("Undo “{what}”", what=self._what))
            self._undo.updateGeometry()

    def show_saved(self, at: datetime | None = None) -> None:
        """Tell when the last decision was saved; called only after it was."""
        self._show_saved(say("● saved {what:%H:%M:%S}", what=at or datetime.now()), "green")

    def show_failed(self) -> None:
        """Tell that the last decision was not saved, until another one is."""
        self._show_saved(say("○ not saved"), "red")

    def show_unsaved(self) -> None:
        """Tell that nothing has been decided since the case was opened."""
        self._show_saved("", "green")

    def _show_saved(self, text: str, look: str) -> None:
        self.saved.setText(text)
        if self.saved.property("look") != look:
            self.saved.setProperty("look", look)
            self.saved.style().polish(self.saved)


def _conflicts(still_open: int, settled: int) -> str:
    """Return how many conflicts are open and settled; nothing where there are none."""
    if settled:
        return count("%n conflict(s) open, {settled:,} settled", "", still_open, settled=settled)
    return count("%n conflict(s) open", "", still_open) if still_open else ""


class MessageStrip(QFrame):
    """A sentence about what could not be done; it stays until it is closed or another act succeeds.

    One that is calm tells of something that is as it should be, and does not look like trouble.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        grows(self, theme)
        self.setProperty("look", "strip")
        unit = theme.unit()
        line = QHBoxLayout(self)
        line.setContentsMargins(round(unit), round(unit * 0.3), round(unit * 0.6), round(unit * 0.3))
        self._text = MarkedText(theme)
        line.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._run: Callable[[], None] | None = None
        self.act = QPushButton(say("Check the database"))
        self.act.clicked.connect(self._act)
        self.act.hide()
        line.addWidget(self.act)
        self._close = QPushButton(say("Close"))
        self._close.setAccessibleName(say("Close the message"))
        self._close.setProperty("look", "flat")
        self._close.clicked.connect(self.hide)
        line.addWidget(self._close)
        self.hide()

    def offer(self, text: str, act: str, run: Callable[[], None], *, calm: bool = False) -> None:
        """Show a sentence, and a button with what can be done about it.

        Args:
            text: the sentence.
            act: what the button says.
            run: what it does.
            calm: whether nothing is wrong.
        """
        self.tell(text, calm=calm)
        self._run = run
        self.act.setText(act)
        self.act.setAccessibleName(act.rstrip("…"))
        self.act.show()

    def _act(self) -> None:
        if self._run is not None:
            self._run()

    def tell(self, text: str, *, calm: bool = False) -> None:
        """Show a sentence; see `offer`."""
        restyle(self, "look", "calm" if calm else "strip")
        self.act.hide()
        self._text.show_text(text)
        self.setAccessibleName(text)
        self.show()
        announce(self, text, urgent=not calm)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text


class ProgressStrip(QFrame):
    """What is being done, how far it is, and Cancel."""

    def __init__(self, theme: Theme, cancel: Callable[[], None]) -> None:
        super().__init__()
        grows(self, theme)
        self.setProperty("look", "bar")
        unit = theme.unit()
        line = QHBoxLayout(self)
        line.setContentsMargins(round(unit), round(unit * 0.35), round(unit), round(unit * 0.35))
        line.setSpacing(round(unit))
        self._what = label("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("Progress"))
        self._count = label("", "muted")
        self._cancel = QPushButton(say("Cancel"))
        self._cancel.setAccessibleName(say("Cancel what is being done"))
        self._cancel.clicked.connect(cancel)
        line.addWidget(self._what)
        line.addWidget(self._bar, 1)
        line.addWidget(self._count)
        line.addWidget(self._cancel)
        self.hide()

    def start(self) -> None:
        """Show the strip."""
        self.tell(0, 0, say("Starting"))
        self.show()

    def tell(self, done: int, total: int, what: str) -> None:
        """Show how far it is."""
        self._what.setText(f"{what}…")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total == PERCENT:
            self._count.setText(say("{done} %", done=done))
        else:
            self._count.setText(say("{done:,} of {total:,}", done=done, total=total) if total else "")
