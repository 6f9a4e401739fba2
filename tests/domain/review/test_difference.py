"""A new analysis: no decision is lost or changed, whatever it finds; and what it changed is told as it is."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import CommandError
from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.decided import decided_in, lost
from reviewer.domain.review.difference import (
    Difference,
    Outline,
    Place,
    difference,
    outline_after,
    outline_of,
)
from reviewer.domain.review.difference_words import details
from reviewer.domain.review.records import ConflictRecord, Reason, ResolutionKind, Table

TEXTS = {
    "a": "Harbour Tools paid 40 million euros for Bolt. The deal is closed. Bolt has 12 shops.",
    "b": "Harbour Tools paid 45 million euros for Bolt. The deal was agreed. It was raining.",
    "c": "Bolt has 12 shops. Mira Oden founded it.",
    "d": "Harbour Tools paid 50 million euros for Bolt. The deal is off. Bolt has 13 shops.",
}
SENTENCES = [(name, words) for name, text in TEXTS.items() for words in text.rstrip(".").split(". ")]
PARTS = [("a", "Harbour Tools"), ("b", "45 million euros"), ("c", "Mira Oden"), ("d", "13 shops")]

label = st.sampled_from(["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "A4", "B4", "C3"])
labels = st.lists(label, min_size=1, max_size=4, unique=True).map(tuple)
words = st.text(alphabet="abc XYZ.", max_size=12)
forms = st.sampled_from(["Bolt", "Harbour Tools", "Harbour", "Mira Oden", "it"])
sections = st.sampled_from(["price", "status", "shops", "founder", "Mine"])
acts = st.one_of(
    st.builds(c.Accept, labels),
    st.builds(c.Reject, labels, st.sampled_from(Reason), words),
    st.builds(c.HandBack, labels, words),
    st.builds(c.Clear, labels),
    st.builds(c.AcceptFacts, labels),
    st.builds(c.RejectFacts, labels, st.just(Reason.FALSE)),
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
    st.builds(c.Note, words, fact=label),
    st.builds(c.Word, label, words),
    st.builds(c.Assign, labels, words | sections),
    st.builds(c.RenameSection, sections, words | sections),
    st.builds(c.OrderFacts, labels),
    st.builds(c.MoveFacts, labels, sections, st.just("") | label),
    st.builds(c.Describe, st.sampled_from("ABC"), title=words),
    st.builds(c.RenameCase, words),
    st.builds(c.SameName, forms, forms),
    st.builds(c.OtherName, forms, st.just("") | forms),
    st.builds(c.RenameName, forms, words | forms),
    st.builds(c.Learn, st.sampled_from(Scope)),
    st.just(c.Forget()),
    st.just(c.Undo()),
    st.just(c.Redo()),
)


@st.composite
def runs(draw):
    """What a new analysis finds: some of the sentences, some parts of them, put together in any way."""
    found = draw(st.lists(st.sampled_from(SENTENCES + PARTS), unique=True))
    groups = {}
    for one in found:
        groups.setdefault(f"group {draw(st.integers(0, 4))}", []).append(one)
    return groups


def decisions_in(desk, at_first):
    """All that people decided, read without the code under test: whatever their acts left other than it was."""
    state, now = desk.state, desk.picture()
    acted = {(change.table, change.key) for made in state.decisions for change in made.changes}
    said = {
        key: now[key]
        for key in acted
        if key in now and now[key] != at_first.get(key) and key[0] not in (Table.CONFLICT, Table.NAME)
    }
    for (table, key), row in now.items():
        if table is Table.VERDICT:
            said["judged", row["claim"]] = now[Table.CLAIM, row["claim"]]
        if table is Table.LINK:
            said["together", key] = [now[Table.CLAIM, row[end]]["fact"] for end in ("first", "second")]
    return said


@given(st.lists(st.tuples(acts, st.sampled_from(["mk", "jo"])), max_size=15), runs(), st.booleans(), runs())
def test_no_decision_is_lost_or_changed_whatever_the_next_analyses_find(new_desk, sequence, run, more, again):
    desk = new_desk()
    at_first = desk.picture()
    for act, analyst in sequence:
        with contextlib.suppress(CommandError):
            desk.do(act, analyst)
    before, decided = decisions_in(desk, at_first), decided_in(desk.state)
    for names, groups in ((("d",) if more else (), run), ((), again)):
        desk.add(*names, groups=groups, texts=TEXTS)
        after = decisions_in(desk, at_first)
        assert {key: after.get(key) for key in before} == before
        assert lost(decided, desk.state) == []


@given(st.lists(acts, max_size=8), runs(), st.booleans())
def test_the_outline_that_is_told_is_the_one_that_comes(new_desk, sequence, run, more):
    desk = new_desk()
    for act in sequence:
        with contextlib.suppress(CommandError):
            desk.do(act)
    before = outline_of(desk.state)
    expected = []
    original = desk.log

    def log(draft, analyst, parts=()):
        changes = [change for part in parts for change in part.changes()]
        expected.append(outline_after(desk.state, before, changes))
        return original(draft, analyst, parts)

    desk.log = log
    desk.add(*(("d",) if more else ()), groups=run, texts=TEXTS)
    after = outline_of(desk.state)
    assert expected == [after]
    assert list(expected[0].claims) == list(after.claims)
    told = difference(before, after)
    assert set(told.new) == after.claims.keys() - before.claims.keys()
    assert set(told.gone) == before.claims.keys() - after.claims.keys()
    assert difference(after, after) == Difference()


@pytest.mark.parametrize(
    ("table", "field", "value", "says"),
    [
        (Table.VERDICT, "ruling", "rejected", "the verdict on A1 has another ruling"),
        (Table.CLAIM, "fact", "elsewhere", "the claim A1 has another fact"),
        (Table.FACT, "wording", "", "a fact has another wording"),
        (Table.ALIAS, "same", False, "a decision on a name has another same"),
    ],
)
def test_a_decision_that_was_changed_is_noticed(desk, table, field, value, says):
    desk.do(c.Accept(("A1",)))
    desk.do(c.Word("A1", "It cost 40 million."))
    desk.do(c.SameName("Mira Oden", "Bolt"))
    decided = decided_in(desk.state)
    assert lost(decided, desk.state) == []
    key = next(
        key
        for kind, key in decided.rows
        if kind is table
        and (table is not Table.CLAIM or key == desk.claim("A1").id)
        and (table is not Table.FACT or key == desk.fact("A1").id)
    )
    desk.state.rows[table, key] = {**desk.state.rows[table, key], field: value}
    assert lost(decided, desk.state) == [says]
    del desk.state.rows[table, key]
    assert [one.endswith("is gone") for one in lost(decided, desk.state)][:1] == [True]


def test_what_was_compared_is_counted(desk):
    assert decided_in(desk.state).told() == ""
    desk.do(c.Accept(("A1", "B1")))
    desk.do(c.Edit("B1", "Harbour Tools paid much."))
    desk.do(c.Different("A3", "C1"))
    desk.do(c.Settle("A1", ResolutionKind.OPEN, note="Who knows?"))
    told = decided_in(desk.state).told()
    assert told == "2 verdicts, 1 judgement of same or different, 1 edited claim, 1 settled fact"


def outline(claims, *conflicts, waiting=()):
    """`A1:x B1:x` puts the claims A1 and B1 into the fact x; `x A1|B1` is a conflict of the two."""
    places = {}
    for one in claims.split():
        name, fact = one.split(":")
        places[name] = Place(name[0], int(name[1:]), fact)
    found = {}
    for text in conflicts:
        kind, fact, sides = text.split()
        key = f"{fact}:{kind}:{sides}"
        found[key] = ConflictRecord(
            key, fact, kind, "hard", "r", tuple(tuple(one.split("+")) for one in sides.split("|"))
        )
    return Outline(places, found, frozenset(waiting))


@pytest.mark.parametrize(
    ("before", "after", "short", "says"),
    [
        (outline("A1:x"), outline("A1:x"), "no claim, fact or conflict changed", []),
        (
            outline("A1:x"),
            outline("A1:x A2:y B1:y"),
            "2 claims new; 1 fact new",
            ["2 claims are new: A2, B1.", "1 fact is new: A2 “line y”."],
        ),
        (
            outline("A1:x B1:x"),
            outline("A1:x B1:x C1:x"),
            "1 claim new; 1 fact grown",
            ["1 claim is new: C1.", "1 fact has new claims: A1 “line x”."],
        ),
        (
            outline("A1:x A2:y"),
            outline("A1:x"),
            "1 claim gone; 1 fact gone",
            ["1 claim is gone: A2.", "1 fact has no claim left and is gone."],
        ),
        (
            outline("A1:x B1:x C1:y"),
            outline("A1:x B1:x C1:x"),
            "1 fact merged",
            ["2 facts became one: A1 “line x”."],
        ),
        (
            outline("A1:x B1:x"),
            outline("A1:x B1:y"),
            "1 fact split",
            ["1 fact became 2: A1 “line x”; B1 “line y”."],
        ),
        (
            outline("A1:x B1:x A2:y B2:y"),
            outline("A1:x B1:y A2:y B2:y"),
            "1 claim moved",
            ["1 claim moved to another fact: B1."],
        ),
        (
            outline("A1:x B1:x"),
            outline("A1:x B1:x", "number x A1|B1"),
            "1 conflict new",
            ["1 conflict is new: number, in A1 “line x”."],
        ),
        (
            outline("A1:x B1:x", "number x A1|B1"),
            outline("A1:x B1:x"),
            "1 conflict gone",
            ["1 conflict is no longer there: number, A1 against B1."],
        ),
        (
            outline("A1:x B1:x", "number x A1|B1"),
            outline("A1:x B1:x C1:x", "number x A1|B1+C1", waiting=["x"]),
            "1 claim new; 1 fact grown, 1 open again; 1 conflict changed",
            [
                "1 claim is new: C1.",
                "1 fact has new claims: A1 “line x”.",
                "1 settled fact waits again, for new claims disagree: A1 “line x”.",
                "1 conflict has changed: number, in A1 “line x”.",
            ],
        ),
        (
            outline("A1:x B1:x", "number x A1|B1"),
            outline("A1:x B1:x", "date x A1|B1"),
            "1 conflict new, 1 gone",
            [
                "1 conflict is new: date, in A1 “line x”.",
                "1 conflict is no longer there: number, A1 against B1.",
            ],
        ),
        (
            outline("A1:x B1:x C1:x", "number x A1|B1"),
            outline("A1:x B1:x C1:x", "number x B1|C1"),
            "1 conflict new, 1 gone",
            [
                "1 conflict is new: number, in A1 “line x”.",
                "1 conflict is no longer there: number, A1 against B1.",
            ],
        ),
        (
            outline("A1:x B1:x", "number x A1|B1"),
            outline("A1:y B1:y", "number y A1|B1"),
            "no claim, fact or conflict changed",
            [],
        ),
        (
            outline(""),
            outline(" ".join(f"A{n}:x" for n in range(1, 12))),
            "11 claims new; 1 fact new",
            ["11 claims are new: A1, A2, A3, A4, A5, A6, A7, A8 and 3 more.", "1 fact is new: A1 “line x”."],
        ),
    ],
)
def test_what_changed_in_words(before, after, short, says):
    found = difference(before, after)
    assert found.short() == short
    assert list(details(found, before, after, lambda key: f"line {key}")) == says
    assert bool(found) is bool(says)
