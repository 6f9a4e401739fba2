"""The OpenDocument text, read back by odfdo and lxml: headings, footnotes, links, what is said of it."""

import io
import zipfile
from dataclasses import replace

import odfdo
import pytest
from hypothesis import given, settings
from lxml import etree
from nasty import NASTY, TEXT, filled, many

from reviewer.domain.sheet import SheetOptions
from reviewer.export.document import Document
from reviewer.export.odt import write_odt
from reviewer.export.words import one_line
from reviewer.languages import speaking_in

NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
LINK = f"{{{NAMES['xlink']}}}href"


def read(data):
    return odfdo.Document(io.BytesIO(data))


def find(data, path, part="content.xml"):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(part)).xpath(path, namespaces=NAMES)


def own_text(element):
    """The text of a paragraph without its footnotes; a space of its own stands for each further one."""
    found = element.text or ""
    for one in element:
        name = etree.QName(one).localname
        found += " " * int(one.get(f"{{{NAMES['text']}}}c", "1")) if name == "s" else ""
        found += "" if name == "note" else own_text(one)
        found += one.tail or ""
    return found


def facts(data):
    return find(data, "//text:p[starts-with(@text:style-name, 'Fact')]")


def notes(element):
    return ["".join(one.itertext()) for one in element.xpath(".//text:note/text:note-body", namespaces=NAMES)]


def text_of(data):
    return " ".join(
        "".join(one.itertext()) for one in find(data, "//text:p[not(ancestor::text:note)] | //text:h")
    )


@pytest.fixture
def made(document):
    return write_odt(document)


def test_headings_are_headings(made):
    found = read(made).body.get_headers()
    assert [(int(one.level), one.inner_text) for one in found] == [
        (1, one)
        for one in (
            "Money & time",
            "Other",
            "Open questions",
            "Rejected claims",
            "Sources",
            "About this sheet",
        )
    ]


def test_each_line_has_its_citations_as_footnotes(document, made):
    lines = (*document.sheet.lines, *document.sheet.open_questions)
    found = facts(made)
    assert len(found) == len(lines) + len(document.sheet.rejected)
    for paragraph, line in zip(found, lines, strict=False):
        assert own_text(paragraph).startswith(line.text)
        told = notes(paragraph)
        assert len(told) == len(line.citations)
        for note, one in zip(told, line.citations, strict=True):
            assert note.startswith(f"{one.label}. ")
            assert f"“{one.quote}”" in note
            place = f"characters {one.start} to {one.end}."
            assert note.endswith(
                f"{place}in the source" if one.letter == "A" else place
            )  # a `text:s` between


def test_footnotes_lead_to_the_words_on_the_page_of_the_source(document, made):
    page = "https://north.example/bridge?a=1&b=2#:~:text="
    links = "//text:note//text:a/@xlink:href"
    assert sorted(map(str, find(made, links))) == [
        *(f"{page}cost%2040%20million%20euros", f"{page}is%20300%20metres%20long"),
        f"{page}was%20opened%20in%20May",
    ]
    for options in (SheetOptions(persons="initials"), SheetOptions(quotations=False)):
        assert not find(write_odt(replace(document, sheet=replace(document.sheet, options=options))), links)


def test_what_differs_is_cited_where_it_is_spoken_of(made):
    (remark,) = [
        one
        for one in find(made, "//text:p[@text:style-name='Remark']")
        if own_text(one).startswith("A differs")
    ]
    (note,) = notes(remark)
    assert note.startswith("A1. North Post")


def test_another_reader_finds_the_notes_in_order(made):
    found = read(made).body.get_notes(note_class="footnote")
    assert [one.citation for one in found] == [str(number) for number in range(1, len(found) + 1)]
    assert len({one.note_id for one in found}) == len(found) == 9


