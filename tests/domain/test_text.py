"""Canonical text, spans, and the map between code points and UTF-16 units."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.text import Span, Utf16Map, canonical

anything = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\ufeffTitle", "Title"),
        ("nul\x00l", "null"),
        ("cafe\u0301", "café"),
        ("form\x0cfeed\u2028line\u2029paragraph\x85next", "form\nfeed\nline\nparagraph\nnext"),
        ("lone \ud83d half", "lone \ufffd half"),
        ("👩\u200d🚀 stays", "👩\u200d🚀 stays"),
        ("no\u00a0break stays", "no\u00a0break stays"),
    ],
)
def test_canonical(raw, text):
    assert canonical(raw) == text


@given(anything)
def test_canonical_is_idempotent_and_storable(raw):
    text = canonical(raw)
    assert canonical(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\x00\ufeff\r")
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(max_size=40))
def test_utf16_units_are_those_of_the_encoding(text):
    mapped = Utf16Map(text)
    for place in range(len(text) + 1):
        units = len(text[:place].encode("utf-16-le")) // 2
        assert mapped.to_utf16(place) == units
        assert mapped.to_codepoint(units) == place


def test_the_inside_of_a_pair_falls_to_its_start():
    assert [Utf16Map("a😀b").to_codepoint(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_what_is_no_stretch_is_refused(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "two", "overlap", "contain"),
    [
        (Span(0, 5), Span(5, 9), False, False),
        (Span(0, 5), Span(4, 9), True, False),
        (Span(0, 9), Span(4, 9), True, True),
        (Span(4, 9), Span(0, 9), True, False),
    ],
)
def test_spans(one, two, overlap, contain):
    assert one.overlaps(two) is two.overlaps(one) is overlap
    assert one.contains(two) is contain
    assert Span(1, 3).of("abcd") == "bc"
