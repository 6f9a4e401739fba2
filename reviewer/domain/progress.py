"""How long work reports itself and is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is being done now); it raises `Cancelled` to stop the work."""


def silent(done: int, total: int, what: str) -> None:
    """Report nothing."""
