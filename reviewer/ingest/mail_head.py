"""The head of an e-mail: encoded words, broken charsets, and the fields that tell about the article."""

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import EmailMessage
from email.utils import collapse_rfc2231_value, parseaddr, parsedate_to_datetime

from reviewer.domain.language import language_code
from reviewer.domain.text import canonical
from reviewer.ingest.dates import iso_date
from reviewer.ingest.decode import decode
from reviewer.ingest.reading import Metadata

LONGEST_NAME = 255
"""Characters of a file's name, as file systems have them."""
_LONGEST = 4_000
"""Characters of a header that are looked at; RFC 5322 breaks lines after 998."""
_BETWEEN = re.compile(r"(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?)", re.IGNORECASE)
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_NOT_FOR_TEXT = frozenset(["idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"])
_AS_BROWSERS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "euc_kr": "cp949"}
"""Encodings that programs name while they write the wider one."""
_LIST = re.compile(r"^(.*?)\s*<([^<>]*)>\s*$", re.DOTALL)
_WEB = re.compile(r"https?://[^\s<>\"]+$", re.IGNORECASE)
_OF_LISTS = ("List-Id", "List-Unsubscribe", "List-Post")


def words_of(message: EmailMessage, name: str) -> str:
    """Return a header's words on one line, `""` if it is missing."""
    raw = str(message.get(name, ""))[:_LONGEST]
    return " ".join(canonical(_decoded(raw)).split())


def subject_of(message: EmailMessage) -> str:
    """Return the subject of a message."""
    return words_of(message, "Subject")


def is_circular(message: EmailMessage) -> bool:
    """Tell whether a message went to a list of readers."""
    return any(str(message.get(name, "")).strip() for name in _OF_LISTS)


def mail_metadata(message: EmailMessage) -> Metadata:
    """Return what a message's head tells about the article it holds."""
    return Metadata(
        title=subject_of(message),
        publisher=_publisher(message),
        author=_name(message),
        published_on=_date(message),
        address=_address(message),
        language=language_code(words_of(message, "Content-Language").split(",")[0]),
    )


def file_name(part: EmailMessage) -> str:
    """Return the file name of an attachment without folders, `""` if it has none."""
    for header, key in (("Content-Disposition", "filename"), ("Content-Type", "name")):
        try:
            value = part.get_param(key, "", header)
            raw = collapse_rfc2231_value(value) if value else ""
        except (ValueError, LookupError, TypeError, AttributeError):  # broken parameters (RFC 2231)
            continue
        name = " ".join(canonical(_decoded(str(raw)[:_LONGEST])).split())
        if name := name.replace("\\", "/").rpartition("/")[2].strip():
            return name if len(name) <= LONGEST_NAME else f"…{name[1 - LONGEST_NAME :]}"  # with its ending
    return ""


def charset_text(data: bytes, charset: str, *, markup: bool = False) -> tuple[str, str, bool] | None:
    """Return bytes as text, with the encoding and whether it was guessed; `None` if they are no text.

    Args:
        data: a part's bytes.
        charset: the encoding that the part's head names, `""` if it names none.
        markup: whether the bytes may name it themselves.
    """
    try:
        found = codecs.lookup(charset.strip().strip("\"'")).name
        if found not in _NOT_FOR_TEXT and data.isascii() and found in _AS_BROWSERS:
            return data.decode("ascii"), found, False
        if found not in _NOT_FOR_TEXT:
            found = _AS_BROWSERS.get(found, found)
            return data.decode(found), found, False
    except (LookupError, UnicodeError, ValueError):  # unknown, or other bytes than it says
        pass
    decoded = decode(data, markup=markup)
    return None if decoded is None else (decoded.text, decoded.encoding, decoded.guessed or bool(charset))


def _decoded(raw: str) -> str:
    """Decode the encoded words of a header (RFC 2047), and bytes that stand in it as they are."""
    if _SURROGATES.search(raw):
        raw = _text(raw.encode("utf-8", "surrogateescape"), "")
    joined = _BETWEEN.sub(r"\1", raw.replace("\r", "").replace("\n", " "))
    try:
        pieces = decode_header(joined)
    except (HeaderParseError, ValueError):  # an encoded word whose base64 is broken
        return joined
    return "".join(
        piece if isinstance(piece, str) else _text(piece, charset or "") for piece, charset in pieces
    )


def _text(data: bytes, charset: str) -> str:
    """Return a piece of a header as text; too short to guess from, so it is as most programs write it."""
    for one in (charset, "utf-8"):
        try:
            if one and codecs.lookup(one).name not in _NOT_FOR_TEXT:
                return data.decode(one)
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _name(message: EmailMessage) -> str:
    for header in ("From", "Sender"):
        raw = str(message.get(header, ""))[:_LONGEST]
        try:
            name, address = parseaddr(raw)
        except (ValueError, IndexError, TypeError):  # parseaddr fails on some broken addresses
            name, address = "", ""
        told = " ".join(canonical(_decoded(name)).split()).strip("'\" ")
        if told or address:
            return told or " ".join(canonical(_decoded(address)).split())
    return ""


def _publisher(message: EmailMessage) -> str:
    """Name the publisher: of a newsletter its list or its sender, else the sender's organisation."""
    organisation = words_of(message, "Organization") or words_of(message, "Organisation")
    if not is_circular(message):
        return organisation
    match = _LIST.match(words_of(message, "List-Id"))
    return (match[1].strip("\"' ") if match else "") or organisation or _name(message)


def _date(message: EmailMessage) -> str:
    """Return the day of the message in its sender's time zone."""
    raw = words_of(message, "Date")
    try:
        return parsedate_to_datetime(raw).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso_date(raw)


def _address(message: EmailMessage) -> str:
    for name in ("Archived-At", "X-Archived-At", "Content-Location", "Message-ID"):
        address = words_of(message, name).strip("<> ")
        if _WEB.match(address):
            return address
    return ""
