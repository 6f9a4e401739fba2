"""The example of the protocol's documentation, as an installed package, by the real command line."""

import inspect
import json
import os
import textwrap
from pathlib import Path

import pytest

from reviewer.domain import extractors

PROJECT = Path(__file__).resolve().parents[2]
TEXT = "The bridge in Oden is open! It cost 40 million euros. What a view!\n"


def blocks():
    """The indented blocks of the documentation: the module, then the lines of its pyproject.toml."""
    found = [[]]
    for line in inspect.cleandoc(extractors.__doc__).splitlines():
        if line.startswith("    ") or (not line and found[-1]):
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [textwrap.dedent("\n".join(one)).strip() + "\n" for one in found if one]


@pytest.fixture
def installed(tmp_path):
    """The example as a package lies in a folder of packages; returns how the environment names that folder."""
    module, project = blocks()
    folder = tmp_path / "packages"
    info = folder / "shouting-1.0.dist-info"
    info.mkdir(parents=True)
    (folder / "shouting.py").write_text(module, "utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n")
    table, line = project.replace('"', "").splitlines()
    (info / "entry_points.txt").write_text(f"{table.replace('project.entry-points.', '')}\n{line}\n")
    (tmp_path / "bridge.txt").write_text(TEXT, "utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(PROJECT), str(folder)])}


def statements(path):
    data = json.loads(path.read_text("utf-8"))
    return [(one["text"], one["origin"]) for one in data["claims"]]


class TestTheExample:
    def test_it_is_listed_and_the_one_in_use_is_marked(self, run, installed):
        lines = run("extractors", **installed).out.splitlines()
        assert lines[0].startswith("used rules: version 1 ")
        assert lines[1] == "     shouting: version 1.0, reads any language; of shouting 1.0"

    def test_it_finds_the_claims_in_the_process_that_analyzes(self, run, installed, tmp_path):
        ran = run("analyze", "bridge.txt", "--extractor", "shouting", "--output", "out.json", **installed)
        assert (ran.code, ran.err) == (0, "")
        assert statements(tmp_path / "out.json") == [
            ("The bridge in Oden is open!", "extractor: shouting 1.0"),
            ("What a view!", "extractor: shouting 1.0"),
        ]

    def test_the_settings_choose_it_and_a_case_is_made_and_analyzed_again_with_it(
        self, run, installed, home, tmp_path
    ):
        (home / "config").mkdir(parents=True)
        (home / "config" / "settings.json").write_text('{"extractors": ["shouting"]}')
        assert run("extractors", **installed).out.splitlines()[1].startswith("used shouting")
        assert run("import", "Bridge", "bridge.txt", **installed).code == 0
        both = ("--extractor", "rules", "--extractor", "shouting")
        ran = run("reanalyze", "Bridge", *both, **installed)
        assert ran.code == 0
        assert "claims are new" in ran.out

    def test_one_that_is_not_installed_is_told(self, run, installed):
        ran = run("analyze", "bridge.txt", "--extractor", "whispering", "--output", "out.json", **installed)
        assert ran.problem.startswith("There is no extractor “whispering”")

    def test_one_that_fails_is_told_in_a_sentence_and_the_rest_is_written(
        self, run, installed, tmp_path, home
    ):
        broken = tmp_path / "packages" / "shouting.py"
        broken.write_text(broken.read_text("utf-8").replace("words = found", "words = lost"), "utf-8")
        names = ("--extractor", "shouting", "--extractor", "rules")
        ran = run("analyze", "bridge.txt", *names, "--output", "out.json", **installed)
        assert ran.code == 0
        assert ran.err == (
            "reviewer: The extractor “shouting” failed at the article (NameError), and gave no claims there;"
            " the details are in the log.\n"
        )
        assert json.loads((tmp_path / "out.json").read_text("utf-8"))["claims"]
        (log,) = home.rglob("reviewer.log")
        assert "shouting.py" in log.read_text("utf-8")
