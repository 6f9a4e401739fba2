"""PDF: reading order, whole paragraphs, furniture apart, metadata, and each file that cannot be read."""

import pytest
from made_pdf import NEWSPAPER, furniture, in_order, numbered, read, story

from reviewer.ingest.pdf_bidi import brackets
from reviewer.ingest.pdf_lines import Words
from reviewer.ingest.pdf_meta import known_of
from reviewer.ingest.reading import Reading

COLUMNS = [
    pytest.param(1, "justify: true", id="one column"),
    pytest.param(2, "justify: true", id="two columns"),
    pytest.param(2, "justify: false", id="two ragged columns"),
    pytest.param(3, "justify: true", id="three columns"),
    pytest.param(3, "justify: false", id="three ragged columns"),
]


@pytest.mark.parametrize(("columns", "how"), COLUMNS)
def test_columns_are_read_one_after_the_other_under_a_headline_over_all(columns, how):
    reading = read(f"""
        #set page(columns: {columns})
        #set text(size: 9pt, lang: "en", hyphenate: true)
        #set par({how})
        #place(top, scope: "parent", float: true, align(center, text(22pt)[Northern harbour dredged for the ninth time]))
        {numbered(0, 100)}
    """)
    assert story(reading)[0] == "Northern harbour dredged for the ninth time"
    assert reading.metadata.title == "Northern harbour dredged for the ninth time"
    assert story(reading)[1] == numbered(0, 100)


def test_columns_on_a_page_drawn_in_another_order_are_read_in_theirs():
    """The file draws the lines of both columns in turn, as some programs do."""
    rows = "\n".join(
        f"#place(top + left, dx: {dx}pt, dy: {20 + 14 * i}pt)[line {i + start} goes on and on within its column]"
        for i in range(20)
        for start, dx in ((20, 240), (0, 0))
    )
    reading = read(f"#set text(size: 9pt)\n{rows}")
    assert reading.text == " ".join(f"line {i} goes on and on within its column" for i in range(40))


PAPER = """
#set document(title: "On Bridges", author: ("Ada Quill", "Ben Ode"), date: datetime(year: 2025, month: 3, day: 4))
#set page(columns: 2, numbering: "1", header: [Journal of Bridges #h(1fr) Vol. 3])
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#set text(size: 10pt, lang: "en")
#place(top, scope: "parent", float: true, align(center)[#text(20pt)[On Bridges] \\ Ada Quill and Ben Ode])
= Introduction
<1>

In the year 2025#footnote[The year was cold, as many said.] the bridge was closed, and nobody
was told when it would be opened to traffic again.

#figure(rect(width: 5cm, height: 3cm), caption: [The bridge at dawn])
<2>
= Results
<3>
"""
for _part in (1, 2, 3):
    PAPER = PAPER.replace(f"<{_part}>", numbered(30 * _part - 30, 30 * _part))


@pytest.fixture(scope="module")
def paper() -> Reading:
    return read(PAPER)


def test_a_paper_in_two_columns_keeps_its_paragraphs_over_columns_and_pages(paper):
    assert in_order(paper.text, 0, 90)
    assert {"Introduction", "Results", numbered(0, 30), numbered(60, 90)} <= set(story(paper))


def test_a_raised_figure_does_not_run_into_the_number_before_it(paper):
    assert "In the year 2025¹ the bridge was closed" in paper.text


def test_a_footnote_stands_after_the_text_and_is_not_lost(paper):
    assert "¹ The year was cold, as many said." in story(paper)


def test_running_headers_page_numbers_and_captions_are_furniture(paper):
    told = furniture(paper)
    assert told.count("Journal of Bridges Vol. 3") == 2
    assert "Figure 1: The bridge at dawn" in told
    assert told.split("\n")[-1] == "2"


def test_a_paper_tells_its_title_authors_and_day(paper):
    known = paper.metadata
    assert (known.title, known.author, known.published_on, known.language) == (
        "On Bridges", "Ada Quill, Ben Ode", "2025-03-04", "en",
    )  # fmt: skip


NEWSPAPER += numbered(0, 280)


def test_a_newspaper_of_four_pages_is_one_story_without_its_headers_and_footers():
    reading = read(NEWSPAPER)
    told = furniture(reading)
    for page in range(1, 5):
        assert f"The Harbour Times 14 June 2025 Page {page}" in told
        assert f"{page} | harbour.example" in told
    assert story(reading) == ["Council votes for the bridge", numbered(0, 280)]
    assert reading.metadata.title == "Council votes for the bridge"
    assert reading.metadata.author == "Ada Quill"
    assert reading.metadata.published_on == "2025-06-14"


def test_lines_that_come_again_at_the_same_height_stay_text_where_they_stand_in_it():
    reading = read("#set page(header: [Town News])\n" + "\n#pagebreak()\n".join([numbered(0, 9)] * 4))
    assert furniture(reading) == "\n".join(["Town News"] * 4)
    assert story(reading) == [numbered(0, 9)] * 4


