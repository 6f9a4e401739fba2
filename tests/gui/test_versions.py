"""Versions and copies of an article in the window: told, compared side by side, one put in the other's place."""

from dataclasses import replace
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
from reviewer.gui.relatives import Note, notes_of, pairs_of
from reviewer.gui.sidebar import ArticleRow
from reviewer.gui.version_rows import ChangedRow
from reviewer.gui.widgets import MarkedText
from reviewer.services import analyzing
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
        (TieItem("A", "B", 3, ""), Likeness("A", 1.0, Kin.COPY, None), "same text as A · Ledger"),
        (TieItem("B", "A", 3, ""), Likeness("A", 0.95, Kin.COPY, True), "same text as A · Ledger"),
        (TieItem("A", "B", 3, ""), Likeness("A", 0.8, Kin.COPY, None), "nearly the same text as A · Ledger"),
        (
            TieItem("A", "B", 3, "Reedwater"),
            Likeness("A", 0.99, Kin.COPY, None),
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
    assert notes_of([A, B], pairs, dict.fromkeys(pairs, like)) == {"B": Note(told)}


def test_of_several_the_nearest_is_named():
    articles = [A, B, item("C", "Plain Talk")]
    pairs = pairs_of(articles, [TieItem("A", "C", 9, ""), TieItem("B", "C", 2, "")])
    like = {pair: Likeness("B", 0.8, Kin.COPY, None) for pair in pairs if pair[0] is B}
    assert notes_of(articles, pairs, like) == {"C": Note("nearly the same text as B · Wire")}


def test_an_article_that_was_replaced_names_the_one_that_took_its_place():
    gone = replace(A, replaced_by="B")
    assert notes_of([gone, B], {}, {}) == {"A": Note("replaced by B · Wire", replaced=True)}


def test_without_a_publisher_the_letter_is_enough():
    bare = [item("A"), B]
    pairs = pairs_of(bare, [TieItem("A", "B", 2, "")])
    assert notes_of(bare, pairs, {}) == {"B": Note("shares 2 passages with A")}


def row(desk, letter):
    return next(
        one for one in desk.window.sidebar.page.findChildren(ArticleRow) if one.article.letter == letter
    )


def test_a_copy_names_its_origin_in_the_list_and_in_the_article(open_case):
    desk = open_case(OLD, COPY)
    assert row(desk, "B").note.text == "same text as A · Ledger"
    assert row(desk, "B").accessibleName().endswith(", same text as A · Ledger")
    assert row(desk, "B").height() > row(desk, "A").height()
    assert row(desk, "A").note == Note()
    desk.open("B")
    article = desk.window.read.article
    assert "same text as A · Ledger" in article.accessibleName()
    assert any("same text as A · Ledger" in one.block.text for one in article.column.placed)
    desk.key(Qt.Key.Key_PageUp, mods=Qt.KeyboardModifier.ControlModifier)
    assert "same text" not in article.accessibleName()


def test_articles_that_stand_alone_are_told_nothing_of(desk):
    assert {row(desk, one).note for one in "ABC"} == {Note()}


# The panel

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def versions(open_case):
    """The case of both versions; of the old one, the cost and the length are accepted, the arches rejected."""
    desk = open_case(OLD, NEW)
    desk.open("A")
    desk.key("a", "a", "x", "3")
    assert [desk.state(one) for one in ("A1", "A2", "A3", "A4")] == [
        "accepted",
        "accepted",
        "rejected",
        "undecided",
    ]
    return desk


def panel(desk):
    return desk.window.versions_panel


def compare(desk):
    desk.key("c", mods=CTRL_SHIFT)
    return panel(desk)


def told(desk):
    return panel(desk).area.accessibleName()


def marked(desk):
    """The words that are marked, by the text in which they stand."""
    texts = [one for row in panel(desk).findChildren(ChangedRow) for one in row.findChildren(MarkedText)]
    return {one.text: [span.of(one.text) for span in one.marks] for one in texts}


@pytest.mark.parametrize("letter", ["A", "B"])
def test_a_key_shows_the_open_article_beside_its_other_version(versions, letter):
    versions.open(letter)
    shown = compare(versions)
    assert shown.isVisible()
    assert shown._title.text() == "B is a later version of A"
    assert "A: Ledger, 12 May 2024 · B: Ledger, 14 May 2024" in told(versions)
    assert shown.replace.accessibleName() == "Replace A by B"
    assert not shown.swap.isVisible()
    assert versions.focus() is shown.area


def test_changed_words_stand_side_by_side_with_what_differs_marked(versions):
    compare(versions)
    assert marked(versions)["The bridge cost 40 million euros."] == ["40"]
    assert marked(versions)["The bridge cost 45 million euros."] == ["45"]
    for line in (
        "A1, ✓ accepted · mk. Before: “The bridge cost 40",
        "A3, ✕ rejected · mk",
        "1 decision goes along to B",
    ):
        assert line in told(versions)
    assert "A2 → B2, ✓ accepted · mk: It is 300 metres long." in told(versions)
    assert "1 claim of A that nobody decided goes." in told(versions)


def test_escape_keeps_both(versions):
    shown = compare(versions)
    before = versions.ask(lambda review: review.summary().seq)
    versions.key(Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert versions.ask(lambda review: review.summary().seq) == before
    assert (
        versions.window.read.cards.isAncestorOf(versions.focus())
        or versions.focus() is versions.window.read.cards
    )


def test_enter_replaces_and_undo_takes_it_back(versions):
    compare(versions)
    versions.key(Qt.Key.Key_Return)
    assert not panel(versions).isVisible()
    assert versions.state("B2") == "accepted"
    assert versions.window.toast.answerable
    assert versions.window.toast.text.startswith("Replace article A by B")
    assert versions.window.read.page.item.letter == "B"
    assert row(versions, "A").note == Note("replaced by B · Ledger", replaced=True)
    assert row(versions, "A").accessibleName() == "A · Ledger, 12 May 2024, replaced by B · Ledger"
    versions.open("A")
    assert "The bridge cost 40 million euros" in versions.window.read.page.text
    assert "gone along" in versions.window.read._empty.text()
    versions.ctrl("z")
    assert versions.state("A1") == "accepted"
    assert versions.state("B2") == "undecided"
    assert row(versions, "A").note == Note()


def test_without_dates_the_two_can_be_swapped(open_case):
    bare = [replace(one, published_on="") for one in (OLD, NEW)]
    desk = open_case(*bare)
    shown = compare(desk)
    assert shown._title.text() == "B is another version of A"
    assert shown.swap.isVisible()
    desk.key("s")
    assert shown._title.text() == "A is another version of B"
    assert shown.replace.accessibleName() == "Replace B by A"
    desk.key(Qt.Key.Key_Return)
    assert row(desk, "B").note.text == "replaced by A · Ledger"


def test_a_copy_can_be_compared_too_and_is_called_one(open_case):
    desk = open_case(OLD, COPY)
    shown = compare(desk)
    assert shown._title.text() == "B is nearly the same text as A"
    assert "keep both" in told(desk)


@pytest.mark.parametrize("mode", ["1", "3"])
def test_where_no_article_is_nearly_the_same_it_says_so(desk, mode):
    desk.ctrl(mode)
    compare(desk)
    assert not panel(desk).isVisible()
    assert desk.window.toast.text.startswith("No article of the case is")
    assert not desk.window.message.isVisible()


def test_tab_goes_round_and_the_buttons_can_be_pressed(versions):
    shown = compare(versions)
    versions.key(Qt.Key.Key_Tab)
    assert versions.focus() is shown.keep
    versions.key(Qt.Key.Key_Tab)
    assert versions.focus() is shown.replace
    versions.key(Qt.Key.Key_Tab)
    assert versions.focus() is shown.area


@pytest.mark.parametrize(("wide", "high", "zoom"), [(1024, 700, 100), (1024, 700, 200), (1400, 880, 200)])
def test_it_has_room_in_a_small_window_and_in_large_text(open_case, wide, high, zoom):
    desk = open_case(OLD, NEW, settings=Settings(analyst="mk", zoom=zoom))
    desk.window.resize(wide, high)
    desk.key("a", "a", "x", "3")
    shown = compare(desk)
    assert shown.isVisible()
    inside = shown.rect()
    for button in (shown.keep, shown.replace):
        assert inside.contains(button.geometry()), button.text()
    assert shown.area.height() > shown.theme.unit() * 4
    page = shown.area.widget()
    assert page.width() <= shown.area.viewport().width()


# After an import


def test_an_import_offers_to_compare_what_came_with_what_is_there(open_case, monkeypatch, tmp_path):
    desk = open_case(OLD)
    monkeypatch.setattr(analyzing, "run", lambda task, progress, **_: analysis_of(list(task.articles)))
    path = tmp_path / "late.txt"
    path.write_text(LATE, encoding="utf-8")
    desk.window.intake.take_files([path])
    desk.settle()
    toast = desk.window.toast
    assert "version of article A" in toast.text
    assert toast.answerable
    assert toast._undo.text() == "Compare versions…"
    toast.focus_first()
    desk.key(Qt.Key.Key_Space)
    assert panel(desk).isVisible()
    assert panel(desk)._title.text() == "B is another version of A"
    desk.key(Qt.Key.Key_Escape)
    desk.key("a")
    desk.ctrl("z")
    assert toast._undo.text() == "Undo"
