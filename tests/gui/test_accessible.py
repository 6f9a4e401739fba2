"""What painted views tell a screen reader, asked as Qt asks it; the interfaces live and die with their views."""

import gc
import importlib

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from reviewer.gui import accessible, announcing
from reviewer.gui.accessible import Account, Part, Role
from reviewer.gui.accessible_views import ACCOUNTS

CYCLES = 1000
PARTS = 12


class Painted(QWidget):
    """A view of twelve painted parts."""

    pressed: tuple[int, ...] = ()


class Parts(Account):
    """Tells of `Painted`."""

    def count(self) -> int:
        return PARTS

    def part(self, number: int) -> Part:
        view = self.view

        def press() -> None:
            view.pressed = (*view.pressed, number)

        return Part(f"part {number}", Role.ListItem, press=press, current=number == 3)

    def place(self, number: int) -> QRect:
        return QRect(0, 10 * number, 40, 10)


@pytest.fixture
def speaking(qapp):
    accessible.install({**ACCOUNTS, f"{Painted.__module__}.{Painted.__qualname__}": Parts})
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def children(found: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [found.child(number) for number in range(found.childCount())]


def name(found: QAccessibleInterface) -> str:
    return found.text(QAccessible.Text.Name)


def under(top: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [top, *(deeper for child in children(top) for deeper in under(child))]


def test_parts_are_named_placed_and_pressed(speaking, qtbot):
    view = Painted()
    qtbot.addWidget(view)
    view.resize(100, 200)
    view.show()
    whole = QAccessible.queryAccessibleInterface(view)
    assert [name(one) for one in children(whole)] == [f"part {number}" for number in range(PARTS)]
    third = whole.child(3)
    assert third.role() == Role.ListItem
    assert third.rect().topLeft() == view.mapToGlobal(QRect(0, 30, 40, 10).topLeft())
    assert whole.indexOfChild(third) == 3
    assert third.state().selected
    assert not whole.child(4).state().selected
    third.actionInterface().doAction("Press")
    assert view.pressed == (3,)


def test_a_thousand_views_come_and_go(speaking, qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.show()
    for number in range(CYCLES):
        view = Painted(ground)
        view.show()
        whole = QAccessible.queryAccessibleInterface(view)
        for part in children(whole):
            QAccessible.uniqueId(part)  # Qt keeps what has a number
            assert part.actionInterface().actionNames() == ["Press"]
        accessible.moved(view)
        if number % 2:
            view.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        else:
            view.setParent(None)
        del view, whole, part
        if number % 50 == 0:
            gc.collect()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [one for one in accessible.Wholes.asked.values() if type(one.account) is Parts]


def test_an_interface_outlives_its_view_without_harm(speaking, qtbot):
    view = Painted()
    view.show()
    whole = QAccessible.queryAccessibleInterface(view)
    account, part = accessible.Wholes.asked[id(view)].account, whole.child(1)
    shiboken6.delete(view)
    assert not account.alive()
    assert not shiboken6.isValid(part) or not part.isValid()


def test_the_article_is_read_letter_by_letter(speaking, desk):
    article = desk.window.read.article
    found = QAccessible.queryAccessibleInterface(article)
    text = found.textInterface()
    words = text.text(0, text.characterCount())
    assert "🎉🎉 The bridge cost 40 million euros. It was opened in May 2024" in words
    units = words[: words.index("cost 40")].encode("utf-16-le")
    at = len(units) // 2  # Qt counts in UTF-16
    box = text.characterRect(at)
    assert article.viewport().rect().contains(article.viewport().mapFromGlobal(box.center()))
    assert text.offsetAtPoint(box.center()) == at
    text.setCursorPosition(at)
    anchor, caret = article.caret
    assert anchor == caret
    assert article._page.text[caret:].startswith("cost 40 million")
    text.addSelection(at, at + len("cost 40 million"))
    span = article.selected()
    assert article._page.text[span.start : span.end] == "cost 40 million"


def test_claims_are_links_that_open_their_card(speaking, desk):
    found = QAccessible.queryAccessibleInterface(desk.window.read.article)
    links = [one for one in children(found) if one.role() == Role.Link]
    assert [name(one).partition(",")[0] for one in links] == ["A1", "A2", "A3", "A4"]
    links[2].actionInterface().doAction("Press")
    desk.settle()
    assert desk.label() == "A3"
    assert links[2].state().selected


def test_the_open_card_stands_below_its_row(speaking, desk):
    rows = children(QAccessible.queryAccessibleInterface(desk.window.read.cards))
    opened = [one for one in rows if one.childCount()]
    assert [name(one).partition(",")[0] for one in opened] == ["A1"]
    buttons = [one for one in under(opened[0]) if one.role() == Role.Button]
    assert {"Accept", "Reject", "Edit"} <= {name(one) for one in buttons}


def test_the_sheet_has_headings_lines_and_citations(speaking, desk):
    desk.key("a")
    desk.ctrl("4")
    desk.settle()
    found = children(QAccessible.queryAccessibleInterface(desk.window.sheet.paper))
    roles = [one.role() for one in found]
    assert {Role.Heading, Role.Paragraph, Role.Link} <= set(roles)
    link = found[roles.index(Role.Link)]
    assert name(link).startswith("Citation A1: ")
    link.actionInterface().doAction("Press")
    desk.settle()
    assert desk.window.sheet.paper.current().label == "A1"


def test_the_same_sentence_is_not_said_twice_at_once(speaking, qtbot, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr(announcing, "QAccessibleAnnouncementEvent", lambda _, text: told.append(text))
    monkeypatch.setattr(announcing.QAccessible, "updateAccessibility", lambda _: None)
    view = QWidget()
    qtbot.addWidget(view)
    for text in ("Accept A1", "Accept A1", "Accept A2", "", "Accept A1"):
        announcing.announce(view, text)
    assert told == ["Accept A1", "Accept A2", "Accept A1"]


@pytest.mark.parametrize("name", sorted(ACCOUNTS))
def test_what_an_account_is_given_for_exists(name):
    module, _, view = name.rpartition(".")
    assert issubclass(getattr(importlib.import_module(module), view), QWidget)
