"""Documents that LibreOffice has written are read like the one they were made of."""

from pathlib import Path

import pytest

from reviewer.domain.errors import InputError
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.reading import Asked, Found

ODF = "urn:oasis:names:tc:opendocument:xmlns"
SOURCE = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:table="{ODF}:table:1.0"
 xmlns:draw="{ODF}:drawing:1.0" xmlns:style="{ODF}:style:1.0" xmlns:svg="{ODF}:svg-compatible:1.0"
 xmlns:fo="{ODF}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Title" style:family="paragraph" style:class="chapter"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/></style:page-layout>
<text:list-style style:name="N">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
<style:header><text:p>Town News</text:p></style:header>
<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
<text:p text:style-name="P1">Bridge repair wins vote</text:p>
<text:p>By Ada Quill</text:p>
<text:p>13 June 2025</text:p>
<text:p>The council voted seven to two on Thursday to repair the old bridge over the river.<text:note text:id="n1"
 text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The vote was open.</text:p>
</text:note-body></text:note> It weighs 10<text:span text:style-name="T2">6</text:span> kg and cost £4m in 1897<text:span
 text:style-name="T1"> unseen</text:span>.<text:note text:id="n2" text:note-class="endnote"><text:note-citation>i</text:note-citation>
<text:note-body><text:p>See the report.</text:p></text:note-body></text:note></text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">What comes next</text:h>
<text:list text:style-name="B"><text:list-item><text:p>Plans in July</text:p></text:list-item>
<text:list-item><text:p>Work in May</text:p></text:list-item></text:list>
<text:list text:style-name="N"><text:list-item><text:p>The north lane</text:p>
<text:list><text:list-item><text:p>first its wall</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>The south lane</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Cost</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell><text:p>£4m</text:p></table:table-cell></table:table-row>
</table:table>
<text:p>The mayor agreed.<draw:frame text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box>
<text:p>Boxed words.</text:p></draw:text-box></draw:frame></text:p>
<text:p>Read <text:a xlink:type="simple" xlink:href="https://town.example/plan">the plan</text:a>, it is new.<office:annotation>
<dc:creator>Editor</dc:creator><text:p>Is it?</text:p></office:annotation></text:p>
</office:text></office:body></office:document>
"""
TEXT = """Town News

Bridge repair wins vote

By Ada Quill

13 June 2025

The council voted seven to two on Thursday to repair the old bridge over the river. It weighs 10⁶ kg and cost £4m in 1897.

The vote was open.

What comes next

• Plans in July
• Work in May
3. The north lane
(a) first its wall
4. The south lane

Year | Cost
2024 | £4m

The mayor agreed.

Boxed words.

Read the plan, it is new.

See the report.

Page 1"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


@pytest.fixture
def converted(program, folder):
    """Has LibreOffice write the source in another form."""

    def convert(kind: str) -> bytes:
        (folder / "story.fodt").write_text(SOURCE, encoding="utf-8")
        out = folder / kind
        own = f"-env:UserInstallation={(folder / 'own').as_uri()}"
        program("soffice", own, "--headless", "--convert-to", kind, "--outdir", out, folder / "story.fodt")
        return (out / f"story.{kind}").read_bytes()

    return convert


def check(found: Found, name: str) -> None:
    [one] = found.readings
    assert one.text == TEXT
    assert [span.of(one.text) for span in one.furniture] == [
        "Town News",
        "By Ada Quill\n\n13 June 2025",
        "Page 1",
    ]
    known = one.metadata
    assert (known.title, known.author, known.published_on) == (
        "Bridge repair wins vote",
        "Ada Quill",
        "2025-06-13",
    )
    assert found.notes == (f"1 comment in “{name}” was left out.",)


def test_the_source_itself_is_read():
    check(read_bytes(SOURCE.encode(), Asked("story.fodt")), "story.fodt")


@pytest.mark.parametrize("kind", ["docx", "odt", "fodt"])
def test_what_libreoffice_writes_is_read_the_same(converted, kind):
    name = f"story.{kind}"
    check(read_bytes(converted(kind), Asked(name)), name)


def test_its_old_form_is_refused_in_a_sentence(converted):
    with pytest.raises(InputError, match="save it as DOCX"):
        read_bytes(converted("doc"), Asked("story.docx"))
