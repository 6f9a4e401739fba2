"""The hints of the first run: shown once, followed by doing, in nobody's way."""

from string import Formatter

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.gui.actions import BY_ID, CASE_MODES, Mode
from reviewer.gui.hints import HINTS, OFF, ON
from reviewer.settings import Settings
from reviewer.settings import Theme as Choice

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = [one.id for one in HINTS]


@pytest.fixture
def guided(make_desk, database):
    """The window with the hints on, in Read."""
    return make_desk(database, case="The bridge", settings=Settings(analyst="mk", hints=ON))


def current(desk):
    hint = desk.window.guide.hints.current
    return hint.id if hint is not None else ""


def ring_of(desk):
    desk.window.guide.follow()
    ring = desk.window.guide.ring
    return QRect(ring.pos(), ring.size()) if ring.isVisible() else QRect()


def place_of(desk, widget):
    return QRect(widget.mapTo(desk.window.ground, QPoint(0, 0)), widget.size())


def test_every_hint_names_acts_that_are_there_and_can_be_followed():
    names = {one.name for one in c.COMMANDS}
    modes = {f"mode {one.value}" for one in CASE_MODES}
    for hint in HINTS:
        acts = [name for _, name, _, _ in Formatter().parse(hint.text) if name]
        assert acts, hint.id
        assert set(acts) <= set(BY_ID), hint.id
        assert hint.done, hint.id
        assert set(hint.done) <= names | modes | {"export"}, hint.id
    assert len(NAMES) == len(set(NAMES))
    assert 5 <= len(NAMES) <= 8


def test_nobody_is_guided_who_did_not_ask(desk):
    assert current(desk) == ""
    assert not desk.window.guide.strip.isVisible()
    assert not desk.window.guide.ring.isVisible()


def test_the_first_opening_of_the_demo_shows_them_and_no_later_one(make_desk, database, monkeypatch):
    desk = make_desk(database, case="The bridge")
    monkeypatch.setattr(desk.window.importer, "demo", lambda: None)
    desk.window.hub.run("demo")
    assert current(desk) == "accept"
    desk.window.guide.hints.end()
    desk.window.hub.run("demo")
    assert current(desk) == ""
    assert desk.window.place.settings.hints == OFF


def test_they_are_followed_by_doing_what_they_say(guided, tmp_path):
    desk, window = guided, guided.window
    seen = [current(desk)]

    def step():
        desk.settle()
        seen.append(current(desk))

    desk.key("a")
    step()
    desk.key("x", "1")
    step()
    desk.ctrl("2")
    step()
    desk.key("1")
    desk.key(Qt.Key.Key_Return, mods=CTRL)
    step()
    home = window.overview.articles[0].id
    window.session.send(c.AddClaim(home, 0, 20, "A bridge opens."))
    step()
    window.session.send(c.Assign(("B3",), "Lengths"))
    step()
    desk.ctrl("4")
    step()
    window.sheet.write(tmp_path / "sheet.md", "md")
    step()
    assert seen == [*NAMES, ""]
    assert window.place.settings.hints == OFF
    assert "whole way" in window.toast.text


def test_what_is_done_out_of_turn_counts(guided):
    guided.window.session.send(c.Settle("A1", ResolutionKind.BOTH))
    guided.settle()
    assert current(guided) == "accept"
    guided.window.session.send(c.Accept(("B3",)))
    guided.window.session.send(c.Reject(("A3",), Reason.FALSE))
    guided.settle()
    guided.ctrl("2")
    assert current(guided) == "by_hand"


def test_they_are_passed_over_one_by_one_or_all_at_once(guided):
    strip = guided.window.guide.strip
    for n in range(3):
        assert current(guided) == NAMES[n]
        guided.click(strip.skip)
    guided.click(strip.stop)
    assert not strip.isVisible()
    assert guided.settings[-1].hints == OFF
    assert guided.settings[-1].hints_done == tuple(NAMES[:3])
    guided.key(Qt.Key.Key_F1, mods=CTRL)
    assert current(guided) == NAMES[0]
    assert strip.isVisible()


def test_they_go_on_after_a_restart(make_desk, database):
    kept = Settings(analyst="mk", hints=ON, hints_done=("accept", "reject"))
    desk = make_desk(database, case="The bridge", settings=kept)
    assert current(desk) == "conflicts"
    assert desk.window.guide.strip.isVisible()


