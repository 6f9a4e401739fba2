"""What the pictures of the window need: cases made by hand, a clock that stands still, and an eye for differences."""

import itertools
import os
import secrets
import shutil
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt, QTimer, qVersion
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reviewer import languages
from reviewer.analysis.origins import ties_between
from reviewer.analysis.values import find_values
from reviewer.domain import tongue
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact
from reviewer.domain.conflicts import detect
from reviewer.domain.text import Span
from reviewer.gui.actions import Mode
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

FOLDER = Path(__file__).parent
FACES = "faces.png"
"""Words as they were drawn where the pictures were taken."""
WRITE = os.environ.get("REVIEWER_LOOKS") == "write"
USUAL = QSize(1440, 900)
AT = datetime(2026, 11, 21, 14, 2, 11, tzinfo=UTC)
CLOCKS = ("store.database", "gui.times", "gui.chrome", "gui.place")

SQUARE = 8
QT = "Qt"
EXACT = 96
"""Colours of a picture that are kept as they are."""


@dataclass(frozen=True)
class Tolerance:
    """What may differ between two pictures.

    Attributes:
        far: difference of a square's mean in one channel, of 255, up to which the square does not count.
        share: of the squares that count.
    """

    far: int
    share: float


SAME, OTHER = Tolerance(6, 0.001), Tolerance(26, 0.06)
"""Where words are drawn as they were when the pictures were taken, and where faces or Qt are of another release."""


class Clock(datetime):
    """Always the same moment."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return AT.astimezone(tz) if tz else AT.replace(tzinfo=None)


def stand_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no picture depend on the day, the place or chance."""
    for name in CLOCKS:
        monkeypatch.setattr(f"reviewer.{name}.datetime", Clock)
    numbers = itertools.count(1)
    monkeypatch.setattr(uuid, "uuid4", lambda: uuid.UUID(int=next(numbers), version=4))
    monkeypatch.setattr(secrets, "token_bytes", lambda size=32: next(numbers).to_bytes(size, "big"))


def story(
    texts: Mapping[str, Sequence[str]],
    language: Sequence[str] = (),
    figures: Mapping[str, str] | None = None,
) -> tuple[list[Article], Analysis]:
    """Return articles with a claim for every sentence that is listed; equal places in the lists are one fact.

    Args:
        texts: the text of each article, the title on its first line, to the words that are claimed.
        language: the articles' languages; English where there is none.
        figures: words that are claimed, to their value in English.
    """
    homes: list[Article] = []
    groups: dict[int, list[Claim]] = {}
    for (text, sentences), code in itertools.zip_longest(texts.items(), language, fillvalue="en"):
        letter = "ABCDE"[len(homes)]
        source = Source.of(text.encode(), "utf-8", False, "text/1")
        known = (text.partition("\n")[0], f"Paper {letter}", "", "2024-05-12", "", code, text, (), source)
        home = Article(article_id(text), f"{letter}.txt", *known)
        homes.append(home)
        for place, words in enumerate(sentences):
            at = text.index(words)
            span = Span(at, at + len(words))
            value = find_values(figures[words])[0].value if figures and words in figures else None
            claim = Claim(
                claim_id(home.id, span, words), home.id, span, words, Body(words, ClaimKind.FACT, value)
            )
            groups.setdefault(place, []).append(claim)
    facts = [
        Fact(f"fact {n}", ones[0].body.statement, tuple(one.id for one in ones), "")
        for n, ones in groups.items()
    ]
    conflicts = tuple(found for ones in groups.values() for found in detect(ones))
    claims = tuple(one for ones in groups.values() for one in ones)
    return homes, Analysis("by hand/1", tuple(homes), claims, tuple(facts), conflicts)


def many(claims: int) -> tuple[list[Article], Analysis]:
    """Return one long article with so many claims."""
    lines = [
        f"The council of town {n} spent {n + 7} million euros on road number {n * 7}." for n in range(claims)
    ]
    text = "\n\n".join(["A long list", *(" ".join(lines[at : at + 3]) for at in range(0, claims, 3))])
    return story({text: lines})


def keep(made: tuple[list[Article], Analysis], path: Path) -> None:
    """Keep a case in a database of its own."""
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        plan = workspace.library.prepare_new("The other case", made[0])
        workspace.library.finish(plan, made[1])


