"""What the other sources say of a claim: a row for each, which leads to its claim."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.said import one_line
from reviewer.domain.tongue import count, say
from reviewer.gui.actions import shown_key
from reviewer.gui.compare import Wording, against
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, MarkedText, label
from reviewer.gui.words import relation

MOST_SHOWN = 8
"""Other sources that stand there at once; a key opens the rest."""
MOST_KEYS = 9


@dataclass(frozen=True, slots=True)
class Other:
    """One row.

    Attributes:
        claim: the other source's claim.
        letter: of its article.
        words: its wording, with what differs marked.
        relation: how it stands to the open claim, in words.
        ink: token of the colour of these.
    """

    claim: ClaimItem
    letter: str
    words: Wording
    relation: str
    ink: str


class OtherRow(QPushButton):
    """One source's wording; a press goes to its claim."""

    def __init__(self, theme: Theme, other: Other, number: int, key: str, aside: int) -> None:
        """Build the row.

        Args:
            theme: colours and faces.
            other: what it shows.
            number: its place, from 1.
            key: the key that goes there, `""` for none.
            aside: width of the relation's words, in pixels, the same in all rows.
        """
        super().__init__()
        unit = theme.unit()
        self.setProperty("look", "flat")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        claim = other.claim
        self.setAccessibleName(
            say(
                "{label}, {relation}: {words}",
                label=claim.label,
                relation=other.relation,
                words=other.words.text,
            )
        )
        said = say("Goes to this claim.")
        if key:
            said = say("Goes to this claim. Key: {key}", key=shown_key(key))
        self.setAccessibleDescription(said)
        self.setToolTip(claim.body.statement)
        line = QHBoxLayout(self)
        line.setContentsMargins(round(unit * 0.2), round(unit * 0.12), round(unit * 0.2), round(unit * 0.12))
        line.setSpacing(round(unit * 0.5))
        cap = label(shown_key(key) if key else "", "key" if key else "")
        cap.setMinimumWidth(round(unit * 0.9))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name = label(other.letter, "strong")
        name.setProperty("ink", "ink" if other.ink == "amber" else other.ink)
        name.setFixedWidth(round(unit * 0.8))
        self.quote = MarkedText(theme, other.words.text, other.words.marks, size=0.95, lines=3)
        told = label(other.relation, "small", wrap=True)
        told.setProperty("ink", other.ink)
        told.setFixedWidth(aside)
        top = Qt.AlignmentFlag.AlignTop
        for one, stretch in ((cap, 0), (name, 0), (self.quote, 1), (told, 0)):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if one is self.quote:
                line.addWidget(one, stretch)
            else:
                line.addWidget(one, stretch, top)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the row."""
        line = self.layout()
        return line.totalHeightForWidth(width) if line is not None else 0

    def sizeHint(self) -> QSize:
        """Return the size that the words ask for."""
        line = self.layout()
        return line.totalSizeHint() if line is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        line = self.layout()
        return line.totalMinimumSize() if line is not None else QSize()


class OtherRows(QWidget):
    """The rows, a few of them or all.

    Attributes:
        picked: id of the claim whose row was pressed.
        laid: it is higher or lower than before.
    """

    picked = Signal(str)
    laid = Signal()

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
        self._others: list[Other] = []
        self.all_shown = False
        self._box = rows(self, 0)
        self._list = QWidget()
        self._box.addWidget(self._list)
        theme.changed.connect(self._resized)

    @property
    def rest(self) -> int:
        """How many rows are not shown."""
        return 0 if self.all_shown else max(0, len(self._others) - MOST_SHOWN)

    def rows(self) -> list[OtherRow]:
        """Return the rows that are shown."""
        return self._list.findChildren(OtherRow)

    def buttons(self) -> list[QPushButton]:
        """Return all that can be pressed, from top to bottom."""
        return self._list.findChildren(QPushButton)

    def clear(self) -> None:
        """Show nothing."""
        self.all_shown = False
        self._others = []
        self._lay()

    def show_others(self, mine: ClaimItem, claims: Sequence[ClaimItem], letters: Mapping[str, str]) -> None:
        """Show what other claims of the fact say."""
        found = []
        for one in claims:
            words, ink = relation(mine, one)
            wording = against(mine, one, one_line(one.quote), 0)
            found.append(Other(one, letters.get(one.article, "?"), wording, words, ink))
        if found != self._others or not self._list.children():
            self._others = found
            self._lay()

    def show_all(self) -> None:
        """Show every row, and go to the first that was hidden."""
        if not self.rest:
            return
        self.all_shown = True
        self._lay()
        self.laid.emit()
        self.rows()[MOST_SHOWN].setFocus()

    def pick(self, number: int) -> None:
        """Go to the claim of a row, from 1."""
        if 0 < number <= len(self._others):
            self.picked.emit(self._others[number - 1].claim.id)

    def _resized(self) -> None:
        self._lay()
        self.laid.emit()

    def _lay(self) -> None:
        old = self._list
        self._list = QWidget()
        box = rows(self._list, 0)
        shown = self._others if self.all_shown else self._others[:MOST_SHOWN]
        metrics = QFontMetricsF(self._theme.font(0.9))
        most = self._theme.unit() * 6
        widest = max((metrics.horizontalAdvance(one.relation) for one in shown), default=0.0)
        aside = round(min(most, widest) + self._theme.unit() * 0.3)
        for number, other in enumerate(shown, 1):
            key = self._keys(f"other_{number}") if number <= MOST_KEYS else ""
            row = OtherRow(self._theme, other, number, key, aside)
            row.clicked.connect(lambda _=False, one=other.claim.id: self.picked.emit(one))
            box.addWidget(row)
        if self.rest:
            text = count("and %n more", "other sources", self.rest)
            more = KeyButton(text, self._keys("others_all"), self._theme, "flat", self.show_all)
            box.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._box.replaceWidget(old, self._list)
        self._list.show()  # at once: the card is measured before the event loop would show it
        old.hide()
        old.deleteLater()
