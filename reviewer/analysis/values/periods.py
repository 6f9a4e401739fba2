"""Dates in figures and periods with a name: 13/06/2025, fiscal 2025, 2024-25, the '90s, the 19th century."""

import re
from datetime import date, timedelta
from decimal import Decimal

from reviewer.analysis.values.calendar import (
    MONTHS,
    Period,
    a_day,
    half,
    nearest_year,
    parse_iso,
    part,
    quarter,
    week_of,
)
from reviewer.analysis.values.found import FoundValue, near
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_YEAR = r"(?:1[5-9]|20)\d\d"
_SHORT_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec"
_FOREIGN = {"januar": 1, "januari": 1, "janvier": 1, "februar": 2, "février": 2, "märz": 3, "mars": 3,
    "avril": 4,
    "mai": 5, "juni": 6, "juin": 6, "juli": 7, "juillet": 7, "août": 8, "oktober": 10, "octobre": 10,
    "septembre": 9, "novembre": 11, "dezember": 12, "décembre": 12}  # fmt: skip
_DECADES = {"sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990, "fifties": 1950,
    "forties": 1940, "thirties": 1930}  # fmt: skip
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_NTH = {name: n for n, name in enumerate(_ORDINALS.split(), start=1)} | {"twenty-first": 21}
_HOLIDAYS = {"christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14),
    "bastille day": (7, 14)}  # fmt: skip
_PART = r"(?:(?P<part{0}>early|mid|late|the\s(?:start|end)\sof)[\s-](?:the\s)?)?"
_TURN = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PERIOD = re.compile(
    rf"""(?<![\w$€£.,/-])(?:
      (?P<d>\d\d?)(?P<sep>[./-])(?P<m>\d\d?)(?P=sep)(?P<y>{_YEAR})
     |(?P<y2>{_YEAR})/(?P<m2>\d\d?)/(?P<d2>\d\d?)
     |(?P<d3>\d\d?)-(?P<m3>{_SHORT_MONTH})-(?P<y3>{_YEAR}|\d\d)
     |(?P<d4>\d\d?)\.?\s(?P<m4>{"|".join(_FOREIGN)}|(?<=\.\s)(?:april|august|september|november))\s(?P<y4>{_YEAR})
     |(?:the\s)?(?:(?P<fy>fiscal(?:\syear)?\s|financial\syear\s|FY\s?[’']?)(?P<fy1>{_YEAR}|\d\d)(?:[/–-](?P<fy2>\d{{2,4}}))?
         |(?P<sy1>{_YEAR})[/–-](?P<sy2>\d\d|{_YEAR})(?=\s(?:fiscal|financial|season|school|academic|tax|budget)\b))
         (?:\s(?:fiscal|financial|tax)\syear)?
     |(?P<ty1>{_YEAR})(?P<slash>[/–-])(?P<ty2>\d\d)(?![\d/–-])
     |between\s(?P<by1>{_YEAR})\sand\s(?P<by2>{_YEAR})
     |(?P<qn>[1-4])(?P<qk>[QH])[\s’']?(?P<qy>{_YEAR}|\d\d)
     |(?P<qk2>[QH])(?P<qn2>[1-4])[\s-]?(?P<qy2>{_YEAR}|[’']\d\d|\d\d(?=[\s,.;)]|$))
     |(?:the\s)?(?P<qy3>{_YEAR})[\s-](?P<qw>first|second|third|fourth)[\s-](?P<qu>quarter|half)
     |{_PART.format(1)}(?:the\s)?(?P<decade>{_YEAR[:-2]}0s)
     |{_PART.format(2)}the\s(?:{_PART.format(3)})?(?:[’'](?P<tens>[3-9])0s|(?P<tens2>[3-9])0s|(?P<named>{"|".join(_DECADES)}))
     |(?:the\s)?(?:{_PART.format(4)})?(?P<nth>{"|".join(_NTH)}|1?\d(?:st|nd|rd|th)|2[01](?:st|th))[\s-]century
     |(?P<day>{"|".join(_HOLIDAYS).replace("'", "[’']").replace(" ", "[ ]")})(?:,?\s(?P<hy>{_YEAR}))?
     |(?:over|at|on|during|this\spast)\s(?:the\s)?(?P<weekend>weekend)
     |(?:on|by|until|before|after|since)\sthe\s(?P<nthday>\d\d?)(?:st|nd|rd|th)(?=\s?(?:[,.;:)]|$)|\s(?:at|and|but|when|he|she|they|it)\b)
     |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\sthe\s(?P<nthday2>\d\d?)(?:st|nd|rd|th)(?!\sof\b)
    )(?![\w])""",
    re.VERBOSE | re.IGNORECASE,
)
_TRIGGER = re.compile(
    r"\d(?:[./–-][\da-s]|[qh]|0s|\.?\s(?:[jmfaos][aäuvcekp]\w|[dn][eé]\w)|[\s-](?:first|second|third|fourth)|(?:st|nd|rd|th)\b)"
    r"|[qh][1-4]|century|fiscal|fy\s?[’']?\d|financial\s|weekend|between\s\d|ties\b|christmas\s|boxing\s|year['’]s\s"
    r"|halloween|valentine|bastille"
)
_HOURLESS = re.compile(r"\b(?:his|her|their)\s$", re.IGNORECASE)


