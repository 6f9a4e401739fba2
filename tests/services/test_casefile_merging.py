"""Two copies of a case that both went on: merged, or told where they differ; nothing is lost in silence."""

import contextlib
import os
import random
from dataclasses import replace

import pytest
from casefile_desk import brought, decide, outcome, rows_of

import reviewer.analysis
from reviewer.domain.errors import CommandError
from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.services.casefile import Way, open_casefile, pack, unpack
from reviewer.services.library import Library
from reviewer.services.review import Review
from reviewer.store.verify import verify


@pytest.fixture
def copies(database, bridge, other, tmp_path):
    """The bridge here and in another database, as one and the same."""
    unpack(other, open_casefile(pack(database, bridge, tmp_path / "start.reviewcase")), "eva")
    return database, other, bridge


def test_what_was_only_added_there_is_brought_on_as_it_is(copies, tmp_path):
    here, there, case = copies
    decide(there, case, "eva", c.Accept(("A1",)), c.Note("ask", claim="B1"))
    report = brought(there, here, case, tmp_path)
    assert (report.way, [(one.analyst, len(one.taken)) for one in report.analysts]) == (
        Way.AHEAD,
        [("eva", 2)],
    )
    assert rows_of(here, case) == rows_of(there, case)
    assert brought(there, here, case, tmp_path).way is Way.EQUAL
    decide(here, case, "mk", c.Accept(("A2",)))
    assert brought(there, here, case, tmp_path).way is Way.BEHIND


def test_decisions_on_different_things_come_together_on_both_sides(copies, tmp_path):
    here, there, case = copies
    decide(here, case, "mk", c.Accept(("A1",)), c.Note("mine", claim="A2"))
    decide(there, case, "eva", c.Reject(("C2",), Reason.OTHER, "no"), c.Settle("A3", ResolutionKind.BOTH))
    theirs = pack(there, case, tmp_path / "theirs.reviewcase")
    report = brought(here, there, case, tmp_path)
    assert [(one.analyst, len(one.taken), one.equal, one.clashes) for one in report.analysts] == [
        ("mk", 2, 0, ())
    ]
    unpack(here, open_casefile(theirs), "mk")
    assert verify(here, case).ok
    assert outcome(here, case) == outcome(there, case)
    log = [(one.analyst, one.what) for one in rows_of(here, case).decisions[-3:]]
    there_log = open_casefile(theirs).copy.decisions
    assert log[0] == ("eva", f"{there_log[2].what} (from another copy, {there_log[2].hash[:16]})")
    assert log[2] == ("mk", f"Merge another copy (head {there_log[-1].hash})")


