"""Files, folders and text dragged onto the window: the mark says what would be done, and that is done."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.gui.actions import CASE_MODES, Mode
from reviewer.gui.dragging import facts_mime
from reviewer.gui.drops import GONE_MS, offer, words_of
from reviewer.services import analyzing

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def files(tmp_path):
    """Makes files by name; a name that ends in a slash is a folder with an article."""

    def make(*names):
        made = []
        for name in names:
            path = tmp_path / name
            if name.endswith("/"):
                path.mkdir()
                (path / "one.txt").write_text(f"One of {name}\n\nThe bridge was painted.", encoding="utf-8")
            else:
                path.write_text(f"{name}\n\nThe bridge was painted by {name}.", encoding="utf-8")
            made.append(path)
        return made

    return make


def urls(paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    return data


def text(words):
    data = QMimeData()
    data.setText(words)
    return data


def hover(desk, data, target=None):
    """Bring something over the window; return whether it would be taken."""
    event = QDragEnterEvent(QPoint(200, 200), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target or desk.window, event)
    QApplication.processEvents()
    return event.isAccepted()


def let_go(desk, data, target=None):
    event = QDropEvent(QPointF(200, 200), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target or desk.window.drop_mark, event)
    desk.settle()


@pytest.mark.parametrize(
    ("names", "case", "title", "detail", "taken"),
    [
        (("a.txt",), "", "New case of 1 file", "", 1),
        (("a.txt", "b.md", "c.html"), "", "New case of 3 files", "", 3),
        (("a.txt", "b.md", "c.html"), "Bridges", "Add 3 files to Bridges", "", 3),
        (("Story/",), "", "New case of the folder “Story”", "", 1),
        (("Story/",), "Bridges", "Add the folder “Story” to Bridges", "", 1),
        (("Story/", "a.txt"), "Bridges", "Add 2 files and folders to Bridges", "", 2),
        (("a.txt", "b.png"), "", "New case of 1 file", "“b.png”", 1),
        (("b.png",), "", "This file cannot be read", "Use one of .txt", 0),
        (("b.png", "c.exe"), "Bridges", "These 2 files cannot be read", "or a folder", 0),
    ],
)
def test_what_would_be_done_with_files(files, names, case, title, detail, taken):
    found = offer(urls(files(*names)), case)
    assert found.title == title
    assert detail in found.detail
    assert (len(found.files), found.takes) == (taken, taken > 0)


@pytest.mark.parametrize(
    ("words", "case", "title"),
    [
        ("The bridge opened today.", "", "New case of a text of 4 words"),
        ("Bridge", "Bridges", "Add a text of 1 word to Bridges"),
    ],
)
def test_what_would_be_done_with_text(words, case, title):
    found = offer(text(words), case)
    assert (found.title, found.text) == (title, words)


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://harbour.example/story", True),
        ("http://harbour.example", True),
        ("ftp://harbour.example/a", False),
    ],
)
def test_an_address_of_the_web_is_asked_about_and_another_refused_in_words(address, taken):
    data = QMimeData()
    data.setUrls([QUrl(address)])
    found = offer(data, "")
    assert (found.takes, found.address) == (taken, address if taken else "")
    assert ("asked before" if taken else "https://") in found.detail


@pytest.mark.parametrize("data", [QMimeData(), text("   "), facts_mime(["a fact"])])
def test_what_is_none_of_its_business(data):
    assert offer(data, "") is None


@pytest.mark.parametrize("mode", [Mode.WELCOME, *CASE_MODES])
def test_the_mark_covers_the_window_in_every_mode(desk, files, mode):
    if mode is Mode.WELCOME:
        desk.window.session.open_case("")
    else:
        desk.window.enter(mode)
    desk.settle()
    mark = desk.window.drop_mark
    assert hover(desk, urls(files("a.txt", "b.txt")))
    assert mark.isVisible()
    assert mark.geometry() == desk.window.ground.rect()
    wanted = "New case of 2 files" if mode is Mode.WELCOME else "Add 2 files to The bridge"
    assert mark.accessibleName() == wanted
    QApplication.sendEvent(mark, QDragLeaveEvent())
    QTest.qWait(GONE_MS * 2)
    assert not mark.isVisible()


def test_the_pointer_goes_from_the_window_to_the_mark_and_it_stays(desk, files):
    data = urls(files("a.txt"))
    hover(desk, data)
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert hover(desk, data, desk.window.drop_mark)
    QTest.qWait(GONE_MS * 2)
    assert desk.window.drop_mark.isVisible()
    QApplication.sendEvent(desk.window.drop_mark, QDragLeaveEvent())
    QTest.qWait(GONE_MS * 2)


def test_the_mark_follows_the_window(desk, files):
    hover(desk, urls(files("a.txt")))
    desk.window.resize(1000, 640)
    QApplication.processEvents()
    assert desk.window.drop_mark.geometry() == desk.window.ground.rect()


def test_files_let_go_are_added_and_what_cannot_be_read_is_told(desk, files, monkeypatch, analysed):
    monkeypatch.setattr(analyzing, "run", lambda task, progress, **_: analysed(task.articles))
    data = urls(files("a.txt", "b.png"))
    hover(desk, data)
    let_go(desk, data)
    assert not desk.window.drop_mark.isVisible()
    assert [one.name for one in desk.window.overview.articles][3:] == ["a.txt"]
    assert "“b.png”" in desk.window.message.text


def test_what_cannot_be_read_at_all_is_one_sentence_and_changes_nothing(desk, files):
    before = desk.ask(lambda review: review.summary())
    data = urls(files("b.png"))
    assert hover(desk, data)
    let_go(desk, data)
    assert desk.window.message.text.startswith("This file cannot be read. Use one of")
    assert desk.ask(lambda review: review.summary()) == before


def test_text_let_go_asks_for_its_title(desk):
    hover(desk, text("The bridge has four lanes."))
    let_go(desk, text("The bridge has four lanes."))
    assert desk.window.intake._ask.isVisible()
    desk.key(Qt.Key.Key_Escape)


def test_facts_on_their_way_are_left_to_others(desk):
    assert not hover(desk, facts_mime(["a fact"]))
    assert not desk.window.drop_mark.isVisible()


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One.</p><p>Two <b>three</b></p>", "One.\nTwo three"),
        ("<html><head><title>no</title></head><body>a&amp;b<br>c &lt;p&gt;</body></html>", "a&b\nc <p>"),
        ("<script>if (a < b) x()</script>after<style>p{}</style>", "after"),
        ("a < b <", "a b"),
        ("<" * 200_000 + "p>", ""),
        ("<script>" * 100_000, ""),
        ("", ""),
    ],
)
def test_html_without_its_text_gives_its_words(html, words):
    assert words_of(html) == words
