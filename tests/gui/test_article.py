"""The article as it is painted: marks, handles, overlapping claims, the strip, both directions of reading."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import ArticleItem, ArticlePage, ClaimItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.text import Span
from reviewer.gui.read import places
from reviewer.gui.read.article_view import ArticleView
from reviewer.gui.read.blocks import BlockKind
from reviewer.gui.read.coverage import RANK
from reviewer.gui.read.strip import SHAPES
from reviewer.gui.theme import Theme
from reviewer.gui.words import State

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
ACCEPTED, RETURNED = Ruling.ACCEPTED, Ruling.RETURNED

ENGLISH = (
    "A bridge opens\n\nThe bridge cost 40 million euros in all, and it was opened in May. Nobody counted the"
    " birds.\n\nSubscribe to our letter\n\nMira Oden designed it. It stands in the north."
)
HEBREW = (
    "גשר נפתח\n\nMeta שילמה 14.3 מיליארד דולר תמורת Scale AI, כך נאמר. החברה נוסדה בשנת 2016.\n\n"
    "This paragraph is in English."
)
ARABIC = "جسر جديد\n\nدفعت شركة Meta مبلغ 14.3 مليار دولار مقابل 49% من الأسهم. هل تأسست الشركة عام 2016؟ نعم، قيل."


def claim(text, words, number=0, ruling=None, conflicts=(), by_hand=False, kind=ClaimKind.FACT):
    start = text.index(words)
    body = Body(f"{words}.", kind, None, "")
    return ClaimItem(
        f"c{number}", f"A{number}", "a", start, start + len(words), words, body, f"f{number}", ruling,
        "", "", "", "", "", by_hand, False, conflicts, 1,
    )  # fmt: skip


def page(text, claims=(), furniture=(), title=None):
    item = ArticleItem(
        "a", "A", "a.txt", text.partition("\n")[0] if title is None else title, "Ledger", "", "2025-06-13",
        "https://a.example/x", "en", 0, 0, 0, "A",
    )  # fmt: skip
    return ArticlePage(item, text, tuple(furniture), tuple(sorted(claims, key=lambda c: (c.start, -c.end))))


def furniture_of(text, words="Subscribe to our letter"):
    return [Span(text.index(words), text.index(words) + len(words))]


@pytest.fixture
def shown(qtbot, qapp):
    """Shows a page in an article view of its own."""
    theme = Theme(qapp)
    made = []

    def show(what, current="", size=(700, 500)):
        view = ArticleView(theme)
        made.append(view)
        view.resize(*size)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow, timeout=5000)
        view.set_page(what)
        view.set_current(current)
        view.grab()
        return view

    yield show
    for view in made:
        view.close()
        view.deleteLater()
    theme.deleteLater()
    qapp.processEvents()


def at(view, place):
    """Where a point of the column is in the viewport."""
    return (place + view.origin()).toPoint()


def drag(view, start, *points, drop=True):
    port = view.viewport()
    QTest.mousePress(port, LEFT, pos=start)
    for point in points:
        QTest.mouseMove(port, point)
    if drop:
        QTest.mouseRelease(port, LEFT, pos=points[-1])


# Marks in the gutter


def test_each_line_has_the_marks_of_the_claims_that_begin_in_it(shown):
    claims = [
        claim(ENGLISH, "The bridge cost 40 million euros", 1, None, ("number",)),
        claim(ENGLISH, "40 million euros", 2, ACCEPTED, by_hand=True),
        claim(ENGLISH, "Mira Oden designed it", 3),
    ]
    view = shown(page(ENGLISH, claims))
    marks = [[one.label for one in mark.claims] for _, mark in view.gutter_marks()]
    assert marks == [["A1", "A2"], ["A3"]]
    told = view.gutter_marks()[0][1].told()
    assert "A1, sources differ: The bridge cost 40 million euros" in told
    assert "A2, accepted, made by hand: 40 million euros" in told


def test_marks_stand_beside_the_lines_and_never_in_them(shown):
    view = shown(page(ENGLISH, [claim(ENGLISH, "The bridge cost", 1)]))
    box, mark = view.gutter_marks()[0]
    assert 0 <= box.left() < box.right() < view.origin().x()
    assert mark.rect.translated(view.origin()).center().y() == pytest.approx(box.center().y())
    hebrew = shown(page(HEBREW, [claim(HEBREW, "החברה נוסדה", 1)]))
    box, _ = hebrew.gutter_marks()[0]
    assert hebrew.origin().x() + hebrew.column.width < box.left() < box.right() <= hebrew.viewport().width()


def test_a_click_on_a_mark_opens_its_claims_one_after_the_other(shown, qtbot):
    claims = [claim(ENGLISH, words, n) for n, words in enumerate(("The bridge", "bridge cost", "40 million"))]
    view = shown(page(ENGLISH, claims))
    found = []
    view.claim_clicked.connect(found.append)
    view.claim_clicked.connect(view.set_current)
    for _ in range(4):
        QTest.mouseClick(view.viewport(), LEFT, pos=view.gutter_marks()[0][0].center().toPoint())
    assert found == ["c0", "c1", "c2", "c0"]


def test_claims_in_folded_furniture_have_a_mark_at_the_fold(shown):
    view = shown(page(ENGLISH, [claim(ENGLISH, "Subscribe to our letter", 1)], furniture_of(ENGLISH)))
    box, mark = view.gutter_marks()[0]
    assert [one.label for one in mark.claims] == ["A1"]
    fold = next(one for one in view.column.placed if one.block.kind is BlockKind.FOLD)
    assert fold.y <= box.center().y() - view.origin().y() <= fold.bottom
    view.set_current("c1")
    assert BlockKind.FURNITURE in [one.block.kind for one in view.column.placed]  # revealed
    assert "Subscribe" in view.gutter_marks()[0][1].claims[0].quote


# Overlapping claims


@pytest.mark.parametrize("number", [2, 3, 4, 6])
def test_claims_that_overlap_have_heights_of_their_own(number):
    words = ENGLISH[16:60]
    claims = [claim(ENGLISH, words[: len(words) - n], n) for n in range(number)]
    found = places.levels(claims)
    assert sorted(level for level, _ in found.values()) == list(range(number))
    assert {depth for _, depth in found.values()} == {number}


def test_claims_that_do_not_touch_share_the_first_height():
    claims = [claim(ENGLISH, "The bridge", 1), claim(ENGLISH, "opened in May", 2)]
    assert set(places.levels(claims).values()) == {(0, 1)}


def test_underlines_of_six_claims_stay_above_the_next_line(shown):
    words = "bridge cost 40 million euros in all"
    claims = [claim(ENGLISH, words[: len(words) - n], n, None, ("number",)) for n in range(6)]
    view = shown(page(ENGLISH, claims), "c3")
    image = view.grab().toImage()
    rect = view.column.rects(claims[0].start, claims[0].start + 6)[0].translated(view.origin())
    below = [image.pixelColor(round(rect.left()) + 3, round(rect.bottom()) + n) for n in range(24)]
    red = [n for n, color in enumerate(below) if color.red() > color.green() + 40]
    assert len(red) >= 6
    assert max(red) < view.column.holding(claims[0].start, claims[0].end)[0].flow.gap() + 4


def test_the_place_among_the_claims_here_is_told(shown):
    claims = [
        claim(ENGLISH, "The bridge cost 40", 1),
        claim(ENGLISH, "bridge cost", 2),
        claim(ENGLISH, "40", 3),
    ]
    view = shown(page(ENGLISH, claims), "c2")
    assert view.overlapping() == (2, 2)
    assert view.accessibleDescription() == "bridge cost (2 of 2 claims here)"
    view.set_current("c1")
    assert view.overlapping() == (1, 3)
    view.set_claims(claims[:1])
    assert view.accessibleDescription() == "The bridge cost 40"


# Handles


def ends(view, one):
    first, last = view.column.edges(one.start, one.end)
    return at(view, first.center()), at(view, last.center())


def word_end(view, text, words):
    """A point just left of where these words stop."""
    stop = text.index(words) + len(words)
    return at(view, view.column.edges(stop - 1, stop)[1].center()) - QPoint(2, 0)


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
def test_an_end_is_dragged_to_the_nearest_edge_of_a_word(shown, end, to, quote):
    one = claim(ENGLISH, "The bridge cost 40 million euros", 1)
    view = shown(page(ENGLISH, [one]), "c1")
    moved = []
    view.span_moved.connect(lambda *args: moved.append(args))
    target = word_end(view, ENGLISH, to)
    if not end:
        stop = ENGLISH.index(to) + len(to)
        start = places.previous_word_start(ENGLISH, stop)
        target = at(view, view.column.caret(start).center()) + QPoint(2, 0)
    drag(view, ends(view, one)[end], (ends(view, one)[end] + target) / 2, target)
    assert [(name, ENGLISH[a:b]) for name, a, b in moved] == [("c1", quote)]
    assert view.selected() is None


def test_while_it_is_dragged_the_words_show_and_escape_leaves_all_as_it_was(shown):
    one = claim(ENGLISH, "The bridge cost 40 million euros", 1)
    view = shown(page(ENGLISH, [one]), "c1")
    moved = []
    view.span_moved.connect(lambda *args: moved.append(args))
    target = word_end(view, ENGLISH, "in all")
    view.setFocus()
    drag(view, ends(view, one)[1], target, drop=False)
    assert view.current_span().of(ENGLISH).endswith("in all")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.current_span() == one.span
    QTest.mouseRelease(view.viewport(), LEFT, pos=target)
    assert moved == []


def test_an_end_cannot_pass_the_other_and_a_press_alone_moves_nothing(shown):
    one = claim(ENGLISH, "40 million euros", 1)
    view = shown(page(ENGLISH, [one]), "c1")
    moved = []
    view.span_moved.connect(lambda *args: moved.append(ENGLISH[args[1] : args[2]]))
    drag(view, ends(view, one)[1], at(view, view.column.caret(ENGLISH.index("The bridge")).center()))
    drag(view, ends(view, one)[0], word_end(view, ENGLISH, "opened in May"))
    drag(view, ends(view, one)[0], ends(view, one)[0])
    assert moved == ["40", "euros"]


def test_another_claim_lets_go_of_the_handle(shown):
    claims = [claim(ENGLISH, "40 million euros", 1), claim(ENGLISH, "opened in May", 2)]
    view = shown(page(ENGLISH, claims), "c1")
    target = word_end(view, ENGLISH, "in all")
    drag(view, ends(view, claims[0])[1], target, drop=False)
    view.set_current("c2")
    assert view.current_span() == claims[1].span
    QTest.mouseRelease(view.viewport(), LEFT, pos=target)


def test_held_beyond_the_edge_the_article_scrolls_on(shown, qtbot):
    text = ENGLISH + "\n\n" + "\n\n".join(f"Paragraph {n} says nothing new." for n in range(60))
    one = claim(text, "The bridge cost 40", 1)
    view = shown(page(text, [one]), "c1")
    drag(view, ends(view, one)[1], QPoint(200, view.viewport().height() + 5), drop=False)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 150, timeout=5000)
    assert "Paragraph 3" in view.current_span().of(text)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    before = view.verticalScrollBar().value()
    qtbot.wait(120)
    assert view.verticalScrollBar().value() == before


# The strip


def mixed_page():
    filler = "\n\n".join(f"Paragraph {n} says nothing that anybody would claim here." for n in range(40))
    text = f"{ENGLISH}\n\n{filler}"
    claims = [
        claim(text, "The bridge cost 40 million euros in all", 1, None, ("number",)),
        claim(text, "Nobody counted the birds", 2, ACCEPTED),
        claim(text, "Mira Oden designed it", 3),
    ]
    return text, page(text, claims, furniture_of(text))


def test_the_strip_tells_from_the_top_what_covers_the_words(shown):
    _, what = mixed_page()
    view = shown(what)
    runs = view.strip.runs()
    assert all(a.bottom <= b.top for a, b in pairwise(runs))
    assert runs[-1].bottom <= view.strip.height()
    seen = list(dict.fromkeys(run.state or ("furniture" if run.furniture else "open") for run in runs))
    assert seen == ["open", State.DIFFERS, State.ACCEPTED, "furniture", State.UNDECIDED]


def test_the_strip_shows_a_decision_where_it_was_made_and_nowhere_else(shown):
    _, what = mixed_page()
    view = shown(what)
    before = view.strip.runs()
    claims = tuple(replace(one, ruling=ACCEPTED) if one.id == "c3" else one for one in what.claims)
    view.set_claims(claims)
    after = view.strip.runs()
    old = next(run for run in before if run.state is State.UNDECIDED)
    assert State.UNDECIDED not in {run.state for run in after}
    assert [run for run in after if run.state is State.ACCEPTED and run.bottom == old.bottom]
    fresh = shown(replace(what, claims=claims))
    assert fresh.strip.runs() == after
    assert fresh.strip.grab().toImage() == view.strip.grab().toImage()


def test_states_are_told_by_shape_as_well_as_by_colour():
    claimed = [SHAPES[state] for state in State]
    assert set(SHAPES) == set(State) == set(RANK)
    assert len(set(claimed)) >= len(State) - 1  # rejected and set aside are both taken out


def test_a_click_on_the_strip_goes_there_and_a_drag_goes_along(shown):
    _, what = mixed_page()
    view = shown(what)
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


def test_the_strip_says_in_words_what_it_shows(shown, qtbot):
    _, what = mixed_page()
    view = shown(what)
    qtbot.waitUntil(lambda: "% of the words are claimed" in view.strip.accessibleDescription(), timeout=5000)
    assert view.strip.accessibleName()
    first = next(run for run in view.strip.runs() if run.state is State.DIFFERS)
    assert view.strip.tip(QPoint(5, first.top)).startswith("sources differ\n")
    fold = next(run for run in view.strip.runs() if run.furniture)
    assert view.strip.tip(QPoint(5, fold.top)).startswith("left out as furniture\n")
    last = view.strip.runs()[-1]
    assert view.strip.tip(QPoint(5, last.top)).startswith("nobody has claimed this\n")


def test_an_article_that_fits_is_not_stretched_over_the_strip(shown):
    view = shown(page(ENGLISH, [claim(ENGLISH, "Mira Oden designed it", 1)]), size=(700, 900))
    run = next(one for one in view.strip.runs() if one.state is State.UNDECIDED)
    rect = view.column.rects(ENGLISH.index("Mira"), ENGLISH.index("Mira") + 4)[0]
    assert run.top - 8 <= rect.top() <= run.bottom


# Right to left


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_paragraphs_stand_at_the_side_from_which_they_are_read(shown, text):
    view = shown(page(text))
    assert view.column.rtl
    for one in view.column.placed:
        line = one.flow.line_rect(0)
        if one.block.text.startswith("This"):
            assert line.left() == pytest.approx(0, abs=1)
        else:
            assert line.right() == pytest.approx(view.column.width, abs=1), one.block.kind


def test_a_claim_over_two_directions_is_marked_where_it_is_read_and_nowhere_else(shown):
    view = shown(page(HEBREW))
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


def test_handles_stand_at_the_outer_edges_in_the_order_of_reading(shown):
    one = claim(HEBREW, "Meta שילמה 14.3 מיליארד דולר תמורת Scale AI", 1)
    view = shown(page(HEBREW, [one]), "c1")
    first, last = view.column.edges(one.start, one.end)
    assert first.x() == pytest.approx(view.column.width, abs=1)
    assert last.x() < first.x()
    moved = []
    view.span_moved.connect(lambda *args: moved.append(HEBREW[args[1] : args[2]]))
    stop = HEBREW.index("כך") + 2
    target = at(view, view.column.edges(stop - 1, stop)[1].center()) + QPoint(2, 0)
    drag(view, at(view, last.center()), target)
    assert moved == ["Meta שילמה 14.3 מיליארד דולר תמורת Scale AI, כך"]


def test_left_and_right_are_those_of_the_screen(shown):
    view = shown(page(HEBREW))
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


def test_home_and_end_go_to_the_ends_of_the_line(shown):
    view = shown(page(ENGLISH))
    view.setFocus()
    start = ENGLISH.index("Mira")
    view.take_caret(start + 7, start + 7)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.caret[1] == start
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selected().of(ENGLISH) == "Mira Oden designed it. It stands in the north."
    hebrew = shown(page(HEBREW))
    hebrew.setFocus()
    start = HEBREW.index("Meta")
    hebrew.take_caret(start + 8, start + 8)
    QTest.keyClick(hebrew, Qt.Key.Key_Home)
    assert hebrew.caret[1] == start


# Furniture, and what is empty


def test_furniture_unfolds_one_place_after_the_other_and_all_at_once(shown):
    text = f"{ENGLISH}\n\nShare this page"
    spans = [*furniture_of(text), Span(text.index("Share"), len(text))]
    view = shown(page(text, (), spans))

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
    QTest.mouseClick(view.viewport(), LEFT, pos=at(view, QPointF(20, fold.y + fold.flow.height / 2)))
    assert open_ones() == ["Share this page"]


def told(view):
    return " ".join(one.block.text for one in view.column.placed if one.block.kind is BlockKind.NOTE)


@pytest.mark.parametrize(
    ("what", "says"),
    [
        (None, "Ctrl+O"),
        (page("", title="Nothing"), "Ctrl+Shift+V"),
        (page("Share this\n\nSubscribe", (), [Span(0, 10), Span(12, 21)], title="Only that"), "F unfolds it"),
        (page(ENGLISH), ""),
    ],
)
def test_what_is_empty_says_what_to_do(shown, what, says):
    view = shown(what)
    assert (says in told(view)) if says else not told(view)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    view.select("sentence")
    QTest.mouseClick(view.viewport(), LEFT, pos=view.viewport().rect().center())
    view.unfold()
    assert not told(view) or what is None or not what.furniture


def test_what_is_in_view_stays_there_when_the_width_changes(shown):
    _, what = mixed_page()
    view = shown(what, size=(800, 500))
    view.verticalScrollBar().setValue(500)
    place = view._place_to_keep()
    view.resize(520, 500)
    assert view.height_in_view(place[0]) == pytest.approx(place[1], abs=view.column.placed[1].flow.height)
    assert view.column.offset_at(QPointF(0, view.verticalScrollBar().value())) >= place[0] - 60
