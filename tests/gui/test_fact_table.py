"""The table of facts: hits, selection that lasts, sections, columns; by keys, clicks and drops."""

import pytest
from fact_desk import at, choose, chosen, find, lines, view
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QFontMetricsF
from PySide6.QtTest import QTest

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review.commands import Accept, Word
from reviewer.domain.text import Span
from reviewer.gui.actions import Mode
from reviewer.gui.dragging import facts_in, facts_mime
from reviewer.gui.facts import model as facts_model
from reviewer.gui.facts import table as facts_table
from reviewer.gui.facts.cells import cut_to
from reviewer.gui.facts.model import FACT, HIT, LINE, SECTION, STATE
from reviewer.gui.sidebar_rows import CountRow
from reviewer.settings import Settings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def facts(desk):
    desk.ctrl("3")
    return desk


def decided_elsewhere(desk, command):
    """Decide beside the window, as the command line does."""
    desk.ask(lambda review: type(review)(review._database, review.case_id, "ab").handle(command))
    desk.window.session.refreshed.emit()
    desk.settle()


# Hits


@pytest.mark.parametrize(
    ("typed", "line", "marked", "label", "below"),
    [
        ("BIRDS", "Nobody has counted the birds.", ["birds"], "", []),
        ("long 300", "The bridge is 300 metres long.", ["300", "long"], "", []),
        ("drew", "Mira Oden designed the bridge.", [], "C3", ["drew"]),
        ("mira drew", "Mira Oden designed the bridge.", ["Mira"], "C3", ["Mira", "drew"]),
        ("between", "The bridge cost 40 million euros.", [], "C1", ["between"]),
        ("it opened", "The bridge was opened in May 2024.", ["opened"], "A2", ["It", "opened"]),
    ],
)
def test_a_hit_is_marked_in_the_line_or_told_below_it(facts, typed, line, marked, label, below):
    find(facts, typed)
    row = at(facts, line)
    hit = view(facts).model.index(row, LINE).data(HIT)
    assert [one.of(line) for one in hit.marks] == marked
    assert (hit.label, [one.of(hit.text) for one in hit.text_marks]) == (label, below)
    tall = view(facts).table.rowHeight(row) > 2.5 * facts.window.theme.unit()
    assert tall == bool(label)


def test_hits_are_painted(facts):
    def ink(row):
        table = view(facts).table
        image = table.viewport().grab(table.visualRect(view(facts).model.index(row, LINE))).toImage()
        wanted = facts.window.theme.color("mark").rgb()
        places = [(x, y) for x in range(image.width()) for y in range(image.height())]
        return sum(image.pixel(x, y) == wanted for x, y in places)

    choose(facts, "birds")
    assert ink(at(facts, "metres")) == 0
    find(facts, "metres")
    view(facts).table.clearSelection()
    assert ink(at(facts, "metres")) > 50
    facts.key(Qt.Key.Key_Escape)
    find(facts, "drew")
    view(facts).table.clearSelection()
    assert ink(at(facts, "designed")) > 50


