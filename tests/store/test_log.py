"""Deciding in a database: one transaction, one row of the log, and the same state as in memory."""

import threading
import uuid
from typing import Any

import pytest

from reviewer.domain.errors import CommandError, StaleError, StoreError
from reviewer.domain.review import commands as c
from reviewer.domain.review.commands import Act
from reviewer.domain.review.decide import decide
from reviewer.domain.review.log import GENESIS, Draft, check_chain
from reviewer.domain.review.parts import Part
from reviewer.domain.review.records import Change, Reason, ResolutionKind, Table
from reviewer.domain.review.standing import FactState
from reviewer.domain.review.state import CaseState
from reviewer.store import driver
from reviewer.store.database import open_database
from reviewer.store.verify import check_file, verify

ACTS = [
    c.Accept(("A1",)),
    c.Reject(("B1", "D1"), Reason.FALSE, "both copied"),
    c.HandBack(("C2",), "who says so?"),
    c.Edit("A2", "The deal closed in May"),
    c.MoveSpan("A2", 46, 57),
    c.Settle("A1", ResolutionKind.ONE_VALUE, ("A1",), "Bolt cost 40 million euros", "the filing says so"),
    c.AddClaim("C", 0, 4, "Bolt exists"),
    c.Undo(),
    c.Redo(),
    c.Split(("C1",)),
    c.Same("C1", "A3"),
    c.Different("A2", "B2"),
    c.Merge(("A3", "C2"), ResolutionKind.BOTH),
    c.Note("look again", claim="A3"),
    c.Word("A3", "Twelve shops"),
    c.Assign(("B3",), "Weather"),
    c.OrderSections(
        ("Weather", "About the shops", "About the price", "About the status", "About the founder")
    ),
    c.Describe("A", title="A better title"),
    c.RenameCase("The Bolt affair"),
    c.Clear(("A1",)),
    c.Undo(),
    c.Undo(),
    c.GoBack(8),
    c.Accept(("B3",)),
    c.Undo(),
    c.Undo(),
    c.Redo(),
    c.GoBack(20),
]


def rows_of(desk: Any) -> dict[str, list[Any]]:
    """Every row of every table, for comparing."""
    with desk.database.reading() as sql:
        names = sql.raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: sql.raw.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names}


def test_every_act_leaves_what_replaying_its_log_in_memory_yields(desk: Any) -> None:
    for act in ACTS:
        desk.do(act)
        with desk.database.read(desk.case) as view:
            assert [one.seq for one in view.decisions_from(3)] == list(range(3, view.next_seq()))
        report = verify(desk.database, desk.case)
        assert report.problems == (), act
        assert check_file(desk.database) == [], act
    assert report.decisions == len(ACTS) + 2


def test_the_database_answers_as_the_case_in_memory_does(desk: Any) -> None:
    for act in ACTS:
        desk.do(act)
    with desk.database.read(desk.case) as view:
        state = CaseState(desk.case)
        parts = view.sql.raw.execute("SELECT digest, key, article, engine, data FROM part").fetchall()
        stored = {row[0]: Part(*row) for row in parts}
        for decision in view.decisions():
            state.log(decision, [one for digest in decision.parts for one in stored[digest].changes()])
        assert check_chain(view.decisions()) == view.head()[1]
        facts = {key for table, key in state.rows if table is Table.FACT}
        claims = {key for table, key in state.rows if table is Table.CLAIM}
        homes = [one.id for one in state.articles()]
        assert list(view.articles()) == list(state.articles())
        assert list(view.sections()) == list(state.sections())
        for fact in facts:
            assert list(view.claims_of(fact)) == list(state.claims_of(fact))
            assert list(view.conflicts_of(fact)) == list(state.conflicts_of(fact))
        for home in homes:
            assert list(view.claims_in(home)) == list(state.claims_in(home))
            assert view.next_number(home) == state.next_number(home)
        for claim in claims:
            assert list(view.verdicts_on(claim)) == list(state.verdicts_on(claim))
            assert list(view.links_of(claim)) == list(state.links_of(claim))
        for section in ("", *(one.id for one in state.sections())):
            assert list(view.facts_in(section)) == list(state.facts_in(section))
        assert view.claim_numbered("A", 2) == state.claim_numbered("A", 2)
        assert view.claim_numbered("Z", 2) is None
        assert view.next_seq() == state.next_seq()
        for analyst in ("mk", "nobody"):
            assert view.last_done(analyst) == state.last_done(analyst)
            assert view.last_undone(analyst) == state.last_undone(analyst)
        for table, key in state.rows:
            assert view.row(table, key) == state.row(table, key)
            assert view.version(table, key) == state.version(table, key)
            for seq in (0, 5, 12, 99):
                assert view.touched_since(seq, table, key) == state.touched_since(seq, table, key)


