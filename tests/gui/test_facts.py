"""Facts, by real keys and clicks against the real services."""

import pytest
from PySide6.QtCore import Qt

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.standing import FactState
from reviewer.gui.actions import Mode
from reviewer.gui.facts import model as facts_model
from reviewer.gui.facts.dimensions import Dimension
from reviewer.gui.facts.model import FACT, LINE, SOURCES, FactsModel

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def facts(desk):
    desk.ctrl("3")
    assert desk.window.mode is Mode.FACTS
    return desk


def shown(desk):
    model = desk.window.facts.model
    return [model.index(row, 0).data(FACT) for row in range(model.rowCount())]


def row_with(desk, words):
    return next(row for row, one in enumerate(shown(desk)) if words in one.line)


def choose(desk, *words):
    table = desk.window.facts.table
    table.clearSelection()
    for word in words:
        rect = table.visualRect(desk.window.facts.model.index(row_with(desk, word), LINE))
        from PySide6.QtTest import QTest

        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, CTRL, rect.center())
        desk.settle()


def test_the_table_is_the_database(facts):
    expected, total = facts.ask(lambda review: review.facts(FactFilter(), 0, 100))
    assert [one.id for one in shown(facts)] == [one.id for one in expected]
    assert facts.window.facts.model.rowCount() == total
    assert facts.window.header.modes[Mode.FACTS].text() == f"Facts  {total}"


def test_accepting_several_is_one_decision(facts):
    choose(facts, "300 metres", "birds")
    assert facts.window.facts._accept.text() == "Accept 2"
    before = facts.ask(lambda review: review.summary().seq)
    facts.key("a")
    assert [facts.state(one) for one in ("B3", "C4", "B4")] == ["accepted"] * 3
    assert facts.ask(lambda review: review.summary().seq) == before + 1
    assert facts.window.toast.isVisible()
    assert len(facts.window.facts.selected()) == 2
    facts.ctrl("z")
    assert [facts.state(one) for one in ("B3", "C4", "B4")] == ["undecided"] * 3


def test_rejecting_several_asks_for_one_reason(facts):
    choose(facts, "300 metres", "birds")
    facts.key("x", "2")
    assert [facts.claim(one).reason for one in ("B3", "C4", "B4")] == ["not checkable"] * 3


def test_merge_and_edit_and_section(facts):
    choose(facts, "300 metres", "birds")
    facts.key("m", Qt.Key.Key_Return)
    assert facts.claim("B3").fact == facts.claim("B4").fact
    choose(facts, "300 metres")
    facts.key("e")
    facts.ctrl("a")
    facts.type("The bridge is long.")
    facts.key(Qt.Key.Key_Return)
    assert any(one.line == "The bridge is long." for one in shown(facts))
    facts.key("t")
    facts.type("The build")
    facts.key(Qt.Key.Key_Return)
    assert facts.ask(lambda review: review.fact(facts_id(review))).item.section == "The build"


def facts_id(review):
    return next(one.id for one in review.facts(FactFilter(), 0, 100)[0] if one.line == "The bridge is long.")


def test_hand_back_and_note(facts):
    choose(facts, "birds")
    facts.key("h")
    facts.type("count again")
    facts.key(Qt.Key.Key_Return)
    assert facts.state("B4") == "returned"
    facts.key("n")
    facts.type("who would")
    facts.key(Qt.Key.Key_Return)
    fact = facts.claim("B4").fact
    assert facts.ask(lambda review: review.fact(fact)).note == "who would"


def test_words_filter_as_they_are_typed_and_letters_are_off(facts):
    before = facts.ask(lambda review: review.summary().seq)
    facts.ctrl("f")
    assert facts.window.facts.filters.field.hasFocus()
    facts.type("metres")
    facts.qtbot.waitUntil(lambda: len(shown(facts)) == 1)
    assert "300 metres" in shown(facts)[0].line
    assert facts.ask(lambda review: review.summary().seq) == before


@pytest.mark.parametrize(
    ("typed", "test"),
    [
        ("sources differ", lambda one: one.state is FactState.OPEN),
        ("2 or more sour", lambda one: len(one.articles) >= 2),
        ("plain talk", lambda one: "C" in one.articles),
        ("money", lambda one: one.value_type == "money"),
        ("single", lambda one: len(one.articles) == 1),
        ("3 or more indep", lambda one: one.independent >= 3),
        ("section people", lambda one: one.section == "People"),
    ],
)
def test_filters_are_set_by_keys_and_taken_away(facts, typed, test):
    everything = shown(facts)
    facts.key("f")
    assert facts.window.facts.panel.isVisible()
    facts.type(typed)
    facts.key(Qt.Key.Key_Return)
    assert facts.window.facts.panel.isVisible()  # another filter may follow
    facts.key(Qt.Key.Key_Escape)
    assert facts.window.facts.table.hasFocus()
    assert [one.id for one in shown(facts)] == [one.id for one in everything if test(one)]
    assert shown(facts)
    (pill,) = facts.window.facts.filters.pills().values()
    pill.words.setFocus()
    facts.key(Qt.Key.Key_Delete)
    assert facts.window.facts.filters.pills() == {}
    assert facts.window.facts.filters._more.hasFocus()
    assert len(shown(facts)) == len(everything)


