"""A disk that fails where a test says: connections whose statements raise what the library would raise."""

from collections.abc import Callable
from typing import Any

import pytest

from reviewer.store import driver

IOERR_FSYNC, FULL = 1034, 13


class FailingDisk:
    """Lets statements through, until one is to fail.

    Attributes:
        failing: how the statements begin that fail.
        code: the library's extended code of the error.
        failed: how many did.
        opened: how many connections were opened.
    """

    def __init__(self) -> None:
        self.failing = ""
        self.code = IOERR_FSYNC
        self.failed = self.opened = 0

    def fail(self, statement: str, code: int = IOERR_FSYNC) -> None:
        """Let such statements fail from now on."""
        self.failing, self.code = statement, code

    def mend(self) -> None:
        """Let all statements through."""
        self.failing = ""

    def meet(self, statement: str) -> None:
        """Raise, if it is to fail."""
        if self.failing and statement.startswith(self.failing):
            self.failed += 1
            error = driver.sqlite.OperationalError("disk I/O error")
            error.sqlite_errorcode = self.code
            raise error


class _Connection:
    """One connection on such a disk."""

    def __init__(self, raw: Any, disk: FailingDisk) -> None:
        self.__dict__.update(_raw=raw, _disk=disk)

    def execute(self, statement: str, *values: Any) -> Any:
        self._disk.meet(statement)
        return self._raw.execute(statement, *values)

    def executemany(self, statement: str, *values: Any) -> Any:
        self._disk.meet(statement)
        return self._raw.executemany(statement, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._raw, name, value)


def failing_disk(monkeypatch: pytest.MonkeyPatch) -> FailingDisk:
    """Put such a disk under every database that is opened from now on."""
    disk = FailingDisk()
    real: Callable[..., Any] = driver.connect

    def connect(*args: Any, **more: Any) -> _Connection:
        disk.opened += 1
        return _Connection(real(*args, **more), disk)

    monkeypatch.setattr(driver, "connect", connect)
    return disk
