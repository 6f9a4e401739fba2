"""The side bar of a case with very many articles: a part of them has rows, and what did not change is left alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reviewer.gui.sidebar import MOST_ARTICLES
from reviewer.gui.sidebar_rows import ArticleRow, CountRow

MANY = 2 * MOST_ARTICLES + 50


@pytest.fixture
def bar(desk):
    """The side bar with very many articles; the first is open."""
    overview = desk.window.overview
    first = overview.articles[0]
    articles = tuple(replace(first, id=f"id {n}", name=f"{n}.txt", claims=n) for n in range(MANY))
    sidebar = desk.window.sidebar
    sidebar.show_article("id 0")
    sidebar.show_overview(replace(overview, articles=articles))
    return sidebar


def rows(bar):
    found = [one for one in bar.page.widgets if isinstance(one, ArticleRow)]
    return [int(one.article.id.removeprefix("id ")) for one in found]


def press(desk, bar, words):
    row = next(one for one in bar.page.widgets if isinstance(one, CountRow) and words in one.name)
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)


def test_the_first_have_rows_and_a_press_shows_others(desk, bar):
    assert rows(bar) == list(range(MOST_ARTICLES))
    press(desk, bar, "250 articles after")
    assert rows(bar) == list(range(MOST_ARTICLES, 2 * MOST_ARTICLES))
    press(desk, bar, "50 articles after")
    assert rows(bar) == list(range(2 * MOST_ARTICLES, MANY))
    press(desk, bar, "400 articles before")
    assert rows(bar) == list(range(MOST_ARTICLES, 2 * MOST_ARTICLES))


@pytest.mark.parametrize("at", [0, MOST_ARTICLES - 1, MOST_ARTICLES, MANY // 2, MANY - 1])
def test_the_open_article_always_has_a_row(bar, at):
    bar.show_article(f"id {at}")
    assert at in rows(bar)
    assert len(rows(bar)) == MOST_ARTICLES
    assert [one.article.id for one in bar.page.findChildren(ArticleRow) if one.isChecked()] == [f"id {at}"]


def test_it_stays_where_it_is_while_the_next_article_has_a_row(bar):
    bar.show_article("id 20")
    assert rows(bar)[0] == 0
    bar.show_article("id 260")
    before = rows(bar)
    bar.show_article("id 261")
    assert rows(bar) == before


def test_a_row_is_told_anew_only_if_its_numbers_changed(bar, monkeypatch):
    told = []
    take = ArticleRow.take
    monkeypatch.setattr(
        ArticleRow, "take", lambda self, *given: (told.append(given[0].id), take(self, *given))
    )
    overview = bar._overview
    articles = list(overview.articles)
    articles[7] = replace(articles[7], decided=1)
    bar.show_overview(replace(overview, articles=tuple(articles)))
    assert told == ["id 7"]


def test_fewer_articles_all_have_rows_again(desk, bar):
    bar.show_article(f"id {MANY - 1}")
    bar.show_overview(replace(bar._overview, articles=bar._overview.articles[:MOST_ARTICLES]))
    assert rows(bar) == list(range(MOST_ARTICLES))
