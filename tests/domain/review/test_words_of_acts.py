"""What each act is called in the history, in toasts and where it can be undone; no text of an article is in it."""

import pytest

from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind

ACTS = [
    ([], c.Accept(("A3",)), "Accept A3"),
    ([], c.Accept(("A3", "C1")), "Accept 2 claims"),
    ([], c.Reject(("A3",), Reason.OPINION), "Reject A3 (opinion)"),
    ([], c.HandBack(("A3",), "check"), "Hand back A3"),
    ([c.Accept(("A3",))], c.Clear(("A3",)), "Clear the verdict on A3"),
    ([], c.AcceptFacts(("A3",)), "Accept the fact of A3"),
    ([], c.RejectFacts(("A3", "A1"), Reason.FALSE), "Reject 2 facts (false)"),
    ([], c.HandBackFacts(("A3",)), "Hand back the fact of A3"),
    ([], c.Edit("A3", "Bolt has a dozen shops."), "Edit A3"),
    ([], c.MoveSpan("A3", 0, 13), "Move the ends of A3"),
    ([], c.AddClaim("A", 0, 13, "Harbour Tools exists."), "Add claim A4"),
    ([], c.Settle("A1", ResolutionKind.BOTH), "Settle the fact of A1 (both)"),
    ([c.Settle("A1", ResolutionKind.BOTH)], c.Reopen("A1"), "Reopen the fact of A1"),
    ([], c.Merge(("A1", "A2")), "Merge 2 facts into the fact of A1"),
    ([], c.Split(("A1",)), "Take A1 out of the fact of A1"),
    ([], c.Same("A2", "A1"), "A2 is the same fact as A1"),
    ([], c.Different("A1", "B1"), "A1 is another fact than B1"),
    ([], c.Note("ask", claim="A1"), "Note on A1"),
    ([], c.Note("ask", fact="A1"), "Note on the fact of A1"),
    ([], c.Word("A1", "It was dear."), "Word the fact of A1"),
    ([], c.Assign(("A1",), "Costs"), "Put the fact of A1 into a section"),
    ([], c.RenameSection("price", "Costs"), "Rename a section"),
    ([], c.OrderSections(("weather", "price", "status", "shops", "founder")), "Order the sections"),
    ([c.Assign(("A1", "A2"), "Costs")], c.OrderFacts(("A2", "A1")), "Order 2 facts"),
    ([], c.MoveFacts(("A1",), "status"), "Move the fact of A1 on the sheet"),
    ([], c.Describe("A", title="New"), "Describe article A"),
    (
        [c.Accept(("A1", "A3"))],
        c.Replace("A", "B"),
        "Replace article A by B (decided claims carried over: 0; their words have changed: A1, A3)",
    ),
    ([], c.RenameCase("Bolt"), "Rename the case"),
    ([], c.SameName("Mira Oden", "Bolt"), "Put two names together"),
    ([], c.OtherName("it"), "Take a form out of a name"),
    ([], c.RenameName("Bolt", "Bolt & Sons"), "Rename a name"),
    ([], c.Learn(Scope.OFF), "Learn nothing from decisions"),
    ([c.Accept(("A3",))], c.Forget(), "Forget what was learnt"),
    ([c.Accept(("A3",))], c.Undo(), "Undo “Accept A3”"),
    ([c.Accept(("A3",)), c.Undo()], c.Redo(), "Redo “Accept A3”"),
    (
        [c.Accept(("A3",)), c.Accept(("A1",))],
        c.GoBack(3),
        "Go back to “Accept A3” (1 later decision taken back)",
    ),
]


def test_the_table_has_every_command():
    assert {type(act) for _, act, _ in ACTS} == set(c.COMMANDS)


@pytest.mark.parametrize(("before", "act", "words"), ACTS, ids=[words for _, _, words in ACTS])
def test_an_act_is_called_by_what_it_does(desk, before, act, words):
    for one in before:
        desk.do(one)
    assert desk.do(act).what == words


@pytest.mark.parametrize(("before", "act", "words"), ACTS, ids=[words for _, _, words in ACTS])
def test_undo_names_what_it_takes_back(desk, before, act, words):
    for one in before:
        desk.do(one)
    desk.do(act)
    last = desk.state.last_done("mk")
    if isinstance(act, c.Undo):
        assert last is None
    else:
        wanted = words if not isinstance(act, c.Redo) else "Accept A3"
        assert desk.do(c.Undo()).what == f"Undo “{wanted}”"
