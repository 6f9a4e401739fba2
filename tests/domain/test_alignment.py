"""Two versions of a text side by side: where words stand, what stands in their place, and that it is quick."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.alignment import Alignment
from reviewer.domain.text import Span

OLD = "Harbour Tools paid 40 million euros for Bolt. The deal is closed. Bolt has 12 shops in “Old Town”."

texts = st.lists(st.sampled_from(["a", "b", "bridge", "40", "%", ".", "\n", " ", "é", "“"]), max_size=40).map(
    lambda parts: "".join(parts)
)
words = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=60).map(" ".join)


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


@pytest.mark.parametrize(
    ("new", "part", "there"),
    [
        (OLD, "The deal is closed", "The deal is closed"),
        ("Monday. " + OLD, "The deal is closed.", "The deal is closed."),
        (OLD.replace(" ", "\n"), "The deal is closed", "The\ndeal\nis\nclosed"),
        (OLD.replace("40", "45"), "The deal is closed", "The deal is closed"),
        (OLD.replace("40", "45"), "Bolt has 12 shops", "Bolt has 12 shops"),
        (OLD.replace("40", "45"), "Harbour Tools paid 40 million euros", None),
        (OLD.replace("paid 40", "paid about 40"), "paid 40 million", None),
        (OLD.replace("The deal is", "the deal is"), "The deal is closed", None),
        (OLD.replace("“Old Town”", "Old Town"), "shops in “Old Town”", None),
        (
            "Bolt has 12 shops in “Old Town”. " + OLD[:65],
            "Bolt has 12 shops in “Old Town”",
            "Bolt has 12 shops in “Old Town”",
        ),
        ("Nothing of it.", "The deal is closed", None),
        ("", "The deal is closed", None),
    ],
)
def test_just_the_same_words_are_found(new, part, there):
    found = Alignment(OLD, new).place(span(OLD, part))
    assert (found and found.of(new)) == there


@pytest.mark.parametrize(
    ("new", "part", "there"),
    [
        (
            OLD.replace("40", "45"),
            "paid 40 million",
            "Harbour Tools paid 45 million euros for Bolt.",
        ),
        (
            OLD.replace("is closed", "was agreed on Monday"),
            "The deal is closed",
            "The deal was agreed on Monday.",
        ),
        (OLD.replace(" The deal is closed.", ""), "The deal is closed", None),
        (
            OLD[66:] + " Harbour Tools has paid 41 million euros for Bolt.",
            "Harbour Tools paid 40 million euros for Bolt",
            "Harbour Tools has paid 41 million euros for Bolt.",
        ),
        ("", "The deal is closed", None),
    ],
)
def test_what_stands_in_the_place_of_changed_words_is_whole_sentences(new, part, there):
    found = Alignment(OLD, new).near(span(OLD, part))
    assert (found and found.of(new)) == there


@given(texts, st.data())
def test_a_text_that_stayed_as_it_was_has_every_span_at_its_place(text, data):
    alignment = Alignment(text, text)
    for one in data.draw(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=8)):
        part = Span(one[0], one[0] + one[1])
        if part.end <= len(text) and not text[part.start].isspace() and not text[part.end - 1].isspace():
            assert alignment.place(part) == part


@given(words, words, st.integers(0, 30), st.integers(1, 20))
def test_what_is_found_has_the_same_words(old, new, start, length):
    end = min(len(old), start + length)
    if start < end and old[start] != " " and old[end - 1] != " ":
        found = Alignment(old, new).place(Span(start, end))
        assert found is None or found.of(new).split() == old[start:end].split()


@given(words, st.integers(1, 9), st.integers(0, 60))
def test_a_new_paragraph_shifts_what_comes_after_it(text, number, at):
    parts = text.split(" ")
    at = min(at, len(parts))
    head, tail = " ".join(parts[:at]), " ".join(parts[at:])
    added = "\n\n" + " ".join(f"new{n}" for n in range(number)) + "\n\n"
    alignment = Alignment(f"{head} {tail}".strip(), f"{head}{added}{tail}")
    if head:
        assert alignment.place(Span(0, len(head))) == Span(0, len(head))
    if tail:
        shift = len(head) + len(added)
        old = len(head) + (1 if head else 0)
        assert alignment.place(Span(old, old + len(tail))) == Span(shift, shift + len(tail))


@given(texts, texts)
def test_any_two_texts_can_be_laid_side_by_side(old, new):
    alignment = Alignment(old, new)
    assert 0.0 <= alignment.shared() <= 1.0
    for start in range(0, len(old), 3):
        for found in (alignment.place(Span(start, start + 1)), alignment.near(Span(start, start + 1))):
            assert found is None or found.end <= len(new)


def test_ten_thousand_words_take_well_under_a_second():
    sentences = [
        f"The council of town {n} spent {n * 7 % 1000} euros on the park, said member {n % 37}."
        for n in range(800)
    ]
    old = " ".join(sentences)
    new = " ".join(one.replace("spent", "paid") if n % 9 == 0 else one for n, one in enumerate(sentences))
    before = time.perf_counter()
    alignment = Alignment(old, new)
    at = 0
    for n, one in enumerate(sentences):
        found = alignment.place(Span(at, at + len(one)))
        assert (found is None) == (n % 9 == 0)
        at += len(one) + 1
    assert time.perf_counter() - before < 2.0  # a tenth of that on an idle machine
