"""What stands on the sheet, where, and with what beside it."""

from dataclasses import replace

import pytest

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import ArticleItem, CaseSummary, ClaimItem, ConflictItem, FactDetail, FactItem
from reviewer.domain.review.records import ResolutionKind as R
from reviewer.domain.review.records import Ruling
from reviewer.domain.review.standing import FactState as S
from reviewer.domain.sheet import SheetOptions, build_sheet

CASE = CaseSummary("c", "Bolt", 3, 9, 5, 0, 4, 1, 1, "2026-01-01", "2026-01-02", "f00d", 12)


def article(letter, origin=""):
    return ArticleItem(
        letter * 3,
        letter,
        f"{letter}.txt",
        f"Title {letter}",
        "",
        "",
        "",
        "",
        "en",
        3,
        1,
        0,
        origin or letter,
    )


ARTICLES = [article("A"), article("B", "A"), article("C")]


def claim(label, statement, ruling=Ruling.ACCEPTED, kind=ClaimKind.FACT, by="mk"):
    return ClaimItem(
        id=label.lower(), label=label, article=label[0] * 3, start=0, end=4, quote=f"“{statement}”", body=Body(statement, kind),
        fact="f", ruling=ruling, reason="false" if ruling is Ruling.REJECTED else "", decided_by=by if ruling else "",
        verdict_note="", why="", note="", by_hand=False, edited=False, conflicts=(), version=1, decided_at="2026-01-02T00:00:00Z" if ruling else "",
    )  # fmt: skip


def fact(
    key,
    claims,
    state=S.ACCEPTED,
    section="",
    resolution=None,
    chosen=(),
    conflicts=(),
    reason="",
    line="A line",
):
    item = FactItem(
        id=key, line=line, worded=False, state=state, section=section, articles=(), independent=0, claims=len(claims),
        undecided=sum(one.ruling is None for one in claims), returned=0, conflicts=(), hard=False, resolution=resolution,
        value_type="", values="", lead=claims[0].label, kinds=tuple({one.body.kind.value for one in claims}), position=0, version=1,
    )  # fmt: skip
    return FactDetail(
        item, tuple(claims), tuple(conflicts), tuple(chosen), "mk" if resolution else "", "", reason, "", line
    )


def conflict(*sides, unsettled=False):
    return ConflictItem(
        "k", "number", "hard", "number.disjoint", tuple(tuple(one) for one in sides), unsettled
    )


def sheet(*facts, **kwargs):
    return build_sheet(
        CASE,
        ARTICLES,
        [],
        ["Money"],
        facts,
        lambda one, _: f"{len(one.sides)} values.",
        made_at="now",
        **kwargs,
    )


PLACES = [
    (fact("f", [claim("A1", "x")], section="Money"), "Money"),
    (fact("f", [claim("A1", "x")]), "Other"),
    (fact("f", [claim("A1", "x", None)], S.UNDECIDED), None),
    (fact("f", [claim("A1", "x", Ruling.REJECTED)], S.REJECTED), None),
    (
        fact("f", [claim("A1", "x", None)], S.OPEN, conflicts=[conflict(["a1"], ["b1"], unsettled=True)]),
        "Open questions",
    ),
    (fact("f", [claim("A1", "x")], resolution=R.OPEN), "Open questions"),
    (fact("f", [claim("A1", "x", kind=ClaimKind.OPINION)]), "Other"),
]


@pytest.mark.parametrize(("one", "place"), PLACES)
def test_where_a_fact_stands(one, place):
    made = sheet(one)
    places = [section.name for section in made.sections] + ["Open questions"] * bool(made.open_questions)
    assert places == ([place] if place else [])


def test_a_settled_line_cites_what_agrees_and_prints_the_rest_as_differing():
    claims = [claim("A1", "40"), claim("B1", "40"), claim("C1", "45"), claim("C2", "50", Ruling.REJECTED)]
    conflicts = [conflict(["a1", "b1"], ["c1"])]
    (line,) = sheet(
        fact("f", claims, resolution=R.ONE_VALUE, chosen=["a1"], conflicts=conflicts, reason="two of three.")
    ).lines
    assert [one.label for one in line.citations] == ["A1", "B1"]
    assert [one.label for one in line.differing] == ["C1"]
    assert line.disagreement == "C differs (C: ““45””). Settled on one value: two of three."
    assert line.independent == 1
    assert line.decided == (("mk", "2026-01-02T00:00:00Z"),)


