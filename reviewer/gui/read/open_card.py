"""The open card: one claim with what the other sources say, and what can be done with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from reviewer.domain.lessons import ON_PAGE
from reviewer.domain.readmodel import ClaimItem, ConflictItem, FactDetail, LogEntry
from reviewer.domain.review.records import Ruling
from reviewer.domain.tongue import again, count, mark, say
from reviewer.gui import tips
from reviewer.gui.compare import others
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, InlineForm, rows
from reviewer.gui.read.other_rows import OtherRows
from reviewer.gui.read.paint import paint_card
from reviewer.gui.reason_strip import ReasonStrip
from reviewer.gui.sources import short_date
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import Elided, KeyButton, MarkedText, label, restyle, rule
from reviewer.gui.words import (
    RESOLUTIONS,
    about,
    claim_state,
    guessed,
    spoken_claim,
    state_words,
    who,
)

BUTTONS = (
    ("accept", mark("Accept")),
    ("reject", mark("Reject")),
    ("edit", mark("Edit")),
    ("merge", mark("Merge…")),
    ("different", mark("Different")),
    ("history_one", mark("History")),
)
LOOKS = {"accept": "primary", "history_one": "flat"}
"""Buttons that stand out, and those that decide nothing."""
PUT_TOGETHER = ("same", "merge", "add claim", "go back", "split", "different")
"""Decisions by which a claim comes to stand where it stands."""
_EDGE = 1.3
"""What the state's colour at its left takes, with the room beside it, in lines of text."""
_NARROW = 24
"""Width in lines of text below which the head says less."""
_RULED = {
    Ruling.ACCEPTED: mark("Accepted by {analyst}, {when}"),
    Ruling.REJECTED: mark("Rejected by {analyst}, {when}"),
    Ruling.RETURNED: mark("Sent back by {analyst}, {when}"),
}
MOST_RULES = 3
"""Conflicts whose rule stands on the card; the others are counted."""


