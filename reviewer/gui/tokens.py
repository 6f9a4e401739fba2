"""Theme tokens: the named colours of the window, read from `resources/themes/`; no Qt."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from reviewer import paths
from reviewer.domain.errors import ReviewerError

TEXT_PAIRS = (
    *(
        ("ink", ground)
        for ground in ("paper", "canvas", "side", "well", "chosen", "mark", "differ", "select", "key")
    ),
    *(("soft", ground) for ground in ("paper", "canvas", "side", "well", "chosen", "key")),
    *(("muted", ground) for ground in ("paper", "canvas", "side", "well", "chosen")),
    *((ink, ground) for ink in ("green", "amber", "red") for ground in ("paper", "canvas", "side", "chosen")),
    ("red", "red-badge"),
    ("red", "red-wash"),
    ("red", "differ"),
    ("ink", "red-wash"),
    ("soft", "red-wash"),
    ("muted", "red-wash"),
    ("muted", "mark"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("link", "paper"),
    ("link", "canvas"),
    ("link", "side"),
)
"""Text on a ground, as the window puts them together; each has to reach `TEXT_CONTRAST`."""

SHAPE_PAIRS = tuple(
    (line, ground)
    for line in ("green-line", "amber-line", "red-line", "blue-line", "grey-line", "line-strong")
    for ground in ("paper",)
)
"""Lines that carry meaning, on their ground; each has to reach `SHAPE_CONTRAST`."""

TEXT_CONTRAST = 4.5
"""WCAG 2.2, criterion 1.4.3 (AA)."""
SHAPE_CONTRAST = 3.0
"""WCAG 2.2, criterion 1.4.11 (AA)."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, by name, as `#rrggbb` or `#rrggbbaa`."""

    name: str
    colors: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """Return the colour of this name."""
        return self.colors[name]

    @property
    def dark(self) -> bool:
        """Tell whether light text stands on a dark ground."""
        return luminance(self["paper"]) < luminance(self["ink"])


def load(name: str) -> Tokens:
    """Read the tokens of a theme (`light` or `dark`).

    Raises:
        ReviewerError: the file is missing or is no set of colours.
    """
    path = paths.resource(f"themes/{name}.json")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        colors = {str(key): str(value) for key, value in data["colors"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise ReviewerError(f"The theme {path} cannot be read; install Reviewer again.") from error
    if not all(_HEX.fullmatch(value) for value in colors.values()):
        raise ReviewerError(f"The theme {path} names a colour that is none; install Reviewer again.")
    return Tokens(name, colors)


def luminance(color: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 (black) to 1 (white), after WCAG 2.2."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, after WCAG 2.2."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
