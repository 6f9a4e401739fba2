"""Case files after an erasure: tombstones that verify, and no way back for what was erased."""

import pytest
from casefile_altering import rewritten, unzipped, verdict_of
from casefile_desk import decide, rows_of

from reviewer.domain.errors import InputError
from reviewer.domain.review import commands as c
from reviewer.services import erasing
from reviewer.services.casefile import Way, open_casefile, pack, unpack
from reviewer.store.verify import verify

WORDS = "plain wubbagroth"
TEXT = "The bridge cost 45 million euros. It was opened in May. Zqxvorrin kept a plain wubbagroth."


@pytest.fixture
def bridge(workspace, by_hand, make_article):
    """A case of three articles; the second one says what no other does."""
    articles = [make_article("north.txt"), make_article("south.txt", TEXT), make_article("east.txt")]
    return workspace.library.add_new("The bridge", articles, in_process=True).case_id


def erase(database, case, tmp_path, name="B"):
    return erasing.erase(database, case, [name], "mk", tmp_path / "backups")


@pytest.fixture
def file_before(database, bridge, tmp_path):
    decide(database, bridge, "mk", c.Accept(("B3",)), c.Note("a wubbagroth indeed", claim="A2"))
    return open_casefile(pack(database, bridge, tmp_path / "before.reviewcase"))


def test_a_file_packed_afterwards_holds_tombstones_and_verifies(
    database, bridge, file_before, other, tmp_path
):
    erase(database, bridge, tmp_path)
    path = pack(database, bridge, tmp_path / "after.reviewcase")
    assert all(WORDS.encode() not in one for one in unzipped(path).values())
    code, out = verdict_of(path)
    assert code == 0, out
    assert "1 articles were erased, as the log says" in out
    report = unpack(other, open_casefile(path), "new")
    assert report.way is Way.NEW
    assert verify(other, bridge).problems == ()
    assert rows_of(other, bridge) == rows_of(database, bridge)


@pytest.mark.parametrize("name", ["parts.jsonl", "log.jsonl", "contents.jsonl"])
def test_what_is_done_to_the_tombstones_of_a_file_is_noticed(database, bridge, file_before, tmp_path, name):
    erase(database, bridge, tmp_path)
    path = pack(database, bridge, tmp_path / "after.reviewcase")
    entries = unzipped(path)
    old = {"parts.jsonl": b'"key":""', "log.jsonl": b'"erase"', "contents.jsonl": b'"erased":true,'}[name]
    assert old in entries[name]
    new = {"parts.jsonl": b'"key":"00"', "log.jsonl": b'"import"', "contents.jsonl": b'"erased":false,'}[name]
    changed = rewritten(path, {**entries, name: entries[name].replace(old, new)})
    with pytest.raises(InputError):
        open_casefile(changed)
    assert verdict_of(changed)[0] != 0


def test_an_older_file_does_not_bring_it_back(database, bridge, file_before, tmp_path):
    erase(database, bridge, tmp_path)
    before = rows_of(database, bridge)
    report = unpack(database, file_before, "mk")
    assert report.way is Way.BEHIND
    assert rows_of(database, bridge) == before


def test_a_copy_that_went_on_with_it_is_refused_in_words(database, bridge, file_before, other, tmp_path):
    unpack(other, file_before, "new")
    decide(other, bridge, "eva", c.Accept(("C1",)))
    file = open_casefile(pack(other, bridge, tmp_path / "on.reviewcase"))
    erase(database, bridge, tmp_path)
    before = rows_of(database, bridge)
    with pytest.raises(InputError, match="still holds article B, which was erased here"):
        unpack(database, file, "mk")
    assert rows_of(database, bridge) == before
    theirs = open_casefile(pack(database, bridge, tmp_path / "gone.reviewcase"))
    with pytest.raises(InputError, match=r"Article B was erased in “gone.reviewcase”; erase it here, too"):
        unpack(other, theirs, "eva")
    erase(other, bridge, tmp_path / "there")
    report = unpack(database, open_casefile(pack(other, bridge, tmp_path / "on.reviewcase")), "mk")
    assert report.way is Way.BOTH
    assert verify(database, bridge).problems == ()
    with database.read(bridge) as view:
        assert len(view.verdicts_on(view.claim_numbered("C", 1).id)) == 1


def test_a_copy_that_goes_further_brings_the_erasure_along(
    workspace, database, bridge, file_before, other, tmp_path
):
    unpack(other, file_before, "new")
    workspace.backup()
    erase(other, bridge, tmp_path / "there")
    report = workspace.unpack(pack(other, bridge, tmp_path / "gone.reviewcase"))
    assert report.way is Way.AHEAD
    assert verify(database, bridge).problems == ()
    assert not workspace.erasing_unfinished()
    found = [*tmp_path.glob("cases.sqlite3*"), *(tmp_path / "backups").glob("*.db")]
    assert len(found) >= 2
    assert [one.name for one in found if WORDS.encode() in one.read_bytes()] == []
