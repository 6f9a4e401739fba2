"""Deciding: saved when it returns, all or none, refused in words, the same after a restart."""

import contextlib
import random
import time

import pytest

from reviewer.domain.claims import ClaimKind
from reviewer.domain.errors import BusyError, Cancelled, CommandError, StaleError
from reviewer.domain.lessons import Scope
from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review import commands as c
from reviewer.domain.review.lessons import learning_of
from reviewer.domain.review.records import Reason, ResolutionKind, Ruling
from reviewer.services.review import Step
from reviewer.store.driver import BUSY_MS, sqlite


@pytest.fixture
def review(workspace, bridge):
    return workspace.review(bridge)


def price(review):
    return review.queue()[0]


def claim(review, label):
    return next(one for one in review.page(label[0]).claims if one.label == label)


class TestHandle:
    def test_what_is_decided_is_there_after_a_restart(self, review, open_again):
        changes = review.handle(c.Accept(("A1",)))
        assert changes.what == "Accept A1"
        assert changes.claims == {claim(review, "A1").id}
        with open_again() as other:
            found = claim(other.review(review.case_id), "A1")
            assert (found.ruling, found.decided_by) == (Ruling.ACCEPTED, "mk")

    def test_changes_tell_what_to_paint_again(self, review):
        old = claim(review, "A1")
        assert not review.handle(c.Accept(("A1",))).structure
        split = review.handle(c.Split(("A1",)))
        new = claim(review, "A1")
        assert split.structure
        assert {old.fact, new.fact} <= split.facts
        assert old.id in split.claims

    def test_a_command_that_makes_no_sense_changes_nothing(self, review):
        before = review.data_version()
        for command in (c.Accept(("A99",)), c.Edit("A1", " "), c.Undo(), c.Reopen("A1")):
            with pytest.raises(CommandError):
                review.handle(command)
        assert review.data_version() == before

    def test_a_rehearsal_decides_nothing(self, review, open_again):
        before = review.data_version(), review.summary(), [one.what for one in review.history()]
        review.rehearse()
        assert (review.data_version(), review.summary(), [one.what for one in review.history()]) == before
        review.handle(c.Accept(("A1",)))
        with open_again() as other:
            assert other.review(review.case_id).history()[0].what == "Accept A1"

    def test_a_rehearsal_waits_for_nobody_and_is_no_reason_to_complain(self, review, tmp_path):
        with contextlib.closing(sqlite.connect(review._database.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            start = time.monotonic()
            review.rehearse()
            assert time.monotonic() - start < BUSY_MS / 1000 / 2
            other.execute("ROLLBACK")
        review.handle(c.Accept(("A1",)))

    def test_who_decides_after_a_rehearsal_waits_for_others_as_before(self, review):
        review.rehearse()
        with review._database.writing() as sql:
            assert sql.raw.execute("PRAGMA busy_timeout").fetchone()[0] == BUSY_MS

    def test_what_changed_since_it_was_seen_is_told(self, review, open_again):
        seen = {claim(review, "A1").id: claim(review, "A1").version}
        with open_again("ab") as other:
            other.review(review.case_id).handle(c.Edit("A1", "The bridge cost 40 million"))
        before = review.data_version()
        with pytest.raises(StaleError, match="has changed since you saw it"):
            review.handle(c.Accept(("A1",)), seen)
        assert review.data_version() == before

    def test_the_version_moves_when_another_program_decides(self, review, open_again):
        before = review.data_version()
        assert review.data_version() == before
        with open_again("ab") as other:
            other.review(review.case_id).handle(c.Accept(("A1",)))
        assert review.data_version() != before

    def test_undo_and_redo_survive_a_restart_and_are_each_analysts_own(self, review, open_again):
        assert (review.undo_what(), review.redo_what()) == ("", "")
        review.handle(c.Accept(("A1",)))
        with open_again("ab") as other:
            assert other.review(review.case_id).undo_what() == ""
        with open_again() as again:
            assert again.review(review.case_id).undo_what() == "Accept A1"
            again.review(review.case_id).handle(c.Undo())
        assert review.redo_what() == "Accept A1"
        assert claim(review, "A1").ruling is None
        review.handle(c.Redo())
        assert claim(review, "A1").ruling is Ruling.ACCEPTED

    def test_a_database_that_is_locked_is_told_and_nothing_is_lost(self, review, tmp_path):
        review._database._busy_ms = 50
        other = sqlite.connect(tmp_path / "cases.sqlite3", isolation_level=None)
        try:
            other.execute("BEGIN IMMEDIATE")
            review._database._writer = None  # a new connection, which waits 50 ms
            with pytest.raises(BusyError, match="locked by another program"):
                review.handle(c.Accept(("A1",)))
        finally:
            other.close()
        assert review.handle(c.Accept(("A1",))).what == "Accept A1"

    def test_a_fact_that_is_settled_states_the_chosen_value(self, review):
        review.handle(c.Settle("A1", ResolutionKind.ONE_VALUE, ("B1",)))
        assert price(review).line == "The bridge cost 45 million euros."
        review.handle(c.Settle("A1", ResolutionKind.ONE_VALUE, ("A1",), note="newer"))
        assert (price(review).line, price(review).worded) == ("The bridge cost 40 million euros", False)
        review.handle(c.Settle("A1", ResolutionKind.RANGE, wording="It cost 40 to 45 million"))
        assert price(review).line == "It cost 40 to 45 million"

    def test_facts_that_are_merged_and_settled_state_the_chosen_value(self, review):
        review.handle(c.Merge(("A3", "B3"), ResolutionKind.ONE_VALUE, ("C1",)))
        assert review.fact(claim(review, "A3").fact).item.line == "The bridge is 300 metres long."
        with pytest.raises(CommandError, match="no claim 'Z1'"):
            review.handle(c.Merge(("A1", "A2"), ResolutionKind.ONE_VALUE, ("Z1",)))


class TestSeveral:
    def test_all_or_none(self, review):
        before = review.data_version()
        steps = [Step(c.Accept(("A1",)), place="Line 1"), Step(c.Accept(("A99",)), place="Line 2")]
        with pytest.raises(CommandError, match=r"^Line 2: There is no claim 'A99'"):
            review.handle_all(steps)
        assert review.data_version() == before
        assert claim(review, "A1").ruling is None

    def test_each_meets_the_case_as_the_one_before_left_it(self, review):
        made = review.handle_all(
            [Step(c.Edit("A1", "It cost 40 million")), Step(c.Undo()), Step(c.Accept(("A1",)), "ab")]
        )
        assert [one.what for one in made] == ["Edit A1", "Undo “Edit A1”", "Accept A1"]
        assert claim(review, "A1").decided_by == "ab"

    def test_a_stop_leaves_the_case_as_it_was(self, review):
        def stop(done, total, what):
            if done == 1:
                raise Cancelled("stop")

        before = review.data_version()
        with pytest.raises(Cancelled):
            review.handle_all([Step(c.Accept(("A1",))), Step(c.Accept(("A2",)))], stop)
        assert review.data_version() == before


class TestReading:
    def test_a_claim_by_hand_is_proposed_with_its_value_and_likely_facts(self, review):
        page = review.page("B")
        start = page.text.index("The bridge cost")
        body = review.propose("B", start, start + len("The bridge cost 45 million euros"))
        assert body.value.low == 45_000_000
        likely = review.propose_fact("B", start, start + 32, "The price of the bridge was 45 million euros")
        assert likely[0].id == price(review).id

    @pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 3), (0, 10_000), (3, 4)])
    def test_no_words_no_proposal(self, review, start, end):
        with pytest.raises(CommandError, match="no words in this selection"):
            review.propose("A", start, end)

    @pytest.mark.parametrize(
        ("resolution", "chosen", "line"),
        [
            (ResolutionKind.ONE_VALUE, "B1", "The bridge cost 45 million euros."),
            (ResolutionKind.RANGE, "", "The bridge cost €40–45 million."),
            (
                ResolutionKind.BOTH,
                "",
                "B and C say that the bridge cost 45 million euros; A says that the bridge cost 40 million euros.",
            ),
        ],
    )
    def test_the_wording_of_a_resolution_is_proposed(self, review, resolution, chosen, line):
        ids = (claim(review, chosen).id,) if chosen else ()
        assert review.propose_wording(price(review).id, resolution, ids) == line

    def test_what_is_gone_is_told(self, review):
        with pytest.raises(CommandError, match="This fact is gone"):
            review.fact("nowhere")
        with pytest.raises(CommandError, match="There is no article 'Z'"):
            review.page("Z")
        assert review.claims(["nowhere"]) == []

    def test_sections_search_history(self, review):
        assert review.sections() == ["Money", "Dates", "People"]
        assert {one.label for one in review.search("metres lo") if one.what == "claim"} == {"A3", "C1"}
        review.handle(c.Note("look again", claim="A1"))
        assert [one.what for one in review.history(limit=2)] == ["Note on A1", "Import A, B, C"]
        assert len(review.fact_ids(FactFilter(aside=True))) == review.facts(FactFilter(aside=True))[1] == 5


