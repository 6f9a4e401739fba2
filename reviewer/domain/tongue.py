"""The words that people read, in their language: a catalogue, and the calls that look them up.

`pyside6-lupdate` finds what is to be translated by the names of the calls: `say`, `count` and `mark`.
What is stored, hashed or exchanged is never put through them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_BOTH = re.compile(r"\((?P<one>[^()|]*)\|(?P<more>[^()|]*)\)")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What one language says.

    Attributes:
        language: its code, such as `de`.
        texts: English text to translated text.
        counted: English text with `%n` to its forms: for one, for more.
    """

    language: str = "en"
    texts: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


ENGLISH = Catalogue()


class _Tongue:
    """Holds the catalogue in force, as a translator is installed in a whole program or not at all."""

    catalogue = ENGLISH


def speak(catalogue: Catalogue) -> None:
    """Have everything said in this language from now on."""
    _Tongue.catalogue = catalogue


def spoken() -> str:
    """Return the code of the language in force."""
    return _Tongue.catalogue.language


def mark(text: str) -> str:
    """Mark a text in a table as one to be translated; `say` does it where the text is used."""
    return text


def say(text: str, /, **parts: object) -> str:
    """Return a text in the language in force.

    Args:
        text: in English, with `{names}` for what differs; written out, so that the tools find it.
        parts: what stands for the names; they may come in another order in another language.
    """
    found = _Tongue.catalogue.texts.get(text) or text
    return found.format(**parts) if parts else found


def count(text: str, _note: str, number: int, /, **parts: object) -> str:
    """Return a text about a number of things, in the form that the number asks for.

    Args:
        text: in English, with `%n` for the number, `(s)` for what only several have, and `(is|are)` where
            the form for one differs from that for several.
        _note: for the translator; usually empty.
        number: how many; it is written with thousands apart.
        parts: what stands for the `{names}`.
    """
    forms = _Tongue.catalogue.counted.get(text)
    if forms:
        found = forms[0] if number == 1 else forms[-1]
    else:
        found = _BOTH.sub(r"\g<one>" if number == 1 else r"\g<more>", text)
        found = found.replace("(s)", "" if number == 1 else "s")
    found = found.replace("%n", f"{number:,}")
    return found.format(**parts) if parts else found
