"""Which claims lie nearest in meaning, found at a cost that grows in line with their number."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

HOW_MANY = 3
"""Nearest claims that are looked at: 4, 6 and 10 found no better groups on the ten stories, leave-one-out."""
CELL = 2000
"""Claims that are compared each with each; more are first divided into cells by what they lie nearest to."""
_AT_ONCE = 512


def nearest(vectors: "Rows", count: int = HOW_MANY) -> list[list[int]]:
    """Return, for each vector, the indices of those nearest to it.

    Args:
        vectors: shape (claims, size), each of length 1.
        count: how many are wanted for each; fewer where there are not as many.

    Returns:
        For each claim the others, the nearest first; those in other cells than its own are not seen.
    """
    out: list[list[int]] = [[] for _ in range(len(vectors))]
    for cell in _cells(vectors):
        for i, found in _within(vectors, cell, count):
            out[i] = found
    return out


def _cells(vectors: "Rows") -> Iterator["NDArray[np.intp]"]:
    import numpy as np

    whole = np.arange(len(vectors))
    if len(vectors) <= CELL:
        if len(vectors):
            yield whole
        return
    pivots = vectors[:: CELL // 2]
    homes = np.concatenate(
        [(vectors[n : n + _AT_ONCE] @ pivots.T).argmax(1) for n in range(0, len(vectors), _AT_ONCE)]
    )
    for home in np.unique(homes):
        members = whole[homes == home]
        for n in range(0, len(members), CELL):  # what lies near one pivot may be most of a case
            yield members[n : n + CELL]


def _within(vectors: "Rows", cell: "NDArray[np.intp]", count: int) -> Iterator[tuple[int, list[int]]]:
    import numpy as np

    inside = vectors[cell]
    wanted = min(count, len(cell) - 1)
    if not wanted:
        yield int(cell[0]), []
        return
    for start in range(0, len(cell), _AT_ONCE):
        far = -(inside[start : start + _AT_ONCE] @ inside.T)
        rows = np.arange(len(far))[:, None]
        far[rows[:, 0], start + rows[:, 0]] = 2.0  # not itself
        first = np.sort(np.argpartition(far, wanted - 1, axis=1)[:, :wanted], axis=1)
        first = first[rows, np.argsort(far[rows, first], axis=1, kind="stable")]
        for row, found in enumerate(cell[first].tolist()):
            yield int(cell[start + row]), found


def pairs(found: Sequence[Sequence[int]]) -> list[set[int]]:
    """Return, for each claim, the later ones that are nearest to it or to which it is nearest."""
    out: list[set[int]] = [set() for _ in found]
    for i, others in enumerate(found):
        for j in others:
            out[min(i, j)].add(max(i, j))
    return out
