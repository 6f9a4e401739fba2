"""Cases and imports: what is added, what is told, and that a stop or a fault changes nothing."""

from dataclasses import replace

import pytest

import reviewer.analysis
from reviewer.domain.errors import Cancelled, CommandError, InputError
from reviewer.domain.review.commands import Accept, Edit, OtherName, RenameCase, RenameName, SameName, Split
from reviewer.services.publish import FORMATS

OTHER = "The bridge cost 60 million euros. It is painted green."


def labels(workspace, case):
    review = workspace.review(case)
    return {one.label: one.quote for home in review.articles() for one in review.page(home.id).claims}


class TestCases:
    def test_a_new_case_is_empty_and_found_by_name_and_id(self, workspace):
        case = workspace.library.create("  The   bridge ")
        assert workspace.library.cases()[0].name == "The bridge"
        for name in (case, "The bridge", "the BRIDGE", " The bridge "):
            assert workspace.library.find(name) == case

    @pytest.mark.parametrize(
        ("name", "says"),
        [
            ("", "needs a name"),
            (" \n ", "needs a name"),
            ("the bridge", "There is a case “the bridge” already"),
        ],
    )
    def test_a_name_is_needed_and_given_once(self, workspace, name, says):
        workspace.library.create("The Bridge")
        with pytest.raises(CommandError, match=says):
            workspace.library.create(name)
        assert len(workspace.library.cases()) == 1

    def test_a_name_that_is_missing_or_not_the_only_one_is_told(self, workspace):
        library = workspace.library
        with pytest.raises(CommandError, match="There is no case “bridge”"):
            library.find("bridge")
        library.create("Bridge")
        second = library.create("Tunnel")
        workspace.review(second).handle(RenameCase("Bridge"))
        with pytest.raises(CommandError, match="2 cases are called “Bridge”; name one by its id"):
            library.find("Bridge")
        assert library.find(second) == second


class TestImport:
    def test_articles_get_letters_in_their_order_and_claims_labels_in_the_order_of_the_text(
        self, workspace, bridge
    ):
        found = labels(workspace, bridge)
        assert list(found) == ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"]
        assert found["A3"] == "It is 300 metres long"  # behind an emoji

    def test_the_conflict_between_the_sources_is_found(self, workspace, bridge):
        (worst, *rest) = workspace.review(bridge).queue()
        assert not rest
        assert worst.values == "€40 m ×1 · €45 m ×2"
        ((conflict, words),) = workspace.review(bridge).explain(worst.id)
        assert conflict.rule == "number.disjoint"
        assert "A gives €40 m" in words
        assert "B and C give €45 m" in words

    def test_a_later_article_adds_and_leaves_every_decision(self, workspace, bridge, make_article):
        review = workspace.review(bridge)
        review.handle(Accept(("A1",)))
        review.handle(Edit("B1", "The bridge cost 45 million euros, says the town"))
        before = labels(workspace, bridge)
        report = workspace.library.add(bridge, [make_article("west.txt", OTHER)], in_process=True)
        assert (report.added, report.claims) == (("D",), 2)
        after = labels(workspace, bridge)
        assert {name: after[name] for name in before} == before
        page = {one.label: one for one in review.page("A").claims + review.page("B").claims}
        assert page["A1"].ruling == "accepted"
        assert page["B1"].body.statement.endswith("says the town")
        assert workspace.library.verify(bridge).ok

    def test_different_facts_stay_apart_in_the_next_analysis(self, workspace, bridge, make_article):
        review = workspace.review(bridge)
        review.handle(Split(("A1",)))
        workspace.library.add(bridge, [make_article("west.txt", OTHER)], in_process=True)
        facts = {one.label: one.fact for letter in "ABD" for one in review.page(letter).claims}
        assert facts["A1"] not in (facts["B1"], facts["D1"])

    def test_several_taken_out_at_once_stay_apart_and_together(self, workspace, bridge):
        review = workspace.review(bridge)
        price = [one.label for one in review.fact(review.queue()[0].id).claims]
        assert len(price) == 3
        review.handle(Split((price[1], price[2])))
        workspace.library.analyze_again(bridge, in_process=True)
        facts = {one.label: one.fact for letter in "ABC" for one in review.page(letter).claims}
        assert facts[price[1]] == facts[price[2]] != facts[price[0]]

    def test_what_was_said_of_names_goes_to_the_next_analysis(self, workspace, bridge, make_article):
        review = workspace.review(bridge)
        assert [one.full for one in review.names()] == ["The bridge", "Mira Oden"]
        review.handle(SameName("Mira Oden", "The bridge"))
        review.handle(OtherName("It"))
        for plan in (
            workspace.library.prepare(bridge, [make_article("west.txt", OTHER)]),
            workspace.library.prepare_again(bridge),
        ):
            assert plan.task.guidance.same_names == (("Mira Oden", "The bridge"),)
            assert plan.task.guidance.other_names == (("It", "The bridge"),)

    def test_a_case_is_analyzed_again_and_keeps_what_was_decided(self, workspace, bridge):
        review = workspace.review(bridge)
        review.handle(Accept(("A1",)))
        review.handle(RenameName("Mira Oden", "M. Oden"))
        before, names = labels(workspace, bridge), review.names()
        report = workspace.library.analyze_again(bridge, in_process=True)
        assert (report.added, report.claims) == ((), 0)
        assert (labels(workspace, bridge), review.names()) == (before, names)
        assert [one.full for one in names] == ["The bridge", "M. Oden"]
        assert workspace.library.verify(bridge).ok

    def test_a_text_that_is_there_already_is_told_and_not_doubled(self, workspace, bridge, make_article):
        before = workspace.review(bridge).summary()
        again = make_article("copy.txt", make_article("north.txt").text)
        report = workspace.library.add(bridge, [again], in_process=True)
        assert report.added == ()
        assert report.notes == ("“copy.txt” is in this case already, as article A; it was not added again.",)
        assert workspace.review(bridge).summary() == before

    def test_an_old_and_a_new_article_at_once(self, workspace, bridge, make_article):
        given = [make_article("north.txt"), make_article("west.txt", OTHER)]
        report = workspace.library.add(bridge, given, in_process=True)
        assert report.added == ("D",)
        assert len(report.notes) == 1

    def test_an_article_that_someone_else_added_meanwhile_is_not_doubled(
        self, workspace, bridge, make_article, open_again
    ):
        new = [make_article("west.txt", OTHER)]
        plan = workspace.library.prepare(bridge, new)
        with open_again("ab") as other:
            other.library.add(bridge, new, in_process=True)
            other.review(bridge).handle(Accept(("A1",)))
        report = workspace.library.finish(plan, reviewer.analysis.analyze(plan.task.articles))
        assert report.added == ()
        assert "as article D" in report.notes[0]
        assert list(labels(workspace, bridge)).count("D1") == 1
        assert workspace.library.verify(bridge).ok

    @pytest.mark.parametrize("at", [0, 1, 2])
    def test_a_stop_leaves_the_case_as_it_was(self, workspace, bridge, make_article, at):
        def stop(done, total, what):
            if done >= at:
                raise Cancelled("stop")

        before = workspace.review(bridge).summary()
        with pytest.raises(Cancelled):
            workspace.library.add(bridge, [make_article("west.txt", OTHER)], stop, in_process=True)
        assert workspace.review(bridge).summary() == before

    def test_a_new_case_whose_import_fails_is_not_made(self, workspace, make_article, monkeypatch, by_hand):
        def broken(*_, **__):
            raise ZeroDivisionError

        monkeypatch.setattr("reviewer.services.library.integrate", broken)
        with pytest.raises(ZeroDivisionError):
            workspace.library.add_new("Tunnel", [make_article("north.txt")], in_process=True)
        assert workspace.library.cases() == []

    def test_pasted_text(self, workspace):
        made = workspace.library.read_text("The tunnel is 2 kilometres long.", "A tunnel")
        assert (made.title, made.name) == ("A tunnel", "pasted")
        with pytest.raises(InputError, match="empty"):
            workspace.library.read_text("  ", "")


