"""The article as it is painted: marks in the gutter, overlapping claims, handles, furniture, and what is empty."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest

from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span
from reviewer.gui import tips
from reviewer.gui.read import places
from reviewer.gui.read.blocks import BlockKind

LEFT = Qt.MouseButton.LeftButton
ACCEPTED = Ruling.ACCEPTED

ENGLISH = (
    "A bridge opens\n\nThe bridge cost 40 million euros in all, and it was opened in May. Nobody counted the"
    " birds.\n\nSubscribe to our letter\n\nMira Oden designed it. It stands in the north."
)

# Marks in the gutter


def test_each_line_has_the_marks_of_the_claims_that_begin_in_it(draw):
    claims = [
        draw.claim(ENGLISH, "The bridge cost 40 million euros", 1, None, ("number",)),
        draw.claim(ENGLISH, "40 million euros", 2, ACCEPTED, by_hand=True),
        draw.claim(ENGLISH, "Mira Oden designed it", 3),
    ]
    view = draw.show(draw.page(ENGLISH, claims))
    marks = [[one.label for one in mark.claims] for _, mark in view.gutter_marks()]
    assert marks == [["A1", "A2"], ["A3"]]
    told = view.gutter_marks()[0][1].told()
    assert "A1, sources differ: The bridge cost 40 million euros" in told
    assert "A2, accepted, made by hand: 40 million euros" in told


def test_marks_stand_beside_the_lines_and_never_in_them(draw):
    view = draw.show(draw.page(ENGLISH, [draw.claim(ENGLISH, "The bridge cost", 1)]))
    box, mark = view.gutter_marks()[0]
    assert 0 <= box.left() < box.right() < view.origin().x()
    assert mark.rect.translated(view.origin()).center().y() == pytest.approx(box.center().y())


def test_a_click_on_a_mark_opens_its_claims_one_after_the_other(draw, qtbot):
    claims = [
        draw.claim(ENGLISH, words, n) for n, words in enumerate(("The bridge", "bridge cost", "40 million"))
    ]
    view = draw.show(draw.page(ENGLISH, claims))
    found = []
    view.claim_clicked.connect(found.append)
    view.claim_clicked.connect(view.set_current)
    for _ in range(4):
        QTest.mouseClick(view.viewport(), LEFT, pos=view.gutter_marks()[0][0].center().toPoint())
    assert found == ["c0", "c1", "c2", "c0"]


def test_claims_in_folded_furniture_have_a_mark_at_the_fold(draw):
    view = draw.show(
        draw.page(ENGLISH, [draw.claim(ENGLISH, "Subscribe to our letter", 1)], draw.furniture_of(ENGLISH))
    )
    box, mark = view.gutter_marks()[0]
    assert [one.label for one in mark.claims] == ["A1"]
    fold = next(one for one in view.column.placed if one.block.kind is BlockKind.FOLD)
    assert fold.y <= box.center().y() - view.origin().y() <= fold.bottom
    view.set_current("c1")
    assert BlockKind.FURNITURE in [one.block.kind for one in view.column.placed]  # revealed
    assert "Subscribe" in view.gutter_marks()[0][1].claims[0].quote


def test_what_a_mark_tells_is_no_markup(draw, monkeypatch):
    said = []
    monkeypatch.setattr(tips.QToolTip, "showText", lambda place, text, widget: said.append(text))
    text = "A\n\nProfit <b>rose</b> & fell."
    view = draw.show(draw.page(text, [draw.claim(text, "<b>rose", 1)]))
    place = view.gutter_marks()[0][0].center().toPoint()
    view.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place)))
    assert len(said) == 1
    assert "&lt;b&gt;rose" in said[0]


# Overlapping claims


@pytest.mark.parametrize("number", [2, 3, 4, 6])
def test_claims_that_overlap_have_heights_of_their_own(draw, number):
    words = ENGLISH[16:60]
    claims = [draw.claim(ENGLISH, words[: len(words) - n], n) for n in range(number)]
    found = places.levels(claims)
    assert sorted(level for level, _ in found.values()) == list(range(number))
    assert {depth for _, depth in found.values()} == {number}


def test_claims_that_do_not_touch_share_the_first_height(draw):
    claims = [draw.claim(ENGLISH, "The bridge", 1), draw.claim(ENGLISH, "opened in May", 2)]
    assert set(places.levels(claims).values()) == {(0, 1)}


def test_underlines_of_six_claims_stay_above_the_next_line(draw):
    words = "bridge cost 40 million euros in all"
    claims = [draw.claim(ENGLISH, words[: len(words) - n], n, None, ("number",)) for n in range(6)]
    view = draw.show(draw.page(ENGLISH, claims), "c3")
    image = view.grab().toImage()
    rect = view.column.rects(claims[0].start, claims[0].start + 6)[0].translated(view.origin())
    below = [image.pixelColor(round(rect.left()) + 3, round(rect.bottom()) + n) for n in range(24)]
    red = [n for n, color in enumerate(below) if color.red() > color.green() + 40]
    assert len(red) >= 6
    assert max(red) < view.column.holding(claims[0].start, claims[0].end)[0].flow.gap() + 4


def test_the_place_among_the_claims_here_is_told(draw):
    claims = [
        draw.claim(ENGLISH, "The bridge cost 40", 1),
        draw.claim(ENGLISH, "bridge cost", 2),
        draw.claim(ENGLISH, "40", 3),
    ]
    view = draw.show(draw.page(ENGLISH, claims), "c2")
    assert view.overlapping() == (2, 2)
    assert view.accessibleDescription() == "bridge cost (2 of 2 claims here)"
    view.set_current("c1")
    assert view.overlapping() == (1, 3)
    view.set_claims(claims[:1])
    assert view.accessibleDescription() == "The bridge cost 40"


# Handles


def word_end(draw, view, text, words):
    """A point just left of where these words stop."""
    stop = text.index(words) + len(words)
    return draw.at(view, view.column.edges(stop - 1, stop)[1].center()) - QPoint(2, 0)


@pytest.mark.parametrize(
    ("end", "to", "quote"),
    [
        (True, "in all", "The bridge cost 40 million euros in all"),
        (True, "The bridge", "The bridge"),
        (True, "Nobody", "The bridge cost 40 million euros in all, and it was opened in May. Nobody"),
        (True, "Mira Oden", ENGLISH[16 : ENGLISH.index("Mira Oden") + 9]),  # into another paragraph
        (False, "bridge cost 40", "40 million euros"),
        (False, "A bridge", "bridge opens\n\nThe bridge cost 40 million euros"),
    ],
)
def test_an_end_is_dragged_to_the_nearest_edge_of_a_word(draw, end, to, quote):
    one = draw.claim(ENGLISH, "The bridge cost 40 million euros", 1)
    view = draw.show(draw.page(ENGLISH, [one]), "c1")
    moved = []
    view.span_moved.connect(lambda *args: moved.append(args))
    target = word_end(draw, view, ENGLISH, to)
    if not end:
        stop = ENGLISH.index(to) + len(to)
        start = places.previous_word_start(ENGLISH, stop)
        target = draw.at(view, view.column.caret(start).center()) + QPoint(2, 0)
    draw.drag(view, draw.ends(view, one)[end], (draw.ends(view, one)[end] + target) / 2, target)
    assert [(name, ENGLISH[a:b]) for name, a, b in moved] == [("c1", quote)]
    assert view.selected() is None


def test_while_it_is_dragged_the_words_show_and_escape_leaves_all_as_it_was(draw):
    one = draw.claim(ENGLISH, "The bridge cost 40 million euros", 1)
    view = draw.show(draw.page(ENGLISH, [one]), "c1")
    moved = []
    view.span_moved.connect(lambda *args: moved.append(args))
    target = word_end(draw, view, ENGLISH, "in all")
    view.setFocus()
    draw.drag(view, draw.ends(view, one)[1], target, drop=False)
    assert view.current_span().of(ENGLISH).endswith("in all")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.current_span() == one.span
    QTest.mouseRelease(view.viewport(), LEFT, pos=target)
    assert moved == []


def test_an_end_cannot_pass_the_other_and_a_press_alone_moves_nothing(draw):
    one = draw.claim(ENGLISH, "40 million euros", 1)
    view = draw.show(draw.page(ENGLISH, [one]), "c1")
    moved = []
    view.span_moved.connect(lambda *args: moved.append(ENGLISH[args[1] : args[2]]))
    draw.drag(
        view, draw.ends(view, one)[1], draw.at(view, view.column.caret(ENGLISH.index("The bridge")).center())
    )
    draw.drag(view, draw.ends(view, one)[0], word_end(draw, view, ENGLISH, "opened in May"))
    draw.drag(view, draw.ends(view, one)[0], draw.ends(view, one)[0])
    assert moved == ["40", "euros"]


def test_another_claim_lets_go_of_the_handle(draw):
    claims = [draw.claim(ENGLISH, "40 million euros", 1), draw.claim(ENGLISH, "opened in May", 2)]
    view = draw.show(draw.page(ENGLISH, claims), "c1")
    target = word_end(draw, view, ENGLISH, "in all")
    draw.drag(view, draw.ends(view, claims[0])[1], target, drop=False)
    view.set_current("c2")
    assert view.current_span() == claims[1].span
    QTest.mouseRelease(view.viewport(), LEFT, pos=target)


def test_held_beyond_the_edge_the_article_scrolls_on(draw, qtbot):
    text = ENGLISH + "\n\n" + "\n\n".join(f"Paragraph {n} says nothing new." for n in range(60))
    one = draw.claim(text, "The bridge cost 40", 1)
    view = draw.show(draw.page(text, [one]), "c1")
    draw.drag(view, draw.ends(view, one)[1], QPoint(200, view.viewport().height() + 5), drop=False)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 150, timeout=5000)
    assert "Paragraph 3" in view.current_span().of(text)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    before = view.verticalScrollBar().value()
    qtbot.wait(120)
    assert view.verticalScrollBar().value() == before


# Furniture, and what is empty


def test_furniture_unfolds_one_place_after_the_other_and_all_at_once(draw):
    text = f"{ENGLISH}\n\nShare this page"
    spans = [*draw.furniture_of(text), Span(text.index("Share"), len(text))]
    view = draw.show(draw.page(text, (), spans))

    def open_ones():
        return [one.block.text for one in view.column.placed if one.block.kind is BlockKind.FURNITURE]

    assert open_ones() == []
    assert view.unfold_next()
    assert open_ones() == ["Subscribe to our letter"]
    assert view.unfold_next()  # the caret stands in it: it folds
    assert open_ones() == []
    view.unfold()
    assert open_ones() == ["Subscribe to our letter", "Share this page"]
    view.unfold()
    fold = [one for one in view.column.placed if one.block.kind is BlockKind.FOLD][1]
    QTest.mouseClick(view.viewport(), LEFT, pos=draw.at(view, QPointF(20, fold.y + fold.flow.height / 2)))
    assert open_ones() == ["Share this page"]


def told(view):
    return " ".join(one.block.text for one in view.column.placed if one.block.kind is BlockKind.NOTE)


@pytest.mark.parametrize(
    ("what", "says"),
    [
        (None, "Ctrl+O"),
        (("", (), (), "Nothing"), "Ctrl+Shift+V"),
        (("Share this\n\nSubscribe", (), (Span(0, 10), Span(12, 21)), "Only that"), "F unfolds it"),
        ((ENGLISH,), ""),
    ],
)
def test_what_is_empty_says_what_to_do(draw, what, says):
    view = draw.show(None if what is None else draw.page(*what))
    assert (says in told(view)) if says else not told(view)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    view.select("sentence")
    QTest.mouseClick(view.viewport(), LEFT, pos=view.viewport().rect().center())
    view.unfold()
    assert not told(view) or what is None or not what[0]


def test_what_is_in_view_stays_there_when_the_width_changes(draw):
    long = "\n\n".join(
        [ENGLISH, *(f"Paragraph {n} says nothing that anybody would claim." for n in range(40))]
    )
    view = draw.show(draw.page(long), size=(800, 500))
    view.verticalScrollBar().setValue(500)
    place = view.place_to_keep()
    view.resize(520, 500)
    assert view.height_in_view(place[0]) == pytest.approx(place[1], abs=view.column.placed[1].flow.height)
    assert view.column.offset_at(QPointF(0, view.verticalScrollBar().value())) >= place[0] - 60


def test_a_very_long_article_waits_until_its_width_has_settled(draw, qtbot):
    text = "\n\n".join(
        f"Paragraph {n} says nothing that anybody would claim, at some length." for n in range(1200)
    )
    view = draw.show(draw.page(text), size=(800, 500))
    laid = []
    view.laid_out.connect(lambda: laid.append(view.column.width))
    for width in (700, 650, 600, 560):
        view.resize(width, 500)
    assert laid == []
    qtbot.waitUntil(lambda: laid != [], timeout=5000)
    assert len(laid) == 1


def test_the_same_page_is_not_set_again(draw):
    what = draw.page(ENGLISH, [draw.claim(ENGLISH, "The bridge cost", 1)], draw.furniture_of(ENGLISH))
    view = draw.show(what, "c1")
    placed = view.column.placed
    view.set_page(replace(what, claims=(replace(what.claims[0], ruling=ACCEPTED),)))
    assert view.column.placed is placed
    assert view.current == "c1"
    view.set_page(replace(what, item=replace(what.item, title="Another title")))
    assert view.column.placed is not placed
    assert view.column.placed[0].block.text == "Another title"
