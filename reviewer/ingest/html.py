"""Web pages: all visible text in reading order, with what is page and not article marked."""

import logging
import re
from collections.abc import Sequence

from lxml import html

from reviewer.ingest.blocks import Block, lay_out
from reviewer.ingest.byline import is_byline, is_date_line, names_in
from reviewer.ingest.dates import iso_date
from reviewer.ingest.html_blocks import PageBlock, visible_blocks
from reviewer.ingest.html_meta import page_metadata
from reviewer.ingest.html_tree import parse
from reviewer.ingest.plain import dress
from reviewer.ingest.reading import Metadata, Reading

_PART_OF_BODY = 0.3
"""A part of the page that holds more of the body than this is no furniture, whatever its name."""
_LINKS = 0.6
"""Share of links from which a block outside the body is a list of links."""
_PROSE = 80
"""Characters from which a block that ends like a sentence is prose."""
_MOST_ELEMENTS = 20_000
_BETWEEN = re.compile(r"[\W_]+")
_LARGEST_BODY = 400_000
"""Characters up to which parts of a body's lines are looked for in it, and not whole lines alone."""
_ABOVE, _BELOW = 2, 6
"""Blocks above and below the headline in which byline and day are looked for."""


def read_html(raw: str) -> Reading:
    """Read a web page; the headline stays article text, pictures leave only their captions."""
    root = parse(raw)
    if root is None:
        return Reading("", (), Metadata())
    known = page_metadata(root)
    blocks = visible_blocks(root)
    heading = _heading(blocks, known.title)
    known = known.or_else(_beside(blocks, heading))
    furniture = _furniture(blocks, _body_text(root), heading)
    laid = lay_out(
        [
            Block(block.text, block.tight, furniture[i], keep=i == heading or block.tag == "tr")
            for i, block in enumerate(blocks)
        ]
    )
    return dress(laid.text, known, laid.furniture, laid.keep)


def _body_text(root: html.HtmlElement) -> str:
    """Return the words of the article's body as trafilatura finds it, `""` where it finds none.

    It is not asked about a page of very many elements: its time grows with their square.
    """
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return ""
    import trafilatura  # here, because it loads slowly and only pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports each page without a body
    source = html.tostring(root, encoding="unicode")
    document = trafilatura.bare_extraction(
        source, include_comments=False, favor_recall=True, with_metadata=False
    )
    return "" if document is None else getattr(document, "text", "") or ""


def _beside(blocks: Sequence[PageBlock], heading: int) -> Metadata:
    """Return what the short lines around the headline say: the byline and the day."""
    first = max(heading - _ABOVE, 0)
    around = blocks[first : heading + 1 + _BELOW]
    near = [one.text for one in around if not one.elsewhere and not _is_prose(one)]
    byline = next((one for one in near if is_byline(one)), "")
    days = [iso_date(one) for one in near if is_date_line(one) or is_byline(one)]
    return Metadata(author=", ".join(names_in(byline)), published_on=next(filter(None, days), ""))


def _level(text: str) -> str:
    return _BETWEEN.sub("", text.casefold())


def _heading(blocks: Sequence[PageBlock], title: str) -> int:
    """Return which block is the headline: the first that says the title, else the first `h1`, else -1."""
    wanted = _level(title)
    for i, block in enumerate(blocks):
        level = _level(block.text)
        if wanted and block.tag in ("h1", "h2") and level and (level == wanted or level in wanted):
            return i
    return next((i for i, block in enumerate(blocks) if block.tag == "h1"), -1)


def _furniture(blocks: Sequence[PageBlock], body: str, heading: int) -> list[bool]:
    """Tell for each block whether it is page and not article."""
    whole = _level(body)
    lines = {_level(line) for line in body.split("\n")}
    whole = whole if len(whole) <= _LARGEST_BODY else ""
    main = [_is_main(block, whole, lines) for block in blocks]
    if not any(main):
        prose = [_is_prose(block) for block in blocks]
        free = [is_prose and not block.parts for block, is_prose in zip(blocks, prose, strict=True)]
        main = free if any(free) else prose
    parts = _parts(blocks, main)
    inside = [i for i, is_main in enumerate(main) if is_main and not parts.intersection(blocks[i].parts)]
    first, last = (inside[0], inside[-1]) if inside else (0, len(blocks) - 1)
    homes = {blocks[i].parent for i in inside if _is_prose(blocks[i])}
    out = []
    for i, block in enumerate(blocks):
        if i == heading:
            out.append(False)
        elif block.caption or parts.intersection(block.parts):
            out.append(True)
        elif main[i]:
            out.append(False)
        elif first <= i <= last:
            out.append(block.link_share >= _LINKS and not _is_prose(block))
        else:
            out.append(not (_is_prose(block) and block.parent in homes))
    return out


def _is_main(block: PageBlock, whole: str, lines: set[str]) -> bool:
    level = _level(block.text.removeprefix("• "))
    return level in lines or (len(level) >= 25 and level in whole)


def _is_prose(block: PageBlock) -> bool:
    ends = re.search(r"[.!?…:;][\"”’»)\]]*$", block.text) is not None
    return block.size >= _PROSE and ends and block.link_share < _LINKS


def _parts(blocks: Sequence[PageBlock], main: Sequence[bool]) -> set[int]:
    """Return the numbers of the furniture elements: named so, and without much of the body in them."""
    total = sum(block.size for block, is_main in zip(blocks, main, strict=True) if is_main)
    held: dict[int, int] = {}
    for block, is_main in zip(blocks, main, strict=True):
        for part in block.parts:
            held[part] = held.get(part, 0) + (block.size if is_main else 0)
    return {part for part, size in held.items() if size <= _PART_OF_BODY * total or not total}
