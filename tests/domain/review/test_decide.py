"""What each command does, and what it refuses."""

import random

import pytest

from reviewer.domain.errors import CommandError, StaleError
from reviewer.domain.review import commands as c
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.records import Reason, ResolutionKind, Ruling, Table
from reviewer.domain.review.standing import FactState, fact_state, standing


def state_of(desk, label):
    fact = desk.fact(label)
    claims = desk.state.claims_of(fact.id)
    rulings = {one.id: found.ruling for one in claims if (found := standing(desk.state.verdicts_on(one.id)))}
    return fact_state(fact, claims, rulings, desk.state.conflicts_of(fact.id))


def test_an_import_numbers_claims_by_their_place_and_groups_them(desk):
    assert [
        desk.label(words) for words in ("Harbour Tools paid 40 million euros for Bolt", "The deal is closed")
    ] == ["A1", "A2"]
    assert desk.fact("A1").id == desk.fact("B1").id
    assert desk.fact("A3").id == desk.fact("C1").id
    assert {one.kind for one in desk.state.conflicts_of(desk.fact("A1").id)} == {"number"}
    assert not desk.state.conflicts_of(desk.fact("A3").id)
    assert [desk.state.text(one.name) for one in desk.state.sections()] == [
        "price",
        "status",
        "shops",
        "weather",
        "founder",
    ]


STATES = [
    ([], "A3", FactState.UNDECIDED),
    ([c.Accept(("A3",))], "A3", FactState.ACCEPTED),
    ([c.Reject(("A3",), Reason.FALSE)], "A3", FactState.UNDECIDED),
    ([c.Reject(("A3", "C1"), Reason.FALSE)], "A3", FactState.REJECTED),
    ([c.Reject(("A3",), Reason.FALSE), c.Accept(("C1",))], "A3", FactState.ACCEPTED),
    ([c.AcceptFacts(("A3",))], "A3", FactState.ACCEPTED),
    ([c.RejectFacts(("A3",), Reason.OPINION)], "A3", FactState.REJECTED),
    ([c.HandBack(("A3",), "check")], "A3", FactState.UNDECIDED),
    ([c.Accept(("A3",)), c.Clear(("A3",))], "A3", FactState.UNDECIDED),
    ([], "A1", FactState.OPEN),
    ([c.Accept(("A1", "B1"))], "A1", FactState.OPEN),
    ([c.Reject(("B1",), Reason.FALSE)], "A1", FactState.UNDECIDED),
    ([c.Reject(("B1",), Reason.FALSE), c.Accept(("A1",))], "A1", FactState.ACCEPTED),
    ([c.Settle("A1", ResolutionKind.ONE_VALUE, ("A1",))], "A1", FactState.ACCEPTED),
    ([c.Settle("A1", ResolutionKind.BOTH)], "A1", FactState.ACCEPTED),
    ([c.Settle("A1", ResolutionKind.OPEN, note="ask")], "A1", FactState.ACCEPTED),
    ([c.Settle("A1", ResolutionKind.BOTH), c.Reopen("A1")], "A1", FactState.OPEN),
    ([c.Settle("A1", ResolutionKind.BOTH), c.Merge(("A1", "A2"))], "A1", FactState.OPEN),
    ([c.Settle("A1", ResolutionKind.ONE_VALUE, ("A1",)), c.Split(("A1",))], "B1", FactState.ACCEPTED),
    ([c.Split(("A1",))], "A1", FactState.UNDECIDED),
    ([c.Merge(("A1", "A2"), ResolutionKind.BOTH)], "A2", FactState.ACCEPTED),
]


@pytest.mark.parametrize(("acts", "label", "expected"), STATES)
def test_states(desk, acts, label, expected):
    for act in acts:
        desk.do(act)
    assert state_of(desk, label) is expected


@pytest.mark.parametrize(("acts", "label", "expected"), [row for row in STATES if row[0]])
def test_undo_brings_back_every_state_and_redo_the_other(desk, acts, label, expected):
    pictures = [desk.picture()]
    for act in acts:
        desk.do(act)
        pictures.append(desk.picture())
    for before in reversed(pictures[:-1]):
        desk.do(c.Undo())
        assert desk.picture() == before
    for after in pictures[1:]:
        desk.do(c.Redo())
        assert desk.picture() == after


