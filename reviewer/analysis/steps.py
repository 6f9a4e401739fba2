"""The steps of the built-in extractor that can be taken anywhere: in another process, or on another machine.

Articles are parsed one by one; the alias graph is built of what each says of it; then each gives its claims.
What goes from one step to the next are bytes, so that whoever hands them on need not know what is in them.
"""

import pickle
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from reviewer.analysis.aliases import Gist, gist_of, names_in
from reviewer.analysis.builtin import claims_in
from reviewer.analysis.extract import Reading, read
from reviewer.analysis.names import Names
from reviewer.analysis.packing import UnpackError, packed, unpacked
from reviewer.analysis.sharing import conflicts as conflicts
from reviewer.domain.articles import Article
from reviewer.domain.extractors import Extracted, Ready
from reviewer.domain.guidance import Guidance

Piece = tuple[Article, bytes]
"""An article and what was kept of it once it was parsed."""


def parse(articles: Sequence[Article]) -> list[tuple[bytes, bytes]]:
    """Parse articles; return what is kept of each, and what it says of names.

    Raises:
        ReviewerError: the language model is missing or not the tested one.
    """
    return [_parsed(one) for one in articles]


def gist(pieces: Iterable[Piece]) -> list[bytes]:
    """Return what articles that were parsed before say of names."""
    return [_gist(article, _reading(article, data)) for article, data in pieces]


def name(gists: Iterable[bytes], guidance: Guidance) -> bytes:
    """Return the alias graph of all articles of a case, from what each says of it, in their order."""
    known: list[Gist] = [pickle.loads(one) for one in gists]
    return pickle.dumps(names_in(known, guidance))


def claim(pieces: Iterable[Piece], names: bytes) -> bytes:
    """Return the claims of some articles, each article's by themselves."""
    graph = _graph(names)
    return pickle.dumps(
        [tuple(claims_in(article, _reading(article, data), graph)) for article, data in pieces]
    )


def _parsed(article: Article) -> tuple[bytes, bytes]:
    if article.language not in ("", "en"):
        return b"", _gist(article, None)
    reading = read(article, 0)
    return packed(reading), _gist(article, reading)


def _gist(article: Article, reading: Reading | None) -> bytes:
    return pickle.dumps(gist_of(article.id, reading.heard() if reading is not None else ()))


def _reading(article: Article, data: bytes) -> Reading | None:
    if article.language not in ("", "en"):
        return None
    try:
        return unpacked(data, article, 0)
    except UnpackError:  # kept by somebody else, or damaged
        return read(article, 0)


@lru_cache(maxsize=1)
def _graph(names: bytes) -> Names:
    """Return an alias graph; a worker is given the same one with each packet."""
    graph: Names = pickle.loads(names)
    return graph


def graph_of(ready: Ready) -> Names:
    """Return the alias graph that is ready."""
    return _graph(ready.names)


def found_in(ready: Ready) -> Mapping[str, Sequence[Extracted]]:
    """Return the claims that are ready, by article."""
    return {
        key: found for keys, data in ready.claims for key, found in zip(keys, pickle.loads(data), strict=True)
    }