def test_the_number_at_the_foot_of_a_single_page_is_furniture():
    reading = read(f'#set page(numbering: "1")\n{numbered(0, 9)}')
    assert (story(reading), furniture(reading)) == ([numbered(0, 9)], "1")


def test_an_initial_belongs_to_its_word():
    reading = read(
        '#set page(width: 300pt)\n#place(dy: 0pt, text(34pt, top-edge: "cap-height")[T])\n'
        "#place(dx: 24pt, dy: 0pt)[he council met in the evening and]\n"
        "#place(dx: 24pt, dy: 14pt)[agreed that the bridge is to be]\n"
        "#place(dx: 0pt, dy: 28pt)[closed until the summer, all said.]\n"
    )
    assert reading.text.startswith("The council met in the evening")


GERMAN = (
    "Die Bundesverfassungsgerichtspräsidentin erläuterte die Wirtschaftlichkeitsberechnungen der "
    "Donaudampfschifffahrtsgesellschaft und die Krankenversicherungsbeiträge in Baden-Württemberg. "
)
ENGLISH = "The representatives unanimously acknowledged extraordinary administrative responsibilities. "


@pytest.mark.parametrize(("language", "sentence"), [("de", GERMAN), ("en", ENGLISH)])
@pytest.mark.parametrize("width", range(120, 200, 16))
def test_words_parted_at_line_ends_are_whole_again(language, sentence, width):
    source = f'#set page(width: {width}pt, height: 800pt, margin: 10pt)\n#set text(size: 8pt, lang: "{language}", hyphenate: true)\n#set par(justify: true)\n'
    assert read(source + sentence * 4).text == (sentence * 4).strip()


HYPHENS = [
    (["the gov\x02", "ernment said"], True, "the government said"),
    (["the gov\u00ad", "ernment said"], True, "the government said"),
    (["a self\x02", "made man"], True, "a self-made man"),
    (["the anti\x02", "corruption office"], True, "the anti-corruption office"),
    (
        ["anti-bribery rules", "were anti\x02", "bribery rules"],
        True,
        "anti-bribery rules were anti-bribery rules",
    ),
    (["the antibodies were", "anti\x02", "bodies still"], True, "the antibodies were antibodies still"),
    (["in Baden-", "Württemberg"], False, "in Baden-Württemberg"),
    (["in Baden\x02", "Württemberg"], False, "in Baden-Württemberg"),
    (["the COVID-", "19 wave"], True, "the COVID-19 wave"),
    (["eine EU\x02", "weite Regel"], False, "eine EU-weite Regel"),
    (["Vor\x02", "und Nachteile"], False, "Vor- und Nachteile"),
    (["twenty\x02", "three people"], True, "twenty-three people"),
    (["well -", "that is it"], True, "well - that is it"),
    (["from 2020–", "2024 on"], True, "from 2020– 2024 on"),
    (["one line", "and the next"], True, "one line and the next"),
    (["市议会周一", "批准了"], False, "市议会周一批准了"),
]


@pytest.mark.parametrize(("lines", "english", "text"), HYPHENS)
def test_a_hyphen_at_a_line_end_goes_where_the_word_has_none(lines, english, text):
    assert Words(lines).joined(lines, english) == text


PARAGRAPHS = [
    pytest.param("#set par(spacing: 1.4em)", id="by a gap"),
    pytest.param("#set par(first-line-indent: 1.5em, spacing: 0.65em)", id="by an indent"),
    pytest.param("#set par(spacing: 0.65em)", id="by a short last line"),
]


@pytest.mark.parametrize("how", PARAGRAPHS)
@pytest.mark.parametrize("justify", ["true", "false"])
def test_paragraphs_are_told_apart(how, justify):
    parts = [numbered(0, 4), numbered(4, 8), numbered(8, 12)]
    reading = read(f"{how}\n#set par(justify: {justify})\n" + "\n\n".join(parts))
    assert reading.text == "\n\n".join(parts)


def test_lists_and_headings_stand_by_themselves():
    reading = read(
        "= A heading\nSome words before the list.\n\n- one thing\n- another thing\n\n+ first\n+ second\n"
    )
    assert reading.text == (
        "A heading\n\nSome words before the list.\n\n• one thing\n• another thing\n\n1. first\n\n2. second"
    )


@pytest.mark.parametrize("stroke", ["none", "1pt"])
def test_a_table_is_read_row_by_row(stroke):
    table = f"#table(columns: 3, stroke: {stroke}, [City], [2023], [2024], [Bergen], [1,200], [1,350], [Oslo], [2,400], [2,900])"
    reading = read(f"{numbered(0, 5)}\n\n{table}\n\n{numbered(5, 9)}")
    assert reading.text == (
        f"{numbered(0, 5)}\n\nCity | 2023 | 2024\nBergen | 1,200 | 1,350\nOslo | 2,400 | 2,900\n\n{numbered(5, 9)}"
    )


