"""Checking a copy of a case before anything is done with it: inputs, chain, and the replay of its log."""

import json
import zlib
from typing import Any, get_type_hints

from reviewer.domain.articles import article_id, claim_id
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.log import check_chain
from reviewer.domain.review.parts import Part
from reviewer.domain.review.records import RECORDS, Change, Table
from reviewer.domain.review.state import CaseState
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.services.casefile.form import changes_of
from reviewer.store.copying import CaseCopy

UNREADABLE = (
    *(ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError, RecursionError),
    *(zlib.error, StopIteration),
)
"""What reading damaged or made-up lists, texts and numbers raises."""

MOST_PARTS = 512 << 20
"""Bytes of all inputs of analyses together, unpacked."""
_LARGEST = 2**63 - 1
_TOLD = 20
"""Every so many decisions it is told how far the replay is."""
_LISTS = frozenset({"chosen", "covered", "sides"})
_TYPES = {
    table: {name: hint for name, hint in get_type_hints(kind).items() if name != "id"}
    for table, kind in RECORDS.items()
}


def replayed(copy: CaseCopy, progress: Progress = silent) -> CaseState:
    """Return what a copy's log leads to, after everything in the copy was checked.

    Args:
        copy: the case.
        progress: told how far the replay is; what it raises ends it.

    Raises:
        ValueError: something is not what its hash says, or the log cannot be replayed; the message says what.
        KeyError, TypeError, AttributeError, zlib.error: it is no such thing at all (see `UNREADABLE`).
    """
    _check_inputs(copy)
    check_chain(copy.decisions)
    if not copy.decisions or copy.decisions[0].command != "create":
        raise ValueError("the log does not begin with the making of the case")
    state = begun(copy)
    parts = {one.digest: one for one in copy.parts}
    for number, decision in enumerate(copy.decisions):
        if number % _TOLD == 0:
            progress(number, len(copy.decisions), say("Checking decisions"))
        follow(state, copy, decision, parts)
    return state


def begun(copy: CaseCopy) -> CaseState:
    """Return a copy's case before its first decision."""
    texts = {one.ref: one.text for one in copy.contents}
    return CaseState(copy.case, texts, {one.uid: one.text for one in copy.sources})


def follow(state: CaseState, copy: CaseCopy, decision: Any, parts: dict[str, Part]) -> list[Change]:  # noqa: ANN401
    """Apply a decision to a case in memory and return its changes.

    Raises:
        ValueError: it is not of this case, or a change does not fit.
    """
    if decision.case != copy.case:
        raise ValueError(f"decision {decision.seq} is of another case")
    changes = changes_of(decision, parts)
    for one in changes:
        _check_change(one)
        if one.table is Table.CLAIM and one.before is None:
            _check_claim(state, one)
    state.apply(changes)
    state.decisions.append(decision)
    return changes


def _check_inputs(copy: CaseCopy) -> None:
    ledger = copy.ledger
    for source in copy.sources:
        columns = (
            *(source.text_sha256, source.furniture, source.data_sha256, source.encoding, source.reader),
            *(source.fetched_from, source.fetched_at),
        )
        if not all(isinstance(one, str) for one in columns) or type(source.encoding_guessed) is not int:
            raise TypeError("a column of an article is of another type")
        if not (source.erased() if source.uid in ledger.articles else source.holds()):
            raise ValueError(f"the article {source.uid} was altered")
        _check_furniture(source.furniture, source.text)
    for sealed in copy.contents:
        if not sealed.holds():
            raise ValueError(f"the text {sealed.ref} was altered")
        if sealed.ref in ledger.refs:
            raise ValueError(f"the text {sealed.ref} was erased, and is there")
    room = MOST_PARTS
    for part in copy.parts:
        if not ledger.holds(part):
            raise ValueError(f"the input {part.digest} was altered")
        unpacked = zlib.decompressobj()
        room -= len(unpacked.decompress(part.data, room))
        if room <= 0 or not unpacked.eof:
            raise ValueError(f"the input {part.digest} is too large")


def _check_furniture(furniture: str, text: str) -> None:
    last = 0
    for start, end in json.loads(furniture):
        if not last <= start < end <= len(text):
            raise ValueError("furniture lies outside its article")
        last = end


def _check_change(change: Change) -> None:
    """Refuse fields that no record has, and values of another type: they would become columns."""
    known = _TYPES[change.table]
    if type(change.key) is not str:
        raise TypeError("the key of a record is no text")
    for row in (change.before, change.after):
        for name, value in (row or {}).items():
            _check_value(name, known[name], value)


def _check_value(name: str, kind: Any, value: Any) -> None:  # noqa: ANN401 - JSON values
    if name in _LISTS:
        fits = isinstance(value, list)
    elif name == "resolution":
        fits = value is None or isinstance(value, str)
    elif kind is bool:
        fits = type(value) is bool
    elif kind is int:
        fits = type(value) is int and abs(value) <= _LARGEST
    else:
        fits = isinstance(value, str)
    if not fits:
        raise TypeError(f"the field {name} is of another type")


def _check_claim(state: CaseState, change: Change) -> None:
    """Check that a claim stands where its id says, in an article that is there."""
    row: Any = change.after
    words = state.article_text(row["article"])
    erased = not words and row["article"] != article_id("")  # a ledger says so, or the source would not hold
    if not 0 <= row["start"] < row["end"] or (row["end"] > len(words) and not erased):
        raise ValueError(f"the claim {change.key} lies outside its article")
    text = state.texts.get(row["body"])
    if text is None or row.get("edited"):
        return
    statement = body_from_text(text).statement
    if claim_id(row["article"], Span(row["start"], row["end"]), statement) != change.key:
        raise ValueError(f"the claim {change.key} is not the one its id names")
