"""One open database, and what can be done with it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reviewer import paths
from reviewer.domain.progress import Progress, silent
from reviewer.services.backups import Backups, folder_of
from reviewer.services.checking import StartCheck
from reviewer.services.library import Library
from reviewer.services.review import Review
from reviewer.settings import Settings
from reviewer.store.backup import make_backup
from reviewer.store.database import Database, open_database
from reviewer.store.lock import WindowLock
from reviewer.store.restoring import restore_backup
from reviewer.store.target import database_path
from reviewer.store.verify import unsound

if TYPE_CHECKING:
    from reviewer.domain.review.erasing import Going
    from reviewer.services.annotations import Annotations
    from reviewer.services.casefile import CaseCopy, CaseFile, MergeReport
    from reviewer.services.erasing import Left
    from reviewer.services.publish import Publish
    from reviewer.services.versions import Comparison, Offer


class Workspace:
    """One open database; made where the program is put together, and handed to whoever works on it.

    Args:
        database: the open database; it is closed with the workspace.
        settings: the person's settings; the analyst's name is taken from them.

    Attributes:
        library: the cases.
        analyst: the name under which decisions are logged.
        backups: those of the database; one is made before each bulk change.
    """

    def __init__(self, database: Database, settings: Settings) -> None:
        self.analyst = settings.analyst
        self.library = Library(database, settings.analyst)
        self._database = database
        self.keep_backups(settings)
        database.before_bulk = lambda: self.backups.force("before a bulk change")
        self._lock: WindowLock | None = None

    @classmethod
    def open(cls, url: str = "", *, settings: Settings, folder: Path | None = None) -> Self:
        """Open a database, made if it is missing.

        Args:
            url: a file or an address such as `sqlite:///cases.sqlite3`; `""`: the one in the settings, else
                the default file.
            settings: the person's settings.
            folder: the data folder; default: the system's.

        Raises:
            StoreError: it cannot be opened; the message says why and what to do. The file is as it was.
        """
        path = database_path(target(url, settings=settings, folder=folder))
        return cls(open_database(path, backups=folder_of(path, settings)), settings)

    def sign_as(self, analyst: str) -> None:
        """Log decisions and imports under another name from now on; cases that are open keep theirs."""
        self.analyst = self.library.analyst = analyst

    def keep_backups(self, settings: Settings) -> None:
        """Keep the backups as the settings say from now on."""
        folder = folder_of(self.path, settings)
        self._database.backups = folder
        self.backups = Backups(self.path, folder, settings.backup_minutes)

    @property
    def path(self) -> Path:
        """The database's file."""
        return self._database.path

    def review(self, case_id: str) -> Review:
        """Return a case to be reviewed.

        Raises:
            StoreError: there is no such case.
        """
        return Review(self._database, case_id, self.analyst)

    def publish(self, case_id: str) -> "Publish":
        """Return a case to be published."""
        from reviewer.services.publish import Publish  # with the sheet, which is not needed at start

        return Publish(self._database, case_id)

    def versions(self, case_id: str) -> "tuple[Offer, ...]":
        """Return the pairs of a case's articles of which one may replace the other, most alike first."""
        from reviewer.services import versions

        return versions.offers(self._database, case_id)

    def compare(self, case_id: str, old: str, new: str) -> "Comparison":
        """Return what replacing an article by its new version would come to.

        Raises:
            CommandError: the one cannot replace the other; the sentence says why.
        """
        from reviewer.services import versions

        return versions.compare(self._database, case_id, old, new)

    def annotations(self, case_id: str) -> "Annotations":
        """Return a case to bring annotations into."""
        from reviewer.services.annotations import Annotations  # its parsers are loaded when they are needed

        return Annotations(self._database, case_id, self.analyst)

    def pack(self, case_id: str, path: Path, progress: Progress = silent) -> Path:
        """Write a case with everything that belongs to it into one file; return its path.

        Raises:
            Cancelled: `progress` raised it; what was there before still is. So with the next.
            ReviewerError: it cannot be written, or the case is not sound.
        """
        from reviewer.services import casefile

        return casefile.pack(self._database, case_id, path, progress)

    def copied(self, case_id: str) -> "CaseCopy":
        """Return a case with everything that belongs to it, to be packed while the database does other work.

        Raises:
            StoreError: there is no such case, or it is not sound.
        """
        from reviewer.services import casefile

        return casefile.copied(self._database, case_id)

    def unpack(self, path: Path, progress: Progress = silent) -> "MergeReport":
        """Bring a case file into the database: a new case, or one that is there, brought on or merged.

        Raises:
            Cancelled: `progress` raised it; nothing was changed. So with the next.
            ReviewerError: the file is not sound, or the database failed.
        """
        from reviewer.services import casefile

        return self.take_in(casefile.open_casefile(path, progress), progress)

    def take_in(self, file: "CaseFile", progress: Progress = silent) -> "MergeReport":
        """Bring a case file that was opened into the database. See `unpack`."""
        from reviewer.services import casefile

        report = casefile.unpack(self._database, file, self.analyst, progress)
        if self.erasing_unfinished():
            self.finish_erasing()  # the file brought an erasure along
        return report

    def hold(self) -> None:
        """Take the right to show this database in a window, until it is closed.

        Raises:
            BusyError: another window has it open.
        """
        self._lock = WindowLock(self.path).acquire()

    def start_check(self) -> StartCheck:
        """Return the check that a window makes once it shows; nothing can be decided until it has passed."""
        return StartCheck(self._database, unclean=self._lock is not None and self._lock.unclean)

    def backup(self, folder: Path | None = None) -> Path:
        """Copy the database, check the copy, thin out older ones; return the copy.

        Args:
            folder: default: that of the settings, the only one in which old ones are thinned out.

        Raises:
            StoreError: it cannot be made; nothing is left behind.
        """
        if folder is None:
            return self.backups.make()
        return make_backup(self.path, folder, check=unsound)

    def what_goes(self, case_id: str, article: str) -> list[str]:
        """Return what erasing an article would come to, in sentences; nothing is changed.

        Raises:
            CommandError: there is no such article, or it was erased already.
        """
        from reviewer.services import erasing

        return erasing.told(erasing.what_goes(self._database, case_id, article, self.analyst))

    def mentioning(self, case_id: str, names: Sequence[str]) -> list[str]:
        """Return the letters of the articles that name a person.

        Raises:
            CommandError: there are none.
        """
        from reviewer.services import erasing

        return erasing.mentioning(self._database, case_id, names)

    def letter_of(self, case_id: str, article: str) -> str:
        """Return the letter of an article that can be erased, by its letter, title, name or id.

        Raises:
            CommandError: there is no such article, or it was erased already.
        """
        from reviewer.services import erasing

        return erasing.letter_of(self._database, case_id, article)

    def kin_of(self, case_id: str, article: str) -> list[str]:
        """Return the letters of an article's other versions and copies.

        Raises:
            CommandError: there is no such article, or it was erased already.
        """
        from reviewer.services import erasing

        return erasing.kin_of(self._database, case_id, article)

    def decided_by(self, case_id: str, names: Sequence[str]) -> list[str]:
        """Return what is to be said of analysts who have one of these names: it stays in the log."""
        from reviewer.services import erasing

        return erasing.stays(erasing.decided_by(self._database, case_id, names))

    def erase(self, case_id: str, *articles: str, progress: Progress = silent) -> "tuple[list[Going], Left]":
        """Erase articles for good; return what went, and where it may still stand. See `services.erasing`.

        Raises:
            ReviewerError: there is no such article, or the database failed.
        """
        from reviewer.services import erasing

        own = self.backups.folder
        return erasing.erase(self._database, case_id, articles, self.analyst, own, progress)

    def finish_erasing(self) -> "Left":
        """Do what is left of erasures that were cut off; return where they may still stand.

        Raises:
            ReviewerError: the database is in use, or failed.
        """
        from reviewer.services import erasing

        return erasing.finish(self._database, self.analyst, self.backups.folder)

    def erasing_unfinished(self) -> bool:
        """Tell whether an erasure was cut off."""
        from reviewer.services import erasing

        return erasing.unfinished(self._database)

    def close(self) -> None:
        """Close the database."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def target(url: str = "", *, settings: Settings, folder: Path | None = None) -> str | Path:
    """Return the database that is meant: the one named, else that of the settings, else the default file."""
    named = url or settings.database
    if named:
        return named
    default = paths.default_database()
    return folder / default.name if folder is not None else default


def backups(url: str, *, settings: Settings) -> Backups:
    """Return the backups of a database, which is not opened: it may be damaged, or gone."""
    path = database_path(target(url, settings=settings))
    return Backups(path, folder_of(path, settings), settings.backup_minutes)


def file_of(url: str = "", *, settings: Settings) -> Path:
    """Return the file of the database that is meant.

    Raises:
        StoreError: the address names none.
    """
    return database_path(target(url, settings=settings))


def restore(
    url: str, backup: Path, progress: Progress = silent, *, settings: Settings, plain: bool = False
) -> Path | None:
    """Put a backup in the place of a database; return where the old one lies now, `None` if there was none.

    Args:
        url: the database, as in `Workspace.open`.
        backup: the backup; it stays where it is.
        progress: told of the steps of its check; what it raises (`Cancelled`) leaves everything as it was.
        settings: the person's settings.
        plain: let a backup that is not encrypted take the place of an encrypted database as it is; default:
            what is restored has the passphrase of the database.

    Raises:
        BusyError: another program has the database open.
        PassphraseError: that passphrase is not known.
        StoreError: it is no backup, or the database cannot be replaced; it is as it was.
    """
    return restore_backup(backup, database_path(target(url, settings=settings)), progress, plain=plain)
