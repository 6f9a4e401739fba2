"""A short sentence over the window, for as long as it takes to read and to answer it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStyle, QWidget

from reviewer.domain.tongue import say
from reviewer.gui.announcing import announce
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label

TOAST_MS, LETTER_MS, UNDO_MS = 4000, 60, 4000
"""How long a sentence stays: always, for each letter (200 words a minute), and where it can be answered."""
PATIENCE = 3
"""How many times longer it stays for a screen reader, or where the system shows no motion."""
MOST = 140
"""Letters of the sentence that are shown."""
LEAST_WIDTH = 14
"""Width in lines of text that it needs."""


def stay(text: str, *, answer: bool, patient: bool) -> int:
    """Return how long a sentence stays, in milliseconds.

    Args:
        text: the sentence.
        answer: whether there is something to press.
        patient: whether the person needs more time.
    """
    time = TOAST_MS + LETTER_MS * min(len(text), MOST) + (UNDO_MS if answer else 0)
    return time * PATIENCE if patient else time


class Toast(QFrame):
    """A sentence above the status line, with Undo where that is possible; it covers nothing one acts on.

    It stays while the pointer is over it or its button has the focus, and goes by Escape.

    Attributes:
        left: it has gone, and its button had the focus.
    """

    left = Signal()

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
        self._undo = QPushButton(say("Undo"))
        self._undo.setProperty("look", "toast")
        self._undo.setAccessibleName(say("Undo"))
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.installEventFilter(self)
        self._undo.clicked.connect(self._take_back)
        line.addWidget(self._text, 1)
        line.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.go)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.place)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def tell(
        self,
        text: str,
        undoable: bool = False,
        undo: Callable[[], None] | None = None,
        *,
        heard: bool = False,
        act: str = "",
    ) -> None:
        """Show a sentence for some seconds.

        Args:
            text: the sentence.
            undoable: the last decision can be taken back.
            undo: what takes back instead what was no decision, or whatever else `act` says.
            heard: a screen reader has been told of it already.
            act: what the button says; by default Undo.
        """
        self._undo.setText(act or say("Undo"))
        self._undo.setAccessibleName(act.rstrip("…") or say("Undo"))
        self._instead = undo
        self._text.setText(text if len(text) < MOST else text[: MOST - 2] + "…")
        self.setAccessibleName(text)
        self._undo.setVisible(undoable or undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.setInterval(stay(text, answer=not self._undo.isHidden(), patient=self._patient()))
        self._count()
        if not heard:
            announce(self, text)

    @property
    def answerable(self) -> bool:
        """Whether it is there, with something to press."""
        return self.isVisible() and not self._undo.isHidden()

    def outdate(self) -> None:
        """Go, if it offers to take back what is no longer the last decision."""
        if self.answerable and self._instead is None:
            self.go()

    def go(self) -> None:
        """Go away, and leave the focus where one works."""
        held = self._undo.hasFocus()
        self._timer.stop()
        self.hide()
        if held:
            self.left.emit()

    def focus_first(self) -> None:
        """Give the focus to what it offers."""
        self._undo.setFocus(Qt.FocusReason.TabFocusReason)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is over it."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go some time after the pointer."""
        super().leaveEvent(event)
        self._count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.go()
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        """Go after its time, unless one is about to answer it."""
        if not self.underMouse() and not self._undo.hasFocus():
            self._timer.start()

    def _patient(self) -> bool:
        still = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) == 0
        return QAccessible.isActive() or still

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what must not be covered, and stay while the button has the focus."""
        if watched is self._undo:
            if event.type() == QEvent.Type.FocusIn:
                self._timer.stop()
            elif event.type() == QEvent.Type.FocusOut:
                self._count()
            return super().eventFilter(watched, event)
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
        self.go()
        take_back, self._instead = self._instead or self._undo_it, None
        take_back()
