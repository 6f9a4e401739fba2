"""An analysis spread over an executor: the same result whoever does the work, in whatever order, and whoever dies."""

import os
import random
from collections import Counter
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import pytest
from many import many
from pebble import ProcessExpired

from reviewer.analysis import analyze
from reviewer.domain.articles import Article
from reviewer.domain.errors import Cancelled, ReviewerError, StoreError
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.progress import silent
from reviewer.domain.text import Span
from reviewer.services import analyzing, processes, spreading
from reviewer.services.analyzing import MANY, Means, Task
from reviewer.services.processes import Processes, width_for
from reviewer.services.spreading import Crew, SpreadError, key_of, spread


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return many(MANY)


@pytest.fixture(scope="module")
def alone(articles):
    return analyze(articles)


@pytest.fixture(autouse=True)
def _small_packets(monkeypatch):
    monkeypatch.setattr(spreading, "_TO_PARSE", 700)
    monkeypatch.setattr(spreading, "_TO_FIND", 1500)


class Shelf:
    """Keeps parsed articles as a database does."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def which(self, keys):
        return self.held.keys() & set(keys)

    def known(self, keys):
        return {key: self.held[key] for key in keys if key in self.held}

    def keep(self, found):
        assert not self.held.keys() & found.keys()
        self.held.update(found)


class Odd(Executor):
    """Does nothing until `pending` calls wait, then one of them by chance; `fate` may end a worker instead."""

    def __init__(self, pending: int = 3, fate=lambda step, given: None) -> None:
        self._chance = random.Random(7)
        self._pending, self._fate = pending, fate
        self._waiting: list[tuple[Future, str, tuple]] = []
        self.taken: Counter[str] = Counter()
        self.read: Counter[str] = Counter()

    def submit(self, fn, step, *given):
        future = _Asked(self)
        self._waiting.append((future, step, (fn, *given)))
        if len(self._waiting) >= self._pending:
            self.do_one()
        return future

    def do_one(self):
        if not self._waiting:
            return
        future, step, (fn, *given) = self._waiting.pop(self._chance.randrange(len(self._waiting)))
        if not future.set_running_or_notify_cancel():
            return
        self.taken[step] += 1
        try:
            self._fate(step, given)
        except Exception as error:  # noqa: BLE001 - whatever ends a worker
            future.set_exception(error)
            return
        if step == "parse":
            self.read.update(one.id for one in given[0])
        future.set_result(fn(step, *given))


class _Asked(Future):
    """Work that is done once somebody waits for it."""

    def __init__(self, owner: Odd) -> None:
        super().__init__()
        self.owner = owner


@pytest.fixture(autouse=True)
def _work_while_waited_for(monkeypatch):
    wait = spreading.wait

    def waiting(running, **how):
        owners = {one.owner for one in running if isinstance(one, _Asked)}
        for one in owners:
            one.do_one()
        return wait(running, **how)

    monkeypatch.setattr(spreading, "wait", waiting)


def whole(articles, crew, progress=silent, kept=None, guidance=UNGUIDED):
    return analyze(articles, guidance=guidance, ready=spread(articles, guidance, crew, progress, kept))


def test_threads_find_what_one_finds(articles, alone):
    with ThreadPoolExecutor(3) as pool:
        assert whole(articles, Crew(pool, 3)) == alone


@pytest.mark.parametrize("pending", [1, 4, 9])
def test_the_order_in_which_answers_come_does_not_matter(articles, alone, pending):
    found = whole(articles, Crew(Odd(pending), 4))
    assert found == alone
    assert len(found.claims) > len(articles)


def test_what_people_said_of_names_is_obeyed(articles):
    guidance = Guidance(same_names=(("Orly", "Carrow"),), other_names=(("Brandt", "Ida Brandt"),))
    assert whole(articles, Crew(Odd(), 2), guidance=guidance) == analyze(articles, guidance=guidance)


def test_articles_in_other_languages_have_their_sentences(articles):
    text = "Der Hafen von Orly kostet 40 Millionen Euro. Er wird 2027 fertig."
    foreign = replace(articles[0], id="x" * 64, language="de", text=text, title="")
    some = (*articles[:3], foreign)
    assert whole(some, Crew(Odd(), 2)) == analyze(some)


def test_a_worker_that_dies_takes_nothing_with_it(articles, alone):
    dead = Counter()

    def fate(step, given):
        key = str([one if isinstance(one, bytes) else [str(x)[:90] for x in one] for one in given[:1]])
        dead[step, key] += 1
        if dead[step, key] == 1:
            raise BrokenPipeError

    crew = Crew(Odd(fate=fate), 2)
    assert whole(articles, crew) == alone
    assert set(crew.executor.read.values()) == {1}
    assert len(dead) > 3


def test_an_article_that_ends_its_worker_each_time_is_named(articles):
    bad = articles[5]

    def fate(step, given):
        if step == "parse" and any(one.id == bad.id for one in given[0]):
            raise MemoryError

    crew = Crew(Odd(fate=fate), 2)
    with pytest.raises(ReviewerError, match=f"The process that read “{bad.title}” ended 3 times"):
        spread(articles, UNGUIDED, crew, silent)


def test_names_that_end_their_worker_each_time_are_told(articles):
    def fate(step, given):
        if step == "name":
            raise MemoryError

    with pytest.raises(ReviewerError, match="compares names ended 3 times without an answer"):
        spread(articles, UNGUIDED, Crew(Odd(fate=fate), 2), silent)


def test_a_known_problem_of_a_step_is_raised_as_it_is(articles, monkeypatch):
    def missing(_articles):
        raise ReviewerError("the language model is missing")

    monkeypatch.setattr("reviewer.analysis.steps.parse", missing)
    with pytest.raises(ReviewerError, match="the language model is missing"):
        spread(articles, UNGUIDED, Crew(Odd(), 2), silent)


def test_a_fault_of_a_step_is_none_of_its_worker(articles, home):
    broken = replace(articles[3], furniture=(None,))
    with pytest.raises(SpreadError, match="Error in the analysis"):
        spread((*articles[:3], broken), UNGUIDED, Crew(Odd(), 2), silent)


def stop_after(times: int):
    told = []

    def stop(done, total, what):
        told.append((done, total, what))
        if len(told) > times:
            raise Cancelled("stop")

    return stop


@pytest.mark.parametrize("times", [0, 1, 3, 5, 9, 14, 19])
def test_a_run_that_was_stopped_goes_on_where_it_was(articles, alone, times):
    shelf, first, second = Shelf(), Odd(), Odd()
    with suppress(Cancelled):
        whole(articles, Crew(first, 2), stop_after(times), shelf)
    kept = set(shelf.held)
    assert len(kept) <= sum(first.read.values())
    assert whole(articles, Crew(second, 2), kept=shelf) == alone
    assert {key_of(one) for one in articles if one.id in second.read} == set(shelf.held) - kept
    assert len(shelf.held) == len(articles)


def test_nothing_runs_on_once_it_is_stopped(articles):
    crew = Odd(pending=99)
    with pytest.raises(Cancelled):
        spread(articles, UNGUIDED, Crew(crew, 2), stop_after(1))
    before = sum(crew.taken.values())
    for _ in range(20):
        crew.do_one()
    assert sum(crew.taken.values()) == before


def test_what_was_kept_and_is_damaged_is_read_again(articles, alone):
    shelf = Shelf()
    whole(articles, Crew(Odd(), 2), kept=shelf)
    for n, key in enumerate(sorted(shelf.held)):
        shelf.held[key] = (b"", shelf.held[key][: 40 + n], b"\0" * 90, shelf.held[key])[n % 4]
    assert whole(articles, Crew(Odd(), 2), kept=shelf) == alone


def test_what_cannot_be_kept_is_held(articles, alone):
    shelf, asked = Shelf(), []

    def keep(found):
        asked.append(found)
        if len(asked) % 2:
            raise StoreError("the disk is full")
        shelf.held.update(found)

    shelf.keep = keep
    assert whole(articles, Crew(Odd(), 2), kept=shelf) == alone
    assert len(asked) > 2


def test_what_parsing_depends_on_is_in_the_key(articles):
    one = articles[0]
    changed = (
        replace(one, text=one.text + "."),
        replace(one, title="Another"),
        replace(one, language="de"),
        replace(one, furniture=(Span(0, 4),)),
    )
    assert len({key_of(one), *map(key_of, changed)}) == 5
    assert key_of(replace(one, publisher="Another", name="x.txt")) == key_of(one)


def test_progress_only_rises_and_tells_rate_and_time_left(articles, monkeypatch):
    clock = iter(range(100_000))
    monkeypatch.setattr(spreading.time, "monotonic", lambda: float(next(clock)))
    told = []
    spread(articles, UNGUIDED, Crew(Odd(), 2), lambda *what: told.append(what))
    done = [one[0] for one in told]
    assert done == sorted(done)
    assert {one[1] for one in told} == {100}
    assert 50 < done[-1] <= 90
    assert any("of 16 articles" in one[2] and " a second, " in one[2] and " left" in one[2] for one in told)


# Processes of this machine


def test_the_program_spreads_many_articles_over_processes(articles, alone):
    told = []
    found = analyzing.run(Task(articles, means=Means(workers=2)), lambda *what: told.append(what))
    assert found == alone
    done = [one[0] / one[1] for one in told]
    assert done == sorted(done)
    assert done[-1] == 1.0


def test_few_articles_are_not_worth_it(articles):
    assert not analyzing.spreads(Task(articles[:-1]))
    assert analyzing.spreads(Task(articles))
    assert not analyzing.spreads(Task(articles, extractors=("another",)))
    assert analyzing.spreads(Task(articles, extractors=("another", "rules")))
    assert analyzing.spreads(Task(articles[:1], means=Means(scheduler="tcp://127.0.0.1:1")))


@pytest.mark.parametrize(
    ("count", "wanted", "processors", "width"),
    [(16, 0, 4, 2), (100, 0, 4, 4), (100, 3, 4, 3), (100, 9, 4, 9), (3, 9, 4, 1), (16, 1, 4, 1)],
)
def test_how_many_processes_read(monkeypatch, count, wanted, processors, width):
    monkeypatch.setattr(processes, "available", lambda: processors)
    assert width_for(count, wanted) == width


def test_a_process_that_dies_is_replaced_and_fails_no_call_but_its_own():
    pool = Processes(2)
    try:
        dying = pool.submit(os._exit, 3)
        others = [pool.submit(pow, 2, n) for n in range(6)]
        assert [one.result(30) for one in others] == [2**n for n in range(6)]
        with pytest.raises(ProcessExpired):
            dying.result(30)
        assert pool.submit(pow, 3, 3).result(30) == 27
    finally:
        pool.shutdown(cancel_futures=True)


def test_no_process_is_left_behind(articles):
    import multiprocessing

    before = set(multiprocessing.active_children())
    with pytest.raises(Cancelled):
        analyzing.run(Task(articles, means=Means(workers=2)), stop_after(8))
    assert set(multiprocessing.active_children()) <= before