def test_a_retry_with_the_same_id_is_logged_once(desk: Any) -> None:
    key = str(uuid.uuid4())
    draft = Draft("rename case", "Rename", ())
    with desk.database.write(desk.case) as unit:
        first = unit.log(draft, analyst="mk", at="2026-01-02T00:00:00Z", decision_id=key)
    with desk.database.write(desk.case) as unit:
        again = unit.log(draft, analyst="mk", at="2026-01-02T09:00:00Z", decision_id=key)
        assert unit.changed == ()
    assert again == first
    assert desk.database.reader(desk.case).summary().seq == 3


@pytest.mark.parametrize("error", [RuntimeError("bug"), KeyboardInterrupt(), CommandError("no")], ids=repr)
def test_an_act_that_breaks_off_leaves_nothing(desk: Any, error: BaseException) -> None:
    def act() -> None:
        with desk.database.write(desk.case) as unit:
            draft = decide(unit, Act(c.Accept(("A1",)), "mk"), desk.tools)
            unit.log(draft, analyst="mk", at="2026-01-02T00:00:00Z", decision_id="x")
            raise error

    before = rows_of(desk)
    with pytest.raises(type(error)):
        act()
    assert rows_of(desk) == before
    desk.do(c.Accept(("A1",)))


@pytest.mark.parametrize(
    "change",
    [
        Change(Table.SECTION, "new", {"position": 1}, {"position": 2}),
        Change(Table.SECTION, "new", {"position": 1}, None),
        Change(Table.FACT, "fact-price", {"position": 7}, {"position": 8}),
        Change(Table.FACT, "fact-price", {"position": 7}, None),
        Change(Table.FACT, "fact-price", {"covered": ["x"]}, {"covered": []}),
    ],
    ids=["changes what is gone", "removes what is gone", "other number", "removes another", "other list"],
)
def test_a_change_to_another_state_of_a_record_is_refused(desk: Any, change: Change) -> None:
    before = rows_of(desk)
    with pytest.raises(StaleError, match="has changed since"), desk.database.write(desk.case) as unit:
        unit.log(Draft("test", "Test", (change,)), analyst="mk", at="2026-01-02T00:00:00Z", decision_id="x")
    assert rows_of(desk) == before


def test_a_record_cannot_be_made_twice(desk: Any) -> None:
    with desk.database.read(desk.case) as view:
        row = view.row(Table.FACT, "fact-price")
    change = Change(Table.FACT, "fact-price", None, row)
    with pytest.raises(StaleError), desk.database.write(desk.case) as unit:
        unit.log(Draft("test", "Test", (change,)), analyst="mk", at="2026-01-02T00:00:00Z", decision_id="x")


def test_a_claim_without_its_fact_is_a_bug_and_not_saved(desk: Any) -> None:
    before = rows_of(desk)
    change = Change(
        Table.CLAIM, desk.database.reader(desk.case).page("C").claims[1].id, {"fact": "fact-founder"},
        {"fact": "nowhere"},
    )  # fmt: skip
    with pytest.raises(driver.sqlite.IntegrityError), desk.database.write(desk.case) as unit:
        unit.log(Draft("test", "Test", (change,)), analyst="mk", at="2026-01-02T00:00:00Z", decision_id="x")
    assert rows_of(desk) == before


def test_two_who_saw_the_same_version_do_not_overwrite_each_other(desk: Any) -> None:
    with open_database(desk.database.path) as other:
        seen = other.reader(desk.case).page("A").claims[0]
        desk.do(c.Edit("A1", "Another statement"), "ab", **{seen.id: seen.version})
        with pytest.raises(StaleError, match=r"You saw “Harbour.*”; it now says “Another statement”"):
            desk.do(c.Edit("A1", "A third statement"), "cd", **{seen.id: seen.version})
        assert other.reader(desk.case).claims([seen.id])[0].body.statement == "Another statement"


