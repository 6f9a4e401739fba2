"""One fact whose sources differ: why it was flagged, the sources, the values, how to settle it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from reviewer.domain.conflicts import RULES
from reviewer.domain.readmodel import ArticleItem, ConflictItem, FactDetail
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.said import MEASURED, said, takes_part
from reviewer.domain.text import Span
from reviewer.gui.compare import Wording, in_context, letters_of, same_side
from reviewer.gui.conflicts.resolve import ResolveBox
from reviewer.gui.conflicts.sources import SourceRow, Sources
from reviewer.gui.conflicts.value_line import ValueLine, marks_of
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import KeyButton, MarkedText, frame, label
from reviewer.gui.words import RESOLUTIONS, plural, short_date, source_name

MOST_KEYS = 9


@dataclass(frozen=True, slots=True)
class Opened:
    """A fact with all that the detail shows of it.

    Attributes:
        detail: the fact.
        why: its conflicts with their rules in words.
        articles: those of the case, by id.
        contexts: by claim id: words with context, and where the quotation begins in them.
    """

    detail: FactDetail
    why: tuple[tuple[ConflictItem, str], ...]
    articles: Mapping[str, ArticleItem]
    contexts: Mapping[str, tuple[str, int]]

    @property
    def letters(self) -> dict[str, str]:
        """Letters of the articles, by id."""
        return {key: one.letter for key, one in self.articles.items()}


class Detail(QWidget):
    """Shows one fact; the mode tells it what is chosen.

    The box in which it is settled stays in sight; what stands above it scrolls.
    """

    def __init__(self, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__()
        self._theme = theme
        self.area = QScrollArea()
        self.area.setProperty("look", "canvas")
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName("Conflict")
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = self._page = QWidget()
        page.setProperty("look", "canvas")
        unit = theme.unit()
        box = self._box = rows(page, unit * 0.85, (unit * 1.6, unit * 1.1, unit * 1.6, unit * 0.9))
        self._title = MarkedText(theme, bold=True, size=1.5)
        self._settled = MarkedText(theme, ink="green")
        self._why = QFrame()
        self._why.setProperty("look", "card")
        self._why_box = rows(self._why, unit * 0.3, (unit, unit * 0.6, unit, unit * 0.6))
        self.different = KeyButton("Different facts", keys("different"), theme)
        self.sources = Sources(theme)
        self._line_card = frame("card")
        self.line = ValueLine(theme)
        rows(self._line_card, 0, (unit * 0.5,) * 4).addWidget(self.line)
        self.resolve = ResolveBox(theme, keys)
        for one in (self._title, self._settled, self._why, self.sources, self._line_card):
            box.addWidget(one)
        self.area.setWidget(page)
        foot = QWidget()
        rows(foot, 0, (unit * 1.6, 0, unit * 1.6, unit * 1.1)).addWidget(self.resolve)
        outer = rows(self, 0)
        outer.addWidget(self.area, 1)
        outer.addWidget(foot)
        outer.addStretch(0)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again once the rows have found their heights."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._later.start()
        return super().eventFilter(watched, event)

    def show_fact(self, opened: Opened) -> None:
        """Show a fact."""
        detail = opened.detail
        self._title.show_text(detail.item.line)
        self._title.setVisible(True)
        settled = ""
        if detail.item.resolution is not None:
            when = f", {day_and_time(detail.settled_at)}" if detail.settled_at else ""
            reason = f": “{detail.reason}”" if detail.reason else ""
            name = RESOLUTIONS[detail.item.resolution].lower()
            settled = f"✓ Settled ({name}) by {detail.settled_by}{when}{reason}"
        self._settled.show_text(settled)
        self._settled.setVisible(bool(settled))
        self._show_why(opened)
        self.sources.show_rows(source_rows(opened))
        self.area.verticalScrollBar().setValue(0)

    def show_choice(self, opened: Opened, kind: ResolutionKind | None, selected: int) -> None:
        """Show what is chosen so far."""
        order = list(opened.detail.claims)
        picked = order[selected].id if 0 <= selected < len(order) else ""
        stands = picked if kind in (ResolutionKind.ONE_VALUE, ResolutionKind.LATER) else ""
        with_it = same_side(opened.detail, stands) if stands else ()
        self.sources.mark(selected, [n for n, one in enumerate(order) if one.id in with_it])
        measured = any(one.kind in MEASURED for one in opened.detail.conflicts)
        drawn = [one for one in order if measured and takes_part(opened.detail, one)]
        marks = marks_of(drawn, opened.letters, stands)
        self._line_card.setVisible(bool(marks))
        self.line.show_marks(marks)
        self.resolve.show_choice(kind)
        self.resolve.tell(_told(opened, kind, with_it))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the box follow what stands above it where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the scrolled part no taller than what is in it."""
        self._box.activate()
        self.area.setMaximumHeight(max(self._box.totalHeightForWidth(self.area.viewport().width()), 1))

    def _show_why(self, opened: Opened) -> None:
        while self._why_box.count():
            item = self._why_box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self.different:
                widget.hide()
                widget.deleteLater()
        for number, (conflict, words) in enumerate(opened.why):
            self._why_box.addWidget(self._reason(conflict, words, first=number == 0))
        self._why.setVisible(bool(opened.why))

    def _reason(self, conflict: ConflictItem, words: str, *, first: bool) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(round(self._theme.unit() * 0.8))
        look = "red" if conflict.severity == "hard" else "amber"
        kind = label(f"⚡ {conflict.kind}", look)
        kind.setToolTip(f"{conflict.severity} · rule {conflict.rule}")
        box.addWidget(kind, alignment=Qt.AlignmentFlag.AlignTop)
        text = MarkedText(self._theme, f"{words} Rule: {rule_words(conflict.rule)}")
        text.setToolTip(f"rule {conflict.rule}")
        box.addWidget(text, 1)
        if first:
            box.addWidget(self.different, alignment=Qt.AlignmentFlag.AlignTop)
            self.different.show()
        return line