def test_the_numbers_beside_the_filters_follow_what_is_pressed(facts):
    def numbers():
        rows = facts.window.facts.panel.list.rows.rows
        return {one.text: one.detail for one in rows if one.text in ("B · Harbour Wire", "single source")}

    facts.key("f")
    assert numbers() == {"B · Harbour Wire": "4", "single source": "1"}
    facts.type("sources differ")
    facts.key(Qt.Key.Key_Return)
    facts.ctrl("a")
    facts.key(Qt.Key.Key_Backspace)
    facts.qtbot.waitUntil(lambda: numbers() == {"B · Harbour Wire": "2", "single source": "0"}, timeout=2000)


def test_a_fact_that_is_set_aside_is_shown_when_it_is_wanted(facts):
    joy = facts.claim("A4").fact
    assert joy not in [one.id for one in shown(facts)]
    facts.window.go(Mode.FACTS, joy)
    facts.settle()
    assert facts.window.facts.current().id == joy
    assert facts.window.facts.filters.filter == FactFilter(aside=True)


def test_a_chip_offers_what_there_is(facts):
    chips = facts.window.facts.filters.chips()
    facts.click(chips[Dimension.ARTICLE])
    rows = facts.window.facts.panel.list.rows.rows
    assert [one.text for one in rows] == ["Article", "A · Ledger", "B · Harbour Wire", "C · Plain Talk"]
    assert [one.detail for one in rows[1:]] == ["3", "4", "4"]
    facts.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert all("C" in one.articles for one in shown(facts))
    pill = facts.window.facts.filters.pills()[Dimension.ARTICLE]
    assert pill.text == "Article: C · Plain Talk"
    facts.key(Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert facts.window.facts.filters.filter.articles == ("C", "B")
    facts.key(Qt.Key.Key_Escape)
    facts.click(pill.cross)
    assert facts.window.facts.filters.pills() == {}


def test_filters_add_up_and_clear(facts):
    filters = facts.window.facts.filters
    facts.key("f")
    facts.type("3 or more sources")
    facts.key(Qt.Key.Key_Return)
    facts.ctrl("a")
    facts.type("date")
    facts.key(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert [one.text for one in filters.pills().values()] == ["Kind: date", "3 or more sources"]
    assert {one.section for one in shown(facts)} == {"Dates"}
    facts.key("f", mods=SHIFT)
    assert filters.filter == FactFilter()
    assert filters.pills() == {}


def test_the_palette_offers_filters(facts):
    facts.ctrl("1")
    facts.ctrl("k")
    facts.type("kind is money")
    facts.key(Qt.Key.Key_Return)
    assert facts.window.mode is Mode.FACTS
    assert {one.value_type for one in shown(facts)} == {"money"}
    assert facts.window.facts.table.hasFocus()


def test_saved_views_of_the_side_bar(facts):
    from reviewer.gui.sidebar import CountRow

    row = next(
        one for one in facts.window.sidebar.page.findChildren(CountRow) if one.name == "Sources differ"
    )
    facts.click(row)
    assert {one.state for one in shown(facts)} == {FactState.OPEN}


def test_a_header_sorts(facts):
    model = facts.window.facts.model
    model.sort(SOURCES, Qt.SortOrder.DescendingOrder)
    facts.settle()
    counts = [len(one.articles) for one in shown(facts)]
    assert counts == sorted(counts, reverse=True)


def test_next_undecided_and_steps(facts):
    view = facts.window.facts
    facts.key("j", "j", "k")
    assert view.table.currentIndex().row() == 1
    facts.key("u")
    assert view.current().state is FactState.UNDECIDED


def test_enter_shows_the_words_or_the_conflict(facts):
    choose(facts, "birds")
    facts.key(Qt.Key.Key_Return)
    assert facts.window.mode is Mode.READ
    assert facts.label() == "B4"
    facts.ctrl("3")
    choose(facts, "cost")
    facts.key(Qt.Key.Key_Return)
    assert facts.window.mode is Mode.CONFLICTS
    assert facts.window.conflicts.current == facts.claim("A1").fact


def test_rows_arrive_in_windows(desk, monkeypatch):
    monkeypatch.setattr(facts_model, "PAGE", 2)
    model = FactsModel(desk.window.session, desk.window.theme)
    model.show(FactFilter())
    desk.settle()
    assert model.rowCount() > 4
    assert model.fact(0) is not None
    assert model.fact(4) is None
    assert model.index(4, LINE).data() == "…"
    desk.settle()
    everything = desk.ask(lambda review: review.facts(FactFilter(), 0, 100))[0]
    assert model.index(4, LINE).data() == everything[4].line
    model.deleteLater()


def test_all_selected_rows_are_decided_on_though_they_have_not_arrived(desk, monkeypatch):
    monkeypatch.setattr(facts_model, "PAGE", 2)
    desk.ctrl("3")
    desk.ctrl("a")
    desk.key("a")
    summary = desk.ask(lambda review: review.summary())
    assert summary.decided == summary.claims
