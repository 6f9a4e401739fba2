"""The start page: drop articles, go on with a case, open the demo."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from reviewer.domain.readmodel import CaseSummary
from reviewer.gui.flow_layout import FlowLayout
from reviewer.gui.forms import rows
from reviewer.gui.theme import Theme
from reviewer.gui.times import day_and_time
from reviewer.gui.widgets import KeyButton, MarkedText, draw_cap, frame, label, restyle, rule
from reviewer.gui.words import plural

MOST_CASES = 8


class LinkRow(QAbstractButton):
    """A row with a name, a line below it, and two at the right."""

    def __init__(
        self, theme: Theme, name: str, below: str = "", right: str = "", under: str = "", key: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._texts = (name, below, right, under)
        self._key = key
        self.setAccessibleName(", ".join(one for one in self._texts if one))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return one or two lines."""
        return QSize(200, round(self._theme.unit() * (2.9 if self._texts[1] else 1.9)))

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
        box = QRectF(self.rect()).adjusted(unit * 0.25, unit * 0.35, -unit * 0.25, 0)
        small = theme.font(0.88)
        aside = max(QFontMetricsF(small).horizontalAdvance(one) for one in (right, under)) + unit
        font = theme.font(1.02, bold=bool(below))
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, box.width() - aside)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, right)
        second = box.adjusted(0, unit * 1.25, 0, 0)
        painter.drawText(second, Qt.AlignmentFlag.AlignLeft, below)
        painter.drawText(second, Qt.AlignmentFlag.AlignRight, under)
        if self._key:
            draw_cap(
                painter, QRectF(box.right() - unit * 1.2, box.top(), unit * 1.2, unit * 1.1), self._key, theme
            )
        painter.end()


class Welcome(QScrollArea):
    """The start page.

    Attributes:
        act: id of an act that was chosen.
        case_picked: a case's id.
    """

    act = Signal(str)
    case_picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "canvas")
        self.setWidgetResizable(True)
        self.setAccessibleName("Start page")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("look", "canvas")
        self.privacy = label(look="muted")
        unit = theme.unit()
        middle = QWidget()
        middle.setMaximumWidth(round(unit * 54))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        box = rows(middle, unit * 0.5, (unit,) * 4)
        box.addWidget(MarkedText(theme, "Reviewer", serif=True, bold=True, size=2.4))
        claim = "What do these articles claim, where do they disagree, and what will you stand behind?"
        box.addWidget(MarkedText(theme, claim, ink="soft", size=1.15))
        box.addSpacing(round(unit))
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(unit * 1.1))
        grid.setVerticalSpacing(round(unit * 1.1))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.drop = self._drop_area(theme)
        grid.addWidget(self.drop, 0, 0, 2, 1)
        self._cases = frame("card")
        self._case_box = rows(self._cases, 0, (unit * 0.9, unit * 0.8, unit * 0.9, unit * 0.8))
        grid.addWidget(self._cases, 0, 1)
        grid.addWidget(self._new_here(theme), 1, 1)
        box.addLayout(grid)
        outer = QHBoxLayout(page)
        outer.addStretch(1)
        outer.addWidget(middle, 20, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)
        self.setWidget(page)
        self.show_cases([])
        self.show_host("")

    def show_host(self, host: str) -> None:
        """Tell where articles go: to the host that gives a second opinion, or (`""`) nowhere."""
        there = f"Articles are sent to {host}, for its second opinion."
        self.privacy.setText(there if host else "Nothing leaves this computer.")

    def show_cases(self, cases: Sequence[CaseSummary]) -> None:
        """Show the cases, the one changed last first."""
        while self._case_box.count():
            item = self._case_box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._case_box.addWidget(label("GO ON WITH", "caps"))
        self._case_box.addSpacing(round(self._theme.unit() * 0.4))
        for case in cases[:MOST_CASES]:
            self._case_box.addWidget(rule())
            self._case_box.addWidget(self._case_row(case))
        if not cases:
            self._case_box.addWidget(rule())
            text = "No case yet. Drop articles at the left, or open the demo case below."
            self._case_box.addWidget(MarkedText(self._theme, text, ink="muted"))

    def mark_drop(self, over: bool) -> None:
        """Show that what hangs over the window can be dropped."""
        restyle(self.drop, "over", "true" if over else "false")

    def _case_row(self, case: CaseSummary) -> LinkRow:
        done = case.claims > 0 and case.decided >= case.claims and not case.conflicts_open
        told = plural(case.articles, "article")
        if case.conflicts_open:
            told += f", {plural(case.conflicts_open, 'conflict')} open"
        decided = "done" if done else f"{case.decided:,} of {case.claims:,}"
        row = LinkRow(self._theme, case.name, told, decided, day_and_time(case.changed_at))
        row.clicked.connect(lambda: self.case_picked.emit(case.id))
        return row

    def _drop_area(self, theme: Theme) -> QWidget:
        unit = theme.unit()
        area = frame("drop")
        area.setMinimumHeight(round(unit * 17))
        box = rows(area, unit * 0.6, (unit * 1.5, unit * 2.2, unit * 1.5, unit * 1.5))
        title = label("Drop the articles of one story here", "strong")
        title.setFont(theme.font(1.15, bold=True))
        for one in (title, label("text, Markdown, HTML, or a folder of them", "muted")):
            box.addWidget(one, alignment=Qt.AlignmentFlag.AlignHCenter)
        buttons = QWidget()
        flow = FlowLayout(buttons, round(unit * 0.45), centered=True)
        self.choose = KeyButton(
            "Choose files…", "Ctrl+O", theme, "primary", lambda: self.act.emit("choose_files")
        )
        flow.addWidget(self.choose)
        flow.addWidget(
            KeyButton("Folder…", "Ctrl+Shift+O", theme, "", lambda: self.act.emit("choose_folder"))
        )
        flow.addWidget(KeyButton("Paste text", "Ctrl+Shift+V", theme, "", lambda: self.act.emit("paste")))
        box.addSpacing(round(unit * 0.6))
        box.addWidget(buttons)
        box.addSpacing(round(unit * 0.4))
        box.addWidget(self.privacy, alignment=Qt.AlignmentFlag.AlignHCenter)
        box.addStretch()
        return area

    def _new_here(self, theme: Theme) -> QWidget:
        unit = theme.unit()
        card = frame("card")
        box = rows(card, 0, (unit * 0.9, unit * 0.8, unit * 0.9, unit * 0.8))
        box.addWidget(label("NEW HERE?", "caps"))
        box.addSpacing(round(unit * 0.4))
        demo = LinkRow(theme, "Open the demo case: four articles, one deal", right="5 minutes")
        demo.clicked.connect(lambda: self.act.emit("demo"))
        keys = LinkRow(theme, "The keys on one page", key="?")
        keys.clicked.connect(lambda: self.act.emit("keys"))
        for one in (rule(), demo, rule(), keys):
            box.addWidget(one)
        return card
