"""Hashes taken of the bytes in the file are those that the domain defines, and hold where those do."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.review import commands as c
from reviewer.domain.review.bodies import Sealed, seal_with
from reviewer.domain.review.log import GENESIS, Decision, decision_hash
from reviewer.domain.review.records import Change, Table
from reviewer.store import driver, hashing
from reviewer.store.database import open_database
from reviewer.store.rows import from_decision
from reviewer.store.tables import DECISION
from reviewer.store.verify import verify

COLUMNS = [
    "case_id",
    *(one.name for one in DECISION.columns if one.name not in ("id", "case_id", "undone_by")),
]
KEYS = st.binary(min_size=16, max_size=16)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.one_of(
    WORDS, st.sampled_from(["", '"', "\\", "\x00", "a\x00b", "\x1f\x7f\n\t\u2028", "é" * 200, "x" * 64])
)
VALUES = st.one_of(TEXTS, st.integers(-9, 10**18), st.booleans(), st.none(), st.lists(TEXTS, max_size=2))


@given(st.lists(st.tuples(KEYS, TEXTS), min_size=1, max_size=4))
def test_refs_that_were_sealed_hold(pairs: list[tuple[bytes, str]]) -> None:
    refs = [seal_with(key, text).encode() for key, text in pairs]
    assert hashing.sealed(refs, [key for key, _ in pairs], [text.encode() for _, text in pairs])


@given(
    st.lists(st.tuples(KEYS, TEXTS), min_size=1, max_size=3),
    st.integers(0, 2),
    st.integers(0),
    st.integers(0, 7),
)
def test_no_flipped_bit_of_a_sealed_text_holds(
    pairs: list[tuple[bytes, str]], what: int, place: int, bit: int
) -> None:
    columns: list[list[bytes]] = [
        [seal_with(key, text).encode() for key, text in pairs],
        [key for key, _ in pairs],
        [text.encode() for _, text in pairs],
    ]
    row = place % len(pairs)
    cell = bytearray(columns[what][row] or b"\x00")
    if columns[what][row]:
        cell[place % len(cell)] ^= 1 << bit
    columns[what][row] = bytes(cell)
    assert not hashing.sealed(*columns)


@pytest.mark.parametrize("size", [0, 15, 17, 64, 65])
def test_keys_of_other_lengths_are_not_taken_for_ours(size: int) -> None:
    key = b"k" * size
    assert Sealed(seal_with(key, "a"), key, "a").holds()
    assert not hashing.sealed([seal_with(key, "a").encode()], [key], [b"a"])


def test_what_only_looks_like_a_seal_does_not_hold() -> None:
    key = b"k" * 17  # as if it were filled up like the others
    inside = hashlib.sha256(bytes(one ^ 0x36 for one in key) + b"\x36" * 48 + b"a").digest()
    ref = hashlib.sha256(bytes(one ^ 0x5C for one in key) + b"\x5c" * 48 + inside).hexdigest()[:32]
    assert not hashing.sealed([ref.encode()], [key], [b"a"])


def test_a_seal_over_bytes_that_are_no_text_does_not_hold() -> None:
    key, raw = b"k" * 16, b"\xc3\x28"
    inside = hashlib.sha256(bytes(one ^ 0x36 for one in key.ljust(64, b"\0")) + raw).digest()
    ref = hashlib.sha256(bytes(one ^ 0x5C for one in key.ljust(64, b"\0")) + inside).hexdigest()[:32]
    assert not hashing.sealed([ref.encode()], [key], [raw])


def chained(*given: Decision) -> list[Decision]:
    """Return decisions as a chain."""
    prev, found = GENESIS, []
    for seq, one in enumerate(given, start=1):
        bare = replace(one, seq=seq, prev=prev)
        found.append(replace(bare, hash=decision_hash(bare)))
        prev = found[-1].hash
    return found


def stored(decisions: list[Decision]) -> Any:
    """Return a connection to a log in memory; each column has the sort that it has in the program."""
    raw = driver.sqlite.connect(":memory:", isolation_level=None)
    sorts = {
        name: "INTEGER" if name in ("case_id", "seq", "undoes", "redoes", "undoable") else "TEXT"
        for name in COLUMNS
    }
    raw.execute(f"CREATE TABLE decision ({', '.join(f'{name} {sort}' for name, sort in sorts.items())})")
    for one in decisions:
        values = {"case_id": 1, **from_decision(one)}
        raw.execute(
            f"INSERT INTO decision VALUES ({', '.join('?' * len(COLUMNS))})", [values[one] for one in COLUMNS]
        )
    return raw


DECISIONS = st.builds(
    Decision,
    case=st.just('a "case"'),
    seq=st.just(0),
    id=TEXTS,
    at=TEXTS,
    analyst=TEXTS,
    command=TEXTS,
    what=TEXTS,
    changes=st.lists(
        st.builds(
            Change,
            st.sampled_from(Table),
            TEXTS,
            st.one_of(st.none(), st.dictionaries(TEXTS, VALUES, max_size=3)),
            st.one_of(st.none(), st.dictionaries(TEXTS, VALUES, max_size=3)),
        ),
        max_size=3,
    ).map(tuple),
    parts=st.lists(TEXTS, max_size=2).map(tuple),
    undoes=st.one_of(st.none(), st.integers(0, 10**9)),
    redoes=st.one_of(st.none(), st.integers(0, 10**9)),
)


@given(st.lists(DECISIONS, max_size=3))
def test_whatever_was_decided_its_chain_holds(given_decisions: list[Decision]) -> None:
    decisions = chained(*given_decisions)
    raw = stored(decisions)
    head = decisions[-1].hash if decisions else GENESIS
    assert hashing.chain_holds(raw, 1, 'a "case"') == (len(decisions), head)
    assert hashing.chain_holds(raw, 1, "another") in (None, (0, GENESIS))
    assert raw.text_factory is str


def test_a_decision_that_follows_another_one_is_no_chain() -> None:
    first, second = chained(*[Decision("case", 0, "id", "at", "mk", "note", "Note A1", ())] * 2)
    strayed = replace(second, prev=GENESIS)
    assert hashing.chain_holds(stored([first, second]), 1, "case")
    assert (
        hashing.chain_holds(stored([first, replace(strayed, hash=decision_hash(strayed))]), 1, "case") is None
    )
    assert hashing.chain_holds(stored([second]), 1, "case") is None


@pytest.mark.parametrize("column", [one for one in COLUMNS if one not in ("case_id", "undoable")])
@pytest.mark.parametrize("value", ["'x'", "7", "7.5", "NULL", "x'78'", "CAST(x'c328' AS TEXT)", "other"])
def test_no_other_value_holds(column: str, value: str) -> None:
    change = Change(Table.FACT, "f", None, {"title": "t"})
    one = Decision("case", 0, "id", "at", "mk", "note", "Note A1", (change,), ("p",), 3, 4)
    raw = stored(chained(one, replace(one, id="id2", undoes=None)))
    assert hashing.chain_holds(raw, 1, "case")
    # the same bytes, as those of another sort
    new = f"CAST({column} AS BLOB)" if value == "other" else value
    raw.execute("CREATE TABLE bare AS SELECT * FROM decision")
    raw.execute("DROP TABLE decision")
    raw.execute(f"CREATE TABLE decision ({', '.join(COLUMNS)})")  # takes every sort as it is
    raw.execute("INSERT INTO decision SELECT * FROM bare")
    assert hashing.chain_holds(raw, 1, "case")
    raw.execute(f"UPDATE decision SET {column} = {new} WHERE seq = 1")
    assert hashing.chain_holds(raw, 1, "case") is None


def test_where_a_list_ends_is_not_taken_on_trust() -> None:
    nested = Change(Table.FACT, "f", None, {"a": 1, "command": "x", "id": "y", "parts": [], "prev": "z"})
    one = Decision("case", 0, "id", "at", "mk", "note", "Note A1", (nested,))
    assert hashing.chain_holds(stored(chained(one)), 1, "case") is None  # it is left to who reads it


@pytest.mark.parametrize(
    "harm",
    [
        "text = CAST(text AS BLOB)",
        "key = CAST(zeroblob(0) || 'a text of 16 ...' AS TEXT)",
        "ref = CAST(ref AS BLOB)",
        "ref = upper(ref)",
        "text = CAST(text || x'ff' AS TEXT)",
        "text = 7",
        "key = key || x'00'",
    ],
)
@pytest.mark.parametrize("replay", [False, True])
def test_one_content_among_many_is_named(desk: Any, harm: str, *, replay: bool) -> None:
    assert verify(desk.database, desk.case, replay=replay).ok
    with desk.database.writing() as sql:
        sql.raw.execute("PRAGMA ignore_check_constraints = ON")
        ref = sql.raw.execute(
            "SELECT ref FROM content WHERE ref GLOB '*[a-f]*' ORDER BY id LIMIT 1 OFFSET 3"
        ).fetchone()[0]
        sql.raw.execute(f"UPDATE content SET {harm} WHERE ref = ?", (ref,))
    problems = verify(desk.database, desk.case, replay=replay).problems
    assert f"The content {ref.upper() if 'upper' in harm else ref} was altered." in problems
    assert sum(one.startswith("The content") for one in problems) == 1


@pytest.mark.parametrize("dense", [1, 10**9])
def test_contents_are_found_in_a_row_and_scattered(
    desk: Any, monkeypatch: pytest.MonkeyPatch, dense: int
) -> None:
    desk.do(c.Accept(("A1",)))
    monkeypatch.setattr(hashing, "_DENSE", 0 if dense == 1 else dense)
    with desk.database.reading() as sql:
        row = sql.raw.execute('SELECT id FROM "case"').fetchone()[0]
        problems: list[str] = []
        found = hashing.contents(sql.raw, row, problems)
        stored = dict(sql.raw.execute("SELECT ref, text FROM content WHERE case_id = ?", (row,)).fetchall())
        assert (found, problems) == (stored, [])
        assert found
        assert hashing.contents(sql.raw, row, problems, keep=False) == {}


@pytest.mark.parametrize("dense", [True, False])
def test_an_altered_entry_of_the_index_is_noticed(
    desk: Any, path: Path, monkeypatch: pytest.MonkeyPatch, *, dense: bool
) -> None:
    monkeypatch.setattr(hashing, "_DENSE", 10**9 if dense else 0)
    desk.database.close()
    raw = driver.connect(path)
    raw.execute("PRAGMA journal_mode = DELETE").fetchall()
    raw.execute("VACUUM")
    (page,) = raw.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_content_1'"
    ).fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    refs = [one.encode() for (one,) in raw.execute("SELECT ref FROM content").fetchall()]
    raw.close()
    data = bytearray(path.read_bytes())
    start, end = (page - 1) * size, page * size
    place = next(at for one in refs if (at := data.find(one, start, end)) >= 0)
    data[place + 5] ^= 0x01
    path.write_bytes(data)
    with open_database(path) as database:
        problems = verify(database, desk.case, replay=False).problems
    assert any(re.fullmatch(r"The content \S+ was altered\.", one) for one in problems)
    assert ("The index of the contents does not agree with their table." in problems) == dense
