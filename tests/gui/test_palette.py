"""The palette: one box for commands, articles, facts and claims; letters in order are enough, the best is first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from reviewer.gui.actions import CASE_MODES, Mode
from reviewer.gui.fuzzy import match
from reviewer.settings import Settings

R, C, F, S = CASE_MODES


def marked(wanted, title, *, forgiving=False):
    found = match(wanted, title, forgiving=forgiving)
    return None if found is None else "|".join(one.of(title) for one in found.marks)


@pytest.mark.parametrize(
    ("wanted", "title", "marks"),
    [
        ("accfac", "Accept the selected facts", "Acc|fac"),
        ("dark", "Dark colours", "Dark"),
        ("col dark", "Dark colours", "Dark|col"),
        ("DARK", "Dark colours", "Dark"),
        ("nud", "Next undecided", "N|u|d"),
        ("opdemo", "Open the demo case", "Op|demo"),
        ("fact", "Artifact and fact", "fact"),
        ("", "Anything", ""),
        ("é", "Café", "é"),
        ("cafe", "Das Café", "Café"),
        ("zzz", "Dark colours", None),
        ("axhd", "Analyze the case again, and show differences", None),
        ("colourss", "Dark colours", None),
        ("straße", "Die Straße", "Straße"),
    ],
)
def test_letters_in_order_find_a_title_and_are_marked(wanted, title, marks):
    assert marked(wanted, title) == marks


def test_at_the_start_of_a_word_before_within_one():
    title = "Artifact and fact"
    assert match("fact", title).marks[0].start == title.rindex("fact")


@pytest.mark.parametrize("wanted", ["exprot", "expport", "exort", "expxrt"])
def test_one_typing_error_is_forgiven_where_that_is_asked_for(wanted):
    assert match(wanted, "Export the sheet", forgiving=True) is not None
    assert match("xyz", "Export the sheet", forgiving=True) is None


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        ("export", "Export…", "What the last export printed"),
        ("fac", "Facts", "Accept the selected facts"),
        ("acc", "Accept", "A claim can be corrected"),
        ("next", "Next", "Select to the next line"),
        ("undo", "Undo", "Unfold the note"),
    ],
)
def test_the_better_match_has_more_points(wanted, better, worse):
    other = match(wanted, worse)
    assert other is None or match(wanted, better).score > other.score


@given(st.text(max_size=12), st.text(max_size=60))
def test_marks_are_letters_of_the_text_in_order(wanted, text):
    found = match(wanted, text, forgiving=True)
    if found is not None:
        ends = [edge for one in found.marks for edge in (one.start, one.end)]
        assert ends == sorted(ends)
        assert all(0 <= one.start < one.end <= len(text) for one in found.marks)


@given(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=40), st.data())
def test_every_part_of_a_text_finds_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text.casefold() == text:
        assert match(text[start:end], text) is not None


# In the window


@pytest.fixture
def box(desk):
    desk.ctrl("k")
    assert desk.window.palette_box.isVisible()
    return desk.window.palette_box


def rows(box):
    return [one for one in box.list.rows.rows if one.run]


def groups(box):
    return [one.text for one in box.list.rows.rows if not one.run]


def test_a_few_letters_find_a_command_and_enter_does_it(make_desk, database):
    desk = make_desk(database, case="The bridge")
    desk.window.enter(Mode.FACTS)
    desk.settle()
    desk.ctrl("k")
    desk.type("accfac")
    box = desk.window.palette_box
    assert rows(box)[0].text == "Decide: Accept the selected facts"
    assert "".join(one.of(rows(box)[0].text) for one in rows(box)[0].marks) == "Accfac"
    assert rows(box)[0].keys == ("A",)


@pytest.mark.parametrize(
    ("typed", "first"), [("exprot", "Case: Export…"), ("histroy", "View: History of the case")]
)
def test_a_command_is_found_in_spite_of_a_typing_error(desk, box, typed, first):
    desk.type(typed)
    assert rows(box)[0].text == first


@pytest.mark.parametrize(("typed", "label"), [("B1", "B1"), ("c3", "C3"), ("a 2", "A2")])
def test_a_label_jumps_to_its_claim(desk, box, typed, label):
    desk.type(typed)
    assert rows(box)[0].detail.startswith(label)
    desk.key(Qt.Key.Key_Return)
    assert desk.window.mode is Mode.READ
    assert desk.label() == label


def test_an_article_found_by_its_title_is_shown_around_the_words_of_its_text(desk, box):
    desk.type("bridge")
    found = [one.text for one in box.list.rows.rows if one.run and one.text.endswith("…")]
    assert found
    assert not any(one.startswith("The bridge, in figures") for one in found)
    desk.ctrl("a")
    desk.type("figures")  # stands in a title alone: there is no line to show
    assert next(one.text for one in box.list.rows.rows if one.run) == "The bridge, in figures"
    assert sum("in figures" in one.text for one in box.list.rows.rows) == 1


def test_a_label_that_there_is_not_finds_nothing(desk, box):
    desk.type("B99")
    assert rows(box) == []
    assert "Nothing" in groups(box)[0]


def test_the_best_group_is_first(desk, box):
    desk.type("birds")
    assert groups(box)[:2] == ["Facts", "Claims"]
    desk.ctrl("a")
    desk.type("export")
    assert groups(box)[0] == "Commands"
    desk.ctrl("a")
    desk.type("what the bridge tells")
    assert groups(box)[0] == "Articles"
    desk.key(Qt.Key.Key_Return)
    assert desk.window.read.page.item.letter == "C"


@pytest.mark.parametrize(
    ("typed", "only"),
    [
        (">birds", set()),
        (">", {"Commands"}),
        ("@", {"Articles"}),
        ("@bridge", {"Articles"}),
        ("#bridge", {"Facts"}),
    ],
)
def test_a_first_sign_asks_for_one_group(desk, box, typed, only):
    desk.type(typed)
    if only:
        assert set(groups(box)) == only
    else:
        assert rows(box) == []


def test_articles_are_found_by_publisher_and_by_letter(desk, box):
    desk.type("harbour")
    assert "The bridge, in figures" in [one.text for one in rows(box)]
    desk.ctrl("a")
    desk.type("@b")
    assert rows(box)[0].detail.startswith("B · ")


def test_a_slip_near_the_end_of_a_word_still_finds_facts(desk, box):
    desk.type("designet")
    assert any("designed" in one.text for one in rows(box))


def test_beginnings_of_words_find_facts(desk, box):
    desk.type("nob cou bir")
    assert rows(box)[0].text == "Nobody has counted the birds."
    assert "|".join(one.of(rows(box)[0].text) for one in rows(box)[0].marks) == "Nob|cou|bir"


def test_what_only_has_the_letters_somewhere_is_no_find(desk, box):
    desk.type("#tbco")
    assert rows(box) == []


def test_what_was_chosen_last_is_first_when_nothing_is_typed(desk, box):
    desk.type("light colours")
    desk.key(Qt.Key.Key_Return)
    assert desk.settings[-1].lately == ("theme_light",)
    desk.ctrl("k")
    desk.type("birds")
    desk.key(Qt.Key.Key_Return)
    desk.ctrl("k")
    desk.ctrl("a")
    desk.key(Qt.Key.Key_Backspace)
    box = desk.window.palette_box
    assert groups(box)[0] == "Lately"
    assert [one.text for one in rows(box)[:2]] == ["Nobody has counted the birds.", "View: Light colours"]


def test_commands_chosen_last_are_known_after_a_restart(make_desk, database):
    desk = make_desk(database, case="The bridge", settings=Settings(analyst="mk", lately=("zoom_in", "gone")))
    desk.ctrl("k")
    assert rows(desk.window.palette_box)[0].text == "View: Larger text"


def test_a_row_chosen_by_the_arrows_stays_while_more_is_found(desk, box):
    desk.type("bridge")
    desk.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    chosen = box.list.currentIndex().data()
    box.search("bridge")
    desk.settle()
    assert box.list.currentIndex().data() == chosen


def test_enter_right_after_typing_chooses_the_best_of_all(desk, box):
    from PySide6.QtTest import QTest

    QTest.keyClicks(box.field, "birds")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.mode is Mode.FACTS
    assert "birds" in desk.window.facts.current().line


def test_the_signs_are_told(desk, box):
    from PySide6.QtWidgets import QLabel

    assert any("> commands" in one.text() for one in box.findChildren(QLabel))
    assert "@ articles" in box.field.accessibleDescription()


def test_on_the_start_page_commands_are_found(make_desk, database):
    desk = make_desk(database)
    desk.ctrl("k")
    desk.type("open the bri")
    desk.settle()
    assert rows(desk.window.palette_box)[0].text == "Case: open The bridge"
