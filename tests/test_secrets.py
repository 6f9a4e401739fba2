"""No word of an article and no password reaches the log, a message or a file; the person's folders are private."""

import json
import logging
import os
import stat
import subprocess
import sys
import traceback
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer import logs, paths
from reviewer.__main__ import main
from reviewer.domain.addresses import PASSWORD_VARIABLE, holds_password
from reviewer.domain.errors import ReviewerError, StoreError
from reviewer.settings import Settings, load
from reviewer.store.target import database_path

posix_only = pytest.mark.skipif(os.name != "posix", reason="rights as POSIX knows them")
ARTICLE = json.loads('"Müller embezzled forty-two millions, Ündine said 🎉 in Oden"')
SECRET = ("ller", "embezzled", "forty", "millions", "ndine", "Oden", "🎉", "Müller", "Ündine")


@pytest.fixture
def log(home):
    logs.stop()
    yield home / "log" / "reviewer.log"
    logs.stop()


def raised(call):
    try:
        call()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError("nothing was raised")


def in_a_quote():
    raise ValueError(f"could not convert string {ARTICLE!r}")


def without_quotes():
    raise RuntimeError(ARTICLE + " cannot be parsed")


def in_arguments():
    raise LookupError(1, ARTICLE, {"text": ARTICLE})


def in_a_cause():
    try:
        float(ARTICLE)
    except ValueError as error:
        raise RuntimeError("it went wrong") from error


def in_the_context():
    try:
        {}[ARTICLE]
    except KeyError:
        raise TypeError(ARTICLE)  # noqa: B904 - its context is what is looked at


def in_a_group():
    raise ExceptionGroup(ARTICLE, [raised(in_a_quote), ExceptionGroup("two", [raised(without_quotes)])])


def in_a_note():
    error = ValueError("see the note")
    error.add_note(ARTICLE)
    raise error


def in_a_file_name():
    Path(ARTICLE).read_bytes()


def in_an_attribute():
    return getattr(object(), ARTICLE)


def in_a_warning():
    warnings.warn(ARTICLE, RuntimeWarning, stacklevel=1)


def in_a_known_problem():
    raise ReviewerError(f"“{ARTICLE}” cannot be read.")


CALLS = [
    in_a_quote, without_quotes, in_arguments, in_a_cause, in_the_context, in_a_group, in_a_note, in_a_file_name,
    in_an_attribute, in_a_warning, in_a_known_problem,
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("way", ["bug", "argument", "traceback"])
@pytest.mark.filterwarnings("error")
def test_no_word_of_an_article_reaches_the_log(log, call, way):
    error = raised(call)
    assert any(one in "".join(traceback.format_exception(error)) for one in SECRET)  # it is there to be told
    if way == "bug":
        logs.log_bug(error)
    else:
        logs.start()
        told = logging.getLogger("reviewer.test")
        if way == "argument":
            told.warning("that is %s", error)
        else:
            told.error("that is it", exc_info=error)
    text = log.read_text(encoding="utf-8")
    assert type(error).__name__ in text
    assert [one for one in SECRET if one.casefold() in text.casefold()] == []


def test_what_the_program_itself_says_of_an_error_stays():
    assert "ValueError: could not convert string '…'" in logs.describe(raised(in_a_quote))
    assert "RuntimeError: … in … cannot be parsed" in logs.describe(raised(without_quotes))
    said = logs.describe(raised(in_a_cause))
    assert "RuntimeError: it went wrong" in said
    assert "ValueError: could not convert string to float: '…" in said
    assert "[Errno 2] No such file or directory" in logs.describe(raised(in_a_file_name))


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(categories=["L", "N", "S", "P", "Z"]), min_size=1, max_size=80))
def test_whatever_the_data_it_is_left_out(text):
    def call():
        raise ValueError(text)

    said = logs.describe(raised(call)).rpartition("ValueError: ")[2]
    left = {one.casefold() for one in logs._WORD.findall(said)}
    assert left <= logs._SAID | {"valueerror", "text", "call"}
    assert all(" " <= one <= "~" or one == "…" for one in said)


