"""Killed at any instant while a case is packed or brought in: whole or not at all."""

import hashlib
import random
import shutil
import time

import pytest
from rows_kills import no_fork
from victims import nursery

from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, Fact
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason
from reviewer.domain.text import Span
from reviewer.services.analyzing import Task
from reviewer.services.casefile import open_casefile, pack, unpack
from reviewer.services.library import Library, Plan
from reviewer.services.review import Review, Step
from reviewer.store.database import open_database
from reviewer.store.verify import verify

SENTENCES = 400


def article(name):
    text = " ".join(f"Bridge {n} of {name} cost {n} million euros." for n in range(SENTENCES))
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    return Article(article_id(text), name, name, "", "", "2026-01-02", "", "en", text, (), source)


def analysis(articles):
    claims, facts = [], []
    for home in articles:
        place = 0
        for sentence in home.text.split(". "):
            span = Span(home.text.index(sentence, place), home.text.index(sentence, place) + len(sentence))
            place = span.end
            key = claim_id(home.id, span, sentence)
            claims.append(Claim(key, home.id, span, sentence, Body(sentence)))
            facts.append(Fact(f"fact {key}", sentence, (key,), "", ("alone",)))
    return Analysis("by hand/1", tuple(articles), tuple(claims), tuple(facts), ())


@pytest.fixture
def database(tmp_path, home):
    with open_database(tmp_path / "here.sqlite3") as opened:
        yield opened


@pytest.fixture
def case(database):
    """A case of 800 claims."""
    articles = (article("north"), article("south"))
    plan = Plan("", "Bridges", articles, Task(articles))
    return Library(database, "mk").finish(plan, analysis(articles)).case_id


def decide(database, case, analyst, *commands):
    Review(database, case, analyst).handle_all([Step(one, analyst) for one in commands])


def killed(act, folder, seconds):
    """Have a child act in a folder, kill it after so many seconds, and tell whether it had ended."""
    (folder / "said").unlink(missing_ok=True)
    death = nursery().child(act, folder, 0, after=seconds)
    assert death.unexpected() is None
    return bool(death.of("done"))


@pytest.mark.skipif(bool(no_fork()), reason=no_fork() or "")
def test_killed_while_packing_leaves_the_old_file_or_the_whole_new_one(database, case, tmp_path, how_many):
    chance = random.Random(1)
    path = pack(database, case, tmp_path / "bridges.reviewcase")
    old = path.read_bytes()
    decide(database, case, "mk", c.Accept(("A1", "A2")))
    new = pack(database, case, tmp_path / "new.reviewcase").read_bytes()
    started = time.monotonic()
    pack(database, case, tmp_path / "new.reviewcase")
    takes = time.monotonic() - started
    seen = {"old": 0, "new": 0}
    for _ in range(how_many(8, 200)):
        path.write_bytes(old)
        killed("pack", tmp_path, chance.uniform(0, 1.6 * takes))
        found = path.read_bytes()
        assert found in (old, new)
        seen["new" if found == new else "old"] += 1
    assert seen["old"] + seen["new"] == how_many(8, 200)
    assert open_casefile(path).claims


@pytest.mark.skipif(bool(no_fork()), reason=no_fork() or "")
@pytest.mark.parametrize("there", ["absent", "behind", "apart"])
def test_killed_while_bringing_in_leaves_the_case_whole_or_as_it_was(
    database, case, tmp_path, how_many, there
):
    chance = random.Random(2)
    start = tmp_path / "start.sqlite3"
    with open_database(start) as opened:
        if there != "absent":
            unpack(opened, open_casefile(pack(database, case, tmp_path / "start.reviewcase")), "eva")
        if there == "apart":
            decide(opened, case, "eva", *(c.Accept((f"B{n}",)) for n in range(1, 20)))
    decide(database, case, "mk", *(c.Reject((f"A{n}",), Reason.FALSE) for n in range(1, 60)))
    path = pack(database, case, tmp_path / "bridges.reviewcase")
    before, takes = rows(start, case), time.monotonic()
    target = tmp_path / "target.sqlite3"
    fresh(start, target)
    with open_database(target) as opened:
        unpack(opened, open_casefile(path), "mk")
    takes = time.monotonic() - takes
    after = rows(target, case)
    assert before != after
    seen = []
    for _ in range(how_many(5, 200)):
        fresh(start, target)
        done = killed("unpack", tmp_path, chance.uniform(0, 1.2 * takes))
        found = rows(target, case)
        assert found in (before, after)
        assert found == after or not done  # what was told to be done is there
        with open_database(target) as opened:
            if found:
                report = verify(opened, case)
                assert report.ok, report.problems
        seen.append(found == after)
    assert len(seen) == how_many(5, 200)


def fresh(start, target):
    for one in target.parent.glob(target.name + "*"):
        if one.is_file():
            one.unlink()
    shutil.copyfile(start, target)


def rows(path, case):
    """What a database holds of the case's log and texts, as hashes; the hash of a merge itself is left out."""
    with open_database(path) as opened, opened.reading() as sql:
        log = sql.raw.execute(
            "SELECT uid, what, changes FROM decision WHERE command != 'merge copy' ORDER BY seq"
        )
        found = [str(one) for one in log.fetchall()]
        for table, columns in (
            ("source", "uid, text, data"),
            ("content", "ref, text"),
            ("claim", "uid, body, ruling"),
        ):
            found += [
                str(one) for one in sql.raw.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()
            ]
        return hashlib.sha256("\n".join(found).encode()).hexdigest() if found else ""