@dataclass
class Stage:
    """Where a scene is set.

    Attributes:
        make: opens a window on a database.
        folder: for databases.
        bridge: the database with the case of the bridge.
        long: a database with a case of 5,000 claims.
        patch: what the scene changes.
    """

    make: Callable[..., object]
    folder: Path
    bridge: Path
    long: Path
    patch: pytest.MonkeyPatch

    def turn_the_clock(self, hour: int) -> None:
        """Let what is backed up from now on be of another hour."""
        at = AT.replace(hour=hour)
        later = type("Later", (datetime,), {"now": classmethod(lambda _, tz=UTC: at.astimezone(tz))})
        self.patch.setattr("reviewer.store.backup.datetime", later)

    def open(self, size: QSize = USUAL, *, case: str = "The bridge", path: Path | None = None, **known):
        """Open a case in a window of a size, with settings."""
        desk = self.make(path or self.bridge, settings=Settings(analyst="mk", **known), case=case)
        desk.window.resize(size)
        desk.settle()
        return desk

    def story(
        self,
        texts: Mapping[str, Sequence[str]],
        language: Sequence[str] = (),
        figures: Mapping[str, str] | None = None,
        size: QSize = USUAL,
    ):
        """Open a case that is made of these articles."""
        path = self.folder / "other.sqlite3"
        keep(story(texts, language, figures), path)
        return self.open(size, case="The other case", path=path)

    def versions(self, texts: Mapping[str, Sequence[str]], size: QSize = USUAL, **known):
        """Open a case of an article and its later version."""
        homes, found = story(texts)
        days = ("2024-05-12", "2024-05-14")
        homes = [
            replace(one, publisher="Ledger", published_on=day) for one, day in zip(homes, days, strict=True)
        ]
        path = self.folder / "versions.sqlite3"
        keep((homes, replace(found, articles=tuple(homes), ties=ties_between(homes))), path)
        return self.open(size, case="The other case", path=path, **known)

    def many(self):
        """Open the case with 5,000 claims."""
        path = self.folder / "long.sqlite3"
        shutil.copy(self.long, path)
        return self.open(case="The other case", path=path)

    def speak(self, language: str):
        """Let the next window speak another language."""
        tongue.speak(languages.load(language))
        return self

    def start(self, path: Path | None = None, size: QSize = USUAL, **known):
        """Open the start page; without a path, on an empty database."""
        desk = self.make(path or self.folder / "empty.sqlite3", settings=Settings(analyst="mk", **known))
        desk.window.resize(size)
        desk.settle()
        if desk.window.mode is not Mode.WELCOME:
            desk.window.session.open_case("")
            desk.settle()
        return desk


