"""What a page's markup says about the article: JSON-LD, meta elements, links, time."""

import json
import re
from collections.abc import Iterator

from lxml import html

from reviewer.domain.language import language_code
from reviewer.ingest.dates import iso_date
from reviewer.ingest.reading import Metadata

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_MOST_NODES = 10_000
"""Nodes of JSON-LD that are looked at; pages have some dozens."""


def page_metadata(root: html.HtmlElement) -> Metadata:
    """Return what the markup says; the body's own words are not looked at, but for `h1` and `time`."""
    page = _Page(root)
    return _linked_data(page).or_else(_meta_elements(page)).or_else(_visible(page))


class _Page:
    """Looks things up in one page."""

    def __init__(self, root: html.HtmlElement) -> None:
        self.root = root
        self._meta: dict[str, str] = {}
        for element in root.iter("meta"):
            value = _clean(element.get("content", ""))
            for attribute in ("property", "name", "itemprop"):
                if (key := element.get(attribute, "").strip().lower()) and value:
                    self._meta.setdefault(key, value)

    def meta(self, *keys: str) -> str:
        return next((self._meta[key] for key in keys if key in self._meta), "")

    def text(self, *tags: str) -> str:
        for tag in tags:
            for element in self.root.iter(tag):
                if words := _clean("".join(element.itertext())):
                    return words
        return ""

    def link(self, rel: str) -> str:
        for element in self.root.iter("link", "a"):
            if rel in element.get("rel", "").lower().split():
                found = element.get("href", "") if element.tag == "link" else "".join(element.itertext())
                if cleaned := _clean(found):
                    return cleaned
        return ""


def _clean(text: str) -> str:
    return " ".join(text.split())


def _linked_data(page: _Page) -> Metadata:
    for node in _nodes(page.root):
        kinds = node.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if not any(isinstance(name, str) and _ARTICLE.search(name) for name in names):
            continue
        return Metadata(
            title=_name(node.get("headline")),
            publisher=_name(node.get("publisher")),
            author=_name(node.get("author")),
            published_on=iso_date(_name(node.get("datePublished"))),
            address=_web(_name(node.get("url")) or _name(node.get("mainEntityOfPage"), "@id")),
            language=language_code(_name(node.get("inLanguage"))),
        )
    return Metadata()


def _nodes(root: html.HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the objects of a page's JSON-LD, in order; what is no JSON is passed over."""
    for element in root.iter("script"):
        if element.get("type", "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            waiting: list[object] = [json.loads(element.text or "", strict=False)]
        except (ValueError, RecursionError):  # RecursionError: brackets nested on purpose
            continue
        seen = 0
        while waiting and seen < _MOST_NODES:
            node = waiting.pop(0)
            seen += 1
            if isinstance(node, dict):
                yield node
                graph = node.get("@graph")
                waiting += graph if isinstance(graph, list) else []
            elif isinstance(node, list):
                waiting += node


def _name(value: object, key: str = "name") -> str:
    """Return a value's own words: a string, an object's name, the names of a list."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, dict):
        found = value.get(key)
        return _clean(found) if isinstance(found, str) else ""
    if isinstance(value, list):
        names = [_name(item, key) for item in value[:20] if not isinstance(item, list)]
        return ", ".join(name for name in names if name)
    return ""


def _meta_elements(page: _Page) -> Metadata:
    author = page.meta("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")
    published = page.meta(
        "article:published_time", "datepublished", "parsely-pub-date", "date", "dc.date", "dc.date.issued",
        "pubdate", "publishdate", "sailthru.date",
    )  # fmt: skip
    return Metadata(
        title=page.meta("og:title", "twitter:title", "dc.title"),
        publisher=page.meta("og:site_name", "application-name", "dc.publisher"),
        author=""
        if author.startswith(("http:", "https:"))
        else re.sub(r"^by\s+", "", author, flags=re.IGNORECASE),
        published_on=iso_date(published),
        address=_web(page.link("canonical") or page.meta("og:url")),
        language=language_code(
            page.root.get("lang", "") or page.root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
        )
        or language_code(page.meta("og:locale", "content-language", "dc.language")),
    )


def _visible(page: _Page) -> Metadata:
    times = (element.get("datetime", "") for element in page.root.iter("time"))
    return Metadata(
        title=page.text("h1", "title"),
        author=page.link("author"),
        published_on=next((date for date in map(iso_date, times) if date), ""),
    )


def _web(address: str) -> str:
    return address if re.match(r"https?://\S+$", address, re.IGNORECASE) else ""
