"""`reviewer erase`: asked for twice, then gone from every file."""

import pytest

from reviewer.domain.review.commands import Accept
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings


@pytest.fixture
def backed(do, tmp_path):
    """The case with a backup of it."""
    assert do("backup")[0] == 0
    (one,) = (tmp_path / "backups").glob("*.db")
    return one


def holding(folder, word):
    """The databases and backups that hold a word."""
    found = [one for one in folder.rglob("*") if one.is_file() and one.suffix not in (".txt", ".log")]
    assert found
    return [one.name for one in found if word in one.read_bytes()]


def test_without_a_yes_nothing_goes(do, case, dumped):
    before = dumped(case)
    code, out, err = do("erase", "bridge", "--article", "B")
    assert code == 1
    assert out.startswith("Article B goes for good: its text, the file it came from, its title and author,")
    assert err.startswith("reviewer: Nothing was erased; say --yes if you mean it. Article B goes for good:")
    assert dumped(case) == before


def test_with_one_it_is_gone_from_the_file_and_the_backups(do, case, backed, tmp_path):
    assert set(holding(tmp_path, b"45 million")) >= {case.name, backed.name}
    code, out, err = do("--analyst", "mk", "erase", "bridge", "--article", "b", "--yes")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == "Erased article B."
    assert holding(tmp_path, b"45 million") == []
    assert do("verify")[0] == 0
    assert do("--database", str(backed), "verify")[0] == 0
    assert do("doctor")[1].count("NO database") == 0
    code, _, err = do("erase", "bridge", "--article", "B", "--yes")
    assert (code, err) == (1, "reviewer: Article B was erased already.\n")


def test_one_that_was_cut_off_is_told_by_the_doctor_and_finished(do, case, monkeypatch):
    from reviewer.store import scrubbing

    with monkeypatch.context() as patch:
        patch.setattr(scrubbing, "clean", lambda _database: (_ for _ in ()).throw(KeyboardInterrupt))
        assert do("--analyst", "mk", "erase", "bridge", "--article", "B", "--yes")[0] == 130
    told = do("doctor")[1].splitlines()
    (line,) = [one for one in told if one.startswith("NO")]
    assert "An erasure was cut off" in line
    assert "    --repair would finish it, in the file and in its backups" in told
    code, out, err = do("erase", "--finish")
    assert (code, err) == (0, "")
    assert out.startswith("What was erased is gone")
    assert not [one for one in do("doctor")[1].splitlines() if one.startswith("NO")]


@pytest.mark.parametrize("arguments", [(), ("bridge",), ("--article", "B")])
def test_what_is_erased_has_to_be_named(do, arguments):
    code, out, err = do("erase", *arguments, "--yes")
    assert (code, out) == (1, "")
    assert err == "reviewer: Name the case, and the article with --article; or finish with --finish.\n"


def test_an_article_that_is_not_there_is_told(do):
    code, _, err = do("erase", "bridge", "--article", "Q", "--yes")
    assert code == 1
    assert err == "reviewer: There is no article 'Q' in this case; articles are named by letter, as in A.\n"


def test_every_article_that_names_a_person_goes(do, case, backed, tmp_path):
    code, out, err = do(
        "erase", "bridge", "--person", "ODEN", "--person", "nobody", "--yes", "--analyst", "mk"
    )
    assert (code, err) == (0, "")
    assert out.splitlines()[-2:] == ["Erased article A.", "Erased article B."]
    assert holding(tmp_path, b"Oden") == []
    assert do("verify")[0] == 0
    assert do("--database", str(backed), "verify")[0] == 0
    code, _, err = do("erase", "bridge", "--person", "Ode", "--yes")
    assert (code, err) == (
        1,
        "reviewer: No article of this case names Ode; try other forms of the name.\n",
    )


def test_a_part_of_a_word_is_no_name(do):
    assert do("erase", "bridge", "--person", "Ode", "--yes")[0] == 1


def test_other_versions_are_named_and_erased_if_that_is_asked(do, case, dumped, monkeypatch):
    from reviewer.services import erasing

    monkeypatch.setattr(erasing, "kin_of", lambda *_: ["B"])
    before = dumped(case)
    _, out, _ = do("erase", "bridge", "--article", "A")
    assert "Most of its words stand in B, too (another version, or a copy), and stay there" in out
    assert "Article B goes for good" not in out
    _, out, _ = do("erase", "bridge", "--article", "A", "--with-versions")
    assert "Article B goes for good" in out
    assert "stay there" not in out
    assert dumped(case) == before
    code, out, _ = do("--analyst", "mk", "erase", "bridge", "--article", "A", "--with-versions", "--yes")
    assert code == 0
    assert out.splitlines()[-2:] == ["Erased article A.", "Erased article B."]


def test_that_a_person_is_an_analyst_too_is_told_and_stays(do, case):
    with Workspace.open(str(case), settings=Settings(analyst="Oden")) as workspace:
        workspace.review(workspace.library.find("bridge")).handle(Accept(("A1",)))
    code, out, err = do("erase", "bridge", "--person", "Oden")
    assert code == 1
    told = "“Oden” also made 1 decision in this case; the log keeps who decided, so that name stays"
    assert told in out
    assert told in err
