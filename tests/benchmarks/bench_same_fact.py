"""How well the signs of the analysis tell that a text speaks of a proposition: PropSegmEnt, entailment.

Run by hand: python tests/benchmarks/bench_same_fact.py FOLDER. FOLDER holds `document_clusters.dev.json` and
`relationships.dev.json` of the public repository google-research-datasets/PropSegmEnt (Chen et al., Findings of
ACL 2023; the texts, from Wikipedia, are CC BY-SA 3.0; for the annotation no terms are stated, so nothing that
ships is trained on it). Of the pairs those are taken whose texts are there.

A pair is a proposition of one document and another document of its cluster. The answer is yes where most annotators
saw it entailed or contradicted: both speak of the same fact. The signs are weighed by a logistic regression fitted
to the other clusters; figures are balanced accuracies in percent, over all pairs, each judged once.
"""

# ruff: noqa: T201

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sentences import read_lines

from reviewer.analysis.features import words_of
from reviewer.analysis.meaning import vectors
from reviewer.analysis.propositions import propositions_of

GOAL = 80.0
PENALTY = 1.0
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
WAYS = {
    "words shared, best sentence": ["words"],
    "meaning, best sentence": ["sentence"],
    "meaning, best sentence or proposition": ["sentence", "proposition"],
    "all signs": ["words", "document", "rarest", "sentence", "proposition", "second", "figures", "length"],
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A proposition and another document of its cluster."""

    cluster: str
    said: str
    document: tuple[str, str]
    same: bool


def pairs_of(folder: Path) -> tuple[list[Pair], dict[tuple[str, str], list[str]]]:
    """Read the pairs, and the sentences of each document."""
    clusters = json.loads((folder / "document_clusters.dev.json").read_text(encoding="utf-8"))
    sentences = {
        (one["cluster_id"], doc["document_id"]): doc["sentences"]
        for one in clusters
        for doc in one["documents"]
    }
    out = []
    for row in json.loads((folder / "relationships.dev.json").read_text(encoding="utf-8")):
        place = row["hypothesis_proposition"]
        own = sentences.get((row["cluster_id"], place["document_id"]))
        premise = (row["cluster_id"], row["premise_document_id"])
        if own is None or premise not in sentences:
            continue
        tokens = own[place["sentence_index"]]["tokens"]
        said = " ".join(tokens[n]["text"] for n in place["proposition"]["token_indices"])
        votes = [
            "NEITHER" not in one["relationship"]
            for one in row["relationship_responses"]
            if not one["rater_did_not_understand_premise"] and not one["rater_did_not_understand_hypothesis"]
        ]
        if votes:
            out.append(Pair(row["cluster_id"], said, premise, 2 * sum(votes) > len(votes)))
    return out, {key: [one["sentence_text"] for one in rows] for key, rows in sentences.items()}


def parts_of(documents: dict[tuple[str, str], list[str]]) -> dict[tuple[str, str], list[str]]:
    """Return the propositions that the analysis finds in each document."""
    lines = [(key, line) for key, rows in documents.items() for line in rows]
    parsed, _ = read_lines([line for _, line in lines])
    out: dict[tuple[str, str], list[str]] = {key: [] for key in documents}
    for (key, _), sentences in zip(lines, parsed, strict=True):
        for s in sentences:
            out[key] += [
                " ".join(s.words[i] for i in one.tokens()) for one in propositions_of(s, spread=True)
            ]
    return out


def signs_of(
    pairs: Sequence[Pair],
    documents: dict[tuple[str, str], list[str]],
    parts: dict[tuple[str, str], list[str]],
) -> dict[str, NDArray[np.float64]]:
    """Return each sign of each pair."""
    counts = Counter(word for rows in documents.values() for line in rows for word in words_of(line))
    total = sum(len(rows) for rows in documents.values())
    weight = {word: math.log(1 + total / count) for word, count in counts.items()}
    of_lines = {key: vectors(rows) for key, rows in documents.items()}
    of_parts = {key: vectors(rows) if rows else of_lines[key] for key, rows in parts.items()}
    out: dict[str, list[float]] = {}
    for pair, vector in zip(pairs, vectors([one.said for one in pairs]), strict=True):
        mine = words_of(pair.said)
        whole = sum(weight.get(word, 8.0) for word in mine) or 1.0
        lines = [words_of(line) for line in documents[pair.document]]
        every = frozenset().union(*lines)
        near = sorted((of_lines[pair.document] @ vector).tolist(), reverse=True)
        figures = _FIGURE.findall(pair.said)
        text = " ".join(documents[pair.document])
        row = {
            "words": max(sum(weight[word] for word in mine & line) for line in lines) / whole,
            "document": sum(weight[word] for word in mine & every) / whole,
            "rarest": max((weight.get(word, 8.0) for word in mine - every), default=0.0) / 8.0,
            "sentence": near[0],
            "second": near[min(1, len(near) - 1)],
            "proposition": float((of_parts[pair.document] @ vector).max()),
            "figures": sum(one in text for one in figures) / len(figures) if figures else 0.5,
            "length": min(len(mine), 20) / 20,
        }
        for name, size in row.items():
            out.setdefault(name, []).append(size)
    return {name: np.array(sizes) for name, sizes in out.items()}


def judged(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return weights of a logistic regression with both answers weighing the same; the constant is the last."""
    weight = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    b = np.zeros(x.shape[1])
    ridge = np.eye(x.shape[1]) * PENALTY
    ridge[-1, -1] = 1e-3
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ b, -30, 30)))
        step = np.linalg.solve(
            (x * (weight * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (weight * (p - y)) + ridge @ b
        )
        b -= step
        if abs(step).max() < 1e-7:
            break
    return b


def balanced(pairs: Sequence[Pair], signs: dict[str, NDArray[np.float64]], names: Sequence[str]) -> float:
    """Return the balanced accuracy in percent, each cluster judged by weights fitted to the others."""
    x = np.stack([signs[name] for name in names] + [np.ones(len(pairs))], axis=1)
    y = np.array([float(one.same) for one in pairs])
    clusters = np.array([one.cluster for one in pairs])
    said = np.zeros(len(pairs), bool)
    for one in sorted(set(clusters)):
        out = clusters == one
        said[out] = x[out] @ judged(x[~out], y[~out]) > 0
    return 50 * (said[y > 0].mean() + (~said[y == 0]).mean())


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Tell whether a text speaks of a proposition.")
    options.add_argument("folder", type=Path)
    pairs, documents = pairs_of(options.parse_args().folder)
    signs = signs_of(pairs, documents, parts_of(documents))
    same = sum(one.same for one in pairs)
    print(f"{len(pairs)} pairs, {same} of one fact, {len({one.cluster for one in pairs})} clusters")
    for name, way in WAYS.items():
        print(f"{name:40}{balanced(pairs, signs, way):7.1f}")
    print(f"goal: {GOAL:.0f} with all signs")


if __name__ == "__main__":
    main()
