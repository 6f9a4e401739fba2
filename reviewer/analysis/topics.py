"""What a figure measures, as far as the words near it tell: the price is not the valuation."""

import re

from reviewer.analysis.lexicon import notion
from reviewer.domain.values import Value, ValueType

_MONEY = {
    "valuation": "value worth valuation valued equity put market",
    "price": "buy acquire pay wage price purchase outlay receive spend cheque",
    "round": "raise round funding fund raised collect",
    "revenue": "revenue sales turnover income",
    "profit": "profit earnings loss ebitda",
    "debt": "debt loan borrow",
    "penalty": "fine penalty damages",
    "fee": "fee termination break-up commission",
    "cost": "cost expense charge",
    "saving": "saving save synergy cut",
    "insurance": "insure premium",
    "tax": "tax levy bill",
    "pay": "salary bonus",
}
_PERCENT = {
    "stake": "stake share own hold shareholder interest company",
    "change": "raise fall grow growth jump slump lower higher gain decline",
    "premium": "premium",
    "support": "vote poll support favour oppose turnout majority",
}
_DEAL_WORTH = re.compile(
    r"\b(?:deal|offer|bid|transaction|sale|takeover),? (?:is |was |now )?worth\b", re.IGNORECASE
)
_WORDS = {
    kind: {notion(word): topic for topic, listed in table.items() for word in listed.split()}
    for kind, table in ((ValueType.MONEY, _MONEY), (ValueType.PERCENT, _PERCENT))
}
MEASURES = frozenset(_WORDS)
"""Types of value of which it must be known what they measure."""


def topic_of(value: Value | None, near: frozenset[str], words: frozenset[str], said: str) -> str:
    """Return what the value measures, or `""`; the words nearest to it count before the rest.

    Args:
        value: the value.
        near: the notions nearest to it.
        words: all notions of the claim.
        said: its statement.
    """
    if value is None or value.type not in _WORDS:
        return ""
    if value.type is ValueType.MONEY and _DEAL_WORTH.search(said):
        return "price"
    table = _WORDS[value.type]
    for pool in (near, words):
        found = sorted({table[word] for word in pool if word in table})
        if found:
            return found[0] if len(found) == 1 else _first(table, found)
    return ""


def _first(table: dict[str, str], found: list[str]) -> str:
    """Of several topics, take the one that stands last in its table: the later are the narrower."""
    order = list(dict.fromkeys(table.values()))
    return max(found, key=order.index)
