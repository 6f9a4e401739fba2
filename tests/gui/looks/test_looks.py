"""What every mode and state of the window looks like, beside the pictures in this folder.

A picture is compared in squares of eight pixels, each by its mean colour, so that a glyph drawn a little otherwise
does not count, and a panel that is missing, cut or in another colour does. `REVIEWER_LOOKS=write` makes them anew;
look at each before it is committed. They hold for Linux with the Noto faces, which `.ci/run` installs; where words are
drawn otherwise than in `faces.png`, or Qt is of another release, much more may differ.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reviewer.domain.text import Span
from reviewer.gui.actions import Mode
from reviewer.settings import Theme as Choice

SMALL, USUAL, LARGE = QSize(1024, 700), QSize(1440, 900), QSize(1920, 1080)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DARK = {"theme": Choice.DARK}

ARABIC = (
    "افتتاح الجسر\n\nبلغت تكلفة الجسر 40 مليون يورو. افتُتح الجسر في مايو 2024 بحضور الوزير Mira Oden وفريقها.\n\n"
    "يبلغ طول الجسر 300 متر. لم يحص أحد الطيور."
)
HEBREW = "הגשר נפתח\n\nהגשר עלה 45 מיליון יורו. הגשר נפתח ביוני 2024.\n\nאורך הגשר 300 מטרים."
RIGHT_TO_LEFT = {
    ARABIC: (
        "بلغت تكلفة الجسر 40 مليون يورو",
        "افتُتح الجسر في مايو 2024 بحضور الوزير Mira Oden",
        "يبلغ طول الجسر 300 متر",
    ),
    HEBREW: ("הגשר עלה 45 מיליון יורו", "הגשר נפתח ביוני 2024", "אורך הגשר 300 מטרים"),
}
VALUES = ("40 million euros", "May 2024", "300 metres", "45 million euros", "June 2024", "300 metres")
FIGURES = dict(zip((one for claims in RIGHT_TO_LEFT.values() for one in claims), VALUES, strict=True))
EMOJI = {
    "🎉 The bridge 🌉 is open\n\n👩‍👩‍👧‍👦 Families crossed it 🚶🏽‍♀️ first. The bridge cost 40 million euros 💶💶."
    " Cafe\u0301 nai\u0308ve A\u030a.": (
        "👩‍👩‍👧‍👦 Families crossed it 🚶🏽‍♀️ first",
        "The bridge cost 40 million euros 💶💶",
        "Cafe\u0301 nai\u0308ve A\u030a",
    )
}
LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 3 + " was passed in 2024."
LONG_ADDRESS = "It stands at https://an.example/" + "a-very-long-path-without-any-break/" * 6 + " since then."
LONG_TITLE = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONGEST = {f"{LONG_TITLE}\n\n{LONG_WORD} {LONG_ADDRESS}": (LONG_WORD, LONG_ADDRESS)}
FERRIES = "The ferries that crossed the river before will be sold in the autumn"
LATER = f"{FERRIES}, and their crews will work on the trams. The mayor asked people to cross it on foot."
VERSIONS = {
    "The bridge opens\n\nThe bridge cost 40 million euros. It is 300 metres long. It has 12 arches.\n\n"
    + LATER: (
        "The bridge cost 40 million euros.",
        "It is 300 metres long.",
        "It has 12 arches.",
        FERRIES,
    ),
    "The bridge opens\n\nThe bridge cost 45 million euros. It is 300 metres long.\n\n" + LATER: (
        "The bridge cost 45 million euros.",
        "It is 300 metres long.",
        FERRIES,
    ),
}
ONE = {"One line\n\nThe bridge cost 40 million euros.": ("The bridge cost 40 million euros.",)}
NONE = {"A bare text\n\nNothing here is claimed.": ()}


def enter(desk, mode: Mode):
    desk.window.enter(mode)
    desk.settle()
    return desk


def press(desk, keys):
    """Press keys, each a letter, or modifiers and a key; type the words after a “>”, do the act after a “!”."""
    for one in keys:
        if isinstance(one, tuple):
            desk.key(one[1], mods=one[0])
        elif isinstance(one, str) and one.startswith(">"):
            desk.type(one[1:])
        elif isinstance(one, str) and one.startswith("!"):
            desk.window.hub.run(one[1:])
            desk.settle()
        else:
            desk.key(one)
    return desk


def read(stage, size: QSize = USUAL, **known):
    """Accepted, rejected, undecided and differing claims."""
    desk = stage.open(size, **known)
    desk.key("a", "a", "x", "3")
    if desk.window.sidebar.isVisible():
        desk.open("B")
    else:
        desk.ctrl(Qt.Key.Key_PageDown)
    desk.window.toast.hide()
    return desk


def conflicts(stage, size: QSize = USUAL, **known):
    return press(enter(stage.open(size, **known), Mode.CONFLICTS), "1")


def facts(stage, size: QSize = USUAL, **known):
    return press(enter(read(stage, size, **known), Mode.FACTS), "j")


def sheet(stage, size: QSize = USUAL, **known):
    desk = press(facts(stage, size, **known), [(CTRL, "a"), "a"])
    desk.window.toast.hide()
    return enter(desk, Mode.SHEET)


def after(scene: Callable, *keys: object, **known: object):
    """Return a scene in which keys are pressed after another one."""
    return lambda stage: press(scene(stage, **known), keys)


def by_hand(stage):
    desk = stage.open()
    article = desk.window.read.article
    article.setFocus()
    start = desk.window.read.page.text.index("when the sun")
    article.select_words(Span(start, start + len("when the sun shone on the river")))
    return press(desk, "n")


def loading(stage):
    desk = read(stage)
    desk.window.progress.start()
    desk.window.progress.tell(3, 8, "Reading articles")
    return desk


def error(stage):
    desk = read(stage)
    desk.window.message.tell("The disk is full: make room on it, then do that again. Nothing was lost.")
    return desk


def nothing_found(stage):
    desk = facts(stage)
    desk.ctrl("f")
    desk.type("penguins")
    return desk


def versions(stage, size: QSize = USUAL, **known):
    """An article, decided, beside its later version."""
    desk = press(stage.versions(VERSIONS, size, **known), "aax3")
    desk.window.toast.hide()
    return press(desk, ["!compare_versions"])


def check(stage, **known):
    """What a doctor found, who knows of trouble."""
    from reviewer.gui import check_panel
    from reviewer.services.doctor import Finding

    found = (
        Finding("folders", True, "They can be written, and are private to you."),
        Finding("database", True, "1 case, 3 articles, 14 claims; 320 kB"),
        Finding("search index", False, "It does not match the texts of 1 case.", "It is made anew."),
        Finding("tables", True, "All are there, with their indexes."),
        Finding("ties", False, "1 row belongs to nothing.", "It is set aside in a file."),
        Finding("backups", True, "2, the latest of today; all can be read."),
        Finding("language model", True, "It is there, and answers."),
    )
    desk = read(stage, **known)
    with pytest.MonkeyPatch.context() as patch:
        doctor = lambda *_: found  # noqa: E731 - it stands where a function is expected
        patch.setattr(check_panel, "made", lambda *parts: check_panel.CheckPanel(*parts, doctor, doctor))
        press(desk, ["!check"])
    desk.qtbot.waitUntil(lambda: not desk.window.check_panel.busy)
    return desk


def backups(stage, **known):
    """Backups of a working day, an hour from one to the next."""
    desk = stage.open(**known)
    for hour in range(8, 11):
        stage.turn_the_clock(hour)
        press(desk, ["!backups", "b"])
        press(desk, [Qt.Key.Key_Escape, "a"])
    desk.window.toast.hide()
    return press(desk, ["!backups"])


def erasing(stage, **known):
    """What would go with an article, with its letter to be typed."""
    return press(read(stage, **known), ["!erase", Qt.Key.Key_Return])


def settled(stage):
    desk = conflicts(stage)
    desk.ctrl(Qt.Key.Key_Return)
    desk.key("b")
    desk.ctrl(Qt.Key.Key_Return)
    return desk


def dropping(stage):
    desk = read(stage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/home/mk/{name}") for name in ("a.txt", "b.md", "c.exe")])
    at = QPoint(40, 40)
    QApplication.sendEvent(
        desk.window,
        QDragEnterEvent(
            at,
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    return desk


def right_to_left(stage):
    return press(stage.story(RIGHT_TO_LEFT, ("ar", "he"), FIGURES), "j")


SCENES: dict[str, Callable] = {
    "start-empty": lambda stage: stage.start(),
    "start": lambda stage: stage.start(stage.bridge),
    "start-dark-small": lambda stage: stage.start(stage.bridge, SMALL, **DARK),
    "start-200-small": lambda stage: stage.start(stage.bridge, SMALL, zoom=200),
    "read": read,
    "read-dark": lambda stage: read(stage, **DARK),
    "read-small": lambda stage: read(stage, SMALL),
    "read-large": lambda stage: read(stage, LARGE),
    "read-200": lambda stage: read(stage, LARGE, zoom=200),
    "read-200-small": lambda stage: read(stage, SMALL, zoom=200),
    "read-by-hand": by_hand,
    "read-rejecting": lambda stage: press(stage.open(), "x"),
    "read-next": lambda stage: press(stage.open(), "ja"),
    "read-editing": lambda stage: press(stage.open(), "e"),
    "read-no-claims": lambda stage: stage.story(NONE),
    "read-one-claim": lambda stage: stage.story(ONE),
    "read-5000": lambda stage: press(stage.many(), "jjj"),
    "read-right-to-left": right_to_left,
    "read-emoji": lambda stage: press(stage.story(EMOJI), "j"),
    "read-longest-words": lambda stage: stage.story(LONGEST, size=SMALL),
    "read-hint": lambda stage: stage.open(hints="on"),
    "dropping": dropping,
    "loading": loading,
    "error": error,
    "conflicts": conflicts,
    "conflicts-figures": after(conflicts, "j", "b"),
    "conflicts-dark": lambda stage: conflicts(stage, **DARK),
    "conflicts-small": lambda stage: conflicts(stage, SMALL),
    "conflicts-large": lambda stage: conflicts(stage, LARGE),
    "conflicts-200": lambda stage: conflicts(stage, LARGE, zoom=200),
    "conflicts-200-small": lambda stage: conflicts(stage, SMALL, zoom=200),
    "conflicts-right-to-left": lambda stage: enter(right_to_left(stage), Mode.CONFLICTS),
    "conflicts-settled": settled,
    "conflicts-none": lambda stage: enter(stage.story(ONE), Mode.CONFLICTS),
    "facts": facts,
    "facts-dark": lambda stage: facts(stage, **DARK),
    "facts-small": lambda stage: facts(stage, SMALL),
    "facts-large": lambda stage: facts(stage, LARGE),
    "facts-200": lambda stage: facts(stage, LARGE, zoom=200),
    "facts-200-small": lambda stage: facts(stage, SMALL, zoom=200),
    "facts-5000": lambda stage: enter(stage.many(), Mode.FACTS),
    "facts-alone": after(facts, "p"),
    "facts-filtering": after(facts, "f"),
    "facts-selected": after(facts, (SHIFT, Qt.Key.Key_Down), (SHIFT, Qt.Key.Key_Down)),
    "facts-right-to-left": lambda stage: enter(right_to_left(stage), Mode.FACTS),
    "facts-toast": after(facts, (CTRL, "a"), "a"),
    "facts-nothing-found": nothing_found,
    "sheet": sheet,
    "sheet-dark": lambda stage: sheet(stage, **DARK),
    "sheet-small": lambda stage: sheet(stage, SMALL),
    "sheet-large": lambda stage: sheet(stage, LARGE),
    "sheet-200": lambda stage: sheet(stage, LARGE, zoom=200),
    "sheet-200-small": lambda stage: sheet(stage, SMALL, zoom=200),
    "sheet-peek": after(sheet, "j", Qt.Key.Key_Return),
    "sheet-empty": lambda stage: enter(stage.story(ONE), Mode.SHEET),
    "palette": after(read, "!palette", ">bridge"),
    "palette-dark": after(read, "!palette", ">bridge", **DARK),
    "keys": after(read, "!keys"),
    "keys-changing": after(read, "!change_keys"),
    "history": after(read, "!history"),
    "names": after(read, "!names"),
    "learnt": after(read, "!learnt"),
    "merging": after(read, "m", ">300 metres", Qt.Key.Key_Return),
    "versions": versions,
    "versions-dark-200-small": lambda stage: versions(stage, SMALL, zoom=200, **DARK),
    "versions-replaced": after(versions, Qt.Key.Key_Return),
    "check": check,
    "check-dark": lambda stage: check(stage, **DARK),
    "backups": backups,
    "backups-restoring": after(backups, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return),
    "erasing": erasing,
    "erasing-200-small": lambda stage: press(stage.open(SMALL, zoom=200), ["!erase", Qt.Key.Key_Return]),
    "encryption": after(read, "!encryption", "e"),
    "second-opinion": after(read, "!second_opinion"),
    "read-german-small": lambda stage: read(stage.speak("de"), SMALL),
    "conflicts-spanish-small": lambda stage: conflicts(stage.speak("es"), SMALL),
    "facts-german-small": lambda stage: facts(stage.speak("de"), SMALL),
    "sheet-spanish-small": lambda stage: press(sheet(stage.speak("es"), SMALL), "p"),
    "settings": after(read, "!settings"),
    "settings-dark": after(read, "!settings", **DARK),
}


@pytest.mark.parametrize("name", SCENES)
def test_the_window_looks_as_in_the_picture(name: str, stage, look) -> None:
    look(name, SCENES[name](stage))


def test_every_picture_has_its_scene() -> None:
    assert {one.stem for one in Path(__file__).parent.glob("*.png")} == {*SCENES, "faces"}


@pytest.mark.parametrize(
    ("changed", "strict", "counts"),
    [
        ([], True, False),
        ([QRect(200, 100, 80, 28)], True, True),  # a short button
        ([QRect(200, 100, 80, 28)], False, False),
        ([QRect(96, 96, 8, 8), QRect(400, 320, 16, 8)], True, False),  # a caret
        ([QRect(500, 0, 300, 600)], False, True),  # a panel
    ],
)
def test_a_change_that_people_see_counts(changed: list[QRect], strict: bool, counts: bool, differ) -> None:
    first, second = (QImage(800, 600, QImage.Format.Format_RGB32) for _ in range(2))
    first.fill(Qt.GlobalColor.white)
    second.fill(Qt.GlobalColor.white)
    painter = QPainter(second)
    for one in changed:
        painter.fillRect(one, Qt.GlobalColor.lightGray)
    painter.end()
    assert bool(differ(first, second, strict)) is counts
