"""Web pages: visible text in reading order, furniture marked, metadata from the markup, hostile pages survived."""

import random
import time

import made_pages
import pytest

from reviewer.domain.errors import InputError
from reviewer.domain.text import canonical
from reviewer.ingest import read_text
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.html import read_html
from reviewer.ingest.reading import Asked

STORY = (
    "<p>The council agreed on Monday to spend two million on the bridge, after a debate that lasted until midnight.</p>"
    "<p>The mayor, who had argued against it for a year, voted in favour because waiting had become dearer.</p>"
    "<p>Work begins in the spring, the builders said, and the road will be closed for eleven weeks in the summer.</p>"
)


def page(body: str = STORY, head: str = "", html: str = "<html>") -> str:
    return f"<!DOCTYPE html>{html}<head>{head}</head><body><article><h1>Bridge agreed</h1>{body}</article></body></html>"


def article_text(source: str) -> str:
    reading = read_html(source)
    out, at = [], 0
    for span in reading.furniture:
        out.append(reading.text[at : span.start])
        at = span.end
    return "".join([*out, reading.text[at:]])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("One<br><br>two", "One\n\ntwo"),
        ("<p>a\n   b\t<b>c</b>d</p>", "a b cd"),
        ("<h2>Head</h2>text<p>more</p>", "Head\n\ntext\n\nmore"),
        ("<ul><li>One</li><li>Two</li></ul><p>End</p>", "• One\n• Two\n\nEnd"),
        ("<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two"),
        ("<blockquote><p>Said.</p></blockquote>", "Said."),
        (
            "<table><tr><th>Home</th><th>Votes</th></tr><tr><td>A</td><td>27</td></tr></table>",
            "Home | Votes\nA | 27",
        ),
        (
            "<table>\n<tr>\n<th></th>\n<th>Votes</th>\n</tr>\n<tr>\n<td>A</td>\n<td>27</td>\n</tr>\n</table>",
            "| Votes\nA | 27",
        ),
        ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", "One.\n\nTwo."),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<p>a<!-- note -->b</p>", "ab"),
        ("<p>&pound;5 &amp; more&nbsp;so &#128640;</p>", "£5 & more\u00a0so 🚀"),
        ("<p>cafe&#x301;</p>", "café"),
        ("<p>a<script>b</script>c<style>d</style></p>", "ac"),
        ("<p>a</p><p hidden>b</p><p style='display: none'>c</p><noscript>d</noscript>", "a"),
        ("<p>a</p><template><p>b</p></template><textarea>c</textarea><svg><text>d</text></svg>", "a"),
        ("<div>One<div>Two</div>three</div>", "One\n\nTwo\n\nthree"),
        ("<p>Unclosed <b>bold<p>next", "Unclosed bold\n\nnext"),
        ("", ""),
    ],
)
def test_the_visible_text_is_laid_out(body, text):
    assert read_html(f"<html><body>{body}</body></html>").text == text


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("<nav><a href='/'>Home</a> <a href='/n'>Notices</a></nav>", "Home Notices"),
        ("<footer>Town News, 4 Quay Street</footer>", "4 Quay Street"),
        ("<aside>Ten bridges to see</aside>", "Ten bridges to see"),
        ("<form><label>Your name</label><button>Send it</button></form>", "Send it"),
        ("<figure><figcaption>The bridge at dawn</figcaption></figure>", "The bridge at dawn"),
        ("<div class='share-buttons'>Link Mail Post</div>", "Link Mail Post"),
        ("<div id='newsletter-box'>The week, every Friday</div>", "The week, every Friday"),
        (
            "<div class='related'><p>A tunnel that nobody wanted is to be filled with sand.</p></div>",
            "A tunnel",
        ),
        ("<div role='dialog'>Take our survey</div>", "Take our survey"),
        ("<cookie-banner>We count your visits</cookie-banner>", "We count your visits"),
        ("<p class='byline'>Ada Quill in Port Arden</p>", "Ada Quill"),
        (
            "<section id='comments'><p>bob: it will fall down, mark my words, in ten years</p></section>",
            "bob:",
        ),
    ],
)
@pytest.mark.parametrize("above", [True, False], ids=["above the story", "below the story"])
def test_parts_of_the_page_are_furniture_and_still_in_the_text(part, words, above):
    source = page(part + STORY if above else STORY + part)
    assert words in read_html(source).text
    assert words not in article_text(source)
    assert "The mayor, who had argued" in article_text(source)


@pytest.mark.parametrize(
    "wrapper", ["form", "aside", "div class='sidebar-layout'", "div class='has-share popup'"]
)
def test_a_name_does_not_turn_the_whole_story_into_furniture(wrapper):
    source = page(f"<{wrapper}>{STORY}</{wrapper.split()[0]}>")
    assert "Work begins in the spring" in article_text(source)
    assert "two million" in article_text(source)


def test_the_headline_is_article_text_even_inside_the_pages_header():
    source = f"<html><body><header><p>Town News</p><h1>Bridge agreed</h1></header><main>{STORY}</main></body></html>"
    assert article_text(source).strip().startswith("Bridge agreed")


def test_rows_of_a_table_in_the_story_are_no_menu_bar():
    rows = "<table><tr><td>Mayor</td><td>in favour</td></tr><tr><td>Clerk</td><td>absent</td></tr></table>"
    assert "Mayor | in favour\nClerk | absent" in article_text(
        page(STORY + rows + STORY.replace("Monday", "Friday"))
    )


