"""Values: what a claim asserts, how two of them relate, and how they are written."""

from reviewer.domain.values.model import Hedge, Value, ValueType
from reviewer.domain.values.relation import Relation, comparable, reach, relate
from reviewer.domain.values.writing import display, from_json, to_json

__all__ = [
    "Hedge",
    "Relation",
    "Value",
    "ValueType",
    "comparable",
    "display",
    "from_json",
    "reach",
    "relate",
    "to_json",
]
