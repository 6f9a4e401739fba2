"""Every database there ever was reaches the newest schema, whole or not at all."""

import ast
import hashlib
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from reviewer.domain.errors import StoreError
from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.bodies import RandomMint
from reviewer.domain.review.lessons import learning_of
from reviewer.domain.review.log import Draft
from reviewer.domain.review.records import AliasRecord, Change, LearningRecord, Table, to_row
from reviewer.store import driver, migrate, opening
from reviewer.store.backup import backups_of
from reviewer.store.database import open_database
from reviewer.store.tables import REVISION
from reviewer.store.verify import check_file, verify

SCRIPTS = sorted((migrate.MIGRATIONS / "versions").glob("*.py"))

NEXT = f"{int(REVISION) + 1:04}"
UNFETCHED = (
    "DROP INDEX ix_source_case_id_uid_fetched_from_fetched_at; "
    "ALTER TABLE source DROP COLUMN fetched_from; ALTER TABLE source DROP COLUMN fetched_at; DROP TABLE reading; "
    "DROP INDEX ix_article_case_id_letter; DROP INDEX ix_claim_case_id_article_number_aside_ruling; "
    "CREATE INDEX ix_claim_case_id_article_number ON claim (case_id, article, number); DROP INDEX ix_claim_disputed; "
    "DROP INDEX ix_fact_sheet; DROP INDEX ix_fact_state; DROP INDEX ix_fact_sources; DROP INDEX ix_fact_independent; "
    "DROP INDEX ix_fact_line; DROP INDEX ix_fact_returned; DROP INDEX ix_fact_aside; "
    "CREATE INDEX ix_fact_case_id_state ON fact (case_id, state); "
    "CREATE INDEX ix_fact_case_id_section_position_uid ON fact (case_id, section, position, uid)"
)
"""What takes the newest columns away again."""
LATER = '''
"""A later schema."""
from alembic import op
import sqlalchemy as sa
revision = "{next}"
down_revision = "{now}"


def upgrade():
    op.add_column("case", sa.Column("colour", sa.Text(), nullable=False, server_default=""))
    {more}
'''


def schema_of(path: Path) -> set[tuple[str, str, tuple[str, ...]]]:
    raw = driver.connect(path)
    rows = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    raw.close()
    return {(kind, name, clauses(sql)) for kind, name, sql in rows}


def clauses(sql: str) -> tuple[str, ...]:
    """A statement in parts: columns as they stand, constraints in any order."""
    bare = re.sub(r"\s+", "", sql.replace('"', ""))
    columns, *constraints = re.split(r",(?=CONSTRAINT)", bare)
    if not constraints:
        return (bare,)
    tail = constraints.pop()
    end = tail.rindex(")")
    return (columns, *sorted([*constraints, tail[:end]]), tail[end:])


def built(path: Path, revision: str) -> Path:
    """A database made by running the migrations up to a revision."""
    opening.make_file(path)
    raw = driver.connect(path)
    driver.set_up(raw, path)
    migrate.migrate(raw, path, target=revision)
    raw.execute(f"PRAGMA application_id = {driver.APPLICATION_ID}")
    raw.close()
    return path


def with_later(tmp_path: Path, more: str = "pass") -> Path:
    """The migrations and one more behind them."""
    versions = tmp_path / "scripts" / "versions"
    versions.mkdir(parents=True)
    for one in SCRIPTS:
        (versions / one.name).write_text(one.read_text())
    (versions / f"{NEXT}_later.py").write_text(
        textwrap.dedent(LATER.format(more=more, next=NEXT, now=REVISION))
    )
    return versions.parent


@pytest.mark.parametrize("revision", [one.name[:4] for one in SCRIPTS])
def test_a_database_of_every_revision_opens_and_has_the_newest_schema(tmp_path: Path, revision: str) -> None:
    old = built(tmp_path / "old.sqlite3", revision)
    open_database(old).close()
    open_database(tmp_path / "new.sqlite3").close()
    assert schema_of(old) == schema_of(tmp_path / "new.sqlite3")


def test_migrations_form_one_line_and_end_at_the_revision_of_the_tables() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    assert script.get_heads() == [REVISION]
    assert [one.revision for one in script.walk_revisions()][::-1] == [one.name[:4] for one in SCRIPTS]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda one: one.name)
