"""The PDF, read back by pypdf: its texts, its tags, its links, and what is said of it."""

import io
import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from nasty import NASTY, TEXT, filled, many
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from reviewer.domain.sheet import SheetOptions
from reviewer.export import pdf
from reviewer.export.document import Document
from reviewer.export.pdf import write_pdf
from reviewer.languages import speaking_in


def read(data):
    return PdfReader(io.BytesIO(data), strict=True)


def text_of(data):
    return " ".join(" ".join(page.extract_text() for page in read(data).pages).split())


def elements(reader):
    """Yield the elements of the tree of tags, in the order of reading."""

    def walk(one):
        one = one.get_object()
        if isinstance(one, list):
            for inner in one:
                yield from walk(inner)
        elif isinstance(one, DictionaryObject):
            if "/S" in one:
                yield one
            if "/K" in one:
                yield from walk(one["/K"])

    yield from walk(reader.trailer["/Root"]["/StructTreeRoot"])


def headings(data):
    return [(one["/S"], one.get("/T")) for one in elements(read(data)) if one["/S"] in ("/H1", "/H2", "/H3")]


@pytest.fixture
def made(document):
    return write_pdf(document)


def test_every_line_quotation_and_source_is_in_it(document, made):
    text = text_of(made)
    for line in (*document.sheet.lines, *document.sheet.open_questions):
        assert line.text in text
        for one in (*line.citations, *line.differing):
            assert f"{one.label} “{one.quote}”" in text
    for one in document.sheet.sources:
        assert f"[{one.letter}] {one.publisher}, {one.title}, {one.author}, 2 Jan 2026" in text
    assert text.count(", fetched 30 Jan 2026") == 1
    assert document.sheet.head in text.replace(" ", "")
    assert "Settled on one value: two of three sources. A1" in text


def test_headings_are_tagged_and_in_the_outline(document, made):
    sections = ["Money & time", "Other", "Open questions", "Rejected claims", "Sources", "About this sheet"]
    assert headings(made) == [("/H1", "The bridge"), *(("/H2", one) for one in sections)]
    (title, rest) = read(made).outline
    assert title["/Title"] == "The bridge"
    assert [one["/Title"] for one in rest] == sections


def test_it_says_that_it_is_tagged_and_what_it_is_called(made):
    reader = read(made)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "The bridge"
    assert reader.metadata.author == "mk"
    assert reader.metadata.creation_date.isoformat() == "2026-02-01T00:00:00+00:00"
    xmp = root["/Metadata"].get_data().decode()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", xmp)


def test_lists_are_lists_and_quotations_are_quotations(document, made):
    kinds = Counter(one["/S"] for one in elements(read(made)))
    lines = len(document.sheet.lines) + len(document.sheet.open_questions) + len(document.sheet.rejected)
    assert kinds["/LI"] == lines + kinds["/Quote"]
    assert kinds["/Quote"] == 9


def test_citations_lead_to_their_quotations_and_sources_to_the_web(made):
    reader = read(made)
    links = [one.get_object() for page in reader.pages for one in page.get("/Annots", [])]
    assert {one["/Subtype"] for one in links} == {"/Link"}
    outside = [one["/A"]["/URI"] for one in links if "/A" in one]
    assert {one.partition("#")[0] for one in outside} == {
        "https://north.example/bridge?a=1&b=2"  # the other address was no web address
    }
    assert "https://north.example/bridge?a=1&b=2#:~:text=was%20opened%20in%20May" in outside
    assert sum("/Dest" in one for one in links) == 9
    assert all("/StructParent" in one and one["/Contents"] for one in links)


def placed(page):
    """Return the pieces of text of a page with the places where they begin."""
    found = []
    page.extract_text(
        visitor_text=lambda text, at, own, *_: found.append((text.strip(), own[4] + at[4], at[5] + own[5]))
    )
    return [one for one in found if one[0]]


