"""What a page's markup says about the article: from where, and what counts where it differs."""

import json
import time

import pytest

from reviewer.ingest.html import read_html

STORY = (
    "<p>The council agreed on Monday to spend two million on the bridge, after a debate that lasted until midnight.</p>"
    "<p>The mayor, who had argued against it for a year, voted in favour because waiting had become dearer.</p>"
)
HERE = "https://town.example/news/bridge"


def page(
    head: str = "", body: str = STORY, heading: str = "<h1>Bridge agreed</h1>", html: str = "<html>"
) -> str:
    return f"<!DOCTYPE html>{html}<head>{head}</head><body><article>{heading}{body}</article></body></html>"


def told(source: str) -> dict[str, str]:
    known = read_html(source).metadata
    names = ("title", "publisher", "author", "published_on", "address", "language")
    return {name: getattr(known, name) for name in names if getattr(known, name)}


def linked(*data: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in data)


def meta(**names: str) -> str:
    return "".join(
        f'<meta name="{name.replace("_", ".")}" content="{value}">' for name, value in names.items()
    )


WHOLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Council agrees to bridge",
    "publisher": {"@type": "NewsMediaOrganization", "name": "Town News"},
    "author": [{"@type": "Person", "name": "Ada Quill"}, {"@type": "Person", "name": "Tom Reed"}],
    "datePublished": "2025-06-13T23:10:00+02:00",
    "dateModified": "2025-06-15T09:00:00+02:00",
    "mainEntityOfPage": {"@type": "WebPage", "@id": HERE},
    "inLanguage": "en-GB",
}
SAID = {
    "title": "Council agrees to bridge",
    "publisher": "Town News",
    "author": "Ada Quill, Tom Reed",
    "published_on": "2025-06-13",
    "address": HERE,
    "language": "en",
}
OTHER = {**WHOLE, "headline": "Another", "url": "https://town.example/other", "author": {"name": "Ben Other"}}
OTHER_ALONE = {key: value for key, value in OTHER.items() if key != "mainEntityOfPage"}
GRAPH = [
    {"@type": "WebSite", "@id": "#site", "name": "The site", "publisher": {"@id": "#org"}},
    {"@type": ["WebPage"], "@id": HERE, "name": "Window title", "datePublished": "2025-01-01"},
    {"@type": "Article", "headline": "Council agrees to bridge", "author": [{"@id": "#ada"}, {"@id": "#tom"}],
     "publisher": {"@id": "#org"}, "datePublished": "2025-06-13", "mainEntityOfPage": {"@id": HERE},
     "inLanguage": "en"},
    {"@type": "Person", "@id": "#ada", "name": "Ada Quill"},
    {"@type": "Person", "@id": "#tom", "name": "Tom Reed"},
    {"@type": "Organization", "@id": "#org", "name": "Town News"},
]  # fmt: skip

SHAPES = {
    "one node": [WHOLE],
    "a list": [[{"@type": "BreadcrumbList"}, WHOLE]],
    "a graph whose nodes refer to each other": [{"@context": "https://schema.org", "@graph": GRAPH}],
    "behind another script": [{"@type": "Organization", "name": "The site"}, WHOLE],
    "inside the node of the page": [{"@type": "WebPage", "name": "Window title", "mainEntity": WHOLE}],
    "several types": [{**WHOLE, "@type": ["Thing", "ReportageNewsArticle"]}],
    "a type as an address": [{**WHOLE, "@type": "https://schema.org/BlogPosting"}],
    "strings for things": [{**WHOLE, "publisher": "Town News", "author": ["Ada Quill", "Tom Reed"]}],
    "an address of its own": [{**WHOLE, "url": HERE, "mainEntityOfPage": True}],
    "authors twice, and by their pages": [
        {**WHOLE, "author": [*WHOLE["author"], {"name": "Ada Quill"}, "https://town.example/ada"]}
    ],
    "words escaped as in a page": [{**WHOLE, "headline": "Council&nbsp;agrees\n to bridge", "author": "Ada Quill, Tom Reed"}],
    "a language by name": [{**WHOLE, "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"}}],
    "a list of others first": [{"@type": "ItemList", "hasPart": [OTHER_ALONE]}, WHOLE],
    "a live blog, its updates aside": [{**WHOLE, "@type": "LiveBlogPosting", "liveBlogUpdate": [OTHER_ALONE]}],
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_linked_data_is_read_in_every_shape(shape):
    assert told(page(linked(*SHAPES[shape]))) == SAID


