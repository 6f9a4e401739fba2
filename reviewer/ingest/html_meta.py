"""What a page's markup says about the article, and which of its words counts where they differ.

In this order, for each field by itself:

1. JSON-LD: written by the newsroom's own system for machines, of this very article. But for the address,
   where the canonical link comes first: it is the place that the standard names for it (RFC 6596).
2. `meta` elements: Open Graph, `article:`, those of the archives (Dublin Core, Highwire, Parse.ly).
   They are written to be shared, so a headline may be shortened and a site's name be put behind it.
3. Microdata and what is seen: `h1`, the `time` nearest to it, the byline.
4. `title`, which names the site, too.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

from reviewer.domain.language import language_code
from reviewer.ingest.byline import names_in
from reviewer.ingest.dates import iso_date
from reviewer.ingest.html_blocks import is_elsewhere
from reviewer.ingest.html_linked import linked_data
from reviewer.ingest.reading import Metadata

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline", "title")
_PUBLISHERS = (
    "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title",
    "citation_publisher", "publisher",
)  # fmt: skip
_AUTHORS = (
    "author", "article:author", "article:author_name", "parsely-author", "dc.creator", "dcterms.creator",
    "citation_author", "sailthru.author", "byl",
)  # fmt: skip
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "date",
    "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dcterms.created", "dc.date.created",
    "citation_publication_date", "citation_date", "citation_online_date", "pubdate", "publishdate",
    "publish-date", "publication_date", "sailthru.date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language", "language")
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author(?:[_-]?name)?|writer)(?=$|[\s_-])", re.IGNORECASE)
_PUBLISHED = re.compile(r"publi|pubdate|posted|entry-date", re.IGNORECASE)
_CHANGED = re.compile(r"modif|updat|changed", re.IGNORECASE)
_LONGEST_BYLINE = 140
_MOST_BYLINES = 200
_BETWEEN = re.compile(r"\s+[|·•»–—-]+\s+|\s*\|\s*")
_MOST_WORDS_OF_A_SITE = 5


def page_metadata(root: html.HtmlElement) -> Metadata:
    """Return what the markup says; of the body, the headline, the times and the byline are looked at."""
    page = _Page(root)
    shared, seen = _meta_elements(page), _visible(page)
    canonical = page.canonical()
    linked = linked_data(root, (shared.title, seen.title), (canonical, shared.address))
    told = Metadata(address=canonical).or_else(linked).or_else(shared).or_else(seen).or_else(_window(page))
    return Metadata(
        title=_without_site(told.title, told.publisher),
        publisher=told.publisher,
        author=told.author,
        published_on=told.published_on,
        address=told.address,
        language=told.language,
    )


class _Page:
    """Looks things up in one page."""

    def __init__(self, root: html.HtmlElement) -> None:
        self.root = root
        self._meta: dict[str, list[str]] = {}
        for element in root.iter("meta"):
            value = _clean(element.get("content", ""))
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                if (key := element.get(attribute, "").strip().lower()) and value:
                    self._meta.setdefault(key, []).append(value)

    def meta(self, *keys: str) -> str:
        """Return the first value of the first of these names that the page has."""
        return next((self._meta[key][0] for key in keys if key in self._meta), "")

    def every(self, *keys: str) -> list[str]:
        """Return all values of the first of these names that the page has."""
        return next((list(dict.fromkeys(self._meta[key])) for key in keys if key in self._meta), [])

    def text(self, *tags: str) -> str:
        """Return the words of the first element of these that has some."""
        return next(filter(None, (_words(one) for tag in tags for one in self.root.iter(tag))), "")

    def canonical(self) -> str:
        """Return the address that the page gives as its own; a site's front page is nobody's but its own."""
        for element in self.root.iter("link"):
            if "canonical" in element.get("rel", "").lower().split():
                found = _web(_clean(element.get("href", "")))
                if found and not re.fullmatch(r"https?://[^/]+/?", found, re.IGNORECASE):
                    return found
        return ""

    def heading(self) -> html.HtmlElement | None:
        """Return the headline's element."""
        return next((one for one in self.root.iter("h1") if _words(one)), None)


def _clean(text: str) -> str:
    return " ".join(text.split())


def _words(element: html.HtmlElement) -> str:
    return _clean("".join(element.itertext()))


def _meta_elements(page: _Page) -> Metadata:
    authors = [re.sub(r"^by\s+", "", one, flags=re.IGNORECASE) for one in page.every(*_AUTHORS)]
    names = [one for one in authors if not re.match(r"https?:|/|@", one)][:20]
    day = re.sub(r"^(\d{4})[/.](\d\d?)[/.](\d\d?)", _padded, page.meta(*_DATES))
    own = page.root.get("lang", "") or page.root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    return Metadata(
        title=page.meta(*_TITLES),
        publisher=page.meta(*_PUBLISHERS),
        author=", ".join(names),
        published_on=iso_date(day),
        address=_web(page.meta("og:url", "twitter:url", "citation_public_url", "dc.identifier")),
        language=language_code(own) or language_code(page.meta(*_LANGUAGES)),
    )


