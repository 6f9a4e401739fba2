"""A new version of an article in a case: compared, offered, replaced; exports, analyses and case files agree."""

import json

import pytest

from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind, Ruling
from reviewer.domain.text import Span
from reviewer.export import FORMATS
from reviewer.services import analyzing, casefile
from reviewer.services.library import Library
from reviewer.services.review import Review
from reviewer.services.versions import compare, offers

UPDATED = "Corrected. The bridge cost 40 million euros. It was closed in June. 🎉 It is 300 metres long."


@pytest.fixture
def review(workspace, bridge, make_article):
    """The bridge, decided on; then a new version of article A comes in as D."""
    review = workspace.review(bridge)
    review.handle(c.Settle("A1", ResolutionKind.ONE_VALUE, ("A1",), "It cost 40 million euros."))
    review.handle(c.Accept(("A2",)))
    review.sign_as("jo")
    review.handle(c.Reject(("A2",), Reason.FALSE))
    review.sign_as("mk")
    workspace.library.add(bridge, [make_article("north.txt", UPDATED)], in_process=True)
    return review


def picture(review):
    return [(one.letter, one.replaced_by, one.claims, one.decided) for one in review.articles()]


def test_both_versions_side_by_side(review, database, bridge):
    found = compare(database, bridge, "A", "D")
    assert (found.old.letter, found.new.letter, found.later) == ("A", "D", None)
    assert [(one.old_label, one.new_label, one.words) for one in found.carried] == [
        ("A1", "D2", "The bridge cost 40 million euros")
    ]
    assert found.carried[0].rulings == (("mk", Ruling.ACCEPTED),)
    (changed,) = found.changed
    assert changed.old_label == "A2"
    assert changed.rulings == (("mk", Ruling.ACCEPTED), ("jo", Ruling.REJECTED))
    assert (changed.before, changed.after) == ("It was opened in May.", "It was closed in June.")
    assert changed.after_span == Span(UPDATED.index("It was"), UPDATED.index(" 🎉"))
    assert (found.dropped_undecided, found.only_new) == (1, 2)
    assert found.shared > 0.6


def test_it_is_offered_until_it_is_replaced(workspace, bridge, make_article, database):
    text = " ".join(f"The council agreed on item {n} after {n} hours of debate." for n in range(1, 16))
    later = make_article("north.txt", text + " It was corrected.")
    workspace.library.add(bridge, [make_article("north.txt", text), later], in_process=True)
    ((old, new),) = [(one.old.letter, one.new.letter) for one in offers(database, bridge)]
    assert (old, new) == ("D", "E")
    review = workspace.review(bridge)
    review.handle(c.Describe("D", published_on="2026-02-02"))
    assert [(one.old.letter, one.new.letter) for one in offers(database, bridge)] == [("E", "D")]
    review.handle(c.Describe("E", language="de"))
    assert offers(database, bridge) == ()
    review.handle(c.Undo())
    review.handle(c.Replace("E", "D"))
    assert offers(database, bridge) == ()


def test_the_case_counts_the_new_version_alone_and_undo_brings_the_old_one_back(review, workspace, bridge):
    was = picture(review)
    review.handle(c.Replace("A", "D"))
    assert picture(review)[0] == ("A", "D", 0, 0)
    assert review.page("A").item.replaced_by == "D"
    assert review.summary().articles == 3
    assert [one.articles for one in workspace.library.cases()] == [3]
    fact = review.fact(next(one.fact for one in review.page("D").claims if one.label == "D2"))
    assert [one.label for one in fact.claims if one.id in fact.chosen] == ["D2"]
    assert fact.item.line == "It cost 40 million euros."
    review.handle(c.Undo())
    assert picture(review) == was
    assert review.summary().articles == 4
    assert workspace.library.verify(bridge).ok


