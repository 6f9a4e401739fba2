"""Files and folders: order, duplicates, what is passed over, and each known problem in one sentence."""

import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import Cancelled, InputError
from reviewer.ingest import read_paths, read_text
from reviewer.ingest.formats import READERS


def put(folder: Path, name: str, content: str | bytes = "") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else (content or f"The story of {name}.").encode())
    return file


def names(paths: list[Path]) -> list[str]:
    return [article.name for article in read_paths(paths).articles]


def test_a_folder_is_read_whole_and_in_natural_order(tmp_path):
    for name in ("10.txt", "2.txt", "sub/1.md", "b.html", ".hidden.txt", ".git/x.txt", "C2.htm"):
        put(tmp_path, name)
    assert names([tmp_path]) == ["2.txt", "10.txt", "b.html", "C2.htm", "1.md"]


def test_files_keep_the_order_they_were_given_in(tmp_path):
    files = [put(tmp_path, name) for name in ("c.txt", "a.txt", "b.md")]
    assert names(files) == ["c.txt", "a.txt", "b.md"]


@pytest.mark.parametrize("suffix", [one for reader in READERS if reader.text for one in reader.suffixes])
def test_every_suffix_is_read_in_either_case(tmp_path, suffix):
    file = put(tmp_path, "story" + suffix.upper(), "The council agreed.")
    [article] = read_paths([file]).articles
    assert article.text == "The council agreed."
    assert article.source is not None
    assert article.source.data == b"The council agreed."


def test_the_same_text_is_taken_once_and_that_is_said(tmp_path):
    first, second = put(tmp_path, "a.txt", "One story."), put(tmp_path, "b.txt", "One story.")
    result = read_paths([first, second, first])
    assert [article.name for article in result.articles] == ["a.txt"]
    assert len(result.notes) == 2
    assert "“b.txt”" in result.notes[0]
    assert "“a.txt”" in result.notes[0]


def test_other_kinds_in_a_folder_are_passed_over_and_named(tmp_path):
    put(tmp_path, "a.txt")
    put(tmp_path, "scan.png", b"\x89PNG")
    put(tmp_path, "tool", b"\x7fELF\x00\x00")
    result = read_paths([tmp_path])
    assert [article.name for article in result.articles] == ["a.txt"]
    [note] = result.notes
    assert "“scan.png”" in note
    assert "“tool”" in note


BAD = [
    pytest.param("missing.txt", None, "not found", id="missing"),
    pytest.param("empty.txt", b"", "empty", id="empty"),
    pytest.param("blank.txt", b" \n\t\r\n", "empty", id="white space only"),
    pytest.param("mark.txt", b"\xef\xbb\xbf", "no words", id="nothing but a mark"),
    pytest.param("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file", id="binary"),
    pytest.param(
        "page.html", b"<html><body><script>x()</script></body></html>", "no words", id="page without text"
    ),
    pytest.param("front.md", b"---\ntitle: a\n---\n", "no words", id="front matter alone"),
    pytest.param("story.png", b"\x89PNG", ".png", id="unknown kind"),
]


@pytest.mark.parametrize(("name", "content", "says"), BAD)
def test_a_bad_file_refuses_the_whole_set_in_one_sentence(tmp_path, name, content, says):
    good = put(tmp_path, "good/a.txt")
    bad = tmp_path / name
    if content is not None:
        put(tmp_path, name, content)
    with pytest.raises(InputError) as caught:
        read_paths([good, bad])
    message = str(caught.value)
    assert name in message
    assert says in message
    assert message.endswith(".")
    assert "\n" not in message


def test_a_bad_article_in_a_folder_is_an_error_too(tmp_path):
    put(tmp_path, "a.txt")
    put(tmp_path, "b.txt", b"\x00\x01")
    with pytest.raises(InputError, match=r"b\.txt"):
        read_paths([tmp_path])


def test_a_folder_without_articles_is_refused(tmp_path):
    put(tmp_path, "cat.png", b"\x89PNG")
    with pytest.raises(InputError, match="holds no articles"):
        read_paths([tmp_path])


def test_nothing_to_read_is_refused():
    with pytest.raises(InputError, match="name at least one"):
        read_paths([])


@pytest.mark.parametrize("folder", [False, True])
def test_what_may_not_be_opened_is_told(tmp_path, folder, monkeypatch):
    file = put(tmp_path, "locked/a.txt")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir" if folder else "read_bytes", refuse)
    with pytest.raises(InputError, match="Permission denied"):
        read_paths([file.parent if folder else file])


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_that_leads_back_up_ends(tmp_path):
    put(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names([tmp_path]) == ["a.txt"]


def test_progress_is_told_and_may_stop_the_work(tmp_path):
    files = [put(tmp_path, name) for name in ("a.txt", "b.txt")]
    told: list[tuple[int, int, str]] = []
    read_paths(files, lambda *call: told.append(call))
    assert list(dict.fromkeys((done, total) for done, total, _ in told)) == [(0, 2), (1, 2), (2, 2)]
    assert "a.txt" in told[0][2]

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        read_paths(files, stop)


def test_pasted_text_takes_what_the_person_says_over_what_it_tells():
    article = read_text("Bridge agreed\n\nBy Ada Quill\n\nThe council agreed.", "Mine", publisher="Town News")
    assert (article.name, article.title, article.publisher, article.author) == (
        "pasted", "Mine", "Town News", "Ada Quill",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", " \n", "\ufeff", "<html><body></body></html>"])
def test_pasting_nothing_is_refused(text):
    with pytest.raises(InputError, match="paste"):
        read_text(text)
