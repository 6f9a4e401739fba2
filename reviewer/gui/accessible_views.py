"""What each painted view of the window tells a screen reader; `accessible` hands it to Qt.

Views are named, not imported: a mode is built when it is first wanted, and this must not build it.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessibleInterface, QTextCharFormat
from PySide6.QtWidgets import QWidget

from reviewer.domain.tongue import say
from reviewer.gui.accessible import Account, Part, Role

if TYPE_CHECKING:
    from reviewer.domain.readmodel import ClaimItem
    from reviewer.domain.sheet import Citation
    from reviewer.gui.accessible_text import Paragraph, Speaker
    from reviewer.gui.read.article_view import ArticleView
    from reviewer.gui.read.card_list import CardList
    from reviewer.gui.sheet.paper import Paper


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
        select: Callable[[], None] = self.view.clicked.emit
        return select

    def bits(self) -> dict[str, bool]:
        """Return whether it is selected, and whether its value stands."""
        chosen, selected = bool(self.view.chosen), bool(self.view.selected)
        return {"selectable": True, "selected": selected, "checkable": True, "checked": chosen}


class Values(Account):
    """Values on a line."""

    role = Role.List

    def count(self) -> int:
        """Return the number of values."""
        return len(self.view.marks)

    def part(self, number: int) -> Part:
        """Return a value with those who state it."""
        mark = self.view.marks[number]
        told = (
            say("a single value") if mark.point else say("a range"),
            say("open below") if mark.below else "",
            say("open above") if mark.above else "",
            say("rough") if mark.rough else "",
            say("the value that stands") if mark.chosen else "",
        )
        return Part(mark.words, Role.ListItem, ", ".join(one for one in told if one), current=mark.chosen)

    def place(self, number: int) -> QRect:
        """Return the whole line: a value has no edges that matter."""
        found: QRect = self.view.rect()
        return found


class Article(Account):
    """The article: its words letter by letter, and its claims in the order of the text."""

    role = Role.Document
    _speaker: "Speaker | None" = None
    _said: tuple[object, ...] = ()

    def _parts(self) -> list[tuple[int, "ClaimItem | int"]]:
        """Return claims, and folds by the number of their block, with the place where they begin."""
        view: ArticleView = self.view
        claims: list[tuple[int, ClaimItem | int]] = [(one.start, one) for one in view.claims]
        folds: list[tuple[int, ClaimItem | int]] = [
            (one.block.start, number)
            for number, one in enumerate(view.column.placed)
            if one.block.group >= 0 and not one.block.holds_text
        ]
        return sorted([*folds, *claims], key=lambda one: one[0])

    def count(self) -> int:
        """Return the number of claims and folds."""
        return len(self._parts())

    def part(self, number: int) -> Part:
        """Return a claim, or what was left out as furniture."""
        from reviewer.gui.words import claim_state

        view: ArticleView = self.view
        what = self._parts()[number][1]
        if isinstance(what, int):
            block = view.column.placed[what].block
            return Part(block.text[1:].strip(), Role.Button, "", lambda: view.unfold(block.group))
        name = say(
            "{claim}, {state}: {statement}",
            claim=what.label,
            state=claim_state(what).value.word,
            statement=what.body.statement,
        )
        return Part(
            name, Role.Link, what.quote, lambda: view.claim_clicked.emit(what.id), what.id == view.current
        )

    def place(self, number: int) -> QRect:
        """Return where a claim's words are."""
        view: ArticleView = self.view
        what = self._parts()[number][1]
        found = QRectF()
        if isinstance(what, int):
            one = view.column.placed[what]
            found = QRectF(0, one.y, view.column.width, one.flow.height)
        else:
            for rect in view.column.rects(what.start, what.end):
                found = found.united(rect)
        return found.translated(view.origin()).toAlignedRect()

    def ground(self) -> QWidget:
        """Return what the words are painted on."""
        found: QWidget = self.view.viewport()
        return found

    def current(self) -> int:
        """Return the claim that keys act on."""
        found = (
            n
            for n, (_, one) in enumerate(self._parts())
            if not isinstance(one, int) and one.id == self.view.current
        )
        return next(found, -1)

    def text(self) -> QAccessibleInterface | None:
        """Return who speaks for the words, brought up to date."""
        from reviewer.gui.accessible_text import Speaker

        view: ArticleView = self.view
        if self._speaker is None:
            self._speaker = Speaker(view.viewport(), self._moved)
        column = view.column
        now = (column.placed, column.width, view.claims)
        if len(self._said) != len(now) or any(a is not b for a, b in zip(self._said, now, strict=True)):
            self._said = now
            self._speaker.show_text(self._paragraphs())
        origin = view.origin()
        self._speaker.stand(origin.x(), origin.y())
        anchor, caret = (self._place_of(one) for one in view.caret)
        if caret is not None:
            self._speaker.select(anchor or caret, caret)
        return self._speaker.interface()

    def _paragraphs(self) -> list["Paragraph"]:
        from reviewer.gui.accessible_text import Paragraph
        from reviewer.gui.words import claim_state

        view: ArticleView = self.view
        found = []
        for one in view.column.placed:
            looks = []
            for claim in view.claims:
                start, end = max(claim.start, one.block.start), min(claim.end, one.block.end)
                if start < end:
                    look = claim_state(claim).value
                    form = QTextCharFormat()
                    form.setUnderlineStyle(_UNDERLINES.get(look.pen, _SINGLE))
                    looks.append((start - one.block.start, end - one.block.start, form))
            found.append(Paragraph(one.flow, QPointF(0, one.y), looks))
        return found

    def _place_of(self, offset: int) -> tuple[int, int] | None:
        for number, one in enumerate(self.view.column.placed):
            if one.block.holds_text and one.block.start <= offset <= one.block.end:
                return number, offset - one.block.start
        return None

    def _moved(self, anchor: tuple[int, int], caret: tuple[int, int]) -> None:
        placed = self.view.column.placed
        ends = [
            min(placed[number].block.start + offset, placed[number].block.end)
            for number, offset in (anchor, caret)
        ]
        self.view.take_caret(*ends)


