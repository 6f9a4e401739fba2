"""How well the clauses of a sentence are found: open information extraction, CaRB.

Run by hand: python tests/benchmarks/bench_carb.py FOLDER. FOLDER holds `gold/dev.tsv` of the public repository
dair-iitd/CaRB (Bhardwaj et al., EMNLP 2019; MIT licence); a line is a sentence, a relation and its arguments,
parted by tabs.

Each clause of the analysis, before anything is set aside, gives one tuple (`propositions_of`). The score follows
the description of the original scorer's binary lenient match: a tuple is its relation, its first argument, and
its other arguments as one; it matches if the relations share a word; precision and recall of a match are the
shares of words in common, slot by slot. Recall takes the best tuple for each of the gold; precision pairs tuples
one to one, the best first, and counts those left over as wrong. Where the gold relation is one of saying, the
arguments may be swapped. The tuples carry no confidence, so the curve of precision and recall has one point; the
area is that of the line from it to precision 1 at recall 0.

The rules were written with every second sentence in view (first line of the table); the others are held out.
"""

# ruff: noqa: T201

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sentences import covered, read_lines

from reviewer.analysis.propositions import propositions_of
from reviewer.analysis.tree import Sentence

Tuple = tuple[str, list[str]]
"""A relation and its arguments, the first of them the subject."""

_BE = frozenset(("be", "is", "am", "are", "was", "were", "been", "being"))
_SAYING = ("said", "told", "added", "adds", "says")
GOAL = 0.53


def gold_of(path: Path) -> dict[str, list[Tuple]]:
    """Read the gold tuples by sentence; contexts ("C: …") are left out, as in the original."""
    out: dict[str, list[Tuple]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, relation, *arguments = (part.strip() for part in line.strip().split("\t"))
        kept = [re.sub(r"\b[LT]:", "", one).strip() for one in arguments if "C: " not in one]
        out.setdefault(sentence, []).append((relation, kept))
    return out


def _shared(gold: str, found: str) -> int:
    return sum((Counter(gold.split()) & Counter(found.split())).values())


def _compared(gold: Tuple, found: Tuple) -> tuple[float, float]:
    """Return precision and recall of one tuple against one of the gold."""
    common = _shared(gold[0], found[0])
    words = set(gold[0].split())
    if "be" in found[0].split() and "be" not in words and words & _BE:
        common += 1
    if not common or len(found[1]) < len(gold[1]):
        return 0.0, 0.0
    have, want = len(found[0].split()), len(gold[0].split())
    for theirs, mine in zip(gold[1], found[1], strict=False):
        common += _shared(theirs, mine)
        have += len(mine.split())
        want += len(theirs.split())
    return common / have, common / want


def _binary(arguments: Sequence[str]) -> list[str]:
    return [arguments[0], " ".join(arguments[1:])] if len(arguments) > 1 else list(arguments)


def match(gold: Tuple, found: Tuple) -> tuple[float, float]:
    """Return precision and recall of a tuple by the binary lenient match."""
    wanted = (gold[0], _binary(gold[1]))
    best = _compared(wanted, (found[0], _binary(found[1])))
    if any(verb in gold[0] for verb in _SAYING) and len(found[1]) > 1:
        swapped = [" ".join(found[1][1:]), found[1][0]]
        best = max(best, _compared(wanted, (found[0], swapped)))
    return best


def scored(gold: Sequence[Sequence[Tuple]], found: Sequence[Sequence[Tuple]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over sentences."""
    right = recalled = 0.0
    for wanted, mine in zip(gold, found, strict=True):
        table = [[match(one, other) for other in mine] for one in wanted]
        recalled += sum(max((cell[1] for cell in row), default=0.0) for row in table)
        cells = [(table[i][j][0], -i, -j) for i in range(len(wanted)) for j in range(len(mine))]
        rows, columns = set(), set()
        for precision, i, j in sorted(cells, reverse=True):
            if i not in rows and j not in columns:
                rows.add(i)
                columns.add(j)
                right += precision
    precision = right / max(1, sum(len(one) for one in found))
    recall = recalled / max(1, sum(len(one) for one in gold))
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def tuples(line: str, start: int, sentences: Sequence[Sentence]) -> list[Tuple]:
    """Return the tuples of a sentence, in its own words."""
    spans = [word.span() for word in re.finditer(r"\S+", line)]

    def words(s: Sentence, tokens: Sequence[int]) -> str:
        return " ".join(line[slice(*spans[n])] for n in covered(s, tokens, spans, start))

    out: list[Tuple] = []
    for s in sentences:
        for one in propositions_of(s):
            relation = " ".join(part for part in (one.verb, words(s, one.predicate)) if part)
            out.append((relation, [words(s, one.subject), words(s, one.rest)]))
    return list({(relation, *arguments): (relation, arguments) for relation, arguments in out}.values())


def naive(line: str, start: int, sentences: Sequence[Sentence]) -> list[Tuple]:
    """Return one tuple: the sentence cut at its main verb."""
    spans = [word.span() for word in re.finditer(r"\S+", line)]
    for s in sentences[:1]:
        cut = covered(s, [s.root], spans, start)[0]
        words = line.split()
        return [(words[cut], [" ".join(words[:cut]), " ".join(words[cut + 1 :])])]
    return []


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Score the clauses of the analysis on CaRB.")
    options.add_argument("folder", type=Path)
    gold = gold_of(options.parse_args().folder / "gold" / "dev.tsv")
    lines = list(gold)
    parsed, starts = read_lines(lines)
    print(f"{'CaRB dev':28}{'sentences':>10}{'tuples':>8}{'P':>8}{'R':>8}{'F1':>8}{'AUC':>8}")
    halves = {
        "in view": range(0, len(lines), 2),
        "held out": range(1, len(lines), 2),
        "all": range(len(lines)),
    }
    for way, name in ((naive, "cut at the verb"), (tuples, "clauses")):
        for half, places in halves.items():
            found = [way(lines[n], starts[n], parsed[n]) for n in places]
            p, r, f1 = scored([gold[lines[n]] for n in places], found)
            count = sum(len(one) for one in found)
            area = r * (1 + p) / 2
            print(f"{name + ', ' + half:28}{len(places):10}{count:8}{p:8.3f}{r:8.3f}{f1:8.3f}{area:8.3f}")
    print(f"goal: F1 {GOAL:.2f} on all")


if __name__ == "__main__":
    main()
