"""Times as people read them."""

from datetime import UTC, date, datetime, timedelta

from reviewer.domain.tongue import mark, say

_MONTHS = [
    *(mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun")),
    *(mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec")),
]
_DAYS = [
    *(mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday")),
    *(mark("Friday"), mark("Saturday"), mark("Sunday")),
]


def short_month(number: int) -> str:
    """Return the short name of a month, from 1."""
    return say(_MONTHS[number - 1])


def local(at: str) -> datetime | None:
    """Return the local time of an ISO time of the log; nothing if it is none."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone()


def day_and_time(at: str, now: datetime | None = None) -> str:
    """Return `today, 14:22`, or `18 Nov, 09:10`, or `18 Nov 2025`.

    Args:
        at: an ISO time.
        now: what today is.
    """
    found = local(at)
    if found is None:
        return at
    today = (now or datetime.now(UTC)).astimezone()
    clock = f"{found:%H:%M}"
    if found.date() == today.date():
        return say("today, {time}", time=clock)
    parts = {"day": found.day, "month": short_month(found.month)}
    if found.year == today.year:
        return say("{day} {month}, {time}", time=clock, **parts)
    return say("{day} {month} {year}", year=found.year, **parts)


def moment_of(at: str) -> str:
    """Return a local day and time that stay true tomorrow: `18 Nov 2025, 09:10`; `""` if it is none."""
    found = local(at)
    if found is None:
        return ""
    day, month = found.day, short_month(found.month)
    return say("{day} {month} {year}, {time}", day=day, month=month, year=found.year, time=f"{found:%H:%M}")


def clock_of(at: str) -> str:
    """Return the local time of the day of an ISO time, such as `14:22`."""
    found = local(at)
    return f"{found:%H:%M}" if found is not None else at


def day_of(day: str, now: datetime | None = None) -> str:
    """Return a day as a heading: `Today`, `Yesterday`, `Monday, 17 Nov`, or `18 Nov 2025`.

    Args:
        day: in local time, such as `2026-01-31`.
        now: what today is.
    """
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    today = (now or datetime.now(UTC)).astimezone().date()
    if found == today:
        return say("Today")
    if found == today - timedelta(days=1):
        return say("Yesterday")
    parts = {"day": found.day, "month": short_month(found.month)}
    if found.year == today.year:
        return say("{weekday}, {day} {month}", weekday=say(_DAYS[found.weekday()]), **parts)
    return say("{day} {month} {year}", year=found.year, **parts)
