"""Bad input through the real command line: one clear sentence, exit code 1, nothing changed."""

import os
import shutil
import sqlite3
import subprocess
import sys

import pytest


def untouched(case, dumped, work):
    """Run `work` and check that the database holds what it held."""
    before, size = dumped(case), case.stat().st_size
    result = work()
    assert (dumped(case), case.stat().st_size) == (before, size)
    return result


class TestArticles:
    def test_a_missing_file(self, run, case, dumped):
        ran = untouched(case, dumped, lambda: run("--database", case, "import", "Bridge", "nowhere.txt"))
        assert "nowhere.txt” was not found" in ran.problem

    def test_an_empty_file(self, run, case, dumped, tmp_path):
        (tmp_path / "empty.txt").write_text(" \n")
        ran = untouched(
            case, dumped, lambda: run("--database", case, "import", "Bridge", "north.txt", "empty.txt")
        )
        assert "“empty.txt” is empty" in ran.problem

    def test_a_binary_file(self, run, case, dumped, tmp_path):
        (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 20)
        ran = untouched(case, dumped, lambda: run("--database", case, "import", "New", "photo.txt"))
        assert "“photo.txt” is not a text file" in ran.problem

    def test_a_folder_without_articles(self, run, case, dumped, tmp_path):
        (tmp_path / "photos").mkdir()
        (tmp_path / "photos" / "one.jpg").write_bytes(b"\xff\xd8\xff")
        ran = untouched(case, dumped, lambda: run("--database", case, "import", "New", "photos"))
        assert "The folder “photos” holds no articles" in ran.problem

    def test_the_same_article_twice_is_told_and_not_doubled(self, run, case, dumped, tmp_path):
        shutil.copy(tmp_path / "north.txt", tmp_path / "copy.txt")
        ran = untouched(case, dumped, lambda: run("--database", case, "import", "Bridge", "copy.txt"))
        assert ran.problem == "“copy.txt” is in this case already, as article A; it was not added again."

    def test_an_analysis_of_a_missing_file_leaves_the_old_output(self, run, tmp_path):
        (tmp_path / "analysis.json").write_text("old")
        assert "was not found" in run("analyze", "nowhere.txt", "--output", "analysis.json").problem
        assert (tmp_path / "analysis.json").read_text() == "old"


