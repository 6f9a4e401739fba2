"""What was learnt from decisions, in words for people."""

from collections import Counter
from dataclasses import dataclass

from reviewer.analysis.learning import Learned

TELLING = 0.1
"""Least shift, in log odds, that is told: it moves a claim of even odds by 2.5 points."""
_MOST = 8
_PLACES = {"head": "at the head", "middle": "in the middle", "tail": "at the end"}
_WORDS = {
    "figure": "claims with a figure",
    "date": "claims with a date",
    "money": "claims with a sum of money or a percentage",
    "two figures": "claims with two figures",
    "name": "claims that name someone",
    "two names": "claims that name two",
    "name is subject": "claims about someone named",
    "pronoun subject": "claims about “it” or “they”",
    "no subject": "claims without a subject of their own",
    "title": "headlines",
    "heading": "sub-headings",
    "item": "items of a list",
    "quoted": "quoted words",
    "I": "claims in the first person",
    "we": "claims that say “we”",
    "you": "claims that address the reader",
    "negated": "denials",
    "role": "claims about someone's role",
    "opinion word": "claims with a word of opinion",
    "soft": "vague claims",
    "attributed": "claims that are attributed to someone",
    "says": "claims that tell what someone said",
    "present": "claims in the present tense",
    "past": "claims in the past tense",
    "future": "forecasts",
    "modal": "claims with “could”, “may” and the like",
    "status": "claims about how far something has come",
    "some person": "claims about an unnamed person",
    "of the text": "what the text says of itself",
    "scene verb": "scenes",
    "asks": "requests",
    "bids": "demands",
    "tells how": "comparisons",
    "generic": "general statements",
    "pointing subject": "claims about “this” or “that”",
    "small count": "claims with a small count alone",
    "short": "short claims",
    "long": "long claims",
    "joined": "second halves of sentences",
    "relative": "relative clauses",
    "participle": "clauses with a participle",
    "adverbial": "clauses of time, reason or condition",
    "content": "clauses after “that”",
    "apposition": "descriptions beside a name",
    "support": "claims that several articles make",
    "best support": "claims that another article makes, too",
    "telling": "claims whose words promise a fact",
    "words of the case": "claims in the words of the whole case",
    "words of many": "claims in words of several articles",
    "words of its own": "claims in words of one article alone",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was learnt, in words.

    Attributes:
        text: what was learnt.
        basis: the decisions it rests on, in words.
        places: the labels of the claims that were decided.
    """

    text: str
    basis: str
    places: tuple[str, ...] = ()


def findings_of(state: Learned) -> list[Finding]:
    """Return what was learnt in words, what moves most first."""
    shifts = {**(state.shifts or {}), "": state.bias}
    telling = [name for name, size in shifts.items() if abs(size) >= TELLING]
    telling.sort(key=lambda name: (-abs(shifts[name]), name))
    seen, rests_on = state.seen or {}, state.rests_on or {}
    out = []
    for name in telling[:_MOST]:
        yes, no = seen.get(name, (0, 0))
        whose = _WORDS.get(name, f"claims with the sign “{name}”") if name else "claims of any kind"
        what = "are shown more readily" if shifts[name] > 0 else "are set aside sooner"
        out.append(Finding(f"{whose} {what}", f"{yes} worth checking, {no} not", rests_on.get(name, ())))
    for (site, place), count in sorted(Counter((one.site, one.place) for one in state.furniture).items()):
        lines = f"{count} lines {_PLACES[place]}" if count > 1 else f"a line {_PLACES[place]}"
        text = f"{lines} of articles of “{site}” {'are' if count > 1 else 'is'} taken for page furniture"
        out.append(Finding(text, "marked as page furniture, and never accepted"))
    return out


def told(state: Learned) -> str:
    """Return what was learnt in one sentence; `""` if nothing was."""
    if not state.decisions:
        return ""
    plural = "s" if state.decisions > 1 else ""
    found = [one.text for one in findings_of(state)[:3]]
    said = "; ".join(found) if found else "not enough yet to tell a leaning"
    return f"From {state.decisions} decision{plural}: {said}."
