"""The form of a claim: its statement, what is understood of it, and the fact it speaks of.

It is there at once and fills in what a person has not touched as proposals come.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.claims import Body, ClaimKind, Polarity
from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.said import one_line
from reviewer.domain.sketch import Sketch, Suggestion, typed
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.domain.values import display
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, LineField, rows
from reviewer.gui.read.fact_choice import FactChoice, only_one_tab_stop
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, frame, label, rule

KINDS = {
    ClaimKind.FACT: mark("Fact"),
    ClaimKind.FORECAST: mark("Forecast"),
    ClaimKind.OPINION: mark("Opinion"),
    ClaimKind.OTHER: mark("Other"),
}
VALUE_HINT = mark("As in: about $14 bn · June 2024 · name: Mira Oden · empty: no value")
LEAST_LINES, MOST_LINES = 2, 5
"""Lines of the statement's field; a longer one is scrolled."""
NARROW = 21
"""Width in lines of text below which each field has a line of its own."""
_PART = 0.84
"""Part of the column's height that the form takes at most; what is more is scrolled."""


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
        self._plain: dict[str, str] = {}
        """What stands in each field if the person leaves it: nothing, until something was proposed."""
        self._same = ""
        self._kind: ClaimKind | None = None
        unit = theme.unit()
        outer = rows(self, 0, (unit, unit * 0.2, unit, unit * 0.3))
        card = frame("card")
        outer.addWidget(card)
        inside = rows(card, 0, (1, 1, 1, 1))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setProperty("look", "paper")
        self._content.installEventFilter(self)
        self._scroll.setWidget(self._content)
        inside.addWidget(self._scroll, 1)
        self._fill(rows(self._content, unit * 0.35, (unit * 0.9, unit * 0.7, unit * 0.9, unit * 0.4)))
        inside.addWidget(rule())
        inside.addWidget(self._footer(unit))
        self._make_names()
        self._order()
        self.hide()

    def _fill(self, box: QVBoxLayout) -> None:
        theme, unit = self._theme, self._theme.unit()
        self._title = label("", "caps")
        self._quote = MarkedText(theme, serif=True, ink="soft", lines=3)
        self._here = QWidget()
        line = QHBoxLayout(self._here)
        line.setContentsMargins(0, 0, 0, 0)
        self._here_words = MarkedText(theme, ink="amber", size=0.92, lines=3)
        line.addWidget(self._here_words, 1)
        self._open = KeyButton(say("Open it"), "Alt+O", theme, act=self._open_same)
        line.addWidget(self._open, alignment=Qt.AlignmentFlag.AlignTop)
        self.field = LineField(theme, say("Statement that stands alone"), lines=2)
        self.field.submitted.connect(self.submitted)
        self.field.left.connect(self.left)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self._guesses = MarkedText(theme, ink="muted", size=0.9)
        self.value = self._line(say("Value"), say(VALUE_HINT))
        self._understood = MarkedText(theme, ink="muted", size=0.9)
        self.said_by = self._line(say("Said by"), say("The article itself"))
        self.certainty = self._line(say("Certainty"), say("Stated"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(unit * 0.6))
        grid.setVerticalSpacing(round(unit * 0.3))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self._row(grid, 0, say("Value"), self.value)
        grid.addWidget(self._understood, 1, 1, 1, 3)
        self._row(grid, 2, say("Kind"), self._kinds())
        self._row(grid, 3, say("Said by"), self.said_by, wide=1)
        self._grid, self._certainty = grid, label(say("Certainty"), "soft")
        self._certainty.setBuddy(self.certainty)
        grid.addWidget(self._certainty, 3, 2)
        grid.addWidget(self.certainty, 3, 3)
        self._narrow = False
        self._speaks = label(say("SPEAKS OF"), "caps")
        self.facts = FactChoice(theme)
        self.facts.chosen.connect(self._tell_conflicts)
        self.facts.laid.connect(self._order)
        self._another = KeyButton(say("Another fact…"), "Alt+M", theme, act=self.asks_fact.emit)
        self._conflicts = MarkedText(theme, ink="red", size=0.92)
        for one in (self._title, self._quote, self._here, self.field, self._guesses):
            box.addWidget(one)
        box.addLayout(grid)
        for one in (self._speaks, self.facts, self._conflicts):
            box.addWidget(one)
        box.addWidget(self._another, alignment=Qt.AlignmentFlag.AlignLeft)
        box.addStretch()
        self._here.hide()

    def _footer(self, unit: float) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(round(unit * 0.9), round(unit * 0.4), round(unit * 0.9), round(unit * 0.6))
        row.addStretch()
        self._cancel = KeyButton(say("Cancel"), "Esc", self._theme, act=self.left.emit)
        self._save = KeyButton(say("Save the claim"), "Return", self._theme, "primary", self.submitted.emit)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        return made

    def _line(self, name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        made.textEdited.connect(self._typed)
        made.installEventFilter(self)
        return made

    def _lines(self, sketch: Sketch) -> Sequence[tuple[str, QLineEdit, str | None]]:
        """Return the fields of one line: name, field, what a sketch has of it."""
        return (
            ("value", self.value, sketch.value),
            ("attribution", self.said_by, sketch.attribution),
            ("modality", self.certainty, sketch.modality),
        )

    def _row(self, grid: QGridLayout, row: int, name: str, what: QWidget, *, wide: int = 3) -> None:
        told = label(name, "soft")
        told.setBuddy(what)
        grid.addWidget(told, row, 0)
        grid.addWidget(what, row, 1, 1, wide)

    def _kinds(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, round(self._theme.unit() * 0.3))
        self._kind_group = QButtonGroup(self)
        for number, (kind, name) in enumerate(KINDS.items()):
            button = QPushButton(say(name))
            button.setProperty("look", "chip")
            button.setCheckable(True)
            button.setAccessibleDescription(say("Key: Alt+K takes the next kind"))
            button.clicked.connect(lambda _=False, one=kind: self._take_kind(one))
            self._kind_group.addButton(button, number)
            flow.addWidget(button)
        flow.addWidget(label(say("Alt K"), "key"))
        return made

    def _arrange(self, *, narrow: bool) -> None:
        """Put how sure it is beside who says so, or below where there is no room."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        grid = self._grid
        for one in (self.said_by, self._certainty, self.certainty):
            grid.removeWidget(one)
        grid.addWidget(self.said_by, 3, 1, 1, 3 if narrow else 1)
        grid.addWidget(self._certainty, 4 if narrow else 3, 0 if narrow else 2)
        if narrow:
            grid.addWidget(self.certainty, 4, 1, 1, 3)
        else:
            grid.addWidget(self.certainty, 3, 3)

    def _make_names(self) -> None:
        self.setAccessibleName(say("A claim by hand"))
        self._scroll.setAccessibleName(say("A claim by hand"))

    # What is asked

    def ask(self, task: Task) -> None:
        """Open the form; the proposals come by `show_suggestion`."""
        self.task, self._proposed, self._kind = task, None, task.sketch.kind
        sketch, body = task.sketch, task.claim.body if task.claim is not None else None
        self._plain = {"statement": _line_of(task.quote)} if body is None else _fields_of(body)
        self._title.setText(task.title.upper())
        self._quote.show_text(f"“{one_line(task.quote)}”")
        self._save.setText(say("Save the claim") if task.claim is None else say("Save the changes"))
        self.facts.clear()
        self.facts.restore(task.fact)
        self._set(self.field, sketch.statement or self._plain["statement"])
        for name, field, said in self._lines(sketch):
            field.setText(self._plain.get(name, "") if said is None else said)
        self._check_kind(sketch.kind or (body.kind if body is not None else ClaimKind.FACT))
        for one in (self._guesses, self._understood, self._conflicts, self._here):
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
        now, body = self.sketch(), found.body
        self._proposed = found
        fresh = _fields_of(body)
        if not sketch.statement:
            untouched = self.field.text() == self._plain["statement"]  # an empty field was emptied
            self._plain["statement"] = fresh["statement"]
            if untouched and self.field.text() != fresh["statement"]:
                whole = self.field.hasFocus() and self.field.textCursor().hasSelection()
                self._set(self.field, fresh["statement"])
                if whole:
                    self.field.selectAll()
        for (name, field, said), (_, _, asked) in zip(self._lines(now), self._lines(sketch), strict=True):
            if asked is None:
                self._plain[name] = fresh[name]
                if said is None and field.text() != fresh[name]:
                    field.setText(fresh[name])
        if now.kind is None:
            self._check_kind(body.kind)
        self._tell(found)
        if self.task.claim is None and facts:
            self.facts.offer(found.candidates, found.likely)
        self._tell_conflicts()
        self._fit()

    def sketch(self) -> Sketch:
        """Return what the person has said; what stands as it was proposed is left out."""
        assert self.task is not None
        start, statement = self.task.sketch, self.field.text()
        said = {
            name: _touched(field.text(), asked, self._plain.get(name))
            for name, field, asked in self._lines(start)
        }
        return Sketch(
            start.article,
            start.span,
            "" if statement == self._plain["statement"] else statement,
            self._kind,
            said["value"],
            said["attribution"],
            said["modality"],
            start.claim,
        )

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
        body = found.body
        parts = [
            say("{words} = {name} (a guess, {percent} % sure)", words=words, name=one.name, percent=percent)
            for one in body.guesses
            if one.name in self.field.text()
            for words, percent in ((one.words or say("subject"), round(100 * one.confidence)),)
        ]
        if found.unclear:
            parts.append(
                say("Who or what is meant by {words}?", words=", ".join(f"“{w}”" for w in found.unclear))
            )
        _show(self._guesses, " · ".join(parts))
        if not found.understood:
            self._understood.show_text(say("✕ Not understood. {hint}", hint=say(VALUE_HINT)), ink="red")
        elif body.value is None:
            self._understood.show_text(say("No value"), ink="muted")
        else:
            hedge = body.value.hedge.value or say("exact")
            shown = say(
                "Understood: {value} · {type} · {hedge}",
                value=display(body.value),
                type=body.value.type.value,
                hedge=hedge if body.value.low is not None else "",
            ).rstrip(" ·")
            if body.polarity is Polarity.NEGATED:
                shown = say("{understood} · denied", understood=shown)
            self._understood.show_text(shown, ink="muted")
        self._understood.show()
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
        _show(self._conflicts, "\n".join(lines))
        self._fit()

    # What is done

    def _typed(self) -> None:
        if self.task is not None:
            self._fit()
            self.edited.emit()

    def _set(self, field: QPlainTextEdit, text: str) -> None:
        blocked = field.blockSignals(True)
        field.setPlainText(text)
        field.blockSignals(blocked)

    def _take_kind(self, kind: ClaimKind) -> None:
        self._kind = kind
        self._check_kind(kind)
        self.edited.emit()

    def _check_kind(self, kind: ClaimKind) -> None:
        button = self._kind_group.button(list(KINDS).index(kind))
        button.setChecked(True)
        only_one_tab_stop(self._kind_group)

    def _next_kind(self) -> None:
        kinds = list(KINDS)
        self._take_kind(kinds[(self._kind_group.checkedId() + 1) % len(kinds)])

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
            self._next_kind()
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
        chain: list[QWidget] = [
            self.field,
            self.value,
            *self._kind_group.buttons(),
            self.said_by,
            self.certainty,
        ]
        chain += [one for one in self.facts.findChildren(QRadioButton) if not one.isHidden()]
        chain += [self._another, self._cancel, self._save]
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
        if pressed and watched in (self.field, self.value, self.said_by, self.certainty):
            assert isinstance(event, QKeyEvent)
            if _is_alt(event) and self._mine(event):  # else the field would take the letter for text
                self.keyPressEvent(event)
                return True
            return False
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        """Give the statement as many lines as it takes."""
        wanted = round(self.field.document().size().height())  # a plain document measures in lines
        self.field.set_lines(min(max(wanted, LEAST_LINES), MOST_LINES))

    def _fit(self) -> None:
        self._arrange(narrow=self._scroll.viewport().width() < NARROW * self._theme.unit())
        self._grow()
        above = self.parentWidget()
        inner, box = self._content.layout(), self.layout()
        if above is None or inner is None or box is None:
            return
        width = self._scroll.viewport().width()
        wanted = (
            inner.totalHeightForWidth(width) if inner.hasHeightForWidth() else inner.totalSizeHint().height()
        )
        around = self._save.sizeHint().height() + round(self._theme.unit() * 2.2)
        self.setFixedHeight(min(wanted + around, round(above.height() * _PART)))


def _line_of(quote: str) -> str:
    return " ".join(quote.split())


def _fields_of(body: Body) -> dict[str, str]:
    """Return what stands in the fields for a body."""
    texts = (body.statement, typed(body.value), body.attribution, body.modality)
    return dict(zip(("statement", "value", "attribution", "modality"), map(_line_of, texts), strict=True))


def _touched(text: str, start: str | None, plain: str | None) -> str | None:
    """Return what a person put into a field, `None` if it stands as it was proposed."""
    said = _line_of(text)
    if plain is None:  # nothing was proposed yet
        return said if said or start is not None else None
    return None if said == plain else said


def _is_alt(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and not bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )


def _show(words: MarkedText, text: str) -> None:
    words.show_text(text)
    words.setVisible(bool(text))
