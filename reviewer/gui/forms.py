"""Small forms inside a card or a bar: one line of text, or a reason by digit."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.tongue import say
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.theme import Theme
from reviewer.gui.typed import Typed, sending
from reviewer.gui.widgets import KeyButton, label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineField(QPlainTextEdit):
    """A field of one wrapped line; Enter submits, Escape leaves.

    Attributes:
        submitted: Enter was pressed, with Ctrl or without.
        left: Escape was pressed.
    """

    submitted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, *, serif: bool = False, lines: int = 2) -> None:
        super().__init__()
        self._theme, self._serif, self._lines = theme, serif, lines
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        """Return what was typed, as one line."""
        return " ".join(self.toPlainText().split())

    def set_lines(self, lines: int) -> None:
        """Be so many lines high."""
        if lines != self._lines:
            self._lines = lines
            self._dress()

    def event(self, event: QEvent) -> bool:
        """Keep Enter for itself, whatever the window does with it."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit, leave, or type."""
        if Qt.Key(event.key()) in ENTER:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        font = self._theme.font(1.12 if self._serif else 1.0, serif=self._serif)
        self.setFont(font)
        self.viewport().setFont(font)  # it paints what stands in an empty field
        self.document().setDefaultFont(font)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * self._lines + self._theme.unit()))


class SaveRow(QWidget):
    """Cancel and Save; where there is little room, they say it in short."""

    def __init__(self, theme: Theme, save: Callable[[], None], cancel: Callable[[], None]) -> None:
        super().__init__()
        self._theme = theme
        self._title = say("Save")
        self.cancel = KeyButton(say("Cancel"), "Esc", theme, act=cancel)
        self.save = KeyButton(self._title, "Return", theme, "primary", save)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addStretch()
        self._line.addWidget(self.cancel)
        self._line.addWidget(self.save)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.scale(self, lambda unit: self._line.setSpacing(round(unit * 0.5)))

    def name(self, title: str) -> None:
        """Say what is saved, where there is room."""
        self._title = title
        self._fit()
        self.save.setAccessibleName(title)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size with all words."""
        return self._size(self._words()[0])

    def minimumSizeHint(self) -> QSize:
        """Return the size with the fewest words."""
        return self._size(self._words()[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less."""
        super().resizeEvent(event)
        self._fit()

    def _words(self) -> list[tuple[str, str]]:
        """Return what the two may say, the most first."""
        cancel, save = say("Cancel"), say("Save")
        return [(cancel, self._title), (cancel, save), ("✕", save)]

    def _size(self, words: tuple[str, str]) -> QSize:
        width = self.cancel.width_with(words[0]) + self._line.spacing() + self.save.width_with(words[1])
        return QSize(width, self.save.sizeHint().height())

    def _fit(self) -> None:
        choices = self._words()
        words = next((one for one in choices if self._size(one).width() <= self.width()), choices[-1])
        for button, text in zip((self.cancel, self.save), words, strict=True):
            if button.text() != text:
                button.setText(text)
                button.updateGeometry()


class InlineForm(QFrame):
    """A field with Save and Cancel."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save: Callable[[str], None] | None = None
        self._cancel: Callable[[], None] | None = None
        self._again: Callable[[], None] | None = None
        self._told: dict[str, int] = {}
        self._title = label("", "caps")
        self.field = LineField(theme, say("Text"))
        self.field.submitted.connect(self.save)
        self.field.left.connect(self.cancel)
        row = FlowLayout(
            gap=round(theme.unit() * 0.3)
        )  # the buttons go below the title where both have no room
        row.addWidget(self._title)
        row.addWidget(SaveRow(theme, self.save, self.cancel))
        theme.scale(self._title, lambda unit: self._title.setMinimumHeight(round(unit * 1.62)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.field)
        box.addLayout(row)
        self.hide()

    def ask(
        self,
        title: str,
        text: str,
        save: Callable[[str], None],
        cancel: Callable[[], None] | None = None,
        *,
        hint: str = "",
        again: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a text; if what is done with it is refused, ask again, with what was typed.

        Args:
            title: what it is.
            text: what stands there.
            save: takes the text.
            cancel: runs when the form closes without one.
            hint: shown while the field is empty.
            again: asks the same again, with all that is around the form; default: the form alone.
        """
        self._save, self._cancel, self._told = save, cancel, {}
        self._again = again or (lambda: self.ask(title, text, save, cancel, hint=hint))
        self._title.setText(title.upper())
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(hint)
        self.field.setPlainText(text)
        self.field.selectAll()
        self.show()
        self.field.setFocus()

    def save(self) -> None:
        """Give the text and close."""
        save, self._save = self._save, None
        if save is not None:
            text, again = self.field.text(), self._again
            typed = Typed(lambda: self._bring_back(text, again, typed), self._told)
            self.hide()
            with sending(typed):
                save(text)

    def _bring_back(self, text: str, again: Callable[[], None] | None, typed: Typed) -> None:
        """Show again what was typed, unless something else is asked by now."""
        if again is not None and not self.isVisible():
            again()
            self._told = typed.told
            self.field.setPlainText(text)
            self.field.selectAll()

    def forget(self) -> None:
        """Close, and tell nobody: what was asked is of no use any more."""
        self._save = self._cancel = None
        self.hide()

    def cancel(self) -> None:
        """Close without a text."""
        self._save = None
        self.hide()
        if self._cancel is not None:
            self._cancel()


def rows(
    parent: QWidget, gap: float, margins: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Return a vertical layout with gaps in pixels."""
    box = QVBoxLayout(parent)
    box.setSpacing(round(gap))
    left, top, right, bottom = (round(one) for one in margins)
    box.setContentsMargins(left, top, right, bottom)
    return box
