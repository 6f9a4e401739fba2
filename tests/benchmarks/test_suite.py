"""What the benchmark suite computes, and the databases it is measured on; nothing here takes the time."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import grown
import suite
import timing

from reviewer.store.database import open_database
from reviewer.store.verify import check_file, verify


@pytest.mark.parametrize("claims", [1_000, 25_000, 100_000, 250_000, 1_000_000, 130_000])
def test_a_database_has_the_claims_that_are_asked_for(claims):
    shape = grown.shape_of(claims)
    assert shape.claims == claims
    assert shape.main == min(claims, 100_000)


def test_every_case_of_a_grown_database_is_what_its_log_says(tmp_path):
    path = tmp_path / "grown.sqlite3"
    grown.fill(path, grown.Shape(100, (50, 50, 50, 50), imported=2))
    with open_database(path) as database:
        found = [verify(database, one.id) for one in database.cases()]
        assert [one.problems for one in found] == [()] * 5
        assert sorted(one.claims for one in found) == [50, 50, 50, 50, 100]
        assert len({one.name for one in found}) == len({one.head for one in found}) == 5
        assert check_file(database) == []


def test_building_goes_on_where_it_was_stopped(tmp_path, monkeypatch):
    path = tmp_path / "grown.sqlite3"
    shape = grown.Shape(50, (25, 25), imported=1)
    with monkeypatch.context() as patch:
        patch.setattr(grown, "copy", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            grown.fill(path, shape)
    grown.fill(path, shape)
    with open_database(path) as database:
        assert sorted(one.name for one in database.cases()) == ["Case 1", "Case 2", "Main"]


def test_a_case_of_facts_has_as_many_and_finds_them(tmp_path, monkeypatch):
    monkeypatch.setattr(grown, "FACTS", 40)
    path = tmp_path / "facts.sqlite3"
    grown.fill_facts(path, 100)
    with open_database(path) as database:
        (case,) = database.cases()
        reader = database.reader(case.id)
        assert len(reader.fact_ids()) == 100
        detail = reader.fact_detail(reader.fact_ids()[99])
        assert detail is not None
        assert detail.claims


def test_a_database_is_kept_under_its_size_and_what_made_it(tmp_path, monkeypatch):
    made = grown.grown(25, tmp_path)
    assert made.name == f"claims-25-{grown.digest()}.sqlite3"
    monkeypatch.setattr(grown, "fill", lambda *_: pytest.fail("it is there"))
    assert grown.grown(25, tmp_path) == made
    assert grown.digest(grown.FORM + 1) != grown.digest()


@pytest.mark.parametrize(
    ("count", "found"), [(1, 1), (2, 2), (50, 50), (99, 99), (100, 99), (101, 100), (200, 198), (1000, 990)]
)
def test_ninety_nine_of_a_hundred_are_no_greater_than_the_percentile(count, found):
    times = list(range(count, 0, -1))
    assert timing.worst(times) == found
    assert sum(one <= found for one in times) * 100 >= 99 * count


def test_the_ratio_is_that_of_the_medians():
    line = timing.measured("decision", "one", 10, [2.0, 6.0, 4.0], [1.0, 2.0, 9.0])
    assert (line.median, line.p99, line.floor, line.ratio) == (4.0, 6.0, 2.0, 2.0)


@pytest.mark.parametrize(
    ("goal", "median", "met"),
    [
        (timing.Goal("ratio", 2.0), 4.0, True),
        (timing.Goal("ratio", 2.0), 4.1, False),
        (timing.Goal("ratio", 2.0, least=True), 4.1, True),
        (timing.Goal("ratio", 2.0, least=True), 3.9, False),
        (timing.Goal("median", 16), 16.0, True),
        (timing.Goal("p99", 16), 16.0, None),  # one run has no percentile
        (timing.NO_GOAL, 1.0, None),
    ],
)
def test_a_goal_is_met_by_the_figure_it_names(goal, median, met):
    assert timing.Line("row", "what", 1, median, floor=2.0, goal=goal).met is met


def test_a_line_goes_through_json_and_stands_under_its_head():
    line = timing.measured(
        "keys", "Read: accept (A)", 1_000_000, [9.0, 17.25], [0.5], goal=timing.Goal("p99", 16)
    )
    again = timing.line_of(json.loads(json.dumps(line.data())))
    assert again.told() == line.told()
    head, told = timing.head(), line.told()
    for name, cell in (("what", "Read: accept (A)"), ("goal", "p99 ≤ 16 ms"), ("met", "NO")):
        assert told.index(cell) == head.index(name)
    for name, cell in (
        ("size", "1,000,000"),
        ("floor", "0.50"),
        ("median", "13.12"),
        ("p99", "17.25"),
        ("ratio", "26.25"),
    ):
        assert told.index(cell) + len(cell) == head.index(name) + len(name)


def test_runs_take_turns_and_those_that_warm_up_do_not_count():
    told = []
    found = timing.by_turns(
        {"a": lambda n: told.append(("a", n)), "b": lambda n: told.append(("b", n))}, 2, warm=1
    )
    assert told == [("a", 0), ("b", 0), ("a", 1), ("b", 1), ("a", 2), ("b", 2)]
    assert {name: len(times) for name, times in found.items()} == {"a": 2, "b": 2}


def test_a_line_of_what_could_not_be_measured_goes_through_json():
    line = timing.Line(
        "analysis", "two workers", 5, goal=timing.Goal("ratio", 1.8, least=True), note="not available"
    )
    again = timing.line_of(json.loads(json.dumps(line.data())))
    assert again.met is None
    assert again.told() == line.told()
    assert again.told().endswith("not available")


def test_the_greatest_size_stands_beside_the_smallest_at_the_speed_of_the_machine():
    small = timing.Line("keys", "accept", 1_000, 10.0, loop=1.0)
    other = timing.Line("keys", "undo", 1_000, 10.0, loop=1.0)
    middle = timing.Line("keys", "accept", 100_000, 90.0, loop=1.0)
    great = timing.Line("keys", "accept", 1_000_000, 24.0, loop=2.0)
    (line,) = suite.alike([great, small, middle, other], "keys")
    assert (line.what, line.size, line.ratio, line.met) == ("accept, beside 1,000", 1_000_000, 1.2, True)


def test_every_row_names_a_function():
    for name, row in suite.ROWS.items():
        module, _, function = row.where.partition(":")
        source = (Path(suite.__file__).parent / f"{module}.py").read_text("utf-8")
        assert f"\ndef {function}(asked: Asked) -> Iterator[Line]:" in source, name
        assert f"    {name} " in (suite.__doc__ or "")


def test_a_row_that_fails_is_a_line(tmp_path):
    (line,) = suite.apart("nothing", 25, tmp_path, quick=True)
    assert (line.row, line.what, line.met, line.note) == ("nothing", "failed", None, "exit code 1")
