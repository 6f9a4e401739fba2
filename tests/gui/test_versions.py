"""Versions and copies of an article in the window: told, compared side by side, one put in the other's place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.analysis.origins import ties_between
from reviewer.analysis.values import find_values
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact
from reviewer.domain.readmodel import ArticleItem, TieItem
from reviewer.domain.text import Span
from reviewer.domain.versions import Kin, Likeness
from reviewer.gui.relatives import notes_of, pairs_of
from reviewer.gui.sidebar import ArticleRow
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

REST = (
    "The ferries that crossed the river before will be sold in the autumn, and their crews will work on the"
    " trams of the town. The mayor thanked everyone who had waited for the bridge through three winters, and"
    " asked people to cross it on foot on the first day."
)
EARLY = f"The bridge opens\n\nThe bridge cost 40 million euros. It is 300 metres long. It has 12 arches.\n\n{REST}"
LATE = f"The bridge opens\n\nThe bridge cost 45 million euros. It is 300 metres long. It is painted red.\n\n{REST}"
COST, LONG, ARCHES = "The bridge cost 40 million euros", "It is 300 metres long", "It has 12 arches"
FERRIES = "The ferries that crossed the river before will be sold in the autumn"
CLAIMS = {
    EARLY: (COST, LONG, ARCHES, FERRIES),
    LATE: ("The bridge cost 45 million euros", LONG, "It is painted red", FERRIES),
}


def made(text: str, name: str, publisher: str, day: str) -> Article:
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    title = text.partition("\n")[0]
    known = (name, title, publisher, "", day, "", "en", text, (), source)
    return Article(article_id(text), *known)


def claim_of(home: Article, words: str) -> Claim:
    at = home.text.index(words)
    values = find_values(words)
    body = Body(words + ".", ClaimKind.FACT, values[0].value if values else None)
    span = Span(at, at + len(words))
    return Claim(claim_id(home.id, span, body.statement), home.id, span, words, body)


def analysis_of(articles: list[Article]) -> Analysis:
    """A claim for each of the sentences above; those at one place of the lists are of one fact."""
    rows: dict[int, list[Claim]] = {}
    for home in articles:
        for place, words in enumerate(CLAIMS.get(home.text, CLAIMS[EARLY])):
            rows.setdefault(place, []).append(claim_of(home, words))
    facts = tuple(
        Fact(f"fact {place}", ones[0].body.statement, tuple(one.id for one in ones), "")
        for place, ones in rows.items()
    )
    claims = tuple(one for ones in rows.values() for one in ones)
    return Analysis("by hand/1", tuple(articles), claims, facts, (), ties=ties_between(articles))


def kept(path: Path, *articles: Article) -> Path:
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        plan = workspace.library.prepare_new("The bridge", articles)
        workspace.library.finish(plan, analysis_of(list(articles)))
    return path


OLD = made(EARLY, "early.txt", "Ledger", "2024-05-12")
NEW = made(LATE, "late.txt", "Ledger", "2024-05-14")
COPY = made(EARLY + "\n\n(A report of Reedwater News Agency.)", "copy.txt", "Harbour Wire", "2024-05-13")


@pytest.fixture
def open_case(make_desk, tmp_path, home):
    """Opens a window on a case of these articles."""
    return lambda *articles, **known: make_desk(
        kept(tmp_path / "cases.sqlite3", *articles), case="The bridge", **known
    )


# What an article is to another one


def item(letter: str, publisher: str = "") -> ArticleItem:
    return ArticleItem(letter, letter, f"{letter}.txt", "", publisher, "", "", "", "en", 1, 0, 0, "A")


A, B = item("A", "Ledger"), item("B", "Wire")


@pytest.mark.parametrize(
    ("tie", "like", "told"),
    [
        (TieItem("A", "B", 3, ""), Likeness("A", 0.9, Kin.COPY, None), "same text as A · Ledger"),
        (TieItem("B", "A", 3, ""), Likeness("A", 0.9, Kin.COPY, True), "same text as A · Ledger"),
        (
            TieItem("A", "B", 3, "Reedwater"),
            Likeness("A", 0.9, Kin.COPY, None),
            "same text as A · Ledger, from Reedwater",
        ),
        (TieItem("A", "B", 3, ""), Likeness("A", 0.9, Kin.VERSION, True), "later version of A · Ledger"),
        (TieItem("A", "B", 3, ""), Likeness("A", 0.9, Kin.VERSION, False), "earlier version of A · Ledger"),
        (TieItem("A", "B", 3, ""), Likeness("A", 0.9, Kin.VERSION, None), "another version of A · Ledger"),
        (TieItem("A", "B", 3, ""), None, "shares 3 passages with A · Ledger"),
        (TieItem("A", "B", 1, "Reedwater"), None, "shares 1 passage with A · Ledger"),
        (TieItem("A", "B", 0, "Reedwater"), None, "names Reedwater, as does A · Ledger"),
    ],
)
def test_what_an_article_is_to_one_before_it_is_told(tie, like, told):
    pairs = pairs_of([A, B], [tie])
    assert notes_of([A, B], pairs, dict.fromkeys(pairs, like)) == {"B": told}


def test_of_several_the_nearest_is_named():
    articles = [A, B, item("C", "Plain Talk")]
    pairs = pairs_of(articles, [TieItem("A", "C", 9, ""), TieItem("B", "C", 2, "")])
    like = {pair: Likeness("B", 0.8, Kin.COPY, None) for pair in pairs if pair[0] is B}
    assert notes_of(articles, pairs, like) == {"C": "same text as B · Wire"}


def row(desk, letter):
    return next(one for one in desk.window.sidebar.findChildren(ArticleRow) if one.article.letter == letter)


def test_a_copy_names_its_origin_in_the_list_and_in_the_article(open_case):
    desk = open_case(OLD, COPY)
    assert row(desk, "B").note == "same text as A · Ledger"
    assert row(desk, "B").accessibleName().endswith(", same text as A · Ledger")
    assert row(desk, "B").height() > row(desk, "A").height()
    assert row(desk, "A").note == ""
    desk.open("B")
    article = desk.window.read.article
    assert "same text as A · Ledger" in article.accessibleName()
    assert any("same text as A · Ledger" in one.block.text for one in article.column.placed)
    desk.key(Qt.Key.Key_PageUp, mods=Qt.KeyboardModifier.ControlModifier)
    assert "same text" not in article.accessibleName()


def test_articles_that_stand_alone_are_told_nothing_of(desk):
    assert {row(desk, one).note for one in "ABC"} == {""}
