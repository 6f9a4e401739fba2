"""Read, by real keys and clicks against the real services."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QRegion

from reviewer.domain.review.records import Ruling
from reviewer.gui.actions import Mode

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_opens_at_the_first_undecided_claim(desk):
    assert desk.window.read.page.item.letter == "A"
    assert desk.label() == "A1"
    assert desk.window.status.decided.text() == "0 of 11 claims decided"
    assert "open" in desk.window.status.conflicts.text()


def test_accept_is_saved_and_goes_on(desk):
    desk.key("a")
    assert desk.state("A1") == "accepted"
    assert desk.label() == "A2"
    assert desk.window.status.saved.text().startswith("● saved ")
    assert desk.window.status.decided.text() == "1 of 11 claims decided"


@pytest.mark.parametrize(
    ("digit", "reason"),
    list(
        enumerate(
            (
                "opinion",
                "not checkable",
                "wrongly extracted",
                "duplicate",
                "false",
                "other",
                "page furniture",
            ),
            1,
        )
    ),
)
def test_reject_asks_for_a_reason_by_digit(desk, digit, reason):
    desk.key("x")
    assert desk.state("A1") == "undecided"
    assert desk.window.read.card.reasons.isVisible()
    desk.key(str(digit))
    if reason == "other":  # that alone says nothing
        assert desk.state("A1") == "undecided"
        desk.type("a typing error")
        desk.key(Qt.Key.Key_Return)
        assert desk.claim("A1").verdict_note == "a typing error"
    assert desk.state("A1") == "rejected"
    assert desk.claim("A1").reason == reason
    assert desk.label() == "A2"


def test_escape_leaves_the_reasons_and_nothing_is_decided(desk):
    desk.key("x", Qt.Key.Key_Escape)
    assert not desk.window.read.card.reasons.isVisible()
    assert desk.state("A1") == "undecided"
    desk.key("a")
    assert desk.state("A1") == "accepted"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, "j"])
def test_next_decides_nothing(desk, key):
    desk.key(key)
    assert (desk.label(), desk.state("A1")) == ("A2", "undecided")
    desk.key("k")
    assert desk.label() == "A1"


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_deleting_keys_decide_nothing(desk, key):
    before = desk.ask(lambda review: review.summary().seq)
    desk.key(key)
    assert desk.ask(lambda review: review.summary().seq) == before


def test_edit_in_the_card(desk):
    desk.key("e")
    field = desk.window.read.form.field
    assert field.hasFocus()
    assert field.text() == "The bridge cost 40 million euros."
    desk.ctrl("a")
    desk.type("The bridge cost 41 million euros, says A.")  # letters are words here, no acts
    desk.key(Qt.Key.Key_Return)
    claim = desk.claim("A1")
    assert claim.body.statement == "The bridge cost 41 million euros, says A."
    assert claim.edited
    assert claim.ruling is None


def test_undo_and_redo_name_what_they_do(desk):
    desk.key("a", "a")
    assert "A2" in desk.window.hub.actions["undo"].text()
    desk.ctrl("z")
    assert (desk.state("A1"), desk.state("A2")) == ("accepted", "undecided")
    assert desk.label() == "A2"
    desk.ctrl("z")
    assert desk.state("A1") == "undecided"
    desk.key("z", mods=CTRL | SHIFT)
    assert desk.state("A1") == "accepted"


def test_hand_back_and_note(desk):
    desk.key("h")
    desk.type("check the figure")
    desk.key(Qt.Key.Key_Return)
    assert desk.state("A1") == "returned"
    assert desk.claim("A1").verdict_note == "check the figure"
    desk.key("k", Qt.Key.Key_F2)
    desk.type("asked the builder")
    desk.key(Qt.Key.Key_Return)
    assert desk.claim("A1").note == "asked the builder"


def test_the_verdict_is_taken_back(desk):
    desk.key("a", "k")
    desk.key("a", mods=SHIFT)
    assert desk.state("A1") == "undecided"


def test_accept_and_the_next_articles_claim_on_the_same_fact(desk):
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.state("A1") == "accepted"
    assert desk.label() == "B1"
    desk.ctrl(Qt.Key.Key_Return)
    assert desk.label() == "C1"


def test_undecided_goes_through_the_articles(desk):
    desk.key("a", "a", "a", "u")
    assert desk.label() == "B1"


def test_words_selected_with_keys_become_a_claim(desk):
    view = desk.window.read.article
    desk.key("j")  # the caret stands at the claim "It was opened in May 2024"
    desk.key(Qt.Key.Key_F6)
    assert view.hasFocus()
    text = desk.window.read.page.text
    while not text[view._caret :].startswith(" the sun"):
        desk.key(Qt.Key.Key_Right)
    desk.key(*[Qt.Key.Key_Right] * 4, mods=SHIFT)
    selected = view.selected()
    assert selected is not None
    words = selected.of(text)
    assert words == "the sun shone on"
    desk.key("n")
    form = desk.window.read.form
    assert form.isVisible()
    assert form.field.hasFocus()
    desk.ctrl("a")
    desk.type("The sun shone on the opening.")
    desk.key(Qt.Key.Key_Return, mods=CTRL)
    claim = desk.window.read.claim()
    assert claim.by_hand
    assert claim.quote == words
    assert claim.body.statement == "The sun shone on the opening."
    assert not form.isVisible()


def test_words_selected_by_a_drag_are_those_under_the_pointer_in_spite_of_emoji(desk, qtbot):
    view = desk.window.read.article
    text = desk.window.read.page.text
    start = text.index("bridge cost")
    first = view._column.caret(start)
    last = view._column.caret(start + len("bridge cost"))
    shift = QPoint(round(view._left()), -view.verticalScrollBar().value())
    a = first.center().toPoint() + shift
    b = last.center().toPoint() + shift
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=a)
    qtbot.mouseMove(port, (a + b) / 2)
    qtbot.mouseMove(port, b)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=b)
    assert view.selected().of(text) == "bridge cost"


def test_a_click_on_the_words_opens_the_card_and_a_click_on_a_card_marks_the_words(desk):
    view = desk.window.read.article
    text = desk.window.read.page.text
    place = view._column.caret(text.index("Oden designed") + 3).center().toPoint()
    desk.click(view.viewport(), place + QPoint(round(view._left()), -view.verticalScrollBar().value()))
    assert desk.label() == "A3"
    cards = desk.window.read.cards
    rect = cards.visualRect(cards.cards.index(0))
    desk.click(cards.viewport(), rect.center())
    assert desk.label() == "A1"
    assert view._current == desk.window.read.current


def test_the_ends_of_a_claim_are_moved_by_words(desk):
    desk.key("j")
    before = desk.claim("A2")
    desk.key(Qt.Key.Key_Right, Qt.Key.Key_Right, mods=ALT)
    after = desk.claim("A2")
    assert after.start == before.start
    assert after.quote == "It was opened in May 2024, when the"
    desk.key(Qt.Key.Key_Right, mods=ALT | SHIFT)
    assert desk.claim("A2").quote == "was opened in May 2024, when the"
    desk.key(Qt.Key.Key_Left, mods=ALT)
    assert desk.claim("A2").quote == "was opened in May 2024, when"
    assert desk.claim("A2").quote == desk.window.read.claim().quote


def test_presses_faster_than_the_database_are_all_done(desk, qtbot):
    for _ in range(3):
        qtbot.keyClick(desk.focus(), "a")
    desk.settle()
    assert [desk.state(one) for one in ("A1", "A2", "A3")] == ["accepted"] * 3


def test_moving_an_end_faster_than_the_database_is_no_conflict_with_oneself(desk, qtbot):
    desk.key("j")
    for _ in range(3):
        qtbot.keyClick(desk.focus(), Qt.Key.Key_Right, ALT)
    desk.settle()
    assert desk.claim("A2").quote == "It was opened in May 2024, when the sun"
    assert not desk.window.message.isVisible()


def test_different_takes_the_claim_out_of_its_fact(desk):
    before = desk.claim("A1").fact
    desk.key("d")
    assert desk.claim("A1").fact != before
    assert desk.claim("B1").fact == before
    assert desk.window.toast.isVisible()


def test_merge_and_same_ask_for_the_fact(desk):
    desk.key("j", "j", "m")  # who designed it
    picker = desk.window.picker
    assert picker.isVisible()
    desk.type("300 metres")
    desk.key(Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert desk.claim("A3").fact != desk.claim("B3").fact  # it is asked first how it is settled
    desk.key(Qt.Key.Key_Return)
    assert desk.claim("A3").fact == desk.claim("B3").fact
    desk.ctrl("z")
    assert desk.claim("A3").fact != desk.claim("B3").fact
    assert desk.claim("A3").fact == desk.claim("C3").fact
    desk.key("s")
    desk.type("300 metres")
    desk.key(Qt.Key.Key_Return)
    assert desk.claim("A3").fact == desk.claim("B3").fact
    assert desk.claim("C3").fact != desk.claim("B3").fact


def test_what_is_set_aside_is_one_key_away(desk):
    shown = [one.label for one in desk.window.read.visible()]
    assert shown == ["A1", "A2", "A3"]
    desk.key("v")
    assert [one.label for one in desk.window.read.visible()] == ["A1", "A2", "A3", "A4"]
    desk.key("v")
    assert len(desk.window.read.visible()) == 3


def test_furniture_is_folded_and_claimable(desk):
    view = desk.window.read.article
    kinds = [one.block.kind.name for one in view._column.placed]
    assert kinds.count("FOLD") == 1
    assert "FURNITURE" not in kinds
    desk.key("f")
    assert "FURNITURE" in [one.block.kind.name for one in view._column.placed]
    text = desk.window.read.page.text
    start = text.index("Subscribe")
    view._anchor, view._caret = start, start + len("Subscribe to our letter")
    desk.key("n")
    desk.key(Qt.Key.Key_Return)
    assert desk.window.read.claim().quote == "Subscribe to our letter"


def test_the_open_card_tells_what_others_say(desk):
    rows = desk.window.read.card.others.rows()
    shown = {one.other.words.text: one.other.words for one in rows}
    assert "The bridge cost 45 million euros" in shown
    assert shown["The bridge cost 45 million euros"].marks
    assert "The bridge cost between 40 and 45 million euros" in shown


def test_arrows_go_through_the_cards(desk):
    assert desk.window.read.cards.hasFocus()
    desk.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert desk.label() == "A2"
    assert desk.state("A1") == "undecided"


def test_articles_turn(desk):
    desk.key(Qt.Key.Key_PageDown, mods=CTRL)
    assert desk.window.read.page.item.letter == "B"
    desk.key(Qt.Key.Key_PageUp, mods=CTRL)
    desk.key(Qt.Key.Key_PageUp, mods=CTRL)
    assert desk.window.read.page.item.letter == "C"


class TestAnArticleThatIsLeft:
    """One comes back to the claim that was selected, and to the words that were read."""

    def test_the_claim_is_selected_again_and_keys_go_on_from_it(self, desk):
        desk.key("j", "j")
        desk.key(Qt.Key.Key_PageDown, mods=CTRL)
        assert desk.label() == "B1"
        desk.key("j")
        desk.key(Qt.Key.Key_PageUp, mods=CTRL)
        assert desk.label() == "A3"
        desk.key("k")
        desk.open("B")
        assert desk.label() == "B2"
        desk.open("A")
        assert desk.label() == "A2"

    def test_the_words_stand_where_they_stood(self, desk):
        desk.window.theme.set_zoom(200)
        desk.window.resize(1024, 600)
        desk.settle()
        view = desk.window.read.article
        article = view.verticalScrollBar()
        desk.key("j", "j")
        article.setValue(article.value() - 30)
        there = article.value()
        assert 30 < there < article.maximum()
        desk.key(Qt.Key.Key_PageDown, mods=CTRL)
        assert article.value() != there
        desk.key(Qt.Key.Key_PageUp, mods=CTRL)
        assert (desk.label(), article.value()) == ("A3", there)
        article.setValue(0)
        assert view.height_in_view(desk.claim("A3").start) > view.viewport().height()
        desk.key(Qt.Key.Key_PageDown, mods=CTRL)
        desk.key(Qt.Key.Key_PageUp, mods=CTRL)
        assert (desk.label(), article.value()) == ("A3", 0)
        desk.window.theme.set_zoom(100)

    def test_a_claim_that_is_wanted_goes_before_it(self, desk):
        desk.key("j", "j")
        desk.key(Qt.Key.Key_PageDown, mods=CTRL)
        desk.window.go(Mode.READ, desk.claim("A2").id)
        desk.settle()
        assert desk.label() == "A2"

    def test_a_claim_that_is_hidden_by_now_is_not_shown_for_it(self, desk):
        desk.key("v", "j", "j", "j")
        assert desk.label() == "A4"
        desk.key(Qt.Key.Key_PageDown, mods=CTRL)
        desk.key("v")
        desk.key(Qt.Key.Key_PageUp, mods=CTRL)
        assert desk.label() == "A1"

    def test_another_case_knows_nothing_of_it(self, desk):
        desk.key("j", "j")
        desk.key(Qt.Key.Key_PageDown, mods=CTRL)
        case = desk.window.session.case_id
        desk.window.session.open_case("")
        desk.settle()
        desk.window.session.open_case(case)
        desk.settle()
        desk.open("A")
        assert desk.label() == "A1"


def test_what_is_known_of_the_article_is_corrected(desk):
    desk.ctrl("i")
    panel = desk.window.read.describing
    panel.fields["publisher"].setFocus()
    desk.ctrl("a")
    desk.type("The Ledger")
    panel.fields["published_on"].setFocus()
    desk.ctrl("a")
    desk.type("May 2024")
    desk.key(Qt.Key.Key_Return)
    assert panel.isVisible()
    assert "2025-06-13" in panel._wrong.text()
    desk.ctrl("a")
    desk.type("2024-05-13")
    desk.key(Qt.Key.Key_Return)
    assert not panel.isVisible()
    item = desk.window.overview.articles[0]
    assert (item.publisher, item.published_on) == ("The Ledger", "2024-05-13")
    assert desk.window.read.page.item.publisher == "The Ledger"


def test_a_claim_of_another_article_opens_there(desk):
    claim = desk.claim("C2")
    desk.window.go(desk.window.mode, claim.id)
    desk.settle()
    assert desk.label() == "C2"
    assert claim.ruling is not Ruling.ACCEPTED


class Painted(QObject):
    """Remembers what of a widget was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False


@pytest.mark.parametrize("key", ["j", "a", "r"])
def test_what_was_and_what_is_the_current_claim_are_painted_again(desk, key):
    desk.key("j", "j", "k")
    view = desk.window.read.article
    painted, before = Painted(view.viewport()), desk.window.read.claim()
    desk.key(*{"j": "j", "a": "a", "r": ("x", "3")}[key])
    after = desk.window.read.claim()
    assert before.id != after.id
    for claim in (before, after):
        for rect in view.column.rects(claim.start, claim.end):
            words = QRegion(rect.translated(view.origin()).toAlignedRect())
            assert (words - painted.region).isEmpty()
