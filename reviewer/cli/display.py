"""Whether a window can open: asked before Qt is loaded, because Qt aborts where it finds no display."""

import ctypes
import importlib.util
import os
import re
import socket
import struct
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

TIMEOUT = 3.0
"""Seconds a display may take to answer."""

_DISPLAY = re.compile(r"(?:[a-z]+/)?(?P<host>\[[^\]]*\]|[^:]*):(?P<number>\d+)(?:\.\d+)?")
_COOKIE = b"MIT-MAGIC-COOKIE-1"
_PLUGINS = {"xcb": ("libqxcb.so",), "wayland": ("libqwayland-generic.so", "libqwayland.so")}
_INSTEAD = "without one, `reviewer sheet FOLDER --output sheet.html` writes the fact sheet"


def problem(environment: Mapping[str, str] = os.environ) -> str:
    """Return why no window can open here, in a sentence that says what to do; `""` if one can."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return ""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform and platform != "xcb" and not platform.startswith("wayland"):
        return ""  # offscreen and the like need no display
    answering = [name for name in ("wayland", "xcb") if _answers(name, environment)]
    wanted = [one for one in answering if not platform or platform.startswith(one)]
    if not wanted:
        return _absent(environment)
    missing = [_missing_library(one) for one in wanted]
    if all(missing):
        return (
            f"The window needs a library that this system lacks ({missing[-1]}); install it (the README lists"
            f" them); {_INSTEAD}."
        )
    return ""


def _absent(environment: Mapping[str, str]) -> str:
    named = next((one for one in ("DISPLAY", "WAYLAND_DISPLAY") if environment.get(one)), "")
    if named:
        value = environment[named]
        return f"The display {value!r} ({named}) does not answer; start it or set {named}; {_INSTEAD}."
    return f"There is no display for a window; set DISPLAY, or start this on a desktop; {_INSTEAD}."


def _answers(name: str, environment: Mapping[str, str]) -> bool:
    return _wayland_answers(environment) if name == "wayland" else _x_answers(environment)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    if environment.get("WAYLAND_SOCKET", "").isdecimal():
        return True
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "")) / name
    if not path.is_absolute():
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(TIMEOUT)
            line.connect(str(path))
    except (OSError, ValueError):
        return False
    return True


def _x_answers(environment: Mapping[str, str]) -> bool:
    """Tell whether an X server lets this account in: the opening of its protocol, as any client speaks it."""
    found = _DISPLAY.fullmatch(environment.get("DISPLAY", ""))
    if found is None:
        return False
    number = int(found["number"])
    host = found["host"].strip("[]")
    cookies = [*_cookies(environment, number), b""]
    return any(_lets_in(host, number, cookie) for cookie in cookies)


def _lets_in(host: str, number: int, cookie: bytes) -> bool:
    for family, address in _addresses(host, number):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as line:
                line.settimeout(TIMEOUT)
                line.connect(address)
                line.sendall(_opening(cookie))
                if line.recv(1) == b"\x01":
                    return True
        except (OSError, ValueError):
            continue
    return False


def _addresses(host: str, number: int) -> Iterator[tuple[socket.AddressFamily, str | tuple[str, int]]]:
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        yield socket.AF_UNIX, "\0" + path
        yield socket.AF_UNIX, path
        return
    try:
        found = socket.getaddrinfo(host, 6000 + number, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return
    for family, _, _, _, address in found:
        yield family, (str(address[0]), 6000 + number)


def _opening(cookie: bytes) -> bytes:
    name = _COOKIE if cookie else b""
    head = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
    return head + _padded(name) + _padded(cookie)


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _cookies(environment: Mapping[str, str], number: int) -> Iterator[bytes]:
    """Read the cookies for a display out of the authority file (big-endian, each field with its length)."""
    path = environment.get("XAUTHORITY") or str(Path(environment.get("HOME", "")) / ".Xauthority")
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError):
        return
    place = 0
    while place + 2 <= len(data):
        place += 2  # the family of the address
        fields = []
        for _ in range(4):
            length = int.from_bytes(data[place : place + 2], "big")
            fields.append(data[place + 2 : place + 2 + length])
            place += 2 + length
        _, display, name, cookie = fields
        if name == _COOKIE and display in (b"", str(number).encode()):
            yield cookie


def _missing_library(name: str) -> str:
    """Return the library for want of which Qt's plugin would not load, `""` if it loads.

    Qt ends the program where this fails, so it is tried first; the libraries are those that Qt loads next.
    """
    spec = importlib.util.find_spec("PySide6")
    roots = [Path(one) for one in (spec.submodule_search_locations or [])] if spec is not None else []
    folders = [root / "Qt" / "plugins" / "platforms" for root in roots]
    plugins = [folder / one for folder in folders for one in _PLUGINS[name] if (folder / one).exists()]
    if not plugins:  # another build of Qt, whose places are not known: let it try
        return "" if spec is not None else "PySide6"
    try:
        ctypes.CDLL(str(plugins[0]))
    except OSError as error:
        return str(error).partition(":")[0]
    return ""
