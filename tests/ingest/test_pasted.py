"""Pasted pages: the clipboard's HTML is taken where it says more than its text."""

import pytest

from reviewer.ingest import read_pasted

TEXT = "Bridge agreed\nThe council agreed on Monday.\nNorth\tin favour\nSouth\tagainst\nlights\npilots"
HTML = (
    "<h1>Bridge agreed</h1><p>The council agreed on <b>Monday</b>.</p><table><tr><td>North</td><td>in favour</td></tr>"
    "<tr><td>South</td><td>against</td></tr></table><ul><li>lights</li><li>pilots</li></ul>"
)
LAID_OUT = "Bridge agreed\n\nThe council agreed on Monday.\n\nNorth | in favour\nSouth | against\n\n• lights\n• pilots"


@pytest.mark.parametrize(
    "html",
    [
        HTML,
        f"<html><body>\n<!--StartFragment-->{HTML}<!--EndFragment-->\n</body></html>",
        f"<meta http-equiv='content-type' content='text/html; charset=utf-16'>{HTML}",
        f"Version:0.9\nStartHTML:0000000105\nEndHTML:0000001234\nStartFragment:0000000141\n<html><body>{HTML}</body></html>",
        HTML.replace("><", ">\r\n<") + "\0",
    ],
    ids=[
        "bare",
        "with marks",
        "with a declaration that is not true",
        "with a Windows head",
        "with CR LF and NUL",
    ],
)
def test_a_copied_piece_of_a_page_keeps_its_structure(html):
    article = read_pasted(html, TEXT)
    assert article.text == LAID_OUT
    assert (article.name, article.title) == ("pasted", "Bridge agreed")
    assert article.source is not None
    assert article.source.reader.startswith("html/")
    assert b"in favour" in article.source.data


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<div style='color:red'><span>Bridge agreed</span><br><span>The council agreed on Monday.</span></div>",
        "<p>Bridge agreed</p><p>The council</p>",
        "<p style='display:none'>a</p><p hidden>b</p>",
        "<p></p><p></p>",
    ],
    ids=["none", "an editor's colours", "cut off", "hidden", "empty"],
)
def test_html_that_says_less_than_the_text_is_left_aside(html):
    article = read_pasted(html, TEXT)
    assert article.text == TEXT
    assert article.source is not None
    assert article.source.reader.startswith("text/")


def test_the_source_of_a_page_is_read_as_the_page_even_if_an_editor_painted_it():
    source = f"<!DOCTYPE html><html><body>{HTML}</body></html>"
    painted = "<pre><p>&lt;html&gt;</p><p>&lt;body&gt;</p></pre>"
    assert read_pasted(painted, source).text == LAID_OUT


def test_the_persons_title_counts():
    assert read_pasted(HTML, TEXT, "Mine").title == "Mine"
