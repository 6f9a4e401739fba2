"""The stories with answers: their claims, and which facts of the answers each claim holds."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reviewer.analysis.drafts import Draft
from reviewer.analysis.engine import assembled, found_in
from reviewer.analysis.meaning import Meant, meant
from reviewer.domain.articles import Article
from reviewer.export.analysis_json import analysis_data
from reviewer.ingest import read_paths

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
sys.path.insert(0, str(CASES))

import score  # noqa: E402

STORIES = (
    "trial",
    "council",
    "merger",
    "wildfire",
    "launch",
    "recall",
    "flood",
    "signing",
    "stake",
    "strike",
)
HELD_OUT = ("chips", "ferry", "transfer")
"""Stories that nothing is fitted to or chosen by."""
FIGURES = {
    "recall": "claim_recall_weighted",
    "atomic": "atomicity",
    "precis": "claim_precision",
    "noise": "noise_hits",
    "quotes": "offset_ok",
    "grp F1": "group_f1_all",
    "b3 F1": "bcubed_f1_all",
    "hard": "conflict_recall_hard",
    "soft": "conflict_recall_soft",
    "conf P": "conflict_precision",
    "traps": "trap_hits",
}
"""Heading of a column: the scorer's name of the figure."""


@dataclass(frozen=True, slots=True)
class Story:
    """One story.

    Attributes:
        folder: where its articles and answers lie.
        articles: the articles as the program reads them.
        gold: the answers, see `score.py`.
        drafts: what the extraction finds.
        meant: what their statements mean.
        touches: for each draft, the facts of which it overlaps a mention.
        best: for each draft, the facts of which it is the claim that fits a mention best.
    """

    folder: Path
    articles: list[Article]
    gold: dict
    drafts: list[Draft]
    meant: Meant
    touches: list[set[str]]
    best: list[set[str]]


def load(folder: Path) -> Story:
    """Read a story, find its claims and compare them with the answers."""
    articles = list(read_paths([folder / "articles"]).articles)
    drafts = found_in(articles)
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    story = Story(
        folder, articles, gold, drafts, meant(drafts), [set() for _ in drafts], [set() for _ in drafts]
    )
    places = [one.name[:3] for one in articles]
    for fact in gold["facts"]:
        for mention in fact["mentions"]:
            _mark(story, fact["id"], mention, places.index(mention["article"]))
    return story


def _mark(story: Story, fact: str, mention: dict, article: int) -> None:
    text = story.articles[article].text
    spans = score.find_all(mention["find"], text)
    must = [score.level(one) for one in mention["must"]] if "must" in mention else []
    fitting = []
    for n, draft in enumerate(story.drafts):
        if draft.article != article:
            continue
        mine = (draft.span.start, draft.span.end)
        if any(score.overlap(mine, one) for one in spans):
            story.touches[n].add(fact)
        own = score.level(draft.body.statement)
        said = own + "\n" + score.level(draft.span.of(text))
        covers = any(score.overlap(mine, one) >= score.MIN_COVER * (one[1] - one[0]) for one in spans)
        if covers and all(one in said for one in must):
            fit = max(score.fit(mine, one) for one in spans)
            fitting.append((-fit, sum(one not in own for one in must), len(draft.body.statement), n))
    if fitting:
        story.best[min(fitting)[-1]].add(fact)


def scored(story: Story) -> dict:
    """Analyse a story with the weights that are set now, and score it."""
    analysis = analysis_data(assembled(story.articles, story.drafts))
    return score.score(analysis, story.gold, score.load_articles(story.folder / "articles"))


def head() -> str:
    """Return the first line of the table of figures."""
    return f"{'':10}" + "".join(f"{one:>8}" for one in FIGURES)


def row(name: str, figures: dict) -> str:
    """Return one line of the table of figures."""
    return f"{name:10}" + "".join(_cell(figures[one]) for one in FIGURES.values())


def mean(rows: Sequence[dict]) -> dict:
    """Return the mean of each figure over stories."""
    out = {}
    for one in FIGURES.values():
        known = [figures[one] for figures in rows if figures[one] is not None]
        out[one] = sum(known) / max(1, len(known))
    return out


def _cell(value: float | None) -> str:
    return f"{'-':>8}" if value is None else f"{value:8d}" if isinstance(value, int) else f"{value:8.3f}"
