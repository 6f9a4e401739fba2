"""Rows of what becomes of claims when an updated version takes an article's place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reviewer.domain.differing import differing
from reviewer.domain.review.records import Ruling
from reviewer.domain.said import one_line
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, frame, label
from reviewer.gui.words import State

if TYPE_CHECKING:
    from reviewer.services.versions import Carried, Changed, Rulings

SIDE_BY_SIDE = 34
"""Width in lines of text from which before and now stand beside each other."""
MOST_MARKED = 0.7
"""Where more of a text differs than this, marking it all would tell nothing."""
RULINGS = {
    Ruling.ACCEPTED: State.ACCEPTED,
    Ruling.REJECTED: State.REJECTED,
    Ruling.RETURNED: State.RETURNED,
}


def verdicts(rulings: "Rulings") -> str:
    """Return who said what of a claim: `✓ accepted · mk, ✕ rejected · ab`."""
    told = []
    for analyst, ruling in rulings:
        look = RULINGS[ruling].value
        told.append(f"{look.glyph} {say(look.word)} · {analyst}")
    return ", ".join(told) or say("no verdict; edited, or part of a settled fact")


def marks(before: str, after: str) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return the words in which two texts differ; none where nearly all do."""
    left, right = differing(before, after)
    for text, spans in ((before, left), (after, right)):
        if sum(one.end - one.start for one in spans) > MOST_MARKED * max(len(text), 1):
            return (), ()
    return left, right


class Beside(QWidget):
    """Two parts beside each other, or one above the other where there is little room."""

    def __init__(self, theme: Theme, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        theme.scale(self, lambda unit: self._box.setSpacing(round(unit)))
        for one in (first, second):
            self._box.addWidget(one, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        wide = event.size().width() >= SIDE_BY_SIDE * self._theme.unit()
        way = ways.LeftToRight if wide else ways.TopToBottom
        if way is not self._box.direction():
            self._box.setDirection(way)
            self.updateGeometry()


def together(changed: "Sequence[Changed]") -> "list[list[Changed]]":
    """Return claims by the sentences in which they stand, so that no sentence is shown twice."""
    found: dict[tuple[str, str], list[Changed]] = {}
    for one in changed:
        found.setdefault((one.before, one.after), []).append(one)
    return list(found.values())


class ChangedRow(QWidget):
    """Decided claims whose words do not stand any more: the sentence before, and now."""

    def __init__(self, theme: Theme, claims: "Sequence[Changed]", old: str, new: str) -> None:
        """Show them.

        Args:
            theme: colours and faces.
            claims: those of one sentence.
            old: letter of the article that would be replaced.
            new: letter of the one that would take its place.
        """
        super().__init__()
        before, after = one_line(claims[0].before), one_line(claims[0].after)
        unit = theme.unit()
        box = rows(self, unit * 0.35)
        names, differ = [], len({one.statement for one in claims}) > 1
        for one in claims:
            stated = f" · {one.statement}" if differ else ""
            names.append(f"{one.old_label}, {verdicts(one.rulings)}{stated}")
            box.addLayout(_head(theme, one.old_label, verdicts(one.rulings) + stated))
        left, right = marks(before, after) if after else ((), ())
        gone = say("These words are gone in {letter}.", letter=new)
        now = MarkedText(theme, after, right, serif=True) if after else label(gone, "soft", wrap=True)
        box.addWidget(
            Beside(
                theme,
                _said(
                    theme, say("{letter}, before", letter=old), MarkedText(theme, before, left, serif=True)
                ),
                _said(theme, say("{letter}, now", letter=new), now),
            )
        )
        self.told = say(
            "{claims}. Before: “{before}” Now: {after}",
            claims="; ".join(names),
            before=before,
            after=f"“{after}”" if after else gone,
        )
        self.setAccessibleName(self.told)


class CarriedRow(QWidget):
    """A claim that keeps what was decided of it."""

    def __init__(self, theme: Theme, one: "Carried") -> None:
        super().__init__()
        box = rows(self, theme.unit() * 0.1)
        name = f"{one.old_label} → {one.new_label}" if one.new_label else one.old_label
        box.addLayout(_head(theme, name, verdicts(one.rulings)))
        box.addWidget(MarkedText(theme, one.statement, serif=True, lines=2))
        self.told = say(
            "{label}, {verdicts}: {statement}",
            label=name,
            verdicts=verdicts(one.rulings),
            statement=one.statement,
        )
        self.setAccessibleName(self.told)


def _head(theme: Theme, name: str, told: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(round(theme.unit() * 0.6))
    line.addWidget(label(name, "strong"))
    line.addWidget(label(told, "soft", wrap=True), 1)
    return line


def _said(theme: Theme, title: str, words: QWidget) -> QWidget:
    """Return words on a ground of their own, under who says them."""
    made = frame("well")
    unit = theme.unit()
    box = QVBoxLayout(made)
    box.setContentsMargins(*(round(unit * one) for one in (0.7, 0.45, 0.7, 0.6)))
    box.setSpacing(round(unit * 0.2))
    box.addWidget(label(title, "small"))
    box.addWidget(words)
    box.addStretch()
    return made
