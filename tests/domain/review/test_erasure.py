"""The ledger of erasures: what it lists may be missing, and nothing else."""

from dataclasses import dataclass, replace

import pytest

from reviewer.domain.review.bodies import Sealed, seal_with
from reviewer.domain.review.erasure import Ledger, ledger_of, ledger_part, left_of, without
from reviewer.domain.review.log import ERASE
from reviewer.domain.review.parts import make_part

KEY = b"k" * 16
ONE, TWO = (Sealed(seal_with(KEY, text), KEY, text) for text in ("the one", "the other"))
WHOLE = make_part(KEY, "b", "engine/1", (), (ONE, TWO))


@dataclass(frozen=True)
class Said:
    command: str
    parts: tuple[str, ...]


def test_what_is_left_has_the_other_texts_and_no_key():
    left = without(WHOLE, frozenset({ONE.ref}))
    assert (left.digest, left.key, left.texts()) == (WHOLE.digest, b"", (TWO,))
    assert without(left, frozenset({ONE.ref})) is None
    assert without(WHOLE, frozenset()) is None


def test_a_ledger_is_read_back_from_the_log_alone():
    left = without(WHOLE, frozenset({ONE.ref}))
    ledger = Ledger(frozenset({"b"}), frozenset({ONE.ref}), left_of([left]))
    part = ledger_part(KEY, ledger)
    parts = {part.digest: part}
    assert ledger_of([Said(ERASE, (part.digest,))], parts) == ledger
    assert ledger_of([Said("import", (part.digest,))], parts) == Ledger()
    assert ledger_of([], parts) == Ledger()
    forged = replace(part, data=ledger_part(KEY, Ledger(frozenset({"a"}))).data)
    assert ledger_of([Said(ERASE, (part.digest,))], {part.digest: forged}) == Ledger()


def test_what_is_left_holds_by_the_ledger_and_what_was_there_before_does_not():
    left = without(WHOLE, frozenset({ONE.ref}))
    ledger = Ledger(parts=left_of([left]))
    assert ledger.holds(left)
    assert not ledger.holds(WHOLE)
    assert not ledger.holds(replace(left, data=WHOLE.data))
    assert not ledger.holds(replace(left, key=KEY))
    assert Ledger().holds(WHOLE)
    assert not Ledger().holds(left)


def test_a_later_erasure_counts_more():
    first = without(WHOLE, frozenset({ONE.ref}))
    second = without(first, frozenset({TWO.ref}))
    parts = [
        ledger_part(KEY, Ledger(frozenset({one}), frozenset(), left_of([left])))
        for one, left in (("a", first), ("b", second))
    ]
    both = ledger_of([Said(ERASE, (one.digest,)) for one in parts], {one.digest: one for one in parts})
    assert both.articles == {"a", "b"}
    assert (both.holds(second), both.holds(first)) == (True, False)


def test_a_ledger_that_would_unpack_to_too_much_is_refused(monkeypatch):
    part = ledger_part(KEY, Ledger(frozenset({"a" * 100})))
    monkeypatch.setattr("reviewer.domain.review.erasure._LARGEST", 50)
    with pytest.raises(ValueError, match="too large"):
        ledger_of([Said(ERASE, (part.digest,))], {part.digest: part})
