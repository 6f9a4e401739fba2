"""What is missing, as groups of links beside the sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reviewer.domain.tongue import say
from reviewer.gui.forms import ENTER, rows
from reviewer.gui.sheet.missing import Group, Link
from reviewer.gui.theme import Theme
from reviewer.gui.tips import plain_tip
from reviewer.gui.widgets import MarkedText

INDENT = 1.0
"""Where the words of titles and links begin, in lines of text; the sign of a title stands before them."""


class LinkButton(QAbstractButton):
    """A line of words that leads somewhere; what does not fit is cut with dots."""

    def __init__(self, theme: Theme, text: str, *, indent: float = 0.0) -> None:
        super().__init__()
        self._theme, self._indent = theme, indent
        self.setText(text.replace("&", "&&"))
        self._words = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a line."""
        wide = self._theme.metrics().horizontalAdvance(self._words)
        unit = self._theme.unit()
        return QSize(round(wide + unit * (self._indent + 0.6)), round(unit * 1.45))

    def minimumSizeHint(self) -> QSize:
        """Take less where there is less."""
        return QSize(round(self._theme.unit() * 4), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there by Enter, too."""
        if Qt.Key(event.key()) in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.unit()
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(self._theme.color("link"), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("chosen"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), unit * 0.3, unit * 0.3)
        font = QFont(self._theme.font())
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.color("link"))
        box = self.rect().adjusted(round(unit * (self._indent + 0.3)), 0, -round(unit * 0.3), 0)
        words = QFontMetricsF(font).elidedText(self._words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class MissingList(QWidget):
    """The groups; it is made anew only when they change.

    Attributes:
        picked: a `Link` was pressed.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: tuple[Group, ...] | None = None
        self.buttons: dict[tuple[str, str], LinkButton] = {}
        self._page: QWidget | None = None
        self._box = rows(self, 0)
        self.setAccessibleName(say("What is missing"))

    def show_groups(self, groups: Sequence[Group], done: str) -> None:
        """Show what is missing.

        Args:
            groups: the sorts, the worst first.
            done: what to say when there are none.
        """
        groups = tuple(groups)
        if groups == self._groups:
            return
        self._groups = groups
        held = next((key for key, one in self.buttons.items() if one.hasFocus()), None)
        page = QWidget()
        box = rows(page, 0)
        self.buttons = {}
        for group in groups:
            self._add(box, group)
        if not groups:
            box.addWidget(MarkedText(self._theme, done, ink="green", spacing=1.3))
        old, self._page = self._page, page
        self._box.addWidget(page)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        if held is not None:
            self._give_back(held)

    def _add(self, box: QVBoxLayout, group: Group) -> None:
        unit = self._theme.unit()
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, round(unit * 0.35), 0, 0)
        line.setSpacing(0)
        glyph = MarkedText(self._theme, group.glyph, ink=group.ink, spacing=1.3)
        glyph.setFixedWidth(round(unit * (INDENT + 0.3)))
        line.addWidget(glyph)
        line.addWidget(MarkedText(self._theme, group.title, ink=group.ink, spacing=1.3), 1)
        box.addWidget(holder)
        for number, link in enumerate(group.links):
            button = LinkButton(self._theme, link.text, indent=INDENT)
            button.setAccessibleDescription(group.title)
            button.clicked.connect(lambda _=False, one=link: self.picked.emit(one))
            key = (group.key, link.key if link.key and number < len(group.links) - 1 else str(number))
            self.buttons[key] = button
            box.addWidget(button)

    def _give_back(self, held: tuple[str, str]) -> None:
        """Give the focus to what stands where it was: the same link, else one of its group, else any."""
        same = self.buttons.get(held)
        near = next((one for key, one in self.buttons.items() if key[0] == held[0]), None)
        target = same or near or next(iter(self.buttons.values()), None)
        if target is not None:
            target.setFocus()

    def links(self) -> list[Link]:
        """Return every link that is shown."""
        return [link for group in self._groups or () for link in group.links]
