"""Each format: as the golden file says, read back by another program, with what the options ask for."""

import csv
import io
import json
import os
from dataclasses import replace
from pathlib import Path

import jsonschema
import lxml.html
import pytest
from markdown_it import MarkdownIt

from reviewer import paths
from reviewer.domain.review.wire import command_schema
from reviewer.domain.sheet import SheetOptions
from reviewer.export import FORMATS, Document
from reviewer.export.csv_rows import COLUMNS
from reviewer.export.laid_out import laid_out
from reviewer.languages import speaking_in

TEXTS = ("md", "html", "csv", "json")
"""Formats whose files a person can read; the others are read back by other programs in tests of their own."""
GOLDEN = Path(__file__).resolve().parent.parent / "data" / "golden"


def written(document, key):
    return FORMATS[key].write(document).decode("utf-8-sig" if key == "csv" else "utf-8")


def lines_of(sheet):
    return (*sheet.lines, *sheet.open_questions)


def cited(sheet):
    return [one.label for line in lines_of(sheet) for one in line.citations]


def headings(sheet):
    extra = ["Open questions"] * bool(sheet.open_questions) + ["Rejected claims"] * bool(sheet.rejected)
    return [one.name for one in sheet.sections] + extra + ["Sources", "About this sheet"]


@pytest.mark.parametrize("key", TEXTS)
def test_golden(document, key):
    """Set REVIEWER_GOLDEN=write to write the files anew, then read what changed."""
    path = GOLDEN / f"sheet{FORMATS[key].suffix}"
    made = FORMATS[key].write(document)
    if os.environ.get("REVIEWER_GOLDEN") == "write":
        path.write_bytes(made)
    assert made == path.read_bytes()


def ordered(document, order):
    return replace(document, sheet=replace(document.sheet, options=SheetOptions(order=order)))


@pytest.mark.parametrize("key", [*TEXTS, "laid out"])
@pytest.mark.parametrize(
    ("order", "expected"),
    [("hand", ["The bridge cost", "It was opened", "It is 300"]), ("text", ["It was opened", "The bridge cost", "It is 300"]),
     ("standing", ["It is 300", "The bridge cost", "It was opened"])],
)  # fmt: skip
def test_the_facts_stand_in_the_order_of_choice(document, key, order, expected):
    changed = ordered(document, order)
    if key == "laid out":  # what PDF, Word and OpenDocument set
        text = "\n".join(line.text for section in laid_out(changed).sections for line in section.lines)
    elif key == "json":
        data = json.loads(written(changed, key))
        lines = [line["text"] for section in data["sections"] for line in section["lines"]]
        asked = [line["text"] for line in data["open_questions"]]
        text = "\n".join([*asked, *lines] if order == "standing" else [*lines, *asked])
    else:
        text = written(changed, key)
    places = [text.index(one) for one in expected]
    assert places == sorted(places)


def test_every_format_has_a_golden_file_and_a_test_that_reads_it_back():
    assert {path.suffix for path in GOLDEN.glob("sheet.*")} == {FORMATS[key].suffix for key in TEXTS}
    here = Path(__file__).read_text("utf-8")
    for key in TEXTS:
        assert f"def test_{key}_is_read_back" in here


