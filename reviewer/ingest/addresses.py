"""Web addresses: which are fetched, and which computers they may lead to."""

import ipaddress
import re
import socket
from urllib.parse import unquote, urlsplit

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import say
from reviewer.ingest.formats import BY_SUFFIX, suffix_of

MOST_HOSTS = 4
"""Numbers of one name that are tried."""
_LONGEST_NAME = 80
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_BRIDGED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 numbers that hold one of IPv4 (RFC 6052)."""
_BY_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "message/rfc822": ".eml",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/zip": ".zip",
}
_VAGUE = frozenset(
    ["", "text/plain", "application/octet-stream", "binary/octet-stream", "application/xml", "text/xml"]
)
_PROGRAMS = re.compile(r"\.(?:php\d?|aspx?|jspx?|cgi|s?html?|xhtml)$", re.IGNORECASE)
_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)


def is_address(text: str) -> bool:
    """Tell whether a text is a web address rather than the name of a file."""
    return _WEB.match(text.strip()) is not None and not re.search(r"\s", text.strip())


def hosts(name: str, port: int, *, allow_local: bool) -> list[str]:
    """Return the numbers of the computers that a name stands for.

    Every one of them has to be public: a page must not lead into the network of whoever reads it.

    Args:
        name: a host's name or number.
        port: where it is asked.
        allow_local: take this computer and the local network, too.

    Raises:
        InputError: there is none, or one of them is not public.
    """
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(
            say("There is no site “{host}”; check the address and the connection.", host=name)
        ) from None
    numbers = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not allow_local and not all(is_public(one) for one in numbers):
        raise InputError(
            say(
                "“{host}” is this computer or one of the local network, which is not asked; save the page "
                "and add the file.",
                host=name,
            )
        )
    return numbers[:MOST_HOSTS]


def is_public(number: str) -> bool:
    """Tell whether an IP number belongs to the internet, and so does one of IPv4 that it holds."""
    try:
        found = ipaddress.ip_address(number)
    except ValueError:  # a link-local one with its zone
        return False
    if isinstance(found, ipaddress.IPv6Address):
        held = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
        if found in _BRIDGED:
            held.append(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF))
        if not all(is_public(str(one)) for one in held if one is not None):
            return False
        if found.ipv4_mapped is not None:
            return True
    return found.is_global and not found.is_multicast


def is_readable(content_type: str) -> bool:
    """Tell whether what a site says that it sends can be an article."""
    return content_type in _VAGUE or _BY_TYPE.get(content_type) in BY_SUFFIX


def file_name(address: str, content_type: str, data: bytes) -> str:
    """Return the name under which fetched bytes are kept; its ending tells what they are.

    The site's word counts first; where it is vague, the bytes' own beginning, then the ending of the address.

    Raises:
        InputError: they are no article of a kind that is read.
    """
    parts = urlsplit(address)
    last = next((one for one in reversed(unquote(parts.path).split("/")) if one.strip()), "")
    given = suffix_of(last)
    ending = _BY_TYPE.get(content_type, "")
    if not ending and _PAGE.match(data[:4096]):
        ending = ".html"
    elif not ending and data.startswith(b"%PDF-"):
        ending = ".pdf"
    elif not ending and given in BY_SUFFIX and given:
        ending = given
    elif not ending and content_type == "text/plain":
        ending = ".txt"
    if ending not in BY_SUFFIX or not ending:
        raise not_a_page(address, content_type)
    stem = last if given == ending else _PROGRAMS.sub("", last)
    stem = re.sub(r"[^\w.,()+ -]+", "-", stem)[-_LONGEST_NAME:].strip(" .-") or parts.hostname or "page"
    return stem if suffix_of(stem) == ending else stem + ending


def not_a_page(address: str, content_type: str) -> InputError:
    """Return the error for what is no article."""
    kind = content_type or say("unknown")
    text = say("“{address}” is not a page that can be read (its kind: {kind}).", address=address, kind=kind)
    return InputError(text)
