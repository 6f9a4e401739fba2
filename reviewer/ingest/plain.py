"""Plain text: stored as it stands; what it tells about itself stands in its head."""

import re
from collections.abc import Sequence

from reviewer.domain.language import language_of
from reviewer.domain.text import Span, canonical
from reviewer.ingest import furniture
from reviewer.ingest.head import read_head
from reviewer.ingest.lines import lines_of
from reviewer.ingest.reading import Metadata, Reading, joined

_SIGNATURE = re.compile(
    r"^(?:[–—-]+\s*|(?:yours|love|best|cheers|until [\w ]+|warmly|with [\w ]+),?\s+)?"
    r"([A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2})(?: x+)?$"
)
_SIGNED_WITHIN = 14


def read_plain(raw: str) -> Reading:
    """Read plain text."""
    return dress(canonical(raw))


def dress(
    text: str, known: Metadata | None = None, found: Sequence[Span] = (), keep: Sequence[Span] = ()
) -> Reading:
    """Add what the text itself tells to what a reader knows from the markup.

    Args:
        text: canonical text.
        known: what the markup said; the text fills the gaps.
        found: furniture that the markup shows.
        keep: stretches that are article whatever the rules say.
    """
    head = read_head(text, known, found)
    metadata = (known or Metadata()).or_else(head.metadata).or_else(Metadata(language=language_of(text)))
    authors = [*head.authors, *_signed(text, found)]
    kept = [*keep, *([head.title] if head.title else [])]
    known_furniture = joined(text, [*found, *head.furniture])
    spans = furniture.find(text, authors=authors, keep=kept, found=known_furniture)
    return Reading(text, spans, metadata)


def _signed(text: str, found: Sequence[Span]) -> list[str]:
    """Return the names that stand alone, as a signature, near the end."""
    signed = (_SIGNATURE.match(line.text) for line in lines_of(text, found)[-_SIGNED_WITHIN:])
    return [match[1] for match in signed if match]
