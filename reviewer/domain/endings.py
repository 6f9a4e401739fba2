"""The endings of files: which of several a name has, and the same name with another one."""

from collections.abc import Iterable, Mapping

ALIKE: Mapping[str, str] = {".htm": ".html", ".markdown": ".md"}
"""Endings that mean the same as another."""


def ending_of(name: str, endings: Iterable[str]) -> str:
    """Return which ending a file's name has, the longest if several fit; `""` for none of them.

    Args:
        name: of the file.
        endings: such as `.json` and `.tasks.json`, lower case.
    """
    endings = set(endings)
    found = max((one for one in endings if _has(name, one)), key=len, default="")
    if found:
        return found
    meant = next((one for other, one in ALIKE.items() if _has(name, other)), "")
    return meant if meant in endings else ""


def with_ending(name: str, endings: Iterable[str], ending: str) -> str:
    """Return a file's name with another ending in the place of its own, if that is one of `endings`."""
    known = max((one for one in (*endings, *ALIKE) if _has(name, one)), key=len, default="")
    return (name[: -len(known)] if known else name) + ending


def _has(name: str, ending: str) -> bool:
    return bool(ending) and len(name) > len(ending) and name.lower().endswith(ending)
