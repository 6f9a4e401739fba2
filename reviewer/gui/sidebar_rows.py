"""The rows of the side bar: an article, a name with a number; facts can be dropped on some."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from reviewer.domain.tongue import count, say
from reviewer.gui.dragging import FACTS_MIME, facts_in
from reviewer.gui.relatives import Note
from reviewer.gui.sources import short_date, source_name
from reviewer.gui.theme import Theme

if TYPE_CHECKING:
    from reviewer.domain.readmodel import ArticleItem

NO_NOTE = Note()
ARTICLE, NOTE = 3.5, 1.05
"""Height of an article's row, and of what it is to another one, in lines of text."""


class SideRow(QAbstractButton):
    """A row that can be pressed; what it shows is set by its owner, not by the press.

    Attributes:
        dropped: facts were dropped on it: their ids.
        hovered: facts hang over it.
    """

    dropped = Signal(object)
    hovered = Signal()

    def __init__(self, theme: Theme, height: float) -> None:
        super().__init__()
        self.theme, self._height = theme, height
        self._over = False
        self._run: Callable[[], None] | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self._run() if self._run is not None else None)

    def does(self, run: Callable[[], None]) -> None:
        """Set what a press does."""
        self._run = run

    def nextCheckState(self) -> None:
        """Leave the mark alone: it shows what is open, not what was pressed."""

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(100, round(self.theme.unit() * self._height))

    def ground(self, painter: QPainter) -> None:
        """Paint what says that it is the current one, has the focus, or takes what hangs over it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse() or self._over:
            chosen = self.isChecked() or self._over
            painter.fillRect(self.rect(), self.theme.color("chosen" if chosen else "well"))
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, self.theme.unit() * 0.2, self.height()), self.theme.color("link"))
        if self.hasFocus():
            painter.setPen(self.theme.color("link"))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._over:
            painter.setPen(QPen(self.theme.color("link"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take facts."""
        if event.mimeData().hasFormat(FACTS_MIME):
            self._mark(True)
            self.hovered.emit()
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking them."""
        if event.mimeData().hasFormat(FACTS_MIME):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget them."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which facts were dropped."""
        self._mark(False)
        facts = facts_in(event.mimeData())
        if facts:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.dropped.emit(facts)

    def _mark(self, over: bool) -> None:
        self._over = over
        self.update()


class ArticleRow(SideRow):
    """An article: name, date, progress, open conflicts, and what it is to another article."""

    def __init__(self, theme: Theme, article: ArticleItem, note: Note = NO_NOTE) -> None:
        super().__init__(theme, ARTICLE)
        self.article, self.note = article, note
        self.take(article, note)

    def take(self, article: ArticleItem, note: Note = NO_NOTE) -> None:
        """Show another article, or other numbers; `note` is what it is to another article."""
        self.article, self.note = article, note
        self._height = ARTICLE + (NOTE if note.text else 0.0)
        told = say(
            "{source}, {date}, {decided} of {claims} claims decided, {conflicts}",
            source=source_name(article),
            date=short_date(article.published_on),
            decided=f"{article.decided:,}",
            claims=f"{article.claims:,}",
            conflicts=count("%n open conflict(s)", "", article.conflicts_open),
        )
        if note.replaced:
            told = say("{source}, {date}", source=source_name(article), date=short_date(article.published_on))
        self.setAccessibleName(", ".join(one for one in (told, note.text) if one))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        self.ground(painter)
        theme, unit, one = self.theme, self.theme.unit(), self.article
        box = QRectF(self.rect()).adjusted(unit, unit * 0.4, -unit * 0.9, -unit * 0.3)
        badge = self._badge(painter, box) if one.conflicts_open else 0.0
        painter.setFont(theme.font())
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.color("muted" if self.note.replaced else "ink"))
        name = metrics.elidedText(
            source_name(one), Qt.TextElideMode.ElideRight, box.width() - badge - unit * 0.4
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(theme.font(0.86))
        painter.setPen(theme.color("muted"))
        painter.drawText(box.adjusted(0, unit * 1.2, 0, 0), Qt.AlignmentFlag.AlignLeft, self._numbers())
        if self.note.text:
            painter.setPen(theme.color("soft"))
            metrics = QFontMetricsF(painter.font())
            note = metrics.elidedText(self.note.text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box.adjusted(0, unit * (1.2 + NOTE), 0, 0), Qt.AlignmentFlag.AlignLeft, note)
        if not self.note.replaced:
            self._bar(painter, box)
        painter.end()

    def _numbers(self) -> str:
        one = self.article
        if self.note.replaced:
            return short_date(one.published_on)
        return say(
            "{date} · {decided} of {claims}",
            date=short_date(one.published_on),
            decided=f"{one.decided:,}",
            claims=f"{one.claims:,}",
        )

    def _bar(self, painter: QPainter, box: QRectF) -> None:
        """Paint how much is decided."""
        theme, unit, one = self.theme, self.theme.unit(), self.article
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(box.left(), box.bottom() - unit * 0.18, box.width(), unit * 0.18)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(line, 1.5, 1.5)
        if one.claims:
            line.setWidth(box.width() * one.decided / one.claims)
            painter.setBrush(theme.color("green-line"))
            painter.drawRoundedRect(line, 1.5, 1.5)

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


class CountRow(SideRow):
    """A name and a number; without a number, something to do."""

    def __init__(self, theme: Theme, name: str, number: int | None, ink: str = "muted") -> None:
        super().__init__(theme, 1.65)
        self.name = name
        self.take(name, number, ink)

    def take(self, name: str, number: int | None, ink: str = "muted") -> None:
        """Show another name or number."""
        self.name, self.number, self._ink = name, number, ink
        self.setAccessibleName(name if number is None else f"{name}, {number:,}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        self.ground(painter)
        theme, unit = self.theme, self.theme.unit()
        box = QRectF(self.rect()).adjusted(unit * 0.9, 0, -unit * 0.9, 0)
        painter.setFont(theme.font(bold=self.isChecked()))
        metrics = QFontMetricsF(painter.font())
        number = "" if self.number is None else f"{self.number:,}"
        room = box.width() - metrics.horizontalAdvance(number) - unit
        name = metrics.elidedText(self.name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.color("soft" if self.number is None else "ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(theme.color(self._ink))
        painter.setFont(theme.font())
        x = metrics.horizontalAdvance(name) + unit * 0.8
        painter.drawText(box.adjusted(x, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)
        painter.end()
