"""Whether this installation works: each part is tried, what is wrong is said, and repaired if asked."""

from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

from reviewer.domain.errors import Cancelled, ReviewerError, StoreError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.tongue import say
from reviewer.services.doctor.backups import backups_found, keep_state
from reviewer.services.doctor.database import database_found
from reviewer.services.doctor.finding import Diagnosis, Finding, ill
from reviewer.services.doctor.surroundings import surroundings, tried
from reviewer.services.workspace import backups_of, target
from reviewer.settings import Settings
from reviewer.store.target import database_path

__all__ = ["Finding", "examine", "repair"]

_MOST_REPAIRS = 40


def examine(url: str, settings: Settings, progress: Progress | None = None) -> Iterator[Finding]:
    """Try everything, one part after the other; nothing is changed.

    Args:
        url: the database; see `Workspace.open`.
        settings: the person's settings.
        progress: told of the work on each case; may cancel.
    """
    path, wrong = _file(url, settings)
    yield from (one.finding for one in surroundings(path, backups_of(path) if path else None))
    if path is None:
        yield Finding(say("database"), False, wrong)
    else:
        yield from (one.finding for one in _inside(path, progress or silent))
    yield tried(say("language model"), _model).finding


def repair(url: str, settings: Settings, progress: Progress | None = None) -> Iterator[Finding]:
    """Repair what can be repaired, after a backup; then examine again.

    Where nothing is wrong, nothing is done. Each repair is whole or not at all, so that this can be stopped
    and called again at any time.

    Yields:
        What was done, `ok` where that went well; then what `examine` finds.
    """
    told = progress or silent
    path, _ = _file(url, settings)
    done = False
    for one in [*surroundings(path, backups_of(path) if path else None)]:
        if one.remedy is not None:
            done = True
            yield _treated(one, told)
    if path is not None:
        for treated in _mended(path, told):
            done = True
            yield treated
    if not done:
        yield Finding(say("repair"), True, say("there was nothing that a repair could do"))
    yield from examine(url, settings, progress)


def _mended(path: Path, progress: Progress) -> Iterator[Finding]:
    """Repair the database and its backups, one thing at a time: what is left is looked for after each."""
    seen: set[tuple[str, str]] = set()
    kept = False
    for _ in range(_MOST_REPAIRS):
        with closing(_inside(path, progress)) as found:  # so that the file is open no longer
            one = next((one for one in found if one.remedy is not None and _name(one) not in seen), None)
        if one is None:
            return
        seen.add(_name(one))
        if one.on_file and not kept:
            try:
                yield Finding(say("backup"), True, keep_state(path, backups_of(path)))
            except StoreError as error:
                yield Finding(say("backup"), False, say("{why} Nothing was repaired.", why=error))
                return
            kept = True
        yield _treated(one, progress)


def _name(one: Diagnosis) -> tuple[str, str]:
    return one.finding.part, one.finding.would


def _inside(path: Path, progress: Progress) -> Generator[Diagnosis]:
    yield from database_found(path, backups_of(path), progress)
    yield backups_found(path, backups_of(path), progress)


def _treated(one: Diagnosis, progress: Progress) -> Finding:
    assert one.remedy is not None
    try:
        return Finding(one.finding.part, True, one.remedy(progress))
    except Cancelled:
        raise
    except ReviewerError as error:
        return ill(one.finding.part, str(error)).finding


def _file(url: str, settings: Settings) -> tuple[Path | None, str]:
    """Return the database's file, or `None` and why there is none."""
    try:
        return database_path(target(url, settings=settings)), ""
    except ReviewerError as error:
        return None, str(error)


def _model() -> str:
    from reviewer.analysis import ENGINE, model

    model.load()
    return ENGINE
