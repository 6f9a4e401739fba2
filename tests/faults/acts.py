"""What children do until they are killed: the program's own acts, each told once it is saved; see `victims.py`."""

import random
import shutil
from pathlib import Path
from unittest import mock

import wholeness
from rows_casefiles import command
from victims import Act, Tell
from whole_case import analyze, articles, whole_case

import reviewer.analysis
from reviewer.__main__ import main as program
from reviewer.domain.errors import ReviewerError, StaleError
from reviewer.domain.review import commands as c
from reviewer.services.casefile import open_casefile, pack, unpack
from reviewer.services.review import Review
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import driver, migrate
from reviewer.store.database import Database, open_database

NEEDED = (migrate,)
"""Or each child would import it."""

EDITS, EDITED = 300, 4
"""How often each writer edits, and how many claims all of them edit."""
FILE = "cases.sqlite3"
OLD_FILE = "old.sqlite3"
FORMATS = ("html", "md", "csv", "json", "docx", "xlsx")
OLD = (
    "DROP INDEX ix_source_case_id_uid_fetched_from_fetched_at; "
    "ALTER TABLE source DROP COLUMN fetched_from; ALTER TABLE source DROP COLUMN fetched_at; "
    "DROP TABLE reading; DROP INDEX ix_article_case_id_letter; "
    "DROP INDEX ix_claim_case_id_article_number_aside_ruling; "
    "CREATE INDEX ix_claim_case_id_article_number ON claim (case_id, article, number); "
    "DROP INDEX ix_claim_disputed; DROP INDEX ix_fact_sheet; DROP INDEX ix_fact_state; DROP INDEX ix_fact_sources; "
    "DROP INDEX ix_fact_independent; DROP INDEX ix_fact_line; DROP INDEX ix_fact_returned; DROP INDEX ix_fact_aside; "
    "CREATE INDEX ix_fact_case_id_state ON fact (case_id, state); "
    "CREATE INDEX ix_fact_case_id_section_position_uid ON fact (case_id, section, position, uid); "
    "DROP TABLE claim_fts; DROP VIEW claim_words; "
    "CREATE VIRTUAL TABLE claim_fts USING fts5(statement, content='claim', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2'); INSERT INTO claim_fts(claim_fts) VALUES ('rebuild'); "
    "UPDATE alembic_version SET version_num = '0003'"
)
"""What takes a database back to the schema before quotations were searched."""


def make(folder: Path) -> None:
    """Make the databases and case files that children start with."""
    whole_case(folder)
    base = folder / FILE
    (folder / "whole.sqlite3").rename(base)
    _make_old(folder)
    for name in ("eva", "more"):  # another copy of the case, which grew twice
        other = folder / "other.sqlite3"
        if not other.exists():
            shutil.copy(base, other)
        with open_database(other) as database:
            _grow(database, "eva", 6, name)
            pack(database, the_case(database), folder / f"{name}.reviewcase")
    fresh = folder / "fresh"
    fresh.mkdir()
    whole_case(fresh)
    with open_database(fresh / "whole.sqlite3") as database:
        pack(database, the_case(database), folder / "fresh.reviewcase")


def _make_old(folder: Path) -> None:
    old = folder / OLD_FILE
    shutil.copy(folder / FILE, old)
    raw = driver.connect(old)
    raw.executescript(OLD)
    raw.close()


def _grow(database: Database, analyst: str, wanted: int, seed: str) -> None:
    chance, review = random.Random(seed), Review(database, the_case(database), analyst)
    while wanted:
        try:
            review.handle(command(chance))
        except ReviewerError:
            continue
        wanted -= 1


def the_case(database: Database) -> str:
    """Return the id of the only case."""
    [case] = database.cases()
    return case.id


def decide(review: Review, chance: random.Random, tell: Tell, wanted: int) -> None:
    """Decide by chance; tell what was saved, and what was refused by the database."""
    for _ in range(wanted):
        try:
            done = review.handle(command(chance))
        except ReviewerError as error:
            if type(error).__name__ in ("StoreError", "BusyError"):
                tell(refused=str(error))
            continue
        tell(seq=done.seq, what=done.what)


def _decides(folder: Path, chance: random.Random, tell: Tell, wanted: int = 40) -> None:
    with open_database(folder / FILE) as database:
        decide(Review(database, the_case(database), "mk"), chance, tell, wanted)


def _decides_in_spite(folder: Path, chance: random.Random, tell: Tell) -> None:
    """Decide although the disk fails now and then, also under opening and closing."""
    for _ in range(3):
        try:
            _decides(folder, chance, tell, 12)
        except ReviewerError as error:
            tell(refused=str(error))


