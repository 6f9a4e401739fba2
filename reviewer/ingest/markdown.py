"""Markdown: the readable words without the marks, and the front matter."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reviewer.domain.text import canonical
from reviewer.ingest.blocks import Block, lay_out
from reviewer.ingest.head import fields_of
from reviewer.ingest.html_blocks import fragment_blocks
from reviewer.ingest.plain import dress
from reviewer.ingest.reading import Metadata, Reading

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_LINE = re.compile(r"^([A-Za-z][\w -]*?)\s*:\s+(\S.*)$", re.MULTILINE)
_DEEP_ADDRESS = re.compile(r"(?<=\])(?:\([^()\s]*+){33,}")
"""More open brackets than an address may have (32); each makes the parser look at all that follow it."""


def read_markdown(raw: str) -> Reading:
    """Read CommonMark with tables; the front matter's simple `key: value` lines are metadata."""
    source = canonical(raw)
    front = _FRONT.match(source)
    known = _front_matter(front[1]) if front else Metadata()
    body = _DEEP_ADDRESS.sub(
        lambda found: found[0].replace("(", "\\("), source[front.end() if front else 0 :]
    )
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    blocks = _Builder().build(tokens)
    laid = lay_out(blocks)
    heading = next((block.text for block in blocks if block.keep), "")
    known = known.or_else(Metadata(title=heading))
    return dress(laid.text, known, laid.furniture, laid.keep)


def _front_matter(source: str) -> Metadata:
    pairs = [(key, value.strip().strip("\"'")) for key, value in _FRONT_LINE.findall(source)]
    return Metadata(**fields_of([pair for pair in pairs if pair[1]]))


class _Builder:
    """Turns the flat list of tokens into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._lists: list[int | None] = []
        self._marker = ""
        self._item = 0
        self._row: list[str] | None = None
        self._titled = False
        self._heading = False

    def build(self, tokens: Sequence[Token]) -> list[Block]:
        for token in tokens:
            self._take(token)
        return self.blocks

    def _take(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(None)
                self._item = 0
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1))
                self._item = 0
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._open_item()
            case "heading_open":
                self._heading = token.tag == "h1" and not self._titled
            case "tr_open":
                self._row = []
            case "tr_close":
                self._close_row()
            case "inline":
                self._inline(token)
            case "code_block" | "fence":
                self._add(token.content)
            case "html_block":
                self.blocks += fragment_blocks(token.content)

    def _open_item(self) -> None:
        number = self._lists[-1]
        self._marker = "• " if number is None else f"{number}. "
        if number is not None:
            self._lists[-1] = number + 1
        self._item += 1

    def _close_row(self) -> None:
        if self._row:
            tight = bool(self.blocks) and self.blocks[-1].keep and " | " in self.blocks[-1].text
            self.blocks.append(Block(" | ".join(self._row), tight=tight, keep=True))
        self._row = None

    def _inline(self, token: Token) -> None:
        words, captions = _words(token.children or [])
        if self._row is not None:
            self._row.append(" ".join(words.split()))
            return
        self._add(words)
        self.blocks += [Block(caption, furniture=True) for caption in captions]

    def _add(self, words: str) -> None:
        if not words.strip():
            return
        tight = bool(self._marker) and self._item > 1
        self.blocks.append(Block(self._marker + words.strip(), tight=tight, keep=self._heading))
        self._titled |= self._heading
        self._marker, self._heading = "", False


def _words(children: Sequence[Token]) -> tuple[str, list[str]]:
    """Return the words of inline tokens, and the captions (alternative texts) of the images among them."""
    out: list[str] = []
    captions: list[str] = []
    for child in children:
        match child.type:
            case "text" | "code_inline":
                out.append(child.content)
            case "softbreak":
                out.append(" ")
            case "hardbreak":
                out.append("\n")
            case "image":
                captions.append(" ".join(child.content.split()))
            case "html_inline":
                out.append("\n" if re.match(r"<br\b", child.content, re.IGNORECASE) else "")
    return "".join(out), [caption for caption in captions if caption]
