"""What all tests share: no screen, no folder of the person's, the same examples on every CI run."""

import importlib.util
import json
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

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
    """Where `REVIEWER_NO_SKIP` is set, all that tests need is installed: a skip would hide that it is not.

    Checks by outside programs are not meant: they have a switch of their own.
    """
    if report.nodeid.startswith("tests/outside/"):
        return
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
    _keep_documents_apart(tmp_path, monkeypatch)
    logs.stop()  # a log that an earlier test started stands in another folder
    yield folder
    logs.stop()


def _keep_documents_apart(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have exports proposed in a folder of the test, as a desktop says where documents are kept."""
    documents, config = folder / "documents", folder / "config"
    documents.mkdir()
    config.mkdir()
    (config / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{documents}"\n', encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))


@pytest.fixture(scope="session")
def project() -> Path:
    """The top folder of the project."""
    return Path(__file__).resolve().parent.parent


class ModelServer(ThreadingHTTPServer):
    """A server of this computer that speaks the protocol of a language model, as it is told to.

    Attributes:
        answer: gets the handler and the request's JSON; returns what the model writes (data or text), or sends
            something itself and returns `None`.
        requests: the requests it got, as JSON.
        headers: their headers.
        paths: their paths.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Speaker)
        self.answer: Callable[[Any, Any], Any] = lambda *_: {"verdict": "opinion", "claims": []}
        self.requests: list[Any] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def marked(self, number: int = -1) -> str:
        """The sentence that a request asked about."""
        asked = self.requests[number]["messages"][-1]["content"]
        return asked.split(">>> ", 1)[1].split(" <<<", 1)[0]

    def handle_error(self, *_: object) -> None:
        """Whoever asked has gone: that is theirs to do."""


class _Speaker(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        server = self.server
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server.requests.append(request)
        server.headers.append(dict(self.headers))
        server.paths.append(self.path)
        written = server.answer(self, request)
        if written is not None:
            self.write(written)

    do_GET = do_POST  # noqa: N815 - as its library names it

    def write(self, written: object, *, ending: str = "stop", **more: object) -> None:
        """Answer with a chat completion."""
        content = written if isinstance(written, str) else json.dumps(written)
        message = {"role": "assistant", "content": content, **more}
        choice = {"index": 0, "message": message, "finish_reason": ending}
        self.reply(200, json.dumps({"object": "chat.completion", "choices": [choice]}).encode())

    def reply(self, status: int, body: bytes = b"{}", **headers: str) -> None:
        """Answer with anything."""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def make_model_server() -> Iterator[Callable[[], ModelServer]]:
    """Starts servers that speak the protocol of a language model, on loopback; as many as are asked for."""
    made: list[tuple[ModelServer, threading.Thread]] = []

    def make() -> ModelServer:
        server = ModelServer()
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        made.append((server, thread))
        return server

    yield make
    for server, thread in made:
        server.shutdown()
        server.server_close()
        thread.join(5)


@pytest.fixture
def model_server(make_model_server: Callable[[], ModelServer]) -> ModelServer:
    """A server that speaks the protocol of a language model, on loopback."""
    return make_model_server()
