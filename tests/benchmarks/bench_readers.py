"""What each reader takes: pages a second, megabytes a second, in a process of its own.

Run by hand: python tests/benchmarks/bench_readers.py [--pages 10] [NAME ...]. Each document is made here, of ordinary
sentences, and says the same in each format; a page is 3,000 characters of it. A format is one line in `MAKERS`; a
reader that has none is named at the end. The first reading, which loads the libraries, is told apart.
"""

# ruff: noqa: T201

import argparse
import html
import statistics
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from io import BytesIO

from reviewer.domain.errors import InputError
from reviewer.ingest.formats import READERS, reader_of
from reviewer.ingest.limited import Limited
from reviewer.ingest.reading import Asked

PAGE = 3000
"""Characters of a page."""
TIMES = 5
_WORDS = (  # noqa: SIM905
    "council bridge harbour mayor vote report figure town river year plan engineer company school budget line "
    "northern public second open closed large several official local new quiet early"
).split()


def paragraphs(pages: int) -> list[str]:
    """Return so many pages of sentences, five to a paragraph, no two alike."""
    out: list[str] = []
    size = number = 0
    while size < pages * PAGE:
        some = []
        for _ in range(5):
            words = [_WORDS[(number * 7 + i * (3 + number % 5)) % len(_WORDS)] for i in range(14)]
            some.append(f"In {1950 + number % 75} the {' '.join(words)} cost {number * 37 % 9973} pounds.")
            number += 1
        out.append(" ".join(some))
        size += len(out[-1]) + 2
    return out


def text(parts: Sequence[str]) -> bytes:
    """Return plain text."""
    return "\n\n".join(["Council votes for the bridge", *parts]).encode()


def markdown(parts: Sequence[str]) -> bytes:
    """Return Markdown with a heading before every tenth paragraph."""
    lines = [f"## Part {i // 10}\n\n{part}" if i % 10 == 0 else part for i, part in enumerate(parts)]
    return "\n\n".join(["# Council votes for the bridge", *lines]).encode()


def page(parts: Sequence[str]) -> bytes:
    """Return a web page with a menu and related links."""
    links = "".join(f'<li><a href="/{i}">Another story {i}</a></li>' for i in range(40))
    body = "".join(f"<p>{html.escape(part)}</p>" for part in parts)
    return (
        "<!doctype html><html lang=en><head><title>Council votes</title></head><body>"
        f"<nav><ul>{links}</ul></nav><article><h1>Council votes for the bridge</h1>{body}</article>"
        f"<aside class=related><ul>{links}</ul></aside></body></html>"
    ).encode()


def pdf(parts: Sequence[str], columns: int = 1) -> bytes:
    """Return a PDF with running header and page numbers."""
    import typst

    source = (
        f'#set page(columns: {columns}, numbering: "1", header: [The Harbour Times])\n'
        '#set text(size: 10pt, lang: "en", hyphenate: true)\n#set par(justify: true)\n'
        '#place(top, scope: "parent", float: true, text(20pt)[Council votes for the bridge])\n'
    )
    return typst.compile((source + "\n\n".join(parts)).encode())


def docx(parts: Sequence[str]) -> bytes:
    """Return a Word document."""
    from docx import Document

    document = Document()
    document.add_heading("Council votes for the bridge", 0)
    for part in parts:
        document.add_paragraph(part)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def odt(parts: Sequence[str]) -> bytes:
    """Return an OpenDocument text."""
    from odfdo import Document, Header, Paragraph

    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, "Council votes for the bridge"))
    for part in parts:
        document.body.append(Paragraph(part))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def mail(parts: Sequence[str]) -> bytes:
    """Return a message in plain text and HTML."""
    message = EmailMessage()
    message["From"], message["To"] = "Desk <desk@town.example>", "all@town.example"
    message["Subject"], message["Date"] = "Council votes", "Fri, 13 Jun 2025 08:00:00 +0000"
    message.set_content("\n\n".join(parts))
    message.add_alternative(page(parts).decode(), subtype="html")
    return message.as_bytes()


