"""What all benchmarks share: runs that take turns, medians and percentiles, goals, and the lines of the table."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

WIDTHS = {"row": 10, "what": 46, "size": 9, "floor": 10, "median": 10, "p99": 10, "unit": 6, "ratio": 7}
"""Columns of the table, and how wide they are."""


def middle(times: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(times)


def worst(times: Sequence[float]) -> float:
    """Return the 99th percentile: the least that 99 of 100 do not exceed."""
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, max(0, -(-len(ranked) * 99 // 100) - 1))]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def by_turns(
    runs: Mapping[str, Callable[[int], object]], times: int, warm: int = 0
) -> dict[str, list[float]]:
    """Return the milliseconds of runs that take turns, so that a busy machine slows all of them alike.

    Args:
        runs: what is run, by name; each is given the number of its turn.
        times: how often.
        warm: turns before these that do not count.
    """
    found: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(warm + times):
        for name, run in runs.items():
            took = milliseconds(lambda: run(turn))  # noqa: B023 - called at once
            if turn >= warm:
                found[name].append(took)
    return found


def loop_ms() -> float:
    """Return what a fixed piece of Python takes: how fast the machine is at the moment."""
    return middle([milliseconds(lambda: sum(n % 7 for n in range(20_000))) for _ in range(20)])


@dataclass(frozen=True, slots=True)
class Goal:
    """What a line has to reach.

    Attributes:
        of: which of its figures: `median`, `p99` or `ratio`.
        limit: the greatest it may be.
        least: whether it is the least instead.
    """

    of: str
    limit: float
    least: bool = False

    def holds(self, value: float) -> bool:
        """Tell whether a figure reaches it."""
        return value >= self.limit if self.least else value <= self.limit

    def told(self, unit: str) -> str:
        """Return it in a few words."""
        sign = "≥" if self.least else "≤"
        return f"{self.of} {sign} {self.limit:g}{'' if self.of == 'ratio' else ' ' + unit}"


NO_GOAL = Goal("", 0.0)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table.

    Attributes:
        row: what it belongs to.
        what: what was measured.
        size: claims, or facts, of the database.
        median: of all runs; NaN where nothing could be measured.
        p99: of all runs; NaN where there was one run.
        floor: what the same takes without the program; NaN where there is no such thing.
        goal: what it has to reach; `NO_GOAL` where it is for comparison alone.
        unit: of these.
        loop: milliseconds of the fixed loop, at the time of the runs.
        note: what has to be known of it.
    """

    row: str
    what: str
    size: int
    median: float = float("nan")
    p99: float = float("nan")
    floor: float = float("nan")
    goal: Goal = NO_GOAL
    unit: str = "ms"
    loop: float = float("nan")
    note: str = ""

    @property
    def ratio(self) -> float:
        """How often the floor goes into the median."""
        return self.median / self.floor if self.floor else float("nan")

    @property
    def met(self) -> bool | None:
        """Tell whether the goal is met; `None` where there is none, or nothing was measured."""
        value = float(getattr(self, self.goal.of)) if self.goal.of else float("nan")
        return None if value != value else self.goal.holds(value)

    def told(self) -> str:
        """Return the line as the table has it."""
        figures = [_number(one) for one in (self.floor, self.median, self.p99)]
        ratio = _number(self.ratio)
        cells = (self.row, self.what, f"{self.size:,}", *figures, self.unit, ratio)
        text = _row(cells)
        goal = self.goal.told(self.unit) if self.goal.of else ""
        met = {True: "yes", False: "NO", None: "-"}[self.met]
        return f"{text}  {goal:<18}{met:<5}{_number(self.loop):>5}  {self.note}".rstrip()

    def data(self) -> dict[str, Any]:
        """Return it as JSON values."""
        known = {name: value for name, value in asdict(self).items() if value == value}
        ratio = {} if self.ratio != self.ratio else {"ratio": self.ratio}
        return {**known, **ratio, "met": self.met}


def line_of(data: Mapping[str, Any]) -> Line:
    """Return the line that `data` described."""
    values = {name: value for name, value in data.items() if name not in ("ratio", "met")}
    return Line(**{**values, "goal": Goal(**values["goal"])})


def head() -> str:
    """Return the first line of the table."""
    return f"{_row(tuple(WIDTHS))}  {'goal':<18}{'met':<5}{'loop':>5}"


def measured(
    row: str, what: str, size: int, times: Sequence[float], floor: Sequence[float] = (), **more: Any
) -> Line:
    """Return the line of some runs beside those of their floor."""
    found = middle(floor) if floor else float("nan")
    p99 = worst(times) if len(times) > 1 else float("nan")
    return Line(row, what, size, middle(times), p99, found, **more)


def _row(cells: Sequence[str]) -> str:
    left = ("row", "what", "unit")
    return " ".join(
        f"{cell:<{width}}" if name in left else f"{cell:>{width}}"
        for cell, (name, width) in zip(cells, WIDTHS.items(), strict=True)
    )


def _number(value: float) -> str:
    if value != value:
        return "-"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.1f}" if value >= 100 else f"{value:.2f}"
