"""How well sentences are cut into propositions: PropSegmEnt, segmentation.

Run by hand: python tests/benchmarks/bench_propsegment.py FOLDER. FOLDER holds `document_clusters.dev.json` and
`propositions.dev.json` of the public repository google-research-datasets/PropSegmEnt (Chen et al., Findings of
ACL 2023; the texts, from Wikipedia, are CC BY-SA 3.0; for the annotation no terms are stated, so nothing is
trained on it). Of the sentences those are taken whose text is there: the clusters from news come without texts.

A proposition is a set of the tokens given. The reference response of the annotators is the answer. Found and gold
propositions are paired one to one so that most pairs have a Jaccard similarity of at least 0.8; precision and
recall are averaged over the sentences, F1 is theirs. The exact match (similarity 1) and F1 counted over all
propositions at once stand beside it.

The rules were written with every second sentence in view; the others are held out.
"""

# ruff: noqa: T201

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sentences import covered, read_lines

from reviewer.analysis.propositions import propositions_of
from reviewer.analysis.tree import Sentence
from reviewer.domain.text import Span

GOAL = 38.0
_PARENTHESIS = re.compile(r"\([^()]*\)")
Sets = list[frozenset[int]]


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence, where its tokens stand, and its propositions as sets of tokens."""

    text: str
    tokens: list[tuple[int, int]]
    gold: Sets


def items_of(folder: Path) -> list[Item]:
    """Read the sentences that have both a text and a reference response with propositions."""
    clusters = json.loads((folder / "document_clusters.dev.json").read_text(encoding="utf-8"))
    documents = {(one["cluster_id"], doc["document_id"]): doc for one in clusters for doc in one["documents"]}
    out = []
    for row in json.loads((folder / "propositions.dev.json").read_text(encoding="utf-8")):
        place = row["sentence_id"]
        document = documents.get((place["cluster_id"], place["document_id"]))
        gold = [
            frozenset(one["token_indices"])
            for response in row["segmentation_responses"]
            if response["is_reference_response"]
            for one in response["propositions"]
        ]
        if document is None or not gold:
            continue
        sentence = document["sentences"][place["sentence_index"]]
        starts = [(one["character_offset_of_token_in_sentence"], one["text"]) for one in sentence["tokens"]]
        tokens = [(start, start + len(text)) for start, text in starts]
        out.append(Item(sentence["sentence_text"], tokens, gold))
    return out


def pairs(gold: Sets, found: Sets, least: float) -> int:
    """Return how many can be paired one to one with at least this similarity (augmenting paths)."""
    alike = [[n for n, one in enumerate(found) if len(one & two) >= least * len(one | two)] for two in gold]
    taken: dict[int, int] = {}

    def pair(i: int, tried: set[int]) -> bool:
        for n in alike[i]:
            if n not in tried:
                tried.add(n)
                if n not in taken or pair(taken[n], tried):
                    taken[n] = i
                    return True
        return False

    return sum(pair(i, set()) for i in range(len(gold)))


def scored(gold: Sequence[Sets], found: Sequence[Sets], least: float) -> tuple[float, float, float, float]:
    """Return precision, recall and F1 averaged over sentences, and F1 over all propositions, in percent."""
    hits = [pairs(one, other, least) for one, other in zip(gold, found, strict=True)]
    precision = sum(hit / max(1, len(one)) for hit, one in zip(hits, found, strict=True)) / len(gold)
    recall = sum(hit / len(one) for hit, one in zip(hits, gold, strict=True)) / len(gold)
    overall = 2 * sum(hits) / (sum(map(len, gold)) + sum(map(len, found)))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return 100 * precision, 100 * recall, 100 * f1, 100 * overall


def propositions(item: Item, start: int, sentences: Sequence[Sentence]) -> Sets:
    """Return the propositions of a sentence as sets of its tokens."""
    brackets = [Span(start + one.start(), start + one.end()) for one in _PARENTHESIS.finditer(item.text)]
    out = []
    for s in sentences:
        for one in propositions_of(s, spread=True, parentheses=brackets):
            tokens = set(covered(s, one.tokens(), item.tokens, start))
            if one.beside is not None:
                first, last = one.beside.start - start, one.beside.end - start
                tokens |= {n for n, (a, b) in enumerate(item.tokens) if first <= a and b <= last}
            out.append(frozenset(tokens))
    return list(dict.fromkeys(out))


def whole(item: Item, start: int, sentences: Sequence[Sentence]) -> Sets:
    """Return the sentence as its one proposition."""
    return [frozenset(n for n, (a, b) in enumerate(item.tokens) if item.text[a:b].isalnum())]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Score the propositions of the analysis on PropSegmEnt.")
    options.add_argument("folder", type=Path)
    items = items_of(options.parse_args().folder)
    parsed, starts = read_lines([one.text for one in items])
    print(
        f"{'PropSegmEnt dev, Wikipedia':28}{'sentences':>10}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}{'exact':>7}{'at once':>9}"
    )
    halves = {
        "in view": range(0, len(items), 2),
        "held out": range(1, len(items), 2),
        "all": range(len(items)),
    }
    for way, name in ((whole, "whole sentence"), (propositions, "propositions")):
        for half, places in halves.items():
            gold = [items[n].gold for n in places]
            found = [way(items[n], starts[n], parsed[n]) for n in places]
            p, r, f1, overall = scored(gold, found, 0.8)
            exact = scored(gold, found, 1.0)[2]
            count = sum(map(len, found))
            print(
                f"{name + ', ' + half:28}{len(places):10}{count:7}{p:7.1f}{r:7.1f}{f1:7.1f}{exact:7.1f}{overall:9.1f}"
            )
    print(f"goal: F1 {GOAL:.0f} on all")


if __name__ == "__main__":
    main()
