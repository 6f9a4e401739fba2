"""The history: what was decided, by whom, what that changed in words, and the way back."""

import pytest

from reviewer.domain.errors import CommandError
from reviewer.domain.readmodel import LogChange, LogFilter, WayBack
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.services.review import Step

MONEY = "The bridge cost 40 million euros"


@pytest.fixture
def review(workspace, bridge):
    return workspace.review(bridge)


def claim(review, label):
    return next(one for one in review.page(label[0]).claims if one.label == label)


def did(review, *commands, analyst=""):
    for command in commands:
        review.handle_all([Step(command, analyst)])
    return review.data_version()


def told(review, key=""):
    return review.log.told(review.data_version(), key)


def whats(review, **chosen):
    return [one.what for one in review.log.page(LogFilter(**chosen))]


@pytest.mark.parametrize(
    ("before", "command", "lines"),
    [
        ([], c.Accept(("A1",)), [("A1, verdict of mk", "undecided", "accepted")]),
        (
            [c.Accept(("A1",))],
            c.Reject(("A1",), Reason.FALSE, "see the books"),
            [("A1, verdict of mk", "accepted", "rejected · false · see the books")],
        ),
        ([c.Accept(("A1",))], c.Clear(("A1",)), [("A1, verdict of mk", "accepted", "undecided")]),
        (
            [],
            c.Edit("A1", "The bridge cost 41 million euros"),
            [("A1, statement", MONEY, "The bridge cost 41 million euros")],
        ),
        ([], c.MoveSpan("A1", 0, 10), [("A1, words", MONEY, "The bridge")]),
        ([], c.Note("ask again", claim="A1"), [("A1, note", "", "ask again")]),
        ([], c.RenameCase("Bridges"), [("case", "The bridge", "Bridges")]),
        ([], c.Assign(("A1",), "Costs"), [("section", "", "Costs"), ("section", "Money", "Costs")]),
        ([], c.Describe("A", title="New"), [("article A, title", MONEY, "New")]),
        ([], c.Word("A1", "It was dear."), [("line of the sheet", "", "It was dear.")]),
    ],
)
def test_what_a_decision_changed_is_told_as_it_was_and_is(review, before, command, lines):
    did(review, *before, command)
    assert [(one.what, one.before, one.after) for one in told(review)] == lines or set(lines) <= {
        (one.what, one.before, one.after) for one in told(review)
    }


def test_what_is_told_is_of_then_and_not_of_now(review):
    seq = did(review, c.Reject(("A1",), Reason.FALSE, "first"))
    did(review, c.Reject(("A1",), Reason.FALSE, "second"), c.Accept(("A1",)))
    assert told(review)[0].before == "rejected · false · second"
    assert review.log.told(seq)[0].after == "rejected · false · first"


def test_a_merge_and_a_split_are_told_of_each_claim_that_moved(review):
    did(review, c.Split(("A1",)))
    moved = told(review, claim(review, "A1").id)
    assert LogChange("remembered", "", "A1 and B1 are different facts") in moved
    did(review, c.Merge(("B1", "A1")))
    assert [one.what for one in told(review, claim(review, "A1").id) if one.what.startswith("A1")] == [
        "A1, in the fact"
    ]


def test_a_settlement_names_the_claim_that_stands(review):
    did(review, c.Settle("A1", ResolutionKind.ONE_VALUE, ("B1",)))
    fact = claim(review, "A1").fact
    assert LogChange("settled", "not settled", "one value · B1") in told(review, fact)
    did(review, c.Reopen("A1"))
    assert LogChange("settled", "one value · B1", "not settled") in told(review, fact)


def test_the_history_of_one_claim_is_what_happened_to_it(review):
    did(review, c.Accept(("B2",)), c.Accept(("A1", "A2")), c.Split(("B1",)), c.Edit("A1", "It was dear"))
    assert whats(review, key=claim(review, "A1").id) == [
        "Edit A1",
        "Take B1 out of the fact of A1",
        "Accept 2 claims",
    ]


