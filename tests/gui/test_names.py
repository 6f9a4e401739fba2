"""The panel of names: what it lists, and what is set right there by keys alone."""

import pytest
from PySide6.QtCore import Qt

from reviewer.domain.names import SAID_SO, tied
from reviewer.services import analyzing

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down


@pytest.fixture
def panel(desk):
    """The panel, opened by its key in Read."""
    desk.key(Qt.Key.Key_N, mods=BOTH)
    assert desk.window.names_panel.isVisible()
    return desk


def rows(desk):
    return [(one.text, one.detail) for one in desk.window.names_panel.list.rows.rows]


def names(desk):
    return tied(desk.ask(lambda review: review.names()))


def decisions(desk):
    return desk.ask(lambda review: review.summary().seq)


def test_names_are_listed_with_forms_counts_and_articles(panel):
    assert rows(panel) == [
        ("3 of 3", ""),
        ("The bridge", "other · 2 forms · 10× · A B C"),
        ("May 2024", "other · 2 forms · 3× · A B C"),
        ("Mira Oden", "person · 1 form · 2× · A C"),
    ]
    panel.type("june")
    assert [one[0] for one in rows(panel)] == ["1 of 3", "May 2024"]
    panel.type("x")
    assert rows(panel) == [("No name has these words", "")]


def test_a_name_opens_and_shows_where_its_forms_stand(panel):
    panel.type("june")
    panel.key(ENTER)
    assert rows(panel) == [
        ("May 2024 · other", ""),
        ("May 2024", "2× · A B"),
        ("June 2024", "pronoun · 1× · C"),
    ]
    panel.key(DOWN, ENTER)
    assert not panel.window.names_panel.isVisible()
    read = panel.window.read
    assert read.page.item.letter == "C"
    assert read.article.selected().of(read.page.text) == "June 2024"


def test_two_names_are_made_one_by_keys_as_one_decision_that_is_undone(panel):
    before, seq = names(panel), decisions(panel)
    panel.type("mira")
    panel.key(ENTER, "s")
    panel.type("bridge")
    panel.key(ENTER)
    assert names(panel)["Mira Oden"] == "The bridge"
    assert decisions(panel) == seq + 1
    assert ("Mira Oden", f"{SAID_SO} · 2× · A C") in rows(panel)
    panel.key(ESCAPE, ESCAPE)
    assert not panel.window.names_panel.isVisible()
    panel.ctrl("z")
    assert names(panel) == before


def test_a_form_is_taken_out_of_its_name(panel):
    panel.key(ENTER, DOWN, "d")
    assert names(panel)["It"] == "It"
    assert ("It", "pronoun · 3× · A B C") not in rows(panel)


def test_a_name_is_renamed(panel):
    panel.key(ENTER, "e")
    panel.ctrl("a")
    panel.type("The Harbour Bridge")
    panel.key(ENTER)
    assert names(panel)["It"] == "The Harbour Bridge"
    assert rows(panel)[0][0] == "The Harbour Bridge · other"


def test_escape_goes_back_step_by_step_and_decides_nothing(panel):
    seq = decisions(panel)
    panel.key(ENTER, "s", ESCAPE)
    assert rows(panel)[0][0] == "The bridge · other"
    panel.key("e", ESCAPE, ESCAPE)
    assert rows(panel)[0][0] == "3 of 3"
    panel.key(ESCAPE)
    assert not panel.window.names_panel.isVisible()
    assert decisions(panel) == seq


def test_the_letters_of_the_panel_are_not_those_of_the_mode_below(panel):
    seq = decisions(panel)
    panel.key(ENTER, "a", "x", "j", "9")
    assert (decisions(panel), panel.label()) == (seq, "A1")
    assert panel.window.names_panel.isVisible()


def test_the_case_is_analyzed_again_by_key_and_what_was_said_of_names_goes_along(
    panel, analysed, monkeypatch
):
    tasks = []

    def run(task, progress, **_):
        tasks.append(task)
        return analysed(task.articles)

    monkeypatch.setattr(analyzing, "run", run)
    panel.key(ENTER, DOWN, "d", ESCAPE, ESCAPE)
    panel.ctrl("r")
    assert tasks[0].guidance.other_names == (("It", "The bridge"),)
    assert names(panel)["It"] == "It"
    assert "Analyzed again" in panel.window.toast.text


def test_what_was_guessed_stands_on_the_card_and_is_set_right_by_choosing_a_name(desk):
    desk.key("j")
    assert desk.label() == "A2"
    card = desk.window.read.card
    assert card._guesses.text == "It = The bridge (guess, 0.75)"
    desk.key("w")
    assert [one[0] for one in rows(desk)][1:] == ["The bridge", "May 2024", "Mira Oden"]
    desk.type("mira")
    desk.key(ENTER)
    claim = desk.claim("A2")
    assert claim.body.statement == "Mira Oden was opened in May 2024."
    assert (claim.quote, claim.body.guesses, claim.edited) == ("It was opened in May 2024", (), True)
    assert not card._guesses.isVisible()
    desk.ctrl("z")
    assert desk.claim("A2").body.guesses[0].name == "The bridge"


def test_where_nothing_was_guessed_the_window_says_so(desk):
    assert desk.label() == "A1"
    desk.key("w")
    assert "guessed" in desk.window.toast.text
