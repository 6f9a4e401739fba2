"""From the demo case to four exports, by real keys and clicks; the process is killed, and everything is as it was."""

import csv
import json
import os
import signal
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

DRIVER = Path(__file__).with_name("whole_way.py")


def start(*arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, str(DRIVER), *arguments]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ)
    )


def told(process: "subprocess.Popen[str]") -> dict[str, Any]:
    assert process.stdout is not None
    assert process.stderr is not None
    line = process.stdout.readline()
    if not line:
        _, errors = process.communicate()
        pytest.fail(errors)
    found: dict[str, Any] = json.loads(line)
    return found


@pytest.fixture(scope="module")
def way(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The state before the kill, the state after, the folder with the exports, the output of verify."""
    folder = tmp_path_factory.mktemp("whole way")
    old = os.environ["REVIEWER_HOME"]
    os.environ["REVIEWER_HOME"] = str(folder / "home")
    try:
        working = start("work", str(folder))
        before = told(working)
        os.kill(working.pid, signal.SIGKILL)
        working.communicate()
        looking = start("look")
        after = told(looking)
        _, errors = looking.communicate(timeout=60)
        assert (looking.returncode, "Traceback" in errors) == (0, False), errors
        verify = subprocess.run(
            [sys.executable, "-m", "reviewer", "verify"], capture_output=True, text=True, check=False
        )
    finally:
        os.environ["REVIEWER_HOME"] = old
    return before, after, folder, verify


def test_after_a_kill_everything_is_as_it_was(way: Any) -> None:
    before, after, _, _ = way
    assert after == before


def test_each_act_was_logged(way: Any) -> None:
    log = [what for _, what, _ in reversed(way[0]["log"])]
    kinds = [what.split()[0] for what in log]
    assert kinds == [
        "Create",
        "Import",
        *["Accept"] * 10,
        *["Reject"] * 3,
        "Edit",
        "Add",
        "Settle",
        "Settle",
        "Undo",
        "Undo",
        "Redo",
        "Settle",
    ]
    assert [what.partition("(")[2] for what in log if what.startswith("Reject")] == [
        "opinion)",
        "not checkable)",
        "wrongly extracted)",
    ]
    assert {what.partition("(")[2] for what in log if what.startswith("Settle")} == {"one value)", "both)"}


def test_the_verdicts_are_those_that_were_given(way: Any) -> None:
    claims = way[0]["claims"]
    rejected = [label for label, one in claims.items() if one[1] == "rejected"]
    assert len(rejected) == 3
    by_hand = [one for one in claims.values() if one[6]]
    assert [(one[0], one[1]) for one in by_hand] == [("A claim by hand.", "accepted")]
    assert sum(one[0] == "Meta holds its stake without further approval." for one in claims.values()) == 1
    resolutions = [one[2] for one in way[0]["facts"].values() if one[2]]
    assert sorted(resolutions) == ["both", "one value"]


def test_verify_passes(way: Any) -> None:
    done = way[3]
    assert (done.returncode, done.stderr) == (0, "")
    assert way[0]["head"] in done.stdout


class _Text(HTMLParser):
    """All visible text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._hidden += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def exported(way: Any) -> dict[str, Any]:
    return json.loads((way[2] / "sheet.json").read_text(encoding="utf-8"))


def test_the_json_holds_exactly_the_accepted_facts_and_the_open_questions(
    way: Any, exported: dict[str, Any]
) -> None:
    before = way[0]
    aside = {one[5] for one in before["claims"].values() if one[1] is None}
    wanted_open = {key for key, (_, state, _) in before["facts"].items() if state == "open"}
    wanted = {key for key, (_, state, _) in before["facts"].items() if state == "accepted"}
    lines = {one["fact_id"]: one for section in exported["sections"] for one in section["lines"]}
    questions = {one["fact_id"] for one in exported["open_questions"]}
    assert set(lines) == wanted
    assert questions <= wanted_open
    assert wanted_open - questions <= aside
    assert (exported["head"], exported["decisions"]) == (before["head"], before["seq"])
    cited = {one["label"] for line in lines.values() for one in line["citations"]}
    assert cited <= {label for label, one in before["claims"].items() if one[1] == "accepted"}
    assert not cited & {label for label, one in before["claims"].items() if one[1] == "rejected"}


def test_every_other_format_holds_the_same_lines(way: Any, exported: dict[str, Any]) -> None:
    lines = [one["text"] for section in exported["sections"] for one in section["lines"]]
    parser = _Text()
    parser.feed((way[2] / "sheet.html").read_text(encoding="utf-8"))
    page = flat(" ".join(parser.words))
    tokens = MarkdownIt().parse((way[2] / "sheet.md").read_text(encoding="utf-8"))
    prose = flat(" ".join(child.content for one in tokens for child in one.children or []))
    with (way[2] / "sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert lines
    for line in lines:
        assert flat(line) in page
        assert flat(line) in prose
    labels = {
        one["label"]
        for section in exported["sections"]
        for line in section["lines"]
        for one in (*line["citations"], *line["differing"])
    }
    labels |= {
        one["label"]
        for line in exported["open_questions"]
        for one in (*line["citations"], *line["differing"])
    }
    assert {row["label"] for row in rows} == labels
