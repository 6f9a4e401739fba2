"""The words behind a citation, beside the sheet: the quotation in its article, and who decided on it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from reviewer.domain.readmodel import Passage
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.forms import rows
from reviewer.gui.sources import short_date
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import KeyButton, MarkedText, label
from reviewer.gui.words import claim_state, who

AROUND = 260
"""Letters that are read on each side of a quotation."""
_LESS = (AROUND, 120, 50, 0)
"""Letters that are shown of them, as there is room."""
WIDTH = 30.0
"""In lines of text."""


class Peek(QFrame):
    """A small panel at a citation.

    Attributes:
        wanted: "Show in the article" was pressed: the claim.
        closed: it went away by Escape or by its button.
    """

    wanted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, ground: QWidget) -> None:
        """Build it, hidden.

        Args:
            theme: colours and faces.
            ground: what it lies over.
        """
        super().__init__(ground)
        self._theme, self._ground = theme, ground
        self._claim = ""
        self._passage: Passage | None = None
        self.setProperty("look", "overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("The words that are cited"))
        unit = theme.unit()
        box = rows(self, unit * 0.45, (unit, unit * 0.9, unit, unit * 0.9))
        self.head = label("", "strong", wrap=True)
        self.title = label("", "soft", wrap=True)
        self.words = MarkedText(theme, serif=True, size=1.08, ground="mark", spacing=1.25)
        self.said = MarkedText(theme, ink="soft", spacing=1.25)
        self.state = MarkedText(theme, spacing=1.25)
        for one in (self.head, self.title, self.words, self.said, self.state):
            box.addWidget(one)
        self._beside = (self.title, self.state, self.said)
        self.show_button = KeyButton(
            say("Show in the article"), "Return", theme, "primary", lambda: self.wanted.emit(self._claim)
        )
        close = KeyButton(say("Close"), "Esc", theme, act=self.close_panel)
        line = QHBoxLayout()
        line.addWidget(self.show_button)
        line.addStretch()
        line.addWidget(close)
        box.addSpacing(round(unit * 0.3))
        box.addLayout(line)
        self.hide()

    @property
    def claim(self) -> str:
        """The claim that is shown."""
        return self._claim

    def show_passage(self, passage: Passage, at: QRect) -> None:
        """Show a claim's words.

        Args:
            passage: the words, and what is known of them.
            at: where the citation is on the ground.
        """
        claim, article = passage.claim, passage.article
        self._claim = claim.id
        source = article.publisher or article.name
        date = short_date(article.published_on)
        self.head.setText(say("{label} · {source}, {date}", label=claim.label, source=source, date=date))
        self.title.setText(" ".join(article.title.split()))
        self._passage = below_title(passage)
        self.said.show_text(_said(passage))
        look = claim_state(claim).value
        self.state.show_text(f"{look.glyph}  {_decided(passage)}", (), look.ink)
        fresh = not self.isVisible()
        self.place(at)
        self.show()
        self.raise_()
        if fresh:
            self.show_button.setFocus()

    def place(self, at: QRect) -> None:
        """Stand below a citation, or above it where there is more room."""
        unit, ground = round(self._theme.unit()), self._ground
        wide = min(round(WIDTH * unit), ground.width() - 2 * unit)
        self.setFixedWidth(wide)
        most = ground.height() - unit
        high = min(self._fill(wide, most), most)
        self.setFixedHeight(high)
        x = max(unit // 2, min(at.right() + unit - wide, ground.width() - wide - unit // 2))
        below, above = at.bottom() + unit // 2, at.top() - unit // 2 - high
        fits = below + high <= ground.height() - unit // 2
        y = below if fits or above < 0 else above
        self.move(QPoint(x, max(unit // 2, min(y, ground.height() - high - unit // 2))))

    def _fill(self, wide: int, most: int) -> int:
        """Show as much of the words as there is room for, and what is told of them; return the height."""
        high = 0
        for one in self._beside:
            one.show()
        for around in _LESS:
            if self._passage is not None:
                text, marks = shown(self._passage, around)
                self.words.show_text(text, marks)
            high = self._wanted(wide)
            if high <= most:
                return high
        for one in self._beside:  # the quotation itself stays, whatever else has no room
            one.hide()
            high = self._wanted(wide)
            if high <= most:
                break
        return high

    def _wanted(self, wide: int) -> int:
        layout = self.layout()
        if layout is None:
            return 0
        layout.activate()
        return layout.heightForWidth(wide) if layout.hasHeightForWidth() else self.sizeHint().height()

    def close_panel(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)


def below_title(passage: Passage) -> Passage:
    """Return the words without the article's title, which stands above them."""
    title, text, mark = passage.article.title, passage.text, passage.mark
    left = len(title) - passage.start
    if left <= 0 or mark.start < left or not text.startswith(title[passage.start :]):
        return passage
    return replace(passage, text=text[left:], mark=Span(mark.start - left, mark.end - left), start=0)


def shown(passage: Passage, around: int = AROUND) -> tuple[str, tuple[Span, ...]]:
    """Return the words around a quotation, from a word's start to a word's end, and the quotation in them.

    Args:
        passage: the words that were read.
        around: most letters on each side.
    """
    text, mark = passage.text, passage.mark
    low, high = max(0, mark.start - around), min(len(text), mark.end + around)
    cut_before, cut_after = low > 0 or passage.start > 0, high < len(text) or high == mark.end + around
    while cut_before and 0 < low < mark.start and not text[low - 1].isspace():
        low += 1
    if cut_before and low == 0:
        while low < mark.start and not text[low].isspace():
            low += 1
    while cut_after and mark.end < high and not (high == len(text) or text[high].isspace()):
        high -= 1
    if cut_after and high == len(text):
        while high > mark.end and not text[high - 1].isspace():
            high -= 1
    before, after = "… " if cut_before else "", " …" if cut_after else ""
    lead = " ".join(text[low : mark.start].split())
    lead += " " if lead and text[mark.start - 1].isspace() else ""
    quote = " ".join(text[mark.start : mark.end].split())
    rest = " ".join(text[mark.end : high].split())
    gap = " " if rest and text[mark.end].isspace() else ""
    start = len(before) + len(lead)
    return before + lead + quote + gap + rest + after, (Span(start, start + len(quote)),)


def _said(passage: Passage) -> str:
    claim = passage.claim
    words = " ".join(claim.quote.split()).rstrip(".")
    found = [who(claim.body)]
    if claim.body.statement.rstrip(".") != words:
        found.insert(0, say("Read as: {statement}", statement=claim.body.statement))
    return "\n".join(found)


def _decided(passage: Passage) -> str:
    claim = passage.claim
    state = say(claim_state(claim).value.word)
    if not claim.decided_by:
        return state
    parts = {"state": state, "analyst": claim.decided_by, "when": day_and_time(claim.decided_at)}
    if claim.reason:
        return say("{state} ({reason}) by {analyst}, {when}", reason=say(claim.reason), **parts)
    return say("{state} by {analyst}, {when}", **parts)
