"""Where facts stand in a table of them: the first ones, all of them, and those that pass."""

from array import array
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.domain.readmodel import FactFilter, FactOrder
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason
from reviewer.domain.review.standing import FactState
from reviewer.store.queries import places
from reviewer.store.tables import FACT

SMALL = {
    "MANY": 0,
    "PAGE": 2,
    "SCREEN": 1,
    "_WINDOWS": (1, 1, 1),
    "_READ": (1, 1),
    "_FOUND": 2,
    "_RARE": 0,
    "_FEW": 1,
}
"""Sizes at which a few facts are handled as a million are."""


@pytest.fixture
def reader(desk: Any) -> Any:
    desk.do(c.Accept(("A3",)), "ab")
    desk.do(c.Reject(("C2",), Reason.FALSE, ""), "cd")
    return desk.database.reader(desk.case)


_CHOSEN = st.builds(
    FactFilter,
    text=st.sampled_from(["", "bolt", "b", "45 mill", "closed agreed", '" * (', "zebra"]),
    states=st.lists(st.sampled_from(FactState), unique=True, max_size=2).map(tuple),
    value_types=st.sampled_from([(), ("money",), ("money", "count")]),
    conflicts=st.sampled_from([(), ("status",), ("number", "status")]),
    articles=st.sampled_from([(), ("C",), ("C", "D")]),
    sources_at_least=st.integers(0, 3),
    independent_at_most=st.integers(0, 2),
    sections=st.sampled_from([(), ("",), ("About the shops", "About the price")]),
    analysts=st.sampled_from([(), ("ab",), ("cd", "nobody")]),
    returned=st.booleans(),
    aside=st.booleans(),
    aside_only=st.booleans(),
    order=st.sampled_from(FactOrder),
    descending=st.booleans(),
)


@pytest.mark.parametrize("sizes", [{}, SMALL, SMALL | {"SCREEN": 9}], ids=["usual", "small", "sorted"])
@given(chosen=_CHOSEN | st.builds(FactFilter, order=st.sampled_from(FactOrder), descending=st.booleans()))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_places_are_those_of_the_ids(reader: Any, sizes: dict[str, Any], chosen: FactFilter) -> None:
    ids = reader.fact_ids(chosen)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in sizes.items():
            patch.setattr(places, name, value)
        every = reader.all_places(chosen)
        first, whole = reader.first_places(chosen)
    assert reader.ids_at(every) == ids
    assert first == every[: len(first)]
    assert len(first) == len(ids) if whole else 0 < len(first) <= 2
    assert whole or sizes
    assert [one.id for one in reader.facts_at(every)] == ids
    assert [one.place for one in reader.facts_at(every)] == list(every)


@given(chosen=_CHOSEN)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_those_that_pass_are_told_with_their_places(reader: Any, chosen: FactFilter) -> None:
    everyone = reader.fact_ids(FactFilter(aside=True))
    wanted = FactFilter(**{name: getattr(chosen, name) for name in chosen.__slots__} | {"text": ""})
    passing = reader.passing(chosen, [*everyone, "gone"])
    assert set(passing) == set(reader.fact_ids(wanted))
    assert reader.ids_at(list(passing.values())) == list(passing)


def test_places_that_are_gone_are_left_out(reader: Any) -> None:
    every = reader.all_places(FactFilter())
    assert len(reader.ids_at([999, every[1], 1000, every[0]])) == 2
    assert reader.facts_at([999]) == []


def test_an_answer_that_is_not_wanted_any_more_is_none(reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_STEPS", 1)
    assert reader.all_places(FactFilter(), lambda: False) is None
    assert isinstance(reader.all_places(FactFilter()), array)  # the connection is as it was
    assert reader.summary().facts == 4


@pytest.mark.parametrize("order", [one for one in FactOrder if one is not FactOrder.LABEL])
@pytest.mark.parametrize("descending", [False, True])
def test_the_first_places_of_an_order_come_out_of_its_index(
    desk: Any, reader: Any, order: FactOrder, descending: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No order sorts all facts of a case; within one section, the names of sections sort."""
    said: list[str] = []
    with desk.database.reading() as sql:
        sql.raw.set_trace_callback(said.append)
        monkeypatch.setattr(places, "MANY", 0)
        places.first_places(sql, 1, FactFilter(order=order, descending=descending))
        sql.raw.set_trace_callback(None)
        walks = [one for one in said if " INDEXED BY ix_fact_" in one]
        assert walks
        for one in walks:
            plan = " ".join(row[3] for row in sql.raw.execute(f"EXPLAIN QUERY PLAN {one}"))
            assert "USE TEMP B-TREE FOR ORDER BY" not in plan or order is FactOrder.SECTION, plan


def test_every_index_that_an_order_names_is_one_of_the_table() -> None:
    assert {"ix_fact_sheet", "ix_fact_state", "ix_fact_sources", "ix_fact_independent", "ix_fact_line"} <= {
        str(one.name) for one in FACT.indexes
    }
