"""How well the signs of the analysis tell a change of words from a change of facts: SummEdits.

Run by hand: python tests/benchmarks/bench_summedits.py FOLDER. FOLDER holds `summedits_ectsum.json`,
`summedits_qmsumm.json` and `summedits_samsum.json` of the public repository salesforce/factualNLG (Laban et al.,
EMNLP 2023; Apache-2.0): earnings calls, meetings and chats.

A pair is a summary and an edited copy of it; the answer is whether the copy still says what the text says. The signs
are weighed by a logistic regression fitted to two of the domains; figures are balanced accuracies in percent on the
third. Nothing fitted here ships.
"""

# ruff: noqa: T201

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from bench_same_fact import judged
from numpy.typing import NDArray

from reviewer.analysis.features import words_of
from reviewer.analysis.meaning import vectors
from reviewer.analysis.values import find_values
from reviewer.domain.conflicts.opposites import opposed
from reviewer.domain.values import Relation, relate

GOAL = 75.0
DOMAINS = ("ectsum", "qmsumm", "samsum")
_WORD = re.compile(r"[\w$€£%.,’'-]*[\w$€£%]")
_FIGURE = re.compile(r"\d")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_MODAL = frozenset(
    re.findall(
        r"\w+", "may might could will would can should must likely possibly probably definitely certainly"
    )
)
_AMOUNT = frozenset(
    re.findall(
        r"\w+",
        "all some most many few every each none only always never sometimes often rarely both neither more less fewer "
        "before after increase increased decrease decreased higher lower",
    )
)
_LONGEST = 400
"""Characters of a sentence that are read; those of chats may go on for pages."""
_NOT = re.compile(r"\b(?:not|never|no|nobody|none|nor|neither|without)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """A summary, its edited copy, the text, and whether the copy is still true to it."""

    before: str
    after: str
    text: str
    true: bool


def pairs_of(folder: Path, domain: str) -> list[Pair]:
    """Read the edited summaries of a domain."""
    rows = json.loads((folder / f"summedits_{domain}.json").read_text(encoding="utf-8"))
    return [
        Pair(one["original_summary"], one["summary"], one["doc"], bool(one["label"]))
        for one in rows
        if one["original_summary"] != one["summary"]
    ]


def edits(before: str, after: str) -> list[tuple[str, str]]:
    """Return the words that were replaced and what stands for them."""
    a, b = _WORD.findall(before), _WORD.findall(after)
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [(" ".join(a[i:j]), " ".join(b[k:m])) for kind, i, j, k, m in steps if kind != "equal"]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, cut at full stops and line ends."""
    return [one.strip()[:_LONGEST] for one in _SENTENCES.split(text) if one.strip()]


def signs_of(pairs: Sequence[Pair]) -> NDArray[np.float64]:
    """Return the signs of each pair; the constant is the last."""
    changes = [edits(one.before, one.after) for one in pairs]
    texts = {text for one in pairs for text in (one.before, one.after)}
    texts |= {said for one in pairs for text in (one.before, one.after, one.text) for said in sentences(text)}
    texts |= {side for rows in changes for row in rows for side in row if side}
    ordered = sorted(texts)
    place = dict(zip(ordered, vectors(ordered), strict=True))
    return np.array(
        [
            [*_sentence_signs(one, place), *_word_signs(one), *_row(one, rows, place)]
            for one, rows in zip(pairs, changes, strict=True)
        ]
    )


def _sentence_signs(pair: Pair, place: dict[str, NDArray[np.float32]]) -> list[float]:
    """Return how the changed sentences stand to the text and to each other, and what their figures say."""
    old, new = sentences(pair.before), sentences(pair.after)
    before, after = [one for one in old if one not in new], [one for one in new if one not in old]
    text = np.stack([place[one] for one in sentences(pair.text)])
    borne = [
        float(np.mean([(text @ place[one]).max() for one in side])) if side else 0.5
        for side in (before, after)
    ]
    nearest = (max(float(place[one] @ place[other]) for other in before) for one in after) if before else ()
    told = [found.value for one in before for found in find_values(one)]
    said = [found.value for one in after for found in find_values(one)]
    fresh = [one for one in said if not any(relate(one, other) is Relation.SAME for other in told)]
    return [
        *borne,
        borne[1] - borne[0] if before and after else 0.0,
        min(nearest, default=1.0),
        float(bool(fresh)),
        float(any(relate(one, other) is Relation.DISJOINT for one in fresh for other in told)),
    ]


def _word_signs(pair: Pair) -> list[float]:
    """Return what the words say that came and went."""
    before, after = (Counter(_WORD.findall(text.casefold())) for text in (pair.before, pair.after))
    came, went = set(after) - set(before), set(before) - set(after)
    text = pair.text.casefold()
    return [
        float(before == after),
        *(sum(word in text for word in side) / len(side) if side else 0.5 for side in (came, went)),
        float(bool(came) and {word[:4] for word in came} <= {word[:4] for word in before}),
        float(bool((came | went) & _MODAL)),
        float(bool(came & _AMOUNT)),
        len(came) / 8,
        len(went) / 8,
        abs(len(after) - len(before)) / 8,
    ]


def _row(pair: Pair, rows: list[tuple[str, str]], place: dict[str, NDArray[np.float32]]) -> list[float]:
    swaps = [(a, b) for a, b in rows if a and b]
    alike = [float(place[a] @ place[b]) for a, b in swaps]
    new = words_of(pair.after) - words_of(pair.before)
    known = words_of(pair.text)
    inserted = max((len(b.split()) for a, b in rows if not a), default=0)
    return [
        float(place[pair.before] @ place[pair.after]),
        min(alike, default=1.0),
        sum(alike) / len(alike) if alike else 1.0,
        float(
            any(_FIGURE.search(a) and a != b for a, b in rows if a)
            or any(_FIGURE.search(b) for a, b in rows if not a)
        ),
        float(len(_NOT.findall(pair.before)) != len(_NOT.findall(pair.after))),
        float(any(opposed(a, b) for a, b in swaps)),
        min(len(rows), 8) / 8,
        float(len(rows) == 1),
        min(inserted, 8) / 8,
        float(any(a and not b for a, b in rows)),
        float(any(b[:1].isupper() for a, b in rows if b)),
        sum(word in known for word in new) / len(new) if new else 0.5,
        max((len(b.split()) - len(a.split()) for a, b in rows), default=0) / 8,
        max((len(a.split()) for a, _ in swaps), default=0) / 8,
        1.0,
    ]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description="Tell a change of words from a change of facts.")
    options.add_argument("folder", type=Path)
    folder = options.parse_args().folder
    pairs = {domain: pairs_of(folder, domain) for domain in DOMAINS}
    signs = {domain: signs_of(rows) for domain, rows in pairs.items()}
    answers = {domain: np.array([float(one.true) for one in rows]) for domain, rows in pairs.items()}
    found = []
    print(f"{'held out':12}{'pairs':>7}{'balanced accuracy':>20}")
    for domain in DOMAINS:
        others = [one for one in DOMAINS if one != domain]
        b = judged(
            np.vstack([signs[one] for one in others]), np.concatenate([answers[one] for one in others])
        )
        said, y = signs[domain] @ b > 0, answers[domain]
        found.append(50 * (said[y > 0].mean() + (~said[y == 0]).mean()))
        print(f"{domain:12}{len(y):7}{found[-1]:20.1f}")
    print(f"{'mean':12}{sum(map(len, pairs.values())):7}{sum(found) / 3:20.1f}\ngoal: {GOAL:.0f}")


if __name__ == "__main__":
    main()
