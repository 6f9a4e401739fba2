"""Periods of the calendar: from words of a date to its first and last day."""

from calendar import monthrange
from datetime import date, timedelta

MONTHS = {name: n for n, names in enumerate((
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december",
    "dec"),
), start=1) for name in names}  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {name: n for n, name in enumerate(_DAYS)}
# First and last month, northern hemisphere; winter runs into the next year.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}

Period = tuple[date, date]


def parse_iso(text: str) -> date | None:
    """Return the day of an ISO date or timestamp, or `None`."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def a_day(year: int, month: int, day: int) -> Period | None:
    """Return one day as a period, `None` if the calendar has no such day."""
    try:
        one = date(year, month, day)
    except ValueError:
        return None
    return one, one


def months(year: int, first: int, last: int) -> Period:
    """Return the period from the first day of one month to the last day of another; 13 is next January."""
    start = date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1)
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return start, date(end_year, end_month, monthrange(end_year, end_month)[1])


def a_year(year: int) -> Period:
    """Return a calendar year."""
    return date(year, 1, 1), date(year, 12, 31)


def quarter(year: int, number: int) -> Period:
    """Return a quarter, 1 to 4, of the calendar year."""
    return months(year, 3 * number - 2, 3 * number)


def half(year: int, number: int) -> Period:
    """Return a half, 1 or 2, of the calendar year."""
    return months(year, 6 * number - 5, 6 * number)


def week_of(day: date) -> Period:
    """Return the week, Monday to Sunday, that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def part(period: Period, word: str) -> Period:
    """Return the early, middle or late third of a period; "start" and "end" are its first and last sixth."""
    first, last = period
    days = (last - first).days + 1
    third, sixth = max(1, days // 3), max(1, days // 6)
    match word:
        case "early":
            return first, first + timedelta(days=third)
        case "mid":
            return first + timedelta(days=third - 1), last - timedelta(days=third - 1)
        case "late":
            return last - timedelta(days=third), last
        case "start":
            return first, first + timedelta(days=sixth)
        case "end":
            return last - timedelta(days=sixth), last
        case _:
            return period


def nearest_year(published: date, month: int, day: int = 15, *, ahead: bool) -> int:
    """Return the year of a month named without one: the latest that is past, or the next if it lies ahead.

    A day or so after publication still counts as past for a month that has begun.
    """
    try:
        this = date(published.year, month, day)
    except ValueError:
        this = date(published.year, month, 28)
    gap = (this - published).days
    if ahead:
        return published.year if gap >= -31 else published.year + 1
    return published.year - 1 if gap > 183 else published.year + (1 if gap < -330 else 0)
