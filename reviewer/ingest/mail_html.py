"""The HTML part of an e-mail: earlier messages and signatures are taken out before the page is read.

A short answer above a long earlier message would else be taken for the furniture of that message.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import html

from reviewer.domain.text import Span
from reviewer.ingest.blocks import lay_out
from reviewer.ingest.html import read_html
from reviewer.ingest.html_blocks import fragment_blocks
from reviewer.ingest.html_tree import parse
from reviewer.ingest.reading import Reading, joined

_QUOTES = frozenset(
    """gmail_quote gmail_quote_container gmail_attr gmail_signature yahoo_quoted moz-cite-prefix moz-signature
    protonmail_quote protonmail_signature_block""".split()  # noqa: SIM905
)
_REST = frozenset(
    ["divRplyFwdMsg", "appendonsend", "stopSpelling", "mail-editor-reference-message-container"]
)
_OUTLOOK = re.compile(r"border:\s*none;\s*border-top:\s*solid\s+#[0-9a-f]{6}", re.IGNORECASE)
_OUTLOOK_HEAD = re.compile(r"\s*\W?(?:From|Von|De|Da|Van)\W?\s*:", re.IGNORECASE)
_HANDED_ON = re.compile(
    r"-{2,}\s*(?:Forwarded message|Weitergeleitete Nachricht|Mensaje reenviado|Message transféré)|"
    r"^\s*(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht)\s*:",
    re.IGNORECASE,
)
_MARK, _FIRST_NUMBER, _MOST_QUOTES = "\ue000", 0xE100, 50
_PLACE = re.compile("\ue000([\ue100-\uf8ff])")
_PRIVATE = re.compile("\ue000")


def read_mail_page(source: str, *, forwarded: bool) -> Reading:
    """Read the HTML part of a message; what its markup shows as earlier messages or signature is furniture.

    Args:
        source: the part.
        forwarded: the message hands on another one, which is not taken out.
    """
    source = _PRIVATE.sub("", source)
    root = parse(source)
    quotes = [] if root is None or forwarded else _taken_out(root)
    if root is None or not quotes or not _has_words(root):
        return read_html(source)
    return _put_back(read_html(html.tostring(root, encoding="unicode")), quotes)


def _has_words(root: html.HtmlElement) -> bool:
    body = root.find("body")
    words = "".join((root if body is None else body).itertext(with_tail=False))
    return any(char.isalnum() for char in _PLACE.sub("", words))


def _taken_out(root: html.HtmlElement) -> list[str]:
    """Take the earlier messages out of a page; a mark with its number stays where each one stood."""
    quotes: list[str] = []
    while len(quotes) < _MOST_QUOTES and (hit := next(_quoted(root), None)) is not None:
        element, rest_too = hit
        mark = html.Element("p")
        mark.text = _MARK + chr(_FIRST_NUMBER + len(quotes))
        element.addprevious(mark)
        taken = _rest_from(element) if rest_too else [element]
        held = html.Element("div")
        for one in taken:
            if not rest_too:
                mark.tail, one.tail = one.tail, None
            held.append(one)
        quotes.append(html.tostring(held, encoding="unicode"))
    return quotes


def _quoted(root: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, bool]]:
    """Yield what programs put around earlier messages, and whether all behind it belongs to it."""
    for element in root.iter("blockquote", "div", "hr", "span", "table", "p"):
        if element.getparent() is None:
            continue
        if element.get("id", "") in _REST or _is_outlook_head(element):
            yield element, True
        elif _is_quote(element) and not _HANDED_ON.search("".join(element.itertext())[:400]):
            yield element, False


def _is_quote(element: html.HtmlElement) -> bool:
    cited = element.tag == "blockquote" and element.get("type", "").lower() == "cite"
    return cited or not _QUOTES.isdisjoint(element.get("class", "").split())


def _is_outlook_head(element: html.HtmlElement) -> bool:
    if element.tag != "div" or not _OUTLOOK.search(element.get("style", "")):
        return False
    return _OUTLOOK_HEAD.match("".join(element.itertext())[:200]) is not None


def _rest_from(element: html.HtmlElement) -> list[html.HtmlElement]:
    """Return an element and all that stands behind it in the page."""
    taken = [element, *element.itersiblings()]
    above = element.getparent()
    while above is not None and above.tag not in ("body", "html"):
        taken += above.itersiblings()
        above = above.getparent()
    return taken


def _put_back(reading: Reading, quotes: list[str]) -> Reading:
    """Put each earlier message back where its mark stands, as furniture."""
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []  # from this place of the old text on, so much is added
    added, length, end = [], 0, 0
    for match in _PLACE.finditer(reading.text):
        before = reading.text[end : match.start()]
        index = ord(match[1]) - _FIRST_NUMBER
        words = lay_out(fragment_blocks(quotes[index])).text if index < len(quotes) else ""
        parts += [before, words]
        length += len(before)
        if words:
            added.append(Span(length, length + len(words)))
        length += len(words)
        end = match.end()
        cuts.append((match.end(), length - match.end()))
    parts.append(reading.text[end:])
    text = "".join(parts)
    places = [(_moved(span.start, cuts), _moved(span.end, cuts)) for span in reading.furniture]
    spans = [Span(start, stop) for start, stop in places if start < stop]
    return replace(reading, text=text, furniture=joined(text, [*added, *spans]))


def _moved(at: int, cuts: list[tuple[int, int]]) -> int:
    return at + next((by for cut, by in reversed(cuts) if cut <= at), 0)
