"""Bringing a case file into a database: a new case as it is, a known one brought on or merged."""

from collections import Counter
from collections.abc import Iterable

from reviewer.domain.errors import InputError, StaleError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review.log import Decision
from reviewer.domain.tongue import say
from reviewer.services.casefile.checking import UNREADABLE
from reviewer.services.casefile.filing import CaseFile
from reviewer.services.casefile.merging import merge
from reviewer.services.casefile.report import FromAnalyst, MergeReport, Taken, Way
from reviewer.store.copying import CaseCopy, read_copy, write_inputs
from reviewer.store.database import Database
from reviewer.store.uow import Unit
from reviewer.store.verify import verify_inside


def unpack(database: Database, file: CaseFile, analyst: str, progress: Progress = silent) -> MergeReport:
    """Bring a case file into a database, in one transaction: all of it or nothing.

    A case that is not there is taken over to the last byte. One that is there is brought on if the file
    only goes further; if both went on, the file's decisions are merged (see `merging`).

    Args:
        database: where it is brought.
        file: an opened case file.
        analyst: who does it; a merge is logged under this name.
        progress: told how far the work is; what it raises (`Cancelled`) leaves the database as it was.

    Raises:
        InputError: the file cannot be brought in; nothing was changed.
        ReviewerError: the database failed; nothing was changed.
    """
    copy = file.copy
    try:
        if copy.case not in {one.id for one in database.cases()}:
            return _new(database, file, progress)
        with database.write(copy.case, bulk=True) as unit:
            return _known(unit, file, analyst, progress)
    except (*UNREADABLE, StaleError) as error:
        raise InputError(
            say(
                "“{name}” does not fit this database ({error}); nothing was changed.",
                name=file.path.name,
                error=error,
            )
        ) from error


def _new(database: Database, file: CaseFile, progress: Progress) -> MergeReport:
    copy = file.copy
    taken = {one.name.casefold() for one in database.cases()}
    with database.receiving(copy.case, copy.decisions[0].at) as unit:
        _append(unit, copy, copy.decisions, progress)
        _prove(unit, file)
    notes: tuple[str, ...] = ()
    if file.name.casefold() in taken:
        notes = (say("Another case here is called “{name}”, too; rename one of them.", name=file.name),)
    people = _counted(copy.decisions)
    return MergeReport(copy.case, file.name, Way.NEW, len(copy.decisions), 0, people, notes)


def _known(unit: Unit, file: CaseFile, analyst: str, progress: Progress) -> MergeReport:
    copy, mine = file.copy, read_copy(unit)
    common = _common(mine.decisions, copy.decisions)
    if not common:
        raise InputError(
            say(
                "“{name}” and the case here have one id, but no decision in common; nothing was changed.",
                name=file.path.name,
            )
        )
    new, own = copy.decisions[common:], mine.decisions[common:]
    if new and own:
        report = merge(unit, file, mine, common, analyst, progress)
        _prove(unit, file)
        return report
    if new:
        _append(unit, copy, new, progress)
        _prove(unit, file)
    way = Way.AHEAD if new else Way.BEHIND if own else Way.EQUAL
    return MergeReport(copy.case, file.name, way, len(copy.decisions), common, _counted(new))


def _common(mine: Iterable[Decision], theirs: Iterable[Decision]) -> int:
    """Return how many decisions two chains have in common."""
    found = 0
    for one, other in zip(mine, theirs, strict=False):
        if one.hash != other.hash:
            break
        found += 1
    return found


def _append(unit: Unit, copy: CaseCopy, decisions: Iterable[Decision], progress: Progress) -> None:
    write_inputs(unit, copy)
    parts = {one.digest: one for one in copy.parts}
    for decision in decisions:
        progress(decision.seq, len(copy.decisions), say("Taking decisions over"))
        unit.relog(decision, [parts[digest] for digest in decision.parts])


def _prove(unit: Unit, file: CaseFile) -> None:
    """Check the case as it stands now; raising ends the transaction.

    Raises:
        InputError: it is not what its log says.
    """
    problems = verify_inside(unit)
    if problems:
        raise InputError(
            say(
                "“{name}” does not make a sound case ({problem}); nothing was changed.",
                name=file.path.name,
                problem=problems[0].rstrip("."),
            )
        )


def _counted(decisions: Iterable[Decision]) -> tuple[FromAnalyst, ...]:
    found = list(decisions)
    return tuple(
        FromAnalyst(name, tuple(Taken(d.seq, d.hash, d.what) for d in found if d.analyst == name))
        for name in sorted(Counter(one.analyst for one in found))
    )