SCRIPTS = [
    pytest.param(
        "he",
        "Noto Sans Hebrew",
        "ראש העיר אמר ביום שני כי 1,250 תושבים יקבלו פיצוי (לפי BBC News) עד סוף 2025.",
    ),
    pytest.param(
        "ar", "Noto Sans Arabic", "قال رئيس البلدية يوم الاثنين إن 1250 من السكان سيحصلون على تعويض."
    ),
]


@pytest.mark.parametrize(("language", "font", "text"), SCRIPTS)
@pytest.mark.parametrize("times", [1, 4])
def test_text_from_right_to_left_is_in_its_order(language, font, text, times):
    reading = read(
        f'#set text(lang: "{language}", font: ("{font}", "DejaVu Sans"), size: 9pt)\n' + f"{text} " * times
    )
    if "\ufffd" in reading.text or not any(char in reading.text for char in text[:5]):
        pytest.skip("no font of that script is here")
    assert reading.text == f"{text} " * (times - 1) + text


@pytest.mark.parametrize(
    ("text", "right"),
    [(")שלום(", "(שלום)"), ("(שלום)", "(שלום)"), ("א) ראשון", "א) ראשון"), ("]א[ ו[ב]", "[א] ו[ב]")],
)
def test_brackets_that_stand_the_wrong_way_are_turned(text, right):
    assert brackets(text) == right


def test_ligatures_emoji_and_accents_are_what_they_stand_for():
    reading = read("The office 😀 was efficient; café and cafe\u0301 were 10 m² \u201cflat\u201d.")
    assert reading.text == "The office 😀 was efficient; café and café were 10 m² “flat”."


def test_turned_text_comes_last_and_turned_pages_are_read():
    turned = read(
        f"{numbered(0, 6)} #place(left + horizon, dx: -50pt, rotate(-90deg, reflow: true)[Stamp of the archive])"
    )
    assert turned.text == f"{numbered(0, 6)}\n\nStamp of the archive"
    whole = read(f"#rotate(90deg, reflow: true, block(width: 400pt)[{numbered(0, 6)}])")
    assert whole.text == numbered(0, 6)


def test_what_stands_outside_the_page_is_not_read():
    reading = read("#place(dx: -900pt)[Nobody sees this.]\n\nThe council agreed on it.")
    assert reading.text == "The council agreed on it."


TITLES = [
    ("Bridge: agreed", "Bridge: agreed"),
    ("untitled", ""),
    ("Untitled document 3", ""),
    ("Microsoft Word - bridge.docx", ""),
    ("bridge_final_v2.indd", ""),
    ("C:\\Users\\desk\\bridge", ""),
    ("story", ""),
    ("20250314", ""),
]


@pytest.mark.parametrize(("told", "title"), TITLES)
def test_a_title_that_a_program_made_up_is_none(told, title):
    assert known_of({"Title": told}, "", b"", "story.pdf").title == title


@pytest.mark.parametrize(
    ("told", "author"), [("Ada Quill; Ben Ode", "Ada Quill, Ben Ode"), ("admin", ""), ("User 1", "")]
)
def test_an_author_that_a_program_made_up_is_none(told, author):
    assert known_of({"Author": told}, "", b"", "story.pdf").author == author


PACKET = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmp:CreateDate="2025-06-13T08:00:00Z"><dc:title><rdf:Alt><rdf:li>Bridge agreed</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Ada Quill</rdf:li><rdf:li>Ben Ode</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_the_packet_fills_what_the_information_leaves_open():
    known = known_of({"Title": "untitled"}, "en-GB", b"%PDF " + PACKET + b" end", "a.pdf")
    assert (known.title, known.author, known.published_on, known.language) == (
        "Bridge agreed", "Ada Quill, Ben Ode", "2025-06-13", "en",
    )  # fmt: skip


def test_a_broken_packet_is_passed_over():
    assert (
        known_of({"Title": "Bridge agreed"}, "", PACKET.replace(b"</rdf:RDF>", b""), "a.pdf").title
        == "Bridge agreed"
    )


def test_the_headline_on_the_page_goes_before_a_title_that_is_not_there():
    reading = read(
        '#set document(title: "Edition 7 north")\n#text(20pt)[Bridge agreed at last]\n\n' + numbered(0, 9)
    )
    assert reading.metadata.title == "Bridge agreed at last"


def test_a_printed_date_goes_before_the_day_the_file_was_made():
    reading = read(
        "#set document(date: datetime(year: 2026, month: 1, day: 2))\n#text(20pt)[Bridge agreed at last]\n\n"
        "By Ada Quill, 13 June 2025\n\n" + numbered(0, 9)
    )
    assert (reading.metadata.published_on, reading.metadata.author) == ("2025-06-13", "Ada Quill")