def rule_words(rule: str) -> str:
    """Return when a rule holds, as a sentence; the id of one that this version does not know."""
    known = RULES.get(rule)
    return known.sentence if known is not None else f"{rule}."


def source_rows(opened: Opened) -> list[SourceRow]:
    """Return the rows of the table: the claims of the fact, those that its conflicts are about first."""
    found = []
    detail = opened.detail
    for number, claim in enumerate(detail.claims):
        article = opened.articles.get(claim.article)
        words, at = opened.contexts.get(claim.id, (claim.quote, 0))
        says = said(detail, claim)
        marks = tuple(Span(at + one.start, at + one.end) for one in says.marks)
        found.append(
            SourceRow(
                claim,
                source_name(article) if article else claim.label,
                short_date(article.published_on) if article else "",
                Wording(words, marks),
                says.words,
                str(number + 1) if number < MOST_KEYS else "",
                beside=bool(detail.conflicts) and not takes_part(detail, claim),
            )
        )
    return found


def _told(opened: Opened, kind: ResolutionKind | None, with_it: Sequence[str]) -> str:
    """Tell what will be cited, what printed as differing, and how much stands behind it."""
    live = [one for one in opened.detail.claims if one.ruling is not Ruling.REJECTED]
    letters = opened.letters
    if kind is None:
        return "Press the number of the source whose value stands, or a letter; nothing is lost either way."
    if kind is ResolutionKind.OPEN:
        return "It goes to the open questions of the sheet, with all sources and your note."
    if not with_it:
        return f"Cited: {letters_of(live, letters)}"
    cited = [one for one in live if one.id in with_it]
    differing = [one for one in live if one.id not in with_it]
    origins = {opened.articles[one.article].origin for one in cited if one.article in opened.articles}
    sources = len({one.article for one in cited})
    total = len({one.article for one in live})
    also = f" · noted as differing: {letters_of(differing, letters)}" if differing else ""
    behind = f" · behind it: {sources} of {plural(total, 'source')}, {len(origins)} independent"
    return f"Cited: {letters_of(cited, letters)}{also}{behind}"


def contexts_of(detail: FactDetail, texts: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Return every claim's words in context; `texts` are the articles' by id."""
    return {
        one.id: in_context(texts[one.article], one.start, one.end)
        for one in detail.claims
        if one.article in texts
    }
