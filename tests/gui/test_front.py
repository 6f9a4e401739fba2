"""The window in front, and what is set up around it."""

import gc

from reviewer.gui import front
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings


def test_what_a_case_holds_is_not_searched_for_garbage_again(qapp, qtbot, database, home, monkeypatch):
    frozen: list[int] = []
    monkeypatch.setattr(front, "CALM_MS", 0)
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(1))
    made = front.Front(
        qapp,
        Settings(analyst="mk"),
        lambda known: Workspace.open(str(database), settings=known),
        lambda _: None,
    )
    made.show(case="The bridge")
    qtbot.waitUntil(lambda: frozen == [1], timeout=8000)
    made.window.close()
    made.window.deleteLater()
    made._theme.deleteLater()
    qapp.processEvents()
