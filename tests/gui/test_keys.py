"""Keys: the person's own, in old and new settings; the set for screen readers; what is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.gui.actions import ACTIONS, BY_ID, CASE_MODES, Mode
from reviewer.gui.keymap import Keymap, LiveKey, parse, with_alt
from reviewer.settings import KeySet

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
        ({"reject": "A"}, {}),
        ({"accept": "X", "reject": "A"}, {"accept": "X", "reject": "A"}),
        ({"accept": "G", "reject": "G"}, {"accept": "G"}),
        ({"settle": "R"}, {}),
        ({"settle": "R", "range": "G"}, {"settle": "R", "range": "G"}),
        ({"nonsense": "F9", "accept@sheet": "F9", "accept@nowhere": "F9"}, {}),
    ],
)
def test_what_would_do_two_things_is_left_out(changed, left):
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


def test_it_uses_no_keys_that_type_characters_or_belong_to_screen_readers():
    usual, made = Keymap(), Keymap(kind=KeySet.ALT)
    for spec in ACTIONS:
        for mode in spec.modes:
            new = set(made.keys(spec, mode)) - set(usual.keys(spec, mode))
            for key in new:
                assert not key.startswith("Ctrl+Alt+"), (spec.id, key)
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
