"""HTML source to a tree: any page parses, nothing is fetched, nothing is expanded."""

import re

from lxml import etree, html

_DEEPEST = 256
"""Levels of nesting up to which a tree is taken as it is; pages of the press stay below 60."""
_WRAPPERS = re.compile(
    r"(?:</?(?:div|span|section|font|center|b|i|u|em|strong|small|big|a|ul|ol|li|dl|dd|dt|table|tbody|thead|tr|td|th|"
    r"blockquote|article|main|form|fieldset|details|label|button|nav|aside|q|sub|sup|ins|del|bdo|object)\b[^>]*>\s*)+",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"(?:</?[a-z][^>]*>\s*)+", re.IGNORECASE)
_SILENT = re.compile(r"<(script|style|head|template|noscript)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)


def parse(source: str) -> html.HtmlElement | None:
    """Return the root of a page, or None if there is no markup and no text in it.

    Nesting deeper than any real page's is flattened first, so that no text behind it is lost.
    """
    root, whole = _attempt(source)
    if not whole:
        root, whole = _attempt(_WRAPPERS.sub(_as_breaks, source))
    if not whole:
        root, _ = _attempt(_ANY_TAG.sub(_as_breaks, _SILENT.sub(" ", source)))
    return root


def _as_breaks(tags: re.Match[str]) -> str:
    """Return what parts the same words as many tags do: a line break, or a paragraph's end."""
    one = tags[0].find(">") == tags[0].rfind(">")
    return "<br>" if one else "<br><br>"


def _attempt(source: str) -> tuple[html.HtmlElement | None, bool]:
    """Parse once; tell whether the tree is whole and not too deep."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # the document is empty
        return None, True
    except etree.XMLSyntaxError:
        return None, False
    return root, _depth_within(root, _DEEPEST)


def _depth_within(root: html.HtmlElement, limit: int) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return False
    return True
