"""The languages of the window: their catalogues, as Qt Linguist keeps them, read without Qt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from reviewer import paths
from reviewer.domain.errors import ReviewerError
from reviewer.domain.tongue import ENGLISH, Catalogue, say, speaking

NAMES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""Languages by code, each in its own words."""


def choose(wanted: str, system: Sequence[str]) -> str:
    """Return the code of the language to speak.

    Args:
        wanted: the person's choice; `""` for the system's.
        system: the languages of the system, best first, such as `de-AT`.
    """
    for one in (wanted, *system):
        code = one.replace("_", "-").split("-")[0].lower()
        if code in NAMES:
            return code
    return "en"


@contextmanager
def speaking_in(code: str) -> Iterator[None]:
    """Have what is said in this block said in a language, in this thread alone: a sheet has its own.

    Raises:
        ReviewerError: there is no such language, or it cannot be read.
    """
    if code not in NAMES:
        known = ", ".join(NAMES)
        raise ReviewerError(
            say("There is no language “{code}”; choose one of {known}.", code=code, known=known)
        )
    with speaking(_loaded(code)):
        yield


@cache
def _loaded(code: str) -> Catalogue:
    return load(code)


def load(code: str) -> Catalogue:
    """Read the catalogue of a language.

    Raises:
        ReviewerError: there is none, or it cannot be read.
    """
    if code == "en":
        return ENGLISH
    import xml.etree.ElementTree as ElementTree  # for those who read another language

    path = paths.resource(f"translations/reviewer_{code}.ts")
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError) as error:
        raise ReviewerError(
            say("The translation {path} cannot be read; install Reviewer again.", path=path)
        ) from error
    texts: dict[str, str] = {}
    counted: dict[str, tuple[str, ...]] = {}
    for message in root.iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if not source or translation is None:
            continue
        if message.get("numerus") == "yes":
            forms = tuple(one.text or "" for one in translation.iter("numerusform"))
            if all(forms) and forms:
                counted[source] = forms
        elif translation.text:
            texts[source] = translation.text
    return Catalogue(code, texts, counted)
