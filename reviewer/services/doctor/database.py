"""The database: file, tables, pages, ties, cases, search index; and how each is repaired."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reviewer.domain.errors import BusyError, Cancelled, StoreError
from reviewer.domain.progress import Progress
from reviewer.domain.tongue import count, say
from reviewer.services import erasing
from reviewer.services.doctor.backups import age, newest_sound
from reviewer.services.doctor.finding import Diagnosis, Finding, Remedy, ill, well
from reviewer.store import health, opening, quarantine
from reviewer.store.backup import backups_of, size_of
from reviewer.store.database import Database
from reviewer.store.opening import Content
from reviewer.store.rebuild import rebuild_case, rebuild_indexes, rebuild_search
from reviewer.store.sql import Sql
from reviewer.store.tables import REVISION
from reviewer.store.verify import VerifyReport, check_copy, damage_told, verify

_TOLD = 3
"""Problems of a part that are told; the rest is counted."""


def database_found(path: Path, backups: Path, progress: Progress) -> Iterator[Diagnosis]:
    """Look at a database, part by part; nothing is changed, and an older one is not brought up to date."""
    part = say("database")
    try:
        found = opening.look(path)
    except BusyError as error:
        yield ill(part, str(error))
        return
    except StoreError as error:
        yield _unreadable(path, backups, str(error))
        return
    if found.content is Content.NOTHING:
        yield _nothing(path, backups)
    elif found.revision != REVISION:
        problems = check_copy(path)
        text = say(
            "{path}, of an older Reviewer (schema {revision}); the next start brings it up to date",
            path=path,
            revision=found.revision,
        )
        yield ill(part, _told(problems)) if problems else well(part, text)
    else:
        with Database(path) as database:
            yield from _parts(database, progress)
            if _cut_off(database):
                yield _unfinished(path, backups)


def _cut_off(database: Database) -> bool:
    try:
        return erasing.unfinished(database)
    except StoreError:  # that it cannot be read is told already
        return False


def _unfinished(path: Path, backups: Path) -> Diagnosis:
    """Tell of an erasure that was cut off; what finishes it rewrites the backups, so that none is made."""

    def finished(_: Progress) -> str:
        with Database(path) as database:
            left = erasing.finish(database, say("the doctor"), backups)
        if left.backups:
            raise StoreError(" ".join(left.told()))
        return " ".join([say("The erasure was finished."), *left.told()])

    return ill(
        say("erasure"),
        say("An erasure was cut off: what was erased may still be in the file or in a backup."),
        say("finish it, in the file and in its backups"),
        finished,
    )


def _nothing(path: Path, backups: Path) -> Diagnosis:
    part = say("database")
    if not backups_of(path, backups):
        return well(part, say("there is none at {path} yet; the first start makes it", path=path))
    return ill(
        part,
        say(
            "{path} is empty or missing, but there are backups of it: restore one (reviewer restore).",
            path=path,
        ),
    )


def _unreadable(path: Path, backups: Path, why: str) -> Diagnosis:
    part = say("database")
    if not opening.is_damaged(path):
        return ill(part, why)
    sound = newest_sound(path, backups)
    if sound is None:
        advice = say(
            "There is no sound backup of it, so that it is left as it is: look for a copy elsewhere and "
            "restore it (reviewer restore FILE), or move it away to begin anew."
        )
        return ill(part, f"{why} {advice}")
    named = say("the backup {name} of {age}", name=sound.path.name, age=age(sound))

    def put_back(_: Progress) -> str:
        kept = quarantine.replace_by(sound.path, path)
        return say("{backup} is in its place; the damaged file is kept at {path}.", backup=named, path=kept)

    would = say(
        "move it into {folder} and put {backup} in its place", folder=quarantine.folder_of(path), backup=named
    )
    return Diagnosis(Finding(part, False, why, would), put_back)


def _parts(database: Database, progress: Progress) -> Iterator[Diagnosis]:
    path = database.path
    indexes = Remedies(path).indexes

    def ask(
        part: str,
        check: Callable[[Sql], list[str]],
        fine: str,
        would: str = "",
        remedy: Remedy | None = None,
        *,
        writing: bool = False,
    ) -> Diagnosis:
        try:
            with database.writing() if writing else database.reading() as sql, damage_told(sql, path):
                problems = check(sql)
        except StoreError as error:
            return ill(part, str(error))
        if not problems:
            return well(part, fine)
        return Diagnosis(Finding(part, False, _told(problems), would), remedy, on_file=True)

    again = say("make the indexes again from the tables")
    size = f"{size_of(path) / (1 << 20):,.1f}"
    text = say("{path}, {size} MB, schema {revision}", path=path, size=size, revision=REVISION)
    yield ask(say("database"), lambda sql: health.columns(sql.raw), text)
    yield ask(say("pages"), health.pages, say("sound"), again, indexes)
    yield ask(say("indexes"), _indexes, say("agree with the tables"), again, indexes)
    yield from _cases(database, progress)
    yield ask(say("ties"), health.ties, say("every row points to one that is there"))
    yield ask(
        say("search index"),
        health.search_index,
        say("agrees with the texts"),
        say("fill the search index again from the texts"),
        Remedies(path).search,
        writing=True,
    )


def _indexes(sql: Sql) -> list[str]:
    return [*health.missing_indexes(sql.raw), *health.indexes(sql)]


class Remedies:
    """What repairs the file at a path; each opens it for itself."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def indexes(self, _: Progress) -> str:
        """Make the indexes again."""
        with Database(self.path) as database:
            rebuild_indexes(database)
            with database.reading() as sql, damage_told(sql, self.path):
                left = health.indexes(sql)
        if left:
            raise StoreError(
                say(
                    "{problems} More than the indexes is damaged: restore a backup (reviewer restore).",
                    problems=_told(left),
                )
            )
        return say("The indexes were made again.")

    def search(self, _: Progress) -> str:
        """Fill the search index again."""
        with Database(self.path) as database:
            rebuild_search(database)
        return say("The search index was filled again.")

    def case(self, case: str) -> Remedy:
        """Return what makes a case again from its log."""

        def made_again(progress: Progress) -> str:
            with Database(self.path) as database:
                decisions = rebuild_case(database, case, progress)
            return count(
                "The records were made again from %n decision(s), all of which stand.", "", decisions
            )

        return made_again


