"""Painted text as a screen reader reads it: letter by letter, with caret, selection, looks and places.

Qt has all that for its own text fields, and offers Python no way to say it of something else: two of the
questions cannot be answered from there. So a field that is never shown holds the same words, set in the same
lines at the same places, and answers in the view's name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QAccessible,
    QAccessibleInterface,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reviewer.gui.flow import Flow

_BREAK = "\u2028"
"""Breaks a line and not a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is painted.

    Attributes:
        flow: its words, set.
        at: where its first line begins.
        looks: stretches of code points that look otherwise.
    """

    flow: Flow
    at: QPointF
    looks: Sequence[tuple[int, int, QTextCharFormat]] = ()


class _Still(QAbstractTextDocumentLayout):
    """Sets each paragraph where the view has painted it."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.paragraphs: Sequence[Paragraph] = ()

    def lay(self) -> None:
        """Set all lines."""
        block = self.document().begin()
        for one in self.paragraphs:
            one.flow.set_alike(block.layout())
            block.layout().setPosition(one.at)
            block = block.next()

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint nothing: the view does."""

    def hitTest(self, point: Any, accuracy: Qt.HitTestAccuracy) -> int:  # noqa: ANN401 - Qt's own pairs
        """Return the position at a point, -1 where no text is."""
        block = self.document().begin()
        for one in self.paragraphs:
            box = QRectF(one.at.x(), one.at.y(), max(one.flow.width, 1.0), one.flow.height)
            if box.contains(point):
                return block.position() + one.flow.units.to_utf16(one.flow.at(point - one.at))
            block = block.next()
        return -1

    def pageCount(self) -> int:
        """Return one page."""
        return 1

    def documentSize(self) -> QSizeF:
        """Return the size of all."""
        last = self.paragraphs[-1] if self.paragraphs else None
        return QSizeF() if last is None else QSizeF(last.flow.width, last.at.y() + last.flow.height)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """Return the place of all."""
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the place of a paragraph."""
        number = block.blockNumber()
        if not 0 <= number < len(self.paragraphs):
            return QRectF()
        one = self.paragraphs[number]
        return QRectF(one.at.x(), one.at.y(), one.flow.width, one.flow.height)

    def documentChanged(self, from_: int, charsRemoved: int, charsAdded: int) -> None:
        """Wait until all words have changed."""


class Speaker(QTextEdit):
    """Holds the words of a painted view, unseen.

    Positions are paragraph and code point: `(2, 7)` is before the eighth character of the third paragraph.
    """

    def __init__(self, ground: QWidget, moved: Callable[[tuple[int, int], tuple[int, int]], None]) -> None:
        """Make it.

        Args:
            ground: what the view paints on.
            moved: takes both ends of the selection (equal for a caret) when a screen reader moved them.
        """
        super().__init__(ground)
        self._moved = moved
        self._busy = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._still = _Still(self.document())
        self.document().setDocumentLayout(self._still)
        self.cursorPositionChanged.connect(self._heard)
        self.selectionChanged.connect(self._heard)

    def show_text(self, paragraphs: Sequence[Paragraph]) -> None:
        """Hold these words."""
        self._busy = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for number, one in enumerate(paragraphs):
            if number:
                cursor.insertBlock()
            plain = QTextCharFormat()
            plain.setFont(one.flow.font)
            cursor.insertText(one.flow.text.replace("\n", _BREAK), plain)
        self._still.paragraphs = tuple(paragraphs)
        self._dress(cursor)
        cursor.endEditBlock()
        self._still.lay()
        self._busy = False

    def _dress(self, cursor: QTextCursor) -> None:
        for number, one in enumerate(self._still.paragraphs):
            for start, end, look in one.looks:
                cursor.setPosition(self._position((number, start)))
                cursor.setPosition(self._position((number, end)), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(look)

    def select(self, anchor: tuple[int, int], caret: tuple[int, int]) -> None:
        """Have the caret and the selection where the view has them."""
        wanted = (self._position(anchor), self._position(caret))
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != wanted:
            self._busy = True
            cursor.setPosition(wanted[0])
            cursor.setPosition(wanted[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._busy = False

    def stand(self, left: float, top: float) -> None:
        """Stand where the text is shown now."""
        if (self.x(), self.y()) != (round(left), round(top)):
            self.move(round(left), round(top))

    def units(self, place: tuple[int, int]) -> int:
        """Return a place as a screen reader counts."""
        return self._position(place)

    def interface(self) -> QAccessibleInterface:
        """Return what answers."""
        return QAccessible.queryAccessibleInterface(self)

    def _position(self, place: tuple[int, int]) -> int:
        number, offset = place
        block = self.document().findBlockByNumber(number)
        return (
            block.position() + self._still.paragraphs[number].flow.units.to_utf16(offset)
            if block.isValid()
            else 0
        )

    def _place(self, position: int) -> tuple[int, int]:
        block = self.document().findBlock(position)
        number = block.blockNumber()
        return number, self._still.paragraphs[number].flow.units.to_codepoint(position - block.position())

    def _heard(self) -> None:
        if not self._busy and self._still.paragraphs:
            cursor = self.textCursor()
            self._moved(self._place(cursor.anchor()), self._place(cursor.position()))
