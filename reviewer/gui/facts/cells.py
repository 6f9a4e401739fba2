"""The cells of the table of facts: most are painted straight, those with hits word by word."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reviewer.domain.readmodel import FactHit, FactItem
from reviewer.domain.text import Span, runs_right_to_left
from reviewer.gui.facts.model import GLYPH, HIT, LINE, FactsModel
from reviewer.gui.flow import Flow
from reviewer.gui.theme import Theme

END = 0.8
"""Room in lines of text between words that run from right to left and the next column."""
BEFORE_HIT = 24
"""Letters shown before a hit that would stand outside the cell."""

Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine)
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine)
_SELECTED = QStyle.StateFlag.State_Selected


class CellDelegate(QStyledItemDelegate):
    """Keeps a cell's colour where its row is selected, and marks what was searched for."""

    def __init__(self, model: FactsModel, theme: Theme) -> None:
        super().__init__()
        self._model, self._theme = model, theme
        self.current_row = -1

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take the colour of the cell for the text of the selection, too."""
        super().initStyleOption(option, index)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if ink is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; in the line of a fact the words that were searched for stand out."""
        fact, column = self._model.fact(index.row(), ask=True), index.column()
        if fact is not None and (column != LINE or self._model.is_plain(fact)):
            self._paint_plain(painter, option, fact, column)
        else:
            self._paint_special(painter, option, index)
        rect = option.rect
        if column == GLYPH and self._marked(option, index):
            wide = self._theme.unit() * 0.2
            painter.fillRect(QRectF(rect.left(), rect.top(), wide, rect.height()), self._theme.color("link"))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(
            rect.left(), rect.top() + rect.height(), rect.right() + 1, rect.top() + rect.height()
        )

    def _paint_plain(
        self, painter: QPainter, option: QStyleOptionViewItem, fact: FactItem, column: int
    ) -> None:
        """Paint words as the style does, without asking it: a page has two hundred cells."""
        rect, model = option.rect, self._model
        if option.state & _SELECTED:
            painter.fillRect(rect, self._theme.color("chosen"))
        words = model.words(fact, column)
        if not words:
            return
        margin = _margin()
        metrics = option.fontMetrics
        high = metrics.height()
        top = rect.top() + rect.height() // 2 - high // 2
        inner = QRect(rect.left() + margin, top, rect.width() - 2 * margin, high)
        painter.setPen(self._theme.color(model.ink(fact, column)))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _CENTRE if column == GLYPH else _LEFT, shown)

    def _paint_special(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT) if index.column() == LINE else None
        if isinstance(hit, FactHit):
            self._paint_found(painter, option, index, hit)
        elif index.column() == LINE and runs_right_to_left(
            str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        ):
            self._paint_ground(painter, option, index)
            inner = QStyleOptionViewItem(option)
            inner.rect = option.rect.adjusted(0, 0, -round(self._theme.unit() * END), 0)
            super().paint(painter, inner, index)
        else:
            super().paint(painter, option, index)

    def _marked(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell whether a row is the one that the keys start from."""
        table = option.widget
        held = isinstance(table, QTableView) and table.hasFocus()
        return held and self.current_row == index.row()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> tuple[QStyleOptionViewItem, int]:
        """Paint a cell without its words; return its style, and the margin at its sides."""
        style_option = QStyleOptionViewItem(option)
        self.initStyleOption(style_option, index)
        style_option.text = ""
        widget = style_option.widget if isinstance(style_option.widget, QWidget) else None
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, style_option, painter, widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, style_option, widget) + 1
        return style_option, margin

    def _paint_found(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, hit: FactHit
    ) -> None:
        style_option, margin = self._paint_ground(painter, option, index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(style_option.rect)
        end = self._theme.unit() * END if runs_right_to_left(text) else margin
        box = QRectF(style_option.rect).adjusted(margin, 0, -end, 0)
        self._paint_hit(painter, box, text, hit)
        painter.restore()

    def _paint_hit(self, painter: QPainter, box: QRectF, text: str, hit: FactHit) -> None:
        theme, unit = self._theme, self._theme.unit()
        if not hit.text:
            self._paint_words(painter, box, text, hit.marks, 1.0, "ink")
            return
        half = unit * 1.25
        top = box.center().y() - half
        self._paint_words(painter, QRectF(box.left(), top, box.width(), half), text, hit.marks, 1.0, "ink")
        below = QRectF(box.left(), top + half, box.width(), half)
        label = f"{hit.label}  "
        painter.setFont(theme.font(0.86))
        painter.setPen(theme.color("muted"))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        below.adjust(QFontMetricsF(painter.font()).horizontalAdvance(label), 0, 0, 0)
        self._paint_words(painter, below, hit.text, hit.text_marks, 0.86, "soft")

    def _paint_words(
        self, painter: QPainter, box: QRectF, text: str, marks: Sequence[Span], size: float, ink: str
    ) -> None:
        """Paint one line of words, cut so that the first mark is in it."""
        theme = self._theme
        font = theme.font(size)
        shown, spans = cut_to(text, marks, box.width(), QFontMetricsF(font))
        flow = Flow(shown, font)
        flow.lay(max(box.width(), 1.0) + theme.unit(), lines=1)
        if flow.rtl:
            flow.lay(max(box.width(), 1.0), lines=1)
        top = box.center().y() - flow.height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mark"))
        for span in spans:
            for rect in flow.rects(span.start, span.end):
                painter.drawRoundedRect(rect.translated(box.left(), top).adjusted(-1, 0, 1, 0), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        flow.draw(painter, QRectF(box.left(), top, 1, 1).topLeft(), theme.color(ink))


def cut_to(text: str, marks: Sequence[Span], room: float, metrics: QFontMetricsF) -> tuple[str, list[Span]]:
    """Return as much of a text as has room, from shortly before its first mark where that is far behind.

    Args:
        text: one line.
        marks: spans in it.
        room: in pixels.
        metrics: of the font.
    """
    start = 0
    if marks and metrics.horizontalAdvance(text[: marks[0].end]) > room * 0.8:
        start = max(0, marks[0].start - BEFORE_HIT)
        space = text.find(" ", start, marks[0].start)
        start = space + 1 if start and space >= 0 else start
    lead = "…" if start else ""
    shown = metrics.elidedText(lead + text[start:], Qt.TextElideMode.ElideRight, room)
    shift = len(lead) - start
    moved = [(one.start + shift, min(one.end + shift, len(shown))) for one in marks]
    return shown, [Span(low, high) for low, high in moved if 0 <= low < high]


@cache
def _margin() -> int:
    """Return the room at the sides of a cell, as the style has it."""
    return QApplication.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
