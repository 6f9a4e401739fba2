"""A window on a small case: three articles that disagree, analysed by hand, everything else real."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reviewer.analysis.values import find_values
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact, Guess
from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.text import Span
from reviewer.gui.actions import CASE_MODES, Mode
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.window import MainWindow
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

TEXTS = {
    "A": (
        "A bridge opens at last\n\n🎉🎉 The bridge cost 40 million euros. It was opened in May 2024, when the sun"
        " shone on the river.\n\nSubscribe to our letter 📮\n\nMira Oden designed the bridge. It is a joy to cross."
    ),
    "B": (
        "The bridge, in figures\n\nThe bridge cost 45 million euros, two engineers said. It was opened in May 2024."
        " The bridge is 300 metres long. Nobody has counted the birds."
    ),
    "C": (
        "What the bridge tells us\n\nThe bridge cost between 40 and 45 million euros. It was opened in June 2024."
        " Mira Oden drew the bridge. The bridge is 300 metres long."
    ),
}
PUBLISHERS = {"A": "Ledger", "B": "Harbour Wire", "C": "Plain Talk"}
DATES = {"A": "2024-05-12", "B": "2024-06-02", "C": "2024-06-20"}
CLAIMS: tuple[tuple[str, str, str], ...] = (
    ("A", "cost", "The bridge cost 40 million euros"),
    ("A", "opened", "It was opened in May 2024"),
    ("A", "designer", "Mira Oden designed the bridge"),
    ("A", "joy", "It is a joy to cross"),
    ("B", "cost", "The bridge cost 45 million euros"),
    ("B", "opened", "It was opened in May 2024"),
    ("B", "length", "The bridge is 300 metres long"),
    ("B", "birds", "Nobody has counted the birds"),
    ("C", "cost", "The bridge cost between 40 and 45 million euros"),
    ("C", "opened", "It was opened in June 2024"),
    ("C", "designer", "Mira Oden drew the bridge"),
    ("C", "length", "The bridge is 300 metres long"),
)
NAMES = (
    (NameKind.OTHER, "The bridge", "It"),
    (NameKind.PERSON, "Mira Oden"),
    (NameKind.OTHER, "May 2024", "June 2024"),
)
SECTIONS = {"cost": "Money", "opened": "Dates", "designer": "People"}


def made_article(letter: str) -> Article:
    text = TEXTS[letter]
    title = text.partition("\n")[0]
    at = text.find("Subscribe")
    furniture = (Span(at, text.index("\n", at)),) if at >= 0 else ()
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    address = f"https://{letter.lower()}.example/bridge"
    return Article(
        article_id(text),
        f"{letter.lower()}.txt",
        title,
        PUBLISHERS[letter],
        "",
        DATES[letter],
        address,
        "en",
        text,
        furniture,
        source,
    )


def made_claim(home: Article, words: str) -> Claim:
    span = Span(home.text.index(words), home.text.index(words) + len(words))
    values = find_values(words, published_on=home.published_on)
    kind = ClaimKind.OPINION if "joy" in words else ClaimKind.FACT
    said = "two engineers" if "45 million euros" in words and "between" not in words else ""
    guesses = (
        (Guess("It", "The bridge", Span(span.start, span.start + 2), 0.75),) if "It was" in words else ()
    )
    statement = words.replace("It was", "The bridge was") + "."
    body = Body(statement, kind, values[0].value if values else None, said, guesses=guesses)
    return Claim(claim_id(home.id, span, body.statement), home.id, span, words, body)


def analysis_of(articles: Sequence[Article]) -> Analysis:
    """The table above, as an analysis."""
    by_letter = {letter: one for letter, text in TEXTS.items() for one in articles if one.text == text}
    groups: dict[str, list[Claim]] = {}
    for letter, group, words in CLAIMS:
        if letter in by_letter:
            groups.setdefault(group, []).append(made_claim(by_letter[letter], words))
    facts = [
        Fact(
            f"fact {name}", claims[0].body.statement, tuple(one.id for one in claims), SECTIONS.get(name, "")
        )
        for name, claims in groups.items()
    ]
    claims = tuple(sorted((c for group in groups.values() for c in group), key=lambda c: c.span))
    return Analysis("by hand/1", tuple(articles), claims, tuple(facts), (), names=names_of(articles))


def names_of(articles: Sequence[Article]) -> tuple[Name, ...]:
    """Who and what is named in these articles."""
    found = []
    for kind, *texts in NAMES:
        forms = []
        for text in texts:
            at = [(one, m.start()) for one in articles for m in re.finditer(rf"\b{text}\b", one.text)]
            places = tuple(NamePlace(one.id, Span(start, start + len(text))) for one, start in at)
            forms.append(Form(text, "pronoun" if forms else "", len(places), places))
        found.append(Name(texts[0], kind, tuple(forms)))
    return tuple(found)


def wait(milliseconds: int) -> None:
    """Let the window work; unlike `QTest.qWait`, which keeps the interpreter while it sleeps, the worker too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@dataclass
