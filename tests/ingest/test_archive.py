"""Archives and XML made to mislead: each is refused in a sentence, quickly, in little memory."""

import io
import random
import stat
import struct
import subprocess
import sys
import time
import tracemalloc
import warnings
import zipfile
import zlib

import pytest

from reviewer.domain.errors import InputError
from reviewer.ingest import archive
from reviewer.ingest.archive import Archive
from reviewer.ingest.reading import Asked
from reviewer.ingest.xml_safe import parse_xml

SECONDS, MEMORY = 2.0, 300 << 20
ASKED = Asked("case.zip")


def made(*files: tuple[str | zipfile.ZipInfo, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that stand there twice
        with zipfile.ZipFile(out, "w", how) as made_now:
            for name, data in files:
                made_now.writestr(name, data, None if isinstance(name, zipfile.ZipInfo) else how)
    return out.getvalue()


def entry(name: str, mode: int = 0, **fields: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    for field, value in fields.items():
        setattr(info, field, value)
    return info


def renamed(name: str) -> bytes:
    """An archive with a name that packers do not write."""
    plain = "x" * len(name.encode())
    return made((plain, b"words")).replace(plain.encode(), name.encode())


def patched(data: bytes, mark: bytes, at: int, value: bytes) -> bytes:
    """The bytes with `value` written `at` so many bytes after each `mark`."""
    out, found = bytearray(data), data.find(mark)
    while found >= 0:
        out[found + at : found + at + len(value)] = value
        found = data.find(mark, found + 4)
    return bytes(out)


def directory(entries: list[tuple[bytes, int, int, int, int]], body: bytes, method: int = 8) -> bytes:
    """An archive of this body, whose directory says `(name, offset, packed, size, crc)`."""
    listed = b"".join(
        struct.pack(
            "<4s6H3I5H2I",
            b"PK\1\2",
            20,
            20,
            0,
            method,
            0,
            33,
            crc,
            packed,
            size,
            len(name),
            0,
            0,
            0,
            0,
            0,
            at,
        )
        + name
        for name, at, packed, size, crc in entries
    )
    count = min(len(entries), 0xFFFF)
    return body + listed + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(listed), len(body), 0)


def local(name: bytes, packed: int, size: int, crc: int, extra: int = 0, method: int = 8) -> bytes:
    return (
        struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, method, 0, 33, crc, packed, size, len(name), extra) + name
    )


def deflated(data: bytes) -> bytes:
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return engine.compress(data) + engine.flush()


def overlapping_all() -> bytes:
    """Every entry is the same bytes (the plainest of Fifield's)."""
    zeros = bytes(900_000)
    packed, crc = deflated(zeros), zlib.crc32(zeros)
    body = local(b"0", len(packed), len(zeros), crc) + packed
    return directory([(b"%d" % i, 0, len(packed), len(zeros), crc) for i in range(200)], body)


def quoted_heads() -> bytes:
    """Each entry's packed bytes hold the heads of all that follow (Fifield's better one)."""
    kernel = deflated(bytes(500_000))
    body, at, entries = kernel, [], []
    for i in range(60):
        name = b"%02d" % i
        body = local(name, len(body), 1, 0) + body
        at.append(name)
    size, offset = len(body), 0
    for name in reversed(at):
        entries.append((name, offset, size - offset - 32, 500_000, 0))
        offset += 32
    return directory(entries, body)


def nested(levels: int) -> bytes:
    data = b"words"
    for level in range(levels):
        data = made((f"{level}.zip" if level else "a.txt", data))
    return data


def many(count: int) -> bytes:
    body, entries = b"", []
    parts = []
    at = 0
    for i in range(count):
        name = b"%d" % i
        head = local(name, 0, 0, 0, method=0)
        parts.append(head)
        entries.append((name, at, 0, 0, 0))
        at += len(head)
    body = b"".join(parts)
    return directory(entries, body, method=0)


def large_directory() -> bytes:
    """Many entries, behind a record for large archives that says where the directory is."""
    data = many(50_000)
    end = data.rfind(b"PK\5\6")
    size, offset = struct.unpack("<2I", data[end + 12 : end + 20])
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 50_000, 50_000, size, offset)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    small = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, 46, 0xFFFFFFFF, 0)
    return data[:end] + record + locator + small


