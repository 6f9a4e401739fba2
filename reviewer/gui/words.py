"""What the window calls things: states, dates, relations of sources.

The tables hold English words that are marked; `say` tells them in the language of the window.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt

from reviewer.domain.claims import Body, ClaimKind, Polarity, Severity
from reviewer.domain.readmodel import ClaimItem, FactItem
from reviewer.domain.review.records import Reason, ResolutionKind, Ruling
from reviewer.domain.review.standing import FactState
from reviewer.domain.tongue import count, mark, say
from reviewer.domain.values import Hedge, Relation, Value, ValueType, display, relate


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is told: by sign, word, colour and line.

    Attributes:
        glyph: the sign.
        word: the word, in English; `say` tells it.
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

    ACCEPTED = Look("✓", mark("accepted"), "green", "green-line")
    UNDECIDED = Look("○", mark("undecided"), "amber", "amber-line", width=1.4)
    # U+FE0E asks for the sign as text: as an emoji it has colours of its own
    DIFFERS = Look("⚡\ufe0e", mark("sources differ"), "red", "red-line", width=1.6, double=True)
    AGREED_DIFFERS = Look(
        "⚡\ufe0e", mark("accepted, sources differ"), "red", "red-line", width=2.4, double=True
    )
    REJECTED = Look("✕", mark("rejected"), "muted", "grey-line", Qt.PenStyle.DotLine)
    RETURNED = Look("↩", mark("sent back"), "link", "blue-line", Qt.PenStyle.DashLine)
    ASIDE = Look("◌", mark("set aside"), "muted", "grey-line", Qt.PenStyle.DotLine, 1.0)


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
    ResolutionKind.ONE_VALUE: mark("One value"),
    ResolutionKind.RANGE: mark("Range"),
    ResolutionKind.BOTH: mark("Both, attributed"),
    ResolutionKind.LATER: mark("Later replaces earlier"),
    ResolutionKind.OPEN: mark("Leave open"),
}
SETTLED = {
    ResolutionKind.ONE_VALUE: mark("one value"),
    ResolutionKind.RANGE: mark("range"),
    ResolutionKind.BOTH: mark("both, attributed"),
    ResolutionKind.LATER: mark("later replaces earlier"),
    ResolutionKind.OPEN: mark("leave open"),
}
"""How a fact was settled, within a sentence."""
FACT_STATES = {
    FactState.OPEN: mark("open"),
    FactState.ACCEPTED: mark("accepted"),
    FactState.REJECTED: mark("rejected"),
    FactState.UNDECIDED: mark("undecided"),
}
REASONS = {
    Reason.OPINION: mark("opinion"),
    Reason.NOT_CHECKABLE: mark("not checkable"),
    Reason.WRONGLY_EXTRACTED: mark("wrongly extracted"),
    Reason.DUPLICATE: mark("duplicate"),
    Reason.FALSE: mark("false"),
    Reason.OTHER: mark("other"),
    Reason.FURNITURE: mark("page furniture"),
}
CLAIM_KINDS = {
    ClaimKind.FACT: mark("fact"),
    ClaimKind.FORECAST: mark("forecast"),
    ClaimKind.OPINION: mark("opinion"),
    ClaimKind.OTHER: mark("other"),
}
VALUE_TYPES = {
    ValueType.MONEY: mark("money"),
    ValueType.PERCENT: mark("percent"),
    ValueType.COUNT: mark("count"),
    ValueType.DATE: mark("date"),
    ValueType.DURATION: mark("duration"),
    ValueType.QUANTITY: mark("quantity"),
    ValueType.RANK: mark("rank"),
    ValueType.SCORE: mark("score"),
    ValueType.NAME: mark("name"),
    ValueType.LIST: mark("list"),
    ValueType.ROLE: mark("role"),
    ValueType.STATUS: mark("status"),
}
HEDGES = {
    Hedge.ABOUT: mark("about"),
    Hedge.NEARLY: mark("nearly"),
    Hedge.MORE_THAN: mark("more than"),
    Hedge.AT_LEAST: mark("at least"),
    Hedge.LESS_THAN: mark("less than"),
    Hedge.AT_MOST: mark("at most"),
}
SEVERITIES = {Severity.HARD: mark("hard"), Severity.SOFT: mark("soft")}


def fact_words(fact: FactItem) -> str:
    """Return the state of a fact as the table tells it."""
    if fact.state is FactState.OPEN:
        return say("{kind}, open", kind=say(fact.conflicts[0])) if fact.conflicts else say("open")
    if fact.resolution is not None:
        return say("settled: {how}", how=say(SETTLED[fact.resolution]))
    state = say(FACT_STATES[fact.state])
    if fact.returned:
        return count("{state}, %n sent back", "", fact.returned, state=state)
    return state


def state_words(claim: ClaimItem) -> str:
    """Return the state of a claim, and why it was rejected: `✕ rejected · opinion`."""
    look = claim_state(claim).value
    told = f"{look.glyph} {say(look.word)}"
    return f"{told} · {say(claim.reason)}" if claim.reason else told


def spoken_claim(claim: ClaimItem) -> str:
    """Return a claim as a screen reader tells it."""
    state = say(claim_state(claim).value.word)
    return say(
        "{label}, {state}: {statement}", label=claim.label, state=state, statement=claim.body.statement
    )


def about(body: Body) -> str:
    """Return the attribute and the type of a claim's value, as in `price · money`."""
    kind = "" if body.kind is ClaimKind.FACT else CLAIM_KINDS[body.kind]
    kept = dict.fromkeys((VALUE_TYPES[body.value.type] if body.value else "", kind))
    told = [body.attribute, *(say(one) for one in kept if one and one != body.attribute)]
    return " · ".join(one for one in told if one)


