"""The article in Read, against the real services: ends dragged, gaps, overlaps, furniture, right to left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reviewer.gui.read.blocks import BlockKind
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def port(desk):
    return desk.window.read.article.viewport()


def point(desk, place):
    return (place + desk.window.read.article.origin()).toPoint()


def handle(desk, *, end):
    view, one = desk.window.read.article, desk.window.read.claim()
    return point(desk, view.column.edges(one.start, one.end)[end].center())


def after(desk, words):
    """A point of the article just before these words stop."""
    stop = desk.window.read.page.text.index(words) + len(words)
    return point(desk, desk.window.read.article.column.edges(stop - 1, stop)[1].center()) - QPoint(2, 0)


def drag(desk, start, end):
    QTest.mousePress(port(desk), LEFT, pos=start)
    QTest.mouseMove(port(desk), (start + end) / 2)
    QTest.mouseMove(port(desk), end)
    QTest.mouseRelease(port(desk), LEFT, pos=end)
    desk.settle()


def seq(desk):
    return desk.ask(lambda review: review.summary().seq)


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("when the sun", "It was opened in May 2024, when the sun"),
        ("It was", "It was"),
        ("Oden designed", None),  # over a paragraph's end and folded furniture
    ],
)
def test_a_dragged_end_is_one_decision_and_undone_as_one(desk, words, quote):
    desk.key("j")
    before, was = seq(desk), desk.claim("A2").quote
    drag(desk, handle(desk, end=True), after(desk, words))
    text = desk.window.read.page.text
    quote = quote or text[text.index("It was opened") : text.index("Oden designed") + len("Oden designed")]
    assert desk.claim("A2").quote == quote
    assert desk.window.read.claim().quote == quote
    assert seq(desk) == before + 1
    desk.ctrl("z")
    assert desk.claim("A2").quote == was
    assert desk.window.read.claim().quote == was


def test_a_dragged_start_crosses_a_sentence(desk):
    desk.key("j")
    start = desk.window.read.page.text.index("cost 40")
    place = desk.window.read.article.column.caret(start)
    drag(desk, handle(desk, end=False), point(desk, place.center()))
    assert desk.claim("A2").quote == "cost 40 million euros. It was opened in May 2024"


def test_escape_while_dragging_decides_nothing(desk):
    before = seq(desk)
    QTest.mousePress(port(desk), LEFT, pos=handle(desk, end=True))
    QTest.mouseMove(port(desk), after(desk, "when the sun"))
    desk.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(port(desk), LEFT, pos=after(desk, "when the sun"))
    desk.settle()
    assert seq(desk) == before


def test_ends_are_moved_by_keys_across_a_sentence_and_a_paragraph(desk):
    desk.key(*[Qt.Key.Key_Right] * 6, mods=ALT)
    assert desk.claim("A1").quote == "The bridge cost 40 million euros. It was opened in May 2024"
    desk.key(*[Qt.Key.Key_Left] * 2, mods=ALT | SHIFT)
    text = desk.window.read.page.text
    assert desk.claim("A1").start == text.index("at last")
    assert "\n\n" in desk.claim("A1").quote


def test_a_key_goes_to_what_nobody_has_claimed_and_n_claims_it(desk):
    view, text = desk.window.read.article, desk.window.read.page.text
    desk.key("c")
    assert view.selected().of(text) == "when the sun shone on the river."
    desk.key("c")  # past the last comes the first
    assert view.selected().of(text) == "A bridge opens at last"
    desk.key("c", mods=SHIFT)
    assert view.selected().of(text) == "when the sun shone on the river."
    desk.key("n")
    desk.ctrl(Qt.Key.Key_Return)
    made = desk.window.read.claim()
    assert made.by_hand
    assert made.quote == "when the sun shone on the river."
    desk.window.read.cards.setFocus()
    desk.key("c")
    assert view.selected().of(text) == "A bridge opens at last"


def test_where_all_is_claimed_the_key_says_so(desk):
    view = desk.window.read.article
    for _ in range(2):
        desk.key("c", "n")
        desk.ctrl(Qt.Key.Key_Return)
        desk.window.read.cards.setFocus()
    desk.key("c")
    assert view.selected() is None
    assert "Every sentence of this article is claimed" in desk.window.toast.text


def made_by_hand(desk, words):
    view, text = desk.window.read.article, desk.window.read.page.text
    view.take_caret(text.index(words), text.index(words) + len(words))
    desk.key("n")
    desk.ctrl(Qt.Key.Key_Return)
    desk.window.read.cards.setFocus()


def test_the_claims_at_one_place_are_gone_through_and_counted(desk):
    made_by_hand(desk, "cost 40 million euros")
    made_by_hand(desk, "40 million euros. It was")
    desk.window.read.select(desk.claim("A1").id)
    card, view = desk.window.read.card, desk.window.read.article
    seen = []
    for _ in range(4):
        seen.append((desk.window.read.claim().quote, card._place.text(), view.overlapping()))
        desk.key(".")
    assert [quote for quote, _, _ in seen[:3]] == [
        "The bridge cost 40 million euros",
        "cost 40 million euros",
        "40 million euros. It was",
    ]
    assert seen[0][1:] == ("1 of 3 claims here", (1, 3))
    assert seen[1][1:] == ("2 of 3 claims here", (2, 3))
    desk.window.read.select(desk.claim("A1").id)
    desk.key(",")
    assert desk.window.read.claim().quote != "The bridge cost 40 million euros"


def test_by_hand_is_told_by_its_mark(desk):
    made_by_hand(desk, "when the sun shone")
    marks = [mark for _, mark in desk.window.read.article.gutter_marks()]
    assert any("made by hand" in mark.told() for mark in marks)


def test_a_click_on_a_mark_opens_the_card(desk):
    marks = desk.window.read.article.gutter_marks()
    box, mark = marks[-1]
    desk.click(port(desk), box.center().toPoint())
    assert desk.label() == mark.claims[0].label
    assert desk.window.read.card.claim_id == mark.claims[0].id


def test_a_decision_is_seen_in_the_strip(desk):
    before = desk.window.read.article.strip.runs()
    desk.key("a")
    assert desk.window.read.article.strip.runs() != before


def test_one_place_of_furniture_is_unfolded_by_a_key_and_claimed(desk):
    view = desk.window.read.article
    desk.key("f", mods=SHIFT)
    assert BlockKind.FURNITURE in [one.block.kind for one in view.column.placed]
    made_by_hand(desk, "Subscribe to our letter")
    claim = desk.window.read.claim()
    assert (claim.quote, claim.by_hand) == ("Subscribe to our letter", True)
    desk.key("f", "f")
    assert "Subscribe" in [m.claims[0].quote[:9] for _, m in view.gutter_marks()]


def test_words_are_selected_from_the_current_claim_on(desk):
    view, text = desk.window.read.article, desk.window.read.page.text
    desk.key("j")
    desk.key(Qt.Key.Key_Right, Qt.Key.Key_Right, mods=SHIFT)
    assert view.selected().of(text) == "It was"
    desk.key(Qt.Key.Key_Right, mods=SHIFT | CTRL)
    assert view.selected().of(text) == "It was opened in May 2024, when the sun shone on the river."
    rects = view.column.rects(view.selected().start, view.selected().end)
    image = view.viewport().grab().toImage()
    place = point(desk, rects[-1].topLeft()) + QPoint(round(rects[-1].width() / 2), 2)
    wanted = desk.window.theme.color("select")
    assert image.pixelColor(place).name() == wanted.name()


def test_the_cards_follow_the_article_and_the_article_the_cards(desk):
    desk.window.resize(900, 420)
    desk.settle()
    words, deck = (
        desk.window.read.article.verticalScrollBar(),
        desk.window.read.cards.verticalScrollBar(),
    )
    assert words.maximum() > 0
    assert deck.maximum() > 0
    words.setValue(words.maximum())
    assert deck.value() == deck.maximum()
    deck.setValue(0)
    assert words.value() == 0


def test_at_twice_the_size_article_and_cards_stand_beside_each_other(desk):
    desk.window.resize(1024, 700)
    desk.window.theme.set_zoom(200)
    desk.settle()
    read = desk.window.read
    article = read.article.mapTo(desk.window, read.article.rect().topRight())
    cards = read.cards.mapTo(desk.window, read.cards.rect().topLeft())
    assert article.x() <= cards.x()
    right = read.cards.mapTo(desk.window, read.cards.rect().topRight()).x()
    assert right <= desk.window.width()
    assert read.cards.viewport().rect().contains(read.card.geometry().topLeft())
    desk.window.theme.set_zoom(100)


HEBREW = "גשר נפתח\n\nMeta שילמה 14.3 מיליארד דולר תמורת Scale AI. החברה נוסדה בשנת 2016."


@pytest.fixture
def hebrew(make_desk, tmp_path: Path, home: Path):
    """A window on a case with one Hebrew article, in which nothing was found."""
    from reviewer.domain.articles import Article, Source, article_id
    from reviewer.domain.claims import Analysis

    source = Source.of(HEBREW.encode(), "utf-8", False, "text/1")
    article = Article(
        article_id(HEBREW), "h.txt", "גשר נפתח", "הארץ", "", "2025-06-13", "", "he", HEBREW, (), source
    )
    path = tmp_path / "cases.sqlite3"
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        plan = workspace.library.prepare_new("Right to left", [article])
        workspace.library.finish(plan, Analysis("by hand/1", (article,), (), (), ()))
    return make_desk(path, case="Right to left")


def test_right_to_left_everything_is_done_by_keys(hebrew):
    desk, view = hebrew, hebrew.window.read.article
    assert "N" in desk.window.read._empty.text()
    start = HEBREW.index("החברה")
    view.setFocus()
    view.take_caret(start, start)
    desk.key(Qt.Key.Key_Left, Qt.Key.Key_Left, mods=SHIFT)
    assert view.selected().of(HEBREW) == "החברה נוסדה"
    desk.key("n")
    desk.ctrl(Qt.Key.Key_Return)
    claim = desk.window.read.claim()
    assert claim.quote == "החברה נוסדה"
    desk.window.read.cards.setFocus()
    desk.key(Qt.Key.Key_Left, Qt.Key.Key_Left, mods=ALT)  # its end is at the left
    assert desk.window.read.claim().quote == "החברה נוסדה בשנת 2016"
    desk.key(Qt.Key.Key_Right, mods=ALT)
    assert desk.window.read.claim().quote == "החברה נוסדה בשנת"
    desk.key(Qt.Key.Key_Left, mods=ALT | SHIFT)
    assert desk.window.read.claim().quote == "נוסדה בשנת"
