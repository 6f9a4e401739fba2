"""Whether a database may be written: not while the check at the start runs, nor after it found damage."""

import threading
from collections.abc import Callable

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.tongue import say

WAIT_S = 4.0
"""How long an act waits for the check at most; a hundred thousand claims are checked in less."""


class Gate:
    """What every transaction that writes goes through; at first it is open. Any thread may call."""

    def __init__(self) -> None:
        self._passable = threading.Event()
        self._passable.set()
        self._why = ""
        self._wanted: Callable[[], object] = lambda: None

    @property
    def why(self) -> str:
        """Why the gate is shut; `""` if it is not."""
        return self._why

    @property
    def held(self) -> bool:
        """Tell whether it is not yet known if the database may be written."""
        return not self._passable.is_set()

    def hold(self, wanted: Callable[[], object] = lambda: None) -> None:
        """Let acts wait until the gate is opened or shut.

        Args:
            wanted: told when an act begins to wait, in its thread.
        """
        self._why, self._wanted = "", wanted
        self._passable.clear()

    def open(self) -> None:
        """Let acts pass, also those that wait."""
        self._why = ""
        self._passable.set()

    def shut(self, why: str) -> None:
        """Refuse acts, also those that wait.

        Args:
            why: the sentence they are refused with.
        """
        self._why = why
        self._passable.set()

    def enter(self) -> None:
        """Wait until acts may pass.

        Raises:
            BusyError: that is not known yet; nothing was written.
            StoreError: they may not.
        """
        if self.held:
            self._wanted()
        if not self._passable.wait(WAIT_S):
            raise BusyError(say("The database is still being checked; do it again in a moment."))
        if self._why:
            raise StoreError(self._why)
