"""What a decision costs beside its own SQL: each is made by the service, then its very statements are run bare.

Both databases start as copies of one, so after each turn they are equal again; the two ways take turns, on
the same library with the same settings. Run by hand: python tests/benchmarks/bench_decision.py
"""

# ruff: noqa: T201

import argparse
import cProfile
import pstats
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from unittest import mock

from bench_store import fill, tools

from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason
from reviewer.services.review import Review
from reviewer.store import driver
from reviewer.store.database import open_database
from reviewer.store.verify import verify

GOAL = 1.5
SIZES = {1_000: (25, 40), 100_000: (250, 400)}
"""Claims: articles, and claims of each."""

Statement = tuple[str, Any, bool]


class Recording(driver.sqlite.Connection):
    """A connection that keeps what it is told to do, while it is asked to."""

    told: list[Statement] | None = None

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        """Run one statement."""
        if Recording.told is not None:
            Recording.told.append((sql, parameters, False))
        return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any) -> Any:
        """Run one statement for several rows."""
        rows = list(parameters)
        if Recording.told is not None:
            Recording.told.append((sql, rows, True))
        return super().executemany(sql, rows)


def recorded(path: Path, *, mode: str = "rw", busy_ms: int = driver.BUSY_MS) -> driver.Raw:
    """Connect as `driver.connect` does, by a connection that records."""
    return driver.sqlite.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=busy_ms / 1000,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=driver._STATEMENTS,
        factory=Recording,
    )


def replay(raw: driver.Raw, told: list[Statement]) -> float:
    """Run statements and read what they answer; return the milliseconds."""
    start = time.perf_counter()
    for sql, parameters, many in told:
        if many:
            raw.executemany(sql, parameters)
        else:
            raw.execute(sql, parameters).fetchall()
    return (time.perf_counter() - start) * 1000


def measure(folder: Path, claims: int, times: int, *, profile: bool) -> tuple[float, float, float, float]:
    """Return the medians of the service and of the bare statements in milliseconds, their ratio, and statements."""
    path, twin = folder / f"{claims}.sqlite3", folder / f"{claims}-bare.sqlite3"
    with mock.patch.object(driver, "connect", recorded), open_database(path) as database:
        case, _, _ = fill(database, *SIZES[claims], tools())
        review = Review(database, case, "bench")
        review.rehearse()
        reader = database.reader(case)
        labels = [one.label for home in reader.articles()[:10] for one in reader.page(home.id).claims]
        commands = [
            c.Reject((label,), Reason.FALSE, "see the books") if turn % 3 == 2 else c.Accept((label,))
            for turn, label in enumerate(labels[: times + 10])
        ]
        copy = driver.sqlite.connect(twin)
        with database.reading() as sql:
            sql.raw.backup(copy)
        copy.close()
        bare = recorded(twin)  # what recording takes is no cost of the service
        driver.set_up(bare, twin)
        spent: list[tuple[float, float]] = []
        seen, watch = 0, cProfile.Profile()
        for turn, command in enumerate(commands):
            Recording.told = told = []
            if profile:
                watch.enable()
            start = time.perf_counter()
            review.handle(command)
            took = (time.perf_counter() - start) * 1000
            watch.disable()
            Recording.told = None
            alone = replay(bare, told)
            if turn >= 10:  # before it, caches fill
                spent.append((took, alone))
                seen += len(told)
        assert heads(database.path) == heads(twin), "the two databases differ"
        bare.close()
        if claims < 10_000:
            assert verify(database, case).ok
        if profile:
            pstats.Stats(watch).sort_stats("tottime").print_stats(25)
    service, alone = (statistics.median(one) for one in zip(*spent, strict=True))
    return service, alone, service / alone, seen / len(spent)


def heads(path: Path) -> list[Any]:
    """Return what a database names as the ends of its logs."""
    raw = driver.connect(path, mode="ro")
    try:
        return raw.execute('SELECT uid, seq, head FROM "case"').fetchall()
    finally:
        raw.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="*", choices=list(SIZES), default=list(SIZES))
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--profile", action="store_true", help="print where the service spends its time")
    chosen = parser.parse_args()
    print(
        f"SQLite {driver.sqlite.sqlite_version}, Python {sys.version.split()[0]}; medians of {chosen.times}"
    )
    for claims in chosen.claims:
        with tempfile.TemporaryDirectory() as folder:
            found = measure(Path(folder), claims, chosen.times, profile=chosen.profile)
        service, alone, ratio, statements = found
        print(
            f"{claims:8} claims: a decision {service:7.3f} ms, its {statements:.0f} statements alone"
            f" {alone:7.3f} ms, ratio {ratio:.2f} (goal {GOAL})"
        )


if __name__ == "__main__":
    main()
