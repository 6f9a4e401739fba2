"""The log: decisions chained by hashes, one chain a case."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reviewer.domain.review.bodies import Sealed, canonical_json
from reviewer.domain.review.records import Change, Table

SCHEMA = "reviewer.decision/1"
GENESIS = "0" * 64
"""What the first decision of a case names as its predecessor."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a command would do, before it is logged.

    Attributes:
        command: the command's name.
        what: the act in a few words that hold no text of an article (`Accept B4`).
        changes: what changes, in the order in which it has to be applied.
        texts: the new texts that the changes refer to.
        undoes: the sequence number of the decision this one takes back, or `None`.
        redoes: the sequence number of the decision this one brings back, or `None`.
    """

    command: str
    what: str
    changes: tuple[Change, ...]
    texts: tuple[Sealed, ...] = ()
    undoes: int | None = None
    redoes: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One logged act.

    Attributes:
        case: the case's id.
        seq: its place in the case's chain, from 1.
        id: UUID made by the client, so that a retry is not logged twice.
        at: when, ISO 8601 in UTC.
        analyst: who.
        command: the command's name.
        what: the act in a few words.
        changes: what changed; empty if the changes stand in `parts`.
        parts: keyed digests of the stored inputs (analysis runs) that hold further changes, applied first.
        undoes: the decision this one takes back.
        redoes: the decision this one brings back.
        prev: hash of the decision before, `GENESIS` for the first.
        hash: SHA-256 over the canonical JSON of everything above.
    """

    case: str
    seq: int
    id: str
    at: str
    analyst: str
    command: str
    what: str
    changes: tuple[Change, ...]
    parts: tuple[str, ...] = ()
    undoes: int | None = None
    redoes: int | None = None
    prev: str = GENESIS
    hash: str = ""

    @property
    def undoable(self) -> bool:
        """Tell whether an undo may take this decision back: acts can, imports and undos cannot."""
        return self.undoes is None and self.redoes is None and not self.parts and self.command != "create"


def change_data(change: Change) -> list[Any]:
    """Return a change as JSON values: `[table, key, before, after]`."""
    before = dict(change.before) if change.before is not None else None
    after = dict(change.after) if change.after is not None else None
    return [change.table.value, change.key, before, after]


def change_from_data(data: Iterable[Any]) -> Change:
    """Return the change that `change_data` described."""
    table, key, before, after = data
    return Change(Table(table), key, before, after)


def decision_data(decision: Decision) -> dict[str, Any]:
    """Return what the hash is taken of, as JSON values."""
    return {
        "schema": SCHEMA,
        "case": decision.case,
        "seq": decision.seq,
        "id": decision.id,
        "at": decision.at,
        "analyst": decision.analyst,
        "command": decision.command,
        "what": decision.what,
        "changes": [change_data(change) for change in decision.changes],
        "parts": list(decision.parts),
        "undoes": decision.undoes,
        "redoes": decision.redoes,
        "prev": decision.prev,
    }


def decision_hash(decision: Decision) -> str:
    """Return the hash of a decision, hexadecimal."""
    return hashlib.sha256(canonical_json(decision_data(decision)).encode("utf-8")).hexdigest()


def check_chain(decisions: Iterable[Decision]) -> str:
    """Walk a case's chain and return its head, `GENESIS` if it is empty.

    Raises:
        ValueError: a decision is missing, out of order or altered; the message says which.
    """
    prev = GENESIS
    for seq, decision in enumerate(decisions, start=1):
        if decision.seq != seq:
            raise ValueError(f"decision {seq} is missing")
        if decision.prev != prev:
            raise ValueError(f"decision {seq} does not follow the one before it")
        if decision_hash(decision) != decision.hash:
            raise ValueError(f"decision {seq} was altered")
        prev = decision.hash
    return prev
