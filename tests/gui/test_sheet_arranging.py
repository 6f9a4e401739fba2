"""Order and sections of the sheet, by dragging and by keys: each move is one decision, and one undo."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.review.commands import AcceptFacts, Assign, OrderSections, RejectFacts
from reviewer.domain.review.records import Reason
from reviewer.gui.sheet.content import Shelf

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def full(sheet):
    """The sheet with every fact accepted that can be, the opinion among them too."""
    facts = {one.fact for one in map(sheet.claim, ("A1", "A3", "A4", "B3", "B4"))}
    sheet.window.session.send(AcceptFacts(tuple(facts)))
    sheet.settle()
    return sheet


def paper(desk):
    return desk.window.sheet.paper


def arranged(desk):
    """The parts that hold lines, each with the labels of its lines' first citations, as they show."""
    content = paper(desk).content
    return {
        one.name: [block.citations[0].label for block in content.blocks[one.first + 1 : one.end]]
        for one in content.ranges
        if one.shelf is not Shelf.REST
    }


def stored(desk):
    """The same from the database."""
    found = desk.ask_publish(lambda publish: publish.sheet())
    parts = [(one.name, one.lines) for one in found.sections] + [("Open questions", found.open_questions)]
    return {name: [line.citations[0].label for line in lines] for name, lines in parts if lines}


def decisions(desk):
    return desk.ask(lambda review: review.data_version())


def place(desk, key, part=0.5):
    """Where a block shows; `part` of its height below its top."""
    view = paper(desk)
    number = view.block(key)
    rect = view.block_rect(number)
    made = view.stack.made(view.stack.blocks[number]).rows[0].rect
    y = rect.top() + made.top() + part * (rect.height() - made.top()) - view.verticalScrollBar().value()
    return QPoint(round(rect.left() + 30), round(y))


def line(desk, label):
    return desk.claim(label).fact


def section(desk, label):
    fact = line(desk, label)
    return desk.ask(lambda review: review.fact(fact)).item.section


def drag(desk, start, end, *, drop=True, steps=6):
    """Drag with the left button, in steps, as a hand does."""
    port = paper(desk).viewport()
    QTest.mousePress(port, LEFT, pos=start)
    way = QPointF(end - start)
    for step in range(1, steps + 1):
        QTest.mouseMove(port, start + (way * step / steps).toPoint())
        QTest.qWait(5)
    if drop:
        QTest.mouseRelease(port, LEFT, pos=end)
        desk.settle()


def test_a_line_is_dragged_within_its_section_as_one_decision(full):
    before = arranged(full)
    other = before["Other"]
    assert len(other) > 2
    count = decisions(full)
    drag(full, place(full, line(full, other[0]), 0.2), place(full, line(full, other[2]), 0.9))
    wanted = [other[1], other[2], other[0], *other[3:]]
    assert arranged(full)["Other"] == wanted
    assert stored(full) == arranged(full)
    assert decisions(full) == count + 1
    assert paper(full).current_fact() == line(full, other[0])
    full.ctrl("z")
    assert arranged(full) == before


def test_a_line_is_dragged_into_another_section_at_a_place(full):
    before = arranged(full)
    moved = before["Other"][1]
    count = decisions(full)
    drag(full, place(full, line(full, moved), 0.2), place(full, line(full, before["Money"][0]), 0.1))
    assert arranged(full)["Money"] == [moved, *before["Money"]]
    assert moved not in arranged(full)["Other"]
    assert stored(full) == arranged(full)
    assert decisions(full) == count + 1
    assert full.window.toast.isVisible()
    full.ctrl("z")
    assert arranged(full) == before


def test_a_line_dropped_where_it_was_or_where_no_line_can_be_decides_nothing(full):
    count, before = decisions(full), arranged(full)
    first = line(full, before["Other"][0])
    drag(full, place(full, first, 0.2), place(full, first, 0.7))
    title = place(full, "REST Sources", 0.9)
    paper(full).reveal("REST Sources")
    full.settle()
    drag(full, place(full, first, 0.2), place(full, "REST Sources", 0.9))
    assert "Lines stand in sections" in full.window.toast.text
    assert title
    drag(full, place(full, first, 0.2), place(full, line(full, before["Open questions"][0]), 0.8))
    assert "Open questions stand here" in full.window.toast.text
    assert decisions(full) == count
    assert arranged(full) == before