class TestDemo:
    def test_it_is_imported_once_whatever_it_is_called_then(self, workspace, by_hand):
        library = workspace.library
        case = library.open_demo(in_process=True)
        assert library.cases()[0].name == "Meta and Scale AI, June 2025"
        assert library.cases()[0].articles == 4
        workspace.review(case).handle(RenameCase("Mine"))
        assert library.open_demo(in_process=True) == case
        assert len(library.cases()) == 1

    def test_a_case_of_its_name_is_left_alone(self, workspace, by_hand):
        taken = workspace.library.create("Meta and Scale AI, June 2025")
        case = workspace.library.open_demo(in_process=True)
        assert case != taken
        assert workspace.library.cases()[0].name == "Meta and Scale AI, June 2025 (2)"


def test_every_format_that_is_offered_has_a_writer():
    from importlib import import_module

    from reviewer.export import FORMATS as WRITERS

    assert set(WRITERS) == set(FORMATS)
    for one in WRITERS.values():
        module, _, name = one.where.partition(":")
        assert callable(getattr(import_module(f"reviewer.export.{module}"), name))


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"publisher": "north", "published_on": "2026-01-09"}, "is another version of article A"),
        ({"publisher": "north", "published_on": "2025-12-31"}, "is an earlier version of article A"),
        ({"publisher": "west", "published_on": "2026-01-02"}, "is nearly the same text as article A"),
    ],
)
def test_a_text_that_is_nearly_there_already_is_told_as_what_it_is(
    workspace, make_article, by_hand, known, told
):
    words = " ".join(f"The council agreed on item {n} after {n} hours of debate." for n in range(12))
    first = replace(make_article("north.txt", words), publisher="north")
    case = workspace.library.add_new("Council", [first], in_process=True).case_id
    again = replace(make_article("again.txt", words + " It was corrected."), **known)
    plan = workspace.library.prepare(case, [again])
    (note,) = plan.notes
    assert note.startswith("“again.txt” ")
    assert told in note
