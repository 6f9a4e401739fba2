"""Which key does what: the usual keys, the set for screen readers, and the person's own; data, without Qt.

The set for screen readers adds Alt to every letter, digit and sign, because a screen reader may take those
for itself while it browses. Alt alone, for these reasons: Ctrl+Alt is AltGr on many European keyboards and
types characters there (and Ctrl+Option is VoiceOver's own); Alt+Shift with a letter opens Orca's lists and
switches the keyboard's language on some systems; Ctrl+Shift is taken by acts of this window and by input
methods; Insert and Caps Lock belong to NVDA, JAWS and Orca. The window has no mnemonics that use Alt.
Space becomes F8: Alt+Space opens the menu of the window in most systems. Of a key with Shift only a few are
left (three acts), and those keep Shift.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from reviewer.gui.actions import ACTIONS, BY_ID, ActionSpec, Mode, shown_key
from reviewer.settings import KeySet

Keys = tuple[str, ...]


def parse(text: str) -> Keys:
    """Return the keys that a setting holds: parted by blanks; one that ends in a comma goes on."""
    found: list[str] = []
    goes_on = False
    for part in text.split():
        if goes_on:
            found[-1] += f" {part}"
        else:
            found.append(part)
        goes_on = part.endswith(",") and part != "," and not part.endswith("+,")
    return tuple(dict.fromkeys(found))


def with_alt(key: str) -> str:
    """Return a key as the set for screen readers has it."""
    if key == "Space":
        return "F8"
    bare = key.removeprefix("Shift+")
    return f"Alt+{key}" if len(bare) == 1 else key


class LiveKey(str):
    """The key of an act, in Qt's notation; what shows it can ask again once keys were changed."""

    _ask: Callable[[], str]

    def __new__(cls, ask: Callable[[], str]) -> Self:
        """Take the key as it is now."""
        made = super().__new__(cls, ask())
        made._ask = ask
        return made

    def again(self) -> "LiveKey":
        """Return the key as it is by now."""
        return LiveKey(self._ask)

    def through(self, last: str) -> "LiveKey":
        """Return it as the first of a row of keys, such as `1–9`."""
        return LiveKey(lambda: f"{one}–{last}" if (one := self._ask()) else "")


