"""What all tests share: no screen, no folder of the person's, the same examples on every CI run."""

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reviewer import logs

# Before anything imports Qt or asks for a folder. Name a platform (xcb, cocoa, windows) to see the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = Path(tempfile.mkdtemp(prefix="reviewer-tests-"))
os.environ["REVIEWER_HOME"] = str(_HOME)
os.environ.pop("REVIEWER_DATABASE", None)
if not os.environ.get("XDG_RUNTIME_DIR"):  # Qt warns where it is missing, and a warning fails a test
    _RUNTIME = _HOME / "runtime"
    _RUNTIME.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(_RUNTIME)

_SLOW = [HealthCheck.too_slow]  # two busy cores are no fault of the code
settings.register_profile("dev", deadline=None, suppress_health_check=_SLOW)
settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True, suppress_health_check=_SLOW)
settings.register_profile("deep", max_examples=5000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    if importlib.util.find_spec("pytestqt") is None:  # the core is also tested where Qt is not installed
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore", "qt_default_raising"):
            parser.addini(name, "unused without pytest-qt", type="linelist")


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


def _forbid_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Where `REVIEWER_NO_SKIP` is set, all that tests need is installed: a skip would hide that it is not."""
    if os.environ.get("REVIEWER_NO_SKIP") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.longrepr = f"skipped where no skip is allowed: {why}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    report = yield
    _forbid_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    report = yield
    _forbid_skip(report)
    return report


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder for data, settings and logs, for one test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("REVIEWER_HOME", str(folder))
    monkeypatch.delenv("REVIEWER_DATABASE", raising=False)
    logs.stop()  # a log that an earlier test started stands in another folder
    yield folder
    logs.stop()


@pytest.fixture(scope="session")
def project() -> Path:
    """The top folder of the project."""
    return Path(__file__).resolve().parent.parent
