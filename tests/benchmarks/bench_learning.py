"""What learning from an analyst is worth: half of a story is decided by its answers, the other half is scored.

Run by hand: python tests/benchmarks/bench_learning.py [STORY ...] [--shipped].

For each story the weights are fitted on the other stories (--shipped: those of the program are taken, which know
the answers). The simulated analyst reads the first half of the articles: of the claims that are shown, those that
hold a fact of the answers are accepted and the rest rejected; claims set aside that hold one are accepted, too;
claims of one fact are put together, others taken apart. Then the whole story is analyzed again, once without and
once with what was learnt. Claims are scored on the articles nobody has read; grouping on the whole story.

The second table has an analyst who wants facts of importance 2 and more alone. The third one tries what the program
leaves out, since it brings nothing: a threshold of grouping that is learnt from the first half.
"""

# ruff: noqa: T201

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

import fit
import stories
from stories import CASES, Story, score

from reviewer.analysis import grouping, learning
from reviewer.analysis.engine import assembled
from reviewer.analysis.meaning import meant
from reviewer.domain.articles import claim_id
from reviewer.domain.claims import Analysis
from reviewer.domain.guidance import Guidance
from reviewer.domain.lessons import Lesson, Lessons
from reviewer.export.analysis_json import analysis_data

NAMES = ("flood", "signing", "stake", "strike", "trial", "council", "merger", "wildfire", "launch", "recall")
SHOWN = ("fact", "forecast")
THRESHOLDS = (0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.23, 0.26, 0.3, 0.35, 0.4)
DEAR = 0.05
"""What a threshold one unit of log odds away costs, in F1 on the first half."""


@dataclass(frozen=True)
class Desk:
    """A story whose first half was decided.

    Attributes:
        story: the story.
        half: number of articles that were read.
        guidance: the decisions, without lessons.
        lessons: what they teach.
        rejected: ids of rejected claims; they are in no figure.
        wanted: the facts of the answers that the analyst wants.
    """

    story: Story
    half: int
    guidance: Guidance
    lessons: Lessons
    rejected: frozenset[str]
    wanted: frozenset[str]


def decide(story: Story, least: int) -> Desk:
    """Decide the first half of a story as somebody would who knows the answers."""
    wanted = frozenset(one["id"] for one in story.gold["facts"] if one["importance"] >= least)
    half = len(story.articles) // 2
    read = {one.id for one in story.articles[:half]}
    ids = [claim_id(story.articles[one.article].id, one.span, one.body.statement) for one in story.drafts]
    holds = dict(zip(ids, (one & wanted for one in story.touches), strict=True))
    facts = dict(zip(ids, story.best, strict=True))
    found = assembled(story.articles, story.drafts)
    ruled = {
        one.id: bool(holds[one.id])
        for one in found.claims
        if one.article_id in read and (one.body.kind in SHOWN or holds[one.id])
    }
    label = {one: min(facts[one]) for one, worth_it in ruled.items() if worth_it and facts[one]}
    must, cannot = _links(found, label)
    given = tuple(one for one in found.claims if one.id in ruled)
    lessons = tuple(
        Lesson(one.body.statement.casefold(), one.body.signs, ruled[one.id], one.id)
        for one in given
        if one.body.signs
    )
    rejected = frozenset(one for one, worth_it in ruled.items() if not worth_it)
    kept = tuple(one for one in given if one.id not in rejected)
    return Desk(story, half, Guidance(must, cannot, kept), Lessons(lessons), rejected, wanted)


def _links(found: Analysis, label: dict[str, str]) -> tuple[tuple, tuple]:
    home = {claim: fact.id for fact in found.facts for claim in fact.claim_ids}
    pairs = list(combinations(sorted(label), 2))
    cannot = tuple((a, b) for a, b in pairs if home[a] == home[b] and label[a] != label[b])
    must = tuple((a, b) for a, b in pairs if home[a] != home[b] and label[a] == label[b])
    return must, cannot


def figures(desk: Desk, lessons: Lessons) -> dict[str, float]:
    """Analyze the whole story with the decisions, and score it."""
    story = desk.story
    drafts = [one for one in story.drafts if _id(story, one) not in desk.rejected]
    found = assembled(story.articles, drafts, replace(desk.guidance, lessons=lessons))
    unread = {one.id for one in story.articles[desk.half :]}
    part = replace(found, claims=tuple(one for one in found.claims if one.article_id in unread))
    names = {one.name[:3] for one in story.articles[desk.half :]}
    claims = score.score(analysis_data(part), gold_of(desk, names), None)
    whole = score.score(analysis_data(found), gold_of(desk, {one.name[:3] for one in story.articles}), None)
    return {
        "shown": sum(one.body.kind in SHOWN for one in part.claims),
        "precision": claims["claim_precision"] or 0.0,
        "recall": claims["claim_recall_weighted"] or 0.0,
        "grouping": whole["group_f1_all"] or 0.0,
        "b-cubed": whole["bcubed_f1_all"] or 0.0,
    }


