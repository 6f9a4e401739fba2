"""What one fact is made of, beside the table: its conflicts in words, and its claims by source."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reviewer.domain.readmodel import ClaimItem, ConflictItem, FactDetail
from reviewer.domain.review.records import Ruling
from reviewer.domain.sought import Word, met, sought
from reviewer.domain.tongue import count, say
from reviewer.gui.forms import rows
from reviewer.gui.jobs import Rank
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import Elided, MarkedText, label, restyle
from reviewer.gui.words import claim_state, value_words

DELAY_MS = 30
"""How long the preview waits for another row, so that a held key runs through the table."""
MOST = 24
"""Claims shown."""
TWO_COLUMNS = 52
"""Width in lines of text from which on the claims stand in two columns."""

Read = tuple[FactDetail, list[tuple[ConflictItem, str]]]


class Preview(QScrollArea):
    """The claims of the current fact.

    Attributes:
        opened: a claim is wanted in its article: its id.
    """

    opened = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._sources: dict[str, str] = {}
        self._fact = ""
        self._asked = 0
        self._stale = False
        self._columns = 1
        self._sought: list[Word] = []
        self.shown: FactDetail | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("What the fact is made of"))
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._read)
        # Later: widgets are not taken away while Qt goes through all of them to give them another size.
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._draw)
        theme.changed.connect(self._again.start)
        self._found: Read | None = None
        self._draw()

    def set_sources(self, sources: dict[str, str]) -> None:
        """Take the names of the articles, by letter."""
        if sources != self._sources:
            self._sources = sources
            self._again.start()

    def mark(self, typed: str) -> None:
        """Mark the words of a search wherever they stand.

        Args:
            typed: what is searched for; `""`: nothing.
        """
        wanted = sought(typed)
        if wanted != self._sought:
            self._sought = wanted
            self._again.start()

    def show_fact(self, fact_id: str, *, again: bool = False) -> None:
        """Show a fact soon; none: `""`.

        Args:
            fact_id: its id.
            again: read it though it is shown: it may have changed.
        """
        if fact_id == self._fact and not (again or self._stale):
            return
        self._fact, self._stale = fact_id, False
        self._asked += 1
        if not fact_id:
            self._timer.stop()
            self._found = None
            self._draw()
        elif self.isVisible():
            self._timer.start()
        else:
            self._stale = True

    def outdate(self) -> None:
        """Read the fact again when it is shown next: it may have changed."""
        self._stale = bool(self._fact)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not read while nobody saw it."""
        super().showEvent(event)
        if self._stale:
            self.show_fact(self._fact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the claims in two columns where there is room."""
        super().resizeEvent(event)
        if self.shown is not None and self._wanted_columns() != self._columns:
            self._again.start()

    def _wanted_columns(self) -> int:
        return 2 if self.viewport().width() > TWO_COLUMNS * self._theme.unit() else 1

    def _read(self) -> None:
        fact, asked = self._fact, self._asked

        def work(review: ReviewPort) -> Read | None:
            if asked != self._asked or not review.fact_items([fact]):
                return None
            return review.fact(fact), review.explain(fact)

        def done(found: Read) -> None:
            if asked == self._asked:
                self._found = found
                self._draw()

        self._session.ask(work, done, Rank.LATER)

    def _draw(self) -> None:
        unit = self._theme.unit()
        page = QWidget()
        page.setProperty("look", "paper")
        box = rows(page, unit * 0.5, (unit, unit * 0.7, unit, unit))
        self.shown = self._found[0] if self._found else None
        if self._found is None:
            box.addWidget(label(say("Select a fact to see what it is made of."), "muted", wrap=True))
        else:
            self._fill(box, *self._found)
        box.addStretch()
        focus = self.focusWidget()
        held = focus.text() if isinstance(focus, QPushButton) and focus.hasFocus() else ""
        self.setWidget(page)
        if held:
            same = (one for one in page.findChildren(QPushButton) if one.text() == held)
            next(same, self).setFocus()

    def _fill(
        self, box: QVBoxLayout, fact: FactDetail, conflicts: Sequence[tuple[ConflictItem, str]]
    ) -> None:
        box.addWidget(self._text(fact.item.line, bold=True, lines=3))
        for conflict, words in conflicts:
            ink = "red" if conflict.open else "soft"
            box.addWidget(MarkedText(self._theme, f"⚡\ufe0e {words}", ink=ink, size=0.95))
        if fact.note:
            box.addWidget(MarkedText(self._theme, say("Note: {note}", note=fact.note), ink="soft", size=0.95))
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(self._theme.unit() * 2.5))
        grid.setVerticalSpacing(round(self._theme.unit() * 0.3))
        self._columns = self._wanted_columns()
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
        for place, claim in enumerate(fact.claims[:MOST]):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(self._claim(claim), place // self._columns, place % self._columns, top)
        box.addLayout(grid)
        if len(fact.claims) > MOST:
            more = count("%n more claim(s); Enter shows the fact", "", len(fact.claims) - MOST)
            box.addWidget(label(more, "muted", wrap=True))

    def _claim(self, claim: ClaimItem) -> QWidget:
        unit = self._theme.unit()
        holder = QWidget()
        box = rows(holder, unit * 0.1, (0, unit * 0.25, 0, 0))
        line = QHBoxLayout()
        line.setSpacing(round(unit * 0.5))
        letter = claim.label.rstrip("0123456789")
        button = QPushButton(claim.label)
        button.setProperty("look", "flat")
        source = self._sources.get(letter, letter)
        button.setAccessibleName(
            say("Open {label} in {source}: {quote}", label=claim.label, source=source, quote=claim.quote)
        )
        button.clicked.connect(lambda: self.opened.emit(claim.id))
        line.addWidget(button)
        line.addWidget(label(source, "soft"))
        look = claim_state(claim).value
        state = label(f"{look.glyph} {say(look.word)}")
        restyle(state, "ink", look.ink)
        line.addWidget(state)
        known = [value_words(claim), claim.body.attribution]
        rest = Elided("muted")
        rest.setText(" · ".join(one for one in known if one))
        line.addWidget(rest, 1)
        box.addLayout(line)
        ink = "muted" if claim.ruling is Ruling.REJECTED else "ink"
        quote = f"“{' '.join(claim.quote.split())}”"
        box.addWidget(self._text(quote, serif=True, ink=ink, lines=4))
        if claim.body.statement.rstrip(".") != claim.quote.rstrip("."):
            box.addWidget(self._text(claim.body.statement, ink="soft", size=0.95, lines=3))
        return holder

    def _text(self, text: str, **style: Any) -> MarkedText:  # noqa: ANN401 - as `MarkedText` has it
        """Return a text with the words marked that are searched for."""
        return MarkedText(self._theme, text, met(text, self._sought)[1], ground="mark", **style)
