"""What a page's JSON-LD says about the article (schema.org); what is broken or hostile is passed over."""

import html as entities
import json
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

from lxml import html

from reviewer.domain.language import language_code
from reviewer.ingest.dates import iso_date
from reviewer.ingest.reading import Metadata

Node = Mapping[str, object]

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_PAGE = re.compile(r"(?:^|/)(?:WebPage|ItemPage)$")
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage", "isPartOf", "hasPart", "liveBlogUpdate")
_MOST_NODES = 10_000
"""Nodes of JSON-LD that are looked at; pages have some dozens."""
_MOST_CHARACTERS = 4 << 20
_MOST_NAMES = 20
_LONGEST = 500
"""Characters up to which a field is believed to be a name, a headline or an address."""
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")


def linked_data(root: html.HtmlElement, titles: Sequence[str], addresses: Sequence[str]) -> Metadata:
    """Return what the article's own node says.

    A page may describe other articles, too (related ones, a list): the node that names this page's address is
    its own, then the one with this page's headline, then the first. Where no node is an article, one for the
    page itself tells what it can.

    Args:
        root: the page.
        titles: its headlines, as the other markup has them.
        addresses: its addresses, so too.
    """
    nodes = list(_nodes(root))
    named = _by_id(nodes)
    articles = [node for node in nodes if _is(node, _ARTICLE)]
    wanted = {_level(one) for one in titles if one}
    places = {_place(one) for one in addresses if one}
    listed = _listed(nodes)
    tests: tuple[Callable[[Node], bool], ...] = (
        lambda node: bool(places.intersection(map(_place, _addresses(node)))),
        lambda node: _level(_text(node.get("headline"))) in wanted,
        lambda node: id(node) not in listed,
    )
    choices = (next((one for one in articles if fits(one)), None) for fits in tests)
    best = next((one for one in choices if one is not None), articles[0] if articles else None)
    found = _of_article(best, named) if best is not None else Metadata()
    page = next((node for node in nodes if _is(node, _PAGE) and node is not best), None)
    return found.or_else(_of_page(page, named)) if page is not None else found


def _of_article(node: Node, named: Mapping[str, Node]) -> Metadata:
    parent = node.get("isPartOf")
    return Metadata(
        title=_text(node.get("headline")) or _text(node.get("name")),
        publisher=_name(node.get("publisher"), named) or _name(node.get("sourceOrganization"), named),
        author=_name(node.get("author"), named) or _name(node.get("creator"), named),
        published_on=_day(node.get("datePublished")) or _day(node.get("dateCreated")),
        address=next(iter(_addresses(node)), ""),
        language=_language(node.get("inLanguage"))
        or (_language(parent.get("inLanguage")) if isinstance(parent, dict) else ""),
    )


def _of_page(node: Node, named: Mapping[str, Node]) -> Metadata:
    """Return what a node for the page itself says; its title is that of the window and is left aside."""
    return Metadata(
        publisher=_name(node.get("publisher"), named),
        author=_name(node.get("author"), named),
        published_on=_day(node.get("datePublished")),
        language=_language(node.get("inLanguage")),
    )


def _nodes(root: html.HtmlElement) -> Iterator[Node]:
    """Yield the objects of a page's JSON-LD, in order; what is no JSON is passed over."""
    seen = 0
    for element in root.iter("script"):
        if element.get("type", "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        waiting: deque[object] = deque([_parsed(element.text or "")])
        while waiting and seen < _MOST_NODES:
            node = waiting.popleft()
            seen += 1
            if isinstance(node, dict):
                yield node
                for key in _HOLDERS:
                    held = node.get(key)
                    if isinstance(held, dict):
                        waiting.append(held)
                    elif isinstance(held, list):
                        waiting.extend(held[:_MOST_NODES])
            elif isinstance(node, list):
                waiting.extend(node[:_MOST_NODES])


def _parsed(source: str) -> object:
    if len(source) > _MOST_CHARACTERS:
        return None
    try:
        return json.loads(_WRAPPED.sub("", source), strict=False)
    except (ValueError, RecursionError):  # RecursionError: brackets nested on purpose
        return None


def _by_id(nodes: Sequence[Node]) -> dict[str, Node]:
    """Return the nodes that others refer to; a node that says more than its `@id` wins."""
    out: dict[str, Node] = {}
    for node in nodes:
        known = node.get("@id")
        if isinstance(known, str) and len(node) > 1:
            out.setdefault(known, node)
    return out


def _is(node: Node, pattern: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and pattern.search(name) is not None for name in names)


def _listed(nodes: Sequence[Node]) -> set[int]:
    """Return which nodes are parts or updates of others."""
    held = [node.get(key) for node in nodes for key in ("hasPart", "liveBlogUpdate")]
    return {id(one) for some in held for one in (some if isinstance(some, list) else [some])} - {id(None)}


def _addresses(node: Node) -> list[str]:
    found = []
    for value in (node.get("url"), node.get("mainEntityOfPage"), node.get("@id")):
        for one in value[:_MOST_NAMES] if isinstance(value, list) else [value]:
            text = _text(one) if isinstance(one, str) else ""
            if isinstance(one, dict):
                text = _text(one.get("@id")) or _text(one.get("url"))
            if re.match(r"https?://\S+$", text, re.IGNORECASE):
                found.append(text.split("#")[0])
    return found


def _text(value: object) -> str:
    """Return a value's own words: a string, or the first of a list; sites escape them as HTML, too."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), "")
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str) or len(value) > 4 * _LONGEST:
        return ""
    words = " ".join(entities.unescape(value).split())
    return words if len(words) <= _LONGEST else ""


def _name(value: object, named: Mapping[str, Node]) -> str:
    """Return the names of people or of an organisation: strings, objects, references to objects, lists."""
    out: list[str] = []
    for one in value[:_MOST_NAMES] if isinstance(value, list) else [value]:
        node = named.get(_text(one.get("@id")), one) if isinstance(one, dict) and "name" not in one else one
        name = _text(node.get("name")) if isinstance(node, dict) else _text(node)
        if name and not re.match(r"https?:|/|#", name) and name not in out:
            out.append(name)
    return ", ".join(out)


def _day(value: object) -> str:
    return iso_date(re.sub(r"^(\d{4})[/.]?(\d\d)[/.]?(\d\d)(?!\d)", r"\1-\2-\3", _text(value)))


def _language(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return language_code(_text(value))


def _level(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _place(address: str) -> str:
    """Return what of an address tells one page from another."""
    return re.sub(r"^https?://(?:www\.|m\.|amp\.)?|[?#].*$|/+$", "", address.casefold()).rstrip("/")
