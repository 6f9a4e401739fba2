"""Article and cards beside each other: level, scrolling along both ways, without jumps, with thousands of claims."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import ArticleItem, ArticlePage, ClaimItem
from reviewer.domain.review.records import Ruling
from reviewer.gui.read.article_view import ArticleView
from reviewer.gui.read.card_list import CardList
from reviewer.gui.read.open_card import OpenCard
from reviewer.gui.read.together import Together
from reviewer.gui.theme import Theme

ITEM = ArticleItem("a", "A", "a.txt", "Long", "Ledger", "", "2025-06-13", "", "en", 0, 0, 0, "A")


def made_page(paragraphs, sentences=4, claimed=3):
    """An article of so many paragraphs; the first sentences of each are claimed, every fifth paragraph is not."""
    claims, text = [], "Long"
    for n in range(paragraphs):
        text += "\n\n"
        for m in range(sentences):
            start = len(text)
            text += f"Sentence {m} of paragraph {n} says a good deal about the bridge and its cost. "
            if m < claimed and n % 5:
                number = len(claims)
                quote = text[start : len(text) - 2]
                body = Body(quote + (" and more" * (number % 9)), ClaimKind.FACT, None, "")
                claims.append(
                    ClaimItem(
                        f"c{number}", f"A{number}", "a", start, start + len(quote), quote, body, "f", None,
                        "", "", "", "", "", False, False, (), 1,
                    )
                )  # fmt: skip
        text = text.rstrip()
    return ArticlePage(ITEM, text, (), tuple(claims))


class Pair:
    """The two, side by side."""

    def __init__(self, theme, page, size=(1100, 700)):
        self.page = page
        self.article = ArticleView(theme)
        self.card = OpenCard(theme, lambda act: "A")
        self.cards = CardList(theme, self.card)
        self.together = Together(self.article, self.cards)
        self.ground = QSplitter()
        self.ground.addWidget(self.article)
        self.ground.addWidget(self.cards)
        self.ground.resize(*size)
        self.ground.setSizes([640, 460])
        self.ground.show()
        self.article.set_page(page)
        self.cards.cards.set_claims(page.claims)
        self.together.set_claims(page.claims)
        self.words, self.deck = self.article.verticalScrollBar(), self.cards.verticalScrollBar()

    def select(self, number, **how):
        claim = self.page.claims[number]
        with self.together.still():
            self.card.show_claim(claim)
            self.cards.open(claim.id)
            self.article.set_current(claim.id, reveal=False)
            self.together.level(claim, **how)

    def apart(self, number):
        """How many pixels lower a claim's card is than its words."""
        claim = self.page.claims[number]
        card = self.cards.viewport().mapTo(self.ground, QPoint(0, round(self.cards.top_in_view(claim.id))))
        words = QPoint(0, round(self.article.height_in_view(claim.start)))
        return card.y() - self.article.viewport().mapTo(self.ground, words).y()

    def first_in_view(self):
        high = self.article.viewport().height()
        heights = [self.article.height_in_view(one.start) for one in self.page.claims]
        return next(n for n, y in enumerate(heights) if 0 <= y < high)


@pytest.fixture
def pair(qtbot, qapp):
    """Makes such pairs."""
    theme = Theme(qapp)
    made = []

    def make(*args, **named):
        made.append(Pair(theme, made_page(*args), **named))
        return made[-1]

    yield make
    for one in made:
        one.ground.close()
        one.ground.deleteLater()
    theme.deleteLater()
    qapp.processEvents()


def test_scrolling_the_article_brings_the_cards_of_the_words_in_view(pair):
    both = pair(40)
    for value in range(0, both.words.maximum() - 1600, 97):
        both.words.setValue(value)
        first = both.first_in_view()
        top = both.cards.top_in_view(both.page.claims[first].id)
        card = both.cards.visualRect(both.cards.cards.index(first))
        assert -card.height() < top < both.cards.viewport().height() * 0.6, value
    both.words.setValue(both.words.maximum())
    assert both.deck.value() == both.deck.maximum()
    both.words.setValue(0)
    assert both.deck.value() == 0


def test_a_claim_at_the_top_of_the_view_is_level_with_its_card(pair):
    both = pair(40)
    for number in range(3, 60, 7):
        claim = both.page.claims[number]
        both.words.setValue(round(both.article.column.caret(claim.start).top()))
        assert abs(both.apart(number)) < 60  # to the line: it may begin anywhere in it


def test_scrolling_the_cards_brings_the_words(pair):
    both = pair(40)
    for value in range(0, both.deck.maximum() - 1500, 83):
        both.deck.setValue(value)
        first = both.cards.indexAt(QPoint(5, 0)).row()
        height = both.article.height_in_view(both.page.claims[first].start)
        assert -300 <= height < both.article.viewport().height() * 0.6, value  # a paragraph without claims
    both.deck.setValue(both.deck.maximum())
    assert both.words.value() == both.words.maximum()


@pytest.mark.parametrize("leads", ["words", "deck"])
def test_who_is_scrolled_stays_where_it_was_put_and_the_other_never_runs_back(pair, leads):
    both = pair(40)
    led, follows = (both.words, both.deck) if leads == "words" else (both.deck, both.words)
    seen = []
    for value in range(0, led.maximum(), 23):
        led.setValue(value)
        assert led.value() == value
        seen.append(follows.value())
    assert all(b >= a for a, b in pairwise(seen))
    assert (
        max(b - a for a, b in pairwise(seen)) < 23 * 14
    )  # no leap: a line of the text holds a few cards at most


