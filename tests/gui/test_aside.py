"""The database is closed for a while and opened again: nothing that is decided meanwhile is lost."""

import shutil
import threading

import pytest

from reviewer.domain.errors import ReviewerError, StoreError
from reviewer.domain.review.commands import Accept
from reviewer.gui.actions import Mode
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings


def test_what_runs_aside_has_the_database_for_itself(desk, database):
    desk.key("j", "a")
    found = []

    def work():
        with Workspace.open(str(database), settings=Settings(analyst="other")) as workspace:
            workspace.hold()  # the window holds nothing
            return workspace.library.cases()[0].decided

    desk.window.session.aside(work, found.append)
    desk.settle()
    assert found == [1]


def test_a_key_pressed_meanwhile_counts_once_it_is_open_again(desk):
    desk.key("j")
    hold = threading.Event()
    claim = desk.window.read.claim()
    desk.window.session.aside(lambda: hold.wait(20))
    desk.window.session.send(Accept((claim.id,)))
    assert desk.window.session.jobs.busy
    hold.set()
    desk.settle()
    assert desk.state(claim.label) == "accepted"
    assert desk.window.read.claim().ruling is not None


def test_the_sheet_and_the_facts_are_read_from_the_database_that_is_there_then(sheet, database):
    content = sheet.window.sheet.paper
    before = content.current_fact()
    with Workspace.open(str(database), settings=Settings(analyst="mk")) as workspace:
        copy = workspace.backup()
    sheet.ctrl("z")
    undone = sheet.ask(lambda review: review.summary().conflicts_settled)
    assert undone == 0

    def work():
        for ending in ("-wal", "-shm"):
            database.with_name(database.name + ending).unlink(missing_ok=True)
        shutil.copy(copy, database)

    sheet.window.session.aside(work)
    sheet.settle()
    assert sheet.window.overview.summary.conflicts_settled == 1
    assert sheet.window.mode is Mode.SHEET
    assert not sheet.window.message.isVisible()  # whatever was read before is read anew, from the open one
    assert content.current_fact() == before


def test_a_refusal_and_a_fault_of_the_work_leave_it_open(desk, monkeypatch):
    told, bugs = [], []
    desk.window.session.bug.connect(bugs.append)

    def refuse():
        raise StoreError("It cannot be done; do it another way.")

    desk.window.session.aside(refuse, failed=lambda error: told.append(str(error)))
    desk.settle()
    desk.window.session.aside(refuse)
    desk.settle()
    assert told == ["It cannot be done; do it another way."]
    assert desk.window.message.text == "It cannot be done; do it another way."
    desk.window.session.aside(lambda: 1 / 0)
    desk.settle()
    assert [type(one) for one in bugs] == [ZeroDivisionError]
    desk.key("j", "a")
    assert desk.window.overview.summary.decided == 1


def test_a_case_that_is_gone_then_leads_to_the_start_page(desk, database):
    def work():
        database.unlink()
        with Workspace.open(str(database), settings=Settings(analyst="mk")) as workspace:
            workspace.library.create("Another one")

    desk.window.session.aside(work)
    desk.settle()
    assert desk.window.mode is Mode.WELCOME
    assert [one.name for one in desk.window.cases] == ["Another one"]


def test_a_database_that_cannot_be_opened_again_is_told_and_can_be_opened_later(desk, database):
    session = desk.window.session
    away = database.with_name("away")
    told = []

    def take_away():
        database.rename(away)
        database.mkdir()

    session.aside(take_away)
    desk.settle()
    assert f"{database} is a folder" in desk.window.message.text
    session.send(Accept(("x",)), failed=lambda error: told.append(str(error)))
    desk.settle()
    assert told == ["The database is not open; close the window and open it again."]
    with pytest.raises(ReviewerError):
        session.call(lambda workspace: workspace.library.cases())
    database.rmdir()
    away.rename(database)
    session.reopen(lambda: told.append("open"))
    desk.settle()
    assert told[1:] == ["open"]
    desk.key("j", "a")
    assert desk.window.overview.summary.decided == 1
