"""Fit the weights of the analysis to the stories with answers, and write `reviewer/analysis/weights.py`.

Run by hand, from the top of a checkout: python tests/training/fit.py [--report].

It prints, for each story, the figures with weights fitted on the other stories alone; what is written is
fitted on all of them. With --report nothing is written. The same stories give the same weights.
"""

# ruff: noqa: T201

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from stories import CASES, STORIES, Story, head, load, mean, row, scored

from reviewer.analysis import grouping, pairs, relative, worth

WEIGHTS = Path(__file__).resolve().parents[2] / "reviewer" / "analysis" / "weights.py"
LOOSE = 0.3
"""Weight of a pair of which only one claim is the best one of a mention."""
ALIKE = 1.5
"""Weight of a claim that is the best one of a mention, in the judgement of worth."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Signs, answers and weights of the samples of one story."""

    signs: list[dict[str, float]]
    answers: list[float]
    weights: list[float]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of a logistic regression by name of the sign, and the constant."""

    weights: dict[str, float]
    bias: float


def pair_samples(story: Story) -> Samples:
    """Return the pairs of claims of a story: are they one fact?"""
    rarity = pairs.rarity_of(story.drafts)
    profiles = pairs.profiles_of(story.drafts, rarity, story.meant.vectors)
    out = Samples([], [], [])
    near = grouping.near_in_meaning(profiles)
    for i, j in combinations(range(len(profiles)), 2):
        best = bool(story.best[i] & story.best[j])
        if not (story.best[i] or story.best[j]) or (not best and story.touches[i] & story.touches[j]):
            continue
        signs = pairs.signs(profiles[i], profiles[j], rarity)
        if not (signs["words shared"] or signs["stems"] or signs.get("same figure") or j in near[i]):
            continue
        out.signs.append(signs)
        out.answers.append(float(best))
        out.weights.append(1.0 if story.best[i] and story.best[j] else LOOSE)
    return out


def relative_samples(story: Story) -> Samples:
    """Return the links of a story: are they one fact? The pair weights must be set, by other stories."""
    links = grouping.links_of(story.drafts, story.meant.vectors)
    beside = relative.Beside(links, [one.article for one in story.drafts])
    out = Samples([], [], [])
    for one in links:
        i, j = one.first, one.second
        best = bool(story.best[i] & story.best[j])
        if not (story.best[i] or story.best[j]) or (not best and story.touches[i] & story.touches[j]):
            continue
        out.signs.append(beside.signs(one))
        out.answers.append(float(best))
        out.weights.append(1.0 if story.best[i] and story.best[j] else LOOSE)
    return out


def worth_samples(story: Story) -> Samples:
    """Return the claims of a story: is there a fact of the answers in them? The pair weights must be set."""
    out = Samples([], [], [])
    links = grouping.links_of(story.drafts, story.meant.vectors)
    support = worth.signs_of(story.drafts, links, story.meant.telling)
    for draft, backing, touched, best in zip(story.drafts, support, story.touches, story.best, strict=True):
        if draft.body.kind.value in ("fact", "forecast"):
            out.signs.append(dict.fromkeys(draft.signals, 1.0) | backing)
            out.answers.append(float(bool(touched)))
            out.weights.append(ALIKE if best else 1.0)
    return out


def fitted(samples: Sequence[Samples], penalty: float) -> Model:
    """Fit a logistic regression with an L2 penalty by Newton's method."""
    names = sorted({name for one in samples for signs in one.signs for name in signs})
    place = {name: n for n, name in enumerate(names)}
    x = np.zeros((sum(len(one.signs) for one in samples), len(names) + 1))
    for n, signs in enumerate(signs for one in samples for signs in one.signs):
        for name, size in signs.items():
            x[n, place[name]] = size
    x[:, -1] = 1.0
    y = np.array([answer for one in samples for answer in one.answers])
    w = np.array([weight for one in samples for weight in one.weights])
    ridge = np.eye(x.shape[1]) * penalty
    ridge[-1, -1] = 0.01
    b = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ b, -30, 30)))
        gradient = x.T @ (w * (p - y)) + ridge @ b
        step = np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, gradient)
        b -= step
        if abs(step).max() < 1e-6:
            break
    return Model({name: round(float(b[n]), 2) for name, n in place.items()}, round(float(b[-1]), 2))


def set_pairs(model: Model) -> None:
    """Let the grouping use these weights."""
    grouping.PAIR_WEIGHTS, grouping.PAIR_BIAS = model.weights, model.bias


def use(pair: Model, beside: Model, judgement: Model) -> None:
    """Let the analysis use these weights."""
    set_pairs(pair)
    relative.RELATIVE_WEIGHTS, relative.RELATIVE_BIAS = beside.weights, beside.bias
    worth.WORTH_WEIGHTS, worth.WORTH_BIAS = judgement.weights, judgement.bias


def models(
    stories: Sequence[Story], samples: dict[str, Samples], beside: dict[str, Samples]
) -> tuple[Model, Model, Model]:
    """Fit the models to some stories and use them; the judgement of worth needs the first."""
    first = fitted([samples[one.folder.name] for one in stories], penalty=1.0)
    set_pairs(first)
    second = fitted([beside[one.folder.name] for one in stories], penalty=1.0)
    third = fitted([worth_samples(one) for one in stories], penalty=2.0)
    use(first, second, third)
    return first, second, third


def beside_of(stories: Sequence[Story], samples: dict[str, Samples]) -> dict[str, Samples]:
    """Return the samples of the links of each story, found with the weights of the other stories."""
    out = {}
    for story in stories:
        set_pairs(fitted([samples[one.folder.name] for one in stories if one is not story], penalty=1.0))
        out[story.folder.name] = relative_samples(story)
    return out


def written(pair: Model, beside: Model, judgement: Model) -> None:
    """Put the weights into the module, under the words that stand there."""
    text = WEIGHTS.read_text(encoding="utf-8").split("PAIR_BIAS")[0]
    for name, model, meaning in (
        ("PAIR", pair, "`reviewer.analysis.pairs` says for two claims being one fact"),
        ("RELATIVE", beside, "`reviewer.analysis.relative` says for a link being one fact"),
        ("WORTH", judgement, "`reviewer.analysis.signals` says for a claim being worth checking"),
    ):
        rows = "".join(f'    "{sign}": {weight:.2f},\n' for sign, weight in model.weights.items())
        text += f"{name}_BIAS = {model.bias:.2f}\n\n{name}_WEIGHTS: dict[str, float] = {{\n{rows}}}\n"
        text += f'"""What each sign of {meaning}."""\n\n'
    WEIGHTS.write_text(text.rstrip() + "\n", encoding="utf-8")


def main() -> None:
    """Report leave-one-story-out, then fit on all."""
    options = argparse.ArgumentParser(description="Fit the weights of the analysis.")
    options.add_argument("--report", action="store_true", help="write nothing")
    report = options.parse_args().report
    stories = [load(CASES / one) for one in STORIES]
    samples = {one.folder.name: pair_samples(one) for one in stories}
    beside = beside_of(stories, samples)
    print(head())
    rows = []
    for story in stories:
        models([one for one in stories if one is not story], samples, beside)
        rows.append(scored(story))
        print(row(story.folder.name, rows[-1]), flush=True)
    print(row("mean", mean(rows)))
    if not report:
        written(*models(stories, samples, beside))


if __name__ == "__main__":
    main()