def test_a_decision_taken_over_keeps_its_id_and_time_and_is_taken_over_once(copies, tmp_path):
    here, there, case = copies
    decide(here, case, "mk", c.Accept(("A1",)))
    decide(there, case, "eva", c.Accept(("B2",)))
    brought(there, here, case, tmp_path)
    first = rows_of(there, case).decisions[-1]
    again = next(one for one in rows_of(here, case).decisions if one.id == first.id)
    assert (again.analyst, again.at) == (first.analyst, first.at)
    length = len(rows_of(here, case).decisions)
    report = brought(there, here, case, tmp_path)
    assert [(one.analyst, one.taken, one.equal) for one in report.analysts] == [("eva", (), 1)]
    assert len(rows_of(here, case).decisions) == length
    decide(there, case, "eva", c.Reject(("B2",), Reason.FALSE))  # and a later change of mind follows
    assert [len(one.taken) for one in brought(there, here, case, tmp_path).analysts] == [1]
    assert outcome(here, case).keys() == outcome(there, case).keys()


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (
            [c.Accept(("A1",))],
            [c.Reject(("A1",), Reason.FALSE)],
            ("A1, verdict of eva", "undecided", "A1, verdict of mk: accepted", "rejected · false"),
        ),
        (
            [c.Edit("A1", "The bridge cost 41 million euros")],
            [c.Edit("A1", "The bridge cost 42 million euros")],
            (
                "A1, statement",
                "The bridge cost 40 million euros",
                "The bridge cost 41 million euros",
                "The bridge cost 42 million euros",
            ),
        ),
        (
            [c.Settle("A1", ResolutionKind.BOTH)],
            [c.Settle("A1", ResolutionKind.ONE_VALUE, ("B1",))],
            ("settled", "not settled", "both, attributed", "one value · B1"),
        ),
        ([c.Note("one", claim="A2")], [c.Note("two", claim="A2")], ("A2, note", "", "one", "two")),
        ([c.Word("A2", "In May.")], [c.Word("A2", "May.")], ("line of the sheet", "", "In May.", "May.")),
        ([c.RenameCase("One")], [c.RenameCase("Two")], ("case", "The bridge", "One", "Two")),
        (
            [c.Describe("A", title="New")],
            [c.Describe("A", title="Newer")],
            ("article A, title", "The bridge cost 40 million euros", "New", "Newer"),
        ),
        (
            [c.Assign(("A2",), "One")],
            [c.Assign(("A2",), "Two")],
            ("section", "Dates", "One", "Two"),
        ),
    ],
)
def test_what_both_decided_differently_stays_and_is_told_side_by_side(copies, tmp_path, mine, theirs, both):
    here, there, case = copies
    decide(here, case, "mk", *mine)
    decide(there, case, "eva", *theirs)
    before, length = outcome(here, case), len(rows_of(here, case).decisions)
    report = brought(there, here, case, tmp_path)
    assert outcome(here, case) == before
    assert [one.command for one in rows_of(here, case).decisions[length:]] == ["merge copy"]
    (clash,) = report.clashes
    assert clash.hash == rows_of(there, case).decisions[-1].hash
    found = {(one.subject, one.before, one.here, one.there) for one in clash.both}
    assert both in found
    assert any(both[2] in sentence and both[3] in sentence for sentence in report.told())


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ([c.Accept(("A1",))], [c.Accept(("A1",)), c.Undo()]),  # taken back there: what is here stands
        ([c.Accept(("A1",)), c.Undo()], [c.Reject(("A1",), Reason.FALSE)]),  # taken back here
        ([c.Reject(("A1",), Reason.FALSE)], [c.Accept(("A1",)), c.Reject(("A1",), Reason.FALSE)]),
        ([c.Settle("A1", ResolutionKind.BOTH)], [c.Settle("A1", ResolutionKind.BOTH)]),
        ([c.Merge(("A1", "A2"))], [c.Merge(("A1", "A2"))]),
        ([c.Assign(("A1",), "New")], [c.Assign(("A2",), "new")]),
        ([c.AddClaim("A", 0, 10, "It stands")], [c.AddClaim("B", 0, 10, "It stands")]),
        (
            [c.AddClaim("A", 0, 10, "It stands")],
            [c.AddClaim("A", 0, 11, "It is there"), c.Reject(("A4",), Reason.FALSE)],
        ),
        ([c.Accept(("A1",))], [c.Accept(("A2",)), c.Accept(("B2",)), c.GoBack(2)]),
        ([c.Different("B1", "A1")], [c.Note("see", claim="B1")]),
    ],
)
def test_what_agrees_in_the_end_is_no_clash(copies, tmp_path, mine, theirs):
    here, there, case = copies
    decide(here, case, "mk", *mine)
    decide(there, case, "mk", *theirs)
    report = brought(there, here, case, tmp_path)
    assert report.clashes == ()
    assert sum(len(one.taken) + one.equal for one in report.analysts) == len(theirs)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ([c.Settle("A1", ResolutionKind.ONE_VALUE, ("B1",))], [c.Split(("B1",))]),
        ([c.Split(("B1",))], [c.Settle("A1", ResolutionKind.ONE_VALUE, ("B1",))]),
        ([c.Word("C2", "She drew it.")], [c.Merge(("A1", "C2"))]),
        ([c.Merge(("A1", "C2"))], [c.Word("C2", "She drew it.")]),
        ([c.Edit("B1", "The bridge cost 46 million euros")], [c.MoveSpan("B1", 0, 20)]),
    ],
)
def test_what_would_lose_a_decision_here_is_not_taken_over(copies, tmp_path, mine, theirs):
    here, there, case = copies
    decide(here, case, "mk", *mine)
    decide(there, case, "eva", *theirs)
    before = outcome(here, case)
    report = brought(there, here, case, tmp_path)
    assert len(report.clashes) == 1
    assert outcome(here, case) == before


