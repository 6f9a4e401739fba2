"""What is derived before a decision is written is what would be derived once it stands."""

from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.errors import ReviewerError
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason
from reviewer.store import apply
from reviewer.store.database import open_database
from reviewer.store.rebuild import rebuild_case
from reviewer.store.verify import verify

ALWAYS, NEVER = 0, 10**9
OF_FACT = (
    "line, section <> '', state, letters, sources, independent, claims, undecided, returned, kinds, conflicts, "
    'hard, weight, value_type, "values", lead_rank, lead_number, aside'
)
OF_CLAIM = "article, number, statement, kind, value_type, value, ruling, disputes, aside"

LABELS = st.sampled_from(["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "D1"])
COMMANDS = st.one_of(
    st.builds(c.Accept, st.tuples(LABELS)),
    st.builds(c.Reject, st.tuples(LABELS), st.sampled_from(list(Reason))),
    st.builds(c.Same, LABELS, LABELS),
    st.builds(c.Split, st.tuples(LABELS)),
    st.just(c.Undo()),
)
BATCHES = st.permutations("abcd").flatmap(
    lambda names: st.integers(1, 4).map(lambda n: ["".join(names[:n]), *names[n:]])
)
"""Articles that are brought in together, then the others one by one."""


@contextmanager
def looking_ahead(least):
    """Look ahead from this many changes on."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(apply, "LEAST", least)
        yield


def derived(database, case):
    """What is derived of each fact, by its claims (a split gives it an id of its own), and of each claim."""
    with database.read(case) as view:
        read = view.sql.raw.execute
        of_facts = {uid: row for uid, *row in read(f"SELECT uid, {OF_FACT} FROM fact").fetchall()}
        homes = read(
            "SELECT fact, group_concat(uid, ' ') FROM (SELECT * FROM claim ORDER BY uid) GROUP BY fact"
        )
        of_claims = {uid: row for uid, *row in read(f"SELECT uid, {OF_CLAIM} FROM claim").fetchall()}
        return {members: of_facts[fact] for fact, members in homes.fetchall()}, of_claims


def brought(database, make_desk, batches, steps):
    """Bring articles in, with decisions before each further batch and at the end."""
    first, *others = batches
    desk = make_desk(database, first)
    for commands, names in zip(steps, [*others, "", "", "", ""], strict=False):
        for one in commands:
            try:
                desk.do(one)
            except ReviewerError:
                continue
        if names:
            desk.add(*names)
    return desk


@settings(max_examples=20, deadline=None)
@given(batches=BATCHES, steps=st.lists(st.lists(COMMANDS, max_size=3), min_size=4, max_size=4))
def test_looking_ahead_changes_nothing(tmp_path_factory, make_desk, batches, steps):
    found = []
    for least in (ALWAYS, NEVER):
        with (
            looking_ahead(least),
            open_database(tmp_path_factory.mktemp("case") / "cases.sqlite3") as database,
        ):
            desk = brought(database, make_desk, batches, steps)
            assert verify(database, desk.case).problems == ()
            found.append(derived(database, desk.case))
    assert found[0] == found[1]


def test_a_case_made_again_from_its_log_is_the_same(database, desk):
    before = derived(database, desk.case)
    with looking_ahead(ALWAYS):
        rebuild_case(database, desk.case)
    assert derived(database, desk.case) == before


def updates(database, act):
    """What a decision changes of rows that stand."""
    seen = []
    with database.writing() as sql:
        sql.raw.set_trace_callback(seen.append)
    act()
    with database.writing() as sql:
        sql.raw.set_trace_callback(None)
    return [one for one in seen if one.startswith("UPDATE")]


def test_facts_with_all_their_claims_are_written_once(database, make_desk):
    with looking_ahead(ALWAYS):
        found = updates(database, lambda: make_desk(database))
    assert not [one for one in found if one.startswith(("UPDATE fact", "UPDATE claim"))]


def independent(database, case, fact):
    """How many origins stand behind a fact."""
    with database.read(case) as view:
        return view.sql.raw.execute("SELECT independent FROM fact WHERE uid = ?", (fact,)).fetchone()[0]


def test_of_other_facts_those_alone_follow_whose_articles_count_otherwise(database, make_desk):
    """D is of one origin with B, so what D and B say together counts once; nothing else is touched."""
    desk = make_desk(database, "abc")
    found = updates(database, lambda: desk.add("d"))
    touched = [one for one in found if one.startswith("UPDATE fact")]
    assert independent(database, desk.case, "fact-price") == 2
    assert all("fact-price" in one for one in touched)


@pytest.mark.parametrize("least", [ALWAYS, NEVER])
def test_an_article_that_joins_two_others_makes_one_source_of_what_they_alone_say(database, make_desk, least):
    desk = make_desk(database, "abc")
    assert independent(database, desk.case, "fact-status") == 2
    with looking_ahead(least):
        desk.add("d", tied=("ad", "bd"))
    assert independent(database, desk.case, "fact-status") == 1
    assert verify(database, desk.case).problems == ()
