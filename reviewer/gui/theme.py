"""Colours and faces of the window, made from the tokens; follows the system unless the person chose."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reviewer import paths
from reviewer.gui import tokens
from reviewer.gui.style import sheet
from reviewer.settings import Theme as Choice

SERIF = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Times New Roman", "serif")
"""Reading faces, the first one that is installed."""
READING_SIZE = 1.34
"""Size of the reading face, times the window's."""

_ROLES = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "canvas",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "paper",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "red",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.ToolTipBase: "paper",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.Mid: "line",
}


class _Scale(QObject):
    """Lives as long as its widget."""

    def __init__(self, widget: QWidget, theme: "Theme", size: Callable[[float], None]) -> None:
        super().__init__(widget)
        self._theme, self._size = theme, size

    def again(self) -> None:
        """Measure again."""
        self._size(self._theme.unit())


class Theme(QObject):
    """The theme in force; `changed` tells those who paint."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM, zoom: int = 100) -> None:
        """Dress `app`.

        Args:
            app: the application.
            choice: light, dark, or as the system is.
            zoom: percent of the system's font size.
        """
        super().__init__(app)
        self._app = app
        self._base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._choice = choice
        self._zoom = zoom
        self._unit = 0.0
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[float, bool, bool], QFont] = {}
        self._metrics: dict[tuple[float, bool, bool], QFontMetricsF] = {}
        self._advances: dict[tuple[str, float], float] = {}
        self.tokens = tokens.load("light")
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Change the colours."""
        self._choice = choice
        self._apply()

    def set_zoom(self, percent: int) -> None:
        """Change the size of all text."""
        self._zoom = percent
        self._apply()

    def color(self, name: str) -> QColor:
        """Return a colour by its token; who changes it takes a copy."""
        found = self._colors.get(name)
        if found is None:
            value = self.tokens[name]
            if len(value) == 9:  # Qt reads #aarrggbb
                value = f"#{value[7:]}{value[1:7]}"
            found = self._colors[name] = QColor(value)
        return found

    def font(self, size: float = 1.0, *, bold: bool = False, serif: bool = False) -> QFont:
        """Return a face; `size` is a multiple of the window's. Who changes it takes a copy."""
        key = size, bold, serif
        found = self._fonts.get(key)
        if found is None:
            found = QFont(self._app.font())
            if serif:
                found.setFamilies(list(SERIF))
                found.setStyleHint(QFont.StyleHint.Serif)
            found.setPointSizeF(self._points() * size)
            if bold:
                found.setWeight(QFont.Weight.DemiBold if not serif else QFont.Weight.Bold)
            self._fonts[key] = found
        return found

    def metrics(self, size: float = 1.0, *, bold: bool = False, serif: bool = False) -> QFontMetricsF:
        """Return what is known of the sizes of a face."""
        key = size, bold, serif
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(self.font(size, bold=bold, serif=serif))
        return found

    def advance(self, text: str, size: float = 1.0) -> float:
        """Return how wide a word of few is, in pixels: they are measured once."""
        key = text, size
        found = self._advances.get(key)
        if found is None:
            found = self._advances[key] = self.metrics(size).horizontalAdvance(text)
        return found

    def unit(self) -> float:
        """Return the height of a line of the window's text, in pixels: what spacing is measured in."""
        return self._unit

    def follow(self, window: QWidget) -> None:
        """Take another size of text as soon as the system has one; `window` is told of it by Qt."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look whether the system's face has changed."""
        if event.type() in (QEvent.Type.ThemeChange, QEvent.Type.ApplicationFontChange):
            base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
            if base != self._base:
                self._base = base
                self._apply()
        return False

    def scale(self, widget: QWidget, size: Callable[[float], None]) -> None:
        """Give a widget sizes measured in lines of text, now and whenever the text's size changes."""
        size(self.unit())
        watch = _Scale(widget, self, size)
        self.changed.connect(watch.again)

    def _points(self) -> float:
        points = self._base.pointSizeF()
        if points <= 0:  # the system gives its size in pixels
            points = self._base.pixelSize() * 72 / 96
        return max(points, 9.5) * self._zoom / 100

    def _dark(self) -> bool:
        if self._choice is Choice.SYSTEM:
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice is Choice.DARK

    def _system_changed(self) -> None:
        if self._choice is Choice.SYSTEM:
            self._apply()

    def _forget(self) -> None:
        for kept in (self._colors, self._fonts, self._metrics, self._advances):
            kept.clear()

    def _apply(self) -> None:
        self._forget()
        self.tokens = tokens.load("dark" if self._dark() else "light")
        font = QFont(self._base)
        font.setPointSizeF(self._points())
        self._app.setFont(font)
        self._forget()  # again: to set the face asks for some
        metrics = QFontMetricsF(font)
        self._unit = min(metrics.height(), metrics.ascent() * 1.32)  # some faces have much air of their own
        self._app.setPalette(self._palette())
        check = paths.resource("icons/check.svg").as_posix()
        self._app.setStyleSheet(sheet(self.tokens, self.unit(), self._points(), check))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette
