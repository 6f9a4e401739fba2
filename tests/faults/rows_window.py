"""The real window: random keys and clicks, and foreign texts in every place of it."""

import random
from pathlib import Path
from typing import Any

from borrowing import borrowed
from harness import Row
from window_child import in_a_window, opened

EVENTS = 100
CHECKED = 50


def at_random(seed: int, folder: Path, app: Any) -> str | None:
    """Do a hundred things by chance; what the window shows has to be what the database holds."""
    monkey = borrowed("gui/test_monkey.py")
    dice = random.Random(f"events {seed}")
    database = made_case(folder)
    acts = [monkey.press_key] * 12 + [monkey.do_act] * 4 + [monkey.click_somewhere] * 6
    acts += [monkey.drag_somewhere] * 2 + [monkey.turn_the_wheel] * 2 + [monkey.resize]
    step = 0
    with opened(app, database, case="The bridge") as desk:
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


_SOURCES = ("reviewer", "tests/faults/window_child.py", "tests/gui/conftest.py")
ROWS = (
    Row(
        "events",
        "a hundred random keys, clicks, drags and acts: exceptions; the window differs from the database",
        20,
        5000,
        together=in_a_window("rows_window", "at_random"),
        sources=(*_SOURCES, "tests/gui/test_monkey.py"),
    ),
)
