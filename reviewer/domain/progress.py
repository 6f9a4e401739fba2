"""How long work reports itself and is stopped."""

import math
from collections.abc import Callable

from reviewer.domain.tongue import say

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is being done now); it raises `Cancelled` to stop the work."""


PERCENT = 100
"""A total that is shown as a percentage."""


def silent(done: int, total: int, what: str) -> None:
    """Report nothing."""


def time_left(seconds: float) -> str:
    """Return a time that is still to go, as a person says it: seconds, minutes, or hours and minutes."""
    if seconds < 100:
        return say("{seconds} s", seconds=math.ceil(seconds))
    minutes = math.ceil(seconds / 60)
    if minutes < 100:
        return say("{minutes} min", minutes=minutes)
    return say("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
