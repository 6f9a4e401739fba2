"""The start page: drop articles, go on with a case, open the demo; or why the cases cannot be opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.tongue import count, say
from reviewer.gui.actions import shown_key
from reviewer.gui.announcing import announce
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.spacing import grows
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import KeyButton, MarkedText, draw_cap, frame, label, rule

if TYPE_CHECKING:
    from reviewer.domain.readmodel import CaseSummary

MOST_CASES = 8
WIDE = 56
"""Most width of the page, in lines of text."""
NARROW = 44
"""Width below which all stands in one column."""


class LinkRow(QAbstractButton):
    """A row with a name, a line below it, two at the right, and how far it is.

    Attributes:
        renamed: another name is wanted for what it leads to.
    """

    renamed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        below: str = "",
        right: str = "",
        under: str = "",
        key: str = "",
        done: float = -1.0,
    ) -> None:
        """Make a row.

        Args:
            theme: colours and faces.
            name: what it leads to.
            below: more of it.
            right: at the right of the name.
            under: below that.
            key: the key that does the same.
            done: how much of it is done, from 0 to 1; less: that is not shown.
        """
        super().__init__()
        self._theme = theme
        self._texts = (name, below, right, under)
        self._key, self._done = key, done
        self.setAccessibleName(", ".join(one for one in self._texts if one))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return one or two lines."""
        return QSize(200, round(self._theme.unit() * (3.2 if self._texts[1] else 1.9)))

    def show_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer another name."""
        if not self._texts[1]:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Rename the case…")).triggered.connect(self.renamed)
        at_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(self.mapToGlobal(self.rect().center()) if at_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, unit = self._theme, self._theme.unit()
        if self.hasFocus() or self.underMouse():
            painter.fillRect(self.rect(), theme.color("chosen"))
        if self.hasFocus():
            painter.setPen(theme.color("link"))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        name, below, right, under = self._texts
        box = QRectF(self.rect()).adjusted(unit * 0.35, unit * 0.35, -unit * 0.35, 0)
        small = theme.font(0.88)
        aside = max(QFontMetricsF(small).horizontalAdvance(one) for one in (right, under)) + unit
        font = theme.font(1.02, bold=bool(below))
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        room = box.width() - (unit * 2 if self._key else aside)
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, right)
        second = box.adjusted(0, unit * 1.25, 0, 0)
        told = QFontMetricsF(small).elidedText(below, Qt.TextElideMode.ElideRight, box.width() - aside)
        painter.drawText(second, Qt.AlignmentFlag.AlignLeft, told)
        painter.drawText(second, Qt.AlignmentFlag.AlignRight, under)
        if self._key:
            wide = theme.metrics(0.83).horizontalAdvance(self._key) + unit * 0.6
            draw_cap(painter, QRectF(box.right() - wide, box.top(), wide, unit * 1.1), self._key, theme)
        if self._done >= 0:
            self._paint_bar(painter, QRectF(box.left(), unit * 2.78, box.width(), unit * 0.14))
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("line"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setBrush(self._theme.color("green-line"))
        done = QRectF(bar.left(), bar.top(), bar.width() * min(1.0, self._done), bar.height())
        painter.drawRoundedRect(done, bar.height() / 2, bar.height() / 2)


class Welcome(QScrollArea):
    """The start page.

    Attributes:
        act: id of an act that was chosen.
        case_picked: a case's id.
        rename: a case that is to have another name.
        retry: the database is to be opened once more.
        shown: whether the cases are known.
    """

    act = Signal(str)
    case_picked = Signal(str)
    rename = Signal(object)
    retry = Signal()

    def __init__(self, theme: Theme, keys: Callable[[str], str] = lambda _: "") -> None:
        """Build the page, without cases.

        Args:
            theme: colours and faces.
            keys: the key of an act on this page.
        """
        super().__init__()
        grows(self, theme)
        self._theme, self._keys = theme, keys
        self._cases: tuple[CaseSummary, ...] = ()
        self.shown = False
        self._opened: Mapping[str, str] = {}
        self._problem = ""
        self._locked = False
        self._case_rows: list[LinkRow] = []
        self._ids: dict[str, LinkRow] = {}
        self._again: KeyButton | None = None
        self.setProperty("look", "canvas")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("Start page"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("look", "canvas")
        self.privacy = label(look="muted")
        middle = QWidget()
        theme.scale(middle, lambda unit: middle.setMaximumWidth(round(unit * WIDE)))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        unit = theme.unit()
        box = rows(middle, unit * 0.3, (unit,) * 4)
        box.addWidget(MarkedText(theme, say("Reviewer"), serif=True, bold=True, size=2.4))
        claim = say("What do these articles claim, where do they disagree, and what will you stand behind?")
        box.addWidget(MarkedText(theme, claim, ink="soft", size=1.15))
        box.addSpacing(round(unit))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(round(unit * 1.1))
        self._grid.setVerticalSpacing(round(unit * 1.1))
        self.drop = self._drop_area(theme)
        self._card, self._case_box = _card(theme)
        self._new = self._new_here(theme)
        box.addLayout(self._grid)
        outer = QHBoxLayout(page)
        outer.addStretch(1)
        outer.addWidget(middle, 20, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)
        self.setWidget(page)
        self._columns = 0
        self._arrange()
        self._fill()
        self.show_host("")

    def show_host(self, host: str) -> None:
        """Tell where articles go: to the host that gives a second opinion, or (`""`) nowhere."""
        there = say("Articles are sent to {host}, for its second opinion.", host=host)
        self.privacy.setText(there if host else say("Nothing leaves this computer."))

    def show_cases(self, cases: Sequence[CaseSummary], opened: Mapping[str, str] | None = None) -> None:
        """Show the cases, the one used last first; the focus stays where it is.

        Args:
            cases: the cases of the database.
            opened: when this person opened them last, by id.
        """
        self.shown = True
        opened = opened if opened is not None else self._opened
        by_use = sorted(cases, key=lambda one: max(one.changed_at, opened.get(one.id, "")), reverse=True)
        told = self._problem or self._locked
        if tuple(by_use) == self._cases and dict(opened) == dict(self._opened) and not told:
            return
        self._locked = False
        self._cases, self._opened, self._problem = tuple(by_use), dict(opened), ""
        self._fill()

    def show_locked(self) -> None:
        """Tell that the cases come later; why, something in front of the page tells."""
        self._problem, self._locked = "", True
        self._fill()

    def show_problem(self, sentence: str) -> None:
        """Tell why the cases cannot be opened, and what to do."""
        self._problem, self._locked = sentence, False
        self._fill()
        announce(self, sentence, urgent=True)

    @property
    def problem(self) -> str:
        """Why the cases cannot be opened; `""` if they can."""
        return self._problem

    def focus_first(self) -> None:
        """Give the focus to what is likeliest: the case used last, another try, or choosing files."""
        first = self._again if self._problem else next(iter(self._case_rows), None)
        (first or self.choose).setFocus()

    def case_at_hand(self) -> CaseSummary | None:
        """Return the case whose row has the focus, else the one used last."""
        focus = QApplication.focusWidget()
        chosen = [one for one in self._cases if focus is not None and self._ids.get(one.id) is focus]
        return next(iter([*chosen, *self._cases]), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the rows and buttons by arrows."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        order = [one for one in self._order() if one.isVisible() and one.isEnabled()]
        focus = QApplication.focusWidget()
        if step is None or not order:
            super().keyPressEvent(event)
            return
        at = order.index(focus) + step if isinstance(focus, QAbstractButton) and focus in order else 0
        target = order[at % len(order)]
        target.setFocus()
        self.ensureWidgetVisible(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and F2 work on rows and buttons, which would take them for themselves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_F2 and isinstance(watched, LinkRow):
                watched.renamed.emit()
                return True
            if Qt.Key(event.key()) in ENTER and isinstance(watched, LinkRow):
                watched.click()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set all below each other in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 1 if self.width() < NARROW * self._theme.unit() else 2
        if columns == self._columns:
            return
        self._columns = columns
        for one in (self.drop, self._card, self._new):
            self._grid.removeWidget(one)
        if columns == 2:
            self._grid.addWidget(self.drop, 0, 0, 2, 1)
            self._grid.addWidget(self._card, 0, 1)
            self._grid.addWidget(self._new, 1, 1)
        else:
            for row, one in enumerate((self._card, self.drop, self._new)):
                self._grid.addWidget(one, row, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def _order(self) -> list[QAbstractButton]:
        """Return what the arrows go through: the cases first, then what begins a new one."""
        first = [self._again] if self._problem and self._again else self._case_rows
        return [*first, *self.drop.findChildren(KeyButton), *self._new.findChildren(LinkRow)]

    def _fill(self) -> None:
        held = next((key for key, row in self._ids.items() if row is QApplication.focusWidget()), None)
        while self._case_box.count():
            item = self._case_box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._case_rows, self._ids = [], {}
        if self._problem:
            self._fill_problem()
        else:
            self._fill_cases()
        self._case_box.addStretch()
        if held is not None:
            self._ids.get(held, self.choose).setFocus()

    def _fill_problem(self) -> None:
        unit = self._theme.unit()
        self._case_box.addWidget(_head(say("The cases cannot be opened"), self._theme))
        self._case_box.addWidget(rule())
        self._case_box.addSpacing(round(unit * 0.5))
        self._case_box.addWidget(MarkedText(self._theme, self._problem))
        self._case_box.addSpacing(round(unit * 0.7))
        self._again = KeyButton(say("Try again"), "", self._theme, "primary", self.retry.emit)
        self._again.installEventFilter(self)
        self._case_box.addWidget(self._again, alignment=Qt.AlignmentFlag.AlignLeft)

    def _fill_cases(self) -> None:
        self._case_box.addWidget(_head(say("Go on with"), self._theme))
        for case in self._cases[:MOST_CASES]:
            self._case_box.addWidget(rule())
            row = self._case_row(case)
            row.installEventFilter(self)
            self._case_rows.append(row)
            self._ids[case.id] = row
            self._case_box.addWidget(row)
        if not self._cases:
            self._case_box.addWidget(rule())
            self._case_box.addSpacing(round(self._theme.unit() * 0.4))
            text = say("No case yet. A case is one story: drop its articles here, or look at the demo case.")
            if self._locked:
                text = say("The cases are shown once the database is open.")
            self._case_box.addWidget(MarkedText(self._theme, text, ink="muted"))
        rest = len(self._cases) - MOST_CASES
        if rest > 0:
            self._case_box.addWidget(rule())
            key = self._keys("palette")
            more = LinkRow(self._theme, count("%n more case(s)", "", rest), key=_cap(key))
            more.clicked.connect(lambda: self.act.emit("palette"))
            more.installEventFilter(self)
            self._case_rows.append(more)
            self._case_box.addWidget(more)

    def _case_row(self, case: CaseSummary) -> LinkRow:
        done = case.claims > 0 and case.decided >= case.claims and not case.conflicts_open
        told = count("%n article(s)", "", case.articles)
        if case.conflicts_open:
            open_ = count("%n conflict(s) open", "", case.conflicts_open)
            told = say("{articles}, {conflicts}", articles=told, conflicts=open_)
        decided = say("{decided} of {claims}", decided=f"{case.decided:,}", claims=f"{case.claims:,}")
        used = max(case.changed_at, self._opened.get(case.id, ""))
        part = case.decided / case.claims if case.claims else 0.0
        right = say("done") if done else decided
        row = LinkRow(self._theme, case.name, told, right, day_and_time(used), done=part)
        row.setAccessibleDescription(say("Enter goes on with it, F2 renames it."))
        row.clicked.connect(lambda: self.case_picked.emit(case.id))
        row.renamed.connect(lambda: self.rename.emit(case))
        return row

    def _drop_area(self, theme: Theme) -> QWidget:
        unit = theme.unit()
        area = frame("drop")
        theme.scale(area, lambda unit: area.setMinimumHeight(round(unit * 13)))
        box = rows(area, unit * 0.6, (unit, unit * 2.2, unit, unit * 1.5))
        title = label(say("Drop the articles of one story here"), "strong", wrap=True)
        kinds = label(
            say("web pages, PDF, Word, e-mail, text and more, or a folder of them"), "muted", wrap=True
        )
        theme.scale(title, lambda _: title.setFont(theme.font(1.15, bold=True)))
        for one in (title, kinds):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(one)
        buttons = QWidget()
        flow = FlowLayout(buttons, round(unit * 0.45), centered=True)
        self.choose = self._button(say("Choose files…"), "choose_files", "primary")
        flow.addWidget(self.choose)
        flow.addWidget(self._button(say("Folder…"), "choose_folder"))
        flow.addWidget(self._button(say("Paste text"), "paste"))
        flow.addWidget(self._button(say("Web page…"), "address"))
        box.addSpacing(round(unit * 0.6))
        box.addWidget(buttons)
        box.addSpacing(round(unit * 0.4))
        self.privacy.setWordWrap(True)
        self.privacy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.privacy)
        box.addStretch()
        return area

    def _button(self, text: str, act: str, look: str = "") -> KeyButton:
        made = KeyButton(text, self._keys(act), self._theme, look, lambda: self.act.emit(act))
        made.installEventFilter(self)
        return made

    def show_keys(self) -> None:
        """Show the keys as they are by now."""
        self._keys_row.show_key(_cap(self._keys("keys")))

    def _new_here(self, theme: Theme) -> QWidget:
        card, box = _card(theme)
        box.addWidget(_head(say("New here?"), theme))
        for name, act, right, key in (
            (say("Open the demo case: four articles, one deal"), "demo", say("15 minutes"), ""),
            (say("The keys on one page"), "keys", "", _cap(self._keys("keys"))),
        ):
            row = LinkRow(theme, name, right=right, key=key)
            if act == "keys":
                self._keys_row = row
            row.clicked.connect(lambda _=False, one=act: self.act.emit(one))
            row.installEventFilter(self)
            box.addWidget(rule())
            box.addWidget(row)
        box.addStretch()
        return card


def _card(theme: Theme) -> tuple[QWidget, QVBoxLayout]:
    card = frame("card")
    unit = theme.unit()
    return card, rows(card, 0, (unit * 0.9, unit * 0.8, unit * 0.9, unit * 0.8))


def _head(text: str, theme: Theme) -> QWidget:
    made = label(text.upper(), "caps")
    made.setContentsMargins(0, 0, 0, round(theme.unit() * 0.4))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def _cap(key: str) -> str:
    return shown_key(key) if key else ""
