"""What people say of names is one decision each, is remembered, and is undone exactly."""

import pytest

from reviewer.domain.errors import CommandError
from reviewer.domain.names import SAID_SO, tied
from reviewer.domain.review import commands as c
from reviewer.domain.review.names import names_now, said_of_names
from reviewer.domain.review.records import Table

AS_FOUND = {"Harbour Tools": "Harbour Tools", "Bolt": "Bolt", "it": "Bolt", "Mira Oden": "Mira Oden"}


def names(desk):
    return tied(names_now(desk.state))


SAID = [
    ([c.SameName("Mira Oden", "Bolt")], {"Mira Oden": "Bolt"}),
    ([c.SameName("Bolt", "Mira Oden")], {"Bolt": "Mira Oden", "it": "Mira Oden"}),
    ([c.SameName("it", "Mira Oden")], {"it": "Mira Oden"}),
    ([c.OtherName("it")], {"it": "it"}),
    ([c.OtherName("it", "Bolt")], {"it": "it"}),
    ([c.OtherName("it"), c.SameName("it", "Mira Oden")], {"it": "Mira Oden"}),
    ([c.OtherName("it"), c.SameName("it", "Bolt")], {}),
    ([c.SameName("Mira Oden", "Bolt"), c.OtherName("Mira Oden")], {}),
    ([c.SameName("Mira Oden", "Bolt"), c.SameName("Mira Oden", "Harbour Tools")], {"Mira Oden": "Harbour Tools"}),
    ([c.RenameName("Bolt", "Bolt & Sons")], {"Bolt": "Bolt & Sons", "it": "Bolt & Sons"}),
    ([c.RenameName("Bolt", "B"), c.RenameName("B", "Bolt & Sons")], {"Bolt": "Bolt & Sons", "it": "Bolt & Sons"}),
    ([c.RenameName("Bolt", "B"), c.RenameName("B", "Bolt")], {}),
    ([c.RenameName("Bolt", "B"), c.SameName("Mira Oden", "B")], dict.fromkeys(("Bolt", "it", "Mira Oden"), "B")),
    ([c.RenameName("Bolt", "B"), c.OtherName("it", "B")], {"Bolt": "B", "it": "it"}),
]  # fmt: skip


@pytest.mark.parametrize(("commands", "changed"), SAID)
def test_what_is_said_is_seen_at_once_and_undone_exactly(desk, commands, changed):
    before = desk.picture()
    for command in commands:
        desk.do(command)
    assert names(desk) == AS_FOUND | changed
    for _ in commands:
        desk.do(c.Undo())
    assert desk.picture() == before
    for _ in commands:
        desk.do(c.Redo())
    assert names(desk) == AS_FOUND | changed


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (c.SameName("Nobody", "Bolt"), "no name “Nobody”"),
        (c.SameName("Bolt", "Nobody"), "no name “Nobody”"),
        (c.SameName("it", "Bolt"), "so already"),
        (c.OtherName("Bolt"), "is the name itself"),
        (c.RenameName("Bolt", " "), "cannot be empty"),
        (c.RenameName("Bolt", "Bolt"), "so already"),
        (c.RenameName("Bolt", "Mira Oden"), "say that the two are one"),
    ],
)
def test_what_makes_no_sense_is_refused(desk, command, says):
    with pytest.raises(CommandError, match=says):
        desk.do(command)


def test_the_log_holds_no_name(desk):
    made = desk.do(c.RenameName("Bolt", "Bolt & Sons"))
    assert "Bolt" not in repr((made.what, made.changes))


def test_names_of_a_later_analysis_are_corrected_by_what_was_said_before(desk):
    desk.do(c.SameName("Mira Oden", "Bolt"))
    desk.do(c.OtherName("it"))
    assert said_of_names(desk.state) == ((("Mira Oden", "Bolt"),), (("it", "Bolt"),))
    texts = {"d": "Bolt was sold. Harbour said it, not Bolt."}
    groups = {"sold": [("d", "Bolt was sold")], "shops": [("a", "Bolt has 12 shops")]}
    desk.add("d", groups=groups, texts={**desk.articles, **texts})
    assert names(desk) == AS_FOUND | {"Mira Oden": "Bolt", "it": "it", "Harbour": "Harbour Tools"}
    (bolt,) = (one for one in names_now(desk.state) if one.full == "Bolt")
    assert {one.text: one.why for one in bolt.forms} == {"Bolt": "", "Mira Oden": SAID_SO}
    assert bolt.articles[-1] == desk.state.articles()[3].id
    desk.do(c.Undo())
    desk.do(c.Undo())
    assert names(desk) == AS_FOUND | {"Harbour": "Harbour Tools"}


def test_an_analysis_that_finds_the_same_names_writes_none(desk):
    before = {key: row for key, row in desk.state.rows.items() if key[0] is Table.NAME}
    desk.add()
    assert {key: row for key, row in desk.state.rows.items() if key[0] is Table.NAME} == before
