"""OpenDocument texts: what they show, in reading order; what is page and not article; what they tell."""

import io
import random
import re
import zipfile
from datetime import datetime

import pytest
from odfdo import Document, Header, Link, List, Paragraph, Span, Style, Table

from reviewer.domain.errors import InputError
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.odt import read_odt
from reviewer.ingest.reading import Asked, Found, Reading

ASKED = Asked("story.odt")
NAMES = ("office", "text", "table", "draw", "style", "meta")
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES)
SPACES += (
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xml="http://www.w3.org/XML/1998/namespace"'
)
PROSE = "The council voted seven to two on Thursday to repair the old bridge over the river, ending years of quarrels over money."


def content(body: str, styles: str = "", kind: str = "text") -> str:
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        for name, words in parts.items():
            made.writestr("META-INF/manifest.xml" if name == "manifest" else f"{name}.xml", words)
    return out.getvalue()


def flat(body: str, styles: str = "", more: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES}>{more}'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def p(words: str, style: str = "") -> str:
    return f"<text:p text:style-name='{style}'>{words}</text:p>"


def note(words: str, kind: str = "footnote") -> str:
    return (
        f"<text:note text:note-class='{kind}'><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p(words)}</text:note-body></text:note>"
    )


def box(words: str) -> str:
    return f"<draw:frame><draw:text-box>{p(words)}</draw:text-box><svg:title>picture</svg:title></draw:frame>"


def items(*inner: str, style: str = "", more: str = "") -> str:
    made = "".join(
        f"<text:list-item>{one if one.startswith('<') else p(one)}</text:list-item>" for one in inner
    )
    return f"<text:list text:style-name='{style}' {more}>{made}</text:list>"


def table(*rows: tuple[str, ...]) -> str:
    def cell(words: str) -> str:
        return f"<table:table-cell>{words if words.startswith('<') else p(words)}</table:table-cell>"

    made = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return f"<table:table><table:table-column/>{made}</table:table>"


def reading(data: bytes) -> Reading:
    [one] = read_odt(data, ASKED).readings
    return one


def furniture(one: Reading) -> list[str]:
    return [span.of(one.text) for span in one.furniture]


SHOWN = {
    "paragraphs": (p("One.") + p("") + p("Two."), "One.\n\nTwo."),
    "words in pieces": (p("The <text:span>cou<text:span>nc</text:span></text:span>il<text:bookmark text:name='x'/> agreed."), "The council agreed."),
    "white space of the source": (p("\n   The\n\tcouncil   agreed.\n"), "The council agreed."),
    "spaces, tabs, line ends": (p("a<text:s text:c='5'/>b<text:tab/>c<text:line-break/>d"), "a b c\nd"),
    "a page ends within a sentence": (p("over<text:soft-page-break/>leaf"), "overleaf"),
    "soft hyphens": (p("coun\u00adcil"), "council"),
    "what a link shows": (p("<text:a>the report</text:a> says"), "the report says"),
    "what a field shows": (p("<text:date>13 June</text:date>, <text:title>Bridge</text:title>"), "13 June, Bridge"),
    "deletions out": (
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("£4m") + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p("It cost <text:change text:change-id='a'/><text:change-start/>£5m<text:change-end/>."), "It cost £5m."),
    "hidden words": (p("seen <text:hidden-text text:is-hidden='true'>unseen</text:hidden-text>"), "seen"),
    "a hidden section": (f"<text:section text:display='none'>{p('Unseen.')}</text:section><text:section>{p('Seen.')}</text:section>", "Seen."),
    "the words above words": (p("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"), "漢"),
    "text boxes stand after their paragraph": (p(f"One.{box('Boxed.')}") + p("Two."), "One.\n\nBoxed.\n\nTwo."),
    "text boxes of a page": (box("Boxed.") + p("One."), "Boxed.\n\nOne."),
    "words in shapes": (p(f"One.<draw:custom-shape>{p('In a shape.')}</draw:custom-shape>"), "One.\n\nIn a shape."),
    "footnotes and endnotes": (p(f"One{note('Foot.')}.{note('End.', 'endnote')}") + p("Two."), "One.\n\nFoot.\n\nTwo.\n\nEnd."),
    "a note in a table": (table((f"<text:p>a{note('Foot.')}</text:p>", "b")), "a | b\n\nFoot."),
    "rows and cells": (table(("Cost", "2024"), ("Bridge", "£4m")), "Cost | 2024\nBridge | £4m"),
    "heads of tables": (table(("a", "b")).replace("<table:table-row>", "<table:table-header-rows><table:table-row>").replace("</table:table-row>", "</table:table-row></table:table-header-rows>"), "a | b"),
    "cells that were joined beside": (
        table(("a", "b")).replace("<table:table-cell>", "<table:table-cell table:number-columns-spanned='2'>", 1).replace("</table:table-cell>", "</table:table-cell><table:covered-table-cell/>", 1),
        "a | b"),
    "cells that were joined below": (
        table(("a", "b"), ("c",)).replace("<table:table-cell>" + p("c"), "<table:covered-table-cell/><table:table-cell>" + p("c")), "a | b\n| c"),
    "sentences in a cell do not run together": (table((p("It rose") + p("It fell."), "x"), (p("Yes.") + p("No."), "y")), "It rose / It fell. | x\nYes. No. | y"),
    "a table that frames one text": (table((p("One.") + p("Two."),)), "One.\n\nTwo."),
    "a table that makes columns": (table((p("Left one " * 30) + p("Left two."), "Right.")), f"{('Left one ' * 30).strip()}\n\nLeft two.\n\nRight."),
    "a list in a cell": (table((items("One", "Two"), "b")), "One / Two | b"),
    "lists": (items("One", "Two") + p("End."), "• One\n• Two\n\nEnd."),
    "an item of two paragraphs": (items(p("One") + p("more"), "Two"), "• One\n\nmore\n\n• Two"),
    "other writings": (p("مجلس \U0001f309 e\u0301"), "مجلس \U0001f309 é"),
}  # fmt: skip


