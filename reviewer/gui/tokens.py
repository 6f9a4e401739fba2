"""Theme tokens: the named colours of the window, read from `resources/themes/`; no Qt."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from reviewer import paths
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import say

GROUNDS = (
    "paper",
    "canvas",
    "side",
    "table",
    "well",
    "chosen",
    "mark",
    "differ",
    "select",
    "key",
    "red-wash",
    "red-badge",
)
"""What things stand on."""
INKS = ("ink", "soft", "muted", "green", "amber", "red", "link")
"""What words are written in; each can be read on every ground."""
LINES = ("green-line", "amber-line", "red-line", "blue-line", "grey-line", "line-strong", "link")
"""Lines and shapes that mean something, edges of fields and rings of focus; each is seen on every ground."""
FILLS = ("accent", "accent-strong")
"""What a button, a box or a selection is filled with; what stands in it is `on-accent`."""
QUIET = ("line", "line-soft", "shadow")
"""What only divides or adorns: nothing is told by it."""

TEXT_PAIRS = (
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    *(("on-accent", fill) for fill in FILLS),
    ("paper", "ink"),  # a toast
)
"""Text on a ground; each pair has to reach `TEXT_CONTRAST`."""
SHAPE_PAIRS = (
    *((line, ground) for line in LINES for ground in GROUNDS),
    *(("on-accent", fill) for fill in FILLS),
)
"""Lines and shapes on a ground; each pair has to reach `SHAPE_CONTRAST`."""

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
        raise ReviewerError(
            say("The theme {path} cannot be read; install Reviewer again.", path=path)
        ) from error
    if not all(_HEX.fullmatch(value) for value in colors.values()):
        raise ReviewerError(
            say("The theme {path} names a colour that is none; install Reviewer again.", path=path)
        )
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
