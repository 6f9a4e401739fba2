"""A process that is watched asks for calls, and whoever watches it makes them."""

import multiprocessing
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from reviewer.services.relaying import CALL, Answering, Asking, BrokenError


@pytest.fixture
def sides():
    """An asking side, and the end of the pipe where it is heard."""
    there, here = multiprocessing.Pipe(duplex=True)
    lock = threading.Lock()

    def send(message):
        with lock:
            there.send(message)

    yield Asking(send, there), here
    here.close()
    there.close()


def serve(here, pool, calls):
    answering = Answering(pool, here)
    taken = 0
    while taken < calls or answering.busy:
        answering.answer()
        if here.poll(0.01):
            kind, call = here.recv()
            assert kind == CALL
            answering.take(call)
            taken += 1
    answering.answer()


def test_each_call_has_its_own_answer(sides):
    asking, here = sides
    futures = [asking.submit(pow, 2, n) for n in range(40)]
    with ThreadPoolExecutor(4) as pool:
        serve(here, pool, 40)
    assert [one.result(10) for one in futures] == [2**n for n in range(40)]


def test_a_call_that_fails_fails_alone(sides):
    asking, here = sides
    bad, good = asking.submit(divmod, 1, 0), asking.submit(divmod, 7, 2)
    with ThreadPoolExecutor(2) as pool:
        serve(here, pool, 2)
    assert good.result(10) == (3, 1)
    with pytest.raises(BrokenError, match="ZeroDivisionError"):
        bad.result(10)


def test_calls_end_when_whoever_makes_them_is_gone(sides):
    asking, here = sides
    future = asking.submit(pow, 2, 3)
    here.close()
    with pytest.raises(BrokenError):
        future.result(10)