@pytest.mark.parametrize("form", ["packed", "flat"])
@pytest.mark.parametrize("kind", SHOWN)
def test_what_is_shown_is_read_in_order(kind, form):
    body, text = SHOWN[kind]
    assert reading(packed(content=content(body)) if form == "packed" else flat(body)).text == text


LISTS = """
<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="I" style:num-suffix="." text:display-levels="3"/></text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>
<text:list-style style:name="E"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>
"""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (items("a", "b", style="B"), "• a\n• b"),
        (items("a", "b", style="N"), "3. a\n4. b"),
        (items(p("a") + items("b", "c"), "d", style="N"), "3. a\n(a) b\n(b) c\n4. d"),
        (items(p("a") + items(items("b")), style="N"), "3. a\n3.a.I. b"),
        (items(p("a") + items("b", style="B"), style="N"), "3. a\n• b"),
        (items("a", style="N") + items("b", style="N"), "3. a\n3. b"),
        (items("a", style="N") + p("x") + items("b", style="N", more="text:continue-numbering='true'"), "3. a\n\nx\n\n4. b"),
        (
            items("a", style="N", more="xml:id='l1'") + items("x", style="N") + items("b", style="N", more="text:continue-list='l1'"),
            "3. a\n3. x\n4. b",
        ),
        (items("a", style="N").replace("<text:list-item>", "<text:list-item text:start-value='9'>"), "9. a"),
        (items("a", "b", style="E"), "a\n\nb"),
    ],
)  # fmt: skip
def test_lists_are_numbered_as_they_are_shown(body, text):
    assert reading(packed(content=content(body, LISTS))).text == text


STYLES = """
<style:style style:name="P1" style:parent-style-name="Title"/>
<style:style style:name="P2" style:parent-style-name="Illustration"/>
<style:style style:name="P3" style:parent-style-name="P4"/><style:style style:name="P4" style:parent-style-name="P3"/>
<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T2"><style:text-properties style:text-position="super 58%"/></style:style>
"""


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (p("The bridge is saved", "P1") + p(PROSE), "The bridge is saved"),
        (p("The bridge is saved", "Title") + p(PROSE), "The bridge is saved"),
        ("<text:h text:outline-level='1'>The bridge is saved</text:h>" + p(PROSE), "The bridge is saved"),
        ("<text:h>First</text:h>" + p("The title", "P1") + p(PROSE), "The title"),
        (p("The bridge is saved", "P3") + p(PROSE + PROSE) + "<text:h>Costs</text:h>" + p(PROSE), "The bridge is saved"),
    ],
)  # fmt: skip
def test_the_headline_is_the_title_or_the_first_heading(body, title):
    one = reading(packed(content=content(body, STYLES)))
    assert one.metadata.title == title
    assert title not in furniture(one)


def test_hidden_runs_stay_out_and_raised_numbers_stay_numbers():
    words = (
        "10<text:span text:style-name='T2'>6</text:span> m<text:span text:style-name='T1'> unseen</text:span>"
    )
    assert reading(flat(p(words), STYLES)).text == "10⁶ m"


