"""The article: a serif column in which claims are underlined and words are selected."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reviewer.domain.readmodel import ArticlePage, ClaimItem
from reviewer.domain.text import Span
from reviewer.gui.read import places
from reviewer.gui.read.blocks import BlockKind, build, furniture_groups
from reviewer.gui.read.column import Column, Placed
from reviewer.gui.read.paint import paint_block, paint_rects
from reviewer.gui.theme import Theme
from reviewer.gui.words import long_date


class ArticleView(QAbstractScrollArea):
    """Shows one article; it reads nothing back from what it painted.

    Attributes:
        claim_clicked: id of the claim whose words were clicked.
        words_selected: a stretch of words was selected, or none.
        caret_moved: the caret, or an end of the selection, stands elsewhere.
    """

    claim_clicked = Signal(str)
    words_selected = Signal(bool)
    caret_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = Column(theme)
        self._page: ArticlePage | None = None
        self._claims: tuple[ClaimItem, ...] = ()
        self._levels: dict[str, int] = {}
        self._current = ""
        self._unfolded: set[int] = set()
        self._anchor: int | None = None
        self._caret = 0
        self._by_word = False
        self._pressed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Article")
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self._rebuild)

    # What is shown

    def set_page(self, page: ArticlePage | None) -> None:
        """Show another article."""
        same = page is not None and self._page is not None and page.item.id == self._page.item.id
        self._page = page
        self._claims = page.claims if page else ()
        self._levels = places.levels(self._claims)
        if not same:
            self._current, self._anchor, self._caret = "", None, 0
            self._unfolded.clear()
            self.verticalScrollBar().setValue(0)
        if page is not None:
            self.setAccessibleName(f"Article {page.item.letter}: {page.item.title or page.item.name}")
        self._rebuild()

    def set_claims(self, claims: tuple[ClaimItem, ...]) -> None:
        """Show other states of the same article's claims."""
        moved = [(c.id, c.start, c.end) for c in claims] != [(c.id, c.start, c.end) for c in self._claims]
        self._claims = claims
        if moved:
            self._levels = places.levels(claims)
        self.viewport().update()

    def set_current(self, claim_id: str, *, reveal: bool = True) -> None:
        """Highlight a claim's words, and scroll to them."""
        self._current = claim_id
        claim = next((one for one in self._claims if one.id == claim_id), None)
        if claim is not None:
            self.setAccessibleDescription(claim.quote)
            if self.selected() is None:
                self._caret = claim.start
            if reveal:
                self.reveal(claim.start, claim.end)
        self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scroll until these words are shown, unfolding furniture if they stand in it."""
        if self._page is not None:
            for number, group in enumerate(furniture_groups(self._page.text, self._page.furniture)):
                if group[0].start < end and start < group[-1].end and number not in self._unfolded:
                    self._unfolded.add(number)
                    self._rebuild()
        rects = self._column.rects(start, end)
        if rects:
            self._scroll_to(rects[0].united(rects[-1]))

    def unfold(self, group: int | None = None) -> None:
        """Fold or unfold one place of furniture, or all of them."""
        if self._page is None:
            return
        every = set(range(len(furniture_groups(self._page.text, self._page.furniture))))
        if group is not None:
            self._unfolded ^= {group}
        else:
            self._unfolded = set() if self._unfolded else every
        self._rebuild()

    # What is told of it

    @property
    def column(self) -> Column:
        """The words, set."""
        return self._column

    @property
    def claims(self) -> tuple[ClaimItem, ...]:
        """The claims that are marked."""
        return self._claims

    @property
    def current(self) -> str:
        """Id of the claim that is marked as the current one, `""` for none."""
        return self._current

    @property
    def caret(self) -> tuple[int, int]:
        """The code points at which the selection begins and ends, the end that moves last."""
        return self._caret if self._anchor is None else self._anchor, self._caret

    def origin(self) -> QPointF:
        """Return where the column begins, in the viewport's coordinates."""
        return QPointF(self._left(), -self._top())

    def take_caret(self, anchor: int, caret: int) -> None:
        """Set the caret, or select words, as a screen reader asks."""
        self._anchor = None if anchor == caret else anchor
        self._move(caret)
        self.words_selected.emit(self.selected() is not None)

    # Selecting words

    def selected(self) -> Span | None:
        """Return the selected words, without blanks at their ends."""
        if self._page is None or self._anchor is None or self._anchor == self._caret:
            return None
        start, end = sorted((self._anchor, self._caret))
        return places.trimmed(self._page.text, start, end)

    def select_words(self, span: Span) -> None:
        """Select these words, and scroll to them."""
        self._anchor, self._caret = span.start, span.end
        self.reveal(span.start, span.end)
        self.words_selected.emit(self.selected() is not None)
        self.viewport().update()

    def clear_selection(self) -> None:
        """Select nothing."""
        self._anchor = None
        self.words_selected.emit(False)
        self.viewport().update()

    def select(self, how: str) -> None:
        """Move the end of the selection.

        Args:
            how: `right`, `left` (a word), `down`, `up` (a line), `sentence`, `sentence_back`.
        """
        if self._page is None:
            return
        if self._anchor is None:
            self._anchor = self._caret = self._start_of_selection(how)
        self._move(self._target(how))
        self.words_selected.emit(self.selected() is not None)

    def _start_of_selection(self, how: str) -> int:
        assert self._page is not None
        word = places.word_at(self._page.text, self._caret)
        onwards = how in ("right", "down", "sentence")
        if word is None or self._caret == (word.end if onwards else word.start):
            return self._caret
        return word.start if onwards else word.end

    def _target(self, how: str) -> int:
        assert self._page is not None
        text = self._page.text
        match how:
            case "right":
                return places.next_word_end(text, self._caret)
            case "left":
                return places.previous_word_start(text, self._caret)
            case "sentence":
                return places.sentence_end(text, self._caret)
            case "sentence_back":
                return places.sentence_start(text, self._caret)
        rect = self._column.caret(self._caret) or QRectF(0, self._top(), 1, 1)
        y = rect.bottom() + rect.height() * 0.8 if how == "down" else rect.top() - rect.height() * 0.8
        found = self._column.offset_at(QPointF(rect.x(), y))
        return self._caret if found is None else found

    def _move(self, offset: int) -> None:
        self._caret = self._past_folds(offset)
        rect = self._column.caret(self._caret)
        if rect is not None:
            self._scroll_to(rect)
        self.caret_moved.emit()
        self.viewport().update()

    def _past_folds(self, offset: int) -> int:
        assert self._page is not None
        for number, group in enumerate(furniture_groups(self._page.text, self._page.furniture)):
            if number not in self._unfolded and group[0].start < offset < group[-1].end:
                return group[-1].end if offset >= self._caret else group[0].start
        return offset

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret by words and lines; Escape selects nothing."""
        steps = {Qt.Key.Key_Right: "right", Qt.Key.Key_Left: "left", Qt.Key.Key_Down: "down"}
        steps[Qt.Key.Key_Up] = "up"
        key = Qt.Key(event.key())
        if key in steps and self._page is not None and event.modifiers() in (_PLAIN, _KEYPAD):
            self.clear_selection()
            self._move(self._target(steps[key]))
        elif key == Qt.Key.Key_Escape and self._anchor is not None:
            self.clear_selection()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, or fold and unfold."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = self._to_column(event.position())
        placed = self._column.block_at(point.y())
        if placed is not None and placed.block.kind is BlockKind.FOLD and point.y() <= placed.bottom:
            self.unfold(placed.block.group)
            return
        offset = self._column.offset_at(point)
        if offset is None:
            return
        self._pressed, self._by_word = event.position(), False
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = offset
        self._caret = offset
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select up to the pointer."""
        point = self._to_column(event.position())
        if self._pressed is None:
            self._point_at(point)
            return
        offset = self._column.offset_at(point)
        if offset is None or self._page is None:
            return
        if self._by_word and self._anchor is not None:
            word = places.word_at(self._page.text, offset)
            if word is not None:
                offset = word.end if offset >= self._anchor else word.start
        self._caret = offset
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting; a click without a drag picks the claim."""
        if self._pressed is None:
            return
        moved = (event.position() - self._pressed).manhattanLength() > 3
        self._pressed = None
        if self.selected() is None or not (moved or self._by_word):
            self._anchor = None
            self._pick(self._caret)
        self.words_selected.emit(self.selected() is not None)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        offset = self._column.offset_at(self._to_column(event.position()))
        word = places.word_at(self._page.text, offset) if self._page and offset is not None else None
        if word is not None:
            self._anchor, self._caret = word.start, word.end
            self._pressed, self._by_word = event.position(), True
            self.viewport().update()

    def _pick(self, offset: int) -> None:
        """Tell which claim stands here: the shortest, so that the longer ones are reached beside it."""
        here = [one for one in self._claims if one.start <= offset < one.end]
        if here:
            self.claim_clicked.emit(min(here, key=lambda one: one.end - one.start).id)

    def _point_at(self, point: QPointF) -> None:
        placed = self._column.block_at(point.y())
        fold = placed is not None and placed.block.kind is BlockKind.FOLD and point.y() <= placed.bottom
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if fold else Qt.CursorShape.IBeamCursor)

    # Setting and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column again."""
        super().resizeEvent(event)
        self._lay()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint another part."""
        self.viewport().update()

    def _rebuild(self) -> None:
        page = self._page
        blocks = []
        if page is not None:
            item = page.item
            minutes = max(1, round(len(page.text.split()) / 230))
            parts = (
                item.publisher or item.author,
                long_date(item.published_on),
                f"{minutes} min",
                item.address,
            )
            meta = " · ".join(one for one in parts if one)
            blocks = build(page.text, page.furniture, item.title or item.name, meta, self._unfolded)
        self._column.set_blocks(blocks)
        self._lay()

    def _lay(self) -> None:
        room = self.viewport().width() - 2.4 * self._theme.unit()
        self._column.lay(min(self._column.ideal_width(), max(room, 120.0)))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._column.height - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(self._theme.unit() * 2))
        self.viewport().update()

    def _left(self) -> float:
        return max(self._theme.unit() * 1.2, (self.viewport().width() - self._column.width) / 2)

    def _top(self) -> float:
        return float(self.verticalScrollBar().value())

    def _to_column(self, point: QPointF) -> QPointF:
        return QPointF(point.x() - self._left(), point.y() + self._top())

    def _scroll_to(self, rect: QRectF) -> None:
        bar, room, space = self.verticalScrollBar(), self.viewport().height(), self._theme.unit() * 3
        if rect.top() - space < bar.value():
            bar.setValue(round(rect.top() - space))
        elif rect.bottom() + space > bar.value() + room:
            bar.setValue(round(rect.bottom() + space - room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks that show."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._left(), -self._top())
        top = self._top()
        for placed in self._column.within(top, top + self.viewport().height()):
            self._paint(painter, placed)
        if self.hasFocus() and self._anchor is None:
            caret = self._column.caret(self._caret)
            if caret is not None:
                painter.fillRect(caret.adjusted(-0.5, 0, 0.5, 0), self._theme.color("link"))
        painter.end()

    def _paint(self, painter: QPainter, placed: Placed) -> None:
        block = placed.block
        claims = [one for one in self._claims if one.start < block.end and block.start < one.end]
        current = next((one for one in claims if one.id == self._current), None)
        if current is not None:
            paint_rects(painter, placed, current.span, self._theme.color("mark"))
        span = self.selected()
        if span is not None:
            paint_rects(painter, placed, span, self._theme.color("select"))
        paint_block(painter, placed, claims, self._levels, self._theme)


_PLAIN = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
