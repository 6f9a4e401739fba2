"""The demo case from its first claim to the exported sheet by keys alone, each press counted.

Typing of words is left out, as a form that asks for them is; the keys that open and close it count.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.gui.actions import Mode
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

MOST_A_CLAIM, MOST_A_CONFLICT = 1.3, 2.5
"""Key presses, on average: the goals of the design."""
EVERY_REJECTED, EVERY_EDITED = 9, 40
"""Of so many claims the analyst rejects one, with a reason, and rewords one."""
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Hand:
    """Presses keys, and counts them by what they are for."""

    desk: object
    counts: Counter = field(default_factory=Counter)
    purpose: str = ""

    def press(self, *keys: object, mods: Qt.KeyboardModifier = NONE) -> None:
        self.desk.key(*keys, mods=mods)
        self.counts[self.purpose] += len(keys)


@pytest.fixture
def demo(home: Path, tmp_path: Path) -> Path:
    path = tmp_path / "demo.sqlite3"
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        workspace.library.open_demo(in_process=True)
    return path


def read_all(hand: Hand) -> int:
    """Decide every claim that is shown; return how many there were."""
    desk, read = hand.desk, hand.desk.window.read
    hand.purpose = "claim"
    done = 0
    while True:
        claim = read.claim()
        if claim is None or claim.ruling is not None:
            hand.press("u")
            if read.claim() is None or read.claim().ruling is not None:
                return done
            continue
        done += 1
        if done % EVERY_REJECTED == 0:
            hand.press("x", "4")
        elif done % EVERY_EDITED == 0:
            hand.press("e")
            desk.type(" Once more.")
            hand.press(Qt.Key.Key_Return)
            if read.claim().id != claim.id:
                desk.key("k")
            hand.press("a")
        else:
            hand.press("a")


def settle_all(hand: Hand) -> int:
    """Settle every conflict, each in another way; return how many there were."""
    hand.purpose = "conflict"
    hand.press(Qt.Key.Key_2, mods=CTRL)
    view = hand.desk.window.conflicts
    ways: list[Callable[[], None]] = [
        lambda: hand.press("1"),
        lambda: hand.press("b"),
        lambda: hand.press("o"),
        lambda: hand.press("2"),
    ]
    done = 0
    while view.queue.open_facts():
        ways[done % len(ways)]()
        hand.press(Qt.Key.Key_Return, mods=CTRL)
        done += 1
        assert done < 100, "settling goes round in circles"
    return done


def test_the_demo_case_is_reviewed_by_keys_alone(
    make_desk: Callable[..., object], demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the start page to the exported file."""
    monkeypatch.setattr(
        "reviewer.gui.sheet.exporting.QStandardPaths.writableLocation", lambda _: str(tmp_path)
    )
    desk = make_desk(demo, settings=Settings(analyst="mk", last_case=""), case="")
    hand = Hand(desk, purpose="open")
    assert desk.window.mode is Mode.WELCOME
    hand.press(Qt.Key.Key_Return)
    assert desk.window.mode is Mode.READ

    claims = read_all(hand)
    conflicts = settle_all(hand)

    summary = desk.ask(lambda review: review.summary())
    assert summary.conflicts_open == 0
    pages = desk.ask(lambda review: [review.page(one.id) for one in review.articles()])
    shown = [one for page in pages for one in page.claims if not one.set_aside]
    assert all(one.ruling is not None for one in shown)
    assert claims > 100
    assert conflicts >= 5

    hand.purpose = "export"
    hand.press("e", mods=CTRL)
    hand.press(Qt.Key.Key_Return)
    (exported,) = tmp_path.glob("*.html")
    text = exported.read_text(encoding="utf-8")
    lines = desk.ask(lambda review: [one.line for one in review.queue()])
    assert all(escape(line, quote=False) in text for line in lines)

    a_claim, a_conflict = hand.counts["claim"] / claims, hand.counts["conflict"] / conflicts
    print(f"{claims} claims, {a_claim:.2f} keys each; {conflicts} conflicts, {a_conflict:.2f} keys each")  # noqa: T201
    assert a_claim <= MOST_A_CLAIM
    assert a_conflict <= MOST_A_CONFLICT
    assert (hand.counts["open"], hand.counts["export"]) == (1, 2)
