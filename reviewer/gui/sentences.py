"""Sentences to be read, in a panel that scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from reviewer.gui.forms import rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label


class Sentences(Overlay):
    """Tells sentences under a title; Escape closes it."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, foot: str) -> None:
        """Make it, hidden.

        Args:
            theme: colours and faces.
            parent: what it lies over.
            title: what the sentences are about.
            foot: what stands below them, small.
        """
        super().__init__(theme, parent, title)
        box = rows(self, theme.unit() * 0.6, (theme.unit(),) * 4)
        box.addWidget(label(title, "h2"))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.addWidget(self.area, 1)
        box.addWidget(label(foot, "small", wrap=True))
        self.lines: tuple[str, ...] = ()

    def widths(self) -> tuple[float, float]:
        """Return the panel's width and part of the height."""
        return 46.0, 0.8

    def wanted_height(self) -> int:
        """Return a height for a sentence of two lines each."""
        return round(self.theme.unit() * (8 + 3.2 * len(self.lines)))

    def focus_first(self) -> None:
        """Let the arrows scroll."""
        self.area.setFocus()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show sentences."""
        self.lines = tuple(lines)
        page = QWidget()
        page.setProperty("look", "paper")
        unit = self.theme.unit()
        box = rows(page, unit * 0.5, (unit * 0.5, unit * 0.4, unit, unit * 0.4))  # clear of the focus frame
        for one in self.lines:
            box.addWidget(label(one, "soft", wrap=True))
        box.addStretch()
        self.area.setWidget(page)
        self.area.setAccessibleName(" ".join(self.lines))
        self.open()
