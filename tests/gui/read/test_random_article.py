"""Random keys, clicks and drags on articles of every kind; a failure names its seed."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS = [
    getattr(Qt.Key, f"Key_{name}")
    for name in ["Left", "Right", "Up", "Down", "Home", "End", "Escape", "PageDown", "PageUp"]
]
WAYS = ["right", "left", "up", "down", "sentence", "sentence_back", "home", "end"]
ENGLISH = "A bridge opens\n\nIt cost 40 million euros, 🎉 they say.\n\nSubscribe\n\nMira Oden designed it. It stands."
HEBREW = "גשר נפתח\n\nMeta שילמה 14.3 מיליארד דולר, כך נאמר. החברה נוסדה בשנת 2016.\n\nIn English."


def pages(draw):
    hebrew = [draw.claim(HEBREW, "Meta שילמה 14.3 מיליארד", 1), draw.claim(HEBREW, "14.3", 2)]
    english = [
        draw.claim(ENGLISH, words, n) for n, words in enumerate(("It cost 40", "40 million", "Mira Oden"))
    ]
    long = ENGLISH + "\n\n" + "\n\n".join([HEBREW] * 30)
    made = [
        draw.page(ENGLISH, english, draw.furniture_of(ENGLISH, "Subscribe")),
        draw.page(HEBREW, hebrew),
        draw.page(long, [draw.claim(long, "Mira Oden", 1)], draw.furniture_of(long, "Subscribe")),
        draw.page("Share this", (), [Span(0, 10)]),
        draw.page("", title="Nothing"),
    ]
    return [*(replace(one, item=replace(one.item, id=f"a{n}")) for n, one in enumerate(made)), None]


def press(view, dice):
    QTest.keyClick(view, dice.choice(KEYS), dice.choice([NONE, NONE, SHIFT, CTRL]))


def use_mouse(view, dice):
    port = view.viewport()
    at = QPoint(dice.randint(-9, port.width() + 9), dice.randint(-19, port.height() + 19))
    what = dice.choice([QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick])
    what(port, LEFT, pos=at) if dice.random() < 0.5 else QTest.mouseMove(port, at)


def change_claims(view, dice):
    claims = list(view.claims)
    if claims:
        text = view._page.text
        at, start = dice.randrange(len(claims)), dice.randrange(len(text))
        end = min(len(text), start + dice.randint(1, 40))
        claims[at] = replace(claims[at], start=start, end=end, ruling=dice.choice([None, *Ruling]))
        view.set_claims(tuple(claims))


def do_something(view, dice, known):
    match dice.randrange(9):
        case 0:
            view.select(dice.choice(WAYS))
        case 1:
            view.unfold() if dice.random() < 0.5 else view.unfold_next()
        case 2:
            view.select_gap(dice.choice([1, -1]))
        case 3:
            view.set_current(dice.choice([*(one.id for one in view.claims), ""]))
        case 4:
            view.set_page(dice.choice(known))
        case 5:
            change_claims(view, dice)
        case 6:
            view.resize(dice.randint(150, 900), dice.randint(60, 600))
        case 7:
            QTest.mouseClick(view.strip, LEFT, pos=QPoint(3, dice.randrange(max(view.strip.height(), 1))))
        case 8:
            view.strip.tip(QPoint(3, dice.randint(-5, 400)))


@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_is_done_breaks_the_article(draw, seed):
    dice, known = random.Random(seed), pages(draw)
    view = draw.show(known[seed])
    view.claim_clicked.connect(view.set_current)
    for step in range(400):
        dice.choices([press, use_mouse, lambda v, d: do_something(v, d, known)], (3, 4, 3))[0](view, dice)
        length = len(view._page.text) if view._page else 0
        assert all(0 <= one <= length for one in view.caret), step
        span = view.current_span()
        assert span is None or span.end <= length, step
        if step % 10 == 0:
            view.grab()
            runs = view.strip.runs()
            assert all(a.bottom <= b.top for a, b in pairwise(runs)), step
            assert not runs or runs[-1].bottom <= view.strip.height() + 1, step
