"""The analysis in a process of its own: the same result, stopped at once, and a fault of it is told."""

import multiprocessing
import os
import time
from dataclasses import replace

import pytest

from reviewer import logs
from reviewer.domain.articles import Article
from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.text import Span
from reviewer.services import analyzing
from reviewer.services.analyzing import Task


@pytest.fixture
def task(make_article):
    return Task(tuple(make_article(name) for name in ("north.txt", "south.txt")))


def children():
    return [one for one in multiprocessing.active_children() if one.name == "reviewer-analysis"]


def test_the_process_finds_what_this_one_finds_and_is_gone_afterwards(task):
    told = []
    found = analyzing.run(task, lambda *what: told.append(what))
    assert found == analyzing.run(task, in_process=True)
    assert found.articles == task.articles
    assert told[-1][0] >= len(task.articles)
    assert [one[0] for one in told] == sorted(one[0] for one in told)
    assert children() == []


def test_a_wish_to_stop_is_heard_at_once(task):
    asked = []

    def stop(done, total, what):
        asked.append(time.monotonic())
        if len(asked) == 3:
            raise Cancelled("stop")

    started = time.monotonic()
    with pytest.raises(Cancelled):
        analyzing.run(task, stop)
    assert time.monotonic() - started < 2
    assert children() == []


@pytest.mark.skipif(os.name != "posix", reason="processes are killed in another way")
def test_a_process_killed_from_outside_is_told(task):
    def kill(done, total, what):
        for one in children():
            one.kill()

    with pytest.raises(ReviewerError, match=r"stopped from outside \(exit code -9\); nothing was changed"):
        analyzing.run(task, kill)
    assert children() == []


def test_a_fault_of_the_analysis_is_logged_with_its_traceback(task, home):
    broken = replace(task.articles[0], text=None)
    with pytest.raises(analyzing.WorkerError, match="Error in the analysis"):
        analyzing.run(Task((broken,)))
    text = (home / "log" / logs.FILE_NAME).read_text()
    assert "Traceback" in text or 'File "' in text
    assert children() == []


def test_the_model_reads_a_whole_article_for_some_words_of_it():
    text = "A headline\n\nIngrid Solheim joined Corvane in 2019. She owns 3% of the shares."
    home = Article("a", "a.txt", "A headline", "", "", "", "", "en", text, ())
    start = text.index("She owns")
    found = analyzing.propose_by_model(home, Span(start, start + len("She owns 3% of the shares")))
    assert found.statement == "Ingrid Solheim owns 3% of the shares."
    assert analyzing.propose_by_model(replace(home, language="fi"), Span(0, 5)) is None


def test_the_reading_of_an_article_is_stopped_at_once():
    home = Article("a", "a.txt", "", "", "", "", "", "en", "Ingrid Solheim joined. " * 2000, ())

    def stop(*_what):
        raise Cancelled

    started = time.monotonic()
    with pytest.raises(Cancelled):
        analyzing.propose_by_model(home, Span(0, 22), stop)
    assert time.monotonic() - started < 5
