"""Little room: a small screen with text of twice the size, in the languages with long words."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QLineEdit, QPushButton, QWidget

from reviewer import languages
from reviewer.domain import tongue
from reviewer.gui.actions import CASE_MODES
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import SaveRow
from reviewer.gui.hints import ON
from reviewer.gui.place import FRAME
from reviewer.gui.read.other_rows import Other, OtherRow
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import Elided
from reviewer.settings import Settings

SMALL = QSize(1024 - FRAME[0], 700 - FRAME[1])
LARGE = Settings(analyst="mk", zoom=200)


@pytest.fixture
def language() -> Iterator[Callable[[str], None]]:
    """Has the window speak a language until the end of the test."""
    before = tongue.in_force()
    yield lambda code: tongue.speak(languages.load(code))
    tongue.speak(before)


@pytest.mark.parametrize("code", languages.NAMES)
def test_every_mode_fits_a_small_screen_with_large_text(make_desk, database, language, code):
    language(code)
    desk = make_desk(database, case="The bridge", settings=LARGE)
    window = desk.window
    window.resize(SMALL)
    least = {}
    for number, mode in enumerate(CASE_MODES, 1):
        desk.ctrl(str(number))
        least[mode] = window.minimumSizeHint()
        if mode.value == "read":
            desk.key("j", "e")
            least["the form of a claim"] = window.minimumSizeHint()
            desk.key(Qt.Key.Key_Escape)
        if mode.value == "conflicts":
            desk.key("1", "n")
            least["a note on a conflict"] = window.minimumSizeHint()
            desk.key(Qt.Key.Key_Escape)
        if mode.value == "facts":
            desk.key("x")
            least["a reason"] = window.minimumSizeHint()
            desk.key(Qt.Key.Key_Escape, "e")
            least["a wording"] = window.minimumSizeHint()
            desk.key(Qt.Key.Key_Escape)
    too_large = {
        str(place): size.toTuple()
        for place, size in least.items()
        if size.width() > SMALL.width() or size.height() > SMALL.height()
    }
    assert len(least) == len(CASE_MODES) + 4
    assert too_large == {}
    assert window.size() == SMALL


@pytest.mark.parametrize("code", languages.NAMES)
def test_the_tabs_show_their_words_in_bold_and_numbers_only_where_there_is_room(
    make_desk, database, language, code
):
    language(code)
    desk = make_desk(database, case="The bridge", settings=LARGE)
    header = desk.window.header
    desk.window.resize(SMALL)
    desk.settle()
    least = header.minimumSizeHint().width()
    for width in range(least, 1900, 83):
        header.resize(width, header.height())
        bold = desk.window.theme.metrics(bold=True)
        for button in header.modes.values():
            assert button.minimumWidth() > bold.horizontalAdvance(button.text())
            number = button.accessibleName().partition(", ")[2]
            assert number in button.text() or number in button.toolTip()
    texts = [one.text() for one in header.modes.values()]
    assert sum(any(map(str.isdigit, one)) for one in texts) == 2
    header.resize(least, header.height())
    assert not any(any(map(str.isdigit, one.text())) for one in header.modes.values())


def rooms(window: QWidget) -> list[tuple[str, list[int]]]:
    """Margins and gaps of the parts of a window that are made once."""
    found = []
    parts = [window.status, window.message, window.progress, window.read, window.conflicts.detail.resolve]
    for part in [*parts, window.sheet, window.history, window.merging, window.opinion_panel]:
        for box in part.findChildren(QLayout):
            margins = box.contentsMargins()
            numbers = [margins.left(), margins.top(), margins.right(), margins.bottom()]
            if isinstance(box, FlowLayout):
                numbers.append(box.gap)
            elif not isinstance(box, QGridLayout):
                numbers.append(box.spacing())
            found.append((type(box.parentWidget()).__name__, numbers))
    return found


def test_margins_and_gaps_grow_with_the_text_and_come_back(desk):
    desk.views()
    theme = desk.window.theme
    before = rooms(desk.window)
    assert len(before) > 30
    part = theme.unit()
    theme.set_zoom(200)
    part = theme.unit() / part
    wrong = [
        (name, old, new)
        for (name, old), (_, new) in zip(before, rooms(desk.window), strict=True)
        if any(abs(b - a * part) > part for a, b in zip(old, new, strict=True) if a > 2)
    ]
    assert wrong == []
    for zoom in (130, 170, 90, 100):
        theme.set_zoom(zoom)
    assert rooms(desk.window) == before


@pytest.fixture
def theme(qapp):
    made = Theme(qapp, zoom=200)
    yield made
    made.set_zoom(100)
    made.deleteLater()


def test_a_relation_goes_below_the_words_where_it_has_no_room_beside_them(theme, desk):
    from reviewer.gui.compare import Wording

    claim = desk.claim("B1")
    row = OtherRow(theme)
    other = Other(claim, "B", Wording("It cost forty-five million euros", ()), "range contains", "amber")
    aside = round(theme.metrics(0.88).horizontalAdvance("range contains") + theme.unit() * 0.3)
    row.show_other(other, "1", aside)
    unit = theme.unit()
    for width in (row.minimumSizeHint().width(), round(unit * 12), round(unit * 40)):
        row.resize(width, row.heightForWidth(width))
        below = row._set(width)
        assert below == (width < unit * 20)
        words, told = row._words, row._told
        assert row._left() + words.natural <= width
        assert told.natural <= (width - row._left() if below else aside)
        assert row.height() >= (words.height + told.height if below else words.height)
    assert told.lines() == 1


@pytest.mark.parametrize("code", languages.NAMES)
def test_cancel_and_save_are_never_cut(theme, language, code):
    language(code)
    room = QWidget()
    row = SaveRow(theme, lambda: None, lambda: None)
    row.setParent(room)
    row.name(tongue.say("Save the changes"))
    room.show()
    told = set()
    for width in range(row.minimumSizeHint().width(), row.sizeHint().width() + 200, 20):
        row.resize(width, row.sizeHint().height())
        QApplication.processEvents()
        for button in (row.cancel, row.save):
            assert button.width() >= button.sizeHint().width()
        told.add((row.cancel.text(), row.save.text()))
    assert len(told) >= 3
    assert (tongue.say("Cancel"), tongue.say("Save the changes")) in told
    assert row.save.accessibleName() == tongue.say("Save the changes")
    room.deleteLater()


def test_a_label_that_gives_way_says_all_as_its_tip(qtbot):
    label = Elided()
    qtbot.addWidget(label)
    label.setText("somewhat longer than its room")
    label.resize(60, 30)
    label.show()
    label.grab()
    assert label.toolTip() == "somewhat longer than its room"
    label.resize(900, 30)
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.parametrize("name", ["describe", "second_opinion"])
@pytest.mark.parametrize("code", languages.NAMES)
def test_fields_of_panels_are_whole_and_scroll_into_sight(make_desk, database, language, code, name):
    language(code)
    desk = make_desk(database, case="The bridge", settings=LARGE)
    desk.window.resize(SMALL)
    desk.settle()
    desk.window.hub.run(name)
    desk.settle()
    panel = desk.window.opinion_panel if name == "second_opinion" else desk.window.read.describing
    assert panel.isVisible()
    seen = set()
    for _ in range(12):
        focus = desk.focus()
        if isinstance(focus, QLineEdit | QPushButton):
            shown = focus.visibleRegion().boundingRect()
            assert shown.height() == focus.height() >= focus.minimumSizeHint().height()
            seen.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert len(seen) >= 4


@pytest.mark.parametrize(("zoom", "lines"), [(100, 3.2), (200, 4.2)])
@pytest.mark.parametrize("code", languages.NAMES)
def test_the_hints_leave_the_room_to_the_work(make_desk, database, language, code, zoom, lines):
    language(code)
    desk = make_desk(database, case="The bridge", settings=Settings(analyst="mk", zoom=zoom, hints=ON))
    window = desk.window
    window.resize(SMALL)
    desk.settle()
    strip = window.guide.strip
    for number in "1234":
        desk.ctrl(number)
        QTest.qWait(5)
        assert strip.isVisible()
        assert strip.height() <= lines * window.theme.unit()
        assert strip.text.height() >= strip.text.heightForWidth(strip.text.width())
        assert window.size() == SMALL


def test_what_stands_in_an_empty_field_grows_too(desk):
    desk.ctrl("2")
    field = desk.window.conflicts.detail.resolve.wording
    small = field.viewport().font().pointSizeF()
    desk.window.theme.set_zoom(200)
    assert field.placeholderText()
    assert field.viewport().font().pointSizeF() == pytest.approx(small * 2)
    assert field.viewport().font() == field.font()