def test_the_history_of_a_fact_has_what_happened_to_its_claims(review):
    did(review, c.Accept(("A1",)), c.Accept(("A2",)), c.Merge(("A1", "A2")), c.Note("odd", fact="A1"))
    assert whats(review, key=claim(review, "A1").fact) == [
        "Note on the fact of A1",
        "Merge 2 facts into the fact of A1",
        "Accept A2",
        "Accept A1",
    ]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, ["Accept 2 claims", "Note on A2", "Accept A1", "Import A, B, C"]),
        ({"words": "accept"}, ["Accept 2 claims", "Accept A1"]),
        ({"words": "ACCEPT claims"}, ["Accept 2 claims"]),
        ({"words": "b1"}, ["Accept 2 claims"]),  # a label finds what was done to many
        ({"words": "a1"}, ["Accept A1"]),
        ({"words": "Z9"}, []),
        ({"words": "100%"}, []),
        ({"analyst": "kl"}, ["Note on A2"]),
        ({"analyst": "mk", "words": "accept"}, ["Accept 2 claims", "Accept A1"]),
    ],
)
def test_the_history_is_searched_by_words_labels_and_analysts(review, chosen, found):
    did(review, c.Accept(("A1",)))
    did(review, c.Note("look", claim="A2"), analyst="kl")
    did(review, c.Accept(("B1", "B2")))
    shown = [one for one in whats(review, **chosen) if not one.startswith("Create")]
    assert shown == found
    assert sum(one.decisions for one in review.log.days(LogFilter(**chosen))) == len(whats(review, **chosen))
    assert review.log.analysts() == ["kl", "mk"]


def test_a_page_is_read_anywhere(review):
    did(review, *(c.Note(f"{n}", claim="A1") for n in range(12)))
    everything = review.log.page(LogFilter())
    assert review.log.page(LogFilter(), 5, 4) == everything[5:9]


@pytest.mark.parametrize(
    ("command", "kind", "label"),
    [
        (c.Accept(("B1",)), "claim", "B1"),
        (c.Edit("B1", "Dear"), "claim", "B1"),
        (c.AcceptFacts(("B2",)), "fact", "B2"),
        (c.Merge(("A1", "A2")), "fact", "A1"),
        (c.Settle("A1", ResolutionKind.BOTH), "conflict", "A1"),
        (c.Word("A1", "Dear"), "fact", "A1"),
        (c.Describe("B", title="New"), "article", "B"),
        (c.RenameCase("Bridges"), "", ""),
    ],
)
def test_what_a_decision_was_about(review, command, kind, label):
    seq = did(review, command)
    homes = {one.letter: one.id for one in review.articles()}
    wanted = {
        "claim": lambda: claim(review, label).id,
        "fact": lambda: claim(review, label).fact,
        "conflict": lambda: claim(review, label).fact,
        "article": lambda: homes[label],
        "": lambda: "",
    }[kind]()
    assert review.log.about(seq) == (kind, wanted)


def test_the_way_back_tells_whose_decisions_it_takes_back(review):
    to = did(review, c.Accept(("A1",)))
    did(review, c.Accept(("A2",)))
    last = did(review, c.Accept(("B1",)), c.Accept(("B2",)), analyst="kl")
    assert review.log.way_back(to) == WayBack(to, "Accept A1", last, 3, (("kl", 2),), "")
    assert review.log.way_back(1).analysis == "Import A, B, C"
    for seq in (last, 99):
        with pytest.raises(CommandError):
            review.log.way_back(seq)
    review.handle(c.GoBack(to, ("kl",), last))
    assert [one.undone for one in review.log.page(LogFilter(), 0, 5)] == [False, True, True, True, False]
    assert claim(review, "A1").ruling is not None
    assert claim(review, "B1").ruling is None


def test_a_script_goes_back(review):
    from reviewer.services.scripts import decide_script

    to = did(review, c.Accept(("A1",)), c.Accept(("A2",))) - 1
    decide_script(review, [f'{{"command": "go_back", "to": {to}}}'])
    assert claim(review, "A2").ruling is None
