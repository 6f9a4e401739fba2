"""Bytes to text: the byte order mark, then what is declared, then UTF-8, then a guess."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from reviewer.domain.language import language_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_MARKS = tuple(mark for mark, encoding in _MARKS if encoding != "utf-8")
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
_DECLARATION_WITHIN = 4096
"""Bytes searched for a declaration; the HTML standard asks for the first 1024, pages put it later."""
_TYPOGRAPHY = frozenset(
    b"\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb"
)
"""What Windows-1252 uses for quotes, dashes and signs; English text holds hardly any other high byte."""
_TAGS = re.compile(rb"<[^<>]*>")
_ASCII_LETTERS = tuple(bytes([one]) for one in b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_FOREIGN_RUN = re.compile(rb"[\xc0-\xff]{3}")
"""Letters that follow one another so in Greek, Cyrillic, Hebrew or Arabic, and not in the West."""
_FOREIGN_SHARE = 0.005
"""Share of accented letters up to which a text is English; French and Polish have 4 % and more."""
_LETTERS = {
    "de": "äöüßÄÖÜ",
    "es": "áéíóúüñÁÉÍÓÚÜÑ¿¡ªº",
    "fr": "àâæçéèêëîïôœùûüÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ",
    "it": "àèéìòùÀÈÉÌÒÙ",
    "nl": "áéíóúèëïöüÉË",
    "pt": "áâãàçéêíóôõúÁÂÃÀÇÉÊÍÓÔÕÚªº",
}
"""The letters beyond ASCII in the languages whose texts are mostly kept in Windows-1252."""
_NO_ENCODINGS = frozenset(
    [
        "utf-7",
        "idna",
        "punycode",
        "unicode-escape",
        "unicode_escape",
        "raw-unicode-escape",
        "raw_unicode_escape",
    ]
)
"""What Python can decode and no page is written in; some of it takes very long over a long text."""
_OWN_SHARE = 0.9
_FEW, _FEWER = 0.5, 0.02
"""Broken bytes for each letter beyond ASCII: in UTF-8, which no other bytes look like, and elsewhere."""
_REPLACED = "\ufffd"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a]")
_CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, with the encoding it was read in and whether that was guessed."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, *, markup: bool = False, told: str = "") -> Decoded | None:
    """Return the text of `data`, or None if it is no text.

    Args:
        data: the whole file.
        markup: whether a declaration inside the text (HTML, XML) counts.
        told: the encoding that whoever sent the bytes declares, which counts more than the text's own word.
    """
    if data.startswith(_WIDE_MARKS):  # nothing else starts so
        found = _marked(data)
    else:
        name = _declared(data) if markup else ""
        found = _marked(data) or _sent(data, told) or _named(data, name) or _utf8(data)
        found = found or _nearly(data, "utf-8", _FEW) or _nearly(data, told, _FEWER)
        found = found or _nearly(data, name, _FEWER) or _guessed(data)
    return None if found is None or _binary(found.text) else found


def _attempt(data: bytes, encoding: str, guessed: bool) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, guessed)
    except (UnicodeError, LookupError):  # a codec that is none of text is looked up, too
        return None


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _attempt(data, encoding, False) or _nearly(data, encoding, _FEWER)
    return None


def _declared(data: bytes) -> str:
    """Return the name of the encoding that the text itself declares, `""` for none."""
    match = _DECLARED.search(data[:_DECLARATION_WITHIN])
    if match is None:
        return ""
    name = (match[1] or match[2]).decode("ascii").lower()
    if re.match(r"utf[-_]?(?:16|32)|ucs-?2", name):  # the declaration itself was read as ASCII
        name = "utf-8"
    return name


def _sent(data: bytes, told: str) -> Decoded | None:
    """Decode as the sender says, but for Latin-1, which many servers say of UTF-8, too."""
    found = _named(data, told) if told else None
    return None if found is None or (found.encoding == "cp1252" and _utf8(data)) else found


def _named(data: bytes, name: str) -> Decoded | None:
    """Decode as a name says; None for a name that means nothing, and where the bytes are not so."""
    encoding = _codec(name)
    return _attempt(data, encoding, False) if encoding else None


def _codec(name: str) -> str:
    """Return the name under which an encoding of texts is known here, `""` where it is none."""
    try:
        encoding = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    if encoding in _NO_ENCODINGS:
        return ""
    return "cp1252" if encoding in ("iso8859-1", "ascii") else encoding  # as browsers read both


def _nearly(data: bytes, name: str, most: float) -> Decoded | None:
    """Decode with U+FFFD for each byte that is broken, if these are few beside the letters beyond ASCII.

    A page from several hands may have one letter in another encoding, a file may end within a letter.
    """
    encoding = _codec(name)
    wide = encoding.startswith(("utf-16", "utf-32"))
    if not encoding or (_wide(data) and not wide):
        return None
    try:
        text = data.decode(encoding, "replace")
    except (UnicodeError, LookupError):
        return None
    broken = text.count(_REPLACED)
    plain = 0 if wide else len(text.encode("ascii", "ignore"))
    beyond = len(text) - plain - broken
    return Decoded(text, encoding, True) if text and broken <= most * beyond else None


def _utf8(data: bytes) -> Decoded | None:
    return None if _wide(data) else _attempt(data, "utf-8", False)


def _wide(data: bytes) -> str:
    """Name the UTF-16 order whose pattern of zero bytes Western text shows, without a mark."""
    half = len(data) // 2
    if half < 4:
        return ""
    zeros_even, zeros_odd = data[0::2].count(0), data[1::2].count(0)
    if zeros_odd > 0.6 * half and zeros_even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if zeros_even > 0.6 * half and zeros_odd < 0.05 * half else ""


def _guessed(data: bytes) -> Decoded | None:
    if wide := _wide(data):
        return _attempt(data, wide, True)
    if b"\x00" in data:
        return None
    if _english(data) or _western(data):
        return _attempt(data, "cp1252", True)
    best = from_bytes(data).best()
    return None if best is None else _attempt(data, best.encoding, True)


def _english(data: bytes) -> bool:
    """Tell whether the high bytes are typography, and here and there a letter of a foreign word (`café`)."""
    words = _TAGS.sub(b" ", data)
    others = [byte for byte in words if byte >= 0x80 and byte not in _TYPOGRAPHY]
    if not others:
        return True
    letters = sum(map(words.count, _ASCII_LETTERS))
    return len(others) <= _FOREIGN_SHARE * letters and min(others) >= 0xC0 and not _FOREIGN_RUN.search(words)


def _western(data: bytes) -> bool:
    """Tell whether the bytes as Windows-1252 are a language that is written so, with its own letters."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    own = _LETTERS.get(language_of(text), "")
    high = [char for char in text if char > "\x7f" and char.encode("cp1252")[0] not in _TYPOGRAPHY]
    known = sum(char in own for char in high)
    return bool(own) and known >= _OWN_SHARE * len(high)


def _binary(text: str) -> bool:
    return "\x00" in text or len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text)
