"""The window in front, and what is set up around it."""

import gc

import pytest

from reviewer.gui import front
from reviewer.gui.actions import Mode
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings


@pytest.fixture
def shown(qapp, database, home, monkeypatch):
    """Return a window that is calm at once, and how often it was spared the search for garbage."""
    frozen: list[int] = []
    monkeypatch.setattr(front, "CALM_MS", 0)
    monkeypatch.setattr(front, "BETWEEN_MS", 0)
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(1))
    made = front.Front(
        qapp,
        Settings(analyst="mk"),
        lambda known: Workspace.open(str(database), settings=known),
        lambda _: None,
    )
    made.show(case="The bridge")
    yield made.window, frozen
    made.window.close()
    made.window.deleteLater()
    made._theme.deleteLater()
    qapp.processEvents()


def test_what_a_case_holds_is_not_searched_for_garbage_again(shown, qtbot):
    _, frozen = shown
    qtbot.waitUntil(lambda: frozen == [1], timeout=8000)


def test_what_is_likely_wanted_next_is_built_before_and_takes_nothing_from_what_is_shown(shown, qtbot):
    window, frozen = shown
    qtbot.waitUntil(lambda: window.mode is Mode.READ and bool(window.read.current), timeout=8000)
    focus = window.focusWidget()
    assert window.read.isAncestorOf(focus)
    qtbot.waitUntil(lambda: frozen == [1], timeout=8000)
    assert set(window.modes) == {Mode.READ, Mode.CONFLICTS, Mode.FACTS}
    assert window.mode is Mode.READ
    assert window.stack.currentWidget() is window.read
    assert window.focusWidget() is focus


def test_where_no_case_is_open_nothing_is_built(shown, qtbot):
    window, _ = shown
    qtbot.waitUntil(lambda: window.mode is Mode.READ, timeout=8000)
    window.session.case_id = ""
    window.modes.clear()
    assert not window.prepare()
    assert not window.modes
