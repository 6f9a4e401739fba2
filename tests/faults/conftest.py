"""Faults on purpose. How many: `REVIEWER_FAULTS=commit` (the default) or `release`."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests" / "faults"))  # the harness and its rows


@pytest.fixture(scope="session")
def how_many() -> Callable[[int, int], int]:
    """Returns the first number on every commit, the second before a release."""

    def chosen(commit: int, release: int) -> int:
        wanted = os.environ.get("REVIEWER_FAULTS", "commit")
        if wanted not in ("commit", "release"):
            raise ValueError("REVIEWER_FAULTS is `commit` or `release`")
        return release if wanted == "release" else commit

    return chosen
