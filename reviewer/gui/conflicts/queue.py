"""The queue: facts whose sources differ, worst first, the settled ones after them."""

from bisect import bisect_left, insort
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reviewer.domain.readmodel import FactItem
from reviewer.domain.review.standing import FactState
from reviewer.domain.said import MEASURED, Sides
from reviewer.domain.tongue import say
from reviewer.gui import tips
from reviewer.gui.kept import KeptPictures
from reviewer.gui.theme import Theme
from reviewer.gui.words import SETTLED

Index = QModelIndex | QPersistentModelIndex
FACT = Qt.ItemDataRole.UserRole
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
MOST_PICTURES = 48
"""Rows that are kept as pictures: more than a high window shows."""


class QueueModel(QStringListModel):
    """The facts of the queue.

    The view asks for the number of rows once for each row that it lays out; Qt's own model answers that.
    """

    def __init__(self) -> None:
        super().__init__()
        self.facts: list[FactItem] = []
        self._rows: dict[str, int] = {}
        self.sides: dict[tuple[str, int], Sides] = {}

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen, and not edited."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a fact, or its words."""
        if not index.isValid() or index.row() >= len(self.facts):
            return None
        fact = self.facts[index.row()]
        if role == FACT:
            return fact
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(self.told(fact))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.told(fact)
        return None

    def below(self, fact: FactItem) -> str:
        """Return the second line: what the sides say, or how it was settled."""
        known = self.sides.get((fact.id, fact.version))
        return below(fact, known.words if known else "")

    def independent(self, fact: FactItem) -> str:
        """Return how many independent sources stand on each side, as in `2 : 1`; `""` until that is read."""
        known = self.sides.get((fact.id, fact.version))
        open_one = fact.state is FactState.OPEN
        return " : ".join(str(one) for one in known.independent) if known and open_one else ""

    def told(self, fact: FactItem) -> str:
        """Return the row in words."""
        independent = self.independent(fact)
        parts = [
            fact.line.rstrip("."),
            ", ".join(map(say, fact.conflicts)),
            (say("cannot both be right") if fact.hard else say("may both be right"))
            if fact.conflicts
            else "",
            self.below(fact),
            say("independent sources {sides}", sides=independent) if independent else "",
        ]
        return ". ".join(one for one in parts if one) + "."

    def drop_sides(self, facts: Collection[str]) -> None:
        """Forget what the sides of these facts say; it may have changed."""
        self.sides = {key: words for key, words in self.sides.items() if key[0] not in facts}

    def set_sides(self, sides: Mapping[tuple[str, int], Sides]) -> None:
        """Take what the sides of some facts say, by id and version."""
        self.sides.update(sides)
        self._tell(sorted({row for key, _ in sides if (row := self.row_of(key)) >= 0}))

    def row_of(self, fact_id: str) -> int:
        """Return the row of a fact, or -1."""
        return self._rows.get(fact_id, -1)

    def with_changes(self, changed: Mapping[str, FactItem]) -> list[FactItem]:
        """Return the queue with some facts as they are now, each at its place."""
        kept = list(self.facts)
        for row in sorted((row for row in map(self.row_of, changed) if row >= 0), reverse=True):
            del kept[row]
        for one in changed.values():
            if one.conflicts:
                insort(kept, one, key=_place)
        return kept

    def set_facts(self, facts: Sequence[FactItem]) -> None:
        """Show other facts."""
        if [one.id for one in facts] == [one.id for one in self.facts]:
            before, self.facts = self.facts, list(facts)
            both = zip(before, self.facts, strict=True)
            return self._tell([row for row, (old, new) in enumerate(both) if old is not new])
        self.facts = list(facts)
        self._rows = {one.id: row for row, one in enumerate(self.facts)}
        self.setStringList(list(self._rows))
        return None

    def open_facts(self) -> list[FactItem]:
        """Return the facts that are still open, in order: they come first."""
        return self.facts[: bisect_left(self.facts, True, key=lambda one: one.state is not FactState.OPEN)]

    def _tell(self, rows: Sequence[int]) -> None:
        """Tell the view that some rows are others."""
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))


def _place(fact: FactItem) -> tuple[bool, int, int, str, int, str]:
    """Return by what the queue is sorted; the same as where it is read."""
    letters = fact.lead.rstrip("0123456789")
    number = int(fact.lead[len(letters) :] or 0)
    return fact.state is not FactState.OPEN, -fact.weight, len(letters), letters, number, fact.id


def below(fact: FactItem, sides: str = "") -> str:
    """Return the second line: what the sides say, the values, or how it was settled."""
    if fact.state is FactState.OPEN or fact.resolution is None:
        figures = fact.values if not fact.conflicts or fact.conflicts[0] in MEASURED else ""
        return sides or figures or ", ".join(fact.articles)
    return say("settled: {how}", how=say(SETTLED[fact.resolution]))


