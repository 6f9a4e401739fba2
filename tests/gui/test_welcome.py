"""The start page: cases by keys and mouse, what to do first, and what keeps the cases from being opened."""

import sqlite3

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from reviewer.domain.errors import BusyError
from reviewer.domain.readmodel import CaseSummary
from reviewer.domain.review.commands import Accept
from reviewer.gui.actions import Mode
from reviewer.gui.welcome import MOST_CASES, LinkRow, Welcome
from reviewer.gui.widgets import KeyButton, MarkedText
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store.lock import WindowLock

ENTER = Qt.Key.Key_Return


def case(name, *, articles=3, claims=10, decided=0, conflicts=0, at="2026-01-02T10:00:00.000Z"):
    return CaseSummary(
        name, name.title(), articles, claims, decided, 0, 5, conflicts, 0, "2026-01-01T00:00:00Z", at, "", 3
    )


@pytest.fixture
def page(desk, qtbot):
    """A start page on its own."""
    made = Welcome(desk.window.theme)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def cases(database):
    """A database with three cases: "The bridge", and two that are empty and were made later."""
    with Workspace.open(str(database), settings=Settings(analyst="mk")) as workspace:
        for name in ("Harbour fire", "Ferry strike"):
            workspace.library.create(name)
    return database


def rows(desk):
    return [one for one in desk.window.welcome._card.findChildren(LinkRow) if one.isVisible()]


def names(desk):
    return [one.accessibleName().partition(",")[0] for one in rows(desk)]


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (case("a", claims=117, decided=99, conflicts=7), "A, 3 articles, 7 conflicts open, 99 of 117"),
        (case("a", articles=1, conflicts=1), "A, 1 article, 1 conflict open, 0 of 10"),
        (case("a", decided=10), "A, 3 articles, done"),
        (case("a", decided=10, conflicts=1), "A, 3 articles, 1 conflict open, 10 of 10"),
        (case("a", claims=0, articles=0), "A, 0 articles, 0 of 0"),
    ],
)
def test_a_row_tells_how_far_a_case_is(page, summary, words):
    page.show_cases([summary])
    (row,) = page._case_rows
    assert row.accessibleName().startswith(words)


def test_cases_stand_in_the_order_of_their_use(page):
    page.show_cases(
        [case("a", at="2026-01-03T00:00:00.000Z"), case("b", at="2026-01-05T00:00:00.000Z"), case("c")],
        {"c": "2026-01-04T00:00:00.000Z"},
    )
    assert [one.accessibleName()[0] for one in page._case_rows] == ["B", "C", "A"]


def test_of_many_cases_the_rest_is_one_row_away(page):
    asked = []
    page.act.connect(asked.append)
    page.show_cases([case(f"case {n}") for n in range(MOST_CASES + 3)])
    *_, last = page._case_rows
    assert last.accessibleName() == "3 more cases"
    last.click()
    assert asked == ["palette"]


def test_without_a_case_it_says_what_to_do(make_desk, tmp_path, home):
    desk = make_desk(tmp_path / "new.sqlite3")
    told = [one.text for one in desk.window.welcome._card.findChildren(MarkedText) if one.isVisible()]
    assert any("drop its articles here, or look at the demo case" in one for one in told)
    assert desk.window.focusWidget() is desk.window.welcome.choose


