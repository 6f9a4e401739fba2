"""What was harmed, what the doctor says of it, what it does about it, and that all decisions are there afterwards."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reviewer.domain.review import commands as c
from reviewer.services import doctor
from reviewer.services.doctor import Finding
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store import driver
from reviewer.store.database import open_database
from reviewer.store.verify import check_file, verify

SETTINGS = Settings(analyst="mk")


@dataclass(frozen=True)
class Kept:
    """A database with decisions, closed."""

    path: Path
    case: str
    decisions: tuple[str, ...]

    @property
    def url(self) -> str:
        return str(self.path)

    @property
    def backups(self) -> Path:
        return self.path.parent / "backups"

    @property
    def quarantine(self) -> list[str]:
        folder = self.path.parent / "quarantine"
        return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.services.doctor._model", lambda: "by hand/1")


def hashes(path: Path, case: str) -> tuple[str, ...]:
    with open_database(path) as database, database.read(case) as view:
        return tuple(one.hash for one in view.decisions())


def sql(path: Path, *statements: str) -> None:
    raw = driver.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    for one in statements:
        raw.execute(one).fetchall()
    raw.close()


@pytest.fixture
def kept(bridge: str, workspace: Workspace) -> Kept:
    """A case with decisions, and a sound backup of it."""
    review = workspace.review(bridge)
    for claim in ("A1", "B1"):
        review.handle(c.Accept((claim,)))
    path = workspace.path
    workspace.close()
    sql(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    with open_database(path):
        pass
    return Kept(path, bridge, hashes(path, bridge))


def ills(found: list[Finding]) -> dict[str, Finding]:
    return {one.part: one for one in found if not one.ok}


def examined(kept: Kept) -> dict[str, Finding]:
    return ills(list(doctor.examine(kept.url, SETTINGS)))


def repaired(kept: Kept) -> list[Finding]:
    """What a repair says; then everything has to be sound, and a second one to find nothing to do."""
    said = list(doctor.repair(kept.url, SETTINGS))
    assert examined(kept) == {}
    again = list(doctor.repair(kept.url, SETTINGS))
    assert [one.part for one in again if "nothing that a repair" in one.text] == ["repair"]
    return said


def sound(kept: Kept) -> None:
    with open_database(kept.path) as database:
        assert verify(database, kept.case).problems == ()
        assert check_file(database) == []
    assert hashes(kept.path, kept.case) == kept.decisions


def test_where_all_is_well_nothing_is_wrong_and_nothing_is_touched(kept: Kept) -> None:
    assert examined(kept) == {}
    before, there = kept.path.read_bytes(), sorted(kept.path.parent.rglob("*"))
    assert examined(kept) == {}
    assert [one.text for one in doctor.repair(kept.url, SETTINGS) if one.part == "repair"]
    assert (kept.path.read_bytes(), sorted(kept.path.parent.rglob("*"))) == (before, there)


def test_what_lies_in_the_write_ahead_log_counts_with_the_size(kept: Kept) -> None:
    with open_database(kept.path) as database:  # open, so that its log is not taken into the file
        with database.alone() as raw:
            raw.execute("CREATE TABLE ballast (x)")
            raw.execute("INSERT INTO ballast VALUES (zeroblob(3000000))")
        assert kept.path.stat().st_size < 1 << 20
        (text,) = (one.text for one in doctor.examine(kept.url, SETTINGS) if one.part == "database")
    size = re.search(r", ([\d.]+) MB", text)
    assert size
    assert float(size[1]) > 2.8


HARM: dict[str, tuple[tuple[str, ...], str, str, str]] = {
    "a verdict turned": (
        ("UPDATE verdict SET ruling = 'rejected'",),
        "case “The bridge”",
        "not what the log says",
        "make the records again from the log",
    ),
    "claims gone": (
        ("DELETE FROM claim WHERE number = 1",),
        "case “The bridge”",
        "is missing",
        "make the records again from the log",
    ),
    "facts gone": (("DELETE FROM fact",), "ties", "Rows of claim point to rows that are not there", ""),
    "a derived column": (
        ("UPDATE fact SET line = 'cheese'",),
        "case “The bridge”",
        "does not follow from the records",
        "make the records again from the log",
    ),
    "the search index emptied": (
        ("INSERT INTO claim_fts(claim_fts) VALUES ('delete-all')",),
        "search index",
        "claim_fts does not match",
        "fill the search index again",
    ),
    "the search index's own tables": (
        ("UPDATE article_fts_data SET block = x'00ff'",),
        "search index",
        "article_fts does not match",
        "fill the search index again",
    ),
    "an index dropped": (
        ("DROP INDEX ix_claim_case_id_fact",),
        "indexes",
        "ix_claim_case_id_fact is missing",
        "make the indexes again",
    ),
}


@pytest.mark.parametrize("name", HARM)
def test_what_follows_from_the_log_is_repaired_after_a_backup(kept: Kept, name: str) -> None:
    statements, part, says, would = HARM[name]
    sql(kept.path, *statements)
    found = examined(kept)
    assert says in found[part].text
    assert would in found[part].would
    said = repaired(kept)
    assert "The database as it was is kept at" in next(one.text for one in said if one.part == "backup")
    sound(kept)
    assert len(list(kept.backups.glob("*.db"))) == 1


TOLD: dict[str, tuple[str, str]] = {
    "a decision altered": ("UPDATE decision SET what = 'x' WHERE seq = 2", "was altered"),
    "a text altered": ("UPDATE source SET text = text || '!'", "was altered"),
    "the last decision gone": (
        "DELETE FROM decision WHERE seq = (SELECT max(seq) FROM decision)",
        "last decision of its log",
    ),
    "a content altered": ("UPDATE content SET text = 'x'", "was altered"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_only_a_backup_has_is_told_and_left(kept: Kept, name: str) -> None:
    statement, says = TOLD[name]
    sql(kept.path, statement)
    found = examined(kept)["case “The bridge”"]
    assert says in found.text
    assert "restore" in found.text
    assert found.would == ""
    before = kept.path.read_bytes()
    said = list(doctor.repair(kept.url, SETTINGS))
    assert "case “The bridge”" in ills(said)
    assert kept.path.read_bytes() == before


def garbage(path: Path) -> None:
    path.write_bytes(b"garbage " * 1000)


def header(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:16] = bytes(16)
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def schema(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE claim", b"CREATE TABLE cl\x00im"))


UNREADABLE: dict[str, Callable[[Path], None]] = {
    "garbage": garbage,
    "no header": header,
    "cut off": cut,
    "schema": schema,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_gives_place_to_the_newest_sound_backup(kept: Kept, name: str) -> None:
    with Workspace.open(kept.url, settings=SETTINGS) as workspace:
        good = workspace.backup()
    bad = good.with_name("cases-29990101T000000000000Z.db")
    bad.write_bytes(good.read_bytes()[:9000])
    bad.chmod(0o600)
    UNREADABLE[name](kept.path)
    journal = kept.path.with_name(kept.path.name + "-wal")
    journal.write_bytes(b"what the last minutes left")
    data = kept.path.read_bytes()
    found = examined(kept)["database"]
    assert good.name in found.would
    assert kept.path.read_bytes() == data
    said = repaired(kept)
    assert any(good.name in one.text and "in its place" in one.text for one in said)
    sound(kept)
    folder = kept.path.parent / "quarantine"
    (home,) = [
        one for one in folder.iterdir() if one.name.startswith(kept.path.name) and "-wal" not in one.name
    ]
    assert home.read_bytes() == data
    assert home.with_name(home.name + "-wal").read_bytes() == b"what the last minutes left"
    assert (folder / bad.name).exists()


@pytest.mark.parametrize("name", UNREADABLE)
def test_without_a_backup_it_is_left_and_no_new_file_is_made(kept: Kept, name: str) -> None:
    UNREADABLE[name](kept.path)
    before = kept.path.read_bytes()
    assert "no sound backup" in examined(kept)["database"].text
    said = ills(list(doctor.repair(kept.url, SETTINGS)))
    assert said["database"].would == ""
    assert kept.path.read_bytes() == before
    assert kept.quarantine == []


def column(data: bytes) -> bytes:
    return data.replace(b"\tfurniture TEXT", b"\tfurnitura TEXT")


def page(data: bytes) -> bytes:
    place = data.rindex(b"The bridge cost 40 million euros. It was")
    start = place - place % 4096
    return data[:start] + bytes(100) + data[start + 100 :]


@pytest.mark.parametrize(
    ("harm", "says"), [(column, "The table source lacks furniture"), (page, "is damaged")]
)
def test_damage_inside_a_file_that_can_be_read_is_told_and_left(
    kept: Kept, harm: Callable[[bytes], bytes], says: str
) -> None:
    data = kept.path.read_bytes()
    assert harm(data) != data
    kept.path.write_bytes(harm(data))
    found = examined(kept)
    assert any(says in one.text for one in found.values()), found
    assert any("restore" in one.text for one in found.values())
    said = ills(list(doctor.repair(kept.url, SETTINGS)))
    assert any(says in one.text for one in said.values())
    with open_database(kept.path) as database, database.reading() as inside:
        assert len(inside.raw.execute("SELECT hash FROM decision").fetchall()) == len(kept.decisions)


def test_another_programs_file_is_not_touched(kept: Kept) -> None:
    with Workspace.open(kept.url, settings=SETTINGS) as workspace:
        workspace.backup()
    sql(kept.path, "PRAGMA application_id = 7")
    before = kept.path.read_bytes()
    assert "another program" in examined(kept)["database"].text
    assert "another program" in ills(list(doctor.repair(kept.url, SETTINGS)))["database"].text
    assert kept.path.read_bytes() == before


def test_a_missing_file_is_not_made(kept: Kept) -> None:
    kept.path.unlink()
    assert examined(kept) == {}
    list(doctor.repair(kept.url, SETTINGS))
    assert not kept.path.exists()
