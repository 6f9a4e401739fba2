"""An updated version takes the place of an article: what is carried over, what is not, and that undo is exact."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review.log import Draft
from reviewer.domain.review.records import Change, Reason, ResolutionKind, Table, TieRecord, to_row
from reviewer.domain.review.replacing import plan
from reviewer.domain.review.standing import standing
from reviewer.domain.review.state import CaseState
from reviewer.domain.review.view import replaced_in

PRICE, STATUS, SHOPS = (
    "Harbour Tools paid 40 million euros for Bolt",
    "The deal is closed",
    "Bolt has 12 shops",
)
UPDATED = {
    "a": f"{PRICE}. {STATUS}. {SHOPS}.",
    "d": f"Updated on Monday. {PRICE}. The deal was called off. {SHOPS}. Nobody cried.",
}
GROUPS = {
    "price": [("a", PRICE), ("b", PRICE.replace("40", "45")), ("d", PRICE)],
    "status": [("a", STATUS), ("b", "The deal was agreed"), ("d", "The deal was called off")],
    "shops": [("a", SHOPS), ("c", SHOPS), ("d", SHOPS)],
    "weather": [("b", "It was raining")],
    "founder": [("c", "Mira Oden founded it")],
    "tears": [("d", "Nobody cried")],
}


@pytest.fixture
def before(desk):
    """The desk, and how its new version `D` comes in once decisions are made."""

    def update(groups=GROUPS):
        desk.add("d", groups=groups, texts=UPDATED)
        return desk

    desk.update = update
    return desk


def rulings(desk, label):
    given = desk.state.verdicts_on(desk.claim(label).id)
    return {one.analyst: (one.ruling.value, one.reason, desk.state.text(one.note)) for one in given}


def test_verdicts_of_all_analysts_go_along_with_reason_note_and_order(before):
    before.do(c.Reject(("A1",), Reason.FALSE, "Asked the firm."), "jo")
    before.do(c.Accept(("A1",)), "mk")
    before.do(c.Accept(("A3",)), "jo")
    desk = before.update()
    made = desk.do(c.Replace("a", "D"))
    new = desk.label(PRICE, "D")
    assert rulings(desk, new) == {
        "jo": ("rejected", "false", "Asked the firm."),
        "mk": ("accepted", "", ""),
    }
    assert standing(desk.state.verdicts_on(desk.claim(new).id)).analyst == "mk"
    assert rulings(desk, desk.label(SHOPS, "D")) == {"jo": ("accepted", "", "")}
    assert made.what == "Replace article A by D (decided claims carried over: 2)"


def test_the_old_article_keeps_its_record_and_has_no_claims_left(before):
    before.do(c.Accept(("A1", "A2")))
    desk = before.update()
    made = desk.do(c.Replace("A", "D"))
    old, new = desk.state.articles()[0], desk.state.articles()[3]
    assert not desk.state.claims_in(old.id)
    assert json.loads(desk.state.text(old.meta))["replaced_by"] == new.id
    assert replaced_in(desk.state) == {old.id}
    assert made.what.endswith("(decided claims carried over: 1; their words have changed: A2)")
    assert desk.state.article_text(old.id) == UPDATED["a"]


def test_an_edited_statement_and_a_note_go_along(before):
    before.do(c.Edit("A1", "Harbour Tools bought Bolt."))
    before.do(c.Note("Ask again.", claim="A3"))
    desk = before.update()
    desk.do(c.Replace("A", "D"))
    price, shops = (desk.claim(desk.label(one, "D")) for one in (PRICE, SHOPS))
    assert (json.loads(desk.state.text(price.body))["statement"], price.edited) == (
        "Harbour Tools bought Bolt.",
        True,
    )
    assert (desk.state.text(shops.note), shops.edited) == ("Ask again.", False)


def test_a_claim_by_hand_is_made_anew_where_its_words_stand(before):
    start = UPDATED["a"].index("40 million euros")
    before.do(c.AddClaim("A", start, start + 16, "The price is 40 million euros.", fact="A1"))
    desk = before.update()
    desk.do(c.Replace("A", "D"))
    made = desk.claim(desk.label("40 million euros", "D"))
    assert made.by_hand
    assert made.fact == desk.claim("B1").fact
    assert rulings(desk, desk.label("40 million euros", "D")) == {"mk": ("accepted", "", "")}


def test_an_analysis_that_put_the_words_elsewhere_does_not_keep_them_there(before):
    before.do(c.Accept(("A1",)))
    desk = before.update({**GROUPS, "price": GROUPS["price"][:2], "again": [("d", PRICE)]})
    assert desk.claim(desk.label(PRICE, "D")).fact != desk.claim("B1").fact
    desk.do(c.Replace("A", "D"))
    assert desk.claim(desk.label(PRICE, "D")).fact == desk.claim("B1").fact


def test_what_people_decided_of_the_new_claim_itself_counts_more(before):
    before.do(c.Accept(("A1",)))
    before.do(c.Edit("A1", "An older statement."))
    desk = before.update()
    new = desk.label(PRICE, "D")
    desk.do(c.Edit(new, "A newer statement."))
    desk.do(c.Reject((new,), Reason.OPINION))
    desk.do(c.Replace("A", "D"))
    assert rulings(desk, new) == {"mk": ("rejected", "opinion", "")}
    assert json.loads(desk.state.text(desk.claim(new).body))["statement"] == "A newer statement."


def test_what_was_said_of_two_claims_is_remembered_of_the_new_one(before):
    before.do(c.Different("A3", "C1"))
    before.do(c.Same("A1", "B1"))
    desk = before.update()
    desk.do(c.Replace("A", "D"))
    found = {
        tuple(
            sorted(f"{desk.state.article_text(two.article)[two.start : two.end]}" for two in pair)
        ): link.same
        for home in desk.state.articles()
        for one in desk.state.claims_in(home.id)
        for link in desk.state.links_of(one.id)
        for pair in [
            [
                c_
                for h in desk.state.articles()
                for c_ in desk.state.claims_in(h.id)
                if c_.id in (link.first, link.second)
            ]
        ]
    }
    assert found == {(SHOPS, SHOPS): False, (PRICE, PRICE.replace("40", "45")): True}


@pytest.mark.parametrize(
    ("how", "chosen", "settled", "left"),
    [
        (ResolutionKind.ONE_VALUE, ("A1",), True, [PRICE]),
        (ResolutionKind.ONE_VALUE, ("B1",), True, [PRICE.replace("40", "45")]),
        (ResolutionKind.BOTH, (), True, []),
        (ResolutionKind.RANGE, ("A1", "B1"), True, [PRICE.replace("40", "45"), PRICE]),
    ],
)
def test_a_settled_fact_rests_on_the_new_claim(before, how, chosen, settled, left):
    before.do(c.Settle("A1", how, chosen, "As it was settled."))
    desk = before.update()
    desk.do(c.Replace("A", "D"), "jo")
    fact = desk.fact("B1")
    assert (fact.resolution, fact.settled_by, desk.state.text(fact.wording)) == (
        how,
        "mk",
        "As it was settled.",
    )
    new = desk.claim(desk.label(PRICE, "D")).id
    assert set(fact.covered) == {desk.claim("B1").id, new}
    quotes = [
        desk.state.article_text(r["article"])[r["start"] : r["end"]]
        for r in (desk.state.row(Table.CLAIM, k) for k in fact.chosen)
    ]
    assert sorted(quotes) == sorted(left)


@pytest.mark.parametrize(
    ("how", "chosen", "stays"),
    [
        (ResolutionKind.ONE_VALUE, ("A2",), False),
        (ResolutionKind.ONE_VALUE, ("B2",), True),
        (ResolutionKind.LATER, ("A2",), False),
        (ResolutionKind.BOTH, (), True),  # the new article differs from B, too
    ],
)
def test_a_settled_fact_whose_words_have_changed_is_opened_if_nothing_else_bears_it(
    before, how, chosen, stays
):
    before.do(c.Settle("A2", how, chosen))
    desk = before.update()
    desk.do(c.Replace("A", "D"))
    fact = desk.fact("B2")
    assert (fact.resolution is not None) == stays
    assert set(fact.chosen) <= {one.id for one in desk.state.claims_of(fact.id)}
    assert set(fact.covered) <= {one.id for one in desk.state.claims_of(fact.id)}


def test_both_is_opened_when_no_sources_differ_any_more(before):
    before.do(c.Settle("A2", ResolutionKind.BOTH))
    desk = before.update(
        {**GROUPS, "status": GROUPS["status"][:2], "off": [("d", "The deal was called off")]}
    )
    desk.do(c.Replace("A", "D"))
    assert desk.fact("B2").resolution is None
    assert rulings(desk, "B2") == {"mk": ("accepted", "", "")}


@pytest.mark.parametrize(
    ("act", "joins"),
    [
        (c.Word("A3", "A line of mine."), True),
        (c.Note("Ask.", fact="A3"), True),
        (c.Assign(("A3",), "A section of mine"), False),  # C1 bears the fact
    ],
)
def test_an_undecided_claim_goes_along_where_people_shaped_its_fact(before, act, joins):
    before.do(act)
    desk = before.update({**GROUPS, "shops": GROUPS["shops"][:2], "more": [("d", SHOPS)]})
    desk.do(c.Replace("A", "D"))
    assert (desk.claim(desk.label(SHOPS, "D")).fact == desk.claim("C1").fact) == joins


def test_a_fact_that_has_its_place_keeps_a_claim(before):
    before.do(c.Assign(("A3",), "A section of mine"))
    desk = before.update({**GROUPS, "shops": GROUPS["shops"][:2], "more": [("d", SHOPS)]})
    place = desk.fact("A3").section
    desk.do(c.Same("C1", "B1"))
    desk.do(c.Replace("A", "D"))
    assert desk.fact(desk.label(SHOPS, "D")).section == place


def test_ties_of_the_old_article_leave(before):
    desk = before.update()
    first, second = sorted((desk.state.articles()[0].id, desk.state.articles()[3].id))
    tie = TieRecord(f"{first}|{second}", first, second, 4)
    desk.log(Draft("import", "Tie", (Change(Table.TIE, tie.id, None, to_row(tie)),)), "mk")
    desk.do(c.Replace("A", "D"))
    assert desk.state.row(Table.TIE, tie.id) is None
    desk.do(c.Undo())
    assert desk.state.row(Table.TIE, tie.id) is not None


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("A", "A", "These are one article"),
        ("A", "X", "There is no article 'X'"),
        ("B", "C", "Article C is no version of article B"),
        ("C", "A", "Article A was replaced by article D already"),
        ("D", "A", "Article A was replaced by article D already"),
    ],
)
def test_what_makes_no_sense_is_refused(before, old, new, sentence):
    desk = before.update()
    if "already" in sentence:
        desk.do(c.Replace("A", "D"))
    with pytest.raises(CommandError, match=sentence):
        desk.do(c.Replace(old, new))


def test_a_translation_is_no_version(before):
    desk = before.update()
    desk.do(c.Describe("D", language="de"))
    with pytest.raises(CommandError, match="is in another language"):
        desk.do(c.Replace("A", "D"))


def test_no_claim_is_made_in_an_article_that_was_replaced(before):
    desk = before.update()
    desk.do(c.Replace("A", "D"))
    with pytest.raises(CommandError, match="Article A was replaced by article D"):
        desk.do(c.AddClaim("A", 0, 12, "By hand."))


def test_undo_redo_and_going_back_are_exact(before):
    before.do(c.Settle("A1", ResolutionKind.ONE_VALUE, ("A1",), "A line."))
    before.do(c.Settle("A2", ResolutionKind.ONE_VALUE, ("A2",)))
    before.do(c.Edit("A3", "Twelve shops."), "jo")
    desk = before.update()
    was = desk.picture()
    made = desk.do(c.Replace("A", "D"))
    became = desk.picture()
    desk.do(c.Undo())
    assert desk.picture() == was
    desk.do(c.Redo())
    assert desk.picture() == became
    desk.do(c.GoBack(made.seq - 1))
    assert desk.picture() == was


def test_undo_brings_claims_back_whose_fact_a_later_analysis_emptied(before):
    before.do(c.Accept(("A2",)))
    desk = before.update()
    desk.do(c.Replace("A", "D"))
    fact = desk.claim("B2").fact
    rest = {
        **GROUPS,
        "status": [],
        "b2": [("b", "The deal was agreed")],
        "d2": [("d", "The deal was called off")],
    }
    desk.add(groups={name: members for name, members in rest.items() if members})
    assert not desk.state.claims_in(desk.state.articles()[0].id), (
        "an analysis that began before brings nothing"
    )
    desk.do(c.Undo())
    assert rulings(desk, "A2") == {"mk": ("accepted", "", "")}
    assert desk.fact("A2").id == fact


def test_the_plan_tells_apart_what_stands_what_changed_and_what_is_new(before):
    before.do(c.Accept(("A1", "A2")))
    desk = before.update()
    found = plan(desk.state, "A", "D")
    assert [(f"A{one.old.number}", one.new and f"D{one.new.number}") for one in found.carried] == [
        ("A1", "D1")
    ]
    assert [one.number for one in found.left] == [2]
    assert [one.number for one in found.undecided] == [3]
    assert found.only_new == 2
    assert found.shared > 0.7


deeds = st.lists(
    st.one_of(
        st.builds(c.Accept, st.sampled_from([("A1",), ("A2",), ("A3", "B1")])),
        st.builds(c.Reject, st.sampled_from([("A1",), ("A3",)]), st.just(Reason.FALSE)),
        st.builds(c.Edit, st.sampled_from(["A1", "A2"]), st.sampled_from(["One.", "Two."])),
        st.builds(
            c.Settle,
            st.sampled_from(["A1", "A2", "A3"]),
            st.sampled_from(ResolutionKind),
            st.sampled_from([(), ("A1",), ("A2",), ("B2",)]),
        ),
        st.builds(c.Split, st.sampled_from([("A1",), ("A3",)])),
        st.builds(c.Merge, st.just(("A1", "A2"))),
        st.builds(c.Word, st.sampled_from(["A1", "A2"]), st.just("Words.")),
        st.builds(c.MoveSpan, st.just("A3"), st.just(68), st.integers(75, 83)),
    ),
    max_size=8,
)


@given(deeds)
def test_after_any_decisions_it_is_one_decision_that_replays_and_can_be_undone(new_desk, sequence):
    desk = new_desk()
    for number, one in enumerate(sequence):
        try:
            desk.do(one, "mk" if number % 2 else "jo")
        except CommandError:
            continue
    parts = {desk.state.decisions[1].seq: desk.last.parts}
    desk.add("d", groups=GROUPS, texts=UPDATED)
    parts[len(desk.state.decisions)] = desk.last.parts
    was = desk.picture()
    desk.do(c.Replace("A", "D"))
    assert not desk.state.claims_in(desk.state.articles()[0].id)
    for (table, key), row in desk.state.rows.items():
        if table is Table.FACT:
            members = {one.id for one in desk.state.claims_of(key)}
            assert members
            assert members.issuperset(row["chosen"])
        if table is Table.VERDICT:
            assert (Table.CLAIM, row["claim"]) in desk.state.rows
    again = CaseState("case-1", desk.state.texts, desk.state.article_texts)
    for made in desk.state.decisions:
        again.log(made, [change for part in parts.get(made.seq, ()) for change in part.changes()])
    assert (again.rows, again.versions) == (desk.state.rows, desk.state.versions)
    desk.do(c.Undo())
    assert desk.picture() == was
