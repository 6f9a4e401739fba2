"""Whether a window can open is known before Qt is loaded, which ends the program where it cannot."""

import socket
import struct
import sys
import threading

import pytest

from reviewer.cli import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have one display")

COOKIE = bytes(range(16))


def serve(line, answer):
    """Answer one client after the other; `answer` makes the first byte of what the client has sent."""

    def loop():
        while True:
            try:
                client, _ = line.accept()
            except OSError:
                return
            with client:
                sent = client.recv(4096)
                client.sendall(answer(sent))

    threading.Thread(target=loop, daemon=True).start()


@pytest.fixture
def x_server():
    """Starts an X server of sorts; returns its display's name."""
    lines = []

    def start(answer):
        for number in range(2000, 2100):
            line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            try:
                line.bind(("127.0.0.1", 6000 + number))
            except OSError:
                line.close()
                continue
            line.listen()
            lines.append(line)
            serve(line, answer)
            return f"127.0.0.1:{number}.0"
        raise AssertionError("no port is free")

    yield start
    for line in lines:
        line.close()


@pytest.fixture
def wanting_nothing(monkeypatch):
    """All libraries are there."""
    monkeypatch.setattr(display, "_missing_library", lambda name: "")


def welcome(sent):
    return b"\x01"


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ""}, {"DISPLAY": "nonsense"}, {"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "wayland-987"}],
)
def test_no_display(environment, tmp_path):
    found = display.problem({**environment, "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)})
    assert "display" in found
    assert found.endswith("writes the fact sheet.")


def test_a_display_that_answers(x_server, wanting_nothing, tmp_path):
    assert display.problem({"DISPLAY": x_server(welcome), "HOME": str(tmp_path)}) == ""


def test_a_display_that_refuses(x_server, wanting_nothing, tmp_path):
    assert "does not answer" in display.problem(
        {"DISPLAY": x_server(lambda sent: b"\x00"), "HOME": str(tmp_path)}
    )


def test_a_display_that_asks_for_a_cookie(x_server, wanting_nothing, tmp_path):
    name = x_server(lambda sent: b"\x01" if COOKIE in sent else b"\x00")
    number = name.partition(":")[2].partition(".")[0].encode()
    fields = (b"host", number, b"MIT-MAGIC-COOKIE-1", COOKIE)
    other = (b"host", b"1", b"MIT-MAGIC-COOKIE-1", b"x" * 16)
    entries = [
        struct.pack(">H", 256) + b"".join(struct.pack(">H", len(f)) + f for f in one)
        for one in (other, fields)
    ]
    authority = tmp_path / "authority"
    environment = {"DISPLAY": name, "XAUTHORITY": str(authority)}
    assert display.problem(environment) != ""
    authority.write_bytes(b"".join(entries) + b"\x00")  # a torn end does no harm
    assert display.problem(environment) == ""


def test_a_wayland_display(wanting_nothing, tmp_path):
    environment = {"WAYLAND_DISPLAY": "w-0", "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}
    assert display.problem(environment) != ""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.bind(str(tmp_path / "w-0"))
        line.listen()
        assert display.problem(environment) == ""
        assert "does not answer" in display.problem(
            {**environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"}
        )


def test_a_platform_that_needs_no_display():
    assert display.problem({"QT_QPA_PLATFORM": "offscreen"}) == ""


def test_a_library_that_is_missing_is_named(x_server, monkeypatch, tmp_path):
    monkeypatch.setattr(display, "_missing_library", lambda name: "libxcb-cursor.so.0")
    found = display.problem({"DISPLAY": x_server(welcome), "HOME": str(tmp_path)})
    assert "needs a library that this system lacks (libxcb-cursor.so.0)" in found


def test_libraries_are_tried_before_qt_tries_them(monkeypatch, tmp_path):
    folder = tmp_path / "Qt" / "plugins" / "platforms"
    folder.mkdir(parents=True)
    (folder / "libqxcb.so").write_bytes(b"no library")

    class Spec:
        submodule_search_locations = (str(tmp_path),)

    monkeypatch.setattr(display.importlib.util, "find_spec", lambda name: Spec)
    assert display._missing_library("xcb").endswith("libqxcb.so")
    assert display._missing_library("wayland") == ""  # a build of Qt without it: let it try