def _cases(database: Database, progress: Progress) -> Iterator[Diagnosis]:
    try:
        with database.reading() as sql, damage_told(sql, database.path):
            uids = [str(uid) for (uid,) in sql.raw.execute('SELECT uid FROM "case" ORDER BY id').fetchall()]
    except StoreError as error:
        yield ill(say("cases"), str(error))
        return
    if not uids:
        yield well(say("cases"), say("none yet"))
    for uid in uids:
        try:
            yield _case(database, verify(database, uid, progress), progress)
        except Cancelled:
            raise
        except StoreError as error:
            yield ill(say("case {name}", name=uid), str(error))


def _case(database: Database, report: VerifyReport, progress: Progress) -> Diagnosis:
    part = say("case “{name}”", name=report.name)
    if report.ok:
        text = say(
            "{decisions} decisions, {claims} claims, all as the log says; head {head}",
            decisions=report.decisions,
            claims=report.claims,
            head=report.head[:16],
        )
        return well(part, text)
    text = _told(report.problems)
    if not verify(database, report.case, progress, replay=False).ok:
        advice = say("The log or its texts are damaged, which only a backup has whole (reviewer restore).")
        return ill(part, f"{text} {advice}")
    would = say("make the records again from the log, which is whole")
    return Diagnosis(
        Finding(part, False, text, would), Remedies(database.path).case(report.case), on_file=True
    )


def _told(problems: "tuple[str, ...] | list[str]") -> str:
    """Return the first problems, and how many more there are."""
    rest = len(problems) - _TOLD
    shown = " ".join(problems[:_TOLD])
    return count("{shown} And %n more.", "", rest, shown=shown) if rest > 0 else shown
