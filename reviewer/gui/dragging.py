"""Facts on their way by the mouse: what is dragged, and the picture beside the pointer."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from reviewer.domain.tongue import count
from reviewer.gui.theme import Theme

FACTS_MIME = "application/x-reviewer-facts"
"""A JSON list of the ids of facts."""


def facts_mime(facts: Sequence[str]) -> QMimeData:
    """Return facts as they are dragged.

    Args:
        facts: their ids.
    """
    data = QMimeData()
    data.setData(FACTS_MIME, json.dumps(list(facts)).encode("utf-8"))
    return data


def facts_in(data: QMimeData) -> tuple[str, ...]:
    """Return the ids of the facts that are dragged; none if anything else is."""
    if not data.hasFormat(FACTS_MIME):
        return ()
    try:
        found = json.loads(bytes(data.data(FACTS_MIME).data()))
    except ValueError:  # another program may use the same name
        return ()
    return tuple(found) if isinstance(found, list) and all(isinstance(one, str) for one in found) else ()


def drag_facts(source: QWidget, theme: Theme, facts: Sequence[str]) -> bool:
    """Drag facts until they are dropped.

    Returns:
        Whether somebody took them.
    """
    if not facts:
        return False
    drag = QDrag(source)
    drag.setMimeData(facts_mime(facts))
    drag.setPixmap(picture(theme, count("%n fact(s)", "", len(facts)), source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(-round(theme.unit() * 0.6), -round(theme.unit() * 0.6)))
    return drag.exec(Qt.DropAction.MoveAction) == Qt.DropAction.MoveAction


def picture(theme: Theme, text: str, ratio: float = 1.0) -> QPixmap:
    """Return a small label that goes with the pointer."""
    unit = theme.unit()
    wide = theme.metrics().horizontalAdvance(text) + unit * 1.2
    box = QRectF(0, 0, wide, unit * 1.7)
    made = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("link"))
    painter.setBrush(theme.color("chosen"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), unit * 0.4, unit * 0.4)
    painter.setPen(theme.color("ink"))
    painter.setFont(theme.font())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return made
