"""How the analysis grows with the number of articles of one case: seconds by part, words a second, memory.

Run by hand: python tests/benchmarks/bench_scale.py [10 100 1000 10000]. Each size runs in a process of its own; the
memory is the most that process held. The bare parser reads the same words (of the first 1,000 articles at most)
before. The last line is the demo case from a cold start: a new process, the files read, the result received.
"""

# ruff: noqa: T201

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from growing import growing

from reviewer import paths
from reviewer.domain.articles import Article

SIZES = (10, 100, 1000, 10_000)
MOST_PARSED = 1000
PARTS = {
    "parse": "read",
    "names": "names_of",
    "claims": "drafts_of",
    "meaning": "meant",
    "links": "links_of",
    "worth": "judged",
    "groups": "groups_of",
    "opposed": "with_opposed",
    "facts": "facts_of",
    "conflicts": "conflicts_of",
    "origins": "ties_between",
}
"""Heading of a column: the function whose time it holds."""
_CALLERS = ("engine", "builtin")
_LINE = "{:>8} {:>8} {:>7} " + "{:>9} " * (len(PARTS) + 2) + "{:>7} {:>6} {:>7}"


def watched(seconds: Counter[str]) -> None:
    """Have the analysis add up how long each of its parts takes."""
    for part, name in PARTS.items():
        for module in (import_module(f"reviewer.analysis.{one}") for one in _CALLERS):
            if hasattr(module, name):
                setattr(module, name, _timed(getattr(module, name), part, seconds))


def _timed(work: Callable[..., Any], part: str, seconds: Counter[str]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        start = time.perf_counter()
        try:
            return work(*given, **named)
        finally:
            seconds[part] += time.perf_counter() - start

    return timed


def bare(articles: Sequence[Article]) -> float:
    """Return the words a second of the bare language model."""
    from reviewer.analysis.blocks import blocks_of, passages_of
    from reviewer.analysis.model import load

    parser = load()
    start = time.perf_counter()
    for one in articles:
        list(parser.pipe(passage.text for passage in passages_of(one, blocks_of(one))))
    return _words(articles) / (time.perf_counter() - start)


def measured(count: int) -> dict[str, Any]:
    """Analyze a case of so many articles in this process."""
    from reviewer.analysis import analyze, meaning

    articles = list(growing(count))
    parser = bare(articles[:MOST_PARSED])
    meaning.load()
    seconds: Counter[str] = Counter()
    watched(seconds)
    start = time.perf_counter()
    found = analyze(articles)
    whole = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    speed = _words(articles) / whole
    return {
        "words": _words(articles),
        "claims": len(found.claims),
        "parts": seconds,
        "whole": whole,
        "speed": speed,
        "share": speed / parser,
        "peak": peak,
    }


def _words(articles: Sequence[Article]) -> int:
    return sum(len(one.text.split()) for one in articles)


def row(count: int, found: dict[str, Any]) -> str:
    """Return one line of the table."""
    rest = found["whole"] - sum(found["parts"].values())
    parts = [f"{found['parts'].get(one, 0.0):.2f}" for one in PARTS]
    return _LINE.format(
        count,
        found["words"],
        found["claims"],
        *parts,
        f"{rest:.2f}",
        f"{found['whole']:.2f}",
        f"{found['speed']:.0f}",
        f"{found['share']:.2f}",
        f"{found['peak']:.0f}",
    )


def cold() -> float:
    """Return the seconds from files to the result by a new process, as the program works."""
    from reviewer.ingest import read_paths
    from reviewer.services.analyzing import Task, run

    start = time.perf_counter()
    run(Task(tuple(read_paths([paths.seeds() / "meta-scale"]).articles)))
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Time the analysis of a growing case.")
    options.add_argument("sizes", nargs="*", type=int, default=SIZES)
    options.add_argument("--one", type=int, help="analyze so many articles here, and print figures as JSON")
    given = options.parse_args()
    if given.one:
        print(json.dumps(measured(given.one)))
        return
    print(_LINE.format("articles", "words", "claims", *PARTS, "rest", "whole", "words/s", "share", "MB"))
    for size in given.sizes:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, stdout=subprocess.PIPE, text=True
        )
        print(row(size, json.loads(done.stdout.splitlines()[-1])), flush=True)
    print(f"\nfour articles from cold: {cold():.2f} s")


if __name__ == "__main__":
    main()
