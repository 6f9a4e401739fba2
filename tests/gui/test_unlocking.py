"""A window on an encrypted database asks for the passphrase until one fits, or leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reviewer.gui.unlocking import Unlock
from reviewer.gui.widgets import MarkedText
from reviewer.services import encrypting
from reviewer.services.backups import folder_of
from reviewer.settings import Settings
from reviewer.store import cipher
from reviewer.store.cipher import KEYRING

WORDS = "four horses' staple"


@pytest.fixture
def sealed(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The database with the case "The bridge", encrypted; nobody knows the passphrase."""
    monkeypatch.setattr(cipher, "ROUNDS", 2)
    KEYRING.__init__()
    encrypting.recode_all(database, WORDS, folder_of(database, Settings()), everything=True)
    KEYRING.__init__()
    yield database
    KEYRING.__init__()


def panel(desk) -> Unlock:
    (found,) = [one for one in desk.window.findChildren(Unlock) if one.isVisible()]
    return found


def typed(desk, text: str) -> None:
    QTest.keyClicks(panel(desk).field, text)
    QTest.keyClick(panel(desk).field, Qt.Key.Key_Return)
    desk.settle()


def test_a_wrong_one_is_told_and_asked_again_and_the_right_one_opens(make_desk, sealed: Path) -> None:
    desk = make_desk(sealed, case="The bridge")
    assert panel(desk).field.hasFocus()
    assert panel(desk).field.echoMode() is panel(desk).field.EchoMode.Password
    assert str(sealed) in panel(desk).told.text()
    typed(desk, "another")
    assert "does not open" in panel(desk).told.text()
    assert "another" not in panel(desk).told.text()
    assert panel(desk).field.hasFocus()
    assert not desk.window.session.ready
    typed(desk, WORDS)
    assert not [one for one in desk.window.findChildren(Unlock) if one.isVisible() or one.field.text()]
    assert desk.window.session.ready
    assert desk.claim("A1")


def test_escape_leaves_and_changes_nothing(make_desk, sealed: Path) -> None:
    before = sealed.read_bytes()
    desk = make_desk(sealed)
    QTest.keyClick(panel(desk).field, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=5000)
    assert sealed.read_bytes() == before


def test_a_click_on_open_tries_it(make_desk, sealed: Path) -> None:
    desk = make_desk(sealed)
    QTest.keyClicks(panel(desk).field, WORDS)
    QTest.mouseClick(panel(desk).unlock, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.session.ready


def test_a_plain_database_is_not_asked_for(make_desk, database: Path) -> None:
    desk = make_desk(database, case="The bridge")
    assert not desk.window.findChildren(Unlock)


def test_without_sqlcipher_the_window_says_how_to_install_it(
    make_desk, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher, "library", None)
    desk = make_desk(sealed)
    assert "pip install" in desk.window.welcome.problem
    assert not desk.window.findChildren(Unlock)


def words(desk) -> str:
    """All that the start page says."""
    page = desk.window.welcome
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    return " ".join(labels + [one.text for one in page.findChildren(MarkedText) if one.isVisible()])


def test_that_it_is_encrypted_is_said_once_and_by_the_page_when_the_panel_is_gone(
    make_desk, sealed: Path
) -> None:
    desk = make_desk(sealed, case="The bridge")
    welcome = desk.window.welcome
    assert str(sealed) in panel(desk).told.text()
    assert str(sealed) not in words(desk)
    assert welcome.problem == ""
    assert "once the database is open" in words(desk)
    assert "No case yet" not in words(desk)
    QTest.keyClicks(panel(desk).field, WORDS)
    gone = panel(desk)
    desk.click(desk.window.status)
    assert not gone.isVisible()
    assert gone.field.text() == ""
    assert str(sealed) in welcome.problem
    desk.key(Qt.Key.Key_Space)  # "Try again" has the focus
    typed(desk, WORDS)
    assert desk.window.session.ready
    assert desk.claim("A1")
    assert welcome.problem == ""
