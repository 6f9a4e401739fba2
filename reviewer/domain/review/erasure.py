"""The ledger of erasures: what a case may lack and still be what its log says.

Erasing an article destroys texts, their keys, and the article itself. The decision that did it names a stored
input, the ledger, which lists by id all that went; so what is missing without one is still noticed.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.review.log import ERASE
from reviewer.domain.review.parts import Part, part_of

ENGINE = "erasure/1"
_LEDGER = "erased"
_LARGEST = 256 << 20
"""Bytes of one ledger, unpacked: other people's files have them, too."""


class Logged(Protocol):
    """What the ledger needs to know of a decision."""

    @property
    def command(self) -> str:
        """The command's name."""
        ...

    @property
    def parts(self) -> tuple[str, ...]:
        """The digests of its stored inputs."""
        ...


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was erased.

    Attributes:
        articles: ids of articles.
        refs: refs of texts.
        parts: inputs that lost texts: by digest, the SHA-256 of what is left of each.
    """

    articles: frozenset[str] = frozenset()
    refs: frozenset[str] = frozenset()
    parts: Mapping[str, str] = field(default_factory=dict)

    def holds(self, part: Part) -> bool:
        """Tell whether a stored input is what its digest names, or what an erasure left of it."""
        if part.digest in self.parts:
            return not part.key and _sha256(part.data) == self.parts[part.digest]
        return part.intact()

    def and_of(self, other: "Ledger") -> "Ledger":
        """Return this ledger with a later one added."""
        return Ledger(self.articles | other.articles, self.refs | other.refs, {**self.parts, **other.parts})


def ledger_of(decisions: Iterable[Logged], parts: Mapping[str, Part]) -> Ledger:
    """Return what the erasures of a log say was erased.

    Args:
        decisions: the log, the first decision first.
        parts: the stored inputs by digest; a ledger that is missing or altered says nothing.
    """
    found = Ledger()
    for decision in decisions:
        if decision.command == ERASE:
            for digest in decision.parts:
                part = parts.get(digest)
                if part is not None and part.engine == ENGINE and part.intact():
                    found = found.and_of(_read(part))
    return found


def _read(part: Part) -> Ledger:
    unpacked = zlib.decompressobj()
    text = unpacked.decompress(part.data, _LARGEST)
    if not unpacked.eof:
        raise ValueError("the list of what was erased is too large")
    data: dict[str, Any] = json.loads(text)[_LEDGER]
    return Ledger(frozenset(data["articles"]), frozenset(data["refs"]), dict(data["parts"]))


def ledger_part(key: bytes, ledger: Ledger) -> Part:
    """Return the stored input that holds a ledger."""
    listed = {
        "articles": sorted(ledger.articles),
        "refs": sorted(ledger.refs),
        "parts": dict(sorted(ledger.parts.items())),
    }
    return part_of(key, "", ENGINE, {"changes": [], "texts": [], _LEDGER: listed})


def without(part: Part, refs: frozenset[str]) -> Part | None:
    """Return what is left of a stored input without some texts and without its key; `None`: it has none.

    What changed stays, for it consists of ids and refs, and the log is replayed with it.
    """
    content = json.loads(zlib.decompress(part.data))
    texts = [one for one in content["texts"] if one[0] not in refs]
    if len(texts) == len(content["texts"]):
        return None
    data = zlib.compress(canonical_json({**content, "texts": texts}).encode("utf-8"), 6)
    return Part(part.digest, b"", part.article, part.engine, data)


def left_of(parts: Iterable[Part]) -> dict[str, str]:
    """Return for what is left of stored inputs (see `without`) what the ledger says of it."""
    return {one.digest: _sha256(one.data) for one in parts}


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
