"""Word documents: what they show, in reading order; what is page and not article; what their properties tell."""

import io
import random
import re
import time
import zipfile
from datetime import datetime

import docx
import pytest
from docx.shared import Pt

from reviewer.domain.errors import InputError
from reviewer.ingest import read_paths
from reviewer.ingest.docx import read_docx
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.reading import Asked, Found, Reading

ASKED = Asked("story.docx")
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def links(**targets: str) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{target}"/>'
        for name, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, words in files.items():
            made.writestr(name, words)
    return out.getvalue()


def by_hand(body: str, **parts: str) -> bytes:
    """A document of this body; each further part is the inside of `word/<name>.xml`."""
    files = {
        "_rels/.rels": links(officeDocument="word/document.xml"),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": links(**{name: f"{name}.xml" for name in parts}),
    }
    for name, inner in parts.items():
        files[f"word/{name}.xml"] = f"<w:{name} {SPACES}>{inner}</w:{name}>"
    return packed(files)


def p(*runs: str, properties: str = "") -> str:
    inner = "".join(one if one.startswith("<") else r(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(words: str) -> str:
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def box(words: str, deep: str = "") -> str:
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:posOffset>127</wp:posOffset>"
        f"<wps:txbx><w:txbxContent>{p(words)}{deep}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{p(words)}{deep}</w:txbxContent></v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def cell(*paragraphs: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(one if one.startswith('<') else cell(p(one)) for one in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def reading(data: bytes) -> Reading:
    [one] = read_docx(data, ASKED).readings
    return one


def furniture(one: Reading) -> list[str]:
    return [span.of(one.text) for span in one.furniture]


def note(number: int, words: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{p(words)}</w:{kind}>'


def refers(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


SHOWN = {
    "runs are one line": (p("The cou", "ncil ", "agreed."), "The council agreed."),
    "paragraphs": (p("One.") + p() + p("Two."), "One.\n\nTwo."),
    "line ends, tabs, hyphens": (
        p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>"),
        "a\nb c-de",
    ),
    "a page ends within a sentence": (p("<w:r><w:t>over</w:t><w:br w:type='page'/><w:t>leaf</w:t></w:r>"), "over leaf"),
    "soft hyphens within words": (p("coun\u00adcil"), "council"),
    "spaces that line things up": (p("a    b \t c"), "a b c"),
    "insertions in, deletions out": (
        p("It cost ", f"<w:ins w:id='1'>{r('£5m')}</w:ins>", "<w:del w:id='2'><w:r><w:delText>£4m</w:delText></w:r></w:del>", "."),
        "It cost £5m.",
    ),
    "moved words stand where they went": (p(f"<w:moveTo>{r('One ')}</w:moveTo>", "two", f"<w:moveFrom>{r(' one')}</w:moveFrom>"), "One two"),
    "a paragraph's end that was deleted": (
        p("The council", properties="<w:rPr><w:del w:id='1'/></w:rPr>") + p(" agreed."),
        "The council agreed.",
    ),
    "hidden words": (p("seen", r(" unseen", "<w:vanish/>"), r(" too", "<w:vanish w:val='0'/>")), "seen too"),
    "what a link shows": (p(f"<w:hyperlink r:id='x'>{r('the report')}</w:hyperlink>", " says"), "the report says"),
    "what a field shows": (p(field("begin"), instruction(" DATE "), field("separate"), "13 June", field("end"), " it was"), "13 June it was"),
    "a field within a field": (
        p(field("begin"), instruction("IF "), field("begin"), instruction("X"), field("separate"), "7", field("end"), " = 7 ",
          field("separate"), "shown", field("end"), "."),
        "shown.",
    ),
    "a field that never ends": (p("One ", field("begin"), instruction("X"), "lost") + p("Two."), "One\n\nTwo."),
    "a simple field": (p(f"<w:fldSimple w:instr=' AUTHOR '>{r('A. Quill')}</w:fldSimple>"), "A. Quill"),
    "raised numbers stay numbers": (p("10", r("6", "<w:vertAlign w:val='superscript'/>"), " m", r("th", "<w:vertAlign w:val='superscript'/>")), "10⁶ mth"),
    "symbols": (p("<w:r><w:sym w:font='Symbol' w:char='F0B3'/><w:sym w:font='Wingdings' w:char='F04A'/><w:sym w:char='00B1'/></w:r>", "5"), "≥±5"),
    "fractions": (p("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"), "1/2"),
    "the words above words are not repeated": (
        p(f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('kan')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby></w:r>"), "漢"),
    "content controls": (f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In control.')}</w:sdtContent></w:sdt>", "In control."),
    "text boxes stand after their paragraph": (p("One.", box("Boxed.")) + p("Two."), "One.\n\nBoxed.\n\nTwo."),
    "a text box within a text box": (p("One.", box("Outer.", p(box("Inner.")))), "One.\n\nOuter.\n\nInner."),
    "rows and cells": (table(row("Cost", "2024"), row("Bridge", "£4m")), "Cost | 2024\nBridge | £4m"),
    "two tables": (table(row("a", "b")) + p() + table(row("c", "d")), "a | b\nc | d"),
    "sentences in a cell do not run together": (
        table(row(cell(p("It rose"), p("It fell.")), "x"), row(cell(p("Yes."), p("No.")), "y")),
        "It rose / It fell. | x\nYes. No. | y",
    ),
    "a row that was deleted": (table(row("a", "b"), row("c", "d", properties="<w:del w:id='1'/>")), "a | b"),
    "a table that frames one text": (table(row(cell(p("One."), p("Two.")))), "One.\n\nTwo."),
    "a table that makes columns": (
        table(row(cell(p("Left one " * 30), p("Left two.")), cell(p("Right.")))),
        f"{('Left one ' * 30).strip()}\n\nLeft two.\n\nRight.",
    ),
    "a table within a table": (table(row(cell(table(row("a", "b")), p("c")), "d")), "a | b\n\nc\n\nd"),
    "other writings": (p("مجلس المدينة ", "\U0001f309 e\u0301"), "مجلس المدينة \U0001f309 é"),
}  # fmt: skip


@pytest.mark.parametrize("kind", SHOWN)
def test_what_is_shown_is_read_in_order(kind):
    body, text = SHOWN[kind]
    assert reading(by_hand(body)).text == text


def test_footnotes_follow_their_paragraph_and_endnotes_the_text():
    body = (
        p("One", refers(2), ".", refers(5, "endnote"))
        + table(row(cell(p("cell", refers(3))), "b"))
        + p("Two.")
    )
    data = by_hand(
        body,
        footnotes=note(0, "separator") + note(2, "A footnote.") + note(3, "In a table."),
        endnotes=note(5, "An endnote.", "endnote") + note(6, "Nobody refers here.", "endnote"),
    )
    assert reading(data).text == "One.\n\nA footnote.\n\ncell | b\n\nIn a table.\n\nTwo.\n\nAn endnote."


def test_a_note_that_refers_to_itself_is_told_once():
    data = by_hand(
        p("One.", refers(2)), footnotes=f"<w:footnote w:id='2'>{p('Again.', refers(2))}</w:footnote>"
    )
    assert reading(data).text == "One.\n\nAgain."


LEVELS = """
<w:abstractNum w:abstractNumId="7">
 <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def item(words: str, number: int, level: int = 0) -> str:
    return p(words, properties=f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>")


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([("a", 2, 0), ("b", 2, 0)], "• a\n• b"),
        ([("a", 1, 0), ("b", 1, 0)], "3. a\n4. b"),
        ([("a", 1, 0), ("b", 1, 1), ("c", 1, 1), ("d", 1, 0), ("e", 1, 1)], "3. a\n3.a) b\n3.b) c\n4. d\n4.a) e"),
        ([("a", 1, 2), ("b", 1, 2), ("c", 1, 2), ("d", 1, 2)], "(I) a\n(II) b\n(III) c\n(IV) d"),
        ([("a", 1, 0), ("b", 3, 0), ("c", 3, 0)], "3. a\n1. b\n2. c"),
        ([("a", 0, 0), ("b", 99, 0)], "a\n\nb"),
    ],
)  # fmt: skip
def test_lists_are_numbered_as_they_are_shown(items, text):
    body = "".join(item(*one) for one in items)
    assert reading(by_hand(body, numbering=LEVELS)).text == text


STYLES = """
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:name w:val="House head"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round2"/></w:style>
<w:style w:styleId="Round2"><w:name w:val="Round 2"/><w:basedOn w:val="Round"/></w:style>
<w:style w:styleId="Bild"><w:name w:val="caption"/></w:style>
<w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style>
"""
PROSE = "The council voted seven to two on Thursday to repair the old bridge over the river, ending years of quarrels over money."


def styled(words: str, style: str) -> str:
    return p(words, properties=f'<w:pStyle w:val="{style}"/>')


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (styled("The bridge is saved", "Titel") + p(PROSE), "The bridge is saved"),
        (styled("The bridge is saved", "berschrift1") + p(PROSE), "The bridge is saved"),
        (styled("The bridge is saved", "Own") + p(PROSE), "The bridge is saved"),
        (p("Town News") + styled("First", "berschrift1") + styled("The title", "Titel") + p(PROSE), "The title"),
        (
            p("The bridge is saved", properties="<w:outlineLvl w:val='0'/>") + p(PROSE),
            "The bridge is saved",
        ),
        (p("The bridge is saved") + p(PROSE + PROSE) + styled("Costs", "berschrift1") + p(PROSE), "The bridge is saved"),
        (styled("Round", "Round") + p(PROSE), "Round"),
    ],
)  # fmt: skip
def test_the_headline_is_the_title_or_the_first_heading(body, title):
    one = reading(by_hand(body, styles=STYLES))
    assert one.metadata.title == title
    assert title not in furniture(one)


def test_captions_and_contents_are_furniture():
    body = (
        styled("The bridge is saved", "Titel")
        + f"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>{p('Costs 2')}</w:sdtContent></w:sdt>"
        + styled("The vote 3", "V1")
        + p(PROSE)
        + styled("The bridge at dawn", "Bild")
        + p("More will follow, said the mayor.")
    )
    one = reading(by_hand(body, styles=STYLES))
    assert one.text.split("\n\n") == [
        "The bridge is saved", "Costs 2", "The vote 3", PROSE, "The bridge at dawn", "More will follow, said the mayor.",
    ]  # fmt: skip
    assert furniture(one) == ["Costs 2\n\nThe vote 3", "The bridge at dawn"]


def test_what_was_passed_over_is_told():
    body = p("One ", f"<w:ins w:id='1'>{r('two')}</w:ins>") + "<w:altChunk r:id='x'/>"
    data = by_hand(body, comments=f"<w:comment w:id='1'>{p('Really?')}</w:comment>" * 2)
    found = read_docx(data, ASKED)
    assert found.readings[0].text == "One two"
    assert found.notes == (
        "“story.docx” holds tracked changes; it was read with all of them accepted.",
        "2 comments in “story.docx” were left out.",
        "1 file within “story.docx” was not read.",
    )
    assert read_docx(by_hand(p("One.")), ASKED).notes == ()


def written(**properties: object) -> bytes:
    """A document as a word processor writes it: header, footer, headings, lists, a table."""
    document = docx.Document()
    core = document.core_properties
    core.comments = ""
    for name, value in properties.items():
        setattr(core, name, value)
    section = document.sections[0]
    section.header.paragraphs[0].text = "Town News"
    section.footer.paragraphs[0].text = "Page 1 of 2"
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Town News – Friday"
    document.add_heading("Bridge repair wins vote", 0)
    document.add_paragraph("By Ada Quill\n13 June 2025")
    first = document.add_paragraph(PROSE + " The work will ")
    first.add_run("cost £4 million").bold = True
    first.add_run(", she said.").font.size = Pt(9)
    document.add_heading("What comes next", 1)
    for words in ("Plans in July", "Work in May"):
        document.add_paragraph(words, style="List Bullet")
    for words in ("First lane", "Second lane"):
        document.add_paragraph(words, style="List Number")
    rows = document.add_table(2, 2)
    for place, words in zip(
        (c for one in rows.rows for c in one.cells), ("Year", "Cost", "2024", "£4m"), strict=True
    ):
        place.text = words
    document.add_section()
    document.add_paragraph("The bridge opened in 1897.", style="Quote")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_document_of_a_word_processor_is_read_whole():
    one = reading(written())
    assert one.text == (
        "Town News\n\nTown News – Friday\n\nBridge repair wins vote\n\nBy Ada Quill\n13 June 2025\n\n"
        f"{PROSE} The work will cost £4 million, she said.\n\nWhat comes next\n\n• Plans in July\n• Work in May\n"
        "1. First lane\n2. Second lane\n\nYear | Cost\n2024 | £4m\n\nThe bridge opened in 1897.\n\nPage 1 of 2"
    )
    assert furniture(one) == ["Town News\n\nTown News – Friday", "By Ada Quill\n13 June 2025", "Page 1 of 2"]
    known = one.metadata
    assert (known.title, known.author, known.published_on, known.language) == (
        "Bridge repair wins vote", "Ada Quill", "2025-06-13", "en",
    )  # fmt: skip


JUNE, JULY = datetime(2025, 6, 13, 9, 30), datetime(2025, 7, 1)


def plain(**properties: object) -> Reading:
    document = docx.Document()
    document.core_properties.comments = ""
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    document.add_paragraph(PROSE)
    document.add_paragraph(PROSE)
    out = io.BytesIO()
    document.save(out)
    return reading(out.getvalue())


@pytest.mark.parametrize(
    ("properties", "field", "value"),
    [
        ({"author": "Ada Quill"}, "author", "Ada Quill"),
        ({"author": "Microsoft Office User"}, "author", ""),
        ({"author": "python-docx"}, "author", ""),
        ({"author": "admin"}, "author", ""),
        ({"author": "ada@town.example"}, "author", ""),
        ({"author": "Ada Quill", "created": JUNE, "modified": JUNE}, "published_on", "2025-06-13"),
        ({"author": "Ada Quill", "created": JUNE, "modified": JULY}, "published_on", ""),
        ({"author": "user", "created": JUNE, "modified": JUNE}, "published_on", ""),
        ({"author": "Ada Quill", "created": JUNE, "modified": JUNE, "comments": "generated by python-docx"}, "published_on", ""),
        ({"title": "The bridge is saved"}, "title", "The bridge is saved"),
        ({"title": "Microsoft Word - bridge final.doc"}, "title", ""),
        ({"title": "Document1"}, "title", ""),
        ({"title": "bridge-v3.docx"}, "title", ""),
    ],
)  # fmt: skip
def test_properties_are_believed_where_they_make_sense(properties, field, value):
    assert getattr(plain(**properties).metadata, field) == value


def test_the_words_go_before_the_properties():
    known = reading(written(author="Somebody Else", title="Old title", created=JULY, modified=JULY)).metadata
    assert (known.title, known.author, known.published_on) == (
        "Bridge repair wins vote",
        "Ada Quill",
        "2025-06-13",
    )


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
NO_DOCUMENT = {
    "old": (OLE + b"W\0o\0r\0d\0", "save it as DOCX"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "text": (b"The council agreed.", "damaged"),
    "archive of something else": (packed({"a.txt": "words"}), "not a text document"),
    "table": (packed({"_rels/.rels": links(officeDocument="xl/workbook.xml"), "xl/workbook.xml": "<workbook/>"}), "not a text document"),
    "not well formed": (packed({"word/document.xml": "<w:document"}), "damaged"),
    "entities": (packed({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "b">]><document>&b;</document>'}), "not safe"),
    "no words": (by_hand(p()), "no words"),
    "far too much": (packed({"word/document.xml": "<document>" + "".join(f"<p{i}/>" for i in range(900_000))}), "far larger"),
    "a part with a name that leads out": (packed({"word/document.xml": "<document/>", "../a": "x"}), "not safe"),
}  # fmt: skip


@pytest.mark.parametrize("kind", NO_DOCUMENT)
def test_what_is_no_such_document_is_refused_in_a_sentence(kind):
    data, says = NO_DOCUMENT[kind]
    with pytest.raises(InputError, match=r"^“story\.docx” .*\.$") as caught:
        read_bytes(data, ASKED)
    assert says in str(caught.value)


def test_a_document_named_doc_is_asked_for_in_the_new_form():
    with pytest.raises(InputError, match=r"“story\.doc” is an old Word document; .* DOCX"):
        read_bytes(OLE, Asked("story.doc"))


def test_a_document_within_archives_is_read():
    assert read_docx(by_hand(p("One.")), Asked("a.docx", depth=2)).readings[0].text == "One."


def test_deep_nesting_is_read_or_refused_without_falling():
    before, _, after = table(row(cell("@"))).partition("@")
    assert reading(by_hand(before * 20 + p("Deep.") + after * 20)).text == "Deep."
    with pytest.raises(InputError, match="damaged"):
        reading(by_hand(before * 200 + p("Deep.") + after * 200))


def test_the_parts_of_a_document_share_one_limit():
    names = [f"header{i}" for i in range(600)]
    body = "".join(f"<w:headerReference r:id='{name}'/>" for name in names) + p("One.")
    data = by_hand(body, **dict.fromkeys(names, "".join(f"<w:b{i}/>" for i in range(1_500))))
    start = time.monotonic()
    with pytest.raises(InputError, match="far larger than an article"):
        reading(data)
    assert time.monotonic() - start < 2


def test_files_are_read_in_a_process_that_may_open_none(tmp_path):
    (tmp_path / "a.docx").write_bytes(written())
    [article] = read_paths([tmp_path]).articles
    assert article.title == "Bridge repair wins vote"
    assert article.source is not None
    assert article.source.reader == "docx/1"


def mutations(data: bytes, number: int, seed: int):
    """Documents with some bytes of the packed file changed, or of one of its parts."""
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    for _ in range(number):
        if chance.random() < 0.3:
            yield spoilt(data, chance)
        else:
            name = chance.choice([one for one in parts if one.endswith((".xml", ".rels"))])
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as made:
                for one, inner in parts.items():
                    made.writestr(one, spoilt(inner, chance) if one == name else inner)
            yield out.getvalue()


def spoilt(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    marks = [match.start() for match in re.finditer(rb'["<>=/]', data)] or [0]
    for _ in range(chance.randint(1, 4)):
        at = chance.choice(marks) + chance.randint(-2, 9)
        at = min(max(at, 0), len(out) - 1)
        act = chance.random()
        if act < 0.5:
            out[at] = chance.choice(b"09azAZ-_%\x00\xff<&")
        elif act < 0.75:
            del out[at : at + chance.randint(1, 60)]
        else:
            out[at:at] = out[at : at + chance.randint(1, 200)]
        if not out:
            break
    return bytes(out)


def test_mutated_documents_are_read_or_refused():
    read = refused = 0
    source = written(author="Ada Quill", created=JUNE)
    for data in mutations(source, 300, 5):
        try:
            assert isinstance(read_bytes(data, ASKED), Found)
            read += 1
        except InputError:
            refused += 1
    assert read > 30
    assert refused > 30
