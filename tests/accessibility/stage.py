"""Everything that a screen reader needs to see the real app: a screen, a bus, its registry, and the app."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from atspi import Desk, Thing

REGISTRIES = (
    "/usr/libexec/at-spi2-registryd",
    "/usr/lib/at-spi2-core/at-spi2-registryd",
    "/usr/lib/at-spi2-registryd",
)
PATIENCE = 60.0
T = TypeVar("T")


def missing() -> list[str]:
    """What this machine lacks."""
    found = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    return found if _registry() else [*found, "at-spi2-registryd"]


def _registry() -> str:
    return next((one for one in REGISTRIES if Path(one).exists()), "")


@dataclass
class Stage:
    """The app on its screen, and the client beside it.

    Attributes:
        desk: the client.
        app: the app's process.
        program: the app as the bus knows it.
        home: its folder.
    """

    desk: Desk
    app: subprocess.Popen[str]
    program: Thing
    home: Path

    @property
    def window(self) -> Thing:
        """The main window."""
        windows = [one for one in self.program.children() if "Reviewer" in one.name]
        if not windows:
            raise LookupError(f"no window among {[str(one) for one in self.program.children()]}")
        return windows[0]


@contextlib.contextmanager
def staged(home: Path, size: str = "1440x900", *arguments: str) -> Iterator[Stage]:
    """Set the stage, and clear it away."""
    with contextlib.ExitStack() as after:
        read, write = os.pipe()
        screen = _start(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"], (write,)
        )
        after.callback(_stop, screen)
        os.close(write)
        with os.fdopen(read) as numbers:
            display = f":{numbers.readline().strip()}"
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
        )
        after.callback(_stop, bus)
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        surroundings = {
            **os.environ,
            "DISPLAY": display,
            "AT_SPI_BUS_ADDRESS": address,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "REVIEWER_HOME": str(home),
            "PYTHONFAULTHANDLER": "1",
        }
        surroundings.pop("WAYLAND_DISPLAY", None)
        registry = subprocess.Popen([_registry()], env=surroundings, stderr=subprocess.DEVNULL)
        after.callback(_stop, registry)
        desk = _until(lambda: _connected(address))
        after.callback(desk.close)
        home.mkdir(parents=True, exist_ok=True)
        out = after.enter_context((home / "app.txt").open("w"))
        app = subprocess.Popen(
            [sys.executable, "-m", "reviewer", *arguments],
            env=surroundings,
            text=True,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        after.callback(_stop, app)
        yield Stage(desk, app, _until(lambda: next(iter(desk.programs()), None)), home)


def _start(command: list[str], keep: tuple[int, ...]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, pass_fds=keep, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _stop(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _connected(address: str) -> Desk | None:
    try:
        return Desk(address)
    except Exception:  # noqa: BLE001 - the registry is not there yet, however that shows itself
        return None


def _until(made: Callable[[], T | None]) -> T:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = made()
        if found is not None:
            return found
        time.sleep(0.05)
    raise TimeoutError("the stage could not be set")