@pytest.mark.skipif(not driver.is_sound(), reason="needs an SQLite whose write-ahead log is sound")
def test_readers_see_one_state_while_another_writes(desk: Any) -> None:
    with desk.database.snapshot(desk.case) as reader:
        before = reader.summary()
        desk.do(c.Accept(("A1",)))
        assert reader.summary() == before
    assert desk.database.reader(desk.case).summary().decided == 1


def test_threads_take_turns(desk: Any) -> None:
    labels = ["A1", "A2", "A3", "B1", "B2", "C1", "C2", "D1"]
    failures: list[Exception] = []

    def work(label: str) -> None:
        try:
            for _ in range(5):
                desk.do(c.Accept((label,)), label)
                desk.do(c.Clear((label,)), label)
        except Exception as error:  # noqa: BLE001 - handed to the test
            failures.append(error)

    threads = [threading.Thread(target=work, args=(one,)) for one in labels]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failures == []
    report = verify(desk.database, desk.case)
    assert (report.problems, report.decisions) == ((), 2 + len(labels) * 10)


def test_what_changed_is_told_for_the_windows(desk: Any) -> None:
    reader = desk.database.reader(desk.case)
    price = reader.page("A").claims[0]
    with desk.database.write(desk.case) as unit:
        draft = decide(unit, Act(c.Reject(("A1",), Reason.FALSE), "mk"), desk.tools)
        unit.log(draft, analyst="mk", at="2026-01-02T00:00:00Z", decision_id="x")
        (changed,) = unit.changed
    others = {one.id for letter in "BD" for one in reader.page(letter).claims if one.fact == price.fact}
    assert changed.claims == {price.id} | others, "their conflict is gone, too"
    assert changed.facts == {price.fact}
    assert changed.articles == {one.id for one in reader.articles() if one.letter in "ABD"}
    assert (changed.seq, changed.structure) == (3, False)


def test_the_first_decision_of_a_case_names_no_one_before_it(database: Any) -> None:
    case = database.create_case("New", "mk")
    with database.read(case) as view:
        (first,) = view.decisions()
    assert (first.prev, first.command, first.undoable) == (GENESIS, "create", False)


def test_two_cases_may_hold_the_same_articles_and_know_nothing_of_each_other(
    database: Any, make_desk: Any
) -> None:
    one, other = make_desk(database), make_desk(database)
    one.do(c.Accept(("A1",)))
    one.do(c.Edit("A3", "Bolt runs a dozen stores"))
    assert database.reader(other.case).summary().decided == 0
    assert database.reader(other.case).search("dozen stores") == []
    assert [hit.label for hit in database.reader(one.case).search("dozen stor")] == ["A3"]
    for case in (one.case, other.case):
        assert verify(database, case).problems == ()


def test_an_unknown_case_is_refused_in_a_sentence(database: Any) -> None:
    for call in (database.reader, lambda case: verify(database, case)):
        with pytest.raises(StoreError, match="no case 'x'"):
            call("x")
    with pytest.raises(StoreError, match="no case 'x'"), database.write("x"):
        pass


def test_a_closed_database_says_so(database: Any) -> None:
    database.close()
    with pytest.raises(StoreError, match="was closed"):
        database.cases()


def test_states_of_facts_follow_the_verdicts(desk: Any) -> None:
    reader = desk.database.reader(desk.case)

    def state(label: str) -> FactState:
        claim = next(one for one in reader.page(label[0]).claims if one.label == label)
        return reader.fact_items([claim.fact])[0].state

    assert [state(one) for one in ("A1", "A2", "A3")] == [FactState.OPEN, FactState.OPEN, FactState.UNDECIDED]
    desk.do(c.Reject(("A1",), Reason.FALSE))
    assert state("A1") is FactState.UNDECIDED
    desk.do(c.Reject(("B1", "D1"), Reason.FALSE))
    assert state("A1") is FactState.REJECTED
    desk.do(c.Accept(("A3",)))
    assert state("A3") is FactState.ACCEPTED
    desk.do(c.Settle("A2", ResolutionKind.OPEN, note="nobody knows"))
    assert state("A2") is FactState.ACCEPTED
