"""What was learnt from decisions, in words for people."""

from collections import Counter
from dataclasses import dataclass

from reviewer.analysis.learning import Learned
from reviewer.domain.tongue import mark, say

TELLING = 0.1
"""Least shift, in log odds, that is told: it moves a claim of even odds by 2.5 points."""
_MOST = 8
_FURNITURE = {
    "head": (
        mark("a line at the head of articles of “{site}” is taken for page furniture"),
        mark("{number} lines at the head of articles of “{site}” are taken for page furniture"),
    ),
    "middle": (
        mark("a line in the middle of articles of “{site}” is taken for page furniture"),
        mark("{number} lines in the middle of articles of “{site}” are taken for page furniture"),
    ),
    "tail": (
        mark("a line at the end of articles of “{site}” is taken for page furniture"),
        mark("{number} lines at the end of articles of “{site}” are taken for page furniture"),
    ),
}
"""What is told of a place of the page, for one line and for several."""
_WORDS = {
    "figure": mark("claims with a figure"),
    "date": mark("claims with a date"),
    "money": mark("claims with a sum of money or a percentage"),
    "two figures": mark("claims with two figures"),
    "name": mark("claims that name someone"),
    "two names": mark("claims that name two"),
    "name is subject": mark("claims about someone named"),
    "pronoun subject": mark("claims about “it” or “they”"),
    "no subject": mark("claims without a subject of their own"),
    "title": mark("headlines"),
    "heading": mark("sub-headings"),
    "item": mark("items of a list"),
    "quoted": mark("quoted words"),
    "I": mark("claims in the first person"),
    "we": mark("claims that say “we”"),
    "you": mark("claims that address the reader"),
    "negated": mark("denials"),
    "role": mark("claims about someone's role"),
    "opinion word": mark("claims with a word of opinion"),
    "soft": mark("vague claims"),
    "attributed": mark("claims that are attributed to someone"),
    "says": mark("claims that tell what someone said"),
    "present": mark("claims in the present tense"),
    "past": mark("claims in the past tense"),
    "future": mark("forecasts"),
    "modal": mark("claims with “could”, “may” and the like"),
    "status": mark("claims about how far something has come"),
    "some person": mark("claims about an unnamed person"),
    "of the text": mark("what the text says of itself"),
    "scene verb": mark("scenes"),
    "asks": mark("requests"),
    "bids": mark("demands"),
    "tells how": mark("comparisons"),
    "generic": mark("general statements"),
    "pointing subject": mark("claims about “this” or “that”"),
    "small count": mark("claims with a small count alone"),
    "short": mark("short claims"),
    "long": mark("long claims"),
    "joined": mark("second halves of sentences"),
    "relative": mark("relative clauses"),
    "participle": mark("clauses with a participle"),
    "adverbial": mark("clauses of time, reason or condition"),
    "content": mark("clauses after “that”"),
    "apposition": mark("descriptions beside a name"),
    "support": mark("claims that several articles make"),
    "best support": mark("claims that another article makes, too"),
    "telling": mark("claims whose words promise a fact"),
    "words of the case": mark("claims in the words of the whole case"),
    "words of many": mark("claims in words of several articles"),
    "words of its own": mark("claims in words of one article alone"),
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
        whose = _whose(name)
        if shifts[name] > 0:
            text = say("{claims} are shown more readily", claims=whose)
        else:
            text = say("{claims} are set aside sooner", claims=whose)
        basis = say("{yes} worth checking, {no} not", yes=yes, no=no)
        out.append(Finding(text, basis, rests_on.get(name, ())))
    for (site, place), number in sorted(Counter((one.site, one.place) for one in state.furniture).items()):
        text = say(_FURNITURE[place][number > 1], site=site, number=number)
        out.append(Finding(text, say("marked as page furniture, and never accepted")))
    return out


def _whose(name: str) -> str:
    if not name:
        return say("claims of any kind")
    known = _WORDS.get(name)
    return say(known) if known else say("claims with the sign “{name}”", name=name)


def told(state: Learned) -> str:
    """Return what was learnt in one sentence; `""` if nothing was."""
    if not state.decisions:
        return ""
    found = [one.text for one in findings_of(state)[:3]]
    said = "; ".join(found) if found else say("not enough yet to tell a leaning")
    if state.decisions == 1:
        return say("From 1 decision: {findings}.", findings=said)
    return say("From {number} decisions: {findings}.", number=state.decisions, findings=said)
