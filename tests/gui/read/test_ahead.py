"""The articles beside the open one are prepared while nothing is asked for, and read anew when they are opened."""

import pytest
from PySide6.QtCore import Qt

from reviewer.domain.review.commands import Accept
from reviewer.domain.review.records import Ruling
from reviewer.gui.flow import Flow
from reviewer.gui.kept import KeptPictures
from reviewer.gui.read import card_delegate, column


@pytest.fixture
def read(desk):
    """Read, with all prepared that is."""
    prepared(desk)
    return desk.window.read


def prepared(desk):
    """Wait until there is nothing to prepare."""
    desk.qtbot.waitUntil(lambda: not desk.window.read.ahead.busy, timeout=5000)
    desk.settle()


def texts_of_hints(read):
    hints = read.cards.hints()
    return {f"{one.body.statement}  {hints[one.id]}" for one in read.page.claims if one.id in hints}


def turn(desk, key=Qt.Key.Key_PageDown):
    desk.ctrl(key)
    return desk.window.read.page.item


@pytest.fixture
def made(monkeypatch):
    """What is set in lines or painted as a picture, in the order in which it happens."""
    found = []

    class Counted(Flow):
        def __init__(self, text, *args):
            found.append(text)
            super().__init__(text, *args)

    paint = KeptPictures._made
    monkeypatch.setattr(column, "Flow", Counted)
    monkeypatch.setattr(card_delegate, "Flow", Counted)
    monkeypatch.setattr(KeptPictures, "_made", lambda *args: found.append("picture") or paint(*args))
    return found


def test_nothing_is_set_or_painted_for_an_article_that_was_prepared(made, desk, read):
    here = read.page.item
    made.clear()
    assert turn(desk).id != here.id
    hinted = [one for one in made if one in texts_of_hints(read)]  # they are read after it is shown
    assert sorted(made) == sorted([*hinted, *["picture"] * made.count("picture")])
    assert made.count("picture") <= len(hinted)


def test_without_it_all_is_made_when_it_is_opened(made, desk, read):
    desk.window.theme.changed.emit()  # forgets all
    made.clear()
    turn(desk)
    assert "picture" in made
    assert {one.block.text for one in read.article._column.placed} <= set(made)


def test_it_looks_as_if_it_had_not_been_prepared(desk, read, monkeypatch):
    turn(desk)
    seen = desk.window.grab().toImage()
    turn(desk, Qt.Key.Key_PageUp)
    monkeypatch.setattr(read.ahead, "begin", lambda: None)
    read.ahead.stop()
    desk.window.theme.changed.emit()
    turn(desk)
    assert desk.window.grab().toImage() == seen


def test_what_was_prepared_is_not_believed(desk, read):
    there = read.neighbour(1)
    label = next(one.label for one in desk.ask(lambda review: review.page(there)).claims)
    desk.window.session.send(Accept((label,)))
    desk.settle()
    assert turn(desk).id == there
    assert read.page.claims[0].ruling is Ruling.ACCEPTED


def test_a_larger_text_is_set_anew(desk, read):
    small = read.article._column.placed[0].flow.font.pointSizeF()
    desk.ctrl("+")
    turn(desk)
    assert read.article._column.placed[0].flow.font.pointSizeF() > small


def test_who_turns_on_is_not_held_up_by_it(desk, read):
    seen = [read.page.item.letter, *(turn(desk).letter for _ in range(4))]
    assert len(set(seen)) == len(seen[: len(read.letters)])
    assert read.ahead.busy
    prepared(desk)
    assert read.page.item.letter == seen[-1]


def test_words_set_once_make_room_for_others(desk, read, monkeypatch):
    monkeypatch.setattr(column, "MOST_LETTERS", 50)
    for _ in range(3):
        turn(desk)
        prepared(desk)
    kept = read.article._column._kept
    assert sum(len(text) for text, *_ in kept) <= max(50, *(len(text) for text, *_ in kept))
    assert all(one.flow.height for one in read.article._column.placed)


def test_a_closed_case_is_left(desk, read):
    turn(desk)
    assert read.ahead.busy
    desk.ctrl("n")
    desk.settle()
    assert not read.ahead.busy
