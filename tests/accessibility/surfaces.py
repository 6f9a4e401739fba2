"""What every place of the window tells: which controls have no name, no fitting role, or paint words for the eye alone."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from atspi import ACTION, GoneError, Thing
from reader import Reader

SPEECHLESS = {
    "filler",
    "panel",
    "unknown",
    "layered pane",
    "canvas",
    "invalid",
    "",
    "redundant object",
    "section",
}
"""Roles that say nothing of what something is for; nothing with the keyboard may have one."""
PRESSED = {"Press", "Toggle", "ShowMenu", "Increase", "Decrease"}
MUTE = {"scroll bar", "popup menu", "grip", "splitter", "separator", "frame", "window"}
"""Roles that say all there is to say."""
MODES = ("Read", "Conflicts", "Facts", "Sheet")
OPENS = (
    "The keys",
    "Change",
    "Check the database",
    "History",
    "Names",
    "What",
    "Search",
    "Find",
    "Note",
    "Edit",
    "Claim from",
    "Paste",
    "Both",
)
"""How the names of acts begin that open a panel or a form, and do not end in an ellipsis."""
ONCE = (
    "The keys",
    "Change",
    "Check the database",
    "Names",
    "What",
    "Search",
    "Paste",
    "Rename the case",
    "Second",
    "History of the case",
)
"""Acts that open the same panel in every mode."""
SYSTEM = ("Choose", "Export", "Case", "Save the case", "Bring in annotations")
"""Acts that open a dialog of the system."""


@dataclass
class Surface:
    """What was found at one place.

    Attributes:
        name: the place.
        things: how many things were seen.
        controls: how many of them can be pressed, or take the keyboard.
        nameless: controls without a name.
        roleless: things with the keyboard whose role says nothing.
        painted: leaves as large as words that tell none.
        roles: how many of each role.
    """

    name: str
    things: int = 0
    controls: int = 0
    nameless: list[str] = field(default_factory=list)
    roleless: list[str] = field(default_factory=list)
    painted: list[str] = field(default_factory=list)
    roles: Counter[str] = field(default_factory=Counter)


def look(reader: Reader, name: str, top: Thing | None = None) -> Surface:
    """Look at what is shown."""
    found = Surface(name)
    trail: dict[str, str] = {}
    for one, role, states in reader.shown(top):
        try:
            _take(found, one, role, states, trail)
        except GoneError:
            continue
    return found


def _opened(reader: Reader) -> Thing | None:
    """The panel that is open, or the surroundings of the field that has the keyboard; else nothing."""

    def deep(one: Thing) -> bool:
        return one.role in ("frame", "filler") and "visible" in one.states

    panels = (
        one for one in reader.stage.window.walk(deep) if one.role == "dialog" and "showing" in one.states
    )
    panel = next(panels, None)
    if panel is not None:
        return panel
    fields = (
        one for one, role, states in reader.shown() if "focused" in states and role in ("text", "entry")
    )
    field = next(fields, None)
    return field.parent.parent.parent if field is not None else None


def _take(found: Surface, one: Thing, role: str, states: set[str], trail: dict[str, str]) -> None:
    name = one.name.strip()
    found.things += 1
    found.roles[role] += 1
    children = one.children()
    where = f"{trail.get(one.path, '')}/{role}" + (f" “{name[:30]}”" if name else "")
    for child in children:
        trail[child.path] = where
    focusable = "focusable" in states
    pressed = ACTION in one.interfaces and bool(PRESSED & set(one.actions()))
    if role in MUTE or role == "table cell":
        return
    if focusable or pressed:
        found.controls += 1
        if not name:
            found.nameless.append(where)
    if focusable and role in SPEECHLESS:
        found.roleless.append(where)
    inside = trail.get(one.path, "").rpartition("/")[2]
    words = inside.startswith(("text", "document"))  # what holds words that are told already
    if not children and not name and role in SPEECHLESS and "showing" in states and not words:
        _, _, width, height = one.extents
        if width >= 40 and height >= 12:
            found.painted.append(f"{where} {width}x{height}")


def audit(reader: Reader) -> list[Surface]:
    """Look at every mode, and at every panel and form that opens in it."""
    found: list[Surface] = []
    for mode in MODES:
        reader.mode(mode)
        time.sleep(0.4)
        found.append(look(reader, mode))
        if mode == "Sheet":
            reader.menu("Next citation")
        for act in list(reader.acts()):
            opens = act.startswith(OPENS) or act.endswith("…")
            if not opens or act.startswith(SYSTEM) or (act.startswith(ONCE) and mode != MODES[0]):
                continue
            if act.startswith("Claim from"):
                reader.select_words("one foot in the old house")
            reader.menu(act)
            time.sleep(0.25)
            found.append(look(reader, f"{mode}: {act}", _opened(reader)))
            reader.escape()
    return found
