"""The window around the modes: start page, imports, palette, history, places, other programs, bugs."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from reviewer.domain.review.commands import Accept
from reviewer.gui.actions import CASE_MODES, Mode
from reviewer.gui.welcome import LinkRow
from reviewer.services import analyzing
from reviewer.services.library import Library
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.settings import Theme as Choice

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def quick(monkeypatch):
    """The real import with one claim for each article, found without the language model."""
    from reviewer.domain.articles import claim_id
    from reviewer.domain.claims import Analysis, Body, Claim, Fact
    from reviewer.domain.text import Span

    def run(task, progress, **_):
        progress(1, 2, "Analyzing")
        claims = []
        for home in task.articles:
            words = home.text.strip().splitlines()[-1].split(".")[0]
            at = home.text.index(words)
            span = Span(at, at + len(words))
            claims.append(Claim(claim_id(home.id, span, words), home.id, span, words, Body(words)))
        facts = tuple(Fact(f"fact {one.id}", one.quote, (one.id,)) for one in claims)
        return Analysis("quick/1", task.articles, tuple(claims), facts, ())

    monkeypatch.setattr(analyzing, "run", run)


def drop(desk, data):
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    desk.settle()


def files_in(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    return data


# The start page


def test_the_start_page_offers_the_cases(make_desk, database):
    desk = make_desk(database)
    rows = desk.window.welcome.findChildren(LinkRow)
    assert desk.window.mode is Mode.WELCOME
    assert any("The bridge" in one.accessibleName() and "0 of 11" in one.accessibleName() for one in rows)
    desk.click(next(one for one in rows if "The bridge" in one.accessibleName()))
    assert desk.window.mode is Mode.READ
    desk.ctrl("n")
    assert desk.window.mode is Mode.WELCOME


def test_a_folder_dropped_on_the_start_page_is_a_new_case_of_its_name(make_desk, tmp_path, home, quick):
    folder = tmp_path / "Harbour fire"
    folder.mkdir()
    (folder / "one.txt").write_text("A fire\n\nThe harbour burned for two days.", encoding="utf-8")
    (folder / "two.txt").write_text("Fire again\n\nThe harbour burned for three days.", encoding="utf-8")
    desk = make_desk(tmp_path / "new.sqlite3")
    drop(desk, files_in(folder))
    assert desk.window.mode is Mode.READ
    assert desk.window.overview.summary.name == "Harbour fire"
    assert [one.letter for one in desk.window.overview.articles] == ["A", "B"]


def test_a_file_dropped_on_an_open_case_is_added_and_one_that_is_there_is_told(desk, tmp_path, quick):
    path = tmp_path / "late.txt"
    path.write_text("The bridge, once more\n\nThe bridge was painted green.", encoding="utf-8")
    desk.key("a")
    drop(desk, files_in(path))
    assert [one.letter for one in desk.window.overview.articles] == ["A", "B", "C", "D"]
    assert desk.state("A1") == "accepted"
    drop(desk, files_in(path))
    assert len(desk.window.overview.articles) == 4
    assert "already" in desk.window.toast.text


def test_pasted_text_asks_for_its_title_and_is_an_article(desk, quick):
    QApplication.clipboard().setText("A letter\n\nThe bridge has four lanes.")
    desk.key("v", mods=CTRL | SHIFT)
    desk.ctrl("a")
    desk.type("A letter to the editor")
    desk.key(Qt.Key.Key_Return)
    assert [one.title for one in desk.window.overview.articles][-1] == "A letter to the editor"


def test_a_pasted_piece_of_a_page_keeps_its_table(desk, quick):
    data = QMimeData()
    data.setText("Bridges\nNorth\tfour lanes\nSouth\ttwo lanes")
    rows = "<tr><td>North</td><td>four lanes</td></tr><tr><td>South</td><td>two lanes</td></tr>"
    data.setHtml(
        f"<html><body><!--StartFragment--><h1>Bridges</h1><table>{rows}</table><!--EndFragment--></body></html>"
    )
    QApplication.clipboard().setMimeData(data)
    desk.key("v", mods=CTRL | SHIFT)
    desk.key(Qt.Key.Key_Return)
    last = desk.window.overview.articles[-1]
    page = desk.ask(lambda review: review.article(last.id))
    assert (last.title, page.text) == ("Bridges", "Bridges\n\nNorth | four lanes\nSouth | two lanes")


def test_a_pasted_page_that_comes_without_its_text_is_read_as_well(desk, quick):
    data = QMimeData()
    data.setHtml("<h1>The bridge of Sele</h1><p>It opened on Monday.</p><p>It is 310 metres long.</p>")
    QApplication.clipboard().setMimeData(data)
    desk.key("v", mods=CTRL | SHIFT)
    desk.key(Qt.Key.Key_Return)
    last = desk.window.overview.articles[-1]
    page = desk.ask(lambda review: review.article(last.id))
    assert last.title == "The bridge of Sele"
    assert page.text.endswith("It opened on Monday.\n\nIt is 310 metres long.")


def test_an_empty_clipboard_is_a_sentence(desk):
    QApplication.clipboard().setText("  ")
    desk.key("v", mods=CTRL | SHIFT)
    assert "no text" in desk.window.message.text


def test_what_cannot_be_read_is_a_sentence_and_nothing_changes(desk, tmp_path):
    path = tmp_path / "nothing.txt"
    path.write_bytes(b"")
    before = desk.ask(lambda review: review.summary())
    drop(desk, files_in(path))
    assert "nothing.txt" in desk.window.message.text
    assert desk.ask(lambda review: review.summary()) == before


def test_an_import_is_cancelled_and_the_window_decides_meanwhile(desk, tmp_path, monkeypatch):
    running = threading.Event()

    def run(task, progress, **_):
        running.set()
        while True:
            progress(0, 9, "Analyzing")  # raises when the person cancels
            threading.Event().wait(0.01)

    monkeypatch.setattr(analyzing, "run", run)
    path = tmp_path / "late.txt"
    path.write_text("Late\n\nThe bridge was painted green.", encoding="utf-8")
    desk.window.intake.take_files([path])
    desk.qtbot.waitUntil(running.is_set)
    desk.qtbot.waitUntil(lambda: "Analyzing" in desk.window.progress._what.text())
    assert desk.window.progress.isVisible()
    desk.qtbot.keyClick(desk.focus(), "a")
    desk.qtbot.waitUntil(lambda: desk.window.status.decided.text().startswith("1 of"))
    desk.qtbot.mouseClick(desk.window.progress._cancel, Qt.MouseButton.LeftButton)
    desk.settle()
    assert not desk.window.progress.isVisible()
    assert "Cancelled" in desk.window.message.text
    assert desk.state("A1") == "accepted"
    assert len(desk.window.overview.articles) == 3


def test_the_demo_is_imported_beside_the_window_and_can_be_cancelled(desk, monkeypatch):
    before = desk.window.session.case_id
    told = []

    def run(task, progress, **how):
        assert not how.get("in_process")
        told.append(len(task.articles))
        while True:
            progress(0, 9, "Analyzing")  # raises when the person cancels
            threading.Event().wait(0.01)

    monkeypatch.setattr(analyzing, "run", run)
    desk.window.hub.run("demo")
    desk.qtbot.waitUntil(lambda: "Analyzing" in desk.window.progress._what.text())
    assert desk.window.progress.isVisible()
    desk.qtbot.keyClick(desk.focus(), "a")  # deciding is not held up
    desk.qtbot.waitUntil(lambda: desk.window.status.decided.text().startswith("1 of"))
    desk.qtbot.mouseClick(desk.window.progress._cancel, Qt.MouseButton.LeftButton)
    desk.settle()
    assert told == [4]
    assert "Cancelled" in desk.window.message.text
    assert desk.window.session.case_id == before
    assert [one.name for one in desk.window.cases] == ["The bridge"]


def test_the_demo_opens_and_is_imported_once(make_desk, tmp_path, home, quick):
    desk = make_desk(tmp_path / "new.sqlite3", demo=True)
    assert desk.window.mode is Mode.READ
    assert len(desk.window.overview.articles) == 4
    case = desk.window.session.case_id
    desk.window.session.open_case("")
    desk.settle()
    desk.window.hub.run("demo")
    desk.settle()
    assert desk.window.session.case_id == case
    assert len(desk.window.cases) == 1


# Everywhere


@pytest.mark.parametrize(
    ("words", "mode"), [("sun shone", None), ("nobody counted", Mode.FACTS), ("birds", Mode.FACTS)]
)
def test_the_palette_finds_facts_and_goes_there(desk, words, mode):
    desk.ctrl("k")
    box = desk.window.palette_box
    assert box.field.hasFocus()
    desk.type(words)
    if mode is None:
        desk.key(Qt.Key.Key_Escape)
        assert not box.isVisible()
        return
    desk.key(Qt.Key.Key_Return)
    assert not box.isVisible()
    assert desk.window.mode is mode
    assert "birds" in desk.window.facts.current().line


def test_the_palette_does_commands(desk):
    desk.ctrl("k")
    desk.type("dark colours")
    desk.key(Qt.Key.Key_Return)
    assert desk.window.theme.tokens.name == "dark"
    assert desk.settings[-1].theme is Choice.DARK


def test_letters_typed_in_the_palette_decide_nothing(desk):
    desk.ctrl("k")
    desk.type("axhd")
    desk.key(Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
    assert desk.state("A1") == "undecided"
    assert desk.window.focusWidget() is desk.window.read.cards


def test_the_history_lists_decisions_and_closes(desk):
    desk.key("a")
    desk.ctrl("h")
    assert "A1" in desk.window.history.list.current().what
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.history.isVisible()


@pytest.mark.parametrize("mode", CASE_MODES)
def test_f6_goes_round_and_comes_back(desk, mode):
    desk.window.enter(mode)
    desk.settle()
    start = desk.window.focusWidget()
    seen = []
    for _ in range(8):
        desk.key(Qt.Key.Key_F6)
        seen.append(desk.window.focusWidget())
        if seen[-1] is start:
            break
    assert seen[-1] is start
    assert len(set(map(id, seen))) == len(seen) >= 3


def test_a_key_presses_the_button_that_has_the_focus(desk):
    from reviewer.gui.widgets import KeyButton

    button = next(one for one in desk.window.read.card.findChildren(KeyButton) if one.text() == "Reject")
    button.setFocus()
    desk.key(Qt.Key.Key_Space)
    assert desk.window.read.card.reasons.isVisible()
    assert desk.label() == "A1"


def test_the_toast_undoes(desk):
    desk.key("d")
    assert desk.window.toast._undo.isVisible()
    before = desk.claim("B1").fact
    desk.click(desk.window.toast._undo)
    assert desk.claim("A1").fact == before


def test_the_case_is_renamed(desk):
    desk.key("r", mods=CTRL | SHIFT)
    desk.ctrl("a")
    desk.type("The green bridge")
    desk.key(Qt.Key.Key_Return)
    assert desk.window.overview.summary.name == "The green bridge"
    assert desk.window.windowTitle() == "The green bridge – Reviewer"


def test_zoom_and_theme_apply_at_once_and_are_kept(desk):
    before = desk.window.theme.unit()
    desk.key("+", mods=CTRL)
    assert desk.window.theme.unit() > before
    assert desk.settings[-1].zoom == 110
    desk.key("0", mods=CTRL)
    assert desk.window.theme.unit() == before
    for choice in Choice:
        desk.window.hub.run(f"theme_{choice.value}")
        desk.settle()
        assert desk.settings[-1].theme is choice


def test_another_program_writes_and_the_window_follows(desk, database):
    with Workspace.open(str(database), settings=Settings(analyst="other")) as other:
        other.review(desk.window.session.case_id).handle(Accept(("A2",)))
    desk.qtbot.waitUntil(lambda: desk.window.status.decided.text().startswith("1 of"), timeout=5000)
    desk.settle()
    assert desk.window.read.page.claims[1].decided_by == "other"


def test_what_changed_meanwhile_is_refused_in_words_and_shown(desk, database):
    from reviewer.domain.review.commands import Edit

    desk.window.session._timer.stop()
    with Workspace.open(str(database), settings=Settings(analyst="other")) as other:
        other.review(desk.window.session.case_id).handle(Edit("A1", "The bridge cost 39 million euros."))
    desk.key("a")
    assert desk.window.message.isVisible()
    assert desk.state("A1") == "undecided"
    assert desk.window.read.page.claims[0].body.statement == "The bridge cost 39 million euros."


def test_everything_is_as_it_was_after_a_restart(make_desk, database):
    desk = make_desk(database, case="The bridge")
    desk.open("B")
    desk.key("j", "a")
    desk.ctrl("3")
    desk.window.read.splitter.setSizes([900, 400])
    desk.window.close()
    kept = desk.settings[-1]
    again = make_desk(database, settings=kept)
    assert again.window.mode is Mode.FACTS
    assert again.window.read.splitter.sizes() == desk.window.read.splitter.sizes()
    again.ctrl("1")
    assert again.window.read.page.item.letter == "B"
    assert again.label() == "B3"
    assert again.state("B2") == "accepted"


def test_a_bug_is_logged_and_told(desk, home):
    desk.window.session.ask(lambda review: 1 / 0, lambda _: None)
    desk.settle()
    assert "ZeroDivisionError" in desk.window.message.text
    assert "logged" in desk.window.message.text
    assert "ZeroDivisionError" in (home / "log" / "reviewer.log").read_text(encoding="utf-8")


def test_a_database_that_cannot_be_opened_is_a_sentence(make_desk, tmp_path, home):
    path = tmp_path / "no.sqlite3"
    path.write_text("This is no database at all, but a long text. " * 50)
    desk = make_desk(path)
    assert "no.sqlite3" in desk.window.welcome.problem


def test_foreign_text_is_shown_as_it_stands(desk):
    desk.views()
    for one in desk.window.findChildren(QLabel):
        assert one.textFormat() is Qt.TextFormat.PlainText, one.text()


def test_every_control_has_a_name(desk):
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit

    desk.views()
    nameless = [
        one
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
        for one in desk.window.findChildren(kind)
        if not one.accessibleName()
        and not (isinstance(one, QAbstractButton) and one.text())
        and not one.objectName().startswith("qt_")
        and type(one).__name__ not in ("QTableCornerButton", "QHeaderView", "QToolButton", "QAbstractButton")
    ]
    assert nameless == []


def test_nothing_heavy_is_imported_before_the_window_is_shown():
    script = (
        "import sys\nfrom PySide6.QtWidgets import QApplication\napp = QApplication([])\n"
        "from reviewer.gui.session import Session\nfrom reviewer.gui.theme import Theme\n"
        "from reviewer.gui.window import MainWindow\nfrom reviewer.settings import Settings\n"
        "window = MainWindow(Session(lambda: 1/0), Theme(app), Settings(), lambda _: None)\nwindow.show()\n"
        "names = ('sqlalchemy', 'spacy', 'alembic', 'reviewer.services', 'reviewer.store', 'reviewer.analysis',\n"
        "         'reviewer.ingest', 'reviewer.export', 'lxml', 'jinja2', 'numpy', 'reviewer.gui.read',\n"
        "         'reviewer.gui.conflicts', 'reviewer.gui.facts', 'reviewer.gui.sheet', 'reviewer.gui.palette',\n"
        "         'reviewer.gui.history', 'reviewer.gui.keysheet', 'reviewer.gui.merging', 'reviewer.gui.edges',\n"
        "         'reviewer.domain.readmodel', 'reviewer.domain.claims', 'reviewer.domain.values')\n"
        "print([one for one in names if one in sys.modules])\nwindow.session.jobs.close()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr[-2000:]


def test_a_click_beside_a_panel_closes_it(desk):
    desk.ctrl("k")
    assert desk.window.palette_box.isVisible()
    desk.click(desk.window.status, QPoint(5, 5))
    assert not desk.window.palette_box.isVisible()


def test_the_place_is_kept_though_the_window_is_never_closed(make_desk, database):
    desk = make_desk(database, case="The bridge")
    desk.open("C")
    desk.key("j")
    desk.qtbot.waitUntil(lambda: bool(desk.settings and desk.settings[-1].place.get("claim")), timeout=5000)
    kept = desk.settings[-1]
    assert kept.last_case == desk.window.session.case_id
    again = make_desk(database, settings=kept)
    assert again.label() == "C2"


def test_the_last_case_opens_without_counting_in_all_cases(make_desk, database, monkeypatch):
    counted = []
    cases = Library.cases
    monkeypatch.setattr(Library, "cases", lambda library: counted.append(1) or cases(library))
    with Workspace.open(str(database), settings=Settings(analyst="mk")) as workspace:
        last = workspace.library.find("The bridge")
    desk = make_desk(database, settings=Settings(analyst="mk", last_case=last))
    assert desk.window.session.case_id == last
    assert [one.name for one in desk.window.cases] == ["The bridge"]  # for the menu and the palette
    assert not counted
    desk.window.session.open_case("")
    desk.settle()
    assert counted  # the start page tells how far each is
    assert desk.window.welcome.shown


def test_where_the_last_case_is_gone_the_start_page_says_nothing_of_it(make_desk, database):
    desk = make_desk(database, settings=Settings(analyst="mk", last_case="gone"))
    assert desk.window.mode is Mode.WELCOME
    assert [one.name for one in desk.window.cases] == ["The bridge"]
    assert desk.window.welcome.shown
    assert not desk.window.message.isVisible()


def test_a_case_that_is_asked_for_and_not_there_is_told(make_desk, database):
    desk = make_desk(database, case="Nowhere")
    assert desk.window.mode is Mode.WELCOME
    assert "Nowhere" in desk.window.message.text
    assert desk.window.welcome.shown
