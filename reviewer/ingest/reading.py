"""What a reader makes of one file: the texts in it, their furniture and what the file tells about itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from reviewer.domain.text import Span

LONGEST_LINE = 1_000
"""Characters of a title, a name or an address."""
_BREAK = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")
"""Controls, what turns the direction of the words behind it, and half characters."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article's file tells about itself; `""` where it does not.

    Attributes:
        title: the headline.
        publisher: who published it.
        author: the byline's name or desk.
        published_on: ISO date.
        address: web address.
        language: ISO 639-1 code.
    """

    title: str = ""
    publisher: str = ""
    author: str = ""
    published_on: str = ""
    address: str = ""
    language: str = ""

    def or_else(self, other: "Metadata") -> "Metadata":
        """Return this one with its gaps filled from `other`."""
        gaps = {f.name: getattr(other, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **gaps)

    def in_lines(self) -> "Metadata":
        """Return this one as it can be shown: each field one line of a decent length.

        Of a longer title the beginning is kept; the beginning of an address is no address.
        """
        lines = {f.name: shown(getattr(self, f.name)).strip() for f in fields(self)}
        if len(lines["address"]) > LONGEST_LINE:
            lines["address"] = ""
        return Metadata(**{name: shortened(line, LONGEST_LINE) for name, line in lines.items()})


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as a reader found it.

    Attributes:
        text: canonical text.
        furniture: stretches that are page and not article, in order, not overlapping.
        metadata: what the file tells about itself.
        part: where in its file it stands, where the file holds several: `row 12`, `north/2.pdf`.
        data: the bytes of this part alone; `None`: it is the whole file.
        encoding: the encoding its bytes were read in, `""` where the format has none.
        guessed: whether that encoding was guessed rather than declared.
        reader: name and version of the reader of this part; `""`: the file's own.
    """

    text: str
    furniture: tuple[Span, ...]
    metadata: Metadata
    part: str = ""
    data: bytes | None = field(default=None, repr=False)
    encoding: str = ""
    guessed: bool = False
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader is told besides the bytes.

    Attributes:
        name: of the file.
        columns: for tables and JSON lines: which column holds what; field of `Metadata` or `text` to the
            column's title. Empty: as the titles say.
        depth: how many archives the file lies in.
        alone: the person named this file, so that what is wrong with it is an error, not a note.
        encoding: what whoever sent the bytes says that their encoding is; `""` where nobody did.
    """

    name: str
    columns: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0
    alone: bool = True
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What one file holds.

    Attributes:
        readings: the articles in it, in order; at least one.
        notes: sentences about what was passed over in it.
    """

    readings: tuple[Reading, ...]
    notes: tuple[str, ...] = ()


def joined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, joined where they overlap or where only white space lies between."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and (span.start <= out[-1].end or not text[out[-1].end : span.start].strip()):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def shortened(text: str, most: int) -> str:
    """Return the beginning of a text, at most so many characters."""
    return text if len(text) <= most else text[: most - 1] + "…"


def shown(words: str) -> str:
    """Return what is said about a file as one line, whatever the file calls its parts."""
    return _UNSHOWN.sub("\ufffd", _BREAK.sub(" ", words))
