"""The backups of one database: when one is made, what they hold, and which of them stay."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reviewer.domain.errors import StoreError
from reviewer.domain.review.commands import Command, GoBack, Replace
from reviewer.domain.tongue import say
from reviewer.settings import Settings
from reviewer.store import backup as store
from reviewer.store.backup import Backup, Contents, contents
from reviewer.store.restoring import Newer as Newer
from reviewer.store.restoring import newer_than
from reviewer.store.verify import unsound

_log = logging.getLogger(__name__)

MANY = 20
"""Claims, facts or decisions at once, above which a change is a bulk change: a backup is made first."""
RECENT = timedelta(minutes=1)
"""A backup this young that holds all that the database holds need not be repeated."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup, and what it holds.

    Attributes:
        path: the file.
        at: when it was made.
        size: bytes.
        holds: its cases and decisions; `None`: it cannot be read.
    """

    path: Path
    at: datetime
    size: int
    holds: Contents | None


class Backups:
    """Makes backups of a database, lists them and thins them out; any thread may ask, beside the database.

    Args:
        path: the database.
        folder: where its backups are.
        minutes: how old the newest may be before another one is due; 0: none ever is.
    """

    def __init__(self, path: Path, folder: Path, minutes: int = 0) -> None:
        self.path = path
        self.folder = folder
        self.minutes = minutes

    def make(self, reason: str = "by hand") -> Path:
        """Back the database up, check the copy with all its hashes, then thin out older ones; return it.

        Args:
            reason: why, for the log file.

        Raises:
            BusyError: another program holds the database.
            StoreError: it cannot be made, or the database is not sound: nothing is left behind, and no older
                backup is removed.
        """
        made = store.make_backup(self.path, self.folder, check=unsound)
        _log.info("backup %s: %s", made.name, reason)
        self.rotate()
        return made

    def force(self, reason: str) -> Path:
        """Have a backup of what the database holds now, before something that cannot be taken back simply.

        Args:
            reason: what comes, for the log file.

        Raises:
            StoreError: there is none; what was to come must not be done.
        """
        newest = self._newest()
        if newest is not None and _young(newest, RECENT) and not self._differs(newest):
            return newest.path
        return self.make(reason)

    def rotate(self, now: datetime | None = None) -> list[Path]:
        """Remove the backups that have outlived their use; return what was removed."""
        return store.rotate(self.path, self.folder, now=now)

    def list(self) -> list[Kept]:
        """Return the backups, the newest first, with what they hold."""
        return [
            Kept(one.path, one.at, one.size, _held(one)) for one in store.backups_of(self.path, self.folder)
        ]

    def newest(self) -> Path:
        """Return the newest backup.

        Raises:
            StoreError: there is none.
        """
        found = self._newest()
        if found is None:
            raise StoreError(
                say(
                    "There are no backups of {path} in {folder}; name the file of one.",
                    path=self.path,
                    folder=self.folder,
                )
            )
        return found.path

    def newer_than(self, backup: Path) -> Newer:
        """Return what the database holds that a backup does not: what restoring it would set aside.

        Raises:
            BusyError: another program holds the database.
            StoreError: the backup is none, or cannot be read.
        """
        return newer_than(backup, self.path)

    def due(self, now: datetime | None = None) -> bool:
        """Tell whether it is time for another one: the newest is old enough, and something changed since.

        Raises:
            StoreError: the database cannot be read.
        """
        if not self.minutes:
            return False
        newest = self._newest()
        if newest is not None and _young(newest, timedelta(minutes=self.minutes), now):
            return False
        return self.changed()

    def changed(self) -> bool:
        """Tell whether the database holds decisions that the newest backup does not.

        Raises:
            StoreError: the database cannot be read.
        """
        newest = self._newest()
        if newest is None:
            return bool(contents(self.path).cases)
        return self._differs(newest)

    def _newest(self) -> Backup | None:
        return next(iter(store.backups_of(self.path, self.folder)), None)

    def _differs(self, one: Backup) -> bool:
        held = _held(one)
        return held is None or held.heads != contents(self.path).heads


def _young(one: Backup, most: timedelta, now: datetime | None = None) -> bool:
    """Tell whether a backup is younger than this; one of a clock that went wrong is not."""
    return -RECENT < (now or datetime.now(UTC)) - one.at < most


def _held(one: Backup) -> Contents | None:
    try:
        return contents(one.path, backup=True)
    except StoreError as error:
        _log.warning("the backup %s cannot be read: %s", one.path.name, error)
        return None


def folder_of(database: Path, settings: Settings) -> Path:
    """Return the folder of a database's backups: beside it, or its own one in the folder of the settings.

    Two databases of one name may have their backups in one place; neither thins out those of the other.
    """
    if not settings.backup_folder:
        return database.parent / "backups"
    place = hashlib.sha256(str(database.absolute()).encode("utf-8", "replace")).hexdigest()[:8]
    return Path(settings.backup_folder).expanduser() / f"{database.stem}-{place}"


def is_bulk(commands: Sequence[Command]) -> bool:
    """Tell whether commands change so much at once that a backup is made first."""
    return len(commands) > MANY or any(_is_wide(one) for one in commands)


def _is_wide(command: Command) -> bool:
    if isinstance(command, Replace | GoBack):
        return True
    for name in ("claims", "facts"):
        named = getattr(command, name, ())
        if isinstance(named, tuple) and len(named) > MANY:
            return True
    return False
