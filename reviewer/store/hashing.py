"""Hashes of many rows, taken of the bytes as they lie in the file; the check at the start mostly does this.

Hashes are those that the domain defines (`bodies.seal_with`, `log.decision_hash`). Statements are raw, since
objects for each row would cost more than the hashes.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reviewer.domain.review.bodies import REF_BYTES, Sealed
from reviewer.domain.review.log import GENESIS, SCHEMA
from reviewer.store.driver import Raw
from reviewer.store.faults import DRIVER_ERRORS

_BATCH = 500
_BLOCK = 64
_KEY_BYTES = 16
"""Of the keys that the program makes; texts with others are looked at one by one."""
_INNER, _OUTER = (bytes(one ^ pad for one in range(256)) for pad in (0x36, 0x5C))
_INNER_REST, _OUTER_REST = (bytes([pad]) * (_BLOCK - _KEY_BYTES) for pad in (0x36, 0x5C))

_PLACES = "SELECT min(id), max(id), count(*) FROM content WHERE case_id = ?"
_ENTRIES = "SELECT id, ref FROM content WHERE case_id = ?"
"""Answered by the index on refs alone."""
_CONTENTS = (  # a value of another sort is no text, though its bytes be the same
    "SELECT id, ref, key, CASE WHEN typeof(ref) = 'text' AND typeof(key) = 'blob' AND typeof(text) = 'text' "
    "THEN text END FROM content "
)
_IN_A_ROW = "NOT INDEXED WHERE case_id = ? AND id BETWEEN ? AND ?"
_BY_INDEX = "WHERE case_id = ?"
_DENSE = 4
"""Where at least one row in so many belongs to the case, they are read in a row: an index jumps about."""

_CHAIN = f"""
SELECT seq, prev, hash, CASE
    WHEN typeof(prev) = 'text' AND typeof(hash) = 'text'
    AND typeof(changes) = 'text' AND typeof(parts) = 'text'
    THEN '{{"analyst":' || json_quote(analyst) || ',"at":' || json_quote(at) || ',"case":' || json_quote(:uid)
    || ',"changes":' || changes || ',"command":' || json_quote(command) || ',"id":' || json_quote(uid)
    || ',"parts":' || parts || ',"prev":' || json_quote(prev) || ',"redoes":' || json_quote(redoes)
    || ',"schema":"{SCHEMA}","seq":' || json_quote(seq) || ',"undoes":' || json_quote(undoes)
    || ',"what":' || json_quote(what) || '}}' END
FROM decision WHERE case_id = :case ORDER BY seq
"""
"""The canonical JSON of each decision; lists are stored as such."""


_NOT_THERE: tuple[type[BaseException], ...] = (*DRIVER_ERRORS, TypeError, AttributeError)
"""What a value of another sort leads to."""


def contents(raw: Raw, case: int, problems: list[str], *, keep: bool = True) -> dict[str, str]:
    """Look whether the sealed texts of a case hold; say which do not.

    Args:
        raw: the connection.
        case: the case's row.
        problems: gets a sentence for each text that does not hold.
        keep: whether the texts are wanted.

    Returns:
        The texts that hold, by ref; nothing if they are not wanted.
    """
    with _as_bytes(raw):
        first, last, count = raw.execute(_PLACES, (case,)).fetchone()
        if count and last - first < count * _DENSE:
            found, entries = _held(
                raw.execute(_CONTENTS + _IN_A_ROW, (case, first, last)), problems, keep=keep
            )
            if entries == sum(map(hash, raw.execute(_ENTRIES, (case,)))):
                return found
            problems.append("The index of the contents does not agree with their table.")
        return _held(raw.execute(_CONTENTS + _BY_INDEX, (case,)), problems, keep=keep)[0]


def _held(rows: Any, problems: list[str], *, keep: bool) -> tuple[dict[str, str], int]:  # noqa: ANN401 - a cursor
    """Return the texts that hold, if they are wanted, and a sum over ids and refs in whatever order."""
    found: dict[str, str] = {}
    entries = 0
    while batch := rows.fetchmany(_BATCH):
        ids, refs, keys, texts = zip(*batch, strict=True)
        entries += sum(map(hash, zip(ids, refs, strict=True)))
        if not sealed(refs, keys, texts):
            batch = [one for one in batch if _holds(one[1], one[2], one[3], problems)]
        if keep:
            found.update({ref.decode(): text.decode() for _, ref, _, text in batch})
    return found, entries


def sealed(refs: Sequence[Any], keys: Sequence[Any], texts: Sequence[Any]) -> bool:
    """Tell whether all texts are UTF-8 and have these refs under these keys; `False` if that is not known.

    The HMAC-SHA256 is done by hand, in a third of the time.
    """
    sha256 = hashlib.sha256
    try:
        if {*map(len, keys)} != {_KEY_BYTES} or {*map(len, refs)} != {2 * REF_BYTES}:
            return False
        found = [
            sha256(
                key.translate(_OUTER)
                + _OUTER_REST
                + sha256(key.translate(_INNER) + _INNER_REST + text).digest()
            ).digest()[:REF_BYTES]
            for key, text in zip(keys, texts, strict=True)
        ]
        if b"".join(found).hex().encode() != b"".join(refs):
            return False
        for text in texts:
            text.decode()
    except (TypeError, ValueError, AttributeError):  # another sort of value stands there
        return False
    return True


def _holds(ref: Any, key: Any, text: Any, problems: list[str]) -> bool:  # noqa: ANN401 - what stands there
    try:
        if Sealed(ref.decode(), key, text.decode()).holds():
            return True
    except (TypeError, ValueError, AttributeError):
        pass
    shown = ref.decode("utf-8", "replace") if isinstance(ref, bytes) else ref
    problems.append(f"The content {shown} was altered.")
    return False


def chain_holds(raw: Raw, case: int, uid: str) -> tuple[int, str] | None:
    """Walk the log of a case without reading what the decisions say.

    The canonical JSON of each decision is formed of the stored texts. If it has the stored hash, it is what
    was hashed once; and since what follows each list is there but once, each list is what it was then.

    Args:
        raw: the connection.
        case: the case's row.
        uid: its id.

    Returns:
        How many decisions there are, and the head; `None` if they are no chain or that is not known: then
        they have to be read.
    """
    sha256, last = hashlib.sha256, GENESIS.encode()
    count = 0
    try:
        with _as_bytes(raw):
            for seq, prev, digest, text in raw.execute(_CHAIN, {"case": case, "uid": uid}):
                count += 1
                if (
                    seq != count
                    or prev != last
                    or sha256(text).hexdigest().encode() != digest
                    or not text.count(b',"command":') == text.count(b',"prev":') == 1
                ):
                    return None
                last = digest
    except _NOT_THERE:
        return None
    return count, last.decode()


@contextmanager
def _as_bytes(raw: Raw) -> Iterator[None]:
    """Have texts read as they lie."""
    before, raw.text_factory = raw.text_factory, bytes
    try:
        yield
    finally:
        raw.text_factory = before
