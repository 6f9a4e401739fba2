"""Room: the first window fits the screen, every mode fits a small one, and the toast covers nothing one needs."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from reviewer.gui.actions import CASE_MODES, Mode
from reviewer.gui.facts.model import LINE
from reviewer.gui.place import FRAME, SIZE, first_size

SMALL = QSize(1024 - FRAME[0], 700 - FRAME[1])


@pytest.mark.parametrize("room", [(1024, 700), (1366, 768), (1440, 900), (1920, 1080), (3840, 2160)])
def test_the_first_window_fits_the_screen_with_its_frame(room):
    size = first_size(QSize(*room))
    assert size.width() + FRAME[0] <= room[0]
    assert size.height() + FRAME[1] <= room[1]
    assert size.width() <= SIZE[0]


@pytest.fixture
def small(desk):
    desk.window.resize(SMALL)
    desk.settle()
    return desk


def scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def place_of(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("mode", CASE_MODES)
def test_every_mode_fits_a_small_screen(small, mode):
    window = small.window
    small.ctrl("3")
    small.ctrl("a")
    small.key("a")  # so that there is something long to undo
    small.ctrl(str(CASE_MODES.index(mode) + 1))
    assert window.mode is mode
    least = window.minimumSizeHint()
    assert least.width() <= SMALL.width()
    assert least.height() <= SMALL.height()
    assert window.size() == SMALL
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and not scrolled(one)]
    assert buttons
    for one in buttons:
        assert window.rect().contains(place_of(one, window)), one.text() or one.accessibleName()
        assert one.width() >= one.minimumSizeHint().width(), one.text()


def test_facts_have_room_for_their_words_on_a_small_screen(small):
    small.ctrl("3")
    table = small.window.facts.table
    assert table.columnWidth(LINE) >= 20 * small.window.theme.unit()
    small.window.resize(1500, 900)
    small.settle()
    assert not any(table.isColumnHidden(one) for one in range(table.model().columnCount()))


def test_sources_are_in_sight_on_a_small_screen(small):
    small.ctrl("2")
    detail = small.window.conflicts.detail
    small.window.conflicts.open_fact(small.claim("A1").fact)
    small.settle()
    first = place_of(detail.sources._lines[0], small.window)
    box = place_of(detail.resolve, small.window)
    assert first.bottom() <= box.top()
    assert small.window.sidebar.isHidden()
    small.ctrl("1")
    assert small.window.sidebar.isVisible()


@pytest.mark.parametrize("size", [(1400, 880), (SMALL.width(), SMALL.height())])
@pytest.mark.parametrize("mode", CASE_MODES)
@pytest.mark.parametrize("text", ["Accept B4", "Merged: " + "a long line of a fact, " * 6])
def test_the_toast_covers_nothing_one_acts_on(desk, mode, size, text):
    window = desk.window
    window.resize(*size)
    desk.ctrl(str(CASE_MODES.index(mode) + 1))
    if mode is Mode.FACTS:
        desk.key("x")
    window.toast.tell(text, True)
    QTest.qWait(20)
    toast = place_of(window.toast, window)
    acted = window.modes[mode].acted_on()
    assert acted is not None
    assert acted.isVisible()
    assert not toast.intersects(place_of(acted, window))
    assert not toast.intersects(place_of(window.status, window))
    assert window.rect().contains(toast)
    assert window.toast._text.height() >= window.toast._text.heightForWidth(window.toast._text.width())


def test_the_toast_gives_way_to_what_is_asked(desk):
    desk.ctrl("3")
    desk.window.toast.tell("Something was done", True)
    desk.key("x")
    QApplication.processEvents()
    strip = desk.window.facts._bottom
    assert strip.isVisible()
    assert not place_of(desk.window.toast, desk.window).intersects(place_of(strip, desk.window))
    desk.key(Qt.Key.Key_Escape)
