"""Pictures of conflicts: scales, ticks, marks that do not meet, stages in their order, who says which."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from said_items import conflicts_of, item

from reviewer.domain.claims import Polarity
from reviewer.domain.readmodel import ArticleItem, ClaimItem, ConflictItem
from reviewer.domain.review.records import Ruling
from reviewer.domain.values.ladder import ladders, rungs
from reviewer.gui.conflicts.axis import Scale, date_ticks, number_ticks, scale_of
from reviewer.gui.conflicts.ladder import LadderView
from reviewer.gui.conflicts.marks import described, lines_of, unplaced
from reviewer.gui.conflicts.matrix import MatrixView, matrix_of
from reviewer.gui.conflicts.stages import LEADING, RUNGS, stages_of
from reviewer.gui.conflicts.value_line import ValueLine
from reviewer.gui.theme import Theme

LETTERS = {one: one for one in "ABCDEFGHIJKL"}


def items(*statements: str) -> list[ClaimItem]:
    """A claim of an article of its own for each statement."""
    return [item(f"{letter}1", one) for letter, one in zip(LETTERS, statements, strict=False)]


def article(letter: str, day: str = "") -> ArticleItem:
    return ArticleItem(letter, letter, letter, letter, "", "", day, "", "en", 1, 0, 0, letter)


def conflict_of(claims: list[ClaimItem], kind: str) -> ConflictItem:
    return next(one for one in conflicts_of(claims) if one.kind == kind)


# Scales and ticks


@pytest.mark.parametrize(
    ("numbers", "by_ratio"),
    [
        ([14.3, 14.8], False),
        ([1, 99], False),
        ([1, 1_000_000], True),
        ([0, 3, 1_000_000], True),
        ([-5, 5], False),
        ([-1000, 2], True),
        ([7], False),
        ([0], False),
    ],
)
def test_wide_spans_are_set_by_ratio(numbers, by_ratio):
    scale = scale_of([float(one) for one in numbers])
    assert scale.by_ratio is by_ratio
    places = [scale.place(float(one)) for one in sorted(numbers)]
    assert all(0 <= one <= 1 for one in places)
    assert all(b - a > 0.02 for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (14.2, 14.9, 8, [14.2, 14.3, 14.4, 14.5, 14.6, 14.7, 14.8, 14.9]),
        (14.2, 14.9, 4, [14.2, 14.4, 14.6, 14.8]),
        (0, 100, 5, [0, 20, 40, 60, 80, 100]),
        (1, 3, 9, [1, 1.5, 2, 2.5, 3]),
    ],
)
def test_ticks_stand_at_round_numbers(low, high, most, ticks):
    found = [one.at for one in number_ticks(Scale(low, high), most, str)]
    assert found == pytest.approx(ticks) or set(ticks) <= {pytest.approx(one) for one in found}


def test_ranks_and_counts_have_no_ticks_between_whole_numbers():
    assert [one.at for one in number_ticks(Scale(1.9, 3.1), 9, str, whole=True)] == [2, 3]


def test_a_scale_by_ratio_has_its_ticks_at_powers_of_ten():
    found = [one.at for one in number_ticks(scale_of([3.0, 2_000_000.0]), 9, str)]
    assert found == [10, 100, 1000, 10_000, 100_000, 1_000_000]


@pytest.mark.parametrize(
    ("first", "last", "most", "words"),
    [
        ("2025-06-12", "2025-06-14", 6, ["12 Jun 2025", "13 Jun", "14 Jun"]),
        ("2025-06-01", "2025-06-25", 5, ["2 Jun 2025", "9 Jun", "16 Jun", "23 Jun"]),
        ("2024-11-10", "2025-03-10", 5, ["Dec 2024", "Jan 2025", "Feb", "Mar"]),
        ("2016-01-01", "2025-12-31", 6, ["2016", "2018", "2020", "2022", "2024"]),
        ("1700-01-01", "2025-12-31", 5, ["1700", "1800", "1900", "2000"]),
    ],
)
def test_dates_have_ticks_of_the_calendar(first, last, most, words):
    low, high = (float(date.fromisoformat(one).toordinal()) for one in (first, last))
    assert [one.words for one in date_ticks(Scale(low, high), most)] == words


@given(low=st.integers(700_000, 760_000), span=st.integers(0, 200_000), most=st.integers(2, 20))
def test_there_are_never_many_more_ticks_than_asked_for(low, span, most):
    scale = scale_of([float(low), float(low + span)], calendar=True)
    assert len(date_ticks(scale, most)) <= most + 2


# Lines


def test_a_line_for_each_currency_and_sort():
    claims = items("It cost $5 million.", "It cost €4 million.", "It cost $6 million.", "It has 3 floors.")
    lines = lines_of(claims, LETTERS)
    told = [(one.unit, [mark.words for mark in one.marks]) for one in lines]
    assert told == [
        ("USD", ["A  $5 m", "C  $6 m"]),
        ("EUR", ["B  €4 m"]),
        ("floor", ["D  3 floors"]),
    ]


def test_units_are_converted_onto_one_line_and_written():
    (line,) = lines_of(items("It is 3 km long.", "It is 1.9 miles long.", "It is 2 km long."), LETTERS)
    assert line.written == "km"
    assert [one.words for one in line.marks] == ["C  2 km", "A  3 km", "B  1.9 miles = 3.06 km"]
    assert [one.low for one in line.marks] == pytest.approx([2, 3, 3.0577536])
    assert all(one.words.endswith(" km") for one in line.ticks(6))


HEDGES = [
    ("more than $29 billion", 29e9, None, "A: more than $29 bn"),
    ("at least $29 billion", 29e9, None, "A: at least $29 bn"),
    ("up to $29 billion", None, 29e9, "A: at most $29 bn"),
    ("nearly $29 billion", 26.1e9, 29e9, "A: nearly $29 bn"),
    ("about $29 billion", 27.55e9, 30.45e9, "A: about $29 bn"),
    ("$29 billion", 29e9, 29e9, "A: $29 bn"),
]


@pytest.mark.parametrize(("words", "low", "high", "told"), HEDGES)
def test_a_hedge_reaches_as_far_as_its_words_allow(words, low, high, told):
    (line,) = lines_of(items(f"It is worth {words}.", "It is worth $50 billion."), LETTERS)
    mark = line.marks[0]
    assert (mark.soft_low, mark.soft_high) == (low, high)
    assert mark.told == told


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by July 2024", "2024-07-31"),
        ("before July 2024", "2024-07-01"),
        ("after July 2024", "2024-07-31"),
    ],
)
def test_a_bound_in_time_stands_at_the_end_of_the_month_that_it_means(words, day):
    (line,) = lines_of(items(f"The bridge opens {words}.", "The bridge opens on 2 May 2024."), LETTERS)
    mark = next(one for one in line.marks if "A1" in one.claims)
    assert mark.point
    assert mark.low == date.fromisoformat(day).toordinal()
    assert (mark.soft_low is None) != (mark.soft_high is None)


def test_sources_of_one_value_share_a_mark_and_rejected_ones_have_none():
    claims = [
        *items("It is worth $5 million.", "It is worth $5 million.", "It is worth $6 million."),
        item("D1", "It is worth $9 million.", ruling=Ruling.REJECTED),
    ]
    (line,) = lines_of(claims, LETTERS)
    assert [(one.words, one.claims) for one in line.marks] == [
        ("A B  $5 m", {"A1", "B1"}),
        ("C  $6 m", {"C1"}),
    ]


def test_one_value_alone_is_no_picture():
    assert lines_of(items("It is worth $5 million.", "It is worth $5 million."), LETTERS) == []


def test_what_has_no_place_is_told_apart():
    claims = items("It is worth $5 million.", "They won 3-2.", "It is worth $6 million.")
    assert [one.label for one in unplaced(claims)] == ["B1"]


def test_the_line_is_told_in_words():
    lines = lines_of(items("It is worth about $5 million.", "It is worth $900 million."), LETTERS)
    assert described(lines, "B1") == (
        "A: about $5 m; B: $900 m. Each step of the scale is ten times the one before. Chosen: B: $900 m."
    )


AMOUNTS = st.one_of(
    st.integers(1, 400).map(lambda one: f"${one / 10} million"),
    st.tuples(st.sampled_from(["about", "nearly", "more than", "up to", "at least"]), st.integers(1, 40)).map(
        lambda one: f"{one[0]} ${one[1]} million"
    ),
    st.tuples(st.integers(1, 20), st.integers(1, 20)).map(
        lambda one: f"between ${one[0]} million and ${one[0] + one[1]} million"
    ),
    st.just("$1,000,000 million"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(amounts=st.lists(AMOUNTS, min_size=2, max_size=12), width=st.integers(260, 1400))
def test_no_two_marks_or_words_meet(qapp, theme, amounts, width):
    lines = lines_of(items(*(f"It is worth {one}." for one in amounts)), LETTERS)
    metrics = QFontMetricsF(theme.font(0.92, bold=True))
    for line in lines:
        view = ValueLine(theme, line)
        placed = view.places(float(width))
        assert len(placed) == len(line.marks)
        assert max(one.words_lane for one in placed) < 2 * len(placed)
        boxes = [
            (one, one.words_lane, one.words, one.words + metrics.horizontalAdvance(one.mark.words))
            for one in placed
        ]
        shapes = [(one, one.lane, one.left, one.right) for one in placed]
        for first, second in combinations([*boxes, *shapes], 2):
            if first[0] is not second[0] and first[1] == second[1]:
                assert first[3] <= second[2] + 0.01 or second[3] <= first[2] + 0.01
        height = view.heightForWidth(width)
        assert height >= (max(one.words_lane for one in placed) + 1) * theme.unit()
        view.deleteLater()


@pytest.fixture
def theme(qapp):
    made = Theme(qapp)
    yield made
    made.deleteLater()


def painted(view, width: int = 600) -> QImage:
    view.resize(width, view.heightForWidth(width) if view.hasHeightForWidth() else view.sizeHint().height())
    image = QImage(view.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    view.render(image)
    return image


def inked(image: QImage, part: QRect | None = None) -> set[int]:
    box = part or image.rect()
    return {
        image.pixel(x, y)
        for x in range(box.left(), box.right(), 2)
        for y in range(box.top(), box.bottom(), 2)
    }


def test_the_chosen_value_is_painted_in_another_way(qapp, theme):
    (line,) = lines_of(items("It is worth $5 million.", "It is worth $9 million."), LETTERS)
    view = ValueLine(theme, line)
    before = painted(view)
    view.show_chosen("B1")
    after = painted(view)
    assert before != after
    accent = theme.color("link").rgb()
    assert accent not in inked(before)
    assert accent in inked(after)
    view.show_chosen("", whole=True)
    assert painted(view) not in (before, after)
    assert described([line], "", whole=True).endswith("Chosen: the range of all of them.")


# Stages


def test_every_rung_has_a_name_on_the_screen():
    assert {name for one in ladders() for name, _ in rungs(one)} == set(RUNGS)
    assert set(LEADING) <= set(ladders())


DEAL = [
    item("A1", "Borg has finalized the purchase of Larch."),
    item("B1", "Borg agreed to the purchase of Larch."),
    item("C1", "Borg is in talks about the purchase of Larch."),
]


def test_each_source_stands_at_its_rung():
    articles = {"A": article("A", "2025-06-13"), "B": article("B"), "C": article("C", "2025-06-01")}
    stages = stages_of(conflict_of(DEAL, "status"), DEAL, articles)
    assert [(one.name, [who.words for who in one.standers]) for one in stages.steps] == [
        ("in talks", ["C · 1 Jun 2025"]),
        ("planned", []),
        ("agreed · announced", ["B"]),
        ("closed", ["A · 13 Jun 2025"]),
    ]
    assert stages.ends == ()
    assert stages.leading
    assert stages.told == (
        "The stages in their order: in talks < planned < agreed · announced < closed. "
        "in talks: C · 1 Jun 2025. agreed · announced: B. closed: A · 13 Jun 2025."
    )


def test_what_has_not_been_reached_says_so():
    claims = [DEAL[0], item("B1", "The purchase of Larch has not closed.")]
    stages = stages_of(conflict_of(claims, "status"), claims, {one: article(one) for one in "AB"})
    assert [who.words for who in stages.steps[-1].standers] == ["A", "B: not yet"]


def test_stages_that_exclude_each_other_are_no_ladder():
    claims = items("Ana Ruiz voted for the budget.", "Ana Ruiz voted against the budget.")
    stages = stages_of(conflict_of(claims, "status"), claims, {one: article(one) for one in "AB"})
    assert not stages.leading
    assert [one.name for one in (*stages.steps, *stages.ends) if one.standers] == ["for", "against"]


@pytest.mark.parametrize("width", [240, 600, 1200])
def test_the_ladder_has_room_for_all_its_plates(qapp, theme, width):
    claims = [item(f"{one}1", DEAL[0].body.statement) for one in "ABCDEFGH"] + [
        item("I1", DEAL[1].body.statement)
    ]
    articles = {one: article(one, "2025-06-13") for one in "ABCDEFGHI"}
    stages = stages_of(conflict_of(claims, "status"), claims, articles)
    view = LadderView(theme, stages)
    rows = [view._plates(step.standers, box.width()) for box, step, _ in view._boxes(float(width))]
    assert sum(len(row) for part in rows for row in part) == 9
    assert view.heightForWidth(width) >= max(len(one) for one in rows) * theme.unit()
    plain = painted(view, width)
    view.show_chosen("I1")
    assert plain != painted(view, width)


# Who says which


@pytest.mark.parametrize(
    ("kind", "claims", "rows", "told"),
    [
        (
            "list",
            items("The backers were Nvidia, Amazon and Meta.", "The backers were Amazon and Meta."),
            ("Nvidia", "Amazon", "Meta"),
            "Nvidia: A; not B. Amazon: A, B. Meta: A, B.",
        ),
        (
            "role",
            items("Ada Holm is the founder of Larch.", "Ada Holm is a co-founder of Larch."),
            ("founder", "co-founder"),
            "founder: A; not B. co-founder: B; not A.",
        ),
        (
            "negation",
            [
                item("A1", "Meta takes a seat on the board of Scale."),
                item("B1", "Meta does not take a seat on the board of Scale.", polarity=Polarity.NEGATED),
            ],
            ("affirmed", "denied"),
            "affirmed: A; not B. denied: B; not A.",
        ),
    ],
)
def test_words_are_held_against_each_other_in_a_table(qapp, theme, kind, claims, rows, told):
    matrix = matrix_of(conflict_of(claims, kind), claims, LETTERS)
    assert matrix.rows == rows
    assert matrix.told == told
    view = MatrixView(theme, matrix)
    before = painted(view, 400)
    view.show_chosen("B1")
    assert before != painted(view, 400)
