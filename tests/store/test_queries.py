"""What windows read of a case."""

import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.domain.readmodel import FactFilter, FactOrder, LogFilter
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind, Ruling
from reviewer.domain.review.standing import FactState
from reviewer.domain.text import canonical
from reviewer.store.queries.match import query, unmark


@pytest.fixture
def reader(desk: Any) -> Any:
    return desk.database.reader(desk.case)


def leads(items: Any) -> list[str]:
    return [one.lead for one in items]


def claim(reader: Any, label: str) -> Any:
    return next(one for one in reader.page(label[0]).claims if one.label == label)


def test_a_page_has_the_claims_in_the_order_of_the_text_with_their_words(reader: Any) -> None:
    page = reader.page("A")
    assert [one.label for one in page.claims] == ["A1", "A2", "A3"]
    assert all(one.quote == page.text[one.start : one.end] for one in page.claims)
    assert [one.why for one in page.claims] == ["Grouped by hand."] * 3
    assert [one.conflicts for one in page.claims] == [("number",), ("status",), ()]
    assert reader.page(page.item.id) == page
    assert reader.page("Z") is None


def test_spans_behind_characters_of_two_utf16_units_keep_their_words(desk: Any, reader: Any) -> None:
    text = reader.page("A").text
    start = text.index("Café")
    desk.do(c.AddClaim("A", start, start + 4))
    assert claim(reader, "A4").quote == "Café"


def test_a_card_shows_the_verdict_that_stands(desk: Any, reader: Any) -> None:
    desk.do(c.Reject(("A1",), Reason.FALSE, "no source"), "ab")
    desk.do(c.Accept(("A1",)), "cd")
    desk.do(c.Note("look", claim="A1"))
    card = claim(reader, "A1")
    assert (card.ruling, card.decided_by, card.reason, card.note) == (Ruling.ACCEPTED, "cd", "", "look")
    desk.do(c.Clear(("A1",)), "cd")
    card = claim(reader, "A1")
    assert (card.ruling, card.decided_by, card.reason) == (Ruling.REJECTED, "ab", "false")
    assert (card.verdict_note, card.decided_at) == ("no source", "2026-01-01T00:00:02.000Z")


def test_claims_come_in_the_order_asked_for_without_those_that_are_gone(reader: Any) -> None:
    first, second = claim(reader, "A1"), claim(reader, "B2")
    assert reader.claims([second.id, "gone", first.id, second.id]) == [second, first]
    assert reader.claims([]) == []


def test_next_undecided_goes_through_the_articles_and_leaves_out_what_is_set_aside(
    desk: Any, reader: Any
) -> None:
    def walk(*, aside: bool) -> list[str]:
        found, after = [], reader.next_undecided(aside=aside)
        while after is not None:
            found.append(reader.claims([after])[0].label)
            after = reader.next_undecided(after, aside=aside)
        return found

    desk.do(c.Accept(("A2", "C1")))
    assert walk(aside=False) == ["A1", "A3", "B1", "B2", "C2", "D1"]
    assert walk(aside=True) == ["A1", "A3", "B1", "B2", "B3", "C2", "D1"]


def test_articles_count_what_is_decided_and_share_origins(desk: Any, reader: Any) -> None:
    desk.do(c.Accept(("A1", "A3")))
    desk.do(c.HandBack(("B2",), "?"))
    assert [
        (one.letter, one.claims, one.decided, one.conflicts_open, one.origin) for one in reader.articles()
    ] == [
        ("A", 3, 2, 2, "A"),
        ("B", 2, 0, 2, "B"),
        ("C", 2, 0, 0, "C"),
        ("D", 1, 0, 1, "B"),
    ]
    assert [(one.first, one.second, one.passages, one.agency) for one in reader.ties()] == [
        ("B", "D", 1, "Agency")
    ]
    summary = reader.summary()
    assert (summary.claims, summary.decided, summary.returned) == (8, 2, 1)
    assert (summary.facts, summary.conflicts_open, summary.conflicts_settled) == (4, 2, 0)
    assert desk.database.cases() == [summary]


def test_support_is_counted_in_origins(reader: Any) -> None:
    price = reader.fact_detail(claim(reader, "A1").fact).item
    assert (price.articles, price.independent) == (("A", "B", "D"), 2)
    assert price.values == "€40 m ×1 · €45 m ×2"
    assert (price.value_type, price.hard, price.conflicts, price.lead) == ("money", True, ("number",), "A1")


def test_the_queue_has_the_worst_first_and_the_settled_last(desk: Any, reader: Any) -> None:
    assert leads(reader.queue()) == ["A1", "A2"]
    desk.do(c.Settle("A1", ResolutionKind.BOTH))
    assert [(one.lead, one.state) for one in reader.queue()] == [
        ("A2", FactState.OPEN),
        ("A1", FactState.ACCEPTED),
    ]
    summary = reader.summary()
    assert (summary.conflicts_open, summary.conflicts_settled) == (1, 1)


