"""What the current fact is made of, beside the table of facts; by keys and clicks."""

from dataclasses import replace

import pytest
from fact_desk import choose, find, view
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from reviewer.domain.review.commands import Accept
from reviewer.domain.review.standing import FactState
from reviewer.gui.actions import Mode
from reviewer.gui.widgets import MarkedText


@pytest.fixture
def facts(desk):
    desk.ctrl("3")
    return desk


def words_of(desk):
    return [one.text for one in view(desk).preview.findChildren(MarkedText)]


def test_the_preview_shows_what_the_current_fact_is_made_of(facts):
    choose(facts, "cost")
    facts.qtbot.waitUntil(lambda: view(facts).preview.shown is not None)
    facts.qtbot.waitUntil(lambda: "“The bridge cost 45 million euros”" in words_of(facts))
    assert any("40" in one and "⚡" in one for one in words_of(facts))
    facts.key("j")
    facts.qtbot.waitUntil(lambda: view(facts).preview.shown.item.id == view(facts).current().id)
    assert "“The bridge cost 45 million euros”" not in words_of(facts)


def test_the_preview_marks_what_is_searched_for_as_the_table_does(facts):
    def marked():
        texts = view(facts).preview.findChildren(MarkedText)
        return [(one.text, [mark.of(one.text) for mark in one.marks]) for one in texts if one.marks]

    find(facts, "mira DREW")
    facts.qtbot.waitUntil(lambda: len(marked()) == 3)
    assert marked() == [
        ("Mira Oden designed the bridge.", ["Mira"]),
        ("“Mira Oden designed the bridge”", ["Mira"]),
        ("“Mira Oden drew the bridge”", ["Mira", "drew"]),
    ]
    quote = next(one for one in view(facts).preview.findChildren(MarkedText) if "drew" in one.text)
    ground = facts.window.theme.color("mark").rgb()
    image = quote.grab().toImage()
    assert any(image.pixel(x, image.height() // 2) == ground for x in range(image.width()))
    facts.key(Qt.Key.Key_Escape)
    facts.qtbot.waitUntil(lambda: view(facts).model.filter.text == "" and not marked())


def test_the_preview_is_closed_and_opened_by_a_key_and_shows_a_decision(facts):
    choose(facts, "birds")
    facts.qtbot.waitUntil(lambda: "“Nobody has counted the birds”" in words_of(facts))
    facts.key("p")
    assert not view(facts).preview.isVisible()
    choose(facts, "300 metres")
    facts.key("p")
    facts.qtbot.waitUntil(lambda: "“The bridge is 300 metres long”" in words_of(facts))
    facts.key("a")
    facts.qtbot.waitUntil(lambda: view(facts).preview.shown.item.state is FactState.ACCEPTED, timeout=3000)


def test_the_preview_gives_way_in_a_low_window_unless_it_is_asked_for(facts):
    assert view(facts).preview.isVisible()
    facts.window.theme.set_zoom(200)
    facts.window.resize(1024, 700)
    facts.settle()
    assert not view(facts).preview.isVisible()
    assert view(facts).table.viewport().height() > 2 * view(facts).table.rowHeight(0)
    facts.key("p")
    assert view(facts).preview.isVisible()
    facts.key("p")
    facts.window.theme.set_zoom(100)
    facts.window.resize(1400, 880)
    facts.settle()
    assert not view(facts).preview.isVisible()  # it was closed by hand


def test_a_claim_of_the_preview_opens_its_words(facts):
    choose(facts, "300 metres")
    facts.qtbot.waitUntil(lambda: "“The bridge is 300 metres long”" in words_of(facts))
    buttons = view(facts).preview.findChildren(QPushButton)
    assert [one.text() for one in buttons] == ["B3", "C4"]
    assert buttons[0].accessibleName() == "Open B3 in Harbour Wire: The bridge is 300 metres long"
    facts.click(buttons[1])
    assert (facts.window.mode, facts.label()) == (Mode.READ, "C4")


def states(desk):
    """What the preview says of each claim: glyph and word of its state."""
    known = ("accepted", "undecided", "sources differ")
    texts = [one.text() for one in view(desk).preview.findChildren(QLabel)]
    return [one for one in texts if one.partition(" ")[2] in known]


@pytest.mark.parametrize(
    ("away", "back"),
    [
        pytest.param(lambda desk: desk.ctrl("1"), lambda desk: desk.ctrl("3"), id="another mode in front"),
        pytest.param(lambda desk: desk.key("p"), lambda desk: desk.key("p"), id="put away"),
    ],
)
def test_it_shows_what_was_decided_meanwhile(facts, away, back):
    choose(facts, "300 metres")
    facts.qtbot.waitUntil(lambda: states(facts) == ["○ undecided", "○ undecided"])
    away(facts)
    facts.window.session.send(Accept(("B3",)))
    facts.settle()
    back(facts)
    facts.qtbot.waitUntil(lambda: states(facts) == ["✓ accepted", "○ undecided"], timeout=2000)


def test_it_shows_the_fact_that_is_current_when_the_window_has_room_again(facts):
    choose(facts, "300 metres")
    facts.qtbot.waitUntil(lambda: "“The bridge is 300 metres long”" in words_of(facts))
    facts.window.resize(1400, 400)
    facts.settle()
    assert not view(facts).preview.isVisible()
    choose(facts, "birds")
    facts.window.resize(1400, 880)
    facts.qtbot.waitUntil(lambda: "“Nobody has counted the birds”" in words_of(facts), timeout=2000)


def test_the_sources_are_named_however_late_their_names_come(facts):
    choose(facts, "300 metres")
    facts.qtbot.waitUntil(lambda: len(states(facts)) == 2)
    view(facts).clear()
    overview = facts.window.overview
    renamed = [replace(one, publisher=f"New {one.publisher}") for one in overview.articles]
    view(facts).load()
    facts.qtbot.waitUntil(lambda: len(states(facts)) > 0)
    names = [one.text() for one in view(facts).preview.findChildren(QLabel)]
    assert "Ledger" not in names  # it may be another case's
    view(facts).take_overview(replace(overview, articles=tuple(renamed)))
    facts.qtbot.waitUntil(
        lambda: "New Ledger" in [one.text() for one in view(facts).preview.findChildren(QLabel)], timeout=2000
    )


def test_the_button_that_has_the_focus_keeps_it_when_a_decision_is_shown(facts):
    choose(facts, "300 metres")
    facts.qtbot.waitUntil(lambda: len(states(facts)) == 2)
    view(facts).preview.findChildren(QPushButton)[1].setFocus()
    facts.window.session.send(Accept(("B3",)))
    facts.qtbot.waitUntil(lambda: states(facts) == ["✓ accepted", "○ undecided"], timeout=2000)
    assert facts.focus().text() == "C4"
    assert view(facts).preview.isAncestorOf(facts.focus())