def _id(story: Story, draft: object) -> str:
    return claim_id(story.articles[draft.article].id, draft.span, draft.body.statement)


def gold_of(desk: Desk, names: set[str]) -> dict:
    """Return the answers for some articles, those facts alone that the analyst wants."""
    facts = [
        {**one, "mentions": [place for place in one["mentions"] if place["article"] in names]}
        for one in desk.story.gold["facts"]
        if one["id"] in desk.wanted
    ]
    noise = [one for one in desk.story.gold.get("noise", []) if one["article"] in names]
    return {"facts": facts, "noise": noise, "conflicts": [], "traps": [], "tolerated": [], "evolving": []}


def learnt_threshold(desk: Desk) -> float:
    """Return the threshold of grouping that is best on the first half, and not far from the shipped one."""
    story = desk.story
    read = [n for n, one in enumerate(story.drafts) if one.article < desk.half]
    drafts = [story.drafts[n] for n in read]
    links = grouping.links_of(drafts, meant(drafts).vectors)
    label = {n: min(story.best[at]) for n, at in enumerate(read) if story.best[at]}
    shipped = grouping.THRESHOLD

    def worth_it(threshold: float) -> float:
        grouping.THRESHOLD = threshold
        groups, _ = grouping.groups_of(drafts, links)
        grouping.THRESHOLD = shipped
        home = {n: place for place, group in enumerate(groups) for n in group}
        kinds = [(label[a] == label[b], home[a] == home[b]) for a, b in combinations(sorted(label), 2)]
        right = kinds.count((True, True))
        wrong = kinds.count((True, False)) + kinds.count((False, True))
        return 2 * right / max(1, 2 * right + wrong) - DEAR * abs(log(threshold / shipped))

    return max(THRESHOLDS, key=worth_it)


def with_threshold(desk: Desk) -> dict[str, float]:
    """Score the story with a threshold that was learnt."""
    shipped, grouping.THRESHOLD = grouping.THRESHOLD, learnt_threshold(desk)
    try:
        return figures(desk, Lessons())
    finally:
        grouping.THRESHOLD = shipped


def table(desks: Sequence[tuple[str, Callable[[], None], Desk]], with_it: Callable) -> None:
    """Print a line a story: each figure without, and by how much it moves."""
    keys = ("shown", "precision", "recall", "grouping", "b-cubed")
    print(f"{'':10}{'decided':>8}" + "".join(f"{one:>18}" for one in keys))
    rows = []
    for name, weigh, desk in desks:
        weigh()
        before, after = figures(desk, Lessons()), with_it(desk)
        rows.append((before, after))
        print(f"{name:10}{len(desk.lessons.claims):8d}" + "".join(_cell(before[k], after[k]) for k in keys))
    mean = [{k: sum(row[side][k] for row in rows) / len(rows) for k in keys} for side in (0, 1)]
    print(f"{'mean':10}{'':8}" + "".join(_cell(mean[0][k], mean[1][k]) for k in keys) + "\n", flush=True)


def _cell(before: float, after: float) -> str:
    return (
        f"{before:10.3f} {after - before:+7.3f}" if before < 2 else f"{before:10.0f} {after - before:+7.0f}"
    )


def weighed(names: Sequence[str], shipped: bool) -> Iterator[tuple[str, Callable[[], None], Story]]:
    """Yield each story with what sets the weights it is measured with."""
    known = {one: stories.load(CASES / one) for one in NAMES}
    if shipped:
        yield from ((one, lambda: None, known[one]) for one in names)
        return
    samples = {one: fit.pair_samples(known[one]) for one in NAMES}
    beside = fit.beside_of(list(known.values()), samples)
    for name in names:
        found = fit.models([known[one] for one in NAMES if one != name], samples, beside)
        yield name, partial(fit.use, *found), known[name]


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description="Measure what learning from an analyst brings.")
    options.add_argument("stories", nargs="*", default=NAMES)
    options.add_argument(
        "--shipped", action="store_true", help="the program's weights, which know the answers"
    )
    options.add_argument("--strength", type=float, default=learning.STRENGTH)
    given = options.parse_args()
    learning.STRENGTH = given.strength
    ready = list(weighed(given.stories, given.shipped))
    for title, least in (("An analyst who wants every fact", 1), ("Facts of importance 2 and more", 2)):
        desks = []
        for name, weigh, story in ready:
            weigh()
            desks.append((name, weigh, decide(story, least)))
        print(f"{title}: without, and the difference that learning makes")
        table(desks, lambda desk: figures(desk, desk.lessons))
        if least == 1:
            everyone = desks
    print("Left out: a threshold of grouping learnt from the first half")
    table(everyone, with_threshold)


if __name__ == "__main__":
    main()
