"""What is laid before the model: one sentence, with five before and after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.domain.articles import Article
from reviewer.domain.text import Span

AROUND = 5
"""Sentences shown before and after the one in question."""
LONGEST = 1500
"""Characters from which a sentence is neither asked about nor shown: it is no sentence."""


@dataclass(frozen=True, slots=True)
class Window:
    """One sentence in its surroundings.

    Attributes:
        article: the article.
        sentence: the sentence in question.
        around: the sentences shown, that one among them, in the order of the text.
    """

    article: Article
    sentence: Span
    around: tuple[Span, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the sentences shown."""
        return tuple(one.of(self.article.text) for one in self.around)

    @property
    def stretch(self) -> Span:
        """From the first sentence shown to the last."""
        return Span(self.around[0].start, self.around[-1].end)


def windows_of(article: Article, sentences: Sequence[Span]) -> Iterator[Window]:
    """Yield a window for each sentence that can be asked about.

    Args:
        article: the article.
        sentences: its sentences, in the order of the text, furniture left out.
    """
    fit = [one for one in sentences if one.end - one.start <= LONGEST]
    for n, one in enumerate(fit):
        yield Window(article, one, tuple(fit[max(0, n - AROUND) : n + AROUND + 1]))
