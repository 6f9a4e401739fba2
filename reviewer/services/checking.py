"""The check of a database that a window opened: a fast part, before anything is decided; a thorough one."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.tongue import say
from reviewer.services.analyzing import apart
from reviewer.settings import Settings
from reviewer.store.cipher import KEYRING
from reviewer.store.database import Database, open_database
from reviewer.store.places import warning
from reviewer.store.sound import check_indexes, check_pages
from reviewer.store.target import database_path
from reviewer.store.verify import verify

if TYPE_CHECKING:
    from reviewer.services.doctor import Finding

APART_FROM = 5000
"""Claims from which on the thorough part runs in a process of its own: it would slow the window down."""


class StartCheck:
    """The check at the start of a window; as long as it has not passed, the database cannot be written.

    Args:
        database: the open database; its gate is held from now on.
        unclean: whether the window before this one was not closed properly.

    Attributes:
        unclean: the same.
        place: why the database lies in a bad place, `""` if it does not.
        wanted: told when an act begins to wait for the check, in the act's thread.
    """

    def __init__(self, database: Database, *, unclean: bool = False) -> None:
        self.unclean = unclean
        self.place = warning(database.path)
        self.wanted: Callable[[], object] = lambda: None
        self._database = database
        database.gate.hold(lambda: self.wanted())

    def fast(self) -> tuple[str, ...]:
        """Check the file, the hashes of texts and claims, and the chain of each log; return what is wrong.

        If nothing is, acts may pass from now on, else they are refused; so they are if it cannot be checked.

        Raises:
            BusyError: another program has the database for itself.
        """
        try:
            problems = tuple(self._found())
        except BusyError:
            self._database.gate.shut(_unchecked())
            raise
        except StoreError as error:
            problems = (str(error),)
        except BaseException:
            self._database.gate.shut(_unchecked())
            raise
        return self._settle(problems)

    def replay(self, progress: Progress = silent) -> tuple[str, ...]:
        """Check the indexes, and that each log, replayed, yields what the tables hold; return what is wrong.

        Nobody waits for it. If something is wrong, acts are refused from then on.

        Args:
            progress: told of each step; what it raises (`Cancelled`) ends the check.

        Raises:
            ReviewerError: the check could not be finished.
        """
        cases = self._database.cases()
        if sum(one.claims for one in cases) < APART_FROM:
            problems = _thorough(self._database, progress)
        else:
            told = say("Checking the database"), say("The check was stopped from outside.")
            work = partial(_replay_file, self._database.path, KEYRING.key_of(self._database.path))
            problems = apart(work, progress, len(cases), told)
        return self._settle(problems) if problems else ()

    def _found(self) -> list[str]:
        with ThreadPoolExecutor(1, "check of the pages") as beside:  # the library works there by itself
            pages = beside.submit(check_pages, self._database)
            problems = _verified(self._database, silent, replay=False)
        return [*pages.result(), *problems]

    def _settle(self, problems: tuple[str, ...]) -> tuple[str, ...]:
        if problems:
            self._database.gate.shut(
                say(
                    "The database is damaged, so nothing can be decided in it;"
                    " have it checked and repaired, or restore a backup."
                )
            )
        else:
            self._database.gate.open()
        return problems


def examine_apart(url: str, settings: Settings, progress: Progress = silent) -> "tuple[Finding, ...]":
    """Examine the installation, as `doctor.examine` does, in a process of its own.

    The language model that is tried there is large, and loading it would slow a window down.

    Args:
        url: the database.
        settings: the person's settings.
        progress: told of each part; what it raises (`Cancelled`) ends the process.

    Raises:
        ReviewerError: it could not be finished.
    """
    return _by_doctor(partial(_examined, url, settings, _passphrase(url)), progress)


def repair_apart(url: str, settings: Settings, progress: Progress = silent) -> "tuple[Finding, ...]":
    """Repair what can be repaired, as `doctor.repair` does, in a process of its own; see `examine_apart`."""
    return _by_doctor(partial(_repaired, url, settings, _passphrase(url)), progress)


def _by_doctor(
    work: "Callable[[Progress], tuple[Finding, ...]]", progress: Progress
) -> "tuple[Finding, ...]":
    return apart(
        work, progress, 0, (say("Checking the database"), say("The check was stopped from outside."))
    )


def _examined(url: str, settings: Settings, passphrase: str, progress: Progress) -> "tuple[Finding, ...]":
    from reviewer.services.doctor import examine

    _unlock(database_path(url), passphrase)
    return _told(examine(url, settings, progress), progress)


def _repaired(url: str, settings: Settings, passphrase: str, progress: Progress) -> "tuple[Finding, ...]":
    from reviewer.services.doctor import repair

    _unlock(database_path(url), passphrase)
    return _told(repair(url, settings, progress), progress)


def _passphrase(url: str) -> str:
    """Return what opens a database, `""` if it is plain; another process has to be told."""
    return KEYRING.key_of(database_path(url))


def _unlock(path: Path, passphrase: str) -> None:
    if passphrase:
        KEYRING.set(path, passphrase)


def _told(findings: "Iterator[Finding]", progress: Progress) -> "tuple[Finding, ...]":
    found: list[Finding] = []
    for one in findings:
        found.append(one)
        progress(0, 0, one.part)
    return tuple(found)


def _unchecked() -> str:
    return say(
        "The database could not be checked, so nothing can be decided in it;"
        " close other programs that use it, then have it checked again."
    )


def _replay_file(path: Path, passphrase: str, progress: Progress) -> tuple[str, ...]:
    """Replay what a file holds; in a process of its own, which is nice to the others."""
    _unlock(path, passphrase)
    with suppress(AttributeError, OSError):  # Windows has no such thing
        os.nice(10)
    with open_database(path, create=False) as database:
        return _thorough(database, progress)


def _thorough(database: Database, progress: Progress) -> tuple[str, ...]:
    """Check the indexes; where they are sound, replay what can then be read in full."""
    return tuple(check_indexes(database)) or _verified(database, progress, replay=True)


def _verified(database: Database, progress: Progress, *, replay: bool) -> tuple[str, ...]:
    """Verify every case; return what is wrong."""
    problems = []
    cases = database.cases()
    for done, case in enumerate(cases):

        def tell(_done: int, _total: int, what: str, at: int = done, name: str = case.name) -> None:
            progress(at, len(cases), f"{name}: {what}")

        try:
            found = verify(database, case.id, tell, replay=replay).problems
        except StoreError:
            if any(one.id == case.id for one in database.cases()):
                raise
            continue  # another program removed it meanwhile
        problems += [f"{case.name}: {one}" for one in found]
    return tuple(problems)
