"""The Word document, read back by python-docx and lxml: headings, footnotes, links, what is said of it."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from lxml import etree
from nasty import NASTY, TEXT, filled, many

from reviewer.domain.sheet import SheetOptions
from reviewer.export.document import Document
from reviewer.export.docx import write_docx
from reviewer.export.words import one_line
from reviewer.languages import speaking_in


def read(data):
    return docx.Document(io.BytesIO(data))


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def notes(data):
    """The footnotes by number, without the lines that separate them from the text."""
    found = part(data, "word/footnotes.xml")
    return {
        one.get(qn("w:id")): "".join(one.itertext()).strip() for one in found if one.get(qn("w:type")) is None
    }


def headings(data):
    return [one.text for one in read(data).paragraphs if one.style.name == "Heading 1"]


def text_of(data):
    body = part(data, "word/document.xml")
    return " ".join(one.text or "" for one in body.iter(qn("w:t"))) + " ".join(notes(data).values())


@pytest.fixture
def made(document):
    return write_docx(document)


def passages(data):
    """The web addresses that the footnotes lead to, by the label of the citation."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rels = etree.fromstring(archive.read("word/_rels/footnotes.xml.rels"))
    known = {one.get("Id"): one for one in rels}
    found = {}
    for note in part(data, "word/footnotes.xml"):
        for link in note.iter(qn("w:hyperlink")):
            relation = known[link.get(qn("r:id"))]
            assert relation.get("TargetMode") == "External"
            found["".join(note.itertext()).strip().partition(".")[0]] = relation.get("Target")
    return found


def test_footnotes_lead_to_the_words_on_the_page_of_the_source(document, made):
    page = "https://north.example/bridge?a=1&b=2#:~:text="
    assert passages(made) == {
        "A1": f"{page}cost%2040%20million%20euros",
        "A2": f"{page}was%20opened%20in%20May",
        "A3": f"{page}is%20300%20metres%20long",
    }
    nameless = replace(document.sheet, options=replace(document.sheet.options, persons="initials"))
    for changed in (nameless, replace(document.sheet, options=SheetOptions(quotations=False))):
        data = write_docx(replace(document, sheet=changed))
        assert b"hyperlink" not in zipfile.ZipFile(io.BytesIO(data)).read("word/footnotes.xml")


def test_headings_are_headings(made):
    opened = read(made)
    assert opened.paragraphs[0].style.name == "Title"
    assert opened.paragraphs[0].text == "The bridge"
    assert headings(made) == [
        *("Money & time", "Other", "Open questions", "Rejected claims", "Sources", "About this sheet")
    ]


def test_each_line_has_its_citations_as_footnotes(document, made):
    told = notes(made)
    opened = read(made)
    facts = [one for one in opened.paragraphs if one.style.name == "Fact"]
    lines = (*document.sheet.lines, *document.sheet.open_questions)
    assert len(facts) == len(lines) + len(document.sheet.rejected)
    for paragraph, line in zip(facts, lines, strict=False):
        assert paragraph.text.startswith(line.text)
        marks = [one.get(qn("w:id")) for one in paragraph._p.iter(qn("w:footnoteReference"))]
        assert len(marks) == len(line.citations)
        for mark, one in zip(marks, line.citations, strict=True):
            assert told[mark].startswith(f"{one.label}. ")
            assert f"“{one.quote}”" in told[mark]
            place = f"characters {one.start} to {one.end}."
            assert told[mark].endswith(f"{place} in the source" if one.letter == "A" else place)


def test_a_footnote_names_source_words_speaker_and_place(made):
    assert notes(made)["1"] == (
        "B1. South Post, The bridge in South Post, News desk, 2 Jan 2026 “cost 45 million euros” (the town), "
        "characters 10 to 31."
    )


def test_what_differs_is_cited_where_it_is_spoken_of(made):
    (remark,) = [one for one in read(made).paragraphs if one.text.startswith("A differs")]
    (mark,) = remark._p.iter(qn("w:footnoteReference"))
    assert notes(made)[mark.get(qn("w:id"))].startswith("A1. North Post")


def test_every_mark_has_a_note_and_every_note_a_mark(made):
    marks = [one.get(qn("w:id")) for one in part(made, "word/document.xml").iter(qn("w:footnoteReference"))]
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert list(notes(made)) == marks