def test_articles_that_both_added_come_together(copies, tmp_path, make_article, by_hand):
    here, there, case = copies
    mine, theirs = "Rosa Flint opened it. It is red.", "The bridge cost 40 million euros. It is very old."
    Library(here, "mk").add(case, [make_article("x.txt", mine)], in_process=True)
    decide(here, case, "mk", c.Accept(("D1",)))
    Library(there, "eva").add(case, [make_article("y.txt", theirs)], in_process=True)
    decide(there, case, "eva", c.Accept(("D2",)), c.Reject(("D1",), Reason.OPINION))
    report = brought(there, here, case, tmp_path)
    assert report.clashes == ()
    review = Review(here, case, "mk")
    pages = {letter: [one.quote for one in review.page(letter).claims] for letter in "DE"}
    assert pages == {"D": mine[:-1].split(". "), "E": theirs[:-1].split(". ")}
    assert rows_of(here, case).decisions[-3].what.startswith("Accept E2 (from another copy")


def test_an_article_that_both_added_is_one_and_decisions_on_it_find_their_facts(
    copies, tmp_path, make_article, by_hand
):
    here, there, case = copies
    text = "Rosa Flint opened it. It is red. The bridge cost 45 million euros."
    for database, analyst in ((here, "mk"), (there, "eva")):
        if analyst == "eva":
            Library(there, "eva").add(case, [make_article("other.txt", "It is very old.")], in_process=True)
        Library(database, analyst).add(case, [make_article("x.txt", text)], in_process=True)
    decide(here, case, "mk", c.Accept(("D1",)))
    decide(
        there, case, "eva", c.Word("E1", "Rosa Flint opened the bridge."), c.Reject(("E2",), Reason.OPINION)
    )
    report = brought(there, here, case, tmp_path)
    assert report.clashes == ()
    review = Review(here, case, "mk")
    assert [one.quote for one in review.page("D").claims] == text[:-1].split(". ")
    assert [one.quote for one in review.page("E").claims] == ["It is very old"]
    whats = [one.what for one in rows_of(here, case).decisions]
    assert any(one.startswith("Reject D2 (opinion) (from another copy") for one in whats)
    said = outcome(here, case)
    assert "Rosa Flint opened the bridge." in [one[7] for one in said.values()]


def test_an_analysis_that_no_longer_finds_a_claim_leaves_what_was_decided_on_it(
    copies, tmp_path, by_hand, monkeypatch
):
    here, there, case = copies
    found = reviewer.analysis.analyze

    def fewer(articles, **more):
        whole = found(articles, **more)
        gone = {one.id for one in whole.claims if "Mira" in one.quote or "joy" in one.quote}
        facts = tuple(one for one in whole.facts if not gone & set(one.claim_ids))
        return replace(whole, claims=tuple(one for one in whole.claims if one.id not in gone), facts=facts)

    decide(here, case, "mk", c.Accept(("C2",)))
    monkeypatch.setattr(reviewer.analysis, "analyze", fewer)
    Library(there, "eva").analyze_again(case, in_process=True)
    before = outcome(here, case)
    report = brought(there, here, case, tmp_path)
    assert [(one.analyst, len(one.taken)) for one in report.analysts] == [("eva", 1)]
    now_is = outcome(here, case)
    gone = before.keys() - now_is.keys()
    assert [before[one][0].count("joy") for one in gone] == [1]  # undecided: withdrawn here, too
    assert {one: before[one][4] for one in now_is} == {one: now_is[one][4] for one in now_is}


