"""The commands that keep the database safe: verify, backup, restore, doctor."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli import display, passphrases
from reviewer.cli.commands import Options, opened, settings_of, tell
from reviewer.cli.terminal import Watched, complain
from reviewer.domain.errors import ReviewerError, StoreError
from reviewer.domain.tongue import say
from reviewer.services.casefile import SUFFIX, open_casefile

if TYPE_CHECKING:
    from reviewer.settings import Settings


def verify(options: Options) -> int:
    """Check that cases are what their logs say."""
    if options.case.casefold().endswith(SUFFIX):
        return _verify_file(options)
    sound = True
    with opened(options) as workspace, Watched(quiet=options.quiet) as progress:
        library = workspace.library
        wanted = [library.find(options.case)] if options.case else [one.id for one in library.cases()]
        reports = [library.verify(one, progress) for one in wanted]
        problems = library.check_file()
        progress.clear()
    for one in reports:
        if one.ok:
            what = f"{one.decisions} decisions, {one.claims} claims, head {one.head}"
            tell(options, f"“{one.name}” is what its log says: {what}")
        for problem in one.problems:
            print(f"“{one.name}”: {problem}")
        sound = sound and one.ok
    for problem in problems:
        print(problem)
    if sound and not problems:
        return 0
    complain("The database is not what its log says; restore a backup (reviewer restore FILE).")
    return 1


def _verify_file(options: Options) -> int:
    """Check a case file; no database is opened."""
    file = open_casefile(Path(options.case))
    what = f"{len(file.copy.decisions)} decisions, {len(file.claims)} claims, head {file.copy.head}"
    tell(options, f"“{file.name}” in {file.path} is what its log says: {what}")
    return 0


def backup(options: Options) -> int:
    """Back the database up, or list its backups."""
    if options.list:
        return _list(options)
    with opened(options) as workspace:
        made = workspace.backup(options.folder)
    tell(options, f"Wrote {made}.")
    return 0


def restore(options: Options) -> int:
    """Put a backup in the place of the database, or list its backups."""
    from reviewer.services import workspace

    if options.list:
        return _list(options)
    known = settings_of(options)
    backups = workspace.backups(options.database, settings=known)
    file = options.file or backups.newest()
    passphrases.unlock(file)
    coded = passphrases.keeps(backups.path, file, plain=options.plain)
    newer = backups.newer_than(file)
    with Watched(quiet=options.quiet) as progress:
        aside = workspace.restore(options.database, file, progress, settings=known, plain=options.plain)
        progress.clear()
    kept = f"; the database that was there is now {aside}" if aside is not None else ""
    tell(options, f"Restored {file}{kept}.")
    if coded:
        tell(options, say("The backup is not encrypted; the database has the passphrase that it had."))
    if newer.decisions:
        cases = ", ".join(f"“{one}”" for one in newer.cases)
        more = _number(newer.decisions, "decision")
        tell(options, f"Not in the backup, and kept there: {more} in {cases}.")
    return 0


def _list(options: Options) -> int:
    """List the backups of the database, which is not opened."""
    from reviewer.services import workspace

    backups = workspace.backups(options.database, settings=settings_of(options))
    found = backups.list()
    if not found:
        tell(options, f"There are no backups of {backups.path} in {backups.folder} yet.")
    for one in found:
        held = "cannot be read"
        if one.holds is not None:
            held = f"{_number(one.holds.cases, 'case')}, {_number(one.holds.decisions, 'decision')}"
        at = one.at.astimezone().isoformat(" ", "seconds")
        print(f"{at}  {one.size / 1e6:.1f} MB  {held}  {one.path}")
    return 0


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def doctor(options: Options) -> int:
    """Check the installation and the database; with `--repair`, repair what can be repaired."""
    from reviewer.services import doctor
    from reviewer.services.workspace import file_of

    found = {}
    with suppress(StoreError):  # that it cannot be opened is for the doctor to say
        passphrases.unlock(file_of(options.database, settings=_settings_as_they_are()))
    with Watched(quiet=options.quiet) as progress:
        work = doctor.repair if options.repair else doctor.examine
        for one in work(options.database, _settings_as_they_are(), progress):
            progress.clear()
            print(f"{'ok ' if one.ok else 'NO '} {one.part}: {one.text}")
            if one.would:
                print(f"    --repair would {one.would}")
            found[one.part] = one.ok  # what a repair found last is what is so now
    missing = display.problem()
    print(f"{'-- ' if missing else 'ok '} display: {missing or 'a window can open'}")
    if all(found.values()):
        return 0
    complain("Something is wrong; the lines marked NO say what, and what to do.")
    return 1


def _settings_as_they_are() -> "Settings":
    """Return the settings, the defaults where they cannot be read: that is for the doctor to say."""
    from reviewer import settings

    try:
        return settings.load(tell=lambda _: None, aside=False)
    except ReviewerError:
        return settings.Settings()