def test_sources_are_a_table_with_links_to_the_web_alone(document, made):
    opened = read(made)
    (table,) = opened.tables
    assert [one.text for one in table.rows[0].cells] == ["Letter", "Source", "Claims"]
    assert [row.cells[0].text for row in table.rows[1:]] == ["A", "B", "C"]
    assert [", fetched 30 Jan 2026" in row.cells[1].text for row in table.rows[1:]] == [True, False, False]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    outside = [one.target_ref for one in opened.part.rels.values() if one.is_external]
    assert outside == ["https://north.example/bridge?a=1&b=2"]


def test_links_inside_lead_somewhere(made):
    body = part(made, "word/document.xml")
    names = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    anchors = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink")) if one.get(qn("w:anchor"))]
    assert anchors
    assert set(anchors) <= names


def test_properties_and_language(made):
    about = read(made).core_properties
    assert (about.title, about.author, about.language) == ("The bridge", "mk", "en")
    assert about.created.isoformat() == "2026-02-01T10:05:00+00:00"
    languages = {one.get(qn("w:val")) for one in part(made, "word/styles.xml").iter(qn("w:lang"))}
    assert languages == {"en-US"}


def test_every_part_is_named_and_nothing_of_the_template_is_left(made):
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert names[0] == "[Content_Types].xml"
    assert not [one for one in names if "thumbnail" in one or "customXml" in one]
    told = {one.get("PartName") for one in part(made, "[Content_Types].xml")}
    assert "/word/footnotes.xml" in told


def test_the_same_document_gives_the_same_bytes(document, made):
    assert write_docx(document) == made


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
        return text_of(write_docx(replace(document, sheet=sheet)))

    assert gone in text(rejected=True)
    assert gone not in text(**options)
    assert kept in text(**options)


def test_what_nobody_reviewed_says_so_line_by_line(proposed):
    text = text_of(write_docx(proposed))
    assert text.count("not reviewed") >= len(proposed.sheet.lines)
    assert "Reviewed by" not in text


def test_an_empty_sheet_is_a_file_too(document):
    bare = replace(document.sheet, sections=(), open_questions=(), rejected=(), sources=(), title="")
    opened = read(write_docx(Document(bare)))
    assert opened.paragraphs[0].text == "Fact sheet"
    assert opened.tables == []


def test_three_hundred_facts(document, make_line, make_citation):
    data = write_docx(many(document, make_line, make_citation, 300))
    assert len([one for one in read(data).paragraphs if one.style.name == "Fact"]) == 302
    assert len(notes(data)) == 603


def test_in_another_language(document):
    options = replace(document.sheet.options, language="de")
    with speaking_in("de"):
        data = write_docx(replace(document, sheet=replace(document.sheet, options=options)))
    assert read(data).core_properties.language == "de"
    assert "Quellen" in headings(data)


def test_a_paragraph_runs_in_the_direction_of_its_text(document, make_line, make_citation):
    data = write_docx(filled(document, make_line, make_citation, "שלום עולם"))
    (fact, *_) = [one for one in read(data).paragraphs if one.style.name == "Fact"]
    assert fact._p.pPr.find(qn("w:bidi")) is not None
    assert fact.runs[0]._r.rPr.find(qn("w:rtl")) is not None


@pytest.mark.parametrize("text", NASTY)
def test_nasty(document, make_line, make_citation, text):
    data = write_docx(filled(document, make_line, make_citation, text))
    opened = read(data)
    (fact, *_) = [one for one in opened.paragraphs if one.style.name == "Fact"]
    assert fact.text.startswith(one_line(text))
    assert one_line(text) in notes(data)["1"]
    for one in opened.part.rels.values():
        assert not one.is_external or one.target_ref.startswith(("http://", "https://"))


def test_any_text(document, make_line, make_citation):
    @given(text=TEXT)
    @settings(max_examples=25)
    def check(text):
        data = write_docx(filled(document, make_line, make_citation, text))
        (fact, *_) = [one for one in read(data).paragraphs if one.style.name == "Fact"]
        assert fact.text.startswith(one_line(text))

    check()
