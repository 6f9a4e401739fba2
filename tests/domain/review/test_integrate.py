"""A new analysis adds; it never loses or silently changes a decision."""

from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind, Table

MORE = {
    "a": "Harbour Tools paid 40 million euros for Bolt. The deal is closed. Bolt has 12 shops.",
    "b": "Harbour Tools paid 45 million euros for Bolt. The deal was agreed. It was raining.",
    "c": "Bolt has 12 shops. Mira Oden founded it.",
    "d": "Harbour Tools paid 50 million euros for Bolt.",
}
PRICE = [
    (one, f"Harbour Tools paid {n} million euros for Bolt") for one, n in (("a", 40), ("b", 45), ("d", 50))
]
GROUPS = {
    "price": PRICE,
    "status": [("a", "The deal is closed"), ("b", "The deal was agreed")],
    "shops": [("a", "Bolt has 12 shops"), ("c", "Bolt has 12 shops")],
    "weather": [("b", "It was raining")],
    "founder": [("c", "Mira Oden founded it")],
}


def add_d(desk, groups=None):
    return desk.add("d", groups=groups or GROUPS, texts=MORE)


def test_a_new_article_joins_the_facts_that_are_there(desk):
    price = desk.fact("A1").id
    result = add_d(desk)
    assert (result.letters, result.claims, result.withdrawn) == (("D",), 1, 0)
    assert desk.fact("D1").id == price
    (conflict,) = desk.state.conflicts_of(price)
    assert {one for side in conflict.sides for one in side} == {desk.claim(x).id for x in ("A1", "B1", "D1")}


def test_a_settled_fact_opens_again_for_a_claim_that_was_not_there(desk):
    desk.do(c.Settle("A1", ResolutionKind.ONE_VALUE, ("A1",), wording="It cost 40 million."))
    add_d(desk)
    fact = desk.fact("A1")
    assert fact.resolution is ResolutionKind.ONE_VALUE
    assert desk.claim("D1").id not in fact.covered
    assert desk.state.text(fact.wording) == "It cost 40 million."


def test_claims_a_person_moved_stay_where_they_are(desk):
    desk.do(c.Split(("B1",)))
    apart = desk.fact("B1").id
    desk.do(c.Same("A2", "A1"))
    add_d(desk)
    assert desk.fact("B1").id == apart
    assert desk.fact("A2").id == desk.fact("A1").id
    assert desk.fact("D1").id == desk.fact("A1").id


def test_what_is_no_longer_found_is_withdrawn_unless_a_person_had_a_hand_in_it(desk):
    desk.do(c.Reject(("B3",), Reason.NOT_CHECKABLE))
    fewer = {name: members for name, members in GROUPS.items() if name not in ("weather", "founder")}
    result = add_d(desk, fewer)
    assert result.withdrawn == 1
    assert desk.claim("B3").number == 3
    assert desk.state.claim_numbered("C", 2) is None
    assert len(desk.state.verdicts_on(desk.claim("B3").id)) == 1


def test_a_fact_that_loses_its_last_claim_goes(desk):
    founder = desk.fact("C2").id
    add_d(desk, {name: members for name, members in GROUPS.items() if name != "founder"})
    assert desk.state.row(Table.FACT, founder) is None


def test_undecided_claims_follow_the_new_grouping(desk):
    together = {"everything": [*PRICE, *GROUPS["status"]], "shops": GROUPS["shops"]}
    add_d(desk, together)
    assert len({desk.fact(one).id for one in ("A1", "B1", "A2", "B2", "D1")}) == 1


def test_labels_are_never_given_twice(desk):
    text = desk.state.article_text(desk.claim("C1").article)
    desk.do(c.AddClaim("C", 0, len(text), "All of it."))
    desk.do(c.Undo())
    desk.do(c.AddClaim("C", 0, 4, "Bolt is a company."))
    assert desk.state.claim_numbered("C", 3) is None
    assert desk.claim("C4").by_hand


def test_parts_hold_what_speaks_of_one_article_and_no_more(desk):
    result = add_d(desk)
    (d_id,) = [one.id for one in desk.state.articles() if one.letter == "D"]
    own = [part for part in result.parts if part.article == d_id]
    assert all(part.intact() for part in result.parts)
    assert [change.table for part in own for change in part.changes()] == [Table.CLAIM]
    assert not any(
        "50 million" in text.text
        for part in result.parts
        if part.article != d_id
        for text in part.texts()
        if "publisher" not in text.text
    )


def test_a_run_that_looked_into_every_fact_is_believed(desk):
    desk.add("d", groups=GROUPS, texts=MORE, judged=True)
    assert not desk.state.conflicts_of(desk.fact("D1").id)


def test_conflicts_are_found_anew_where_a_person_grouped_otherwise(desk):
    desk.do(c.Same("A2", "A1"))
    desk.add("d", groups=GROUPS, texts=MORE, judged=True)
    assert desk.state.conflicts_of(desk.fact("D1").id)
