"""The extractor that comes with the program, offered as any other is (see `reviewer.domain.extractors`)."""

from collections.abc import Iterator, Mapping, Sequence

from reviewer.analysis.aliases import names_of
from reviewer.analysis.drafts import Draft
from reviewer.analysis.extract import Reading, drafts_of, finder, read
from reviewer.analysis.model import MODEL, VERSION
from reviewer.analysis.names import Names
from reviewer.analysis.plain import plain_drafts
from reviewer.domain.articles import Article
from reviewer.domain.extractors import BUILT_IN, Extracted, Features
from reviewer.domain.guidance import Guidance
from reviewer.domain.names import Name
from reviewer.domain.progress import Progress
from reviewer.domain.tongue import say


class Rules:
    """Clauses by rules over a parse in English, sentences by rules alone in other languages."""

    name = BUILT_IN
    version = f"1 {MODEL}/{VERSION}"
    languages: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}
        self._found: dict[str, Sequence[Extracted]] = {}
        self._names: Names | None = None

    def take(self, names: Names, found: Mapping[str, Sequence[Extracted]]) -> None:
        """Take what was found before: the alias graph of all articles, and the claims of each."""
        self._names, self._found = names, dict(found)

    def prepare(self, articles: Sequence[Article], *, guidance: Guidance, progress: Progress) -> None:
        """Parse the articles, and build the alias graph of all of them.

        Raises:
            ReviewerError: the language model is missing or not the tested one.
        """
        if self._names is not None:
            return
        for n, article in enumerate(articles):
            progress(n, len(articles), say("Reading {name}", name=article.title or article.name))
            if article.language in ("", "en"):
                self._readings[article.id] = read(article, n)
        progress(len(articles), len(articles), say("Finding claims"))
        heard = (one for reading in self._readings.values() for one in reading.heard())
        self._names = names_of(heard, guidance)

    def extract(self, article: Article, *, progress: Progress) -> Iterator[Extracted]:
        """Yield the claims of an article; its parse is let go."""
        del progress  # the parse was the work
        found = self._found.pop(article.id, None)
        if found is None:
            found = claims_in(article, self._readings.pop(article.id, None), self._names)
        yield from found

    def names(self) -> tuple[Name, ...]:
        """Return the alias graph."""
        return self._names.graph if self._names is not None else ()


def claims_in(article: Article, reading: Reading | None, names: Names | None) -> list[Extracted]:
    """Return the claims of an article.

    Args:
        article: the article.
        reading: its parse; `None` in other languages than English.
        names: the alias graph of the case; `None` if nothing was parsed.
    """
    find = finder(article)
    if reading is None or names is None:
        drafts = plain_drafts(article, 0, find)
    else:
        drafts = [*plain_drafts(article, 0, find, reading.foreign), *drafts_of(reading, names, find)]
    return [_extracted(article, one) for one in drafts]


def _extracted(article: Article, one: Draft) -> Extracted:
    features = Features(one.notions, one.names, one.heading, one.lead, one.values, one.near, one.signals)
    return Extracted(one.span, one.span.of(article.text), one.body, features)
