"""The claims of an article as cards, in the order of the text: one open, the others painted.

The heights are kept here, not in Qt's list: that asks for every card's height whenever one changes, and
thousands of cards would make each key press late. Cards out of view are measured when nothing else is to be
done, and guessed until then; what is in view stays where it is when a guess above it is put right.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.tongue import say
from reviewer.gui.read.card_delegate import CLAIM, CardDelegate, CardModel, Index
from reviewer.gui.read.open_card import OpenCard
from reviewer.gui.read.tie import Side
from reviewer.gui.theme import Theme

AT_ONCE = 150
"""Cards that are measured before they are shown; of more, those in view are."""
IN_A_GO = 40
"""Cards that are measured in one pause."""
PAUSE_MS = 15
FIRST = 12
"""Cards of an article that are painted before it is opened: about as many as show."""
AHEAD, AHEAD_MS = 6, 60
"""Cards below those in view that are painted before they are scrolled to, and after which pause."""


class CardList(QListView):
    """The cards; the open one is a widget over its place.

    Attributes:
        picked: id of the card that was clicked.
        stepped: by how many cards an arrow goes on.
        laid_out: cards stand elsewhere, or are others.
        adjusting: whether it scrolls because cards were measured, and not because someone scrolls.
    """

    picked = Signal(str)
    stepped = Signal(int)
    laid_out = Signal()

    def __init__(self, theme: Theme, open_card: OpenCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel()
        self.adjusting = False
        self._closed: list[int] = []
        self._measured = bytearray()
        self._tops: list[int] = [0]
        self._next = 0
        self._open = open_card
        self._cards_delegate = CardDelegate(theme, self.cards)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._measure_some)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._paint_ahead)
        open_card.setParent(self.viewport())
        open_card.resized.connect(self.refresh)
        open_card.closed.connect(self.setFocus)
        self.setModel(self.cards)
        self.setItemDelegate(self._cards_delegate)
        self.setProperty("look", "canvas")
        self.setAutoScroll(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(say("Claims of the article"))
        self._theme = theme
        self.cards.modelReset.connect(self._take_all)
        self.cards.dataChanged.connect(self._changed)
        theme.changed.connect(self._guess_all)

    @property
    def open_card(self) -> OpenCard:
        """The open card, a widget over its place."""
        return self._open

    # What is shown

    def open(self, claim_id: str) -> None:
        """Open the card of a claim; the widget is filled already."""
        row = self.cards.row_of(claim_id)
        if row >= 0 and self._open.claim_id == claim_id:
            self.setCurrentIndex(self.cards.index(row))
        self.refresh()

    def refresh(self) -> None:
        """Lay the open card out again after it was filled anew; it stays in view."""
        self._fit()
        row = self.cards.row_of(self._open.claim_id)
        if row >= 0 and row == self._cards_delegate.open_row:
            self._ensure(row)

    def hints(self) -> Mapping[str, str]:
        """Return what other sources say, by claim id, as it is shown."""
        return self.cards.hints

    def show_hints(self, hints: Mapping[str, str]) -> None:
        """Show what other sources say behind the words of the closed cards."""
        old = self.cards.hints
        if hints == old:
            return
        self.cards.hints = hints
        changed = [one for one in old.keys() | hints.keys() if old.get(one, "") != hints.get(one, "")]
        self._measure(row for row in map(self.cards.row_of, changed) if row >= 0)
        self._fit()
        self.viewport().update()

    # For who scrolls along

    def tops(self) -> list[float]:
        """Return where each card begins, from the top of the first."""
        return [float(one) for one in self._tops[:-1]]

    def side(self) -> Side:
        """Return how high the cards are together and how much of them shows."""
        return Side(float(self._tops[-1]), float(self.viewport().height()))

    def top_in_view(self, claim_id: str) -> float | None:
        """Return how far below the view's top a card begins; nothing where the claim has no card."""
        row = self.cards.row_of(claim_id)
        return None if row < 0 else float(self._tops[row] - self.verticalOffset())

    def put_at(self, claim_id: str, height: float) -> None:
        """Scroll until a card begins at a height of the view, or as near to it as the card shows whole."""
        row = self.cards.row_of(claim_id)
        if row >= 0:
            room = self.viewport().height() - (self._tops[row + 1] - self._tops[row])
            self.verticalScrollBar().setValue(round(self._tops[row] - max(min(height, room), 0)))

    # Qt's list

    def doItemsLayout(self) -> None:
        """Set the cards; Qt's own way of doing it is not used."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Set the scroll bar, and keep the open card over its place."""
        bar = self.verticalScrollBar()
        high = self.viewport().height()
        bar.setPageStep(high)
        bar.setRange(0, max(0, self._tops[-1] - high))
        self._place()

    def verticalOffset(self) -> int:
        """Return how far it is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return 0."""
        return 0

    def visualRect(self, index: Index) -> QRect:
        """Return where a card is in the view."""
        row = index.row()
        if not 0 <= row < len(self._closed):
            return QRect()
        top = self._tops[row]
        return QRect(0, top - self.verticalOffset(), self._width(), self._tops[row + 1] - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the card at a point of the view."""
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._tops[-1]:
            return QModelIndex()
        return self.cards.index(bisect_right(self._tops, y) - 1)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll until a card is shown."""
        if 0 <= index.row() < len(self._closed):
            self._ensure(index.row())

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Return nothing: cards are not selected."""
        return QRegion()

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
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width():
            self._guess_all()
        else:
            self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint another part; measure what comes into view."""
        if not self.adjusting:
            self._settle_view()
        self._place()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the closed cards in view."""
        painter = QPainter(self.viewport())
        option, asked = QStyleOptionViewItem(), event.rect()
        for row in self._rows_in_view():
            index = self.cards.index(row)
            option.rect = self.visualRect(index)
            if option.rect.intersects(asked):
                self._cards_delegate.paint(painter, option, index)
        painter.end()
        self._ahead.start()

    def _paint_ahead(self) -> None:
        """Have the cards ready that come into view next."""
        end = self._rows_in_view().stop
        for row in range(end, min(end + AHEAD, len(self._closed))):
            if self._measured[row]:
                size = QSize(self._width(), self._closed[row])
                fine = self.viewport().devicePixelRatio()
                self._cards_delegate.picture(self.cards.claims[row], size, fine)

    def steps_to(self, claims: Sequence[ClaimItem]) -> Iterator[Callable[[], object]]:
        """Yield what can be done before other claims are shown, each a part of a millisecond.

        Args:
            claims: as `set_claims` will have them.
        """
        delegate, width, fine = self._cards_delegate, self._width(), self.viewport().devicePixelRatio()
        if len(claims) > AT_ONCE:
            return
        for one in claims:
            yield partial(delegate.height, one, width)
        first = next((n for n, one in enumerate(claims) if one.ruling is None), 0)
        for one in claims[max(first - 2, 0) : first + FIRST]:
            yield partial(self._paint, one, width, fine)

    def _paint(self, claim: ClaimItem, width: int, fine: float) -> None:
        delegate = self._cards_delegate
        delegate.picture(claim, QSize(width, delegate.height(claim, width)), fine)

    # Heights

    def _width(self) -> int:
        return self.viewport().width()

    def _rows_in_view(self) -> range:
        top = self.verticalOffset()
        first = max(bisect_right(self._tops, top) - 1, 0)
        last = bisect_right(self._tops, top + self.viewport().height())
        return range(first, min(last, len(self._closed)))

    def _take_all(self) -> None:
        self._guess_all(same=False)

    def _guess_all(self, *, same: bool = True) -> None:
        """Guess all heights anew, then measure what shows; `same` tells that the claims are the same ones."""
        claims, width = self.cards.claims, self._width()
        self._measured = bytearray(len(claims))
        self._next = 0
        self.verticalScrollBar().setSingleStep(round(self._theme.unit() * 2))
        if len(claims) <= AT_ONCE:
            self._closed = [0] * len(claims)
            self._measure(range(len(claims)))
        else:
            self._closed = [self._cards_delegate.guess(one, width) for one in claims]
            self._later.start()
        self._fit(same=same)
        self.viewport().update()

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        rows = range(first.row(), last.row() + 1)
        if len(self._closed) == len(self.cards.claims) and self._measure(rows):
            self._fit()
        for row in rows:
            if row != self._cards_delegate.open_row:  # that is a widget, which knows what of it has changed
                self.viewport().update(self.visualRect(self.cards.index(row)))

    def _measure(self, rows: Iterable[int]) -> bool:
        """Measure cards; return whether any height has changed."""
        width, changed = self._width(), False
        for row in rows:
            height = self._cards_delegate.height(self.cards.claims[row], width)
            changed |= self._closed[row] != height
            self._closed[row] = height
            self._measured[row] = 1
        return changed

    def _measure_some(self) -> None:
        at = self._measured.find(0, self._next)
        if at < 0:
            return
        rows = [row for row in range(at, min(at + IN_A_GO, len(self._measured))) if not self._measured[row]]
        self._next = at
        if self._measure(rows):
            self._fit()
        self._later.start()

    def _settle_view(self) -> None:
        """Measure the cards in view; others may come into view by that."""
        for _ in range(3):
            unknown = [row for row in self._rows_in_view() if not self._measured[row]]
            if not unknown or not self._measure(unknown):
                return
            self._set_tops()

    def _fit(self, *, same: bool = True) -> None:
        """Set the cards below each other; `same` tells that they are the same ones."""
        if len(self._closed) != len(self.cards.claims):
            return
        before = list(self._tops)
        self._set_tops(same=same)
        self._settle_view()
        if self._tops != before or not same:
            self.laid_out.emit()

    def _set_tops(self, *, same: bool = True) -> None:
        """Add the heights up; the open card, else the first one in view, stays where it is."""
        width, delegate = self._width(), self._cards_delegate
        open_row = self.cards.row_of(self._open.claim_id)
        view, old, was_open = self._rows_in_view(), self._tops, delegate.open_row
        delegate.open_row = open_row
        heights = self._closed
        if open_row >= 0:
            heights = [*heights]
            heights[open_row] = self._open.height_for(width)
        self._tops = [0, *accumulate(heights)]
        kept = was_open if was_open == open_row and was_open in view else view.start
        moved = self._tops[kept] - old[kept] if same and kept < min(len(old), len(self._tops)) else 0
        self.adjusting = True
        self.updateGeometries()
        if moved:
            self.verticalScrollBar().setValue(self.verticalOffset() + moved)
        self.adjusting = False
        self._place()
        if self._tops != old or open_row != was_open or not same:
            self.viewport().update()

    def _ensure(self, row: int) -> None:
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if self._tops[row + 1] - bar.value() > high:
            bar.setValue(self._tops[row + 1] - high)
        if self._tops[row] < bar.value():
            bar.setValue(self._tops[row])

    def _place(self) -> None:
        row = self.cards.row_of(self._open.claim_id)
        if not 0 <= row < len(self._closed):
            self._open.hide()
            return
        rect = self.visualRect(self.cards.index(row))
        if self._open.geometry() != rect:
            self._open.setGeometry(rect)
        self._open.show()
