"""The backups of a database: how old, and whether they are what their hashes say."""

from datetime import UTC, datetime
from pathlib import Path

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.tongue import count, say
from reviewer.services.doctor.finding import Diagnosis, ill, well
from reviewer.store import quarantine
from reviewer.store.backup import Backup, backups_of, make_backup
from reviewer.store.verify import check_copy


def backups_found(path: Path, folder: Path, progress: Progress) -> Diagnosis:
    """Look at the age of the newest backup, and check all of them."""
    part = say("backups")
    try:
        found = backups_of(path, folder)
    except OSError as error:
        return ill(part, say("{path} cannot be read; check its rights.", path=error.filename))
    if not found:
        return well(part, say("there are none yet; `reviewer backup` makes one"))
    damaged = []
    for done, one in enumerate(found):
        progress(done, len(found), say("Checking the backups"))
        if check_copy(one.path):
            damaged.append(one.path)
    if not damaged:
        text = count("%n backup(s), sound; the newest is of {age}", "", len(found), age=age(found[0]))
        return well(part, text)
    names = ", ".join(one.name for one in damaged)

    def away(_: Progress) -> str:
        moved = [quarantine.move(one, path) for one in damaged]
        return say("Moved into quarantine: {paths}.", paths=", ".join(map(str, moved)))

    return ill(
        part,
        say("Damaged: {names}; the other backups are sound.", names=names)
        if len(damaged) < len(found)
        else say("Damaged: {names}; there is no sound backup, make one.", names=names),
        say("move them into {folder}", folder=quarantine.folder_of(path)),
        away,
    )


def newest_sound(path: Path, folder: Path) -> Backup | None:
    """Return the newest backup that is what its hashes say, `None` if there is none."""
    try:
        found = backups_of(path, folder)
    except OSError:
        return None
    return next((one for one in found if not check_copy(one.path)), None)


def age(one: Backup) -> str:
    """Return how old a backup is, in words, with its date."""
    days = (datetime.now(UTC) - one.at).days
    old = count("%n day(s) old", "", max(0, days))
    return f"{one.at:%Y-%m-%d %H:%M} UTC ({old})"


def keep_state(path: Path, folder: Path) -> str:
    """Keep a database as it is before it is repaired; return where, in words.

    Raises:
        StoreError: it could not be kept; nothing may be repaired.
    """
    try:
        made = make_backup(path, folder)
    except BusyError:
        raise
    except StoreError:  # so damaged that no backup can be made: its bytes are kept
        kept = quarantine.keep_copy(path)
        return say("It cannot be backed up; its bytes are kept at {path}.", path=kept)
    if check_copy(made, silent):  # what it holds is damaged: it shall not be taken for a backup
        made = quarantine.move(made, path)
    return say("The database as it was is kept at {path}.", path=made)
