"""Times of the store beside bare SQLite, in one run; prints a table. Run by hand: python tests/benchmarks/bench_store.py"""

# ruff: noqa: T201

import argparse
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import timing

from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, Fact
from reviewer.domain.readmodel import FactFilter
from reviewer.domain.review import commands as c
from reviewer.domain.review.bodies import RandomMint
from reviewer.domain.review.commands import Act, Command
from reviewer.domain.review.decide import decide
from reviewer.domain.review.integrate import integrate
from reviewer.domain.review.work import Tools
from reviewer.domain.text import Span
from reviewer.store import driver
from reviewer.store.database import Database, now, open_database
from reviewer.store.verify import verify

SUBJECTS = ("harbour", "bridge", "tunnel", "station", "library", "theatre", "market", "tower")


def timed(run: Callable[[int], object], times: int) -> float:
    """Return the median time of one call in milliseconds."""
    found = []
    for turn in range(times):
        start = time.perf_counter()
        run(turn)
        found.append((time.perf_counter() - start) * 1000)
    return timing.middle(found)


def bare(folder: Path) -> Callable[[int], None]:
    """Return a commit of one row, with the same library and pragmas."""
    path = folder / "bare.sqlite3"
    path.touch()
    raw = driver.connect(path)
    driver.set_up(raw, path)
    raw.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)")

    def commit(turn: int) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO t (x) VALUES (?)", (f"row {turn}" * 20,))
        raw.execute("COMMIT")

    return commit


def by_turns(runs: dict[str, Callable[[int], object]], times: int) -> list[tuple[str, float]]:
    """Return median times of runs that take turns."""
    return [(name, timing.middle(found)) for name, found in timing.by_turns(runs, times).items()]


def make_articles(count: int, claims: int) -> tuple[list[Article], Analysis]:
    """Return articles with claims of about 14 words, each fact with claims of three articles."""
    articles, found = [], []
    for number in range(count):
        words = [
            f"In report {number} the {SUBJECTS[n % 8]} number {n} of the city cost about {n + 7} million euros to build."
            for n in range(claims)
        ]
        text = " ".join(words)
        source = Source.of(text.encode(), "utf-8", False, "text/1")
        home = Article(
            article_id(text), f"{number}.txt", f"Report {number}", "", "", "", "", "en", text, (), source
        )
        articles.append(home)
        start = 0
        for one in words:
            span = Span(start, start + len(one))
            found.append(Claim(claim_id(home.id, span, one), home.id, span, one, Body(one)))
            start += len(one) + 1
    groups: dict[tuple[int, int], list[str]] = {}
    for place, claim in enumerate(found):
        article, number = divmod(place, claims)
        groups.setdefault((article // 3, number), []).append(claim.id)
    facts = [
        Fact(str(uuid.uuid4()), f"Line {n}", tuple(ids), f"Part {n % 6}", ("Same subject.",) * len(ids))
        for n, ids in enumerate(groups.values())
    ]
    return articles, Analysis("bench/1", tuple(articles), tuple(found), tuple(facts), ())


def tools() -> Tools:
    """Return tools that find no conflicts."""
    return Tools(RandomMint(), lambda _home, text, span, said: Body(said or span.of(text)), lambda claims: ())


def decide_on(database: Database, case: str, command: Command, kit: Tools) -> None:
    """Do what the service does for a key press."""
    with database.write(case) as unit:
        draft = decide(unit, Act(command, "bench"), kit)
        unit.log(draft, analyst="bench", at=now(), decision_id=str(uuid.uuid4()))


def fill(database: Database, articles: int, claims: int, kit: Tools) -> tuple[str, float, int]:
    """Make a case; return its id, the seconds of storing the analysis, and the number of claims."""
    case = database.create_case("Bench", "bench")
    homes, analysis = make_articles(articles, claims)
    keys = [uuid.uuid4().bytes for _ in range(articles + 2)]
    start = time.perf_counter()
    with database.write(case) as unit:
        made = integrate(unit, analysis, homes, kit, "bench", keys)
        middle = time.perf_counter()
        unit.log(
            made.draft,
            analyst="bench",
            at=now(),
            decision_id=str(uuid.uuid4()),
            parts=made.parts,
            articles=homes,
        )
    end = time.perf_counter()
    print(
        f"import of {len(analysis.claims)} claims: integrate {middle - start:.2f} s, store {end - middle:.2f} s"
    )
    return case, end - middle, len(analysis.claims)


def measure(folder: Path, articles: int, claims: int, times: int) -> list[tuple[str, float]]:
    """Return the figures by name, in milliseconds."""
    kit = tools()
    with open_database(folder / "bench.sqlite3") as database:
        case, _, _ = fill(database, articles, claims, kit)
        reader = database.reader(case)
        pages: list[Any] = [reader.page(one.id) for one in reader.articles()]
        labels = [one.label for page in pages for one in page.claims][:times]
        with database.read(case) as view:
            drafts = [decide(view, Act(c.Accept((one,)), "bench"), kit) for one in labels]

        def log_only(turn: int) -> None:
            with database.write(case) as unit:
                unit.log(drafts[turn], analyst="bench", at=now(), decision_id=str(uuid.uuid4()))

        runs: dict[str, Callable[[int], object]] = {
            "bare commit of one row": bare(folder),
            "log one verdict": log_only,
            "decide and log one verdict": lambda n: decide_on(database, case, c.Clear((labels[n],)), kit),
        }
        figures = by_turns(runs, len(labels))
        home, ids = pages[0].item.id, reader.fact_ids()
        figures.append((f"page of {claims} claims", timed(lambda _: reader.page(home), 50)))
        figures.append(("articles", timed(lambda _: reader.articles(), 20)))
        figures.append(("summary", timed(lambda _: reader.summary(), 20)))
        figures.append(("fact detail", timed(lambda n: reader.fact_detail(ids[n]), 50)))
        figures.append(("50 facts of a filter", timed(lambda _: reader.facts(FactFilter(), 0, 50), 20)))
        typed = FactFilter(text="theatre num")
        figures.append(("50 facts by words", timed(lambda _: reader.facts(typed, 0, 50), 20)))
        figures.append(("search, rare word", timed(lambda _: reader.search("report 1 number 11"), 20)))
        figures.append(("search, common word", timed(lambda _: reader.search("city"), 20)))
        figures.append(("history, 100", timed(lambda _: reader.history(), 20)))
        quick = timed(lambda _: verify(database, case, replay=False), 3)
        figures.append(("verify without replay", quick))
        figures.append(("verify", timed(lambda _: verify(database, case), 1)))
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=30)
    parser.add_argument("--claims", type=int, default=40, help="claims an article")
    parser.add_argument("--times", type=int, default=500)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(Path(folder), chosen.articles, chosen.claims, chosen.times)
    floor = figures[0][1]
    print(f"SQLite {driver.sqlite.sqlite_version}, Python {sys.version.split()[0]}; medians")
    for name, found in figures:
        print(f"{name:32}{found:10.3f} ms {found / floor:10.1f} x")


if __name__ == "__main__":
    main()
