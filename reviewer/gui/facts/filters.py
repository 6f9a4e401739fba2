"""The bar above the table of facts: words to search for, and the filters as pills."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.tongue import say
from reviewer.gui.facts.dimensions import CHIPS, UNFILTERED, Dimension, Known, bare, set_dimensions, without
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, frame

HEIGHT = 1.7
"""Height of what stands in the bar, in lines of text."""
NARROW = 52
"""Width in lines of text below which what is not set has no chip beside pills; F lists all of it."""
TIGHT = 40
"""Width in lines of text below which what is not set has no chip at all, and the field is shorter."""
FIELD, TIGHT_FIELD = 15.0, 12.0
"""Width of the field, in lines of text."""
TAKE_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Pill(QFrame):
    """A filter that is set: its words open the choice, the cross takes it away.

    Attributes:
        opened: the choice is wanted.
        removed: it is to be taken away.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setProperty("look", "pill")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self.words = QPushButton()
        self.words.setProperty("look", "pill")
        self.words.clicked.connect(self.opened)
        self.cross = QPushButton("×")
        self.cross.setProperty("look", "pill-cross")
        self.cross.clicked.connect(self.removed)
        line.addWidget(self.words)
        line.addWidget(self.cross)
        for one in (self.words, self.cross):
            one.installEventFilter(self)
        self.take(words)

    def take(self, words: str) -> None:
        """Show other words."""
        self.text = words
        self.words.setText(words.replace("&", "&&"))
        self.words.setAccessibleName(say("Filter: {words}", words=words))
        self.words.setAccessibleDescription(say("Enter changes it, Delete takes it away."))
        self.cross.setAccessibleName(say("Take the filter away: {words}", words=words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Delete and Backspace take it away."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in TAKE_AWAY:
            self.removed.emit()
            return True
        return super().eventFilter(watched, event)


class SearchField(QLineEdit):
    """The words to search for; Enter goes to the next hit and Down into the table.

    Attributes:
        stepped: the next (1) or previous (-1) hit is wanted.
        left: the table is wanted.
    """

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that go through the hits."""
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in ENTER:
            self.stepped.emit(-1 if shift else 1)
        elif key == Qt.Key.Key_Down:
            self.left.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """Words and pills that combine.

    Attributes:
        changed: the filter changed.
        wanted: the choice of a filter is wanted: a `Dimension`, or none for all.
    """

    changed = Signal(object)
    wanted = Signal(object)

    def __init__(self, theme: Theme, key: str = "") -> None:
        """Build the bar.

        Args:
            theme: colours and faces.
            key: the key that opens the choice of all filters.
        """
        super().__init__()
        self._theme = theme
        self.filter = FactFilter()
        self.known = Known()
        self._narrow = self._tight = False
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._show)
        bar = frame("bar")
        rows(self, 0).addWidget(bar)
        self._line = QHBoxLayout(bar)
        self._left = QWidget()
        self._flow = FlowLayout(self._left, round(theme.unit() * 0.45))
        self.field = SearchField(self._left)
        self.field.setPlaceholderText(say("Words in facts and quotations"))
        self.field.setAccessibleName(say("Find facts by their words"))
        self.field.setAccessibleDescription(say("Enter goes to the next hit, Down into the table."))
        self.field.setClearButtonEnabled(True)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(say("Clear the words"))
        self.field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.field.textChanged.connect(self._typed)
        self._pills: dict[Dimension, Pill] = {}
        self._chips = {one: self._chip(one) for one in CHIPS}
        self._more = KeyButton(say("+ Filter"), key, theme, "chip", lambda: self.wanted.emit(None))
        self._more.setAccessibleName(say("Add a filter"))
        self._clear = QPushButton(say("Clear"), self._left)
        self._clear.setProperty("look", "flat")
        self._clear.setAccessibleName(say("Clear the filters"))
        self._clear.clicked.connect(lambda: self.set_filter(FactFilter()))
        self._save = QPushButton(say("Save view"), self._left)
        self._save.setProperty("look", "flat")
        self._save.setAccessibleName(say("Save the filters as a view"))
        self.save_wanted = self._save.clicked
        self._line.addWidget(self._left, 1)
        self.right = QHBoxLayout()
        self._line.addLayout(self.right)
        self._line.setAlignment(self.right, Qt.AlignmentFlag.AlignTop)
        theme.scale(self, self._size)
        self._show()

    def set_filter(self, wanted: FactFilter) -> None:
        """Filter by something else."""
        self.filter = wanted
        if self.field.text() != wanted.text:
            self.field.blockSignals(True)
            self.field.setText(wanted.text)
            self.field.blockSignals(False)
        self._show()
        self.changed.emit(wanted)

    def set_known(self, known: Known) -> None:
        """Take what the case has to filter by."""
        if known != self.known:
            self.known = known
            self._show()

    def remove(self, dimension: Dimension) -> None:
        """Take a filter away; the focus goes to the next pill."""
        order = list(self._pills)
        at = order.index(dimension) if dimension in order else 0
        held = self._pills[dimension].isAncestorOf(focus) if (focus := self.focusWidget()) else False
        self.set_filter(without(self.filter, dimension))
        if held:
            rest = list(self._pills.values())
            (rest[min(at, len(rest) - 1)].words if rest else self._more).setFocus()

    def pills(self) -> dict[Dimension, Pill]:
        """Return the pills of what is set."""
        return dict(self._pills)

    def chips(self) -> dict[Dimension, QPushButton]:
        """Return the chips of what is not set."""
        return {key: one for key, one in self._chips.items() if not one.isHidden()}

    def _typed(self, text: str) -> None:
        wanted = replace(self.filter, text=text)
        if wanted != self.filter:
            self.set_filter(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the chips of what is not set where the pills need the room."""
        super().resizeEvent(event)
        wide = self.width() / self._theme.unit()
        narrow, tight = wide < NARROW, wide < TIGHT
        if (narrow, tight) != (self._narrow, self._tight):
            self._narrow, self._tight = narrow, tight
            self._again.start()

    def _size(self, unit: float) -> None:
        self._line.setContentsMargins(round(unit), round(unit * 0.5), round(unit), round(unit * 0.5))
        self.right.setSpacing(round(unit * 0.5))
        self.field.setFixedWidth(round(unit * (TIGHT_FIELD if self._tight else FIELD)))
        for one in (self.field, *self._chips.values(), self._more, self._clear, self._save):
            one.setFixedHeight(round(unit * HEIGHT))
        for pill in self._pills.values():
            pill.setFixedHeight(round(unit * HEIGHT))

    def _chip(self, dimension: Dimension) -> QPushButton:
        chip = QPushButton(f"{dimension.title} ▾", self._left)
        chip.setProperty("look", "chip")
        chip.setAccessibleName(say("Filter by: {name}", name=dimension.title))
        chip.clicked.connect(lambda: self.wanted.emit(dimension))
        return chip

    def _pill(self, dimension: Dimension, words: str) -> Pill:
        pill = Pill(words)
        pill.setFixedHeight(round(self._theme.unit() * HEIGHT))
        pill.opened.connect(lambda: self.wanted.emit(dimension))
        pill.removed.connect(lambda: self.remove(dimension))
        return pill

    def _show(self) -> None:
        """Show pills for what is set, chips for what is not; widgets that stay keep the focus."""
        self._size(self._theme.unit())
        told = dict(set_dimensions(self.filter, self.known))
        for dimension in [one for one in self._pills if one not in told]:
            pill = self._pills.pop(dimension)
            pill.hide()
            pill.deleteLater()
        for dimension, words in told.items():
            if dimension in self._pills:
                self._pills[dimension].take(words)
            else:
                self._pills[dimension] = self._pill(dimension, words)
        self._pills = {one: self._pills[one] for one in told}
        for dimension, chip in self._chips.items():
            chip.setVisible(dimension not in told and not self._tight and not (told and self._narrow))
        filtered = bare(self.filter) != UNFILTERED
        self._clear.setVisible(filtered)
        self._save.setVisible(filtered)
        self._order([self.field, *self._pills.values(), *self._chips.values(), self._more])

    def _order(self, widgets: list[QWidget]) -> None:
        """Set the widgets in this order, for the eye and for Tab."""
        everything = [*widgets, self._clear, self._save]
        while self._flow.count():
            self._flow.takeAt(0)
        before: QWidget | None = None
        for one in everything:
            self._flow.addWidget(one)
            ends = [one.words, one.cross] if isinstance(one, Pill) else [one]
            for end in ends:
                if before is not None:
                    QWidget.setTabOrder(before, end)
                before = end
        self._flow.invalidate()
