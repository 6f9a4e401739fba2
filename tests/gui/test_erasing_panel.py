"""Erasing in the window: what would go is told, its letters are typed, and not a byte of it is left."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer import paths
from reviewer.gui.actions import Mode
from reviewer.gui.erasing_panel import ErasingPanel
from reviewer.gui.read.page_blocks import blocks_of
from reviewer.gui.sidebar import ArticleRow
from reviewer.services import erasing
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import scrubbing

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
OF_B = b"Nobody has counted the birds"
"""Words that nobody has but the article from the Harbour Wire."""


def settle(desk) -> None:
    desk.settle()
    desk.qtbot.waitUntil(lambda: not desk.window.erasing_panel.busy, timeout=60_000)
    desk.settle()


def ask(desk) -> ErasingPanel:
    """Open the panel by its key."""
    QTest.keyClick(desk.focus(), Qt.Key.Key_E, BOTH)
    settle(desk)
    return desk.window.erasing_panel


def enter(desk, text: str) -> None:
    """Type, and press Enter."""
    QTest.keyClicks(desk.focus(), text)
    QTest.keyClick(desk.focus(), ENTER)
    settle(desk)


def holding(database: Path, words: bytes) -> list[str]:
    """Name the files that hold words: the database, what lies beside it, backups, logs, settings."""
    folders = (database.parent, paths.data_dir(), paths.log_dir(), paths.config_dir())
    files = {one for folder in folders for one in folder.rglob("*") if one.is_file() and one.suffix != ".txt"}
    return [one.name for one in sorted(files) if words in one.read_bytes()]


def test_the_open_article_is_erased_after_its_letter_was_typed(desk, database):
    desk.open("B")
    desk.key("a")
    desk.window.hub.run("backups")
    desk.key("b")
    desk.qtbot.waitUntil(lambda: not desk.window.backing.busy)
    desk.key(ESCAPE)
    assert len(holding(database, OF_B)) > 1
    panel = ask(desk)
    assert panel.what.text() == "B"
    enter(desk, "")
    assert panel.about.text().startswith("Article B goes for good: its text, the file it came from")
    assert "nothing brings it back" in panel.about.text()
    assert not panel.erase.isEnabled()
    assert "type B" in panel.sure.accessibleName()
    enter(desk, "b")
    assert panel.told.text() == "Erased: B. It is gone from the database, its search index, and the backups."
    assert holding(database, OF_B) == []
    desk.key(ESCAPE)
    assert not panel.isVisible()
    assert list(desk.window.overview.articles) == desk.ask(lambda review: review.articles())
    assert [one.letter for one in desk.window.overview.articles if one.erased] == ["B"]
    page = desk.window.read
    assert page.page.text == ""
    assert page._empty.text() == "Its claims were erased with it."
    assert [one.text for one in blocks_of(page.article._page, page.article._note)] == [
        "This article was erased for good. The log keeps that it was, and by whom."
    ]
    (row,) = [one for one in desk.window.sidebar.page.findChildren(ArticleRow) if one.article.letter == "B"]
    assert "B · erased" in row.accessibleName()
    assert "erased for good" in row.accessibleName()
    assert "replaced by" not in row.accessibleName()
    with Workspace.open(str(database), settings=Settings(analyst="other")) as other:
        assert other.library.verify(desk.window.session.case_id).ok
    desk.ctrl("1")
    desk.open("A")
    desk.key("a")
    assert desk.claim("A1").ruling


@pytest.mark.parametrize("typed", ["", "A", "yes", "b b"])
def test_without_its_letter_nothing_goes(desk, database, typed):
    desk.open("B")
    panel = ask(desk)
    enter(desk, "")
    before = desk.ask(lambda review: review.summary())
    enter(desk, typed)
    assert panel.isVisible()
    assert not panel.erase.isEnabled()
    desk.key(ESCAPE)
    assert panel.what.isVisible()
    desk.key(ESCAPE)
    assert not panel.isVisible()
    assert desk.ask(lambda review: review.summary()) == before
    assert holding(database, OF_B)


def test_all_that_name_a_person_go_together_and_the_name_of_an_analyst_stays(desk, database):
    desk.key("a")
    with Workspace.open(str(database), settings=Settings(analyst="Mira Oden")) as other:
        from reviewer.domain.review import commands as c

        other.review(desk.window.session.case_id).handle(c.Accept(("A2",)))
    desk.settle()
    panel = ask(desk)
    panel.what.clear()
    enter(desk, "mira oden, nobody else")
    told = panel.about.text()
    letters = [one for one in "ABC" if f"Article {one} goes for good" in told]
    assert letters
    assert "“Mira Oden” also made 1 decision in this case; the log keeps who decided" in told
    enter(desk, " ".join(letters))
    assert panel.told.text().startswith(f"Erased: {', '.join(letters)}.")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Z", "There is no article 'Z' in this case"),
        ("Nobody Known", "No article of this case names Nobody Known"),
    ],
)
def test_what_is_not_there_is_told(desk, typed, told):
    desk.ctrl("3")
    panel = ask(desk)
    assert panel.what.text() == ""
    enter(desk, typed)
    assert told in panel.told.text()
    assert panel.what.hasFocus()


def test_its_other_versions_go_only_if_that_is_chosen(desk, monkeypatch):
    monkeypatch.setattr(erasing, "kin_of", lambda *_: ["C"])
    desk.open("B")
    panel = ask(desk)
    enter(desk, "")
    assert "Most of its words stand in C, too" in panel.about.text()
    assert "type B" in panel.sure.accessibleName()
    panel.kin.setFocus()
    desk.key(" ")
    assert "Article C goes for good" in panel.about.text()
    assert "type B C" in panel.sure.accessibleName()
    panel.sure.setFocus()
    enter(desk, "B")
    assert not panel.erase.isEnabled()
    enter(desk, "c")
    assert panel.told.text().startswith("Erased: B, C.")


def test_one_that_was_cut_off_is_told_and_finished(desk, database, monkeypatch):
    from reviewer.domain.errors import StoreError

    def full(_database: object) -> None:
        raise StoreError("The disk is full.")

    desk.open("B")
    panel = ask(desk)
    with monkeypatch.context() as patch:
        patch.setattr(scrubbing, "clean", full)
        enter(desk, "")
        enter(desk, "B")
    assert "The disk is full." in panel.told.text()
    assert "An erasure was cut off" in panel.told.text()
    assert panel.finish.isVisible()
    desk.key(ESCAPE)
    panel = ask(desk)
    assert "An erasure was cut off" in panel.told.text()
    desk.key("f")
    settle(desk)
    assert panel.told.text().startswith("What was erased is gone from the file")
    assert not panel.finish.isVisible()
    assert holding(database, OF_B) == []


def test_where_it_may_still_stand_is_told(desk, database):
    shutil.copy(database, database.with_name(database.name + ".before-20260101T000000Z"))
    desk.open("B")
    panel = ask(desk)
    enter(desk, "")
    enter(desk, "B")
    assert "was kept aside, and may still hold it" in panel.told.text()


def test_nothing_is_asked_where_no_case_is_open(make_desk, tmp_path):
    desk = make_desk(tmp_path / "empty.sqlite3")
    assert desk.window.mode is Mode.WELCOME
    QTest.keyClick(desk.focus(), Qt.Key.Key_E, BOTH)
    desk.settle()
    assert not [one for one in desk.window.findChildren(ErasingPanel) if one.isVisible()]