def test_while_dragging_a_mark_shows_where_and_escape_ends_it(full):
    count, before = decisions(full), arranged(full)
    view, other = paper(full), before["Other"]
    drag(full, place(full, line(full, other[0]), 0.2), place(full, line(full, other[2]), 0.9), drop=False)
    assert view._dragging.active
    assert view._dragging.gap.before == (line(full, other[3]) if len(other) > 3 else "")
    picture = view.viewport().grab().toImage()
    y = round(view._dragging.gap.y - view.verticalScrollBar().value())
    row = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3)}
    assert view.theme.color("link").name() in row
    full.key(Qt.Key.Key_Escape)
    assert not view._dragging.active
    QTest.mouseRelease(view.viewport(), LEFT, pos=place(full, line(full, other[2]), 0.9))
    full.settle()
    assert decisions(full) == count
    assert arranged(full) == before


def test_near_an_edge_the_sheet_scrolls_by_itself(full):
    full.window.resize(1400, 420)
    full.settle()
    view = paper(full)
    first = arranged(full)["Money"][0]
    view.reveal(line(full, first))
    start = place(full, line(full, first), 0.2)
    before = view.verticalScrollBar().value()
    drag(full, start, QPoint(start.x(), view.viewport().height() - 2), drop=False)
    full.qtbot.waitUntil(lambda: view.verticalScrollBar().value() > before + 40, timeout=3000)
    full.key(Qt.Key.Key_Escape)
    after = view.verticalScrollBar().value()
    QTest.qWait(60)
    assert view.verticalScrollBar().value() == after


def test_a_section_is_dragged_with_its_lines(full):
    before = arranged(full)
    names = [one for one in before if one not in ("Other", "Open questions")]
    assert len(names) > 1
    count = decisions(full)
    last = f"SECTION {names[-1]}"
    drag(full, place(full, last), place(full, f"SECTION {names[0]}", 0.1))
    assert list(arranged(full)) == [names[-1], *names[:-1], "Other", "Open questions"]
    assert arranged(full)[names[-1]] == before[names[-1]]
    assert decisions(full) == count + 1
    full.ctrl("z")
    assert list(arranged(full)) == list(before)


@pytest.mark.parametrize("name", ["OTHER Other", "QUESTIONS Open questions"])
def test_parts_that_are_no_sections_stay_where_they_are(full, name):
    count = decisions(full)
    drag(full, place(full, name), place(full, "title"))
    assert "always stands at its place" in full.window.toast.text
    assert decisions(full) == count


def test_a_line_is_dragged_onto_a_section_of_the_side_bar(full):
    from reviewer.gui.sidebar_rows import CountRow

    row = next(one for one in full.window.sidebar.page.findChildren(CountRow) if one.name == "Money")
    moved = arranged(full)["Other"][0]
    port = paper(full).viewport()
    count = decisions(full)
    end = port.mapFromGlobal(row.mapToGlobal(row.rect().center()))
    start = place(full, line(full, moved), 0.2)
    QTest.mousePress(port, LEFT, pos=start)
    QTest.mouseMove(port, start + QPoint(20, 20))
    QTest.mouseMove(port, end)
    assert row._over
    QTest.mouseMove(port, start)
    assert not row._over
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, pos=end)
    full.settle()
    assert not row._over
    assert moved in arranged(full)["Money"]
    assert decisions(full) == count + 1


def test_an_open_question_is_put_into_a_section_for_later(full):
    before = arranged(full)
    asked = before["Open questions"][0]
    drag(full, place(full, line(full, asked), 0.2), place(full, line(full, before["Money"][0]), 0.1))
    assert arranged(full)["Open questions"] == before["Open questions"]
    assert section(full, asked) == "Money"
    assert "It is in “Money” now" in full.window.toast.text


# By keys


