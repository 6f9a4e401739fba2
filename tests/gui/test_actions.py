"""The table of acts: no key does two things, and every act can be done, found in a menu, and looked up."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reviewer.gui.actions import (
    ACTIONS,
    BY_ID,
    CASE_MODES,
    MENUS,
    Mode,
    shown_key,
)
from reviewer.gui.keymap import Keymap

R, C, F, S = CASE_MODES

# The keys that the design promises: key, and what it does in each of the four modes ("" is nothing).
PROMISED = [
    ("A", "accept", "", "accept", ""),
    ("X", "reject", "", "reject", ""),
    ("Space", "skip", "skip", "skip", "skip"),
    ("J", "next", "next", "next", "next"),
    ("K", "previous", "previous", "previous", "previous"),
    ("U", "next_undecided", "next_undecided", "next_undecided", ""),
    ("1", "other_1", "value_1", "", ""),
    ("9", "other_9", "value_9", "", ""),
    ("R", "", "range", "", ""),
    ("B", "", "both", "", ""),
    ("L", "", "later", "", ""),
    ("O", "", "leave_open", "", ""),
    ("Ctrl+Return", "accept_next", "settle", "", ""),
    ("E", "edit", "edit", "edit", "edit"),
    ("M", "merge", "", "merge", ""),
    ("S", "same", "", "", ""),
    ("D", "different", "different", "", ""),
    ("N", "new_claim", "note", "note", "note"),
    ("F2", "note", "note", "note", "note"),
    ("H", "hand_back", "", "hand_back", ""),
    ("Shift+Right", "select_right", "", "", ""),
    ("Alt+Right", "end_right", "", "", ""),
    ("Alt+Shift+Left", "start_left", "", "", ""),
    (",", "overlap_previous", "", "", ""),
    (".", "overlap_next", "", "", ""),
    ("Ctrl+1", "mode_read", "mode_read", "mode_read", "mode_read"),
    ("Ctrl+4", "mode_sheet", "mode_sheet", "mode_sheet", "mode_sheet"),
    ("Ctrl+Z", "undo", "undo", "undo", "undo"),
    ("Ctrl+Shift+Z", "redo", "redo", "redo", "redo"),
    ("Ctrl+K", "palette", "palette", "palette", "palette"),
    ("Ctrl+F", "find", "find", "find", "find"),
    ("Ctrl+E", "export", "export", "export", "export"),
    ("?", "keys", "keys", "keys", "keys"),
    ("V", "aside", "", "aside", ""),
    ("Backspace", "", "", "", ""),
    ("Del", "", "", "", ""),
]


@pytest.mark.parametrize(("key", "read", "conflicts", "facts", "sheet"), PROMISED, ids=lambda one: str(one))
def test_the_keys_are_those_of_the_design(key, read, conflicts, facts, sheet):
    for mode, wanted in zip(CASE_MODES, (read, conflicts, facts, sheet), strict=True):
        found = [one.id for one in ACTIONS if key in Keymap().keys(one, mode)]
        assert found == ([wanted] if wanted else []), mode


def test_no_key_does_two_things():
    assert list(Keymap().collisions()) == []


def test_a_collision_is_noticed_and_left_out():
    assert list(Keymap({"reject": "A"}).collisions())
    assert Keymap({"accept": "G", "reject": "G", "nonsense": "F9"}).sound().changed == {"accept": "G"}


def test_every_key_is_one_that_qt_knows():
    for spec in ACTIONS:
        for mode in spec.modes:
            for key in Keymap().keys(spec, mode):
                assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText), (spec.id, key)


def test_every_act_stands_in_a_menu_and_has_a_key():
    assert len(BY_ID) == len(ACTIONS)
    for spec in ACTIONS:
        assert spec.menu in MENUS
        assert any(spec.keys_in(mode) for mode in spec.modes), spec.id


def test_every_act_is_done_by_someone_in_each_of_its_modes(desk):
    hub = desk.window.hub
    desk.views()
    missing = [
        (one.id, mode.value) for one in ACTIONS for mode in one.modes if hub.handler(one.id, mode) is None
    ]
    assert missing == []
    unknown = [name for view in desk.views() for name in view.acts() if name not in BY_ID]
    assert unknown == []


def test_the_menus_hold_every_act(desk):
    shown = set()
    for menu in desk.window.menu.findChildren(QMenu):
        shown |= {one.objectName() for one in menu.actions()}
    assert {one.id for one in ACTIONS if not one.hidden} <= shown


@pytest.mark.parametrize("mode", CASE_MODES)
def test_keys_and_words_follow_the_mode(desk, mode):
    desk.window.enter(mode)
    for spec in ACTIONS:
        action = desk.window.hub.actions[spec.id]
        keys = [one.toString() for one in action.shortcuts()]
        assert bool(keys) == bool(mode in spec.modes and spec.keys_in(mode)), spec.id
        assert action.isEnabled() == (mode in spec.modes)


def test_rebound_keys_are_taken(make_desk, database):
    from reviewer.settings import Settings

    desk = make_desk(
        database, case="The bridge", settings=Settings(analyst="mk", keys={"accept": "G", "reject": "G"})
    )
    desk.key("g")
    assert desk.state("A1") == "accepted"
    desk.key("a")
    assert desk.state("A2") == "undecided"


def test_the_key_sheet_tells_every_key_of_the_mode(desk):
    from PySide6.QtWidgets import QLabel

    desk.key("?")
    sheet = desk.window.key_sheet
    assert sheet.isVisible()
    told = {one.text() for one in sheet.findChildren(QLabel)}
    for spec in ACTIONS:
        if R in spec.modes and not spec.hidden:
            assert spec.title_in(R) in told, spec.id
            assert {shown_key(one) for one in spec.keys_in(R)} <= told, spec.id
    desk.key("\x1b")
    assert not sheet.isVisible()


def test_the_start_page_knows_no_case(make_desk, database):
    desk = make_desk(database)
    assert desk.window.mode is Mode.WELCOME
    for spec in ACTIONS:
        assert desk.window.hub.actions[spec.id].isEnabled() == (Mode.WELCOME in spec.modes)
