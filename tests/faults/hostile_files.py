"""Files that were made to cost memory or time, to reach out, or to be taken for what they are not.

Each is made by a function of two addresses: one of the web that a file shall not ask, one of a file on this
computer that it shall not read.
"""

import base64
import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial

from borrowing import borrowed

Make = Callable[[str, str], bytes]
MB = 1 << 20
WORDS = b"The council agreed on the bridge on Monday. "
_archives = borrowed("ingest/test_archive.py")
_word = borrowed("ingest/test_docx.py")
_office = borrowed("ingest/test_odt.py")
_marks = borrowed("annotations/test_reading.py")


def packed(files: Mapping[str, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def inner_of(kind: str, xml: str | bytes) -> bytes:
    """Return a file of a kind with this XML as its contents."""
    match kind:
        case "docx":
            return packed(
                {"_rels/.rels": _word.links(officeDocument="word/document.xml"), "word/document.xml": xml}
            )
        case "odt":
            return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": xml})
        case "qdpx":
            return packed({"project.qde": xml})
    return xml if isinstance(xml, bytes) else xml.encode()  # fmt: skip


def with_entity(kind: str, entity: str, use: str = "&b;") -> bytes:
    """Return a file with an entity that is declared in it."""
    head = f'<?xml version="1.0"?><!DOCTYPE x [{entity}]>'
    body = {
        "docx": f'<w:document xmlns:w="{_word_space()}"><w:body><w:p><w:r><w:t>The bridge {use} opens.</w:t></w:r></w:p></w:body></w:document>',
        "odt": _office.content(_office.p(f"The bridge {use} opens.")),
        "fodt": _office.flat(_office.p(f"The bridge {use} opens.")).decode(),
        "qdpx": f'<Project xmlns="urn:QDA-XML:project:1.0" name="{use}"/>',
        "xmi": _marks.xmi().decode().replace("The bridge", f"The bridge {use}"),
        "xhtml": f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>The bridge {use} opens.</p></body></html>",
    }[kind]
    bare = body.partition("?>")[2] if body.startswith("<?xml") else body
    return inner_of(kind, head + bare)


def _word_space() -> str:
    return "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
KINDS = ("docx", "odt", "fodt", "qdpx", "xmi", "xhtml")


def entities() -> dict[str, tuple[str, Make]]:
    """Entities, in every format that is XML."""
    made: dict[str, tuple[str, Make]] = {}
    for kind in KINDS:
        name = f"a.{kind}"
        made[f"billion laughs in {kind}"] = (name, partial(_laughing, kind))
        made[f"a file as an entity in {kind}"] = (
            name,
            partial(_reaching, kind, '<!ENTITY b SYSTEM "{file}">'),
        )
        made[f"an address as an entity in {kind}"] = (
            name,
            partial(_reaching, kind, '<!ENTITY b SYSTEM "{web}">'),
        )
        made[f"an address as a parameter in {kind}"] = (
            name,
            partial(_reaching, kind, '<!ENTITY % p SYSTEM "{web}"> %p;'),
        )
    return made  # fmt: skip


def _laughing(kind: str, web: str, file: str) -> bytes:
    return with_entity(kind, LAUGHS, "&l9;")


def _reaching(kind: str, entity: str, web: str, file: str) -> bytes:
    return with_entity(kind, entity.format(web=web, file=file), "" if "%" in entity else "&b;")


def matryoshka(levels: int, copies: int) -> bytes:
    """An archive of archives of archives: many copies at each level, as the file 42.zip has them."""
    data, name = bytes(4 * MB), "0.txt"
    for level in range(levels):
        data = packed({f"{n}{name}": data for n in range(copies)})
        name = f"{level}.zip"
    return data


def archives() -> dict[str, tuple[str, Make]]:
    """Archives that mislead, as archives of articles, and some as a Word document and as a project."""
    made: dict[str, tuple[str, Make]] = {}
    for kind, (make, _) in _archives.REFUSED.items():
        made[f"archive: {kind}"] = ("a.zip", lambda web, file, make=make: make())
    for kind in (
        "every entry the same bytes",
        "one entry of zeros",
        "name leads up",
        "link",
        "100,000 entries",
    ):
        make = _archives.REFUSED[kind][0]
        for suffix in ("docx", "odt", "qdpx"):
            made[f"{suffix}: {kind}"] = (f"a.{suffix}", lambda web, file, make=make: make())
    made["archives in archives, sixteen each"] = ("a.zip", lambda web, file: matryoshka(5, 16))
    made["a document that swells in an archive"] = (
        "a.zip",
        lambda web, file: packed(
            {f"{n}.docx": packed({"word/document.xml": bytes(9 * MB)}) for n in range(20)}
        ),
    )
    made["devices' names"] = (
        "a.zip",
        lambda web, file: packed({"CON.txt": WORDS, "nul.txt": WORDS, "aux/com1.txt": WORDS}),
    )
    return made  # fmt: skip


def page(inside: str | bytes) -> bytes:
    data = inside if isinstance(inside, bytes) else inside.encode()
    return b"<!DOCTYPE html><html><body><p>" + WORDS * 5 + b"</p>" + data + b"</body></html>"


def _pages() -> dict[str, tuple[str, Make]]:
    def nested() -> str:
        return '{"a":' * 100_000 + "1" + "}" * 100_000

    inside = {
        "boxes in boxes": lambda: "<div>" * 200_000,
        "tables in tables": lambda: "<table><tr><td>" * 50_000,
        "letters in letters": lambda: "<b><i>" * 200_000 + "words",
        "lists in lists": lambda: "<ul><li>" * 100_000,
        "comments that never end": lambda: "<!--" * 1_000_000,
        "attributes without end": lambda: "<p " + " ".join(f"a{n}='x'" for n in range(300_000)) + ">",
        "one attribute": lambda: f"<p title='{'x' * (20 * MB)}'>words</p>",
        "linked data in linked data": lambda: f"<script type='application/ld+json'>{nested()}</script>",
        "many blocks of linked data": lambda: (
            '<script type=\'application/ld+json\'>{"@type":"NewsArticle"}</script>' * 50_000
        ),
        "spaces": lambda: " " * (20 * MB),
        "open brackets": lambda: "<" * 5_000_000,
        "open ampersands": lambda: "&" * 5_000_000,
        "a million breaks": lambda: "<br>" * 1_000_000,
        "forms in forms": lambda: "<form><select><option>" * 50_000,
        "a million paragraphs": lambda: "<p>a" * 500_000,
    }
    made = {f"page: {kind}": ("a.html", partial(_page, words)) for kind, words in inside.items()}
    made["page: a data address"] = (
        "a.html",
        lambda web, file: page(f"<img src='data:image/png;base64,{'A' * (20 * MB)}'>"),
    )
    made["page: what it points to"] = (
        "a.html",
        lambda web, file: page(
            f"<base href='{web}'><link rel=stylesheet href='{web}'><img src='{file}'><iframe src='{file}'></iframe>"
            f"<object data='{web}'></object><script src='{web}'></script><style>@import '{web}'; p{{background:url({file})}}</style>"
        ),
    )
    return made  # fmt: skip


def _made(make: Callable[[], bytes], web: str, file: str) -> bytes:
    return make()


def _page(make: Callable[[], str], web: str, file: str) -> bytes:
    return page(make())


def _texts() -> dict[str, tuple[str, Make]]:
    lines = {
        "one line": lambda: b"x " * (8 * MB),
        "one word": lambda: b"x" * (16 * MB),
        "empty lines": lambda: WORDS + b"\n" * (16 * MB),
        "accents on one letter": lambda: b"The bridge e" + "\u0301".encode() * 2_000_000,
        "signs that fold": lambda: "\ufdfa".encode() * 500_000,
        "signatures": lambda: WORDS + b"\n\n--\nIda" * 300_000,
        "names and colons": lambda: b"By:\n" * 500_000,
        "dates": lambda: b"2 March 2025 " * 300_000,
        "quotation marks": lambda: "“".encode() * 1_000_000,
        "another alphabet": lambda: "שלום ".encode() * 500_000,
        "a mark of 32-bit letters": lambda: b"\xff\xfe\0\0" + "words ".encode("utf-32-le") * 500_000,
    }
    marked = {
        "brackets": lambda: b"[" * 500_000,
        "quotes in quotes": lambda: b"> " * 200_000 + b"words",
        "stars": lambda: b"*a" * 300_000,
        "pictures in links": lambda: b"[![" * 100_000,
        "links in links": lambda: b"[a](" * 100_000,
        "backticks": lambda: b" ".join(b"`" * n for n in range(1_500)),
        "lists in lists": lambda: b"".join(b"  " * n + b"- a\n" for n in range(2_000)),
        "a wide table": lambda: (
            b"|a" * 20_000 + b"\n" + b"|-" * 20_000 + b"\n" + (b"|b" * 20_000 + b"\n") * 5
        ),
        "named links": lambda: b"".join(b"[%d]: x\n" % n for n in range(200_000)) + WORDS,
        "front matter": lambda: b"---\n" + b"a: &a [*a,*a]\n" * 200_000 + b"---\n" + WORDS,
    }
    return {
        **{f"text: {kind}": ("a.txt", partial(_made, data)) for kind, data in lines.items()},
        **{f"markdown: {kind}": ("a.md", partial(_made, data)) for kind, data in marked.items()},
    }


def _tables() -> dict[str, tuple[str, Make]]:
    head = b"title,text\nA,"
    csv = {
        "one cell of 30 MB": lambda: head + b"x" * (30 * MB),
        "a cell that never ends": lambda: head + b'"' + b"x,\n" * (8 * MB),
        "a million columns": lambda: (
            b",".join(b"c%d" % n for n in range(1_000_000)) + b"\n" + b"x," * 1_000_000
        ),
        "rows of nothing": lambda: b"title,text\n" + b",\n" * (8 * MB),
        "quotation marks": lambda: head + b'"' * (8 * MB),
        "many rows": lambda: b"title,text\n" + b"A,It rained.\n" * 500_000,
    }
    js = {
        "lists in lists": lambda: b"[" * (8 * MB),
        "objects in objects": lambda: b'[{"text":' * 500_000,
        "a long number": lambda: b'[{"text":"words","a":' + b"9" * (8 * MB) + b"}]",
        "a million empty objects": lambda: b"[" + b"{}," * 4_000_000 + b"{}]",
        "many names": lambda: b'[{"text":"words"' + b"".join(b',"k%d":1' % n for n in range(500_000)) + b"}]",
        "half characters": lambda: b'[{"text":"' + b"\\ud800" * 1_000_000 + b'"}]',
    }
    return {
        "table: one cell of 100 MB": ("a.csv", lambda web, file: head + b"x" * (100 * MB)),
        **{f"table: {kind}": ("a.csv", partial(_made, data)) for kind, data in csv.items()},
        **{f"json: {kind}": ("a.json", partial(_made, data)) for kind, data in js.items()},
        "lines of lists": ("a.jsonl", lambda web, file: (b"[" * 5_000 + b"\n") * 2_000),
    }


def letter(kind: str, body: bytes, head: str = "") -> bytes:
    return f"Subject: Bridge\nFrom: a@b.example\n{head}Content-Type: {kind}\n\n".encode() + body


def _letters() -> dict[str, tuple[str, Make]]:
    parts = b"--x\nContent-Type: multipart/mixed; boundary=x\n\n"
    one = b"--x\nContent-Disposition: attachment; filename=a.txt\n\nwords\n"
    carried = b"Content-Type: message/rfc822\n\n"

    def swelling() -> bytes:
        return base64.encodebytes(packed({"a.txt": bytes(60 * MB)}))

    made = {
        "base64 of 28 MB": lambda: letter("text/plain", base64.b64encode(b"\0" * (20 * MB)), "Content-Transfer-Encoding: base64\n"),
        "base64 of words": lambda: letter("text/plain", base64.encodebytes(WORDS * 400_000), "Content-Transfer-Encoding: base64\n"),
        "quoted-printable": lambda: letter("text/plain", b"=41" * 5_000_000, "Content-Transfer-Encoding: quoted-printable\n"),
        "parts in parts": lambda: letter("multipart/mixed; boundary=x", parts * 100_000),
        "messages in messages": lambda: letter("message/rfc822", carried * 100_000 + b"words"),
        "two hundred thousand attachments": lambda: letter("multipart/mixed; boundary=x", one * 200_000),
        "a head of 20 MB": lambda: b"Subject: " + b"word " * (4 * MB) + b"\n\nwords",
        "a head of encoded words": lambda: b"Subject: " + b"=?utf-8?b?d29yZHM=?= " * 500_000 + b"\n\nwords",
        "a million headers": lambda: b"X: y\n" * 1_000_000 + b"\nwords",
        "names in many pieces": lambda: letter("text/plain; " + "; ".join(f"name*{n}=x" for n in range(100_000)), b"words"),
        "an archive that swells": lambda: letter(
            "multipart/mixed; boundary=x",
            b"--x\nContent-Disposition: attachment; filename=a.zip\nContent-Transfer-Encoding: base64\n\n" + swelling() + b"--x--\n",
        ),
        "earlier letters": lambda: letter("text/plain", b"On Monday, Ida wrote:\n> words\n" * 200_000),
        "addresses": lambda: b"From: " + b"a@b.example, " * 500_000 + b"\n\nwords",
    }  # fmt: skip
    return {
        **{f"letter: {kind}": ("a.eml", partial(_made, data)) for kind, data in made.items()},
        "letter: of the web's own pictures": (
            "a.eml",
            lambda web, file: letter("text/html", page(f"<img src='{web}'><img src='{file}'>")),
        ),
        "mailbox: a million letters": (
            "a.mbox",
            lambda web, file: b"From a Mon\nX: y\n\nwords\n" * 1_000_000,
        ),
        "mailbox: a letter with a million attachments": (
            "a.mbox",
            lambda web, file: (
                b"From a Mon\n"
                + letter("multipart/mixed; boundary=x", b"--x\nContent-Type: a/b\n\n1\n" * 1_000_000)
            ),
        ),
    }


def all_kinds() -> dict[str, tuple[str, Make]]:
    """Return all of them: what it is, to the name it comes under and how it is made."""
    from hostile_offices import marks, offices, pdfs

    return {
        **archives(), **entities(), **pdfs(), **offices(), **marks(), **_pages(), **_texts(), **_tables(), **_letters(),
    }  # fmt: skip