COMMANDS = {
    "accept": lambda r, a, b: c.Accept((a, b)),
    "reject": lambda r, a, b: c.Reject((a,), r.choice([Reason.OPINION, Reason.FALSE])),
    "reject with words": lambda r, a, b: c.Reject((a,), Reason.OTHER, "for “no” reason"),
    "hand back": lambda r, a, b: c.HandBack((a,), "look"),
    "clear": lambda r, a, b: c.Clear((a,)),
    "accept fact": lambda r, a, b: c.AcceptFacts((a, b)),
    "reject fact": lambda r, a, b: c.RejectFacts((a,), Reason.DUPLICATE),
    "hand back fact": lambda r, a, b: c.HandBackFacts((a,), ""),
    "edit": lambda r, a, b: c.Edit(a, f"The bridge cost {r.randint(1, 99)} million euros"),
    "correct": lambda r, a, b: c.Edit(
        a,
        "The bridge cost 7 million euros",
        r.choice([None, *ClaimKind]),
        r.choice([None, "", "about 7 million euros", "name: Mira Oden", "nonsense"]),
        r.choice([None, "", "a clerk"]),
        r.choice([None, "may"]),
    ),
    "move span": lambda r, a, b: c.MoveSpan(a, r.randint(0, 9), r.randint(10, 30)),
    "add claim": lambda r, a, b: c.AddClaim(a[0], r.randint(0, 9), r.randint(12, 30), fact=r.choice(["", b])),
    "settle": lambda r, a, b: c.Settle(a, r.choice(list(ResolutionKind)), (a,), r.choice(["", "As settled"])),
    "reopen": lambda r, a, b: c.Reopen(a),
    "merge": lambda r, a, b: c.Merge((a, b)),
    "merge and settle": lambda r, a, b: c.Merge((a, b), ResolutionKind.BOTH, note="both"),
    "split": lambda r, a, b: c.Split((a,)),
    "same": lambda r, a, b: c.Same(a, b),
    "different": lambda r, a, b: c.Different(a, b),
    "note": lambda r, a, b: c.Note(r.choice(["", "=1+1", "note"]), claim=a),
    "note on fact": lambda r, a, b: c.Note("note", fact=a),
    "word": lambda r, a, b: c.Word(a, r.choice(["", "A line", "Another line"])),
    "assign": lambda r, a, b: c.Assign((a, b), r.choice(["", "Money", "New"])),
    "rename section": lambda r, a, b: c.RenameSection("Money", r.choice(["Cash", "Money", "Dates"])),
    "order sections": lambda r, a, b: c.OrderSections(("People", "Dates", "Money")),
    "order facts": lambda r, a, b: c.OrderFacts((a, b)),
    "move facts": lambda r, a, b: c.MoveFacts((a,), r.choice(["", "Money", "New"])),
    "move facts before another": lambda r, a, b: c.MoveFacts((a,), "Money", "A1"),
    "describe": lambda r, a, b: c.Describe(
        a[0], publisher=r.choice(["", "North"]), published_on="2026-03-01"
    ),
    "replace": lambda r, a, b: c.Replace(a[0], b[0]),
    "same name": lambda r, a, b: c.SameName(*r.sample(["The bridge", "It", "Mira Oden"], 2)),
    "other name": lambda r, a, b: c.OtherName(r.choice(["It", "Mira Oden"])),
    "rename name": lambda r, a, b: c.RenameName("Mira Oden", r.choice(["M. Oden", "Mira Oden"])),
    "rename case": lambda r, a, b: c.RenameCase(r.choice(["The bridge", "The new bridge"])),
    "learn": lambda r, a, b: c.Learn(r.choice(list(Scope))),
    "forget": lambda r, a, b: c.Forget(),
    "go back": lambda r, a, b: c.GoBack(r.randint(1, 40), ("mk", "ab")),
}


