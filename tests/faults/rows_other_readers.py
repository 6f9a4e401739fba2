"""Spoilt annotations and case files: read, or refused in a sentence; a spoilt case file is never another case."""

import io
import random
import resource
import tempfile
import time
import zipfile
from functools import cache, partial
from pathlib import Path

from borrowing import borrowed
from harness import PROGRAM, Row
from mutating import spoilt, spoilt_zip
from rows_readers import COMMIT, RELEASE, SECONDS, judged, limited, wrong_sentence
from whole_case import whole_case

from reviewer.annotations import FORMATS, Foreign
from reviewer.domain.errors import ReviewerError
from reviewer.services.casefile import CaseFile, open_casefile, pack
from reviewer.store.database import open_database

READ = "reviewer.annotations.formats:read_to_json"
SOURCES = ("reviewer/annotations", "reviewer/domain", "reviewer/ingest")


def packed(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


@cache
def marked(key: str) -> tuple[bytes, ...]:
    """Well-formed files of a format of annotations, as its program writes them."""
    made = borrowed("annotations/test_reading.py")
    if key == "webanno":
        return (made.TSV.encode(),)
    return tuple(make(packed) for kind, make in made.FILES.values() if kind == key)


def read_marks(key: str, seed: int, folder: Path) -> str | None:
    chance = random.Random(f"{key} {seed}")
    whole = chance.choice(marked(key))
    data = (spoilt_zip if whole.startswith(b"PK") else spoilt)(whole, chance)
    return judged(lambda: Foreign.of_json(limited().run(READ, data, "marks.bin")), "marks.bin")


@cache
def whole_case_file() -> tuple[bytes, CaseFile]:
    """A case file of a case with decisions of two people, and what it holds."""
    with tempfile.TemporaryDirectory() as folder:
        whole_case(Path(folder))
        with open_database(str(Path(folder) / "whole.sqlite3")) as database:
            [case] = database.cases()
            path = pack(database, case.id, Path(folder) / "case.reviewcase")
        return path.read_bytes(), open_casefile(path)


def open_spoilt_case(seed: int, folder: Path) -> str | None:
    data, whole = whole_case_file()
    path = folder / "case.reviewcase"
    path.write_bytes(spoilt_zip(data, random.Random(f"case {seed}")))
    before, started = _most_memory(), time.monotonic()
    try:
        found = open_casefile(path)
    except ReviewerError as error:
        wrong = wrong_sentence(str(error), path.name)
    else:
        wrong = None if found.copy == whole.copy else "another case was read"
    if time.monotonic() - started > SECONDS:
        return f"took {time.monotonic() - started:.1f} s"
    if _most_memory() - before > 1 << 30:
        return f"took {_most_memory() - before} bytes of memory"
    return wrong


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


ROWS = (
    *(
        Row(
            f"spoilt-{key}",
            f"spoilt annotations, {one.name}: crashes, over 10 s, over 1 GiB, raw tracebacks",
            COMMIT,
            RELEASE,
            partial(read_marks, key),
            sources=SOURCES,
        )
        for key, one in FORMATS.items()
    ),
    Row(
        "spoilt-casefile",
        "spoilt case files: crashes, over 10 s, over 1 GiB, raw tracebacks, and another case read",
        COMMIT,
        RELEASE,
        open_spoilt_case,
        sources=(*PROGRAM, "reviewer/export"),
    ),
)