def test_a_fact_opened_shows_claims_conflicts_and_how_it_was_settled(desk: Any, reader: Any) -> None:
    fact = claim(reader, "A2").fact
    detail = reader.fact_detail(fact)
    assert [one.label for one in detail.claims] == ["A2", "B2"]
    assert [(one.kind, one.open, len(one.sides)) for one in detail.conflicts] == [("status", True, 2)]
    desk.do(c.Settle("A2", ResolutionKind.LATER, (claim(reader, "A2").id,), "It closed", "B is older"))
    desk.do(c.Note("mind the date", fact="A2"))
    detail = reader.fact_detail(fact)
    assert (detail.item.line, detail.item.worded, detail.title) == ("It closed", True, "The deal is closed")
    assert (detail.settled_by, detail.settled_at) == ("mk", "2026-01-01T00:00:02.000Z")
    assert (detail.reason, detail.note, detail.chosen) == (
        "B is older",
        "mind the date",
        (claim(reader, "A2").id,),
    )
    assert [one.open for one in detail.conflicts] == [False]
    assert reader.fact_detail("gone") is None


def test_rejected_claims_are_no_side_of_a_conflict(desk: Any, reader: Any) -> None:
    desk.do(c.Reject(("B2",), Reason.DUPLICATE))
    detail = reader.fact_detail(claim(reader, "A2").fact)
    assert (detail.conflicts, detail.item.articles, detail.item.state) == ((), ("A",), FactState.UNDECIDED)


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (FactFilter(), ["A1", "A2", "A3", "C2"]),
        (FactFilter(aside=True), ["A1", "A2", "A3", "C2", "B3"]),
        (FactFilter(states=(FactState.OPEN,)), ["A1", "A2"]),
        (FactFilter(states=(FactState.OPEN, FactState.UNDECIDED)), ["A1", "A2", "A3", "C2"]),
        (FactFilter(value_types=("money", "count")), ["A1", "A3"]),
        (FactFilter(conflicts=("status",)), ["A2"]),
        (FactFilter(articles=("C",)), ["A3", "C2"]),
        (FactFilter(articles=("C", "D")), ["A1", "A3", "C2"]),
        (FactFilter(sources_at_least=2), ["A1", "A2", "A3"]),
        (FactFilter(sources_at_most=2), ["A2", "A3", "C2"]),
        (FactFilter(independent_at_least=3), []),
        (FactFilter(sections=("About the shops",)), ["A3"]),
        (FactFilter(sections=("",), aside=True), ["B3"]),
        (FactFilter(sections=("About the shops", "About the price")), ["A1", "A3"]),
        (FactFilter(sources_at_least=2, sources_at_most=2), ["A2", "A3"]),
        (FactFilter(independent_at_most=1), ["C2"]),
        (FactFilter(independent_at_least=2, independent_at_most=2), ["A1", "A2", "A3"]),
        (FactFilter(aside_only=True), ["B3"]),
        (FactFilter(aside=True, aside_only=True), ["B3"]),
        (FactFilter(analysts=("nobody",)), []),
        (FactFilter(returned=True), []),
        (FactFilter(text="bolt"), ["A1", "A3"]),
        (FactFilter(text="45 mill"), ["A1"]),
        (FactFilter(text="closed agreed"), ["A2"]),
        (FactFilter(text="bolt", articles=("C",)), ["A3"]),
        (FactFilter(text='" * ('), ["A1", "A2", "A3", "C2"]),
    ],
    ids=str,
)
def test_filters(reader: Any, chosen: FactFilter, found: list[str]) -> None:
    items, total = reader.facts(chosen)
    assert (leads(items), total) == (found, len(found))
    assert reader.fact_ids(chosen) == [one.id for one in items]
    assert reader.fact_counts([chosen, FactFilter()]) == [len(found), 4]


def test_facts_by_whom_they_were_decided(desk: Any, reader: Any) -> None:
    assert reader.analysts() == ["mk"]  # who imported the articles
    desk.do(c.Accept(("A3",)), "ab")
    desk.do(c.Accept(("C1", "C2")), "cd")
    desk.do(c.Settle("A1", ResolutionKind.BOTH), "ef")
    assert reader.analysts() == ["ab", "cd", "ef", "mk"]

    def found(*analysts: str) -> list[str]:
        return leads(reader.facts(FactFilter(analysts=analysts))[0])

    assert found("ab") == ["A3"]
    assert found("cd") == ["A3", "C2"]
    assert found("ab", "ef") == ["A1", "A3"]
    desk.do(c.Clear(("A3",)), "ab")
    assert found("ab") == []


