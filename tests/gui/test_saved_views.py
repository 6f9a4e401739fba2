"""Saved views: those every case has and one's own, by keys and by the side bar, kept over a restart."""

import pytest
from PySide6.QtCore import Qt

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.standing import FactState
from reviewer.domain.views import SavedView, from_text, to_text
from reviewer.gui.actions import Mode
from reviewer.gui.sidebar_rows import CountRow
from reviewer.settings import Settings

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def facts(desk):
    desk.ctrl("3")
    return desk


def rows_of(desk):
    return {one.name: one for one in desk.window.sidebar.page.findChildren(CountRow)}


def filtered(desk, *typed):
    """Set filters by keys."""
    desk.key("f")
    for words in typed:
        desk.ctrl("a")
        desk.type(words)
        desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Escape)


def saved(desk, name, *typed):
    """Save filters under a name, by keys."""
    filtered(desk, *typed)
    desk.ctrl("s")
    desk.ctrl("a")
    desk.type(name)
    desk.key(Qt.Key.Key_Return)


def test_a_view_is_saved_shown_and_counted(facts):
    saved(facts, "Money of three", "kind money", "3 or more sources")
    row = rows_of(facts)["Money of three"]
    assert row.number == 1
    assert row.isChecked()
    facts.key("f", mods=SHIFT)
    assert not rows_of(facts)["Money of three"].isChecked()
    facts.click(rows_of(facts)["Money of three"])
    wanted = FactFilter(value_types=("money",), sources_at_least=3)
    assert facts.window.facts.filters.filter == wanted
    kept = facts.window.place.settings.views[facts.window.session.case_id]
    assert from_text(kept) == (SavedView("Money of three", wanted),)


def test_the_name_that_is_proposed_tells_the_filters(facts):
    filtered(facts, "kind money")
    facts.ctrl("s")
    facts.key(Qt.Key.Key_Return)
    assert "Kind: money" in rows_of(facts)


def test_counts_are_live(facts):
    saved(facts, "Mine", "undecided")
    before = rows_of(facts)["Mine"].number
    facts.key("a")
    assert rows_of(facts)["Mine"].number == before - 1
    facts.ctrl("z")
    assert rows_of(facts)["Mine"].number == before


def test_the_first_nine_have_keys_those_of_every_case_first(facts):
    saved(facts, "Mine", "kind money")
    for key, wanted in (
        ("2", FactFilter(states=(FactState.UNDECIDED,))),
        ("7", FactFilter(value_types=("money",))),
        ("1", FactFilter()),
    ):
        facts.key(key, mods=ALT)
        assert facts.window.facts.filters.filter == wanted
    facts.key("8", mods=ALT)
    assert facts.window.facts.filters.filter == FactFilter()
    assert facts.window.toast.text == "There are only 7 saved views."


def test_renamed_by_key_and_deleted_with_undo(facts):
    saved(facts, "Mine", "kind money")
    facts.key("r", mods=ALT)
    facts.ctrl("a")
    facts.type("Cash")
    facts.key(Qt.Key.Key_Return)
    assert "Cash" in rows_of(facts)
    assert "Mine" not in rows_of(facts)
    before = facts.ask(lambda review: review.summary().seq)
    facts.key("d", mods=ALT)
    assert "Cash" not in rows_of(facts)
    assert facts.window.place.settings.views == {}
    facts.click(facts.window.toast._undo)
    assert rows_of(facts)["Cash"].isChecked()
    assert facts.ask(lambda review: review.summary().seq) == before  # no decision was undone for it


def test_the_menu_of_a_row_renames_and_deletes(facts):
    saved(facts, "Mine", "kind money")
    rename, delete = rows_of(facts)["Mine"].actions()
    assert (rename.text(), delete.text()) == ("Rename this view…", "Delete this view")
    delete.trigger()
    facts.settle()
    assert "Mine" not in rows_of(facts)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("undecided", "Every case has a view “undecided”; choose another name."),
        ("MINE", "Saved the view “MINE” anew."),
    ],
)
def test_names_that_are_taken(facts, name, told):
    saved(facts, "Mine", "kind money")
    facts.key("f", mods=SHIFT)
    saved(facts, name, "kind date")
    assert facts.window.toast.text == told
    assert len(facts.window.session.own_views) == 1


def test_without_a_filter_nothing_is_saved(facts):
    facts.ctrl("s")
    assert facts.window.toast.text == "Nothing is filtered; set a filter with F first, then save."
    facts.key("d", mods=ALT)
    assert facts.window.toast.text.startswith("Show one of your own views first")


def test_views_are_there_after_a_restart_and_in_their_case_alone(make_desk, database):
    first = make_desk(database, case="The bridge")
    case = first.window.session.case_id
    view = SavedView("Of Ledger", FactFilter(articles=("A",), sections=("Money", "")))
    first.window.close()
    kept = {case: to_text([view]), "another case": to_text([SavedView("Other", FactFilter(returned=True))])}
    desk = make_desk(database, case="The bridge", settings=Settings(analyst="mk", views=kept))
    assert "Of Ledger" in rows_of(desk)  # Read shows the views, too
    assert "Other" not in rows_of(desk)
    desk.click(rows_of(desk)["Of Ledger"])
    assert desk.window.mode is Mode.FACTS
    assert desk.window.facts.filters.filter == view.filter
    assert rows_of(desk)["Of Ledger"].number == desk.window.facts.model.rowCount()
