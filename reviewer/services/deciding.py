"""What deciding needs from outside: ids, proposals by rules alone, conflicts against the articles' dates."""

from collections.abc import Mapping, Sequence

from reviewer.domain.articles import Article
from reviewer.domain.claims import Body, Claim, Conflict
from reviewer.domain.review import view as reading
from reviewer.domain.review.bodies import RandomMint
from reviewer.domain.review.records import ArticleRecord
from reviewer.domain.review.view import CaseView
from reviewer.domain.review.work import Tools
from reviewer.domain.text import Span
from reviewer.domain.values import Value


def tools_for(view: CaseView, new: Sequence[Article] = ()) -> Tools:
    """Return the tools for deciding on a case.

    Args:
        view: the case; the dates of its articles are read when the first conflict is looked for.
        new: articles that the decision adds.
    """
    dates: dict[str, str] = {}

    def conflicts(claims: Sequence[Claim]) -> Sequence[Conflict]:
        if len(claims) < 2:
            return ()
        from reviewer.domain.conflicts import detect  # its rules are many, and few decisions need them

        if not dates:
            dates.update({one.id: one.published_on for one in new})
            dates.update(
                (one.id, str(reading.meta(view, one).get("published_on", ""))) for one in view.articles()
            )
        return detect(claims, dates)

    def proposal(record: ArticleRecord, text: str, span: Span, statement: str) -> Body:
        return propose(described(record.id, reading.meta(view, record), text), span, statement)

    def value(record: ArticleRecord, words: str, statement: str) -> Value | None:
        return understood(words, statement, str(reading.meta(view, record).get("published_on", "")))

    return Tools(RandomMint(), proposal, conflicts, value)


def understood(words: str, statement: str = "", published_on: str = "") -> Value | None:
    """Return the value that a person gives in words, `None` if they are not understood.

    Args:
        words: as in `about $14 bn`, `name: Mira Oden`.
        statement: what it belongs to.
        published_on: ISO date against which "last Thursday" is read.
    """
    from reviewer.analysis.values import read_value

    return read_value(words, statement, published_on=published_on)


def propose(article: Article, span: Span, statement: str = "") -> Body:
    """Say what some words of an article state, by rules alone: the language model stays where it is."""
    from reviewer.analysis import propose as ask  # imported when a claim is made by hand, not at start

    return ask(article, span, statement, fast=True)


def described(key: str, known: Mapping[str, str], text: str, furniture: tuple[Span, ...] = ()) -> Article:
    """Return an article of what a case knows of it."""
    return Article(
        id=key,
        name=known.get("name", ""),
        title=known.get("title", ""),
        publisher=known.get("publisher", ""),
        author=known.get("author", ""),
        published_on=known.get("published_on", ""),
        address=known.get("address", ""),
        language=known.get("language", ""),
        text=text,
        furniture=furniture,
    )
