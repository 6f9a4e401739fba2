"""The steps of the built-in extractor that can be taken anywhere: in another process, or on another machine.

Articles are parsed one by one; the alias graph is built of all of them; then each gives its claims. What goes
from one step to the next are bytes, so that whoever hands them on need not know what is in them.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reviewer.analysis.aliases import names_of
from reviewer.analysis.builtin import claims_in
from reviewer.analysis.extract import Reading, read
from reviewer.analysis.names import Names
from reviewer.analysis.packing import UnpackError, packed, unpacked
from reviewer.domain.articles import Article
from reviewer.domain.errors import ReviewerError
from reviewer.domain.extractors import Extracted
from reviewer.domain.guidance import UNGUIDED, Guidance

Piece = tuple[Article, bytes]
"""An article and what `parse` returned of it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a step; a step never raises, so an error of the pool is one of the pool.

    Attributes:
        found: what it returns.
        problem: a known problem.
        bug: the kind of a fault of the program, whose traceback is in the log of where it happened.
    """

    found: Any = None
    problem: ReviewerError | None = None
    bug: str = ""


def taken(step: Callable[..., Any], *given: Any) -> Answer:  # noqa: ANN401 - what the step takes
    """Take a step and return what came of it."""
    try:
        return Answer(step(*given))
    except ReviewerError as error:
        return Answer(problem=error)
    except Exception as error:  # noqa: BLE001 - logged here, where its traceback is, and told over there
        from reviewer.logs import log_bug

        log_bug(error)
        return Answer(bug=f"{type(error).__name__} in the analysis")


def parse(articles: Sequence[Article]) -> list[bytes]:
    """Parse articles; `b""` stands for one in a language that is not parsed.

    Raises:
        ReviewerError: the language model is missing or not the tested one.
    """
    return [packed(read(one, 0)) if one.language in ("", "en") else b"" for one in articles]


def name(pieces: Iterable[Piece], guidance: Guidance) -> bytes:
    """Return the alias graph of all articles of a case."""
    readings = (_reading(*piece) for piece in pieces)
    heard = (one for reading in readings if reading is not None for one in reading.heard())
    return pickle.dumps(names_of(heard, about_names(guidance)))


def claim(pieces: Iterable[Piece], names: bytes) -> bytes:
    """Return the claims of some articles, each article's by themselves."""
    graph: Names = pickle.loads(names)
    return pickle.dumps(
        [tuple(claims_in(article, _reading(article, data), graph)) for article, data in pieces]
    )


def about_names(guidance: Guidance) -> Guidance:
    """Return what people said of names alone: the steps need no more."""
    return replace(UNGUIDED, same_names=guidance.same_names, other_names=guidance.other_names)


def _reading(article: Article, data: bytes) -> Reading | None:
    if not data:
        return None
    try:
        return unpacked(data, article, 0)
    except UnpackError:  # kept by somebody else, or damaged
        return read(article, 0)


@dataclass(frozen=True, slots=True)
class Ready:
    """What was found in articles before the analysis puts it together.

    Attributes:
        names: what `name` returned.
        claims: article ids, and what `claim` returned of these articles.
    """

    names: bytes
    claims: tuple[tuple[tuple[str, ...], bytes], ...]

    def graph(self) -> Names:
        """Return the alias graph."""
        found: Names = pickle.loads(self.names)
        return found

    def found(self) -> Mapping[str, Sequence[Extracted]]:
        """Return the claims by article."""
        return {
            key: found
            for keys, data in self.claims
            for key, found in zip(keys, pickle.loads(data), strict=True)
        }