def test_an_analysis_leaves_it_out_even_one_that_began_before(review, workspace, bridge, make_article):
    library = workspace.library
    plan = library.prepare_again(bridge)
    found = analyzing.run(plan.task, in_process=True)
    review.handle(c.Replace("A", "D"))
    library.finish(plan, found)
    assert picture(review)[0] == ("A", "D", 0, 0)
    report = library.analyze_again(bridge, in_process=True)
    assert report.claims == 0
    assert picture(review)[0] == ("A", "D", 0, 0)
    told = library.add(bridge, [make_article("north.txt")], in_process=True)
    assert told.notes == ("“north.txt” is in this case already, as article A; it was not added again.",)
    assert library.verify(bridge).ok


def test_the_history_tells_what_left_and_what_went_along(review):
    review.handle(c.Replace("A", "D"))
    entry = review.history(limit=1)[0]
    assert entry.what.endswith("(decided claims carried over: 1; their words have changed: A2)")
    told = [(one.what, one.before, one.after) for one in review.log.told(entry.seq)]
    assert ("article A, replaced by", "", "D") in told
    assert ("A2, claim", "It was opened in May", "") in told
    assert ("D2, verdict of mk", "undecided", "accepted") in told
    assert ("A2, verdict of jo", "rejected · false", "undecided") in told


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_every_export_names_the_new_version(review, workspace, bridge, tmp_path, format):
    review.handle(c.Replace("A", "D"))
    path = workspace.publish(bridge).export(format, tmp_path / "out")
    assert path.stat().st_size
    if format == "json":
        assert [one["letter"] for one in json.loads(path.read_text("utf-8"))["sources"]] == ["B", "C", "D"]
    if format == "provjson":
        derived = json.loads(path.read_text("utf-8"))["wasDerivedFrom"].values()
        assert [one["prov:type"]["$"] for one in derived if "prov:type" in one] == ["prov:Revision"]
    if format == "prov":
        graph = json.loads(path.read_text("utf-8"))["@graph"]
        ids = {one.letter: one.id for one in review.articles()}
        (revised,) = [one for one in graph if "wasRevisionOf" in one]
        assert revised["@id"].endswith(ids["D"])
        assert revised["wasRevisionOf"][0].endswith(ids["A"])


def test_a_case_file_holds_both(review, database, other, bridge, tmp_path):
    review.handle(c.Replace("A", "D"))
    path = casefile.pack(database, bridge, tmp_path / "case.reviewcase")
    casefile.unpack(other, casefile.open_casefile(path), "jo")
    there = other.reader(bridge)
    assert [(one.letter, one.replaced_by) for one in there.articles()] == [
        ("A", "D"),
        ("B", ""),
        ("C", ""),
        ("D", ""),
    ]
    assert there.summary().head == review.summary().head


@pytest.mark.parametrize(
    ("elsewhere", "clash"),
    [
        (c.Accept(("A3",)), "Accept A3"),  # its claim has left: a person has to look at it
        (c.Accept(("B1",)), ""),
        (c.Word("A1", "Words of jo."), ""),
    ],
)
def test_copies_that_went_apart_are_merged(review, database, other, bridge, tmp_path, elsewhere, clash):
    path = casefile.pack(database, bridge, tmp_path / "case.reviewcase")
    casefile.unpack(other, casefile.open_casefile(path), "jo")
    Review(other, bridge, "jo").handle(elsewhere)
    review.handle(c.Replace("A", "D"))
    file = casefile.pack(other, bridge, tmp_path / "jo.reviewcase")
    report = casefile.unpack(database, casefile.open_casefile(file), "mk")
    assert [one.what for one in report.clashes] == ([clash] if clash else [])
    assert picture(review)[0] == ("A", "D", 0, 0)
    assert Library(database, "mk").verify(bridge).ok
    file = casefile.pack(database, bridge, tmp_path / "mk.reviewcase")
    report = casefile.unpack(other, casefile.open_casefile(file), "jo")
    assert bool(report.clashes) == bool(clash)
    assert Library(other, "jo").verify(bridge).ok


def test_what_cannot_be_compared_is_refused_in_a_sentence(review, database, bridge):
    with pytest.raises(CommandError, match="These are one article"):
        compare(database, bridge, "A", "A")
