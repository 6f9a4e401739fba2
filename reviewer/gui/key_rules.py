"""Keys that cannot be an act's, because lists, fields, panels or the system need them; why, in words."""

from collections.abc import Iterable

from reviewer.domain.tongue import mark, say
from reviewer.gui.actions import ActionSpec, Mode, shown_key
from reviewer.gui.keymap import Keymap

_GOING = ("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown")
_SYSTEM = mark("{key} belongs to the system or the desktop; choose another key.")
_WHY = (
    (
        {"Esc", "Shift+Esc"},
        mark("{key} closes panels and leaves fields, so it stays free; choose another key."),
    ),
    ({"Tab", "Shift+Tab", "Ctrl+Tab", "Ctrl+Shift+Tab"}, mark("{key} goes from one control to the next.")),
    (
        {"Return", "Shift+Return"},
        mark("{key} opens what is chosen and ends fields, so it stays where it is; choose another key."),
    ),
    (
        {"Backspace", "Del", "Shift+Backspace", "Shift+Del"},
        mark("{key} decides nothing in this program, so that no slip deletes; choose another key."),
    ),
    (
        {f"{shift}{key}" for key in _GOING for shift in ("", "Shift+")},
        mark("{key} goes through lists and texts; choose another key, or add Alt."),
    ),
    (
        {f"Ctrl+{one}" for one in ("A", "C", "V", "X", "Left", "Right", "Home", "End", "Backspace", "Del")}
        | {f"Ctrl+Shift+{one}" for one in ("Left", "Right", "Home", "End")},
        mark("{key} is what text fields need; choose another key."),
    ),
    ({"Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Space", "Alt+Esc", "Ctrl+Esc", "Alt+F2"}, _SYSTEM),
    ({"F10", "Shift+F10", "Menu", "Print", "Pause"}, _SYSTEM),
)


def refusal(key: str, spec: ActionSpec, modes: Iterable[Mode]) -> str:
    """Return why an act cannot have a key, in a sentence; `""` if it can.

    What an act has by default it can have again.

    Args:
        key: in Qt's portable notation.
        spec: the act.
        modes: where.
    """
    if any(key in Keymap().usual(spec, mode) for mode in modes):
        return ""
    shown = shown_key(key)
    for keys, why in _WHY:
        if key in keys:
            return say(why, key=shown)
    if "Meta+" in key:
        return say(_SYSTEM, key=shown)
    if key.startswith("Ctrl+Alt+") and len(key.removeprefix("Ctrl+Alt+").removeprefix("Shift+")) == 1:
        return say("{key} types a character on many keyboards; choose another key.", key=shown)
    return ""
