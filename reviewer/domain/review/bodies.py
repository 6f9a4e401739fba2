"""A claim's body as JSON, and the sealing of texts under keyed digests."""

import hmac
import json
import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from reviewer.domain.claims import Body, ClaimKind, Guess, Polarity
from reviewer.domain.text import Span
from reviewer.domain.values import from_json, to_json

REF_BYTES = 16
"""A ref is the first 128 bits of an HMAC-SHA256: no second text can be found for it."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A text with its key and its ref."""

    ref: str
    key: bytes
    text: str

    def holds(self) -> bool:
        """Tell whether the ref is that of the text."""
        return hmac.compare_digest(seal_with(self.key, self.text), self.ref)


class Mint(Protocol):
    """Makes what pure code cannot: new ids and keys."""

    def new_id(self) -> str:
        """Return an id never used before."""
        ...

    def seal(self, text: str) -> Sealed:
        """Return `text` under a new key."""
        ...


class RandomMint:
    """The mint of the running program: UUIDv4 and random keys."""

    def new_id(self) -> str:
        """Return a random UUID."""
        return str(uuid.uuid4())

    def seal(self, text: str) -> Sealed:
        """Return `text` under a random key of 128 bits."""
        key = secrets.token_bytes(16)
        return Sealed(seal_with(key, text), key, text)


def seal_with(key: bytes, text: str) -> str:
    """Return the ref of `text` under `key`: hexadecimal, 32 characters."""
    return hmac.digest(key, text.encode("utf-8"), "sha256")[:REF_BYTES].hex()


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical_json(data: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return the one JSON form that hashes are taken of: sorted keys, no spaces, no escapes."""
    return _CANONICAL(data)


def body_to_data(body: Body) -> dict[str, Any]:
    """Return a body as JSON values; fields at their defaults are left out."""
    data: dict[str, Any] = {"statement": body.statement}
    if body.kind is not ClaimKind.FACT:
        data["kind"] = body.kind.value
    if body.value is not None:
        data["value"] = to_json(body.value)
    if body.polarity is not Polarity.AFFIRMED:
        data["polarity"] = body.polarity.value
    for name in ("attribution", "modality", "subject", "attribute", "scope", "origin"):
        if getattr(body, name):
            data[name] = getattr(body, name)
    if body.confidence != 1.0:
        data["confidence"] = round(body.confidence, 4)
    if body.guesses:
        data["guesses"] = [_guess_to_data(one) for one in body.guesses]
    if body.signs:
        data["signs"] = {name: round(size, 2) for name, size in body.signs}
    return data


def _guess_to_data(one: Guess) -> list[Any]:
    return [one.words, one.name, one.span.start, one.span.end, round(one.confidence, 2)]


def _guess_from_data(data: Sequence[Any]) -> Guess:
    words, name, start, end, confidence = data
    return Guess(words, name, Span(start, end), confidence)


def body_from_data(data: Mapping[str, Any]) -> Body:
    """Return the body that `body_to_data` described."""
    value = data.get("value")
    return Body(
        statement=data["statement"],
        kind=ClaimKind(data.get("kind", "fact")),
        value=from_json(value) if value is not None else None,
        attribution=data.get("attribution", ""),
        polarity=Polarity(data.get("polarity", "affirmed")),
        modality=data.get("modality", ""),
        subject=data.get("subject", ""),
        attribute=data.get("attribute", ""),
        scope=data.get("scope", ""),
        confidence=data.get("confidence", 1.0),
        guesses=tuple(_guess_from_data(one) for one in data.get("guesses", ())),
        origin=data.get("origin", ""),
        signs=tuple(sorted(data.get("signs", {}).items())),
    )


def body_to_text(body: Body) -> str:
    """Return a body as the text that is sealed."""
    return canonical_json(body_to_data(body))


def body_from_text(text: str) -> Body:
    """Return the body of a sealed text."""
    return body_from_data(json.loads(text))