class Desk:
    """The window, driven as a person drives it.

    Attributes:
        window: it.
        settings: what it kept, the latest last.
        pause_ms: how long it may work before it is asked whether it is at rest.
        patience_s: how long it may take to come to rest.
    """

    window: MainWindow
    qtbot: object
    settings: list[Settings] = field(default_factory=list)
    pause_ms: int = 8
    patience_s: float = 20.0

    def settle(self, seconds: float = 0.0) -> None:
        """Wait until nothing is under way."""
        end = time.monotonic() + (seconds or self.patience_s)
        quiet = 0
        while quiet < 3 and time.monotonic() < end:
            wait(self.pause_ms)
            session = self.window.session
            boxes = (self.window.picker, self.window.palette_box)
            waits = session._overview_waits or any(one._waiting and one.isVisible() for one in boxes)
            waits = waits or self.window.read.decisions.by_hand.waiting
            busy = session.jobs.busy or session.checking.busy or self.window.importer.busy
            busy = busy or self.window.backing.busy or waits
            quiet = 0 if busy else quiet + 1
        assert quiet >= 3, "the window is still busy"

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def key(self, *keys: object, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys, one after the other, and wait for each."""
        for one in keys:
            QTest.keyClick(self.focus(), one, mods)
            self.settle()

    def ctrl(self, key: object) -> None:
        self.key(key, mods=Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()

    def open(self, letter: str) -> None:
        """Open an article of the case by its row in the side bar."""
        from reviewer.gui.sidebar import ArticleRow

        row = next(r for r in self.window.sidebar.page.findChildren(ArticleRow) if r.article.letter == letter)
        self.click(row)

    def label(self) -> str:
        """The label of the claim whose card is open."""
        claim = self.window.read.claim()
        return claim.label if claim else ""

    def state(self, label: str) -> str:
        """The verdict on a claim as the database has it: accepted, rejected, returned, or undecided."""
        claim = self.claim(label)
        return claim.ruling.value if claim.ruling else "undecided"

    def claim(self, label: str) -> object:
        """A claim as the database has it."""
        review = self._review()
        found = [
            one for item in review.articles() for one in review.page(item.id).claims if one.label == label
        ]
        assert found, f"there is no claim {label}"
        return found[0]

    def ask(self, work: Callable) -> object:
        """Ask the database something, beside the window."""
        return self.window.session.jobs.call(lambda: work(self.window.session._review))

    def ask_publish(self, work: Callable) -> object:
        """Ask the sheet of the open case something, beside the window."""
        session = self.window.session
        return session.jobs.call(lambda: work(session._workspace.publish(session.case_id)))

    def views(self) -> list:
        """All modes, and all panels, built."""
        window = self.window
        assert window.palette_box
        assert window.key_sheet
        assert window.history
        assert window.merging
        assert window.names_panel
        assert window.learnt_panel
        assert window.backups_panel
        return [window.view_of(mode) for mode in CASE_MODES]

    def _review(self) -> object:
        desk = self

        class Asking:
            def __getattr__(self, name: str) -> Callable:
                return lambda *args: desk.ask(lambda review: getattr(review, name)(*args))

        return Asking()


@pytest.fixture
def database(tmp_path: Path, home: Path) -> Path:
    """A database with the case "The bridge"."""
    path = tmp_path / "cases.sqlite3"
    with Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace:
        articles = [made_article(letter) for letter in TEXTS]
        plan = workspace.library.prepare_new("The bridge", articles)
        workspace.library.finish(plan, analysis_of(articles))
    return path


@pytest.fixture
def analysed() -> Callable[[Sequence[Article]], Analysis]:
    """The analysis of this file in the place of the language model's."""
    return analysis_of


@pytest.fixture
def bridge_articles() -> list[Article]:
    """The articles of this file."""
    return [made_article(letter) for letter in TEXTS]


@pytest.fixture(autouse=True)
def numbers_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for the keys to rest before the edges of the window are read again."""
    monkeypatch.setattr("reviewer.gui.session.OVERVIEW_MS", 0)
    monkeypatch.setattr("reviewer.gui.jobs.LATER_MS", 0)


@pytest.fixture(autouse=True)
def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test starts a process of the language model because words are selected."""
    monkeypatch.setattr("reviewer.services.analyzing.propose_by_model", lambda *_: None)


@pytest.fixture
def make_desk(qtbot, qapp, home: Path) -> Iterator[Callable[..., Desk]]:
    """Opens a window on a database; as often as is asked."""
    made: list[Desk] = []
    themes: list[Theme] = []

    def make(path: Path, *, settings: Settings | None = None, **start: object) -> Desk:
        known = settings or Settings(analyst="mk")
        kept: list[Settings] = []
        theme = Theme(qapp, known.theme, known.zoom)
        themes.append(theme)
        session = Session(lambda: Workspace.open(str(path), settings=known))
        window = MainWindow(session, theme, known, kept.append)
        window.resize(1400, 880)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=5000)
        desk = Desk(window, qtbot, kept)
        made.append(desk)
        window.start(**start)
        desk.settle()
        return desk

    yield make
    for desk in made:
        desk.window.close()
        desk.window.deleteLater()
    for theme in themes:
        theme.deleteLater()
    qapp.processEvents()


@pytest.fixture
def desk(make_desk: Callable[..., Desk], database: Path) -> Desk:
    """The window on the case "The bridge", in Read."""
    return make_desk(database, case="The bridge")


@pytest.fixture
def sheet(desk: Desk) -> Desk:
    """The sheet of "The bridge" with one accepted fact, one settled conflict, and one open one."""
    desk.key("j", "j", "a")
    cost = desk.claim("A1").fact
    desk.ctrl("2")
    desk.window.conflicts.open_fact(cost)
    desk.settle()
    desk.key("2")
    desk.ctrl(Qt.Key.Key_Return)
    desk.ctrl("4")
    assert desk.window.mode is Mode.SHEET
    return desk
