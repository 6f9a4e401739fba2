"""Clock times: 14:20, 2.20 pm, 1840 GMT, twenty past four, noon; alone or from one to another."""

import re
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, starting
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_BEFORE = re.compile(
    r"\b(?:(?:shortly|just|soon|well|some\stime|not\slong)\s)?(?P<word>by|before|after|around|about|circa|at\sabout"
    r"|at\saround|until|no\slater\sthan|not\sbefore)\s$",
    re.IGNORECASE,
)
_HEDGES = {
    "by": Hedge.AT_MOST,
    "no later than": Hedge.AT_MOST,
    "until": Hedge.EXACT,
    "before": Hedge.LESS_THAN,
    "after": Hedge.MORE_THAN,
    "not before": Hedge.AT_LEAST,
}
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "quarter": 15, "twenty": 20, "twenty-five": 25,
    "half": 30}  # fmt: skip
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_AP = r"(?:[aApP]\.?\s?[mM]\b\.?)"
_ZONES = (
    r"(?-i:UTC(?:\s?[+−-]\s?\d{1,2})?|GMT(?:\s?[+−-]\s?\d{1,2})?|BST|CET|CEST|EET|EEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT"
    r"|PT|JST|IST|AEST|AEDT|SGT|HKT|MSK|local\b(?:\stime\b)?|(?:[A-Z][a-z]+\s){1,3}[Tt]ime\b|Eastern\b|Central\b|Pacific\b"
    r"|Mountain\b)"
)
_ZONE = rf"(?:\s?(?:(?:on\s\w+day)?,\s)?(?P<open>\()?(?P<zone>{_ZONES})(?(open)\)))?"
_DAYTIME = (
    r"(?:\s(?:in\sthe\s(?P<half>morning|afternoon|evening)|at\s(?P<night>night)\b)"
    r"|(?=\s(?:(?:this|on\s\w+|\w+day)\s(?P<half2>morning|afternoon|evening)|(?P<tonight>tonight))\b))"
)
_DAYTIME_AHEAD = re.sub(r"\?P<\w+>", "?:", _DAYTIME)
_CLOCK = re.compile(
    rf"""\b(?:
      (?P<h>[01]?\d|2[0-4])[:.](?P<m>[0-5]\d)(?::[0-5]\d)?(?!\d|\.\d|\s?%|\sper|\spoint|\s(?:m|b
          |tr)illion)(?:\s?(?P<ap>{_AP}))?(?P<uhr>\s?(?:Uhr|hours|hrs)\b)?
     |(?P<h2>1[0-2]|0?[1-9])\s?(?P<ap2>{_AP})
     |(?P<h5>[01]\d|2[0-4])(?P<m5>[0-5]\d)(?=\s?(?:GMT|UTC|BST|CET|CEST|EST|EDT|local\stime|hours\b(?!\sof)|hrs\b))(?:\s?h(?:ou)?rs\b)?
     |(?P<h6>[01]?\d|2[0-3])h(?P<m6>[0-5]\d)\b
     |(?P<past>(?:a\s)?quarter|half|five|ten|twenty-five|twenty)[\s-](?:minutes\s)?(?P<dir>past
         |to)\s(?P<h3>{_HOUR})\b
     |(?P<h4>{_HOUR}|1[0-2]|[1-9])\so['’]clock
     |(?:12\s|twelve\s)?(?P<noon>noon|midday|midnight)\b
     |(?<=[Aa]t\s)(?P<h7>{_HOUR}|1[0-2]|[1-9])(?={_DAYTIME_AHEAD})
    ){_DAYTIME}?{_ZONE}""",
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_TRIGGER = re.compile(
    r"\b(?:\d|noon|mid|twelve\s|(?:a\s)?quarter[\s-]|half[\s-]|twenty[\s-]|(?:one|t(?:wo|hree|en)|f(?:our|ive)|s(?:ix|even)|eight|nine"
    r"|eleven|twelve)\s(?:o|past|to\s|minutes|in\sthe|this|on\s|at\snight|tonight|\w+day))"
)
_START = re.compile(
    rf"(?P<opened>\b(?:between|from)\s)?\b(?P<h>1[0-2]|0?[1-9]|[a-z]{{3,6}})(?:[:.](?P<m>[0-5]\d))?\s?(?P<ap>{_AP})?"
    r"(?P<glue>\s?[–—-]\s?|\sto\s|\sand\s|\suntil\s)$",
    re.IGNORECASE,
)
_DOTTED_AT = re.compile(r"\b(?:at|by|before|after|until|from|around|about)\s$", re.IGNORECASE)
_LEFT = 34


def find_clock(text: str) -> list[FoundValue]:
    """Return the clock times of `text`, in minutes after midnight, their zones in `items`.

    "From 6 to 7 pm" is one value with two ends, in the half of the day that the later one gives.
    """
    found: list[FoundValue] = []
    for match in starting(_CLOCK, _TRIGGER, text):
        one = _clock(text, match)
        if one is None:
            continue
        joined = _joined(text, found[-1], one) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(one)
    return found


def _joined(text: str, first: FoundValue, second: FoundValue) -> FoundValue | None:
    """Return two clock times as the ends of one ("between 6pm and 7.30pm"), or `None`."""
    between = text[first.span.end : second.span.start]
    opened = re.search(r"\b(between|from)\s$", text[max(0, first.span.start - 8) : first.span.start])
    glue = re.fullmatch(r"\s?(–|—|-|to|and|until)\s?", between)
    if not glue or (glue[1] == "and" and not (opened and opened[1] == "between")):
        return None
    low, high = first.value.low, second.value.low
    if low is None or high is None or first.value.hedge or second.value.hedge:
        return None
    half = Decimal(720)
    if "12h" in first.value.items and "12h" not in second.value.items and low + half < high:
        low += half
    if low >= high:
        return None
    items = tuple(dict.fromkeys((*second.value.items, *(i for i in first.value.items if i != "12h"))))
    span = Span(first.span.start - (len(opened.group()) if opened else 0), second.span.end)
    value = Value(ValueType.QUANTITY, low, high, "clock", span.of(text), Hedge.EXACT, Decimal(1), items)
    return FoundValue(span, value)


def _clock(text: str, match: re.Match[str]) -> FoundValue | None:
    g = match.groupdict()
    read = _hour_minute(g)
    dotted = g["h"] and "." in match.group()[:3]
    if dotted and not (
        g["ap"] or g["half"] or g["half2"] or g["uhr"] or g["zone"] or _at(text, match.start())
    ):
        return None  # 6.42 is a number unless something says otherwise
    hour, minute, told = read
    part = (g["half"] or g["half2"] or "").casefold()
    ap = (g["ap"] or g["ap2"] or "").casefold()
    late = ap.startswith("p") or part in ("afternoon", "evening") or bool(g["tonight"])
    late = late or (bool(g["night"]) and 6 <= hour < 12)
    early = (bool(ap) and not late) or part == "morning"
    if late and hour < 12:
        hour += 12
    elif early and hour == 12:
        hour = 0
    if hour > 24 or (hour == 24 and minute):
        return None
    items = [_zone(g["zone"])] if g["zone"] else []
    if not told and not early and not late and hour <= 12:
        items.append("12h")
    minutes = Decimal(hour % 24 * 60 + minute)
    start, hedge = _hedge(text, match.start())
    low = minutes
    earlier = _earlier(text, match.start(), minutes, told=bool(early or late)) if not hedge else None
    if earlier:
        start, low = earlier
    span = Span(start, match.end())
    value = Value(ValueType.QUANTITY, low, minutes, "clock", span.of(text), hedge, Decimal(1), tuple(items))
    return FoundValue(span, value)


def _at(text: str, start: int) -> bool:
    return bool(_DOTTED_AT.search(text, max(0, start - 8), start))


def _zone(said: str) -> str:
    name = said.strip(" ()")
    return "local time" if name.casefold().startswith("local") else re.sub(r"\s?([+−-])\s?", r"\1", name)


def _hedge(text: str, start: int) -> tuple[int, Hedge]:
    before = _BEFORE.search(text, max(0, start - _LEFT), start)
    if not before:
        return start, Hedge.EXACT
    word = re.sub(r"\s", " ", before["word"].casefold())
    hedge = _HEDGES.get(word, Hedge.ABOUT)
    return (before.start() if hedge else start), hedge


def _earlier(text: str, start: int, end: Decimal, *, told: bool) -> tuple[int, Decimal] | None:
    """Return where a range begins whose first time has no sign of its own: "6" of "from 6 to 7 pm"."""
    match = _START.search(text, max(0, start - _LEFT), start) if told else None
    if not match or match["ap"] or ("and" in match["glue"] and (match["opened"] or "").strip() != "between"):
        return None
    word = match["h"].casefold()
    hour = int(word) if word.isdigit() else _WORDS.get(word, 0)
    if not 1 <= hour <= 12:
        return None
    low = Decimal(hour % 12 * 60 + int(match["m"] or 0)) + (720 if end >= 720 else 0)
    low = low if low < end else low - 720
    return (match.start(), low) if 0 <= low < end else None


def _hour_minute(g: dict[str, str | None]) -> tuple[int, int, bool]:
    """Return hour, minute, and whether the half of the day is told."""
    if g["noon"]:
        return (0 if g["noon"].casefold() == "midnight" else 12), 0, True
    for h, m in (("h5", "m5"), ("h6", "m6")):
        if g[h]:
            return int(g[h] or 0), int(g[m] or 0), True
    if g["h"]:
        # 06:42 and 14:20 are of 24 hours; 4:20 may be of 12.
        told = g["h"].startswith("0") or int(g["h"]) > 12 or bool(g["uhr"])
        return int(g["h"]), int(g["m"] or 0), told
    if g["h2"]:
        return int(g["h2"]), 0, True
    if g["h3"]:
        hour = _WORDS[g["h3"].casefold()]
        minute = _WORDS[(g["past"] or "").casefold().removeprefix("a ")]
        return (
            (hour, minute, False)
            if (g["dir"] or "").casefold() == "past"
            else ((hour - 1) or 12, 60 - minute, False)
        )
    word = (g["h4"] or g["h7"] or "12").casefold()
    return (int(word) if word.isdigit() else _WORDS[word]), 0, False
