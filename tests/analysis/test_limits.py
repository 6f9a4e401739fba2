"""Texts that no article should be: bounded work, no crash, and a sentence where it cannot help."""

import time

import pytest

from reviewer.analysis import analyze, limits
from reviewer.analysis.drafts import Draft
from reviewer.analysis.engine import found_in

ENGLISH = (
    "The council closed four libraries in Harrow on Monday, and the mayor said that it would save 40 jobs. "
)
GERMAN = (
    "Der Preis für das Werk in Harrow beträgt nach den Angaben der Firma 2,3 Mrd. Euro, das ist nicht wenig. "
)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (ENGLISH * 5, "en", []),
        (GERMAN * 5, "de", ["is in German"]),
        (ENGLISH + "\n\n" + GERMAN, "en", ["partly in another language"]),
        (ENGLISH.upper() * 5, "en", ["in capitals"]),
        ("The c0uncil cl|osed f0ur l1braries in Harr^w on M0nday. " * 5, "en", ["misread letters"]),
        ("", "", []),
    ],
    ids=["plain", "German", "mixed", "capitals", "scan", "empty"],
)
def test_what_a_person_is_told(make, text, language, told):
    notes = analyze([make("A headline\n\n" + text, language=language)]).notes
    assert len(notes) == len(told)
    assert all(one in note for one, note in zip(told, notes, strict=True))


def test_a_part_in_another_language_is_read_by_rules_and_the_rest_by_the_model(make):
    article = make(f"A headline\n\n{ENGLISH}\n\n{GERMAN}")
    quotes = [claim.quote for claim in analyze([article]).claims]
    assert GERMAN.strip() in quotes
    assert "The council closed four libraries in Harrow on Monday" in quotes


def test_only_the_first_part_of_a_very_long_text_is_read(make, monkeypatch):
    monkeypatch.setattr(limits, "LONGEST", 300)
    article = make("A headline\n\n" + "\n\n".join(ENGLISH for _ in range(20)))
    analysis = analyze([article])
    assert analysis.claims
    assert all(claim.span.end <= 300 for claim in analysis.claims)
    assert "first 300 of" in analysis.notes[0]
    assert "import it in parts" in analysis.notes[0]


def test_a_block_beyond_the_limit_is_cut_and_plain_languages_are_too(make, monkeypatch):
    monkeypatch.setattr(limits, "LONGEST", 200)
    for language, text in (("en", ENGLISH), ("de", GERMAN)):
        article = make("A headline\n\n" + text * 20, language=language)
        assert all(claim.span.end <= 200 for claim in analyze([article]).claims)


def test_a_table_of_figures_is_compared_by_its_first_ones(make):
    drafts: list[Draft] = found_in([make("Figures\n\n" + " ".join(str(7 * n) for n in range(1, 400)))])
    assert drafts
    assert max(len(one.values) for one in drafts) == limits.MOST_VALUES


@pytest.mark.parametrize(
    "text",
    [
        " ".join(str(n * 7919 % 99991) for n in range(3000)),
        (ENGLISH.replace(".", "") * 120)[:12000],
        "He said “" * 800,
        "(" * 3000 + ")" * 3000,
        "\n".join(f"Item {n}: {n * 3} units sold in {1990 + n % 30}" for n in range(300)),
        ENGLISH * 3 + "who which that " * 400,
    ],
    ids=["numbers", "no full stop", "open quotations", "brackets", "rows", "relatives"],
)
def test_odd_texts_take_no_longer_than_their_length_asks(make, text):
    start = time.perf_counter()
    analysis = analyze([make("A headline\n\n" + text)])
    assert time.perf_counter() - start < 30  # an ordinary text of this length: about two seconds
    assert all(claim.quote == claim.span.of(analysis.articles[0].text) for claim in analysis.claims)
