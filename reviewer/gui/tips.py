"""Tooltips: Qt paints one as rich text where it looks like some, pictures of this computer among it."""

from html import escape

from PySide6.QtGui import Qt


def as_written(text: str) -> str:
    """Return a text for a tooltip: in lines that are not too long, and whatever is in it, no markup."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"


def plain_tip(text: str) -> str:
    """Return a text for a tooltip that shows it as it stands; unchanged where Qt sees no markup in it."""
    return as_written(text) if Qt.mightBeRichText(text) else text
