"""How well the signs of the analysis tell a contradiction from the rest: MNLI.

Run by hand: python tests/benchmarks/bench_contradiction.py FILE. FILE is `mnli_dev.csv` of the public repository
felipessalvatore/NLI_datasets (MNLI: Williams et al., NAACL 2018; mostly OANC), with the columns premise, hypothesis
and label.

Every fourth premise, by its hash, is held out with its pairs. A logistic regression is fitted to the others; the
figure is the area under the curve of contradictions against the rest, on the held-out ones. Nothing fitted here
ships: the analysis sets a conflict by its typed rules, and this shows how little signs alone would tell.
"""

# ruff: noqa: T201

import argparse
import csv
import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from bench_same_fact import judged
from numpy.typing import NDArray

from reviewer.analysis.features import words_of
from reviewer.analysis.meaning import vectors
from reviewer.domain.conflicts.opposites import opposed

GOAL = 0.88
_NOT = re.compile(r"\b(?:not|never|no|nobody|none|nothing|nor|neither|without)\b|n['’]t\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_SHARE = 4


class Pair(NamedTuple):
    """Two sentences, and whether the second contradicts the first."""

    said: str
    other: str
    against: bool


def pairs_of(file: Path) -> tuple[list[Pair], list[Pair]]:
    """Read the pairs; those to fit to, and those held out."""
    seen, held = [], []
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            pair = Pair(row["premise"].strip(), row["hypothesis"].strip(), row["label"] == "contradiction")
            out = hashlib.sha1(pair.said.encode(), usedforsecurity=False).digest()[0] % _SHARE == 0
            (held if out else seen).append(pair)
    return seen, held


def signs_of(pairs: Sequence[Pair]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the signs that can be named, and those with the vectors of both; the constant is the last."""
    a, b = vectors([one.said for one in pairs]), vectors([one.other for one in pairs])
    named = np.array([_row(pair, float(x @ y)) for pair, x, y in zip(pairs, a, b, strict=True)])
    return named, np.hstack([8 * np.abs(a - b), 40 * a * b, 4 * b, named])


def _row(pair: Pair, alike: float) -> list[float]:
    mine, theirs = words_of(pair.said), words_of(pair.other)
    shared = len(mine & theirs) / (len(theirs) or 1)
    denied = [bool(_NOT.search(one)) for one in (pair.said, pair.other)]
    figures = [set(_FIGURE.findall(one)) for one in (pair.said, pair.other)]
    clash = float(opposed(pair.said, pair.other))
    return [
        alike,
        shared,
        alike * shared,
        float(denied[0] and not denied[1]),
        float(denied[1] and not denied[0]),
        float(denied[1] and not denied[0]) * alike,
        float(all(denied)),
        clash,
        clash * alike,
        float(bool(figures[1]) and bool(figures[0]) and not figures[1] <= figures[0]),
        min(len(theirs), 20) / 20,
        1.0,
    ]


def area(sure: NDArray[np.float64], against: NDArray[np.bool_]) -> float:
    """Return the share of pairs, one a contradiction and one not, that are in the right order."""
    ranks = np.empty(len(sure))
    ranks[np.argsort(sure, kind="stable")] = np.arange(1, len(sure) + 1)
    many, few = int(against.sum()), int((~against).sum())
    return float((ranks[against].sum() - many * (many + 1) / 2) / (many * few))


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Tell a contradiction from the rest.")
    options.add_argument("file", type=Path)
    seen, held = pairs_of(options.parse_args().file)
    print(f"{len(seen)} pairs to fit to, {len(held)} held out")
    against = np.array([one.against for one in held])
    answers = np.array([float(one.against) for one in seen])
    for name, x, out in zip(("signs", "signs and vectors"), signs_of(seen), signs_of(held), strict=True):
        print(f"{name:24}{area(out @ judged(x, answers), against):.3f}")
    print(f"goal: {GOAL}")


if __name__ == "__main__":
    main()
