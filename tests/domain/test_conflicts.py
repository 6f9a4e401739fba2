"""Conflicts among the claims of one fact: what each rule finds, and what is none."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.claims import Body, Claim, ClaimKind, ConflictKind, Polarity, Severity
from reviewer.domain.conflicts import RULES, attribution_differs, conflict_id, detect, differing, explain
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

D = Decimal

BN = 10**9
NEGATED = Polarity.NEGATED


def say(article: str, statement: str, value: Value | None = None, **body: object) -> Claim:
    """A claim of an article; its id is the article's letter and its words."""
    made = replace(Body(statement, ClaimKind.FACT, value), **body)  # type: ignore[arg-type]
    return Claim(f"{article}:{statement}", article, Span(0, len(statement)), statement, made)


def usd(low: str, high: str = "", hedge: Hedge = Hedge.EXACT, step: str = "0.1") -> Value:
    words = f"${low}–{high} bn" if high else f"${low} bn"
    return Value(ValueType.MONEY, D(low) * BN, D(high or low) * BN, "USD", words, hedge, D(step) * BN)


def pct(number: str, hedge: Hedge = Hedge.EXACT, step: str = "1") -> Value:
    return Value(ValueType.PERCENT, D(number), D(number), "%", f"{number}%", hedge, D(step))


def n(number: int, unit: str = "home", hedge: Hedge = Hedge.EXACT, high: int | None = -1) -> Value:
    top = D(number) if high == -1 else None if high is None else D(high)
    step = None if high != -1 else D(1)
    return Value(ValueType.COUNT, D(number), top, unit, f"{number} {unit}s", hedge, step)


def length(number: str, unit: str, factor: str, hedge: Hedge = Hedge.EXACT, step: str = "1") -> Value:
    low = D(number) * D(factor)
    return Value(ValueType.QUANTITY, low, low, "m", f"{number} {unit}", hedge, D(step) * D(factor), (unit,))


def dated(first: int, last: int, hedge: Hedge = Hedge.EXACT) -> Value:
    return Value(ValueType.DATE, D(first), D(last), "day", "", hedge, D(1))


def rules(*claims: Claim, dates: dict[str, str] | None = None) -> list[str]:
    return [one.rule for one in detect(claims, dates or {})]


