"""Reading in a process of its own: what it may not do, and what becomes of files that make it fail."""

import logging
import socket
import sys
import time

import pytest

from reviewer.domain.errors import Cancelled, InputError
from reviewer.domain.text import Span
from reviewer.ingest import limited
from reviewer.ingest.limited import Limited
from reviewer.ingest.reading import Asked, Found, Metadata, Reading
from reviewer.ingest.worker import found_as_json, found_of_json

LIMITS_MEMORY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system limits no memory")


@pytest.fixture
def limits(monkeypatch, tmp_path):
    """A reading process in which `.bad` files say what their reader shall do."""
    here = __file__.rpartition("test_limited.py")[0]
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        f"sys.path.insert(0, {here!r})\n"
        "from reviewer.ingest import formats\n"
        "formats.BY_SUFFIX['.bad'] = formats.Reader('bad/1', 'Bad', ('.bad',), 'misbehaving:read')\n"
        "import misbehaving\n",
        encoding="utf-8",
    )
    path = limited.os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{limited.os.pathsep}{path}")
    made = Limited()
    yield made
    made.close()


def read(limits: Limited, words: str, check=lambda: None) -> str:
    return limits.read(words.encode(), Asked("a.bad"), check).readings[0].text


def test_what_is_read_comes_back_whole():
    readings = (
        Reading(
            "one \U0001f600 \udcff",
            (Span(0, 3),),
            Metadata("t", language="en"),
            "row 1",
            b"\x00\xff",
            "utf-8",
            True,
            "a/1",
        ),
        Reading("two", (), Metadata()),
    )
    found = Found(readings, ("a note",))
    assert found_of_json(found_as_json(found)) == found


def test_a_reader_answers_with_what_it_read(limits):
    assert read(limits, "say Grüße 🚀") == "Grüße 🚀"
    assert read(limits, "import") == "colorsys"


def test_what_a_library_prints_is_no_answer(limits):
    assert read(limits, "print {}") == "done"


@pytest.mark.parametrize(
    "act", ["lookup", "start", "open {file}", "write {file}", "write {new}", "remove {file}"]
)
def test_a_reader_touches_nothing_of_the_person(limits, tmp_path, caplog, act):
    file, new = tmp_path / "private.txt", tmp_path / "new.txt"
    file.write_text("private", encoding="utf-8")
    with pytest.raises(InputError, match=r"“a\.bad” is damaged"):
        read(limits, act.format(file=file, new=new))
    assert file.read_text(encoding="utf-8") == "private"
    assert not new.exists()
    assert "PermissionError" in caplog.text


def test_a_reader_reaches_no_network(limits, caplog):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        with pytest.raises(InputError):
            read(limits, f"connect {server.getsockname()[1]}")
        with pytest.raises(TimeoutError):
            server.accept()
    assert "PermissionError" in caplog.text


@pytest.mark.parametrize("act", ["end", "crash", "deep", "raise"])
def test_a_reader_that_fails_is_a_sentence_and_the_next_file_is_read(limits, act):
    with pytest.raises(InputError, match=r"“a\.bad” .* save"):
        read(limits, act)
    assert read(limits, "say on") == "on"


def test_the_log_says_where_a_reader_failed_and_none_of_the_words(limits, caplog):
    caplog.set_level(logging.DEBUG)
    with pytest.raises(InputError):
        read(limits, "raise")
    assert "ZeroDivisionError at" in caplog.text
    assert "misbehaving.py:" in caplog.text
    assert "secret" not in caplog.text


@LIMITS_MEMORY
def test_a_reader_takes_no_more_memory_than_it_may(limits):
    with pytest.raises(InputError, match="more memory"):
        read(limits, "memory")
    assert read(limits, "say on") == "on"


def test_a_reader_takes_no_more_time_than_it_may(limits, monkeypatch):
    read(limits, "say warm")
    monkeypatch.setattr(limited, "SECONDS", 0.5)
    start = time.monotonic()
    with pytest.raises(InputError, match="was not read within"):
        read(limits, "sleep 60")
    assert time.monotonic() - start < 10
    monkeypatch.setattr(limited, "SECONDS", 10)
    assert read(limits, "say on") == "on"


def test_reading_is_stopped_while_it_lasts(limits):
    read(limits, "say warm")
    start = time.monotonic()

    def check() -> None:
        if time.monotonic() - start > 0.4:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        read(limits, "sleep 60", check)
    assert time.monotonic() - start < 10
    assert read(limits, "say on") == "on"


def test_a_process_that_has_taken_much_is_replaced(limits, monkeypatch):
    read(limits, "say one")
    first = limits._worker
    read(limits, "say two")
    assert limits._worker is first
    monkeypatch.setattr(limited, "AFRESH", 1)
    read(limits, "say three")
    assert limits._worker is not first
