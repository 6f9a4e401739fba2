"""Times as people read them."""

from datetime import UTC, datetime

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


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
        return f"today, {clock}"
    day = f"{found.day} {_MONTHS[found.month - 1]}"
    return f"{day}, {clock}" if found.year == today.year else f"{day} {found.year}"
