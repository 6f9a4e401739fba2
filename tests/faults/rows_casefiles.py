"""Case files: what is altered in one is noticed; a case goes through one into another database and out of it equal."""

import random
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any
from unittest import mock

from casefile_altering import rewritten, unzipped, verdict_of, with_byte_flipped, with_field_altered
from harness import PROGRAM, Row
from whole_case import analyze, articles, whole_case

import reviewer.analysis
from reviewer.domain.articles import Article, Source
from reviewer.domain.claims import ClaimKind
from reviewer.domain.errors import InputError, ReviewerError
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.services.casefile import copied, open_casefile, pack, unpack
from reviewer.services.review import Review, Step
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store.database import open_database

Alter = Callable[[Mapping[str, bytes], random.Random, int], tuple[str, dict[str, bytes]]]


@cache
def good() -> dict[str, bytes]:
    """The files of a case with a real log."""
    with tempfile.TemporaryDirectory() as folder:
        case = whole_case(Path(folder)).sheet.case_id
        with open_database(Path(folder) / "whole.sqlite3") as database:
            return unzipped(pack(database, case, Path(folder) / "whole.reviewcase"))


def noticed(alter: Alter, seed: int, folder: Path) -> str | None:
    """Alter a case file so that its list of files fits; the script and the program have to notice."""
    name, entries = alter(good(), random.Random(f"altered {seed}"), seed)
    path = rewritten(folder / "altered.reviewcase", entries)
    code, said = verdict_of(path)
    if code not in (1, 2) or (code == 1 and "  NO  " not in said):
        return f"{name}: the script says {code}: {said[-200:]}"
    try:
        open_casefile(path)
    except InputError:
        return None
    return f"{name}: the program opened it"


def command(chance: random.Random) -> Any:
    """Return an act of a reviewer; many make no sense and are refused."""
    label = f"{chance.choice('ABC')}{chance.randint(1, 5)}"
    other = f"{chance.choice('ABC')}{chance.randint(1, 5)}"
    note = chance.choice(("", "see the books", "הערה 🎉 e\u0301", "</script> =1+1 \u2028"))
    acts: Sequence[Any] = (
        *(c.Accept((label,)), c.Accept((label, other)), c.Reject((label,), chance.choice(tuple(Reason)), note)),
        *(c.HandBack((label,), note), c.Clear((label,)), c.AcceptFacts((label,)), c.Edit(label, f"Reworded {note}.")),
        c.Edit(label, "A forecast.", kind=ClaimKind.FORECAST),
        c.AddClaim(chance.choice("ABC"), chance.randint(0, 20), chance.randint(21, 60), f"By hand {note}."),
        c.Settle(label, chance.choice(tuple(ResolutionKind)), chance.choice(((), (label,), (other,))), note=note),
        *(c.Reopen(label), c.Merge((label, other)), c.Split((label,)), c.Same(label, other), c.Different(label, other)),
        *(c.Note(note, claim=label), c.Word(label, f"Worded {note}."), c.Assign((label,), chance.choice(("Money", note)))),
        *(c.Describe(chance.choice("ABC"), title=note), c.Undo(), c.Undo(), c.Redo()),
    )  # fmt: skip
    return chance.choice(acts)


def fetched(chance: random.Random) -> list[Article]:
    """Return the articles; some came from the web, and hold bytes that are no text."""
    return [
        replace(
            one,
            source=replace(
                Source.of(chance.randbytes(99), "cp1252", True, "html/1"),
                fetched_from="https://north.example/x",
                fetched_at="2026-01-02T03:04:05+00:00",
            ),
        )
        if chance.random() < 0.5
        else one
        for one in articles()
    ]


def carried(seed: int, folder: Path) -> str | None:
    """Decide by chance, and carry the case through a file into another database and into a file again."""
    chance = random.Random(f"carried {seed}")
    with mock.patch.object(reviewer.analysis, "analyze", analyze):
        path = str(folder / "here.sqlite3")
        with Workspace.open(path, settings=Settings(analyst="mk")) as workspace:
            case = workspace.library.add_new("The bridge", fetched(chance), in_process=True).case_id
    with open_database(path) as here, open_database(folder / "there.sqlite3") as there:
        taken = 0
        for _ in range(chance.randint(0, 40)):
            who = chance.choice(("mk", "eva", "שרה"))
            try:
                Review(here, case, who).handle_all([Step(command(chance), who)])
                taken += 1
            except ReviewerError:
                pass  # it made no sense here
        first = pack(here, case, folder / "a.reviewcase")
        code, said = verdict_of(first)
        if code != 0:
            return f"after {taken} acts the script says {said[-200:]}"
        unpack(there, open_casefile(first), "new")
        second = pack(there, case, folder / "b.reviewcase")
        if copied(here, case) != copied(there, case):  # what no file held would be missing in both
            return f"another case after {taken} acts"
    return None if second.read_bytes() == first.read_bytes() else f"other bytes after {taken} acts"


_SOURCES = (*PROGRAM, "reviewer/export", "resources/casefile")
ROWS = (
    Row(
        "casefile-fields",
        "altered fields of case files that the script or the program does not notice",
        100,
        1000,
        partial(noticed, with_field_altered),
        sources=_SOURCES,
    ),
    Row(
        "casefile-bytes",
        "flipped bits of case files that the script or the program does not notice",
        100,
        1000,
        partial(noticed, with_byte_flipped),
        sources=_SOURCES,
    ),
    Row(
        "casefile-carried",
        "cases with decisions by chance that come out of another database with other bytes",
        10,
        100,
        carried,
        sources=_SOURCES,
    ),
)
