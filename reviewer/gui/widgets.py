"""Small widgets that everything else is made of; labels show plain text only."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui import tips
from reviewer.gui.actions import shown_key
from reviewer.gui.flow import Flow
from reviewer.gui.keymap import LiveKey
from reviewer.gui.theme import Theme

_PAD = Qt.KeyboardModifier.KeypadModifier


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows `text` as it stands, whatever is in it."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    return made


def frame(look: str) -> QFrame:
    """Return a frame dressed by the style sheet."""
    made = QFrame()
    made.setProperty("look", look)
    return made


def rule() -> QFrame:
    """Return a thin line."""
    return frame("rule")


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


@contextmanager
def filling(*layouts: QLayout) -> Iterator[None]:
    """Set these layouts once for all that is shown and hidden meanwhile; Qt would do it for each at once."""
    for one in layouts:
        one.setEnabled(False)
    try:
        yield
    finally:
        for one in layouts:
            one.setEnabled(True)
            one.invalidate()


class AsWide(QFrame):
    """Holds wrapped words, and asks for the height that they take in the width it has.

    Qt asks a layout of wrapped words for its height at the width that it would like, too, which nobody uses
    and for which every word is set anew.
    """

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        inner = self.layout()
        if inner is None:
            return QSize()
        return QSize(self.width(), inner.totalHeightForWidth(self.width()))


class Elided(QLabel):
    """A label that gives way: of what has no room it shows the beginning, and all of it as its tip."""

    def __init__(self, look: str = "", *, last: bool = False) -> None:
        """Make the label.

        Args:
            look: how the style sheet dresses it.
            last: it gives way only after those that are not, and before anything is cut.
        """
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        wide = QSizePolicy.Policy.Preferred if last else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        if look:
            self.setProperty("look", look)

    def minimumSizeHint(self) -> QSize:
        """Return room for a letter or two."""
        return QSize(self.fontMetrics().height() * 2, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if self.toolTip() != tips.plain(tip := "" if text == self.text() else self.text()):
            tips.give(self, tip)
        painter = QStylePainter(self)
        if len(text) > 1:
            painter.drawItemText(
                room, self.alignment(), self.palette(), True, text, QPalette.ColorRole.WindowText
            )
        painter.end()


class KeyButton(QPushButton):
    """A button that shows its key in a small cap."""

    def __init__(
        self, text: str, key: str, theme: Theme, look: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Make the button.

        Args:
            text: what it does.
            key: in Qt's portable notation; `""` for none.
            theme: colours and faces.
            look: `primary` for the main act of its place.
            act: what a click does.
        """
        super().__init__()
        self._theme = theme
        self._key, self._cap = key, ""
        self._hint: QSize | None = None
        self.setText(text)
        self.setAccessibleName(text.rstrip("…"))
        self.show_key(key)
        if look:
            self.setProperty("look", look)
        if act is not None:
            self.clicked.connect(lambda: act())

    def show_key(self, key: str | None = None) -> None:
        """Show another key, or, if none is given, its own as it is by now."""
        known = self._key if key is None else key
        self._key = known.again() if isinstance(known, LiveKey) else known
        self._cap = shown_key(self._key) if self._key else ""
        self.setAccessibleDescription(say("Key: {key}", key=self._cap) if self._cap else "")
        self._hint = None
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Show another text; ampersands are no mnemonics here."""
        self._hint = None
        super().setText(text.replace("&", "&&"))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again what is set in another face or look."""
        self._hint = None
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, too, as people expect of the button that has the focus."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_PAD:
            self.click()
        else:
            super().keyPressEvent(event)

    def _shown(self) -> str:
        return self.text().replace("&&", "&")

    def _cap_font_width(self) -> float:
        metrics = self._theme.metrics(0.83)
        return metrics.horizontalAdvance(self._cap) + metrics.height() * 0.6 if self._cap else 0.0

    def sizeHint(self) -> QSize:
        """Make room for text and cap."""
        if self._hint is None:
            self._hint = QSize(self.width_with(self._shown()), round(self._theme.unit() * 1.62))
        return QSize(self._hint)

    def width_with(self, text: str) -> int:
        """Return the width that the button takes with a text, in pixels."""
        unit = self._theme.unit()
        width = QFontMetricsF(self.font()).horizontalAdvance(text) + unit * 1.1
        if self._cap:
            width += self._cap_font_width() + unit * 0.3
        if self.property("look") == "search" and text:
            width += unit * 2.5
        return round(width)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its text and its key."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, cap = self._theme.unit(), self._cap_font_width()
        text = self._shown()
        wide = QFontMetricsF(self.font()).horizontalAdvance(text)
        gap = unit * 0.3 if cap else 0.0
        look = self.property("look")
        x = unit * 0.5 if look == "search" else (self.width() - wide - gap - cap) / 2
        cap_x = self.width() - cap - unit * 0.4 if look == "search" else x + wide + gap
        primary = look == "primary" and self.isEnabled()
        ink = "on-accent" if primary else ("ink" if self.isEnabled() and look != "search" else "muted")
        painter.setPen(self._theme.color(ink))
        painter.drawText(QRectF(x, 0, wide + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if cap:
            box = QRectF(cap_x, (self.height() - unit) / 2, cap, unit)
            draw_cap(painter, box, self._cap, self._theme, on_accent=primary)
        painter.end()


def draw_cap(painter: QPainter, box: QRectF, key: str, theme: Theme, *, on_accent: bool = False) -> None:
    """Paint a key's cap."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(0.83))
    if on_accent:
        painter.setBrush(theme.color("accent-strong"))
        painter.setPen(theme.color("on-accent"))
    else:
        painter.setBrush(theme.color("key"))
        painter.setPen(theme.color("line-soft"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(theme.color("on-accent" if on_accent else "soft"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class MarkedText(QWidget):
    """Words from an article, wrapped, some of them marked; plain text whatever is in them."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        marks: Sequence[Span] = (),
        *,
        serif: bool = False,
        bold: bool = False,
        size: float = 1.0,
        ink: str = "ink",
        ground: str = "differ",
        spacing: float = 1.15,
        lines: int = 0,
        wide: float = 18.0,
    ) -> None:
        """Show some words.

        Args:
            theme: colours and faces.
            text: the words.
            marks: what is marked in them.
            serif: in the reading face.
            bold: in bold.
            size: times the window's text.
            ink: token of the words' colour.
            ground: token of the marks' colour.
            spacing: of the lines.
            lines: most lines; 0 is all.
            wide: width it would like, in lines of text.
        """
        super().__init__()
        self._theme = theme
        self._wide = wide
        self._style = (serif, bold, size)
        self._ink, self._ground, self._spacing, self._lines = ink, ground, spacing, lines
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow("", theme.font())
        self._heights: dict[int, int] = {}
        self.marks: tuple[Span, ...] = ()
        self.show_text(text, marks)
        theme.changed.connect(self._dress)

    def show_text(self, text: str, marks: Sequence[Span] = (), ink: str = "") -> None:
        """Show other words."""
        serif, bold, size = self._style
        self._ink = ink or self._ink
        font = self._theme.font(size, bold=bold, serif=serif)
        self.marks = tuple(marks)
        self.update()
        if self._heights and text == self._flow.text and font == self._flow.font:
            return
        self._flow = Flow(text, font)
        self._heights.clear()
        self.setAccessibleName(text)
        self.updateGeometry()

    @property
    def text(self) -> str:
        """The words, those that are cut off for want of room included."""
        return self._flow.text

    def rects(self, span: Span) -> list[QRectF]:
        """Return where some of the words stand, line by line."""
        self._flow.lay(float(self.width()), self._spacing, self._lines)
        return self._flow.rects(span.start, span.end)

    def set_lines(self, most: int) -> None:
        """Show no more than so many lines; 0 is all."""
        if most != self._lines:
            self._lines = most
            self._heights.clear()
            self.updateGeometry()
            self.update()

    def set_size(self, size: float) -> None:
        """Show the words in another size, times the window's text."""
        serif, bold, _ = self._style
        if (serif, bold, size) != self._style:
            self._style = serif, bold, size
            self._dress()

    def _dress(self) -> None:
        self.show_text(self.text, self.marks)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text set in `width`."""
        found = self._heights.get(width)
        if found is None:  # a layout asks many times for a few widths
            height = self._flow.lay(float(width), self._spacing, self._lines)
            found = self._heights[width] = int(height + 0.99)
        return found

    def sizeHint(self) -> QSize:
        """Return the size of the text at a usual width."""
        width = round(self._theme.unit() * self._wide)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(round(self._theme.unit() * 3), round(self._theme.unit()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height, where the width is another one."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks, then words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._flow.lay(float(self.width()), self._spacing, self._lines)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._ground))
        for mark in self.marks:
            for rect in self.rects(mark):
                painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 3, 3)
        self._flow.draw(painter, QPointF(0, 0), self._theme.color(self._ink))
        painter.end()