class TestReadBack:
    def test_quotations_in_markdown_lead_to_the_words_in_the_source(self, document):
        def links(one):
            tokens = MarkdownIt("commonmark").parse(written(one, "md"))
            inner = [child for token in tokens for child in token.children or ()]
            return [
                child.attrs["href"] for child in inner if child.type == "link_open" and child.markup == ""
            ]

        page = "https://north.example/bridge?a=1&b=2#:~:text="
        assert links(document) == [
            f"{page}{words}"
            for words in (
                "cost%2040%20million%20euros",
                "was%20opened%20in%20May",
                "is%20300%20metres%20long",
            )
        ]
        strange = replace(document.sheet.sources[0], address="https://a.example/?a&copy=1&amp;_b_*c*(d)[e]")
        changed = replace(document.sheet, sources=(strange, *document.sheet.sources[1:]))
        assert all(
            one.startswith("https://a.example/?a&copy=1&amp;_b_*c*(d)%5Be%5D#:~:text=")
            for one in links(replace(document, sheet=changed))
        )
        nameless = replace(document.sheet.options, persons="initials")
        assert links(replace(document, sheet=replace(document.sheet, options=nameless))) == []

    def test_md_is_read_back(self, document):
        tokens = MarkdownIt("commonmark").parse(written(document, "md"))
        texts = ["".join(child.content for child in one.children) for one in tokens if one.type == "inline"]
        kinds = [one.type for one in tokens]
        found = [
            texts[kinds[: place + 1].count("inline")]
            for place, kind in enumerate(kinds)
            if kind == "heading_open"
        ]
        sheet = document.sheet
        assert found == [sheet.title, *headings(sheet)]
        for line in lines_of(sheet):
            labels = ", ".join(one.label for one in line.citations)
            assert any(text.startswith(f"{line.text} [{labels}]") for text in texts)
            for one in line.citations:
                assert any(text.startswith(one.label) and f"“{one.quote}”" in text for text in texts)
            for one in line.differing:
                assert any(text.startswith(f"differs: {one.label}") for text in texts)
        assert any(sheet.head in text for text in texts)
        assert not any(one.type.startswith("html") for one in tokens)

    def test_html_is_read_back(self, document):
        page = lxml.html.document_fromstring(written(document, "html"))
        sheet = document.sheet
        assert page.findtext(".//h1") == sheet.title
        assert [one.text_content() for one in page.iter("h2")] == headings(sheet)
        found = page.xpath("//li[starts-with(@id, 'fact-')]")
        assert [one.xpath("string(.//p[@class='text']/text())").strip() for one in found] == [
            one.text for one in lines_of(sheet)
        ]
        labels = [one.text_content().split() for one in page.xpath("//li[@id]//p[@class='cites']")]
        assert labels == [[one.label for one in line.citations] for line in lines_of(sheet)]
        assert sheet.head in page.text_content()

    def test_html_leads_from_every_citation_to_its_quotation(self, document):
        page = lxml.html.document_fromstring(written(document, "html"))
        quotes = {
            one.label: one.quote
            for line in lines_of(document.sheet)
            for one in (*line.citations, *line.differing)
        }
        links = page.xpath("//section//*[@class='cites']/a")
        assert {one.text for one in links} >= set(quotes)
        for link in links:
            (target,) = page.xpath("//*[@id=$id]", id=link.get("href").removeprefix("#"))
            assert target.findtext("q") == quotes.get(link.text, "a joy to cross")

    def test_html_loads_nothing_and_runs_nothing(self, document):
        page = lxml.html.document_fromstring(written(document, "html"))
        loading = ("script", "img", "link", "iframe", "object", "embed", "video", "audio", "base", "form")
        assert [one.tag for one in page.iter(*loading)] == []
        outside = [one.get("href") for one in page.iter("a") if not one.get("href").startswith("#")]
        assert {one.partition("#")[0] for one in outside} == {
            "https://north.example/bridge?a=1&b=2"  # the other address was no web address
        }
        assert "https://north.example/bridge?a=1&b=2#:~:text=is%20300%20metres%20long" in outside
        assert "url(" not in page.findtext(".//style")

    def test_csv_is_read_back(self, document):
        rows = list(csv.DictReader(io.StringIO(written(document, "csv"), newline="")))
        assert tuple(rows[0]) == COLUMNS
        sheet = document.sheet
        assert [one["label"] for one in rows if one["role"] == "cited"] == cited(sheet)
        assert [one["label"] for one in rows if one["role"] == "differing"] == ["A1"]
        assert [one["label"] for one in rows if one["role"] == "rejected"] == ["C2"]
        assert list(dict.fromkeys(one["section"] for one in rows)) == headings(sheet)[:-2]
        for line in lines_of(sheet):
            own = [one for one in rows if one["fact_id"] == line.fact_id]
            assert {one["text"] for one in own} == {line.text}
            told = [
                (one["quote"], int(one["start"]), int(one["end"])) for one in own if one["role"] == "cited"
            ]
            assert told == [(one.quote, one.start, one.end) for one in line.citations]
        assert {one["log_head"] for one in rows} == {sheet.head}

    def test_json_is_read_back(self, document):
        data = json.loads(written(document, "json"))
        jsonschema.validate(data, schema("sheet"), cls=jsonschema.Draft202012Validator)
        sheet = document.sheet
        assert [one["name"] for one in data["sections"]] == [one.name for one in sheet.sections]
        told = [line for section in data["sections"] for line in section["lines"]] + data["open_questions"]
        assert [one["text"] for one in told] == [one.text for one in lines_of(sheet)]
        assert [two["label"] for one in told for two in one["citations"]] == cited(sheet)
        assert [(one["label"], one["verdict"]) for one in data["claims"]] == [
            ("A1", "accepted"),
            ("A4", "undecided"),
        ]
        assert data["head"] == data["log"][-1]["hash"]


