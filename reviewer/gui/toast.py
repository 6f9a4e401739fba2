"""A short sentence over the window, for some seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reviewer.gui.announcing import announce
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label

TOAST_MS = 6000
MOST = 140
"""Letters of the sentence that are shown."""
LEAST_WIDTH = 14
"""Width in lines of text that it needs."""


class Toast(QFrame):
    """A sentence above the status line, with Undo where that is possible; it covers nothing one acts on."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        undo: Callable[[], None],
        keep_clear: Callable[[], QWidget | None],
        below: QWidget,
    ) -> None:
        """Make it, hidden.

        Args:
            theme: colours and faces.
            parent: what it lies over.
            undo: takes the last decision back.
            keep_clear: returns what it must not cover now.
            below: what it stands above: the status line.
        """
        super().__init__(parent)
        self._ground, self._undo_it, self._theme = parent, undo, theme
        self._keep_clear, self._below = keep_clear, below
        self._watched: QWidget | None = None
        self._instead: Callable[[], None] | None = None
        self.setProperty("look", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        unit = theme.unit()
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(round(unit), round(unit * 0.4), round(unit * 0.6), round(unit * 0.4))
        line.setSpacing(round(unit))
        self._text = label("", wrap=True)
        self._undo = QPushButton("Undo")
        self._undo.setProperty("look", "toast")
        self._undo.setAccessibleName("Undo")
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._take_back)
        line.addWidget(self._text, 1)
        line.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.hide)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.place)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def tell(self, text: str, undoable: bool = False, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds.

        Args:
            text: the sentence.
            undoable: the last decision can be taken back.
            undo: what takes back instead what was no decision.
        """
        self._instead = undo
        self._text.setText(text if len(text) < MOST else text[: MOST - 2] + "…")
        self.setAccessibleName(text)
        self._undo.setVisible(undoable or undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what must not be covered."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._later.start()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Stand above the status line, beside or above what must not be covered."""
        gap = round(self._theme.unit() * 0.8)
        ground = self._ground
        right, bottom = ground.width(), ground.height()
        if self._below.isVisible():
            bottom = self._below.mapTo(ground, QPoint(0, 0)).y()
        guarded = self._guarded()
        if guarded is not None:
            corner = guarded.mapTo(ground, QPoint(0, 0))
            if corner.x() >= LEAST_WIDTH * self._theme.unit():
                right = corner.x()
            else:
                bottom = min(bottom, corner.y())
        self._wrap(right - 2 * gap)
        self.move(max(gap, (right - self.width()) // 2), max(0, bottom - self.height() - gap))

    def _guarded(self) -> QWidget | None:
        guarded = self._keep_clear()
        if guarded is not self._watched:
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            if guarded is not None:
                guarded.installEventFilter(self)
            self._watched = guarded
        return guarded if guarded is not None and guarded.isVisible() else None

    def _wrap(self, room: int) -> None:
        """Be as wide as the sentence, and no wider than the room."""
        self.ensurePolished()
        metrics = self._text.fontMetrics()
        margins = self._line.contentsMargins()
        around = margins.left() + margins.right()
        if not self._undo.isHidden():
            around += self._undo.sizeHint().width() + self._line.spacing()
        words = metrics.horizontalAdvance(self._text.text()) + metrics.averageCharWidth()
        self._text.setFixedWidth(max(1, min(words, room - around)))
        self.adjustSize()

    def _take_back(self) -> None:
        self.hide()
        take_back, self._instead = self._instead or self._undo_it, None
        take_back()
