"""The commands that keep the database safe: verify, backup, restore, doctor."""

from pathlib import Path

from reviewer.cli import display, passphrases
from reviewer.cli.commands import Options, opened, settings_of, tell
from reviewer.cli.terminal import Watched, complain
from reviewer.services.casefile import SUFFIX, open_casefile


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

    passphrases.unlock(options.file)
    aside = workspace.restore(options.database, options.file, settings=settings_of(options))
    kept = f"; the database that was there is now {aside}" if aside is not None else ""
    tell(options, f"Restored {options.file}{kept}.")
    return 0


def doctor(options: Options) -> int:
    """Check the installation."""
    from reviewer.services.doctor import examine
    from reviewer.services.workspace import file_of

    sound = True
    passphrases.unlock(file_of(options.database, settings=settings_of(options)))
    for one in examine(options.database, settings_of(options)):
        print(f"{'ok ' if one.ok else 'NO '} {one.part}: {one.text}")
        sound = sound and one.ok
    missing = display.problem()
    print(f"{'-- ' if missing else 'ok '} display: {missing or 'a window can open'}")
    if sound:
        return 0
    complain("The installation has faults; the lines marked NO say what to do.")
    return 1
