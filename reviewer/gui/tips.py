"""Tips: the one place that gives a widget its tooltip, so that no text from elsewhere is taken for markup.

Qt shows a tooltip as rich text if it looks like HTML: a title such as `<img src="file:///…">`
would make it load that file.
"""

from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QToolTip, QWidget


def as_written(text: str) -> str:
    """Return a text for a tooltip: in lines that are not too long, and whatever is in it, no markup."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"


def plain(text: str) -> str:
    """Return a text so that a tooltip shows it as it is, escaped where Qt would take it for markup."""
    return as_written(text) if Qt.mightBeRichText(text) else text


def give(widget: QWidget, text: str) -> None:
    """Give a widget its tooltip; `""` takes it away."""
    widget.setToolTip(plain(text))


def show(widget: QWidget, at: QPoint, text: str) -> None:
    """Show a tooltip now, in lines that are not too long.

    Args:
        widget: what it is of.
        at: where, on the screen.
        text: what it says.
    """
    QToolTip.showText(at, as_written(text) if text else "", widget)
