"""A case as one file: packed, checked by a script alone, brought into another database and merged."""

import ast
import contextlib
import io
import json
import os
import re
import subprocess
import sys
import warnings
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from casefile_altering import made_to_fit, rewritten, unzipped, verdict_of
from casefile_desk import decide, rows_of

from reviewer import paths
from reviewer.domain.errors import Cancelled, InputError, StoreError
from reviewer.domain.review import commands as c
from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.review.log import decision_hash
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.services.casefile import Way, open_casefile, pack, unpack
from reviewer.services.casefile.checking import begun, replayed
from reviewer.services.casefile.filing import zipped
from reviewer.services.casefile.form import VERSION, changes_of, entries_of, told_entries
from reviewer.services.library import Library
from reviewer.services.review import Step


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
        [python, "-I", str(alone), str(path), *more],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


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


# what is left out or put in; single fields and bits: tests/faults/rows_casefiles.py


@pytest.fixture
def good(database, decided, tmp_path):
    return unzipped(pack(database, decided, tmp_path / "good.reviewcase"))


def left_out(name):
    return lambda entries: {one: data for one, data in entries.items() if one != name}


def line_out(name, place):
    def alter(entries):
        lines = entries[name].splitlines(keepends=True)
        del lines[place]
        return {**entries, name: b"".join(lines)}

    return alter


@pytest.mark.parametrize(
    "alter",
    [
        left_out("log.jsonl"),
        left_out("contents.jsonl"),
        left_out("claims.jsonl"),
        line_out("log.jsonl", -1),
        line_out("log.jsonl", 3),
        line_out("contents.jsonl", 0),
        line_out("claims.jsonl", 2),
        line_out("parts.jsonl", 0),
        lambda entries: {**entries, "more.txt": b"more"},
        lambda entries: {**entries, "claims.jsonl": entries["claims.jsonl"] + b"\n"},
        lambda entries: {**entries, "log.jsonl": b"[" * 200_000},
        lambda entries: {**entries, "contents.jsonl": b'{"key":"","ref":"","text":"\\ud800"}\n'},
    ],
)
def test_what_is_left_out_or_put_in_is_noticed(good, tmp_path, alter):
    path = rewritten(tmp_path / "altered.reviewcase", made_to_fit(alter(good)))
    assert verdict_of(path)[0] == 1
    with pytest.raises(InputError, match="altered"):
        open_casefile(path)


def test_the_script_runs_alone_on_good_and_altered_files_and_says_what_is_wrong(good, tmp_path):
    path = rewritten(tmp_path / "a.reviewcase", good)
    head = json.loads(good["case.json"])["head"]
    assert script(path, "--head", head).returncode == 0
    assert script(path, "--head", "0" * 64).returncode == 1
    text = good["log.jsonl"].replace(b'"analyst":"eva"', b'"analyst":"ada"', 1)
    done = script(rewritten(path, made_to_fit({**good, "log.jsonl": text})))
    assert (done.returncode, done.stderr) == (1, "")
    assert re.search(r"NO  Decision \d was altered\.", done.stdout)
    path.write_bytes(b"no case")
    done = subprocess.run(
        [sys.executable, "-I", str(tmp_path / "alone_verify.py"), str(path)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, b"")


def test_the_script_checks_the_folder_it_was_unpacked_into(good, tmp_path):
    folder = tmp_path / "unpacked"
    for name, data in good.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-I", str(folder / "verify.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert sorted(
        str(one.relative_to(folder)).replace(os.sep, "/") for one in folder.rglob("*") if one.is_file()
    ) == sorted(good)


def test_the_script_keeps_to_python_3_9():
    text = paths.resource("casefile/verify.py").read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 9))
    used = {
        one.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for one in node.names
    }
    assert used <= set(sys.stdlib_module_names)
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom | ast.Match)]


# files that are none, newer or hostile


def about_with(**more):
    return lambda entries: {
        **entries,
        "case.json": json.dumps({**json.loads(entries["case.json"]), **more}).encode(),
    }


def archive_of(*names, size=1, method=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in names:
            archive.writestr(name, b"0" * size)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "damaged"),
        (b"no archive at all", "damaged"),
        (archive_of("a.txt"), "no case file"),
        (archive_of("case.json"), "no case file"),
        (archive_of("case.json", "../out.txt"), "name that is not safe"),
        (archive_of("case.json", "/etc/out.txt"), "name that is not safe"),
        (archive_of("case.json", "case.json"), "twice"),
        (archive_of("case.json", "log.jsonl", size=40 << 20), "too large"),
        (archive_of(*(f"articles/{n}" for n in range(6000))), "more than"),
    ],
)
def test_files_that_are_no_case_are_refused_and_the_database_is_untouched(
    workspace, tmp_path, data, sentence
):
    path = tmp_path / "x.reviewcase"
    path.write_bytes(data)
    before = workspace.path.read_bytes()
    with pytest.raises(InputError, match=sentence):
        workspace.unpack(path)
    assert workspace.path.read_bytes() == before
    assert workspace.library.cases() == []


