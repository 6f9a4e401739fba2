"""A database in which every table has rows and every column a value somewhere; what it holds, and what checks say."""

import contextlib
import itertools
import random
import re
import secrets
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import whole_case
from whole_case import read_document

import reviewer.analysis
from reviewer.domain.claims import Analysis, Tie
from reviewer.domain.errors import ReviewerError
from reviewer.domain.lessons import Scope
from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.review import commands as c
from reviewer.domain.text import Span
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import database as store
from reviewer.store import driver
from reviewer.store.tables import METADATA

_analyze = whole_case.analyze


def analyze(*given: Any, **more: Any) -> Analysis:
    """Return what the helper's analysis finds, with names and a tie of two articles."""
    found = _analyze(*given, **more)
    names = []
    for words in ("The bridge", "North Post", "May"):
        at = [(one, m.start()) for one in found.articles for m in re.finditer(rf"\b{words}\b", one.text)]
        places = tuple(NamePlace(one.id, Span(start, start + len(words))) for one, start in at)
        names.append(Name(words, NameKind.OTHER, (Form(words, "", len(places), places),)))
    first, second = (one.id for one in found.articles[:2])
    return replace(found, names=tuple(names), ties=(Tie(first, second, 2, "The Wire"),))


@contextlib.contextmanager
def _by_counting() -> Iterator[None]:
    """Have ids, keys and dates counted, so that a seed means the same byte in every process."""
    chance = random.Random("rich")
    ids = (uuid.UUID(int=chance.getrandbits(128), version=4) for _ in itertools.count())
    days = (datetime(2026, 2, 1, 10, second // 60, second % 60, tzinfo=UTC) for second in itertools.count())
    with (
        mock.patch.object(uuid, "uuid4", side_effect=ids),
        mock.patch.object(secrets, "token_bytes", chance.randbytes),
        mock.patch.object(store, "datetime", mock.Mock(now=lambda _: next(days))),
    ):
        yield


@cache
def rich() -> bytes:
    """Return the file of a database with one case that was worked on in every way."""
    with tempfile.TemporaryDirectory() as name, _by_counting():
        folder = Path(name)
        with mock.patch.object(whole_case, "analyze", analyze):
            whole_case.whole_case(folder)
        path = folder / "whole.sqlite3"
        with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
            review = workspace.review(workspace.library.cases()[0].id)
            more: tuple[Any, ...] = (
                *(c.Different("A3", "B4"), c.Same("A3", "B4"), c.SameName("North Post", "The bridge"), c.Forget()),
                *(c.Learn(Scope.ALL), c.Note("see the books", claim="A2"), c.Note("see the books", fact="A2")),
                *(c.Describe("C", title="The bridge opens", publisher="East Post"), c.Word("A2", "It opened in May.")),
                *(c.Assign(("A2",), "Dates"), c.Different("A1", "B2"), c.Undo(), c.Redo(), c.Undo()),
            )  # fmt: skip
            for one in more:
                with contextlib.suppress(ReviewerError):
                    review.handle(one)
        raw = driver.connect(path)
        raw.execute("VACUUM")  # where rows lie depends on the order of sets
        raw.close()
        return path.read_bytes()


@cache
def fresh() -> bytes:
    """Return the file of a database with the same articles and claims, and nothing decided."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "fresh.sqlite3"
        with (
            mock.patch.object(reviewer.analysis, "analyze", analyze),
            Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace,
        ):
            workspace.library.add_new("The bridge", whole_case.articles(), in_process=True)
        return path.read_bytes()


def rows_of(path: Path) -> dict[str, list[Any]]:
    """Return the rows of every table, read as they lie and without an index.

    Raises:
        driver.sqlite.Error: they cannot be read.
    """
    raw = driver.connect(path)
    raw.text_factory = bytes
    try:
        return {
            table.name: sorted(raw.execute(f'SELECT * FROM "{table.name}" NOT INDEXED').fetchall(), key=repr)
            for table in METADATA.sorted_tables
        }
    finally:
        raw.close()


def read_as_written(path: Path) -> list[Any]:
    """Return what windows and exports read of all cases.

    Raises:
        ReviewerError: it cannot be read.
    """
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        cases = workspace.library.cases()
        read = [read_document(workspace, one.id) for one in cases]
    return [cases, *(replace(one, sheet=replace(one.sheet, made_at="")) for one in read)]


def problems_of(path: Path) -> list[str]:
    """Return what the program says when it opens the file and checks all of it; empty if all is well.

    A bug is what any other error than a known problem is: it passes through.
    """
    try:
        with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
            library = workspace.library
            found = list(library.check_file())
            for one in library.cases():
                found += library.verify(one.id).problems
            return found
    except ReviewerError as error:
        return [str(error)]
