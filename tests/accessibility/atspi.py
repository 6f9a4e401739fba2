"""A client of the accessibility bus, as a screen reader is one: it knows only what the bus tells."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE, ACTION, TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action", "org.a11y.atspi.Text"
COMPONENT, SELECTION = "org.a11y.atspi.Component", "org.a11y.atspi.Selection"
EDITABLE, TABLE = "org.a11y.atspi.EditableText", "org.a11y.atspi.Table"
KEYS = "org.a11y.atspi.DeviceEventController"
KEYS_AT = "/org/a11y/atspi/registry/deviceeventcontroller"
STATES = {  # places of the bits in the protocol's set of states
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "expandable": 9,
    "expanded": 10,
    "focusable": 11,
    "focused": 12,
    "selected": 23,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
    "checkable": 41,
    "read-only": 43,
}
PATIENCE = 20.0


class GoneError(RuntimeError):
    """The thing that was asked has gone, or cannot do what it was asked."""


@dataclass(frozen=True)
class Thing:
    """One accessible thing of a program: where it is on the bus."""

    desk: Desk
    owner: str
    path: str

    def call(self, interface: str, method: str, signature: str = "", *body: Any) -> Any:
        """Call a method; one value comes as itself, several as a tuple."""
        address = DBusAddress(self.path, bus_name=self.owner, interface=interface)
        return self.desk.call(new_method_call(address, method, signature or None, body))

    def get(self, name: str, interface: str = ACCESSIBLE) -> Any:
        """Return a property."""
        address = DBusAddress(self.path, bus_name=self.owner, interface="org.freedesktop.DBus.Properties")
        return self.desk.call(new_method_call(address, "Get", "ss", (interface, name)))[1]

    @property
    def name(self) -> str:
        return str(self.get("Name"))

    @property
    def description(self) -> str:
        return str(self.get("Description"))

    @property
    def role(self) -> str:
        return str(self.call(ACCESSIBLE, "GetRoleName"))

    @property
    def interfaces(self) -> set[str]:
        return set(self.call(ACCESSIBLE, "GetInterfaces"))

    @property
    def states(self) -> set[str]:
        low, high = self.call(ACCESSIBLE, "GetState")
        bits = low | high << 32
        return {name for name, place in STATES.items() if bits >> place & 1}

    @property
    def extents(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen."""
        return tuple(self.call(COMPONENT, "GetExtents", "u", 0))  # type: ignore[return-value]

    @property
    def parent(self) -> Thing:
        owner, path = self.get("Parent")
        return Thing(self.desk, owner, path)

    def children(self) -> list[Thing]:
        return [Thing(self.desk, *one) for one in self.call(ACCESSIBLE, "GetChildren")]

    def actions(self) -> list[str]:
        """The names of what can be done with it."""
        return [str(one[0]) for one in self.call(ACTION, "GetActions")] if ACTION in self.interfaces else []

    def act(self, name: str = "Press") -> None:
        """Do one of its actions."""
        found = self.actions()
        if name not in found:
            raise GoneError(f"{self} cannot {name}: {found}")
        self.call(ACTION, "DoAction", "i", found.index(name))

    def focus(self) -> None:
        """Give it the keyboard."""
        self.call(COMPONENT, "GrabFocus")

    def text(self, start: int = 0, end: int = -1) -> str:
        """Its text, or a part of it."""
        return str(self.call(TEXT, "GetText", "ii", start, end))

    def write(self, text: str) -> None:
        """Put this text in the place of the one that stands there."""
        self.call(EDITABLE, "SetTextContents", "s", text)

    def walk(self, deep: Callable[[Thing], bool] = lambda _: True) -> Iterator[Thing]:
        """It and all below it, as they stand on the screen from the first to the last."""
        yield self
        if deep(self):
            for child in self.children():
                yield from child.walk(deep)

    def find(self, name: str, role: str = "", *, within: bool = False, showing: bool = True) -> Thing | None:
        """The first thing below with this name (or one that holds it), if there is one."""
        for one in self.walk():
            try:
                called = one.name
                fits = name in called if within else called == name
                if fits and (not role or one.role == role) and not (showing and "showing" not in one.states):
                    return one
            except GoneError:
                continue
        return None

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"


class Desk:
    """The connection to the bus on which programs tell what they show."""

    def __init__(self, address: str) -> None:
        self._bus: DBusConnection = open_dbus_connection(address)
        self.told: list[tuple[str, str, Any]] = []  # name of the signal, its first word, what it carries
        for kind in ("Object", "Focus"):
            rule = MatchRule(type="signal", interface=f"org.a11y.atspi.Event.{kind}")
            self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        registry = Thing(self, REGISTRY, "/org/a11y/atspi/registry")
        for kind in ("object:announcement", "object:state-changed", "object:text-caret-moved"):
            registry.call("org.a11y.atspi.Registry", "RegisterEvent", "s", kind)

    def call(self, message: Any) -> Any:
        """Send a call; what the programs tell meanwhile is kept."""
        serial = next(self._bus.outgoing_serial)
        self._bus.send(message, serial=serial)
        end = time.monotonic() + PATIENCE
        while True:
            got = self._bus.receive(timeout=max(end - time.monotonic(), 0.01))
            if got.header.fields.get(5) == serial:  # the reply to this call
                break
            self._hear(got)
        if got.header.message_type is MessageType.error:
            raise GoneError(str(got.body))
        return got.body[0] if len(got.body) == 1 else got.body

    def listen(self, seconds: float) -> None:
        """Hear what programs tell for a while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                self._hear(self._bus.receive(timeout=left))
            except TimeoutError:
                return

    def _hear(self, message: Any) -> None:
        if message.header.message_type is MessageType.signal:
            fields = message.header.fields
            detail, value = (message.body[0], message.body[3][1]) if len(message.body) > 3 else ("", None)
            self.told.append((fields.get(3, ""), detail, value))

    def programs(self) -> list[Thing]:
        return Thing(self, REGISTRY, ROOT).children()

    def key(self, sym: str) -> None:
        """Press and release a key, named as `x` or by its code in X."""
        codes = {"Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "Down": 0xFF54, "Up": 0xFF52}
        code = codes.get(sym) or ord(sym)
        Thing(self, REGISTRY, KEYS_AT).call(KEYS, "GenerateKeyboardEvent", "isu", code, "", 3)

    def close(self) -> None:
        self._bus.close()
