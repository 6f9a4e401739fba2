"""The panel that encrypts the database, changes its passphrase and decrypts it, worked by keys alone."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reviewer.domain.errors import PassphraseError
from reviewer.gui.backups_panel import CODED as CODED_LIKE_IT
from reviewer.gui.encrypting_panel import BARE, CODED, DIFFER, LOST, MISSING, PLAIN, WRONG
from reviewer.services import encrypting
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import cipher, recode
from reviewer.store.cipher import KEYRING

WORDS, OTHER = "four horses' staple", "five horses"
INSIDE = b"The bridge cost 45 million euros"
ENTER, ESCAPE, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space
DOWN = Qt.Key.Key_Down
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch):
    monkeypatch.setattr(cipher, "ROUNDS", 2)
    KEYRING.__init__()
    yield
    KEYRING.__init__()


def opened(desk):
    desk.key(Qt.Key.Key_P, mods=CTRL_SHIFT)
    assert desk.window.encryption_panel.isVisible()
    return desk.window.encryption_panel


def typed(desk, *texts):
    """Type into one field after the other."""
    for number, text in enumerate(texts):
        if number:
            desk.key(TAB)
        desk.type(text)


def settle(desk, panel):
    desk.qtbot.waitUntil(lambda: not panel.busy, timeout=60_000)
    desk.settle()


def encrypted(desk, words=WORDS):
    panel = opened(desk)
    desk.key("e")
    typed(desk, words, words)
    desk.key(ENTER)
    settle(desk, panel)
    return panel


def empty(panel):
    return not any(one.text() or one.isUndoAvailable() for one in panel.fields)


def readable(database):
    return sorted(
        one.name for one in database.parent.rglob("*") if one.is_file() and INSIDE in one.read_bytes()
    )


def names(database, words):
    """Open the file as another process would: with this passphrase and no other."""
    kept = dict(KEYRING._keys)
    KEYRING.__init__()
    try:
        if words:
            encrypting.unlock(database, words)
        with Workspace.open(str(database), settings=Settings(analyst="pa")) as other:
            return [one.name for one in other.library.cases()]
    finally:
        KEYRING._keys.update(kept)


def shut(desk):
    """Close the window, so that the file may be read."""
    desk.window.close()


def test_a_database_is_encrypted_and_one_works_on(desk, database):
    panel = opened(desk)
    assert panel.told.text() == PLAIN
    shown = [one for one in panel.begin.values() if one.isVisible()]
    assert [one.accessibleName() for one in shown] == ["Encrypt"]
    desk.key("e")
    assert LOST in panel.about.text()
    assert panel.new.hasFocus()
    for field in (panel.new, panel.again):
        assert field.echoMode() is QLineEdit.EchoMode.Password
        assert field.accessibleName()
    assert not panel.now.isVisible()
    typed(desk, WORDS, WORDS)
    desk.key(ENTER)
    settle(desk, panel)
    (kept,) = database.parent.glob("*.before-*")
    assert panel.told.text().startswith("The database is encrypted.")
    assert kept.name in panel.told.text()
    assert empty(panel)
    assert desk.window.session.ready
    desk.key(ESCAPE, "j", "a")
    assert desk.window.overview.summary.decided == 1
    assert opened(desk).told.text() == CODED
    shut(desk)
    assert readable(database) == [kept.name]
    assert names(database, WORDS) == ["The bridge"]
    for wrong in ("", OTHER):
        with pytest.raises(PassphraseError):
            names(database, wrong)


def test_with_everything_no_word_stays_in_plain(desk, database):
    desk.key("j", "a")
    panel = opened(desk)
    desk.key("e")
    typed(desk, WORDS, WORDS)
    desk.key(TAB, SPACE)
    assert panel.everything.isChecked()
    desk.key(ENTER)
    settle(desk, panel)
    assert "1 backup was written anew, too." in panel.told.text()
    shut(desk)
    assert readable(database) == []
    backup = next((database.parent / "backups").glob("*.db"))
    encrypting.unlock(backup, WORDS)
    with Workspace.open(str(backup), settings=Settings(analyst="pa")) as other:
        assert other.library.cases()[0].decided == 1


def test_the_passphrase_is_changed_and_then_the_database_decrypted(desk, database):
    panel = encrypted(desk)
    shown = [one for one in panel.begin.values() if one.isVisible()]
    assert [one.accessibleName() for one in shown] == ["Change the passphrase", "Decrypt"]
    desk.key("p")
    typed(desk, WORDS, OTHER, OTHER)
    desk.key(ENTER)
    settle(desk, panel)
    assert panel.told.text().startswith("The database has the new passphrase.")
    assert empty(panel)
    desk.key("d")
    assert BARE in panel.about.text()
    assert panel.now.hasFocus()
    assert not panel.new.isVisible()
    typed(desk, WORDS)
    desk.key(ENTER)
    assert panel.told.text() == WRONG
    assert panel.now.hasFocus()
    assert empty(panel)
    typed(desk, OTHER)
    desk.key(ENTER)
    settle(desk, panel)
    assert panel.told.text().startswith("The database is not encrypted any more.")
    assert empty(panel)
    shut(desk)
    assert database.name in readable(database)
    assert names(database, "") == ["The bridge"]


@pytest.mark.parametrize(
    ("first", "second", "told"), [(WORDS, OTHER, DIFFER), (" ", " ", "The passphrase is empty")]
)
def test_what_is_no_passphrase_typed_twice_is_told_and_nothing_is_done(desk, database, first, second, told):
    panel = opened(desk)
    desk.key("e")
    typed(desk, first, second)
    desk.key(ENTER)
    assert panel.told.text().startswith(told)
    assert panel.new.hasFocus()
    assert empty(panel)
    assert not list(database.parent.glob("*.before-*"))
    desk.key(ESCAPE)
    assert panel.isVisible()
    desk.key(ESCAPE)
    assert not panel.isVisible()
    shut(desk)
    assert names(database, "") == ["The bridge"]


def test_an_empty_field_is_asked_for(desk):
    panel = opened(desk)
    desk.key("e")
    desk.type(WORDS)
    desk.key(ENTER)
    assert panel.again.hasFocus()
    assert not panel.busy


@pytest.mark.parametrize("way", ["escape", "click beside"])
def test_a_passphrase_does_not_stay_in_a_panel_that_closes(desk, way):
    panel = opened(desk)
    desk.key("e")
    typed(desk, WORDS, WORDS)
    if way == "escape":
        desk.key(ESCAPE, ESCAPE)
    else:
        desk.click(desk.window.status)
    assert not panel.isVisible()
    assert empty(panel)


def held(monkeypatch):
    """Have the writing wait in its midst until it is let go on."""
    reached, go_on, prove = threading.Event(), threading.Event(), recode._prove

    def waiting(*parts):
        reached.set()
        assert go_on.wait(30)
        prove(*parts)

    monkeypatch.setattr(recode, "_prove", waiting)
    return reached, go_on


def test_the_window_lives_meanwhile_and_what_is_decided_waits(desk, database, monkeypatch):
    desk.key("j")
    label = desk.label()
    reached, go_on = held(monkeypatch)
    panel = opened(desk)
    desk.key("e")
    typed(desk, WORDS, WORDS)
    QTest.keyClick(desk.focus(), ENTER)
    desk.qtbot.waitUntil(reached.is_set, timeout=20_000)
    assert panel.busy
    desk.qtbot.waitUntil(lambda: "Checking the new file" in panel.doing.text(), timeout=5000)
    assert panel.halt.isVisible()
    assert empty(panel)
    QTest.keyClick(desk.focus(), ESCAPE)
    assert not panel.isVisible()
    QTest.keyClick(desk.focus(), Qt.Key.Key_A)
    go_on.set()
    settle(desk, panel)
    assert desk.state(label) == "accepted"
    assert desk.window.toast.text.startswith("The database is encrypted.")
    shut(desk)
    assert names(database, WORDS) == ["The bridge"]


def test_it_is_stopped_by_a_key_and_all_is_as_it_was(desk, database, monkeypatch):
    reached, go_on = threading.Event(), threading.Event()
    compare = recode._compare

    def waiting(*parts):
        reached.set()
        assert go_on.wait(30)
        compare(*parts)

    monkeypatch.setattr(recode, "_compare", waiting)
    panel = opened(desk)
    desk.key("e")
    typed(desk, WORDS, WORDS)
    QTest.keyClick(desk.focus(), ENTER)
    desk.qtbot.waitUntil(reached.is_set, timeout=20_000)
    QTest.keyClick(desk.focus(), Qt.Key.Key_S)
    go_on.set()
    settle(desk, panel)
    assert panel.told.text() == f"Stopped. {PLAIN}"
    as_it_was(desk, database)


@pytest.mark.parametrize("error", ["a known one", "a bug"])
def test_a_failure_leaves_the_old_database_whole_and_open(desk, database, monkeypatch, error):
    def failing(*_):
        if error == "a bug":
            raise ZeroDivisionError("by nobody expected")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recode, "_prove", failing)
    panel = encrypted(desk)
    if error == "a bug":
        assert "ZeroDivisionError" in desk.window.message.text
        assert panel.told.text() == PLAIN
    else:
        assert "it is as it was" in panel.told.text()
        assert PLAIN in panel.told.text()
    assert not desk.window.backing._held
    as_it_was(desk, database)


def as_it_was(desk, database):
    assert desk.window.session.ready
    desk.key(ESCAPE, "j", "a")
    assert desk.window.overview.summary.decided == 1
    shut(desk)
    assert names(database, "") == ["The bridge"]
    assert not list(database.parent.glob("*.before-*"))
    assert not list(database.parent.glob(".*.part*"))


def restored(desk):
    """Restore the newest backup; return what is said before."""
    desk.key(ESCAPE)
    desk.key(Qt.Key.Key_B, mods=CTRL_SHIFT)
    panel = desk.window.backups_panel
    desk.key(DOWN, ENTER)
    told = panel.told.text()
    desk.key(DOWN, ENTER)
    assert not panel.isVisible(), panel.told.text()
    return told


def test_a_plain_backup_that_is_restored_is_encrypted_like_the_database(desk, database):
    desk.key(Qt.Key.Key_B, mods=CTRL_SHIFT)
    desk.key("b", ESCAPE, "j", "a")
    encrypted(desk)
    assert CODED_LIKE_IT in restored(desk)
    assert desk.window.session.ready
    assert desk.window.overview.summary.decided == 0
    assert opened(desk).told.text() == CODED
    backup = next((database.parent / "backups").glob("*.db"))
    shut(desk)
    plain = [one for one in readable(database) if one != backup.name]
    assert all(".before-" in one for one in plain)
    assert names(database, WORDS) == ["The bridge"]


READER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1])
other.execute("BEGIN")
print(other.execute('SELECT count(*) FROM "case"').fetchone()[0], flush=True)
input()
"""


def test_another_program_that_has_the_database_is_told(desk, database):
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as reader:
        assert reader.stdout.readline() == "1\n"
        panel = encrypted(desk)
        reader.communicate("\n")
    assert "Another program has" in panel.told.text()
    assert PLAIN in panel.told.text()
    as_it_was(desk, database)


def test_without_sqlcipher_it_says_what_to_do_instead(desk, monkeypatch):
    monkeypatch.setattr(cipher, "library", None)
    panel = opened(desk)
    assert panel.told.text() == PLAIN
    assert panel.about.text() == MISSING
    assert "BitLocker" in MISSING
    assert not [one for one in panel.begin.values() if one.isVisible()]
    desk.key("e")
    assert not panel.new.isVisible()
