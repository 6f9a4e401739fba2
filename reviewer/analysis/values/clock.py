"""Clock times: 14:20, 2:20 p.m., twenty past four, noon."""

import re
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_BEFORE = re.compile(r"\b(?P<word>by|before|after|around|about)\s$", re.IGNORECASE)
_HEDGES = {
    "by": Hedge.AT_MOST,
    "before": Hedge.LESS_THAN,
    "after": Hedge.MORE_THAN,
    "around": Hedge.ABOUT,
    "about": Hedge.ABOUT,
}
_CLOCK_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11,
                "twelve": 12, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25,
                "half": 30}  # fmt: skip
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ZONE = (
    r"(?:\s?(?:(?:on\s\w+day)?,\s)?\(?(?P<zone>UTC|GMT|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET"
    r"|PT|local\stime|[A-Z][a-z]+\stime)\)?)?"
)
_CLOCK = re.compile(
    rf"""\b(?:
      (?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)(?::[0-5]\d)?(?!\d|\.\d|\s?%|\sper|\spoint|\s(?:m|b
          |tr)illion)(?:\s?(?P<ap>[aApP]\.?\s?[mM]\b\.?))?
     |(?P<h2>1[0-2]|[1-9])\s?(?P<ap2>[aApP]\.?\s?[mM]\b\.?)
     |(?P<past>(?:a\s)?quarter|half|five|ten|twenty-five|twenty)\s(?:minutes\s)?(?P<dir>past
         |to)\s(?P<h3>{_HOUR})\b
     |(?P<h4>{_HOUR}|1[0-2]|[1-9])\so['’]clock
     |(?P<noon>noon|midday|midnight)
    )(?:\s(?:in\sthe|on\s\w+)\s(?P<half>morning|afternoon|evening))?{_ZONE}""",
    re.VERBOSE,
)  # fmt: skip


def find_clock(text: str) -> list[FoundValue]:
    """Return the clock times of `text`, in minutes after midnight, their zones in `items`."""
    found = []
    for match in _CLOCK.finditer(text):
        one = _clock(text, match)
        if one:
            found.append(one)
    return found


def _clock(text: str, match: re.Match[str]) -> FoundValue | None:
    g = match.groupdict()
    afternoon = (g["ap"] or g["ap2"] or "").casefold().startswith("p") or g["half"] in (
        "afternoon",
        "evening",
    )
    morning = bool(g["ap"] or g["ap2"]) or g["half"] == "morning"
    hour, minute, told = _hour_minute(g)
    if (
        g["h"]
        and "." in match.group()[:3]
        and not (
            g["ap"] or g["half"] or re.search(r"\b[Aa]t\s$", text[max(0, match.start() - 4) : match.start()])
        )
    ):
        return None  # 6.42 is a number unless something says otherwise
    if afternoon and hour < 12:
        hour += 12
    elif morning and not afternoon and hour == 12:
        hour = 0
    items = [g["zone"]] if g["zone"] else []
    if not told and not morning and not afternoon and hour <= 12:
        items.append("12h")
    if hour > 23:
        return None
    minutes = Decimal(hour * 60 + minute)
    before = _BEFORE.search(text, max(0, match.start() - 10), match.start())
    hedge = _HEDGES.get(before["word"].casefold(), Hedge.EXACT) if before else Hedge.EXACT
    end = match.end("zone") if g["zone"] else match.end()
    span = Span(before.start() if before and hedge else match.start(), end)
    return FoundValue(
        span,
        Value(ValueType.QUANTITY, minutes, minutes, "clock", span.of(text), hedge, Decimal(1), tuple(items)),
    )


def _hour_minute(g: dict[str, str | None]) -> tuple[int, int, bool]:
    """Return hour, minute, and whether the half of the day is told."""
    if g["noon"]:
        return (0 if g["noon"] == "midnight" else 12), 0, True
    if g["h"]:
        # 06:42 and 14:20 are of 24 hours; 4:20 may be of 12.
        return int(g["h"]), int(g["m"] or 0), g["h"].startswith("0") or int(g["h"]) > 12
    if g["h2"]:
        return int(g["h2"]), 0, True
    if g["h3"]:
        hour, minute = _CLOCK_WORDS[g["h3"]], _CLOCK_WORDS[(g["past"] or "").replace("a quarter", "quarter")]
        return (hour, minute, False) if g["dir"] == "past" else ((hour - 1) or 12, 60 - minute, False)
    word = g["h4"] or "12"
    return (int(word) if word.isdigit() else _CLOCK_WORDS[word]), 0, False
