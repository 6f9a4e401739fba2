"""`reviewer erase`: what holds the same words, whose name stays, and that no other folder holds a word."""

import pytest

from reviewer import logs, paths

OLDER = (
    "Quibbledane opened the harbour of Wexmoor on Monday. It cost 73 million euros and has nine docks. "
    "The mayor praised the builders, who had worked on it through three hard winters, and thanked the town.\n"
)
NEWER = OLDER.replace("nine docks", "eleven docks")


@pytest.fixture
def versions(do, tmp_path):
    """Articles C and D of the case are two versions of one. Runs commands on the case."""
    for name, text in (("older.txt", OLDER), ("newer.txt", NEWER)):
        (tmp_path / name).write_text(text, "utf-8")
        assert do("--analyst", "mk", "import", "bridge", name)[0] == 0
    return do


def holding(folder, words, *, but=()):
    """The files of a folder that hold one of some words."""
    files = [one for one in folder.rglob("*") if one.is_file() and one.name not in but]
    assert files
    return [one for one in files if any(word in one.read_bytes() for word in words)]


def test_versions_and_copies_are_named_and_stay_without_the_word(versions, tmp_path):
    code, out, err = versions("--analyst", "mk", "erase", "bridge", "--article", "C", "--yes")
    assert (code, err) == (0, "")
    assert (
        "Most of its words stand in D, too (another version, or a copy), and stay there; --with-versions erases"
        " that as well." in out.splitlines()
    )
    assert out.splitlines()[-1] == "Erased article C."
    assert holding(tmp_path, [b"Wexmoor"], but=("older.txt", "newer.txt"))


def test_they_go_too_if_that_is_said(versions, tmp_path):
    assert versions("backup")[0] == 0
    code, out, err = versions(
        "--analyst", "mk", "erase", "bridge", "--article", "c", "--with-versions", "--yes"
    )
    assert (code, err) == (0, "")
    assert any(one.startswith("Article D goes for good") for one in out.splitlines())
    assert out.splitlines()[-2:] == ["Erased article C.", "Erased article D."]
    assert holding(tmp_path, [b"Wexmoor", b"Quibbledane"], but=("older.txt", "newer.txt")) == []
    assert versions("verify")[0] == 0


def test_what_was_replaced_is_a_version_however_little_it_shares(do, tmp_path):
    (tmp_path / "short.txt").write_text("The bridge in Oden was closed in June 2024.\n", "utf-8")
    assert do("--analyst", "mk", "import", "bridge", "short.txt")[0] == 0
    code, out, _ = do("erase", "bridge", "--article", "C")
    assert (code, "Most of its words" in out) == (1, False)
    assert do("--analyst", "mk", "replace", "bridge", "A", "C")[0] == 0
    (tmp_path / "shut.txt").write_text("The bridge in Oden was shut in June 2024.\n", "utf-8")
    assert do("--analyst", "mk", "import", "bridge", "shut.txt")[0] == 0
    assert do("--analyst", "mk", "replace", "bridge", "C", "D")[0] == 0
    for name, others in (("A", "C, D"), ("C", "A, D"), ("D", "A, C")):
        code, out, err = do("erase", "bridge", "--article", name)
        assert f"stand in {others}, too" in out
        assert f"stand in {others}, too" in err


def test_neither_log_nor_data_folder_holds_a_byte_of_it(home, request, tmp_path):
    logs.start()  # as the window does: all of what follows is in its log
    versions = request.getfixturevalue("versions")
    logs.log_bug(ValueError("no date in: Quibbledane opened the harbour of Wexmoor"))
    assert (
        versions("erase", "bridge", "--article", "C", "--with-versions", "--yes", "--analyst", "mk")[0] == 0
    )
    assert versions("erase", "bridge", "--person", "Quibbledane", "--yes")[0] == 1
    assert versions("verify")[0] == 0
    assert any(b"ValueError" in one.read_bytes() for one in paths.log_dir().rglob("*"))
    words = [
        shape.encode(code)
        for word in ("Wexmoor", "Quibbledane")
        for shape in (word, word.lower())
        for code in ("utf-8", "utf-16-le")
    ]
    assert holding(tmp_path, words, but=("older.txt", "newer.txt")) == []
    assert holding(home, words) == []
