"""A case as one file: packed, checked by a script alone, brought into another database and merged."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.services.casefile import Way, open_casefile, pack, unpack
from reviewer.services.review import Step
from reviewer.store.copying import read_copy
from reviewer.store.database import open_database


@pytest.fixture
def database(workspace):
    return workspace.library._database


@pytest.fixture
def other(tmp_path):
    with open_database(tmp_path / "other.sqlite3") as opened:
        yield opened


@pytest.fixture
def decided(workspace, bridge):
    """The bridge with decisions of two analysts on it."""
    review = workspace.review(bridge)
    for analyst, command in (
        ("mk", c.Accept(("A1",))),
        ("mk", c.Reject(("C1",), Reason.FALSE, "see the books")),
        ("eva", c.Edit("A3", "The bridge is 300 metres long")),
        ("mk", c.Undo()),
        ("eva", c.Settle("A1", ResolutionKind.BOTH, (), "It was dear.")),
        ("eva", c.Note("ask again", claim="A1")),
        ("mk", c.Different("B1", "A1")),
        ("mk", c.Accept(("B2",))),
    ):
        review.handle_all([Step(command, analyst)])
    return bridge


def script(path: Path, *more: str, python: str = sys.executable):
    """Run the verifier that lies in a file, by Python alone."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("verify.py")
    alone = path.with_name("alone_verify.py")
    alone.write_bytes(text)
    return subprocess.run(
        [python, "-I", str(alone), str(path), *more], capture_output=True, text=True, encoding="utf-8", check=False
    )


def rows_of(database, case):
    with database.read(case) as view:
        return read_copy(view)


def test_a_case_goes_into_a_file_and_another_database_and_comes_out_equal(database, decided, other, tmp_path):
    first = pack(database, decided, tmp_path / "a.reviewcase")
    report = unpack(other, open_casefile(first), "new")
    assert report.way is Way.NEW
    assert rows_of(other, decided) == rows_of(database, decided)
    second = pack(other, decided, tmp_path / "b.reviewcase")
    assert second.read_bytes() == first.read_bytes()


def test_the_script_in_the_file_checks_it_alone(database, decided, tmp_path):
    path = pack(database, decided, tmp_path / "a.reviewcase")
    done = script(path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "is what its log says" in done.stdout
