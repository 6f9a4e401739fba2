"""The table of very many facts: the first rows at once, the others soon after; nothing chosen is lost."""

from array import array

import pytest
from fact_desk import choose, chosen, find, lines, view
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from reviewer.domain.errors import Cancelled
from reviewer.domain.readmodel import FactFilter, FactOrder
from reviewer.domain.review.commands import Accept, Word
from reviewer.gui import edges
from reviewer.gui import session as session_module
from reviewer.gui.facts.model import LINE, STATE
from reviewer.gui.facts.order import MOST_REMOVED, rows_gone
from reviewer.gui.jobs import Rank
from reviewer.store.queries import places


@pytest.fixture
def many(desk, monkeypatch):
    """A window in which six facts are very many, and those behind the first two wait until they are let in."""
    for name, value in {"MANY": 0, "PAGE": 2, "SCREEN": 1}.items():
        monkeypatch.setattr(places, name, value)
    session, held = desk.window.session, []
    ask = session.ask

    def asked(work, done, rank=Rank.READ, wait_ms=0):
        if rank is Rank.LATER and desk.holding and "_read_order" in work.__qualname__:
            held.append((work, done, rank, wait_ms))
        else:
            ask(work, done, rank, wait_ms)

    def let_in():
        desk.holding = False
        while held:
            ask(*held.pop())
        desk.settle()

    monkeypatch.setattr(session, "ask", asked)
    desk.holding, desk.let_in = True, let_in
    return desk


def in_order(desk, chosen=FactFilter()):  # noqa: B008 - frozen
    ids = desk.ask(lambda review: review.fact_ids(chosen))
    return [one.line for one in desk.ask(lambda review: review.fact_items(ids))]


def test_the_first_rows_are_shown_before_the_others(many):
    added = []
    view(many).model.rowsInserted.connect(lambda _parent, first, last: added.append((first, last)))
    many.ctrl("3")
    expected = in_order(many)
    assert lines(many) == expected[:2]
    assert view(many)._told.text() == "more than 2 facts"
    assert chosen(many) == expected[:1]
    many.let_in()
    assert lines(many) == expected
    assert added == [(2, len(expected) - 1)]
    assert view(many)._told.text() == f"{len(expected)} facts"
    assert chosen(many) == expected[:1]


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize(("column", "order"), [(LINE, FactOrder.LINE), (STATE, FactOrder.STATE)])
def test_another_order_starts_at_its_top(many, column, order, falling):
    many.ctrl("3")
    many.let_in()
    last = in_order(many)[-1]
    view(many).table.go_to(len(in_order(many)) - 1)
    many.holding = True
    way = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
    view(many).table.sortByColumn(column, way)
    many.settle()
    expected = in_order(many, FactFilter(order=order, descending=falling))
    assert lines(many) == expected[:2]
    kept = last in expected[:2]
    assert view(many).table.currentIndex().row() == (expected.index(last) if kept else 0)
    many.let_in()
    assert lines(many) == expected


def test_several_selected_rows_stay_so_in_another_order(many):
    many.ctrl("3")
    many.let_in()
    choose(many, "birds", "300 metres")
    before = chosen(many)
    assert len(before) == 2
    many.holding = True
    view(many).table.sortByColumn(LINE, Qt.SortOrder.DescendingOrder)
    many.settle()
    assert chosen(many) == before
    assert len(lines(many)) == len(in_order(many))


def test_who_selects_all_gets_those_that_come_later_too(many):
    many.ctrl("3")
    many.ctrl("a")
    assert view(many).table.selected_count() == 2
    many.let_in()
    assert view(many).table.selected_count() == len(in_order(many))


def test_who_chooses_again_keeps_that_when_the_others_come(many):
    many.ctrl("3")
    many.ctrl("a")
    many.key(Qt.Key.Key_Down)
    before = chosen(many)
    many.let_in()
    assert chosen(many) == before
    assert len(before) == 1


def test_a_decision_before_the_others_came_is_saved_and_they_come(many):
    many.ctrl("3")
    view(many).table.go_to(1)
    before = many.ask(lambda review: review.summary().decided)
    many.key("a")
    assert many.ask(lambda review: review.summary().decided) > before
    many.let_in()
    assert lines(many) == in_order(many)


def test_a_fact_that_leaves_while_the_others_are_on_their_way(many):
    view(many).show_filter(FactFilter(text="the"))
    many.ctrl("3")
    expected = in_order(many, FactFilter(text="the"))
    assert lines(many) == expected[:2]
    fact = view(many).model.id_of(0)
    many.window.session.send(Word(fact, "Nothing of it."))
    many.settle()
    many.let_in()
    assert lines(many) == in_order(many, FactFilter(text="the"))


def test_words_are_found_in_the_first_rows_and_in_the_others(many):
    many.ctrl("3")
    many.let_in()
    many.holding = True
    find(many, "bridge")
    assert lines(many) == in_order(many, FactFilter(text="bridge"))[:2]
    many.let_in()
    assert lines(many) == in_order(many, FactFilter(text="bridge"))


def test_what_is_decided_elsewhere_moves_no_row_that_stands_right(many):
    many.ctrl("3")
    many.let_in()
    resets = []
    view(many).model.modelReset.connect(lambda: resets.append(1))
    many.window.session.send(Accept((many.claim("B4").id,)))
    many.settle()
    assert resets == []
    assert lines(many) == in_order(many)


@given(
    before=st.lists(st.integers(1, 200), unique=True, max_size=90),
    gone=st.sets(st.integers(0, 89)),
    last=st.booleans(),
)
def test_rows_that_leave_are_found(before, gone, last):
    after = [one for row, one in enumerate(before) if row not in gone]
    if last:
        after.append(999)
    old, new = array("q", before), array("q", after)
    rows = rows_gone(old, new)
    if last or len(before) - len(after) > MOST_REMOVED:
        assert rows is None
    else:
        assert [one for row, one in enumerate(before) if row not in set(rows)] == after


def test_rows_that_change_places_are_no_rows_that_leave():
    assert rows_gone(array("q", [1, 2, 3]), array("q", [2, 1, 3])) is None
    assert rows_gone(array("q", [1, 2, 3]), array("q", [3, 2])) is None
    assert rows_gone(array("q", [1, 2]), array("q", [1, 2, 3])) is None


def test_the_numbers_at_the_edges_give_way_and_come_later(desk, monkeypatch):
    read, tried = edges.read_overview, []

    def giving_way(review, own, asked=None, before=None):
        tried.append(asked is not None)
        if asked is not None:
            raise Cancelled("Something else was asked for.")
        return read(review, own)

    monkeypatch.setattr(edges, "read_overview", giving_way)
    problems = []
    desk.window.session.problem.connect(problems.append)
    before = desk.window.overview.summary.decided
    desk.key("j", "j", "a")
    desk.settle(30)
    assert tried == [True] * session_module.MOST_GIVEN_WAY + [False]
    assert desk.window.overview.summary.decided == before + 1
    assert problems == []