def commands_at_random(chance, number):
    labels = ["A1", "A2", "A3", "B1", "B2", "C1", "C2", "C3"]
    words = ["One.", "Two.", "Three."]
    makers = [
        lambda: c.Accept((chance.choice(labels),)),
        lambda: c.Reject((chance.choice(labels),), chance.choice(list(Reason)), chance.choice(words)),
        lambda: c.Clear((chance.choice(labels),)),
        lambda: c.Settle(
            chance.choice(labels), chance.choice([ResolutionKind.BOTH, ResolutionKind.OPEN]), (), "", "so"
        ),
        lambda: c.Note(chance.choice(words), claim=chance.choice(labels)),
        lambda: c.Note(chance.choice(words), fact=chance.choice(labels)),
        lambda: c.Word(chance.choice(labels), chance.choice(words)),
        lambda: c.Edit(chance.choice(labels), chance.choice(words)),
        lambda: c.Merge(tuple(chance.sample(labels, 2))),
        lambda: c.Split((chance.choice(labels),)),
        lambda: c.Same(*chance.sample(labels, 2)),
        lambda: c.Different(*chance.sample(labels, 2)),
        lambda: c.Assign((chance.choice(labels),), chance.choice(["Money", "New", "Newer", ""])),
        lambda: c.AddClaim(
            chance.choice("ABC"), chance.randrange(5), chance.randrange(8, 20), chance.choice(words)
        ),
        lambda: c.RenameCase(chance.choice(words)),
        lambda: c.Describe(chance.choice("ABC"), title=chance.choice(words)),
        lambda: c.HandBack((chance.choice(labels),), chance.choice(words)),
        lambda: c.AcceptFacts((chance.choice(labels),)),
        lambda: c.Reopen(chance.choice(labels)),
        lambda: c.MoveSpan(chance.choice(labels), 0, chance.randrange(4, 12)),
        lambda: c.RenameSection(chance.choice(["Money", "Dates", "New"]), chance.choice(["New", "Newest"])),
        lambda: c.Learn(chance.choice(list(Scope))),
        c.Forget,
        lambda: c.GoBack(chance.randrange(2, 8)),
        c.Undo,
        c.Redo,
    ]
    return [chance.choice(makers)() for _ in range(number)]


def decided_at_random(database, case, analyst, chance, number):
    for command in commands_at_random(chance, number):
        with contextlib.suppress(CommandError):
            decide(database, case, analyst, command)


@pytest.mark.parametrize("seed", range(int(os.environ.get("REVIEWER_MERGES", "25"))))
def test_random_decisions_on_two_copies_are_merged_both_ways(copies, tmp_path, seed):
    here, there, case = copies
    chance = random.Random(seed)
    common = len(rows_of(here, case).decisions)
    names = ("mk", "eva") if seed % 3 else ("mk", "mk")
    for database, analyst in zip((here, there), names, strict=True):
        decided_at_random(database, case, analyst, chance, chance.randint(1, 8))
    mine, theirs = rows_of(here, case).decisions[common:], rows_of(there, case).decisions[common:]
    file = pack(there, case, tmp_path / "theirs.reviewcase")
    reports = [brought(here, there, case, tmp_path), unpack(here, open_casefile(file), "mk")]
    assert verify(here, case).ok
    for report, database, own, taken in zip(
        reports, (there, here), (theirs, mine), (mine, theirs), strict=True
    ):
        log = rows_of(database, case).decisions
        assert log[common : common + len(own)] == own  # nothing of one's own is lost
        if report.way is not Way.BOTH:
            continue
        told = sum(len(one.taken) + one.equal + len(one.clashes) for one in report.analysts)
        assert told == len(taken)  # nothing of the other's is passed over in silence
        hashes = {one.hash for person in report.analysts for one in (*person.taken, *person.clashes)}
        assert hashes <= {one.hash for one in taken}
    if not any(one.clashes for one in reports):
        assert outcome(here, case) == outcome(there, case)
    lengths = [len(rows_of(one, case).decisions) for one in (here, there)]
    for source, target in ((here, there), (there, here)):  # what was merged once is not merged again
        brought(source, target, case, tmp_path)
    assert [len(rows_of(one, case).decisions) for one in (here, there)] == lengths
