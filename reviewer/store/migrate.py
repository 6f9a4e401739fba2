"""Bringing an older database up to date: after a backup, and whole or not at all."""

from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, StaticPool, create_engine, event

from reviewer.domain.errors import StoreError
from reviewer.domain.tongue import say
from reviewer.store import backup, driver
from reviewer.store.driver import Raw
from reviewer.store.faults import translated

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def upgrade(
    path: Path,
    backups: Path,
    *,
    busy_ms: int = driver.BUSY_MS,
    scripts: Path = MIGRATIONS,
    target: str = "head",
) -> Path:
    """Back a database up, then bring it up to date; return the backup.

    Args:
        path: the database; nobody else should have it open.
        backups: folder of the backup.
        busy_ms: how long to wait for other programs.
        scripts: folder of the migrations.
        target: the revision to reach.

    Raises:
        BusyError: another program holds it.
        StoreError: the backup or a migration failed; the database is as it was.
    """
    saved = backup.make_backup(path, backups, busy_ms=busy_ms)
    with translated(path):
        raw = driver.connect(path, busy_ms=busy_ms)
        try:
            driver.set_up(raw, path, busy_ms=busy_ms)
            migrate(raw, path, scripts=scripts, target=target)
        finally:
            raw.close()
    return saved


def migrate(raw: Raw, path: Path, *, scripts: Path = MIGRATIONS, target: str = "head") -> None:
    """Run the migrations that are missing, in one transaction, with foreign keys off and rows counted.

    A migration that copies a table would otherwise take the rows that point to it along, in silence.

    Raises:
        StoreError: rows were lost or left without their owner; nothing was changed.
    """
    raw.execute("PRAGMA foreign_keys = OFF")
    module = driver.library_of(raw)
    engine = create_engine("sqlite://", module=module, creator=lambda: raw, poolclass=StaticPool)
    event.listen(engine, "begin", lambda opened: opened.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        before = _counts(raw)
        _run(connection, scripts, target)
        _check(raw, path, before)
    raw.execute("PRAGMA foreign_keys = ON")


def _run(connection: Connection, scripts: Path, target: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    directory = ScriptDirectory.from_config(config)
    with EnvironmentContext(
        config, directory, fn=lambda current, _: directory._upgrade_revs(target, current)
    ) as environment:
        environment.configure(connection=connection)
        environment.run_migrations()


def _counts(raw: Raw) -> dict[str, int]:
    names = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name != 'alembic_version'"
    ).fetchall()
    return {name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def _check(raw: Raw, path: Path, before: dict[str, int]) -> None:
    after = _counts(raw)
    lost = sorted(name for name, count in before.items() if after.get(name, count) < count)
    loose = raw.execute("PRAGMA foreign_key_check").fetchall()
    if lost or loose:
        tables = ", ".join(lost or sorted({one[0] for one in loose}))
        raise StoreError(
            say(
                "{path} could not be brought up to date (rows of {tables}); it is as it was.",
                path=path,
                tables=tables,
            )
        )
