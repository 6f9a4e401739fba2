"""Parts: stored, immutable inputs of a case (what an analysis run adds), logged by keyed digest."""

import hashlib
import hmac
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reviewer.domain.review.bodies import Sealed, canonical_json
from reviewer.domain.review.log import change_data, change_from_data
from reviewer.domain.review.records import Change


@dataclass(frozen=True, slots=True)
class Part:
    """Changes and texts of one article's share of an analysis run.

    Attributes:
        digest: HMAC-SHA256 of the data under the key, hexadecimal; the log names the part by it.
        key: the key; destroying key and data erases the part and leaves the chain whole.
        article: the article it speaks of; `""` if it is about the case as a whole.
        engine: the analysis and its version.
        data: zlib-compressed canonical JSON of changes and texts.
    """

    digest: str
    key: bytes
    article: str
    engine: str
    data: bytes
    _known: tuple[bytes, tuple[Change, ...], tuple[Sealed, ...]] | None = field(
        default=None, compare=False, repr=False
    )
    """Data that was made just now, and what it was made of."""

    def intact(self) -> bool:
        """Tell whether the data is what the digest names."""
        return hmac.compare_digest(_digest(self.key, self.data), self.digest)

    def changes(self) -> tuple[Change, ...]:
        """Return the changes of the part."""
        if self._known is not None and self._known[0] is self.data:
            return self._known[1]
        return tuple(change_from_data(one) for one in json.loads(zlib.decompress(self.data))["changes"])

    def texts(self) -> tuple[Sealed, ...]:
        """Return the texts of the part."""
        if self._known is not None and self._known[0] is self.data:
            return self._known[2]
        found = json.loads(zlib.decompress(self.data))["texts"]
        return tuple(Sealed(ref, bytes.fromhex(key), text) for ref, key, text in found)


def content_of(changes: Sequence[Change], texts: Sequence[Sealed]) -> str:
    """Return the canonical JSON of changes and texts."""
    return canonical_json(
        {
            "changes": [change_data(change) for change in changes],
            "texts": [[one.ref, one.key.hex(), one.text] for one in texts],
        }
    )


def make_part(
    key: bytes,
    article: str,
    engine: str,
    changes: Sequence[Change],
    texts: Sequence[Sealed],
    content: str | None = None,
) -> Part:
    """Return a part that holds these changes and texts under `key`.

    Args:
        key: the key.
        article: the article it speaks of, or `""`.
        engine: the analysis and its version.
        changes: what it changes.
        texts: what the refs in it stand for.
        content: `content_of` both, where it is known.
    """
    made = _packed(key, article, engine, content_of(changes, texts) if content is None else content)
    return replace(made, _known=(made.data, tuple(changes), tuple(texts)))


def changes_of(parts: Iterable[Part], changes: Sequence[Change]) -> Sequence[Change]:
    """Return all changes of a decision in the order in which they are applied: its parts, then its own."""
    brought = [one for part in parts for one in part.changes()]
    return [*brought, *changes] if brought else changes


def part_of(key: bytes, article: str, engine: str, content: Mapping[str, Any]) -> Part:
    """Return a part with this content under `key`; it has at least `changes` and `texts`."""
    return _packed(key, article, engine, canonical_json(content))


def _packed(key: bytes, article: str, engine: str, content: str) -> Part:
    data = zlib.compress(content.encode("utf-8"), 6)
    return Part(_digest(key, data), key, article, engine, data)


def _digest(key: bytes, data: bytes) -> str:
    return hmac.new(key, data, hashlib.sha256).hexdigest()