def test_next_hit_by_enter_in_the_field_and_by_f3_anywhere(facts):
    find(facts, "bridge")
    field = view(facts).filters.field
    assert view(facts).model.rowCount() >= 3
    facts.key(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert (view(facts).table.currentIndex().row(), field.hasFocus()) == (2, True)
    facts.key(Qt.Key.Key_Return, mods=SHIFT)
    assert view(facts).table.currentIndex().row() == 1
    facts.key(Qt.Key.Key_Down)
    assert view(facts).table.hasFocus()
    facts.key(Qt.Key.Key_F3)
    assert view(facts).table.currentIndex().row() == 2
    facts.key(Qt.Key.Key_F3, mods=SHIFT)
    assert view(facts).table.currentIndex().row() == 1


def test_only_the_last_of_many_letters_is_answered(facts):
    shown = []
    view(facts).model.counted.connect(shown.append)
    find(facts, "metres")
    assert lines(facts) == ["The bridge is 300 metres long."]
    facts.ctrl("a")
    shown.clear()
    QTest.keyClicks(facts.focus(), "birds")  # faster than the database answers
    facts.settle()
    assert lines(facts) == ["Nobody has counted the birds."]
    assert len(shown) <= 5


@pytest.mark.parametrize(
    ("text", "mark", "shown"),
    [
        ("short words", Span(0, 5), "short words"),
        ("word " * 60 + "needle at the end", Span(300, 306), "needle"),
        ("🎉 " * 80 + "needle", Span(160, 166), "needle"),
        ("x" * 300 + "needle" + "y" * 300, Span(300, 306), "needle"),
    ],
)
def test_a_hit_far_behind_is_brought_into_the_cell(desk, text, mark, shown):
    metrics = QFontMetricsF(desk.window.theme.font())
    cut, marks = cut_to(text, [mark], 320, metrics)
    assert metrics.horizontalAdvance(cut) <= 320
    assert [one.of(cut) for one in marks] == [mark.of(text)]
    assert shown in cut


# Selection


def test_a_selection_lasts_when_the_facts_are_read_again(facts):
    choose(facts, "300 metres", "birds")
    before = chosen(facts)
    decided_elsewhere(facts, Accept(("A3",)))
    assert chosen(facts) == before
    view(facts).table.sortByColumn(STATE, Qt.SortOrder.DescendingOrder)
    facts.settle()
    assert chosen(facts) == before


def test_the_current_row_lasts_though_others_come_before_it(facts):
    choose(facts, "birds")
    current = view(facts).current().id
    view(facts).table.sortByColumn(LINE, Qt.SortOrder.AscendingOrder)
    facts.settle()
    assert view(facts).current().id == current
    decided_elsewhere(facts, Word("B4", "Aardvarks were not counted."))
    assert (view(facts).current().id, view(facts).table.currentIndex().row()) == (current, 0)


def test_what_no_longer_passes_leaves_and_the_next_row_is_taken(facts):
    facts.key("f")
    facts.type("undecided")
    facts.key(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    before = lines(facts)
    resets = []
    view(facts).model.modelReset.connect(lambda: resets.append(1))
    facts.key("a")
    assert lines(facts) == before[1:]
    assert chosen(facts) == [before[1]]
    assert resets == []  # rows that stay are not set anew
    facts.key("a")
    assert lines(facts) == before[2:]


def test_rows_that_did_not_arrive_are_selected_and_stay_so(desk, monkeypatch):
    monkeypatch.setattr(facts_model, "PAGE", 2)
    desk.ctrl("3")
    desk.ctrl("a")
    total = view(desk).model.rowCount()
    assert view(desk).table.selected_count() == total > 4
    assert view(desk)._accept.text() == f"Accept {total}"
    before = desk.ask(lambda review: review.summary().seq)
    desk.key("a")
    assert desk.ask(lambda review: review.summary().seq) == before + 1
    assert view(desk).table.selected_count() == total
    view(desk).load()
    desk.settle()
    assert view(desk).table.selected_count() == total


def test_rows_that_went_by_are_not_read(desk, monkeypatch):
    monkeypatch.setattr(facts_model, "PAGE", 1)
    monkeypatch.setattr(facts_model, "LATEST", 2)
    model = facts_model.FactsModel(desk.window.session, desk.window.theme)
    model.show(FactFilter())
    desk.settle()
    for row in range(1, model.rowCount()):
        assert model.fact(row, ask=True) is None
    desk.settle()
    there = [row for row in range(model.rowCount()) if model.fact(row) is not None]
    assert there == [0, *range(model.rowCount() - 2, model.rowCount())]
    assert model.fact(1, ask=True) is None  # seen again, it is read
    desk.settle()
    assert model.fact(1) is not None
    model.deleteLater()


def test_next_undecided_finds_rows_that_did_not_arrive(desk, monkeypatch):
    monkeypatch.setattr(facts_model, "PAGE", 2)
    desk.ctrl("3")
    last = view(desk).model.rowCount() - 1
    view(desk).table.select_facts(range(last))
    desk.settle()
    desk.key("a")
    view(desk).table.go_to(0)
    desk.key("u")
    assert view(desk).table.currentIndex().row() == last
    desk.key("a", "u")
    assert desk.window.toast.text == "No undecided fact is left among these."


# Order


def test_facts_are_sorted_by_keys(facts):
    facts.key("s", mods=SHIFT)
    facts.type("words")
    facts.key(Qt.Key.Key_Return)
    assert lines(facts) == sorted(lines(facts), key=str.lower)
    assert view(facts).table.hasFocus()
    facts.key("s", mods=SHIFT)
    facts.key("3")
    assert lines(facts) == sorted(lines(facts), key=str.lower, reverse=True)
    assert view(facts).sorting.list.rows.rows[2].state == "rising"
    facts.key("s", mods=SHIFT)
    facts.key("4")
    numbers = [len(one.articles) for one in map(view(facts).model.fact, range(len(lines(facts))))]
    assert numbers == sorted(numbers)
    facts.key("s", mods=SHIFT)
    facts.key("1")
    expected = facts.ask(lambda review: review.fact_ids(FactFilter()))
    model = view(facts).model
    assert [model.id_of(row) for row in range(model.rowCount())] == expected


# Sections


def test_a_section_is_chosen_by_digit(facts):
    choose(facts, "300 metres", "birds")
    facts.key("t")
    picker = view(facts).sections
    assert picker.title.text() == "SECTION FOR 2 FACTS"
    offered = [(one.keys[0], one.text, one.detail) for one in picker.list.rows.rows]
    assert offered[0][:2] == ("1", "Money")
    number = next(key for key, text, _ in offered if text == "People")
    before = facts.ask(lambda review: review.summary().seq)
    facts.key(number)
    assert {one.section for one in view(facts).selected()} == {"People"}
    assert len(chosen(facts)) == 2
    assert facts.ask(lambda review: review.summary().seq) == before + 1
    assert view(facts).table.hasFocus()


@pytest.mark.parametrize(
    ("typed", "keys", "section"),
    [
        ("mon", [Qt.Key.Key_Return], "Money"),
        ("PEOPLE", [Qt.Key.Key_Return], "People"),
        ("1900", [Qt.Key.Key_Return], "1900"),
        ("The  build ", [Qt.Key.Key_Return], "The build"),
        ("oth", [Qt.Key.Key_Return], ""),
    ],
)
def test_a_section_is_chosen_by_letters_or_made(facts, typed, keys, section):
    choose(facts, "birds")
    facts.key("t")
    if typed[0].isdigit():
        facts.key(" ")  # a digit first would choose
    facts.type(typed)
    facts.key(*keys)
    fact = facts.claim("B4").fact
    assert facts.ask(lambda review: review.fact(fact)).item.section == section


def test_rows_are_dragged_onto_a_section_that_does_not_exist_yet(facts, monkeypatch):
    dragged = []
    monkeypatch.setattr(facts_table, "drag_facts", lambda source, theme, ids: dragged.append(tuple(ids)))
    choose(facts, "300 metres", "birds")
    view(facts).table.startDrag(Qt.DropAction.MoveAction)
    assert sorted(dragged[0]) == sorted(one.id for one in view(facts).selected())
    rows = facts.window.sidebar.page.findChildren(CountRow)
    row = next(one for one in rows if one.name == "+ New section…")
    data: QMimeData = facts_mime(dragged[0])
    assert facts_in(data) == dragged[0]
    middle = QPointF(row.rect().center())
    no = Qt.KeyboardModifier.NoModifier
    row.dropEvent(QDropEvent(middle, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, no))
    facts.settle()
    facts.type("Nature")
    facts.key(Qt.Key.Key_Return)
    assert {one.section for one in view(facts).selected()} == {"Nature"}
    assert any(one.name == "Nature" for one in facts.window.sidebar.page.findChildren(CountRow))


# Columns and names


def test_columns_and_the_preview_come_back_after_a_restart(make_desk, database):
    first = make_desk(database, case="The bridge")
    first.ctrl("3")
    head = view(first).table.horizontalHeader()
    head.resizeSection(SECTION, 300)
    first.key("p")
    first.window.place.keep()
    kept = first.settings[-1]
    first.window.close()
    second = make_desk(database, case="The bridge", settings=Settings(analyst="mk", splitters=kept.splitters))
    second.ctrl("3")
    assert abs(view(second).table.horizontalHeader().sectionSize(SECTION) - 300) <= 1
    assert view(second).preview.isHidden()


def test_filters_that_were_set_come_back_with_the_case(make_desk, database):
    first = make_desk(database, case="The bridge")
    first.ctrl("3")
    view(first).show_filter(FactFilter(value_types=("money",), articles=("C",)))
    first.settle()
    first.window.place.keep()
    kept = first.settings[-1]
    first.window.close()
    second = make_desk(database, settings=kept)
    assert second.window.mode is Mode.FACTS
    assert view(second).filters.filter == FactFilter(value_types=("money",), articles=("C",))
    assert lines(second) == ["The bridge cost 40 million euros."]
    assert [one.text for one in view(second).filters.pills().values()] == [
        "Kind: money",
        "Article: C · Plain Talk",
    ]


@pytest.mark.parametrize("kept", ["", "nonsense", "2=x", "99=4", "2=-1 4=1e9", "=", "2"])
def test_widths_that_are_none_are_left_out(facts, kept):
    head = view(facts).table.horizontalHeader()
    before = [head.sectionSize(one) for one in range(6)]
    view(facts).table.set_widths(kept)
    assert [head.sectionSize(one) for one in range(6)] == before


def test_rows_are_as_high_as_the_text_asks(facts):
    table = view(facts).table
    before = table.rowHeight(0)
    facts.window.theme.set_zoom(200)
    facts.settle()
    assert table.rowHeight(0) == pytest.approx(2 * before, rel=0.1)
    current = table.visualRect(table.currentIndex())
    assert table.viewport().rect().intersects(current)


def test_a_screen_reader_is_told_everything_of_a_row(facts):
    model = view(facts).model
    choose(facts, "cost")
    index = view(facts).table.currentIndex()
    assert index.column() == LINE
    told = index.data(ACCESSIBLE)
    assert told.startswith("The bridge cost 40 million euros.; number, open; 3 sources, 3 independent")
    assert told.endswith("section Money")
    names = [model.headerData(one, Qt.Orientation.Horizontal, ACCESSIBLE) for one in range(6)]
    assert names == ["State, as a sign", "Fact", "Sources", "Independent sources", "State", "Section"]
    assert view(facts).table.accessibleName() == "Facts"


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"text": "zebra"}, "No fact has the words “zebra”"),
        ({"returned": True}, "No fact passes these filters."),
        ({"text": "birds", "returned": True}, "No fact passes these filters."),
    ],
)
def test_nothing_found_says_what_to_do(facts, filters, told):
    view(facts).show_filter(FactFilter(**filters))
    facts.settle()
    assert view(facts)._empty.isVisible()
    assert view(facts)._empty.text().startswith(told)
    facts.key("f", mods=SHIFT)
    assert not view(facts)._empty.isVisible()
    assert view(facts).table.isVisible()


@pytest.mark.parametrize(
    "line",
    [
        "عبر الجسر أربعون مليون يورو 🎉 in 2024.",
        "🎉👩‍👩‍👧‍👦 " * 40,
        "word " * 400,
        "a\nb\tc",
        "\u202eא\u202c",
    ],
)
def test_any_line_is_painted_and_found(facts, line):
    fact = facts.claim("B4").fact
    facts.window.session.send(Word(fact, line))
    facts.settle()
    row = view(facts).model.row_of(fact)
    shown = view(facts).model.index(row, LINE)
    assert "\n" not in shown.data()
    assert shown.data(FACT).line == " ".join(line.split())
    for size in (360, 900):
        facts.window.resize(size, 700)
        assert not view(facts).table.grab().isNull()
    find(facts, "counted")
    assert not view(facts).table.grab().isNull()
