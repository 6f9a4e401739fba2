"""A web page by its address: nothing is asked for before the person confirms it, and then once."""

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from web_site import Site

from reviewer.gui import importing
from reviewer.gui.read.blocks import BlockKind
from reviewer.gui.read.page_blocks import blocks_of
from reviewer.gui.read.page_view import PageView
from reviewer.gui.times import moment_of
from reviewer.services import analyzing

PAGE = b"<!doctype html><html><head><title>The bridge was painted</title></head><body><article><h1>The bridge was painted</h1><p>The bridge was painted by hand in the spring of the year.</p></article></body></html>"


@pytest.fixture
def site():
    made = Site()
    made.pages["/story"] = (200, {"Content-Type": "text/html"}, PAGE)
    threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def reading(desk, monkeypatch, analysed):
    monkeypatch.setattr(analyzing, "run", lambda task, progress, **_: analysed(task.articles))
    monkeypatch.setattr(importing, "ALLOW_LOCAL", True)
    QApplication.clipboard().clear()
    return desk


def paths(site):
    return [path for path, _ in site.asked]


def articles(desk):
    return [one.title for one in desk.ask(lambda review: review.articles())]


def test_an_address_that_is_typed_is_fetched_and_added(reading, site):
    reading.ctrl("l")
    reading.type(site.at("/story"))
    assert paths(site) == []
    reading.key(Qt.Key.Key_Return)
    assert paths(site) == ["/story"]
    assert articles(reading)[-1] == "The bridge was painted"


def test_the_address_on_the_clipboard_is_proposed_and_escape_asks_for_nothing(reading, site):
    QApplication.clipboard().setText(site.at("/story"))
    reading.ctrl("l")
    assert reading.focus().text() == site.at("/story")
    reading.key(Qt.Key.Key_Escape)
    assert paths(site) == []
    assert len(articles(reading)) == 3


def test_an_address_that_is_dropped_is_asked_about_first(reading, site):
    data = QMimeData()
    data.setUrls([QUrl(site.at("/story"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(reading.window, QDragEnterEvent(QPoint(200, 200), copy, data, left, none))
    QApplication.sendEvent(reading.window.drop_mark, QDropEvent(QPointF(200, 200), copy, data, left, none))
    reading.settle()
    assert reading.focus().text() == site.at("/story")
    assert paths(site) == []
    reading.key(Qt.Key.Key_Return)
    assert paths(site) == ["/story"]
    assert len(articles(reading)) == 4


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("{site}/none", "The site has no page"),
        ("/etc/hosts", "is no web address"),
        ("file:///etc/hosts", "is no web address"),
    ],
)
def test_what_cannot_be_had_is_said_and_changes_nothing(reading, site, typed, told):
    reading.ctrl("l")
    reading.type(typed.format(site=site.at("")))
    reading.key(Qt.Key.Key_Return)
    assert told in reading.window.message.text
    assert len(articles(reading)) == 3


def test_without_leave_nothing_of_the_own_network_is_asked(reading, site, monkeypatch):
    monkeypatch.setattr(importing, "ALLOW_LOCAL", False)
    reading.ctrl("l")
    reading.type(site.at("/story"))
    reading.key(Qt.Key.Key_Return)
    assert "local network" in reading.window.message.text
    assert paths(site) == []


def test_when_and_from_where_it_was_fetched_is_told_where_the_article_is_read(reading, site):
    reading.ctrl("l")
    reading.type(site.at("/story"))
    reading.key(Qt.Key.Key_Return)
    item = reading.ask(lambda review: review.articles())[-1]
    assert item.fetched_from == site.at("/story")
    reading.window.read.open_article(item.id)
    reading.settle()
    view = next(one for one in reading.window.read.findChildren(PageView) if one.isVisible())
    [meta] = [one.text for one in blocks_of(view._page, view._note) if one.kind is BlockKind.META]
    assert f"fetched {moment_of(item.fetched_at)}" in meta
    reading.ctrl("i")
    panel = reading.window.read.describing
    assert panel._fetched.isVisible()
    assert panel._fetched.text() == f"Fetched {moment_of(item.fetched_at)} from {site.at('/story')}"