def test_each_citation_of_many_pages_leads_to_the_quotation_of_its_own_label(
    document, make_line, make_citation
):
    reader = read(write_pdf(many(document, make_line, make_citation, 300)))
    texts = {page.indirect_reference.idnum: placed(page) for page in reader.pages}
    links = [one.get_object() for page in reader.pages for one in page.get("/Annots", [])]
    inner = [one for one in links if "/Dest" in one]
    assert len(inner) >= 600
    led = Counter()
    for page in reader.pages:
        for one in (found.get_object() for found in page.get("/Annots", [])):
            if "/Dest" not in one:
                continue
            left, bottom, right, top = (float(side) for side in one["/Rect"])
            here = texts[page.indirect_reference.idnum]
            label = next(t for t, x, y in here if left - 1 <= x <= right and bottom - 1 <= y <= top)
            where, _, _, height, _ = one["/Dest"]
            below = [t for t, _, y in texts[where.idnum] if 0 <= float(height) - y <= 30]
            led[any(text.startswith(label) for text in below)] += 1
    assert set(led) == {True}, led


def test_every_font_is_embedded(made):
    fonts = [
        font.get_object()
        for page in read(made).pages
        for font in page["/Resources"].get("/Font", {}).values()
    ]
    assert fonts
    for font in fonts:
        (inner,) = font["/DescendantFonts"]
        descriptor = inner.get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
        assert "/ToUnicode" in font


def test_the_same_document_gives_the_same_bytes(document, made):
    assert write_pdf(document) == made


def test_pages_are_numbered(document, make_line, make_citation):
    reader = read(write_pdf(many(document, make_line, make_citation, 300)))
    pages = len(reader.pages)
    assert pages > 15
    for number, page in enumerate(reader.pages, 1):
        assert f"{number} / {pages}" in page.extract_text()
    assert sum(one["/S"] == "/LI" for one in elements(reader)) >= 900  # facts and quotations


@pytest.mark.parametrize(
    ("options", "gone", "kept"),
    [
        ({"quotations": False, "disagreements": False}, "“opened in May”", "B2"),
        ({"disagreements": False}, "They cannot both be right", "It is 300 metres long."),
        ({"rejected": False}, "joy to cross", "It was opened in May."),
        ({"open_questions": False}, "It is 300 metres long.", "It was opened in May."),
    ],
)
def test_options(document, options, gone, kept):
    changed = replace(document, sheet=replace(document.sheet, options=SheetOptions(**options)))
    everything = {"rejected": True, "disagreements": True}
    whole = replace(document, sheet=replace(document.sheet, options=SheetOptions(**everything)))
    assert gone in text_of(write_pdf(whole))
    text = text_of(write_pdf(changed))
    assert gone not in text
    assert kept in text


def test_without_quotations_citations_lead_to_the_source(document):
    options = SheetOptions(quotations=False)
    data = write_pdf(replace(document, sheet=replace(document.sheet, options=options)))
    links = [one.get_object() for page in read(data).pages for one in page.get("/Annots", [])]
    assert sum("/Dest" in one for one in links) == 8


def test_what_nobody_reviewed_says_so_line_by_line(proposed):
    text = text_of(write_pdf(proposed))
    assert text.count("not reviewed") >= len(proposed.sheet.lines)
    assert "nobody has checked any of them" in text
    assert "Reviewed by" not in text


def test_an_empty_sheet_is_a_file_too(document):
    bare = replace(document.sheet, sections=(), open_questions=(), rejected=(), sources=(), title="")
    assert headings(write_pdf(Document(bare)))[0] == ("/H1", "Fact sheet")


def test_in_another_language(document):
    options = replace(document.sheet.options, language="de")
    with speaking_in("de"):
        data = write_pdf(replace(document, sheet=replace(document.sheet, options=options)))
    assert read(data).trailer["/Root"]["/Lang"] == "de"
    assert ("/H2", "Quellen") in headings(data)


