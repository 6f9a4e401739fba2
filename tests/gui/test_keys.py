"""Keys: the person's own, in old and new settings; the set for screen readers; what is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from reviewer.domain.review.records import ResolutionKind
from reviewer.gui.actions import ACTIONS, BY_ID, CASE_MODES, Mode
from reviewer.gui.key_rules import refusal
from reviewer.gui.keymap import Keymap, LiveKey, parse, with_alt
from reviewer.gui.overlay import Overlay
from reviewer.gui.widgets import KeyButton
from reviewer.settings import KeySet, Settings

R, C, F, S = CASE_MODES
BARE = re.compile(r"(Shift\+)?(.|Space)")
acts = st.sampled_from(ACTIONS)
keys = st.sampled_from(["A", "G", "F9", "Ctrl+E", "Ctrl+Shift+U", "?", ",", "Alt+A", "Space"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("G", ("G",)),
        ("Ctrl+E F9", ("Ctrl+E", "F9")),
        ("Ctrl+E Ctrl+E", ("Ctrl+E",)),
        (", .", (",", ".")),
        ("Ctrl+, F9", ("Ctrl+,", "F9")),
        ("Ctrl+K, Ctrl+C F9", ("Ctrl+K, Ctrl+C", "F9")),
    ],
)
def test_a_setting_holds_keys_parted_by_blanks(text, found):
    assert parse(text) == found


@pytest.mark.parametrize(
    ("changed", "act", "mode", "found"),
    [
        ({}, "note", R, ("F2",)),
        ({}, "note", C, ("N", "F2")),
        ({"note": "F9"}, "note", R, ("F9",)),
        ({"note": "F9"}, "note", C, ("F9",)),
        ({"note@read": "F9"}, "note", R, ("F9",)),
        ({"note@read": "F9"}, "note", C, ("N", "F2")),
        ({"note": "F9", "note@read": "F8"}, "note", R, ("F8",)),
        ({"accept": ""}, "accept", R, ()),
        ({"accept": "G F9"}, "accept", F, ("G", "F9")),
        ({"accept": "G"}, "accept", C, ()),
    ],
)
def test_keys_are_changed_by_act_or_by_act_and_mode(changed, act, mode, found):
    assert Keymap(changed).keys(BY_ID[act], mode) == found


@pytest.mark.parametrize(
    ("changed", "left"),
    [
        ({"accept": "G"}, {"accept": "G"}),
        ({"reject": "A"}, {"reject": "A", "accept": ""}),
        (
            {"accept": "Ctrl+Shift+A"},
            {"accept": "Ctrl+Shift+A", "annotations@read": "", "annotations@facts": ""},
        ),
        ({"accept": "X", "reject": "A"}, {"accept": "X", "reject": "A"}),
        ({"accept": "G", "reject": "G"}, {"accept": "G"}),
        ({"settle": "R"}, {"settle": "R", "range": ""}),
        ({"settle": "R", "range": "G"}, {"settle": "R", "range": "G"}),
        ({"nonsense": "F9", "accept@sheet": "F9", "accept@nowhere": "F9"}, {}),
    ],
)
def test_what_the_person_chose_goes_before_what_is_usual(changed, left):
    assert Keymap(changed).sound().changed == left


def test_a_key_given_to_an_act_is_taken_from_the_other_there_and_nowhere_else():
    made = Keymap().given("reopen", (C,), ("E",))
    assert made.keys(BY_ID["reopen"], C) == ("E",)
    assert made.keys(BY_ID["edit"], C) == ()
    assert made.keys(BY_ID["edit"], R) == ("E",)
    assert made.changed == {"reopen": "E", "edit@conflicts": ""}
    assert list(made.collisions()) == []


def test_the_usual_keys_come_back_and_are_taken_from_who_has_them_meanwhile():
    made = Keymap().given("reopen", (C,), ("E",)).usual_again("edit", CASE_MODES)
    assert made.keys(BY_ID["edit"], C) == ("E",)
    assert made.keys(BY_ID["reopen"], C) == ()
    assert made.usual_again("reopen", (C,)).changed == {}


@given(st.lists(st.tuples(acts, keys), max_size=6), st.sampled_from(KeySet))
def test_given_keys_never_collide_and_are_read_again_as_they_were(steps, kind):
    made = Keymap(kind=kind)
    for spec, key in steps:
        made = made.given(spec.id, spec.modes, (key,))
    assert list(made.collisions()) == []
    again = Keymap(dict(made.changed), kind).sound()
    for spec in ACTIONS:
        for mode in spec.modes:
            assert again.keys(spec, mode) == made.keys(spec, mode)
    if steps:
        spec, key = steps[-1]
        wanted = with_alt(key) if kind is KeySet.ALT else key
        assert made.keys(spec, spec.modes[0]) == (wanted,)


# The set for screen readers


@pytest.mark.parametrize("mode", list(Mode))
def test_for_screen_readers_every_letter_digit_and_sign_has_alt_and_nothing_collides(mode):
    made = Keymap(kind=KeySet.ALT)
    assert [one for one in made.collisions() if one[0] is mode] == []
    for spec in ACTIONS:
        found = made.keys(spec, mode)
        assert not [one for one in found if BARE.fullmatch(one)], spec.id
        assert bool(found) == bool(spec.keys_in(mode) and mode in spec.modes), spec.id


@pytest.mark.parametrize("kind", list(KeySet))
def test_no_key_types_a_character_where_ctrl_and_alt_are_alt_gr(kind):
    made = Keymap(kind=kind)
    keys = {key for spec in ACTIONS for mode in spec.modes for key in made.keys(spec, mode)}
    assert [key for key in keys if "Ctrl+Alt+" in key] == []


def test_it_uses_no_keys_that_belong_to_screen_readers():
    usual, made = Keymap(), Keymap(kind=KeySet.ALT)
    for spec in ACTIONS:
        for mode in spec.modes:
            new = set(made.keys(spec, mode)) - set(usual.keys(spec, mode))
            for key in new:
                assert "Ins" not in key, (spec.id, key)
                assert key != "Alt+Space", spec.id


def test_own_keys_get_alt_too():
    assert Keymap({"accept": "G"}, KeySet.ALT).keys(BY_ID["accept"], R) == ("Alt+G",)


# What shows keys


def test_a_live_key_can_be_asked_again():
    now = ["A"]
    key = LiveKey(lambda: now[0])
    now[0] = "G"
    assert key == "A"
    assert key.again() == "G"
    assert key.again().again() == "G"


def test_a_row_of_keys_is_live_too():
    now = ["1"]
    row = LiveKey(lambda: now[0]).through("9")
    now[0] = "Alt+1"
    assert (row, row.again()) == ("1–9", "Alt+1–9")


# The panel that changes them


@pytest.fixture
def panel(desk):
    desk.key(Qt.Key.Key_F1, mods=Qt.KeyboardModifier.ShiftModifier)
    assert desk.window.keys_panel.isVisible()
    return desk.window.keys_panel


def choose(desk, panel, title):
    """Search an act in the panel and select it."""
    panel.field.setFocus()
    panel.field.clear()
    desk.type(title.rstrip("…"))
    rows = panel.list.rows.rows
    at = next(n for n, one in enumerate(rows) if one.run and one.text == title)
    panel.list.setCurrentIndex(panel.list.rows.index(at))
    return rows[at]


def test_a_new_key_works_at_once_and_is_kept(desk, panel):
    choose(desk, panel, "Accept the claim")
    desk.key(Qt.Key.Key_Return)
    assert panel.catcher.hasFocus()
    desk.key("g")
    assert desk.settings[-1].keys == {"accept": "G"}
    desk.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    desk.key("a")
    assert desk.state("A1") == "undecided"
    desk.key("g")
    assert desk.state("A1") == "accepted"


def test_buttons_and_menus_show_it_at_once(desk, panel):
    button = next(one for one in desk.window.read.card.findChildren(KeyButton) if one.text() == "Accept")
    assert button.accessibleDescription() == "Key: A"
    choose(desk, panel, "Accept the claim")
    desk.key(Qt.Key.Key_Return, "g")
    assert button.accessibleDescription() == "Key: G"
    assert [one.toString() for one in desk.window.hub.actions["accept"].shortcuts()] == ["G"]


def test_an_act_can_have_several_keys(desk, panel):
    choose(desk, panel, "Accept the claim")
    panel.list.setFocus()
    desk.key("+", "g")
    assert desk.settings[-1].keys == {"accept": "A G"}
    desk.key(Qt.Key.Key_Escape, "a", "g")
    assert (desk.state("A1"), desk.state("A2")) == ("accepted", "accepted")


def test_a_collision_is_told_and_nothing_changes_until_one_takes_the_key(desk, panel):
    choose(desk, panel, "Accept the claim")
    desk.key(Qt.Key.Key_Return)
    desk.key("e", mods=Qt.KeyboardModifier.ControlModifier)
    assert panel.told.text() == "Ctrl E is “Export…” (Read, Facts)."
    assert not [one for one in desk.settings if one.keys]
    desk.key(Qt.Key.Key_Escape)
    assert panel.isVisible()
    assert panel.list.hasFocus()
    assert not [one for one in desk.settings if one.keys]


def test_the_key_is_taken_from_there_and_from_nowhere_else(desk, panel):
    choose(desk, panel, "Take the settlement back")
    desk.key(Qt.Key.Key_Return, "e")
    assert panel.told.text() == "E is “Edit the wording” (Conflicts)."
    desk.key(Qt.Key.Key_Return)
    assert desk.settings[-1].keys == {"reopen": "E", "edit@conflicts": ""}
    keymap = desk.window.hub.keymap
    assert keymap.keys(BY_ID["edit"], R) == ("E",)
    assert keymap.keys(BY_ID["edit"], C) == ()


@pytest.mark.parametrize(
    ("key", "mods", "words"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "opens what is chosen"),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "from one control to the next"),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "decides nothing"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "goes through lists"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, "goes through lists"),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, "text fields"),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier, "the system"),
        (
            Qt.Key.Key_Q,
            Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier,
            "types a character",
        ),
    ],
)
def test_what_cannot_work_is_refused_in_words(desk, panel, key, mods, words):
    choose(desk, panel, "Accept the claim")
    desk.key(Qt.Key.Key_Return)
    desk.key(key, mods=mods)
    assert words in panel.told.text()
    assert panel.catcher.hasFocus()
    assert not [one for one in desk.settings if one.keys]
    assert desk.state("A1") == "undecided"


def test_what_an_act_has_by_default_it_can_have_again():
    for spec in ACTIONS:
        for mode in spec.modes:
            for key in spec.keys_in(mode):
                assert refusal(key, spec, (mode,)) == "", (spec.id, key)


def test_one_is_reset_and_all_are_reset_and_that_is_taken_back(desk, panel):
    choose(desk, panel, "Accept the claim")
    desk.key(Qt.Key.Key_Return, "g")
    choose(desk, panel, "Reject…")
    panel.list.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert desk.settings[-1].keys == {"accept": "G", "reject": ""}
    desk.key(Qt.Key.Key_Backspace)
    assert desk.settings[-1].keys == {"accept": "G"}
    desk.click(panel.usual_all)
    assert desk.settings[-1].keys == {}
    assert panel.told.text() == "1 act has the usual keys again."
    desk.click(panel.back)
    assert desk.settings[-1].keys == {"accept": "G"}


def test_the_panel_lists_every_act_in_each_of_its_modes_and_marks_ones_own(desk, panel):
    shown = [one for one in panel._places if one]
    wanted = {(spec.id, mode) for spec in ACTIONS for mode in spec.modes}
    assert {(act, mode) for act, modes in shown for mode in modes} == wanted
    choose(desk, panel, "Accept the claim")
    desk.key(Qt.Key.Key_Return, "g")
    row = choose(desk, panel, "Accept the claim")
    assert (row.keys, row.state, row.glyph) == (("G",), "changed", "●")
    assert row.told == "Accept the claim, G, Read, Facts, changed"


def test_an_act_is_found_by_its_key(desk, panel):
    desk.type("ctrl e")
    assert [one.text for one in panel.list.rows.rows if one.run] == ["Export…"]


@pytest.mark.parametrize("key", ["a", "x", "j"])
def test_letters_typed_in_the_panel_search_and_decide_nothing(desk, panel, key):
    panel.list.setFocus()
    desk.key(key)
    assert panel.field.text() == key
    assert desk.state("A1") == "undecided"
    assert desk.label() == "A1"


def test_with_alt_single_letters_decide_nothing_and_fields_keep_their_letters(make_desk, database):
    alt = Qt.KeyboardModifier.AltModifier
    desk = make_desk(database, case="The bridge", settings=Settings(analyst="mk", key_set=KeySet.ALT))
    desk.key("a")
    assert desk.state("A1") == "undecided"
    desk.key("e", mods=alt)
    assert isinstance(desk.focus(), QLineEdit | QPlainTextEdit)
    desk.key("a", mods=alt)
    assert desk.state("A1") == "undecided"
    desk.key(Qt.Key.Key_Escape)
    desk.key("a", mods=alt)
    assert desk.state("A1") == "accepted"
    button = next(one for one in desk.window.read.card.findChildren(KeyButton) if one.text() == "Accept")
    assert button.accessibleDescription() == "Key: Alt A"


# Panels


def test_the_acts_of_the_mode_are_not_done_under_a_panel(desk):
    desk.ctrl("h")
    assert desk.window.history.isVisible()
    desk.key("a", "d", "j")
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.state("A1") == "undecided"
    assert desk.label() == "A1"
    desk.key(Qt.Key.Key_Escape)
    desk.key("a")
    assert desk.state("A1") == "accepted"


PANELS = [
    "Ctrl+K",
    "Ctrl+H",
    "Ctrl+Shift+N",
    "Ctrl+Shift+L",
    "Ctrl+Shift+H",
    "?",
    "Shift+F1",
    "Ctrl+Shift+M",
    "Ctrl+I",
]


@pytest.mark.parametrize("key", PANELS)
def test_a_panel_takes_the_focus_keeps_it_and_gives_it_back(desk, key):
    before = desk.window.focusWidget()
    chord = QKeySequence(key)[0]
    desk.key(chord.key(), mods=chord.keyboardModifiers())
    panel = next(one for one in desk.window.ground.findChildren(Overlay) if one.isVisible())
    for step in [Qt.Key.Key_Tab] * 8 + [Qt.Key.Key_Backtab] * 10:
        focus = desk.window.focusWidget()
        assert focus is panel or panel.isAncestorOf(focus), step
        desk.key(step)
    desk.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert desk.window.focusWidget() is before


@pytest.mark.parametrize("key", PANELS)
def test_one_panel_at_a_time_and_a_click_beside_it_closes_it(desk, key):
    before = desk.window.focusWidget()
    desk.ctrl("k")
    chord = QKeySequence(key)[0]
    desk.key(chord.key(), mods=chord.keyboardModifiers())
    shown = [one for one in desk.window.ground.findChildren(Overlay) if one.isVisible()]
    assert len(shown) == 1
    desk.click(desk.window.status, QPoint(5, 5))
    assert not shown[0].isVisible()
    assert desk.window.focusWidget() is before


# The sheet


def shown(sheet):
    return [one.text() for one in sheet.findChildren(QLabel) if one.isVisibleTo(sheet)]


def test_the_sheet_tells_the_mode_in_front_first_and_then_what_only_the_others_have(desk):
    desk.key("?")
    told = shown(desk.window.key_sheet)
    order = [
        told.index(one) for one in ("Keys in Read", "Only in Conflicts", "Only in Facts", "Only in Sheet")
    ]
    assert order == sorted(order)
    conflicts = told[order[1] : order[2]]
    assert {"Range", "R", "Both, attributed"} <= set(conflicts)
    assert "Undo" in told[: order[1]]
    assert "Undo" not in conflicts
    assert told.count("1…9") == 1


@pytest.mark.parametrize(
    ("typed", "found"), [("export", "Export…"), ("ctrl e", "Export…"), ("leaop", "Leave open")]
)
def test_the_sheet_is_searched_by_act_and_by_key(desk, typed, found):
    desk.key("?")
    sheet = desk.window.key_sheet
    desk.type(typed)
    assert found in shown(sheet)
    assert "Accept the claim" not in shown(sheet)
    desk.ctrl("a")
    desk.key(Qt.Key.Key_Backspace)
    assert sheet.field.text() == ""
    assert "Accept the claim" in shown(sheet)


def test_the_sheet_marks_own_keys_and_leads_to_where_they_are_changed(make_desk, database):
    desk = make_desk(database, case="The bridge", settings=Settings(analyst="mk", keys={"accept": "G"}))
    desk.key("?")
    sheet = desk.window.key_sheet
    assert "●" in shown(sheet)
    assert "G" in shown(sheet)
    desk.click(sheet.change)
    assert desk.window.keys_panel.isVisible()
    assert not sheet.isVisible()


@pytest.mark.parametrize(
    ("size", "zoom"), [((1024, 700), 200), ((1024, 700), 100), ((1440, 900), 200), ((1920, 1080), 100)]
)
def test_the_sheet_and_the_panel_can_be_read_whatever_the_size(make_desk, database, size, zoom):
    desk = make_desk(database, case="The bridge", settings=Settings(analyst="mk", zoom=zoom))
    desk.window.resize(*size)
    desk.settle()
    desk.key("?")
    sheet = desk.window.key_sheet
    assert desk.window.ground.rect().contains(sheet.geometry())
    area = sheet._area
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    assert area.viewport().height() > 6 * desk.window.theme.unit()
    desk.key(Qt.Key.Key_F1, mods=Qt.KeyboardModifier.ShiftModifier)
    panel = desk.window.keys_panel
    assert desk.window.ground.rect().contains(panel.geometry())
    assert panel.list.viewport().height() > 4 * desk.window.theme.unit()


# All that shows keys


def test_every_button_follows_the_keys(desk, panel):
    window = desk.window
    desk.views()
    window.change_keys(Keymap(kind=KeySet.ALT))
    caps = {one.accessibleDescription().removeprefix("Key: ") for one in window.findChildren(KeyButton)}
    assert {"Alt A", "Alt X", "Alt R", "Alt 1–9", "F1", "Ctrl Z", "Ctrl K"} <= caps
    assert not {one for one in caps if re.fullmatch(r"[A-Z,.?]", one)}
    assert window.welcome._keys_row._key == "F1"
    window.change_keys(Keymap({"palette": "Ctrl+J", "undo": "F9"}))
    assert window.header.box.accessibleDescription() == "Key: Ctrl J"
    assert window.status._undo.accessibleDescription() == "Key: F9"


def test_the_sources_of_a_conflict_show_their_keys(desk):
    desk.ctrl("2")
    line = desk.window.conflicts.detail.sources.line(0)
    assert line.key == "1"
    desk.window.change_keys(Keymap(kind=KeySet.ALT))
    assert desk.window.conflicts.detail.sources.line(0).key == "Alt 1"


def test_facts_that_are_merged_are_settled_by_the_keys_of_the_conflicts(desk):
    desk.window.change_keys(Keymap({"both": "G"}))
    desk.ctrl("3")
    desk.ctrl("a")
    desk.key("m")
    panel = desk.window.merging
    assert panel.isVisible()
    desk.key("g")
    assert panel.kind is ResolutionKind.BOTH
