"""An analysis on machines behind a scheduler: a real one, on loopback, with two workers of which one dies."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from many import many

from reviewer.analysis import analyze
from reviewer.domain.errors import InputError, ReviewerError
from reviewer.services import analyzing, machines, spreading
from reviewer.services.analyzing import Means, Task
from reviewer.services.machines import checked_address

COUNT = 24
"""Articles; enough that a worker can be killed in the middle."""
WAIT = 60
"""Seconds after which a process that has not come up is given up."""


class Cluster:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.address = f"tcp://127.0.0.1:{_free()}"
        self._running = [self._start("scheduler", "--host", self.address, "--no-dashboard", "--no-show")]
        _until(lambda: _answers(self.address), "the scheduler")

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        module = f"distributed.cli.dask_{what}"
        with (self._folder / f"{what}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", module, *options],
                cwd=self._folder,
                stdout=subprocess.DEVNULL,
                stderr=log,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
                start_new_session=True,
            )

    def add_worker(self) -> subprocess.Popen[bytes]:
        process = self._start(
            "worker",
            self.address,
            *(
                "--no-nanny",
                "--nthreads",
                "1",
                "--no-dashboard",
                "--host",
                "127.0.0.1",
                "--memory-limit",
                "0",
            ),
        )
        self._running.append(process)
        return process

    def close(self) -> None:
        for one in reversed(self._running):
            _kill(one)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _answers(address: str) -> bool:
    host, port = address.removeprefix("tcp://").split(":")
    with socket.socket() as one:
        return one.connect_ex((host, int(port))) == 0


def _until(holds, what: str) -> None:
    end = time.monotonic() + WAIT
    while not holds():
        assert time.monotonic() < end, f"{what} did not come up"
        time.sleep(0.1)


def workers_of(address: str) -> int:
    from distributed import Client

    with Client(address, timeout=10, set_as_default=False) as client:
        return len(client.nthreads())


@pytest.fixture(scope="module")
def cluster(tmp_path_factory) -> Iterator[Cluster]:
    found = Cluster(tmp_path_factory.mktemp("cluster"))
    try:
        yield found
    finally:
        found.close()


@pytest.fixture(autouse=True)
def _small_packets(monkeypatch):
    monkeypatch.setattr(spreading, "_TO_PARSE", 700)
    monkeypatch.setattr(spreading, "_TO_FIND", 1500)


def test_without_a_machine_that_is_said(cluster):
    with pytest.raises(ReviewerError, match="has no machines; start a worker"):
        analyzing.run(Task(many(2), means=Means(scheduler=cluster.address)))


@pytest.mark.skipif(os.name != "posix", reason="processes are killed in another way")
def test_two_machines_find_what_one_finds_and_one_that_dies_midway_takes_nothing_with_it(cluster):
    articles = many(COUNT)
    dying, _ = cluster.add_worker(), cluster.add_worker()
    _until(lambda: workers_of(cluster.address) == 2, "the workers")
    told, killed = [], []

    def kill(done, total, what):
        told.append(done / total)
        if not killed and done >= total / 4:
            _kill(dying)
            killed.append(done)

    found = analyzing.run(Task(articles, means=Means(scheduler=cluster.address)), kill)
    assert killed
    assert 0 < killed[0] < 75
    assert found == analyze(articles)
    assert told == sorted(told)
    assert workers_of(cluster.address) == 1


def test_a_machine_with_another_version_is_named(cluster, monkeypatch):
    if not workers_of(cluster.address):
        cluster.add_worker()
        _until(lambda: workers_of(cluster.address) == 1, "the worker")
    here = machines.installed()
    monkeypatch.setattr(machines, "__version__", "0.0.0")
    with pytest.raises(
        ReviewerError, match=r"The machine tcp://127\.0\.0\.1:\d+ has reviewer .* install the same"
    ):
        analyzing.run(Task(many(2), means=Means(scheduler=cluster.address)))
    assert here != machines.installed()


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr(machines, "CONNECT_SECONDS", 1)
    with pytest.raises(
        ReviewerError, match=r"No scheduler answers at tcp://127\.0\.0\.1:1; nothing was changed"
    ):
        analyzing.run(Task(many(2), means=Means(scheduler="tcp://127.0.0.1:1")))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:8786", "tls://scheduler.example:1", "tcp://[::1]:8786"])
def test_what_is_an_address(address):
    assert checked_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "127.0.0.1:8786",
        "http://127.0.0.1:8786",
        "tcp://127.0.0.1",
        "tcp://:8786",
        "tcp://a:b",
        "tcp://a:1/x",
    ],
)
def test_what_is_none(address):
    with pytest.raises(InputError, match="is no scheduler's address"):
        checked_address(address)


def test_without_the_package_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match=r"pip install 'reviewer\[machines\]'"):
        checked_address("tcp://127.0.0.1:8786")