def test_enter_goes_on_with_the_case_used_last(make_desk, cases):
    desk = make_desk(cases)
    assert names(desk) == ["Ferry strike", "Harbour fire", "The bridge"]
    assert desk.window.focusWidget() is rows(desk)[0]
    desk.key(Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
    assert desk.window.mode is Mode.READ
    assert desk.window.overview.summary.name == "The bridge"
    desk.ctrl("n")
    assert names(desk)[0] == "The bridge", "what was opened last comes first"


def test_the_arrows_go_through_everything_and_round(make_desk, cases):
    desk = make_desk(cases)
    seen = []
    for _ in range(20):
        focus = desk.window.focusWidget()
        if seen and focus is seen[0]:
            break
        seen.append(focus)
        desk.key(Qt.Key.Key_Down)
    wanted = [*rows(desk), *desk.window.welcome.drop.findChildren(KeyButton)]
    assert seen == [*wanted, *desk.window.welcome._new.findChildren(LinkRow)]
    desk.key(Qt.Key.Key_Up)
    assert desk.window.focusWidget() is seen[-1]


@pytest.mark.parametrize("way", ["F2", "act", "menu"])
def test_a_case_is_renamed_from_here(make_desk, cases, way):
    desk = make_desk(cases)
    desk.key(Qt.Key.Key_Down)
    if way == "F2":
        desk.key(Qt.Key.Key_F2)
    elif way == "act":
        desk.key("r", mods=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    else:
        rows(desk)[1].renamed.emit()
    desk.ctrl("a")
    desk.type("Fire in the harbour")
    desk.key(ENTER)
    assert "Fire in the harbour" in names(desk)
    assert "Harbour fire" not in names(desk)


def test_a_name_that_is_taken_is_refused_in_words(make_desk, cases):
    desk = make_desk(cases)
    desk.key(Qt.Key.Key_F2)
    desk.ctrl("a")
    desk.type("The bridge")
    desk.key(ENTER)
    assert sorted(names(desk)) == ["Ferry strike", "Harbour fire", "The bridge"]
    assert "Another case is called “The bridge”" in desk.window.message.text


def test_the_focus_stays_on_its_case_when_the_list_is_read_again(make_desk, cases):
    desk = make_desk(cases)
    desk.key(Qt.Key.Key_Down)
    with Workspace.open(str(cases), settings=Settings(analyst="kl")) as other:
        other.review(other.library.find("The bridge")).handle(Accept(("A1",)))
    desk.window.read_cases()
    desk.settle()
    assert names(desk)[0] == "The bridge"
    focus = desk.window.focusWidget()
    assert isinstance(focus, LinkRow)
    assert focus.accessibleName().startswith("Harbour fire")


def newer(path):
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")


def no_database(path):
    for one in path.parent.glob(f"{path.name}*"):
        one.unlink()
    path.write_text("This is no database at all, but a long text. " * 50, encoding="utf-8")


def a_folder(path):
    for one in path.parent.glob(f"{path.name}*"):
        one.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [(newer, "newer Reviewer"), (no_database, "is not a database"), (a_folder, "is a folder")],
)
def test_what_keeps_the_cases_from_being_opened_is_told_here(make_desk, database, spoil, says):
    spoil(database)
    desk = make_desk(database)
    page = desk.window.welcome
    assert says in page.problem
    (again,) = [one for one in page._card.findChildren(KeyButton) if one.isVisible()]
    assert again.text() == "Try again"
    assert desk.window.focusWidget() is again
    assert not rows(desk)


def test_a_database_that_another_window_holds_is_opened_once_that_is_closed(make_desk, database, monkeypatch):
    held = WindowLock(database).acquire()
    plain = Workspace.open

    def opened(*args, **known):
        workspace = plain(*args, **known)
        try:
            workspace.hold()
        except BusyError:
            workspace.close()
            raise
        return workspace

    monkeypatch.setattr(Workspace, "open", opened)
    desk = make_desk(database)
    assert "open in another Reviewer window" in desk.window.welcome.problem
    held.release()
    desk.key(ENTER)
    assert desk.window.welcome.problem == ""
    assert names(desk) == ["The bridge"]
    desk.key(ENTER)
    assert desk.window.mode is Mode.READ


@pytest.mark.parametrize(
    ("size", "zoom", "columns"),
    [((1400, 880), 100, 2), ((1008, 652), 100, 2), ((1008, 652), 200, 1), ((1900, 1030), 200, 2)],
)
def test_it_fits_every_size(make_desk, cases, size, zoom, columns):
    desk = make_desk(cases, settings=Settings(analyst="mk", zoom=zoom))
    desk.window.resize(QSize(*size))
    QApplication.processEvents()
    page = desk.window.welcome
    assert page._columns == columns
    assert page.widget().width() <= page.viewport().width()
    for one in page.findChildren(KeyButton):
        if one.isVisible():
            assert one.width() >= one.minimumSizeHint().width(), one.text()


def test_its_keys_are_those_in_force(make_desk, database):
    desk = make_desk(database, settings=Settings(analyst="mk", keys={"choose_files": "Ctrl+Alt+F"}))
    assert "Ctrl Alt F" in desk.window.welcome.choose.accessibleDescription()
