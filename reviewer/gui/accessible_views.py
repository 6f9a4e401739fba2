"""What each painted view of the window tells a screen reader; `accessible` hands it to Qt.

Views are named, not imported: a mode is built when it is first wanted, and this must not build it.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from reviewer.gui.accessible import Account, Part, Role
from reviewer.gui.accessible_article import Article
from reviewer.gui.accessible_sheet import Sheet

if TYPE_CHECKING:
    from reviewer.domain.readmodel import ClaimItem
    from reviewer.gui.read.card_list import CardList


class Plain(Account):
    """Words and nothing else."""

    role = Role.StaticText


class Group(Account):
    """Widgets that belong together, and are children as ever."""

    role = Role.Grouping

    def _widgets(self) -> list[QWidget]:
        return [one for one in self.view.children() if isinstance(one, QWidget) and not one.isWindow()]

    def count(self) -> int:
        """Return the number of widgets."""
        return len(self._widgets())

    def part(self, number: int) -> Part:
        """Return a widget."""
        return Part("", Role.NoRole, widget=self._widgets()[number])

    def place(self, number: int) -> QRect:
        """Return where a widget is."""
        return self._widgets()[number].geometry()

    def current(self) -> int:
        """Return none: a group has no part that keys act on."""
        return -1


class Card(Group):
    """The open card of a claim: what it says, and what can be done with it."""

    role = Role.Form


class Strip(Group):
    """A row of buttons that waits for a key."""

    role = Role.ToolBar


class Area(Group):
    """Something that is scrolled; where it takes the keyboard, it is there to be read."""

    @property
    def role(self) -> Role:  # type: ignore[override]
        """Text to be read, or a mere holder."""
        still = self.view.focusPolicy() == Qt.FocusPolicy.NoFocus
        return Role.Grouping if still else Role.Document

    def _widgets(self) -> list[QWidget]:
        inner = self.view.widget()
        return [] if inner is None else [inner]


class Status(Group):
    """The line at the lower edge."""

    role = Role.StatusBar


class Panel(Group):
    """A panel over the window."""

    role = Role.Dialog


class Message(Group):
    """A sentence that nobody asked for."""

    role = Role.AlertMessage


class Tabs(Group):
    """The tabs of the modes."""

    role = Role.PageTabList


class Listing(Group):
    """A list made of widgets."""

    role = Role.List


class Button(Account):
    """Something of ours that is pressed; what can be checked is one of a row of pages or of a list."""

    role = Role.Button

    def press(self) -> Callable[[], None] | None:
        """Press it."""
        click: Callable[[], None] = self.view.click
        return click

    def bits(self) -> dict[str, bool]:
        """Return whether it is the current one of its row."""
        on = bool(self.view.isChecked())
        return {"checkable": self.view.isCheckable(), "checked": on, "selectable": True, "selected": on}


class Menu(Button):
    """A button that opens a menu; the menu can be read and used without opening it."""

    role = Role.ButtonMenu

    def count(self) -> int:
        """Return 1: the menu."""
        return 0 if self.view.menu() is None else 1

    def part(self, number: int) -> Part:
        """Return the menu."""
        return Part("", Role.NoRole, widget=self.view.menu())

    def press(self) -> Callable[[], None] | None:
        """Open the menu, once whoever asked has its answer."""
        view = self.view
        return lambda: QTimer.singleShot(0, view, view.showMenu)

    def bits(self) -> dict[str, bool]:
        """Return that a menu comes."""
        return {"hasPopup": True}


class Tab(Button):
    """A button that shows one of several pages."""

    role = Role.PageTab


class Item(Button):
    """A button that is a row of a list."""

    role = Role.ListItem


class Rows(Account):
    """A list whose rows are painted, and chosen by a click."""

    def count(self) -> int:
        """Return the number of rows."""
        return int(self.view.model().rowCount())

    def part(self, number: int) -> Part:
        """Return a row; one that cannot be chosen is a group's name."""
        index = self.view.model().index(number, 0)
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return Part(name, Role.Heading)
        current = self.view.currentIndex().row() == number
        return Part(name, Role.ListItem, press=lambda: self._choose(number), current=current)

    def _choose(self, number: int) -> None:
        index = self.view.model().index(number, 0)
        self.view.setCurrentIndex(index)
        self.view.clicked.emit(index)

    def place(self, number: int) -> QRect:
        """Return where a row is."""
        found: QRect = self.view.visualRect(self.view.model().index(number, 0))
        return found

    def ground(self) -> QWidget:
        """Return what the rows are painted on."""
        found: QWidget = self.view.viewport()
        return found

    def at(self, point: QPoint) -> int:
        """Return the row at a point."""
        return int(self.view.indexAt(point).row())

    def current(self) -> int:
        """Return the row that keys act on."""
        return int(self.view.currentIndex().row())


