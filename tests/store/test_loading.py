"""A case read at once answers as the database does, whatever was decided before."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.domain.errors import ReviewerError
from reviewer.domain.review import commands as c
from reviewer.domain.review.decided import decided_in
from reviewer.domain.review.difference import outline_of
from reviewer.domain.review.records import Reason, ResolutionKind, Table
from reviewer.store.loading import loaded

LABELS = st.sampled_from(["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "D1", "Z9"])
COMMANDS = st.one_of(
    st.builds(c.Accept, st.tuples(LABELS)),
    st.builds(
        c.Reject, st.tuples(LABELS), st.sampled_from(list(Reason)), st.sampled_from(["", "see the books"])
    ),
    st.builds(c.Merge, st.tuples(LABELS, LABELS)),
    st.builds(c.Edit, LABELS, st.sampled_from(["Bolt has shops.", "It rained."])),
    st.builds(lambda one, other: c.Settle(one, ResolutionKind.ONE_VALUE, (other,)), LABELS, LABELS),
    st.builds(lambda one: c.Note("a note", claim=one), LABELS),
    st.just(c.Undo()),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(commands=st.lists(COMMANDS, max_size=8))
def test_it_answers_as_the_database_does(tmp_path_factory, make_desk, commands):
    from reviewer.store.database import open_database

    with open_database(tmp_path_factory.mktemp("case") / "cases.sqlite3") as database:
        desk = make_desk(database)
        for one in commands:
            try:
                desk.do(one)
            except ReviewerError:
                continue
        with database.read(desk.case) as view:
            known = loaded(view)
            for table in Table:
                for _, key in (one for one in known.rows if one[0] is table):
                    assert known.row(table, key) == view.row(table, key)
                    assert known.version(table, key) == view.version(table, key)
            assert list(known.articles()) == list(view.articles())
            assert list(known.sections()) == list(view.sections())
            for home in view.articles():
                claims = list(view.claims_in(home.id))
                assert list(known.claims_in(home.id)) == claims
                assert known.next_number(home.id) == view.next_number(home.id)
                assert known.article_text(home.id) == view.article_text(home.id)
                for claim in claims:
                    assert list(known.claims_of(claim.fact)) == list(view.claims_of(claim.fact))
                    assert list(known.conflicts_of(claim.fact)) == list(view.conflicts_of(claim.fact))
                    assert list(known.verdicts_on(claim.id)) == list(view.verdicts_on(claim.id))
                    assert {one.id for one in known.links_of(claim.id)} == {
                        one.id for one in view.links_of(claim.id)
                    }
                    assert known.text(claim.body) == view.text(claim.body)
            assert known.next_seq() == view.next_seq()
            assert known.last_done("mk") == view.last_done("mk")
            assert known.last_undone("mk") == view.last_undone("mk")
            assert list(known.decisions_from(2)) == list(view.decisions_from(2))
            for table, key in known.rows:
                assert known.touched_since(0, table, key) == view.touched_since(0, table, key)
            assert decided_in(known).rows == decided_in(view).rows
            assert outline_of(known) == outline_of(view)


def test_it_holds_every_record_and_no_other(desk):
    desk.do(c.Accept(("A1",)))
    with desk.database.read(desk.case) as view:
        known = loaded(view)
        counted = {
            table: view.sql.raw.execute(
                f'SELECT count(*) FROM "{table.value}"'
                + ("" if table is Table.CASE else " WHERE version > 0")
            ).fetchone()[0]
            for table in Table
        }
    found = {table: sum(one[0] is table for one in known.rows) for table in Table}
    assert found == counted
