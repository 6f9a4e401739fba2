import logging
import subprocess
import sys
from logging.handlers import RotatingFileHandler

import pytest

from reviewer import logs


@pytest.fixture
def log(home):
    """The log file of an empty home; closed afterwards."""
    logs.stop()
    yield home / "log" / "reviewer.log"
    logs.stop()


def fails(message=None):
    raise LookupError(message or "it broke")


def caught(call):
    try:
        call()
    except BaseException as error:  # noqa: BLE001 - the test looks at whatever it is
        return error
    raise AssertionError("nothing was raised")


def test_the_log_file_is_made_once(log):
    assert logs.start() == logs.start() == log
    logging.getLogger("reviewer.services").info("hello")
    assert log.read_text(encoding="utf-8").count("hello") == 1


def test_other_peoples_loggers_do_not_write_to_it(log):
    logs.start()
    logging.getLogger("elsewhere").error("the text of an article")
    assert log.read_text(encoding="utf-8") == ""


def test_a_bug_is_logged_with_its_traceback(log):
    assert logs.log_bug(caught(fails)) == log
    text = log.read_text(encoding="utf-8")
    assert "test_logs.py" in text
    assert "in fails" in text
    assert "builtins.LookupError: it broke" in text


def test_so_is_what_caused_it(log):
    def outer():
        try:
            fails("the root")
        except LookupError as error:
            raise RuntimeError("the end") from error

    text = logs.describe(caught(outer))
    assert text.index("RuntimeError: the end") < text.index("caused by") < text.index("LookupError: the root")


def test_and_every_member_of_a_group():
    group = ExceptionGroup("two", [caught(lambda: fails("one")), caught(lambda: fails("other"))])
    assert {"builtins.LookupError: one", "builtins.LookupError: other"} <= set(
        logs.describe(group).splitlines()
    )


def test_an_error_that_caused_itself_ends():
    first, second = LookupError("a"), LookupError("b")
    first.__cause__, second.__cause__ = second, first
    assert logs.describe(first).count("LookupError") == 2


@pytest.mark.parametrize("message", ["word " * 500, "short\n" + "the text of an article " * 20])
def test_no_long_message_is_written(log, message):
    logs.log_bug(caught(lambda: fails(message)))
    last = log.read_text(encoding="utf-8").splitlines()[-1]
    assert last.startswith("builtins.LookupError: ")
    assert len(last) < logs.MESSAGE_LIMIT + 40
    assert "the text of an article" not in log.read_text(encoding="utf-8").split("builtins.LookupError")[-1]


def test_old_files_are_put_away_and_the_oldest_goes(log, monkeypatch):
    monkeypatch.setattr(logs, "MAX_BYTES", 2_000)
    logs.start()
    for number in range(200):
        logging.getLogger("reviewer.test").info("line %d %s", number, "x" * 100)
    files = sorted(one.name for one in log.parent.iterdir())
    assert files == ["reviewer.log", *(f"reviewer.log.{n}" for n in range(1, logs.KEPT + 1))]
    assert all(one.stat().st_size <= 2_000 for one in log.parent.iterdir())


def test_a_log_that_cannot_be_written_goes_to_standard_error(log, home, capsys):
    home.write_text("a file where the folder should be")
    assert logs.log_bug(caught(fails)) is None
    assert logs.start() is None
    assert capsys.readouterr().err.count("LookupError: it broke") == 1
    assert not any(isinstance(one, RotatingFileHandler) for one in logging.getLogger("reviewer").handlers)


SCRIPT = """
import sys, threading
from reviewer import logs
logs.install_excepthook(lambda error, path: print("told", type(error).__name__, path.name))
def fails(): raise {kind}("it broke")
{how}
"""


@pytest.mark.parametrize("how", ["fails()", "t = threading.Thread(target=fails); t.start(); t.join()"])
def test_an_error_nobody_caught_is_logged_and_told(home, how):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(how=how, kind="LookupError")], capture_output=True
    )
    assert done.stdout.split() == [b"told", b"LookupError", b"reviewer.log"]
    assert done.stderr == b""
    assert "LookupError: it broke" in (home / "log" / "reviewer.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["KeyboardInterrupt", "SystemExit"])
def test_leaving_is_no_bug(home, kind):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(how="fails()", kind=kind)], capture_output=True
    )
    assert done.stdout == b""
    assert done.returncode != 0
    assert not (home / "log").exists()


def test_a_thread_that_ends_itself_is_no_bug(home):
    how = "t = threading.Thread(target=fails); t.start(); t.join()"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(how=how, kind="SystemExit")], capture_output=True
    )
    assert (done.stdout, done.returncode) == (b"", 0)
