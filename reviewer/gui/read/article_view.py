"""The article: a serif column in which words are selected and the ends of a claim are dragged."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import ArticlePage, ClaimItem
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui import tips
from reviewer.gui.read import places
from reviewer.gui.read.blocks import BlockKind, furniture_groups
from reviewer.gui.read.handles import Drag, handle_at
from reviewer.gui.read.page_view import PageView
from reviewer.gui.theme import Theme

SCROLL_MS = 40
"""How often the article scrolls on while the pointer is held beyond its edge."""


class ArticleView(PageView):
    """Lets a person select words, pick claims and move the ends of the current one.

    Attributes:
        claim_clicked: id of the claim whose words, or whose mark, were clicked.
        words_selected: a stretch of words was selected, or none.
        caret_moved: the caret, or an end of the selection, stands elsewhere.
        span_moved: id of a claim, and the code points at which it is to begin and end.
    """

    claim_clicked = Signal(str)
    words_selected = Signal(bool)
    caret_moved = Signal()
    span_moved = Signal(str, int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._anchor: int | None = None
        self._caret = 0
        self._by_word = False
        self._pressed: QPointF | None = None
        self._pointer = QPointF()
        self._drag: Drag | None = None
        self._near_handle = False
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._scroller = QTimer(self, interval=SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_on)

    # What is shown

    def set_page(self, page: ArticlePage | None, note: str = "") -> None:
        """Show another article, or the same one after a change."""
        old = self._page
        if page is None or old is None or page.item.id != old.item.id:
            self._anchor, self._caret, self._pressed = None, 0, None
            self._stop_drag()
        super().set_page(page, note)

    def set_claims(self, claims: tuple[ClaimItem, ...]) -> None:
        """Show other states of the same article's claims."""
        super().set_claims(claims)
        if self._drag is not None and self._drag.claim not in self._by_id:
            self._stop_drag()

    def set_current(self, claim_id: str, *, reveal: bool = True) -> None:
        """Highlight a claim's words, and scroll to them."""
        if self._drag is not None and self._drag.claim != claim_id:
            self._stop_drag()
        claim = self._by_id.get(claim_id)
        if claim is not None and self.selected() is None:
            self._anchor, self._caret = None, claim.start
            if self.hasFocus():  # the caret was somewhere else
                self.viewport().update()
        super().set_current(claim_id, reveal=reveal)

    @property
    def caret(self) -> tuple[int, int]:
        """The code points at which the selection begins and ends, the end that moves last."""
        return self._caret if self._anchor is None else self._anchor, self._caret

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
            how: `right`, `left` (a word), `down`, `up` (a line), `sentence`, `sentence_back`, `home`, `end`
                (of the line). Right and left are those of the screen: in words that run from right to left,
                what comes next is at the left.
        """
        if self._page is None:
            return
        how = self._as_read(how)
        if self._anchor is None:
            self._anchor = self._caret = self._start_of_selection(how)
        self._move(self._target(how))
        self.words_selected.emit(self.selected() is not None)

    def select_gap(self, by: int) -> bool:
        """Select the next (or previous) stretch that nobody has claimed; return whether there is one."""
        words = self.words()
        here = self.selected()
        offset = here.start if here is not None else self._caret
        gap = None if words is None else words.next_gap(self._claims, offset, by)
        if gap is not None:
            self.select_words(gap)
            self.caret_moved.emit()
        return gap is not None

    def moved_ends(self, start: int, end: int, *, by_start: int = 0, by_end: int = 0) -> tuple[int, int]:
        """Return the span `start..end` with an end moved by a word to the right, or to the left (negative).

        Right and left are those of the screen. A span that would be empty is left as it was.
        """
        assert self._page is not None
        text, a, b = self._page.text, start, end
        if self.mirrored(end if by_end else start):  # what comes next is at the left
            by_start, by_end = -by_start, -by_end
        if by_start:
            a = places.next_word_start(text, a) if by_start > 0 else places.previous_word_start(text, a)
        if by_end:
            b = places.next_word_end(text, b) if by_end > 0 else places.previous_word_end(text, b)
        return (a, b) if a < b else (start, end)

    def unfold_next(self) -> bool:
        """Unfold the next furniture after the caret, or fold what it stands in; return if there is any."""
        if self._page is None:
            return False
        groups = furniture_groups(self._page.text, self._page.furniture)
        inside = [n for n, group in enumerate(groups) if group[0].start <= self._caret <= group[-1].end]
        open_here = [n for n in inside if n in self._unfolded]
        folded = [n for n in range(len(groups)) if n not in self._unfolded]
        after = [n for n in folded if groups[n][-1].end >= self._caret]
        number = next(iter([*open_here, *after, *folded]), None)
        if number is None:
            return False
        self.unfold(number)
        self._anchor, self._caret = None, groups[number][0].start
        if number in self._unfolded:
            self.reveal(groups[number][0].start, groups[number][-1].end)
        self.caret_moved.emit()
        self.viewport().update()
        return True

    def _as_read(self, how: str) -> str:
        """Return the way in the order of reading that a way on the screen is."""
        return _MIRRORED.get(how, how) if self.mirrored(self._caret) else how

    def _start_of_selection(self, how: str) -> int:
        assert self._page is not None
        word = places.word_at(self._page.text, self._caret)
        onwards = how in ("right", "down", "sentence", "end")
        if word is None or self._caret == (word.end if onwards else word.start):
            return self._caret
        return word.start if onwards else word.end

    def _target(self, how: str) -> int:
        """Return where a way in the order of reading leads from the caret."""
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
        x, y = rect.x(), rect.center().y()
        match how:
            case "down":
                y = rect.bottom() + rect.height() * 0.8
            case "up":
                y = rect.top() - rect.height() * 0.8
            case _:
                ahead = (how == "end") != self.mirrored(self._caret)
                x = self._column.width + 1 if ahead else -1.0
        found = self._column.offset_at(QPointF(x, y))
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

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret by words and lines; Escape lets go of a handle, else selects nothing."""
        key, mods = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        how = _STEPS.get(key, "")
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._stop_drag()
        elif key == Qt.Key.Key_Escape and self._anchor is not None:
            self.clear_selection()
        elif how and self._page is not None and mods == Qt.KeyboardModifier.NoModifier:
            self.clear_selection()
            self._move(self._target(self._as_read(how)))
        elif how in ("home", "end") and mods == Qt.KeyboardModifier.ShiftModifier:
            self.select(how)
        elif key in _ENDS and mods == Qt.KeyboardModifier.ControlModifier and self._page is not None:
            self.clear_selection()
            self._move(len(self._page.text) if key == Qt.Key.Key_End else 0)
            self.verticalScrollBar().setValue(
                self.verticalScrollBar().maximum() if key == Qt.Key.Key_End else 0
            )
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret, and let go of a handle."""
        super().focusOutEvent(event)
        self._stop_drag()
        self.viewport().update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a handle, open a mark's claim, fold and unfold, or begin to select."""
        if event.button() != Qt.MouseButton.LeftButton or self._page is None:
            return
        point = self._to_column(event.position())
        self._pointer = event.position()
        if self._take_handle(point):
            return
        mark = self._mark_at(event.position())
        if mark is not None:
            self.claim_clicked.emit(mark.following(self._current).id)
            return
        fold = self._fold_at(point)
        if fold is not None:
            self.unfold(fold)
            return
        offset = self._column.offset_at(point)
        if offset is None:
            return
        self._pressed, self._by_word = event.position(), False
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = offset
        elif self._anchor is None:
            self._anchor = self._caret
        self._caret = offset
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle, or select up to the pointer."""
        self._pointer = event.position()
        if self._pressed is None and self._drag is None:
            self._point_at(self._to_column(self._pointer))
            return
        self._drag_on()
        beyond = not 0 <= self._pointer.y() < self._high()
        if beyond != self._scroller.isActive():
            self._scroller.start() if beyond else self._scroller.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the handle, or end selecting; a click without a drag picks the claim."""
        self._scroller.stop()
        if self._drag is not None:
            drag = self._drag
            self._stop_drag()
            if drag.span != drag.was:
                self.span_moved.emit(drag.claim, drag.span.start, drag.span.end)
            return
        if self._pressed is None:
            return
        moved = (event.position() - self._pressed).manhattanLength() > 3
        self._pressed = None
        if self.selected() is None or not (moved or self._by_word):
            self._anchor = None
            self._pick(self._caret)
        self.words_selected.emit(self.selected() is not None)
        self.caret_moved.emit()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        point = self._to_column(event.position())
        if self._mark_at(event.position()) is not None or self._fold_at(point) is not None:
            self.mousePressEvent(event)
            return
        offset = self._column.offset_at(point)
        word = places.word_at(self._page.text, offset) if self._page and offset is not None else None
        if word is not None:
            self._anchor, self._caret = word.start, word.end
            self._pressed, self._by_word = event.position(), True
            self.viewport().update()

    def _take_handle(self, point: QPointF) -> bool:
        claim = self._by_id.get(self._current)
        which = None if claim is None else handle_at(point, self._column, claim.span, self._theme)
        if claim is None or which is None:
            return False
        self._drag = Drag(claim.id, which, claim.span, claim.span)
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        self.viewport().update()
        return True

    def _drag_on(self) -> None:
        """Bring the handle, or the end of the selection, to the pointer."""
        height = min(max(self._pointer.y(), 0.0), float(self._high() - 1))
        offset = self._column.offset_at(self._to_column(QPointF(self._pointer.x(), height)))
        if offset is None or self._page is None:
            return
        if self._drag is not None:
            self._drag = self._drag.to(self._page.text, offset)
        elif self._by_word and self._anchor is not None:
            word = places.word_at(self._page.text, offset)
            if word is not None:
                offset = word.end if offset >= self._anchor else word.start
            self._caret = offset
        else:
            self._caret = offset
        self.viewport().update()

    def _scroll_on(self) -> None:
        """Scroll towards a pointer that is held beyond the edge."""
        y = self._pointer.y()
        if (self._pressed is None and self._drag is None) or 0 <= y < self._high():
            self._scroller.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (bar.singleStep() if y > 0 else -bar.singleStep()))
        self._drag_on()

    def _stop_drag(self) -> None:
        if self._drag is not None:
            self._drag = None
            self._scroller.stop()
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
            self.viewport().update()

    def _pick(self, offset: int) -> None:
        """Tell which claim stands here: the shortest, so that the longer ones are reached beside it."""
        here = [one for one in self._claims if one.start <= offset < one.end]
        if here:
            self.claim_clicked.emit(min(here, key=lambda one: one.end - one.start).id)

    def _fold_at(self, point: QPointF) -> int | None:
        placed = self._column.block_at(point.y())
        if placed is None or placed.block.kind is not BlockKind.FOLD or point.y() > placed.bottom:
            return None
        return placed.block.group

    def _point_at(self, point: QPointF) -> None:
        claim = self._by_id.get(self._current)
        near = claim is not None and handle_at(point, self._column, claim.span, self._theme) is not None
        if near != self._near_handle:
            self._near_handle = near
            tip = say("Drag to move this end of the claim; Escape leaves it where it was.") if near else ""
            tips.give(self.viewport(), tip)
            self.viewport().update()
        shape = Qt.CursorShape.IBeamCursor
        if near:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._fold_at(point) is not None or self._mark_at(point + self.origin()) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    # Painting

    def current_span(self) -> Span | None:
        """Return the words that are highlighted: while a handle is dragged, those it would take."""
        return super().current_span() if self._drag is None else self._drag.span

    def grasped(self) -> bool:
        """Tell whether the pointer is at a handle."""
        return self._near_handle or self._drag is not None

    def paint_caret(self, painter: QPainter) -> None:
        """Paint the caret where keys would go on from."""
        if self.hasFocus() and self._anchor is None and self._page is not None:
            caret = self._column.caret(self._caret)
            if caret is not None:
                painter.fillRect(caret.adjusted(-0.5, 0, 0.5, 0), self._theme.color("link"))


_STEPS = {
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_MIRRORED = {
    "right": "left",
    "left": "right",
    "sentence": "sentence_back",
    "sentence_back": "sentence",
}
