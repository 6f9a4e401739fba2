"""The commands that keep the database safe: verify, backup, restore, doctor."""

from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli import display
from reviewer.cli.commands import Options, opened, settings_of, tell
from reviewer.cli.terminal import Watched, complain
from reviewer.domain.errors import ReviewerError
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
    """Back the database up."""
    with opened(options) as workspace:
        made = workspace.backup(options.folder)
    tell(options, f"Wrote {made}.")
    return 0


def restore(options: Options) -> int:
    """Put a backup in the place of the database."""
    from reviewer.services import workspace

    aside = workspace.restore(options.database, options.file, settings=settings_of(options))
    kept = f"; the database that was there is now {aside}" if aside is not None else ""
    tell(options, f"Restored {options.file}{kept}.")
    return 0


def doctor(options: Options) -> int:
    """Check the installation and the database; with `--repair`, repair what can be repaired."""
    from reviewer.services import doctor

    found = {}
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