_SINGLE = QTextCharFormat.UnderlineStyle.SingleUnderline
_UNDERLINES = {
    Qt.PenStyle.DashLine: QTextCharFormat.UnderlineStyle.DashUnderline,
    Qt.PenStyle.DotLine: QTextCharFormat.UnderlineStyle.DotLine,
}


class Sheet(Account):
    """The sheet: headings, lines, and behind each line its citations, which can be opened."""

    role = Role.Document
    _speaker: "Speaker | None" = None
    _said: object = None
    _known: "tuple[object, list[tuple[int, int, Citation | None]]]" = (None, [])

    def _parts(self) -> "list[tuple[int, int, Citation | None]]":
        """Return the pieces by block and number, each followed by its citations."""
        view: Paper = self.view
        if self._known[0] is not view.content:
            found: list[tuple[int, int, Citation | None]] = []
            for number, block in enumerate(view.stack.blocks):
                for row, piece in enumerate(block.pieces):
                    found.append((number, row, None))
                    found.extend((number, row, citation) for citation in piece.citations)
            self._known = (view.content, found)
        return self._known[1]

    def count(self) -> int:
        """Return the number of pieces and citations."""
        return len(self._parts())

    def part(self, number: int) -> Part:
        """Return a piece, or a citation."""
        from reviewer.gui.sheet.content import Part as Kind

        view: Paper = self.view
        at, row, citation = self._parts()[number]
        block = view.stack.blocks[at]
        piece = block.pieces[row]
        if citation is not None:
            name = say(
                "Citation {claim}: {quote}", claim=citation.label, quote=" ".join(citation.quote.split())
            )
            key = citation.claim_id
            mine = block is view.current_block() and citation is view.current()
            return Part(name, Role.Link, piece.text, lambda: view.open_citation(block.key, key), mine)
        heading = piece.part in (Kind.TITLE, Kind.HEADING)
        name = say("{line}, {mark}", line=piece.text, mark=piece.aside) if piece.aside else piece.text
        press = (lambda: view.mark_fact(piece.fact)) if piece.fact else None
        current = piece.part is Kind.LINE and block is view.current_block()
        return Part(name, Role.Heading if heading else Role.Paragraph, "", press, current)

    def place(self, number: int) -> QRect:
        """Return where a piece or a citation is; one that nobody has looked at is about there."""
        view: Paper = self.view
        at, row, citation = self._parts()[number]
        whole = view.block_rect(at)
        made = view.stack.made(view.stack.blocks[at])
        found = next((rect for rect, known in made.links if known is citation), made.rows[row].rect)
        down = whole.top() - view.verticalScrollBar().value()
        return found.translated(whole.left(), down).toAlignedRect()

    def at(self, point: QPoint) -> int:
        """Return the piece or citation at a point."""
        view: Paper = self.view
        block, citation = view.hit(QPointF(point))
        here = [n for n, one in enumerate(self._parts()) if one[0] == block]
        if citation is not None:
            return next((n for n in here if self._parts()[n][2] is citation), -1)
        return next((n for n in reversed(here) if self.place(n).contains(point)), -1)

    def ground(self) -> QWidget:
        """Return what the sheet is painted on."""
        found: QWidget = self.view.viewport()
        return found

    def text(self) -> QAccessibleInterface | None:
        """Return who speaks for the words that show."""
        from reviewer.gui.accessible_text import Paragraph, Speaker

        view: Paper = self.view
        if self._speaker is None:
            self._speaker = Speaker(view.viewport(), lambda *_: None)
        bar = view.verticalScrollBar().value()
        shown = view.stack.number(bar, bar + view.viewport().height())
        now = (view.content, view.width(), shown, view.stack.bottom)
        if now != self._said:
            self._said = now
            self._speaker.show_text(
                [
                    Paragraph(row.flow, view.block_rect(one).topLeft() + row.rect.topLeft())
                    for one in shown
                    for row in view.stack.made(view.stack.blocks[one]).rows
                ]
            )
        self._speaker.stand(0, -bar)
        return self._speaker.interface()


ACCOUNTS: Mapping[str, Callable[[Any], Account]] = {
    "reviewer.gui.overlay.Overlay": Panel,
    "reviewer.gui.toast.Toast": Message,
    "reviewer.gui.chrome.MessageStrip": Message,
    "reviewer.gui.chrome.StatusLine": Status,
    "reviewer.gui.chrome.MenuButton": Menu,
    "reviewer.gui.chrome.ModeSwitch": Tabs,
    "reviewer.gui.forms.ReasonStrip": Group,
    "reviewer.gui.widgets.MarkedText": Plain,
    "reviewer.gui.welcome.LinkRow": Button,
    "reviewer.gui.chrome.ModeButton": Tab,
    "reviewer.gui.sidebar_rows.SideRow": Item,
    "reviewer.gui.choices.ChoiceList": Rows,
    "reviewer.gui.conflicts.queue.Queue": Rows,
    "reviewer.gui.conflicts.sources._Line": Source,
    "reviewer.gui.conflicts.value_line.ValueLine": Values,
    "reviewer.gui.read.card_list.CardList": Cards,
    "reviewer.gui.read.article_view.ArticleView": Article,
    "reviewer.gui.sheet.paper.Paper": Sheet,
}
"""The views by their place in the program."""