def test_a_resolution_accepts_what_is_undecided_and_rejects_none(desk):
    desk.do(
        c.Settle(
            "A1", ResolutionKind.ONE_VALUE, ("A1",), wording="It cost 40 million euros.", note="two to one"
        )
    )
    fact = desk.fact("A1")
    assert [standing(desk.state.verdicts_on(desk.claim(one).id)).ruling for one in ("A1", "B1")] == [
        Ruling.ACCEPTED
    ] * 2
    assert desk.state.text(fact.wording) == "It cost 40 million euros."
    assert desk.state.text(fact.reason) == "two to one"
    assert fact.chosen == (desk.claim("A1").id,)


def test_verdicts_are_by_claim_and_analyst_and_the_latest_stands(desk):
    desk.do(c.Accept(("A3",)), "mk")
    desk.do(c.Reject(("A3",), Reason.DUPLICATE), "jo")
    verdicts = desk.state.verdicts_on(desk.claim("A3").id)
    assert {(one.analyst, one.ruling) for one in verdicts} == {
        ("mk", Ruling.ACCEPTED),
        ("jo", Ruling.REJECTED),
    }
    assert standing(verdicts).analyst == "jo"
    desk.do(c.Undo(), "mk")
    assert [one.analyst for one in desk.state.verdicts_on(desk.claim("A3").id)] == ["jo"]


def test_a_claim_by_hand_is_numbered_on_and_accepted_by_who_made_it(desk):
    text = desk.state.article_text(desk.claim("B1").article)
    start = text.index("45 million")
    made = desk.do(
        c.AddClaim("B", start - 1, start + len("45 million euros "), "Bolt cost 45 million euros.")
    )
    assert made.what == "Add claim B4"
    claim = desk.claim("B4")
    assert text[claim.start : claim.end] == "45 million euros"
    assert claim.by_hand
    assert state_of(desk, "B4") is FactState.ACCEPTED


def test_an_edit_keeps_the_id_and_finds_the_conflicts_anew(desk):
    key = desk.claim("B1").id
    desk.do(c.Edit("B1", "Harbour Tools paid 40 million euros for Bolt"))
    assert desk.claim("B1").id == key
    assert desk.claim("B1").edited
    assert not desk.state.conflicts_of(desk.fact("A1").id)


def test_a_verdict_or_a_note_leaves_the_conflicts_alone(desk):
    before = {k: v for k, v in desk.state.rows.items() if k[0] is Table.CONFLICT}
    for act in (
        c.Accept(("A1",)),
        c.Note("look", claim="B1"),
        c.Word("A1", "A line"),
        c.Assign(("A1",), "Money"),
    ):
        changes = desk.do(act).changes
        assert Table.CONFLICT not in {one.table for one in changes}
    assert {k: v for k, v in desk.state.rows.items() if k[0] is Table.CONFLICT} == before


def test_splitting_is_remembered_and_merging_forgets_it(desk):
    desk.do(c.Split(("A1",)))
    links = desk.state.links_of(desk.claim("A1").id)
    assert [one.same for one in links] == [False]
    desk.do(c.Merge(("B1", "A1")))
    assert [one.same for one in desk.state.links_of(desk.claim("A1").id)] == [True]
    assert desk.fact("A1").id == desk.fact("B1").id


def test_same_moves_one_claim_and_different_takes_it_out(desk):
    desk.do(c.Same("A2", "A1"))
    assert desk.fact("A2").id == desk.fact("A1").id != desk.fact("B2").id
    desk.do(c.Different("A2", "A1"))
    assert len({desk.fact(one).id for one in ("A1", "A2", "B2")}) == 3


