"""Dates, from a day to "last year", placed against the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from reviewer.analysis.values.calendar import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Period,
    a_day,
    a_year,
    half,
    months,
    nearest_year,
    parse_iso,
    part,
    quarter,
    week_of,
)
from reviewer.analysis.values.found import FoundValue, starting
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|April|Apr\.?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_CAPS = "|".join(
    m.upper()
    for m in (
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    )
)
_MONTH = rf"(?:{_MONTH}|{_CAPS})(?![a-z])"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_PART = (
    r"(?:(?P<part>early|late|mid|the\s(?:start|beginning|middle|end)\sof|end-|start\sof"
    r"|end\sof)[\s-]*(?:the\s)?(?:in\s)?)?"
)
_NTH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_AGO = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to\sbe|is\sto|are\sto|plans?|planned|next|due|expect\w*|scheduled|hopes?"
    r"|going\sto|asked\sto|wants?\sto|intends?|until|aims?|"
    r"not\sbefore|no\searlier|not\sbefore)\b[^.!?\n]{0,60}$|\bby\s$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?P<word>on\sor\sbefore|by|before|after|no\slater\sthan|not\slater\sthan|no\searlier\sthan|not\sbefore"
    r"|not\searlier\sthan|not\suntil|as\searly\sas|as\slate\sas|around|about|circa|c\.)\s(?:the\s)?$",
    re.IGNORECASE,
)
_HEDGES = {"by": Hedge.AT_MOST, "before": Hedge.LESS_THAN, "after": Hedge.MORE_THAN, "around": Hedge.ABOUT,
    "about": Hedge.ABOUT,
           "circa": Hedge.ABOUT, "c.": Hedge.ABOUT, "on or before": Hedge.AT_MOST,
           "as late as": Hedge.AT_MOST}  # fmt: skip
_PREPOSED = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|during|from|to|of|for|between|and|early|late|mid|founded"
    r"|circa|about|around|year|summer|spring|autumn|fall|winter|the|its|their|his|her)"
    r"[\s-]|\(|[–-])$",
    re.IGNORECASE,
)
_WEAK = re.compile(r"(?:of|for|to|and|the|its|their|his|her|about|around)[\s-]$", re.IGNORECASE)

_DATE = re.compile(
    rf"""(?<![\w$€£])(?:
      (?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)
     |(?:{_WEEKDAY},?\s)?(?:the\s)?(?P<d1>\d\d?)(?:st|nd|rd|th)?(?:\s?(?:[–-]|to|and)\s?(?P<d1b>\d\d?)(?:st
         |nd|rd|th)?)?(?:\sof)?\s(?P<m1>{_MONTH})(?:,?\s(?P<y1>{_YEAR})(?!\d))?
     |(?:{_WEEKDAY},?\s)?(?P<m2>{_MONTH})\s(?P<d2>\d\d?)(?:st|nd|rd|th)?(?![\d%]
         |[.,]\d)(?:\s?[–-]\s?(?P<d2b>\d\d?)(?!\d))?(?:,?\s(?P<y2>{_YEAR})(?!\d))?
     |{_PART}(?P<m3>{_MONTH}),?(?:\sof)?\s(?P<y3>{_YEAR})(?!\d)
     |{_PART.replace("part", "part4")}(?P<m4>{_MONTH})
     |(?:the\s)?(?:(?P<q>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[\s-](?P<qh>quarter|half)
         |(?P<qs>[QH][1-4]))(?:(?:\sof|,)?\s(?P<qy>{_YEAR}|this\syear|next\syear|last\syear|the\syear))?
     |{_PART.replace("part", "part5")}(?P<season>spring|summer|autumn|winter
         |the\sfall)\s(?:of\s)?(?P<ys>{_YEAR})(?!\d)
     |(?P<decade>(?:early\s|late\s|mid-)?(?:the\s)?(?:1[5-9]|20)\d0s)
     |(?P<y6a>{_YEAR})(?:\s?[–-]\s?|\sto\s)(?P<y6b>{_YEAR})(?!\d)
     |{_PART.replace("part", "part7")}(?P<y7>{_YEAR})(?![\d%]|[.,:]\d)
     |(?P<part8>the\send\sof|the\sstart\sof|the\sbeginning\sof|later|earlier|early
         |late)?\s?\b(?P<which>last|next|this|the|that)\s(?P<unit>week|month|year|spring|summer|autumn|fall
         |winter|weekend|{_WEEKDAY})\b(?!\s(?:of\s)?{_YEAR})(?!,?\s(?:\d\d?(?:st|nd|rd|th)?\s)?{_MONTH})
     |(?P<ago>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?P<agou>day|week|month
         |year)s?\s(?P<agow>ago|earlier)\b
     |(?:this|that|yesterday|tomorrow|last)\s(?P<tod>morning|afternoon|evening|night)
     |(?P<rel>today|yesterday|tomorrow|tonight)
     |(?:(?:early|late|on)\s)?(?P<wd>{_WEEKDAY})(?!,?\s(?:\d|{_MONTH}))(?P<wdp>\s(?:morning|afternoon
         |evening|night))?
    )\b""",
    re.VERBOSE,
)  # fmt: skip


_TRIGGER = re.compile(
    r"\b(?:\d|mon|t(?:ue|hu|od|om|onig|his\s|hat\s|wo\s|hree\s|en\s|hird)|wed|f(?:ri|eb|irst|ourth|inal|our\s|ive\s|all)"
    r"|s(?:at|un|pri|um|ep|econd|tart|even\s|ix\s)|j(?:an|u[nl])|ma[ry]|mid|a(?:pr|ug|utumn|n?\s(?:day|week|month|year))|oct|nov|dec"
    r"|early|earlier|eight\s|late|last|end|[qh][1-4]|winter|next|yes|on[e\s]|nine\s"
    r"|the\s(?=\d|[qh]\d|start|beg|mid|end|first|second|third|fourth|last|final|fall|week|month|year|spri|sum|autumn|winter))"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a date is read: the text and the day of publication."""

    text: str
    published: date | None

    def ahead(self, at: int) -> bool:
        return bool(_AHEAD.search(self.text, max(0, at - 90), at))


def find_dates(text: str, published_on: str = "") -> list[FoundValue]:
    """Return the dates of `text`.

    Without `published_on` a date that needs it keeps its pattern in `items`.
    """
    place = _Place(text, parse_iso(published_on) if published_on else None)
    found = []
    for match in starting(_DATE, _TRIGGER, text):
        one = _date(place, match)
        if one:
            found.append(one)
    return found


def _date(place: _Place, match: re.Match[str]) -> FoundValue | None:
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    read = _read(place, match)
    if read is None:
        return None
    period, pattern = read
    before = _BEFORE.search(place.text, max(0, start - 24), start)
    hedge = Hedge.EXACT
    if before:
        word = re.sub(r"\s", " ", before["word"].casefold())
        hedge = _HEDGES.get(word, Hedge.AT_MOST if word.endswith("later than") else Hedge.AT_LEAST)
        start = before.start()
    span = Span(start, match.end())
    if period is None:
        return FoundValue(
            span, Value(ValueType.DATE, None, None, "day", span.of(place.text), hedge, None, (pattern,))
        )
    low, high = (Decimal(end.toordinal()) for end in period)
    items = (pattern,) if pattern else ()
    return FoundValue(
        span, Value(ValueType.DATE, low, high, "day", span.of(place.text), hedge, Decimal(1), items)
    )


_Read = tuple[Period | None, str]


def _read(place: _Place, match: re.Match[str]) -> _Read | None:
    """Return the period, or the pattern of a date that cannot be placed; `None` if the words are no date."""
    g = match.groupdict()
    if g["iso"]:
        day = parse_iso(g["iso"])
        return ((day, day), "") if day else None
    for m, d, to, y in (("m1", "d1", "d1b", "y1"), ("m2", "d2", "d2b", "y2")):
        if g[m]:
            return _day_of_month(place, match.start(), g[m], g[d], g[to], g[y])
    if g["m3"]:
        month = _month(g["m3"])
        return part(months(int(g["y3"]), month, month), _part(g["part"])), ""
    if g["m4"]:
        return _month_alone(place, match)
    if g["q"] or g["qs"]:
        return _quarter(place, match)
    if g["season"]:
        first, last = SEASONS[g["season"].removeprefix("the ")]
        return part(months(int(g["ys"]), first, last), _part(g["part5"])), ""
    if g["decade"]:
        year = int(re.sub(r"\D", "", g["decade"]))
        return (date(year, 1, 1), date(year + 9, 12, 31)), ""
    if g["y6a"]:
        first_year, last_year = int(g["y6a"]), int(g["y6b"])
        return ((date(first_year, 1, 1), date(last_year, 12, 31)), "") if first_year < last_year else None
    if g["y7"]:
        return _year(place, match)
    return _relative(place, match)


def _part(words: str | None) -> str:
    if not words:
        return ""
    last = re.sub(r"\b(?:the|of)\b|[\s-]", "", words.casefold())
    return {"beginning": "start", "middle": "mid"}.get(last, last)


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").casefold()]


def _day_of_month(
    place: _Place, at: int, name: str, day: str, to: str | None, year: str | None
) -> _Read | None:
    month, first, last = _month(name), int(day), int(to or day)
    pattern = "" if year else f"--{month:02d}-{first:02d}" + (f"/{last:02d}" if to else "")
    if year is None and place.published is None:
        return (None, pattern) if a_day(2024, month, first) else None
    number = (
        int(year)
        if year
        else nearest_year(place.published or date.today(), month, min(first, 28), ahead=place.ahead(at))
    )
    start, end = a_day(number, month, first), a_day(number, month, last)
    return ((start[0], end[0]), pattern) if start and end and start[0] <= end[0] else None


def _month_alone(place: _Place, match: re.Match[str]) -> _Read | None:
    name = match["m4"]
    left = place.text[max(0, match.start() - 12) : match.start()]
    which = re.search(r"\b(last|next|this)\s$", left, re.IGNORECASE)
    if (
        not match["part4"]
        and not which
        and not re.search(
            r"\b(?:in|since|by|until|till|before|after|during|from|to|of|for|and|or|between|through)\s$",
            left,
            re.IGNORECASE,
        )
    ):
        if name.rstrip(".").casefold() in ("may", "march", "mar", "jan", "dec", "sep", "jun", "jul"):
            return None
        if not re.match(
            r"\s?(?:[,.;:)–-]|is\b|was\b|and\b|or\b|to\s[A-Z]|$)", place.text[match.end() : match.end() + 5]
        ):
            return None
    elif (
        name in ("May", "March", "Mar")
        and re.match(r"\s[a-z]+\b(?<!and)(?<!or)(?<!to)", place.text[match.end() : match.end() + 12])
        and re.search(r"\band\s$|\bor\s$", left)
    ):
        return None
    month = _month(name)
    if place.published is None:
        return None, f"--{month:02d}"
    ahead = place.ahead(match.start()) or bool(which and which[1].casefold() == "next")
    if which and which[1].casefold() == "last":
        year = place.published.year - (0 if month < place.published.month else 1)
    else:
        year = nearest_year(place.published, month, ahead=ahead)
    return part(months(year, month, month), _part(match["part4"])), "" if which else f"--{month:02d}"


def _quarter(place: _Place, match: re.Match[str]) -> _Read | None:
    word = match["qs"]
    is_half = (match["qh"] == "half") if not word else word[0] == "H"
    number = int(word[1]) if word else _NTH[match["q"]]
    if is_half:
        number = min(number, 2)
    said = match["qy"]
    if not said and is_half:
        return None  # a half of a match, of a book
    published = place.published
    if said and said[0].isdigit():
        year = int(said)
    elif published is None:
        return None, f"{'H' if is_half else 'Q'}{number}"
    else:
        year = published.year + {"next year": 1, "last year": -1}.get(said or "", 0)
        if not said and place.ahead(match.start()) and quarter(year, number)[1] < published:
            year += 1
    return (half if is_half else quarter)(year, number), ""


def _year(place: _Place, match: re.Match[str]) -> _Read | None:
    text, start, end = place.text, match.start("y7"), match.end()
    year = int(match["y7"])
    if match["part7"]:
        return part(a_year(year), _part(match["part7"])), ""
    left = text[max(0, start - 12) : start]
    noun = re.match(r"[\s\u00a0](?P<word>[a-z]+)", text[end : end + 24])
    counts = (
        bool(noun)
        and noun is not None
        and noun["word"].endswith(("s", "people", "men"))
        and noun["word"] not in ("was", "is", "has", "its", "as", "this", "results")
    )
    prepared = _PREPOSED.search(left)
    if prepared:
        weak = _WEAK.search(left)
        return None if weak and counts else (a_year(year), "")
    apposed = re.search(r"(?:,\s|—\s?|©\s?)$", left) and re.match(
        r"\s?(?:[,.;:)]|and\b|$)", text[end : end + 5]
    )
    closing = re.match(r"\s?(?:\)|$)", text[end : end + 2]) and left.endswith(("(", "In "))
    when = re.match(r",?\s(?:when|where)\b", text[end : end + 7])  # "brings back 2009, when"
    return (a_year(year), "") if apposed or closing or when else None


def _relative(place: _Place, match: re.Match[str]) -> _Read | None:
    g, published = match.groupdict(), place.published
    if g["wd"]:
        return _weekday(place, match.start(), g["wd"], "")
    if g["which"]:
        return _which(place, match)
    if published is None:
        word = (g["rel"] or g["tod"] or "").casefold()
        return (None, f"relative:{match.group().strip().casefold()}") if word else None
    if g["ago"]:
        if g["agow"] == "earlier":
            return None  # earlier than what, is not said
        return _ago(published, int(_AGO.get(g["ago"], 0) or g["ago"]), g["agou"]), ""
    word = match.group().strip().casefold()
    shift = 1 if word.startswith("tomorrow") else -1 if word.startswith(("yesterday", "last night")) else 0
    day = published + timedelta(days=shift)
    return (day, day), ""


def _ago(published: date, count: int, unit: str) -> Period:
    match unit:
        case "day":
            day = published - timedelta(days=count)
            return day, day
        case "week":
            return week_of(published - timedelta(weeks=count))
        case "month":
            at = published.year * 12 + published.month - 1 - count
            return months(at // 12, at % 12 + 1, at % 12 + 1)
        case _:
            return a_year(published.year - count) if published.year > count else a_year(1)


def _weekday(place: _Place, at: int, name: str, which: str) -> _Read:
    wanted = WEEKDAYS[name.casefold()]
    if place.published is None:
        return None, name[:3].casefold()
    back = (place.published.weekday() - wanted) % 7
    if which == "next" or (which != "last" and place.ahead(at)):
        day = place.published + timedelta(days=7 - back if back else 7 if which == "next" else 0)
    else:
        day = place.published - timedelta(days=back or (7 if which == "last" else 0))
    return (day, day), "" if which else name[:3].casefold()


def _which(place: _Place, match: re.Match[str]) -> _Read | None:
    which, unit, published = match["which"], match["unit"], place.published
    piece = _part(match["part8"])
    if unit.casefold() in WEEKDAYS:
        return (
            _weekday(place, match.start(), unit, which)
            if which in ("last", "next", "this")
            else _weekday(place, match.start(), unit, "")
        )
    if which in ("the", "that"):
        if unit != "year" or piece not in ("end", "start"):
            return None  # "the year" alone names none
        which = "this"
    if published is None:
        return None, f"relative:{match.group().strip().casefold()}"
    shift = {"last": -1, "next": 1}.get(which, 0)
    period = _shifted(published, unit, shift)
    if period is None:
        return None
    if piece == "earlier":
        return (period[0], min(published, period[1])), ""
    if piece == "later":
        return (max(published, period[0]), period[1]), ""
    return part(period, piece), ""


def _shifted(published: date, unit: str, shift: int) -> Period | None:
    if unit in ("week", "weekend"):
        first, last = week_of(published + timedelta(weeks=shift))
        if unit == "week":
            return first, last
        saturday = last - timedelta(days=1)
        if shift < 0 and published > last:
            return saturday, last
        return saturday, last
    if unit == "month":
        at = published.year * 12 + published.month - 1 + shift
        return months(at // 12, at % 12 + 1, at % 12 + 1)
    if unit == "year":
        return a_year(published.year + shift)
    first_month, last_month = SEASONS[unit]
    year = published.year
    if shift < 0 and first_month >= published.month:
        year -= 1
    if shift > 0 and first_month <= published.month:
        year += 1
    return months(year, first_month, last_month)
