"""Scores and votes: 7–4, 7 votes to 4, "seven to four", "27 for and 21 against", a 2-1 win."""

import re

from reviewer.analysis.values.found import FoundValue, near
from reviewer.analysis.values.lexicon import plural
from reviewer.analysis.values.numbers import TENS, UNITS
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

_ONES = UNITS | {"nil": 0, "love": 0}
_WORD = rf"(?:(?:{'|'.join(TENS)})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|{'|'.join(_ONES)})"
_N = rf"(?:\d{{1,3}}|{_WORD})"
_SCORE = re.compile(
    rf"(?<![\w.,–$£€-])(?P<a>{_N})(?P<va>\svotes)?(?P<glue>\s?[–-]\s?|\sto\s|\svotes\sagainst\s|\sagainst\s)"
    rf"(?P<b>{_N})(?P<vb>\svotes?\b)?(?![\w%–$£€-]|[.,]\d)",
    re.IGNORECASE,
)
_FOR_AGAINST = re.compile(
    rf"(?<![\w.,$£€-])(?P<a>{_N})\s(?:(?:votes|members|councillors|people|lawmakers|MPs|senators)\s)?(?:voted\s|were\s|voting\s)?"
    rf"(?:for|in\sfavou?r)(?:\sof\sit)?,?\s(?:and\s|to\s|with\s)?(?P<b>{_N})\s(?:(?:votes|members)\s)?(?:voted\s|were\s)?against\b",
    re.IGNORECASE,
)
_TRIGGER = re.compile(rf"(?:\sto\s|[–-]\s?|\sagainst\s)(?:\d|{'|'.join([*TENS, *_ONES])})")
_SCORING = re.compile(
    r"\b(?:vot\w+|won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|defeat\w*|victory|score[ds]?|drew|draws?"
    r"|majority|approv\w+|pass\w*|reject\w*|ruled|ruling|tie|tied|thrown\sout|carried|ended|ends|finished|le(?:ad|ads|ading|d)"
    r"|trail\w*|split|down|up|ahead|thrash\w*|edged|level(?:led)?|at\shalf-?time|full-?time)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s(?:votes?|win|victory|defeat|loss|lead|draw|majority|decision|ruling|up|down|ahead|scoreline|result"
    r"|triumph|thrashing|success|split|margin|verdict|tie|shutout|rout|advantage|aggregate|on\saggregate|at\shalf-?time)\b",
    re.IGNORECASE,
)
_TEAMS = re.compile(r"[A-Z][\w’'.]+\s$")
_TEAM = re.compile(r"\s[A-Z][a-z]+\b")
_COUNTED = re.compile(r"\s(?P<noun>[a-z]+)\b")
_WEAK = frozenset(
    {"up", "down", "ahead", "ended", "ends", "finished", "lead", "led", "leads", "leading", "split"}
)
_BEFORE = 80


def find_scores(text: str) -> list[FoundValue]:
    """Return the scores and votes of `text`; two numbers are one only where something says so."""
    found = []
    opposed = _FOR_AGAINST.finditer(text) if "against" in text else ()
    for match in (*near(_SCORE, _TRIGGER, text, before=28, after=30), *opposed):
        if "glue" not in match.re.groupindex or _is_score(text, match):
            span = Span(*match.span())
            items = (_digits(match["a"]), _digits(match["b"]))
            found.append(FoundValue(span, Value(ValueType.SCORE, None, None, "", span.of(text), items=items)))
    return found


def _is_score(text: str, match: re.Match[str]) -> bool:
    if match["va"] or match["vb"] or "votes" in match["glue"]:
        return True
    after = text[match.end() : match.end() + 16]
    if _NAMED.match(after):
        return True
    if match["glue"].strip() == "against":
        return False
    noun = _COUNTED.match(after)
    if noun and plural(noun["noun"]):
        return False  # "approved 5 to 10 houses"
    dash = match["glue"].strip() in "–-"
    said = _SCORING.search(text[max(0, match.start() - _BEFORE) : match.start()])
    if said and not (said.group().split()[0].casefold() in _WEAK and not dash):
        return True
    before = text[max(0, match.start() - 24) : match.start()]
    teams = _TEAMS.search(before) and _TEAM.match(after) and match["a"].isdigit() and match["b"].isdigit()
    return dash and bool(teams or "nil" in match.group().casefold())


def _digits(word: str) -> str:
    low = word.casefold()
    if low.isdigit():
        return str(int(low))
    return str(sum(_ONES.get(one, TENS.get(one, 0)) for one in low.split("-")))