JSON_LD = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
 "headline": "From JSON", "publisher": {"name": "Town News"}, "author": [{"name": "Ada Quill"}, {"name": "Tom Reed"}],
 "datePublished": "2025-06-13T23:10:00+02:00", "mainEntityOfPage": {"@id": "https://town.example/b"}, "inLanguage": "en-GB"}]}
 </script>"""

METADATA = [
    ("title", JSON_LD, "From JSON"),
    ("title", '<meta property="og:title" content="From Open Graph">', "From Open Graph"),
    ("title", "<title>From title</title>", "Bridge agreed"),
    ("publisher", JSON_LD, "Town News"),
    ("publisher", '<meta property="og:site_name" content=" Town  News ">', "Town News"),
    ("author", JSON_LD, "Ada Quill, Tom Reed"),
    ("author", '<meta name="author" content="By Ada Quill">', "Ada Quill"),
    ("author", '<meta property="article:author" content="https://town.example/ada">', ""),
    ("published_on", JSON_LD, "2025-06-13"),
    ("published_on", '<meta property="article:published_time" content="2025-06-13T08:05:00Z">', "2025-06-13"),
    ("published_on", '<meta name="date" content="13 June 2025">', "2025-06-13"),
    ("published_on", '<meta name="date" content="2025-02-31">', ""),
    ("address", JSON_LD, "https://town.example/b"),
    ("address", '<link rel="canonical" href="https://town.example/a">', "https://town.example/a"),
    ("address", '<meta property="og:url" content="https://town.example/c">', "https://town.example/c"),
    ("address", '<link rel="canonical" href="javascript:alert(1)">', ""),
    ("language", JSON_LD, "en"),
    ("language", '<meta property="og:locale" content="de_DE">', "de"),
    ("title", '<script type="application/ld+json">{broken</script>', "Bridge agreed"),
    ("title", '<script type="application/ld+json">' + "[" * 100_000 + "</script>", "Bridge agreed"),
    ("title", '<script type="application/ld+json">{"@type": 3, "headline": ["a"]}</script>', "Bridge agreed"),
]


@pytest.mark.parametrize(("field", "head", "value"), METADATA)
def test_metadata_comes_from_the_markup(field, head, value):
    assert getattr(read_html(page(head=head)).metadata, field) == value


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        ("<time datetime='2025-06-13'>yesterday</time>", "published_on", "2025-06-13"),
        ("<a rel='author' href='/ada'>Ada Quill</a>", "author", "Ada Quill"),
        ("<p>By Ada Quill</p>", "author", "Ada Quill"),
    ],
)
def test_what_the_markup_does_not_say_the_page_may(body, field, value):
    assert getattr(read_html(page(body + STORY)).metadata, field) == value


def test_the_language_of_the_page_is_kept():
    assert read_html(page(html="<html lang='fr-CA'>")).metadata.language == "fr"


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "ul", "x-unknown", "blockquote"])
def test_nesting_ten_thousand_deep_loses_no_text(tag):
    deep = (
        f"<{tag}>" * 10_000 + "<p>At the bottom of the well.</p>" + f"</{tag}>" * 10_000 + "<p>After it.</p>"
    )
    began = time.monotonic()
    text = read_html(f"<html><body>{deep}</body></html>").text
    assert "At the bottom of the well." in text
    assert "After it." in text
    assert time.monotonic() - began < 20


def test_what_is_nested_too_deep_is_parted_as_its_elements_part_it():
    deep = "<div>" * 400 + "One <b>or</b> two.</div>\n<div>Three.<br>Four."
    assert read_html(f"<html><body>{deep}</body></html>").text == "One\nor\ntwo.\n\nThree.\nFour."


def test_entities_are_neither_fetched_nor_blown_up(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret word")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    source = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY l0 "ha">{laughs}]>'
        f"<html><body><p>Before &x; &l11; after.</p></body></html>"
    )
    text = read_html(source).text
    assert "secret word" not in text
    assert "after." in text
    assert len(text) < 1000


PIECES = [
    b"<", b">", b"</p>", b"<tr>", b"<td>", b"</table>", b"<script type='application/ld+json'>", b"\x00", b"\xff", b"{", b"<!--",
    b"&#0;", b"&#1114112;", b"<![CDATA[", b"'", b"<time datetime=", b"<h1>", b"<meta charset=utf-7>", b"<svg>", b"<x-ad>", b"\xed\xa0\x80",
]  # fmt: skip
MADE = [
    made_pages.cookie_wall, made_pages.comments, made_pages.boxes, made_pages.old_tables, made_pages.wide,
    made_pages.japanese, made_pages.arabic, made_pages.blog, made_pages.figures, made_pages.xhtml, made_pages.mobile,
]  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice([1, 3, 10, 60])):
        at = chance.randrange(len(out))
        match chance.randrange(4):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(1, 60)]
            case 2:
                out[at:at] = chance.choice(PIECES)
            case _:
                start = chance.randrange(len(out))
                out[at:at] = out[start : start + chance.randrange(1, 300)]
        out = out or bytearray(b"<")
    return bytes(out)


def test_mutated_pages_are_read_or_refused():
    chance = random.Random(20250613)
    read = 0
    for _ in range(250):
        data = mutated(chance.choice(MADE)(), chance)
        try:
            [reading] = read_bytes(data, Asked("page.html")).readings
        except InputError:
            continue
        read += 1
        assert reading.text == canonical(reading.text)
        at = 0
        for span in reading.furniture:
            assert at <= span.start < span.end <= len(reading.text)
            at = span.end
    assert read > 150


def test_pasted_page_source_is_read_as_a_page():
    article = read_text(page())
    assert article.title == "Bridge agreed"
    assert "<p>" not in article.text
    assert article.source is not None
    assert article.source.reader.startswith("html/")
