"""The claims of an article as cards, in the order of the text: one open, the others painted."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span
from reviewer.gui.flow import Flow
from reviewer.gui.read.open_card import OpenCard
from reviewer.gui.read.paint import paint_card
from reviewer.gui.theme import Theme
from reviewer.gui.words import State, about, claim_state

Index = QModelIndex | QPersistentModelIndex
CLAIM = Qt.ItemDataRole.UserRole


class CardModel(QAbstractListModel):
    """The claims that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.claims: list[ClaimItem] = []
        self.hints: Mapping[str, str] = {}
        self._rows: dict[str, int] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of claims."""
        return 0 if parent.isValid() else len(self.claims)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a claim, or its words for a screen reader."""
        if not index.isValid() or index.row() >= len(self.claims):
            return None
        claim = self.claims[index.row()]
        if role == CLAIM:
            return claim
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{claim.label}, {claim_state(claim).value.word}: {claim.body.statement}"
        return None

    def set_claims(self, claims: Sequence[ClaimItem]) -> None:
        """Show these claims; where they are the same ones, only what changed is painted again."""
        if [one.id for one in claims] == [one.id for one in self.claims]:
            for row, (old, new) in enumerate(zip(self.claims, claims, strict=True)):
                if old != new:
                    self.claims[row] = new
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.claims = list(claims)
        self._rows = {one.id: row for row, one in enumerate(self.claims)}
        self.endResetModel()

    def row_of(self, claim_id: str) -> int:
        """Return the row of a claim, -1 if it is not shown."""
        return self._rows.get(claim_id, -1)