def test_a_migration_is_frozen_and_imports_nothing_of_the_program(script: Path) -> None:
    names = [
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(ast.parse(script.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not [one for one in names if str(one).startswith("reviewer")]


def test_an_upgrade_keeps_every_row_and_a_backup_of_before(desk: Any, tmp_path: Path) -> None:
    path = desk.database.path
    desk.database.close()
    saved = migrate.upgrade(path, tmp_path / "kept", scripts=with_later(tmp_path))
    assert [one.path for one in backups_of(path, tmp_path / "kept")] == [saved]
    raw, old = driver.connect(path), driver.connect(saved)
    assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == (NEXT,)
    assert old.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISION,)
    for table in ("claim", "fact", "decision", "verdict", "content"):
        count = f"SELECT count(*) FROM {table}"
        assert raw.execute(count).fetchone() == old.execute(count).fetchone()
    assert raw.execute('SELECT colour FROM "case"').fetchall() == [("",)]
    raw.close()
    old.close()


def test_a_case_from_before_there_were_names_takes_decisions_on_names_after_the_upgrade(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.sqlite3"
    with open_database(path) as opened:
        case = opened.create_case("Old", "mk")
    raw = driver.connect(path)
    tables = "DROP TABLE name; DROP TABLE alias; DROP TABLE learning; DROP VIEW claim_words"
    raw.executescript(f"{UNFETCHED}; {tables}; UPDATE alembic_version SET version_num = '0001'")
    raw.close()
    with open_database(path) as opened:
        with opened.write(case) as unit:
            assert (unit.names(), unit.aliases()) == ([], [])  # the next analysis finds the names
            sealed = RandomMint().seal("Harbour Tools")
            said = AliasRecord("alias-1", sealed.ref, sealed.ref, same=True, seq=unit.next_seq())
            change = Change(Table.ALIAS, said.id, None, to_row(said))
            draft = Draft("same name", "Put two names together", (change,), (sealed,))
            unit.log(draft, analyst="mk", at="2026-01-01T00:00:00Z", decision_id="d-alias")
        with opened.read(case) as view:
            assert view.aliases() == [said]
        assert verify(opened, case).ok


def test_a_case_from_before_there_was_learning_is_told_whom_it_teaches_after_the_upgrade(desk: Any) -> None:
    path = desk.database.path
    desk.database.close()
    raw = driver.connect(path)
    raw.executescript(
        f"{UNFETCHED}; DROP TABLE learning; DROP VIEW claim_words; "
        "UPDATE alembic_version SET version_num = '0002'"
    )
    raw.close()
    with open_database(path) as opened:
        with opened.write(desk.case) as unit:
            assert learning_of(unit) == LearningRecord("learning", Scope.CASE, 0)
            said = LearningRecord("learning", Scope.OFF, unit.next_seq())
            change = Change(Table.LEARNING, said.id, None, to_row(said))
            draft = Draft("learn", "Learn nothing from decisions", (change,))
            unit.log(draft, analyst="mk", at="2026-01-01T00:00:00Z", decision_id="d-learn")
        with opened.read(desk.case) as view:
            assert learning_of(view) == said
        assert verify(opened, desk.case).ok


def test_claims_from_before_are_found_by_their_quotations_after_the_upgrade(desk: Any) -> None:
    path = desk.database.path
    desk.do(c.Edit("C2", "Mira Oden started the firm."))
    desk.database.close()
    raw = driver.connect(path)
    raw.executescript(
        f"{UNFETCHED}; DROP TABLE claim_fts; DROP VIEW claim_words; "
        "CREATE VIRTUAL TABLE claim_fts USING fts5(statement, content='claim', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2'); "
        "INSERT INTO claim_fts(claim_fts) VALUES ('rebuild'); "
        "UPDATE alembic_version SET version_num = '0003'"
    )
    raw.close()
    with open_database(path) as opened:
        found = opened.reader(desk.case).search("founded it")
        assert [(one.what, one.label) for one in found if one.what == "claim"] == [("claim", "C2")]
        assert check_file(opened) == []


@pytest.mark.parametrize(
    ("more", "error", "says"),
    [
        ("raise RuntimeError('broken')", RuntimeError, "broken"),
        ("op.execute('DELETE FROM claim')", StoreError, "rows of claim"),
        ("op.execute('UPDATE claim SET fact = \\'nowhere\\'')", StoreError, "rows of claim"),
    ],
    ids=["breaks off", "loses rows", "cuts rows off"],
)
def test_a_migration_that_fails_changes_nothing(
    desk: Any, tmp_path: Path, more: str, error: type[Exception], says: str
) -> None:
    path = desk.database.path
    desk.database.close()
    before, schema = _content(path), schema_of(path)
    with pytest.raises(error, match=says):
        migrate.upgrade(path, tmp_path / "kept", scripts=with_later(tmp_path, more))
    assert (_content(path), schema_of(path)) == (before, schema)
    open_database(path).close()


@pytest.mark.parametrize("place", ["before", "between", "after"])
def test_a_migration_killed_midway_leaves_the_old_schema(desk: Any, tmp_path: Path, place: str) -> None:
    path = desk.database.path
    desk.database.close()
    kill = "import os; os._exit(9)"
    steps = ["op.execute(\"UPDATE claim SET statement = 'x'\")", "op.drop_table('touch')"]
    steps.insert(("before", "between", "after").index(place), kill)
    scripts = with_later(tmp_path, "\n    ".join(steps))
    before, schema = _content(path), schema_of(path)
    run = """
        import sys
        from pathlib import Path
        from reviewer.store.migrate import upgrade
        path, backups, scripts = map(Path, sys.argv[1:])
        upgrade(path, backups, scripts=scripts)
    """
    arguments = [path, tmp_path / "kept", scripts]
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(run), *arguments], check=False)
    assert ended.returncode == 9
    assert (_content(path), schema_of(path)) == (before, schema)
    assert len(backups_of(path, tmp_path / "kept")) == 1
    with open_database(path) as opened:
        assert verify(opened, desk.case).ok


def _content(path: Path) -> str:
    raw = driver.connect(path)
    names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    rows = [(name, raw.execute(f'SELECT * FROM "{name}"').fetchall()) for (name,) in names]
    raw.close()
    return hashlib.sha256(repr(rows).encode()).hexdigest()
