"""The kernel's fence around the reading process: what a library written in C may not do either."""

import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import InputError
from reviewer.ingest import limited
from reviewer.ingest.limited import Limited
from reviewer.ingest.reading import Asked

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in ("x86_64", "aarch64"),
    reason="the fence is made of what Linux offers",
)
TELL = "from reviewer.ingest.fence import raise_fence; print(*raise_fence([{!r}]))"


@pytest.fixture(scope="module")
def stands():
    """What of the fence this kernel offers."""
    command = [sys.executable, "-c", TELL.format(sys.prefix)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.fixture
def limits(monkeypatch, tmp_path):
    """A reading process in which `.bad` files say what their reader shall do."""
    here = str(Path(__file__).parent)
    (tmp_path / "sitecustomize.py").write_text(
        f"import sys\nsys.path.insert(0, {here!r})\nfrom reviewer.ingest import formats\n"
        "formats.BY_SUFFIX['.bad'] = formats.Reader('bad/1', 'Bad', ('.bad',), 'misbehaving:read')\n"
        "import misbehaving\n".replace("\\\n", "\n"),
        encoding="utf-8",
    )
    path = limited.os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{limited.os.pathsep}{path}")
    made = Limited()
    yield made
    made.close()


def read(limits, words):
    return limits.read(words.encode(), Asked("a.bad")).readings[0].text


@pytest.mark.parametrize("act", ["c-open", "c-write", "c-remove"])
def test_the_kernel_keeps_a_library_from_the_files_of_the_person(limits, tmp_path, caplog, stands, act):
    if "files" not in stands:
        pytest.skip("this kernel fences no files")
    secret = tmp_path / "secret.txt"
    secret.write_text("mine")
    with pytest.raises(InputError, match="damaged"):
        read(limits, f"{act} {secret}")
    assert "PermissionError" in caplog.text
    assert secret.read_text() == "mine"
    new = tmp_path / "new.txt"
    with pytest.raises(InputError, match="damaged"):
        read(limits, f"c-write {new}")
    assert not new.exists()


@pytest.mark.parametrize("act", ["c-socket", "c-fork", "c-exec", f"c-kill {os.getpid()}"])
def test_the_kernel_keeps_a_library_from_the_network_and_from_other_processes(limits, caplog, stands, act):
    if "calls" not in stands:
        pytest.skip("this kernel filters no calls")
    with pytest.raises(InputError, match="damaged"):
        read(limits, act)
    assert "PermissionError" in caplog.text
    assert read(limits, "say next") == "next"


def test_the_folders_of_the_person_are_not_listed(limits, tmp_path, caplog):
    (tmp_path / "secret name.txt").write_text("mine")
    with pytest.raises(InputError, match="damaged"):
        read(limits, f"list {tmp_path}")
    assert "PermissionError" in caplog.text


def test_what_parsing_needs_is_left(limits):
    assert read(limits, "thread") == "in a thread"
    assert read(limits, "import") == "colorsys"


def test_without_the_fence_a_library_could(tmp_path):
    """The acts are real: the same calls succeed in a process without a fence."""
    secret = tmp_path / "secret.txt"
    secret.write_text("mine")
    here = str(Path(__file__).parent)
    script = f"import sys; sys.path.insert(0, {here!r}); import misbehaving as m; "
    acts = ("c-open", str(secret)), ("c-socket", ""), ("c-kill", str(os.getpid()))
    script += f"print(*(m.ACTS[name](said) for name, said in {acts!r}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "0"


def test_a_reader_whose_program_is_gone_ends_by_itself():
    """The clock of the parent would end it; the system's own limit does it without."""
    script = (
        "import signal; from reviewer.ingest import worker; worker._no_longer_than(0.0)\nwhile True: pass"
    ).replace("\\\n", "\n")
    done = subprocess.run([sys.executable, "-c", script], timeout=60, check=False)
    assert done.returncode == -signal.SIGXCPU