class OpenCard(QFrame):
    """Shows one claim; it sends nothing itself.

    Attributes:
        resized: its height changed.
        act: id of the act whose button was pressed.
        closed: a form was closed.
        untold: a claim (its id) of which the analysis does not say why it stands with the others.
    """

    closed = Signal()
    resized = Signal()
    act = Signal(str)
    untold = Signal(str)

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        """Build the card.

        Args:
            theme: colours and faces.
            keys: the key of an act, by its id.
        """
        super().__init__()
        self._theme = theme
        self.claim: ClaimItem | None = None
        self._tied = self._settled = ""
        self._still, self._ordered = 0, -1
        unit = theme.unit()
        self._box = rows(self, 0)
        theme.scale(self, self._scale)
        self._state, self._about, self._label = (
            Elided("small", last=True),
            Elided("small"),
            label(look="small"),
        )
        head = QHBoxLayout()
        head.setSpacing(round(unit * 0.5))
        head.addWidget(self._state)
        head.addWidget(self._about, 1)
        self._place, self._here = label(look="small"), (0, 0)
        head.addWidget(self._place)
        head.addWidget(self._label)
        self._statement = MarkedText(theme, bold=True)
        self._who = MarkedText(theme, ink="muted", size=0.95)
        self._guesses = MarkedText(theme, ink="muted", size=0.9)
        self._note = MarkedText(theme, ink="soft", size=0.95)
        self._rule = rule()
        self.others = OtherRows(theme, keys)
        self.others.laid.connect(self._grown)
        self._rules = MarkedText(theme, ink="red", size=0.92)
        self._conflict = KeyButton("", keys("show"), theme, "flat")
        self._open = True
        self._name_conflict()
        self._conflict.clicked.connect(lambda: self.act.emit("show"))
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
            self.others,
            self._rules,
        ):
            self._box.addWidget(one)
        self._box.addWidget(self._conflict, alignment=Qt.AlignmentFlag.AlignLeft)
        self._box.addWidget(self._why)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, round(unit * 0.4))
        for name, title in BUTTONS:
            button = KeyButton(say(title), keys(name), theme, LOOKS.get(name, ""))
            if name == "history_one":
                button.setAccessibleName(say("History of this claim"))
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

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Set the card once for all that is shown and hidden meanwhile."""
        self._still += 1
        self._box.setEnabled(False)
        try:
            yield
        finally:
            self._still -= 1
            if not self._still:
                self._box.setEnabled(True)
                self._settle()

    def show_claim(self, claim: ClaimItem | None, *, whole: bool = False) -> None:
        """Open a claim.

        Args:
            claim: it.
            whole: `show_fact` is called at once, too; else what others say of it is shown when that is.
        """
        other = claim is None or self.claim is None or claim.id != self.claim.id
        self.claim = claim
        if other:
            self.form.hide()
            self.reasons.hide()
            self._buttons.show()
            self._tied = self._settled = ""
            self.others.fold()
            if not whole:
                self._clear_others()
        if claim is not None:
            self._fill(claim)
        self._box.invalidate()  # the list lays it out when it is opened

    def show_verdict(self, claim: ClaimItem) -> None:
        """Show how the open claim is ruled by now, and nothing else: another card opens in the next frame."""
        self.claim = claim
        self._show_state(claim)
        self.update(QRect(0, 0, ceil(self._theme.unit() * _EDGE), self.height()))

    def show_fact(self, detail: FactDetail, letters: Mapping[str, str]) -> None:
        """Show what the other sources say."""
        claim = self.claim
        if claim is None or claim.fact != detail.item.id:
            return
        rest = others(detail, claim)
        self.others.show_others(claim, rest, letters)
        self.others.setVisible(bool(rest))
        self._rule.setVisible(bool(rest))
        self._show_rules(detail, claim)
        self._order()
        tied = say("Tied: {why}", why=again(claim.why)) if claim.why and rest else ""
        page = again(ON_PAGE)
        self._tied = page[:1].upper() + page[1:] if claim.why == ON_PAGE else tied
        self._settled = _settled(detail)
        self._show_why()
        if rest and not claim.why:
            self.untold.emit(claim.id)
        self._settle()

    def show_story(self, claim_id: str, entries: Sequence[LogEntry]) -> None:
        """Say who put a claim together with the others.

        Args:
            claim_id: the claim.
            entries: the decisions that changed it, the latest first.
        """
        if self.claim is None or self.claim.id != claim_id or self.claim.why:
            return
        found = next((one for one in entries if one.command in PUT_TOGETHER and not one.undone), None)
        if found is not None:
            self._tied = say(
                "Put together by {analyst} on {day}: {what}",
                analyst=found.analyst,
                day=short_date(found.at),
                what=again(found.what),
            )
            self._show_why()
            self._settle()

    def _order(self) -> None:
        """Let Tab go from top to bottom, though the rows are made last."""
        stops = self.others.stops()
        if len(stops) == self._ordered:
            return
        self._ordered = len(stops)
        port = self.parentWidget()
        cards = port.parentWidget() if port is not None else None
        chain: list[QWidget] = [] if cards is None else [cards]
        chain += [*stops, self._conflict]
        chain += self._buttons.findChildren(QPushButton)
        for one, after in pairwise(chain):
            QWidget.setTabOrder(one, after)

    def _show_why(self) -> None:
        text = " · ".join(one for one in (self._tied, self._settled) if one)
        self._why.show_text(text)
        self._why.setVisible(bool(text))

    def _show_rules(self, detail: FactDetail, claim: ClaimItem) -> None:
        """Show in words why sources differ, with a way to where that is settled."""
        from reviewer.services.explaining import explain  # pure, and not wanted at the start

        mine = [one for one in detail.conflicts if any(claim.id in side for side in one.sides)]
        mine.sort(key=lambda one: (not one.open, one.severity))
        lines = [_rule(one, explain(one, detail.claims)) for one in mine[:MOST_RULES]]
        if len(mine) > MOST_RULES:
            lines.append(count("and %n more conflict(s)", "", len(mine) - MOST_RULES))
        self._open = any(one.open for one in mine)
        ink = "red" if self._open else "muted"
        self._rules.show_text("\n".join(lines), ink=ink)
        self._rules.setVisible(bool(lines))
        self._conflict.setVisible(bool(lines))
        self._name_conflict()

    def _name_conflict(self) -> None:
        """Say what is done among the conflicts, in short where there is little room."""
        told = say("Settle it in Conflicts") if self._open else say("See it in Conflicts")
        self._conflict.setAccessibleName(told)
        if self.width() < self._theme.unit() * _NARROW:
            told = say("Settle") if self._open else say("Conflicts")
        if self._conflict.text() != told:
            self._conflict.setText(told)
            self._conflict.updateGeometry()

    def show_place(self, number: int, of: int) -> None:
        """Tell which of several claims at its place this one is."""
        self._here = number, of
        text = say("{number} of {of} claims here", number=number, of=of) if of > 1 else ""
        self._place.setAccessibleName(text)
        if self.width() < self._theme.unit() * _NARROW:
            text = f"{number}/{of}" if of > 1 else ""
        self._place.setText(text)
        tips.give(self._place, say("The keys , and . go through the claims at this place.") if text else "")
        self._place.setVisible(bool(text))

    def _reveal(self, form: QWidget) -> None:
        """Scroll the cards until a form of this card is shown."""
        port = self.parentWidget()
        cards = port.parentWidget() if port is not None else None
        if port is None or not isinstance(cards, QAbstractScrollArea):
            return
        bottom = form.mapTo(port, QPoint(0, form.height())).y() + round(self._theme.unit())
        if bottom > port.height():
            bar = cards.verticalScrollBar()
            bar.setValue(bar.value() + bottom - port.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in fewer words where it stands when there is less room."""
        super().resizeEvent(event)
        self.show_place(*self._here)
        self._name_conflict()

    def ask(self, title: str, text: str, save: Callable[[str], None], hint: str = "") -> None:
        """Ask for a text inside the card."""
        self.reasons.hide()
        self._buttons.hide()

        def saved(found: str) -> None:
            self.close_forms()
            save(found)

        again = partial(self.ask, title, text, save, hint)
        self.form.ask(title, text, saved, self.close_forms, hint=hint, again=again)
        self._settle()
        self._reveal(self.form)

    def ask_reason(self) -> None:
        """Ask why the claim is rejected."""
        about = self.claim.id if self.claim is not None else ""
        self.form.hide()
        self._buttons.hide()
        self.reasons.ask(about, lambda: self._ask_again(about))
        self._settle()
        self._reveal(self.reasons)
        self.reasons.focus_first()

    def _ask_again(self, about: str) -> bool:
        """Ask once more why a claim is rejected, if it is still the open one and nothing else is asked."""
        mine = self.claim is not None and self.claim.id == about
        if mine and self.isVisible() and not self.form.isVisible():
            self.ask_reason()
            return True
        return False

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

    def event(self, event: QEvent) -> bool:
        """Let Space and Enter press the button that has the focus, whatever they do in the mode."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focus = QApplication.focusWidget()
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and isinstance(focus, QPushButton) and Qt.Key(event.key()) in (*ENTER, Qt.Key.Key_Space):
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.unit()
        if self.claim is not None:
            box = QRectF(self.rect()).adjusted(unit, unit * 0.25, -unit, -unit * 0.25)
            paint_card(painter, box, self._theme, claim_state(self.claim).value.line, edge="amber-line")
        painter.end()

    def _show_state(self, claim: ClaimItem) -> None:
        restyle(self._state, "ink", claim_state(claim).value.ink)
        self._state.setText(state_words(claim))

    def _fill(self, claim: ClaimItem) -> None:
        self._show_state(claim)
        self._about.setText(about(claim.body))
        self._label.setText(claim.label)
        self._statement.show_text(claim.body.statement)
        told = guessed(claim.body)
        self._guesses.show_text(told)
        self._guesses.setVisible(bool(told))
        self._who.show_text(who(claim.body))
        notes = [
            say("made by hand") if claim.by_hand else "",
            again(claim.body.origin),
            say("edited") if claim.edited else "",
            decided(claim),
            say("Note: {note}", note=claim.note) if claim.note else "",
        ]
        text = " · ".join(one for one in notes if one)
        self._note.show_text(text)
        self._note.setVisible(bool(text))
        shown = bool(self.others.rows())
        self.others.setVisible(shown)
        self._rule.setVisible(shown)
        self._rules.setVisible(bool(self._rules.text))
        self._conflict.setVisible(bool(self._rules.text))
        self._why.setVisible(bool(self._why.text))
        self.setAccessibleName(spoken_claim(claim))

    def _clear_others(self) -> None:
        self.others.clear()
        self.others.hide()
        self._rule.hide()
        self._rules.show_text("")
        self._rules.hide()
        self._conflict.hide()
        self._why.show_text("")

    def _scale(self, unit: float) -> None:
        self._box.setSpacing(round(unit * 0.3))
        margins = (round(unit * part) for part in (1.95, 0.8, 1.7, 0.85))
        self._box.setContentsMargins(*margins)

    def _restyled(self) -> None:
        if self.claim is not None:
            self._fill(self.claim)
        self.update()

    def _grown(self) -> None:
        self._order()
        self._settle()

    def _settle(self) -> None:
        if self._still:
            return
        self._box.invalidate()
        self._box.activate()
        self.update()
        self.resized.emit()


def decided(claim: ClaimItem) -> str:
    """Return who gave the standing verdict, when, and with what note; `""` without one."""
    if claim.ruling is None:
        return ""
    when = day_and_time(claim.decided_at)
    said = say(_RULED[claim.ruling], analyst=claim.decided_by, when=when)
    if not claim.verdict_note:
        return said
    return say("{decided}: “{note}”", decided=said, note=claim.verdict_note)


def _rule(conflict: ConflictItem, words: str) -> str:
    """Return what sort of conflict it is, and its rule in words."""
    parts = {"kind": say(conflict.kind), "severity": say(conflict.severity), "rule": words}
    if conflict.open:
        return say("Sources differ ({kind}, {severity}). {rule}", **parts)
    return say("Sources differ ({kind}, {severity}, settled). {rule}", **parts)


def _settled(detail: FactDetail) -> str:
    """Return how and by whom a fact was settled; `""` if it is not."""
    if detail.item.resolution is None:
        return ""
    return say(
        "Settled by {analyst}, {when}: {how}",
        analyst=detail.settled_by,
        when=day_and_time(detail.settled_at),
        how=say(RESOLUTIONS[detail.item.resolution]),
    )