@pytest.mark.parametrize(
    ("typed", "lead", "in_line", "label", "in_text"),
    [
        ("bolt", "A1", ["Bolt"], "", []),
        ("BOLT paid", "A1", ["paid", "Bolt"], "", []),
        ("45 mill", "A1", ["million"], "B1", ["45", "million"]),
        ("agreed", "A2", [], "B2", ["agreed"]),
        ("clos", "A2", ["closed"], "", []),
        ("12", "A3", ["12"], "", []),
    ],
)
def test_where_the_words_of_a_search_stand(
    reader: Any, typed: str, lead: str, in_line: list[str], label: str, in_text: list[str]
) -> None:
    fact = next(one for one in reader.facts(FactFilter(text=typed))[0] if one.lead == lead)
    hit = reader.fact_hits([fact.id], typed)[fact.id]
    assert [one.of(fact.line) for one in hit.marks] == in_line
    assert (hit.label, [one.of(hit.text) for one in hit.text_marks]) == (label, in_text)


def test_words_of_a_quotation_find_the_fact_though_nobody_states_them(desk: Any, reader: Any) -> None:
    desk.do(c.Edit("C2", "Mira Oden founded Bolt."))
    desk.do(c.Word("C2", "Oden is the founder."))
    (fact,) = reader.facts(FactFilter(text="founded it"))[0]
    hit = reader.fact_hits([fact.id], "founded it")[fact.id]
    assert (fact.lead, hit.marks, hit.label, hit.text) == ("C2", (), "C2", "Mira Oden founded it")
    assert [one.of(hit.text) for one in hit.text_marks] == ["founded", "it"]
    assert ("C2", "Mira Oden founded it") in [(one.label, one.text) for one in reader.search("it")]


@pytest.mark.parametrize(
    ("line", "typed", "marked"),
    [
        ("Café Zürich", "CAFE zur", ["Café", "Zürich"]),
        ("Cafe\u0301 Zu\u0308rich", "café zür", ["Cafe\u0301", "Zu\u0308rich"]),
        ("$14.3 bn, not 14 or 3", "14.3", ["14.3"]),
        ("$14.3 bn, not 14 or 3", "14", ["14", "14"]),
        ("a_b ab", "ab", ["ab"]),
        ("Scale’s scale-up, SCALE", "scale", ["Scale", "scale", "SCALE"]),
        ("Straße", "STRASSE", []),
        ("عبر الجسر", "الجس", ["الجسر"]),
        ("日本 経済", "日", ["日本"]),
    ],
)
def test_marks_are_where_the_index_finds_the_words(
    desk: Any, reader: Any, line: str, typed: str, marked: list[str]
) -> None:
    desk.do(c.Word("C2", line))
    found = reader.facts(FactFilter(text=typed))[0]
    assert [one.lead for one in found] == (["C2"] if marked else [])
    for fact in found:
        hit = reader.fact_hits([fact.id], typed)[fact.id]
        assert [one.of(fact.line) for one in hit.marks] == marked


def test_nothing_is_marked_without_words(reader: Any) -> None:
    assert reader.fact_hits(reader.fact_ids(), " ( ") == {}


def test_pages_of_facts_follow_each_other(reader: Any) -> None:
    pages = [reader.facts(FactFilter(), skip, 3) for skip in (0, 3, 6)]
    assert [(leads(items), total) for items, total in pages] == [
        (["A1", "A2", "A3"], 4),
        (["C2"], 4),
        ([], 4),
    ]


@pytest.mark.parametrize(
    ("order", "up"),
    [
        (FactOrder.LABEL, ["A1", "A2", "A3", "C2"]),
        (FactOrder.SHEET, ["A1", "A2", "A3", "C2"]),
        (FactOrder.LINE, ["A3", "A1", "C2", "A2"]),
        (FactOrder.STATE, ["A1", "A2", "C2", "A3"]),
        (FactOrder.SOURCES, ["C2", "A2", "A3", "A1"]),
        (FactOrder.INDEPENDENT, ["C2", "A1", "A2", "A3"]),
        (FactOrder.SECTION, ["C2", "A1", "A3", "A2"]),
    ],
)
def test_orders(desk: Any, reader: Any, order: FactOrder, up: list[str]) -> None:
    desk.do(c.Accept(("A3",)))
    assert leads(reader.facts(FactFilter(order=order))[0]) == up
    down = leads(reader.facts(FactFilter(order=order, descending=True))[0])
    assert sorted(down) == sorted(up)
    assert down[0] == {FactOrder.INDEPENDENT: "A1", FactOrder.SOURCES: "A1"}.get(order, up[-1])


