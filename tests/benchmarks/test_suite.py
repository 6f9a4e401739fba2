"""What the benchmark suite computes, and the databases it is measured on; nothing here takes the time."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import grown

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
    before = grown.digest()
    monkeypatch.setattr(grown, "FORM", grown.FORM + 1)
    assert grown.digest() != before
