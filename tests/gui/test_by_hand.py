"""Claims by hand and edited claims, by real keys: what is proposed, what is typed, what is kept, what is saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from reviewer.domain.claims import Body, ClaimKind, Guess
from reviewer.domain.review.commands import Edit
from reviewer.domain.text import Span
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


def select(desk, start_words, end_words=""):
    """Select from one stretch of words to the end of another."""
    text = desk.window.read.page.text
    start = text.index(start_words)
    end = text.index(end_words or start_words, start) + len(end_words or start_words)
    desk.window.read.article.select_words(Span(start, end))
    return text[start:end]


def press_n(desk, *words):
    quote = select(desk, *words)
    desk.key("n")
    return quote


def form_of(desk):
    return desk.window.read.form


def made(desk):
    """The claim that was made last, as the database has it."""
    return max(
        (
            one
            for item in desk._review().articles()
            for one in desk._review().page(item.id).claims
            if one.by_hand
        ),
        key=lambda one: int(one.label[1:]),
    )


def replace_all(desk, text):
    desk.ctrl("a")
    desk.type(text)


class TestWhatIsProposed:
    def test_the_form_is_there_at_once_and_fills_in(self, desk, qtbot):
        select(desk, "The bridge cost 40 million")
        qtbot.keyClick(desk.focus(), "n")
        form = form_of(desk)
        assert form.isVisible()
        assert form.field.hasFocus()
        assert form.field.text() == "The bridge cost 40 million"
        desk.settle()
        assert form.field.text() == "The bridge cost 40 million."
        assert form.field.textCursor().selectedText() == "The bridge cost 40 million."

    def test_value_kind_and_fact_stand_there_with_reasons_and_conflicts(self, desk):
        press_n(desk, "The bridge cost 40 million euros", "the sun")
        form = form_of(desk)
        assert form.fields.value.text() == "40 million euros"
        assert "€40 m · money · exact" in form.fields.understood
        best = form.facts.candidate
        assert best.fact.id == desk.claim("A1").fact
        assert any("€40 m" in one for one in best.reasons)
        assert "€45 m" in form._conflicts.text

    def test_a_pronoun_gets_its_name_and_it_is_said_to_be_a_guess(self, desk):
        press_n(desk, "It was opened in May")
        form = form_of(desk)
        assert form.field.text() == "The bridge was opened in May."
        assert "It = The bridge (a guess, 75 % sure)" in form.fields.guesses

    def test_whom_nobody_knows_is_asked_and_the_model_is_asked_beside_the_window(self, desk, monkeypatch):
        asked = []

        def read(article, span, _progress):
            asked.append(span.of(article.text))
            guess = Guess("It", "The crossing", Span(span.start, span.start + 2), 0.6)
            return Body("The crossing is a joy to cross.", guesses=(guess,))

        monkeypatch.setattr("reviewer.services.analyzing.propose_by_model", read)
        press_n(desk, "It is a joy")
        form = form_of(desk)
        assert asked == ["It is a joy"]
        assert form.field.text() == "The crossing is a joy to cross."
        assert "It = The crossing (a guess, 60 % sure)" in form.fields.guesses

    @pytest.mark.parametrize(
        ("words", "asked"),
        [("shone on the river", True), ("Mira Oden designed", False), ("It is a joy", True)],
    )
    def test_the_model_is_asked_only_where_the_rules_leave_something_open(
        self, desk, monkeypatch, words, asked
    ):
        seen = []
        monkeypatch.setattr("reviewer.services.analyzing.propose_by_model", lambda *_: seen.append(1))
        press_n(desk, words)
        assert bool(seen) is asked

    def test_where_nobody_knows_the_form_says_so(self, desk):
        press_n(desk, "It is a joy")
        assert form_of(desk).field.text() == "It is a joy."
        assert form_of(desk).fields.guesses == "Who or what is meant by “It”?"

    def test_what_was_typed_is_never_overwritten(self, desk, qtbot):
        select(desk, "It was opened in May 2024")
        qtbot.keyClick(desk.focus(), "n")
        QTest.keyClicks(desk.focus(), "Something else")  # before any proposal is there
        desk.settle()
        assert form_of(desk).field.text() == "Something else"
        desk.key(TAB)
        replace_all(desk, "June 2025")
        assert form_of(desk).fields.value.text() == "June 2025"
        desk.key(TAB, mods=SHIFT)
        replace_all(desk, "The bridge was opened in July 2023.")
        assert form_of(desk).fields.value.text() == "June 2025"
        assert "Jun 2025" in form_of(desk).fields.understood

    def test_a_new_statement_proposes_its_value_anew(self, desk):
        press_n(desk, "The bridge cost 40 million euros")
        replace_all(desk, "The bridge cost about 41 million euros.")
        form = form_of(desk)
        assert form.fields.value.text() == "about 41 million euros"
        assert "≈ €41 m · money · about" in form.fields.understood

    def test_words_that_are_a_claim_already_are_told_and_it_is_opened(self, desk):
        desk.key("j")
        press_n(desk, "The bridge cost 40 million euros")
        form = form_of(desk)
        assert "These words are claim A1 already" in form._here_words.text
        desk.key("o", mods=ALT)
        assert desk.label() == "A1"
        assert not form.isVisible()


class TestSaving:
    def test_enter_saves_what_is_shown_into_the_proposed_fact(self, desk):
        quote = press_n(desk, "The bridge cost 40 million euros", "in May")
        desk.key(ENTER)
        claim = made(desk)
        assert (claim.quote, claim.body.value.text) == (quote, "40 million euros")
        assert claim.fact == desk.claim("A1").fact
        assert desk.label() == claim.label
        assert desk.window.toast.isVisible()
        assert desk.window.read.cards.hasFocus()

    def test_enter_before_the_proposal_saves_into_the_proposed_fact_all_the_same(self, desk, qtbot):
        select(desk, "The bridge cost 40 million euros", "in May")
        qtbot.keyClick(desk.focus(), "n")
        qtbot.keyClick(desk.focus(), ENTER)
        desk.settle()
        assert not form_of(desk).isVisible()
        assert made(desk).fact == desk.claim("A1").fact

    @pytest.mark.parametrize(("digit", "fact"), [("0", False), ("1", True)])
    def test_a_digit_with_alt_chooses_the_fact(self, desk, digit, fact):
        press_n(desk, "the sun shone on the river")
        replace_all(desk, "The bridge cost 40 million euros.")
        desk.key(digit, mods=ALT)
        assert form_of(desk).field.text() == "The bridge cost 40 million euros."
        desk.key(ENTER)
        assert (made(desk).fact == desk.claim("A1").fact) is fact

    def test_another_fact_is_found_by_its_words(self, desk):
        press_n(desk, "the sun shone on the river")
        desk.key("m", mods=ALT)
        assert desk.window.picker.isVisible()
        desk.type("300 metres")
        desk.key(ENTER)
        assert form_of(desk).isVisible()
        desk.key(ENTER)
        assert made(desk).fact == desk.claim("B3").fact

    def test_everything_is_set_by_keys_in_the_order_of_tab(self, desk):
        press_n(desk, "the sun shone on the river")
        replace_all(desk, "The bridge might cost some day.")
        desk.key(TAB)
        replace_all(desk, "between 10 and 12 shops")
        assert "10–12 shops" in form_of(desk).fields.understood
        desk.key(TAB, Qt.Key.Key_Right)
        desk.key(TAB)
        replace_all(desk, "two clerks")
        desk.key(TAB)
        replace_all(desk, "may")
        desk.key(ENTER)
        body = made(desk).body
        assert body.statement == "The bridge might cost some day."
        assert (body.kind, body.value.text) == (ClaimKind.FORECAST, "between 10 and 12 shops")
        assert (body.attribution, body.modality) == ("two clerks", "may")

    def test_tab_goes_through_every_part_and_back(self, desk):
        press_n(desk, "The bridge cost 40 million euros")
        form, seen = form_of(desk), []
        for _ in range(20):
            seen.append(QApplication.focusWidget())
            desk.key(TAB)
            if QApplication.focusWidget() is form.field or not form.isAncestorOf(QApplication.focusWidget()):
                break
        assert [type(one).__name__ for one in seen] == [
            "LineField",
            "QLineEdit",
            "QPushButton",
            "QLineEdit",
            "QLineEdit",
            "QRadioButton",
            "KeyButton",
            "KeyButton",
            "KeyButton",
        ]
        assert all(one.accessibleName() or one.text() for one in seen)
        seen[-1].setFocus()
        for one in reversed(seen[:-1]):
            desk.key(TAB, mods=SHIFT)
            assert QApplication.focusWidget() is one

    def test_letters_and_digits_in_the_form_are_no_acts(self, desk):
        press_n(desk, "The bridge cost 40 million euros")
        form_of(desk).facts.button().setFocus()
        assert isinstance(desk.focus(), QRadioButton)
        desk.key("a", "x", "d", "1")
        assert {desk.state(one) for one in ("A1", "A2", "A3")} == {"undecided"}
        assert desk.label() == "A1"
        assert form_of(desk).isVisible()
        desk.key("0", Qt.Key.Key_Down)
        assert form_of(desk).facts.by_hand == desk.claim("A1").fact

    def test_alt_k_takes_the_next_kind(self, desk):
        press_n(desk, "The bridge cost 40 million")
        desk.key("k", "k", mods=ALT)
        assert form_of(desk).field.text() == "The bridge cost 40 million."
        desk.key(ENTER)
        assert made(desk).body.kind is ClaimKind.OPINION

    def test_an_empty_value_is_no_value(self, desk):
        press_n(desk, "The bridge cost 40 million euros", "opened")
        desk.key(TAB)
        desk.ctrl("a")
        desk.key(Qt.Key.Key_Backspace)
        assert form_of(desk).fields.understood == "No value"
        desk.key(ENTER)
        assert made(desk).body.value is None

    def test_a_value_that_is_not_understood_is_told_and_nothing_is_lost(self, desk):
        press_n(desk, "the sun shone on the river")
        replace_all(desk, "The sun shone.")
        desk.key(TAB)
        desk.type("a whole lot")
        form = form_of(desk)
        assert form.fields.understood.startswith("✕ Not understood.")
        desk.key(ENTER)
        assert form.isVisible()
        assert "not understood" in desk.window.message.text
        assert (form.field.text(), form.fields.value.text()) == ("The sun shone.", "a whole lot")
        form.fields.value.setFocus()
        replace_all(desk, "12 hours")
        desk.key(ENTER)
        assert made(desk).body.value.text == "12 hours"

    def test_an_empty_statement_is_asked_for(self, desk):
        press_n(desk, "the sun shone on the river")
        desk.ctrl("a")
        desk.key(Qt.Key.Key_Backspace)
        assert form_of(desk).field.text() == ""
        desk.key(ENTER)
        assert form_of(desk).isVisible()
        assert "Write a statement first" in desk.window.toast.text


class TestLeaving:
    def test_what_was_typed_comes_back_on_the_same_words(self, desk):
        press_n(desk, "the sun shone on the river")
        replace_all(desk, "The sun shone in May.")
        desk.key(TAB)
        replace_all(desk, "")
        desk.key(Qt.Key.Key_Backspace)
        desk.key("k", "0", mods=ALT)
        desk.key(ESCAPE)
        assert not form_of(desk).isVisible()
        assert "is kept" in desk.window.toast.text
        press_n(desk, "The bridge cost 40 million")
        assert form_of(desk).field.text() == "The bridge cost 40 million."
        desk.key(ESCAPE)
        press_n(desk, "the sun shone on the river")
        form = form_of(desk)
        assert (form.field.text(), form.fields.value.text()) == ("The sun shone in May.", "")
        assert (form.sketch().kind, form.facts.by_hand) == (ClaimKind.FORECAST, "")

    def test_leaving_a_form_in_which_nothing_was_typed_says_nothing(self, desk):
        press_n(desk, "the sun shone on the river")
        desk.key(ESCAPE)
        assert not desk.window.toast.isVisible()
        assert desk.window.read.cards.hasFocus()

    def test_what_was_saved_is_not_kept(self, desk):
        press_n(desk, "the sun shone on the river")
        replace_all(desk, "The sun shone.")
        desk.key(ENTER)
        press_n(desk, "the sun shone on the river")
        assert form_of(desk).field.text() == "The sun shone on the river."

    def test_the_claim_is_made_in_its_article_whatever_is_open_by_then(self, desk):
        quote = press_n(desk, "the sun shone on the river")
        replace_all(desk, "The sun shone.")
        desk.key(Qt.Key.Key_PageDown, mods=CTRL)
        assert desk.window.read.page.item.letter == "B"
        assert form_of(desk).isVisible()
        form_of(desk).field.setFocus()
        desk.key(ENTER)
        assert (made(desk).label[0], made(desk).quote) == ("A", quote)


class TestPlaces:
    @pytest.mark.parametrize(
        ("first", "last"),
        [
            ("40 million euros. It was", "opened"),
            ("shone on the river", "Mira Oden designed"),
            ("Subscribe to", "letter"),
            ("on the river", "Subscribe"),
        ],
    )
    def test_across_sentences_paragraphs_and_in_furniture(self, desk, first, last):
        quote = press_n(desk, first, last)
        replace_all(desk, "A statement of its own.")
        desk.key(ENTER)
        claim = made(desk)
        assert claim.quote == quote
        assert desk.label() == claim.label
        assert desk.window.read.article.current == claim.id

    def test_the_ends_of_the_words_are_moved_while_the_form_is_open(self, desk):
        press_n(desk, "the sun shone")
        replace_all(desk, "The sun shone on it.")
        desk.key(Qt.Key.Key_Right, Qt.Key.Key_Right, mods=ALT)
        desk.key(Qt.Key.Key_Right, mods=ALT | SHIFT)
        assert "sun shone on the" in form_of(desk)._quote.text
        assert form_of(desk).field.text() == "The sun shone on it."
        desk.key(ENTER)
        assert made(desk).quote == "sun shone on the"
        assert desk.claim("A1").quote == "The bridge cost 40 million euros"


class TestEditing:
    def test_one_form_edits_statement_value_and_kind(self, desk):
        desk.key("e")
        form = form_of(desk)
        assert form.field.text() == "The bridge cost 40 million euros."
        assert form.fields.value.text() == "40 million euros"
        assert not form.facts.isVisible()
        replace_all(desk, "The bridge cost 45 million euros.")
        assert form.fields.value.text() == "45 million euros"
        desk.key("k", mods=ALT)
        desk.key(ENTER)
        claim = desk.claim("A1")
        assert (claim.body.statement, claim.body.value.text) == (
            "The bridge cost 45 million euros.",
            "45 million euros",
        )
        assert claim.body.kind is ClaimKind.FORECAST
        assert desk.window.read.cards.hasFocus()

    def test_the_value_alone_is_corrected_and_conflicts_are_told_before(self, desk):
        desk.key("e")
        assert "€45 m" in form_of(desk)._conflicts.text
        desk.key(TAB)
        replace_all(desk, "between 40 and 45 million euros")
        told = form_of(desk)._conflicts.text
        desk.key(ENTER)
        claim = desk.claim("A1")
        assert claim.body.statement == "The bridge cost 40 million euros."
        assert claim.body.value.text == "between 40 and 45 million euros"
        assert bool(claim.conflicts) is bool(told)

    def test_enter_without_a_change_decides_nothing(self, desk):
        before = desk.ask(lambda review: review.summary().seq)
        desk.key("e", ENTER)
        assert desk.ask(lambda review: review.summary().seq) == before
        assert not desk.window.message.isVisible()

    def test_an_edit_that_was_left_comes_back(self, desk):
        desk.key("e")
        replace_all(desk, "The bridge cost a lot.")
        desk.key(ESCAPE)
        assert "E brings it back" in desk.window.toast.text
        desk.key("j", "e")
        assert form_of(desk).field.text() == "The bridge was opened in May 2024."
        desk.key(ESCAPE, "k", "e")
        assert form_of(desk).field.text() == "The bridge cost a lot."

    def test_what_another_wrote_meanwhile_is_not_overwritten_unseen(self, desk, database):
        desk.key("e")
        replace_all(desk, "The bridge cost a lot.")
        case = desk.window.session.case_id
        with Workspace.open(str(database), settings=Settings(analyst="ab")) as other:
            other.review(case).handle(Edit("A1", "The bridge cost 39 million euros."))
        desk.key(ENTER)
        assert desk.claim("A1").body.statement == "The bridge cost 39 million euros."
        assert "has changed since you saw it" in desk.window.message.text
        assert form_of(desk).field.text() == "The bridge cost a lot."
        form_of(desk).field.setFocus()
        desk.key(ENTER)
        assert desk.claim("A1").body.statement == "The bridge cost a lot."