class Cards(Rows):
    """The claims of an article; what can be done with the open one lies over its card."""

    def part(self, number: int) -> Part:
        """Return a card."""
        view: CardList = self.view
        claim: ClaimItem = view.cards.claims[number]
        mine = view.open_card.claim_id == claim.id
        plain = super().part(number)
        press = (lambda: view.open_card.setFocus()) if mine else (lambda: view.picked.emit(claim.id))
        return Part(plain.name, Role.ListItem, "", press, mine, view.open_card if mine else None)

    def current(self) -> int:
        """Return the card that is open."""
        return int(self.view.cards.row_of(self.view.open_card.claim_id))


class Source(Account):
    """One source of a conflict."""

    role = Role.ListItem

    def press(self) -> Callable[[], None] | None:
        """Select it."""
        view = self.view
        return lambda: view.clicked.emit(False)

    def bits(self) -> dict[str, bool]:
        """Return whether it is selected, and whether its value stands."""
        chosen, selected = bool(self.view.chosen), bool(self.view.selected)
        return {"selectable": True, "selected": selected, "checkable": True, "checked": chosen}


class Picture(Account):
    """Something drawn; its description says what there is to see."""

    role = Role.Graphic


ACCOUNTS: Mapping[str, Callable[[Any], Account]] = {
    "reviewer.gui.overlay.Overlay": Panel,
    "reviewer.gui.toast.Toast": Message,
    "reviewer.gui.chrome.MessageStrip": Message,
    "reviewer.gui.chrome.StatusLine": Status,
    "reviewer.gui.chrome.MenuButton": Menu,
    "reviewer.gui.chrome.ModeSwitch": Tabs,
    "reviewer.gui.reason_strip.ReasonStrip": Strip,
    "reviewer.gui.read.open_card.OpenCard": Card,
    "PySide6.QtWidgets.QScrollArea": Area,
    "reviewer.gui.widgets.MarkedText": Plain,
    "reviewer.gui.welcome.LinkRow": Button,
    "reviewer.gui.chrome.ModeButton": Tab,
    "reviewer.gui.sidebar_rows.SideRow": Item,
    "reviewer.gui.choices.ChoiceList": Rows,
    "reviewer.gui.conflicts.queue.Queue": Rows,
    "reviewer.gui.conflicts.source_line.SourceLine": Source,
    "reviewer.gui.conflicts.pictures.Pictures": Picture,
    "reviewer.gui.conflicts.sources.Band": Plain,
    "reviewer.gui.conflicts.sources.Sources": Listing,
    "reviewer.gui.hint_strip.HintRing": Picture,
    "reviewer.gui.hint_strip.HintStrip": Message,
    "reviewer.gui.history_list.HistoryList": Rows,
    "reviewer.gui.read.strip.CoverageStrip": Picture,
    "reviewer.gui.sheet.missing_list.LinkButton": Button,
    "reviewer.gui.sheet.missing_list.MissingList": Group,
    "reviewer.gui.sheet.peek.Peek": Group,
    "reviewer.gui.read.card_list.CardList": Cards,
    "reviewer.gui.read.article_view.ArticleView": Article,
    "reviewer.gui.sheet.paper.Paper": Sheet,
}
"""The views by their place in the program."""
