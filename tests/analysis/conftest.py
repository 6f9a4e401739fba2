"""Articles made of a few words, and the language model loaded once."""

from collections.abc import Callable

import pytest

from reviewer.analysis import analyze
from reviewer.domain.articles import Article, article_id
from reviewer.domain.claims import Analysis, Claim
from reviewer.domain.text import canonical

Make = Callable[..., Article]


def article_of(
    text: str, name: str = "a.txt", *, published_on: str = "2026-03-10", language: str = "en"
) -> Article:
    text = canonical(text)
    return Article(article_id(text), name, "", "", "", published_on, "", language, text)


@pytest.fixture(scope="session")
def make() -> Make:
    return article_of


@pytest.fixture(scope="session")
def claims_of() -> Callable[[str], list[Claim]]:
    """The claims of a text that stands under a headline."""

    def claims(text: str) -> list[Claim]:
        return list(analyze([article_of("A headline\n\n" + text)]).claims)

    return claims


@pytest.fixture(scope="session")
def story() -> Callable[..., Analysis]:
    """The analysis of several texts, one article each."""

    def analysis(*texts: str, **options: object) -> Analysis:
        articles = [article_of(text, f"{n}.txt") for n, text in enumerate(texts)]
        return analyze(articles, **options)  # type: ignore[arg-type]

    return analysis
