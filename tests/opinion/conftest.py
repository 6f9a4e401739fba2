"""An article with its sentences, and a model that answers about it as a test wants."""

import re
from collections.abc import Callable, Sequence

import pytest

from reviewer.domain.articles import Article, article_id
from reviewer.domain.text import Span
from reviewer.opinion.window import Window, windows_of

TEXT = (
    "Harbour Foods is in the news. The Oden company bought Marsh Bakeries for $14.3bn in June. "
    "It has 1,200 employees, of whom 300 could lose their jobs. “We did not ask for it,” said Mira Lind. "
    "Subscribe now! The 40 shops of Marsh Bakeries stay open until 2026."
)


def article(text: str = TEXT) -> Article:
    furniture = tuple(Span(one.start(), one.end()) for one in re.finditer("Subscribe now!", text))
    return Article(
        article_id(text),
        "a.txt",
        "Harbour Foods buys",
        "Ledger",
        "",
        "2025-06-13",
        "",
        "en",
        text,
        furniture,
    )


def sentences(home: Article) -> tuple[Span, ...]:
    found = (Span(one.start(), one.end()) for one in re.finditer(r"\S.*?[.!?]”?(?= |$)(?! said)", home.text))
    return tuple(one for one in found if not home.in_furniture(one))


@pytest.fixture(scope="session")
def home() -> Article:
    """The article."""
    return article()


@pytest.fixture(scope="session")
def make_article() -> Callable[[str], Article]:
    """Makes an article of a text."""
    return article


@pytest.fixture(scope="session")
def paired() -> Callable[[Article], tuple[Article, Sequence[Span]]]:
    """Returns an article with its sentences."""
    return lambda one: (one, sentences(one))


@pytest.fixture(scope="session")
def window_on() -> Callable[..., Window]:
    """Returns the window on the sentence that holds these words."""

    def found(words: str, home: Article | None = None) -> Window:
        home = home or article()
        return next(one for one in windows_of(home, sentences(home)) if words in one.sentence.of(home.text))

    return found


@pytest.fixture(scope="session")
def claim() -> Callable[..., dict[str, object]]:
    """Makes a claim as a model writes it."""

    def made(quote: str, statement: str = "", **more: object) -> dict[str, object]:
        names = ("subject", "attribute", "value", "unit", "time", "status", "attribution")
        empty = dict.fromkeys(names, "")
        return {
            "quote": quote,
            "statement": statement or quote + ".",
            **empty,
            "polarity": "affirmed",
            "words_added": [],
            **more,
        }

    return made