@dataclass(frozen=True)
class Keymap:
    """All keys in force.

    Attributes:
        changed: the person's own keys by act, `accept`, or by act and mode, `note@read`; several are parted
            by blanks, `""` takes the keys away.
        kind: the set that the usual keys are taken from.
    """

    changed: Mapping[str, str] = field(default_factory=dict)
    kind: KeySet = KeySet.LETTERS

    def usual(self, spec: ActionSpec, mode: Mode) -> Keys:
        """Return the keys of an act in a mode that nobody changed."""
        return self.in_set(spec.keys_in(mode)) if mode in spec.modes else ()

    def keys(self, spec: ActionSpec, mode: Mode) -> Keys:
        """Return the keys of an act in a mode."""
        if mode not in spec.modes:
            return ()
        own = self.changed.get(f"{spec.id}@{mode.value}", self.changed.get(spec.id))
        return self.usual(spec, mode) if own is None else self.in_set(parse(own))

    def own(self, spec: ActionSpec, mode: Mode) -> bool:
        """Tell whether the person changed the keys of an act in a mode."""
        return self.keys(spec, mode) != self.usual(spec, mode)

    def shown(self, spec: ActionSpec, mode: Mode) -> Keys:
        """Return the keys of an act as people read them."""
        return tuple(shown_key(one) for one in self.keys(spec, mode))

    def groups(self, spec: ActionSpec) -> list[tuple[Mode, ...]]:
        """Return the modes of an act, those together in which it has the same keys."""
        found: dict[tuple[Keys, Keys], list[Mode]] = {}
        for mode in spec.modes:
            found.setdefault((self.usual(spec, mode), self.keys(spec, mode)), []).append(mode)
        return [tuple(one) for one in found.values()]

    def act_of(self, key: str, mode: Mode) -> ActionSpec | None:
        """Return what a key does in a mode."""
        return next((one for one in ACTIONS if key in self.keys(one, mode)), None)

    def taken(self, act: str, modes: Iterable[Mode], keys: Iterable[str]) -> list[tuple[str, str, Mode]]:
        """Return what stands in the way of these keys: key, the other act, and where."""
        return [
            (key, one.id, mode)
            for mode in modes
            for key in keys
            for one in ACTIONS
            if one.id != act and key in self.keys(one, mode)
        ]

    def bound(self, act: str, modes: Iterable[Mode], keys: Keys) -> "Keymap":
        """Return the keys with those of one act changed in some modes."""
        spec = BY_ID[act]
        keys = self.in_set(keys)
        now = {mode: self.keys(spec, mode) for mode in spec.modes}
        now |= {mode: tuple(dict.fromkeys(keys)) for mode in modes if mode in now}
        rest = {name: text for name, text in self.changed.items() if name.partition("@")[0] != act}
        own = {mode: " ".join(found) for mode, found in now.items() if found != self.usual(spec, mode)}
        if len(own) == len(now) and len(set(own.values())) == 1:
            return replace(self, changed={**rest, act: next(iter(own.values()))})
        return replace(self, changed={**rest, **{f"{act}@{mode.value}": text for mode, text in own.items()}})

    def given(self, act: str, modes: Iterable[Mode], keys: Keys) -> "Keymap":
        """Return the keys with those of one act changed, and taken away wherever else they stood."""
        places, keys = tuple(modes), self.in_set(keys)
        made = self.bound(act, places, keys)
        for key, other, mode in self.taken(act, places, keys):
            left = tuple(one for one in made.keys(BY_ID[other], mode) if one != key)
            made = made.bound(other, (mode,), left)
        return made

    def usual_again(self, act: str, modes: Iterable[Mode]) -> "Keymap":
        """Return the keys with the usual ones for an act, where nothing else has them meanwhile."""
        made = self
        for mode in modes:
            made = made.given(act, (mode,), self.usual(BY_ID[act], mode))
        return made

    def collisions(self) -> Iterator[tuple[Mode, str, str, str]]:
        """Yield mode, key and the two acts wherever one key would do two things."""
        for mode in Mode:
            taken: dict[str, str] = {}
            for spec in ACTIONS:
                for key in self.keys(spec, mode):
                    if key in taken:
                        yield mode, key, taken[key], spec.id
                    taken.setdefault(key, spec.id)

    def sound(self) -> "Keymap":
        """Return the keys with each doing one thing: what the person chose goes before what is usual.

        A usual key that the person gave to another act is taken away there, so that an act that comes with a
        newer program does not undo a choice. Where two choices clash, the first one stays; what is of no
        known act is left out.
        """
        made = replace(self, changed={n: t for n, t in self.changed.items() if _known(n)})
        while (clash := next(made.collisions(), None)) is not None:
            mode, key, *acts = clash
            chosen = [one for one in acts if made._chosen(one, mode)]
            if len(chosen) == 1:
                usual = BY_ID[next(one for one in acts if one not in chosen)]
                made = made.bound(usual.id, (mode,), tuple(k for k in made.keys(usual, mode) if k != key))
                continue
            names = {name for one in acts for name in (one, f"{one}@{mode.value}")}
            own = [name for name in made.changed if name in names]
            if not own:
                break
            made = replace(made, changed={n: t for n, t in made.changed.items() if n != own[-1]})
        return made

    def _chosen(self, act: str, mode: Mode) -> bool:
        return act in self.changed or f"{act}@{mode.value}" in self.changed

    def in_set(self, keys: Keys) -> Keys:
        """Return keys as they are pressed in the set that is chosen."""
        if self.kind is KeySet.LETTERS:
            return keys
        if len(keys) > 1:
            keys = tuple(one for one in keys if one != "?")  # where it stands differs by keyboard
        return tuple(with_alt(one) for one in keys)


def _known(name: str) -> bool:
    act, _, mode = name.partition("@")
    return act in BY_ID and (not mode or mode in [one.value for one in BY_ID[act].modes])