class TestDatabase:
    @pytest.mark.parametrize("data", [b"this is no database\n" * 99, b"SQLite format 3\x00" + b"\x01" * 5000])
    def test_a_database_that_is_none(self, run, tmp_path, data):
        path = tmp_path / "letters.txt"
        path.write_bytes(data)
        assert "letters.txt" in run("--database", path, "cases").problem
        assert path.read_bytes() == data
        assert not list(tmp_path.glob("letters.txt?*"))

    def test_a_database_of_another_program(self, run, tmp_path):
        path = tmp_path / "other.sqlite3"
        with sqlite3.connect(path) as raw:
            raw.execute("CREATE TABLE letters (id INTEGER)")
        raw.close()
        before = path.read_bytes()
        assert "other.sqlite3" in run("--database", path, "cases").problem
        assert path.read_bytes() == before

    def test_a_database_that_is_newer_than_the_program(self, run, case):
        raw = sqlite3.connect(case)
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
        raw.close()
        before = case.read_bytes()
        assert "newer" in run("--database", case, "cases").problem
        assert case.read_bytes() == before

    def test_a_database_that_is_locked(self, run, case, dumped):
        raw = sqlite3.connect(case, isolation_level=None)
        raw.execute("BEGIN IMMEDIATE")
        try:
            script = '{"command": "accept", "claim": "A1"}'
            ran = untouched(
                case,
                dumped,
                lambda: run("--database", case, "decide", "Bridge", "--script", "-", text=script),
            )
        finally:
            raw.close()
        assert "locked by another program" in ran.problem

    def test_a_postgresql_address(self, run):
        assert (
            "PostgreSQL is not supported yet"
            in run("cases", REVIEWER_DATABASE="postgresql://localhost/x").problem
        )

    def test_a_case_that_is_not_there(self, run, case):
        assert "There is no case “Tunnel”" in run("--database", case, "verify", "Tunnel").problem

    @pytest.mark.skipif(os.name != "posix", reason="limits of this kind are POSIX's")
    def test_a_full_disk(self, case, dumped, tmp_path, home, bare_environment):
        script = tmp_path / "script.jsonl"
        script.write_text('{"command": "note", "claim": "A1", "text": "%s"}\n' % ("long " * 400_000))
        before = dumped(case)
        command = [
            sys.executable,
            "-m",
            "reviewer",
            "--database",
            str(case),
            "decide",
            "Bridge",
            "--script",
            str(script),
        ]
        room = case.stat().st_size + 100_000

        def limit():
            import resource  # POSIX alone has it

            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

        small = tmp_path / "small"
        small.mkdir()
        if can_mount(small):
            # a disk of its own for this process alone; what lies on it afterwards is brought back
            steps = (
                f"mount -t tmpfs -o size={room + 100_000} tmpfs {small} && cp {case} {small} && cd {small} && "
                f"{sys.executable} -m reviewer --database {small}/{case.name} decide Bridge --script {script}; "
                f"code=$?; cp {small}/* {tmp_path}; exit $code"
            )
            command, limit = ["unshare", "-rm", "sh", "-c", steps], None
        done = subprocess.run(
            command,
            env=bare_environment(home),
            preexec_fn=limit,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 1, done
        assert len(done.stderr.splitlines()) == 1
        assert "disk" in done.stderr
        assert dumped(case) == before


def can_mount(folder):
    """Tell whether a small disk can be made for one process."""
    if shutil.which("unshare") is None:
        return False
    trial = ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", str(folder)]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


class TestOutput:
    @pytest.mark.parametrize(
        ("output", "says"),
        [("none/sheet.md", "The folder of “none/sheet.md” does not exist"), ("folder.md", "is a folder")],
    )
    def test_an_export_path_that_cannot_be_written(self, run, case, dumped, tmp_path, output, says):
        (tmp_path / "folder.md").mkdir()
        ran = untouched(case, dumped, lambda: run("--database", case, "export", "Bridge", "--output", output))
        assert says in ran.problem

    def test_a_sheet_that_cannot_be_written_is_told_before_the_analysis(self, run, tmp_path):
        assert (
            "“sheet.wpd” does not tell the format"
            in run("sheet", "nowhere.txt", "--output", "sheet.wpd").problem
        )

    def test_a_format_that_holds_a_whole_case_is_none_for_a_sheet_alone(self, run):
        problem = run("sheet", "nowhere.txt", "--output", "sheet.qdpx").problem
        assert "REFI-QDA holds a whole case; import the articles" in problem

    def test_the_names_of_persons_are_not_hidden_where_the_texts_stand(self, run, case, dumped):
        words = ("export", "Bridge", "--persons", "initials", "--output", "case.training.zip")
        ran = untouched(case, dumped, lambda: run("--database", case, *words))
        assert "holds the articles and the log themselves" in ran.problem

    def test_a_device_is_no_file(self, run, case):
        ran = run("--database", case, "export", "Bridge", "--format", "md", "--output", os.devnull)
        assert "no ordinary file" in ran.problem


class TestScripts:
    GOOD = '{"command": "accept", "claim": "A1"}\n'

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ('{"command": "accept", "claim": "B99"}', "Line 2: There is no claim 'B99'"),
            ('{"command": "accept", "claim"', "Line 2: this is no JSON object"),
        ],
    )
    def test_a_broken_line_and_none_is_applied(self, run, case, dumped, tmp_path, line, says):
        (tmp_path / "script.jsonl").write_text(self.GOOD + line + "\n")
        ran = untouched(
            case, dumped, lambda: run("--database", case, "decide", "Bridge", "--script", "script.jsonl")
        )
        assert ran.problem.startswith(says)

    def test_a_missing_script(self, run, case):
        assert (
            "The script “none.jsonl” cannot be read"
            in run("--database", case, "decide", "Bridge", "--script", "none.jsonl").problem
        )


@pytest.mark.parametrize(
    ("command", "environment", "says"),
    [
        ((), {}, "There is no display"),
        (("demo",), {"DISPLAY": ":987"}, "The display ':987' (DISPLAY) does not answer"),
        (("demo",), {"WAYLAND_DISPLAY": "/nowhere/wayland-0"}, "does not answer"),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have one way to show windows")
def test_without_a_display_a_sentence_says_what_to_do(run, command, environment, says):
    ran = run(*command, **environment)
    assert says in ran.problem
    assert "reviewer sheet FOLDER --output sheet.html" in ran.problem
