"""Two claims that may speak of the same thing."""

from dataclasses import dataclass

LEAST = 0.02
"""Least likelihood of a link that is kept."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims and how likely they speak of the same thing, 0 to 1."""

    first: int
    second: int
    score: float
