"""Several connections meet a file whose journal mode is not yet set: each of them gets it."""

import threading
from pathlib import Path

from reviewer.domain.errors import BusyError
from reviewer.store import driver

ROUNDS = 80
"""Of so many, one in ten or so was refused at once where the mode was set but once."""


def plain(path: Path) -> Path:
    raw = driver.sqlite.connect(str(path))
    raw.execute("CREATE TABLE kept (words)")
    raw.close()
    return path


def test_two_that_change_the_journal_mode_at_once_both_succeed(tmp_path: Path) -> None:
    refused: list[BusyError] = []
    for number in range(ROUNDS):
        path = plain(tmp_path / f"{number}.db")
        raws = [driver.connect(path) for _ in range(2)]
        start = threading.Barrier(len(raws))

        def work(raw: driver.Raw, path: Path = path, start: threading.Barrier = start) -> None:
            start.wait()
            try:
                driver.set_up(raw, path)
            except BusyError as error:
                refused.append(error)

        threads = [threading.Thread(target=work, args=(raw,)) for raw in raws]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        for raw in raws:
            raw.close()
    assert refused == []
