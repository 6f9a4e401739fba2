"""The strip at the article's edge: what covers the words, where the view is, and what is said of it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reviewer.domain.review.records import Ruling
from reviewer.gui.read.coverage import RANK
from reviewer.gui.read.strip import SHAPES, Rows
from reviewer.gui.words import State

LEFT = Qt.MouseButton.LeftButton
ACCEPTED = Ruling.ACCEPTED

ENGLISH = (
    "A bridge opens\n\nThe bridge cost 40 million euros in all, and it was opened in May. Nobody counted the"
    " birds.\n\nSubscribe to our letter\n\nMira Oden designed it. It stands in the north."
)

# The strip


def mixed_page(draw):
    filler = "\n\n".join(f"Paragraph {n} says nothing that anybody would claim here." for n in range(40))
    text = f"{ENGLISH}\n\n{filler}"
    claims = [
        draw.claim(text, "The bridge cost 40 million euros in all", 1, None, ("number",)),
        draw.claim(text, "Nobody counted the birds", 2, ACCEPTED),
        draw.claim(text, "Mira Oden designed it", 3),
    ]
    return text, draw.page(text, claims, draw.furniture_of(text))


def painted(strip):
    """Return the strip as it is once nothing of it is put off any more."""
    strip.grab()
    QTest.qWait(1)
    return strip.grab().toImage()


def test_the_strip_tells_from_the_top_what_covers_the_words(draw):
    _, what = mixed_page(draw)
    view = draw.show(what)
    runs = view.strip.runs()
    assert all(a.bottom <= b.top for a, b in pairwise(runs))
    assert runs[-1].bottom <= view.strip.height()
    seen = list(dict.fromkeys(run.state or ("furniture" if run.furniture else "open") for run in runs))
    assert seen == ["open", State.DIFFERS, State.ACCEPTED, "furniture", State.UNDECIDED]


def test_the_strip_shows_a_decision_where_it_was_made_and_nowhere_else(draw):
    _, what = mixed_page(draw)
    view = draw.show(what)
    before = view.strip.runs()
    claims = tuple(replace(one, ruling=ACCEPTED) if one.id == "c3" else one for one in what.claims)
    view.set_claims(claims)
    after = view.strip.runs()
    old = next(run for run in before if run.state is State.UNDECIDED)
    assert State.UNDECIDED not in {run.state for run in after}
    assert [run for run in after if run.state is State.ACCEPTED and run.bottom == old.bottom]
    fresh = draw.show(replace(what, claims=claims))
    assert fresh.strip.runs() == after
    assert painted(fresh.strip) == painted(view.strip)


def test_of_another_article_the_words_are_painted_first_and_what_covers_them_next(draw):
    _, what = mixed_page(draw)
    view = draw.show(what)
    first = view.strip.grab().toImage()
    then = painted(view.strip)
    assert first != then
    assert view.strip.grab().toImage() == then


def test_states_are_told_by_shape_as_well_as_by_colour():
    claimed = [SHAPES[state] for state in State]
    assert set(SHAPES) == set(State) == set(RANK)
    assert len(set(claimed)) >= len(State) - 1  # rejected and set aside are both taken out


def test_a_click_on_the_strip_goes_there_and_a_drag_goes_along(draw):
    _, what = mixed_page(draw)
    view = draw.show(what)
    strip, bar = view.strip, view.verticalScrollBar()
    QTest.mouseClick(strip, LEFT, pos=QPoint(5, strip.height() - 3))
    assert bar.value() == bar.maximum()
    assert strip.window_rect().bottom() >= strip.height() - 3
    top = strip.window_rect().center().toPoint()
    QTest.mousePress(strip, LEFT, pos=top)
    QTest.mouseMove(strip, top - QPoint(0, 60))
    QTest.mouseRelease(strip, LEFT, pos=top - QPoint(0, 60))
    assert bar.value() == pytest.approx(bar.maximum() - 60 / strip.scale(), abs=2)
    bar.setValue(0)
    assert strip.window_rect().top() < 2


def test_the_strip_says_in_words_what_it_shows(draw, qtbot):
    _, what = mixed_page(draw)
    view = draw.show(what)
    qtbot.waitUntil(lambda: "% of the words are claimed" in view.strip.accessibleDescription(), timeout=5000)
    assert view.strip.accessibleName()
    first = next(run for run in view.strip.runs() if run.state is State.DIFFERS)
    assert view.strip.tip(QPoint(5, first.top)).startswith("sources differ\n")
    fold = next(run for run in view.strip.runs() if run.furniture)
    assert view.strip.tip(QPoint(5, fold.top)).startswith("left out as furniture\n")
    last = view.strip.runs()[-1]
    assert view.strip.tip(QPoint(5, last.top)).startswith("nobody has claimed this\n")


def test_an_article_that_fits_is_not_stretched_over_the_strip(draw):
    view = draw.show(draw.page(ENGLISH, [draw.claim(ENGLISH, "Mira Oden designed it", 1)]), size=(700, 900))
    run = next(one for one in view.strip.runs() if one.state is State.UNDECIDED)
    rect = view.column.rects(ENGLISH.index("Mira"), ENGLISH.index("Mira") + 4)[0]
    assert run.top - 8 <= rect.top() <= run.bottom


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_every_row_tells_the_worst_of_the_claims_that_cover_it(draw, data):
    text, what = mixed_page(draw)
    column = draw.show(what).strip._column
    rulings = st.sampled_from([None, ACCEPTED, Ruling.REJECTED])
    claims = []
    for number in range(data.draw(st.integers(0, 8))):
        start = data.draw(st.integers(0, len(text) - 1))
        words = text[start : data.draw(st.integers(start + 1, min(start + 400, len(text))))]
        claims.append(draw.claim(text, words, number, data.draw(rulings)))
    rows = Rows(column, claims, data.draw(st.sampled_from([1.0, 0.6, 0.11])))
    assert rows._told == [rows._tell(row) for row in range(len(rows._told))]
