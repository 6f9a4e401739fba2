"""An article from the web keeps the address that gave its bytes, and when, wherever the case goes."""

import io
import json
import runpy
import sqlite3
import zipfile
from dataclasses import replace

import pytest

from reviewer import paths
from reviewer.domain.errors import InputError
from reviewer.services.casefile import open_casefile, pack, unpack
from reviewer.services.casefile.filing import zipped
from reviewer.store.uow import input_checksum
from reviewer.store.verify import verify

ADDRESS, AT = "https://town.example/bridge?page=1", "2026-02-03T04:05:06+00:00"


@pytest.fixture
def fetched(workspace, by_hand, make_article):
    """A case of an article from the web and one that came as a file."""
    first, second = make_article("north.txt"), make_article("south.txt")
    first = replace(first, source=replace(first.source, fetched_from=ADDRESS, fetched_at=AT))
    return workspace.library.add_new("From the web", [first, second], in_process=True).case_id


@pytest.fixture
def packed(database, fetched, tmp_path):
    return pack(database, fetched, tmp_path / "a.reviewcase")


def verdict_of(path, capsys):
    """What the script that comes with case files says of one."""
    found = runpy.run_path(str(paths.resource("casefile/verify.py")))["main"]([str(path)])
    return found, capsys.readouterr().out


def entries(path):
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def test_the_database_keeps_it_beside_the_bytes(workspace, database, fetched):
    items = workspace.review(fetched).articles()
    assert [(one.fetched_from, one.fetched_at) for one in items] == [(ADDRESS, AT), ("", "")]
    assert verify(database, fetched).ok
    raw = sqlite3.connect(f"file:{workspace.path}?mode=ro", uri=True)
    rows = raw.execute(
        "SELECT data, data_sha256, encoding, reader, fetched_from, fetched_at FROM source ORDER BY fetched_at"
    ).fetchall()
    raw.close()
    assert all(data and len(digest) == 64 for data, digest, *_ in rows)
    assert [row[2:] for row in rows] == [("utf-8", "text/1", "", ""), ("utf-8", "text/1", ADDRESS, AT)]


def test_articles_that_came_otherwise_have_the_checksum_of_ever(workspace, fetched):
    raw = sqlite3.connect(f"file:{workspace.path}?mode=ro", uri=True)
    columns = "uid, text_sha256, furniture, data_sha256, encoding, encoding_guessed, reader"
    found = raw.execute(f"SELECT checksum, fetched_at, {columns} FROM source").fetchall()
    raw.close()
    assert len(found) == 2
    for checksum, at, *told in found:
        assert (checksum == input_checksum(*told)) == (at == "")


@pytest.mark.parametrize("column", ["fetched_from", "fetched_at"])
def test_changing_it_in_the_database_is_noticed(workspace, database, fetched, column):
    raw = sqlite3.connect(workspace.path)
    with raw:
        raw.execute(f"UPDATE source SET {column} = 'x' WHERE fetched_at != ''")
    raw.close()
    assert any("was altered" in one for one in verify(database, fetched).problems)


def test_it_goes_with_the_case_file(packed, fetched, other, tmp_path, capsys):
    found, said = verdict_of(packed, capsys)
    assert (found, "NO" in said) == (0, False)
    unpack(other, open_casefile(packed), "mk")
    assert [one.fetched_at for one in other.reader(fetched).articles()] == [AT, ""]
    assert pack(other, fetched, tmp_path / "b.reviewcase").read_bytes() == packed.read_bytes()


def test_only_a_case_with_pages_from_the_web_wants_a_newer_program(packed, database, bridge, tmp_path):
    plain = pack(database, bridge, tmp_path / "plain.reviewcase")
    versions = [json.loads(entries(one)["case.json"])["version"] for one in (packed, plain)]
    assert versions == [2, 1]
    names = [set(json.loads(data)) for name, data in entries(plain).items() if name.endswith(".json")]
    assert not any("fetched_at" in one for one in names)


@pytest.mark.parametrize("more", [{"fetched_at": "2020-01-01T00:00:00+00:00"}, {"fetched_from": 7}, {}])
def test_changing_it_in_a_case_file_is_noticed(packed, tmp_path, capsys, more):
    found = entries(packed)
    for name, data in found.items():
        if name.startswith("articles/") and b"fetched_at" in data:
            told = {**json.loads(data), **more}
            if not more:
                del told["fetched_from"], told["fetched_at"]
            found[name] = (
                json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
            ).encode()
    path = tmp_path / "altered.reviewcase"
    path.write_bytes(zipped(found, path.name))
    with pytest.raises(InputError, match="altered"):
        open_casefile(path)
    assert verdict_of(path, capsys)[0] == 1
