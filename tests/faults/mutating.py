"""Spoiling bytes: what disks, wires and people who mean ill do to a file; the same seed, the same spoilt bytes."""

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence

LARGEST = 1 << 20
"""No spoilt file is larger: it is the parser that is tried, not the size."""
_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
_WORDS = tuple(
    b'<,>,</,<!--,]]>,<![CDATA[,&#0;,&x;,<!DOCTYPE a [,\x00,\xff\xfe,\xef\xbb\xbf,\xed\xa0\x80,%,\\u,\\ud800,{,[,",(,),<<,>>'
    b",endobj,stream,endstream,xref,-1,1e999,99999999999999999999,--,=?utf-8?b?,\r\n\r\n,\r,\n\n,\t,From ,PK\x03\x04,\xe2\x80\xae".split(
        b","
    )
)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with one to eight faults."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        data = chance.choice(_FAULTS)(data, chance)[:LARGEST]
    return data


def spoilt_zip(data: bytes, chance: random.Random) -> bytes:
    """Return an archive with faults in what it holds (packed anew, so that they are reached) or in itself."""
    if chance.random() < 0.3:
        return spoilt(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(one.filename, archive.read(one)) for one in archive.infolist()]
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(members))
        name, inner = members[at]
        kind = chance.random()
        if kind < 0.8:
            members[at] = (name, spoilt(inner, chance))
        elif kind < 0.9:
            other = chance.randrange(len(members))
            members[at], members[other] = (name, members[other][1]), (members[other][0], inner)
        elif len(members) > 1:
            del members[at]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as made:
        for name, inner in members:
            made.writestr(name, inner)
    return out.getvalue()


_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def spoilt_pdf(data: bytes, chance: random.Random) -> bytes:
    """Return a PDF with faults in a stream (unpacked and packed again), or anywhere."""
    streams = list(_STREAM.finditer(data))
    if chance.random() < 0.4 or not streams:
        return spoilt(data, chance)
    found = chance.choice(streams)
    try:
        inner = zlib.decompress(found[1])
    except zlib.error:
        return spoilt(data, chance)
    packed = zlib.compress(spoilt(inner, chance))
    return data[: found.start(1)] + packed + data[found.end(1) :]


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _stretch(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + int(chance.paretovariate(0.6)))


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _cut_off(data: bytes, chance: random.Random) -> bytes:
    return data[: _place(data, chance)]


def _cut_out(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _splice(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    at = _place(data, chance)
    return data[:at] + data[start:end] + data[at:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    times = chance.choice((2, 10, 100, 1000))
    return data[:start] + data[start:end][:1000] * times + data[end:]


def _rubbish(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + chance.randbytes(min(end - start, 1000)) + data[end:]


def _word(data: bytes, chance: random.Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.choice(_WORDS) + data[at:]


def _length(data: bytes, chance: random.Random) -> bytes:
    """Write another number where one may stand: in bytes, or in digits."""
    digits = list(re.finditer(rb"\d+", data)) if chance.random() < 0.5 else []
    number = chance.choice(_NUMBERS)
    if digits:
        found = chance.choice(digits)
        return data[: found.start()] + b"%d" % (number * chance.choice((1, 1, -1))) + data[found.end() :]
    form = chance.choice(["<B", "<H", ">H", "<I", ">I"])
    size = struct.calcsize(form)
    at = _place(data, chance)
    return data[:at] + struct.pack(form, number & ((1 << 8 * size) - 1)) + data[at + size :]


_FAULTS: Sequence[Callable[[bytes, random.Random], bytes]] = (
    *(_flip, _cut_off, _cut_out, _splice, _repeat, _rubbish, _word, _length),
)