def test_sources_are_a_table_and_links_lead_somewhere(made):
    rows = find(made, "//table:table//table:table-row")
    assert [own_text(row[0][0]) for row in rows] == ["Letter", "A", "B", "C"]
    told = ["".join(row.itertext()) for row in rows[1:]]
    assert [", fetched 30 Jan 2026" in one for one in told] == [True, False, False]
    assert len(find(made, "//table:table-header-rows/table:table-row")) == 1
    links = {one.get(LINK) for one in find(made, "//text:a")}
    inside = {f"#{one}" for one in find(made, "//text:bookmark/@text:name")}
    assert {one for one in links if one.startswith("#")} <= inside
    assert {one.partition("#:~:")[0] for one in links - inside} == {"https://north.example/bridge?a=1&b=2"}


def test_properties_and_language(made):
    meta = read(made).meta
    assert (meta.title, meta.creator, meta.language) == ("The bridge", "mk", "en-US")
    assert meta.creation_date.isoformat() == "2026-02-01T10:05:00"
    assert set(find(made, "//style:text-properties/@fo:language", "styles.xml")) == {"en"}


def test_every_style_that_is_used_is_there(made):
    known = set(find(made, "//style:style/@style:name", "styles.xml")) | set(
        find(made, "//style:style/@style:name")
    )
    used = set(find(made, "//@text:style-name | //@table:style-name"))
    assert used <= known


def test_the_package_is_one(made):
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        names = set(archive.namelist())
        manifest = etree.fromstring(archive.read("META-INF/manifest.xml"))
    told = {value for one in manifest for name, value in one.items() if name.endswith("full-path")}
    assert told - {"/"} == names - {"mimetype", "META-INF/manifest.xml"}


def test_the_same_document_gives_the_same_bytes(document, made):
    assert write_odt(document) == made


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
    def text(**chosen):
        sheet = replace(document.sheet, options=SheetOptions(**chosen))
        return text_of(write_odt(replace(document, sheet=sheet)))

    assert gone in text(rejected=True)
    assert gone not in text(**options)
    assert kept in text(**options)


def test_what_nobody_reviewed_says_so_line_by_line(proposed):
    text = text_of(write_odt(proposed))
    assert text.count("not reviewed") >= len(proposed.sheet.lines)
    assert "Reviewed by" not in text


def test_an_empty_sheet_is_a_file_too(document):
    bare = replace(document.sheet, sections=(), open_questions=(), rejected=(), sources=(), title="")
    data = write_odt(Document(bare))
    assert own_text(find(data, "//text:p[@text:style-name='Title']")[0]) == "Fact sheet"
    assert find(data, "//table:table") == []


def test_three_hundred_facts(document, make_line, make_citation):
    data = write_odt(many(document, make_line, make_citation, 300))
    assert len(facts(data)) == 302
    assert len(find(data, "//text:note")) == 603


def test_in_another_language(document):
    options = replace(document.sheet.options, language="de")
    with speaking_in("de"):
        data = write_odt(replace(document, sheet=replace(document.sheet, options=options)))
    assert read(data).meta.language == "de-DE"
    assert "Quellen" in [one.inner_text for one in read(data).body.get_headers()]
    assert set(find(data, "//style:text-properties/@fo:language", "styles.xml")) == {"de"}


def test_a_paragraph_runs_in_the_direction_of_its_text(document, make_line, make_citation):
    data = write_odt(filled(document, make_line, make_citation, "שלום עולם"))
    assert facts(data)[0].get(f"{{{NAMES['text']}}}style-name") == "Fact_rtl"


@pytest.mark.parametrize("text", NASTY)
def test_nasty(document, make_line, make_citation, text):
    data = write_odt(filled(document, make_line, make_citation, text))
    (fact, *_) = facts(data)
    assert one_line(own_text(fact)).startswith(one_line(text))
    assert one_line(text) in one_line(notes(fact)[0])
    links = {one.get(LINK) for one in find(data, "//text:a")}
    assert all(one.startswith(("#", "http://", "https://")) for one in links)


def test_any_text(document, make_line, make_citation):
    @given(text=TEXT)
    @settings(max_examples=25)
    def check(text):
        (fact, *_) = facts(write_odt(filled(document, make_line, make_citation, text)))
        assert one_line(own_text(fact)).startswith(one_line(text))

    check()
