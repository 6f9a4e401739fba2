"""The real window: random keys and clicks, and foreign texts in every place of it."""

import contextlib
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from borrowing import borrowed
from harness import Row
from window_child import in_a_window, opened
from window_reach import Decoys, copied, show_tips

EVENTS = 500
CHECKED = 50


def at_random(seed: int, folder: Path, app: Any) -> str | None:
    """Do five hundred things by chance; what the window shows has to be what the database holds."""
    monkey = borrowed("gui/test_monkey.py")
    dice = random.Random(f"events {seed}")
    database = made_case(folder)
    acts = [monkey.press_key] * 12 + [monkey.do_act] * 4 + [monkey.click_somewhere] * 6
    acts += [monkey.drag_somewhere] * 2 + [monkey.turn_the_wheel] * 2 + [monkey.resize]
    step = 0
    with opened(app, database, case="The bridge") as desk:
        desk.pause_ms, desk.patience_s = 2, 120  # a case is analyzed anew among them
        monkey.leave_out(desk)
        try:
            for step in range(1, EVENTS + 1):
                dice.choice(acts)(desk, dice)
                monkey.close_what_is_modal(desk)
                if dice.random() < 0.15:
                    desk.settle()
                if not desk.window.session.case_id and dice.random() < 0.5:
                    desk.settle()
                    if desk.window.cases:
                        desk.window.session.open_case(desk.window.cases[0].id)
                if step % CHECKED == 0:
                    desk.settle()
                    monkey.check(desk)
                    if "went wrong" in desk.window.message.text:
                        return f"step {step}: {desk.window.message.text}"
        except AssertionError as error:
            return f"step {step}: the window shows something else: {str(error)[:300]}"
    return None


def made_case(folder: Path) -> Path:
    """Make the case of the window's tests."""
    from reviewer.services.workspace import Workspace
    from reviewer.settings import Settings

    desks = borrowed("gui/conftest.py")
    path = folder / "cases.sqlite3"
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        articles = [desks.made_article(letter) for letter in desks.TEXTS]
        plan = workspace.library.prepare_new("The bridge", articles)
        workspace.library.finish(plan, desks.analysis_of(articles))
    return path


def foreign(seed: int, folder: Path, app: Any) -> str | None:
    """Put nasty strings wherever a foreign text can stand, look at every mode, copy them, and read them back."""
    from PySide6.QtGui import Qt
    from PySide6.QtWidgets import QAbstractItemView, QLabel, QPlainTextEdit, QTextEdit, QWidget

    from reviewer.gui.actions import CASE_MODES

    decoys = Decoys(folder)
    strings = Strings(seed, decoys.addresses)
    database, texts = foreign_case(folder, strings)
    wrong: dict[str, None] = {}

    def looked() -> None:
        for widget in app.allWidgets():
            if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
                if Qt.mightBeRichText(widget.text()):
                    wrong[f"a label of {_home(widget)} may paint {widget.text()[:60]!r}"] = None
            elif isinstance(widget, QTextEdit) and not isinstance(widget, QPlainTextEdit):
                wrong[f"{_home(widget)} shows rich text"] = None
            tips = [widget.toolTip()] if isinstance(widget, QWidget) else []
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                model = widget.model()
                cells = ((row, at) for row in range(model.rowCount()) for at in range(_columns(model)))
                tips += [model.data(model.index(*cell), Qt.ItemDataRole.ToolTipRole) for cell in cells]
            for tip in tips:
                if tip and Qt.mightBeRichText(str(tip)) and not _escaped(str(tip)):
                    wrong[f"a tooltip of {_home(widget)} may paint {str(tip)[:60]!r}"] = None
        show_tips(app)
        wrong.update(dict.fromkeys((*copied(app), *decoys.reached())))

    with opened(app, database, case=strings.name) as desk:
        desk.views()
        for number in range(1, len(CASE_MODES) + 1):
            desk.ctrl(str(number))
            for key in "jj":
                desk.key(key)
            looked()
            for key, held in (("e", ""), (Qt.Key.Key_F2, ""), ("i", "C"), ("r", "CS"), ("t", "S")):
                desk.key(key, mods=_held(held))  # statement or wording, note, article, case, section
                wrong.update(dict.fromkeys((*copied(app), *decoys.reached())))
                desk.key(Qt.Key.Key_Escape)
        pages = {
            one.name: desk.ask(lambda review, one=one: review.page(one.id))
            for one in desk.ask(lambda r: r.articles())
        }
        for name, text in texts.items():
            if pages[name].text != text:
                wrong[f"{name} is read back as another text"] = None
        desk.ctrl("1")
        page = desk.window.read.page
        if page is None or page.text != texts[page.item.name]:
            wrong["the window has another text than was stored"] = None
    wrong.update(dict.fromkeys((*decoys.reached(), *decoys.close())))
    return "; ".join(wrong) or None


