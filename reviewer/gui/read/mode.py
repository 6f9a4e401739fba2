"""Read: the article beside its claims, and everything that is decided on them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reviewer.domain.readmodel import ArticlePage, Changes, ClaimItem, FactDetail
from reviewer.domain.text import Span
from reviewer.domain.tongue import count, say
from reviewer.gui.actions import Mode
from reviewer.gui.edges import Overview
from reviewer.gui.forms import rows
from reviewer.gui.mode_view import ModeView
from reviewer.gui.picker import Picker
from reviewer.gui.ports import ReviewPort
from reviewer.gui.read.ahead import Ahead
from reviewer.gui.read.article_view import ArticleView
from reviewer.gui.read.card_list import CardList
from reviewer.gui.read.claim_form import ClaimForm
from reviewer.gui.read.decide import Decisions
from reviewer.gui.read.describe import DescribePanel
from reviewer.gui.read.hints import Hints
from reviewer.gui.read.left import Left
from reviewer.gui.read.open_card import OpenCard
from reviewer.gui.read.opening import page_of
from reviewer.gui.read.together import Together
from reviewer.gui.recent import Recent
from reviewer.gui.relatives import Note
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import label

MOST_FACTS = 200
"""Opened facts that are kept: those of the claims that were selected last."""
MOST_AT_ONCE = 200
"""Changed claims up to which only these are read again, not the article."""


class ReadMode(ModeView):
    """One article and its claims.

    Attributes:
        opened: id of the article that was opened.
        selected: another claim was selected.
    """

    opened = Signal(str)
    selected = Signal()
    asks_name = Signal(str, object)
    mode = Mode.READ

    def __init__(self, session: Session, theme: Theme, keys: Callable[[str], str], picker: Picker) -> None:
        super().__init__(session, theme, keys)
        self.page: ArticlePage | None = None
        self.current = ""
        self.aside = False
        self.letters: dict[str, str] = {}
        self._notes: Mapping[str, Note] = {}
        self._order: list[str] = []
        self._overview: Overview | None = None
        self._wanted = ""
        self._words: Span | None = None
        self._first_article = ""
        self._loading = False
        self.details: Recent[FactDetail] = Recent(MOST_FACTS)
        self.article = ArticleView(theme)
        self.card = OpenCard(theme, keys)
        self.cards = CardList(theme, self.card)
        self.form = ClaimForm(theme)
        self._empty = label("", "muted", wrap=True)
        self._build(theme)
        self.together = Together(self.article, self.cards)
        self._hints = Hints(self)
        self.ahead = Ahead(self)
        self.left = Left(self.article)
        self.decisions = Decisions(self, picker)
        self.describing = DescribePanel(theme, picker.ground)
        self.article.claim_clicked.connect(self.select)
        self.article.span_moved.connect(self.decisions.move_to)
        self.cards.picked.connect(lambda claim_id: self.select(claim_id, cards_lead=True))
        self.cards.stepped.connect(self.step)

    def _build(self, theme: Theme) -> None:
        side = QWidget()
        side.setProperty("look", "canvas")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = rows(side, 0, (0, theme.unit() * 0.6, 0, 0))
        box.addWidget(self.form)
        self._empty.setContentsMargins(24, 24, 24, 24)
        box.addWidget(self._empty)
        box.addWidget(self.cards, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("read")
        self.splitter.addWidget(self.article)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([690, 490])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        theme.scale(side, lambda unit: side.setMinimumWidth(round(unit * 14)))
        theme.scale(self.article, lambda unit: self.article.setMinimumWidth(round(unit * 12)))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.splitter)

    # The mode

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what can be done here."""
        go = {
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "skip": lambda: self.step(1),
            "next_undecided": self.next_undecided,
            "overlap_next": lambda: self.overlap(1),
            "overlap_previous": lambda: self.overlap(-1),
            "article_next": lambda: self.turn(1),
            "article_previous": lambda: self.turn(-1),
            "show": self.show_fact,
            "aside": self.toggle_aside,
            "describe": self.describe,
            "furniture": lambda: self.article.unfold(),
            "furniture_here": self.unfold_next,
            "gap_next": lambda: self.go_to_gap(1),
            "gap_previous": lambda: self.go_to_gap(-1),
            "select_right": lambda: self.article.select("right"),
            "select_left": lambda: self.article.select("left"),
            "select_down": lambda: self.article.select("down"),
            "select_up": lambda: self.article.select("up"),
            "select_sentence": lambda: self.article.select("sentence"),
            "select_sentence_back": lambda: self.article.select("sentence_back"),
        }
        return {**go, **self.decisions.acts()}

    def panes(self) -> list[QWidget]:
        """Return the panes."""
        return [self.cards, self.article]

    def acted_on(self) -> QWidget | None:
        """Return the cards."""
        return self.splitter.widget(1)

    def clear(self) -> None:
        """Forget the case."""
        self.page, self.current, self._wanted, self._first_article = None, "", "", ""
        self._order, self.letters, self._overview = [], {}, None
        self.details.clear()
        self.left.forget()
        self.ahead.stop()
        self.decisions.by_hand.forget()
        self.article.set_page(None)
        self.card.show_claim(None)
        self._show_claims()

    def load(self) -> None:
        """Read the article again, or the first one."""
        self.details.clear()
        wanted = self.page.item.id if self.page else self._first_article
        self.open_article(wanted, self.current or self._wanted)

    def come_back(self, article_id: str, claim_id: str) -> None:
        """Open this article at this claim when the mode is shown."""
        self._first_article, self._wanted = article_id, claim_id

    def take_overview(self, overview: Overview) -> None:
        """Take the articles' order."""
        if overview.same_articles(self._overview) and self.page is not None:
            return
        self._overview = overview
        self._order = [one.id for one in overview.articles]
        before, self.letters = self.letters, {one.id: one.letter for one in overview.articles}
        if before != self.letters and self.page is not None:
            self._read_fact()  # its sources are told by their letters
            self._hints.read()
        if self.page is not None and self.page.item.id not in self._order:
            self.page = None
            self.load()
        elif self.page is None and self._order and self.isVisible():
            self.load()

    def show_notes(self, notes: Mapping[str, Note]) -> None:
        """Tell what articles are to others, by their ids."""
        self._notes = notes
        if self.page is not None:
            self.article.set_note(self.note_of(self.page).text)
            self._show_claims()

    def note_of(self, page: ArticlePage) -> Note:
        """Return what an article is to others."""
        return self._notes.get(page.item.id, Note())

    def take_changes(self, changes: Changes) -> None:
        """Show what changed in this article."""
        fresh = self.session.fresh
        for fact in changes.facts:
            self.details.pop(fact, None)
        self.details.take(fresh.facts)
        page = self.page
        if page is None:
            return self.load()
        ids = [one.id for one in page.claims if one.id in changes.claims]
        here = page.item.id in changes.articles
        if changes.structure or (here and not 0 < len(ids) <= MOST_AT_ONCE):
            return self.open_article(page.item.id, self._wanted or self.current)
        if all(one in fresh.claims for one in ids):
            return self._take_claims([fresh.claims[one] for one in ids], changes.facts)
        self.session.ask(
            lambda review: review.claims(ids), lambda found: self._take_claims(found, changes.facts)
        )
        return None

    # Opening

    def open_article(self, article_id: str, claim_id: str = "") -> None:
        """Open an article (the first one if `""`) at a claim; where it was left if no claim is given."""
        self._wanted = claim_id
        self._loading = True
        self.ahead.stop()
        self.session.ask(lambda review: page_of(review, article_id), self._take_page)

    def show_words(self, article_id: str, span: Span) -> None:
        """Open an article with some of its words selected."""
        self._words = span
        self.open_article(article_id, self.current)

    def open_claim(self, claim_id: str) -> None:
        """Open the article of a claim, at the claim."""
        if self.page is not None and any(one.id == claim_id for one in self.page.claims):
            return self.select(claim_id)

        def work(review: ReviewPort) -> tuple[ArticlePage, str] | None:
            found = review.claims([claim_id])
            return (review.page(found[0].article), claim_id) if found else None

        def done(found: tuple[ArticlePage, str]) -> None:
            self._wanted = found[1]
            self._take_page(found[0])

        self.session.ask(work, done)
        return None

    def _take_page(self, page: ArticlePage) -> None:
        if self.page is not None and self.page.item.id != page.item.id:
            self.left.keep(self.page.item.id, self.current)
        left = self.left.take(page.item.id)
        self.page = page
        self._loading = False
        self.article.set_page(page, self.note_of(page).text)
        self.opened.emit(page.item.id)
        wanted = next((one for one in page.claims if one.id == self._wanted), None)
        self._wanted = ""
        if wanted is not None and wanted.set_aside:
            self.aside = True
        self._show_claims()
        claims = self.visible()
        back = None if wanted else next((one for one in claims if one.id == left.claim), None)
        first = wanted or back or next((one for one in claims if one.ruling is None), None)
        first = first or next(iter(claims), None)
        if back is not None:
            with self.together.still():
                self.article.go_back(left.words)
        self.select(first.id if first else "")
        if back is not None:
            self.article.go_back(left.words)  # other words may have been in view than the claim's
        words, self._words = self._words, None
        if words is not None:
            self.article.select_words(words)
        self._hints.read()
        self.ahead.begin()

    def _take_claims(self, found: list[ClaimItem], facts: frozenset[str]) -> None:
        """Show these claims anew; `facts` are those that changed."""
        if self.page is None:
            return
        fresh = {one.id: one for one in found}
        claims = tuple(fresh.get(one.id, one) for one in self.page.claims)
        page = self.page
        self.page = ArticlePage(page.item, page.text, page.furniture, claims)
        self.article.set_claims(claims)
        self._show_claims()
        current = self.claim()
        if current is None or current.id in fresh or current.fact in facts:
            if current is not None and self.leaving:
                self.card.show_verdict(current)
            else:
                self._fill_card(current)
        self._hints.read(facts)

    def _fill_card(self, claim: ClaimItem | None) -> None:
        with self.card.filling():
            self.card.show_claim(claim)
            self._read_fact()

    def _show_claims(self) -> None:
        claims = self.visible()
        self.cards.cards.set_claims(claims)
        self.together.set_claims(claims)
        page = self.page
        text = ""
        if page is not None and not claims:
            hidden = len(page.claims)
            if hidden:
                text = count(
                    "%n claim(s) of this article (is|are) set aside as opinion; V shows them.", "", hidden
                )
            elif page.item.erased:
                text = say("Its claims were erased with it.")
            elif self.note_of(page).replaced:
                text = say("What was decided here has gone along to the version that replaced this article.")
            else:
                text = say("No claim was found in this article. Select words in it and press N to make one.")
        self._empty.setText(text)
        self._empty.setVisible(bool(text))

    def _read_fact(self) -> None:
        claim = self.claim()
        if claim is None:
            return
        if claim.fact in self.details:
            self.details.take({claim.fact: self.details[claim.fact]})
            self.card.show_fact(self.details[claim.fact], self.letters)
            self.ahead.read_facts()
            return

        def done(detail: FactDetail) -> None:
            self.details.take({detail.item.id: detail})
            self.card.show_fact(detail, self.letters)
            self.ahead.read_facts()

        self.session.ask(lambda review: review.fact(claim.fact), done)

    # Selecting

    def visible(self, page: ArticlePage | None = None) -> list[ClaimItem]:
        """Return the claims of an article that have a card, in the order of the text; or the open one's."""
        shown = page or self.page
        return [one for one in shown.claims if self.aside or not one.set_aside] if shown is not None else []

    def claim(self) -> ClaimItem | None:
        """Return the selected claim."""
        claims = self.page.claims if self.page else ()
        return next((one for one in claims if one.id == self.current), None)

    def select(self, claim_id: str, *, cards_lead: bool = False) -> None:
        """Open a claim's card and highlight its words, level with each other.

        Args:
            claim_id: the claim.
            cards_lead: its card was clicked, and stays where it is.
        """
        self.current = claim_id
        self.drop()
        if self._loading:  # what is read again must not take this back
            self._wanted = claim_id
        claim = self.claim()
        if claim is not None and claim.set_aside and not self.aside:
            self.aside = True
            self._show_claims()
        with self.together.still():
            with self.card.filling():
                self.card.show_claim(claim, whole=claim is not None and claim.fact in self.details)
                self._read_fact()
            self.cards.open(claim_id)
            self.article.set_current(claim_id, reveal=False)
            if claim is not None:
                self.together.level(claim, cards_lead=cards_lead)
        self.card.show_place(*self._place_of(claim))
        self.selected.emit()

    def step(self, by: int) -> None:
        """Select the next or previous claim."""
        claims = self.visible()
        if not claims:
            return
        at = next((n for n, one in enumerate(claims) if one.id == self.current), -1 if by > 0 else 0)
        self.select(claims[max(0, min(len(claims) - 1, at + by))].id)

    def advance(self) -> None:
        """Select the next undecided claim of this article, or tell that there is none."""
        claims = self.visible()
        at = next((n for n, one in enumerate(claims) if one.id == self.current), 0)
        rest = [*claims[at + 1 :], *claims[:at]]
        found = next((one for one in rest if one.ruling is None), None)
        if found is not None:
            self.select(found.id)
        elif self.page is not None:
            self._fill_card(self.claim())
            self.told.emit(
                say(
                    "Every claim of article {letter} is decided; U goes to the next article.",
                    letter=self.page.item.letter,
                )
            )

    def next_undecided(self) -> None:
        """Select the next undecided claim, in this article or the next ones."""
        claims = self.visible()
        at = next((n for n, one in enumerate(claims) if one.id == self.current), -1)
        found = next((one for one in claims[at + 1 :] if one.ruling is None), None)
        if found is not None:
            return self.select(found.id)
        here = self.page.item.id if self.page else ""

        def work(review: ReviewPort) -> list[ArticlePage]:
            items = review.articles()
            start = next((n for n, one in enumerate(items) if one.id == here), -1)
            for item in [*items[start + 1 :], *items[: start + 1]]:
                if item.decided < item.claims:
                    return [review.page(item.id)]
            return []

        def done(found: list[ArticlePage]) -> None:
            if not found:
                self.told.emit(say("Every claim is decided; Ctrl 2 shows the conflicts, Ctrl 4 the sheet."))
                return
            open_ones = [one for one in found[0].claims if one.ruling is None]
            shown = next((one for one in open_ones if not one.set_aside), None)
            self._wanted = shown.id if shown else ""
            self._take_page(found[0])

        self.session.ask(work, done)
        return None

    def overlap(self, by: int) -> None:
        """Select another claim at this place."""
        claim = self.claim()
        if claim is None:
            return
        here = self._here(claim)
        at = next((n for n, one in enumerate(here) if one.id == claim.id), 0)
        if len(here) > 1:
            self.select(here[(at + by) % len(here)].id)
        else:
            self.told.emit(say("{label} is the only claim at its place.", label=claim.label))

    def _here(self, claim: ClaimItem) -> list[ClaimItem]:
        return [one for one in self.article.at_place(claim) if self.aside or not one.set_aside]

    def _place_of(self, claim: ClaimItem | None) -> tuple[int, int]:
        """Return which of the claims at its place it is, and how many they are."""
        here = [] if claim is None else self._here(claim)
        return next((n for n, one in enumerate(here, 1) if claim and one.id == claim.id), 0), len(here)

    def go_to_gap(self, by: int) -> None:
        """Select the next or previous words that nobody has claimed."""
        if self.page is not None and not self.article.select_gap(by):
            self.told.emit(say("Every sentence of this article is claimed, or left out as furniture."))

    def unfold_next(self) -> None:
        """Unfold the next place of page furniture."""
        if self.page is not None and not self.article.unfold_next():
            self.told.emit(say("This article has no page furniture."))

    def neighbour(self, by: int) -> str:
        """Return the article so many places on; `""` where there is no other."""
        if self.page is None or len(self._order) < 2 or self.page.item.id not in self._order:
            return ""
        return self._order[(self._order.index(self.page.item.id) + by) % len(self._order)]

    def turn(self, by: int) -> None:
        """Open the next or previous article."""
        wanted = self.neighbour(by)
        if wanted:
            self.open_article(wanted)

    def show_fact(self) -> None:
        """Show the claim's fact among the conflicts, or among the facts."""
        claim = self.claim()
        if claim is not None:
            self.go.emit(Mode.CONFLICTS if claim.conflicts else Mode.FACTS, claim.fact)

    def describe(self) -> None:
        """Correct what is known of the article."""
        if self.page is not None:
            self.describing.ask(self.page.item, self.session.send)

    def toggle_aside(self) -> None:
        """Show or hide what is set aside."""
        self.aside = not self.aside
        self._show_claims()
        if self.claim() not in self.visible():
            self.step(1)
        else:
            self.select(self.current)

    def fact_detail(self) -> FactDetail | None:
        """Return the fact of the selected claim, if it has been read."""
        claim = self.claim()
        return self.details.get(claim.fact) if claim else None

    def want(self, claim_id: str) -> None:
        """Select this claim when the article is read again."""
        self._wanted = claim_id
