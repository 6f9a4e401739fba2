"""What a file of annotations holds: documents, and what somebody marked in them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

NOWHERE = -1
"""The place of a span that its file tells by words alone."""


@dataclass(frozen=True, slots=True)
class ForeignSpan:
    """Words that somebody marked elsewhere.

    Attributes:
        start: first code point in the document's text; `NOWHERE` where the file does not tell.
        end: one past the last code point; so too.
        quote: the words, as far as the file or its text gives them.
        prefix: words right before them, where the file quotes some.
        suffix: words right after them.
        label: what they were marked as; `""` where the format has no labels.
        note: whatever else was said of them.
        author: who marked them.
        id: what the file calls this annotation.
    """

    start: int
    end: int
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    label: str = ""
    note: str = ""
    author: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class ForeignDocument:
    """A text that somebody worked on elsewhere.

    Attributes:
        name: what the file calls it.
        text: the text that the spans count in; `""` where the file does not hold it.
        address: its web address, or `""`.
        spans: what was marked, in the order of the file.
    """

    name: str
    text: str = field(default="", repr=False)
    address: str = ""
    spans: tuple[ForeignSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Foreign:
    """What one file of annotations holds.

    Attributes:
        format: what people call its format.
        documents: the texts worked on, in the order of the file.
        notes: sentences about what was passed over in it.
    """

    format: str
    documents: tuple[ForeignDocument, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return asdict(self)

    @staticmethod
    def of_json(data: Mapping[str, Any]) -> "Foreign":
        """Return what `as_json` described."""
        documents = tuple(
            ForeignDocument(**{**one, "spans": tuple(ForeignSpan(**span) for span in one["spans"])})
            for one in data["documents"]
        )
        return Foreign(data["format"], documents, tuple(data["notes"]))

    @property
    def spans(self) -> int:
        """How much was marked."""
        return sum(len(one.spans) for one in self.documents)
