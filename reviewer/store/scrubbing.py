"""Erasing for good: the rows, the pages of the file, its log, the search index and the backups.

An erasure is one transaction. What it removed may still stand in the file's log and in the inside of the
search index until the file was cleaned, and in the backups until they were rewritten; a mark in the file's
header (`user_version`) says that this is still to be done.
"""

import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import bindparam, delete, select, update

from reviewer.domain.errors import BusyError, StoreError
from reviewer.domain.review.erasing import Going, Kept, erase
from reviewer.domain.review.erasure import Ledger, ledger_of, ledger_part, left_of, without
from reviewer.domain.review.parts import Part
from reviewer.domain.review.records import ArticleRecord, Change, Table
from reviewer.domain.review.work import Tools, Work
from reviewer.domain.tongue import say
from reviewer.store import driver, index, opening
from reviewer.store.backup import forget, sync
from reviewer.store.cipher import KEYRING
from reviewer.store.copying import read_copy
from reviewer.store.database import Database, now, open_database
from reviewer.store.faults import DRIVER_ERRORS, translated
from reviewer.store.migrate import migrate
from reviewer.store.sql import Prepared
from reviewer.store.tables import CONTENT, PART, REVISION, SOURCE, TOMBSTONE
from reviewer.store.uow import Unit
from reviewer.store.verify import verify
from reviewer.store.view import SqlView

_FAILURES: tuple[type[BaseException], ...] = (OSError, *DRIVER_ERRORS)
_KEY_BYTES = 16
_PENDING = 1
_INDEXES = ("claim_fts", "fact_fts", "article_fts")
_FORGET_TEXT = Prepared(
    delete(CONTENT).where(CONTENT.c.case_id == bindparam("case"), CONTENT.c.ref == bindparam("ref"))
)
_FORGET_SOURCE = Prepared(
    update(SOURCE)
    .where(SOURCE.c.case_id == bindparam("k_case"), SOURCE.c.uid == bindparam("k_uid"))
    .values({name: bindparam("n_" + name) for name in TOMBSTONE})
)
_FORGET_PART = Prepared(
    update(PART)
    .where(PART.c.case_id == bindparam("k_case"), PART.c.digest == bindparam("k_digest"))
    .values(key=bindparam("n_key"), data=bindparam("n_data"))
)
_THERE = Prepared(
    select(SOURCE.c.uid).where(
        SOURCE.c.case_id == bindparam("case"), SOURCE.c.uid == bindparam("uid"), SOURCE.c.checksum != ""
    )
)

MakeTools = Callable[[SqlView], Tools]
"""Makes what deciding on a case needs from outside."""

Erased = tuple[str, str]
"""A case and an article of it that was erased, by their ids."""


def kept_in(view: SqlView) -> tuple[Kept, tuple[Part, ...]]:
    """Return all that a case keeps of what was ever said in it, and its stored inputs."""
    copy = read_copy(view)
    parts = {one.digest: one for one in copy.parts}
    changes: list[Change] = []
    for decision in copy.decisions:
        for digest in decision.parts:
            changes += parts[digest].changes()
        changes += decision.changes
    texts = {one.ref: one.text for one in copy.contents}
    return Kept(texts, {one.uid: one.text for one in copy.sources}, changes), copy.parts


def planned(view: SqlView, article: ArticleRecord, tools: Tools, analyst: str) -> Going:
    """Return what erasing an article would come to; nothing is changed."""
    return erase(Work(view, tools, analyst), article, kept_in(view)[0])


def erase_article(
    unit: Unit, article: ArticleRecord, tools: Tools, *, analyst: str, at: str, decision_id: str
) -> Going:
    """Erase an article inside a transaction; `clean` has to follow once it is saved.

    Args:
        unit: the case.
        article: the article.
        tools: what deciding needs from outside.
        analyst: who erases.
        at: when, ISO 8601 in UTC.
        decision_id: of the decision that is logged.
    """
    kept, parts = kept_in(unit)
    going = erase(Work(unit, tools, analyst), article, kept)
    left = [one for part in parts if (one := without(part, going.refs)) is not None]
    ledger = Ledger(frozenset({article.id}), going.refs, left_of(left))
    part = ledger_part(secrets.token_bytes(_KEY_BYTES), ledger)
    unit.log(going.draft, analyst=analyst, at=at, decision_id=decision_id, parts=(part,))
    destroy(unit, ledger, left)
    return going


