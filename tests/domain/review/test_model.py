"""Any sequence of acts: the log replays to the same case, and undoing everything brings the case back."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import CommandError
from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.log import Draft, check_chain
from reviewer.domain.review.records import Change, Reason, ResolutionKind, Table
from reviewer.domain.review.standing import unresolved
from reviewer.domain.review.state import CaseState

LABELS = ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "A4", "B4", "D1", "D2", "D3", "D4"]
label = st.sampled_from(LABELS)
labels = st.lists(label, min_size=1, max_size=4, unique=True).map(tuple)
words = st.text(alphabet="abc XYZ.", max_size=12)
forms = st.sampled_from(["Bolt", "Harbour Tools", "Harbour", "Mira Oden", "it"])

acts = st.one_of(
    st.builds(c.Accept, labels),
    st.builds(c.Reject, labels, st.sampled_from(Reason), words),
    st.builds(c.HandBack, labels, words),
    st.builds(c.Clear, labels),
    st.builds(c.AcceptFacts, labels),
    st.builds(c.RejectFacts, labels, st.sampled_from([Reason.FALSE, Reason.OPINION])),
    st.builds(c.Edit, label, words),
    st.builds(c.MoveSpan, label, st.integers(0, 30), st.integers(0, 60)),
    st.builds(
        c.AddClaim, st.sampled_from("AB"), st.integers(0, 40), st.integers(0, 80), words, st.just("") | label
    ),
    st.builds(c.Settle, label, st.sampled_from(ResolutionKind), st.just(()) | labels, words, words),
    st.builds(c.Reopen, label),
    st.builds(c.Merge, labels),
    st.builds(c.Split, labels),
    st.builds(c.Same, label, label),
    st.builds(c.Different, label, label),
    st.builds(c.Note, words, claim=label),
    st.builds(c.Word, label, words),
    st.builds(c.Assign, labels, words),
    st.builds(c.SameName, forms, forms),
    st.builds(c.OtherName, forms, st.just("") | forms),
    st.builds(c.RenameName, forms, words | forms),
    st.builds(c.Replace, st.sampled_from("ABCD"), st.sampled_from("ABCD")),
    st.builds(c.Learn, st.sampled_from(Scope)),
    st.just(c.Forget()),
    st.just(c.Undo()),
    st.just(c.Redo()),
)


def replayed(desk):
    """The case that the log alone yields."""
    state = CaseState("case-1", desk.state.texts, desk.state.article_texts)
    for decision in desk.state.decisions:
        parts = desk.last.parts if decision.parts else ()
        state.log(decision, [change for part in parts for change in part.changes()])
    return state


def check(desk):
    """What holds after every act."""
    state = desk.state
    assert check_chain(state.decisions) == state.decisions[-1].hash
    again = replayed(desk)
    assert (again.rows, again.versions) == (state.rows, state.versions)
    facts = {key for (table, key) in state.rows if table is Table.FACT}
    homes = {row["fact"] for (table, _), row in state.rows.items() if table is Table.CLAIM}
    assert facts == homes, "a fact without claims, or a claim without its fact"
    for (table, _), row in state.rows.items():
        if table is Table.CONFLICT:
            members = {one.id for one in state.claims_of(row["fact"])}
            assert {one for side in row["sides"] for one in side} <= members
        if table is Table.VERDICT:
            assert (Table.CLAIM, row["claim"]) in state.rows
        if table is Table.FACT:
            assert set(row["chosen"]) <= {one.id for one in state.claims_of(_)}


@given(st.data(), st.lists(st.tuples(acts, st.sampled_from(["mk", "jo"])), max_size=30))
def test_any_sequence_of_acts_replays(new_desk, data, sequence):
    desk = new_desk()
    for act, analyst in sequence:
        with contextlib.suppress(CommandError):
            desk.do(act, analyst)
    check(desk)


@given(st.lists(acts, max_size=25))
def test_one_analyst_can_always_undo_everything(new_desk, sequence):
    desk = new_desk()
    before = desk.picture()
    for act in sequence:
        with contextlib.suppress(CommandError):
            desk.do(act)
    while desk.state.last_done("mk") is not None:
        desk.do(c.Undo())
        check(desk)
    assert desk.picture() == before


@given(st.lists(acts, max_size=12))
def test_settled_facts_have_no_conflict_left_to_settle(new_desk, sequence):
    desk = new_desk()
    for act in sequence:
        with contextlib.suppress(CommandError):
            desk.do(act)
    for home in ("A1", "B2"):
        with contextlib.suppress(CommandError):
            desk.do(c.Settle(home, ResolutionKind.BOTH))
            fact = desk.fact(home)
            assert not any(unresolved(fact, one, frozenset()) for one in desk.state.conflicts_of(fact.id))


def test_a_change_that_does_not_fit_is_refused(desk):
    wrong = Change(Table.CASE, "case-1", {"name": "something else"}, {"name": "x"})
    with pytest.raises(ValueError, match="another version"):
        desk.log(Draft("rename case", "x", (wrong,)), "mk")