GOOD = made(("a.txt", b"words " * 100), ("b/c.txt", b"more words"))

REFUSED = {
    "name leads up": (lambda: made(("../../etc/passwd", b"x")), "not safe"),
    "name leads up inside": (lambda: made(("a/../../b.txt", b"x")), "not safe"),
    "name leads up with backslashes": (lambda: made(("a\\..\\..\\b.txt", b"x")), "not safe"),
    "absolute name": (lambda: made((entry("/etc/cron.d/x"), b"x")), "not safe"),
    "drive letter": (lambda: made(("C:\\windows\\x.txt", b"x")), "not safe"),
    "share of a network": (lambda: made(("\\\\host.example\\x.txt", b"x")), "not safe"),
    "control characters in a name": (lambda: renamed("a\x1b[2Jb.txt"), "not safe"),
    "newline in a name": (lambda: renamed("a\nb.txt"), "not safe"),
    "NUL in a name": (lambda: renamed("a.txt\x00.exe"), "not safe"),
    "name that shows as another": (lambda: made(("a\u202etxt.exe", b"x")), "not safe"),
    "endless name": (lambda: made(("a/" * 8_000 + "b.txt", b"x")), "not safe"),
    "link": (lambda: made((entry("a.txt", stat.S_IFLNK | 0o777), b"/etc/passwd")), "a link"),
    "device": (lambda: made((entry("a.txt", stat.S_IFCHR | 0o777), b"")), "a link"),
    "password": (lambda: patched(patched(GOOD, b"PK\1\2", 8, b"\1\0"), b"PK\3\4", 6, b"\1\0"), "password"),
    "the same name twice": (lambda: made(("a.txt", b"one"), ("a.txt", b"two")), "twice"),
    "a file and a folder of one name": (lambda: made(("a", b"one"), ("a/", b"")), "twice"),
    "one entry of zeros": (lambda: made(("a.txt", bytes(40 << 20))), "grow far too large"),
    "many entries of zeros": (lambda: made(*((f"{i}.txt", bytes(1 << 20)) for i in range(300))), "grow far too large"),
    "larger than may be": (lambda: patched(GOOD, b"PK\1\2", 24, struct.pack("<I", 3 << 30)), "larger than"),
    "100,000 entries": (lambda: many(100_000), "more than"),
    "many entries in a large directory": (large_directory, "more than"),
    "every entry the same bytes": (overlapping_all, "in one another"),
    "heads within packed bytes": (quoted_heads, "in one another"),
    "an entry that reaches into the directory": (
        lambda: patched(made(("a.txt", b"x"), how=zipfile.ZIP_STORED), b"PK\1\2", 20, struct.pack("<2I", 60, 60)),
        "in one another",
    ),
    "half of it": (lambda: GOOD[: len(GOOD) // 2], "damaged"),
    "without its first half": (lambda: GOOD[len(GOOD) // 2 :], "damaged"),
    "no archive": (lambda: b"plain words, called an archive", "damaged"),
    "nothing but the end": (lambda: b"PK\5\6" + bytes(3), "damaged"),
    "packed in another way": (lambda: made(("a.txt", b"x" * 99), how=zipfile.ZIP_LZMA), "ordinary ZIP"),
    "a place beyond the end": (lambda: patched(GOOD, b"PK\1\2", 42, struct.pack("<I", 1 << 30)), "damaged"),
}  # fmt: skip


def refusal(act, *, memory: int = MEMORY) -> str:
    """What is said, once it is known to be one sentence that came soon and took little."""
    tracemalloc.start()
    start = time.monotonic()
    try:
        with pytest.raises(InputError) as caught:
            act()
        taken = time.monotonic() - start
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert taken < SECONDS
    assert most < memory
    said = str(caught.value)
    assert said.startswith("“case.zip” ")
    assert said.endswith(".")
    assert said.isprintable()
    assert len(said) < 260
    return said


@pytest.mark.parametrize("kind", REFUSED)
def test_a_hostile_archive_is_refused(kind):
    make, says = REFUSED[kind]
    data = make()
    assert says in refusal(lambda: Archive.opened(data, ASKED))


def test_thirty_kinds_of_hostile_archives_are_known():
    assert len(REFUSED) >= 30


LYING = {
    "smaller than it is": patched(made(("a.txt", bytes(8 << 20))), b"PK\1\2", 24, struct.pack("<I", 900_000)),
    "larger than it is": patched(GOOD, b"PK\1\2", 24, struct.pack("<I", 700)),
    "another checksum": patched(GOOD, b"PK\1\2", 16, b"\0\0\0\0"),
    "no packed bytes": patched(GOOD, b"PK\1\2", 20, struct.pack("<I", 0)),
    "stored, it says": patched(GOOD, b"PK\1\2", 10, b"\0\0"),
    "rubbish": directory([(b"a.txt", 0, 9, 99, 0)], local(b"a.txt", 9, 99, 0) + b"\xff" * 9),
}


@pytest.mark.parametrize("kind", LYING)
def test_a_file_that_is_not_what_the_directory_says_is_refused(kind):
    opened = Archive.opened(LYING[kind], ASKED)
    assert "is not what its directory says" in refusal(lambda: opened.read("a.txt"), memory=4 << 20)


def test_a_file_is_read_up_to_the_size_that_was_asked_for():
    opened = Archive.opened(made(("a.txt", b"x" * 1000)), ASKED)
    assert len(opened.read("a.txt", 1000)) == 1000
    assert "larger than" in refusal(lambda: opened.read("a.txt", 999))


@pytest.mark.parametrize(
    ("depth", "document", "opens"), [(0, False, True), (1, False, True), (2, False, False), (2, True, True)]
)
def test_archives_lie_one_within_another_and_no_deeper(depth, document, opens):
    data, asked = nested(1), Asked("case.zip", depth=depth)
    if opens:
        assert Archive.opened(data, asked, document=document).names() == ("a.txt",)
    else:
        assert "archives" in refusal(lambda: Archive.opened(data, asked, document=document))


@pytest.mark.parametrize("how", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_what_is_in_an_archive_is_read_as_it_went_in(how):
    big = bytes(range(256)) * 3_000
    files = [
        ("a.txt", b"one"),
        ("north/2 \u00e9\U0001f600.txt", "zwei é".encode()),
        ("empty.txt", b""),
        ("big.bin", big),
    ]
    opened = Archive.opened(made(*files, how=how), ASKED)
    assert opened.names() == tuple(name for name, _ in files)
    assert [opened.read(name) for name in opened.names()] == [data for _, data in files]
    assert "a.txt" in opened
    assert "b.txt" not in opened


def test_folders_backslashes_and_names_in_utf_8_without_a_flag_are_understood():
    data = made(("north/", b""), ("north\\a.txt", b"one"), ("caf\xe9.txt", b"two"))
    data = patched(patched(data, b"PK\1\2", 8, b"\0\0"), b"PK\3\4", 6, b"\0\0")
    assert Archive.opened(data, ASKED).names() == ("north/a.txt", "café.txt")


def test_an_archive_behind_a_program_that_unpacks_it_is_opened():
    assert Archive.opened(b"#!/bin/sh\n" * 20 + GOOD, ASKED).read("b/c.txt") == b"more words"


def test_an_archive_written_as_a_stream_is_opened():
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.kept = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data) -> int:
            self.kept += data
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as streamed:
        streamed.writestr("a.txt", b"words " * 50)
    assert Archive.opened(bytes(pipe.kept), ASKED).read("a.txt") == b"words " * 50


def test_mutated_archives_are_read_or_refused():
    chance, said = random.Random(7), set()
    for _ in range(500):
        data = bytearray(GOOD)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            opened = Archive.opened(bytes(data), ASKED)
            for name in opened.names():
                opened.read(name)
        except InputError as error:
            said.add(str(error).partition("” ")[0])
    assert said == {"“case.zip"}


def laughs(inner: str) -> bytes:
    lines = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{lines}]>{inner}'.encode()


XML = {
    "billion laughs": laughs("<a>&l9;</a>"),
    "billion laughs in an attribute": laughs('<a b="&l9;"/>'),
    "billion laughs behind comments": b"<!-- x --> <?p x?>" + b" " * 9_000 + laughs("<a>&l9;</a>")[21:],
    "quadratic": f'<!DOCTYPE a [<!ENTITY b "{"b" * 50_000}">]><a>{"&b;" * 50_000}</a>'.encode(),
    "a file": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "an address": b'<!DOCTYPE a [<!ENTITY b SYSTEM "http://host.example/x">]><a>&b;</a>',
    "a parameter": b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://host.example/x.dtd"> %b;]><a/>',
    "entities in another encoding": '\ufeff<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'.encode("utf-16"),
    "a name with a stop": b'<!DOCTYPE a SYSTEM ">" [<!ENTITY b "b">]><a>&b;</a>',
    "unknown entity": b"<a>&b;</a>",
    "another encoding": b'<?xml version="1.0" encoding="utf-7"?><a/>',
    "no such encoding": b'<?xml version="1.0" encoding="x-none"?><a/>',
    "not in its encoding": b"<a>\xff\xfe</a>",
    "nested": b"<a>" * 100_000 + b"</a>" * 100_000,
    "many elements": b"<a>" + b"<b/>" * 2_000_000 + b"</a>",
    "many attributes": b"<a " + b" ".join(b"a%d=''" % i for i in range(900_000)) + b"/>",
    "one text without end": b"<a>" + b"x" * (25 << 20) + b"</a>",
    "cut off": b"<a><b>words",
    "empty": b"",
    "words": b"plain words",
    "an endless comment": b"<!-- " * 100_000,
}


@pytest.mark.parametrize("kind", XML)
def test_xml_that_is_made_to_break_a_parser_is_refused(kind):
    refusal(lambda: parse_xml(XML[kind], "case.zip"))


@pytest.mark.parametrize(
    "data",
    [
        b"<a b='c'>caf\xc3\xa9 &amp; &#8364;</a>",
        b"\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8'?>\r\n<a b='c'>caf\xc3\xa9 &amp; &#x20ac;</a>",
        b"<?xml version='1.0' encoding='iso-8859-1'?><a b='c'>caf\xe9 &amp; &#8364;</a>",
        "<?xml version='1.0' encoding='UTF-16'?><a b='c'>café &amp; €</a>".encode("utf-16"),
        b"<!DOCTYPE a PUBLIC '-//x//y' 'http://host.example/a.dtd'><a b='c'>caf\xc3\xa9 &amp; \xe2\x82\xac</a>",
        b"<!-- <!DOCTYPE a [ --><?x y?><a b='c'>caf\xc3\xa9 &amp; \xe2\x82\xac<!-- gone --></a>",
    ],
)
def test_ordinary_xml_is_read(data):
    root = parse_xml(data, "case.zip")
    assert (root.tag, root.get("b"), root.text) == ("a", "c", "café & €")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="peak memory is told differently elsewhere")
def test_a_tree_of_as_many_elements_as_may_be_takes_little_memory():
    code = (
        "import resource, sys\n"
        "from reviewer.ingest.xml_safe import MOST_MARKS, parse_xml\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "parse_xml(b'<a>' + b'<b/>x' * (MOST_MARKS - 2) + b'</a>', 'a')\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(told.stdout) * 1024 < MEMORY


def test_the_limits_leave_room_for_what_people_have():
    assert archive.MOST_ENTRIES >= 2_000
    files = [(f"{i}.txt", b"words of an article " * 300) for i in range(1_000)]
    assert len(Archive.opened(made(*files), ASKED).names()) == 1_000
