"""Dragging on the sheet: a line to another place, a section with all its lines, a line out of the paper."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from reviewer.domain.tongue import say
from reviewer.gui.dragging import facts_mime
from reviewer.gui.sheet.content import Block, Range, Shelf

if TYPE_CHECKING:
    from reviewer.gui.sheet.paper import Paper

EDGE = 2.5
"""How near to an edge, in lines of text, the sheet begins to scroll by itself."""
TICK_MS = 16
TAG_WIDTH = 22.0
"""Greatest width of the picture beside the pointer, in lines of text."""
_LINES = (Shelf.SECTION, Shelf.OTHER)


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two lines, or two sections.

    Attributes:
        y: where the mark stands, on the sheet.
        section: name of the section of a line, `""` is Other, `None` leaves it in its own; of a section its
            own.
        before: the fact, or the section, behind the gap; `""` at the end.
    """

    y: float
    section: str | None
    before: str


class Dragging(QObject):
    """What is dragged now, if anything."""

    def __init__(self, paper: "Paper") -> None:
        super().__init__(paper)
        self._paper = paper
        self._from: tuple[str, QPointF] | None = None
        self._key = ""
        self._over = -1
        self._pointer = QPointF()
        self._gap: Gap | None = None
        self._outside: QWidget | None = None
        self._mime: QMimeData | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._scroll)

    @property
    def active(self) -> bool:
        """Tell whether something is dragged."""
        return bool(self._key)

    @property
    def gap(self) -> Gap | None:
        """Where it would be dropped now."""
        return self._gap

    def press(self, number: int, at: QPointF) -> None:
        """Take hold of a block, if it can be dragged."""
        self._from = (self._paper.stack.blocks[number].key, at)

    def move(self, at: QPointF, everywhere: QPoint, buttons: Qt.MouseButton) -> bool:
        """Follow the pointer; return whether something is dragged."""
        if not buttons & Qt.MouseButton.LeftButton:
            if self.active:
                self.cancel()
            return False
        if self._from is not None and not self.active:
            far = (at - self._from[1]).manhattanLength() >= QApplication.startDragDistance()
            if far:
                self._begin(self._from[0])
        if not self.active:
            return self._from is not None
        self._pointer = at
        self._look_outside(everywhere)
        self._gap = None if self._outside is not None else self._gap_at(at)
        self._timer.start() if self._speed() else self._timer.stop()
        self._cursor()
        self._paper.viewport().update()
        return True

    def drop(self, at: QPointF, everywhere: QPoint) -> None:
        """Put down what is dragged."""
        self._from = None
        if not self.active:
            return
        key, gap, outside, mime = self._key, self._gap, self._outside, self._mime
        block = self._block()
        heading = not block.fact if block is not None else False
        self._outside = None
        self._end()
        if outside is not None and mime is not None:
            place = QPointF(outside.mapFromGlobal(everywhere))
            QApplication.sendEvent(outside, QDropEvent(place, _MOVE, mime, _LEFT, _NONE))
        elif gap is None:
            self._paper.refused.emit(self._why_not(at))
        elif heading:
            if gap.before != gap.section:
                self._paper.section_dropped.emit(gap.section, gap.before)
        elif not self._stays(key, gap):
            self._paper.line_dropped.emit(key, gap.section, gap.before)

    def cancel(self) -> None:
        """Forget what is dragged; it stays where it was."""
        self._from = None
        if self.active:
            self._leave()
            self._end()

    def scrolled(self) -> None:
        """Look anew at what is under the pointer."""
        if self.active and self._outside is None:
            self._gap = self._gap_at(self._pointer)

    def hover(self, number: int) -> None:
        """Show that a block can be dragged."""
        if number != self._over:
            self._over = number
            self._paper.viewport().update()

    def carries(self, number: int) -> bool:
        """Tell whether a block is dragged, alone or with its section."""
        content = self._paper.content
        if not self.active or content is None:
            return False
        first = self._paper.block(self._key)
        part = content.range_of(first) if first >= 0 else None
        if part is not None and part.first == first:
            return part.first <= number < part.end
        return number == first

    # Where to

    def _begin(self, key: str) -> None:
        number = self._paper.block(key)
        if number < 0:
            return
        if not self._paper.movable(number):
            self._from = None
            part = self._paper.content.range_of(number) if self._paper.content is not None else None
            if part is not None and part.first == number:
                self._paper.refused.emit(say("“{name}” always stands at its place.", name=part.title))
            return
        self._key = key
        fact = self._paper.stack.blocks[number].fact
        self._mime = facts_mime([fact]) if fact else None

    def _gap_at(self, at: QPointF) -> Gap | None:
        block, content = self._block(), self._paper.content
        if block is None or content is None:
            return None
        y = self._paper.to_sheet(at).y()
        return self._line_gap(y) if block.fact else self._section_gap(y)

    def _line_gap(self, y: float) -> Gap | None:
        """Return the gap between lines that is nearest to a height."""
        paper, content = self._paper, self._paper.content
        if content is None:
            return None
        number = max(paper.stack.at(y), 0)
        part = content.range_of(number)
        if part is None:  # above the first heading
            part = next(iter(content.ranges))
            number = part.first
        own = content.range_of(paper.block(self._key))
        if part.shelf is Shelf.QUESTIONS and own is part:
            return self._between(part, number, y)
        if part.shelf not in _LINES:
            before = content.ranges[content.ranges.index(part) - 1] if content.ranges.index(part) else None
            near = number == part.first and y < paper.block_rect(number).center().y()
            if before is not None and before.shelf in _LINES and near:
                return self._between(before, before.end, y)
            return None
        at = content.ranges.index(part)
        if number == part.first and at and content.ranges[at - 1].shelf in _LINES:
            above = content.ranges[at - 1]
            if y < paper.block_rect(number).top() + paper.theme.unit() * 0.75:
                return self._between(above, above.end, y)
        return self._between(part, number, y)

    def _between(self, part: Range, number: int, y: float) -> Gap:
        """Return the gap above or below a block of a part."""
        paper, unit = self._paper, self._paper.theme.unit()
        section = section_name(part)
        if part.first < number < part.end and y < paper.block_rect(number).center().y() + unit * 0.4:
            return Gap(paper.stack.tops[number] + unit * 0.4, section, paper.stack.blocks[number].fact)
        following = min(number, part.end - 1) + 1
        mark = paper.stack.tops[following] + unit * 0.4
        if following < part.end:
            return Gap(mark, section, paper.stack.blocks[following].fact)
        return Gap(mark, section, "")

    def _section_gap(self, y: float) -> Gap | None:
        """Return the gap between sections that is nearest to a height."""
        paper, content = self._paper, self._paper.content
        number = paper.block(self._key)
        own = content.range_of(number) if content is not None and number >= 0 else None
        if content is None or own is None:
            return None
        sections = [one for one in content.ranges if one.shelf is Shelf.SECTION]
        unit = paper.theme.unit()
        gaps = [Gap(paper.stack.tops[one.first] + unit * 0.75, own.name, one.name) for one in sections]
        gaps.append(Gap(paper.stack.tops[sections[-1].end] + unit * 0.4, own.name, ""))
        nearest = min(gaps, key=lambda one: abs(one.y - y))
        after = sections.index(own) + 1
        follower = sections[after].name if after < len(sections) else ""
        return Gap(nearest.y, own.name, own.name) if nearest.before == follower else nearest

    def _stays(self, key: str, gap: Gap) -> bool:
        content = self._paper.content
        number = self._paper.block(key)
        part = content.range_of(number) if content is not None and number >= 0 else None
        if part is None:
            return True
        if section_name(part) != gap.section:
            return False
        follower = self._paper.stack.blocks[number + 1].fact if number + 1 < part.end else ""
        return gap.before in (key, follower)

    def _why_not(self, at: QPointF) -> str:
        content = self._paper.content
        part = content.range_of(max(self._paper.hit(at)[0], 0)) if content is not None else None
        if part is not None and part.shelf is Shelf.QUESTIONS:
            return say("Open questions stand here until they are settled; other lines cannot.")
        return say("Lines stand in sections: drop it between two lines, or on a section of the side bar.")

    def _block(self) -> Block | None:
        number = self._paper.block(self._key)
        return self._paper.stack.blocks[number] if number >= 0 else None

    # Beyond the paper

    def _look_outside(self, everywhere: QPoint) -> None:
        """Tell what is under the pointer beyond the paper that something comes, moves, or leaves."""
        if self._mime is None:
            return
        found = None if self._inside(everywhere) else QApplication.widgetAt(everywhere)
        while found is not None and not found.acceptDrops():
            found = found.parentWidget()
        if found is not None and (found.isWindow() or found.window() is not self._paper.window()):
            found = None
        if found is not self._outside:
            self._leave()
            if found is not None:
                place = found.mapFromGlobal(everywhere)
                enter = QDragEnterEvent(place, _MOVE, self._mime, _LEFT, _NONE)
                QApplication.sendEvent(found, enter)
                self._outside = found if enter.isAccepted() else None
        elif found is not None:
            place = found.mapFromGlobal(everywhere)
            QApplication.sendEvent(found, QDragMoveEvent(place, _MOVE, self._mime, _LEFT, _NONE))

    def _inside(self, everywhere: QPoint) -> bool:
        port = self._paper.viewport()
        return port.rect().contains(port.mapFromGlobal(everywhere))

    def _leave(self) -> None:
        if self._outside is not None:
            QApplication.sendEvent(self._outside, QDragLeaveEvent())
            self._outside = None

    # How it looks

    def _end(self) -> None:
        self._key, self._gap, self._mime = "", None, None
        self._timer.stop()
        self._paper.viewport().unsetCursor()
        self._paper.viewport().update()

    def _cursor(self) -> None:
        fits = self._gap is not None or self._outside is not None
        shape = Qt.CursorShape.ClosedHandCursor if fits else Qt.CursorShape.ForbiddenCursor
        self._paper.viewport().setCursor(shape)

    def _speed(self) -> float:
        """Return by how many pixels the sheet scrolls in a tick: the nearer to the edge, the faster."""
        room, edge = self._paper.viewport().height(), EDGE * self._paper.theme.unit()
        y = self._pointer.y()
        if y < edge:
            return -min(edge - y, 2 * edge) / 3
        return min(max(0.0, y - room + edge), 2 * edge) / 3

    def _scroll(self) -> None:
        bar, speed = self._paper.verticalScrollBar(), self._speed()
        if not self.active or not speed:
            self._timer.stop()
            return
        bar.setValue(bar.value() + round(speed))

    def paint(self, painter: QPainter) -> None:
        """Paint the grip of what can be dragged, the mark of the gap, and the tag beside the pointer."""
        if not self.active:
            if 0 <= self._over < len(self._paper.stack.blocks):
                self._paint_grip(painter)
            return
        if self._gap is not None:
            self._paint_mark(painter, self._gap)
        self._paint_tag(painter)

    def _paint_grip(self, painter: QPainter) -> None:
        paper, unit = self._paper, self._paper.theme.unit()
        rect = paper.block_rect(self._over)
        row = paper.stack.made(paper.stack.blocks[self._over]).rows[0].rect
        x = rect.left() - unit * 1.35
        y = rect.top() + row.top() + unit * 0.5 - paper.verticalScrollBar().value()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper.theme.color("muted"))
        for column in range(2):
            for line in range(3):
                painter.drawEllipse(QPointF(x + column * unit * 0.25, y + line * unit * 0.28), 1.4, 1.4)

    def _paint_mark(self, painter: QPainter, gap: Gap) -> None:
        paper, unit = self._paper, self._paper.theme.unit()
        sides = paper.block_rect(0)
        y = gap.y - paper.verticalScrollBar().value()
        painter.setPen(QPen(paper.theme.color("link"), max(2.0, unit * 0.15)))
        painter.drawLine(QPointF(sides.left() - unit * 0.3, y), QPointF(sides.right(), y))
        painter.setBrush(paper.theme.color("paper"))
        painter.drawEllipse(QPointF(sides.left() - unit * 0.55, y), unit * 0.25, unit * 0.25)

    def _paint_tag(self, painter: QPainter) -> None:
        block, theme, unit = self._block(), self._paper.theme, self._paper.theme.unit()
        if block is None:
            return
        metrics = theme.metrics()
        text = metrics.elidedText(block.pieces[0].text, Qt.TextElideMode.ElideRight, TAG_WIDTH * unit)
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + unit * 1.2, unit * 1.8)
        at = self._pointer + QPointF(unit * 0.8, unit * 0.6)
        room = self._paper.viewport().rect()
        box.moveTo(
            min(max(at.x(), 2.0), room.width() - box.width() - 2),
            min(max(at.y(), 2.0), room.height() - box.height() - 2),
        )
        painter.setPen(QPen(theme.color("link"), 1))
        painter.setBrush(theme.color("chosen"))
        painter.drawRoundedRect(box, unit * 0.4, unit * 0.4)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def section_name(part: Range) -> str | None:
    """Return the section that the lines of a part are in: `""` is Other, `None` several."""
    return {Shelf.SECTION: part.name, Shelf.OTHER: ""}.get(part.shelf)


_MOVE = Qt.DropAction.MoveAction
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
