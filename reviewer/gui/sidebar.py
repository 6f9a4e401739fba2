"""The side bar: articles, independence, saved views, sections; what stands there depends on the mode."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from reviewer.domain.readmodel import ArticleItem, FactFilter, TieItem
from reviewer.gui.actions import Mode
from reviewer.gui.chrome import SIDE_WIDTH
from reviewer.gui.forms import rows
from reviewer.gui.session import VIEWS, Overview
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, label
from reviewer.gui.words import plural, short_date, source_name


class _Row(QAbstractButton):
    """A row that can be pressed."""

    def __init__(self, theme: Theme, height: float) -> None:
        super().__init__()
        self.theme, self._height = theme, height
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(100, round(self.theme.unit() * self._height))

    def ground(self, painter: QPainter) -> None:
        """Paint what says that it is the current one, or has the focus."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), self.theme.color("chosen" if self.isChecked() else "well"))
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, self.theme.unit() * 0.2, self.height()), self.theme.color("link"))
        if self.hasFocus():
            painter.setPen(self.theme.color("link"))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class ArticleRow(_Row):
    """An article: name, date, progress, open conflicts."""

    def __init__(self, theme: Theme, article: ArticleItem) -> None:
        super().__init__(theme, 3.5)
        self.article = article
        decided = f"{article.decided} of {article.claims} claims decided"
        conflicts = plural(article.conflicts_open, "open conflict")
        date = short_date(article.published_on)
        self.setAccessibleName(f"{source_name(article)}, {date}, {decided}, {conflicts}")
        self.setToolTip("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        self.ground(painter)
        theme, unit, one = self.theme, self.theme.unit(), self.article
        box = QRectF(self.rect()).adjusted(unit, unit * 0.4, -unit * 0.9, -unit * 0.3)
        badge = self._badge(painter, box) if one.conflicts_open else 0.0
        painter.setFont(theme.font())
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.color("ink"))
        name = metrics.elidedText(
            source_name(one), Qt.TextElideMode.ElideRight, box.width() - badge - unit * 0.4
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(theme.font(0.86))
        painter.setPen(theme.color("muted"))
        told = f"{short_date(one.published_on)} · {one.decided:,} of {one.claims:,}"
        painter.drawText(box.adjusted(0, unit * 1.2, 0, 0), Qt.AlignmentFlag.AlignLeft, told)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(box.left(), box.bottom() - unit * 0.18, box.width(), unit * 0.18)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(line, 1.5, 1.5)
        if one.claims:
            line.setWidth(box.width() * one.decided / one.claims)
            painter.setBrush(theme.color("green-line"))
            painter.drawRoundedRect(line, 1.5, 1.5)
        painter.end()

    def _badge(self, painter: QPainter, box: QRectF) -> float:
        theme, unit = self.theme, self.theme.unit()
        painter.setFont(theme.font(0.83, bold=True))
        text = str(self.article.conflicts_open)
        wide = max(QFontMetricsF(painter.font()).horizontalAdvance(text) + unit * 0.75, unit * 1.3)
        pill = QRectF(box.right() - wide, box.top(), wide, unit * 1.05)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("red-badge"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(theme.color("red"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return wide


class CountRow(_Row):
    """A name and a number."""

    def __init__(self, theme: Theme, name: str, count: int, ink: str = "muted") -> None:
        super().__init__(theme, 1.65)
        self.name, self._count, self._ink = name, count, ink
        self.setAccessibleName(f"{name}, {count:,}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        self.ground(painter)
        theme, unit = self.theme, self.theme.unit()
        box = QRectF(self.rect()).adjusted(unit * 0.9, 0, -unit * 0.9, 0)
        painter.setFont(theme.font(bold=self.isChecked()))
        metrics = QFontMetricsF(painter.font())
        number = f"{self._count:,}"
        room = box.width() - metrics.horizontalAdvance(number) - unit
        name = metrics.elidedText(self.name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(theme.color(self._ink))
        painter.setFont(theme.font())
        x = metrics.horizontalAdvance(name) + unit * 0.8
        painter.drawText(box.adjusted(x, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)
        painter.end()


class SideBar(QFrame):
    """The side bar.

    Attributes:
        article_picked: an article's id.
        view_picked: the filter of a saved view, or of a section.
        part_picked: number of the first piece of a part of the sheet.
    """

    article_picked = Signal(str)
    view_picked = Signal(object)
    part_picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mode = Mode.READ
        self._overview: Overview | None = None
        self._parts: Sequence[tuple[str, int, int]] = ()
        self._article = ""
        self._filter = FactFilter()
        self.setProperty("look", "sidebar")
        self._area = QScrollArea()
        self._area.setProperty("look", "side")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows(self, 0).addWidget(self._area)
        theme.changed.connect(self._dress)
        self._dress()

    def show_mode(self, mode: Mode) -> None:
        """Show what belongs to a mode."""
        self._mode = mode
        self._rebuild()

    def show_overview(self, overview: Overview | None) -> None:
        """Show other numbers."""
        if overview != self._overview:
            self._overview = overview
            self._rebuild()

    def show_parts(self, parts: Sequence[tuple[str, int, int]]) -> None:
        """Show the parts of the sheet."""
        self._parts = parts
        if self._mode is Mode.SHEET:
            self._rebuild()

    def show_article(self, article_id: str) -> None:
        """Mark the article that is open."""
        if article_id != self._article:
            self._article = article_id
            for row in self.findChildren(ArticleRow):
                row.setChecked(row.article.id == article_id)

    def show_filter(self, wanted: FactFilter) -> None:
        """Mark the view that is shown."""
        if wanted != self._filter:
            self._filter = wanted
            if self._mode is Mode.FACTS:
                self._rebuild()

    def focus_first(self) -> None:
        """Give the focus to the current row, or the first."""
        found = self.findChildren(_Row)
        chosen = next((one for one in found if one.isChecked()), found[0] if found else None)
        if chosen is not None:
            chosen.setFocus()

    def _dress(self) -> None:
        self.setFixedWidth(round(self._theme.unit() * (SIDE_WIDTH + 0.5)))
        self._rebuild()

    def _rebuild(self) -> None:
        focus = self.focusWidget()
        name = focus.accessibleName() if focus is not None and focus.hasFocus() else ""
        at = self._area.verticalScrollBar().value()
        page = QWidget()
        page.setProperty("look", "side")
        unit = self._theme.unit()
        self._box = rows(page, 0, (0, unit * 1.0, 0, unit))
        if self._overview is not None:
            self._fill(self._overview)
        self._box.addStretch()
        self._area.setWidget(page)
        self._area.verticalScrollBar().setValue(at)
        if name:
            for row in self.findChildren(_Row):
                if row.accessibleName() == name:
                    row.setFocus()

    def _fill(self, overview: Overview) -> None:
        if self._mode in (Mode.READ, Mode.CONFLICTS):
            self._title("ARTICLES")
            for article in overview.articles:
                row = ArticleRow(self._theme, article)
                row.setChecked(self._mode is Mode.READ and article.id == self._article)
                row.clicked.connect(lambda _=False, one=article.id: self.article_picked.emit(one))
                self._box.addWidget(row)
        if self._mode is Mode.READ:
            self._independence(overview.articles, overview.ties)
        if self._mode in (Mode.READ, Mode.FACTS):
            self._title("SAVED VIEWS")
            for (name, wanted), (_, count) in zip(VIEWS, overview.views, strict=True):
                if self._mode is Mode.FACTS or name != "All facts":
                    self._view(name, count, wanted)
        if self._mode is Mode.FACTS:
            self._title("SECTIONS OF THE SHEET")
            for name, count in overview.sections:
                self._view(name or "Other", count, FactFilter(section=name))
        if self._mode is Mode.SHEET:
            self._title("ON THIS SHEET")
            for name, piece, count in self._parts:
                part = CountRow(self._theme, name, count, "red" if name == "Open questions" else "muted")
                part.setCheckable(False)
                part.clicked.connect(lambda _=False, at=piece: self.part_picked.emit(at))
                self._box.addWidget(part)

    def _view(self, name: str, count: int, wanted: FactFilter) -> None:
        row = CountRow(self._theme, name, count)
        row.setChecked(self._mode is Mode.FACTS and wanted == self._filter)
        row.clicked.connect(lambda: self.view_picked.emit(wanted))
        self._box.addWidget(row)

    def _title(self, text: str) -> None:
        title = label(text, "caps")
        unit = self._theme.unit()
        first = self._box.count() == 0
        title.setContentsMargins(round(unit * 0.9), 0 if first else round(unit), 0, round(unit * 0.35))
        self._box.addWidget(title)

    def _independence(self, articles: Sequence[ArticleItem], ties: Sequence[TieItem]) -> None:
        self._title("INDEPENDENCE")
        independent = len({one.origin for one in articles})
        told = [f"{plural(len(articles), 'article')}, {independent} independent"]
        for tie in ties:
            shared = f"share {plural(tie.passages, 'passage')}" if tie.passages else ""
            agency = f"both name {tie.agency}" if tie.agency else ""
            both = ", ".join(one for one in (shared, agency) if one)
            told.append(f"{tie.first} and {tie.second} {both}")
        for line in told[:12]:
            words = MarkedText(self._theme, line, ink="soft", size=0.95, wide=10)
            holder = QWidget()
            unit = self._theme.unit()
            rows(holder, 0, (unit * 0.9, unit * 0.1, unit * 0.6, unit * 0.1)).addWidget(words)
            self._box.addWidget(holder)
