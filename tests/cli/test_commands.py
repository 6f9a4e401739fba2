"""The commands of the README, from start to end, and what they print."""

import json
import os
import signal
import subprocess
import sys
import time

import jsonschema
import pytest

from reviewer import __version__, paths
from reviewer.__main__ import main
from reviewer.cli import COMMANDS
from reviewer.cli.parser import parse, parser


class TestWithoutSpacy:
    def test_cases_tells_the_progress(self, do):
        code, out, err = do("cases")
        assert (code, err) == (0, "")
        assert out.startswith("Bridge\n  2 articles, 0 of ")

    def test_an_empty_database_says_what_to_do(self, do, tmp_path):
        code, out, _ = do("--database", tmp_path / "new.sqlite3", "cases")
        assert (code, out) == (0, "There are no cases yet; `reviewer import CASE FOLDER` makes one.\n")

    def test_decide_export_verify(self, do, tmp_path):
        (tmp_path / "script.jsonl").write_text(
            '{"command": "settle", "fact": "A1", "resolution": "one value", "chosen": ["B1"], "analyst": "ab"}\n'
            '{"command": "accept", "claim": "A2"}\n'
        )
        code, out, _ = do("--analyst", "mk", "decide", "bridge", "--script", "script.jsonl")
        assert (code, out.startswith("2 decisions were saved; the head of the log is ")) == (0, True)
        head = out.split()[-1].rstrip(".")
        for key in ("md", "html", "csv", "json"):
            assert do("export", "Bridge", "--format", key, "--output", f"out.{key}") == (
                0,
                f"Wrote out.{key}.\n",
                "",
            )
            assert head in (tmp_path / f"out.{key}").read_text("utf-8")
        data = json.loads((tmp_path / "out.json").read_text("utf-8"))
        lines = [line for section in data["sections"] for line in section["lines"]]
        assert [(line["citations"][0]["label"], line["decided"][0]["analyst"]) for line in lines] == [
            ("B1", "ab"),
            ("A2", "mk"),
        ]
        assert [one["analyst"] for one in data["log"]] == ["mk", "mk", "ab", "mk"]
        code, out, err = do("verify")
        assert (code, err) == (0, "")
        assert f"head {head}" in out

    def test_open_conflicts_are_named_before_the_export(self, do, tmp_path):
        code, out, err = do("export", "Bridge", "--output", "a.md", "--order", "standing")
        assert (code, out) == (0, "Wrote a.md.\n")
        first, *named = err.splitlines()
        assert first == "reviewer: 1 conflict is open: printed as an open question"
        assert len(named) == 1
        assert named[0].startswith("reviewer: ⚡ A1 The bridge")
        assert (tmp_path / "a.md").read_text("utf-8").split("\n## ")[1].startswith("Open questions")
        _, _, err = do("export", "Bridge", "--output", "a.md", "--no-open-questions")
        assert err.splitlines()[0] == "reviewer: 1 conflict is open, and left out"
        assert do("--quiet", "export", "Bridge", "--output", "a.md") == (0, "", "")

    def test_verify_notices_a_changed_row(self, do, case):
        import sqlite3

        raw = sqlite3.connect(case)
        raw.execute("UPDATE claim SET statement = statement || '!' WHERE number = 1")
        raw.commit()
        raw.close()
        code, out, err = do("verify", "Bridge")
        assert code == 1
        assert "“Bridge”: " in out
        assert err.count("\n") == 1
        assert "restore a backup" in err

    def test_a_case_goes_as_a_file_to_another_database_and_back(self, do, tmp_path):
        code, out, err = do("pack", "Bridge", "--output", "bridge.reviewcase")
        assert (code, err) == (0, "")
        assert out.startswith("Wrote bridge.reviewcase")
        assert do("verify", "bridge.reviewcase")[1].startswith(
            "“Bridge” in bridge.reviewcase is what its log says"
        )
        there = ("--database", tmp_path / "there.sqlite3")
        code, out, _ = do(*there, "unpack", "bridge.reviewcase")
        assert (code, out.splitlines()[0]) == (
            0,
            "“Bridge” is new here; 2 decisions were taken over as they are.",
        )
        (tmp_path / "one.jsonl").write_text('{"command": "accept", "claim": "A1", "analyst": "ab"}')
        (tmp_path / "two.jsonl").write_text('{"command": "reject", "claim": "A1", "reason": "false"}')
        do(*there, "decide", "Bridge", "--script", "one.jsonl")
        do("decide", "Bridge", "--script", "two.jsonl")
        do(*there, "pack", "Bridge", "--output", "back.reviewcase")
        code, out, _ = do("unpack", "back.reviewcase")
        assert (code, out.splitlines()[1]) == (
            0,
            "ab: 1 decision not taken over, as the case here says otherwise.",
        )
        assert do("verify")[0] == 0

    def test_a_damaged_case_file_is_refused_in_a_sentence(self, do, tmp_path, case, dumped):
        do("pack", "Bridge", "--output", "bridge.reviewcase")
        data = (tmp_path / "bridge.reviewcase").read_bytes()
        (tmp_path / "bridge.reviewcase").write_bytes(data[: len(data) // 2])
        before = dumped(case)
        for command in ("unpack", "verify"):
            code, out, err = do(command, "bridge.reviewcase")
            assert (code, out, err.count("\n")) == (1, "", 1)
        assert dumped(case) == before

    def test_backup_and_restore(self, do, case, dumped):
        before = dumped(case)
        code, out, _ = do("backup")
        assert code == 0
        made = out.removeprefix("Wrote ").rstrip(".\n")
        (case.parent / "script.jsonl").write_text('{"command": "accept", "claim": "A1"}')
        assert do("decide", "Bridge", "--script", "script.jsonl")[0] == 0
        assert dumped(case) != before
        code, out, err = do("restore", made)
        assert (code, err) == (0, "")
        assert "the database that was there is now" in out
        assert dumped(case) == before
        code, _, err = do("restore", "north.txt")
        assert code == 1
        assert dumped(case) == before

    def test_doctor(self, do):
        code, out, _ = do("doctor")
        assert code == 0
        parts = [line[3:].partition(":")[0].strip() for line in out.splitlines()]
        assert parts == [
            *("program", "folders", "bundled files", "SQLite", "settings", "room on disk", "place"),
            *("leftovers", "database", "pages", "indexes", "case “Bridge”", "ties", "search index"),
            *("backups", "language model", "display"),
        ]

    def test_quiet_tells_problems_alone(self, do, tmp_path):
        assert do("--quiet", "export", "Bridge", "--output", "a.md") == (0, "", "")
        code, out, err = do("export", "Bridge", "--output", "a.wpd", "--quiet")
        assert (code, out) == (1, "")
        assert err.startswith("reviewer: ")

    def test_a_bug_is_logged_and_named(self, do, home, monkeypatch):
        def broken(_options):
            raise ZeroDivisionError("the words of an article")

        monkeypatch.setattr("reviewer.cli.commands.cases", broken)
        code, out, err = do("cases")
        assert (code, out) == (1, "")
        log = home / "log" / "reviewer.log"
        assert (
            err
            == f"reviewer: The program made an error (ZeroDivisionError) and stopped; the details are in {log}.\n"
        )
        assert "in broken" in log.read_text()

    def test_a_name_that_is_none_is_told(self, do):
        code, _, err = do("--analyst", "  ", "cases")
        assert code == 1
        assert "“analyst” must be a name" in err


class TestWindow:
    def test_the_name_of_the_analyst_is_the_settings_affair(self, do):
        code, _, err = do("--analyst", "mk", "demo")
        assert code == 1
        assert err == "reviewer: The app takes the analyst's name from its settings; leave --analyst out.\n"


class TestUsage:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["nonsense"],
            ["import"],
            ["import", "Bridge"],
            ["analyze", "a.txt"],
            ["decide", "x"],
            ["export", "x"],
            ["--nonsense"],
        ],
    )
    def test_wrong_usage_is_exit_code_2(self, arguments, capsys):
        with pytest.raises(SystemExit) as told:
            main(arguments)
        assert told.value.code == 2
        assert "usage: reviewer" in capsys.readouterr().err

    def test_version_and_help(self, capsys):
        for arguments, says in (
            (["--version"], f"reviewer {__version__}"),
            (["--help"], "commands"),
            (["sheet", "--help"], "--output"),
        ):
            with pytest.raises(SystemExit) as told:
                main(arguments)
            assert told.value.code == 0
            assert says in capsys.readouterr().out

    def test_every_command_is_run_somewhere(self):
        (known,) = (one.choices for one in parser()._actions if one.dest == "command")
        assert set(known) == {*COMMANDS, "demo"}

    @pytest.mark.parametrize("before", [True, False])
    def test_shared_options_may_stand_before_and_after_the_command(self, before, monkeypatch):
        monkeypatch.setenv("REVIEWER_DATABASE", "other")
        shared = ["--database", "mine", "--analyst", "mk", "--quiet"]
        found = parse([*shared, "cases"] if before else ["cases", *shared])
        assert (found.database, found.analyst, found.quiet) == ("mine", "mk", True)
        assert parse(["cases"]).database == "other"


