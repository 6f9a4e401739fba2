"""The analysis: articles in; claims, facts, conflicts and ties out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from reviewer.analysis.disagree import Likelihoods
from reviewer.analysis.drafts import Draft
from reviewer.analysis.facts import facts_of
from reviewer.analysis.features import draft_of
from reviewer.analysis.findings import told
from reviewer.analysis.grouping import groups_of, links_of
from reviewer.analysis.harvest import GROUPING, harvest, origin_of
from reviewer.analysis.known import unknown_of
from reviewer.analysis.learning import learned, on_page
from reviewer.analysis.limits import notes_on
from reviewer.analysis.link import Link
from reviewer.analysis.meaning import meant
from reviewer.analysis.model import MODEL, VERSION
from reviewer.analysis.opposed import with_opposed
from reviewer.analysis.origins import ties_between
from reviewer.analysis.relative import seen_beside
from reviewer.analysis.sharing import conflicts_in
from reviewer.analysis.worth import judged
from reviewer.domain.articles import Article, claim_id
from reviewer.domain.claims import Analysis, Claim, ClaimKind
from reviewer.domain.extractors import Over, Ready
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.lessons import ON_PAGE
from reviewer.domain.progress import Progress, silent
from reviewer.domain.tongue import say
from reviewer.domain.uncollected import uncollected

ENGINE = f"{GROUPING} {MODEL}/{VERSION}"
"""Engine, model and version, stored with each run of the built-in extractor."""


def analyze(
    articles: Sequence[Article],
    *,
    progress: Progress = silent,
    guidance: Guidance = UNGUIDED,
    extractors: Sequence[str] = (),
    ready: Ready | None = None,
    over: Over | None = None,
) -> Analysis:
    """Find the claims of the articles, group them into facts and detect their conflicts.

    Args:
        articles: the articles of one case.
        progress: told after each article; it stops the work by raising `Cancelled`.
        guidance: what people have decided of the case; it is obeyed.
        extractors: names of those that find the claims (see `reviewer.domain.extractors`); none: the built-in
            one.
        ready: what the built-in extractor has found already (see `reviewer.analysis.steps`).
        over: whoever helps to compare; `None`: nobody.

    Returns:
        The analysis; claims in the order of articles and text.

    Raises:
        ReviewerError: the language model is missing or not the tested one; or there is no such extractor, or
            an article could not be read by any of them.
    """
    found = harvest(articles, extractors, guidance, progress, ready)
    total = len(articles) * max(1, len(extractors)) + 2
    progress(total - 1, total, say("Comparing claims"))
    out = assembled(articles, found.drafts, _still_proposed(guidance, found.ran), over)
    progress(total, total, say("Done"))
    notes = (*out.notes, *found.notes, *(note for one in articles for note in notes_on(one)))
    return replace(out, engine=found.engine + out.engine.removeprefix(ENGINE), names=found.names, notes=notes)


def _still_proposed(guidance: Guidance, ran: Mapping[str, Collection[str]]) -> Guidance:
    """Return the guidance without the proposals of extractors that were asked again."""
    if not guidance.proposed or not any(ran):
        return guidance
    asked = {origin_of(name): done for name, done in ran.items()}
    kept = tuple(
        one
        for one in guidance.proposed
        if not any(
            one.body.origin.startswith(origin) and one.article_id in done for origin, done in asked.items()
        )
    )
    return replace(guidance, proposed=kept)


def found_in(
    articles: Sequence[Article], progress: Progress = silent, guidance: Guidance = UNGUIDED
) -> list[Draft]:
    """Return what the articles claim by the built-in extractor, before it is compared."""
    return harvest(articles, (), guidance, progress).drafts


@uncollected()
def assembled(
    articles: Sequence[Article],
    drafts: Sequence[Draft],
    guidance: Guidance = UNGUIDED,
    over: Over | None = None,
) -> Analysis:
    """Judge and group what was found, and detect its conflicts; `over`: whoever helps."""
    drafts, claims = _with_given(articles, drafts, guidance)
    meaning = meant(drafts)
    links = links_of(drafts, meaning.vectors)
    state = learned(guidance.lessons)
    fixed = {one.id for one in guidance.given}
    page = {n for n in on_page(articles, claims, state) if claims[n].id not in fixed}
    for n, draft in enumerate(judged(drafts, links, meaning.telling, state.shift)):
        if claims[n].id not in fixed:
            body = replace(draft.body, kind=ClaimKind.OTHER) if n in page else draft.body
            drafts[n], claims[n] = replace(draft, body=body), replace(claims[n], body=body)
    out = _grouped(articles, drafts, claims, links, guidance, dict.fromkeys(page, ON_PAGE), over)
    said = told(state)
    return replace(out, engine=out.engine + state.mark, notes=(said,) if said else ())


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
    own = {(claim.id, claim.body.statement): draft for draft, claim in zip(drafts, claims, strict=True)}
    for given in held:
        same = own.get((given.id, given.body.statement))
        known = draft_of(given, places[given.article_id]) if same is None else replace(same, body=given.body)
        pairs.append((known, given))
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
    told_of: Mapping[int, str],
    over: Over | None,
) -> Analysis:
    at = {claim.id: n for n, claim in enumerate(claims)}
    parted = _indices(at, guidance.cannot_link)
    dates = {article.id: article.published_on for article in articles}
    beside = seen_beside(links, [one.article for one in drafts])
    alike = groups_of(drafts, beside, _indices(at, guidance.must_link), parted)
    groups, reasons = with_opposed(drafts, claims, links, alike, dates, parted)
    reasons |= told_of
    members = [[claims[i] for i in group] for group in groups]
    headlines = {claim.id for draft, claim in zip(drafts, claims, strict=True) if draft.lead}
    facts = facts_of(members, [[reasons[i] for i in group] for group in groups], headlines)
    home = {i: n for n, group in enumerate(groups) for i in group}
    within = (one for one in links if home[one.first] == home[one.second])
    likely = Likelihoods({(one.first, one.second): one.score for one in within})
    found = conflicts_in(drafts, claims, groups, likely, dates, over)
    conflicts = tuple((fact.id, one) for fact, some in zip(facts, found, strict=True) for one in some)
    ties = ties_between(articles)
    return Analysis(ENGINE, tuple(articles), tuple(claims), facts, conflicts, ties, judged=True)


def _indices(at: dict[str, int], pairs: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
    return [(at[a], at[b]) for a, b in pairs if a in at and b in at]
