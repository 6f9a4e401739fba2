"""What was read last: who reviews all day must not fill the memory with it."""

from collections.abc import Mapping
from typing import TypeVar

_V = TypeVar("_V")


class Recent(dict[str, _V]):
    """What was read, by id; of more than so many, those go that were taken first."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def take(self, found: Mapping[str, _V]) -> None:
        """Take what was read now, or is used again."""
        for key, value in found.items():
            self.pop(key, None)
            self[key] = value
        while len(self) > self._most:
            del self[next(iter(self))]