def test_captions_and_contents_are_furniture():
    contents = f"<text:table-of-content><text:table-of-content-source>{p('no')}</text:table-of-content-source><text:index-body><text:index-title>{p('Contents')}</text:index-title>{p('Costs 2')}</text:index-body></text:table-of-content>"
    body = (
        p("The bridge is saved", "P1")
        + contents
        + p(
            PROSE + f"<draw:frame><draw:text-box>{p('The bridge at dawn', 'P2')}</draw:text-box></draw:frame>"
        )
        + p("More will follow, said the mayor.")
    )
    one = reading(packed(content=content(body, STYLES)))
    assert furniture(one) == ["Contents\n\nCosts 2", "The bridge at dawn"]
    assert one.text.endswith(f"{PROSE}\n\nThe bridge at dawn\n\nMore will follow, said the mayor.")


MASTERS = """<office:master-styles>
<style:master-page style:name="Standard" style:next-style-name="Next"><style:header><text:p>Town News</text:p></style:header>
<style:header-left><text:p>Town News left</text:p></style:header-left>
<style:footer style:display="false"><text:p>Not shown</text:p></style:footer></style:master-page>
<style:master-page style:name="Next"><style:header><text:p>Town News</text:p></style:header>
<style:footer><text:p>Page <text:page-number>2</text:page-number></text:p></style:footer></style:master-page>
<style:master-page style:name="Envelope"><style:header><text:p>Never used</text:p></style:header></style:master-page>
<style:master-page style:name="Wide"><style:header><text:p>A wide page</text:p></style:header></style:master-page>
</office:master-styles>"""


@pytest.mark.parametrize("form", ["packed", "flat"])
def test_headers_and_footers_of_pages_in_use_are_furniture(form):
    wide = "<style:style style:name='P9' style:master-page-name='Wide'/>"
    body = p(PROSE) + p(PROSE, "P9")
    styles = f"<office:document-styles {SPACES}>{MASTERS}</office:document-styles>"
    data = (
        packed(content=content(body, wide), styles=styles) if form == "packed" else flat(body, wide, MASTERS)
    )
    one = reading(data)
    assert one.text == f"Town News\n\nTown News left\n\nA wide page\n\n{PROSE}\n\n{PROSE}\n\nPage 2"
    assert furniture(one) == ["Town News\n\nTown News left\n\nA wide page", "Page 2"]


def test_what_was_passed_over_is_told():
    changes = "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
    comment = f"<office:annotation><dc:creator>A</dc:creator>{p('Really?')}</office:annotation>"
    found = read_odt(flat(changes + p(f"One{comment} two{comment}<draw:object-ole/>")), ASKED)
    assert found.readings[0].text == "One two"
    assert found.notes == (
        "“story.odt” holds tracked changes; it was read with all of them accepted.",
        "2 comments in “story.odt” were left out.",
        "1 file within “story.odt” was not read.",
    )
    assert read_odt(flat(p("One.")), ASKED).notes == ()


JUNE, JULY = "2025-06-13T09:30:00", "2025-07-01T10:00:00"


