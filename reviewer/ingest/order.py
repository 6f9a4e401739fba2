"""The order of files as people see it: `2` before `10`, whatever the case."""

import re
from pathlib import PurePath


def natural(path: PurePath) -> list[list[tuple[int, int, str]]]:
    """Return what paths are sorted by, folder by folder."""
    return [
        [(0, int(p), p) if p.isdecimal() else (1, 0, p.casefold()) for p in re.split(r"(\d+)", part) if p]
        for part in path.parts
    ]
