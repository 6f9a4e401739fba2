"""The panel beside the sheet: at its side where there is room, else folded into a bar and laid over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reviewer.domain.tongue import say
from reviewer.gui.sheet.export_panel import WIDTH, ExportPanel
from reviewer.gui.sheet.missing import Group
from reviewer.gui.theme import Theme
from reviewer.gui.tips import plain_tip
from reviewer.gui.widgets import KeyButton, MarkedText, frame

ROOM = 36.0
"""Width, in lines of text, that the paper keeps; with less, the panel folds."""


class Beside:
    """Puts the panel where there is room for it.

    Attributes:
        panel: the panel.
        bar: what stands for it below the sheet while it is folded.
    """

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        self._theme = theme
        self.panel = ExportPanel(theme, keys)
        self.bar = frame("status")
        self._told = MarkedText(theme, ink="soft", lines=2)
        self._button = KeyButton(say("Export and check"), keys("sheet_panel"), theme, act=self.toggle)
        line = QHBoxLayout(self.bar)
        unit = theme.unit()
        line.setContentsMargins(round(unit), round(unit * 0.35), round(unit), round(unit * 0.35))
        line.addWidget(self._told, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._button)
        self.bar.hide()
        self._ground: QWidget | None = None
        self._splitter: QSplitter | None = None
        self.folded = False
        self._hidden = False

    def settle_in(self, ground: QWidget, splitter: QSplitter) -> None:
        """Take the place in the mode.

        Args:
            ground: what the panel lies over while it is folded.
            splitter: where it stands otherwise, behind the sheet.
        """
        self._ground, self._splitter = ground, splitter
        splitter.addWidget(self.panel)
        splitter.setSizes([900, 320])

    def fit(self) -> None:
        """Fold or unfold, as the width is; keep the place."""
        if self._ground is None or self._splitter is None:
            return
        folded = self._ground.width() < (ROOM + WIDTH[0]) * self._theme.unit()
        if folded != self.folded:
            held = self._held()
            self.folded = folded
            if folded:
                self.panel.setParent(self._ground)
                self.panel.setVisible(held)
            else:
                self._splitter.addWidget(self.panel)
                self.panel.setVisible(not self._hidden)
        self.panel.close_button.setVisible(self.folded)
        self.bar.setVisible(self.folded or self._hidden)
        if self.folded:
            unit, ground = self._theme.unit(), self._ground
            wide = round(min(unit * (WIDTH[0] + 3), ground.width() - unit * 2))
            self.panel.setGeometry(ground.width() - wide, 0, wide, ground.height())
            self.panel.raise_()

    @property
    def shown(self) -> bool:
        """Tell whether the panel shows."""
        return not self.panel.isHidden()

    def open(self) -> None:
        """Show the panel."""
        self._hidden = False
        self.panel.show()
        self.fit()

    def close(self) -> None:
        """Fold the panel again, where it lies over the sheet."""
        if self.folded:
            self.panel.hide()

    def toggle(self) -> None:
        """Show the panel, or put it away."""
        if self.panel.isHidden():
            self.open()
            self.first().setFocus()
            return
        held = self._held()
        self._hidden = not self.folded
        self.panel.hide()
        self.fit()
        if held:
            self._button.setFocus()

    def _held(self) -> bool:
        """Tell whether the focus is in the panel now, and not only was there last."""
        focus = self.panel.focusWidget()
        return focus is not None and focus.hasFocus()

    def first(self) -> QWidget:
        """Return what is used first in the panel."""
        return next(iter(self.panel.boxes.values()))

    def panes(self) -> list[QWidget]:
        """Return what F6 goes to."""
        return [self.first() if self.shown else self._button]

    def show_missing(self, groups: Sequence[Group]) -> None:
        """Tell what is missing, in the panel and in the bar."""
        self.panel.show_missing(groups)
        told = " · ".join(f"{one.glyph} {one.title}" for one in groups[:3])
        self._told.show_text(told or say("✓ Nothing is missing."), (), "soft" if groups else "green")
        self._told.setToolTip(plain_tip(told))