class QueueDelegate(QStyledItemDelegate):
    """Paints a fact of the queue."""

    def __init__(self, theme: Theme, view: "Queue") -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self._pictures = KeptPictures(theme, MOST_PICTURES, "paper")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(100, round(self._theme.unit() * 3.4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row, from its picture if it was painted before."""
        fact: FactItem = index.data(FACT)
        rect: QRect = option.rect
        chosen = fact.id == self._view.current
        shows = (fact, chosen, self._view.queue.sides.get((fact.id, fact.version)))
        draw = partial(self._draw, fact, chosen, rect.size())
        fine = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), self._pictures.of(fact.id, shows, rect.size(), fine, draw))

    def _draw(self, fact: FactItem, chosen: bool, size: QSize, painter: QPainter) -> None:
        """Paint the line, its conflict, and the values."""
        theme, unit = self._theme, self._theme.unit()
        rect = QRect(QPoint(0, 0), size)
        if chosen:
            painter.fillRect(rect, theme.color("red-wash" if fact.state is FactState.OPEN else "chosen"))
            bar = QRectF(rect.left(), rect.top(), unit * 0.2, rect.height())
            painter.fillRect(bar, theme.color("red-line" if fact.state is FactState.OPEN else "link"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = QRectF(rect).adjusted(unit * 0.95, unit * 0.6, -unit * 0.8, 0)
        self._paint_title(painter, inner, fact, chosen)
        self._paint_sides(painter, inner.adjusted(0, unit * 1.3, 0, 0), fact)

    def _paint_sides(self, painter: QPainter, inner: QRectF, fact: FactItem) -> None:
        """Paint what the sides say, and at the right how many independent sources stand on each."""
        theme, unit = self._theme, self._theme.unit()
        small = theme.font(0.88)
        metrics = theme.metrics(0.88)
        painter.setFont(small)
        counts = self._view.queue.independent(fact)
        told = say("indep. {sides}", sides=counts) if counts else ""
        wide = metrics.horizontalAdvance(told) + unit * 0.6 if told else 0.0
        painter.setPen(theme.color("muted"))
        line = self._view.queue.below(fact)
        words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, inner.width() - wide)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, words)
        if told:
            painter.setPen(theme.color("soft"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight, told)

    def _paint_title(self, painter: QPainter, inner: QRectF, fact: FactItem, chosen: bool) -> None:
        theme, unit = self._theme, self._theme.unit()
        tag = say(fact.conflicts[0]) if fact.conflicts else ""
        tiny = theme.font(0.83)
        wide = theme.metrics(0.83).horizontalAdvance(tag) + unit * 0.6 if tag else 0.0
        font = theme.font(bold=chosen)
        metrics = theme.metrics(bold=chosen)
        x = inner.left()
        painter.setFont(font)
        if fact.state is not FactState.OPEN:
            painter.setPen(theme.color("green"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, "✓")
            x += metrics.horizontalAdvance("✓ ")
        room = inner.right() - x - wide - unit * 0.4
        line = metrics.elidedText(fact.line.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.color("ink"))
        box = QRectF(x, inner.top(), room, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, line)
        if tag:
            start = x + metrics.horizontalAdvance(line) + unit * 0.35
            chip = QRectF(start, inner.top() - unit * 0.02, wide, metrics.height())
            painter.setPen(QPen(theme.color("line-soft"), 1))
            painter.setBrush(theme.color("paper"))
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setFont(tiny)
            painter.setPen(theme.color("soft"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, tag)


class Queue(QListView):
    """The list.

    Attributes:
        picked: id of a fact that was clicked.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.queue = QueueModel()
        self.current = ""
        self.setModel(self.queue)
        self._queue_delegate = QueueDelegate(theme, self)
        self.setItemDelegate(self._queue_delegate)
        self.setUniformItemSizes(True)
        self.setAutoScroll(False)  # to the edge, so that each step would scroll again
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(say("Queue of conflicts, worst first"))
        self.clicked.connect(lambda index: self.picked.emit(index.data(FACT).id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the next or previous fact with the arrows; other keys are the window's."""
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        row = self.row_of(self.current) + ways.get(Qt.Key(event.key()), 0)
        if event.key() not in ways:
            event.ignore()
        elif 0 <= row < len(self.queue.facts):
            self.picked.emit(self.queue.facts[row].id)

    def show_current(self, fact_id: str) -> None:
        """Mark the fact that is open."""
        before, self.current = self.row_of(self.current), fact_id
        row = self.row_of(fact_id)
        if row >= 0:
            self.setCurrentIndex(self.queue.index(row))
            if not self.viewport().rect().contains(self.visualRect(self.queue.index(row))):
                self.scrollTo(self.queue.index(row), QListView.ScrollHint.PositionAtCenter)
        for one in {before, row} - {-1}:
            self.viewport().update(self.visualRect(self.queue.index(one)))

    def unread(self, most: int) -> list[tuple[str, int]]:
        """Return id and version of open facts in sight, and a few below, whose sides are not known yet."""
        facts = self.queue.facts
        first = max(self.indexAt(self.viewport().rect().topLeft()).row(), 0)
        rows = self.viewport().height() // max(self.sizeHintForRow(0), 1) + 2 if facts else 0
        seen = facts[first : first + max(rows, most)]
        keys = ((one.id, one.version) for one in seen if one.state is FactState.OPEN and one.conflicts)
        return [one for one in keys if one not in self.queue.sides][:most]

    def row_of(self, fact_id: str) -> int:
        """Return the row of a fact, or -1."""
        return self.queue.row_of(fact_id)

    def open_facts(self) -> list[FactItem]:
        """Return the facts that are still open, in order."""
        return self.queue.open_facts()