EXAMPLES: dict[str, tuple[Claim, ...]] = {
    "number.disjoint": (say("A", "It destroyed 41 homes.", n(41)), say("B", "It destroyed 64 homes.", n(64,
    hedge=Hedge.AT_LEAST))),
    "number.range": (say("A", "It paid $14.3 bn.", usd("14.3")), say("C", "It paid between $14.3 and $14.8 "
                                                                          "bn.", usd("14.3", "14.8"))),
    "number.money": (say("A", "Worth about $14 bn.", usd("14", hedge=Hedge.ABOUT, step="1")), say("D",
    "Worth $13.8 bn.", usd("13.8"))),
    "number.bound": (say("A", "Some 600 jobs go.", n(600, "job")), say("C", "Up to 900 jobs go.", n(900,
    "job", Hedge.AT_MOST))),
    "number.overlap": (say("A", "Worth $25 to $29 bn.", usd("25", "29")), say("B", "Worth $28 to $31 bn.",
    usd("28", "31"))),
    "score.differs": (
        say("A", "The vote was 27 to 21.", Value(ValueType.SCORE, None, None, "", "27 to 21", items=("27",
        "21"))),
        say("D", "The vote was 28 to 21.", Value(ValueType.SCORE, None, None, "", "28 to 21", items=("28",
        "21"))),
    ),
    "rank.differs": (
        say("A", "Its second-largest deal.", Value(ValueType.RANK, D(2), D(2), "largest", "second-largest")),
        say("B", "Its third-largest deal.", Value(ValueType.RANK, D(3), D(3), "largest", "third-largest")),
    ),
    "precision.hedged": (say("A", "More than $29 bn.", usd("29", hedge=Hedge.MORE_THAN)), say("B",
    "It is $29 bn.", usd("29"))),
    "precision.rounded": (say("A", "Up 18%.", pct("18")), say("B", "Up 17.6%.", pct("17.6", step="0.1"))),
    "precision.vague": (
        say("A", "A handful of complaints came.", n(2, "complaint", Hedge.ABOUT, high=10)),
        say("B", "Forty-seven complaints came.", n(47, "complaint")),
    ),
    "date.disjoint": (say("A", "The libraries close.", dated(100, 100)), say("B", "The libraries will close.",
    dated(70, 75))),
    "time.clock": (
        say("A", "The fire started at 14:20.", Value(ValueType.QUANTITY, D(860), D(860), "clock", "14:20")),
        say("C", "The fire started at four.", Value(ValueType.QUANTITY, D(960), D(960), "clock", "four")),
    ),
    "time.replaced": (say("A", "It destroyed 41 homes.", n(41)), say("D", "The final number is 58 homes.",
    n(58))),
    "status.ladder": (say("A", "Meta finalized the deal."), say("C", "Meta agreed to the deal.")),
    "status.less": (say("A", "Meta finalized the deal."), say("C", "The deal was announced.")),
    "negation": (
        say("A", "The trial was not stopped early.", polarity=NEGATED),
        say("B", "The trial was stopped early."),
    ),
    "negation.none": (say("A", "There were no deaths.", n(0, "death")), say("B", "Two deaths are known.", n(2, "death"))),
    "negation.antonym": (say("A", "The rocket’s satellites were insured."), say("B", "The rocket’s satellites were "
    "uninsured.")),
    "attribution.turned": (say("A", "Pellworth approached Corvane in May."), say("B", "Corvane approached Pellworth in "
    "May.")),
    "attribution.doer": (say("A", "The evacuation of the valley was ordered by the police."), say("B",
    "The evacuation of the valley was ordered by the mayor.")),
    "time.corrected": (say("A", "The trial was not stopped early; an earlier version of this article said it was.",
    polarity=NEGATED), say("B", "The trial was stopped early.")),
    "role.qualified": (say("A", "Wang is the founder of Scale."), say("C", "Wang co-founded Scale.")),
    "role.other": (
        say("A", "Castellane is chief engineer.", subject="Castellane"),
        say("B", "Castellane is chief executive.", subject="Castellane"),
    ),
    "qualifier.role": (
        say("A", "Droege, formerly chief strategy officer, leads it."),
        say("D", "Droege, currently chief strategy officer, leads it."),
    ),
    "qualifier.base": (say("C", "Staff get 5% over two years.", pct("5")), say("A", "Staff get 5% this year alone.",
                                                                           pct("5"))),
    "qualifier.missing": (say("C", "It holds a 49% non-voting stake.", pct("49")), say("A",
    "It holds a 49% stake.", pct("49"))),
    "qualifier.opposed": (say("A", "The net profit rose."), say("B", "The gross profit rose.")),
    "name.spelling": (say("A", "The fire began at Kettle Gap."), say("B", "The fire began at Kettel Gap.")),
    "name.other": (
        say("A", "The chair.", Value(ValueType.NAME, None, None, "", "Renn", items=("Tobias Renn",))),
        say("B", "The chair.", Value(ValueType.NAME, None, None, "", "Solheim", items=("Ingrid Solheim",))),
    ),
    "list.counted": (
        say("A", "It needs the Markets Board, the Trade Office and the Merger Authority."),
        say("B", "It needs two regulators, the Markets Board and the Trade Office."),
    ),
    "list.subset": (say("A", "Backers were Nvidia, Amazon and Meta."), say("D", "Backers were Amazon and "
                                                                                "Meta.")),
    "list.differs": (say("A", "Backers were Nvidia and Amazon."), say("D", "Backers were Amazon and Meta.")),
}  # fmt: skip


def test_every_rule_has_an_example() -> None:
    assert set(EXAMPLES) == set(RULES)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_finds_its_example(rule: str) -> None:
    (found,) = detect(EXAMPLES[rule])
    assert (found.rule, found.kind, found.severity) == (rule, RULES[rule].kind, RULES[rule].severity)
    assert sorted(found.claim_ids) == sorted(claim.id for claim in EXAMPLES[rule])
    assert found.id == conflict_id(found.kind, found.sides)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_an_explanation_names_the_sides_and_ends_with_a_sentence(rule: str) -> None:
    claims = EXAMPLES[rule]
    (found,) = detect(claims)
    text = explain(found, claims, {claim.id: claim.article_id for claim in claims})
    assert text.startswith(RULES[rule].name)
    assert text.endswith(".")
    assert all(f"{claim.article_id} " in text for claim in claims)