def test_sections_are_renamed_and_moved(full):
    full.key("j")
    view = paper(full)
    fact, names = view.current_fact(), list(arranged(full))
    assert names[0] == "Money"
    full.key(Qt.Key.Key_Up, mods=ALT | SHIFT)
    assert "“Money” is the first section already" in full.window.toast.text
    full.key(Qt.Key.Key_Down, mods=ALT | SHIFT)
    assert list(arranged(full))[:2] == [names[1], "Money"]
    assert view.current_fact() == fact
    full.key("t", mods=SHIFT)
    full.ctrl("a")
    full.type("Budget")
    full.key(Qt.Key.Key_Return)
    assert full.ask(lambda review: review.fact(fact)).item.section == "Budget"
    assert "Money" not in full.ask(lambda review: review.sections())


def test_a_section_without_lines_on_the_sheet_is_passed_at_once(full):
    """Every press is seen: the section changes places with the next one that shows."""
    names, hidden = list(arranged(full)), line(full, "B4")
    send = full.window.session.send
    send(Assign((hidden,), "Hidden"))
    send(RejectFacts((hidden,), Reason.FALSE))
    full.settle()
    rest = [one for one in full.ask(lambda review: review.sections()) if one not in ("Money", "Hidden")]
    send(OrderSections(("Money", "Hidden", *rest)))
    full.settle()
    assert "Hidden" not in arranged(full)
    full.key("j")
    full.key(Qt.Key.Key_Down, mods=ALT | SHIFT)
    assert list(arranged(full))[:2] == [names[1], "Money"]
    assert full.ask(lambda review: review.sections())[0] == "Hidden"


def test_a_line_moves_by_keys_and_over_the_border_of_its_section(full):
    view, before = paper(full), arranged(full)
    other = before["Other"]
    view.mark_fact(line(full, other[0]))
    full.key(Qt.Key.Key_Down, mods=ALT)
    assert arranged(full)["Other"] == [other[1], other[0], *other[2:]]
    assert view.current_fact() == line(full, other[0])
    full.key(Qt.Key.Key_Up, mods=ALT)
    assert arranged(full) == before
    full.key(Qt.Key.Key_Up, mods=ALT)
    above = list(before)[list(before).index("Other") - 1]
    assert arranged(full)[above] == [*before[above], other[0]]
    assert full.window.toast.isVisible()
    full.key(Qt.Key.Key_Down, mods=ALT)
    assert arranged(full) == before


def test_a_line_that_cannot_move_says_why(full):
    view, before = paper(full), arranged(full)
    first = next(iter(before.values()))[0]
    view.mark_fact(line(full, first))
    full.key(Qt.Key.Key_Up, mods=ALT)
    assert "This line is the first one" in full.window.toast.text
    view.mark_fact(line(full, before["Open questions"][-1]))
    full.key(Qt.Key.Key_Down, mods=ALT)
    assert "This line is the last one" in full.window.toast.text
    assert arranged(full) == before


def test_open_questions_move_within_their_section_and_say_why_not_beyond(full):
    view = paper(full)
    fact = line(full, "A1")
    full.ctrl("2")
    full.window.conflicts.open_fact(fact)
    full.settle()
    full.key("o")
    full.ctrl(Qt.Key.Key_Return)
    full.ctrl("4")
    asked = arranged(full)["Open questions"]
    assert len(asked) == 2
    view.mark_fact(fact)
    way = Qt.Key.Key_Down if asked[0] == "A1" else Qt.Key.Key_Up
    full.key(way, mods=ALT)
    assert "in the order of their sections" in full.window.toast.text
    assert arranged(full)["Open questions"] == asked
    names = [section(full, one) for one in asked]
    full.ask(lambda review: review.handle(Assign((fact,), names[1] if asked[0] == "A1" else names[0])))
    QTest.qWait(1100)
    full.settle()
    asked = arranged(full)["Open questions"]
    view.mark_fact(fact)
    full.key(Qt.Key.Key_Down if asked[0] == "A1" else Qt.Key.Key_Up, mods=ALT)
    assert arranged(full)["Open questions"] == asked[::-1]


def test_the_pointer_tells_what_can_be_dragged(full):
    view = paper(full)
    QTest.mouseMove(view.viewport(), place(full, line(full, "B4"), 0.5))
    assert view.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mouseMove(view.viewport(), place(full, "title", 0.5))
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    assert QApplication.instance() is not None
