"""Typed words stay until what was asked with them is saved: the form comes back if that is refused."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reviewer.domain.errors import CommandError
from reviewer.gui.ports import ReviewPort, WorkspacePort


@dataclass
class Typed:
    """Words that are being sent.

    Attributes:
        bring_back: shows the form again, as it was sent.
        told: the versions of records that the person was told of when the words were refused before.
    """

    bring_back: Callable[[], None]
    told: dict[str, int] = field(default_factory=dict)

    def known(self, seen: Mapping[str, int] | None) -> Mapping[str, int]:
        """Return the versions that the person saw, or was told of by now."""
        return {key: max(version, self.told.get(key, version)) for key, version in (seen or {}).items()}

    def refused(self, told: Mapping[str, int]) -> None:
        """Take the versions that there are, and show the form again."""
        self.told.update(told)
        self.bring_back()


_sending: list[Typed] = []


@contextlib.contextmanager
def sending(typed: Typed) -> Iterator[None]:
    """Have what is sent in the block bring the words back if it is refused; the window's thread alone."""
    _sending.append(typed)
    try:
        yield
    finally:
        _sending.pop()


def being_sent() -> Typed | None:
    """Return the words that are being sent, `None` if there are none."""
    return _sending[-1] if _sending else None


def versions(workspace: WorkspacePort, case_id: str, keys: Iterable[str]) -> dict[str, int]:
    """Return the versions that claims and facts have by now, by id."""
    review: ReviewPort = workspace.review(case_id)
    wanted = sorted(keys)
    found = {one.id: one.version for one in review.claims(wanted)}
    for key in wanted:
        if key not in found:
            with contextlib.suppress(CommandError):  # it is gone
                found[key] = review.fact(key).item.version
    return found