class TestWithSpacy:
    def test_a_case_analyzed_again_tells_the_difference_and_keeps_what_was_decided(self, do, tmp_path):
        (tmp_path / "script.jsonl").write_text('{"command": "accept", "claim": "A2"}\n')
        do("decide", "bridge", "--script", "script.jsonl")
        (tmp_path / "west.txt").write_text("A bridge\n\nThe bridge in Oden cost 47 million euros.\n")
        code, out, _ = do("import", "Bridge", "west.txt")
        assert code == 0
        added, *difference = out.splitlines()
        assert added.startswith("Added C to “Bridge”: ")
        assert "C1" in difference[0]
        assert (
            difference[-1]
            == "  Nothing that was decided was lost or changed: 1 verdict, compared one by one."
        )
        code, out, _ = do("reanalyze", "bridge")
        assert code == 0
        assert out.splitlines()[1:] == ["  No claim, fact or conflict has changed.", difference[-1]]
        assert do("reanalyze", "nobody")[0] == 1

    def test_import_into_a_new_case_by_the_default_database(self, run, home, case):
        ran = run("import", "New", "north.txt", "south.txt")
        assert ran.code == 0
        assert ran.out.startswith("Added A, B to “New”: ")
        assert ran.err == ""
        assert (home / "data" / "reviewer.sqlite3").exists()

    def test_analyze_gives_quotations_where_it_says(self, run, case, tmp_path):
        ran = run("analyze", "north.txt", "south.txt", "--output", "analysis.json")
        assert (ran.code, ran.err) == (0, "")
        data = json.loads((tmp_path / "analysis.json").read_text("utf-8"))
        schema = json.loads(paths.resource("schemas/analysis.schema.json").read_text("utf-8"))
        jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
        texts = {one["id"]: one["text"] for one in data["articles"]}
        assert data["claims"]
        for one in data["claims"]:
            assert texts[one["article_id"]][one["start"] : one["end"]] == one["quote"]
        assert not list(tmp_path.glob("*.sqlite3-*"))

    def test_the_sheet_of_the_demo_case_as_the_readme_has_it(self, run, project, home, tmp_path):
        ran = run("sheet", project / "seeds" / "meta-scale", "--output", "sheet.html")
        assert (ran.code, ran.err) == (0, "")
        page = (tmp_path / "sheet.html").read_text("utf-8")
        assert '<h1 dir="auto">Meta scale</h1>' in page
        assert page.count('<span class="mark">not reviewed</span>') > 20
        assert "Reviewed by" not in page
        assert not (home / "data").exists()  # the person's database is not touched


