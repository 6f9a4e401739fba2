"""The table of facts as a person works in it: its rows, what is chosen in it, what is searched for."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.gui.facts.model import LINE


def view(desk):
    return desk.window.facts


def lines(desk):
    model = view(desk).model
    return [model.index(row, LINE).data() for row in range(model.rowCount())]


def at(desk, words):
    return next(row for row, line in enumerate(lines(desk)) if words in line)


def choose(desk, *words):
    table = view(desk).table
    table.clearSelection()
    for word in words:
        rect = table.visualRect(view(desk).model.index(at(desk, word), LINE))
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, rect.center()
        )
        desk.settle()


def chosen(desk):
    return sorted(one.line for one in view(desk).selected())


def find(desk, words):
    desk.ctrl("f")
    desk.type(words)
