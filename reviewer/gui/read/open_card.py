"""The open card: one claim with what the other sources say, and what can be done with it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from reviewer.domain.lessons import ON_PAGE
from reviewer.domain.readmodel import ClaimItem, FactDetail
from reviewer.domain.tongue import say
from reviewer.gui.compare import against, one_line, others
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import InlineForm, ReasonStrip, rows
from reviewer.gui.read.paint import paint_card
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, label, restyle, rule
from reviewer.gui.words import about, claim_state, guessed, relation, who

MOST_OTHERS = 8
"""Other sources that the card shows; the rest is counted."""

BUTTONS = (
    ("accept", "Accept"),
    ("reject", "Reject"),
    ("edit", "Edit"),
    ("merge", "Merge…"),
    ("different", "Different"),
)


class OpenCard(QFrame):
    """Shows one claim; it sends nothing itself.

    Attributes:
        resized: its height changed.
        act: id of the act whose button was pressed.
        closed: a form was closed.
    """

    closed = Signal()
    resized = Signal()
    act = Signal(str)

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        """Build the card.

        Args:
            theme: colours and faces.
            keys: the key of an act, by its id.
        """
        super().__init__()
        self._theme = theme
        self.claim: ClaimItem | None = None
        unit = theme.unit()
        self._box = rows(self, 0)
        theme.scale(self, self._scale)
        self._state, self._about, self._label = label(look="small"), label(look="small"), label(look="small")
        head = QHBoxLayout()
        head.setSpacing(round(unit * 0.5))
        head.addWidget(self._state)
        head.addWidget(self._about)
        head.addStretch()
        self._place = label(look="small")
        head.addWidget(self._place)
        head.addWidget(self._label)
        self._statement = MarkedText(theme, bold=True)
        self._who = MarkedText(theme, ink="muted", size=0.95)
        self._guesses = MarkedText(theme, ink="muted", size=0.9)
        self._note = MarkedText(theme, ink="soft", size=0.95)
        self._rule = rule()
        self._others = QWidget()
        self._grid = QGridLayout(self._others)
        self._why = MarkedText(theme, ink="muted", size=0.88)
        self.form = InlineForm(theme)
        self.reasons = ReasonStrip(theme)
        self._box.addLayout(head)
        for one in (
            self._statement,
            self._guesses,
            self._who,
            self._note,
            self._rule,
            self._others,
            self._why,
        ):
            self._box.addWidget(one)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, round(unit * 0.4))
        for name, title in BUTTONS:
            look = "primary" if name == "accept" else ""
            button = KeyButton(title, keys(name), theme, look)
            button.clicked.connect(lambda _=False, one=name: self.act.emit(one))
            flow.addWidget(button)
        self._box.addWidget(self._buttons)
        self._box.addWidget(self.form)
        self._box.addWidget(self.reasons)
        self.reasons.cancelled.connect(self.close_forms)
        self.hide()
        theme.changed.connect(self._restyled)

    @property
    def claim_id(self) -> str:
        """Id of the claim that is open, or `""`."""
        return self.claim.id if self.claim else ""

    def show_claim(self, claim: ClaimItem | None) -> None:
        """Open a claim; its fact comes by `show_fact`."""
        other = claim is None or self.claim is None or claim.id != self.claim.id
        self.claim = claim
        if other:
            self.form.hide()
            self.reasons.hide()
            self._buttons.show()
            self._clear_others()
            self._why.show_text("")
        if claim is not None:
            self._fill(claim)
        self._box.invalidate()  # the list lays it out when it is opened

    def show_fact(self, detail: FactDetail, letters: Mapping[str, str]) -> None:
        """Show what the other sources say."""
        claim = self.claim
        if claim is None or claim.fact != detail.item.id:
            return
        self._clear_others()
        rest = others(detail, claim)
        for row, other in enumerate(rest[:MOST_OTHERS]):
            self._add_other(row, claim, other, letters.get(other.article, "?"))
        if len(rest) > MOST_OTHERS:
            self._grid.addWidget(label(f"and {len(rest) - MOST_OTHERS} more", "small"), MOST_OTHERS, 1)
        self._others.setVisible(bool(rest))
        self._rule.setVisible(bool(rest))
        tied = f"Tied: {claim.why}" if claim.why and rest else ""
        why = ON_PAGE[:1].upper() + ON_PAGE[1:] if claim.why == ON_PAGE else tied
        self._why.show_text(why)
        self._why.setVisible(bool(why))
        self._settle()

    def show_place(self, number: int, of: int) -> None:
        """Tell which of several claims at its place this one is."""
        text = say("{number} of {of} claims here", number=number, of=of) if of > 1 else ""
        self._place.setText(text)
        self._place.setToolTip(say("The keys , and . go through the claims at this place.") if text else "")
        self._place.setVisible(bool(text))

    def ask(self, title: str, text: str, save: Callable[[str], None], hint: str = "") -> None:
        """Ask for a text inside the card."""
        self.reasons.hide()
        self._buttons.hide()

        def saved(found: str) -> None:
            self.close_forms()
            save(found)

        self.form.ask(title, text, saved, self.close_forms, hint=hint)
        self._settle()

    def ask_reason(self) -> None:
        """Ask why the claim is rejected."""
        self.form.hide()
        self._buttons.hide()
        self.reasons.ask()
        self._settle()
        self.reasons.setFocus()

    def close_forms(self) -> None:
        """Show the buttons again."""
        self.form.hide()
        self.reasons.hide()
        self._buttons.show()
        self._settle()
        self.closed.emit()

    def height_for(self, width: int) -> int:
        """Return the height of the card in a width."""
        return (
            self._box.totalHeightForWidth(width)
            if self._box.hasHeightForWidth()
            else self.sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.unit()
        if self.claim is not None:
            box = QRectF(self.rect()).adjusted(unit, unit * 0.25, -unit, -unit * 0.25)
            paint_card(painter, box, self._theme, claim_state(self.claim).value.line, edge="amber-line")
        painter.end()

    def _fill(self, claim: ClaimItem) -> None:
        look = claim_state(claim).value
        restyle(self._state, "ink", look.ink)
        self._state.setText(f"{look.glyph} {look.word}" + (f" · {claim.reason}" if claim.reason else ""))
        self._about.setText(about(claim.body))
        self._label.setText(claim.label)
        self._statement.show_text(claim.body.statement)
        told = guessed(claim.body)
        self._guesses.show_text(told)
        self._guesses.setVisible(bool(told))
        self._who.show_text(who(claim.body))
        notes = [
            "made by hand" if claim.by_hand else "",
            claim.body.origin,
            "edited" if claim.edited else "",
            f"{claim.decided_by}: “{claim.verdict_note}”" if claim.verdict_note else "",
            f"Note: {claim.note}" if claim.note else "",
        ]
        text = " · ".join(one for one in notes if one)
        self._note.show_text(text)
        self._note.setVisible(bool(text))
        self._others.setVisible(self._grid.count() > 0)
        self._rule.setVisible(self._grid.count() > 0)
        self._why.setVisible(bool(self._why.text))
        self.setAccessibleName(f"{claim.label}, {look.word}: {claim.body.statement}")

    def _add_other(self, row: int, mine: ClaimItem, other: ClaimItem, letter: str) -> None:
        words, ink = relation(mine, other)
        shown = one_line(other.quote)
        wording = against(mine, other, shown, 0)
        name = label(letter, "strong")
        name.setProperty("ink", "ink" if ink == "amber" else ink)
        name.setToolTip(other.label)
        quote = MarkedText(self._theme, wording.text, wording.marks, size=0.95, lines=3)
        told = label(words, "small")
        told.setProperty("ink", ink)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(quote, row, 1)
        self._grid.addWidget(told, row, 2, Qt.AlignmentFlag.AlignTop)

    def _clear_others(self) -> None:
        old = self._others
        self._others = QWidget()
        self._grid = QGridLayout(self._others)
        unit = self._theme.unit()
        self._grid.setContentsMargins(0, round(unit * 0.2), 0, round(unit * 0.2))
        self._grid.setHorizontalSpacing(round(unit * 0.8))
        self._grid.setVerticalSpacing(round(unit * 0.3))
        self._grid.setColumnStretch(1, 1)
        self._box.replaceWidget(old, self._others)
        old.hide()
        old.deleteLater()
        self._others.hide()
        self._rule.hide()

    def _scale(self, unit: float) -> None:
        self._box.setSpacing(round(unit * 0.3))
        margins = (round(unit * part) for part in (1.95, 0.8, 1.7, 0.85))
        self._box.setContentsMargins(*margins)

    def _restyled(self) -> None:
        if self.claim is not None:
            self._fill(self.claim)
        self.update()

    def _settle(self) -> None:
        self._box.invalidate()
        self._box.activate()
        self.update()
        self.resized.emit()
