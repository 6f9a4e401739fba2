"""What finding values costs: python tests/benchmarks/bench_values.py, from the top of a checkout.

It reads the articles of `tests/data/cases` five times and prints the best: milliseconds of processor time
for each value found (goal: 0.1), and characters a second.
"""

# ruff: noqa: T201

import time
from pathlib import Path

from reviewer.analysis.values import find_values

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
GOAL = 0.1
"""Milliseconds for one value."""


def main() -> None:
    """Time the grammar of values."""
    texts = [one.read_text(encoding="utf-8") for one in sorted(CASES.glob("*/articles/*.txt"))]
    best, found = float("inf"), 0
    for _ in range(5):
        started = time.process_time()
        found = sum(len(find_values(text, published_on="2026-06-14")) for text in texts)
        best = min(best, time.process_time() - started)
    each = 1000 * best / found
    print(f"{found} values in {len(texts)} articles: {each:.3f} ms each (goal {GOAL})")
    print(f"{sum(map(len, texts)) / best / 1e6:.2f} million characters a second")


if __name__ == "__main__":
    main()