def find_periods(text: str, published_on: str = "") -> list[FoundValue]:
    """Return the dates of `text` that are written in figures or name a period of their own.

    A fiscal year is told by the calendar year of its name, hedged: its months are not said. Of 3/4/2025,
    which may be in March or April, both days are the ends.
    """
    published = parse_iso(published_on) if published_on else None
    found = []
    for match in near(_PERIOD, _TRIGGER, text):
        read = _read(text, match, published)
        if read is None:
            continue
        period, pattern, hedge = read
        ends = tuple(Decimal(end.toordinal()) for end in period) if period else (None, None)
        span = Span(match.start() + len(match.group()) - len(match.group().lstrip()), match.end())
        items = (pattern,) if pattern else ()
        step = Decimal(1) if period else None
        found.append(
            FoundValue(
                span, Value(ValueType.DATE, ends[0], ends[1], "day", span.of(text), hedge, step, items)
            )
        )
    return found


_Found = tuple[Period | None, str, Hedge]


def _read(text: str, match: re.Match[str], published: date | None) -> _Found | None:
    g = match.groupdict()
    for reader in (_figures, _years, _quarters, _long):
        period = reader(g)
        if period:
            return period, "", Hedge.ABOUT if g["fy"] and not g["fy2"] else Hedge.EXACT
    if g["tens"] or g["tens2"] or g["named"]:
        if _HOURLESS.search(text, max(0, match.start() - 6), match.start()):
            return None
        year = 1900 + 10 * int(g["tens"] or g["tens2"]) if not g["named"] else _DECADES[g["named"].casefold()]
        return (
            part((date(year, 1, 1), date(year + 9, 12, 31)), _piece(g["part2"] or g["part3"])),
            "",
            Hedge.EXACT,
        )
    return _relative(g, published)


def _figures(g: dict[str, str | None]) -> Period | None:
    if g["d"]:
        first, second, year = int(g["d"]), int(g["m"] or 0), int(g["y"] or 0)
        days = [one for one in (a_day(year, second, first), a_day(year, first, second)) if one]
        if not days:
            return None
        if g["sep"] == "." or len(days) == 1:
            return days[0]
        return min(one[0] for one in days), max(one[0] for one in days)
    if g["y2"]:
        return a_day(int(g["y2"]), int(g["m2"] or 0), int(g["d2"] or 0))
    if g["d3"]:
        return a_day(_full(g["y3"] or ""), MONTHS[(g["m3"] or "").casefold()], int(g["d3"]))
    if g["d4"]:
        name = (g["m4"] or "").casefold()
        return a_day(int(g["y4"] or 0), _FOREIGN.get(name) or MONTHS[name], int(g["d4"]))
    return None


def _full(year: str) -> int:
    number = int(year.lstrip("’'"))
    return number if number > 99 else number + (2000 if number < 70 else 1900)


def _years(g: dict[str, str | None]) -> Period | None:
    """Two years, or a fiscal one."""
    if g["fy"]:
        first = _full(g["fy1"] or "")
        last = _second(first, g["fy2"]) if g["fy2"] else first
    elif g["sy1"]:
        first, last = int(g["sy1"]), _second(int(g["sy1"]), g["sy2"])
    elif g["by1"]:
        first, last = int(g["by1"]), int(g["by2"] or 0)
    elif g["ty1"]:
        first, last = int(g["ty1"]), _second(int(g["ty1"]), g["ty2"])
        if last - first > (1 if g["slash"] == "/" else 30) or (last - first > 1 and int(g["ty2"] or 0) <= 12):
            return None  # 2025-06 may be a month
    else:
        return None
    return (date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _second(first: int, last: str | None) -> int:
    return int(last or 0) if len(last or "") == 4 else first - first % 100 + int(last or 0)


def _quarters(g: dict[str, str | None]) -> Period | None:
    for kind, number, year in (("qk", "qn", "qy"), ("qk2", "qn2", "qy2"), ("qu", "qw", "qy3")):
        if g[kind]:
            n = _TURN.get((g[number] or "").casefold()) or int(g[number] or 0)
            is_half = (g[kind] or "")[0].casefold() == "h"
            if is_half and n > 2:
                return None
            return (half if is_half else quarter)(_full(g[year] or ""), n)
    return None


def _long(g: dict[str, str | None]) -> Period | None:
    """Decades and centuries."""
    if g["decade"]:
        year = int(g["decade"][:4])
        return part((date(year, 1, 1), date(year + 9, 12, 31)), _piece(g["part1"]))
    if g["nth"]:
        word = g["nth"].casefold()
        number = _NTH.get(word) or int(re.sub(r"\D", "", word))
        return part((date(100 * number - 99, 1, 1), date(100 * number, 12, 31)), _piece(g["part4"]))
    return None


def _piece(words: str | None) -> str:
    return re.sub(r"\b(?:the|of)\b|\s", "", (words or "").casefold())


def _relative(g: dict[str, str | None], published: date | None) -> _Found | None:
    if g["day"]:
        month, day = _HOLIDAYS[g["day"].casefold().replace("’", "'")]
        year = int(g["hy"]) if g["hy"] else None
        pattern = "" if year else f"--{month:02d}-{day:02d}"
        if year is None and published is None:
            return None, pattern, Hedge.EXACT
        at = year or nearest_year(published or date.today(), month, day, ahead=False)
        return a_day(at, month, day), pattern, Hedge.EXACT
    if published is None:
        return None
    if g["weekend"]:
        monday, sunday = week_of(published if published.weekday() > 4 else published - timedelta(weeks=1))
        return (monday + timedelta(days=5), sunday), "", Hedge.EXACT
    day = int(g["nthday"] or g["nthday2"] or 0)
    for back in (0, -1, 1):
        at = published.year * 12 + published.month - 1 + back
        one = a_day(at // 12, at % 12 + 1, day)
        if one and abs((one[0] - published).days) <= 16:
            return one, "", Hedge.EXACT
    return None
