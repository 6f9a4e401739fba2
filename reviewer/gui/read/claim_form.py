"""The form of a claim: its statement, what is understood of it, and the fact it speaks of.

It is there at once and fills in what a person has not touched as proposals come.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.said import one_line
from reviewer.domain.sketch import Sketch, Suggestion
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.forms import ENTER, SaveRow, rows
from reviewer.gui.read.claim_fields import ClaimFields, show
from reviewer.gui.read.fact_choice import FactChoice
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, frame, label, rule

_PART = 0.84
"""Part of the column's height that the form takes at most; what is more is scrolled."""
_LEAST = 7
"""Height in lines of text that it takes in any case."""


@dataclass(frozen=True, slots=True)
class Task:
    """What the form is about.

    Attributes:
        title: what is being made or edited.
        quote: the article's words.
        sketch: what the person has said so far: nothing, or what was kept of the last time.
        fact: the fact that the person chose; `None` if none yet.
        claim: the claim that is edited; `None` for a new one.
        again: it was refused once, for the claim had changed; what it is now is what is edited.
    """

    title: str
    quote: str
    sketch: Sketch
    fact: str | None = None
    claim: ClaimItem | None = None
    again: bool = False


class ClaimForm(QFrame):
    """Asks what some words claim.

    Attributes:
        edited: the person changed something; a new proposal is wanted.
        submitted: Enter.
        left: Escape.
        opens: id of a claim at the same words that is to be opened.
        asks_fact: another fact is to be found by its words.
    """

    edited = Signal()
    submitted = Signal()
    left = Signal()
    opens = Signal(str)
    asks_fact = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.task: Task | None = None
        self._proposed: Suggestion | None = None
        self._same = ""
        self._high = 0
        unit = theme.unit()
        outer = self._outer = rows(self, 0)
        card = frame("card")
        outer.addWidget(card)
        inside = rows(card, 0, (1, 1, 1, 1))
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setProperty("look", "paper")
        self._content.installEventFilter(self)
        self._scroll.setWidget(self._content)
        inside.addWidget(self._scroll, 1)
        self._inner = rows(self._content, unit * 0.35)
        self._fill(self._inner)
        inside.addWidget(rule())
        self._buttons = SaveRow(theme, self.submitted.emit, self.left.emit)
        self._foot = rows(foot := QWidget(), 0)
        self._foot.addWidget(self._buttons)
        inside.addWidget(foot)
        theme.scale(self, self._scale)
        self._scroll.setAccessibleName(say("A claim by hand"))
        self._order()
        self.hide()

    def _fill(self, box: QVBoxLayout) -> None:
        theme = self._theme
        self._title = label("", "caps")
        self._quote = MarkedText(theme, serif=True, ink="soft", lines=3)
        self._here = QWidget()
        line = QHBoxLayout(self._here)
        line.setContentsMargins(0, 0, 0, 0)
        self._here_words = MarkedText(theme, ink="amber", size=0.92, lines=3)
        line.addWidget(self._here_words, 1)
        self._open = KeyButton(say("Open it"), "Alt+O", theme, act=self._open_same)
        line.addWidget(self._open, alignment=Qt.AlignmentFlag.AlignTop)
        self.fields = ClaimFields(theme)
        self.fields.edited.connect(self._typed)
        self.field = self.fields.statement
        self.field.submitted.connect(self.submitted)
        self.field.left.connect(self.left)
        for one in self.fields.texts():
            one.installEventFilter(self)
        self._speaks = label(say("SPEAKS OF"), "caps")
        self.facts = FactChoice(theme)
        self.facts.chosen.connect(self._tell_conflicts)
        self.facts.laid.connect(self._order)
        self._another = KeyButton(say("Another fact…"), "Alt+M", theme, act=self.asks_fact.emit)
        self._conflicts = MarkedText(theme, ink="red", size=0.92)
        for part in (
            self._title,
            self._quote,
            self._here,
            self.fields,
            self._speaks,
            self.facts,
            self._conflicts,
        ):
            box.addWidget(part)
        box.addWidget(self._another, alignment=Qt.AlignmentFlag.AlignLeft)
        box.addStretch()
        self._here.hide()

    def _scale(self, unit: float) -> None:
        for box, margins in (
            (self._outer, (1.0, 0.2, 1.0, 0.3)),
            (self._inner, (0.9, 0.7, 0.9, 0.4)),
            (self._foot, (0.9, 0.4, 0.9, 0.6)),
        ):
            box.setContentsMargins(*(round(unit * one) for one in margins))

    # What is asked

    def ask(self, task: Task) -> None:
        """Open the form; the proposals come by `show_suggestion`."""
        self.task, self._proposed = task, None
        self.setAccessibleName(task.title)
        self._title.setText(task.title.upper())
        self._quote.show_text(f"“{one_line(task.quote)}”")
        self._buttons.name(say("Save the claim") if task.claim is None else say("Save the changes"))
        self.facts.clear()
        self.facts.restore(task.fact)
        self.fields.start(task.sketch, task.quote, task.claim.body if task.claim is not None else None)
        for one in (self._conflicts, self._here):
            one.hide()
        new = task.claim is None
        for widget in (self._speaks, self.facts, self._another):
            widget.setVisible(new)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._fit()

    def show_suggestion(self, found: Suggestion, sketch: Sketch, *, facts: bool = True) -> None:
        """Fill in what the person has not touched.

        Args:
            found: what is proposed.
            sketch: for what it is proposed; what has been typed since stays.
            facts: whether facts were looked for, too.
        """
        if self.task is None:
            return
        self._proposed = found
        self.fields.fill(found, sketch)
        self._tell(found)
        if self.task.claim is None and facts:
            self.facts.offer(found.candidates, found.likely)
        self._tell_conflicts()
        self._fit()

    def sketch(self) -> Sketch:
        """Return what the person has said; what stands as it was proposed is left out."""
        assert self.task is not None
        return self.fields.said(self.task.sketch)

    def statement(self) -> str:
        """Return the statement as it stands."""
        return self.field.text()

    def move_words(self, span: Span, quote: str) -> None:
        """Take other words of the article; what was typed stays."""
        assert self.task is not None
        self.task = replace(self.task, quote=quote, sketch=replace(self.sketch(), span=span))
        self._quote.show_text(f"“{one_line(quote)}”")
        self.edited.emit()

    def shut(self) -> None:
        """Hide the form."""
        self.task = self._proposed = None
        self.hide()

    # What is told

    def _tell(self, found: Suggestion) -> None:
        same = found.same_words[:1]
        self._same = same[0].id if same else ""
        if same:
            self._here_words.show_text(
                say(
                    "These words are claim {label} already: {statement}",
                    label=same[0].label,
                    statement=same[0].body.statement,
                )
            )
        self._here.setVisible(bool(same))

    def _tell_conflicts(self) -> None:
        found = self._proposed
        candidate = self.facts.candidate
        if self.task is not None and self.task.claim is not None and found is not None:
            candidate = next(iter(found.candidates), None)
        told = candidate.conflicts if candidate is not None else ()
        lines = [say("Sources will differ. {conflict}", conflict=one) for one in told]
        show(self._conflicts, "\n".join(lines))
        self._fit()

    # What is done

    def _typed(self) -> None:
        if self.task is not None:
            self._fit()
            self.edited.emit()

    def _open_same(self) -> None:
        if self._same:
            self.opens.emit(self._same)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the acts of the mode below."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._mine(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Escape, the digits of the facts, and what Alt does here."""
        key, alt = Qt.Key(event.key()), _is_alt(event)
        number = event.key() - Qt.Key.Key_0
        focus = QApplication.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in ENTER and isinstance(focus, QPushButton) and not focus.isCheckable():
            focus.click()
        elif key in ENTER:
            self.submitted.emit()
        elif 0 <= number <= 9:
            self.facts.choose(number)
        elif alt and key == Qt.Key.Key_K:
            self.fields.next_kind()
        elif alt and key == Qt.Key.Key_M and self._another.isVisible():
            self.asks_fact.emit()
        elif alt and key == Qt.Key.Key_O:
            self._open_same()
        else:
            super().keyPressEvent(event)

    def _mine(self, event: QKeyEvent) -> bool:
        if Qt.Key(event.key()) in ENTER or event.key() == Qt.Key.Key_Escape:
            return True
        if _is_alt(event):
            digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
            return digit or event.key() in (Qt.Key.Key_K, Qt.Key.Key_M, Qt.Key.Key_O)
        if Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
            return False
        changed = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        return not event.modifiers() & (changed | Qt.KeyboardModifier.AltModifier)

    def _order(self) -> None:
        """Let Tab go through the parts from top to bottom, also after facts were laid anew."""
        chain = self.fields.stops()
        chain += [one for one in self.facts.findChildren(QRadioButton) if not one.isHidden()]
        chain += [self._another, self._buttons.cancel, self._buttons.save]
        for one, after in pairwise(chain):
            QWidget.setTabOrder(one, after)

    # Size

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as there is room."""
        super().showEvent(event)
        above = self.parentWidget()
        if above is not None:
            above.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room there is, and the height of what is asked; take Alt's keys from the fields."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and watched in self.fields.texts():
            assert isinstance(event, QKeyEvent)
            if _is_alt(event) and self._mine(event):  # else the field would take the letter for text
                self.keyPressEvent(event)
                return True
            return False
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._fitting.start()  # not now: a grid that is setting its fields must not lose one of them
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the size that its fields take, or as much of it as there is room."""
        return QSize(super().sizeHint().width(), self._high)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the window may become smaller while it is open."""
        least = round(self._theme.unit() * _LEAST)
        return QSize(super().minimumSizeHint().width(), min(least, self._high))

    def _fit(self) -> None:
        width = self._scroll.viewport().width()
        self.fields.arrange(width)
        self.fields.grow()
        above = self.parentWidget()
        if above is None:
            return
        inner = self._inner
        wanted = (
            inner.totalHeightForWidth(width) if inner.hasHeightForWidth() else inner.totalSizeHint().height()
        )
        around = self._buttons.sizeHint().height() + round(self._theme.unit() * 2.2)
        high = min(wanted + around, round(above.height() * _PART))
        if high != self._high:
            self._high = high
            self.updateGeometry()


def _is_alt(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and not bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
