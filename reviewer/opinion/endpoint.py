"""Where a second opinion is asked for, and whether that place may be asked at all."""

import ipaddress
import os
import re
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say

KEY_VARIABLE = "REVIEWER_OPINION_KEY"
"""Environment variable with the key that the server wants; it is kept nowhere else."""

_PATH = re.compile(r"[\w./~%-]*")
_KEY = re.compile(r"[\x21-\x7e]*")


class OpinionError(ReviewerError):
    """No second opinion can be had; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person asked for.

    Attributes:
        address: the base address of the server, such as `http://127.0.0.1:11434/v1`.
        model: the model's name there.
        confirmed: a host that is not this computer and that the person confirmed; `""` for none.
    """

    address: str
    model: str
    confirmed: str = ""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A place that may be asked.

    Attributes:
        url: the address of the chat completions.
        host: its host.
        model: the model's name there.
        key: what the server knows the person by; `""` for none. It is never shown, logged or kept.
    """

    url: str
    host: str
    model: str
    key: str = field(default="", repr=False)


def endpoint_of(wish: Wish, environment: Mapping[str, str] = os.environ) -> Endpoint:
    """Return the place that is meant; nothing is sent yet.

    Raises:
        OpinionError: the address is none, or not of this computer and not confirmed, or no model is named.
    """
    model = " ".join(wish.model.split())
    if not model:
        raise OpinionError(say("Name the model that shall give the second opinion."))
    scheme, host, url = _parts(wish.address)
    here = is_loopback(host)
    if not here and host != wish.confirmed.strip().strip("[]").casefold():
        raise OpinionError(
            say(
                "The second opinion would send the articles to “{host}”, which is not this computer; "
                "confirm that host, or name an address of this computer.",
                host=host,
            )
        )
    key = environment.get(KEY_VARIABLE, "").strip()
    if not _KEY.fullmatch(key):
        raise OpinionError(
            say(
                "The key in {key_variable} holds characters that no key has; set it anew.",
                key_variable=KEY_VARIABLE,
            )
        )
    if key and scheme == "http" and not here:
        raise OpinionError(
            say(
                "The key in {key_variable} would go to “{host}” unencrypted; use an address that begins "
                "with https, or unset the key.",
                key_variable=KEY_VARIABLE,
                host=host,
            )
        )
    return Endpoint(url, host, model, key)


def host_of(address: str) -> str:
    """Return the host that an address names, `""` if it is none."""
    try:
        return _parts(address)[1]
    except OpinionError:
        return ""


def _parts(address: str) -> tuple[str, str, str]:
    """Return scheme, host and the address of the chat completions."""
    wrong = OpinionError(
        say(
            "“{address}” is no address of a server; write it like http://127.0.0.1:11434/v1, without "
            "name, key or question mark in it.",
            address=address,
        )
    )
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").casefold(), parts.port
    except ValueError:
        raise wrong from None
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    if parts.scheme not in ("http", "https") or not host or not plain or not _PATH.fullmatch(parts.path):
        raise wrong
    if not re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+", host):
        raise wrong
    shown = f"[{host}]" if ":" in host else host
    at = f":{port}" if port is not None else ""
    path = parts.path.rstrip("/").removesuffix("/chat/completions")
    return parts.scheme, host, f"{parts.scheme}://{shown}{at}{path}/chat/completions"


Resolve = Callable[[str], list[str]]


def _addresses(host: str) -> list[str]:
    try:
        return [str(one[4][0]) for one in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except OSError:
        return []


def is_loopback(host: str, resolve: Resolve = _addresses) -> bool:
    """Tell whether a host is this computer: a loopback address, or `localhost` where it means one.

    No other name is looked up: a name that leads here today may lead elsewhere tomorrow.
    """
    if host == "localhost":
        found = resolve(host)
        return bool(found) and all(is_loopback(one.partition("%")[0], resolve) for one in found)
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
