"""What the check at the start costs beside reading the same rows and hashing them, by the bare library.

The two take turns, on the same file. Run by hand: python tests/benchmarks/bench_check.py
"""

# ruff: noqa: T201

import argparse
import hashlib
import sys
import tempfile
import uuid
from collections.abc import Callable
from pathlib import Path

from bench_store import by_turns, fill, tools

from reviewer.domain.review import commands as c
from reviewer.domain.review.commands import Act
from reviewer.domain.review.decide import decide
from reviewer.services.checking import StartCheck
from reviewer.store import driver, sound
from reviewer.store.database import Database, now, open_database
from reviewer.store.verify import verify

SIZES = {1_000: (25, 40), 10_000: (25, 400), 100_000: (250, 400)}
"""Claims: articles, and claims of each."""
TABLES = ("source", "content", "part", "decision")
"""What is hashed."""


def make(path: Path, claims: int, decisions: int) -> str:
    """Make a case with decisions; return its id."""
    kit = tools()
    with open_database(path) as database:
        case, _, _ = fill(database, *SIZES[claims], kit)
        reader = database.reader(case)
        labels = [one.label for home in reader.articles() for one in reader.page(home.id).claims][:decisions]
        with database.write(case) as unit:
            for label in labels:
                draft = decide(unit, Act(c.Accept((label,)), "bench"), kit)
                unit.log(draft, analyst="bench", at=now(), decision_id=str(uuid.uuid4()))
    return case


def floor(raw: driver.Raw) -> None:
    """Read every row once, as it lies, and hash each of its columns."""
    raw.text_factory = bytes
    for table in TABLES:
        for row in raw.execute(f"SELECT * FROM {table} NOT INDEXED"):
            for one in row:
                if type(one) is bytes:
                    hashlib.sha256(one).digest()


def checked(database: Database) -> None:
    """Do what a window does at the start."""
    assert StartCheck(database).fast() == ()


def measure(path: Path, case: str, times: int) -> list[tuple[str, float]]:
    """Return the medians by name, in milliseconds."""
    raw = driver.connect(path, mode="ro")
    try:
        with open_database(path) as database:
            runs: dict[str, Callable[[int], object]] = {
                "every row read and hashed": lambda _: floor(raw),
                "the check at the start": lambda _: checked(database),
                "  pages and ties": lambda _: sound.check_pages(database),
                "  texts, inputs and chain": lambda _: verify(database, case, replay=False),
                "all indexes, in the thorough part": lambda _: sound.check_indexes(database),
            }
            return by_turns(runs, times)
    finally:
        raw.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="*", choices=list(SIZES), default=[1_000, 10_000])
    parser.add_argument("--decisions", type=int, default=1_000)
    parser.add_argument("--times", type=int, default=9)
    chosen = parser.parse_args()
    print(
        f"SQLite {driver.sqlite.sqlite_version}, Python {sys.version.split()[0]}; medians of {chosen.times}"
    )
    for claims in chosen.claims:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "check.sqlite3"
            figures = measure(path, make(path, claims, chosen.decisions), chosen.times)
        print(f"{claims} claims, {chosen.decisions} decisions")
        for name, found in figures:
            print(f"  {name:36}{found:10.1f} ms {found / figures[0][1]:8.2f} x")


if __name__ == "__main__":
    main()