def guessed(body: Body) -> str:
    """Say which words a statement gives as names, and how sure that is: `it = Corvane (guess, 0.75)`."""
    return " · ".join(
        say(
            "{words} = {name} (guess, {confidence:.2g})",
            words=one.words or say("subject"),
            name=one.name,
            confidence=one.confidence,
        )
        for one in body.guesses
        if one.name in body.statement
    )


def who(body: Body) -> str:
    """Return who says so and how surely, in one line."""
    hedge = body.value.hedge if body.value else Hedge.EXACT
    sure = body.modality or (say(HEDGES[hedge]) if hedge in HEDGES else say("stated"))
    if body.attribution:
        return say("Attributed to {who} · certainty: {certainty}", who=body.attribution, certainty=sure)
    return say("The article says so itself · certainty: {certainty}", certainty=sure)


_RELATIONS = {
    Relation.SAME: (mark("same"), "green"),
    Relation.ROUNDS_TO: (mark("same, rounded"), "green"),
    Relation.HEDGED: (mark("hedged"), "amber"),
    Relation.OVERLAPS: (mark("overlaps"), "amber"),
    Relation.DISJOINT: (mark("differs"), "red"),
}


def relation(mine: ClaimItem, other: ClaimItem) -> tuple[str, str]:
    """Tell how another source's claim stands to this one.

    Returns:
        The words, and the token of their colour.
    """
    if other.ruling is Ruling.REJECTED:
        return say("rejected"), "muted"
    if mine.body.polarity is not other.body.polarity:
        denied = other.body.polarity is Polarity.NEGATED
        return say("denies it") if denied else say("affirms it"), "red"
    a, b = mine.body.value, other.body.value
    if a is None or b is None:
        differ = set(mine.conflicts) & set(other.conflicts)
        return (say("sources differ"), "red") if differ else (say("tied"), "muted")
    found = relate(b, a)
    if found in (Relation.CONTAINS, Relation.WITHIN):
        return _inside(found, b)
    words, ink = _RELATIONS.get(found, (mark("tied"), "muted"))
    return say(words), ink


def _inside(found: Relation, other: Value) -> tuple[str, str]:
    if other.low is None or other.high is None:
        return say("says less") if found is Relation.CONTAINS else say("says more"), "amber"
    if found is Relation.CONTAINS:
        return say("range contains it"), "red"
    return say("lies inside"), "amber"


def value_words(claim: ClaimItem) -> str:
    """Return the value in short, or nothing."""
    return display(claim.body.value) if claim.body.value else ""
