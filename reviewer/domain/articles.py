"""Articles: one source text each, with the bytes it came from."""

import hashlib
import uuid
from dataclasses import dataclass, field

from reviewer.domain.text import Span

NAMESPACE = uuid.UUID("8f6f9f5e-54a4-5c7e-9a0e-6d1c6f0f1b5a")
"""Root of every UUIDv5 the program makes."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article's text came from, kept so that the reading can be repeated.

    Attributes:
        data: the original bytes.
        sha256: their hash, hexadecimal.
        encoding: the encoding the bytes were read in, `""` where a format has none.
        encoding_guessed: whether that encoding was guessed rather than declared.
        reader: the reader's name and version, such as `html/1`.
        fetched_from: the web address that gave the bytes, `""` for bytes that came otherwise.
        fetched_at: when it gave them, ISO 8601 with the offset, `""` likewise.
    """

    data: bytes = field(repr=False)
    sha256: str
    encoding: str
    encoding_guessed: bool
    reader: str
    fetched_from: str = ""
    fetched_at: str = ""

    @staticmethod
    def of(data: bytes, encoding: str, guessed: bool, reader: str) -> "Source":
        """Describe `data`, hashing it."""
        return Source(data, hashlib.sha256(data).hexdigest(), encoding, guessed, reader)


@dataclass(frozen=True, slots=True)
class Article:
    """One source text of a case.

    Attributes:
        id: UUIDv5 of the canonical text's hash: the same text has the same id everywhere.
        name: file name, or `pasted`.
        title: headline, as far as the file tells; else `""`. So are the next four.
        publisher: who published it.
        author: the byline's name or desk.
        published_on: ISO date (`2025-06-13`).
        address: web address.
        language: ISO 639-1 code such as `en`.
        text: canonical text (see `reviewer.domain.text.canonical`), title included where it stands in it.
        furniture: stretches that are page and not article, in order, not overlapping.
        source: the bytes and how they were read.
    """

    id: str
    name: str
    title: str
    publisher: str
    author: str
    published_on: str
    address: str
    language: str
    text: str = field(repr=False)
    furniture: tuple[Span, ...] = ()
    source: Source | None = None

    def in_furniture(self, span: Span) -> bool:
        """Tell whether `span` touches furniture."""
        return any(part.overlaps(span) for part in self.furniture)


def article_id(text: str) -> str:
    """Return the id of an article with this canonical text."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return str(uuid.uuid5(NAMESPACE, "article:" + digest))


def claim_id(article: str, span: Span, statement: str) -> str:
    """Return the id of a claim: UUIDv5 of article, start, end and statement."""
    return str(uuid.uuid5(NAMESPACE, f"claim:{article}:{span.start}:{span.end}:{statement}"))


def letter(index: int) -> str:
    """Return the letter of the article at `index` (0 → A, 25 → Z, 26 → AA).

    Raises:
        ValueError: `index` is negative.
    """
    if index < 0:
        raise ValueError("articles are counted from 0")
    out = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        out = chr(ord("A") + rest) + out
    return out
