"""ZIP archives, opened without trusting them: what they say of themselves is checked before it is used.

Nothing is ever written to disk; the names are looked up, never opened as paths.
"""

import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import say
from reviewer.ingest.reading import Asked

MOST_ENTRIES = 5_000
"""Entries: a case has hundreds of articles, an office document dozens of parts; a directory of so many is
parsed in a tenth of a second."""
MOST_EACH = 64 << 20
"""Bytes of one entry, unpacked: twice the largest file that is read at all, for pictures in documents."""
MOST_TOTAL = 256 << 20
"""Bytes of all entries together, unpacked: one after the other they are inflated within about a second."""
MOST_RATIO, FREE = 200, 1 << 20
"""How often an entry beyond so many bytes may be larger than packed. Text shrinks to a fifth, the repetitive
XML of tables to a hundredth; bombs use the 1032 that DEFLATE can do."""
DEEPEST = 1
"""How many archives an archive may lie in."""

_CHUNK = 1 << 16
_LONGEST_NAME = 1_024
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 0xFFFF
_LOCATOR, _LOCATOR_SIZE = b"PK\x06\x07", 20
_ENTRY, _LOCAL = b"PK\x01\x02", struct.Struct("<4s5H3I2H")
_ENCRYPTED, _UTF8 = 0x1 | 0x40, 0x800
_DRIVE = re.compile(r"[A-Za-z]:")
_ODD = ("Cc", "Cs", "Zl", "Zp")
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # they show a name as another
_KINDS = (0, stat.S_IFREG, stat.S_IFDIR)
_DAMAGED = (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OverflowError, EOFError)


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where the bytes of one file lie, as checked.

    Attributes:
        start: of its packed bytes.
        end: one past them.
        size: what the directory says that they unpack to.
        crc: the checksum that the directory gives.
        packed: whether they are deflated; otherwise they are stored.
    """

    start: int
    end: int
    size: int
    crc: int
    packed: bool


class Archive:
    """A checked archive."""

    def __init__(self, data: bytes, name: str, entries: dict[str, _Entry]) -> None:
        """Hold what `opened` has checked."""
        self._data, self._name, self._entries = data, name, entries

    @classmethod
    def opened(cls, data: bytes, asked: Asked, *, document: bool = False) -> "Archive":
        """Check an archive and open it.

        Args:
            data: its bytes.
            asked: its name, and how many archives it lies in.
            document: it is an office document, which may lie as deep as any file.

        Raises:
            InputError: it is none, damaged, encrypted, too large, nested too deeply or made to mislead.
        """
        if asked.depth > DEEPEST and not document:
            raise InputError(
                say(
                    "“{name}” is an archive within archives; unpack the outer one and add what is in it.",
                    name=asked.name,
                )
            )
        _count(data, asked.name)
        try:
            with zipfile.ZipFile(BytesIO(data)) as opened:
                infos, end = opened.infolist(), opened.start_dir
        except _DAMAGED:
            raise _damaged(asked.name) from None
        if len(infos) > MOST_ENTRIES:
            raise _too_many(asked.name)
        _sizes(infos, asked.name)
        entries = _entries(data, infos, end, asked.name)
        return cls(data, asked.name, entries)

    def names(self) -> tuple[str, ...]:
        """Return the names of the files in it, folders with `/`, in the order of its directory."""
        return tuple(self._entries)

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def read(self, name: str, most: int = MOST_EACH) -> bytes:
        """Return the bytes of a file in it.

        Args:
            name: one of `names()`.
            most: how many bytes it may have.

        Raises:
            KeyError: there is no such file.
            InputError: it is larger than that or than the directory says, or damaged.
        """
        entry = self._entries[name]
        if entry.size > most:
            raise _too_large(self._name, name, most)
        packed = memoryview(self._data)[entry.start : entry.end]
        data = self._inflated(packed, entry, name) if entry.packed else bytes(packed)
        if len(data) != entry.size or zlib.crc32(data) != entry.crc:
            raise _misleading(self._name, name)
        return data

    def _inflated(self, packed: memoryview, entry: _Entry, name: str) -> bytes:
        """Unpack in steps, so that never more is held than the directory said and a step."""
        engine = zlib.decompressobj(-zlib.MAX_WBITS)
        out = bytearray()
        try:
            for at in range(0, len(packed), _CHUNK):
                rest = bytes(packed[at : at + _CHUNK])
                while rest and not engine.eof:
                    out += engine.decompress(rest, _CHUNK)
                    rest = engine.unconsumed_tail
                    if len(out) > entry.size:
                        raise _misleading(self._name, name)
            while not engine.eof and (more := engine.decompress(b"", _CHUNK)):
                out += more
                if len(out) > entry.size:
                    raise _misleading(self._name, name)
        except zlib.error:
            raise _misleading(self._name, name) from None
        return bytes(out)


def _count(data: bytes, name: str) -> None:
    """Refuse a directory that is too long before each of its entries becomes an object."""
    end = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if end < 0 or len(data) < end + _END_SIZE:
        raise _damaged(name)
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    large = data[max(0, end - _LOCATOR_SIZE) : end].startswith(_LOCATOR)  # the sizes stand elsewhere, then
    if data.count(_ENTRY, 0 if large else max(0, end - size), end) > MOST_ENTRIES:
        raise _too_many(name)


def _sizes(infos: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse what says itself that it is too large, or too much larger than packed."""
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise InputError(
                say(
                    "“{name}” is protected by a password; unpack it and add the files that are in it.",
                    name=name,
                )
            )
        if info.file_size > MOST_EACH:
            raise _too_large(name, info.filename, MOST_EACH)
        if info.file_size > FREE and info.file_size > MOST_RATIO * max(1, info.compress_size):
            raise _bomb(name)
    if sum(info.file_size for info in infos) > MOST_TOTAL:
        raise _bomb(name)