def test_sections_are_made_renamed_and_ordered(desk):
    desk.do(c.Assign(("A1", "A2"), "Money"))
    desk.do(c.RenameSection("Money", "The deal"))
    names = [desk.state.text(one.name) for one in desk.state.sections()]
    assert names[-1] == "The deal"
    desk.do(c.OrderSections(tuple(reversed(names))))
    assert [desk.state.text(one.name) for one in desk.state.sections()] == names[::-1]
    desk.do(c.OrderFacts(("A2", "A1")))
    assert [one.id for one in desk.state.facts_in(desk.fact("A1").section)] == [
        desk.fact("A2").id,
        desk.fact("A1").id,
    ]
    desk.do(c.Assign(("A1",), ""))
    assert desk.fact("A1").section == ""


def test_a_fact_is_put_at_a_place_and_the_others_keep_their_order(desk):
    labels = ["A1", "A2", "A3", "B3", "C2"]
    facts = list(dict.fromkeys(desk.fact(one).id for one in labels))
    desk.do(c.Assign(tuple(facts), "Money"))
    section = desk.fact("A1").section
    expected = [one.id for one in desk.state.facts_in(section)]
    rng = random.Random(4)
    for _ in range(60):
        moved = rng.sample(expected, rng.choice([1, 1, 2]))
        rest = [one for one in expected if one not in moved]
        before = rng.choice([*rest, ""])
        at = rest.index(before) if before else len(rest)
        wanted = [*rest[:at], *moved, *rest[at:]]
        if wanted == expected:
            with pytest.raises(CommandError, match="nothing to do"):
                desk.do(c.MoveFacts(tuple(moved), "Money", before))
            continue
        desk.do(c.MoveFacts(tuple(moved), "money", before))
        assert [one.id for one in desk.state.facts_in(section)] == wanted
        expected = wanted


def test_a_fact_goes_into_another_section_at_a_place_as_one_decision(desk):
    first, second = desk.fact("A1").id, desk.fact("A2").id
    desk.do(c.Assign((second,), "Money"))
    before = len(desk.state.decisions)
    desk.do(c.MoveFacts((first,), "Money", second))
    assert [one.id for one in desk.state.facts_in(desk.fact("A2").section)] == [first, second]
    assert len(desk.state.decisions) == before + 1
    desk.do(c.MoveFacts((first,), ""))
    assert desk.fact("A1").section == ""
    desk.do(c.Undo())
    desk.do(c.Undo())
    assert desk.fact("A1").section != desk.fact("A2").section


REFUSED = [
    (c.Accept(("Z9",)), "no claim 'Z9'"),
    (c.Accept(()), "at least one claim"),
    (c.Reject(("A1",), Reason.OTHER), "Say in a note why"),
    (c.Edit("A1", "  "), "cannot be empty"),
    (c.Edit("A1", "Harbour Tools paid 40 million euros for Bolt"), "nothing to do"),
    (c.MoveSpan("A1", 5, 5), "no stretch"),
    (c.MoveSpan("A1", 0, 10_000), "no stretch"),
    (c.AddClaim("A", 13, 14), "no words"),
    (c.AddClaim("Q", 0, 5), "no article 'Q'"),
    (c.AddClaim("A", 0, 44), "are claim A1 already"),
    (c.Settle("A1", ResolutionKind.ONE_VALUE), "Choose the source"),
    (c.Settle("A1", ResolutionKind.ONE_VALUE, ("A2",)), "A2 is no claim of this fact"),
    (c.Merge(("A1", "B1")), "two facts or more"),
    (c.Split(("A1", "B1")), "leave at least one"),
    (c.Split(("A1", "A2")), "of one fact"),
    (c.Same("A1", "A1"), "two claims"),
    (c.Reopen("A1"), "not settled"),
    (c.Clear(("A1",)), "nothing to do"),
    (c.Note("x"), "one claim or one fact"),
    (c.RenameSection("Nowhere", "x"), "no section"),
    (c.RenameSection("price", "Status"), "already"),
    (c.OrderSections(("price",)), "every section"),
    (c.OrderFacts(("A1", "A2")), "within one section"),
    (c.MoveFacts(("A1",), "Nowhere yet", "A2"), "not in that section"),
    (c.MoveFacts(("A1",), "Price", "A1"), "is moved itself"),
    (c.Describe("A", published_on="yesterday"), "is no date"),
    (c.Describe("A", language="klingon!"), "no language code"),
    (c.RenameCase(" "), "needs a name"),
    (c.Undo(), "nothing of yours to undo"),
    (c.Redo(), "nothing of yours to redo"),
]


