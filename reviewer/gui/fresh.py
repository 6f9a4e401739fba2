"""Records as a decision left them."""

from __future__ import annotations

import contextlib
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewer.domain.errors import CommandError

if TYPE_CHECKING:
    from reviewer.domain.readmodel import Changes, ClaimItem, FactDetail
    from reviewer.gui.ports import ReviewPort


MOST_WRITTEN, MOST_FACTS = 200, 8
"""Claims and facts of one decision whose new versions are remembered."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """Records as a decision left them, read right after it: a view that finds its own here asks for nothing.

    Attributes:
        claims: by id, at most `MOST_WRITTEN`.
        facts: by id, at most `MOST_FACTS`; those that are gone are missing.
    """

    claims: Mapping[str, ClaimItem] = field(default_factory=dict)
    facts: Mapping[str, FactDetail] = field(default_factory=dict)


def read_fresh(review: ReviewPort, changes: Changes, known: Container[str]) -> Fresh:
    """Read what a decision changed, as far as it is few; first the facts whose versions are known."""
    claims = {one.id: one for one in review.claims(sorted(changes.claims)[:MOST_WRITTEN])}
    facts: dict[str, FactDetail] = {}
    for key in sorted(changes.facts, key=lambda one: (one not in known, one))[:MOST_FACTS]:
        with contextlib.suppress(CommandError):  # the fact is gone
            facts[key] = review.fact(key)
    return Fresh(claims, facts)
