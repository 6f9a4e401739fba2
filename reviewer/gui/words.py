"""What the window calls things: states, dates, relations of sources."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt

from reviewer.domain.claims import Body
from reviewer.domain.readmodel import ArticleItem, ClaimItem, FactItem
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.review.standing import FactState
from reviewer.domain.values import Relation, Value, display, relate

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is told: by sign, word, colour and line.

    Attributes:
        glyph: the sign.
        word: the word.
        ink: token of the word's colour.
        line: token of the underline's colour.
        pen: style of the underline.
        width: of the underline, in pixels at the usual size.
        double: a second, thin line below the first.
    """

    glyph: str
    word: str
    ink: str
    line: str
    pen: Qt.PenStyle = Qt.PenStyle.SolidLine
    width: float = 2.0
    double: bool = False


class State(Enum):
    """The state of a claim on the screen."""

    ACCEPTED = Look("✓", "accepted", "green", "green-line")
    UNDECIDED = Look("○", "undecided", "amber", "amber-line", width=1.4)
    # U+FE0E asks for the sign as text: as an emoji it has colours of its own
    DIFFERS = Look("⚡\ufe0e", "sources differ", "red", "red-line", width=1.6, double=True)
    AGREED_DIFFERS = Look("⚡\ufe0e", "accepted, sources differ", "red", "red-line", width=2.4, double=True)
    REJECTED = Look("✕", "rejected", "muted", "grey-line", Qt.PenStyle.DotLine)
    RETURNED = Look("↩", "sent back", "link", "blue-line", Qt.PenStyle.DashLine)
    ASIDE = Look("◌", "set aside", "muted", "grey-line", Qt.PenStyle.DotLine, 1.0)


def claim_state(claim: ClaimItem) -> State:
    """Return the state of a claim."""
    if claim.ruling is Ruling.REJECTED:
        return State.REJECTED
    if claim.ruling is Ruling.RETURNED:
        return State.RETURNED
    if claim.conflicts:
        return State.AGREED_DIFFERS if claim.ruling is Ruling.ACCEPTED else State.DIFFERS
    if claim.ruling is Ruling.ACCEPTED:
        return State.ACCEPTED
    return State.ASIDE if claim.set_aside else State.UNDECIDED


FACT_LOOKS = {
    FactState.OPEN: State.DIFFERS,
    FactState.ACCEPTED: State.ACCEPTED,
    FactState.REJECTED: State.REJECTED,
    FactState.UNDECIDED: State.UNDECIDED,
}

RESOLUTIONS = {
    ResolutionKind.ONE_VALUE: "One value",
    ResolutionKind.RANGE: "Range",
    ResolutionKind.BOTH: "Both, attributed",
    ResolutionKind.LATER: "Later replaces earlier",
    ResolutionKind.OPEN: "Leave open",
}


def fact_words(fact: FactItem) -> str:
    """Return the state of a fact as the table tells it."""
    if fact.state is FactState.OPEN:
        return f"{fact.conflicts[0]}, open" if fact.conflicts else "open"
    if fact.resolution is not None:
        return f"settled: {RESOLUTIONS[fact.resolution].lower()}"
    if fact.returned:
        return f"{fact.state.value}, {fact.returned} sent back"
    return fact.state.value


def about(body: Body) -> str:
    """Return the attribute and the type of a claim's value, as in `price · money`."""
    parts = [body.attribute, body.value.type.value if body.value else "", body.kind.value]
    kept = [one for one in parts[:2] if one]
    if body.kind.value != "fact":
        kept.append(body.kind.value)
    return " · ".join(dict.fromkeys(kept))


def guessed(body: Body) -> str:
    """Say which words a statement gives as names, and how sure that is: `it = Corvane (guess, 0.75)`."""
    return " · ".join(
        f"{one.words or 'subject'} = {one.name} (guess, {one.confidence:.2g})"
        for one in body.guesses
        if one.name in body.statement
    )


def who(body: Body) -> str:
    """Return who says so and how surely, in one line."""
    said = f"Attributed to {body.attribution}" if body.attribution else "The article says so itself"
    sure = body.modality or (body.value.hedge.value if body.value else "") or "stated"
    return f"{said} · certainty: {sure}"


def short_date(iso: str) -> str:
    """Return `13 Jun 2025`, or `undated`."""
    return _date(iso, 3) or "undated"


def long_date(iso: str) -> str:
    """Return `13 June 2025`, or `undated`."""
    return _date(iso, 12) or "undated"


def _date(iso: str, letters: int) -> str:
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1][:letters]} {day.year}"


def source_name(article: ArticleItem) -> str:
    """Return `A · Ledger Weekly`."""
    return f"{article.letter} · {article.publisher or article.title or article.name}"


_RELATIONS = {
    Relation.SAME: ("same", "green"),
    Relation.ROUNDS_TO: ("same, rounded", "green"),
    Relation.HEDGED: ("hedged", "amber"),
    Relation.OVERLAPS: ("overlaps", "amber"),
    Relation.DISJOINT: ("differs", "red"),
}


def relation(mine: ClaimItem, other: ClaimItem) -> tuple[str, str]:
    """Tell how another source's claim stands to this one.

    Returns:
        The words, and the token of their colour.
    """
    if other.ruling is Ruling.REJECTED:
        return "rejected", "muted"
    if mine.body.polarity is not other.body.polarity:
        return "denies it" if other.body.polarity.value == "negated" else "affirms it", "red"
    a, b = mine.body.value, other.body.value
    if a is None or b is None:
        return ("sources differ", "red") if set(mine.conflicts) & set(other.conflicts) else ("tied", "muted")
    found = relate(b, a)
    if found in (Relation.CONTAINS, Relation.WITHIN):
        return _inside(found, b)
    return _RELATIONS.get(found, ("tied", "muted"))


def _inside(found: Relation, other: Value) -> tuple[str, str]:
    if other.low is None or other.high is None:
        return ("says less", "amber") if found is Relation.CONTAINS else ("says more", "amber")
    if found is Relation.CONTAINS:
        return "range contains it", "red"
    return "lies inside", "amber"


def value_words(claim: ClaimItem) -> str:
    """Return the value in short, or nothing."""
    return display(claim.body.value) if claim.body.value else ""


def plural(count: int, noun: str) -> str:
    """Return `1 article`, `4 articles`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
