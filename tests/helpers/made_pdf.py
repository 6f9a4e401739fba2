"""PDF files set for tests, and what the reader finds in them."""

import typst

from reviewer.ingest.formats import read_bytes
from reviewer.ingest.reading import Asked, Found, Reading

NEWSPAPER = """
#set page(columns: 3, margin: 2cm,
  header: context [The Harbour Times #h(1fr) 14 June 2025 #h(1fr) Page #counter(page).display()],
  footer: context align(center)[#counter(page).display() | harbour.example])
#set text(size: 9pt, lang: "en")
#set par(justify: true)
#place(top, scope: "parent", float: true)[#text(24pt, weight: "bold")[Council votes for the bridge]]
By Ada Quill

"""


def made(source: str) -> bytes:
    return typst.compile(b"#set document(date: none)\n" + source.encode())


def found_in(data: bytes, name: str = "story.pdf") -> Found:
    return read_bytes(data, Asked(name))


def read(source: str) -> Reading:
    [reading] = found_in(made(source)).readings
    return reading


def furniture(reading: Reading) -> str:
    return "\n".join(span.of(reading.text) for span in reading.furniture)


def story(reading: Reading) -> list[str]:
    """Return the paragraphs without furniture."""
    text = reading.text
    for span in reversed(reading.furniture):
        text = text[: span.start] + text[span.end :]
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def numbered(first: int, last: int) -> str:
    """Return sentences that can be told apart, so that their order shows."""
    return " ".join(
        f"Sentence {i} tells that the harbour of the northern town was dredged again in that year."
        for i in range(first, last)
    )


def in_order(text: str, first: int, last: int) -> bool:
    places = [
        text.find(f"Sentence {i} tells that the harbour of the northern town") for i in range(first, last)
    ]
    return -1 not in places and places == sorted(places)