def test_sections_count_their_facts(desk: Any, reader: Any) -> None:
    desk.do(c.Assign(("A1", "A2"), "Money"))
    found = {one.name: one.facts for one in reader.sections()}
    assert found == {
        "About the price": 0, "About the status": 0, "About the shops": 1, "About the founder": 1, "Money": 2,
    }  # fmt: skip


def test_history_is_the_log_backwards_and_tells_what_touched_a_claim(desk: Any, reader: Any) -> None:
    desk.do(c.Accept(("A1",)))
    desk.do(c.Accept(("B1",)))
    desk.do(c.Edit("A1", "Another"))
    desk.do(c.Undo())
    found = reader.history()
    assert [one.seq for one in found] == [6, 5, 4, 3, 2, 1]
    assert [one.undone for one in found] == [False, True, False, False, False, False]
    assert [one.seq for one in reader.history(1, 2)] == [5, 4]
    assert [one.command for one in reader.history(key=claim(reader, "A1").id)] == ["undo", "edit", "accept"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zurich", ["A"]),
        ("ZÜRICH", ["A"]),
        ("mira ode", ["C", "C", "C2"]),
        ("oden mir", ["C", "C", "C2"]),
        ("raining", ["B", "B", "B3"]),
        ("oden paid", []),
        ("", []),
        ("🎉 $ — “”", []),
        ('mira" AND "oden', []),
        ("NEAR(mira oden)", []),
        ("line:mira", []),
        ("mira*", ["C", "C", "C2"]),
    ],
)
def test_search(reader: Any, typed: str, found: list[str]) -> None:
    assert [one.label for one in reader.search(typed)] == found


def test_hits_mark_the_words_found(reader: Any) -> None:
    for hit in reader.search("45 milli"):
        assert [mark.of(hit.text) for mark in hit.marks] in (["45", "million"], ["45", "million"] * 2)
        assert "\n" not in hit.text


def test_the_index_follows_edits_titles_and_undo(desk: Any, reader: Any) -> None:
    desk.do(c.Edit("C2", "Somebody named Oduya founded it"))
    desk.do(c.Describe("B", title="Quarterly zebra report"))
    desk.do(c.Word("C2", "Founded by a walrus"))
    assert [one.label for one in reader.search("oduya")] == ["C2"]
    assert [one.label for one in reader.search("zebra")] == ["B"]
    assert [one.label for one in reader.search("walrus")] == ["C"]
    for _ in range(3):
        desk.do(c.Undo())
    assert reader.search("oduya") + reader.search("zebra") + reader.search("walrus") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(typed=st.text() | st.text(alphabet="\"'*^:(){}+-~ \\$%_NEARANDOROT\x00é🎉\u0301"))
def test_nothing_a_person_types_breaks_the_search(reader: Any, typed: str) -> None:
    for hit in reader.search(typed):
        assert hit.marks
    reader.facts(FactFilter(text=typed))


@given(
    words=st.lists(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1), min_size=1, max_size=5)
)
def test_a_query_holds_every_word_as_a_string(words: list[str]) -> None:
    typed = canonical(" ".join(words)).split()
    assert query(" ".join(words)) == " ".join(f'"{one}"' for one in typed) + "*"


@pytest.mark.parametrize(
    ("marked", "text", "marks"),
    [
        ("a \x01b\x02 c", "a b c", ["b"]),
        ("\x01a\x02\n\x01b\x02", "a b", ["a", "b"]),
        ("\x01\x02a", "a", []),
        ("🎉 \x01é\x02", "🎉 é", ["é"]),
    ],
)
def test_marks_become_spans(marked: str, text: str, marks: list[str]) -> None:
    plain, spans = unmark(marked)
    assert (plain, [one.of(plain) for one in spans]) == (text, marks)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process cannot be set here")
@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("UTC", [("2030-03-02", 1), ("2030-03-01", 2), ("2030-03-02", 1), ("2030-03-01", 2)]),
        ("Asia/Kathmandu", [("2030-03-02", 2), ("2030-03-01", 1), ("2030-03-02", 2), ("2030-03-01", 1)]),
        ("America/New_York", [("2030-03-01", 6)]),
    ],
)
def test_decisions_are_counted_by_the_days_of_this_place(
    desk: Any, reader: Any, monkeypatch: pytest.MonkeyPatch, zone: str, days: list[tuple[str, int]]
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        clock = ["01T18:14", "01T18:16", "02T00:01", "01T18:14", "01T18:15", "02T04:59"]  # set back once
        for number, at in enumerate(clock):
            monkeypatch.setattr(type(desk), "at", f"2030-03-{at}:00.000Z")
            desk.do(c.Note(str(number), claim="A1"))
        found = [(one.day, one.decisions) for one in reader.history_days(LogFilter(words="note"))]
    finally:
        monkeypatch.undo()
        time.tzset()
    assert found == days