def destroy(unit: Unit, ledger: Ledger, left: Iterable[Part]) -> None:
    """Remove what a ledger lists, and mark the file as one that has to be cleaned."""
    for article in ledger.articles:
        index.remove(unit.sql, unit.case, Table.ARTICLE, article)
        values = {"n_" + name: value for name, value in TOMBSTONE.items()}
        unit.sql.run(_FORGET_SOURCE, k_case=unit.case, k_uid=article, **values)
        index.add(unit.sql, unit.case, Table.ARTICLE, article)
    unit.sql.many(_FORGET_TEXT, [{"case": unit.case, "ref": ref} for ref in ledger.refs])
    for one in left:
        unit.sql.run(_FORGET_PART, k_case=unit.case, k_digest=one.digest, n_key=one.key, n_data=one.data)
    unit.sql.raw.execute("DELETE FROM reading")  # they can be parsed again
    unit.forget_texts()
    unit.sql.raw.execute(f"PRAGMA user_version = {_PENDING}")


def unfinished(database: Database) -> bool:
    """Tell whether an erasure still has to be finished: the file to be cleaned, or a backup."""
    with database.reading() as sql:
        return bool(sql.raw.execute("PRAGMA user_version").fetchone()[0])


def erased_in(database: Database) -> list[Erased]:
    """Return which articles of which cases the logs say were erased."""
    found = []
    for case in database.cases():
        with database.read(case.id) as view:
            copy = read_copy(view)
            ledger = ledger_of(copy.decisions, {one.digest: one for one in copy.parts})
            found += [(case.id, one) for one in sorted(ledger.articles)]
    return found


def clean(database: Database) -> None:
    """Write the file anew without what was erased: search index, free pages, write-ahead log.

    Raises:
        BusyError: another program reads or writes; what was erased may still be found in the file.
        StoreError: the disk is full or failed; likewise.
    """
    with database.alone() as raw:
        raw.execute("BEGIN IMMEDIATE")
        try:
            for name in _INDEXES:
                raw.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")
            raw.execute("COMMIT")
        except BaseException:
            raw.execute("ROLLBACK")
            raise
        raw.execute("VACUUM")
        held = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if held:
        raise BusyError(
            say(
                "Another program reads {path}, so that what was erased is still in its log; close it, then "
                "run `reviewer erase --finish`.",
                path=database.path,
            )
        )


def settle(database: Database) -> None:
    """Take the mark away that says an erasure has to be finished."""
    with database.alone() as raw:
        raw.execute("PRAGMA user_version = 0")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def scrub_backup(path: Path, erased: Iterable[Erased], tools: MakeTools, analyst: str) -> bool:
    """Erase articles from a backup, too: a copy is made, erased from, checked, and put in its place.

    Args:
        path: the backup.
        erased: which articles.
        tools: makes what deciding needs from outside.
        analyst: who erases.

    Returns:
        Whether it held any of them.

    Raises:
        ReviewerError: it could not be done; the backup is as it was.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        forget(beside)
        opening.make_file(beside)
        _copy(path, beside)
        _bring_up(beside)
        with open_database(beside, create=False) as database:
            found = [one for one in erased if _holds(database, *one)]
            if found:
                _erase_all(database, found, tools, analyst)
        if found:
            _close_log(beside)
            sync(beside)
            beside.replace(path)
            sync(path.parent)
        return bool(found)
    except _FAILURES as error:
        raise StoreError(
            say(
                "The backup {path} cannot be rewritten ({strerror}).",
                path=path,
                strerror=getattr(error, "strerror", error),
            )
        ) from error
    finally:
        with suppress(OSError):
            forget(beside)


def _erase_all(database: Database, found: list[Erased], tools: MakeTools, analyst: str) -> None:
    for case, article in found:
        with database.write(case) as unit:
            record = next(one for one in unit.articles() if one.id == article)
            key = secrets.token_hex(_KEY_BYTES)
            erase_article(unit, record, tools(unit), analyst=analyst, at=now(), decision_id=key)
    clean(database)
    settle(database)
    for case in dict.fromkeys(case for case, _ in found):
        problems = verify(database, case).problems
        if problems:
            raise StoreError(problems[0])


def _bring_up(path: Path) -> None:
    """Bring the copy of an older backup up to date; it is no backup yet, so none is made of it."""
    if opening.look(path).revision == REVISION:
        return
    with translated(path):
        raw = driver.connect(path)
        try:
            driver.set_up(raw, path)
            migrate(raw, path)
        finally:
            raw.close()


def _holds(database: Database, case: str, article: str) -> bool:
    if case not in {one.id for one in database.cases()}:
        return False
    with database.read(case) as view:
        return view.sql.one(_THERE, case=view.case, uid=article) is not None


def _close_log(path: Path) -> None:
    """Let the copy be one file, as backups are."""
    with translated(path):
        raw = driver.connect(path)
        try:
            raw.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            raw.close()


def _copy(path: Path, target: Path) -> None:
    with translated(path):
        source = driver.connect(path, mode="ro")
        try:
            KEYRING.lend(path, target)  # the copy of an encrypted backup is encrypted
            with translated(target):
                copy = driver.connect(target)
                try:
                    source.backup(copy)
                finally:
                    copy.close()
        finally:
            source.close()