@pytest.mark.parametrize(
    "claims",
    [
        (say("A", "It paid $14.3 bn.", usd("14.3")), say("B", "It paid $14.3 bn.", usd("14.3"))),
        (say("A", "It paid $14.3 bn.", usd("14.3")), say("D", "It paid some $14.3 bn.", usd("14.3",
        hedge=Hedge.ABOUT))),
        (say("A", "At 240 km.", length("240", "km", "1000")), say("B", "At 149 miles.", length("149", "mile",
        "1609.344"))),
        (
            say("A", "At 240 km.", length("240", "km", "1000")),
            say("B", "At about 149 miles.", length("149", "mile", "1609.344", Hedge.ABOUT)),
        ),
        (say("A", "There are 23 injured.", n(23)), say("B", "At least 23 injured.", n(23,
        hedge=Hedge.AT_LEAST))),
        (say("A", "41 homes burned.", n(41), scope="Tuesday"), say("B", "58 homes burned.", n(58),
        scope="Thursday")),
        (say("A", "38 posts go.", n(38, "post")), say("B", "It costs $38 bn.", usd("38"))),
        (say("A", "61 bikes were sold in Germany.", n(61, "bike")), say("B", "38 bikes were sold in Britain.",
        n(38, "bike"))),
        (say("A", "It was worth $14 bn in 2024.", usd("14")), say("B", "It was worth $29 bn in 2025.",
        usd("29"))),
        (say("A", "The planned orbit was 550 km.", length("550", "km", "1000")), say("B", "It is at 240 km.",
        length("240", "km", "1000"))),
        (say("A", "14.2% of some and 17.8% of others.", pct("14.2")), say("B", "It was 17.8%.", pct("17.8"))),
        (say("A", "41 homes burned.", n(41)), say("A", "58 homes burned.", n(58))),
        (say("A", "Completion is in the last quarter.", dated(100, 190)), say("B", "Completion is by "
                                                                                   "December.", dated(60, 190,
                                                                                   Hedge.AT_MOST))),
        (say("A", "It was not 5.2%.", pct("5.2", step="0.1"), polarity=NEGATED), say("B", "It was 4.99%.",
        pct("4.99", step="0.01"))),
        (say("A", "The rise is not known.", polarity=NEGATED), say("B", "Children sang.")),
        (say("A", "Meta agreed to the deal."), say("B", "Meta signed the deal.")),
        (say("A", "Lucy Guo is a co-founder.", subject="Lucy Guo"), say("B", "Wang is the founder.",
        subject="Wang")),
        (say("A", "Lucy Guo is a co-founder."), say("B", "Founders know such things.")),
        (say("A", "Haemorrhage was rare."), say("B", "Hemorrhage was rare.")),
        (say("A", "Norway voted."), say("B", "Norways voted.")),
        (say("A", "Wang stays on the board of directors."), say("B", "Wang steps down as chief executive.")),
        (say("A", "61 bikes and 38 helmets were sold: 61.", n(61, "thing")), say("A", "Of helmets, there went 38.",
        n(38, "thing")), say("B", "They sold 38.", n(38, "thing"))),
        (say("A", "The firm learned of the fault in January 2026."), say("B", "The firm denies that it learned of "
        "the fault before January 2026.", polarity=NEGATED)),
        (say("A", "Their mean age was 68.", n(68, "year-old")), say("B", "Walter Pym is 71.", n(71, "year-old"))),
        (say("A", "Care was overspent, not least on homes.", polarity=NEGATED), say("B", "Care was overspent on "
        "homes.")),
    ],
    ids=lambda claims: " / ".join(claim.body.statement for claim in claims),
)  # fmt: skip
def test_no_conflict(claims: tuple[Claim, ...]) -> None:
    assert rules(*claims) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trial was stopped early, on the advice of its board.", "Whatever you read on trade sites, the trial was not stopped early."),
        ("Wang remains chief executive.", "Wang stepped down as chief executive."),
        ("Clients rejected a settlement offer.", "Both sides agreed on a settlement."),
        ("The firm took the voluntary step of a recall.", "Regulator orders e-bike recall."),
    ],
)  # fmt: skip
def test_words_that_cannot_both_be_right(one: str, other: str) -> None:
    polarity = NEGATED if " not " in other else Polarity.AFFIRMED
    day = dated(100, 100)
    claims = say("A", one, day), say("B", other, day, polarity=polarity)
    assert [found.severity for found in detect(claims)] == [Severity.HARD]


def test_a_point_against_a_range_is_one_conflict_with_a_side_for_each_value() -> None:
    claims = [
        say("A", "It paid $14.3 bn.", usd("14.3")),
        say("B", "It will pay $14.3 bn.", usd("14.3")),
        say("C", "It paid $14.3 to $14.8 bn.", usd("14.3", "14.8")),
        say("D", "It paid roughly $14.3 bn.", usd("14.3", hedge=Hedge.ABOUT)),
    ]
    (found,) = detect(claims)
    assert [[one[0] for one in side] for side in found.sides] == [["A", "B", "D"], ["C"]]
    assert explain(found, claims, {claim.id: claim.article_id for claim in claims}) == (
        "Point against range: A, B and D give $14.3 bn; C gives $14.3–14.8 bn. "
        "The sources can all be right; the range is less exact."
    )