def test_a_warning_and_a_message_of_qt_do_not_reach_the_log(home):
    pytest.importorskip("PySide6")
    script = f"""
import logging, warnings
from PySide6.QtCore import qWarning
from PySide6.QtGui import QImage
from reviewer import logs
logs.start()
warnings.warn({ARTICLE!r})
qWarning({ARTICLE!r})
QImage("/nowhere/{ARTICLE}.png")
logging.getLogger("PySide6").error({ARTICLE!r})
logging.getLogger().error({ARTICLE!r})
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (home / "log" / "reviewer.log").read_bytes() == b""


SECRETS = [
    "postgresql://mk:hunter2@db.example/cases",
    "POSTGRES://mk:hunter2@db.example:5432/cases?sslmode=require",
    "postgresql+psycopg://:hunter2@/cases",
    "postgresql://db.example/cases?user=mk&password=hunter2",
    "postgresql://mk%3Ahunter2@db.example/cases",
    "postgresql://mk:hunter2/%23@db.example/cases",
    "mysql://mk:hunter2@db.example/x",
    "sqlite:///cases.sqlite3?key=hunter2",
    "sqlite:///cases.sqlite3?passphrase=hunter2",
    "sqlite:////tmp/cases.sqlite3?mode=rw&PASSWORD=hunter2",
    "  postgresql://mk:hunter2@db.example/cases",
    "mk:hunter2@db.example",
]


@pytest.mark.parametrize("address", SECRETS)
def test_an_address_with_a_password_is_refused_and_not_repeated(address):
    with pytest.raises(StoreError, match=PASSWORD_VARIABLE) as told:
        database_path(address)
    said = "".join(traceback.format_exception(told.value))
    assert "hunter2" not in said


@pytest.mark.parametrize(
    "address",
    ["cases.sqlite3", "sqlite:///cases.sqlite3", "sqlite:////home/me@work:1/cases.sqlite3", "C:\\me\\cases.db",
     "postgresql://mk@db.example/cases", "sqlite:///cases.sqlite3?mode=ro", "/home/a:b@c/cases?key=1", ""],
)  # fmt: skip
def test_an_address_without_one_is_none(address):
    assert not holds_password(address)


@pytest.mark.parametrize("how", ["option", "variable", "settings"])
def test_the_program_never_shows_logs_or_keeps_it(home, log, capsys, monkeypatch, how):
    address = SECRETS[0]
    command = ["cases"]
    if how == "option":
        command = ["--database", address, "cases"]
    elif how == "variable":
        monkeypatch.setenv("REVIEWER_DATABASE", address)
    else:
        (home / "config").mkdir(parents=True)
        (home / "config" / "settings.json").write_text(json.dumps({"database": address}))
    main(command)
    said = capsys.readouterr()
    assert "hunter2" not in said.out + said.err
    kept = [one for one in home.rglob("*") if one.is_file() and one.name != "settings.json"]
    assert [one for one in kept if b"hunter2" in one.read_bytes()] == []


def test_settings_take_no_such_address(tmp_path):
    with pytest.raises(ReviewerError, match="without a password") as told:
        Settings().with_(database=SECRETS[0])
    assert "hunter2" not in str(told.value)
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"database": SECRETS[0]}))
    heard = []
    assert load(file, heard.append).database == ""
    assert len(heard) == 1
    assert "hunter2" not in heard[0]


def rights(path):
    return stat.S_IMODE(path.stat().st_mode)


@posix_only
def test_what_others_could_read_is_made_private_at_the_start_and_the_log_tells_it(home, log, capsys):
    for name in ("data/backups", "config", "log"):
        (home / name).mkdir(parents=True)
    for name in (
        "data/reviewer.sqlite3",
        "data/backups/a.sqlite3",
        "config/settings.json",
        "log/reviewer.log.1",
    ):
        (home / name).write_bytes(b"")
        (home / name).chmod(0o664)
    (home / "config/settings.json").write_text("{}")
    for name in ("data", "data/backups", "config", "log"):
        (home / name).chmod(0o755)
    outside = home / "outside.txt"
    outside.write_text("x")
    outside.chmod(0o644)
    (home / "data" / "link").symlink_to(outside)
    main(["cases"])
    for part in ("data", "config", "log"):
        for one in (home / part, *(home / part).rglob("*")):
            if not one.is_symlink():
                assert rights(one) == (0o700 if one.is_dir() else 0o600), one
    assert rights(outside) == 0o644
    text = log.read_text(encoding="utf-8")
    assert text.count("others could read") == 8
    assert str(home / "data" / "backups" / "a.sqlite3") in text
    main(["cases"])
    assert log.read_text(encoding="utf-8") == text


@posix_only
def test_what_the_program_makes_is_private_whatever_the_mask(home, log):
    mask = os.umask(0)
    try:
        main(["cases"])
        logs.log_bug(raised(in_a_quote))
        (home / "config").mkdir(exist_ok=True)
        paths.replace_file(paths.config_dir() / "settings.json", b"{}", private=True)
    finally:
        os.umask(mask)
    made = [one for part in ("data", "config", "log") for one in (home / part).rglob("*")]
    assert {one.name for one in made} >= {"reviewer.log", "settings.json", "reviewer.sqlite3"}
    assert [one for one in made if rights(one) & 0o077] == []


@posix_only
def test_what_belongs_to_another_account_stays_as_it_is(home, monkeypatch):
    (home / "data").mkdir(parents=True)
    (home / "data").chmod(0o755)
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert paths.make_private() == []
    assert rights(home / "data") == 0o755
