"""Names on a sheet that is given away: which forms go, what stands for them, what stays."""

import re
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.names import Form, Name, NameKind
from reviewer.domain.redaction import Persons, Redactor, initials, redacted
from reviewer.domain.sheet import (
    Citation,
    FactSheet,
    RejectedClaim,
    SheetLine,
    SheetOptions,
    SheetSection,
    SheetSource,
)


def name(full: str, *forms: str, kind: NameKind = NameKind.PERSON) -> Name:
    return Name(full, kind, tuple(Form(one) for one in (full, *forms)))


WANG = name("Alexandr Wang", "Wang", "Mr Wang", "he", "the 28-year-old", "its founder")
WOLF = name("Anna Wolf", "Wolf", "Anna")
BEERS = name("Jan van der Beers", "Van der Beers", "Beers")
META = name("Meta Platforms", "Meta", kind=NameKind.ORG)
NAMES = (WANG, WOLF, BEERS, META)


@pytest.mark.parametrize(
    ("text", "as_initials", "as_numbers"),
    [
        ("Alexandr Wang leaves.", "A. W. leaves.", "Person 1 leaves."),
        ("Mr Wang leaves; he said so.", "Mr W. leaves; he said so.", "Person 1 leaves; he said so."),
        ("Wang's chair, Wang’s desk", "W.'s chair, W.’s desk", "Person 1's chair, Person 1’s desk"),
        ("WANG OUT, says ANNA WOLF", "W. OUT, says A. W. 2", "Person 1 OUT, says Person 2"),
        (
            "Wangari and Wolfgang are others.",
            "Wangari and Wolfgang are others.",
            "Wangari and Wolfgang are others.",
        ),
        ("The 28-year-old founder", "The 28-year-old founder", "The 28-year-old founder"),
        ("Jan van der Beers of Meta", "J. van der B. of Meta", "Person 3 of Meta"),
        ("Nobody is named.", "Nobody is named.", "Nobody is named."),
        ("", "", ""),
    ],
)
def test_every_form_of_a_person_goes_and_nothing_else(text, as_initials, as_numbers):
    assert Redactor(NAMES, Persons.INITIALS).text(text) == as_initials
    assert Redactor(NAMES, Persons.NUMBERS).text(text) == as_numbers
    assert Redactor(NAMES, Persons.NAMED).text(text) == text


def test_who_is_to_stay_stays_by_any_of_the_names():
    for keep in ("alexandr wang", "Wang"):
        redactor = Redactor(NAMES, Persons.NUMBERS, (keep,))
        assert redactor.text("Alexandr Wang met Anna Wolf.") == "Alexandr Wang met Person 1."


@pytest.mark.parametrize(
    ("author", "kept"), [("Alexandr Wang", "A. W."), ("Ola Berg and Kim Lund", "O. B. and K. L."), ("", "")]
)
def test_a_byline_is_a_person_though_no_article_speaks_of_them(author, kept):
    assert Redactor(NAMES, Persons.INITIALS).byline(author) == kept


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Jean-Luc Moreau", "J. M."),
        ("Dr Ada O’Neil", "Dr A. O."),
        ("李 小龍", "李. 小."),
        ("Cher", "C."),
        ("", ""),
    ],
)
def test_initials(full, short):
    assert initials(full) == short


WORDS = "Alexandr Wang told Anna Wolf of Jan van der Beers"


def whole_sheet(options: SheetOptions) -> FactSheet:
    cited = Citation("c", "A1", "A", WORDS, f"{WORDS}.", 0, 9, "Wang", "Wang")
    line = SheetLine(
        "f", WORDS, (cited,), (cited,), f"A differs ({WORDS}).", (WORDS,), "one value", f"ask {WORDS}",
        (("Olga Petrova", "2026-01-01T00:00:00Z"), ("Ben", "2026-01-02T00:00:00Z")), True, 1, "fact",
    )  # fmt: skip
    source = SheetSource(
        "A",
        WORDS,
        "Ledger",
        "Anna Wolf",
        "2026-01-01",
        "https://a.example/alexandr-wang",
        "wang.txt",
        1,
        1,
        "A",
    )
    return FactSheet(
        "Wang and others", "case", True, "2026-01-03T00:00:00Z", "ab" * 32, 3, ("Olga Petrova", "Ben"), (source,), 1, (),
        (SheetSection("Alexandr Wang", (line,)),), (line,), (RejectedClaim(cited, "other", WORDS, "Ben"),), 1, 1, 0, 1,
        options,
    )  # fmt: skip


def texts(value: object) -> list[str]:
    """All texts in a value, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in texts(one)]
    if is_dataclass(value) and not isinstance(value, SheetOptions):
        return [text for one in fields(value) for text in texts(getattr(value, one.name))]
    return []


@pytest.mark.parametrize("persons", ["initials", "numbers"])
def test_no_text_of_the_sheet_keeps_a_name(persons):
    made = redacted(whole_sheet(SheetOptions(persons=persons, analysts=False)), NAMES)
    named = re.compile(r"Alexandr|Wang|Anna|Wolf|Beers|Olga|Petrova|\bBen\b", re.IGNORECASE)
    assert [one for one in texts(made) if named.search(one)] == []
    assert made.sources[0].name == "Article A"
    assert made.sources[0].address == ""
    assert made.analysts == ("analyst 1", "analyst 2")
    assert made.sections[0].lines[0].decided[1][0] == "analyst 2"
    assert made.rejected[0].analyst == "analyst 2"


def test_as_it_stands_it_is_the_same_sheet():
    sheet = whole_sheet(SheetOptions())
    assert redacted(sheet, NAMES) == sheet


def test_offsets_and_labels_and_hashes_stay():
    sheet = whole_sheet(SheetOptions(persons="numbers"))
    made = redacted(sheet, NAMES)
    cited, before = made.lines[0].citations[0], sheet.lines[0].citations[0]
    assert (cited.start, cited.end, cited.label, made.head) == (before.start, before.end, "A1", sheet.head)
    assert replace(made, options=SheetOptions()).analysts == sheet.analysts


@given(st.text(), st.lists(st.text(min_size=1, max_size=12), max_size=4))
def test_any_text_and_any_names_are_borne(text, forms):
    names = [name(one, *forms) for one in forms]
    for how in Persons:
        assert isinstance(Redactor(names, how).text(text), str)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("wang.txt", True),
        ("alexandr-wang_leaves.html", True),
        ("https://a.example/2025/VAN-DER-BEERS", True),
        ("van-gogh.txt", False),
        ("wangari.txt", False),
        ("https://a.example/founder-leaves", False),
        ("", False),
    ],
)
def test_a_name_in_a_files_name_or_an_address_is_seen(text, named):
    assert Redactor(NAMES, Persons.INITIALS).names_in(text) is named


def test_an_address_that_names_a_person_goes_though_the_title_does_not():
    sheet = whole_sheet(SheetOptions(persons="initials"))
    source = replace(sheet.sources[0], title="Founder leaves", name="a.txt")
    made = redacted(replace(sheet, sources=(source,)), NAMES)
    assert made.sources[0].address == ""
    plain = replace(source, address="https://a.example/founder-leaves")
    assert redacted(replace(sheet, sources=(plain,)), NAMES).sources[0].address == plain.address