def test_a_selected_claim_has_its_card_level_and_both_in_view(pair):
    both = pair(40)
    for number in [5, 6, 7, 30, 55, 54, 90, 20]:
        both.select(number)
        height = both.article.height_in_view(both.page.claims[number].start)
        assert 0 <= height < both.article.viewport().height()
        index = both.cards.cards.index(number)
        card = both.cards.visualRect(index)
        assert both.cards.viewport().rect().contains(card)
        at_end = both.deck.value() == 0 or card.bottom() >= both.cards.viewport().height() - 2
        assert abs(both.apart(number)) <= 1 or at_end
        assert both.card.geometry() == both.cards.visualRect(index)


def test_a_card_that_was_clicked_stays_under_the_pointer(pair):
    both = pair(40)
    both.select(20)
    row = 23
    before = both.cards.top_in_view(f"c{row}")
    words = both.words.value()
    opened = both.cards.visualRect(both.cards.cards.index(20)).height()
    closed = both.cards.visualRect(both.cards.cards.index(21)).height()
    both.select(row, cards_lead=True)
    moved = before - both.cards.top_in_view(f"c{row}")
    assert moved <= opened - closed + 40  # what closed above it, at most
    height = both.article.height_in_view(both.page.claims[row].start)
    assert 0 <= height < both.article.viewport().height()
    assert both.words.value() == words  # its words were in view


def test_after_a_selection_scrolling_on_does_not_jump(pair):
    both = pair(40)
    both.select(40)
    for value in range(both.words.value(), both.words.value() + 1500, 7):
        before = both.deck.value()
        both.words.setValue(value)
        assert -1 <= both.deck.value() - before < 7 * 14
    first = both.first_in_view()
    assert -200 <= both.cards.top_in_view(both.page.claims[first].id) < both.cards.viewport().height() * 0.6


def test_the_wheel_scrolls_both(pair, qtbot):
    both = pair(40)
    both.words.triggerAction(both.words.SliderAction.SliderSingleStepAdd)
    for _ in range(12):
        both.words.triggerAction(both.words.SliderAction.SliderSingleStepAdd)
    assert both.deck.value() > 0


def test_a_growing_card_moves_nothing_but_the_cards_below_it(pair):
    both = pair(40)
    both.select(30)
    top, words = both.cards.top_in_view("c30"), both.words.value()
    below = both.cards.top_in_view("c31")
    both.card.ask("Note", "", lambda text: None, "why")
    QTest.qWait(5)
    assert both.cards.top_in_view("c30") == pytest.approx(top, abs=60)  # it stays whole in view
    assert both.cards.top_in_view("c31") - both.cards.top_in_view("c30") != below - top
    assert both.words.value() == words


def test_five_thousand_claims_are_shown_and_gone_through(pair, qtbot):
    both = pair(2200)
    assert len(both.page.claims) > 5000
    measured = sum(both.cards._measured)
    assert measured < 500  # those in view, and what pauses allowed
    for number in (4000, 4001, 17, 5200):
        both.select(number)
        assert abs(both.apart(number)) <= 1
        assert both.cards.viewport().rect().contains(both.cards.visualRect(both.cards.cards.index(number)))
    both.words.setValue(both.words.maximum() // 2)
    first = both.first_in_view()
    assert -60 <= both.cards.top_in_view(both.page.claims[first].id) < both.cards.viewport().height() * 0.6
    rows = [both.cards.visualRect(both.cards.cards.index(n)) for n in range(first, first + 20)]
    assert all(a.bottom() + 1 == b.top() for a, b in pairwise(rows))


def test_a_guess_that_is_put_right_moves_nothing_in_view(pair, qtbot):
    both = pair(200)
    both.select(300)
    before = (both.words.value(), both.cards.top_in_view("c300"))
    qtbot.waitUntil(lambda: 0 not in both.cards._measured, timeout=20000)
    assert (both.words.value(), both.cards.top_in_view("c300")) == before
    widths = both.cards.viewport().width()
    exact = [both.cards._cards_delegate.height(one, widths) for one in both.page.claims]
    assert [n for n, (a, b) in enumerate(zip(both.cards._closed, exact, strict=True)) if a != b] == []


def test_a_decision_repaints_its_card_and_scrolls_nothing(pair):
    both = pair(40)
    both.select(30)
    at = (both.words.value(), both.deck.value())
    claims = tuple(
        replace(one, ruling=Ruling.ACCEPTED) if one.id == "c30" else one for one in both.page.claims
    )
    changed = []
    both.cards.cards.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    both.article.set_claims(claims)
    both.cards.cards.set_claims(claims)
    both.together.set_claims(claims)
    assert changed == [(30, 30)]
    assert (both.words.value(), both.deck.value()) == at


def test_where_nothing_can_be_scrolled_nothing_is(pair):
    both = pair(2)
    assert both.words.maximum() == 0
    both.select(0)
    both.deck.setValue(both.deck.maximum())
    assert both.words.value() == 0
    QTest.keyClick(both.article, Qt.Key.Key_PageDown)
    assert both.words.value() == 0
