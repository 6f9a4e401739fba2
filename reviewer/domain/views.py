"""Saved views: filters of facts that a person gave names to, and how they are kept as text."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from reviewer.domain.readmodel import FactFilter, FactOrder
from reviewer.domain.review.standing import FactState

MOST = 100
"""Views of one case."""
LONGEST = 120
"""Letters of a name."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter with a name; names differ within a case."""

    name: str
    filter: FactFilter


def to_text(views: Sequence[SavedView]) -> str:
    """Return views as JSON; fields of the filter that do not filter are left out."""
    return json.dumps([{"name": one.name, **_fields(one.filter)} for one in views], ensure_ascii=False)


def from_text(text: str) -> tuple[SavedView, ...]:
    """Return the views that a text tells; what cannot be understood in it is left out."""
    try:
        found = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    views: dict[str, SavedView] = {}
    for one in found if isinstance(found, list) else []:
        name = clean(one.get("name")) if isinstance(one, dict) else ""
        if name and name.casefold() not in views:
            views[name.casefold()] = SavedView(name, _filter(one))
    return tuple(views.values())[:MOST]


def clean(name: object) -> str:
    """Return a name as it is kept: one line, not too long; `""` if it is none."""
    return " ".join(name.split())[:LONGEST] if isinstance(name, str) else ""


def _fields(chosen: FactFilter) -> dict[str, Any]:
    usual = FactFilter()
    every = ((one.name, getattr(chosen, one.name)) for one in fields(FactFilter))
    return {name: value for name, value in every if value != getattr(usual, name)}


def _filter(data: dict[str, object]) -> FactFilter:
    usual, kept = FactFilter(), dict[str, Any]()
    for one in fields(FactFilter):
        value, sort = data.get(one.name), getattr(usual, one.name)
        if value is None:
            continue
        if one.name == "order":
            if value in tuple(FactOrder):
                kept["order"] = FactOrder(str(value))
        elif one.name == "states" and isinstance(value, list):
            kept["states"] = tuple(FactState(one) for one in value if one in tuple(FactState))
        elif isinstance(sort, tuple) and isinstance(value, list):
            kept[one.name] = tuple(one for one in value if isinstance(one, str))
        elif type(value) is type(sort) and not (isinstance(value, int) and value < 0):
            kept[one.name] = value
    return FactFilter(**kept)
