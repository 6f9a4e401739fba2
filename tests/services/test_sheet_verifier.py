"""A sheet as JSON is checked by a script with nothing but Python: whatever is altered in it is noticed, or named."""

import contextlib
import hashlib
import io
import json
import random
import runpy
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from casefile_altering import altered, fields_of
from hypothesis import given, settings
from hypothesis import strategies as st
from whole_case import whole_case

from reviewer import paths
from reviewer.__main__ import main
from reviewer.domain.errors import ExportError
from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.sheet import SheetOptions
from reviewer.services.publish import check_verifier
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

SCRIPT = paths.resource("casefile/verify.py")
OPTIONS = {
    "all": SheetOptions(rejected=True),
    "little": SheetOptions(quotations=False, disagreements=False, open_questions=False, order="text"),
    "german": SheetOptions(rejected=True, language="de", order="standing"),
}
UNSEEN = {
    *(("made_at",), ("options", "language"), ("options", "order"), ("options", "keep")),
    *(("line", "disagreement"), ("line", "explanations"), ("citation", "value")),
}
"""What the script says that it cannot check."""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sheet")
    whole_case(folder)
    return folder


def exported(place, name, options):
    with Workspace.open(str(place / "whole.sqlite3"), settings=Settings(analyst="mk")) as workspace:
        case = workspace.library.find("The bridge <b> 🎉")
        return workspace.publish(case).export("json", place / f"{name}.json", options)


@pytest.fixture(scope="module")
def sheets(place):
    return {name: json.loads(exported(place, name, one).read_bytes()) for name, one in OPTIONS.items()}


@pytest.fixture(scope="module")
def check(tmp_path_factory):
    """Say what the script says of a sheet, and its exit code, in this process: starting thousands takes too long."""
    path = tmp_path_factory.mktemp("altered") / "sheet.json"
    run = runpy.run_path(str(SCRIPT))["main"]

    def checked(data, *more):
        path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            code = run([str(path), *more])
        return code, said.getvalue()

    return checked


def fitted(sheet):
    """Make the checksum fit again, as whoever alters a sheet on purpose would."""
    stated = {name: value for name, value in sheet.items() if name != "checksum"}
    return {**sheet, "checksum": hashlib.sha256(canonical_json(stated).encode()).hexdigest()}


def sort_of(way):
    """Return where a field stands as the script names it."""
    names = [one for one in way if isinstance(one, str)]
    if names[0] == "options":
        return tuple(names[:2])
    if {"citation", "citations", "differing"}.intersection(names[:-1]):
        return "citation", names[-1]
    return ("line", names[-1]) if names[0] in ("sections", "open_questions") else tuple(names)


def changed(value):
    """Return other values of the same type, and one of another."""
    if isinstance(value, bool):
        return [not value, int(value)]
    if value is None:
        return ["x"]
    if isinstance(value, int):
        return [value + 1, value - 1, str(value), *([bool(value)] if value in (0, 1) else [])]
    if isinstance(value, str):
        other = "0" if value[:1] != "0" else "1"
        return [value + "x", other + value[1:], *([""] if value else [])]
    return [value[:-1], [*value, *value[-1:]]] if isinstance(value, list) and value else []


def with_other(sheet, way, value):
    made = json.loads(json.dumps(sheet))
    home = made
    for one in way[:-1]:
        home = home[one]
    home[way[-1]] = value
    return made


def at(sheet, way):
    for one in way:
        sheet = sheet[one]
    return sheet


@pytest.mark.parametrize("name", OPTIONS)
def test_a_sheet_is_found_to_be_what_its_log_says(place, sheets, name):
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), str(place / f"{name}.json"), "--head", sheets[name]["head"]],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "13 decisions by ab, mk follow one from the other" in done.stdout
    assert "11 claims and 4 lines follow from the log" in done.stdout
    assert sheets[name]["head"] in done.stdout
    schema = json.loads(paths.resource("schemas/sheet.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(sheets[name])


@pytest.mark.parametrize("name", OPTIONS)
def test_each_field_altered_in_turn_is_noticed_or_is_named_in_the_script(sheets, check, name):
    sheet, missed, tried = sheets[name], set(), 0
    ways = [one for one in fields_of(sheet) if one and one[0] != "checksum"]
    if name != "all":
        ways = [one for one in ways if one[0] not in ("log", "texts")]
    for way in ways:
        for value in changed(at(sheet, way)):
            tried += 1
            code, said = check(fitted(with_other(sheet, way, value)))
            assert code in (0, 1) or way == ("schema",), said
            if code == 0:
                missed.add(sort_of(way))
    assert missed <= UNSEEN
    assert tried > 500


@pytest.mark.parametrize(
    "way", [["title"], ["made_at"], ["options", "language"], ["log", 3, "what"], ["checksum"]]
)
def test_without_a_fitting_checksum_every_field_is_noticed(sheets, check, way):
    code, said = check(with_other(sheets["all"], way, "9"))
    assert code == 1
    assert "its checksum is not that" in said


def test_the_script_names_what_it_cannot_check():
    said = SCRIPT.read_text(encoding="utf-8").split('"""')[1]
    assert all(f"`{way[-1]}`" in said for way in UNSEEN)
    held = runpy.run_path(str(SCRIPT))["UNSEEN"]
    assert {one for names in held.values() for one in names} == {way[-1] for way in UNSEEN}


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 2**64))
def test_any_alteration_is_noticed(sheets, check, seed):
    sheet = sheets["all"]
    other = altered(random.Random(seed), sheet)
    if canonical_json(other) == canonical_json(sheet):
        return
    code, said = check(other)
    assert code, said
    if all(left_alone(sheet, other, name) for name in ("checksum", "options", "made_at")):
        lines = ("sections", "open_questions", "rejected")
        code, said = check(fitted(other))
        assert code or any(not left_alone(sheet, other, name) for name in lines), said