def _entries(data: bytes, infos: list[zipfile.ZipInfo], end: int, name: str) -> dict[str, _Entry]:
    """Return where each file lies, after all names, kinds and places were checked."""
    entries: dict[str, _Entry] = {}
    seen: set[str] = set()
    last = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        start, stop = _place(data, info, name)
        if info.header_offset < last or stop > end:
            raise _overlapping(name)
        last = stop
    for info in infos:
        inner = _checked_name(info, name)
        if inner.rstrip("/") in seen:  # two programs would take two different files
            raise InputError(
                say(
                    "“{name}” holds “{inner}” twice; unpack it and add the files that are in it.",
                    name=name,
                    inner=_shown(inner),
                )
            )
        seen.add(inner.rstrip("/"))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise InputError(
                say(
                    "“{name}” is packed in a way that is not read; pack its files again as an ordinary ZIP.",
                    name=name,
                )
            )
        if not inner.endswith("/"):
            start, stop = _place(data, info, name)
            packed = info.compress_type == zipfile.ZIP_DEFLATED
            entries[inner] = _Entry(start, stop, info.file_size, info.CRC, packed)
    return entries


def _place(data: bytes, info: zipfile.ZipInfo, name: str) -> tuple[int, int]:
    """Return where an entry's packed bytes lie, by its own header and the size in the directory."""
    at = info.header_offset
    if at < 0 or at + _LOCAL.size > len(data):
        raise _damaged(name)
    head = _LOCAL.unpack_from(data, at)
    start = at + _LOCAL.size + head[9] + head[10]
    if head[0] != b"PK\x03\x04" or start + info.compress_size > len(data):
        raise _damaged(name)
    return start, start + info.compress_size


def _checked_name(info: zipfile.ZipInfo, name: str) -> str:
    """Return an entry's name, with `/` between folders; refuse one that leads elsewhere, and links."""
    raw = info.orig_filename
    if not info.flag_bits & _UTF8:
        try:
            raw = raw.encode("cp437").decode("utf-8")  # many packers write UTF-8 without saying so
        except UnicodeError:
            raw = info.orig_filename
    inner = unicodedata.normalize("NFC", raw).replace("\\", "/")
    parts = inner.rstrip("/").split("/")
    leads = ".." in parts or "" in parts or _DRIVE.match(inner) or str(PurePosixPath(inner)) == "."
    odd = any(unicodedata.category(char) in _ODD or char in _TURNS for char in inner)
    if leads or odd or len(inner) > _LONGEST_NAME:
        raise InputError(
            say(
                "“{name}” holds a file with a name that is not safe (“{inner}”); leave the archive out.",
                name=name,
                inner=_shown(inner),
            )
        )
    if stat.S_IFMT(info.external_attr >> 16) not in _KINDS:
        raise InputError(
            say(
                "“{name}” holds a link instead of a file (“{inner}”); pack the files themselves.",
                name=name,
                inner=_shown(inner),
            )
        )
    return str(PurePosixPath(inner)) + ("/" if inner.endswith("/") else "")


def _shown(inner: str) -> str:
    """Return a name from the archive as a sentence may hold it."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in inner)
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _damaged(name: str) -> InputError:
    return InputError(say("“{name}” is damaged or no such file; get it again or leave it out.", name=name))


def _too_many(name: str) -> InputError:
    text = say("“{name}” holds more than {most} files; pack fewer of them.", name=name, most=MOST_ENTRIES)
    return InputError(text)


def _too_large(name: str, inner: str, most: int) -> InputError:
    return InputError(
        say(
            "“{name}” holds “{inner}”, which is larger than {most} MB unpacked; leave it out.",
            name=name,
            inner=_shown(inner),
            most=max(1, most >> 20),
        )
    )


def _bomb(name: str) -> InputError:
    return InputError(
        say("“{name}” would grow far too large when unpacked; leave it out or pack fewer files.", name=name)
    )


def _overlapping(name: str) -> InputError:
    return InputError(
        say("“{name}” is made to mislead: its files lie in one another; leave it out.", name=name)
    )


def _misleading(name: str, inner: str) -> InputError:
    return InputError(
        say(
            "“{name}” is damaged: “{inner}” is not what its directory says; get it again or leave it out.",
            name=name,
            inner=_shown(inner),
        )
    )