def test_what_different_people_say_in_one_article_can_disagree() -> None:
    claims = [
        say("A", "600 jobs go.", n(600, "job"), attribution="the company"),
        say("A", "900 jobs go.", n(900, "job"), attribution="the union"),
    ]
    assert rules(*claims) == ["number.disjoint"]


@pytest.mark.parametrize(
    ("dates", "rule"),
    [
        ({"A": "2026-08-04", "D": "2026-08-06"}, "time.replaced"),
        ({"A": "2026-08-06", "D": "2026-08-04"}, "number.disjoint"),
        ({}, "time.replaced"),
    ],
)
def test_a_new_value_replaces_only_an_earlier_one(dates: dict[str, str], rule: str) -> None:
    claims = [say("A", "It destroyed 41 homes.", n(41)), say("D", "The number is now 58 homes.", n(58))]
    assert rules(*claims, dates=dates) == [rule]


def test_a_later_date_alone_replaces_nothing() -> None:
    claims = [say("A", "It destroyed 41 homes.", n(41)), say("B", "It destroyed 64 homes.", n(64))]
    assert rules(*claims, dates={"A": "2026-08-04", "B": "2026-08-05"}) == ["number.disjoint"]


def test_hard_conflicts_come_first() -> None:
    claims = [
        say("A", "Kettle Gap lost 41 homes.", n(41)),
        say("B", "Kettel Gap lost 64 homes.", n(64)),
    ]
    assert [one.severity for one in detect(claims)] == [Severity.HARD, Severity.SOFT]


def test_attribution_is_a_badge_and_no_conflict() -> None:
    claims = [
        say("A", "It paid $14.3 bn.", usd("14.3")),
        say("B", "It paid $14.3 bn.", usd("14.3"), attribution="two people"),
    ]
    assert attribution_differs(claims)
    assert not attribution_differs(claims[:1])
    assert rules(*claims) == []


figures = st.builds(
    lambda article, number, hedge: say(article, f"It has {number} homes.", n(number, hedge=hedge)),
    st.sampled_from("ABCD"),
    st.integers(1, 400),
    st.sampled_from(Hedge),
)


@given(st.lists(figures, max_size=6, unique_by=lambda claim: claim.id))
def test_any_figures_give_one_conflict_at_most_with_two_sides_or_more(claims: list[Claim]) -> None:
    found = detect(claims)
    assert len(found) <= 1
    for one in found:
        assert len(one.sides) >= 2
        assert len(set(one.claim_ids)) == len(one.claim_ids)
        assert set(one.claim_ids) <= {claim.id for claim in claims}


@given(st.lists(figures, max_size=5, unique_by=lambda claim: claim.id))
def test_whether_there_is_a_conflict_does_not_hang_on_the_order(claims: list[Claim]) -> None:
    assert bool(detect(claims)) == bool(detect(claims[::-1]))


def test_an_id_does_not_hang_on_the_order_of_sides() -> None:
    kind = ConflictKind.NUMBER
    assert conflict_id(kind, [["a", "b"], ["c"]]) == conflict_id(kind, [["c"], ["b", "a"]])
    assert conflict_id(kind, [["a", "b"], ["c"]]) != conflict_id(kind, [["a"], ["b", "c"]])
    assert conflict_id(kind, [["a"], ["b"]]) != conflict_id(ConflictKind.DATE, [["a"], ["b"]])


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        ("Meta paid $14.3 billion.", "Meta paid $14.8 billion.", ["$14.3"], ["$14.8"]),
        ("Meta finalized the deal", "Meta agreed to the deal", ["finalized"], ["agreed to"]),
        ("its founder", "its co-founder", ["founder"], ["co-founder"]),
        ("a 49% stake", "a 49% non-voting stake", [], ["non-voting"]),
        ("The same words.", "the same words", [], []),
        ("", "all of it", [], ["all of it"]),
    ],
)
def test_the_words_that_differ(a: str, b: str, left: list[str], right: list[str]) -> None:
    mine, theirs = differing(a, b)
    assert ([span.of(a) for span in mine], [span.of(b) for span in theirs]) == (left, right)


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_words_that_differ_stand_in_order_and_a_text_differs_from_itself_in_nothing(
    a: str, b: str
) -> None:
    assert differing(a, a) == ([], [])
    for spans, text in zip(differing(a, b), (a, b), strict=True):
        assert all(span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
