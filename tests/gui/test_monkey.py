"""Random keys, clicks, drags and turns of the wheel: no exception, no warning of Qt, and the window shows what the
database holds.

`REVIEWER_MONKEY_STEPS`, `REVIEWER_MONKEY_SEEDS` and `REVIEWER_MONKEY_FIRST` (the first seed) make it longer; a failure
names its seed and step.
"""

import os
import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu

from reviewer.gui.actions import ACTIONS, Mode
from reviewer.gui.sheet.content import read_content

STEPS = int(os.environ.get("REVIEWER_MONKEY_STEPS", "150"))
FIRST = int(os.environ.get("REVIEWER_MONKEY_FIRST", "0"))
SEEDS = int(os.environ.get("REVIEWER_MONKEY_SEEDS", "3"))
CHECKED_EVERY = 100 if STEPS >= 1000 else 50
LEFT_OUT = {
    "quit",
    "choose_files",
    "choose_folder",
    "demo",
    "paste",
    "address",
    "pack",
    "annotations",
    "export",
    "check",
}
"""Acts that leave the window, open what no test should, or start a process; the rest is fair game."""

PLAIN = [
    *"axjkuedmsnhvf,.123456789rblot ",
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_F6,
]
PLAIN += [
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_F2,
    Qt.Key.Key_Backspace,
]


def leave_out(desk):
    """Take these acts away from the palette and the menus, too."""
    desk.window.view_of(Mode.SHEET)
    hub, nothing = desk.window.hub, dict.fromkeys(LEFT_OUT, lambda: None)
    hub.everywhere({**hub._everywhere, **nothing})
    hub.in_mode(Mode.SHEET, {**hub._handlers[Mode.SHEET], "export": lambda: None})


def press_key(desk, dice):
    target = QApplication.focusWidget() or desk.window
    mods = dice.choice([Qt.KeyboardModifier.NoModifier] * 6 + [Qt.KeyboardModifier.ShiftModifier])
    QTest.keyClick(target, dice.choice(PLAIN), mods)


def do_act(desk, dice):
    spec = dice.choice([one for one in ACTIONS if one.id not in LEFT_OUT])
    action = desk.window.hub.actions[spec.id]
    if action.isEnabled():
        action.trigger()


def click_somewhere(desk, dice):
    point = QPoint(dice.randrange(desk.window.width()), dice.randrange(desk.window.height()))
    target = desk.window.childAt(point)
    if target is None or (isinstance(target, QAbstractButton) and getattr(target, "menu", lambda: None)()):
        return  # a menu would wait for a person
    local = target.mapFrom(desk.window, point)
    if dice.random() < 0.15:
        QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=local)
    else:
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=local)


def drag_somewhere(desk, dice):
    """Press, move and let go, inside one widget; sometimes Escape comes before."""
    point = QPoint(dice.randrange(desk.window.width()), dice.randrange(desk.window.height()))
    target = desk.window.childAt(point)
    if target is None or isinstance(target, QAbstractButton):
        return
    start = target.mapFrom(desk.window, point)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
    for _ in range(dice.randrange(1, 4)):
        QTest.mouseMove(target, start + QPoint(dice.randrange(-300, 300), dice.randrange(-200, 200)))
    if dice.random() < 0.2:
        QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Escape)
    end = start + QPoint(dice.randrange(-300, 300), dice.randrange(-200, 200))
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)


def turn_the_wheel(desk, dice):
    point = QPoint(dice.randrange(desk.window.width()), dice.randrange(desk.window.height()))
    target = desk.window.childAt(point)
    if target is None:
        return
    local = QPointF(target.mapFrom(desk.window, point))
    by = QPoint(0, dice.choice([-360, -120, 120, 360]))
    event = QWheelEvent(
        local,
        target.mapToGlobal(local),
        QPoint(),
        by,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def resize(desk, dice):
    desk.window.resize(dice.choice([700, 1024, 1400, 1920]), dice.choice([500, 700, 880, 1080]))


def close_what_is_modal(desk):
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QFileDialog | QMenu) and one.isVisible():
            one.close()


def check(desk):
    """What the window shows is what the database holds."""
    window = desk.window
    if not window.session.case_id:
        return
    summary = desk.ask(lambda review: review.summary())
    assert window.overview.summary == summary
    assert list(window.overview.articles) == desk.ask(lambda review: review.articles())
    assert window.overview.undo == desk.ask(lambda review: review.undo_what())
    assert (
        window.status.decided.accessibleName() == f"{summary.decided:,} of {summary.claims:,} claims decided"
    )
    if window.mode is Mode.READ and window.read.page is not None:
        page = desk.ask(lambda review: review.page(window.read.page.item.id))
        assert window.read.page.claims == page.claims
        assert [one.id for one in window.read.cards.cards.claims] == [one.id for one in window.read.visible()]
    if window.mode is Mode.CONFLICTS:
        assert window.conflicts.queue.queue.facts == desk.ask(lambda review: review.queue())
    if window.mode is Mode.SHEET:
        fresh = desk.ask_publish(lambda publish: read_content(publish, window.sheet.panel.options))
        assert window.sheet.content is not None
        assert window.sheet.content.pieces == fresh.pieces
    if window.mode is Mode.FACTS:
        wanted = window.facts.model.filter
        rows, total = desk.ask(lambda review: review.facts(wanted, 0, 200))
        assert window.facts.model.rowCount() == total
        assert [window.facts.model.fact(row) for row in range(len(rows))] == rows


@pytest.mark.parametrize("seed", range(FIRST, FIRST + SEEDS))
@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_random_keys_and_clicks(desk, seed, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)  # no other program is started
    dice = random.Random(seed)
    leave_out(desk)
    acts = [press_key] * 12 + [do_act] * 4 + [click_somewhere] * 6
    acts += [drag_somewhere] * 2 + [turn_the_wheel] * 2 + [resize]
    for step in range(1, STEPS + 1):
        dice.choice(acts)(desk, dice)
        close_what_is_modal(desk)
        if dice.random() < 0.3:
            desk.settle()
        if not desk.window.session.case_id and dice.random() < 0.5:
            desk.settle()
            if desk.window.cases:
                desk.window.session.open_case(desk.window.cases[0].id)
        if step % CHECKED_EVERY == 0:
            desk.settle()
            check(desk)
            assert "went wrong" not in desk.window.message.text, f"seed {seed}, step {step}"
