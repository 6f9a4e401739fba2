"""Going back: the case as it stood right after a decision, by one decision that can itself be undone."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import CommandError, StaleError
from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.log import GENESIS, Decision, undone_by
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.domain.review.state import CaseState

label = st.sampled_from(["A1", "A2", "A3", "B1", "B2", "C1", "C2", "A4"])
labels = st.lists(label, min_size=1, max_size=3, unique=True).map(tuple)
words = st.text(alphabet="ab Z.", max_size=8)
back = st.builds(c.GoBack, st.integers(1, 30), st.just(("mk", "kl")))
acts = st.one_of(
    st.builds(c.Accept, labels),
    st.builds(c.Reject, labels, st.just(Reason.FALSE)),
    st.builds(c.Clear, labels),
    st.builds(c.Edit, label, words),
    st.builds(c.MoveSpan, label, st.integers(0, 30), st.integers(0, 60)),
    st.builds(
        c.AddClaim, st.sampled_from("AB"), st.integers(0, 40), st.integers(0, 80), words, st.just("") | label
    ),
    st.builds(c.Settle, label, st.sampled_from(ResolutionKind), st.just(()) | labels, words),
    st.builds(c.Reopen, label),
    st.builds(c.Merge, labels),
    st.builds(c.Split, labels),
    st.builds(c.Same, label, label),
    st.builds(c.Note, words, claim=label),
    st.builds(c.Assign, labels, words),
    st.builds(c.Describe, st.sampled_from("ABC"), title=words),
    st.builds(c.SameName, st.just("it"), st.sampled_from(["Bolt", "Mira Oden"])),
    st.builds(c.Learn, st.sampled_from(Scope)),
    st.just(c.Undo()),
    st.just(c.Redo()),
    back,
)
people = st.sampled_from(["mk", "mk", "kl"])


def done(desk, sequence):
    """Do the acts; return the records as they stood after each decision, by its number."""
    pictures = {desk.state.decisions[-1].seq: dict(desk.state.rows)}
    for act, analyst in sequence:
        with contextlib.suppress(CommandError):
            seq = desk.do(act, analyst).seq
            pictures[seq] = dict(desk.state.rows)
    return pictures


def replayed(desk):
    state = CaseState("case-1", desk.state.texts, desk.state.article_texts)
    for one in desk.state.decisions:
        state.log(
            one, [change for part in (desk.last.parts if one.parts else ()) for change in part.changes()]
        )
    return state.rows


@given(st.lists(st.tuples(acts, people), max_size=14), st.integers(0, 14), people)
def test_the_case_stands_as_after_any_decision_and_undo_brings_it_forward_again(
    new_desk, sequence, at, analyst
):
    desk = new_desk()
    pictures = done(desk, sequence)
    seqs = sorted(pictures)
    to, latest = seqs[at % len(seqs)], seqs[-1]
    if pictures[to] == pictures[latest]:
        with pytest.raises(CommandError):
            desk.do(c.GoBack(to, ("mk", "kl")), analyst)
        return
    desk.do(c.GoBack(to, ("mk", "kl")), analyst)
    assert desk.state.rows == pictures[to]
    assert replayed(desk) == desk.state.rows
    forward = desk.do(c.Undo(), analyst)
    assert forward.undoes == latest + 1
    assert desk.state.rows == pictures[latest]
    desk.do(c.Redo(), analyst)
    assert desk.state.rows == pictures[to]


@given(st.lists(acts, max_size=20))
def test_one_analyst_can_always_undo_everything(new_desk, sequence):
    desk = new_desk()
    before = desk.picture()
    done(desk, [(one, "mk") for one in sequence])
    while desk.state.last_done("mk") is not None:
        desk.do(c.Undo())
    assert desk.picture() == before


@given(st.lists(acts, max_size=20))
def test_what_was_undone_last_can_be_redone(new_desk, sequence):
    desk = new_desk()
    done(desk, [(one, "mk") for one in sequence])
    while desk.state.last_done("mk") is not None:
        before = desk.picture()
        desk.do(c.Undo())
        undone = desk.picture()
        desk.do(c.Redo())
        assert desk.picture() == before
        desk.do(c.Undo())
        assert desk.picture() == undone


def test_it_is_one_decision_that_names_what_it_goes_back_to(desk):
    first = desk.do(c.Accept(("A1",))).seq
    desk.do(c.Merge(("A1", "A2")))
    desk.do(c.Accept(("B3",)))
    made = desk.do(c.GoBack(first))
    assert made.what == "Go back to “Accept A1” (2 later decisions taken back)"
    assert (made.undoes, made.undoable) == (first + 1, True)
    assert desk.state.last_done("mk") == made


def test_the_work_of_others_is_taken_back_only_where_it_is_named(desk):
    first = desk.do(c.Accept(("A1",))).seq
    desk.do(c.Accept(("A2",)), "kl")
    desk.do(c.Accept(("B1",)), "kl")
    desk.do(c.Accept(("C1",)), "zo")
    with pytest.raises(CommandError, match="2 decisions by kl; name kl in “others”"):
        desk.do(c.GoBack(first))
    with pytest.raises(CommandError, match="1 decision by zo"):
        desk.do(c.GoBack(first, ("kl",)))
    assert desk.do(c.GoBack(first, ("kl", "zo"))).undoes == first + 1


def test_it_is_refused_where_someone_decided_since_the_person_looked(desk):
    first = desk.do(c.Accept(("A1",))).seq
    seen = desk.do(c.Accept(("A2",))).seq
    desk.do(c.Accept(("B1",)), "kl")
    with pytest.raises(StaleError, match="decided since you looked"):
        desk.do(c.GoBack(first, ("kl",), last=seen))
    desk.do(c.GoBack(first, ("kl",), last=seen + 1))


@pytest.mark.parametrize(
    ("to", "says"),
    [
        (0, "no decision 0"),
        (-3, "no decision -3"),
        (99, "no decision 99"),
        (4, "the latest"),
        (1, "decision 2"),
    ],
)
def test_what_cannot_be_gone_back_to_is_told(desk, to, says):
    desk.do(c.Accept(("A1",)))
    desk.do(c.Accept(("A2",)))
    with pytest.raises(CommandError, match=says):
        desk.do(c.GoBack(to))


def test_where_all_was_undone_already_there_is_nothing_to_do(desk):
    first = desk.do(c.Accept(("A1",))).seq
    desk.do(c.Accept(("A2",)))
    desk.do(c.Undo())
    with pytest.raises(CommandError, match="stands as it stood"):
        desk.do(c.GoBack(first))


def test_its_undo_is_refused_once_others_built_on_it(desk):
    first = desk.do(c.Accept(("A1",))).seq
    desk.do(c.Edit("B1", "Something else."))
    desk.do(c.GoBack(first))
    desk.do(c.Edit("B1", "Something else again."), "kl")
    with pytest.raises(CommandError, match="changed later by kl"):
        desk.do(c.Undo())


def test_what_someone_else_went_back_over_is_not_mine_to_redo(desk):
    first = desk.do(c.Accept(("A1",)), "kl").seq
    desk.do(c.Accept(("A2",)), "mk")
    desk.do(c.GoBack(first, ("mk",)), "kl")
    assert desk.state.last_done("mk") is None
    assert desk.state.last_undone("mk") is None


def log(*entries):
    """A log of `accept` and of what is given by number: what it undoes, redoes, or goes back to."""
    made = []
    for seq, (command, about) in enumerate(entries, 1):
        undoes = about + 1 if command == "go back" else about if command == "undo" else None
        redoes = about if command == "redo" else None
        made.append(Decision("c", seq, str(seq), "", "mk", command, "", (), (), undoes, redoes, GENESIS))
    return made


A = ("accept", None)


@pytest.mark.parametrize(
    ("entries", "undone"),
    [
        ([A, A, ("undo", 2)], {2: 3}),
        ([A, A, ("undo", 2), ("redo", 2)], {}),
        ([A, A, A, ("go back", 1)], {2: 4, 3: 4}),
        ([A, A, A, ("go back", 1), ("undo", 4)], {4: 5}),
        ([A, A, A, ("go back", 1), ("undo", 4), ("redo", 4)], {2: 4, 3: 4}),
        ([A, ("undo", 1), ("go back", 1)], {2: 3}),  # the undo is taken back: the first stands again
        ([A, ("undo", 1), ("go back", 1), ("undo", 3)], {1: 2, 3: 4}),
        ([A, A, ("undo", 2), ("go back", 1)], {2: 4, 3: 4}),
        ([A, A, ("go back", 1), A, ("go back", 2)], {3: 5, 4: 5}),  # forward again, by going back over it
        ([A, A, ("go back", 1), ("undo", 1), ("undo", 3)], {1: 4, 3: 5}),  # what was undone since stays so
    ],
)
def test_what_is_undone_follows_from_the_log_alone(entries, undone):
    assert undone_by(log(*entries)) == undone
