"""Articles that are read from right to left, in both directions, and letters of several parts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reviewer.domain.text import Span
from reviewer.gui.read import places

SHIFT = Qt.KeyboardModifier.ShiftModifier

ENGLISH = (
    "A bridge opens\n\nThe bridge cost 40 million euros in all, and it was opened in May. Nobody counted the"
    " birds.\n\nSubscribe to our letter\n\nMira Oden designed it. It stands in the north."
)
HEBREW = (
    "גשר נפתח\n\nMeta שילמה 14.3 מיליארד דולר תמורת Scale AI, כך נאמר. החברה נוסדה בשנת 2016.\n\n"
    "This paragraph is in English."
)
ARABIC = "جسر جديد\n\nدفعت شركة Meta مبلغ 14.3 مليار دولار مقابل 49% من الأسهم. هل تأسست الشركة عام 2016؟ نعم، قيل."

# Right to left


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_paragraphs_stand_at_the_side_from_which_they_are_read(draw, text):
    view = draw.show(draw.page(text))
    assert view.column.rtl
    for one in view.column.placed:
        line = one.flow.line_rect(0)
        if one.block.text.startswith("This"):
            assert line.left() == pytest.approx(0, abs=1)
        else:
            assert line.right() == pytest.approx(view.column.width, abs=1), one.block.kind


def test_a_claim_over_two_directions_is_marked_where_it_is_read_and_nowhere_else(draw):
    view = draw.show(draw.page(HEBREW))
    inside = HEBREW.index("14.3")
    number = view.column.rects(inside, inside + 4)
    assert len(number) == 1
    span = Span(HEBREW.index("שילמה"), inside + 2)  # ends inside the number, which runs the other way
    rects = view.column.rects(span.start, span.end)
    assert len(rects) == 2
    assert sum(rect.width() for rect in rects) < view.column.width
    assert not any(
        a.intersects(b) for a in view.column.rects(inside + 2, inside + 4) for b in (r.adjusted(1, 0, -1, 0) for r in rects)
    )  # fmt: skip


def test_handles_stand_at_the_outer_edges_in_the_order_of_reading(draw):
    one = draw.claim(HEBREW, "Meta שילמה 14.3 מיליארד דולר תמורת Scale AI", 1)
    view = draw.show(draw.page(HEBREW, [one]), "c1")
    first, last = view.column.edges(one.start, one.end)
    assert first.x() == pytest.approx(view.column.width, abs=1)
    assert last.x() < first.x()
    moved = []
    view.span_moved.connect(lambda *args: moved.append(HEBREW[args[1] : args[2]]))
    stop = HEBREW.index("כך") + 2
    target = draw.at(view, view.column.edges(stop - 1, stop)[1].center()) + QPoint(2, 0)
    draw.drag(view, draw.at(view, last.center()), target)
    assert moved == ["Meta שילמה 14.3 מיליארד דולר תמורת Scale AI, כך"]


def test_left_and_right_are_those_of_the_screen(draw):
    view = draw.show(draw.page(HEBREW))
    view.setFocus()
    start = HEBREW.index("החברה")
    view.take_caret(start, start)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.caret == (start + len("החברה"), start + len("החברה"))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret[1] == start
    view.select("left")
    view.select("left")
    assert view.selected().of(HEBREW) == "החברה נוסדה"
    view.select("right")
    assert view.selected().of(HEBREW) == "החברה"
    view.select("sentence")  # to the right: the sentence's start
    assert view.caret[1] == start
    latin = HEBREW.index("paragraph")
    view.take_caret(latin, latin)
    view.select("right")
    assert view.selected().of(HEBREW) == "paragraph"


def test_arabic_sentences_end_at_their_own_signs():
    end = places.sentence_end(ARABIC, ARABIC.index("هل"))
    assert ARABIC[:end].endswith("؟")
    assert places.sentence_start(ARABIC, ARABIC.index("نعم") + 2) == ARABIC.index("نعم")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("שָׁלוֹם עֲלֵיכֶם", 0, 7),
        ("noe\u0308l vient", 0, 5),
        ("👩‍👩‍👧 plays", 0, 5),
        ("🇩🇪🇫🇷 win", 0, 2),
        ("👍🏽 yes", 0, 2),
        ("נשיא ארה״ב אמר", 5, 10),
    ],
)
def test_marks_and_joined_signs_are_not_cut_from_their_letters(text, start, end):
    found = next(one for one in places.words(text) if one.start == start)
    assert (found.start, found.end) == (start, end)


def test_home_and_end_go_to_the_ends_of_the_line(draw):
    view = draw.show(draw.page(ENGLISH))
    view.setFocus()
    start = ENGLISH.index("Mira")
    view.take_caret(start + 7, start + 7)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.caret[1] == start
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selected().of(ENGLISH) == "Mira Oden designed it. It stands in the north."
    hebrew = draw.show(draw.page(HEBREW))
    hebrew.setFocus()
    start = HEBREW.index("Meta")
    hebrew.take_caret(start + 8, start + 8)
    QTest.keyClick(hebrew, Qt.Key.Key_Home)
    assert hebrew.caret[1] == start


def test_marks_stand_at_the_side_on_which_lines_begin(draw):
    hebrew = draw.show(draw.page(HEBREW, [draw.claim(HEBREW, "החברה נוסדה", 1)]))
    box, _ = hebrew.gutter_marks()[0]
    assert hebrew.origin().x() + hebrew.column.width < box.left() < box.right() <= hebrew.viewport().width()