def schema(name):
    return json.loads(paths.resource(f"schemas/{name}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["analysis", "sheet", "command"])
def test_each_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_the_schema_of_commands_is_that_of_the_program():
    assert schema("command") == command_schema()


@pytest.mark.parametrize("change", ["claims", "log", "head"])
def test_the_schema_of_the_sheet_notices_what_is_missing(document, change):
    data = json.loads(written(document, "json"))
    del data[change]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema("sheet"), cls=jsonschema.Draft202012Validator)


class TestOptions:
    def changed(self, document, **options):
        return replace(document, sheet=replace(document.sheet, options=SheetOptions(**options)))

    @pytest.mark.parametrize("key", TEXTS)
    def test_without_quotations_the_words_are_left_out(self, document, key):
        text = written(self.changed(document, quotations=False, disagreements=False), key)
        assert "opened in May" not in text.replace("It was opened in May.", "").replace(
            "Was opened in May.", ""
        )
        assert "A2" in text

    @pytest.mark.parametrize("key", TEXTS)
    def test_without_disagreements_nothing_is_said_of_them(self, document, key):
        text = written(self.changed(document, disagreements=False), key)
        assert "They cannot both be right" not in text
        assert "Settled on one value" not in text

    @pytest.mark.parametrize("key", TEXTS)
    def test_rejected_claims_only_where_asked_for(self, document, key):
        assert "joy to cross" in written(document, key)
        assert "joy to cross" not in written(self.changed(document, rejected=False), key)

    @pytest.mark.parametrize("key", TEXTS)
    def test_without_open_questions(self, document, key):
        assert "300 metres" in written(document, key)
        assert "300 metres" not in written(self.changed(document, open_questions=False), key)


@pytest.mark.parametrize("key", TEXTS)
def test_what_nobody_reviewed_says_so_line_by_line(proposed, key):
    text = written(proposed, key)
    if key == "json":
        told = [line["reviewed"] for section in json.loads(text)["sections"] for line in section["lines"]]
        assert told == [False, False, False]
    else:
        assert text.count("not reviewed") >= len(proposed.sheet.lines)
    assert "Reviewed by" not in text


@pytest.mark.parametrize("key", TEXTS)
def test_an_empty_sheet_is_a_file_too(document, key):
    bare = replace(document.sheet, sections=(), open_questions=(), rejected=(), sources=(), title="")
    assert written(Document(bare), key)


@pytest.mark.parametrize("key", ["md", "html", "csv"])
def test_the_sheet_s_own_words_are_in_its_language(document, key):
    options = replace(document.sheet.options, language="de")
    with speaking_in("de"):
        text = written(replace(document, sheet=replace(document.sheet, options=options)), key)
    assert "Offene Fragen" in text
    assert "Open questions" not in text
    assert "The bridge cost 45 million euros." in text  # what was reviewed stays as it is
    assert ('<html lang="de">' in text) == (key == "html")


def test_html_does_not_lead_to_words_that_were_changed(document):
    options = replace(document.sheet.options, persons="initials")
    text = written(replace(document, sheet=replace(document.sheet, options=options)), "html")
    assert ":~:text" not in text