class CardDelegate(QStyledItemDelegate):
    """Paints a closed card."""

    def __init__(self, theme: Theme, model: CardModel, open_card: OpenCard) -> None:
        super().__init__()
        self._theme, self._model, self._open = theme, model, open_card
        self._flows: dict[tuple[str, str, int], Flow] = {}
        self._sizes: dict[int, QSize] = {}
        self._width = 300
        self.open_row = -1
        model.modelReset.connect(self._sizes.clear)
        model.dataChanged.connect(self._sizes.clear)
        theme.changed.connect(self.forget)

    def forget(self, width: int = 0) -> None:
        """Measure the cards again, for another width or for other words."""
        self._width = width or self._width
        self._sizes.clear()
        if not width:
            self._flows.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a card."""
        row = index.row()
        size = self._sizes.get(row)
        if size is None:  # asked for every card whenever one changes: keep this short
            if row == self.open_row:
                height = self._open.height_for(self._width)
            else:
                flow = self._flow(self._model.claims[row], self._width)
                height = round(flow.height + self._theme.unit() * 2.85)
            size = self._sizes[row] = QSize(self._width, height)
        return size

    def open_at(self, row: int) -> bool:
        """Take the row of the open card; return whether any size has changed."""
        before = (self.open_row, self._sizes.pop(row, None))
        if self.open_row != row:
            self._sizes.pop(self.open_row, None)
            self.open_row = row
        if row < 0:
            return before[0] != row
        height = self._open.height_for(self._width)
        self._sizes[row] = QSize(self._width, height)
        return before[0] != row or before[1] is None or before[1].height() != height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card, unless it is the open one."""
        if index.row() == self.open_row:
            return
        claim: ClaimItem = index.data(CLAIM)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.unit()
        box = QRectF(rect).adjusted(unit, unit * 0.25, -unit, -unit * 0.25)
        look = claim_state(claim).value
        paint_card(painter, box, self._theme, look.line)
        inner = box.adjusted(unit * 0.95, unit * 0.55, -unit * 0.7, 0)
        self._paint_head(painter, inner, claim)
        flow = self._flow(claim, rect.width())
        faint = claim_state(claim) in (State.REJECTED, State.ASIDE)
        ink = self._theme.color("muted" if faint else "ink")
        hint = self._model.hints.get(claim.id, "")
        greyed = [] if not hint or faint else [_tail(flow.text, hint, self._theme)]
        flow.draw(painter, QPointF(inner.left(), inner.top() + unit * 1.3), ink, greyed)
        painter.restore()

    def _paint_head(self, painter: QPainter, inner: QRectF, claim: ClaimItem) -> None:
        look = claim_state(claim).value
        small = self._theme.font(0.88)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        line = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
        muted = self._theme.color("muted")
        painter.setPen(muted)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, claim.label)
        painter.setPen(self._theme.color(look.ink))
        word = f"{look.glyph} {look.word}" + (f" · {claim.reason}" if claim.reason else "")
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, word)
        used = metrics.horizontalAdvance(word) + self._theme.unit() * 0.5
        room = line.width() - used - metrics.horizontalAdvance(claim.label) - self._theme.unit() * 0.5
        painter.setPen(muted)
        text = metrics.elidedText(about(claim.body), Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(line.adjusted(used, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, text)

    def _flow(self, claim: ClaimItem, width: int) -> Flow:
        hint = self._model.hints.get(claim.id, "")
        text = f"{claim.body.statement}  {hint}" if hint else claim.body.statement
        key = (claim.id, text, width)
        flow = self._flows.get(key)
        if flow is None:
            if len(self._flows) > 4000:
                self._flows.clear()
            flow = self._flows[key] = Flow(text, self._theme.font())
            flow.lay(width - self._theme.unit() * 3.65, 1.1)
        return flow


def _tail(text: str, hint: str, theme: Theme) -> tuple[Span, QColor]:
    return Span(len(text) - len(hint), len(text)), theme.color("muted")


class CardList(QListView):
    """The cards; the open one is a widget over its place.

    Attributes:
        picked: id of the card that was clicked.
        stepped: by how many cards an arrow goes on.
    """

    picked = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, open_card: OpenCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel()
        self._open = open_card
        open_card.setParent(self.viewport())
        open_card.resized.connect(self._resized)
        open_card.closed.connect(self.setFocus)
        self.setModel(self.cards)
        self._cards_delegate = CardDelegate(theme, self.cards, open_card)
        self.setItemDelegate(self._cards_delegate)
        self.setProperty("look", "canvas")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName("Claims of the article")
        self.verticalScrollBar().setSingleStep(round(theme.unit() * 2))
        theme.changed.connect(self._lay)

    @property
    def open_card(self) -> OpenCard:
        """The open card, a widget over its place."""
        return self._open

    def open(self, claim_id: str) -> None:
        """Open the card of a claim (the widget is filled already) and scroll to it."""
        row = self.cards.row_of(claim_id)
        self._resized()
        if row >= 0 and self._open.claim_id == claim_id:
            index = self.cards.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick a card."""
        index = self.indexAt(event.position().toPoint())
        claim = index.data(CLAIM)
        if claim is not None:
            self.picked.emit(claim.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the cards with the arrows; other keys are the window's."""
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in ways:
            self.stepped.emit(ways[Qt.Key(event.key())])
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards again."""
        self._cards_delegate.forget(self.viewport().width())
        super().resizeEvent(event)
        self._resized()

    def updateGeometries(self) -> None:
        """Keep the open card over its place."""
        super().updateGeometries()
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the open card over its place."""
        super().scrollContentsBy(dx, dy)
        self._place()

    def refresh(self) -> None:
        """Lay the open card out again after it was filled anew."""
        self._resized()

    def hints(self) -> Mapping[str, str]:
        """Return what other sources say, by claim id, as it is shown."""
        return self.cards.hints

    def show_hints(self, hints: Mapping[str, str]) -> None:
        """Show what other sources say behind the words of the closed cards."""
        if hints != self.cards.hints:
            self.cards.hints = hints
            self._cards_delegate.forget()
            self._lay()

    def _resized(self) -> None:
        if self._cards_delegate.open_at(self.cards.row_of(self._open.claim_id)):
            self._lay()
        self._place()

    def _lay(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self._place()

    def _place(self) -> None:
        row = self.cards.row_of(self._open.claim_id)
        if row < 0:
            self._open.hide()
            return
        rect = self.visualRect(self.cards.index(row))
        if rect.isValid():
            if self._open.geometry() != rect:
                self._open.setGeometry(rect)
            self._open.show()
