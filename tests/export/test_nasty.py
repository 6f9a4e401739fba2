"""Foreign texts in every format: no exception, nothing active, no formula, and the text as it was."""

import csv
import io
import json
import re

import lxml.html
import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from nasty import NASTY, TEXT, filled
from read_back import ALLOWED_ATTRIBUTES, ALLOWED_TAGS

from reviewer.export import FORMATS
from reviewer.export.csv_rows import guarded
from reviewer.export.markdown import escaped
from reviewer.export.words import one_line, web_address


@pytest.fixture
def fill(document, make_line, make_citation):
    return lambda text: filled(document, make_line, make_citation, text)


@pytest.mark.parametrize("text", NASTY)
class TestNasty:
    def test_html_has_the_template_s_tags_and_attributes_alone(self, fill, text):
        page = lxml.html.document_fromstring(FORMATS["html"].write(fill(text)))
        assert {one.tag for one in page.iter() if isinstance(one.tag, str)} <= ALLOWED_TAGS
        assert not [one for one in page.iter() if not isinstance(one.tag, str)]  # no comments
        assert {name for one in page.iter() for name in one.attrib} <= ALLOWED_ATTRIBUTES
        for one in page.iter("a"):
            assert re.match(r"#|https?://", one.get("href"))
        assert page.find(".//main") is not None

    def test_html_shows_the_text_as_it_stands(self, fill, text):
        page = lxml.html.document_fromstring(FORMATS["html"].write(fill(text)))
        shown = page.xpath("string(//li[starts-with(@id, 'fact-')]//p[@class='text']/text())")
        assert one_line(shown) == one_line(text)

    def test_markdown_shows_the_text_as_it_stands(self, text):
        assert shown_by_commonmark(f"- {escaped(text)} x") == f"{one_line(text)} x".strip()

    def test_csv_has_no_formula(self, fill, text):
        for row in csv.reader(io.StringIO(FORMATS["csv"].write(fill(text)).decode("utf-8-sig"), newline="")):
            for cell in row:
                assert not re.match(r"[\s\u00a0]*[=+\-@＝＋－＠]", cell) or cell.isdigit()

    def test_json_holds_the_text_itself(self, fill, text):
        data = json.loads(FORMATS["json"].write(fill(text)))
        assert data["title"] == text
        assert data["sections"][0]["lines"][0]["citations"][0]["quote"] == text


def shown_by_commonmark(markdown):
    tokens = MarkdownIt("commonmark").parse(markdown)
    kinds = [one.type for one in tokens]
    assert kinds == [
        *("bullet_list_open", "list_item_open", "paragraph_open", "inline"),
        *("paragraph_close", "list_item_close", "bullet_list_close"),
    ]
    children = tokens[3].children
    assert {one.type for one in children} <= {"text", "text_special"}, markdown
    return "".join(one.content for one in children)


@given(text=TEXT)
def test_any_text_in_markdown(text):
    assert shown_by_commonmark(f"- {escaped(text)} x").split() == f"{one_line(text)} x".split()


@pytest.mark.parametrize("text", ["=1", " =1", "\u00a0+1", "\u2029  -2", "\n@x", "\u3000\t=1", "＝1"])
def test_a_formula_behind_any_space_is_guarded(text):
    assert guarded(text) == f"'{text}"


@given(text=TEXT)
def test_any_text_in_a_cell(text):
    cell = guarded(text)
    assert not cell.strip().startswith(("=", "+", "-", "@"))
    read = next(csv.reader(io.StringIO(written_row(cell), newline="")))[0]
    assert read == cell


def written_row(cell):
    out = io.StringIO(newline="")
    csv.writer(out).writerow([cell, ""])
    return out.getvalue()


def test_any_text_in_any_format(fill):
    @given(text=TEXT)
    def check(text):
        document = fill(text)
        for key in ("md", "html", "csv", "json"):
            made = FORMATS[key].write(document)
            made.decode("utf-8")
            if key == "html":
                page = lxml.html.document_fromstring(made)
                assert {one.tag for one in page.iter() if isinstance(one.tag, str)} <= ALLOWED_TAGS
                assert {name for one in page.iter() for name in one.attrib} <= ALLOWED_ATTRIBUTES

    check()


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.example/x?y=1&z=ü", True),
        (" HTTP://a.example ", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://a.example/ x", False),
        ('https://a.example/"onclick=1', False),
        ("//a.example", False),
        ("file:///etc/passwd", False),
        ("java\nscript:alert(1)", False),
        ("https://a.example/\udefa", False),
        ("https://a.example/\x80", False),
        ("https://a.example/\uffff", False),
    ],
)
def test_only_web_addresses_become_links(address, kept):
    assert web_address(address) == (address.strip() if kept else "")
