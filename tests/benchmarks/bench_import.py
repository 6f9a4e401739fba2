"""What it takes to bring analyzed articles into a database, beside the same rows written by the bare library.

Run by hand: python tests/benchmarks/bench_import.py [--articles 1000] [--profile]. The articles are those of
`corpus.py`, 25 claims each. "By the program" is everything from the analysis in memory to the COMMIT; "the same
rows" is every row of every table of that database, written by `executemany` in one transaction under the same
settings, its search index filled; "plain claims" has no more than the articles, their claims, and an index of words.
The size is that of the file, beside the same rows after VACUUM.
"""

# ruff: noqa: T201

import argparse
import cProfile
import gc
import pstats
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus import Affair, affairs, analyzed

from reviewer.domain.claims import Analysis
from reviewer.services.analyzing import Task
from reviewer.services.library import Library, Plan
from reviewer.store import driver
from reviewer.store.database import open_database

_FTS = ("claim_fts", "fact_fts", "article_fts")


def by_program(path: Path, analysis: Analysis) -> float:
    """Import an analysis as the window does; return the seconds."""
    with open_database(path) as database:
        plan = Plan("", "Bench", analysis.articles, Task(()))
        start = time.perf_counter()
        Library(database, "bench").finish(plan, analysis)
        return time.perf_counter() - start


def same_rows(path: Path, folder: Path) -> tuple[float, int]:
    """Write the rows of a database into another one; return the seconds, and the bytes after VACUUM."""
    old = driver.sqlite.connect(path)
    rows: list[tuple[str, list[Any]]] = []
    schema = old.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    ).fetchall()
    for kind, name, _, sql in schema:
        if kind == "table" and not name.startswith((*_FTS, "sqlite_")) and "VIRTUAL" not in sql:
            rows.append((name, old.execute(f'SELECT * FROM "{name}"').fetchall()))
    old.close()
    copy = folder / "same.sqlite3"
    new = _opened(copy)
    for _, _, home, sql in schema:
        if home not in _shadows():
            new.execute(sql)
    gc.collect()
    start = time.perf_counter()
    new.execute("BEGIN IMMEDIATE")
    for name, held in rows:
        if held:
            new.executemany(f'INSERT INTO "{name}" VALUES ({",".join("?" * len(held[0]))})', held)
    for name in _FTS:
        new.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")
    new.execute("COMMIT")
    seconds = time.perf_counter() - start
    new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    new.execute("VACUUM")
    new.close()
    return seconds, copy.stat().st_size


def plain_claims(folder: Path, found: Sequence[Affair]) -> float:
    """Write articles and claims into two tables with an index of words; return the seconds."""
    new = _opened(folder / "plain.sqlite3")
    new.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, uid TEXT, title TEXT, text TEXT)")
    new.execute(
        "CREATE TABLE claim (id INTEGER PRIMARY KEY, uid TEXT, article TEXT, first INT, last INT, fact TEXT, statement TEXT,"
        " quote TEXT, value TEXT, confidence REAL)"
    )
    new.execute("CREATE INDEX by_article ON claim (article, first)")
    new.execute("CREATE INDEX by_fact ON claim (fact)")
    new.execute(
        "CREATE VIRTUAL TABLE words USING fts5(statement, quote, content='claim', content_rowid='id',"
        ' tokenize="unicode61 remove_diacritics 2")'
    )
    articles = [(one.id, one.title, one.text) for affair in found for one in affair.articles]
    homes = {one: fact.id for affair in found for fact in affair.facts for one in fact.claim_ids}
    claims = [
        (
            *(
                one.id,
                one.article_id,
                one.span.start,
                one.span.end,
                homes[one.id],
                one.body.statement,
                one.quote,
            ),
            *("" if one.body.value is None else one.body.value.text, one.body.confidence),
        )
        for affair in found
        for one in affair.claims
    ]
    gc.collect()
    start = time.perf_counter()
    new.execute("BEGIN IMMEDIATE")
    new.executemany("INSERT INTO article (uid, title, text) VALUES (?, ?, ?)", articles)
    new.executemany(
        "INSERT INTO claim (uid, article, first, last, fact, statement, quote, value, confidence)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        claims,
    )
    new.execute("INSERT INTO words(words) VALUES ('rebuild')")
    new.execute("COMMIT")
    seconds = time.perf_counter() - start
    new.close()
    return seconds


def _shadows() -> set[str]:
    return {f"{name}_{part}" for name in _FTS for part in ("data", "idx", "docsize", "config")} | {
        "sqlite_sequence"
    }


def _opened(path: Path) -> Any:
    path.unlink(missing_ok=True)
    path.touch()
    raw = driver.connect(path)
    driver.set_up(raw, path)
    raw.execute("PRAGMA foreign_keys = OFF")
    return raw


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    chosen = parser.parse_args()
    found = list(affairs(chosen.articles))
    analysis = analyzed(found)
    claims = len(analysis.claims)
    gc.collect()
    print(
        f"SQLite {driver.sqlite.sqlite_version}, Python {sys.version.split()[0]}; {claims:,} claims; claims a second"
    )
    print(
        f"{'by the program':>16} {'the same rows':>16} {'plain claims':>16} {'of the rows':>12} {'size':>6}"
    )
    for turn in range(chosen.runs):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = folder / "bench.sqlite3"
            profile = cProfile.Profile() if chosen.profile and turn == 0 else None
            if profile is not None:
                profile.enable()
            ours = by_program(path, analysis)
            if profile is not None:
                profile.disable()
                pstats.Stats(profile).sort_stats("tottime").print_stats(30)
            rows, size = same_rows(path, folder)
            plain = plain_claims(folder, found)
            share = path.stat().st_size / size
        print(
            f"{claims / ours:16,.0f} {claims / rows:16,.0f} {claims / plain:16,.0f} {rows / ours:12.2f} {share:6.2f}"
        )


if __name__ == "__main__":
    main()
