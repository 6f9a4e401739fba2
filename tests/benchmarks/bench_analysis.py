"""How good and how fast the analysis is: a line of figures for each story with answers, and words a second.

Run by hand: python tests/benchmarks/bench_analysis.py [FOLDER ...] [--runs 3]. A folder holds `articles/` and
`gold.json`; without one, the stories in tests/data/cases are taken. The weights were fitted to those: what they
are worth on other stories is printed by tests/training/fit.py, which leaves one story out at a time.
"""

# ruff: noqa: T201

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

from stories import CASES, STORIES, head, load, mean, row, scored

from reviewer.analysis import analyze
from reviewer.analysis.blocks import blocks_of, passages_of
from reviewer.analysis.model import load as load_model
from reviewer.domain.articles import Article


def parser_alone(articles: list[Article]) -> None:
    """Parse the same passages with the bare language model."""
    for article in articles:
        passages = passages_of(article, blocks_of(article))
        list(load_model().pipe(one.text for one in passages))


def seconds(work, articles: list[Article]) -> float:
    """Return how long the work takes on one case."""
    start = time.perf_counter()
    work(articles)
    return time.perf_counter() - start


def side_by_side(cases: list[list[Article]], runs: int) -> tuple[float, float]:
    """Return the seconds of the bare parser and of the analysis, the best of each case's runs.

    The two take turns case by case, so that other work on the machine slows both alike.
    """
    bare = whole = 0.0
    for articles in cases:
        taken = [(seconds(parser_alone, articles), seconds(analyze, articles)) for _ in range(runs)]
        bare += min(one for one, _ in taken)
        whole += min(other for _, other in taken)
    return bare, whole


def main() -> None:
    """Print both tables."""
    options = argparse.ArgumentParser(description="Score and time the analysis.")
    options.add_argument("folders", nargs="*", type=Path, default=[CASES / one for one in STORIES])
    options.add_argument("--runs", type=int, default=3)
    given = options.parse_args()
    print(head())
    rows, cases = [], []
    for folder in given.folders:
        story = load(folder)
        cases.append(story.articles)
        rows.append(scored(story))
        print(row(folder.name, rows[-1]), flush=True)
    print(row("mean", mean(rows)))
    words = sum(len(one.text.split()) for case in cases for one in case)
    parser_alone(cases[0][:1])
    bare, whole = side_by_side(cases, given.runs)
    print(f"\n{len(cases)} cases, {words} words, the best of {given.runs} runs in turns")
    print(f"parser alone    {words / bare:7.0f} words a second")
    print(f"whole analysis  {words / whole:7.0f} words a second, {bare / whole:.2f} of the parser's")


if __name__ == "__main__":
    main()
