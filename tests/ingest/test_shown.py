"""What is said about a file is one line that can be shown and kept, whatever the file calls its parts."""

import json
from email.message import EmailMessage

import pytest

from reviewer.annotations.formats import read_to_json
from reviewer.domain.errors import InputError
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.mail_head import LONGEST_NAME
from reviewer.ingest.reading import LONGEST_LINE, Asked, Metadata, shown


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("story.txt", "story.txt"),
        ("a\r\n\tb\u2028c", "a b c"),
        ("x\x00\x1b[31my\x7f", "x\ufffd\ufffd[31my\ufffd"),
        ("txt.\u202eexe", "txt.\ufffdexe"),
        ("half \udcec", "half \ufffd"),
        ("👩\u200d👩 می\u200cخواهم caf\xe9\u00a0!", "👩\u200d👩 می\u200cخواهم caf\xe9\u00a0!"),
    ],
)
def test_controls_and_half_characters_are_replaced(words, line):
    assert shown(words) == line
    line.encode("utf-8")


def test_a_title_without_end_is_shortened_and_an_address_without_end_is_none():
    found = Metadata("t" * 5_000, "Post\x00", address="https://post.example/" + "a" * 5_000).in_lines()
    assert found == Metadata("t" * (LONGEST_LINE - 1) + "…", "Post\ufffd")


def test_what_is_attached_is_named_without_half_characters():
    data = (
        b"Subject: Bridge\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nThe bridge opens.\n"
        b"--x\nContent-Type: application/zi\xecp\nContent-Disposition: attachment\n\nwords\n--x--\n"
    )
    [note] = read_bytes(data, Asked("a.eml")).notes
    assert "attachment." in note
    note.encode("utf-8")


def test_the_part_of_an_article_is_one_line():
    message = EmailMessage()
    message["Subject"] = "Stories"
    message.set_content("Here they are.")
    message.add_attachment(b"The first story.", maintype="text", subtype="plain", filename="a\x1b\u202eb.txt")
    assert [one.part for one in read_bytes(bytes(message), Asked("a.eml")).readings] == [
        "",
        "a\ufffd\ufffdb.txt",
    ]


def test_a_name_without_end_keeps_its_ending():
    message = EmailMessage()
    message["Subject"] = "Stories"
    message.set_content("Here they are.")
    message.add_attachment(b"The story.", maintype="text", subtype="plain", filename="x" * 3_000 + ".txt")
    part = read_bytes(bytes(message), Asked("a.eml")).readings[1].part
    assert (len(part), part[:2], part[-5:]) == (LONGEST_NAME, "…x", "x.txt")


def test_a_table_without_texts_names_some_columns_and_not_all_of_their_words():
    titles = ["a\x16b" + "x" * 140, *(f"column {n}" for n in range(100))]
    with pytest.raises(InputError, match="no column that looks like the text") as caught:
        read_bytes(",".join(titles).encode() + b"\n" + b",".join([b"1"] * 101) + b"\n", Asked("a.csv"))
    assert "“a\ufffdbxx" in str(caught.value)
    assert str(caught.value).endswith("“column 10”, ….")
    assert len(str(caught.value)) < LONGEST_LINE


def test_the_title_of_an_article_is_one_line():
    rows = json.dumps([{"title": "A\x7f\nbridge", "text": "The bridge opens in March."}]).encode()
    assert read_bytes(rows, Asked("a.json")).readings[0].metadata.title == "A\ufffd bridge"


def test_a_damaged_file_in_an_archive_of_annotations_is_named_with_its_archive(packed_annotations):
    with pytest.raises(InputError, match=r"In “marks\.zip”: “mo\.xmi” is damaged"):
        read_to_json(packed_annotations, "marks.zip")


@pytest.fixture
def packed_annotations() -> bytes:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mo.xmi", b'<x:XMI xmlns:x="http://www.omg.org/XMI"><a></x:XMI>')
    return out.getvalue()
