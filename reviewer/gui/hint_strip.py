"""The hints on the screen: a strip that covers nothing, and a ring around what it speaks of."""

from collections.abc import Callable, Mapping
from string import Formatter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from reviewer.domain.tongue import say
from reviewer.gui import tips
from reviewer.gui.actions import BY_ID, CASE_MODES, MODE_TITLES, Mode, shown_key
from reviewer.gui.announcing import announce
from reviewer.gui.hints import Hint, Hints
from reviewer.gui.overlay import Overlay
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import MarkedText, label

if TYPE_CHECKING:
    from reviewer.gui.hub import Hub
    from reviewer.gui.window import MainWindow

ROOM, TIGHT = 50, 38
"""Widths in lines of text from which all stands in one line, and below which the words are smaller."""
SMALL = 0.92
"""Size of the words where there is little room, times the window's."""
FOLLOW_MS = 120
"""How often the ring looks whether what it points at has moved."""


class HintStrip(QFrame):
    """Says the current hint; it never takes the focus by itself, and gives it back.

    Attributes:
        left: it has gone, or Escape was pressed in it, and it had the focus.
    """

    left = Signal()

    def __init__(self, theme: Theme, hints: Hints, key: Callable[[str, Mode], str]) -> None:
        """Build the strip.

        Args:
            theme: colours and faces.
            hints: which one is shown.
            key: the key of an act in a mode, as Qt notes it.
        """
        super().__init__()
        self._theme, self._hints, self._key = theme, hints, key
        self._mode = Mode.WELCOME
        self.setProperty("look", "hint")
        line = self._line = QHBoxLayout(self)
        self.text = MarkedText(theme)
        line.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._side = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.number = label("", "muted")
        self.skip = _button(say("Next hint"), hints.skip)
        self.stop = _button(say("No more hints"), hints.end)
        self._side.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)
        ends = QHBoxLayout()
        for one in (self.skip, self.stop):
            ends.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self._side.addLayout(ends)
        line.addLayout(self._side)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        theme.scale(self, self._scale)
        hints.changed.connect(self._show)
        self.hide()

    def enter(self, mode: Mode) -> None:
        """Tell which mode is in front."""
        self._mode = mode
        self._show()

    def focus_first(self) -> None:
        """Give the focus to the first button."""
        self.skip.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._fitting.start()

    def _scale(self, unit: float) -> None:
        above = round(unit * 0.35)
        self._line.setContentsMargins(round(unit), above, round(unit * 0.4), above)
        self._line.setSpacing(round(unit * 0.5))
        self._side.setSpacing(round(unit * 0.15))
        self._fitting.start()

    def _fit(self) -> None:
        """Put the number above the buttons, and short words on these, where there is little room."""
        unit = self._theme.unit()
        wide = self.width() >= ROOM * unit
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._side.direction() != way:
            self._side.setDirection(way)
        for button, short in ((self.skip, "→"), (self.stop, "✕")):
            text = button.accessibleName() if wide else short
            if button.text() != text:
                button.setText(text)
                tips.give(button, "" if wide else button.accessibleName())
        self.text.set_size(1.0 if self.width() >= TIGHT * unit else SMALL)
        if self._hints.current is not None:
            self._tell_number(self._hints.current)

    def _tell_number(self, hint: Hint) -> None:
        number, of = self._hints.number(hint)
        wide = self.width() >= ROOM * self._theme.unit()
        self.number.setText(say("Hint {number} of {of}", number=number, of=of) if wide else f"{number}/{of}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass over the hint by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._hints.skip()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def words(self, hint: Hint) -> str:
        """Return what a hint says in the mode in front, with the keys as they are now."""
        text = say(hint.text)
        acts = [name for _, name, _, _ in Formatter().parse(text) if name]
        text = text.format(**{one: self._shown(one, hint.mode) for one in acts})
        if self._mode is hint.mode or hint.points == "mode":
            return text
        place, key = say(MODE_TITLES[hint.mode]), self._shown(f"mode_{hint.mode.value}", hint.mode)
        return say("In {mode} ({key}): {hint}", mode=place, key=key, hint=text)

    def _shown(self, act: str, mode: Mode) -> str:
        where = mode if mode in BY_ID[act].modes else next(iter(BY_ID[act].modes))
        key = self._key(act, where)
        return shown_key(key) if key else say("“{act}” in the menu", act=say(BY_ID[act].title_in(where)))

    def _show(self) -> None:
        hint = self._hints.current
        held = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        here = hint is not None and self._mode in CASE_MODES
        if hint is not None and here:
            number, of = self._hints.number(hint)
            words = self.words(hint)
            if words != self.text.text or not self.isVisible():
                self.text.show_text(words)
                self._tell_number(hint)
                self.setAccessibleName(
                    say("Hint {number} of {of}: {words}", number=number, of=of, words=words)
                )
                self.show()
                announce(self, self.accessibleName())
        else:
            self.hide()
            if held:
                self.left.emit()


class HintRing(QWidget):
    """A ring around what the hint speaks of; the mouse goes through it."""

    def __init__(self, theme: Theme, ground: QWidget) -> None:
        super().__init__(ground)
        self._theme, self._ground = theme, ground
        self._number = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def point(self, target: QWidget | None, number: int) -> None:
        """Lie around a widget, or nowhere."""
        if target is None or not target.isVisible():
            self.hide()
            return
        place = QRect(target.mapTo(self._ground, QPoint(0, 0)), target.size())
        edge = round(self._theme.unit() * 0.35)
        shown = _seen(target, self._ground).intersected(self._ground.rect())
        if shown.isEmpty():
            self.hide()
            return
        place = place.intersected(shown).adjusted(-edge, -edge, edge, edge).intersected(self._ground.rect())
        if place != self.geometry() or number != self._number or not self.isVisible():
            self._number = number
            self.setGeometry(place)
            self.show()
            self.raise_()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a frame: what lies inside is not even painted over."""
        super().resizeEvent(event)
        width = round(self._theme.unit() * 0.3)
        inner = self.rect().adjusted(width, width, -width, -width)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)).united(QRegion(self._tag().toRect())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring and the hint's number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, unit = self._theme, self._theme.unit()
        wide = unit * 0.14
        painter.setPen(QPen(theme.color("link"), wide))
        frame = QRectF(self.rect()).adjusted(wide, wide, -wide, -wide)
        painter.drawRoundedRect(frame, unit * 0.5, unit * 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        tag = self._tag()
        painter.drawRoundedRect(tag, unit * 0.3, unit * 0.3)
        painter.setPen(theme.color("on-accent"))
        painter.setFont(theme.font(0.8, bold=True))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _tag(self) -> QRectF:
        """Return the place of the number, at the ring's upper corner, where cards have nothing."""
        unit = self._theme.unit()
        wide = self._theme.metrics(0.8, bold=True).horizontalAdvance("0") + unit * 0.5
        return QRectF(self.width() - wide, 0, wide, unit * 0.95)


class HintGuide:
    """Shows the hints in a window: follows what the person does, and what the hints point at."""

    def __init__(self, window: "MainWindow", hub: "Hub") -> None:
        """Follow a window.

        Args:
            window: the window.
            hub: its keys.
        """
        self._window = window
        self.hints = Hints(window.place, window)
        self.strip = HintStrip(window.theme, self.hints, lambda act, mode: hub.key(act, mode))
        self.ring = HintRing(window.theme, window.ground)
        self._timer = QTimer(window, interval=FOLLOW_MS)
        self._timer.timeout.connect(self.follow)
        self.hints.changed.connect(self._changed)
        self.hints.finished.connect(self._finished)
        self.strip.left.connect(window.ground.left.emit)
        window.session.did.connect(self.hints.did)
        hub.rebound.connect(lambda: self.enter(window.mode))
        self._changed()

    def enter(self, mode: Mode) -> None:
        """Tell which mode is in front."""
        self.hints.entered(mode)
        self.strip.enter(mode)
        self.follow()

    def follow(self) -> None:
        """Lie around what the current hint speaks of; give way to panels."""
        hint = self.hints.current
        if hint is None or not self.strip.isVisible() or self._panel_open():
            self.ring.hide()
            return
        self.ring.point(self._target(hint), self.hints.number(hint)[0])

    def _target(self, hint: Hint) -> QWidget | None:
        window = self._window
        if window.mode is not hint.mode or hint.points == "mode":
            return window.header.modes[hint.mode]
        found: Mapping[str, Callable[[], QWidget | None]] = {
            "card": lambda: window.read.card,
            "article": lambda: window.read.article,
            "resolve": window.conflicts.acted_on,
            "facts": lambda: window.facts.table,
            "export": window.sheet.acted_on,
        }
        return found[hint.points]()

    def _panel_open(self) -> bool:
        return any(one.isVisible() for one in self._window.ground.findChildren(Overlay))

    def _changed(self) -> None:
        if self.hints.current is not None:
            self._timer.start()
        else:
            self._timer.stop()
        self.follow()

    def _finished(self) -> None:
        key = shown_key(self._window.hub.key("keys", self._window.mode))
        self._window.toast.tell(
            say("That is the whole way, from articles to a sheet. {key} lists all keys.", key=key)
        )


def _seen(target: QWidget, ground: QWidget) -> QRect:
    """Return the part of a widget that is not scrolled away, as the ground sees it."""
    region = target.visibleRegion().boundingRect()
    return QRect(target.mapTo(ground, region.topLeft()), region.size())


def _button(text: str, act: Callable[[], None]) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("look", "flat")
    made.setAccessibleName(text)
    made.clicked.connect(lambda: act())
    return made
