"""What README, packaging and checks promise about each other."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile

import pytest

import reviewer
from reviewer import logs


@pytest.fixture(scope="module")
def readme(project):
    return (project / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def declared(project):
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def tools(project):
    spec = importlib.util.spec_from_file_location("ci_tools", project / ".ci" / "tools.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain(requirement):
    return re.match(r"[A-Za-z0-9-]+", requirement)[0].lower()


@pytest.mark.parametrize("name", ["demo", "sheet", "tests"])
def test_each_command_is_one_line_that_starts_from_nothing(project, tools, name):
    command = tools.command(name, str(project / "README.md"))
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install --quiet ")


@pytest.mark.parametrize(
    "text",
    [
        "no command",
        "<!-- command: demo -->\n```sh\none\ntwo\n```",
        "<!-- command: demo -->\n```sh\na\n```\n" * 2,
    ],
)
def test_a_readme_without_exactly_one_is_refused(tools, tmp_path, text):
    file = tmp_path / "README.md"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="exactly one command “demo”"):
        tools.command("demo", str(file))


def test_the_readme_names_every_dependency_with_its_licence(readme, declared):
    table = (
        readme.split("## Licences")[1]
        .lower()
        .replace("essentials", "")
        .replace("pyside6 ", "pyside6-essentials")
    )
    missing = {plain(one) for one in declared["dependencies"]} - set(re.findall(r"[a-z0-9-]+", table))
    assert missing == set()


def test_the_readme_names_the_libraries_that_ci_installs_for_qt(project, readme):
    steps = (project / ".ci" / "steps.sh").read_text(encoding="utf-8")
    installed = re.search(r"qt_libraries=\(([^)]*)\)", steps)[1].split()
    assert len(installed) > 10
    assert set(installed) <= set(readme.split())


def test_the_readme_links_to_nothing_that_is_not_there(project, readme):
    for target in re.findall(r"\]\(([^)#]+)\)", readme):
        assert (project / target).exists(), target


def test_the_readme_tells_how_much_of_a_message_is_logged(readme):
    assert f"only the first {logs.MESSAGE_LIMIT} characters" in " ".join(readme.split())


def test_the_changelog_starts_with_this_version(project):
    changes = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## (\S+)", changes, re.MULTILINE)[1] == reviewer.__version__


def test_the_core_is_tested_with_everything_but_qt(project, tools, declared):
    core = {plain(one) for one in tools.core_requirements(str(project / "pyproject.toml")).splitlines()}
    left_out = {plain(one) for one in declared["dependencies"]} - core
    assert left_out == {"pyside6-essentials"}
    assert {"pytest", "hypothesis"} <= core
    assert "pytest-qt" not in core


@pytest.mark.parametrize(
    ("names", "complaint"),
    [
        ([], None),
        (["tests/test_x.py"], "holds"),
        (["-reviewer/_bundled/seeds/meta-scale/a.html"], "lacks"),
        (["-reviewer-1.dist-info/licenses/LICENSE"], "lacks"),
    ],
)
def test_a_wheel_is_checked_for_what_it_carries(tools, tmp_path, names, complaint):
    whole = {
        "reviewer/__init__.py",
        "reviewer/_bundled/seeds/meta-scale/a.html",
        "reviewer/_bundled/resources/a.json",
        "reviewer-1.dist-info/licenses/LICENSE",
    }
    for name in names:
        whole = whole - {name[1:]} if name.startswith("-") else whole | {name}
    wheel = tmp_path / "reviewer-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as out:
        for name in whole:
            out.writestr(name, "x")
    if complaint is None:
        assert tools.wheel_holds(str(wheel)).startswith("4 files")
    else:
        with pytest.raises(SystemExit, match=complaint):
            tools.wheel_holds(str(wheel))


TESTS = """
import pytest
def test_passes(): pass
@pytest.mark.skip(reason="no such program")
def test_skipped(): raise AssertionError
def test_skips_itself(): pytest.skip("not here")
@pytest.mark.xfail(strict=True)
def test_known_to_fail(): raise AssertionError
def test_environment():
    import os
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "reviewer-tests-" in os.environ["REVIEWER_HOME"]
"""


def run_pytest(project, folder, module="", **environment):
    """Run pytest with the shared conftest on a few tests; return exit code, counts, report and output."""
    shutil.copy(project / "tests" / "conftest.py", folder)
    shutil.copy(project / "pyproject.toml", folder)
    (folder / "test_it.py").write_text(TESTS, encoding="utf-8")
    if module:
        (folder / "test_module.py").write_text(module, encoding="utf-8")
    kept = {
        key: value for key, value in os.environ.items() if key not in {"QT_QPA_PLATFORM", "PYTEST_ADDOPTS"}
    }
    report = folder / "report.xml"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--junitxml={report}", "."],
        cwd=folder,
        env={**kept, "REVIEWER_NO_SKIP": "", **environment},
        capture_output=True,
        encoding="utf-8",
    )
    counts = {
        word: int(n) for n, word in re.findall(r"(\d+) (passed|failed|skipped|xfailed|error)", done.stdout)
    }
    return done.returncode, counts, report, done.stdout


def test_a_skip_is_a_skip_where_programs_may_be_missing(project, tmp_path, tools):
    code, counts, report, out = run_pytest(project, tmp_path)
    assert (code, counts) == (0, {"passed": 2, "skipped": 2, "xfailed": 1}), out
    assert tools.summary(str(report)) == "2 passed, 0 failed"


def test_a_skip_is_a_failure_where_all_is_installed(project, tmp_path, tools):
    code, counts, report, out = run_pytest(project, tmp_path, REVIEWER_NO_SKIP="1")
    assert (code, counts) == (1, {"passed": 2, "failed": 1, "error": 1, "xfailed": 1}), out
    assert "skipped where no skip is allowed: Skipped: no such program" in out
    assert tools.summary(str(report)) == "2 passed, 2 failed"


def test_so_is_the_skip_of_a_whole_file(project, tmp_path):
    module = "import pytest\npytest.importorskip('no_such_library')\ndef test_never(): pass\n"
    assert run_pytest(project, tmp_path, module)[0] == 0
    code, _, _, out = run_pytest(project, tmp_path, module, REVIEWER_NO_SKIP="1")
    assert code != 0
    assert "skipped where no skip is allowed" in out


def test_a_warning_is_a_failure(project, tmp_path):
    module = "import warnings\ndef test_warns(): warnings.warn('old')\n"
    code, counts, _, out = run_pytest(project, tmp_path, module)
    assert (code, counts.get("failed")) == (1, 1), out


@pytest.mark.skipif(not shutil.which("bash"), reason="the checks are a bash script")
def test_an_unknown_step_is_wrong_usage(project):
    run = [shutil.which("bash"), ".ci/run", "nonsense"]
    done = subprocess.run(run, cwd=project, capture_output=True, encoding="utf-8")
    assert done.returncode == 2
    assert "nonsense" in done.stderr
    assert "lint types contracts suites" in done.stderr


def test_every_command_of_the_readme_exists(readme):
    table = readme.split("## Without a window")[1].split("## ")[0]
    commands = re.findall(r"^\| `reviewer (\w+)", table, re.MULTILINE)
    assert {"analyze", "sheet", "import", "cases", "decide", "export", "verify"} <= set(commands)
    for command in commands:
        run = [sys.executable, "-m", "reviewer", command, "--help"]
        done = subprocess.run(run, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        assert command in done.stdout
