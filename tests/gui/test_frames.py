"""What one frame shows, and what is drawn again: a decision first, then what follows it."""

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.review.records import Ruling
from reviewer.gui.conflicts.pictures import Pictures, drawn_of
from reviewer.gui.conflicts.sources import Band, Sources
from reviewer.gui.conflicts.table import groups_of
from reviewer.gui.kept import KeptPictures
from reviewer.gui.theme import Choice
from reviewer.services.review import Review


class Frames(QObject):
    """Notes, at each frame, which claim is current and how the first one is ruled."""

    def __init__(self, window, first: str) -> None:
        super().__init__(window)
        self.window, self.first = window, first
        self.seen: list[tuple[str, Ruling | None]] = []
        window.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.UpdateRequest:
            read = self.window.read
            cards = read.cards.cards
            ruling = cards.claims[cards.row_of(self.first)].ruling
            now = (read.claim().label, ruling)
            if not self.seen or self.seen[-1] != now:
                self.seen.append(now)
        return False


def press(desk, *keys) -> None:
    """Press keys, and wait for nothing between them."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or desk.window, key)


def test_a_frame_shows_the_verdict_before_the_next_claim_opens(desk):
    desk.window.repaint()
    read = desk.window.read
    here, after = read.visible()[:2]
    frames = Frames(desk.window, here.id)
    desk.key("a")
    shown = [one for one in frames.seen if one != (here.label, None)]
    assert shown == [(here.label, Ruling.ACCEPTED), (after.label, Ruling.ACCEPTED)]


def test_a_key_that_follows_at_once_finds_the_next_claim_open(desk):
    claims = desk.window.read.visible()
    press(desk, "a", "j")
    assert desk.label() == claims[2].label
    desk.settle()
    assert [desk.state(one.label) for one in claims[:3]] == ["accepted", "undecided", "undecided"]
    assert desk.label() == claims[2].label


def test_who_goes_elsewhere_at_once_stays_there(desk):
    claims = desk.window.read.visible()
    press(desk, "a")
    desk.window.read.select(claims[-1].id)
    desk.settle()
    assert desk.state(claims[0].label) == "accepted"
    assert desk.label() == claims[-1].label


def test_undo_shows_the_claim_as_it_was_and_goes_to_it(desk):
    first = desk.label()
    desk.key("a", "j")
    desk.ctrl("z")
    assert (desk.label(), desk.state(first)) == (first, "undecided")


def test_a_slow_disk_keeps_nobody_from_the_next_claim(desk, qtbot):
    claims = desk.window.read.visible()
    hold = desk.window.session.jobs
    hold.do(lambda: __import__("time").sleep(0.3))
    press(desk, "a")
    qtbot.waitUntil(lambda: desk.label() == claims[1].label)
    assert hold.busy
    desk.settle()
    assert desk.state(claims[0].label) == "accepted"


@pytest.fixture
def conflicts(desk):
    desk.ctrl("2")
    return desk


def told(widgets) -> list[str]:
    return [one.accessibleName() for one in widgets if not one.isHidden()]


def test_what_stood_there_before_leaves_nothing_in_the_sources_or_the_pictures(conflicts):
    view, theme = conflicts.window.conflicts, conflicts.window.theme
    facts = [one.id for one in view.queue.queue.facts]
    for fact in (*facts, *reversed(facts), *facts):
        view.open_fact(fact)
        conflicts.settle()
        opened = view.opened
        fresh = Sources(theme)
        fresh.show_groups(groups_of(opened.detail, opened.articles, opened.contexts))
        shown = view.detail.sources
        assert told(shown._lines) == told(fresh._lines)
        assert told(shown._body.findChildren(Band)) == told(fresh._body.findChildren(Band))
        assert [one.number for one in shown._lines] == list(range(len(shown._lines)))
        pictures = Pictures(theme)
        pictures.show_drawn(drawn_of(opened.detail, opened.articles))
        kinds = [(type(one), one.accessibleName(), one.isHidden()) for one in view.detail.pictures.views]
        assert kinds == [(type(one), one.accessibleName(), one.isHidden()) for one in pictures.views]
        assert [one.text for one in view.detail.pictures._notes] == [one.text for one in pictures._notes]


def test_a_row_of_the_queue_out_of_sight_is_brought_to_its_middle(conflicts):
    queue = conflicts.window.conflicts.queue
    high = queue.sizeHintForRow(0)
    queue.setFixedHeight(high + high // 2)
    conflicts.settle()
    last = queue.queue.facts[-1].id
    queue.show_current(last)
    assert queue.viewport().rect().contains(queue.visualRect(queue.queue.index(queue.row_of(last))))


class TestKeptPictures:
    """A picture is drawn once, until it shows something else."""

    @pytest.fixture
    def drawn(self, desk):
        self.count = 0
        self.theme = desk.window.theme
        return KeptPictures(self.theme, 2, "paper")

    def get(self, kept, key="a", shows=("x",), size=(10, 6), fine=1.0):
        def paint(painter) -> None:
            self.count += 1
            painter.fillRect(2, 2, 3, 3, QColor("red"))

        return kept.of(key, shows, QSize(*size), fine, paint)

    def test_the_same_is_not_drawn_again(self, drawn):
        picture = self.get(drawn)
        assert self.get(drawn).cacheKey() == picture.cacheKey()
        assert self.count == 1
        image = picture.toImage()
        assert image.pixelColor(3, 3) == QColor("red")
        assert image.pixelColor(0, 0) == self.theme.color("paper")

    @pytest.mark.parametrize("other", [{"shows": ("y",)}, {"size": (11, 6)}, {"fine": 2.0}])
    def test_something_else_is(self, drawn, other):
        self.get(drawn)
        picture = self.get(drawn, **other)
        assert self.count == 2
        assert picture.size() == QSize(*other.get("size", (10, 6))) * other.get("fine", 1.0)

    def test_other_colours_forget_it(self, drawn):
        self.get(drawn)
        self.theme.choose(Choice.DARK)
        assert self.get(drawn).toImage().pixelColor(0, 0) == self.theme.color("paper")
        assert self.count == 2

    def test_the_one_used_longest_ago_goes_first(self, drawn):
        for key in ("a", "b", "a", "c"):
            self.get(drawn, key)
        assert self.count == 3
        self.get(drawn, "a")
        assert self.count == 3
        self.get(drawn, "b")
        assert self.count == 4


def test_a_settled_fact_is_drawn_anew_in_the_queue(conflicts):
    queue = conflicts.window.conflicts.queue
    fact = conflicts.window.conflicts.current
    before = queue.grab(queue.visualRect(queue.queue.index(queue.row_of(fact)))).toImage()
    conflicts.key("1")
    conflicts.ctrl(Qt.Key.Key_Return)
    after = queue.grab(queue.visualRect(queue.queue.index(queue.row_of(fact)))).toImage()
    assert before != after


def test_turning_to_an_article_does_not_read_all_of_them(desk, monkeypatch):
    asked = []
    real = Review.page
    monkeypatch.setattr(Review, "page", lambda self, one: asked.append("page") or real(self, one))
    every = Review.articles
    monkeypatch.setattr(Review, "articles", lambda self: asked.append("articles") or every(self))
    before = desk.window.read.page.item.id
    desk.window.read.turn(1)
    desk.settle()
    assert desk.window.read.page.item.id != before
    assert asked == ["page"]
    desk.window.read.open_article("gone")
    desk.settle()
    assert desk.window.read.page.item.letter == "A"
