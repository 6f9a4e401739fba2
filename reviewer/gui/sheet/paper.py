"""The sheet on paper: painted, with citations that are walked through, and lines that are dragged."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from reviewer.domain.sheet import Citation
from reviewer.domain.tongue import say
from reviewer.gui.sheet.content import Block, Part, Range, SheetContent, Shelf
from reviewer.gui.sheet.dragging import Dragging
from reviewer.gui.sheet.setting import Setter
from reviewer.gui.sheet.stack import Stack
from reviewer.gui.theme import Theme

ABOVE = 4.2
"""From the top to the title, in lines of text."""


class Paper(QAbstractScrollArea):
    """Shows the sheet.

    Attributes:
        opened: a citation was clicked: it is the marked one now.
        moved: another line or citation is the current one.
        line_dropped: a line was dragged: its fact, the section (`""` is Other, `None` its own), and the fact
            it shall stand before (`""`: at the end).
        section_dropped: a section was dragged: its name, and that of the section it shall stand before.
        refused: why something cannot be dragged there.
        beside: something else than a citation was clicked.
    """

    opened = Signal()
    moved = Signal()
    line_dropped = Signal(str, object, str)
    section_dropped = Signal(str, str)
    refused = Signal(str)
    beside = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.content: SheetContent | None = None
        self._setter = Setter(theme)
        self.stack = Stack(self._setter)
        self._left = 0.0
        self._at: tuple[str, str] = ("", "")  # key of the current block, and the claim that is cited
        self._busy = False
        self._dragging = Dragging(self)
        self.setProperty("look", "table")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("Fact sheet"))
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._dress)

    # What is shown, and where one is

    def show_content(self, content: SheetContent | None) -> None:
        """Show another state of the sheet; the place is kept."""
        top = self.verticalScrollBar().value()
        held = self._held(top)
        old, number = self.current_block(), self.block(self._at[0])
        self._dragging.cancel()
        self.content = content
        self._lay(held)
        now = self.current_block()
        if content is None:
            self._at = ("", "")
        elif old is not None and now is None:
            near = self._line_near(number)
            self._at = (near.key, self._nearest(near, "")) if near is not None else ("", "")
        elif now is not None and now is not old:
            self._at = (now.key, self._nearest(now, self._at[1]))
        self._describe()

    def block(self, key: str) -> int:
        """Return the number of a block, -1 if there is none."""
        return self.content.places.get(key, -1) if self.content is not None else -1

    def current_block(self) -> Block | None:
        """Return the block that one is at."""
        number = self.block(self._at[0])
        return self.stack.blocks[number] if number >= 0 else None

    def current_range(self) -> Range | None:
        """Return the part of the sheet that one is in."""
        number = self.block(self._at[0])
        return self.content.range_of(number) if self.content is not None and number >= 0 else None

    def current(self) -> Citation | None:
        """Return the citation that is marked."""
        block = self.current_block()
        found = (one for one in block.citations if one.claim_id == self._at[1]) if block else iter(())
        return next(found, None)

    def current_fact(self) -> str:
        """Return the fact of the current line, `""` if there is none."""
        block = self.current_block()
        return block.fact if block is not None else ""

    def facts(self) -> list[str]:
        """Return the facts of the lines, from the top."""
        return [one.fact for one in self.stack.blocks if one.fact]

    def open_citation(self, key: str, claim: str) -> None:
        """Mark a citation of a block, and have its words shown."""
        self._at = (key, claim)
        self._describe()
        self.moved.emit()
        self.viewport().update()
        self.opened.emit()

    def mark_fact(self, fact: str) -> None:
        """Make a fact's line the current one, where it is on the sheet."""
        number = self.block(fact)
        if number >= 0:
            block = self.stack.blocks[number]
            self._go(block, self._nearest(block, self._at[1] if self._at[0] == fact else ""))

    def step(self, by: int) -> None:
        """Mark the next or previous citation."""
        blocks = self.stack.blocks
        number = self.block(self._at[0])
        walk = range(number, len(blocks)) if by > 0 else range(number, -1, -1)
        for one in walk:
            if one < 0 or (blocks[one].pieces[0].part is Part.QUOTE and one != number):
                continue  # what is quoted was cited above
            ids = [citation.claim_id for citation in blocks[one].citations]
            if one == number:
                at = ids.index(self._at[1]) if self._at[1] in ids else -1 if by > 0 else 0
                ids = ids[at + 1 :] if by > 0 else ids[: max(at, 0)]
            if ids:
                self._go(blocks[one], ids[0 if by > 0 else -1])
                return

    def _go(self, block: Block, claim: str) -> None:
        self._at = (block.key, claim)
        self.reveal(block.key)
        self._describe()
        self.moved.emit()
        self.viewport().update()

    def _line_near(self, number: int) -> Block | None:
        """Return the line at a place or behind it, else the last one before it."""
        lines = [at for at, one in enumerate(self.stack.blocks) if one.fact]
        at = next((one for one in lines if one >= number), lines[-1] if lines else -1)
        return self.stack.blocks[at] if at >= 0 else None

    def _nearest(self, block: Block, claim: str) -> str:
        ids = [one.claim_id for one in block.citations]
        return claim if claim in ids else next(iter(ids), "")

    def _describe(self) -> None:
        block, citation, part = self.current_block(), self.current(), self.current_range()
        if block is None or part is None or self.content is None:
            self.setAccessibleDescription("")
            return
        said = say(
            "{section}, line {number} of {count}: {line}",
            section=part.title,
            number=self.content.places[block.key] - part.first,
            count=part.count,
            line=block.pieces[0].text,
        )
        if citation is not None:
            place = [one.claim_id for one in block.citations].index(citation.claim_id) + 1
            said += " " + say(
                "Citation {label}, {number} of {count}: “{quote}”",
                label=citation.label,
                number=place,
                count=len(block.citations),
                quote=" ".join(citation.quote.split()),
            )
        self.setAccessibleDescription(said)

    # Places

    def page_down(self) -> None:
        """Scroll by a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(bar.pageStep() * 0.9))

    def show_piece(self, number: int) -> None:
        """Scroll to a block."""
        if 0 <= number < len(self.stack.blocks):
            for _ in range(3):  # what comes into view is measured, and that may move it
                self.verticalScrollBar().setValue(round(self.stack.tops[number] - self.theme.unit()))

    def block_rect(self, number: int) -> QRectF:
        """Return where a block stands on the sheet."""
        top = self.stack.tops[number]
        return QRectF(self._left, top, self._setter.room, self.stack.tops[number + 1] - top)

    def citation_rect(self) -> QRect | None:
        """Return where the marked citation shows in the viewport, `None` if none is marked."""
        block, citation = self.current_block(), self.current()
        if block is None or citation is None:
            return None
        origin = self._origin(self.block(block.key))
        found = (place for place, one in self.stack.made(block).links if one is citation)
        place = next(found, None)
        return place.translated(origin).toRect() if place is not None else None

    def reveal(self, key: str) -> None:
        """Scroll until a block shows."""
        number, bar = self.block(key), self.verticalScrollBar()
        if number < 0:
            return
        space = self.theme.unit() * 4
        for _ in range(3):
            rect, room = self.block_rect(number), self.viewport().height()
            if rect.top() - space < bar.value():
                bar.setValue(round(rect.top() - space))
            elif rect.bottom() + space > bar.value() + room:
                bar.setValue(round(min(rect.bottom() + space - room, rect.top() - space)))

    def to_sheet(self, point: QPointF) -> QPointF:
        """Return where a point of the viewport is on the sheet."""
        return point + QPointF(0, self.verticalScrollBar().value())

    def _origin(self, number: int) -> QPointF:
        return QPointF(self._left, self.stack.tops[number] - self.verticalScrollBar().value())

    # Setting

    def _dress(self) -> None:
        self.stack.forget()
        self._lay(self._held(self.verticalScrollBar().value()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sheet again."""
        super().resizeEvent(event)
        held = self._held(self.verticalScrollBar().value())
        if event.size().width() != event.oldSize().width():
            self.stack.forget()
        self._lay(held)

    def _held(self, top: float) -> tuple[str, float]:
        """Return the block at the top of the view, and how far above the view it starts."""
        number = self.stack.at(top + self.theme.unit())
        if number < 0 or not self.stack.blocks:
            return "", top
        return self.stack.blocks[number].key, top - self.stack.tops[number]

    def _lay(self, held: tuple[str, float]) -> None:
        unit = self.theme.unit()
        self._left = self._setter.fit(self.viewport().width()).left()
        self.stack.show(self.content, unit * ABOVE)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(unit * 2))
        number = self.block(held[0])
        self._busy = True
        self._set_range()
        bar.setValue(round(self.stack.tops[number] + held[1]) if number >= 0 else round(held[1]))
        self._busy = False
        self._settle()

    def _set_range(self) -> None:
        room = self.stack.bottom + self.theme.unit() * 4 - self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, round(room)))

    def _settle(self) -> None:
        """Set what shows; what showed before stays where it is."""
        if self._busy or not self.stack.blocks:
            return
        self._busy = True
        bar = self.verticalScrollBar()
        top, room = float(bar.value()), self.viewport().height()
        for _ in range(6):
            anchor = self.stack.anchor(top, top + room)
            before = self.stack.tops[anchor]
            if not self.stack.make_sure(top, top + room):
                break
            top += self.stack.tops[anchor] - before
        self._set_range()
        bar.setValue(round(top))
        self._busy = False
        self.viewport().update()

    # Events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show another part."""
        self._settle()
        self._dragging.scrolled()
        self.viewport().update()

    def hit(self, point: QPointF) -> tuple[int, Citation | None]:
        """Return the block at a point of the viewport, -1 if there is none, and the citation there."""
        place = self.to_sheet(point)
        number = self.stack.at(place.y())
        if number < 0 or place.y() > self.stack.bottom:
            return -1, None
        within = point - self._origin(number)
        links = self.stack.made(self.stack.blocks[number]).links
        found = (one for rect, one in links if rect.adjusted(-3, -3, 3, 3).contains(within))
        return number, next(found, None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark what was clicked; a line or a heading may be dragged from here."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        number, citation = self.hit(event.position())
        if number < 0:
            return
        block = self.stack.blocks[number]
        if citation is not None:
            self.open_citation(block.key, citation.claim_id)
            return
        self.beside.emit()
        if block.fact:
            self._at = (block.key, self._nearest(block, self._at[1] if self._at[0] == block.key else ""))
            self._describe()
            self.moved.emit()
            self.viewport().update()
        self._dragging.press(number, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what can be clicked and dragged."""
        if self._dragging.move(event.position(), event.globalPosition().toPoint(), event.buttons()):
            return
        number, citation = self.hit(event.position())
        movable = number >= 0 and self.movable(number)
        shape = Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if citation else shape)
        self._dragging.hover(number if movable else -1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged."""
        self._dragging.drop(event.position(), event.globalPosition().toPoint())

    def movable(self, number: int) -> bool:
        """Tell whether a block can be dragged: a line, or the heading of a section."""
        if self.content is None:
            return False
        if self.stack.blocks[number].fact:
            return True
        part = self.content.range_of(number)
        return part is not None and part.first == number and part.shelf is Shelf.SECTION

    def leaveEvent(self, event: object) -> None:
        """Forget what the pointer was over."""
        self._dragging.hover(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End a drag that the focus leaves."""
        self._dragging.cancel()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to an end of the sheet, or end a drag by Escape."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape if self._dragging.active:
                self._dragging.cancel()
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and the blocks that show."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, unit, top = self.theme, self.theme.unit(), float(self.verticalScrollBar().value())
        painter.fillRect(self.viewport().rect(), theme.color("table"))
        if self.stack.blocks:
            paper = self._setter.paper(self.viewport().width())
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("paper"))
            high = self.stack.bottom + unit * 2.6 - unit * 1.4
            painter.drawRect(QRectF(paper.left(), unit * 1.4 - top, paper.width(), high))
        chosen = self.current()
        for number in self.stack.number(top, top + self.viewport().height()):
            block, origin = self.stack.blocks[number], self._origin(number)
            painter.setOpacity(0.35 if self._dragging.carries(number) else 1.0)
            if block.key == self._at[0]:
                self._paint_current(painter, number)
            self._setter.paint(
                painter, self.stack.made(block), origin, chosen if block.key == self._at[0] else None
            )
        painter.setOpacity(1.0)
        self._dragging.paint(painter)
        painter.end()

    def _paint_current(self, painter: QPainter, number: int) -> None:
        """Paint a bar beside the current line, which the focus makes stronger."""
        unit, made = self.theme.unit(), self.stack.made(self.stack.blocks[number])
        first, last = made.rows[0].rect.translated(self._origin(number)), made.rows[-1].rect
        box = QRectF(
            self._left - unit * 0.8,
            first.top(),
            unit * 0.2,
            last.bottom() - made.rows[0].rect.top(),
        )
        painter.fillRect(box, self.theme.color("link" if self.hasFocus() else "line-strong"))
