"""The line of the sheet that is proposed for a resolution; the analyst may change every word of it."""

from collections.abc import Sequence
from dataclasses import replace

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.values import Hedge, Value, display

_MEASURED = ("low", "high")


def propose_wording(
    resolution: ResolutionKind,
    claims: Sequence[ClaimItem],
    chosen: Sequence[str] = (),
    sides: Sequence[Sequence[str]] = (),
) -> str:
    """Return the line proposed for settling a fact.

    Args:
        resolution: how it is settled.
        claims: the fact's claims, in the order of the sheet; rejected ones are left out here.
        chosen: ids of the claims whose value stands, if the resolution asks for some.
        sides: the claims grouped by what they assert; without it each statement is a side of its own.
    """
    live = [one for one in claims if one.ruling is not Ruling.REJECTED]
    if not live:
        return ""
    lead = next((one for one in live if one.id in chosen), live[0])
    if resolution in (ResolutionKind.ONE_VALUE, ResolutionKind.LATER):
        return sentence(lead.body.statement)
    if resolution is ResolutionKind.RANGE:
        return _ranged(live, lead)
    said = "; ".join(_side(side) for side in _grouped(live, sides))
    opening = (
        "Sources differ" if resolution is ResolutionKind.BOTH else "Sources disagree, and it is left open"
    )
    return f"{opening}. {said}."


def sentence(text: str) -> str:
    """Return `text` with a capital and a full stop."""
    text = " ".join(text.split())
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in '.!?…”"' else ".")


def letters(claims: Sequence[ClaimItem]) -> str:
    """Return the article letters of claims, each once: `A, B and D`."""
    found = list(dict.fromkeys(one.label.rstrip("0123456789") for one in claims))
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"


def spanning(values: Sequence[Value]) -> Value | None:
    """Return the range that holds all of these values of one type and unit; `None` if there is none."""
    first = values[0] if values else None
    if first is None or any((one.type, one.unit) != (first.type, first.unit) for one in values):
        return None
    lows = [one.low for one in values if one.low is not None]
    highs = [one.high for one in values if one.high is not None]
    if not lows or not highs:
        return None
    return replace(first, low=min(lows), high=max(highs), hedge=Hedge.EXACT, text="")


def _ranged(claims: Sequence[ClaimItem], lead: ClaimItem) -> str:
    stated = [one for one in (lead, *claims) if one.body.value is not None]
    values = [one.body.value for one in stated if one.body.value is not None]
    whole = spanning(values)
    if whole is None:
        return sentence(lead.body.statement)
    words = values[0].text
    host = next((one for one in stated if words and words in one.body.statement), None)
    if host is None:
        return f"{sentence(lead.body.statement).rstrip('.')} ({display(whole)})."
    return sentence(host.body.statement.replace(words, display(whole), 1))


def _grouped(claims: Sequence[ClaimItem], sides: Sequence[Sequence[str]]) -> list[list[ClaimItem]]:
    by_id = {one.id: one for one in claims}
    grouped = [[by_id[one] for one in side if one in by_id] for side in sides]
    grouped = [side for side in grouped if side]
    if len(grouped) > 1:
        return grouped
    said: dict[str, list[ClaimItem]] = {}
    for one in claims:
        said.setdefault(one.body.statement.casefold(), []).append(one)
    return list(said.values())


def _side(side: Sequence[ClaimItem]) -> str:
    statement = sentence(side[0].body.statement).rstrip(".")
    who = side[0].body.attribution
    return f"{letters(side)}: {statement}" + (f" (according to {who})" if who else "")