@pytest.mark.parametrize(
    "sign",
    [
        f'<link rel="canonical" href="{HERE}?from=mail">',
        '<meta property="og:title" content="Council agrees to bridge">',
    ],
    ids=["by its address", "by its headline"],
)
def test_of_several_articles_the_pages_own_is_found(sign):
    found = told(page(sign + linked(OTHER_ALONE, WHOLE)))
    assert (found["author"], found["title"]) == ("Ada Quill, Tom Reed", "Council agrees to bridge")


BROKEN = {
    "no JSON": "{'headline': Bridge",
    "a comma too many": '{"@type": "NewsArticle", "headline": "x",}',
    "nothing": "",
    "a number": "7",
    "null": "null",
    "brackets without end": "[" * 100_000,
    "objects without end": '{"a":' * 100_000,
    "no strings where strings belong": '{"@type": "NewsArticle", "headline": {"a": 1}, "author": 7, "publisher": [[]],'
    ' "datePublished": true, "url": ["x"], "inLanguage": [1], "mainEntityOfPage": []}',
    "types that are none": '{"@type": {"a": 1}, "headline": "x"}',
    "a headline as long as a book": json.dumps({"@type": "NewsArticle", "headline": "x " * 10_000}),
    "an address that runs": '{"@type": "NewsArticle", "url": "javascript:alert(1)", "author": "https://a.example"}',
    "a day that was none": '{"@type": "NewsArticle", "datePublished": "2025-02-31"}',
    "a node that refers to itself": '{"@graph": [{"@type": "NewsArticle", "@id": "#a", "author": {"@id": "#a"}}]}',
}


@pytest.mark.parametrize("what", BROKEN)
def test_broken_and_hostile_linked_data_says_nothing(what):
    source = f'<script type="application/ld+json">{BROKEN[what]}</script>'
    assert told(page(source)) == {"title": "Bridge agreed", "language": "en"}


def test_linked_data_of_many_thousand_nodes_takes_no_long_time():
    many = [
        {"@type": "NewsArticle", "@id": f"#{n}", "hasPart": [{"@type": "Article"}] * 20} for n in range(3000)
    ]
    began = time.monotonic()
    assert told(page(linked({"@graph": many})))["title"] == "Bridge agreed"
    assert time.monotonic() - began < 5


def test_a_comment_around_linked_data_is_no_part_of_it():
    source = f'<script type="application/ld+json"><!--\n{json.dumps(WHOLE)}\n--></script>'
    assert told(page(source)) == SAID


