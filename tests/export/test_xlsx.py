"""The workbook, read back by openpyxl: its sheets, its rows, its limits; a text stays a text."""

import io
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from nasty import NASTY, TEXT, filled, many
from read_back import cells

from reviewer.domain.errors import ExportError
from reviewer.domain.sheet import SheetOptions
from reviewer.export import xlsx
from reviewer.export.document import Document
from reviewer.export.xlsx import LONGEST_CELL, cleaned, fitting, write_xlsx
from reviewer.languages import speaking_in


def read(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(data, name):
    """The rows of a sheet by the names of its columns."""
    head, *found = read(data)[name].iter_rows(values_only=True)
    return [dict(zip(head, one, strict=True)) for one in found]


@pytest.fixture
def made(document):
    return write_xlsx(document)


def test_the_sheets(made):
    assert read(made).sheetnames == [
        *("Facts", "Citations", "Open questions", "Rejected claims", "Sources", "About this sheet")
    ]


def test_one_row_for_each_fact(document, made):
    found = rows(made, "Facts")
    lines = [(section.name, line) for section in document.sheet.sections for line in section.lines]
    assert [(one["Line"], one["Section"], one["Fact"]) for one in found] == [
        (number, section, line.text) for number, (section, line) in enumerate(lines, 1)
    ]
    assert found[0]["Citations"] == "B1 C3"
    assert found[0]["Disagreement"].startswith("A differs")
    assert [one["Kind"] for one in found] == ["fact", "fact", "forecast"]
    assert {one["State"] for one in found} == {"accepted"}


def test_one_row_for_each_citation_with_the_number_of_its_line(document, made):
    lines = (*document.sheet.lines, *document.sheet.open_questions)
    expected = [
        (number, role, one.label, one.quote, one.start, one.end)
        for number, line in enumerate(lines, 1)
        for role, all_of in (("cited", line.citations), ("differing", line.differing))
        for one in all_of
    ]
    columns = ("Line", "Role", "Claim", "Quotation", "Start", "End")
    assert [tuple(one[name] for name in columns) for one in rows(made, "Citations")] == expected


def test_open_questions_rejected_claims_and_sources(made):
    (question,) = rows(made, "Open questions")
    assert (question["Line"], question["Fact"], question["State"]) == (4, "It is 300 metres long.", "open")
    (rejected,) = rows(made, "Rejected claims")
    assert (rejected["Claim"], rejected["Reason"], rejected["Analyst"]) == ("C2", "opinion", "mk")
    sources = rows(made, "Sources")
    assert [one["Letter"] for one in sources] == ["A", "B", "C"]
    assert sources[0]["Published"] == "2026-01-02"  # a text: a date may be partial
    assert [one["Fetched"] or "" for one in sources] == ["2026-01-30", "", ""]
    assert sources[1]["Address"] == "javascript:alert(1)"
    assert sources[2]["One origin with"] == "A"


def test_about_says_by_whom_and_from_which_log(document, made):
    text = " ".join(one[0] for one in read(made)["About this sheet"].iter_rows(values_only=True))
    assert "Reviewed by mk." in text
    assert document.sheet.head in text


def test_headers_stay_and_filter_and_texts_wrap(made):
    for sheet in read(made):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(cell.font.bold for cell in sheet[1])
        assert all(cell.alignment.vertical == "top" for row in sheet.iter_rows() for cell in row)
    assert read(made)["Facts"]["C2"].alignment.wrap_text
    assert read(made)["Facts"].column_dimensions["C"].width > 50


def test_properties(made):
    about = read(made).properties
    assert (about.title, about.creator) == ("The bridge", "mk")
    assert about.created.isoformat() == "2026-02-01T10:05:00"


def test_the_same_document_gives_the_same_bytes(document, made):
    assert write_xlsx(document) == made


@pytest.mark.parametrize(
    ("options", "sheet", "gone"),
    [
        ({"quotations": False, "disagreements": False, "rejected": True}, "Citations", "opened in May"),
        ({"disagreements": False}, "Facts", "A differs (A: “cost 40 million euros”). Settled on one value: two of three sources."),
        ({"open_questions": False}, "Citations", "310 metres"),
    ],
)  # fmt: skip
def test_options(document, options, sheet, gone):
    def cells(**chosen):
        changed = replace(document.sheet, options=SheetOptions(**chosen))
        found = read(write_xlsx(replace(document, sheet=changed)))[sheet]
        return {cell for row in found.iter_rows(values_only=True) for cell in row}

    assert gone in cells()
    assert gone not in cells(**options)


def test_rejected_claims_only_where_asked_for(document):
    changed = replace(document, sheet=replace(document.sheet, options=SheetOptions()))
    assert "Rejected claims" not in read(write_xlsx(changed)).sheetnames


def test_what_nobody_reviewed_says_so_line_by_line(proposed):
    data = write_xlsx(proposed)
    assert {one["State"] for one in rows(data, "Facts")} == {"not reviewed"}
    text = " ".join(one[0] for one in read(data)["About this sheet"].iter_rows(values_only=True))
    assert "nobody has checked" in text
    assert "Reviewed by" not in text


def test_an_empty_sheet_is_a_file_too(document):
    bare = replace(document.sheet, sections=(), open_questions=(), rejected=(), sources=(), title="")
    data = write_xlsx(Document(bare))
    assert rows(data, "Facts") == rows(data, "Citations") == []
    assert read(data).properties.title == "Fact sheet"


def test_three_hundred_facts(document, make_line, make_citation):
    data = write_xlsx(many(document, make_line, make_citation, 300))
    assert [one["Line"] for one in rows(data, "Facts")] == list(range(1, 301))
    assert len(rows(data, "Citations")) == 602


def test_in_another_language(document):
    with speaking_in("de"):
        data = write_xlsx(document)
    assert "Quellen" in read(data).sheetnames


class TestLongTexts:
    @pytest.mark.parametrize("text", ["x" * LONGEST_CELL, "🎉" * (LONGEST_CELL // 2), "a\r\nb"])
    def test_what_fits_stays(self, text):
        assert fitting(text) == cleaned(text)

    @pytest.mark.parametrize("text", ["x" * (LONGEST_CELL + 1), "🎉" * 20_000, "é" * 100_000])
    def test_what_does_not_is_cut_and_says_how_much(self, text):
        found = fitting(text)
        assert len(found.encode("utf-16-le")) // 2 <= LONGEST_CELL
        kept, _, told = found.rpartition(" […")
        assert text.startswith(kept)
        assert told == f"{len(text) - len(kept):,} more characters than a cell can hold]"

    def test_the_last_sheet_counts_them(self, document, make_line, make_citation):
        data = write_xlsx(filled(document, make_line, make_citation, "word " * 8000))
        assert rows(data, "Facts")[0]["Fact"].endswith("more characters than a cell can hold]")
        told = [one[0] for one in read(data)["About this sheet"].iter_rows(values_only=True)]
        assert any("texts are longer than a cell can hold and are cut" in one for one in told)

    def test_more_rows_than_a_sheet_holds_are_refused(self, document, make_line, make_citation, monkeypatch):
        monkeypatch.setattr(xlsx, "MOST_ROWS", 103)
        assert write_xlsx(many(document, make_line, make_citation, 49))
        with pytest.raises(ExportError, match="cannot hold that many rows"):
            write_xlsx(many(document, make_line, make_citation, 60))


def assert_a_text(data, text):
    found = read(data)
    cell = found["Facts"]["C2"]
    assert (cell.value or "") == cleaned(text)
    for sheet in found:
        assert not sheet._hyperlinks
        for row in sheet.iter_rows():
            for one in row:
                assert one.data_type in ("s", "n")
                assert one.data_type == "s" or one.value is None or isinstance(one.value, int)


@pytest.mark.parametrize(
    "text",
    [
        *NASTY,
        "_x0041_",
        "<r><t>x</t></r>",
        "<r></c></r>",
        "_x0041_x0042_",
        " spaces ",
        "1e5",
        "007",
        "TRUE",
        "#N/A",
        "{=1}",
        "internal:A1",
    ],
)
def test_nasty(document, make_line, make_citation, text):
    assert_a_text(write_xlsx(filled(document, make_line, make_citation, text)), text)


@pytest.mark.parametrize(
    "text",
    ["_x0041_", "_x0041_x0042_", "a _x005F_x0041_x0042_x0043_ b", "<r>_x0041_</r>", "_x0041_ _x0041_x0042_"],
)
def test_what_looks_like_an_escape_of_excel_is_the_text_that_it_was(document, make_line, make_citation, text):
    data = write_xlsx(filled(document, make_line, make_citation, text))
    names = read(data).sheetnames
    assert text in cells(data, names)["Facts"]
    assert text in cells(data, names)["Citations"]


def test_a_formula_is_marked_as_a_text(document, make_line, make_citation):
    found = read(write_xlsx(filled(document, make_line, make_citation, "=1+1")))
    assert found["Facts"]["C2"].quotePrefix
    assert found["Facts"]["C2"].value == "=1+1"


def test_any_text(document, make_line, make_citation):
    @given(text=TEXT)
    @settings(max_examples=30)
    def check(text):
        assert_a_text(write_xlsx(filled(document, make_line, make_citation, text)), text)

    check()
