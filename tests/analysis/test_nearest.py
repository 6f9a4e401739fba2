"""Nearest claims by meaning: the same as by looking at all, up to a size; bounded work above it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.analysis import nearest as module
from reviewer.analysis.nearest import nearest, pairs


def rows(count: int, seed: int = 0) -> np.ndarray:
    found = np.random.default_rng(seed).normal(size=(count, 16)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


@given(st.integers(0, 60), st.integers(1, 6), st.integers(0, 5))
def test_the_nearest_are_those_that_looking_at_all_finds(count: int, wanted: int, seed: int) -> None:
    vectors = rows(count, seed)
    alike = vectors @ vectors.T
    found = nearest(vectors, wanted)
    assert len(found) == count
    for i, others in enumerate(found):
        assert i not in others
        assert len(set(others)) == len(others) == min(wanted, count - 1)
        worst = min((alike[i, j] for j in others), default=-2)
        left = [alike[i, j] for j in range(count) if j != i and j not in others]
        assert all(one <= worst + 1e-6 for one in left)


def test_above_the_size_of_a_cell_the_twins_of_claims_are_still_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "CELL", 40)
    vectors = np.repeat(rows(150), 2, axis=0)
    found = nearest(vectors, 1)
    twins = sum(others == [i ^ 1] for i, others in enumerate(found))
    assert twins > 0.9 * len(vectors)


def test_no_claim_is_compared_with_more_than_a_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CELL", 40)
    same = np.repeat(rows(1), 500, axis=0)
    assert all(abs(i - j) <= 40 for i, others in enumerate(nearest(same)) for j in others)


def test_pairs_go_from_the_earlier_to_the_later() -> None:
    assert pairs([[1], [0, 2], [0]]) == [{1, 2}, {2}, set()]
