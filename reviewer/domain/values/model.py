"""What a claim asserts, as an interval with a unit and a hedge."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ValueType(StrEnum):
    """The sorts of value; the first eight are measured, the others are words."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    DATE = "date"
    DURATION = "duration"
    QUANTITY = "quantity"
    RANK = "rank"
    SCORE = "score"
    NAME = "name"
    LIST = "list"
    ROLE = "role"
    STATUS = "status"


class Hedge(StrEnum):
    """How firmly a value is stated."""

    EXACT = ""
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Value:
    """A value in one normal form.

    Attributes:
        type: the sort of value.
        low: least magnitude in the base unit; `None` where it is open or the value is words.
        high: greatest magnitude; equal to `low` for a point. Dates count days (`date.toordinal`).
        unit: base unit: ISO 4217 code (`USD`, a rate as `USD/year`, `USD/share`), `%`, `pp` (percentage
            points), the counted noun's lemma (`employee`), `s` for durations, SI units (`m`, `m2`, `kg`,
            `m/h`, `°C`) for quantities, `x` for a ratio ("doubled" is 2), `year-old` for an age, `clock`
            (minutes after midnight), `p` for a p-value, the superlative (`largest`) or counted noun of a
            rank.
        text: the words of the article that state it.
        hedge: how firmly it is stated.
        step: the last stated digit's worth (`$14.3 bn` → 100000000); `None` where that means nothing. A vague
            word ("thousands", "a handful") has no step, the hedge `about`, and a range.
        items: for names, lists, roles and statuses: the normal forms, in the order of the text. For durations
            and quantities the unit as it was written (`month`, `km`); for clock times the zone or `12h`; for
            scores the two numbers; for a date whose year or week the words do not tell its pattern
            (`--06-13`, `wed`), with ends where the day of publication lets it be placed.
    """

    type: ValueType
    low: Decimal | None
    high: Decimal | None
    unit: str
    text: str
    hedge: Hedge = Hedge.EXACT
    step: Decimal | None = None
    items: tuple[str, ...] = ()