@pytest.mark.parametrize(("command", "words"), REFUSED)
def test_refusals_are_sentences_and_change_nothing(desk, command, words):
    before = desk.picture()
    with pytest.raises(CommandError, match=words) as caught:
        desk.do(command)
    assert str(caught.value).endswith(".")
    assert desk.picture() == before


SEEN = [
    (
        Table.CLAIM,
        (c.Edit("A1", "It cost a lot."),),
        "This claim has changed since you saw it: jo decided “{what}”; look at it again and decide anew. "
        "You saw “{words}”; it now says “It cost a lot.”.",
    ),
    (
        Table.CLAIM,
        (c.Edit("A1", "It cost a lot."), c.Edit("A1", "It cost nothing.")),
        "This claim has changed since you saw it: jo decided “{what}”; look at it again and decide anew. "
        "You saw “{words}”; it now says “It cost nothing.”.",
    ),
    (
        Table.CLAIM,
        (c.Note("Ask them.", claim="A1"),),
        "This claim has changed since you saw it: jo decided “{what}”; look at it again and decide anew.",
    ),
    (
        Table.FACT,
        (c.Word("A1", "It was dear."), c.Word("A1", "It was cheap.")),
        "This fact has changed since you saw it: jo decided “{what}”; look at it again and decide anew. "
        "You saw “{words}”; it now says “It was cheap.”.",
    ),
    (
        Table.FACT,
        (c.Settle("A1", ResolutionKind.BOTH),),
        "This fact has changed since you saw it: jo decided “{what}”; look at it again and decide anew.",
    ),
]


@pytest.mark.parametrize(("table", "theirs", "told"), SEEN)
def test_what_changed_since_it_was_seen_is_refused_with_both_versions(desk, table, theirs, told):
    claim = desk.claim("A1")
    key = claim.id if table is Table.CLAIM else claim.fact
    version = desk.state.version(table, key)
    words = (
        body_from_text(desk.state.text(claim.body)).statement
        if table is Table.CLAIM
        else desk.state.text(desk.fact("A1").title)
    )
    for one in theirs:
        desk.do(one, "jo")
    said = told.format(words=words, what=desk.state.decisions[-1].what)
    with pytest.raises(StaleError) as caught:
        desk.do(c.Accept(("A1",)), "mk", **{key.replace("-", "_"): version})
    assert str(caught.value) == said


def test_a_version_that_never_was_is_refused(desk):
    claim = desk.claim("A1")
    with pytest.raises(StaleError, match=r"you saw version 9, it is now version 1"):
        desk.do(c.Accept(("A1",)), "mk", **{claim.id.replace("-", "_"): 9})


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (c.Edit("A1", "One."), c.Edit("A1", "Two.")),
        (c.Merge(("A1", "A2")), c.Split(("A2", "B2"))),
        (c.Settle("A1", ResolutionKind.BOTH), c.Reopen("A1")),
        (c.AddClaim("A", 0, 13, "Harbour Tools exists."), c.Reject(("A4",), Reason.FALSE)),
    ],
)
def test_an_undo_that_someone_elses_decision_rests_on_is_refused_in_words(desk, mine, theirs):
    desk.do(mine, "mk")
    desk.do(theirs, "jo")
    before = desk.picture()
    with pytest.raises(CommandError, match="cannot be changed back"):
        desk.do(c.Undo(), "mk")
    assert desk.picture() == before


def test_undo_passes_over_what_others_did_elsewhere(desk):
    desk.do(c.Accept(("A1",)), "mk")
    desk.do(c.Accept(("A2",)), "jo")
    made = desk.do(c.Undo(), "mk")
    assert made.what == "Undo “Accept A1”"
    assert not desk.state.verdicts_on(desk.claim("A1").id)
    assert desk.state.verdicts_on(desk.claim("A2").id)
