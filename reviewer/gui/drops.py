"""What hangs over the window while something is dragged onto it: what letting it go would do, in words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reviewer.domain.tongue import count, say
from reviewer.gui.announcing import announce
from reviewer.gui.flow import Flow
from reviewer.gui.theme import Theme

GONE_MS = 80
"""How long the mark waits for the pointer to come back before it goes."""
CASE_FILE = ".reviewcase"
OWN = "application/x-reviewer"
"""How the formats of what is dragged within the window begin."""
_PIECE = re.compile(r"<(?P<ends>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<[^<>]*>|(?P<text>[^<]+)|<")
_NOT_SHOWN = frozenset({"head", "script", "style", "title"})
_LINES = frozenset({"br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "table", "td", "th", "tr"})


@dataclass(frozen=True, slots=True)
class Offer:
    """What letting something go over the window would do.

    Attributes:
        title: that, in words.
        detail: more, or why not.
        files: the files and folders that would be read.
        text: the text that would be taken.
        html: the same as HTML, where there is that.
        address: the web page that would be asked for, once that is confirmed.
    """

    title: str
    detail: str = ""
    files: tuple[Path, ...] = ()
    text: str = ""
    address: str = ""
    html: str = ""

    @property
    def takes(self) -> bool:
        """Tell whether anything would be taken."""
        return bool(self.files or self.text or self.address)


def offer(data: QMimeData, case: str) -> Offer | None:
    """Return what letting `data` go would do; nothing if it is none of the window's business.

    Args:
        data: what is dragged.
        case: name of the case that is open; `""` for none.
    """
    if any(one.startswith(OWN) for one in data.formats()):
        return None
    files = tuple(Path(one.toLocalFile()) for one in data.urls() if one.isLocalFile())
    if files:
        return _files(files, case)
    address = next((one.toString() for one in data.urls()), "")
    if address:
        from reviewer.ingest.addresses import is_address  # after the first paint

        if not is_address(address):
            why = say("Only addresses that begin with https:// or http:// can be fetched.")
            return Offer(say("This address cannot be read"), why)
        return Offer(say("Add the web page"), say("You are asked before it is fetched."), address=address)
    text = data.text().strip() if data.hasText() else ""
    if not text:
        return None
    words = len(text.split())
    if case:
        title = count("Add a text of %n word(s) to {case}", "", words, case=case)
    else:
        title = count("New case of a text of %n word(s)", "", words)
    return Offer(title, text=text, html=html_of(data))


def html_of(data: QMimeData) -> str:
    """Return what is copied or dragged as HTML, `""` where it is text alone."""
    return data.html() if data.hasHtml() else ""


def words_of(html: str) -> str:
    """Return the words of HTML that comes without its text; what is not shown is left out."""
    parts: list[str] = []
    hidden = ""
    for found in _PIECE.finditer(html):
        name = (found["name"] or "").lower()
        if hidden:
            hidden = "" if found["ends"] and name == hidden else hidden
        elif name in _NOT_SHOWN and not found["ends"]:
            hidden = name
        elif name in _LINES:
            parts.append("\n")
        elif found["text"]:
            parts.append(found["text"].replace("\n", " "))
    lines = unescape("".join(parts)).splitlines()
    return "\n".join(line for one in lines if (line := " ".join(one.split())))


def _files(files: tuple[Path, ...], case: str) -> Offer:
    packed = tuple(one for one in files if one.suffix.lower() == CASE_FILE)
    if packed:
        rest = [one.name for one in files if one is not packed[0]]
        names = ", ".join(f"“{one}”" for one in rest[:3]) + ("…" if len(rest) > 3 else "")
        detail = say("Left out: {names}. A case file is brought in alone.", names=names) if rest else ""
        return Offer(say("Bring in the case file “{name}”", name=packed[0].name), detail, packed[:1])
    from reviewer.ingest import SUFFIXES  # after the first paint

    folders = [one for one in files if one.is_dir()]
    read = tuple(one for one in files if one in folders or one.suffix.lower() in SUFFIXES)
    left = [one.name for one in files if one not in read]
    known = ", ".join(one for one in SUFFIXES if one)
    if not read:
        title = count("(This file|These %n files) cannot be read", "", len(files))
        return Offer(title, say("Use one of {kinds}, or a folder of them.", kinds=known))
    detail = ""
    if left:
        names = ", ".join(f"“{one}”" for one in left[:3]) + ("…" if len(left) > 3 else "")
        detail = say("Left out, because such files are not read: {names}.", names=names)
    return Offer(_title(read, folders, case), detail, read)


def _title(read: tuple[Path, ...], folders: list[Path], case: str) -> str:
    number = len(read)
    if number == 1 and folders:
        name = folders[0].resolve().name
        if case:
            return say("Add the folder “{name}” to {case}", name=name, case=case)
        return say("New case of the folder “{name}”", name=name)
    if folders:
        if case:
            return count("Add %n files and folders to {case}", "", number, case=case)
        return count("New case of %n files and folders", "", number)
    if case:
        return count("Add %n file(s) to {case}", "", number, case=case)
    return count("New case of %n file(s)", "", number)


class DropMark(QWidget):
    """Lies over the whole window while something is dragged onto it, and takes it."""

    def __init__(
        self, theme: Theme, ground: QWidget, case: Callable[[], str], take: Callable[[Offer], None]
    ) -> None:
        """Make it, hidden.

        Args:
            theme: colours and faces.
            ground: what it covers.
            case: returns the name of the case that is open.
            take: takes what was let go.
        """
        super().__init__(ground)
        self._theme, self._ground, self._case, self._take = theme, ground, case, take
        self.offer: Offer | None = None
        self.setAcceptDrops(True)
        self._gone = QTimer(self, singleShot=True, interval=GONE_MS)
        self._gone.timeout.connect(self.hide)
        ground.installEventFilter(self)
        self.hide()

    def meet(self, event: QDragEnterEvent) -> None:
        """Show what would be done with what comes over the window, and take it if it is let go."""
        found = offer(event.mimeData(), self._case()) if event.source() is None else None
        if found is None:
            event.ignore()
            return
        self._gone.stop()
        if found != self.offer or not self.isVisible():
            self.offer = found
            self.setAccessibleName(found.title)
            self.setGeometry(self._ground.rect())
            self.show()
            self.raise_()
            self.update()
            announce(self, " ".join(one for one in (found.title, found.detail) if one))
        event.acceptProposedAction()

    def leave(self) -> None:
        """Go, unless the pointer is back at once: it leaves the window for this mark, too."""
        self._gone.start()

    def let_go(self, event: QDropEvent) -> bool:
        """Take what was let go; return whether it was the window's business."""
        self._gone.stop()
        self.hide()
        found = offer(event.mimeData(), self._case()) if event.source() is None else None
        if found is None:
            return False
        event.acceptProposedAction()
        self._take(found)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Stay."""
        self.meet(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go."""
        self.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        self.let_go(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._ground.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a veil, a frame, and what would be done."""
        if self.offer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, unit = self._theme, self._theme.unit()
        veil = QColor(theme.color("canvas"))
        veil.setAlphaF(0.93)
        painter.fillRect(self.rect(), veil)
        edge = QRectF(self.rect()).adjusted(unit, unit, -unit, -unit)
        takes = self.offer.takes
        style = Qt.PenStyle.DashLine if takes else Qt.PenStyle.DotLine
        painter.setPen(QPen(theme.color("link" if takes else "red"), unit * 0.15, style))
        painter.drawRoundedRect(edge, unit * 0.6, unit * 0.6)
        room = edge.adjusted(unit * 2, 0, -unit * 2, 0)
        lines = [(self.offer.title, theme.font(1.7, bold=True, serif=True), "ink" if takes else "red")]
        if self.offer.detail:
            lines.append((self.offer.detail, theme.font(1.1), "soft"))
        if takes:
            lines.append((say("Let go here."), theme.font(), "muted"))
        flows = [(Flow(text, font), ink) for text, font, ink in lines]
        gap = unit * 0.6
        height = sum(one.lay(room.width(), lines=4) for one, _ in flows) + gap * (len(flows) - 1)
        top = edge.center().y() - height / 2
        for flow, ink in flows:
            left = room.left() + max(0.0, (room.width() - flow.natural) / 2)
            flow.draw(painter, QRectF(left, top, 1, 1).topLeft(), theme.color(ink))
            top += flow.height + gap
        painter.end()
