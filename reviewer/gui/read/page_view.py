"""The article as it is shown: the column with its marks in the gutter, and the strip at its edge."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil, floor

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reviewer.domain.readmodel import ArticlePage, ClaimItem
from reviewer.domain.text import Span, runs_right_to_left
from reviewer.domain.tongue import say, spoken
from reviewer.gui import tips
from reviewer.gui.read import gutter, places
from reviewer.gui.read.blocks import furniture_groups
from reviewer.gui.read.column import Column, Placed
from reviewer.gui.read.coverage import Words
from reviewer.gui.read.handles import paint_handles
from reviewer.gui.read.page_blocks import blocks_of
from reviewer.gui.read.paint import paint_block, paint_current, paint_rects
from reviewer.gui.read.strip import CoverageStrip
from reviewer.gui.read.tie import Side
from reviewer.gui.theme import Theme

FAR_SIDE = 1.2
"""Margin at the side without a gutter, in lines of the window's text."""
EXACT = 1500
"""Claims up to which each one's place in its line is asked for; beyond, its line is good enough."""
REST_MS = 250
"""After a change this long nothing else has to happen before the words are counted anew."""
LONG, WIDER_MS = 60_000, 80
"""Code points of an article from which on it waits so long for its width to settle before it is set again."""
SPILL = 1.0
"""How far underlines, marks and handles reach beyond their block, in lines of the window's text."""
MOST_AHEAD = 12_000
"""Code points of an article up to which it is set before it is opened; longer ones need others' room."""
AHEAD = 0.28
"""How far down the view words are put that have to be brought."""