def test_both_cites_all_and_says_how_it_was_settled():
    claims = [claim("A1", "40"), claim("C1", "45")]
    (line,) = sheet(fact("f", claims, resolution=R.BOTH, conflicts=[conflict(["a1"], ["c1"])])).lines
    assert [one.label for one in line.citations] == ["A1", "C1"]
    assert line.disagreement == "2 values. Both are given, attributed."
    assert line.independent == 2


def test_an_open_question_says_what_the_sources_say():
    claims = [claim("A1", "40", None), claim("C1", "45")]
    made = sheet(fact("f", claims, S.OPEN, conflicts=[conflict(["a1"], ["c1"], unsettled=True)]))
    (line,) = made.open_questions
    assert (line.resolution, line.disagreement, line.undecided) == ("open", "2 values.", 1)


def test_undecided_claims_are_not_cited_beside_accepted_ones():
    (line,) = sheet(fact("f", [claim("A1", "x"), claim("B1", "x", None)])).lines
    assert [one.label for one in line.citations] == ["A1"]


def test_options_leave_out_and_put_in():
    asked = [fact("f", [claim("A1", "x"), claim("B1", "y", Ruling.REJECTED)], resolution=R.OPEN)]
    assert not sheet(*asked, options=SheetOptions(open_questions=False)).open_questions
    assert not sheet(*asked).rejected
    (rejected,) = sheet(*asked, options=SheetOptions(rejected=True)).rejected
    assert (rejected.citation.label, rejected.reason, rejected.analyst) == ("B1", "false", "mk")


def test_an_unreviewed_sheet_has_every_fact_and_says_so():
    facts = [
        fact("f", [claim("A1", "x", None)], S.UNDECIDED),
        fact(
            "g",
            [claim("A2", "y", None), claim("C1", "z", None)],
            S.OPEN,
            conflicts=[conflict(["a2"], ["c1"])],
        ),
        fact("h", [claim("A3", "o", None, ClaimKind.OPINION)], S.UNDECIDED),
        fact("i", [claim("A4", "w", None, ClaimKind.FORECAST)], S.UNDECIDED),
    ]
    made = sheet(*facts, reviewed=False)
    assert [(one.fact_id, one.reviewed, one.kind) for one in made.lines] == [
        ("f", False, "fact"), ("g", False, "fact"), ("i", False, "forecast"),
    ]  # fmt: skip
    assert made.lines[1].disagreement == "2 values."
    assert not made.open_questions


def test_sources_count_what_is_cited_and_name_their_origin():
    made = sheet(
        fact("f", [claim("A1", "x"), claim("C1", "x")]), fact("g", [claim("A1", "x"), claim("A2", "y")])
    )
    assert [(one.letter, one.cited, one.origin) for one in made.sources] == [
        ("A", 2, "A"),
        ("B", 0, "A"),
        ("C", 1, "C"),
    ]
    assert made.independent == 2
    assert made.analysts == ("mk",)
    assert (made.head, made.seq, made.reviewed) == ("f00d", 12, True)


def test_a_line_ends_like_a_sentence():
    one = fact("f", [claim("A1", "x")])
    one = replace(one, item=replace(one.item, line="bolt has  12 shops"))
    assert sheet(one).lines[0].text == "Bolt has 12 shops."


@pytest.mark.parametrize(
    "options",
    [
        SheetOptions(),
        SheetOptions(quotations=False, rejected=True, language="de"),
        SheetOptions(disagreements=False, open_questions=False, language="es"),
        SheetOptions(analysts=False, persons="initials", keep=("Ada von Holm", "李=x")),
    ],
)
def test_options_are_read_as_they_were_written(options):
    assert SheetOptions.read(options.written()) == options
    assert SheetOptions.read(options.written() + " unheard-of other=1") == options
