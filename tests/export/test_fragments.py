"""Text fragments, read by the grammar of their specification and found as a browser would find them."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.text import Span
from reviewer.export.fragments import END, ENDS, LONGEST, WHOLE, directive, link, passage_link
from reviewer.export.words import clean

PAGE = "https://north.example/a"
GRAMMAR = re.compile(
    r"text=(?:(?P<prefix>[^&,\-]+)-,)?(?P<start>[^&,\-]+)(?:,(?P<end>[^&,\-]+))?(?:,-(?P<suffix>[^&,\-]+))?"
)
"""`TextDirective` of the specification; a term holds no raw ampersand, comma or dash."""
NASTY = st.one_of(st.text(max_size=80), st.text("ab1-,&%# \n\t“é🎉ב", max_size=400))


def read(found):
    """Return prefix, start, end and suffix of a directive, decoded."""
    match = GRAMMAR.fullmatch(found)
    assert match, found
    return tuple(unquote(match[one] or "", errors="strict") for one in ("prefix", "start", "end", "suffix"))


def flat(text):
    return " ".join(clean(text).split())


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        ("cost 40 million", "text=cost%2040%20million"),
        ("40-million, R&D", "text=40%2Dmillion%2C%20R%26D"),
        ("100 % #1 a+b", "text=100%20%25%20%231%20a%2Bb"),
        ("  in\u00a0two \t words ", "text=in%20two%20words"),
        ("הגשר נפתח", "text=%D7%94%D7%92%D7%A9%D7%A8%20%D7%A0%D7%A4%D7%AA%D7%97"),
        ("a 🎉 joy –", "text=a%20%F0%9F%8E%89%20joy"),
        ("first block\n\nsecond block", "text=first%20block,second%20block"),
        ("\n – \n", ""),
        ("", ""),
    ],
)
def test_a_quotation_is_percent_encoded(quote, fragment):
    assert directive(quote) == fragment


@pytest.mark.parametrize(
    ("quote", "start", "end"),
    [
        ("甲" * 60 + "、" + "乙" * 120 + "。" + "丙" * 50, "甲" * 60, "丙" * 50),
        ("甲" * 300, "甲" * END, "甲" * END),
        ("甲" * 70 + " " + "乙" * 150 + " " + "丙" * 70, "甲" * 70, "丙" * 70),
        ("one two three four five " + "six " * 50 + "a b c d e", "one two three four five", "a b c d e"),
        ("क्षि" * 15 + "। " + "क" * 200 + " " + "की" * 10, "क्षि" * 15 + "।", "की" * 10),
    ],
)
def test_a_long_quotation_is_named_by_its_ends_also_where_words_are_not_spaced(quote, start, end):
    assert read(directive(quote)) == ("", start, end, "")


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (PAGE, f"{PAGE}#:~:text=x"),
        (f" {PAGE}?q=1&r=2 ", f"{PAGE}?q=1&r=2#:~:text=x"),
        (f"{PAGE}#part", f"{PAGE}#part:~:text=x"),
        (f"{PAGE}#part:~:text=old", f"{PAGE}#part:~:text=x"),
        ("", ""),
        ("mailto:a@b.example", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("notes.txt", ""),
    ],
)
def test_only_a_web_address_gets_one(address, found):
    assert link(address, "x") == found


def test_a_quotation_without_a_word_leads_to_the_page():
    assert link(PAGE, " … ") == PAGE


def test_of_a_long_quotation_both_ends_are_named():
    words = [f"w{n}" for n in range(100)]
    assert read(directive(" ".join(words))) == ("", " ".join(words[:ENDS]), " ".join(words[-ENDS:]), "")


def test_words_around_stand_in_the_same_block():
    before, after = "far away\nthe price was low, then", " euros it said and more\nnext"
    assert read(directive("45", before, after)) == ("was low, then", "45", "", "euros it said")
    assert read(directive("45", "above\n", "\nbelow")) == ("", "45", "", "")


def test_what_stands_twice_is_told_apart(whole):
    north = whole.pages[0]
    start = north.text.index("bridge was opened")
    assert "bridge%20was" in passage_link(north, Span(start, start + 17))
    bridge = north.text.index("bridge", start)
    found = passage_link(north, Span(bridge, bridge + 6))
    assert read(found.partition(":~:")[2]) == ("early, and the", "bridge", "", "was opened in")


def test_a_span_within_a_word_is_widened_to_the_word(whole):
    north = whole.pages[0]
    start = north.text.index("amilies")
    assert passage_link(north, Span(start, start + 10)).endswith("#top:~:text=Families%20came")


@pytest.mark.parametrize("words", [", the city", "Families came ", "🎉"])
def test_a_span_that_ends_beside_a_word_is_not_widened(whole, words):
    north = whole.pages[0]
    start = north.text.index(words)
    found = passage_link(north, Span(start, start + len(words))).partition("#top")[2]
    bare = " ".join(one for one in words.split() if re.search(r"\w", one))
    assert not bare or read(found.removeprefix(":~:"))[1] == bare
    assert bool(bare) == (":~:" in found)


def test_every_claim_of_a_case_leads_to_its_words_alone(whole):
    for page in whole.pages:
        for claim in page.claims:
            found = passage_link(page, claim.span)
            if not page.item.address:
                assert found == ""
                continue
            prefix, start, end, suffix = read(found.partition(":~:")[2])
            text = flat(" ".join(one for one in (prefix, start, suffix) if one))
            assert not end
            assert flat(page.text).casefold().count(text.casefold()) == 1
            assert flat(claim.quote) in start


@given(quote=NASTY, before=NASTY, after=NASTY)
def test_any_text_gives_a_directive_that_is_read_back(quote, before, after):
    found = directive(quote, before, after)
    if not found:
        assert not re.search(r"\w", quote)
        return
    assert re.fullmatch(r"text=[A-Za-z0-9._~%,\-]+", found)
    prefix, start, end, suffix = read(found)
    text = flat(quote)
    at = text.index(start)
    if end:
        assert text.rindex(end) >= at + len(start)  # the ends do not overlap
        assert len(start.split()) <= ENDS
    else:
        assert "\n" not in start
        assert len(start) <= max(WHOLE, len(text))
    assert flat(before).endswith(prefix) or max(map(len, prefix.split())) == LONGEST
    assert flat(after).startswith(suffix) or max(map(len, suffix.split())) == LONGEST


@given(address=st.one_of(st.text(max_size=40), st.just(PAGE)), quote=NASTY)
def test_any_address(address, quote):
    found = link(address, quote)
    assert found == "" or re.match(r"https?://", found, re.IGNORECASE)
    assert found.count(":~:") <= 1 + address.count(":~:")