@pytest.mark.parametrize(
    ("meta", "field", "value"),
    [
        ("<meta:initial-creator>Ada Quill</meta:initial-creator><dc:creator>Other</dc:creator>", "author", "Ada Quill"),
        ("<dc:creator>Ada Quill</dc:creator>", "author", "Ada Quill"),
        ("<dc:creator>LibreOffice</dc:creator>", "author", ""),
        (f"<dc:creator>Ada Quill</dc:creator><meta:creation-date>{JUNE}</meta:creation-date><dc:date>{JUNE}</dc:date>", "published_on", "2025-06-13"),
        (f"<dc:creator>Ada Quill</dc:creator><meta:creation-date>{JUNE}</meta:creation-date><dc:date>{JULY}</dc:date>", "published_on", ""),
        ("<dc:title>The bridge is saved</dc:title>", "title", "The bridge is saved"),
        ("<dc:title>Untitled 1</dc:title>", "title", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["packed", "flat"])
def test_properties_are_believed_where_they_make_sense(meta, field, value, form):
    inner = f"<office:meta>{meta}</office:meta>"
    body = p(PROSE) + p(PROSE)
    whole = f"<office:document-meta {SPACES}>{inner}</office:document-meta>"
    data = packed(content=content(body), meta=whole) if form == "packed" else flat(body, "", inner)
    assert getattr(reading(data).metadata, field) == value


def written() -> bytes:
    """A document as another library writes it."""
    document = Document("text")
    document.insert_style(Style("text", name="Strong", bold=True))
    body = document.body
    body.clear()
    body.append(Header(1, "Bridge repair wins vote"))
    body.append(Paragraph("By Ada Quill"))
    body.append(Paragraph("13 June 2025"))
    first = Paragraph(PROSE + " The work will cost £4 million, she said.")
    first.set_span("Strong", regex="£4 million")
    first.insert_note(after="quarrels", note_id="n1", citation="1", body="They began in 1998.")
    first.insert_annotation(
        after="river", body="Check the river", creator="Editor", date=datetime(2025, 1, 1)
    )
    body.append(first)
    body.append(Header(2, "What comes next"))
    body.append(List(["Plans in July", "Work in May"]))
    rows = Table("Costs", width=2, height=2)
    for y, row in enumerate((("Year", "Cost"), ("2024", "£4m"))):
        for x, words in enumerate(row):
            rows.set_value((x, y), words)
    body.append(rows)
    last = Paragraph("Read ")
    last.append(Link("https://town.example/plan", text="the plan"))
    last.append(Span(" today."))
    body.append(last)
    document.meta.title = "Bridge repair"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_document_of_another_library_is_read_whole():
    found = read_odt(written(), ASKED)
    [one] = found.readings
    assert one.text == (
        "Bridge repair wins vote\n\nBy Ada Quill\n\n13 June 2025\n\n"
        f"{PROSE} The work will cost £4 million, she said.\n\nThey began in 1998.\n\nWhat comes next\n\n"
        "• Plans in July\n• Work in May\n\nYear | Cost\n2024 | £4m\n\nRead the plan today."
    )
    assert furniture(one) == ["By Ada Quill\n\n13 June 2025"]
    known = one.metadata
    assert (known.title, known.author, known.published_on) == (
        "Bridge repair wins vote",
        "Ada Quill",
        "2025-06-13",
    )
    assert found.notes == ("1 comment in “story.odt” was left out.",)


NO_DOCUMENT = {
    "password": (packed(manifest="<manifest><encryption-data/></manifest>", content="\x8f\x17"), "password"),
    "old": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504), "save it as DOCX"),
    "words": (b"The council agreed.", "damaged"),
    "archive of something else": (packed(a="<a/>"), "not a text document"),
    "table": (packed(content=content("", kind="spreadsheet")), "not a text document"),
    "flat table": (flat("").replace(b"office:text", b"office:spreadsheet"), "not a text document"),
    "a web page": (b"<html><body>words</body></html>", "not a text document"),
    "not well formed": (packed(content="<office:document-content"), "damaged"),
    "entities": (b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>', "not safe"),
    "no words": (packed(content=content(p(""))), "no words"),
}


@pytest.mark.parametrize("kind", NO_DOCUMENT)
def test_what_is_no_such_document_is_refused_in_a_sentence(kind):
    data, says = NO_DOCUMENT[kind]
    with pytest.raises(InputError, match=r"^“story\.odt” .*\.$") as caught:
        read_bytes(data, ASKED)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "levels"),
    [
        ("<text:p><text:span>", "</text:span></text:p>", 100),
        ("<text:span>", "</text:span>", 240),
        ("<text:list><text:list-item>", "</text:list-item></text:list>", 115),
        ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>", 70),
        ("<text:section>", "</text:section>", 240),
    ],
)  # fmt: skip
def test_deep_nesting_is_read(before, after, levels):
    inner = before * levels + ("Deep." if "span" in before else p("Deep.")) + after * levels
    one = reading(flat(f"<text:p>{inner}</text:p>" if before.startswith("<text:span") else inner))
    assert "Deep." in one.text


def spoilt(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    marks = [match.start() for match in re.finditer(rb'["<>=/]', data)] or [0]
    for _ in range(chance.randint(1, 4)):
        at = min(max(chance.choice(marks) + chance.randint(-2, 9), 0), len(out) - 1)
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


def mutations(number: int, seed: int):
    """Documents with some bytes changed: of the packed file, of one of its parts, of a flat one."""
    chance = random.Random(seed)
    data = written()
    lone = flat(items(p("a") + items("b"), style="N") + table(("a", f"<text:p>b{note('n')}</text:p>")) + p(PROSE, "P1"), LISTS + STYLES, MASTERS)  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}
    for _ in range(number):
        act = chance.random()
        if act < 0.2:
            yield spoilt(data, chance)
        elif act < 0.5:
            yield spoilt(lone, chance)
        else:
            name = chance.choice(["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"])
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as made:
                for one, inner in parts.items():
                    made.writestr(one, spoilt(inner, chance) if one == name else inner)
            yield out.getvalue()


def test_mutated_documents_are_read_or_refused():
    read = refused = 0
    for data in mutations(300, 11):
        try:
            assert isinstance(read_bytes(data, ASKED), Found)
            read += 1
        except InputError:
            refused += 1
    assert read > 30
    assert refused > 30
