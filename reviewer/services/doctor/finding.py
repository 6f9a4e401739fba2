"""What the doctor says of one part, and what could be done about it."""

from collections.abc import Callable
from dataclasses import dataclass

from reviewer.domain.progress import Progress

Remedy = Callable[[Progress], str]
"""Repairs one thing; returns in words what was done, and raises a `ReviewerError` where it could not be."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one part, or done about it.

    Attributes:
        part: its name.
        ok: whether it works, or the repair went well.
        text: what was found, what was done, or what to do.
        would: what a repair would do; `""` if nothing can or need be done.
    """

    part: str
    ok: bool
    text: str
    would: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A finding with what would repair it.

    Attributes:
        finding: what is said.
        remedy: what repairs it, if anything does.
        on_file: whether the remedy changes the database, which is then backed up first.
    """

    finding: Finding
    remedy: Remedy | None = None
    on_file: bool = False


def well(part: str, text: str) -> Diagnosis:
    """Say that a part works."""
    return Diagnosis(Finding(part, True, text))


def ill(part: str, text: str, would: str = "", remedy: Remedy | None = None) -> Diagnosis:
    """Say that a part does not work; `would` says what the remedy, which leaves the database alone, does."""
    return Diagnosis(Finding(part, False, text, would), remedy)
