"""The window for everyone: text of any size is whole, Tab goes everywhere, and where the focus is can be seen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from reviewer import languages
from reviewer.domain import tongue
from reviewer.gui.widgets import MarkedText
from reviewer.settings import Settings

MODES = ("1", "2", "3", "4")
SIZES = ((1024, 700), (1920, 1080))
SLACK = 2  # pixels that rounding takes


def shown(window: QWidget, kind: type) -> list:
    """Widgets of a kind that are on the screen, not scrolled away and not covered by another page."""
    return [one for one in window.findChildren(kind) if one.isVisible() and not one.visibleRegion().isEmpty()]


def said(widget: QWidget) -> str:
    return widget.text() if isinstance(widget.text, object) and callable(widget.text) else widget.text


def cut(widget: QWidget) -> bool:
    """Tell whether words of a widget do not show, and nothing says so."""
    words = said(widget)
    if not words.strip() or words.endswith("…") or "…" in words or widget.toolTip():
        return False
    if isinstance(widget, MarkedText):
        return widget.heightForWidth(widget.width()) > widget.height() + SLACK
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + SLACK
        wide = max(widget.fontMetrics().horizontalAdvance(line) for line in words.splitlines())
        return wide > widget.contentsRect().width() + SLACK
    hint = widget.sizeHint()
    return hint.width() > widget.width() + SLACK or hint.height() > widget.height() + SLACK


@pytest.fixture
def language() -> Iterator[Callable[[str], None]]:
    """Has the window speak a language until the end of the test."""
    before = tongue.in_force()
    yield lambda code: tongue.speak(languages.load(code))
    tongue.speak(before)


@pytest.mark.parametrize(
    ("code", "size", "zoom"),
    [
        *(("en", size, zoom) for size in SIZES for zoom in (100, 200, 300)),
        *((code, SIZES[0], zoom) for code in languages.NAMES if code != "en" for zoom in (100, 200)),
    ],
)
def test_no_text_is_cut(make_desk, database, language, code, size, zoom):
    language(code)
    desk = make_desk(database, settings=Settings(analyst="mk", zoom=zoom), case="The bridge")
    desk.window.resize(*size)
    found, looked = [], 0
    for mode in MODES:
        desk.ctrl(mode)
        desk.settle()
        kinds = [
            *shown(desk.window, QLabel),
            *shown(desk.window, QPushButton),
            *shown(desk.window, MarkedText),
        ]
        looked += len(kinds)
        found += [
            f"{mode}: {type(one).__name__} “{said(one)[:60]}” {one.width()}x{one.height()}"
            for one in kinds
            if cut(one)
        ]
    assert looked > 50
    assert found == []


def test_the_text_grows_with_the_systems(desk, monkeypatch):
    theme, before = desk.window.theme, desk.window.theme.unit()
    larger = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    larger.setPointSizeF(larger.pointSizeF() * 1.5)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: larger)
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ThemeChange))
    assert theme.unit() == pytest.approx(before * 1.5, rel=0.15)
    assert desk.window.status.decided.fontMetrics().height() > before * 1.2
    monkeypatch.undo()
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.ApplicationFontChange))
    assert theme.unit() == pytest.approx(before, rel=0.05)


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab has to come here."""
    policy = widget.focusPolicy()
    on = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    return on and bool(policy & Qt.FocusPolicy.TabFocus) and not widget.isWindow()


@pytest.mark.parametrize("mode", MODES)
def test_tab_goes_to_every_control_and_back(desk, mode):
    window = desk.window
    desk.ctrl(mode)
    desk.settle()
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    unreachable = [
        one.accessibleName()
        for one in buttons
        if not one.focusPolicy() & Qt.FocusPolicy.TabFocus and window.toast not in (one.parent(),)
    ]
    wanted = {one for one in window.findChildren(QWidget) if takes_tab(one)}
    radios = {
        one
        for one in wanted
        if isinstance(one, QAbstractButton) and one.group() is not None and one.group().exclusive()
    }
    seen: list[QWidget] = []
    for _ in range(len(wanted) + 20):
        seen.append(desk.focus())
        QTest.keyClick(desk.focus(), Qt.Key.Key_Tab)
        if desk.focus() is seen[0]:
            break
    missed = wanted - set(seen) - radios  # arrows go through a row of which one is chosen
    assert [f"{type(one).__name__} {one.accessibleName()}" for one in missed] == []
    assert unreachable == []
    assert len(seen) == len(set(seen))


def looks(widget: QWidget) -> bytes:
    """What a widget and what is around it look like."""
    window = widget.window()
    box = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft())).adjusted(-6, -6, 6, 6)
    seen = window.grab(box.intersected(window.rect())).toImage()
    return b"" if seen.isNull() else bytes(seen.constBits())  # nothing of it shows: it was scrolled away


@pytest.mark.parametrize("mode", MODES)
def test_where_the_focus_is_can_be_seen(desk, mode):
    desk.ctrl(mode)
    desk.settle()
    unseen = []
    start = desk.focus()
    for _ in range(80):
        now = desk.focus()
        with_focus = looks(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        QTest.qWait(1)
        if now.isVisible() and looks(now) == with_focus:
            unseen.append(f"{type(now).__name__} {now.accessibleName()}")
        if desk.focus() is start:
            break
    assert unseen == []