def left_alone(sheet, other, name):
    return name in other and other[name] == sheet[name]


def test_a_log_written_anew_has_another_head(sheets, check):
    sheet = json.loads(json.dumps(sheets["all"]))
    code, said = check(sheet, "--head", "0" * 64)
    assert code == 1
    assert "does not end with the decision that you named" in said


@pytest.mark.parametrize("field", ["log", "claims", "sources", "rejected"])
def test_a_row_left_out_or_given_twice_is_noticed(sheets, check, field):
    rows = sheets["all"][field]
    for place in range(len(rows)):
        for other in (rows[:place] + rows[place + 1 :], [*rows[:place], rows[place], *rows[place:]]):
            assert check(fitted({**sheets["all"], field: other}))[0] == 1


def test_words_put_into_a_source_are_noticed_even_with_its_hash(sheets, check):
    sheet = json.loads(json.dumps(sheets["all"]))
    one = sheet["texts"]["articles"][0]
    one["text"] = one["text"].replace("bridge", "tunnel")
    one["text_sha256"] = hashlib.sha256(one["text"].encode()).hexdigest()
    code, said = check(fitted(sheet))
    assert code == 1
    assert "The article" in said


@pytest.mark.parametrize(
    ("options", "told"),
    [(SheetOptions(persons="initials"), "hides names"), (SheetOptions(analysts=False), "hides names")],
)
def test_a_sheet_that_hides_names_holds_no_log_and_says_so(place, check, options, told):
    data = json.loads(exported(place, "hidden", options).read_bytes())
    assert data["log"] == data["claims"] == []
    assert data["texts"] == {"articles": [], "contents": [], "parts": []}
    code, said = check(data)
    assert (code, told in said, "only its checksum" in said) == (2, True, True)
    assert check({**data, "title": "x"})[0] == 1


def test_a_sheet_without_its_log_is_not_taken_for_a_checked_one(sheets, check):
    empty = {"articles": [], "contents": [], "parts": []}
    code, said = check(fitted({**sheets["all"], "log": [], "texts": empty}))
    assert (code, "holds no log" in said) == (2, True)


@pytest.mark.parametrize(
    "data",
    [b"{", b"{}", b"[]", b'{"schema": "reviewer.sheet/9"}', b'{"schema": "reviewer.sheet/1", "schema": ""}',
     b'{"schema": NaN}', b"{" + b'"a":[' * 50_000, b"\xff\xfe"],
)  # fmt: skip
def test_what_is_no_sheet_is_told_in_a_sentence(check, data):
    code, said = check(data)
    assert code == 2
    assert "Traceback" not in said


@pytest.mark.parametrize("name", ["log", "texts", "options", "sections", "claims", "schema"])
def test_a_field_that_is_missing_or_of_another_type_is_a_problem_and_no_traceback(sheets, check, name):
    rest = {key: value for key, value in sheets["all"].items() if key != name}
    assert check(rest)[0] in (1, 2)
    for other in (None, 7, "x", [1], {"a": 1}):
        assert check(fitted({**rest, name: other}))[0] in (1, 2)


def test_the_script_is_written_beside_the_sheet(place, capsys):
    folder = place / "out"
    folder.mkdir()
    common = ["--database", str(place / "whole.sqlite3")]
    case, sheet = "The bridge <b> 🎉", folder / "sheet.json"
    assert main([*common, "export", case, "--output", str(sheet), "--verifier", "verify.py"]) == 0
    assert (folder / "verify.py").read_bytes() == SCRIPT.read_bytes()
    assert str(folder / "verify.py") in capsys.readouterr().out
    assert main([*common, "export", case, "--output", str(folder / "a.csv"), "--verifier", "verify.py"]) != 0
    assert not (folder / "a.csv").exists()
    assert "--format json" in capsys.readouterr().err


def test_and_not_over_another_file(tmp_path):
    other = tmp_path / "verify.py"
    other.write_text("print('mine')\n")
    with pytest.raises(ExportError, match="exists already"):
        check_verifier("json", other)
    other.write_bytes(Path(SCRIPT).read_bytes())
    check_verifier("json", other)
