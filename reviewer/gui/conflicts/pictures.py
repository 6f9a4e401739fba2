"""The pictures of a fact's conflicts: lines for figures and dates, stairs for stages, a table for words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from reviewer.domain.readmodel import ArticleItem, FactDetail
from reviewer.domain.said import MEASURED, takes_part
from reviewer.domain.tongue import say
from reviewer.gui import tips
from reviewer.gui.conflicts.ladder import LadderView
from reviewer.gui.conflicts.marks import Line, described, lines_of, unplaced
from reviewer.gui.conflicts.matrix import Matrix, MatrixView, matrix_of
from reviewer.gui.conflicts.stages import Stages, stages_of
from reviewer.gui.conflicts.value_line import ValueLine
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, filling
from reviewer.gui.words import value_words

MOST = 3
"""Pictures of one fact; more would hide its sources."""
SLIM = 22.0
"""Width in lines of text up to which a table is slim."""
BOTH = 32.0
"""Width from which a slim table stands beside a line or a ladder."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What can be drawn of a fact.

    Attributes:
        lines: figures and dates, a line for each sort and unit.
        words: ladders and tables, the gravest conflict's first.
        beside: what could not be put on a line, in words, or `""`.
    """

    lines: tuple[Line, ...] = ()
    words: tuple[Stages | Matrix, ...] = ()
    beside: str = ""


def drawn_of(detail: FactDetail, articles: Mapping[str, ArticleItem]) -> Drawn:
    """Return what can be drawn of the claims that take part in a fact's conflicts."""
    here = {one.article for one in detail.claims} & articles.keys()
    letters = {key: articles[key].letter for key in here}
    claims = [one for one in detail.claims if takes_part(detail, one)]
    lines: list[Line] = []
    found: list[Stages | Matrix] = []
    beside = ""
    for conflict in detail.conflicts:
        if conflict.kind in MEASURED and not lines:
            lines = lines_of(claims, letters)
            left = unplaced(claims) if lines else []
            told = ", ".join(f"{letters.get(one.article, '?')} {value_words(one)}" for one in left)
            beside = say("Not on the line: {values}", values=told) if told else ""
        if conflict.kind not in MEASURED or not lines:
            made: Stages | Matrix | None = None
            if conflict.kind == "status":
                made = stages_of(conflict, claims, articles)
            made = made or matrix_of(conflict, claims, letters)
            if made is not None and made not in found:
                found.append(made)
    return Drawn(tuple(lines[:MOST]), tuple(found[: max(0, MOST - len(lines))]), beside)


View = ValueLine | LadderView | MatrixView
_KINDS: Mapping[type, Any] = {Line: ValueLine, Stages: LadderView, Matrix: MatrixView}
"""What draws what; each takes its own sort alone."""


class Pictures(QFrame):
    """The card that holds them; Tab reaches it, and it tells itself in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        unit = theme.unit()
        box = self._box = rows(self, unit * 0.6, (unit * 0.8, unit * 0.55, unit * 0.8, unit * 0.45))
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(round(unit))
        self._left, self._right, self._foot = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for one in (self._left, self._right, self._foot):
            one.setSpacing(round(unit * 0.6))
        self._parts.addLayout(self._left, 1)
        self._parts.addLayout(self._right)
        box.addLayout(self._parts)
        box.addLayout(self._foot)
        self.views: list[View] = []
        self._made: list[View] = []
        self._slim: list[View] = []
        self._notes = [MarkedText(theme, ink="muted", size=0.88) for _ in range(2)]
        for note in self._notes:
            self._foot.addWidget(note)
        self._drawn = Drawn()
        self.setAccessibleName(say("Picture of what the sources say"))

    def show_drawn(self, drawn: Drawn) -> None:
        """Show other pictures, in those that were made before where they are of the same kind."""
        self._drawn = drawn
        with filling(self._box):
            self._fill(drawn)
        self.setMaximumWidth(self._slim_width() if self.slim else 16_777_215)
        self.setVisible(bool(self.views))
        self.show_chosen("")

    def _fill(self, drawn: Drawn) -> None:
        self.views, spare = [], list(self._made)
        for one in (*drawn.lines, *drawn.words):
            kind = _KINDS[type(one)]
            view: Any = next((known for known in spare if isinstance(known, kind)), None)
            if view is None:
                view = kind(self._theme, one)
                self._made.append(view)
            else:
                spare.remove(view)
                view.show_what(one)
                view.setMinimumWidth(0)
            self.views.append(view)
        self._slim = [one for one in self.views if self._is_slim(one)]
        for view in self._slim:
            view.setMinimumWidth(view.sizeHint().width())
        _stand(self._left, [one for one in self.views if one not in self._slim])
        _stand(self._right, self._slim)
        for old in spare:
            old.hide()
        for view in self.views:
            view.show()
        self._show_notes(drawn)

    def _show_notes(self, drawn: Drawn) -> None:
        by_ratio = any(one.scale.by_ratio for one in drawn.lines)
        words = [
            say("Scale by ratio: each step is ten times the one before.") if by_ratio else "",
            drawn.beside,
        ]
        for note, text in zip(self._notes, words, strict=True):
            note.show_text(text)
            note.setVisible(bool(text))

    @property
    def slim(self) -> bool:
        """Whether there is nothing but a table that needs little width."""
        return bool(self.views) and len(self._slim) == len(self.views)

    def _is_slim(self, view: QWidget) -> bool:
        return isinstance(view, MatrixView) and view.sizeHint().width() < SLIM * self._theme.unit()

    def _slim_width(self) -> int:
        widest = max((one.sizeHint().width() for one in self.views), default=0)
        return widest + round(self._theme.unit() * 2.8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put a slim table beside the other pictures where there is room."""
        super().resizeEvent(event)
        wide = self.slim or self.width() >= BOTH * self._theme.unit()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._parts.direction() != way:
            self._parts.setDirection(way)

    def show_chosen(self, claim: str, *, whole: bool = False) -> None:
        """Show which claim's value stands, or that the range of all figures does."""
        for one in self.views:
            if isinstance(one, ValueLine):
                one.show_chosen(claim, whole=whole)
                one.setAccessibleName(described([one.line], claim, whole=whole))
            else:
                one.show_chosen(claim)
                one.setAccessibleName(_told(one))
        parts = [described(self._drawn.lines, claim, whole=whole), *(one.told for one in self._drawn.words)]
        told = " ".join(part for part in (*parts, self._drawn.beside) if part)
        self.setAccessibleDescription(told)
        tips.give(self, told)


def _stand(column: QVBoxLayout, wanted: Sequence[QWidget]) -> None:
    """Have some pictures stand in a column in this order; others that stand there are hidden."""
    there = [one.widget() for n in range(column.count()) if (one := column.itemAt(n)) is not None]
    if [one for one in there if one in wanted] == list(wanted):
        return
    for view in wanted:
        column.removeWidget(view)
        column.addWidget(view)


def _told(view: LadderView | MatrixView) -> str:
    return view.stages.told if isinstance(view, LadderView) else view.matrix.told
