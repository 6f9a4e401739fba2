"""The fields of a claim: its statement and what is understood of it; what a person touched stays."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from reviewer.domain.claims import Body, ClaimKind, Polarity
from reviewer.domain.sketch import Sketch, Suggestion, typed
from reviewer.domain.tongue import mark, say
from reviewer.domain.values import Value, display
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import LineField, rows
from reviewer.gui.read.fact_choice import only_one_tab_stop
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, label
from reviewer.gui.words import HEDGES, VALUE_TYPES

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


class ClaimFields(QWidget):
    """Statement, value, kind, source and certainty of a claim.

    Attributes:
        edited: the person changed something.
    """

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plain: dict[str, str] = {"statement": ""}
        """What stands in each field if the person leaves it; one is missing until something was proposed."""
        self._kind: ClaimKind | None = None
        unit = theme.unit()
        self.statement = LineField(theme, say("Statement that stands alone"), lines=LEAST_LINES)
        self.statement.textChanged.connect(self.edited)
        self._guesses = MarkedText(theme, ink="muted", size=0.9)
        self.value = self._line(say("Value"), say(VALUE_HINT))
        self._understood = MarkedText(theme, ink="muted", size=0.9)
        self.said_by = self._line(say("Said by"), say("The article itself"))
        self.certainty = self._line(say("Certainty"), say("Stated"))
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(round(unit * 0.6))
        grid.setVerticalSpacing(round(unit * 0.3))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self._row(grid, 0, say("Value"), self.value)
        grid.addWidget(self._understood, 1, 1, 1, 3)
        self._row(grid, 2, say("Kind"), self._kinds())
        self._row(grid, 3, say("Said by"), self.said_by, wide=1)
        self._certainty = label(say("Certainty"), "soft")
        self._certainty.setBuddy(self.certainty)
        grid.addWidget(self._certainty, 3, 2)
        grid.addWidget(self.certainty, 3, 3)
        self._narrow = False
        box = rows(self, unit * 0.35)
        box.addWidget(self.statement)
        box.addWidget(self._guesses)
        box.addLayout(grid)

    def _line(self, name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        made.textEdited.connect(self.edited)
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

    @property
    def guesses(self) -> str:
        """What the statement gives as a name by a guess, and what is unclear in it, as it is shown."""
        return self._guesses.text

    @property
    def understood(self) -> str:
        """How the value is understood, as it is shown."""
        return self._understood.text

    def texts(self) -> tuple[LineField, QLineEdit, QLineEdit, QLineEdit]:
        """Return what is typed into."""
        return self.statement, self.value, self.said_by, self.certainty

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, from top to bottom."""
        return [self.statement, self.value, *self._kind_group.buttons(), self.said_by, self.certainty]

    # What is asked and proposed

    def start(self, sketch: Sketch, quote: str, body: Body | None) -> None:
        """Begin.

        Args:
            sketch: what the person has said so far.
            quote: the article's words.
            body: what the claim says that is edited; `None` for a new one.
        """
        self._kind = sketch.kind
        self._plain = {"statement": _line_of(quote)} if body is None else _fields_of(body)
        self._set(self.statement, sketch.statement or self._plain["statement"])
        for name, field, said in self._lines(sketch):
            field.setText(self._plain.get(name, "") if said is None else said)
        self._check_kind(sketch.kind or (body.kind if body is not None else ClaimKind.FACT))
        self._guesses.hide()
        self._understood.hide()

    def fill(self, found: Suggestion, sketch: Sketch) -> None:
        """Fill in what the person has not touched.

        Args:
            found: what is proposed.
            sketch: for what it is proposed; what has been typed since stays.
        """
        now, body = self.said(sketch), found.body
        fresh = _fields_of(body)
        if not sketch.statement:
            untouched = self.statement.text() == self._plain["statement"]  # an empty field was emptied
            self._plain["statement"] = fresh["statement"]
            if untouched and self.statement.text() != fresh["statement"]:
                whole = self.statement.hasFocus() and self.statement.textCursor().hasSelection()
                self._set(self.statement, fresh["statement"])
                if whole:
                    self.statement.selectAll()
        for (name, field, said), (_, _, asked) in zip(self._lines(now), self._lines(sketch), strict=True):
            if asked is None:
                self._plain[name] = fresh[name]
                if said is None and field.text() != fresh[name]:
                    field.setText(fresh[name])
        if now.kind is None:
            self._check_kind(body.kind)
        self._tell_guesses(found)
        self._tell_value(found)

    def said(self, start: Sketch) -> Sketch:
        """Return what the person has said; what stands as it was proposed is left out.

        Args:
            start: the article, words and claim; and what was said when this began.
        """
        statement = self.statement.text()
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

    def _tell_guesses(self, found: Suggestion) -> None:
        parts = [
            say(
                "{words} = {name} (a guess, {percent} % sure)",
                words=one.words or say("subject"),
                name=one.name,
                percent=round(100 * one.confidence),
            )
            for one in found.body.guesses
            if one.name in self.statement.text()
        ]
        if found.unclear:
            words = ", ".join(f"“{one}”" for one in found.unclear)
            parts.append(say("Who or what is meant by {words}?", words=words))
        show(self._guesses, " · ".join(parts))

    def _tell_value(self, found: Suggestion) -> None:
        value = found.body.value
        if not found.understood:
            shown = say("✕ Not understood. {hint}", hint=say(VALUE_HINT))
        elif value is None:
            shown = say("No value")
        else:
            shown = _in_words(value)
            if found.body.polarity is Polarity.NEGATED:
                shown = say("{understood} · denied", understood=shown)
        self._understood.show_text(shown, ink="muted" if found.understood else "red")
        self._understood.show()

    # What is done

    def next_kind(self) -> None:
        """Take the next kind."""
        kinds = list(KINDS)
        self._take_kind(kinds[(self._kind_group.checkedId() + 1) % len(kinds)])

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

    def arrange(self, width: int) -> None:
        """Put how sure it is beside who says so, or below where there is no room.

        Args:
            width: of the fields, in pixels.
        """
        narrow = width < NARROW * self._theme.unit()
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

    def grow(self) -> None:
        """Give the statement as many lines as it takes."""
        wanted = round(self.statement.document().size().height())  # a plain document measures in lines
        self.statement.set_lines(min(max(wanted, LEAST_LINES), MOST_LINES))


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


def _in_words(value: Value) -> str:
    """Return how a value is understood: short form, type, hedge."""
    parts = {"value": display(value), "type": say(VALUE_TYPES[value.type])}
    if value.low is None and value.high is None:
        return say("Understood: {value} · {type}", **parts)
    hedge = say(HEDGES[value.hedge]) if value.hedge in HEDGES else say("exact")
    return say("Understood: {value} · {type} · {hedge}", **parts, hedge=hedge)


def show(words: MarkedText, text: str) -> None:
    """Show a text, or hide where there is none."""
    words.show_text(text)
    words.setVisible(bool(text))
