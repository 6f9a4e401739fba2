"""Audits the real app from outside, as a screen reader sees it, and prints what it found.

Usage: audit.py HOME [surfaces|decisions]

Exit code 0 if every control has a name and every decision was reached, 1 if not, 77 if this machine has no
screen without a screen (Xvfb), no bus (dbus-daemon) or no registry (at-spi2-core).
"""

# ruff: noqa: T201

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from decisions import Reached, decide_all
from reader import Reader
from stage import missing, staged
from surfaces import Surface, audit, look

SKIPPED = 77
SLOW = 60.0


def table(surfaces: list[Surface], decisions: list[Reached]) -> str:
    """What was found, for people."""
    lines = [f"{'place':44} {'things':>6} {'controls':>8} {'nameless':>8} {'no role':>7} {'painted':>7}"]
    for one in surfaces:
        counts = (one.things, one.controls, len(one.nameless), len(one.roleless), len(one.painted))
        lines.append(f"{one.name:44} {counts[0]:6} {counts[1]:8} {counts[2]:8} {counts[3]:7} {counts[4]:7}")
    for title in ("nameless", "roleless", "painted"):
        for wrong in dict.fromkeys(one for place in surfaces for one in getattr(place, title)):
            lines.append(f"  {title}: {wrong}")
    lines.append("")
    for act in decisions:
        lines.append(f"{'yes' if act.done else 'NO':4}{act.name:16} {act.way:50} {act.what}")
    return "\n".join(lines)


def main() -> int:
    """Audit."""
    lacks = missing()
    if lacks:
        print(f"missing: {', '.join(lacks)}")
        return SKIPPED
    home, parts = Path(sys.argv[1]), sys.argv[2:] or ["surfaces", "decisions"]
    begun = time.monotonic()
    with staged(home, "1440x900") as stage:
        reader = Reader(stage)
        start = reader.until(
            "the start page", lambda: reader.seen("Open the demo case", ("push button",)), SLOW
        )
        surfaces = [look(reader, "Start page")] if "surfaces" in parts else []
        start.act()
        reader.until("the end of the import", lambda: reader.seen("A1,", ("list item",)), SLOW)
        reader.one("Article A", "document")
        opened = time.monotonic() - begun
        if "surfaces" in parts:
            surfaces += audit(reader)
        looked = time.monotonic() - begun
        decisions = decide_all(reader) if "decisions" in parts else []
        told = [detail for kind, _, detail in stage.desk.told if kind == "Announcement"]
    print(table(surfaces, decisions))
    print(
        f"\nopened {opened:.1f} s, looked {looked - opened:.1f} s, decided {time.monotonic() - begun - looked:.1f} s"
    )
    found = {
        "surfaces": len(surfaces),
        "things": sum(one.things for one in surfaces),
        "controls": sum(one.controls for one in surfaces),
        "nameless": [one for place in surfaces for one in place.nameless],
        "roleless": [one for place in surfaces for one in place.roleless],
        "painted": [one for place in surfaces for one in place.painted],
        "missed": [f"{one.name}: {one.what}" for one in decisions if not one.done],
        "decisions": sum(one.done for one in decisions),
        "announced": told,
    }
    print(json.dumps(found))
    return 1 if found["nameless"] or found["roleless"] or found["missed"] else 0


if __name__ == "__main__":
    sys.exit(main())
