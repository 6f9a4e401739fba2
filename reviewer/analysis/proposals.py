"""A body proposed for words a person selected, or for a statement a person edited."""

from dataclasses import replace

from reviewer.analysis.aliases import names_of
from reviewer.analysis.extract import Reading, drafts_of, finder, read
from reviewer.analysis.plain import plain_body
from reviewer.domain.articles import Article
from reviewer.domain.claims import Body
from reviewer.domain.text import Span

_ENOUGH = 0.5


def propose(article: Article, span: Span, statement: str = "", *, fast: bool = False) -> Body:
    """Describe what the words at `span` say.

    Args:
        article: the article they stand in.
        span: the selected words; furniture is allowed.
        statement: the person's own statement; it is kept word for word.
        fast: rules alone, in under a millisecond; the language model is not loaded.

    Returns:
        The proposal; its confidence is 1 where the person gave the statement.

    Raises:
        ReviewerError: the language model is needed and missing.
    """
    words = span.of(article.text)
    rules = plain_body(words, finder(article), statement)
    if fast or article.language not in ("", "en"):
        return _sure(rules, statement)
    parsed = _parsed(article, span)
    if parsed is None:
        return _sure(rules, statement)
    if statement:
        return _sure(_with_slots(rules, parsed), statement)
    return parsed


def _parsed(article: Article, span: Span) -> Body | None:
    """Return the body of the extractor's own claim that fits these words best."""
    reading: Reading = read(_opened(article, span), 0)
    names = names_of(reading.heard())
    drafts = drafts_of(reading, names, finder(article))
    best, score = None, _ENOUGH
    for one in drafts:
        common = min(one.span.end, span.end) - max(one.span.start, span.start)
        union = max(one.span.end, span.end) - min(one.span.start, span.start)
        if common > 0 and common / union > score:
            best, score = one.body, common / union
    return best


def _opened(article: Article, span: Span) -> Article:
    """Return the article with the furniture around `span` opened."""
    kept = tuple(one for one in article.furniture if not one.overlaps(span))
    return replace(article, furniture=kept)


def _with_slots(rules: Body, parsed: Body) -> Body:
    return replace(
        rules,
        attribution=rules.attribution or parsed.attribution,
        subject=parsed.subject,
        attribute=parsed.attribute or rules.attribute,
        scope=parsed.scope,
    )


def _sure(body: Body, statement: str) -> Body:
    return replace(body, confidence=1.0) if statement else body
