"""A panel that asks, once facts are to be merged, how the one that comes of it is settled."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.commands import Merge
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.tongue import count, say
from reviewer.domain.wording import propose_wording
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, LineField, rows
from reviewer.gui.overlay import Overlay
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, label
from reviewer.gui.words import RESOLUTIONS, value_words

MOST_KEYS = 9
FEW = 5
"""Claims of which two lines each have room in a small window."""
ACTS = {
    ResolutionKind.RANGE: "range",
    ResolutionKind.BOTH: "both",
    ResolutionKind.LATER: "later",
    ResolutionKind.OPEN: "leave_open",
}


class MergePanel(Overlay):
    """Asks how merged facts are settled: by a source's number, a letter as in Conflicts, or not yet."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget, keys: Callable[[str], str]) -> None:
        """Build the panel, hidden.

        Args:
            session: the case.
            theme: colours and faces.
            parent: the window's central widget.
            keys: the key of an act in Conflicts.
        """
        super().__init__(theme, parent, say("Merge facts"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session = session
        self._facts: tuple[str, ...] = ()
        self._seen: Mapping[str, int] = {}
        self._claims: list[ClaimItem] = []
        self._dates: dict[str, str] = {}
        self._values: list[KeyButton] = []
        self._sides: tuple[tuple[str, ...], ...] = ()
        self.kind: ResolutionKind | None = None
        self.chosen: tuple[str, ...] = ()
        unit = theme.unit()
        box = rows(self, unit * 0.6, (unit,) * 4)
        self._title = label("", "h2")
        self._title.setWordWrap(True)
        box.addWidget(self._title)
        self._list = QWidget()
        self._rows = rows(self._list, unit * 0.35)
        box.addWidget(self._list)
        self._keys = keys
        self._buttons: dict[ResolutionKind, KeyButton] = {}
        flow = FlowLayout(gap=round(unit * 0.5))
        for kind, act in ACTS.items():
            button = KeyButton(say(RESOLUTIONS[kind]), keys(act), theme)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, one=kind: self.choose(one))
            self._buttons[kind] = button
            flow.addWidget(button)
        box.addLayout(flow)
        self.wording = LineField(theme, say("Wording of the sheet"), serif=True)
        self.wording.setPlaceholderText(say("A number or a letter proposes the line of the sheet here"))
        self.wording.submitted.connect(self.decide)
        self.wording.left.connect(self.setFocus)
        box.addWidget(self.wording)
        last = QHBoxLayout()
        self._told = label("", "muted", wrap=True)
        last.addWidget(self._told, 1)
        last.addWidget(KeyButton(say("Cancel"), "Esc", theme, act=self.close_panel))
        self.button = KeyButton(say("Merge only"), "Return", theme, "primary", self.decide)
        last.addWidget(self.button)
        box.addLayout(last)

    def ask(self, facts: Sequence[str], seen: Mapping[str, int]) -> None:
        """Ask how facts are settled when they are merged.

        Args:
            facts: their ids; the first one stays.
            seen: versions of what the person saw, by id.
        """
        wanted = tuple(facts)

        def work(review: ReviewPort) -> tuple[list[list[ClaimItem]], dict[str, str]]:
            dates = {one.id: one.published_on for one in review.articles()}
            return [list(review.fact(one).claims) for one in wanted], dates

        def done(found: tuple[list[list[ClaimItem]], dict[str, str]]) -> None:
            self._facts, self._seen = wanted, seen
            self._dates = found[1]
            self._sides = tuple(tuple(one.id for one in group) for group in found[0])
            self._claims = [one for group in found[0] for one in group if one.ruling is not Ruling.REJECTED]
            self._show()
            self.open()

        self._session.ask(work, done)

    def choose(self, kind: ResolutionKind) -> None:
        """Settle it in this way."""
        self.setFocus()
        chosen: tuple[str, ...] = ()
        if kind is ResolutionKind.LATER:
            dated = [(self._dates.get(one.article, ""), -n) for n, one in enumerate(self._claims)]
            latest = max((one for one in dated if one[0]), default=None)
            if latest is None:
                self._tell(say("No article of these has a date; say which one is later by its number."))
                self._mark()
                return
            chosen = (self._claims[-latest[1]].id,)
        self._take(kind, chosen)

    def choose_value(self, at: int) -> None:
        """Let this claim's value stand."""
        if at < len(self._claims):
            self.setFocus()
            self._take(ResolutionKind.ONE_VALUE, (self._claims[at].id,))

    def decide(self) -> None:
        """Merge, and settle if something is chosen: one decision."""
        wording = self.wording.text() if self.kind is not None else ""
        command = Merge(self._facts, self.kind, self.chosen, wording)
        self.close_panel()
        self._session.send(command, self._seen, toast=True)

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the acts of the mode below."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            )
            if plain or Qt.Key(event.key()) in ENTER:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a number or a letter; Enter decides, `E` edits the wording."""
        number = event.key() - Qt.Key.Key_1
        key = QKeySequence(event.keyCombination()).toString()
        kinds = {str(self._keys(act)): kind for kind, act in ACTS.items() if self._keys(act)}
        if Qt.Key(event.key()) in ENTER:
            self.decide()
        elif 0 <= number < MOST_KEYS:
            self.choose_value(number)
        elif key in kinds:
            self.choose(kinds[key])
        elif key == "E" and self.kind is not None:
            self.wording.setFocus()
            self.wording.selectAll()
        else:
            super().keyPressEvent(event)

    def widths(self) -> tuple[float, float]:
        """Be as wide as the sources need."""
        return 44.0, 0.86

    def _take(self, kind: ResolutionKind, chosen: tuple[str, ...]) -> None:
        self.kind, self.chosen = kind, chosen
        self.wording.setPlainText(propose_wording(kind, self._claims, chosen, self._sides))
        self._tell(say("E edits the wording. The merge and how it is settled are one decision."))
        self._mark()

    def _show(self) -> None:
        self.kind, self.chosen = None, ()
        self._title.setText(count("Merge %n fact(s): how is it settled?", "", len(self._facts)))
        self.wording.setPlainText("")
        self._tell(say("Press a number or a letter to settle it at once, or Enter to merge only."))
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._values = []
        for number, claim in enumerate(self._claims[:MOST_KEYS]):
            self._rows.addWidget(self._row(number, claim))
        rest = len(self._claims) - MOST_KEYS
        if rest > 0:
            self._rows.addWidget(label(count("and %n claim(s) more", "", rest), "muted"))
        self._mark()

    def _row(self, number: int, claim: ClaimItem) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        button = KeyButton(claim.label, str(number + 1), self.theme)
        button.setCheckable(True)
        button.setAccessibleName(f"{claim.label}: {claim.body.statement}")
        button.clicked.connect(lambda: self.choose_value(number))
        self._values.append(button)
        box.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        words = MarkedText(self.theme, claim.body.statement, serif=True, lines=self._lines())
        box.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        value = label(value_words(claim))
        value.setMinimumHeight(button.sizeHint().height())  # one line stands level with the button
        box.addWidget(value, alignment=Qt.AlignmentFlag.AlignTop)
        return line

    def _lines(self) -> int:
        return 2 if len(self._claims) <= FEW else 1

    def _mark(self) -> None:
        for kind, button in self._buttons.items():
            button.setChecked(kind is self.kind)
        for claim, value in zip(self._claims, self._values, strict=False):
            value.setChecked(claim.id in self.chosen)
        self.button.setText(say("Merge only") if self.kind is None else say("Merge and settle"))
        self.button.updateGeometry()

    def _tell(self, text: str) -> None:
        self._told.setText(text)
