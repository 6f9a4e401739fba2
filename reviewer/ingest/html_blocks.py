"""A page's visible text as blocks in reading order, each with the parts of the page it stands in."""

import re
from dataclasses import dataclass, field

from lxml import etree, html

from reviewer.ingest.blocks import Block
from reviewer.ingest.html_tree import parse

_DROPPED = frozenset(
    """script style head template noscript svg math iframe object embed canvas audio video select datalist
    textarea input map applet frameset progress meter link meta title""".split()  # noqa: SIM905
)
_BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p
    pre section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
_IN_ROW = (
    "p",
    "div",
    "table",
    "ul",
    "ol",
    "dl",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "section",
    "article",
    "form",
)
_PARTS = frozenset(["nav", "footer", "aside", "form", "header", "button", "dialog", "figcaption"])
_ROLES = frozenset(
    """navigation banner contentinfo complementary search form dialog alertdialog menu menubar
    toolbar""".split()  # noqa: SIM905
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:share|shar(?:ing|ebar|ebuttons?)|social|newsletter|subscri(?:be|ption)|sign-?up"
    r"|promo(?:tion)?s?|related|recirc\w*|recommend(?:ed|ations?)|comments?|respond|disqus|cookies?|consent|gdpr"
    r"|advert\w*|ads?|sponsor(?:ed)?|breadcrumbs?|byline|bio|authors?(?:[_-](?:bio|box|card|info))?|tags?|taglist"
    r"|footer|sidebar|menu|navbar|nav|navigation|toolbar|popup|modal|paywall|caption|credit|copyright|disclaimer"
    r"|also-?read|read-?(?:more|next|also|time)|reading-?time|readtime|skip(?:-?link)?|sr-only|screen-reader-text"
    r"|visually-?hidden|most-?(?:read|popular)|popular|trending|widgets?|(?:post|entry|article)-?meta|meta(?:data)?"
    r"|dateline|timestamp|masthead|ticker|follow|outbrain|taboola)(?=$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|comments?|respond|disqus|popular|trending|most-?read|sidebar"
    r"|widgets?|ticker|teasers?|cards?|promo\w*|newsletter|archive|outbrain|taboola)(?=$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class PageBlock:
    """One visible block.

    Attributes:
        text: its words; lines inside are broken with LF.
        tag: the element it stands in (`p`, `h1`, `li`, `tr`, ...).
        parent: number of the element around that.
        parts: numbers of the elements around it that pages use for furniture, outermost first.
        caption: whether it is a picture's caption.
        tight: whether it follows the block before on the next line.
        linked: how many of its characters are links.
        elsewhere: whether it stands in a part of the page that is about other articles.
    """

    text: str
    tag: str
    parent: int
    parts: tuple[int, ...]
    caption: bool
    tight: bool
    linked: int
    elsewhere: bool = False

    @property
    def size(self) -> int:
        """Return its length without white space."""
        return sum(len(word) for word in self.text.split())

    @property
    def link_share(self) -> float:
        """Return which share of its characters are links, from 0 to 1."""
        return self.linked / self.size if self.size else 0.0


def visible_blocks(root: html.HtmlElement) -> list[PageBlock]:
    """Return the visible blocks of a page in reading order."""
    return _Walk().run(root)


def fragment_blocks(source: str) -> list[Block]:
    """Return the blocks of a piece of HTML that stands inside another format."""
    root = parse(source)
    if root is None:
        return []
    return [Block(b.text, b.tight, furniture=b.caption or bool(b.parts)) for b in visible_blocks(root)]


@dataclass(slots=True)
class _Open:
    """An element the walk is inside of."""

    tag: str
    number: int
    part: bool
    row: bool = False
    elsewhere: bool = False
    items: int = 0


@dataclass(slots=True)
class _Walk:
    """Walks a tree without recursion, so that no nesting can exhaust the stack."""

    blocks: list[PageBlock] = field(default_factory=list)
    _stack: list[_Open] = field(default_factory=list)
    _buffer: list[str] = field(default_factory=list)
    _linked: int = 0
    _marker: str = ""
    _tight: bool = False
    _count: int = 0

    def run(self, root: html.HtmlElement) -> list[PageBlock]:
        walker = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in walker:
            if event == "comment":
                self._text(element.tail)
            elif event == "start":
                if _invisible(element):
                    walker.skip_subtree()
                    element.set("data-reviewer-skipped", "")
                else:
                    self._start(element)
            else:
                if element.attrib.pop("data-reviewer-skipped", None) is None:
                    self._end(element)
                self._text(element.tail)
        self._flush()
        return self.blocks

    def _start(self, element: html.HtmlElement) -> None:
        tag = str(element.tag)
        part, row = _is_part(element, tag), _is_row(element, tag)
        if tag == "br":
            self._buffer.append("\n")
        elif tag in ("td", "th") and self._in_row():
            line = next(e for e in reversed(self._stack) if e.row)
            line.items += 1
            if line.items > 1:
                self._buffer.append(" | ")
            elif not "".join(self._buffer).strip():
                self._buffer.clear()  # white space between the row and its first cell
        elif tag in _BLOCKS or (part and "-" in tag):
            self._flush()
        self._count += 1
        self._stack.append(_Open(tag, self._count, part, row, is_elsewhere(element)))
        if tag == "li":
            self._open_item()
        elif tag == "tr":
            self._tight = self._sibling_number() > 1
        self._text(element.text)

    def _end(self, element: html.HtmlElement) -> None:
        tag = str(element.tag)
        own = self._stack[-1].part and "-" in tag
        if own or (tag in _BLOCKS and not (tag in ("td", "th") and self._in_row())):
            self._flush()
        self._stack.pop()

    def _in_row(self) -> bool:
        return any(e.row for e in self._stack[-3:])

    def _sibling_number(self) -> int:
        above = self._stack[-2] if len(self._stack) > 1 else self._stack[-1]
        above.items += 1
        return above.items

    def _open_item(self) -> None:
        number = self._sibling_number()
        ordered = len(self._stack) > 1 and self._stack[-2].tag == "ol"
        self._marker = f"{number}. " if ordered else "• "
        self._tight = number > 1

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if not any(e.tag == "pre" for e in self._stack):
            text = _SPACE.sub(" ", text)
        self._buffer.append(text)
        if any(e.tag == "a" for e in self._stack):
            self._linked += sum(len(word) for word in text.split())

    def _flush(self) -> None:
        """Close the block: two line breaks in it part paragraphs."""
        text, linked = "".join(self._buffer), self._linked
        self._buffer, self._linked = [], 0
        pre = any(e.tag == "pre" for e in self._stack)
        lines = text.split("\n") if pre else [_SPACE.sub(" ", line).strip() for line in text.split("\n")]
        for paragraph in re.split(r"\n{2,}", "\n".join(lines)):
            if paragraph.strip():
                self._add(paragraph.strip("\n" if pre else None), linked)

    def _add(self, text: str, linked: int) -> None:
        around = [e for e in self._stack if e.tag in _BLOCKS] or [_Open("body", 0, False)]
        tag = next((e.tag for e in reversed(around) if e.tag not in ("td", "th")), "body")
        parent = around[-2].number if len(around) > 1 else 0
        size = sum(len(word) for word in text.split())
        self.blocks.append(
            PageBlock(
                text=self._marker + text,
                tag="tr" if "| " in text and self._in_row() else tag,
                parent=parent,
                parts=tuple(e.number for e in self._stack if e.part),
                caption=any(e.tag == "figcaption" for e in self._stack),
                tight=self._tight and bool(self.blocks),
                linked=min(linked, size),
                elsewhere=any(e.elsewhere for e in self._stack),
            )
        )
        self._marker, self._tight = "", False


def _invisible(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _DROPPED:
        return True
    if not element.keys():
        return False
    get = element.attrib.get
    return "hidden" in element.attrib or bool(_HIDDEN_STYLE.search(get("style", "")))


def _is_part(element: html.HtmlElement, tag: str) -> bool:
    if tag in ("html", "body", "main", "article", "h1"):
        return False
    if tag in _PARTS or ("-" in tag and _NAMED.search(tag)):  # <amp-ad>, <cookie-banner>: the site's own
        return True
    if not element.keys():
        return False
    if element.get("role", "").lower() in _ROLES:
        return True
    return any(_NAMED.search(element.get(name, "")) for name in ("class", "id"))


def is_elsewhere(element: html.HtmlElement) -> bool:
    """Tell whether an element holds a part of the page that is about other articles."""
    tag = element.tag
    if not isinstance(tag, str) or tag in ("html", "body", "main", "article"):
        return False
    if tag in ("nav", "aside", "footer", "form"):
        return True
    return bool(element.keys()) and any(_ELSEWHERE.search(element.get(name, "")) for name in ("class", "id"))


def _is_row(element: html.HtmlElement, tag: str) -> bool:
    """Tell a row of data from the row of a table that only lays out the page."""
    if tag != "tr" or next(element.iterdescendants(*_IN_ROW), None) is not None:
        return False
    breaks = [one for one in element.iterdescendants("br") if not (one.tail or "").strip()]
    return not any(getattr(one.getnext(), "tag", "") == "br" for one in breaks)
