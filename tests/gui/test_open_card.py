"""The open card, by real keys: what other sources say and why, who decided, and the reasons for rejecting."""

from PySide6.QtCore import Qt

from reviewer.domain.review.commands import Same

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


class TestOpenCard:
    def test_a_digit_goes_to_the_other_sources_claim_and_back(self, desk):
        desk.key("1")
        assert desk.label() == "B1"
        desk.key("1")
        assert desk.label() == "A1"

    def test_the_rows_are_reached_by_tab_before_the_buttons_and_pressed(self, desk):
        rows = desk.window.read.card.others.rows()
        assert [one.accessibleName().split(",")[0] for one in rows] == ["B1", "C1"]
        desk.key(TAB)
        assert rows[0].hasFocus()
        desk.key(TAB)
        assert rows[1].hasFocus()
        desk.key(Qt.Key.Key_Space)
        assert desk.label() == "C1"

    def test_a_click_on_a_row_goes_there(self, desk):
        desk.click(desk.window.read.card.others.rows()[1])
        assert desk.label() == "C1"

    def test_the_rule_stands_there_and_return_goes_to_the_conflict(self, desk):
        card = desk.window.read.card
        assert "€45 m" in card._rules.text
        assert "number, hard" in card._rules.text
        desk.key(ENTER)
        assert desk.window.mode.value == "conflicts"

    def test_without_a_conflict_no_rule_is_told(self, desk):
        desk.key("j", "j")
        assert desk.label() == "A3"
        card = desk.window.read.card
        assert not card._rules.isVisible()
        assert not card._conflict.isVisible()

    def test_it_is_no_higher_than_its_words_when_fewer_sources_follow(self, desk):
        card = desk.window.read.card
        for keys in ("jj", "k", "k", "jja"):
            desk.key(*keys)
            assert card.height() == card.height_for(card.width())

    def test_who_decided_and_when_is_told(self, desk):
        desk.key("h")
        desk.type("check it")
        desk.key(ENTER, "k")
        told = desk.window.read.card._note.text
        assert told.startswith("Sent back by mk, ")
        assert "“check it”" in told

    def test_who_put_it_there_is_told(self, desk):
        desk.window.session.send(Same("A3", "B3"))
        desk.settle()
        desk.key("j", "j")
        assert desk.label() == "A3"
        assert desk.window.read.card._why.text.startswith("Put together by mk on ")

    def test_a_click_shows_the_history_of_the_claim_and_decides_nothing(self, desk):
        from PySide6.QtWidgets import QPushButton

        buttons = desk.window.read.card.findChildren(QPushButton)
        named = [one for one in buttons if one.accessibleName() == "History of this claim"]
        assert [(one.isVisible(), one.accessibleDescription()) for one in named] == [(True, "Key: ⇧ H")]
        desk.key("a", "k")
        desk.click(named[0])
        history = desk.window.history
        assert history.isVisible()
        assert history.accessibleName() == "History of A1"
        desk.key(ESCAPE)
        assert not history.isVisible()
        assert (desk.label(), desk.state("A1")) == ("A1", "accepted")

    def test_many_sources_are_folded_and_a_key_opens_them(self, desk):
        for number in range(1, 13):
            page = desk._review().page("B")
            start = page.text.index("Nobody")
            from reviewer.domain.review.commands import AddClaim

            command = AddClaim("B", start, start + 6, f"The bridge cost {number} million euros.", "A1")
            desk.window.session.send(command)
        desk.settle()
        card = desk.window.read.card
        assert desk.label() == "A1"
        assert (len(card.others.rows()), card.others.rest) == (8, 6)
        assert any("and 6 more" in one.text() for one in card.others.buttons())
        low = card.height()
        desk.key("0")
        assert (len(card.others.rows()), card.others.rest) == (14, 0)
        assert card.others.rows()[8].hasFocus()
        assert card.height() > low


class TestReasons:
    def test_a_note_before_the_digit_by_keys_alone(self, desk):
        desk.key("x", "n")
        desk.type("4 of 5")  # digits are words there
        desk.key(ENTER, "3")
        claim = desk.claim("A1")
        assert (claim.reason, claim.verdict_note) == ("wrongly extracted", "4 of 5")

    def test_digits_and_space_are_the_strips_own(self, desk):
        desk.key("x", TAB, Qt.Key.Key_Space)
        assert desk.claim("A1").reason == "opinion"

    def test_every_reason_shows_its_digit_and_escape_stands_there(self, desk):
        from reviewer.gui.widgets import KeyButton

        desk.key("x")
        caps = [one._cap for one in desk.window.read.card.reasons.findChildren(KeyButton)]
        assert caps == ["1", "2", "3", "4", "5", "6", "7", "Esc"]

    def test_other_waits_for_words(self, desk):
        desk.key("x", "6", ENTER)
        assert desk.state("A1") == "undecided"
        assert "needs a note" in desk.window.read.card.reasons.note.placeholderText()
        desk.key(ESCAPE)
        assert not desk.window.read.card.reasons.isVisible()
