"""Whatever stands in an article, tooltips and labels show it as it is written: nothing is rendered, nothing loaded."""

import ast
import html
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget

from reviewer.domain.review import commands as c
from reviewer.gui import tips
from reviewer.gui.actions import CASE_MODES
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)  # of a tooltip, offscreen
GUI = Path(tips.__file__).parent
BRIGHT = QColor(255, 0, 255)


@pytest.fixture
def image(tmp_path):
    path = tmp_path / "bright.png"
    made = QImage(64, 64, QImage.Format.Format_RGB32)
    made.fill(BRIGHT)
    assert made.save(str(path))
    return path


@pytest.fixture
def markup(image):
    return f'<b>Bold</b> <img src="file://{image}" width="64" height="64"> title'


@pytest.fixture
def hostile(make_desk, tmp_path, home, markup, bridge_articles, analysed):
    """A window on the case in which every text that comes from elsewhere is markup."""
    path = tmp_path / "hostile.sqlite3"
    articles = [
        replace(one, title=markup, publisher=markup, author=markup, name=f"{number} {markup}.txt")
        for number, one in enumerate(bridge_articles)
    ]
    analysis = analysed(articles)
    claims = tuple(replace(one, body=replace(one.body, statement=f"{markup} {n}", attribution=markup))
                   for n, one in enumerate(analysis.claims))  # fmt: skip
    facts = tuple(
        replace(one, title=f"{markup} {one.title}", section=one.section and markup) for one in analysis.facts
    )
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        plan = workspace.library.prepare_new(markup, articles)
        done = workspace.library.finish(plan, replace(analysis, claims=claims, facts=facts))
        workspace.review(done.case_id).handle(c.Note(markup, claim="A1"))
    return make_desk(path, case=markup)


def coloured(pixels: QImage) -> bool:
    return any(
        pixels.pixelColor(x, y) == BRIGHT
        for x in range(0, pixels.width(), 8)
        for y in range(0, pixels.height(), 8)
    )


def is_harmless(tip: str) -> bool:
    """Tell whether Qt shows a tip as it is written: as plain text, or as escaped text in one paragraph."""
    if not GuiQt.mightBeRichText(tip):
        return True
    inside = tip.removeprefix("<p style='white-space: pre-wrap'>").removesuffix("</p>")
    return "<" not in inside and tip == tips.as_written(html.unescape(inside))


def shown_tip(widget: QWidget) -> QImage | None:
    """Show a widget's tip, as the mouse would, and return what is painted."""
    QToolTip.hideText()
    at = widget.rect().center()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    label = next(
        (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible()), None
    )
    return label.grab().toImage() if label is not None else None


@pytest.fixture(params=CASE_MODES, ids=lambda one: one.value)
def mode(request, hostile):
    hostile.views()
    hostile.window.enter(request.param)
    hostile.settle()
    return hostile


def test_no_tip_and_no_label_of_the_window_renders_an_article(mode):
    tipped = labels = 0
    for widget in mode.window.findChildren(QWidget):
        assert is_harmless(widget.toolTip()), (widget, widget.toolTip())
        tipped += "Bold" in widget.toolTip()
        if isinstance(widget, QLabel) and widget.text():
            assert widget.textFormat() == Qt.TextFormat.PlainText, (widget, widget.text())
            labels += 1
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(min(model.rowCount(), 20)):
                tip = str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")
                tipped += "Bold" in tip
                assert is_harmless(tip), tip
    assert tipped > 0
    assert labels > 0


def test_what_is_painted_holds_no_picture_of_an_article(mode):
    assert not coloured(mode.window.grab().toImage())
    for widget in mode.window.findChildren(QWidget):
        if "Bold" in widget.toolTip() and widget.isVisible():
            painted = shown_tip(widget)
            assert painted is None or not coloured(painted)
    QToolTip.hideText()


def test_and_the_check_sees_one_that_does(qtbot, markup, image):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    widget.show()
    widget.setToolTip(markup)
    assert not is_harmless(widget.toolTip())
    assert coloured(shown_tip(widget))
    tips.give(widget, markup)
    assert is_harmless(widget.toolTip())
    assert not coloured(shown_tip(widget))
    tips.show(widget, widget.mapToGlobal(QPoint(1, 1)), markup)
    QToolTip.hideText()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words",
        "a < b & c > d",
        "<b>x</b>",
        "x <img src=y>",
        "<!DOCTYPE html><p>x",
        "&lt;b&gt;",
        "<a",
    ],
)
def test_a_tip_says_what_it_was_given(text):
    said = tips.plain(text)
    assert is_harmless(said)
    assert said == text or html.unescape(said) == f"<p style='white-space: pre-wrap'>{text}</p>"


WRONG = (
    "setToolTip",
    "showText",
    "setWhatsThis",
    "setStatusTip",
    "setHtml",
    "setMarkdown",
    "insertHtml",
    "QMessageBox",
)


def calls_in(tree: ast.AST) -> set[str]:
    names = {one.attr for one in ast.walk(tree) if isinstance(one, ast.Attribute)}
    return names | {one.id for one in ast.walk(tree) if isinstance(one, ast.Name)}


@pytest.mark.parametrize("path", sorted(GUI.rglob("*.py")), ids=lambda one: one.relative_to(GUI).as_posix())
def test_tips_are_given_in_one_place_and_labels_made_in_one(path):
    used = calls_in(ast.parse(path.read_text(encoding="utf-8")))
    allowed = {"setToolTip", "showText"} if path.name == "tips.py" else set()
    assert set(WRONG) & used <= allowed
    if path.name != "widgets.py":
        tree = ast.parse(path.read_text(encoding="utf-8"))
        made = [
            one
            for one in ast.walk(tree)
            if isinstance(one, ast.Call) and getattr(one.func, "id", "") == "QLabel"
        ]
        assert made == []


def test_and_the_check_notices_where_one_is():
    assert "setToolTip" in calls_in(ast.parse("self.button.setToolTip(title)"))
    assert "QMessageBox" in calls_in(ast.parse("QMessageBox.warning(None, 'a', title)"))