def _held(letters: str) -> Any:
    from PySide6.QtCore import Qt

    held = Qt.KeyboardModifier.NoModifier
    for one in letters:
        held |= {"C": Qt.KeyboardModifier.ControlModifier, "S": Qt.KeyboardModifier.ShiftModifier}[one]
    return held


def _columns(model: Any) -> int:
    from PySide6.QtCore import QAbstractListModel

    return 1 if isinstance(model, QAbstractListModel) else int(model.columnCount())


def _home(widget: Any) -> str:
    """Name a widget by its class, and by what it stands in."""
    above = widget.parentWidget()
    return f"{type(widget).__name__} in {type(above).__name__}"


def _escaped(tip: str) -> bool:
    """Tell whether all markup of a tooltip is the paragraph that the program puts around an escaped text."""
    inner = tip.removeprefix("<p style='white-space: pre-wrap'>").removesuffix("</p>")
    return inner != tip and "<" not in inner


class Strings:
    """Nasty strings one after the other; every third tries to paint a picture."""

    def __init__(self, seed: int, pictures: Sequence[str]) -> None:
        self._chance = random.Random(f"foreign {seed}")
        self._pictures = pictures
        self.name = self.one()

    def one(self) -> str:
        from hostile import nasty

        from reviewer.domain.text import canonical

        said = canonical(nasty(self._chance))[:2000].strip()
        if self._chance.random() < 0.4 or not said:
            said = f"<b>bold</b> <img src='{self._chance.choice(self._pictures)}'> {said}".strip()
        return " ".join(said.split())


def foreign_case(folder: Path, strings: Strings) -> tuple[Path, dict[str, str]]:
    """Make a case in which titles, texts, claims, notes and names are nasty; return the texts by file name."""
    from dataclasses import replace

    from reviewer.domain.errors import ReviewerError
    from reviewer.domain.review import commands as c
    from reviewer.domain.review.records import Reason
    from reviewer.services.workspace import Workspace
    from reviewer.settings import Settings

    desks = borrowed("gui/conftest.py")
    path = folder / "cases.sqlite3"
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        made = [desks.made_article(letter) for letter in desks.TEXTS]
        articles = [
            replace(
                one, title=strings.one(), publisher=strings.one(), author=strings.one(), address=strings.one()
            )
            for one in made
        ]
        plan = workspace.library.prepare_new(strings.name, articles)
        workspace.library.finish(plan, desks.analysis_of(articles))
        review = workspace.review(workspace.library.cases()[0].id)
        acts = (
            *(c.Edit(label, strings.one()) for label in ("A1", "B1", "C1", "B3")),
            *(c.Note(strings.one(), claim=label) for label in ("A1", "A2")),
            *(c.Note(strings.one(), fact="A1"), c.Word("A1", strings.one()), c.Assign(("A2",), strings.one())),
            *(c.Reject(("B4",), Reason.OTHER, strings.one()), c.HandBack(("A4",), strings.one())),
            *(c.RenameName("The bridge", strings.one()), c.Accept(("A1", "A2"))),
        )  # fmt: skip
        for one in acts:
            with contextlib.suppress(ReviewerError):  # a string that says nothing here
                review.handle(one)
    return path, {one.name: one.text for one in articles}


_SOURCES = ("reviewer", "tests/faults/window_child.py", "tests/gui/conftest.py")
ROWS = (
    Row(
        "events",
        "500 random keys, clicks, drags and acts each: exceptions; the window differs from the database",
        4,
        1000,
        together=in_a_window("rows_window", "at_random"),
        sources=(*_SOURCES, "tests/gui/test_monkey.py"),
    ),
    Row(
        "nasty-window",
        "cases full of nasty strings in the window: rich text in labels and tooltips; texts read back otherwise",
        10,
        100,
        together=in_a_window("rows_window", "foreign"),
        sources=(*_SOURCES, "tests/helpers/hostile.py"),
    ),
)
