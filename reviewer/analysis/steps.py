"""The steps of the built-in extractor that can be taken anywhere: in another process, or on another machine.

Articles are parsed one by one; the alias graph is built of all of them; then each gives its claims. What goes
from one step to the next are bytes, so that whoever hands them on need not know what is in them.
"""

import pickle
from collections.abc import Iterable, Mapping, Sequence

from reviewer.analysis.aliases import names_of
from reviewer.analysis.builtin import claims_in
from reviewer.analysis.extract import Reading, read
from reviewer.analysis.names import Names
from reviewer.analysis.packing import UnpackError, packed, unpacked
from reviewer.domain.articles import Article
from reviewer.domain.extractors import Extracted, Ready
from reviewer.domain.guidance import Guidance

Piece = tuple[Article, bytes]
"""An article and what `parse` returned of it."""


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
    return pickle.dumps(names_of(heard, guidance))


def claim(pieces: Iterable[Piece], names: bytes) -> bytes:
    """Return the claims of some articles, each article's by themselves."""
    graph: Names = pickle.loads(names)
    return pickle.dumps(
        [tuple(claims_in(article, _reading(article, data), graph)) for article, data in pieces]
    )


def _reading(article: Article, data: bytes) -> Reading | None:
    if not data:
        return None
    try:
        return unpacked(data, article, 0)
    except UnpackError:  # kept by somebody else, or damaged
        return read(article, 0)


def graph_of(ready: Ready) -> Names:
    """Return the alias graph that is ready."""
    found: Names = pickle.loads(ready.names)
    return found


def found_in(ready: Ready) -> Mapping[str, Sequence[Extracted]]:
    """Return the claims that are ready, by article."""
    return {
        key: found for keys, data in ready.claims for key, found in zip(keys, pickle.loads(data), strict=True)
    }
