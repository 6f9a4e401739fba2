"""The person's settings: one frozen schema, shared by the window and the command line."""

import getpass
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from reviewer import paths
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say

_log = logging.getLogger(__name__)

FILE_NAME = "settings.json"
ZOOM_RANGE = (50, 300)
"""Least and greatest zoom, in percent."""
RECENT_LIMIT = 10
"""How many files and folders are remembered."""


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class KeySet(StrEnum):
    """The keys that nobody changed."""

    LETTERS = "letters"
    """Letters, digits and signs alone."""
    ALT = "alt"
    """The same with Alt, for screen readers, which may take single letters for themselves."""


def account_name() -> str:
    """Return the name of the account, or `analyst` where the system knows none."""
    try:
        return getpass.getuser() or "analyst"
    except (KeyError, OSError, ImportError):  # what it raises differs by version and system
        return "analyst"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose, and what the window remembers.

    Attributes:
        analyst: the name under which decisions are logged.
        theme: light, dark, or as the system is.
        zoom: size of the text in percent of the system's font, within `ZOOM_RANGE`.
        database: URL of the database; `""` for the default file.
        workers: processes that analyze at once; 0 lets the program choose.
        last_case: the case to open at the next start; `""` for the welcome page.
        geometry: the window's place and size as Qt saved it, in base64.
        splitters: the same for each splitter, by its name.
        language: code of the window's language, such as `de`; `""` for the system's.
        key_set: which keys there are where none was changed.
        keys: changed keys: an act's id, or id and mode as in `note@read`, to its keys, such as `Ctrl+E F9`;
            `""` for no key.
        lately: ids of the acts that were last chosen in the palette, newest first.
        recent: files and folders last imported, newest first.
        exports: by the case's id, the file to which it was exported last, behind its time and size as it
            was written: `1767225600000000000:5210:/home/mk/sheet.html`.
        sheets: by the case's id, what its sheet includes and how it is said, as `SheetOptions` writes it.
        columns: by the titles of a table's columns, as a JSON array, which of them holds what: field of an
            article to title, as a JSON object.
        place: where the window was in the last case: its mode, article and claim.
        views: the person's own views of facts, as `reviewer.domain.views` writes them, by case.
        second_opinion: whether a language model that the person runs is asked when articles are analyzed.
        opinion_address: the base address of its server, such as `http://127.0.0.1:11434/v1`.
        opinion_model: its name there.
        opinion_host: the one host, not this computer, to which the person confirmed that articles are sent.
        extractors: names of what finds the claims of articles; none: the built-in extractor.
        opened: when cases were opened last, by id, ISO 8601 in UTC.
        hints: whether the hints of the first run are shown: `on`, `off`, or `""` while they never were.
        hints_done: names of the hints that were followed or passed over.
        unknown: settings of another version of the program, kept as they were found.
    """

    analyst: str = field(default_factory=account_name)
    theme: Theme = Theme.SYSTEM
    zoom: int = 100
    database: str = ""
    workers: int = 0
    last_case: str = ""
    geometry: str = ""
    splitters: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    key_set: KeySet = KeySet.LETTERS
    keys: Mapping[str, str] = field(default_factory=dict)
    lately: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    exports: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    place: Mapping[str, str] = field(default_factory=dict)
    views: Mapping[str, str] = field(default_factory=dict)
    second_opinion: bool = False
    opinion_address: str = ""
    opinion_model: str = ""
    opinion_host: str = ""
    extractors: tuple[str, ...] = ()
    opened: Mapping[str, str] = field(default_factory=dict)
    hints: str = ""
    hints_done: tuple[str, ...] = ()
    unknown: Mapping[str, object] = field(default_factory=dict, repr=False)

    def with_(self, **changes: Any) -> Self:  # noqa: ANN401 - checked below, against the schema
        """Return a copy with some settings changed.

        Raises:
            TypeError: no setting has that name.
            ReviewerError: a value does not fit its setting.
        """
        wrong = changes.keys() - _CHECKS.keys()
        if wrong:
            raise TypeError(f"no such setting: {', '.join(sorted(wrong))}")
        checked: dict[str, Any] = {}
        for name, value in changes.items():
            try:
                checked[name] = _CHECKS[name](value)
            except ValueError as error:
                raise ReviewerError(
                    say("The setting “{name}” must be {error}.", name=name, error=error)
                ) from error
        return replace(self, **checked)

    def with_recent(self, path: str) -> Self:
        """Return a copy in which `path` is the newest of the recent ones."""
        rest = [one for one in self.recent if one != path]
        return self.with_(recent=(path, *rest)[:RECENT_LIMIT])


def load(
    path: Path | None = None, tell: Callable[[str], None] = _log.warning, *, aside: bool = True
) -> Settings:
    """Read the settings; a missing file means the defaults.

    A file that is no JSON object is moved aside, never deleted. A single value that does not fit is left
    out. Both are told.

    Args:
        path: the file; by default `settings.json` in the configuration folder.
        tell: is given one sentence for each thing that went wrong.
        aside: whether a file that is no JSON object is moved; else it stays, and the defaults are returned.

    Raises:
        ReviewerError: the file is there and cannot be read.
    """
    path = path or paths.config_dir() / FILE_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        found = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):  # no UTF-8, no JSON, or nested too deeply
        found = None
    if not isinstance(found, dict):
        if aside:
            kept = _move_aside(path)
            tell(
                f"The settings could not be understood; they were moved to {kept}, and the defaults are used."
            )
        return Settings()
    return _from_json(found, tell)


def problems(path: Path) -> list[str]:
    """Return what would be told of a file of settings if it were loaded; nothing is moved.

    Raises:
        ReviewerError: the file is there and cannot be read.
    """
    try:
        found = json.loads(path.read_bytes().decode("utf-8")) if path.exists() else {}
    except OSError as error:
        raise _unreadable(path, error) from error
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        return [say("The settings in {path} could not be understood.", path=path)]
    told: list[str] = []
    _from_json(found, told.append)
    return told


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, whole or not at all.

    Raises:
        ReviewerError: the file cannot be written; the old one is kept.
    """
    path = path or paths.config_dir() / FILE_NAME
    known = {one.name: getattr(settings, one.name) for one in fields(settings) if one.name != "unknown"}
    text = json.dumps({**settings.unknown, **known}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    try:
        paths.replace_file(path, text.encode("utf-8"))
    except OSError as error:
        raise ReviewerError(
            say(
                "The settings cannot be saved in {path} ({strerror}); make room there or check its rights.",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def _unreadable(path: Path, error: OSError) -> ReviewerError:
    return ReviewerError(
        say(
            "The settings in {path} cannot be read ({strerror}); check the rights of that file.",
            path=path,
            strerror=error.strerror,
        )
    )


def _from_json(found: dict[str, object], tell: Callable[[str], None]) -> Settings:
    good: dict[str, Any] = {}
    for name, check in _CHECKS.items():
        if name not in found:
            continue
        try:
            good[name] = check(found[name])
        except ValueError as error:
            tell(f"The setting “{name}” must be {error}; its default is used.")
    unknown = {name: value for name, value in found.items() if name not in _CHECKS}
    return Settings(**good, unknown=unknown)


def _move_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    try:
        return path.rename(aside)
    except OSError as error:
        raise ReviewerError(
            say(
                "The settings in {path} are broken and cannot be moved aside ({strerror}); move that "
                "file away.",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def _text(value: object) -> str:
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        raise ValueError("text")  # a lone surrogate is no text: it could not be saved again
    return value


def _name(value: object) -> str:
    name = _text(value).strip()
    if not name:
        raise ValueError("a name")
    return name


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")  # noqa: TRY004 - it comes from a file
    return value


def _theme(value: object) -> Theme:
    if value not in tuple(Theme):
        raise ValueError("one of " + ", ".join(Theme))
    return Theme(str(value))


def _key_set(value: object) -> KeySet:
    if value not in tuple(KeySet):
        raise ValueError("one of " + ", ".join(KeySet))
    return KeySet(str(value))


def _whole(low: int, high: int) -> Callable[[object], int]:
    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise ValueError(f"a whole number from {low} to {high}")
        return value

    return check


def _mapping(value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping):
        raise ValueError("a table of names and texts")  # noqa: TRY004 - it comes from a file
    return {_text(key): _text(one) for key, one in value.items()}


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError("a list of texts")  # noqa: TRY004 - it comes from a file
    return tuple(_text(one) for one in value)


_CHECKS: Mapping[str, Callable[[object], object]] = {
    "analyst": _name,
    "theme": _theme,
    "zoom": _whole(*ZOOM_RANGE),
    "database": _text,
    "workers": _whole(0, 64),
    "last_case": _text,
    "geometry": _text,
    "splitters": _mapping,
    "language": _text,
    "key_set": _key_set,
    "keys": _mapping,
    "lately": _texts,
    "recent": _texts,
    "exports": _mapping,
    "columns": _mapping,
    "sheets": _mapping,
    "place": _mapping,
    "views": _mapping,
    "second_opinion": _switch,
    "opinion_address": _text,
    "opinion_model": _text,
    "opinion_host": _text,
    "extractors": _texts,
    "opened": _mapping,
    "hints": _text,
    "hints_done": _texts,
}