def _padded(match: re.Match[str]) -> str:
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def _visible(page: _Page) -> Metadata:
    heading = page.heading()
    return Metadata(
        title=_words(heading) if heading is not None else "",
        publisher=_property(page, "publisher"),
        author=_author(page),
        published_on=_published(page, heading),
    )


def _window(page: _Page) -> Metadata:
    """Return what the window's title tells: the headline, and the site's name behind it."""
    title, heading = page.text("title"), page.heading()
    parts = [one for one in _BETWEEN.split(title) if one]
    if heading is None or len(parts) < 2:
        return Metadata(title=title)
    own, level = _level(_words(heading)), [_level(one) for one in parts]
    named = parts[-1] if level[0] == own or level[0].startswith(own) else parts[0] if level[-1] == own else ""
    short = 0 < len(named.split()) <= _MOST_WORDS_OF_A_SITE and named[:1].isupper()
    return Metadata(title=title, publisher=named if short else "")


def _level(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _without_site(title: str, publisher: str) -> str:
    """Return a headline without the name of the site behind or before it."""
    parts = _BETWEEN.split(title)
    wanted = _level(publisher)
    if len(parts) < 2 or not wanted:
        return title
    if _level(parts[-1]) == wanted:
        return title[: title.rindex(parts[-1])].rstrip(" |·•»–—-")
    return title[len(parts[0]) :].lstrip(" |·•»–—-") if _level(parts[0]) == wanted else title


def _property(page: _Page, name: str) -> str:
    """Return a property in microdata, for the article itself."""
    for element in page.root.xpath("//*[@itemprop]"):
        if name in element.get("itemprop", "").lower().split() and not _elsewhere(element):
            inner = next((one for one in element.iter() if _is_name(one) and one is not element), element)
            if found := _clean(inner.get("content", "")) or _words(inner):
                return found if len(found) <= _LONGEST_BYLINE else ""
    return ""


def _is_name(element: html.HtmlElement) -> bool:
    return isinstance(element.tag, str) and "name" in element.get("itemprop", "").lower().split()


def _author(page: _Page) -> str:
    """Return who wrote it: microdata, a link to the author, the element that is called a byline."""
    if found := _property(page, "author"):
        return re.sub(r"^by:?\s+", "", found, flags=re.IGNORECASE)
    for element in page.root.iter("a", "link"):
        words = _words(element) if "author" in element.get("rel", "").lower().split() else ""
        if 0 < len(words) <= _LONGEST_BYLINE and not _elsewhere(element):
            return words
    for element in islice(_called(page.root, _BYLINE), _MOST_BYLINES):
        words = _words(element)
        if words and len(words) <= _LONGEST_BYLINE and not _elsewhere(element):
            opened = words if re.match(r"by\b", words, re.IGNORECASE) else f"By {words}"
            if names := names_in(opened):
                return ", ".join(names)
    return ""


def _called(root: html.HtmlElement, pattern: re.Pattern[str]) -> Iterator[html.HtmlElement]:
    for element in root.xpath("//*[@class or @id]"):
        if any(pattern.search(element.get(name, "")) for name in ("class", "id")):
            yield element


def _published(page: _Page, heading: html.HtmlElement | None) -> str:
    """Return the day of the `time` that says it is the publication's, else of the one by the headline."""
    found: list[tuple[int, int, str]] = []
    at, headline = 0, 0
    for at, element in enumerate(page.root.iter()):
        if element is heading:
            headline = at
        marked = isinstance(element.tag, str) and "datepublished" in element.get("itemprop", "").lower()
        if element.tag == "time" or marked:
            told = element.get("datetime", "") or element.get("content", "")
            day = iso_date(told) or iso_date(_words(element))
            if day and not _elsewhere(element):
                found.append((_rank(element, marked), at, day))
    best = min(((rank, abs(at - headline), day) for rank, at, day in found), default=None)
    return best[2] if best is not None else ""


def _rank(element: html.HtmlElement, marked: bool) -> int:
    own = " ".join([element.get("class", ""), element.get("itemprop", ""), element.get("id", "")])
    if marked or "pubdate" in element.attrib or _PUBLISHED.search(own):
        return 0
    around = element.getparent()
    near = " ".join([own, around.get("class", "") if around is not None else ""])
    before = _clean((around.text or "") if around is not None else "")
    return 2 if _CHANGED.search(near) or _CHANGED.search(before[-40:]) else 1


def _elsewhere(element: html.HtmlElement) -> bool:
    """Tell whether an element stands in a part of the page that is about other articles."""
    return any(is_elsewhere(around) for around in (element, *element.iterancestors()))


def _web(address: str) -> str:
    return address if re.match(r"https?://\S+$", address, re.IGNORECASE) else ""
