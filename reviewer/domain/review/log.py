"""The log: decisions chained by hashes, one chain a case."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from reviewer.domain.review.bodies import Sealed, canonical_json
from reviewer.domain.review.records import Change, Table

SCHEMA = "reviewer.decision/1"
GENESIS = "0" * 64
"""What the first decision of a case names as its predecessor."""
GO_BACK = "go back"
"""The command that takes back all decisions from one on."""
MERGE_COPY = "merge copy"
"""The decision that names another copy of the case that was merged; what came of it stands before it."""

ERASE = "erase"
"""The command that erases an article: its stored input says what went, and nothing takes it back."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a command would do, before it is logged.

    Attributes:
        command: the command's name.
        what: the act in a few words that hold no text of an article (`Accept B4`).
        changes: what changes, in the order in which it has to be applied.
        texts: the new texts that the changes refer to.
        undoes: the sequence number of the decision this one takes back, the first one if it goes back
            over several, or `None`.
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
        undoes: the decision this one takes back; of a `go back`, the first of all it takes back.
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
    def analyzes(self) -> bool:
        """Tell whether an analysis found what this decision brought."""
        return bool(self.parts) and self.command != ERASE

    @property
    def undoable(self) -> bool:
        """Tell whether an undo may take this decision back: acts can, imports and undos cannot."""
        act = self.undoes is None or self.command == GO_BACK
        return act and self.redoes is None and not self.parts and self.command not in ("create", MERGE_COPY)


class Entry(Protocol):
    """What a decision says of other decisions."""

    @property
    def seq(self) -> int:
        """Its place in the chain."""
        ...

    @property
    def command(self) -> str:
        """The command's name."""
        ...

    @property
    def undoes(self) -> int | None:
        """The decision it takes back, or the first of them."""
        ...

    @property
    def redoes(self) -> int | None:
        """The decision it brings back."""
        ...


def undone_by(log: Sequence[Entry]) -> dict[int, int]:
    """Return for each decision that is taken back the one that did it, by sequence number.

    Args:
        log: all decisions of a case, the first one first.
    """
    back = {one.seq: one.undoes for one in log if one.command == GO_BACK and one.undoes is not None}
    wanted = {at for seq, first in back.items() for at in (first - 1, seq - 1, seq)}
    undone: dict[int, int] = {}
    kept: dict[int, dict[int, int]] = {0: {}}
    for one in log:
        if one.seq in back:
            first = back[one.seq]
            undone = {**kept[first - 1], **dict.fromkeys(range(first, one.seq), one.seq)}
        elif one.undoes is not None:
            seq = one.undoes
            if seq in back:
                undone = _turned(undone, kept[seq], kept[seq - 1], seq)
            undone[seq] = one.seq
        elif one.redoes is not None:
            seq = one.redoes
            if seq in back:
                undone = _turned(undone, kept[seq - 1], kept[seq], seq)
            undone.pop(seq, None)
        if one.seq in wanted:
            kept[one.seq] = dict(undone)
    return undone


def _turned(now: dict[int, int], old: dict[int, int], new: dict[int, int], before: int) -> dict[int, int]:
    """Return what is undone once `old` gives way to `new`; what was done since stands."""
    found = dict(now)
    for seq in old.keys() | new.keys():
        if seq < before and now.get(seq) == old.get(seq):
            found.pop(seq, None)
            if seq in new:
                found[seq] = new[seq]
    return found


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