def test_every_command_is_tried():
    tried = {type(make(random.Random(1), "A1", "B1")) for make in COMMANDS.values()}
    assert tried | {c.Undo, c.Redo} == set(c.COMMANDS)


def state(review):
    """All that stands in a case, without the versions, which every change moves."""
    facts = [review.fact(one) for one in review.fact_ids(FactFilter(aside=True))]
    claims = [claim for home in review.articles() for claim in review.page(home.id).claims]
    with review._database.read(review.case_id) as view:
        given = [(view.verdicts_on(one.id), view.links_of(one.id)) for one in claims]
        given.append((learning_of(view),))
    seen = repr(
        [review.articles(), review.names(), review.sections(), facts, claims, given, review.summary().name]
    )
    return "".join(
        part.partition(", ")[2] if place else part for place, part in enumerate(seen.split("version="))
    )


@pytest.mark.parametrize("seed", range(12))
def test_any_sequence_holds_after_a_restart_and_verifies(workspace, bridge, open_again, make_article, seed):
    """Undo takes each act back to what was before it; redo brings it again; the log proves the tables."""
    chance = random.Random(seed)
    done = 0
    for turn in range(40):
        review = workspace.review(bridge)
        review.analyst = chance.choice(["mk", "ab"])
        labels = [one.label for home in review.articles() for one in review.page(home.id).claims]
        name = chance.choice(list(COMMANDS))
        command = COMMANDS[name](chance, *chance.sample(labels, 2))
        before, seq = state(review), review.data_version()
        try:
            changes = review.handle(command)
        except CommandError:
            assert (state(review), review.data_version()) == (before, seq)
            continue
        done += 1
        assert changes.seq == seq + 1 == review.data_version()
        after = state(review)
        assert after != before, name
        if chance.random() < 0.5:
            review.handle(c.Undo())
            assert state(review) == before, name
            review.handle(c.Redo())
            assert state(review) == after, name
        if turn == 20:
            added = make_article("west.txt", "The bridge cost 60 million euros. It was opened in May.")
            workspace.library.add(bridge, [added], in_process=True)
    assert done > 10
    ended = state(workspace.review(bridge))
    with open_again() as again:
        assert state(again.review(bridge)) == ended
        report = again.library.verify(bridge)
        assert report.problems == ()
        assert again.library.check_file() == []
