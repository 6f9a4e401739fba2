"""Spans go where they stood, whatever line ends, forms of letters and white space the two texts have."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.annotations import ForeignDocument, ForeignSpan, place
from reviewer.annotations.letters import Canonical
from reviewer.annotations.model import NOWHERE
from reviewer.domain.articles import Article, article_id
from reviewer.domain.text import Span, canonical

TEXT = "🎉 The bridge cost 40 million euros.\nגשר חדש — éclat 👩‍👩‍👧 opened. It is long.\nIt is long."


def article(text, name="a.txt", address=""):
    return Article(article_id(text), name, "", "", "", "", address, "en", text)


def marked(text, words, **more):
    start = text.index(words)
    return ForeignSpan(start, start + len(words), words, **more)


ROUND = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "a mark at the start": lambda text: "\ufeff" + text,
    "line ends and spaces at both ends": lambda text: f"\n\n  {text}\n",
    "other white space": lambda text: text.replace("\n", " \u00a0\n\n\t"),
    "a head that the article lacks": lambda text: "North Post, page 3\n\n" + text,
}


@pytest.mark.parametrize("way", ROUND)
@pytest.mark.parametrize("words", ["The bridge", "גשר חדש", "éclat 👩‍👩‍👧", "opened."])
def test_a_text_that_differs_in_form_alone_keeps_every_place(way, words):
    foreign = ROUND[way](TEXT)
    document = ForeignDocument(
        "x", foreign, "", (marked(foreign, ROUND[way](words).strip("\ufeff\n ").split("page 3\n\n")[-1]),)
    )
    placed = place([document], [article("Another article altogether."), article(TEXT)])
    (found,) = placed.found
    assert (found.article, found.by_words, placed.unplaced) == (article_id(TEXT), False, ())
    assert found.span.of(TEXT) == words


CHARS = st.one_of(
    st.sampled_from(["🎉", "👩‍👩‍👧", "e\u0301", "a\u0323\u0302", "\u1100\u1161\u11a8", "שלום", "سلام", "\r\n", "\r", " ", "\u2028", "ﬁ", "\u0958", "\u212b", "\ufeff", "\x00"]),
    st.characters(),
)  # fmt: skip
TEXTS = st.lists(CHARS, min_size=1, max_size=40).map("".join)


@given(TEXTS)
def test_the_map_of_a_text_covers_it_without_gaps(raw):
    form = Canonical(raw)
    assert form.text == canonical(raw)
    assert form.span(0, len(raw)) == (0, len(form.text))
    ends = [form.span(0, at)[1] for at in range(1, len(raw) + 1)]
    starts = [form.span(at, len(raw))[0] for at in range(len(raw))]
    assert ends == sorted(ends)
    assert starts == sorted(starts)
    assert all(form.span(at, at + 1)[0] <= ends[at] for at in range(len(raw)))


@given(TEXTS, st.data())
def test_the_words_of_a_span_are_its_words_in_canonical_form(raw, data):
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    first, last = Canonical(raw).span(start, end)
    inner = canonical(raw[start:end])
    cut = canonical(raw[:start]) + inner + canonical(raw[end:])
    if cut == canonical(raw):  # nothing joins across its ends
        assert inner in canonical(raw)[first:last]


@given(TEXTS, st.data())
def test_every_span_is_placed_or_listed_and_never_beside_its_words(raw, data):
    text = canonical(raw)
    if not text.strip():
        return
    spans = []
    for _ in range(3):
        start = data.draw(st.integers(NOWHERE, len(raw)))
        end = data.draw(st.integers(start, len(raw) + 2))
        spans.append(
            ForeignSpan(start, end, raw[max(start, 0) : max(end, 0)] if data.draw(st.booleans()) else "")
        )
    placed = place([ForeignDocument("x", raw, "", tuple(spans))], [article(text)])
    assert len(placed.found) + len(placed.unplaced) == len(spans)
    assert {*(one.foreign for one in placed.found), *(one.foreign for one in placed.unplaced)} == set(spans)
    for one in placed.found:
        assert one.span.end <= len(text)
        if one.foreign.start != NOWHERE:
            words = "".join(canonical(raw[one.foreign.start : one.foreign.end]).split())
            edges = (
                canonical(raw[: one.foreign.start])
                + canonical(raw[one.foreign.start : one.foreign.end])
                + canonical(raw[one.foreign.end :])
            )
            if edges == text:
                assert words in "".join(one.span.of(text).split())


@pytest.mark.parametrize(
    ("span", "words", "at"),
    [
        (ForeignSpan(NOWHERE, NOWHERE, "The bridge"), "The bridge", 2),
        (ForeignSpan(NOWHERE, NOWHERE, "e\u0301clat"), "éclat", 47),
        (ForeignSpan(NOWHERE, NOWHERE, "euros. גשר"), "euros.\nגשר", 30),
        (ForeignSpan(NOWHERE, NOWHERE, "It is long", prefix="opened. "), "It is long", 67),
        (ForeignSpan(NOWHERE, NOWHERE, "It is long", prefix="long. "), "It is long", 79),
        (ForeignSpan(70, 80, "It is long"), "It is long", 67),
        (ForeignSpan(500, 510, "It is long"), "It is long", 79),
    ],
)
def test_without_the_text_a_span_goes_where_its_words_stand(span, words, at):
    (found,) = place([ForeignDocument("a.txt", "", "", (span,))], [article(TEXT)]).found
    assert (found.span.of(TEXT), found.by_words) == (words, True)
    assert found.span.start == TEXT.index(words, max(at - 3, 0))
    assert abs(found.span.start - at) < 12


@pytest.mark.parametrize(
    ("span", "text", "why"),
    [
        (ForeignSpan(NOWHERE, NOWHERE, "It is long"), "", "its words stand in several places, and nothing tells which is meant"),
        (ForeignSpan(NOWHERE, NOWHERE, "It is short"), "", "its words do not stand in article “a.txt”"),
        (ForeignSpan(4, 8), "", "it tells a place, but neither its words nor the text that the place is counted in"),
        (ForeignSpan(NOWHERE, NOWHERE, " \n"), "", "it marks no words"),
        (ForeignSpan(0, 900, ""), TEXT, "its place lies outside of its text"),
        (ForeignSpan(0, 900, ""), "Another text", "its place lies outside of its text"),
        (ForeignSpan(3, 3, ""), TEXT, "it marks no words"),
        (ForeignSpan(0, 7, "Another"), "Another text", "its words do not stand in article “a.txt”"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_listed_with_the_reason(span, text, why):
    placed = place([ForeignDocument("a.txt", text, "", (span,))], [article(TEXT)])
    assert placed.found == ()
    assert [(one.foreign, one.reason, one.document) for one in placed.unplaced] == [(span, why, "a.txt")]


class TestWhichArticle:
    def test_the_one_with_the_text_whatever_it_is_called(self):
        document = ForeignDocument("b.txt", TEXT, "", (marked(TEXT, "The bridge"),))
        (found,) = place([document], [article("The bridge is red.", "b.txt"), article(TEXT, "a.txt")]).found
        assert found.article == article_id(TEXT)

    @pytest.mark.parametrize(
        ("name", "address"),
        [("b.txt", ""), ("B", ""), ("folder/b.pdf", ""), ("", "https://north.example/b#part"), ("", "http://north.example/b/")],
    )  # fmt: skip
    def test_the_one_of_that_name_or_address(self, name, address):
        articles = [
            article("The bridge is red."),
            article("The bridge is blue.", "b.txt", "https://north.example/b"),
        ]
        document = ForeignDocument(name, "", address, (ForeignSpan(NOWHERE, NOWHERE, "The bridge"),))
        (found,) = place([document], articles).found
        assert found.article == articles[1].id

    def test_else_the_only_one_with_the_words(self):
        articles = [article("The bridge is red."), article("The bridge is blue.", "b.txt")]
        spans = (ForeignSpan(NOWHERE, NOWHERE, "is blue"), ForeignSpan(NOWHERE, NOWHERE, "The bridge"))
        placed = place([ForeignDocument("x", "", "", spans)], articles)
        assert [(one.article, one.span) for one in placed.found] == [(articles[1].id, Span(11, 18))]
        assert [one.foreign for one in placed.unplaced] == [spans[1]]

    def test_the_one_whose_id_it_names_before_others_of_the_same_title(self):
        articles = [
            replace(article(f"The bridge is {one}.", f"{one}.txt"), title="A bridge")
            for one in ("red", "blue")
        ]
        span = ForeignSpan(NOWHERE, NOWHERE, "The bridge")
        document = ForeignDocument("A bridge", "", f"urn:uuid:{articles[1].id}", (span,))
        (found,) = place([document], articles).found
        assert found.article == articles[1].id

    def test_the_number_of_a_row_is_no_name(self):
        articles = [article("The tower is tall.", "1.txt"), article("The bridge is blue.", "b.txt")]
        text = "The bridge is blue, they say."
        document = ForeignDocument("1", text, "", (marked(text, "The bridge is blue"),))
        (found,) = place([document], articles).found
        assert found.article == articles[1].id
