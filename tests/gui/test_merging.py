"""Merging: how the fact that comes of it is settled is asked at once, and is one decision."""

import pytest
from PySide6.QtCore import Qt

from reviewer.domain.review.records import ResolutionKind

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def asked(desk):
    """The panel, asking how what the bridge cost (A1 B1 C1) is settled with its length (B3 C4), in Read."""
    desk.key("m")
    desk.type("300 metres")
    desk.key(Qt.Key.Key_Return)
    assert desk.window.merging.isVisible()
    return desk


def one_fact(desk):
    ids = {desk.claim(label).fact for label in ("A1", "B1", "C1", "B3", "C4")}
    assert len(ids) == 1
    return desk.ask(lambda review: review.fact(next(iter(ids))))


@pytest.mark.parametrize(
    ("key", "kind", "chosen"),
    [
        ("3", ResolutionKind.ONE_VALUE, "A1"),
        ("b", ResolutionKind.BOTH, ""),
        ("r", ResolutionKind.RANGE, ""),
        ("l", ResolutionKind.LATER, "C4"),
        ("o", ResolutionKind.OPEN, ""),
    ],
)
def test_a_key_settles_what_is_merged_as_one_decision(asked, key, kind, chosen):
    before = asked.ask(lambda review: review.summary().seq)
    target = asked.claim("B3").fact
    asked.key(key)
    proposed = asked.window.merging.wording.text()
    assert proposed
    assert asked.claim("A1").fact != target
    asked.key(Qt.Key.Key_Return)
    settled = one_fact(asked)
    assert settled.item.id == target
    assert settled.item.resolution is kind
    assert settled.item.line == proposed
    assert settled.chosen == ((asked.claim(chosen).id,) if chosen else ())
    assert asked.ask(lambda review: review.summary().seq) == before + 1
    asked.ctrl("z")
    assert asked.claim("A1").fact != asked.claim("B3").fact
    assert asked.ask(lambda review: review.fact(target)).item.resolution is None


def test_enter_alone_merges_only(asked):
    asked.key(Qt.Key.Key_Return)
    assert one_fact(asked).item.resolution is None
    assert not asked.window.merging.isVisible()


def test_escape_merges_nothing_and_its_letters_are_not_the_mode_s(asked):
    before = asked.ask(lambda review: review.summary().seq)
    asked.key("a", "x", "j", "9", Qt.Key.Key_Escape)
    assert not asked.window.merging.isVisible()
    assert asked.ask(lambda review: review.summary().seq) == before
    assert asked.claim("A1").fact != asked.claim("B3").fact
    assert asked.label() == "A1"


def test_the_wording_is_edited_before_merging(asked):
    asked.key("b", "e")
    assert asked.window.merging.wording.hasFocus()
    asked.ctrl("a")
    asked.type("The bridge, its cost and length.")
    asked.key(Qt.Key.Key_Return)
    assert one_fact(asked).item.line == "The bridge, its cost and length."


def test_the_selected_facts_are_merged_and_settled(desk):
    desk.ctrl("3")
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Down, mods=SHIFT)
    first, second = desk.window.facts.selected()
    desk.key("m")
    assert desk.window.merging.isVisible()
    desk.click(desk.window.merging._values[1])
    assert desk.window.merging.kind is ResolutionKind.ONE_VALUE
    desk.click(desk.window.merging.button)
    merged = desk.ask(lambda review: review.fact(first.id))
    assert merged.item.resolution is ResolutionKind.ONE_VALUE
    assert {one.label for one in merged.claims} >= {first.lead, second.lead}
