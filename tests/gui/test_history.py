"""The history in the window: days, search, what a decision changed, and going back by two presses."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.readmodel import LogDay, LogEntry, LogFilter
from reviewer.domain.review import commands as c
from reviewer.gui.actions import Mode
from reviewer.gui.history_list import PAGE, HistoryList, HistoryModel
from reviewer.gui.times import clock_of, day_and_time, day_of
from reviewer.gui.widgets import MarkedText
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.settings import Theme as Choice

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return


def whats(desk):
    model = desk.window.history.model
    found = [model.row(n) for n in range(model.rowCount())]
    return [one.what for one in found if isinstance(one, LogEntry)]


def told(desk):
    QTest.qWait(90)
    desk.settle()
    return [
        one.text for one in desk.window.history._told.widget().findChildren(MarkedText) if one.isVisible()
    ]


def search(desk, words):
    desk.type(words)
    QTest.qWait(90)
    desk.settle()


def other(desk, database, *commands):
    """Have another analyst decide, beside the window."""
    with Workspace.open(str(database), settings=Settings(analyst="kl")) as workspace:
        for one in commands:
            workspace.review(desk.window.session.case_id).handle(one)
    desk.window.session.refreshed.emit()
    desk.settle()


def test_the_history_lists_decisions_under_their_days_and_closes(desk):
    desk.key("a")
    desk.ctrl("h")
    history = desk.window.history
    assert whats(desk) == [one.what for one in desk.ask(lambda review: review.history())]
    assert isinstance(history.model.row(0), LogDay)
    assert history.list.current().what == "Accept A1"
    assert "Accept A1, by mk" in history.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    desk.key(Qt.Key.Key_Escape)
    assert not history.isVisible()
    assert desk.window.focusWidget() is desk.window.read.cards


def test_letters_decide_nothing_while_the_history_is_open(desk):
    desk.ctrl("h")
    desk.window.history.list.setFocus()
    desk.key("a", "x", Qt.Key.Key_Space)
    assert desk.state("A1") == "undecided"
    assert desk.window.history.isVisible()


def test_it_is_searched_by_words_and_labels(desk):
    desk.key("a", "a")
    desk.ctrl("h")
    search(desk, "accept a2")
    assert whats(desk) == ["Accept A2"]
    search(desk, " nonsense")
    assert whats(desk) == []
    assert "No decision has these words" in desk.window.history.empty.text()


def test_it_is_searched_by_analyst(desk, database):
    desk.key("a")
    other(desk, database, c.Accept(("B1",)))
    desk.ctrl("h")
    who = desk.window.history.who
    assert [who.itemText(n) for n in range(who.count())] == ["Everyone", "kl", "mk"]
    who.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert whats(desk) == ["Accept B1"]


def test_what_a_decision_changed_is_told_below(desk):
    desk.key("x", "1")
    desk.ctrl("h")
    lines = told(desk)
    assert lines[0] == "Reject A1 (opinion)"
    assert "A1, verdict of mk: undecided → rejected · opinion" in lines


@pytest.mark.parametrize(
    ("command", "mode"),
    [
        (c.Accept(("B3",)), Mode.READ),
        (c.Assign(("B3",), "Lengths"), Mode.FACTS),
        (c.Settle("A1", "both"), Mode.CONFLICTS),
    ],
)
def test_enter_goes_to_what_it_was_about(desk, command, mode):
    from reviewer.domain.review.records import ResolutionKind

    if isinstance(command, c.Settle):
        command = c.Settle("A1", ResolutionKind.BOTH)
    desk.window.session.send(command)
    desk.settle()
    desk.ctrl("h")
    desk.key(ENTER)
    assert not desk.window.history.isVisible()
    assert desk.window.mode is mode
    if mode is Mode.READ:
        assert desk.label() == "B3"


def test_what_is_about_nothing_any_more_says_so(desk):
    desk.window.session.send(c.RenameCase("Another"))
    desk.settle()
    desk.ctrl("h")
    desk.key(ENTER)
    assert "nothing left" in desk.window.history._hint.text()
    assert desk.window.history.isVisible()


def test_going_back_asks_once_and_is_one_decision_with_undo(desk, database):
    desk.key("a", "a")
    other(desk, database, c.Accept(("B1",)))
    desk.ctrl("h")
    desk.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    history = desk.window.history
    assert history.list.current().what == "Accept A1"
    desk.key(ENTER, mods=CTRL)
    assert history._hint.text().startswith("This takes back 2 decisions: 1 of them by kl.")
    assert desk.state("A2") == "accepted"
    desk.key(ENTER, mods=CTRL)
    assert not history.isVisible()
    assert (desk.state("A1"), desk.state("A2"), desk.state("B1")) == ("accepted", "undecided", "undecided")
    assert "Go back to “Accept A1”" in desk.window.toast.text
    assert desk.window.toast._undo.isVisible()
    desk.ctrl("z")
    assert (desk.state("A2"), desk.state("B1")) == ("accepted", "accepted")


def test_the_question_is_left_by_escape_or_by_going_on(desk):
    desk.key("a", "a", "a")
    desk.ctrl("h")
    history = desk.window.history
    desk.key(Qt.Key.Key_Down)
    desk.key(ENTER, mods=CTRL)
    desk.key(Qt.Key.Key_Escape)
    assert history.isVisible()
    assert history._way is None
    desk.key(ENTER, mods=CTRL)
    desk.key(Qt.Key.Key_Down)
    assert history._way is None
    desk.key(ENTER, mods=CTRL)
    assert "takes back 2 decisions" in history._hint.text()
    assert desk.state("A3") == "accepted"


def test_an_answer_about_another_row_asks_nothing(desk):
    desk.key("a", "a", "a")
    desk.ctrl("h")
    history = desk.window.history
    desk.key(Qt.Key.Key_Down)
    QTest.keyClick(desk.focus(), ENTER, CTRL)
    QTest.keyClick(desk.focus(), Qt.Key.Key_Down)  # before the answer is there
    desk.settle()
    assert history._way is None
    assert "takes back" not in history._hint.text()


def test_it_is_refused_where_someone_decides_between_the_two_presses(desk, database):
    desk.key("a", "a")
    desk.ctrl("h")
    desk.key(Qt.Key.Key_Down)
    desk.key(ENTER, mods=CTRL)
    desk.window.session._timer.stop()
    with Workspace.open(str(database), settings=Settings(analyst="kl")) as workspace:
        workspace.review(desk.window.session.case_id).handle(c.Accept(("B1",)))
    desk.key(ENTER, mods=CTRL)
    assert "decided since you looked" in desk.window.message.text
    assert desk.state("A2") == "accepted"


@pytest.mark.parametrize(
    ("downs", "says"), [(0, "it is the latest"), (2, "Articles were analyzed later (“Import A, B, C”)")]
)
def test_what_cannot_be_gone_back_to_says_why(desk, downs, says):
    desk.key("a")
    desk.ctrl("h")
    for _ in range(downs):
        desk.key(Qt.Key.Key_Down)
    for _ in range(2):
        desk.key(ENTER, mods=CTRL)
        assert says in desk.window.history._hint.text()
    assert desk.state("A1") == "accepted"


def test_what_is_taken_back_is_shown_as_such(desk):
    desk.key("a", "a")
    desk.ctrl("z")
    desk.ctrl("h")
    model = desk.window.history.model
    undone = [model.row(n) for n in range(model.rowCount())]
    assert [one.what for one in undone if isinstance(one, LogEntry) and one.undone] == ["Accept A2"]
    row = next(n for n, one in enumerate(undone) if isinstance(one, LogEntry) and one.undone)
    assert "taken back" in model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_history_of_one_claim(desk):
    desk.key("a")
    desk.window.session.send(c.Split(("A1",)))
    desk.window.session.send(c.Accept(("B1",)))
    desk.settle()
    desk.window.read.open_claim(desk.claim("A1").id)
    desk.settle()
    desk.key("h", mods=SHIFT)
    assert desk.window.history.title.text() == "History of A1"
    assert whats(desk) == ["Take A1 out of the fact of A1", "Accept A1"]
    assert any(one.startswith("A1, in the fact") for one in told(desk))


@pytest.mark.parametrize("mode", [Mode.CONFLICTS, Mode.FACTS, Mode.SHEET])
def test_the_history_of_one_fact(desk, mode):
    desk.window.session.send(c.AcceptFacts(("A1",)))
    desk.settle()
    desk.window.go(mode, desk.claim("A1").fact)
    desk.settle()
    if mode is Mode.SHEET:
        desk.key("j")
    desk.key("h", mods=SHIFT)
    assert desk.window.history.isVisible()
    assert desk.window.history.title.text().startswith("History of the fact “")
    if mode is not Mode.SHEET:
        assert whats(desk) == ["Accept the fact of A1"]


def test_a_claim_without_a_history_says_what_that_means(desk):
    desk.key("h", mods=SHIFT)
    assert "Nobody has decided anything" in desk.window.history.empty.text()


class Log:
    """A log of 100,000 decisions, a thousand a day."""

    def __init__(self):
        self.asked = []

    def days(self, chosen):
        return [LogDay(f"2025-{1 + n // 28:02d}-{1 + n % 28:02d}", 1000) for n in reversed(range(100))]

    def page(self, chosen, offset, limit):
        self.asked.append(offset)
        seqs = range(100_000 - offset, max(0, 100_000 - offset - limit), -1)
        return [LogEntry(n, "2025-01-01T00:00:00Z", "mk", "accept", f"Accept {n}", "", False) for n in seqs]


class Asking:
    """A session that answers at once."""

    def __init__(self):
        self.log = Log()

    def ask(self, work, done):
        done(work(self))


def test_a_hundred_thousand_decisions_are_read_in_windows(desk, qtbot):
    session = Asking()
    model = HistoryModel(session)
    view = HistoryList(desk.window.theme, model, lambda: None)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    model.show(LogFilter())
    view.step(0)
    assert model.rowCount() == 100_100
    assert view.current().seq == 100_000
    view.setCurrentIndex(model.index(model.rowCount() - 1))
    view.scrollToBottom()
    QApplication.processEvents()
    assert view.current().seq == 1
    view.step(-1)
    assert view.current().seq == 2
    assert len(session.log.asked) <= 4, "only what is seen is read"
    for row, seq in ((1, 100_000), (1000, 99_001), (1002, 99_000), (50_050 + 1, 50_000)):
        model.row(row, ask=True)
        assert model.row(row).seq == seq
    assert [model.is_day(n) for n in (0, 1, 1001, 1002, 2002)] == [True, False, True, False, True]
    assert PAGE < 1000


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-05", "Today"),
        ("2026-03-04", "Yesterday"),
        ("2026-03-02", "Monday, 2 Mar"),
        ("2025-12-31", "31 Dec 2025"),
        ("no day", "no day"),
    ],
)
def test_days_as_people_read_them(day, words):
    assert day_of(day, datetime(2026, 3, 5, 12, tzinfo=UTC)) == words


def test_times_as_people_read_them():
    now = datetime(2026, 3, 5, 12, tzinfo=UTC)
    clock = clock_of("2026-03-05T11:00:00Z")
    assert day_and_time("2026-03-05T11:00:00Z", now) == f"today, {clock}"
    assert day_and_time("2026-01-05T11:00:00Z", now).startswith("5 Jan, ")
    assert day_and_time("2024-01-05T11:00:00Z", now) == "5 Jan 2024"
    assert clock_of("never") == "never"


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("choice", list(Choice))
def test_it_fits_a_small_screen(make_desk, database, zoom, choice):
    kept = Settings(analyst="mk", zoom=zoom, theme=choice)
    desk = make_desk(database, case="The bridge", settings=kept)
    desk.window.resize(1008, 652)
    desk.key("a", "a")
    desk.ctrl("h")
    desk.key(Qt.Key.Key_Down)
    desk.key(ENTER, mods=CTRL)
    QTest.qWait(90)
    history = desk.window.history
    assert history.list.height() >= 3 * history.list.sizeHintForRow(0)
    assert history.field.height() >= history.field.minimumSizeHint().height()
    assert history.title.height() >= history.title.heightForWidth(history.title.width())
    assert history._hint.height() >= history._hint.heightForWidth(history._hint.width())
    for button in (history.visit_button, history.back_button):
        at = button.mapTo(history, button.rect().topLeft())
        assert history.rect().contains(QRect(at, button.size()))
