"""What a reader makes of one file: the text, its furniture and what the file tells about itself."""

from dataclasses import dataclass, fields, replace

from reviewer.domain.text import Span


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


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as a reader found it.

    Attributes:
        text: canonical text.
        furniture: stretches that are page and not article, in order, not overlapping.
        metadata: what the file tells about itself.
    """

    text: str
    furniture: tuple[Span, ...]
    metadata: Metadata


def joined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, joined where they overlap or where only white space lies between."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and (span.start <= out[-1].end or not text[out[-1].end : span.start].strip()):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
