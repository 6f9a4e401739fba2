"""The words that people read, in their language: a catalogue, and the calls that look them up.

`pyside6-lupdate` finds what is to be translated by the names of the calls: `say`, `count` and `mark`.
What is stored, hashed or exchanged is never put through them.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache

_BOTH = re.compile(r"\((?P<one>[^()|]*)\|(?P<more>[^()|]*)\)")
_PART = re.compile(r"\{(?P<name>[A-Za-z_]\w*)(?:[!:][^{}]*)?\}")
_HOLE = re.compile(rf"%n|\(s\)|{_BOTH.pattern}|{_PART.pattern}")
_NUMBER = "_number"
_MOST_KNOWN = 4_000
"""Stored texts whose words in another language are remembered."""
_FEWEST = 3
"""Letters that a text of the catalogue has of its own; with fewer it would be found in everything."""


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


_here: ContextVar[Catalogue | None] = ContextVar("language of what is said in a block", default=None)


def in_force() -> Catalogue:
    """Return the catalogue that things are said by now."""
    return _here.get() or _Tongue.catalogue


def speak(catalogue: Catalogue) -> None:
    """Have everything said in this language from now on."""
    _Tongue.catalogue = catalogue


@contextmanager
def speaking(catalogue: Catalogue) -> Iterator[None]:
    """Have what is said in this block said in another language, in this thread alone: a sheet has its own."""
    token = _here.set(catalogue)
    try:
        yield
    finally:
        _here.reset(token)


def spoken() -> str:
    """Return the code of the language in force."""
    return in_force().language


def mark(text: str) -> str:
    """Mark a text in a table as one to be translated; `say` does it where the text is used."""
    return text


def say(text: str, /, **parts: object) -> str:
    """Return a text in the language in force.

    Args:
        text: in English, with `{names}` for what differs; written out, so that the tools find it.
        parts: what stands for the names; they may come in another order in another language.
    """
    found = in_force().texts.get(text) or text
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
    forms = in_force().counted.get(text)
    if forms:
        found = forms[0] if number == 1 else forms[-1]
    else:
        found = _BOTH.sub(r"\g<one>" if number == 1 else r"\g<more>", text)
        found = found.replace("(s)", "" if number == 1 else "s")
    found = found.replace("%n", f"{number:,}")
    return found.format(**parts) if parts else found


@dataclass(frozen=True, slots=True)
class _Template:
    """A text of the catalogue as a pattern of all that it makes."""

    pattern: re.Pattern[str]
    forms: tuple[str, ...]


def again(text: str) -> str:
    """Return a text that is stored in English in the language in force; an unknown text stays as it is.

    Args:
        text: a text of the catalogue; what one with `{names}` or `%n` made of its parts, which are said again
            too, as a stored text may hold another; or several joined by semicolons. Where more than one text
            of the catalogue could have made it, the one with the most letters of its own did.
    """
    catalogue = in_force()
    if not text or catalogue.language == ENGLISH.language:
        return text
    reader = _readers.get(id(catalogue))
    if reader is None or reader.catalogue is not catalogue:
        _readers.clear()
        reader = _readers[id(catalogue)] = _Reader(catalogue)
    return reader.again(text)


class _Reader:
    """Reads stored texts by the templates of one catalogue, which are compiled when the first is read."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        made = [
            *((one, (said,)) for one, said in catalogue.texts.items() if said and _PART.search(one)),
            *catalogue.counted.items(),
        ]
        made = sorted((one for one in made if _letters(one[0]) >= _FEWEST), key=lambda one: -_letters(one[0]))
        self._templates = [_Template(_pattern(source), forms) for source, forms in made]
        self.again = lru_cache(_MOST_KNOWN)(self._again)

    def _again(self, text: str) -> str:
        exact = self.catalogue.texts.get(text)
        if exact:
            return exact
        for one in self._templates:
            found = one.pattern.fullmatch(text)
            if found is not None:
                return self._filled(one.forms, found.groupdict())
        for joint in ("; ", ", "):
            parts = text.split(joint)
            if len(parts) > 1 and (joint != ", " or all(part[:1].isdigit() for part in parts)):
                return joint.join(map(self.again, parts))
        return text

    def _filled(self, forms: tuple[str, ...], found: dict[str, str]) -> str:
        number = found.pop(_NUMBER, "")
        parts = {name: self.again(part) for name, part in found.items()}
        said = forms[0 if number == "1" else -1]
        return _HOLE.sub(
            lambda hole: number if hole[0] == "%n" else parts.get(hole["name"] or "", hole[0]), said
        )


_readers: dict[int, _Reader] = {}


def _letters(template: str) -> int:
    return sum(map(str.isalpha, _HOLE.sub("", template)))


def _pattern(template: str) -> re.Pattern[str]:
    made, end, seen = [], 0, set()
    for hole in _HOLE.finditer(template):
        made.append(re.escape(template[end : hole.start()]))
        end = hole.end()
        if hole["one"] is not None:
            made.append(f"(?:{re.escape(hole['one'])}|{re.escape(hole['more'])})")
        elif hole[0] == "(s)":
            made.append("s?")
        else:
            name, shape = (_NUMBER, r"\d[\d,]*") if hole[0] == "%n" else (hole["name"], ".+")
            made.append(f"(?P={name})" if name in seen else f"(?P<{name}>{shape})")
            seen.add(name)
    return re.compile("".join((*made, re.escape(template[end:]))), re.DOTALL)