def test_they_never_take_the_focus_and_escape_passes_one_over(guided):
    focus = guided.window.focusWidget()
    assert focus is guided.window.read.panes()[0]
    guided.key("a")
    assert guided.window.focusWidget() is focus
    strip = guided.window.guide.strip
    for _ in range(8):
        guided.key(Qt.Key.Key_F6)
        if guided.window.focusWidget() is strip.skip:
            break
    assert guided.window.focusWidget() is strip.skip
    guided.key(Qt.Key.Key_Escape)
    assert current(guided) == "conflicts"
    assert guided.window.focusWidget() is focus


def test_each_points_at_what_it_speaks_of(guided):
    window = guided.window
    targets = {
        "accept": window.read.card,
        "reject": window.read.card,
        "conflicts": window.header.modes[Mode.CONFLICTS],
        "settle": window.header.modes[Mode.CONFLICTS],  # it is followed in another mode
        "by_hand": window.read.article,
        "section": window.header.modes[Mode.FACTS],
        "sheet": window.header.modes[Mode.SHEET],
        "export": window.header.modes[Mode.SHEET],
    }
    assert list(targets) == NAMES
    for name, target in targets.items():
        assert current(guided) == name
        ring, place = ring_of(guided), place_of(guided, target)
        assert ring.contains(place.intersected(ring.adjusted(8, 8, -8, -8))), name
        assert ring.center().x() == pytest.approx(place.center().x(), abs=12), name
        window.guide.hints.skip()
        QApplication.processEvents()
    assert not window.guide.ring.isVisible()


def test_in_another_mode_it_says_where_it_is_followed(guided):
    guided.ctrl("4")
    words = guided.window.guide.strip.text.text
    assert words.startswith("In Read (Ctrl 1): This card is a claim")
    assert ring_of(guided).intersects(place_of(guided, guided.window.header.modes[Mode.READ]))


def test_the_keys_are_those_in_force(make_desk, database):
    kept = Settings(analyst="mk", hints=ON, keys={"accept": "Ctrl+Shift+A"})
    desk = make_desk(database, case="The bridge", settings=kept)
    assert "accept it: Ctrl ⇧ A." in desk.window.guide.strip.text.text


def test_a_screen_reader_has_its_name_and_buttons(guided):
    strip = guided.window.guide.strip
    assert strip.accessibleName().startswith("Hint 1 of 8: This card is a claim")
    assert [one.accessibleName() for one in (strip.skip, strip.stop)] == ["Next hint", "No more hints"]


def test_the_mouse_goes_through_the_ring(guided):
    ring = ring_of(guided)
    assert not ring.isEmpty()
    under = guided.window.ground.childAt(ring.topLeft() + QPoint(2, ring.height() // 2))
    assert under is not guided.window.guide.ring


def test_the_ring_gives_way_to_panels(guided):
    assert not ring_of(guided).isEmpty()
    guided.ctrl("k")
    assert ring_of(guided).isEmpty()
    guided.key(Qt.Key.Key_Escape)
    assert not ring_of(guided).isEmpty()


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
@pytest.mark.parametrize("mode", CASE_MODES)
def test_the_strip_covers_nothing_at_any_size(make_desk, database, zoom, choice, mode):
    kept = Settings(analyst="mk", hints=ON, zoom=zoom, theme=choice)
    desk = make_desk(database, case="The bridge", settings=kept)
    desk.window.resize(QSize(1008, 652))
    desk.window.enter(mode)
    desk.settle()
    QTest.qWait(20)
    strip, body = desk.window.guide.strip, desk.window.body
    assert strip.isVisible()
    assert not place_of(desk, strip).intersects(place_of(desk, body))
    assert strip.text.height() >= strip.text.heightForWidth(strip.text.width())
    for button in (strip.skip, strip.stop):
        assert strip.rect().contains(QRect(button.mapTo(strip, QPoint(0, 0)), button.size()))


def test_on_the_start_page_there_are_none(guided):
    guided.window.session.open_case("")
    guided.settle()
    assert guided.window.mode is Mode.WELCOME
    assert not guided.window.guide.strip.isVisible()
    assert current(guided) == "accept"
