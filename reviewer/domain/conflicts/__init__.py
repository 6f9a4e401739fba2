"""Typed conflicts among the claims of one fact, each with its rule in words."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reviewer.domain.claims import Claim, Conflict
from reviewer.domain.conflicts import measured, worded
from reviewer.domain.conflicts.rules import RULES, Rule, conflict_id
from reviewer.domain.conflicts.words import explain
from reviewer.domain.differing import differing

__all__ = ["RULES", "Rule", "attribution_differs", "conflict_id", "detect", "differing", "explain"]

_NO_DATES: Mapping[str, str] = MappingProxyType({})


def detect(claims: Sequence[Claim], dates: Mapping[str, str] = _NO_DATES) -> tuple[Conflict, ...]:
    """Return the conflicts among the claims of one fact, the gravest first.

    Values that are equal in another unit, or within the digits stated, and claims of another scope do not
    conflict. Of figures of one sort there is one conflict, with a side for each value.

    Args:
        claims: the fact's claims, without those that were rejected.
        dates: ISO date of each article by its id, where known; they tell that a later value replaces an
        earlier one.
    """
    order = list(RULES)
    found = {one.id: one for one in (*measured.find(claims, dates), *worded.find(claims))}
    return tuple(sorted(found.values(), key=lambda one: (one.severity.value, order.index(one.rule))))


def attribution_differs(claims: Sequence[Claim]) -> bool:
    """Tell whether some articles assert a fact and others only report who says so.

    It is a badge on the fact, no conflict.
    """
    asserted = {claim.article_id for claim in claims if not claim.body.attribution}
    attributed = {claim.article_id for claim in claims if claim.body.attribution} - asserted
    return bool(asserted and attributed)