def mailbox(parts: Sequence[str]) -> bytes:
    """Return a mailbox of messages, five paragraphs each."""
    letters = (mail(parts[i : i + 5]) for i in range(0, len(parts), 5))
    return b"".join(b"From desk@town.example Fri Jun 13 08:00:00 2025\n" + one + b"\n" for one in letters)


def rows(parts: Sequence[str]) -> bytes:
    """Return a table of articles, five paragraphs each."""
    import csv
    from io import StringIO

    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(["title", "date", "text"])
    for i in range(0, len(parts), 5):
        writer.writerow([f"Story {i}", "2025-06-13", "\n\n".join(parts[i : i + 5])])
    return out.getvalue().encode()


def json_lines(parts: Sequence[str]) -> bytes:
    """Return articles as lines of JSON, five paragraphs each."""
    import json

    stories = [
        {"title": f"Story {i}", "date": "2025-06-13", "text": "\n\n".join(parts[i : i + 5])}
        for i in range(0, len(parts), 5)
    ]
    return "\n".join(json.dumps(story) for story in stories).encode()


def archive(parts: Sequence[str]) -> bytes:
    """Return an archive of text files, five paragraphs each."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for i in range(0, len(parts), 5):
            made.writestr(f"story-{i}.txt", "\n\n".join(parts[i : i + 5]))
    return out.getvalue()


MAKERS: dict[str, tuple[str, Callable[[Sequence[str]], bytes]]] = {
    "text": (".txt", text),
    "markdown": (".md", markdown),
    "web page": (".html", page),
    "pdf": (".pdf", pdf),
    "pdf, 2 columns": (".pdf", lambda parts: pdf(parts, 2)),
    "pdf, 3 columns": (".pdf", lambda parts: pdf(parts, 3)),
    "docx": (".docx", docx),
    "odt": (".odt", odt),
    "mail": (".eml", mail),
    "mailbox": (".mbox", mailbox),
    "csv": (".csv", rows),
    "json lines": (".jsonl", json_lines),
    "zip": (".zip", archive),
}
"""How a document of each format is made, by the ending that chooses its reader."""


def one(name: str, parts: Sequence[str]) -> None:
    """Measure one format and print its line."""
    suffix, make = MAKERS[name]
    try:
        reader = reader_of("a" + suffix)
    except InputError:
        print(f"{name:16}{'no reader':>14}")
        return
    data, asked = make(parts), Asked("a" + suffix)
    process, times = Limited(), []
    try:
        for _ in range(TIMES + 1):
            start = time.perf_counter()
            found = process.read(data, asked)
            times.append(time.perf_counter() - start)
    finally:
        process.close()
    read = sum(len(reading.text) for reading in found.readings)
    seconds = statistics.median(times[1:])
    print(
        f"{name:16}{reader.name:>14}{len(data) / 1000:>9.0f}{read / PAGE:>8.1f}{times[0]:>8.2f}{seconds:>8.3f}"
        f"{read / PAGE / seconds:>10.0f}{len(data) / seconds / 1e6:>8.2f}",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Measure each reader on made documents.")
    options.add_argument("names", nargs="*", choices=[*MAKERS, []], default=[])
    options.add_argument("--pages", type=int, default=10, help="of text in each document")
    given = options.parse_args()
    print(f"{'':16}{'reader':>14}{'kB':>9}{'pages':>8}{'first':>8}{'s':>8}{'pages/s':>10}{'MB/s':>8}")
    parts = paragraphs(given.pages)
    for name in given.names or MAKERS:
        one(name, parts)
    made = {suffix for suffix, _ in MAKERS.values()}
    for reader in READERS:
        if not made.intersection(reader.suffixes):
            print(f"{reader.name}: no document is made for it", file=sys.stderr)


if __name__ == "__main__":
    main()