class PageView(QAbstractScrollArea):
    """Paints one article; it reads nothing back from what it painted.

    Attributes:
        laid_out: the column was set anew, or holds other claims.
        adjusting: whether it scrolls because it is set anew, and not because someone scrolls.
        strip: the coverage of the article at a glance.
    """

    laid_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = Column(theme)
        self._page: ArticlePage | None = None
        self._claims: tuple[ClaimItem, ...] = ()
        self._by_id: dict[str, ClaimItem] = {}
        self._by_block: dict[int, list[str]] = {}
        self._levels: dict[str, tuple[int, int]] = {}
        self._made_of: object = None
        self._current = self._note = ""
        self._unfolded: set[int] = set()
        self._words: Words | None = None
        self.adjusting = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the strip scrolls
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.strip = CoverageStrip(theme, self._column, self)
        self.strip.told = self.coverage_told
        self.strip.wanted.connect(self._go_to)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell_coverage)
        self._wider = QTimer(self, singleShot=True, interval=WIDER_MS)
        self._wider.timeout.connect(self._lay)
        self.setAccessibleName(say("Article"))
        theme.changed.connect(self._restyled)
        self._rebuild()

    # What is shown

    def set_page(self, page: ArticlePage | None, note: str = "") -> None:
        """Show another article, or the same one after a change; `note` is what it is to another one."""
        old, self._page, self._note = self._page, page, note
        if page is None or old is None or page.item.id != old.item.id:
            self._current, self._claims = "", ()
            self._unfolded.clear()
            self.verticalScrollBar().setValue(0)
        if page is None or old is None or page.text != old.text or page.furniture != old.furniture:
            self._words = None
        self._name()
        self.strip.setVisible(page is not None)
        self._rebuild()
        self.set_claims(page.claims if page else ())

    def steps_to(self, page: ArticlePage, note: str) -> Iterator[Callable[[], object]]:
        """Yield what can be done before another article is shown, each a part of a millisecond.

        Args:
            page: the article, as `set_page` will have it.
            note: what it is to another one.
        """
        rtl = runs_right_to_left(page.text)
        if len(page.text) <= MOST_AHEAD:
            for block in blocks_of(page, note):
                yield partial(self._column.prepare, block, rtl)

    def set_note(self, note: str) -> None:
        """Tell below the headline what the article is to another one."""
        self._note = note
        self._name()
        self._rebuild()

    def set_claims(self, claims: tuple[ClaimItem, ...]) -> None:
        """Show other states of the same article's claims."""
        moved = len(claims) != len(self._claims) or any(
            (a.id, a.start, a.end) != (b.id, b.start, b.end)
            for a, b in zip(self._claims, claims, strict=True)
            if a is not b
        )
        changed = [] if moved else [a.id for a, b in zip(self._claims, claims, strict=True) if a is not b]
        self._claims = claims
        self._by_id = {one.id: one for one in claims}
        if moved:
            self._levels = places.levels(claims)
            self._by_block = self._column.claims_by_block(claims)
            self.laid_out.emit()
        self.strip.show_claims(claims, moved=moved)
        self._rest.start()
        self._show_place()
        if moved or not changed:
            self.viewport().update()
        else:
            self._touch(*changed)

    def set_current(self, claim_id: str, *, reveal: bool = True) -> None:
        """Highlight a claim's words, and scroll to them."""
        before, self._current = self._current, claim_id
        claim = self._by_id.get(claim_id)
        if claim is not None and reveal:
            self.reveal(claim.start, claim.end)
        self._show_place()
        self._touch(before, claim_id)

    def reveal(self, start: int, end: int, height: float | None = None) -> None:
        """Scroll until these words are shown, unfolding furniture if they stand in it.

        Args:
            start: first code point.
            end: one past the last.
            height: where in the view they are wanted if they have to be brought; by default where there is
                room below for what follows, so that the next ones need not be brought.
        """
        if self._page is not None:
            for number, group in enumerate(furniture_groups(self._page.text, self._page.furniture)):
                if group[0].start < end and start < group[-1].end and number not in self._unfolded:
                    self._unfolded.add(number)
                    self._rebuild()
        rects = self._column.rects(start, end)
        if rects:
            self._scroll_to(rects[0].united(rects[-1]), self._high() * AHEAD if height is None else height)

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

    def selected(self) -> Span | None:
        """Return the selected words; none here."""
        return None

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

    def origin(self) -> QPointF:
        """Return where the column begins, in the viewport's coordinates."""
        return QPointF(self._left(), -self._top())

    def words(self) -> Words | None:
        """Return the article's words, to be counted; nothing without an article."""
        if self._words is None and self._page is not None:
            self._words = Words(self._page.text, self._page.furniture)
        return self._words

    def coverage_told(self) -> str:
        """Say how much of the article is claimed."""
        words = self.words()
        return "" if words is None else words.coverage(self._claims).told()

    def gutter_marks(self) -> list[tuple[QRectF, gutter.Mark]]:
        """Return the marks in view, and where they are in the viewport."""
        found = []
        for placed in self._in_view():
            for mark in gutter.marks_of(placed, self._claims_of(placed)):
                box = gutter.mark_box(mark, self._column.width, self._theme, self._column.rtl)
                found.append((box.translated(self.origin()), mark))
        return found

    def overlapping(self) -> tuple[int, int]:
        """Return which of the claims at its place the current one is, from 1 on, and how many they are."""
        claim = self._by_id.get(self._current)
        if claim is None:
            return 0, 0
        here = self.at_place(claim)
        return 1 + next(n for n, one in enumerate(here) if one.id == claim.id), len(here)

    def at_place(self, claim: ClaimItem) -> list[ClaimItem]:
        """Return the claims that overlap one, itself included, in the order of their cards."""
        shown = self._column.holding(claim.start, claim.end)
        near = {one.id: one for placed in shown for one in self._claims_of(placed)}
        return places.at_place(list(near.values()) or self._claims, claim)

    # For who scrolls along

    def side(self) -> Side:
        """Return how high the column is and how much of it shows."""
        return Side(float(self.verticalScrollBar().maximum() + self._high()), float(self._high()))

    def depths(self, claims: Sequence[ClaimItem]) -> list[float]:
        """Return how deep in the column each claim begins; never decreasing."""
        exact = len(claims) <= EXACT
        found: list[float] = []
        for claim in claims:
            here = self._column.depth(claim.start) if exact else self._column.reading_height(claim.start)
            found.append(max(here, found[-1]) if found else here)
        return found

    def mirrored(self, offset: int) -> bool:
        """Tell whether the paragraph of a code point runs from right to left."""
        block = self._column.block_of(offset)
        return block is not None and block.flow.rtl

    def height_in_view(self, offset: int) -> float | None:
        """Return how far below the view's top a code point stands; nothing where it is folded away."""
        rect = self._column.caret(offset)
        return None if rect is None else rect.top() - self._top()

    def place_to_keep(self) -> tuple[int, float] | None:
        """Return a code point that has to stay where it is in the view, and how far below its top that is.

        It is where the current claim begins, if that shows; else what is at the top, once it was scrolled.
        """
        if not self._column.height:
            return None
        claim = self._by_id.get(self._current)
        height = None if claim is None else self.height_in_view(claim.start)
        if claim is not None and height is not None and 0 <= height < self._high():
            return claim.start, height
        if not self._top():
            return None
        offset = self._column.offset_at(QPointF(0, self._top()))
        rect = None if offset is None else self._column.caret(offset)
        return None if offset is None or rect is None else (offset, rect.top() - self._top())

    def go_back(self, place: tuple[int, float] | None) -> None:
        """Scroll to what `place_to_keep` returned."""
        if place is None:
            return self._go_to(0)
        rect = self._column.caret(place[0])
        return None if rect is None else self._go_to(rect.top() - place[1])

    # Setting

    def _name(self) -> None:
        if self._page is not None:
            item = self._page.item
            told = say("Article {letter}: {name}", letter=item.letter, name=item.title or item.name)
            self.setAccessibleName(", ".join(one for one in (told, self._note) if one))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column again."""
        super().resizeEvent(event)
        self._fit_strip()
        if self._page is not None and len(self._page.text) > LONG and self._column.height:
            self._wider.start()
        else:
            self._lay()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint another part."""
        self.strip.show_view(self._top(), self._high())
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a mark stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(QPointF(event.pos()))
            if mark is not None:
                tips.show(self.viewport(), event.globalPos(), mark.told())
                return True
        return super().viewportEvent(event)

    def _go_to(self, height: float) -> None:
        self.verticalScrollBar().setValue(round(height))

    def _tell_coverage(self) -> None:
        self.strip.setAccessibleDescription(self.coverage_told())

    def _restyled(self) -> None:
        self._made_of = None
        self._fit_strip()
        self._rebuild()

    def _fit_strip(self) -> None:
        wide = self.strip.sizeHint().width()
        self.setViewportMargins(0, 0, wide, 0)
        self.strip.setGeometry(self.width() - wide, 0, wide, self.height())

    def _rebuild(self) -> None:
        """Build the page, unless it is made of the same as it was."""
        page = self._page
        parts = page and (page.text, page.furniture, _headline(page), self._note, frozenset(self._unfolded))
        made_of = (spoken(), self._theme.unit(), parts)
        if made_of == self._made_of:
            return
        self._made_of = made_of
        blocks = blocks_of(page, self._note, self._unfolded)
        place = self.place_to_keep()
        self._column.set_blocks(blocks, page is not None and runs_right_to_left(page.text))
        self._by_block = self._column.claims_by_block(self._claims)
        self._lay(place)

    def _lay(self, place: tuple[int, float] | None = None) -> None:
        """Set the column in the width there is; what was in view stays there."""
        unit = self._theme.unit()
        room = self.viewport().width() - (gutter.WIDTH + FAR_SIDE) * unit
        width = min(self._column.ideal_width(), max(room, 120.0))
        place = place or self.place_to_keep()
        self.adjusting = True
        self._column.lay(width)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._column.height - self._high())))
        bar.setPageStep(max(self._high() - round(unit * 2), 1))
        bar.setSingleStep(round(unit * 2))
        if place is not None:
            self.go_back(place)
        self.adjusting = False
        self.strip.show_claims(self._claims, moved=True)
        self.strip.show_view(self._top(), self._high())
        self._show_place()
        self.laid_out.emit()
        self.viewport().update()

    def _show_place(self) -> None:
        """Tell the strip, and who cannot see, where the current claim is."""
        claim = self._by_id.get(self._current)
        self.strip.show_current(None if claim is None else self._column.reading_height(claim.start))
        if claim is None:
            self.setAccessibleDescription("")
            return
        number, of = self.overlapping()
        told = claim.quote
        if of > 1:
            told = say("{quote} ({number} of {of} claims here)", quote=told, number=number, of=of)
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)

    def _high(self) -> int:
        return self.viewport().height()

    def _left(self) -> float:
        unit, free = self._theme.unit(), self.viewport().width() - self._column.width
        near = max(gutter.WIDTH * unit, free / 2)
        return free - near if self._column.rtl else near

    def _top(self) -> float:
        return float(self.verticalScrollBar().value())

    def _to_column(self, point: QPointF) -> QPointF:
        return point - self.origin()

    def _scroll_to(self, rect: QRectF, height: float | None = None) -> None:
        bar, room, space = self.verticalScrollBar(), self._high(), self._theme.unit() * 3
        above = rect.top() - space < bar.value()
        below = rect.bottom() + space > bar.value() + room
        if not above and not below:
            return
        if height is not None:
            bar.setValue(round(rect.top() - min(max(height, space), room - space)))
        elif above:
            bar.setValue(round(rect.top() - space))
        else:
            bar.setValue(round(rect.bottom() + space - room))

    def _in_view(self) -> list[Placed]:
        return self._column.within(self._top(), self._top() + self._high())

    def _touch(self, *ids: str) -> None:
        """Have the blocks of some claims painted again."""
        claims = [self._by_id[one] for one in ids if one in self._by_id]
        if any(self._column.block_of(one.start) is None for one in claims):
            return self.viewport().update()  # folded away: its mark stands elsewhere
        spill = self._theme.unit() * SPILL
        for claim in claims:
            for placed in self._column.holding(claim.start, claim.end):
                top = placed.y - self._top() - spill
                high = ceil(placed.bottom - placed.y + 2 * spill) + 1
                self.viewport().update(0, floor(top), self.viewport().width(), high)
        return None

    def _claims_of(self, placed: Placed) -> list[ClaimItem]:
        return [self._by_id[one] for one in self._by_block.get(id(placed), ()) if one in self._by_id]

    def _mark_at(self, point: QPointF) -> gutter.Mark | None:
        reach = self._theme.unit() * 0.3
        found = (m for box, m in self.gutter_marks() if box.adjusted(-reach, 0, reach, 0).contains(point))
        return next(found, None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks that show and have changed."""
        spill, part = self._theme.unit() * SPILL, event.rect()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.origin())
        span = self.current_span()
        top, bottom = self._top() + part.top() - spill, self._top() + part.bottom() + spill
        clip = QRectF(-self._left(), top, self.viewport().width(), bottom - top)
        for placed in self._column.within(top, bottom):
            self._paint(painter, placed, span, clip)
        if span is not None:
            paint_handles(painter, self._column, span, self._theme, grasped=self.grasped())
        self.paint_caret(painter)
        painter.end()

    def current_span(self) -> Span | None:
        """Return the words that are highlighted as the current claim's."""
        claim = self._by_id.get(self._current)
        return None if claim is None else claim.span

    def grasped(self) -> bool:
        """Tell whether the handles of the current claim stand out."""
        return False

    def paint_caret(self, painter: QPainter) -> None:
        """Paint the caret; there is none here."""

    def _paint(self, painter: QPainter, placed: Placed, span: Span | None, part: QRectF) -> None:
        claims = self._claims_of(placed)
        if span is not None:
            crowded = self._levels.get(self._current, (0, 1))[1] > 1
            paint_current(painter, placed, span, self._theme, crowded=crowded)
        selected = self.selected()
        if selected is not None:
            paint_rects(painter, placed, selected, self._theme.color("select"))
        underlined = claims if placed.block.holds_text else []
        paint_block(painter, placed, underlined, self._levels, self._theme, self._current, part)
        rtl = self._column.rtl
        for mark in gutter.marks_of(placed, claims):
            box = gutter.mark_box(mark, self._column.width, self._theme, rtl)
            if box.bottom() >= part.top() and box.top() <= part.bottom():
                gutter.paint_mark(painter, box, mark, self._current, self._theme, rtl)


def _headline(page: ArticlePage) -> tuple[str, ...]:
    item = page.item
    return item.title, item.name, item.publisher, item.author, item.published_on, item.address
