"""PDF files that cannot be read, go beyond the limits, or were made to break the reader."""

import random
import time
import zlib
from io import BytesIO

import pytest
from made_pdf import NEWSPAPER, found_in, made, numbered
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from reviewer.domain.errors import InputError
from reviewer.ingest import pdf
from reviewer.ingest.limited import Limited
from reviewer.ingest.reading import Asked

MUTANTS = 300


def scan() -> bytes:
    """A page with a picture and nothing else."""
    return made("#rect(width: 10cm, height: 10cm, fill: gray)")


def encrypted(password: str) -> bytes:
    writer = PdfWriter(PdfReader(BytesIO(made(numbered(0, 3)))))
    writer.encrypt(user_password=password, owner_password="owner")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def without_meaning() -> bytes:
    """A page whose font tells no letters: its glyphs are mapped to private places."""
    writer = PdfWriter(PdfReader(BytesIO(made("The council agreed on the bridge."))))
    for page in writer.pages:
        for font in page["/Resources"]["/Font"].values():
            to_unicode = font.get_object()["/ToUnicode"].get_object()
            words = to_unicode.get_data()
            for letter in range(0x41, 0x7B):
                words = words.replace(b"<%04x>" % letter, b"<%04x>" % (0xE000 + letter)).replace(
                    b"<%04X>" % letter, b"<%04X>" % (0xE000 + letter)
                )
            to_unicode.set_data(words)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


BAD = [
    pytest.param(scan, "text recognition", id="scan"),
    pytest.param(lambda: encrypted("secret"), "password", id="password"),
    pytest.param(without_meaning, "do not tell what they stand for", id="no meaning"),
    pytest.param(lambda: b"%PDF-1.7\n%%EOF", "damaged", id="nothing in it"),
    pytest.param(lambda: b"The council agreed.", "no PDF", id="no PDF"),
    pytest.param(lambda: made(numbered(0, 3))[:900], "damaged", id="cut"),
    pytest.param(lambda: b"", "empty", id="empty"),
]


@pytest.mark.parametrize(("make", "says"), BAD)
def test_what_cannot_be_read_is_a_sentence_that_says_what_to_do(make, says):
    with pytest.raises(InputError) as caught:
        found_in(make())
    message = str(caught.value)
    assert "story.pdf" in message
    assert says in message
    assert message.endswith(".")


def test_a_file_that_is_only_protected_against_changes_is_read():
    [reading] = found_in(encrypted("")).readings
    assert reading.text == numbered(0, 3)


def test_pages_without_text_are_told():
    found = found_in(
        made(f"{numbered(0, 3)}\n#pagebreak()\n#rect(width: 9cm)\n#pagebreak()\n{numbered(3, 6)}")
    )
    assert found.notes == (
        "“story.pdf” has 1 page without text; run text recognition (OCR) on it if they show any.",
    )


def test_what_goes_beyond_the_limits_is_told(monkeypatch):
    source = "\n#pagebreak()\n".join(numbered(i, i + 2) for i in range(6))
    monkeypatch.setattr(pdf, "MOST_PAGES", 4)
    [note] = found_in(made(source)).notes
    assert "the first 4 of 6 pages" in note
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", 300)
    [note] = found_in(made(source)).notes
    assert "the first 2 of 6 pages" in note


def raw(content: bytes, pages: int = 1) -> bytes:
    """Return a PDF written out by hand: one content for all its pages."""
    stream = zlib.compress(content, 9)
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + b"3 0 R " * pages + b"] /Count %d >>" % pages,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out + b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer << /Size 6 /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % len(out)
    )


BOMBS = {
    "a hundred megabytes of spaces": lambda: raw(b" " * 100_000_000),
    "a line of a million figures": lambda: raw(b"BT /F1 1 Tf 0 400 Td (" + b"1" * 1_000_000 + b") Tj ET"),
    "a line of hyphens": lambda: raw(b"BT /F1 .001 Tf 0 400 Td (" + b"a-" * 100_000 + b") Tj ET"),
    "a page of three thousand figures": lambda: raw(
        b"BT /F1 6 Tf "
        + b"".join(b"1 0 0 1 %d %d Tm (12) Tj " % (20 + i % 20 * 28, 790 - i // 20 * 5) for i in range(2900))
        + b"ET"
    ),
    "many pages": lambda: raw(b"BT /F1 10 Tf 50 400 Td (The council agreed.) Tj ET", pages=4000),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_is_made_to_take_long_is_read_or_refused_soon(bomb):
    data, start = BOMBS[bomb](), time.monotonic()
    try:
        found_in(data)
    except InputError as error:
        assert "story.pdf" in str(error)  # noqa: PT017 - either may come
    assert time.monotonic() - start < 10


def mutant(data: bytes, seed: int) -> bytes:
    """Return bytes with some changed, cut out, put in or doubled."""
    chance = random.Random(seed)
    out = bytearray(data)
    for _ in range(chance.choice([1, 3, 10, 40])):
        at = chance.randrange(len(out))
        match chance.randrange(4):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(1, 60)]
            case 2:
                out[at:at] = chance.randbytes(chance.randrange(1, 20))
            case _:
                out[at:at] = out[at : at + chance.randrange(1, 200)]
    return bytes(out)


def plain_pdf() -> bytes:
    """Pages without compression, so that what is changed is text and its places."""
    writer = PdfWriter(PdfReader(BytesIO(made(f"#set page(columns: 2, height: 9cm)\n{numbered(0, 12)}"))))
    for page in writer.pages:
        content = page.get_contents()
        content.set_data(content.get_data())
        page.replace_contents(content)
        page.mediabox = RectangleObject((0, 0, 595, 842))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_broken_files_are_read_or_refused():
    sources = [
        made(NEWSPAPER.partition("Sentence 9 ")[0]),
        plain_pdf(),
        made('#set text(lang: "he")\nשלום 12 (abc) עולם' + numbered(0, 9)),
    ]
    limits, outcomes = Limited(), []
    try:
        for seed in range(MUTANTS):
            try:
                found = limits.read(mutant(sources[seed % 3], seed), Asked("story.pdf"))
            except InputError:
                outcomes.append("refused")
            else:
                outcomes.append("read")
                assert all(span.end <= len(one.text) for one in found.readings for span in one.furniture)
    finally:
        limits.close()
    assert outcomes.count("read") > MUTANTS // 10
