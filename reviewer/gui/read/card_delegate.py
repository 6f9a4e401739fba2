"""The closed cards: which claims they show, how high they are, and how they are painted."""

from collections.abc import Mapping, Sequence
from functools import partial
from math import ceil
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
)
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Span
from reviewer.gui.flow import Flow
from reviewer.gui.kept import KeptPictures
from reviewer.gui.read.paint import paint_card
from reviewer.gui.theme import Theme
from reviewer.gui.words import State, about, claim_state, spoken_claim, state_words

MOST_KEPT = 4000
"""Statements that are kept set in lines."""

MOST_PICTURES = 48
"""Cards that are kept as pictures: more than a high window shows."""

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
            return spoken_claim(claim)
        return None

    def set_claims(self, claims: Sequence[ClaimItem]) -> None:
        """Show these claims; where they are the same ones, only what changed is painted again."""
        if [one.id for one in claims] == [one.id for one in self.claims]:
            for row, (old, new) in enumerate(zip(self.claims, claims, strict=True)):
                if old is not new and old != new:
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
    """Measures and paints closed cards."""

    def __init__(self, theme: Theme, model: CardModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._flows: dict[tuple[str, str, int], Flow] = {}
        self._pictures = KeptPictures(theme, MOST_PICTURES, "canvas")
        self._letter, self._step = 0.0, 0.0
        self.open_row = -1
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Set all words again: they have another face."""
        self._flows.clear()
        self._letter = 0.0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a closed card."""
        width = option.rect.width()
        return QSize(width, self.height(self._model.claims[index.row()], width))

    def height(self, claim: ClaimItem, width: int) -> int:
        """Return the height of a closed card in a width."""
        return round(self._flow(claim, width).height + self._theme.unit() * _FRAME)

    def guess(self, claim: ClaimItem, width: int) -> int:
        """Return nearly the height: from the length of the words, without setting them in lines."""
        if not self._letter:
            metrics = self._theme.metrics()
            self._letter = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
            self._step = metrics.height() * _SPACING
        unit = self._theme.unit()
        long = len(self._text(claim)) * self._letter * _WASTE
        lines = max(1, ceil(long / max(width - unit * _SIDES, 10.0)))
        return round(lines * self._step + unit * _FRAME)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card, unless it is the open one; from its picture, if it was painted before."""
        if index.row() == self.open_row:
            return
        claim: ClaimItem = index.data(CLAIM)
        rect: QRect = option.rect
        painter.drawPixmap(
            rect.topLeft(), self.picture(claim, rect.size(), painter.device().devicePixelRatio())
        )

    def picture(self, claim: ClaimItem, size: QSize, fine: float) -> QPixmap:
        """Return a card as it is painted, made or kept.

        Args:
            claim: what it shows.
            size: of the card, in the view's pixels.
            fine: how many of the screen's pixels are one of these.
        """
        hint = self._model.hints.get(claim.id, "")
        draw = partial(self._draw, claim, hint, size)
        return self._pictures.of(claim.id, (claim, hint), size, fine, draw)

    def _draw(self, claim: ClaimItem, hint: str, size: QSize, painter: QPainter) -> None:
        unit = self._theme.unit()
        box = QRectF(0, 0, size.width(), size.height()).adjusted(unit, unit * 0.25, -unit, -unit * 0.25)
        look = claim_state(claim).value
        paint_card(painter, box, self._theme, look.line)
        inner = box.adjusted(unit * 0.95, unit * 0.55, -unit * 0.7, 0)
        self._paint_head(painter, inner, claim)
        flow = self._flow(claim, size.width())
        faint = claim_state(claim) in (State.REJECTED, State.ASIDE)
        ink = self._theme.color("muted" if faint else "ink")
        greyed = [] if not hint or faint else [_tail(flow.text, hint, self._theme)]
        flow.draw(painter, QPointF(inner.left(), inner.top() + unit * 1.3), ink, greyed)

    def _paint_head(self, painter: QPainter, inner: QRectF, claim: ClaimItem) -> None:
        look = claim_state(claim).value
        small = self._theme.font(0.88)
        painter.setFont(small)
        metrics = self._theme.metrics(0.88)
        line = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
        muted = self._theme.color("muted")
        painter.setPen(muted)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, claim.label)
        painter.setPen(self._theme.color(look.ink))
        word = state_words(claim)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, word)
        used = metrics.horizontalAdvance(word) + self._theme.unit() * 0.5
        room = line.width() - used - metrics.horizontalAdvance(claim.label) - self._theme.unit() * 0.5
        painter.setPen(muted)
        text = metrics.elidedText(about(claim.body), Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(line.adjusted(used, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, text)

    def _text(self, claim: ClaimItem) -> str:
        hint = self._model.hints.get(claim.id, "")
        return f"{claim.body.statement}  {hint}" if hint else claim.body.statement

    def _flow(self, claim: ClaimItem, width: int) -> Flow:
        text = self._text(claim)
        key = (claim.id, text, width)
        flow = self._flows.get(key)
        if flow is None:
            if len(self._flows) > MOST_KEPT:
                self._flows.clear()
            flow = self._flows[key] = Flow(text, self._theme.font())
            flow.lay(width - self._theme.unit() * _SIDES, _SPACING)
        return flow


_FRAME, _SIDES = 2.85, 3.65
"""What a card takes besides its statement, down and across, in lines of the window's text."""
_SPACING = 1.1
_SAMPLE = "the quick brown fox jumps over a lazy dog and runs home again "
_WASTE = 1.06
"""How much longer words are when they are set in lines, for lines do not end at the margin."""


def _tail(text: str, hint: str, theme: Theme) -> tuple[Span, QColor]:
    return Span(len(text) - len(hint), len(text)), theme.color("muted")