ELEMENTS = [
    ("title", '<meta property="og:title" content="Shared &amp; short">', "Shared & short"),
    ("title", meta(DC_title="From the archive"), "From the archive"),
    ("title", "<title>Bridge agreed | Town News</title>", "Bridge agreed"),
    ("publisher", "<title>Bridge agreed | Town News</title>", "Town News"),
    ("publisher", "<title>Town News - Bridge agreed</title>", "Town News"),
    ("publisher", "<title>Bridge agreed: what it means | what comes next</title>", ""),
    ("title", '<meta property="og:title" content="Bridge agreed – Town News"><meta property="og:site_name" content="Town News">', "Bridge agreed"),
    ("publisher", meta(DC_publisher="Town Archive"), "Town Archive"),
    ("publisher", meta(citation_journal_title="").replace("citation.journal.title", "citation_journal_title"), ""),
    ("author", "<meta name='citation_author' content='Quill, Ada'><meta name='citation_author' content='Reed, Tom'>", "Quill, Ada, Reed, Tom"),
    ("author", "<meta name='author' content='Ada Quill'><meta name='author' content='Tom Reed'>", "Ada Quill, Tom Reed"),
    ("author", meta(DC_creator="Ada Quill"), "Ada Quill"),
    ("author", "<meta name='author' content='@townnews'>", ""),
    ("published_on", meta(DC_date_issued="2025-06-13"), "2025-06-13"),
    ("published_on", "<meta name='citation_publication_date' content='2025/6/3'>", "2025-06-03"),
    ("published_on", "<meta itemprop='datePublished' content='2025-06-13T08:00'>", "2025-06-13"),
    ("published_on", "<meta property='article:modified_time' content='2025-06-15'>", ""),
    ("address", f'<link rel="canonical" href="{HERE}">', HERE),
    ("address", '<link rel="canonical" href="https://town.example/">', ""),
    ("address", f'<link rel="canonical" href="https://town.example/"><meta property="og:url" content="{HERE}">', HERE),
    ("address", '<link rel="canonical" href="/news/bridge">', ""),
    ("language", meta(DC_language="de"), "de"),
    ("language", "<meta http-equiv='Content-Language' content='fr'>", "fr"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "head", "value"), ELEMENTS)
def test_what_the_head_says(field, head, value):
    assert told(page(head)).get(field, "") == value


SEEN = [
    ("<time datetime='2025-06-13'>Friday</time>", "published_on", "2025-06-13"),
    ("<time>13 June 2025</time>", "published_on", "2025-06-13"),
    ("<time datetime='2025-06-20' class='updated'>x</time><time class='published' datetime='2025-06-13'>y</time>", "published_on", "2025-06-13"),
    ("<p>Updated <time datetime='2025-06-20'>x</time></p><p>First <time datetime='2025-06-13'>y</time></p>", "published_on", "2025-06-13"),
    ("<time datetime='2025-06-13'>x</time><p>The vote of <time datetime='2024-01-01'>last year</time> failed.</p>", "published_on", "2025-06-13"),
    ("<div class='related'><time datetime='2020-01-01'>x</time></div><time datetime='2025-06-13'>y</time>", "published_on", "2025-06-13"),
    ("<aside><time datetime='2020-01-01'>x</time></aside>", "published_on", ""),
    ("<span itemprop='datePublished' content='2025-06-13'>Friday</span>", "published_on", "2025-06-13"),
    ("<a rel='author' href='/ada'>Ada Quill</a>", "author", "Ada Quill"),
    ("<span itemprop='author' itemscope><span itemprop='name'>Ada Quill</span>, reporter</span>", "author", "Ada Quill"),
    ("<p class='byline'>By Ada Quill and Tom Reed</p>", "author", "Ada Quill, Tom Reed"),
    ("<div class='article-author-name'>Ada Quill</div>", "author", "Ada Quill"),
    ("<section class='comments'><p class='author'>Bob Loud</p></section>", "author", ""),
    ("<div class='related-card'><span class='byline'>By Ben Other</span></div>", "author", ""),
    ("<div itemprop='publisher' itemscope><meta itemprop='name' content='Town News'></div>", "publisher", "Town News"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "field", "value"), SEEN)
def test_what_is_seen_beside_the_headline(body, field, value):
    assert told(page(body=body + STORY)).get(field, "") == value


def test_each_field_is_taken_from_the_surest_place_that_has_it():
    head = (
        linked({"@type": "NewsArticle", "headline": "From JSON", "url": "https://town.example/amp/bridge"})
        + f'<link rel="canonical" href="{HERE}"><meta property="og:title" content="Shared">'
        + '<meta property="og:site_name" content="Town News"><title>Window | Somebody</title>'
    )
    found = told(
        page(head, "<p>By Ada Quill</p><time datetime='2025-06-13'>x</time>" + STORY, html="<html lang='en'>")
    )
    assert found == {
        "title": "From JSON",
        "publisher": "Town News",
        "author": "Ada Quill",
        "published_on": "2025-06-13",
        "address": HERE,
        "language": "en",
    }
