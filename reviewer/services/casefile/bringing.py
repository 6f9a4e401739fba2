"""Bringing a case file into a database: a new case as it is, a known one brought on or merged."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reviewer.domain.errors import InputError, StaleError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review.log import ERASE, Decision
from reviewer.domain.tongue import say
from reviewer.services.casefile.checking import UNREADABLE
from reviewer.services.casefile.filing import CaseFile
from reviewer.services.casefile.merging import merge
from reviewer.services.casefile.report import FromAnalyst, MergeReport, Taken, Way
from reviewer.store.copying import CaseCopy, read_copy, write_inputs
from reviewer.store.database import Database
from reviewer.store.scrubbing import destroy
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
        _check_erased(file, mine)
        report = merge(unit, file, mine, common, analyst, progress)
        _prove(unit, file)
        return report
    if new:
        _append(unit, copy, new, progress)
        _prove(unit, file)
    way = Way.AHEAD if new else Way.BEHIND if own else Way.EQUAL
    return MergeReport(copy.case, file.name, way, len(copy.decisions), common, _counted(new))


def _check_erased(file: CaseFile, mine: CaseCopy) -> None:
    """Refuse to merge what one side erased and the other still has.

    Raises:
        InputError: the file would bring an article back, or has one erased that is still here.
    """
    here, there = mine.ledger.articles, file.copy.ledger.articles
    letters = {one.id: one.letter for one in file.state.articles()}
    for article in sorted(here - there, key=lambda one: letters.get(one, "")):
        if article in letters:
            raise InputError(
                say(
                    "“{name}” still holds article {letter}, which was erased here; ask for a copy in which "
                    "it was erased, too.",
                    name=file.path.name,
                    letter=letters[article],
                )
            )
    for article in sorted(there - here, key=lambda one: letters.get(one, "")):
        if article in {one.uid for one in mine.sources}:
            raise InputError(
                say(
                    "Article {letter} was erased in “{name}”; erase it here, too (`reviewer erase`), then "
                    "bring the file in again.",
                    name=file.path.name,
                    letter=letters.get(article, "?"),
                )
            )


def _common(mine: Iterable[Decision], theirs: Iterable[Decision]) -> int:
    """Return how many decisions two chains have in common."""
    found = 0
    for one, other in zip(mine, theirs, strict=False):
        if one.hash != other.hash:
            break
        found += 1
    return found


def _append(unit: Unit, copy: CaseCopy, decisions: Sequence[Decision], progress: Progress) -> None:
    write_inputs(unit, copy)
    parts = {one.digest: one for one in copy.parts}
    for decision in decisions:
        progress(decision.seq, len(copy.decisions), say("Taking decisions over"))
        unit.relog(decision, [parts[digest] for digest in decision.parts])
    if any(one.command == ERASE for one in decisions):
        destroy(unit, copy.ledger, [parts[digest] for digest in copy.ledger.parts if digest in parts])


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
