"""Spoilt files, reader by reader: each is read, or refused in a sentence, in time, and nothing breaks."""

import io
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple
from functools import cache, partial
from pathlib import Path
from unicodedata import category

import made_files
import made_offices
import made_pages
from harness import Row
from mutating import spoilt, spoilt_pdf, spoilt_zip

from reviewer.domain.errors import ReviewerError
from reviewer.domain.text import canonical
from reviewer.ingest.formats import READERS
from reviewer.ingest.limited import Limited
from reviewer.ingest.reading import Asked, Found

SECONDS = 10.0
LONGEST = 1000
"""Characters of what is said about a file."""
COMMIT, RELEASE = 500, 10_000
Spoil = Callable[[bytes, random.Random], bytes]


def mailbox() -> bytes:
    letters = (made_offices.chain(), made_offices.newsletter())
    return b"".join(b"From ida@valley.example Fri Oct 11 13:05:00 2024\n" + one + b"\n" for one in letters)


def tabs() -> bytes:
    return made_offices.table().replace(b";", b"\t")


def json_list() -> bytes:
    return b"[" + b",".join(made_offices.lines().strip().split(b"\n")) + b"]"


def packed_all() -> bytes:
    """An archive of one file of nearly each kind."""
    out = io.BytesIO()
    with made_offices.zipfile.ZipFile(out, "w") as made:
        for suffix in (".txt", ".md", ".html", ".eml", ".csv", ".jsonl", ".docx"):
            made.writestr(f"stories/a{suffix}", SEEDS[suffix][0]())
        made.writestr("more/b.zip", made_offices.archive())
    return out.getvalue()


def flat_document() -> bytes:
    """The same text of a free office, as one XML file."""
    import odfdo

    made = odfdo.Document(io.BytesIO(made_offices.open_document()))
    out = io.BytesIO()
    made.save(out, packaging="xml")
    return out.getvalue()


PAGES = (made_pages.cookie_wall, made_pages.comments, made_pages.wide, made_pages.old_tables, made_pages.blog)
SEEDS: dict[str, Sequence[Callable[[], bytes]]] = {
    ".txt": (made_files.wire, made_files.fields, made_files.wrapped, made_files.cyrillic, made_files.bare_wide),
    ".md": (made_files.front_matter, made_files.markdown_table),
    ".html": PAGES,
    ".xhtml": (made_pages.xhtml,),
    ".eml": (made_offices.chain, made_offices.newsletter),
    ".mbox": (mailbox,),
    ".csv": (made_offices.table,),
    ".tsv": (tabs,),
    ".jsonl": (made_offices.lines,),
    ".json": (json_list,),
    ".zip": (made_offices.archive, packed_all),
    ".pdf": (made_offices.two_columns,),
    ".docx": (made_offices.word,),
    ".odt": (made_offices.open_document,),
    ".fodt": (flat_document,),
}  # fmt: skip
"""Well-formed documents, by the ending of their names."""
SPOIL: dict[str, Spoil] = {
    **{".zip": spoilt_zip, ".docx": spoilt_zip, ".odt": spoilt_zip, ".qdpx": spoilt_zip},
    ".pdf": spoilt_pdf,
}


@cache
def document(suffix: str, number: int) -> bytes:
    return SEEDS[suffix][number]()


class Watched(Limited):
    """The limited process, and how it ended if it did."""

    def _drop(self) -> None:
        worker = self._worker
        super()._drop()
        if worker is not None:
            self.ended = worker._process.returncode

    ended: int | None = None


@cache
def limited() -> Watched:
    return Watched()


def judged(read: Callable[[], object], name: str) -> str | None:
    """Return what is wrong with how a file was read or refused."""
    limited().ended = None
    started = time.monotonic()
    said = ""
    try:
        found = read()
    except ReviewerError as error:
        said, found = str(error), None
    seconds = time.monotonic() - started
    if seconds > SECONDS or "was not read within" in said:
        return f"took {seconds:.1f} s"
    if limited().ended not in (None, 0, -9):  # -9: it was ended because it said that it is out of memory
        return f"the process ended by itself ({limited().ended})"
    if said:
        return wrong_sentence(said, name)
    return wrong_readings(found) if isinstance(found, Found) else None


def wrong_sentence(said: str, name: str) -> str | None:
    """Return a refusal that is no sentence which names the file."""
    fits = name in said and said.endswith(".") and is_line(said)
    raw = "Traceback" in said or "Error" in said
    return f"refused with {said[:300]!r}" if raw or not fits else None


def is_line(words: str) -> bool:
    """Tell whether words are one line of a decent length, without controls or half characters."""
    return len(words) <= LONGEST and not any(category(one) in ("Cc", "Cs", "Zl", "Zp") for one in words)


def wrong_readings(found: Found) -> str | None:
    """Return what is wrong with the texts that were read, and with what is said of them."""
    for note in found.notes:
        if not note.endswith(".") or not is_line(note[:LONGEST]):  # rows that are passed over are all named
            return f"noted {note[:300]!r}"
    for one in found.readings:
        for words in (one.part, one.encoding, *astuple(one.metadata)):
            if not is_line(words):
                return f"the article is called, or said to be {words[:300]!r}"
        if one.text != canonical(one.text):
            return "a text is not canonical"
        last = 0
        for span in one.furniture:
            if not last <= span.start < span.end <= len(one.text):
                return f"furniture {span} lies outside its text or over other furniture"
            last = span.end
    return None


def read(suffixes: Sequence[str], seed: int, folder: Path) -> str | None:
    """Read a spoilt file of one of these kinds."""
    chance = random.Random(f"{suffixes} {seed}")
    suffix = chance.choice(suffixes)
    whole = document(suffix, chance.randrange(len(SEEDS[suffix])))
    data = SPOIL.get(suffix, spoilt)(whole, chance)
    name = f"case{suffix}"
    return judged(lambda: limited().read(data, Asked(name)), name)


ROWS = tuple(
    Row(
        f"spoilt-{reader.name.partition('/')[0]}",
        f"spoilt files of the reader {reader.name}: crashes, over 10 s, over 1 GiB, raw tracebacks",
        COMMIT,
        RELEASE,
        partial(read, tuple(one for one in reader.suffixes if one in SEEDS)),
        sources=("reviewer/ingest", "reviewer/domain"),
    )
    for reader in READERS
)
