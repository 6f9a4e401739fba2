"""Tooltips show foreign text as it stands."""

import pytest
from PySide6.QtGui import Qt, QTextDocument

from reviewer.gui.tips import plain_tip
from reviewer.gui.widgets import Elided


@pytest.mark.parametrize(
    "text", ["plain words", "a < b > c", "<b>bold</b>", "<img src='file:///x.png'> &amp;", "<p>one</p>\ntwo"]
)
def test_a_tip_shows_what_was_written(qapp, text):
    tip = plain_tip(text)
    shown = QTextDocument()
    if Qt.mightBeRichText(tip):
        shown.setHtml(tip)
    else:
        shown.setPlainText(tip)
    assert shown.toPlainText() == text
    assert "<img" not in shown.toHtml()


def test_the_tip_of_a_text_without_room_is_no_markup(qtbot):
    text = "<img src='file:///x.png'> and more words than there is room for"
    label = Elided()
    qtbot.addWidget(label)
    label.setText(text)
    label.resize(60, 20)
    label.show()
    qtbot.waitUntil(lambda: bool(label.toolTip()))
    assert label.toolTip() == plain_tip(text) != text
