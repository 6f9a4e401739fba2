"""OpenDocument texts, packed (`.odt`) and flat (`.fodt`): all that they show, in reading order."""

from collections.abc import Iterator

from lxml import etree

from reviewer.ingest.odt_body import Body
from reviewer.ingest.odt_styles import Styles
from reviewer.ingest.office import Package, Page, Told, finished, other, passed_over
from reviewer.ingest.reading import Asked, Found
from reviewer.ingest.xml_safe import parse_xml
from reviewer.ingest.xml_tree import child, local, shown_in, value

_MARK = b"\xef\xbb\xbf"
_DEFINE = ("automatic-styles", "styles")
_KINDS = ("header", "footer")


def read_odt(data: bytes, asked: Asked) -> Found:
    """Read an OpenDocument text; its headers, footers, captions and indexes are furniture.

    Raises:
        InputError: it is no such document, protected, damaged or made to mislead.
    """
    flat = data.removeprefix(_MARK).lstrip().startswith(b"<")
    roots = [parse_xml(data, asked.name)] if flat else _parts(data, asked)
    text = child(roots[0], "body", "text")
    if text is None:
        raise other(asked.name)
    styles = Styles(found for root in roots for name in _DEFINE if (found := child(root, name)) is not None)
    page = Page()
    running = _running(roots, styles)
    for one in running["header"]:
        Body(page, styles, furniture=True).take(one)
    body = Body(page, styles)
    body.take(text)
    for one in running["footer"]:
        Body(page, styles, furniture=True).take(one)
    notes = passed_over(asked.name, body.changed, body.comments, body.embedded)
    return finished(page, _told(roots), notes)


def _parts(data: bytes, asked: Asked) -> list[etree._Element]:
    """Return content, styles and properties of a packed document as trees, as far as they are there."""
    package = Package(data, asked)
    content = package.part("content.xml")
    if content is None:
        raise other(asked.name)
    more = [package.part(name) for name in ("styles.xml", "meta.xml")]
    return [content, *(one for one in more if one is not None)]


def _running(roots: list[etree._Element], styles: Styles) -> dict[str, list[etree._Element]]:
    """Return headers and footers of the kinds of pages that the document uses, each once."""
    found: dict[str, list[etree._Element]] = {kind: [] for kind in _KINDS}
    seen = set()
    for master in _masters(roots, styles):
        for one in master:
            kind = local(one).partition("-")[0]
            words = shown_in(one).strip()
            if kind in _KINDS and value(one, "display") != "false" and (kind, words) not in seen:
                seen.add((kind, words))
                found[kind].append(one)
    return found


def _masters(roots: list[etree._Element], styles: Styles) -> Iterator[etree._Element]:
    """Yield the kinds of pages in use: the first, those that paragraphs ask for, and those that follow."""
    known: dict[str, etree._Element] = {}
    for named in (child(root, "master-styles") for root in roots):
        for one in named if named is not None else ():
            if local(one) == "master-page":
                known.setdefault(value(one, "name"), one)
    used = {"Standard", next(iter(known), "")} | styles.pages
    for _ in known:
        used |= {value(known[name], "next-style-name") for name in used if name in known}
    yield from (one for name, one in known.items() if name in used)


def _told(roots: list[etree._Element]) -> Told:
    meta = next((found for root in roots if (found := child(root, "meta")) is not None), None)
    known = {local(one): one.text or "" for one in meta} if meta is not None else {}
    author = known.get("initial-creator") or known.get("creator", "")
    return Told(known.get("title", ""), author, known.get("creation-date", ""), known.get("date", ""))
