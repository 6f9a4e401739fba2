"""The worker: what goes first, what waits for the frame, and how long the window stands still."""

import threading
import time

import pytest

from reviewer.gui import jobs
from reviewer.gui.jobs import Jobs, Rank


@pytest.fixture
def worker(qapp):
    made = Jobs()
    yield made
    made.close()


def test_who_waits_for_quick_work_finds_it_done_and_the_result_comes_as_ever(worker, qtbot):
    done, told = [], []
    worker.do(lambda: done.append(1), lambda _: told.append(1), rank=Rank.COMMAND, wait_ms=5000)
    assert (done, told) == ([1], [])
    qtbot.waitUntil(lambda: told == [1])


def test_slow_work_is_waited_for_no_longer_than_that(worker, qtbot):
    hold = threading.Event()
    start = time.monotonic()
    worker.do(hold.wait, wait_ms=30)
    assert time.monotonic() - start < 5
    assert worker.busy
    hold.set()
    qtbot.waitUntil(lambda: not worker.busy)


def test_what_can_wait_starts_after_what_was_asked_for_later(worker, qtbot, monkeypatch):
    monkeypatch.setattr(jobs, "LATER_MS", 60)
    order = []
    worker.do(lambda: order.append("later"), rank=Rank.LATER)
    worker.do(lambda: order.append("command"), rank=Rank.COMMAND, wait_ms=5000)
    assert order == ["command"]
    assert worker.busy
    qtbot.waitUntil(lambda: not worker.busy)
    assert order == ["command", "later"]


def test_what_waits_when_the_window_closes_is_done_all_the_same(qapp, monkeypatch):
    monkeypatch.setattr(jobs, "LATER_MS", 60_000)
    made, done = Jobs(), []
    made.do(lambda: done.append(1), rank=Rank.LATER)
    made.close()
    assert done == [1]