@pytest.mark.skipif(os.name != "posix", reason="a terminal of this kind is POSIX's")
@pytest.mark.parametrize("wait", [0.0, 0.3])
def test_ctrl_c_stops_the_import_and_nothing_was_changed(
    case, home, tmp_path, bare_environment, dumped, wait
):
    import fcntl
    import pty
    import termios

    before = dumped(case)
    ours, theirs = pty.openpty()

    def take_terminal():
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    command = [sys.executable, "-m", "reviewer", "--database", str(case), "import", "New", "north.txt"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=bare_environment(home), stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True, preexec_fn=take_terminal,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while b"Starting" not in shown:
        shown += os.read(ours, 4096)
    time.sleep(wait)
    os.write(ours, b"\x03")
    while True:
        try:
            more = os.read(ours, 4096)
        except OSError:  # the terminal is closed with its last process
            break
        if not more:
            break
        shown += more
    os.close(ours)
    text = shown.decode()
    assert "Traceback" not in text
    assert process.wait(30) == 130, text
    assert text.rstrip().endswith("reviewer: Stopped; nothing was changed.")
    assert dumped(case) == before


def test_an_interrupt_before_any_work_is_told(monkeypatch, capsys):
    def interrupted(_options):
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("reviewer.cli.commands.cases", interrupted)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
    try:
        assert main(["cases"]) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr().err == "reviewer: Stopped; nothing was changed.\n"