@pytest.mark.parametrize(
    ("alter", "sentence"),
    [
        (about_with(version=VERSION + 1), "newer Reviewer"),
        (about_with(format="another"), "no case file"),
        (about_with(version=VERSION), "altered"),  # it says so only with articles from the web
        (about_with(head="0" * 64), "altered"),
        (about_with(name="another"), "altered"),
    ],
)
def test_a_file_of_a_newer_program_is_refused(good, tmp_path, alter, sentence):
    path = rewritten(tmp_path / "x.reviewcase", alter(good))
    with pytest.raises(InputError, match=sentence):
        open_casefile(path)


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(InputError, match="check the name"):
        open_casefile(tmp_path / "none.reviewcase")
    with pytest.raises(InputError, match="folder"):
        open_casefile(tmp_path)


def forged(copy, change):
    """A copy whose log was written anew from its last decision on, with hashes that fit."""
    *others, last = copy.decisions
    new = replace(last, changes=tuple(change(one) for one in last.changes))
    return replace(copy, decisions=(*others, replace(new, hash=decision_hash(new))))


@pytest.mark.parametrize(
    "fields",
    [
        {"reason": "x", "uid": "x"},  # a column that is no field
        {"ruling": 5},
        {"claim": "no claim"},
        {"seq": 2**70},
        {"seq": True},
        {"ruling": "perhaps"},
    ],
)
def test_a_log_that_is_written_anew_with_hashes_that_fit_is_refused_all_the_same(
    database, bridge, other, tmp_path, fields
):
    decide(database, bridge, "mk", c.Accept(("A1",)))
    copy = forged(rows_of(database, bridge), lambda one: replace(one, after={**one.after, **fields}))
    path = tmp_path / "forged.reviewcase"
    with contextlib.suppress(Exception):  # what the reader refuses, the writer may refuse, too
        path.write_bytes(zipped(entries_of(copy, state_of(copy)) | told_entries(), path.name))
    before = other.path.read_bytes()
    with pytest.raises(InputError):
        unpack(other, open_casefile(path), "mk")
    assert other.cases() == []
    assert other.path.read_bytes() == before


def state_of(copy):
    state = begun(copy)
    parts = {one.digest: one for one in copy.parts}
    for one in copy.decisions:
        state.apply(changes_of(one, parts))
    return state


def test_an_erased_text_leaves_a_tombstone_and_the_script_still_verifies(database, decided, tmp_path):
    copy = rows_of(database, decided)
    note = next(one for one in copy.contents if one.text == "ask again")
    copy = replace(copy, contents=tuple(one for one in copy.contents if one != note))
    path = tmp_path / "erased.reviewcase"
    path.write_bytes(zipped(entries_of(copy, replayed(copy)) | told_entries(), path.name))
    assert canonical_json({"erased": True, "ref": note.ref}).encode() in unzipped(path)["contents.jsonl"]
    code, out = verdict_of(path)
    assert (code, "1 were erased" in out) == (0, True), out
    assert "ask again" not in str(unzipped(path))


def test_a_case_that_is_not_what_its_log_says_is_not_packed(workspace, database, decided, tmp_path):
    path = pack(database, decided, tmp_path / "a.reviewcase")
    before = path.read_bytes()
    with database.writing() as sql:
        sql.raw.execute("UPDATE decision SET analyst = 'eva' WHERE seq = 3")
    with pytest.raises(StoreError, match="not what its log says"):
        pack(database, decided, path)
    assert path.read_bytes() == before


def test_two_cases_of_one_name_are_told(database, bridge, other, tmp_path, make_article, by_hand):
    Library(other, "eva").add_new("The bridge", [make_article("north.txt")], in_process=True)
    report = unpack(other, open_casefile(pack(database, bridge, tmp_path / "a.reviewcase")), "eva")
    assert report.notes == ("Another case here is called “The bridge”, too; rename one of them.",)


def test_stopping_leaves_the_database_as_it_was(database, decided, other, tmp_path):
    file = open_casefile(pack(database, decided, tmp_path / "a.reviewcase"))

    def stop(done, total, what):
        if done == 4:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        unpack(other, file, "eva", stop)
    assert other.cases() == []
