"""What the other sources say of a claim: a row for each, which leads to its claim."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.said import one_line
from reviewer.domain.tongue import count, say
from reviewer.gui.actions import shown_key
from reviewer.gui.compare import Wording, against
from reviewer.gui.flow import Flow
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.tips import as_written
from reviewer.gui.widgets import KeyButton, draw_cap
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
    """One source's wording, painted; a press goes to its claim.

    It is filled again for each claim that is opened: to make it, with labels in a layout, took longer than to
    paint the whole card.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.other: Other | None = None
        self._cap, self._aside = "", 0
        self._words = self._told = Flow("", theme.font())
        self._hints: dict[int, int] = {}
        self.setProperty("look", "flat")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_other(self, other: Other, key: str, aside: int) -> None:
        """Show another source's claim.

        Args:
            other: what it shows.
            key: the key that goes there, `""` for none.
            aside: width of the relation's words, in pixels, the same in all rows.
        """
        self.other, self._aside = other, aside
        self._cap = shown_key(key) if key else ""
        claim, words = other.claim, other.words
        self._words = Flow(words.text, self._theme.font(_SIZE))
        self._told = Flow(other.relation, self._theme.font(_SMALL))
        self._hints.clear()
        self.setAccessibleName(
            say("{label}, {relation}: {words}", label=claim.label, relation=other.relation, words=words.text)
        )
        said = say("Goes to this claim. Key: {key}", key=self._cap) if key else say("Goes to this claim.")
        self.setAccessibleDescription(said)
        self.setToolTip(as_written(claim.body.statement))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the row."""
        found = self._hints.get(width)
        if found is None:
            below = self._set(width)
            words, told = self._words.height, self._told.height
            high = max(words + told if below else max(words, told), self._theme.unit() * _CAP)
            found = self._hints[width] = round(high + self._theme.unit() * _ABOVE * 2)
        return found

    def sizeHint(self) -> QSize:
        """Return the size that the words ask for."""
        width = self.minimumSizeHint().width() + self._aside + round(self._theme.unit() * _USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: that with the relation below the words."""
        unit = self._theme.unit()
        return QSize(round(self._left() + unit * (_LEAST + _SIDE)), round(unit))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint key, letter, words with what differs, and beside or below them how they stand to the card."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        if self.other is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, self.other)
        painter.end()

    def _paint(self, painter: QPainter, other: Other) -> None:
        theme, unit = self._theme, self._theme.unit()
        below = self._set(self.width())
        top = unit * _ABOVE
        if self._cap:
            draw_cap(painter, QRectF(unit * _SIDE, top, self._cap_width(), unit * _CAP), self._cap, theme)
        x = unit * (_SIDE + _GAP) + self._cap_width()
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("ink" if other.ink == "amber" else other.ink))
        painter.drawText(QRectF(x, top, unit, unit * 1.2), _TOP, other.letter)
        at = QPointF(self._left(), top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("differ"))
        for mark in other.words.marks:
            for rect in self._words.rects(mark.start, mark.end):
                painter.drawRoundedRect(rect.translated(at).adjusted(-2, 0, 2, 0), 3, 3)
        self._words.draw(painter, at, theme.color("ink"))
        told = QPointF(self.width() - unit * _SIDE - self._aside, top)
        if below:
            told = QPointF(at.x(), at.y() + self._words.height)
        self._told.draw(painter, told, theme.color(other.ink))

    def _cap_width(self) -> float:
        wide = self._theme.metrics(0.83).horizontalAdvance(self._cap) + self._theme.unit() * 0.5
        return max(self._theme.unit() * 0.9, wide if self._cap else 0.0)

    def _left(self) -> float:
        """Where the words begin."""
        return self._cap_width() + self._theme.unit() * (_SIDE + 2 * _GAP + _LETTER)

    def _set(self, width: int) -> bool:
        """Set words and relation; return whether the relation stands below, as there is no room beside."""
        unit = self._theme.unit()
        room = width - self._left() - unit * _SIDE
        beside = room - unit * _GAP - self._aside
        below = beside < unit * _BESIDE
        self._words.lay(room if below else beside, _SPACING, MOST_LINES)
        self._told.lay(room if below else float(self._aside))
        return below


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
        self._rows: list[OtherRow] = []
        self._more = KeyButton("", keys("others_all"), theme, "flat", self.show_all)
        self._more.setAccessibleName(say("All other sources on the card"))
        self._box.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._more.hide()
        theme.changed.connect(self._resized)

    @property
    def rest(self) -> int:
        """How many rows are not shown."""
        return 0 if self.all_shown else max(0, len(self._others) - MOST_SHOWN)

    def rows(self) -> list[OtherRow]:
        """Return the rows that are shown."""
        return self._rows[: len(self._shown())]

    def buttons(self) -> list[QPushButton]:
        """Return all that can be pressed, from top to bottom."""
        return [*self.rows(), *([self._more] if self.rest else [])]

    def stops(self) -> list[QPushButton]:
        """Return all that Tab could ever stop at, from top to bottom; what is hidden is passed over."""
        return [*self._rows, self._more]

    def _shown(self) -> list[Other]:
        return self._others if self.all_shown else self._others[:MOST_SHOWN]

    def clear(self) -> None:
        """Show nothing."""
        self.all_shown = False
        self._others = []
        self._lay()

    def fold(self) -> None:
        """Show no more than a few from now on."""
        if self.all_shown:
            self.clear()

    def show_others(self, mine: ClaimItem, claims: Sequence[ClaimItem], letters: Mapping[str, str]) -> None:
        """Show what other claims of the fact say."""
        found = []
        for one in claims:
            words, ink = relation(mine, one)
            wording = against(mine, one, one_line(one.quote), 0)
            found.append(Other(one, letters.get(one.article, "?"), wording, words, ink))
        if found != self._others:
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
        shown = self._shown()
        metrics = self._theme.metrics(_SMALL)
        widest = max((metrics.horizontalAdvance(one.relation) for one in shown), default=0.0)
        words = (metrics.horizontalAdvance(word) for one in shown for word in one.relation.split())
        most = max(self._theme.unit() * 6, *words) if shown else 0.0
        aside = round(min(most, widest) + self._theme.unit() * 0.3)
        while len(self._rows) < len(shown):
            row = OtherRow(self._theme)
            row.clicked.connect(lambda _=False, one=row: self._pressed(one))
            self._box.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for number, (row, other) in enumerate(zip(self._rows, shown, strict=False), 1):
            row.show_other(other, self._keys(f"other_{number}") if number <= MOST_KEYS else "", aside)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))  # at once: the card is measured before the loop would show it
        if self.rest:
            self._more.setText(count("and %n more", "other sources", self.rest))
            self._more.setAccessibleName(self._more.text())
        self._more.setVisible(bool(self.rest))
        self.updateGeometry()  # at once, too: the card forgets how high these rows were

    def _pressed(self, row: OtherRow) -> None:
        if row.other is not None:
            self.picked.emit(row.other.claim.id)


_SIZE, _SMALL = 0.95, 0.88
"""Of the words, and of what is told of them, times the window's text."""
_SIDE, _GAP, _ABOVE, _CAP, _LETTER = 0.2, 0.5, 0.12, 1.0, 0.8
_USUAL, _LEAST, _BESIDE = 15.0, 3.0, 8.0
"""Width that the words would like above the least, the least, and the least with the relation beside them."""
_SPACING = 1.15
_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
MOST_LINES = 3
