"""Names that two articles spell differently."""

import re
from collections.abc import Iterator, Sequence

from reviewer.domain.claims import Claim, Conflict
from reviewer.domain.conflicts.pairs import conflict_between

_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][a-zà-ÿ]{3,}(?![\w-])")
_FULL_NAME = re.compile(r"(?<![\w’'-])(?=([A-Z][a-zà-ÿ]{2,}\s[A-Z][a-zà-ÿ]{2,})(?![\w-]))")
_SHORT = 4
_ENDINGS = re.compile(r"(?:s|n|an|ian|ean|es|ese|ish|er|y|ed|ing|d)$")


def spellings(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Yield one conflict for each name of one fact that is spelt in two ways, one letter apart."""
    words = {claim.id: _names(claim) | full_names(claim) for claim in claims}
    every = sorted({word for found in words.values() for word in found})
    for i, one in enumerate(every):
        for other in every[i + 1 :]:
            if not variants(one, other):
                continue
            sides = [[c for c in claims if one in words[c.id]], [c for c in claims if other in words[c.id]]]
            if any(c in sides[1] for c in sides[0]):
                continue  # one claim has both: they are two names
            conflict = conflict_between(sides, _always)
            if conflict:
                yield conflict
                return


def _always(_: Claim, __: Claim) -> str:
    return "name.spelling"


def variants(a: str, b: str) -> bool:
    """Tell whether two words look like one name spelt twice: one letter added, lost, changed or two swapped.

    Another first letter, or a mere ending (Norway, Norways; Iran, Irani), is another word.
    """
    if " " in a or " " in b:
        return _one_person(a, b)
    if a == b or len(a) < 5 or len(b) < 5 or a[0] != b[0] or _one_english(a) == _one_english(b):
        return False
    if a.startswith(b) or b.startswith(a):
        return bool(a[-1] == b[-1] and not _ENDINGS.search(max(a, b, key=len)))
    return _one_edit(a.casefold(), b.casefold())


def _one_person(a: str, b: str) -> bool:
    """Tell whether two full names are one: each part the same, but for a letter or its ending."""
    one, other = a.casefold().split(), b.casefold().split()
    if one == other or len(one) != len(other):
        return False
    return all(x == y or _near(x, y) for x, y in zip(one, other, strict=True))


def _near(a: str, b: str) -> bool:
    """Tell whether two parts of names differ by a letter, or by an ending ("Ashby", "Ashbee")."""
    if min(len(a), len(b)) < _SHORT or _one_english(a) == _one_english(b):
        return False
    return _one_edit(a, b) or (
        a[:_SHORT] == b[:_SHORT] and abs(len(a) - len(b)) <= 1 and len(a) + len(b) < 13
    )


def _one_english(word: str) -> str:
    """Level British and American spelling (haemorrhage, colour, organise, centre)."""
    return (
        re.sub(r"ae|oe", "e", word.casefold()).replace("our", "or").replace("is", "iz").replace("tre", "ter")
    )


def _one_edit(a: str, b: str) -> bool:
    if len(a) > len(b):
        a, b = b, a
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    swapped = a[at : at + 2] == b[at : at + 2][::-1]
    return a[at + 1 :] == b[at + 1 :] or (swapped and a[at + 2 :] == b[at + 2 :])


def one_person(a: Claim, b: Claim) -> bool:
    """Tell whether two claims name one person or place in full, spelt in two ways."""
    return any(variants(one, other) for one in full_names(a) for other in full_names(b))


def full_names(claim: Claim) -> frozenset[str]:
    """Return each two capitalised words in a row."""
    return frozenset(
        name for text in (claim.body.statement, claim.quote) for name in _FULL_NAME.findall(text)
    )


def _names(claim: Claim) -> frozenset[str]:
    """Capitalised words, but for one that only begins the sentence."""
    found: set[str] = set()
    for text in (claim.body.statement, claim.quote):
        found.update(_CAPITALISED.findall(text))
    return frozenset(found)
