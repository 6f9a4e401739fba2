"""Archives: each file by its reader, in natural order, and nothing left out in silence."""

import random
import zipfile
from email.message import EmailMessage
from io import BytesIO

import pytest

from reviewer.domain.errors import InputError
from reviewer.domain.text import canonical
from reviewer.ingest import read_paths, zipped
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.reading import Asked, Found


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def read(data: bytes, name: str = "a.zip") -> Found:
    return read_bytes(data, Asked(name))


def message() -> bytes:
    made = EmailMessage()
    made["Subject"] = "Bridge"
    made.set_content("The mayor said work begins in March.")
    return made.as_bytes()


FILES = {
    "10.txt": "The tenth story – “yes”.".encode("cp1252"),
    "2.txt": b"The second story.",
    "north/": b"",
    "north/mail.eml": message(),
    "north/Brücke.html": "<html><body><h1>Brücke</h1><p>Sie ist offen.</p></body></html>".encode(),
    "rows.csv": b"title,text\nA,It rained.\nB,It snowed.\n",
    "notes": b"A file without an ending.",
    "tool": b"\x7fELF\x00\x00",
    "picture.png": b"\x89PNG",
    "empty.txt": b" \n",
    "broken.txt": b"\x00\x01\x02",
    ".hidden.txt": b"hidden",
    "__MACOSX/._2.txt": b"\x00\x05\x16\x07",
    "Thumbs.db": b"x",
}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_each_file_is_read_by_its_reader_in_natural_order(method):
    found = read(packed(FILES, method))
    assert [(one.part, one.reader) for one in found.readings] == [
        ("2.txt", "text/1"), ("10.txt", "text/1"), ("north/Brücke.html", "html/1"), ("north/mail.eml", "mail/1"),
        ("notes", "text/1"), ("rows.csv, row 2", "csv/1"), ("rows.csv, row 3", "csv/1"),
    ]  # fmt: skip
    by_part = {one.part: one for one in found.readings}
    assert by_part["10.txt"].data == FILES["10.txt"]
    assert by_part["10.txt"].encoding == "cp1252"
    assert by_part["north/mail.eml"].data == FILES["north/mail.eml"]
    assert by_part["rows.csv, row 3"].data == b"B,It snowed."
    assert by_part["north/Brücke.html"].metadata.title == "Brücke"


def test_what_is_not_read_is_told_with_its_reason():
    notes = read(packed(FILES)).notes
    assert len(notes) == 3
    assert sum("“empty.txt” is empty" in note for note in notes) == 1
    assert sum("“broken.txt” is not a text file" in note for note in notes) == 1
    [passed] = [note for note in notes if "such files are not read" in note]
    assert "“picture.png”" in passed
    assert "“tool”" in passed
    assert "hidden" not in " ".join(notes)


def test_every_file_is_an_article_or_noted_or_the_systems_own():
    found = read(packed(FILES))
    told = " ".join([*found.notes, *(one.part for one in found.readings)])
    own = {".hidden.txt", "__MACOSX/._2.txt", "Thumbs.db"}
    assert {name for name in FILES if name not in told} == own


def test_an_archive_in_an_archive_is_read_and_a_third_is_not():
    inner = packed({"story.txt": b"The inner story."})
    [article] = read(packed({"inner.zip": inner})).readings
    assert (article.part, article.text, article.data) == (
        "inner.zip, story.txt",
        "The inner story.",
        b"The inner story.",
    )
    found = read(packed({"a.txt": b"The outer story.", "middle.zip": packed({"inner.zip": inner})}))
    assert [one.part for one in found.readings] == ["a.txt"]
    assert any("archive within archives" in note for note in found.notes)


def test_an_archive_attached_to_a_message_is_read():
    made = EmailMessage()
    made["Subject"] = "Stories"
    made.set_content("Here they are.")
    made.add_attachment(
        packed({"1.txt": b"The first story."}), maintype="application", subtype="zip", filename="s.zip"
    )
    assert [one.part for one in read(made.as_bytes(), "a.eml").readings] == ["", "s.zip, 1.txt"]


def test_more_than_is_read_at_once_is_told(monkeypatch):
    monkeypatch.setattr(zipped, "MOST_READ", 30)
    found = read(packed({"1.txt": b"The first story.", "2.txt": b"The second story.", "3.txt": b"Three."}))
    assert [one.part for one in found.readings] == ["1.txt", "3.txt"]
    assert any("“2.txt” was passed over" in note for note in found.notes)


def test_a_parser_that_breaks_costs_its_file_alone(monkeypatch):
    def breaks(_: str) -> None:
        raise ZeroDivisionError("a secret of the file")

    monkeypatch.setattr("reviewer.ingest.html.read_html", breaks)
    found = read(packed({"a.txt": b"The story.", "b.html": b"<p>words</p>"}))
    assert [one.part for one in found.readings] == ["a.txt"]
    assert any("“b.html” is damaged" in note for note in found.notes)
    assert "secret" not in " ".join(found.notes)


REFUSED = [
    pytest.param(b"no archive", "damaged", id="no archive"),
    pytest.param(packed({}), "empty|no articles", id="empty"),
    pytest.param(packed({"a.png": b"\x89PNG"}), "holds no articles", id="pictures alone"),
    pytest.param(packed({"a.txt": b" "}), "“a.txt” is empty", id="an empty file alone"),
    pytest.param(packed({"../a.txt": b"words"}), "not safe", id="a path that leads out"),
    pytest.param(packed({"a.txt": b"a" * (40 << 20)}), "grow far too large", id="a bomb"),
]


@pytest.mark.parametrize(("data", "says"), REFUSED)
def test_what_holds_no_article_is_refused_in_one_sentence(data, says):
    with pytest.raises(InputError, match=says) as caught:
        read(data)
    assert "a.zip" in str(caught.value)
    assert str(caught.value).endswith(".")


def test_an_archive_is_read_by_its_path(tmp_path):
    file = tmp_path / "stories.zip"
    file.write_bytes(packed({"1.txt": b"One story.", "2.txt": b"One story.", "3.txt": b"Another story."}))
    found = read_paths([file])
    assert [article.name for article in found.articles] == ["stories.zip, 1.txt", "stories.zip, 3.txt"]
    assert found.articles[0].source is not None
    assert found.articles[0].source.data == b"One story."
    assert any("same text" in note for note in found.notes)


@pytest.mark.parametrize("seed", range(3))
def test_a_broken_archive_is_read_or_refused(seed):
    chance = random.Random(seed)
    data = packed(
        {"1.txt": b"The first story.", "rows.csv": FILES["rows.csv"], "m.eml": message()},
        [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED][seed % 2],
    )
    outcomes = set()
    for _ in range(100):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(broken))
            if chance.random() < 0.7:
                broken[at] = chance.randrange(256)
            else:
                del broken[at : at + chance.randint(1, 8)]
        try:
            found = read(bytes(broken))
        except InputError:
            outcomes.add("refused")
            continue
        outcomes.add("read")
        assert all(one.text == canonical(one.text) and one.part for one in found.readings)
    assert outcomes == {"read", "refused"}
