"""The noun that a number counts, by rule and without a parser."""

import re

from reviewer.analysis.values.lexicon import IRREGULAR, STOP, plural, words

_WORD = re.compile(r"[\s\u00a0](?P<word>[A-Za-zÀ-ÿ][\wÀ-ÿ’'-]*)")
_HYPHENED = re.compile(r"-(?P<word>[a-z]{3,})\b(?!-)")
_OF = re.compile(r"[\s\u00a0]of\b(?:\s(?:the|its|their|his|her|our|these|those)\b)?")
_LABEL = re.compile(r"(?:^|[\n•|*])\s*(?P<label>[A-Z][A-Za-z -]{2,40}):\s$")
_BEFORE = re.compile(r"(?P<word>[A-Za-z][\w’'.-]*)[\s\u00a0]$")
_OPENERS = words(
    "the a an some about around nearly almost over under only just at of in on to and but or its their his "
    "her all these those "
    "for with by from after before was were are is has had have than then up down out"
)
_NUMBERED = words(
    "no. number phase stage chapter page section article highway route room flight type version step part "
    "level day week"
)
_REACH = 4
_SINGULAR = frozenset(
    {*IRREGULAR.values(), "death", "resident", "officer", "firefighter", "worker", "home", "house", "company"}
)


def counted(text: str, at: int, *, singular: bool) -> tuple[str, int]:
    """Return the noun counted by the number that ends at `at`, and its end; `("", at)` if there is none.

    It is the first plural within four words, before any function word; for "one" the last word before one.
    """
    hyphened = _HYPHENED.match(text, at)
    if hyphened and hyphened["word"] == "figure":
        return "", at  # a six-figure sum
    if hyphened and hyphened["word"] != "strong":
        return hyphened["word"], hyphened.end()
    partitive = _OF.match(text, at)
    position = partitive.end() if partitive else at
    last, end = "", at
    for _ in range(_REACH):
        match = _WORD.match(text, position)
        if not match or match["word"].casefold() in STOP or "\n" in match.group():
            break
        word = re.sub(r"[’']s?$", "", match["word"])
        position = match.start("word") + len(word)
        if not singular and plural(word):
            return word, position
        if singular:
            if plural(word):
                return (word, position) if partitive else (last, end)
            if last and word.endswith("ed"):
                break  # the verb: "one person died"
            last, end = word, position
            if word in _SINGULAR:
                break
        if word != match["word"]:
            break
    return (last, end) if singular and last.islower() else ("", at)


def label_before(text: str, at: int) -> str:
    """Return the noun of a label that ends before `at` ("Homes destroyed: 41"), or `""`."""
    match = _LABEL.search(text, max(0, at - 50), at)
    if not match:
        return ""
    return next((word for word in match["label"].split() if plural(word)), "")


def names_a_thing(text: str, at: int) -> bool:
    """Tell whether the number at `at` is part of a name ("Highway 9", "Petrel 2", "phase 3")."""
    match = _BEFORE.search(text, max(0, at - 24), at)
    if not match:
        return at > 0 and text[at - 1] in "#/@-_"
    word = match["word"]
    if word.casefold() in _NUMBERED:
        return True
    return word[0].isupper() and word.casefold() not in _OPENERS