@pytest.mark.parametrize(("language", "page"), [("en", "page 1"), ("de", "Seite 1"), ("es", "página 1")])
def test_links_are_announced_in_the_language_of_the_sheet(document, language, page):
    options = replace(document.sheet.options, language=language)
    data = write_pdf(replace(document, sheet=replace(document.sheet, options=options)))
    links = [one.get_object() for part in read(data).pages for one in part.get("/Annots", [])]
    assert {one["/Contents"] for one in links if "/Dest" in one} == {page}
    assert read(data).trailer["/Root"]["/Lang"] == language


@pytest.mark.parametrize("stamp", ["", "yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"])
def test_a_time_stamp_that_is_none_does_no_harm(document, stamp):
    assert write_pdf(replace(document, sheet=replace(document.sheet, made_at=stamp))).startswith(b"%PDF-")


SCRIPTS = {
    "accents": "Ťažký ŵyll Ærø ﬁn q̃ e\u0301",
    "Greek": "Καλημέρα κόσμε",
    "Cyrillic": "Привет, мир",
}


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_scripts_that_the_fonts_of_the_program_hold(document, make_line, make_citation, text):
    data = write_pdf(filled(document, make_line, make_citation, text))
    assert "no font of this computer" not in text_of(data)
    assert text.split()[0] in text_of(data)


def test_what_no_font_has_is_printed_as_its_number_and_said(document, make_line, make_citation):
    text = text_of(write_pdf(filled(document, make_line, make_citation, "a\U0001fbffb\ufdd0c \U000e0fff")))
    assert "a[U+1FBFF]b\ufffdc" in text
    assert "Characters that no font of this computer has are printed as numbers: U+1FBFF" in text


def test_hyphens_stay_hyphens_beside_a_soft_one(document, make_line, make_citation):
    text = text_of(write_pdf(filled(document, make_line, make_citation, "co\u00adoperate at 1-1")))
    assert "cooperate at 1-1" in text
    assert "\u00ad" not in text


@pytest.mark.parametrize(
    "text",
    [
        "\u0651 a mark of a script that the font of the text has not",
        "]\u20dd",
        "a\ufeffb",
        "".join(chr(0x50000 + 977 * one) for one in range(40)),
        "https://a.example/\U000a1234",
        "https://a.example/" + "x" * 8000,
        "語" * 1000,
    ],
)
def test_what_cannot_be_set_is_printed_otherwise(document, make_line, make_citation, text):
    made = filled(document, make_line, make_citation, text)
    data = write_pdf(made)
    assert "Reviewed by" in text_of(data)
    notes = [one.get_object() for page in read(data).pages for one in page.get("/Annots", [])]
    links = [str(one["/A"]["/URI"]) for one in notes if "/A" in one]
    assert all(one.isascii() and one.startswith("https://a.example/") for one in links)


def test_what_no_font_has_is_found_at_once(document, make_line, make_citation, monkeypatch):
    monkeypatch.setattr(pdf, "_TRIES", 1)
    text = "".join(chr(0x50000 + 977 * one) for one in range(40))
    assert "[U+50000][U+503D1]" in text_of(write_pdf(filled(document, make_line, make_citation, text)))


def test_nothing_in_a_text_is_markup(document, make_line, make_citation):
    text = "#panic() $x$ *bold* _it_ `raw` @ref <label> = head \\ // gone /* gone */ #sys.inputs"
    assert text in text_of(write_pdf(filled(document, make_line, make_citation, text)))


@pytest.mark.parametrize("text", NASTY)
def test_nasty(document, make_line, make_citation, text):
    data = write_pdf(filled(document, make_line, make_citation, text))
    for page in read(data).pages:
        for one in page.get("/Annots", []):
            target = one.get_object()
            assert "/Dest" in target or target["/A"]["/URI"].startswith(("http://", "https://"))
    assert headings(data)[0][0] == "/H1"


def test_any_text(document, make_line, make_citation):
    @given(text=TEXT)
    @settings(max_examples=40)
    def check(text):
        assert len(read(write_pdf(filled(document, make_line, make_citation, text))).pages) >= 1

    check()