def _imports(folder: Path, chance: random.Random, tell: Tell) -> None:
    with (
        mock.patch.object(reviewer.analysis, "analyze", analyze),
        Workspace.open(str(folder / FILE), settings=Settings(analyst="mk")) as workspace,
    ):
        library = workspace.library
        for number in range(4):
            name = f"Case {number}"
            case = library.add_new(name, articles(), in_process=True).case_id
            tell(case=name, articles=3)
            few = library.read_text(f"Words {chance.random()}. They are few.")
            library.add(case, [few], in_process=True)
            tell(case=name, articles=4)


def _merges(folder: Path, _: random.Random, tell: Tell) -> None:
    for name in ("eva", "fresh", "more"):
        _command(
            "unpack",
            folder.joinpath("files", f"{name}.reviewcase"),
            "--analyst",
            "mk",
            database=folder / FILE,
        )
        tell(unpacked=name)


def _packs(folder: Path, _: random.Random, __: Tell) -> None:
    """Pack a case over and over into one file."""
    with open_database(folder / "here.sqlite3") as database:
        while True:
            pack(database, the_case(database), folder / "bridges.reviewcase")


def _unpacks(folder: Path, _: random.Random, __: Tell) -> None:
    with open_database(folder / "target.sqlite3") as database:
        unpack(database, open_casefile(folder / "bridges.reviewcase"), "mk")


def _exports(folder: Path, chance: random.Random, tell: Tell) -> None:
    out = folder / "out"
    out.mkdir(exist_ok=True)
    with open_database(folder / FILE) as database:
        case = the_case(database)
    endings = chance.sample((*FORMATS, "reviewcase"), 3)
    for _ in range(2):  # the second time over what is there
        for ending in endings:
            path = out / f"sheet.{ending}"
            _command(
                "pack" if ending == "reviewcase" else "export", case, "--output", path, database=folder / FILE
            )
            tell(written=path.name)


def _backs_up(folder: Path, chance: random.Random, tell: Tell) -> None:
    for _ in range(6):
        _decides(folder, chance, tell, 3)
        before = set((folder / "backups").glob("*.db"))
        _command("backup", database=folder / FILE)
        [made] = set((folder / "backups").glob("*.db")) - before
        tell(backup=made.name)


def _opens(folder: Path, _: random.Random, tell: Tell) -> None:
    open_database(folder / FILE).close()
    tell(opened=True)


def _edits(folder: Path, chance: random.Random, tell: Tell) -> None:
    """Edit 300 times beside others who edit the same four claims; each is saved, or refused in words.

    What is seen of a claim is read once and then kept, as a window keeps it: until it was edited or refused.
    """
    with open_database(folder / FILE) as database:
        review = Review(database, the_case(database), folder.name)
        seen = {one.id: one for one in review.page("A").claims[:EDITED]}
        for number in range(EDITS):
            before, words = seen[chance.choice(list(seen))], f"Worded by {folder.name} {number}."
            try:
                done = review.handle(c.Edit(before.id, words), {before.id: before.version})
            except ReviewerError as error:
                tell(refused=str(error), stale=isinstance(error, StaleError), over=before.body.statement)
            else:
                tell(seq=done.seq, what=done.what, claim=before.id, over=before.body.statement, words=words)
            [seen[before.id]] = review.claims([before.id])


def _held(act: Act) -> Act:
    """Return the act with all its commits kept in the log beside the database; see `wholeness.states`."""

    def acts(folder: Path, chance: random.Random, tell: Tell) -> None:
        _HELD.append(wholeness.hold(folder / FILE))
        act(folder, chance, tell)

    return acts


_HELD: list[driver.Raw] = []


def _command(*arguments: object, database: Path) -> None:
    code = program(["--database", str(database), "--quiet", *map(str, arguments)])
    if code:
        raise RuntimeError(f"`reviewer {arguments[0]}` ended with {code}")


def _writes(folder: Path, chance: random.Random, tell: Tell) -> None:
    """Decide until a file says that it is enough."""
    while not (folder / "enough").exists():
        _decides(folder, chance, tell, 10)


COMMITTING = {"review": _decides, "import": _imports, "merge": _merges, "migration": _opens}
ACTS = {
    "review": _decides,
    "in spite": _decides_in_spite,
    "import": _imports,
    "merge": _merges,
    "export": _exports,
    "backup": _backs_up,
    "migration": _opens,
    **{f"commits of {name}": _held(act) for name, act in COMMITTING.items()},
    "edits": _edits,
    "pack": _packs,
    "unpack": _unpacks,
    "writes": _writes,
}