def squares(image: QImage) -> np.ndarray:
    """Return the mean colours of the squares: rows, columns, three channels."""
    size = QSize(image.width() // SQUARE, image.height() // SQUARE)
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    plain = image.convertToFormat(QImage.Format.Format_RGB32).scaled(size, *ways)
    pixels = np.frombuffer(plain.constBits(), np.uint8).reshape(size.height(), size.width(), 4)
    return pixels[..., :3].astype(int)


def sample() -> QImage:
    """Return words in the faces of the window, as this computer draws them."""
    image = QImage(520, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for number, (family, size, bold) in enumerate(
        (("Noto Sans", 10, False), ("Noto Sans", 10, True), ("Noto Serif", 14, False))
    ):
        face = QFont(family)
        face.setPointSizeF(size)
        face.setBold(bold)
        painter.setFont(face)
        painter.drawText(8, 32 + number * 44, "The bridge cost €40 m ⚡○✓◑§▾☰⇧ الجسر הגשר 🎉")
    painter.end()
    image.setText(QT, qVersion().rpartition(".")[0])
    return image


def tolerance(mine: QImage, those: QImage) -> Tolerance:
    """Return what may differ where words look like `mine`, in pictures that were taken where they look like `those`."""
    same = mine.text(QT) == those.text(QT) and mine.size() == those.size()
    return SAME if same and np.abs(squares(mine) - squares(those)).max() <= 2 else OTHER


def difference(found: QImage, wanted: QImage, may: Tolerance) -> str:
    """Return in words what is not as it was; nothing if the pictures agree."""
    if found.size() != wanted.size():
        return f"it is {found.width()}x{found.height()}, not {wanted.width()}x{wanted.height()}"
    far = np.abs(squares(found) - squares(wanted)).max(axis=2) > may.far
    share = float(far.mean())
    if share <= may.share:
        return ""
    y, x = np.argwhere(far)[0] * SQUARE
    return f"{share:.2%} of it differs, the first at {x}, {y}"


def indexed(image: QImage) -> QImage:
    """Return a picture in 256 colours: the commonest, and of the others one of each kind; a third of the size."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    colors, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    common = colors[np.argsort(-counts, kind="stable")]
    _, kinds = np.unique(common & 0xFFE0E0E0, return_index=True)
    chosen = common[sorted({*range(min(EXACT, len(common))), *np.sort(kinds)[: 256 - EXACT]})]
    mine, those = (
        np.stack([(one >> by) & 255 for by in (0, 8, 16)], -1).astype(int) for one in (colors, chosen)
    )
    nearest = np.array([np.abs(those - one).max(axis=1).argmin() for one in mine], np.uint8)
    rows = np.ascontiguousarray(nearest[places]).tobytes()
    wide = image.width()
    small = QImage(rows, wide, image.height(), wide, QImage.Format.Format_Indexed8)
    small.setColorTable([int(one) for one in chosen])
    return small.copy()


def quiet(window: QWidget) -> None:
    """Wait for what the window does a moment later: what is told of a row, the ring of a hint."""
    for _ in range(100):
        QTest.qWait(20)
        timers = [one for one in window.findChildren(QTimer) if one.isActive() and one.interval() < 1000]
        if not any(one.isSingleShot() for one in timers):
            break
    QTest.qWait(max((one.interval() for one in timers), default=0) + 20)


@pytest.fixture(scope="module")
def long_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "long.sqlite3"
    with pytest.MonkeyPatch.context() as monkeypatch:
        stand_still(monkeypatch)
        keep(many(5000), path)
    return path


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch, qapp) -> Iterator[None]:
    """Nothing moves, and the faces are the same everywhere."""
    if not sys.platform.startswith("linux") or not QFontDatabase.hasFamily("Noto Sans"):
        pytest.skip("the pictures hold for Linux with the Noto faces")
    stand_still(monkeypatch)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    face = QFont("Noto Sans")
    face.setPointSizeF(10)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda which: QFont(face))
    documents = "reviewer.gui.sheet.exporting.QStandardPaths.writableLocation"
    monkeypatch.setattr(documents, lambda _: "")
    monkeypatch.setenv("HOME", "/home/mk")
    blinks = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(blinks)
    tongue.speak(tongue.ENGLISH)
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def stage(
    still: None,
    make_desk: Callable[..., object],
    database: Path,
    tmp_path: Path,
    long_case: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Stage:
    return Stage(make_desk, tmp_path, database, long_case, monkeypatch)


@pytest.fixture
def differ() -> Callable[..., str]:
    """What is different in a picture; `strict`: where words are drawn alike."""
    return lambda found, wanted, strict: difference(found, wanted, SAME if strict else OTHER)


@pytest.fixture(scope="module")
def allowed(qapp) -> Tolerance:
    """What may differ on this computer."""
    path = FOLDER / FACES
    if WRITE:
        assert sample().save(str(path), "PNG", 0)
    return tolerance(sample(), QImage(str(path)))


@pytest.fixture
def look(tmp_path: Path, allowed: Tolerance) -> Callable[[str, object], None]:
    """Compares the window with its picture, or takes the picture."""

    def compare(name: str, desk: object) -> None:
        desk.settle()
        quiet(desk.window)
        desk.settle()
        found = desk.window.grab().toImage()
        path = FOLDER / f"{name}.png"
        if WRITE:
            assert indexed(found).save(str(path), "PNG", 0)
            return
        why = f"there is no picture of “{name}” yet: run with REVIEWER_LOOKS=write, and look at it"
        assert path.exists(), why
        wrong = difference(found, QImage(str(path)), allowed)
        if wrong:
            found.save(str(tmp_path / f"{name}.png"))
        assert not wrong, f"“{name}” is not as in the picture: {wrong}; see {tmp_path / name}.png"

    return compare
