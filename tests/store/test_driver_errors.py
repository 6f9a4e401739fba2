"""Errors of the library become sentences, also those that carry no code, as when a copy fails."""

from pathlib import Path

import pytest

from reviewer.domain.errors import BusyError, StoreError
from reviewer.store import driver
from reviewer.store.faults import translated


@pytest.mark.parametrize(
    ("words", "kind", "says"),
    [
        ("database or disk is full", StoreError, "The disk is full"),
        ("disk I/O error", StoreError, "The disk failed"),
        ("attempt to write a readonly database", StoreError, "cannot be written"),
        ("database disk image is malformed", StoreError, "is damaged"),
        ("database is locked", BusyError, "locked by another program"),
    ],
)
def test_words_of_the_library_are_known_where_it_gives_no_code(
    tmp_path: Path, words: str, kind: type[StoreError], says: str
) -> None:
    with pytest.raises(kind, match=says), translated(tmp_path):
        raise driver.sqlite.OperationalError(words)


def test_words_that_are_not_known_pass_through(tmp_path: Path) -> None:
    with pytest.raises(driver.sqlite.OperationalError), translated(tmp_path):
        raise driver.sqlite.OperationalError("no such table: claims")
