"""The analysis: articles in; claims, facts, conflicts and ties out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.analysis.aliases import names_of
from reviewer.analysis.disagree import Likelihoods, conflicts_of
from reviewer.analysis.drafts import Draft
from reviewer.analysis.extract import Finder, Reading, drafts_of, read
from reviewer.analysis.facts import facts_of
from reviewer.analysis.features import draft_of
from reviewer.analysis.grouping import Link, groups_of, links_of
from reviewer.analysis.known import unknown_of
from reviewer.analysis.limits import notes_on
from reviewer.analysis.model import MODEL, VERSION
from reviewer.analysis.names import Names
from reviewer.analysis.opposed import with_opposed
from reviewer.analysis.origins import ties_between
from reviewer.analysis.plain import plain_drafts
from reviewer.analysis.values import find_values
from reviewer.analysis.worth import judged
from reviewer.domain.articles import Article, claim_id
from reviewer.domain.claims import Analysis, Claim
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.progress import Progress, silent
from reviewer.domain.text import Span
from reviewer.domain.values import Value

ENGINE = f"rules/1 {MODEL}/{VERSION}"
"""Engine, model and version, stored with each run."""


def analyze(
    articles: Sequence[Article],
    *,
    progress: Progress = silent,
    guidance: Guidance = UNGUIDED,
) -> Analysis:
    """Find the claims of the articles, group them into facts and detect their conflicts.

    Args:
        articles: the articles of one case.
        progress: told after each article; it stops the work by raising `Cancelled`.
        guidance: what people have decided of the case; it is obeyed.

    Returns:
        The analysis; claims in the order of articles and text.

    Raises:
        ReviewerError: the language model is missing or not the tested one.
    """
    total = len(articles) + 2
    drafts, names = _found(articles, progress, guidance)
    progress(len(articles) + 1, total, "Comparing claims")
    out = assembled(articles, drafts, guidance)
    progress(total, total, "Done")
    notes = tuple(note for one in articles for note in notes_on(one))
    return replace(out, names=names.graph, notes=notes)


def found_in(
    articles: Sequence[Article], progress: Progress = silent, guidance: Guidance = UNGUIDED
) -> list[Draft]:
    """Return what the articles claim, before it is compared."""
    return _found(articles, progress, guidance)[0]


def _found(articles: Sequence[Article], progress: Progress, guidance: Guidance) -> tuple[list[Draft], Names]:
    total = len(articles) + 2
    readings: list[Reading] = []
    drafts: list[Draft] = []
    for n, article in enumerate(articles):
        progress(n, total, f"Reading {article.title or article.name}")
        if article.language in ("", "en"):
            reading = read(article, n)
            readings.append(reading)
            drafts += plain_drafts(article, n, finder(article), reading.foreign)
        else:
            drafts += plain_drafts(article, n, finder(article))
    progress(len(articles), total, "Finding claims")
    names = names_of((one for reading in readings for one in reading.heard()), guidance)
    for reading in readings:
        drafts += drafts_of(reading, names, finder(reading.article))
    return drafts, names


def assembled(
    articles: Sequence[Article], drafts: Sequence[Draft], guidance: Guidance = UNGUIDED
) -> Analysis:
    """Judge and group what was found, and detect its conflicts."""
    drafts, claims = _with_given(articles, drafts, guidance)
    links = links_of(drafts)
    fixed = {one.id for one in guidance.given}
    for n, draft in enumerate(judged(drafts, links)):
        if claims[n].id not in fixed:
            drafts[n], claims[n] = draft, replace(claims[n], body=draft.body)
    return _grouped(articles, drafts, claims, links, guidance)


def finder(article: Article) -> Finder:
    """Return the function that finds the values of a text of this article, dates against its day."""

    def find(text: str) -> list[tuple[Span, Value]]:
        return [(one.span, one.value) for one in find_values(text, published_on=article.published_on)]

    return find


def _with_given(
    articles: Sequence[Article], drafts: Sequence[Draft], guidance: Guidance
) -> tuple[list[Draft], list[Claim]]:
    """Turn drafts into claims, and add those of others.

    A draft that says what a given claim says gives way to it, a proposed claim to either.
    """
    places = {article.id: n for n, article in enumerate(articles)}
    claims = []
    for one in drafts:
        article = articles[one.article]
        quote = one.span.of(article.text)
        claims.append(
            Claim(claim_id(article.id, one.span, one.body.statement), article.id, one.span, quote, one.body)
        )
    held = [one for one in guidance.given if one.article_id in places]
    taken = {one.id for one in held} | {(one.article_id, one.span) for one in held}
    pairs = [
        (draft, claim)
        for draft, claim in zip(drafts, claims, strict=True)
        if claim.id not in taken and (claim.article_id, claim.span) not in taken
    ]
    pairs += [(draft_of(one, places[one.article_id]), one) for one in held]
    proposed = (one for one in guidance.proposed if one.article_id in places)
    new = unknown_of(proposed, (claim for _, claim in pairs))
    pairs += [(draft_of(one, places[one.article_id]), one) for one in new]
    pairs.sort(key=lambda pair: (pair[0].article, pair[0].span.start, pair[0].span.end, pair[1].id))
    return [draft for draft, _ in pairs], [claim for _, claim in pairs]


def _grouped(
    articles: Sequence[Article],
    drafts: list[Draft],
    claims: list[Claim],
    links: list[Link],
    guidance: Guidance,
) -> Analysis:
    at = {claim.id: n for n, claim in enumerate(claims)}
    parted = _indices(at, guidance.cannot_link)
    dates = {article.id: article.published_on for article in articles}
    alike = groups_of(drafts, links, _indices(at, guidance.must_link), parted)
    groups, reasons = with_opposed(drafts, claims, links, alike, dates, parted)
    members = [[claims[i] for i in group] for group in groups]
    headlines = {claim.id for draft, claim in zip(drafts, claims, strict=True) if draft.lead}
    facts = facts_of(members, [[reasons[i] for i in group] for group in groups], headlines)
    likely = Likelihoods({(one.first, one.second): one.score for one in links})
    conflicts = tuple(
        (fact.id, conflict)
        for fact, group in zip(facts, groups, strict=True)
        for conflict in conflicts_of(drafts, claims, group, likely, dates)
    )
    ties = ties_between(articles)
    return Analysis(ENGINE, tuple(articles), tuple(claims), facts, conflicts, ties, judged=True)


def _indices(at: dict[str, int], pairs: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
    return [(at[a], at[b]) for a, b in pairs if a in at and b in at]
