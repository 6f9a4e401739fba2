"""Numbers, names and small words of a text: what a statement may not make up, and what it may not lose."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SMALL = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _listed("first second third fourth fifth sixth seventh eighth ninth tenth")
_WORTH = {
    **{word: str(n) for n, word in enumerate(_SMALL)},
    **{word: str(10 * n) for n, word in enumerate(_TENS, 2)},
    **{word: f"{n}." for n, word in enumerate(_ORDINALS, 1)},
}
_MAGNITUDES = {"bn": "billion", "mn": "million", "mln": "million", "tn": "trillion"}
_SHORT = {"m": "million", "b": "billion", "k": "thousand"}
"""Taken for a magnitude only beside a currency: elsewhere they are metres, too."""
_UNITS = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "us$": "$", "percent": "%", "per cent": "%"}
_NUMBER = re.compile(
    r"(?P<sign>us\$|[$€£¥])?\s?"
    rf"(?P<figure>\d+(?:[.,’':/]\d+)*|\b(?:{'|'.join(_WORTH)})\b)(?P<ordinal>(?:st|nd|rd|th)\b)?"
    r"(?:[\s-]?(?P<size>hundred|thousand|million|billion|trillion|bn|mn|mln|tn|[mbk])\b)?"
    r"(?:[\s-]?(?P<unit>percentage points?|%|per ?cent\b|(?:dollar|euro|pound)s?\b|yen\b))?"
    r"|\b(?P<many>(?:hundred|thousand|million|billion|trillion|dozen)s?|half|halves|twice|double[ds]?|"
    r"triple[ds]?|quarters?|thirds)\b"
)
_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_GENITIVE = re.compile(r"[’']s\b|(?<=s)[’'](?!\w)")
_UNCUT = re.compile(r"(?:us)?[$€£¥]?[^\W_]+(?:[.,’':/–-][^\W_]+)*%?", re.IGNORECASE)
_STARTERS = frozenset(
    _listed(
        "a an the this that these those it its he she they his her their there in on at by for from of to as"
        " and or but when while after before during since until under over about according no not none nobody"
        " neither all some many most several both each every another other more less fewer what which who"
        " where how why if"
    )
)
_CARDINALS = frozenset((*_SMALL, *_TENS, *_ORDINALS))
_DENYING = frozenset(
    _listed(
        "not no never nobody none nothing neither nor without cannot deny denies denied denying refuse"
        " refuses refused fail fails failed false untrue"
    )
)
_HEDGING = {
    word: line.split()[0]
    for line in (
        *_listed("could may might would should will likely unclear whether if interim acting preliminary"),
        *_listed("unconfirmed up least most about around"),
        "allege alleges alleged allegedly alleging",
        "report reports reported reportedly",
        "expect expects expected expecting",
        "plan plans planned planning",
        "hope hopes hoped hoping",
        "aim aims aimed aiming",
        "seek seeks sought seeking",
        "claim claims claimed claiming",
        "talk talks talking",
        "consider considers considered considering",
        "offer offers offered offering",
        "former formerly",
        "nearly almost",
    )
    for word in line.split()
}
"""Words that weaken a statement, each with the word that stands for all its forms."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a text writes it.

    Attributes:
        figure: its digits, or those that a number word stands for.
        size: `million` and the like, or `""`.
        unit: `$`, `%` and the like, or `""`.
    """

    figure: str
    size: str = ""
    unit: str = ""


def numbers_of(text: str) -> Iterator[Number]:
    """Yield the numbers of a text, those in words too."""
    lower = text.casefold()
    for one in _NUMBER.finditer(lower):
        if one["many"]:
            yield Number(one["many"])
            continue
        sign = _UNITS.get(one["sign"] or "", one["sign"] or "")
        found = one["unit"] or ""
        unit = sign or _UNITS.get(found.rstrip("s") if found != "%" else found, found)
        size = one["size"] or ""
        size = _SHORT.get(size, size) if sign else _MAGNITUDES.get(size, size)
        figure = _WORTH.get(one["figure"], one["figure"])
        if one["ordinal"]:
            figure += "."
        yield Number(figure, _MAGNITUDES.get(size, size), unit)
    for char in lower:
        if unicodedata.category(char) in ("No", "Nl"):
            yield Number(char)


def first_foreign_number(text: str, source: str, *, figures_only: bool = False) -> str:
    """Return the first number of `text` that `source` does not state, `""` if it states them all.

    Args:
        text: what was written.
        source: where its numbers have to come from.
        figures_only: compare the digits alone, where size and unit are given apart.
    """
    stated = set(numbers_of(source))
    figures = {one.figure for one in stated}
    for one in numbers_of(text):
        if one.figure not in figures:
            return one.figure
        same = (each for each in stated if (each.figure, each.size) == (one.figure, one.size))
        if not figures_only and not any(one.unit in ("", each.unit) for each in same):
            return " ".join(filter(None, (one.figure, one.size, one.unit)))
    return ""


def first_foreign_name(text: str, sources: Iterable[str]) -> str:
    """Return the first name of `text` that stands in none of the sources, `""` if all do.

    A name is a run of words with a capital; it has to stand as that run. Where capitals tell nothing
    (a script without them), the whole text has to stand in a source.
    """
    known = [_flat(one) for one in sources]
    capitals = [one.upper() for one in known if one.isupper()]
    if any(unicodedata.category(char) == "Lo" for char in text):
        whole = _flat(text)
        return "" if any(whole in one for one in known) else text
    for n, run in enumerate(_runs(text)):
        wanted = run
        if n == 0 and text.lstrip(" “\"'‘(").startswith(run[0]) and _common(run[0], known):
            wanted = run[1:]
        if wanted and not _stands(wanted, known, capitals):
            return " ".join(wanted)
    return ""


def _common(word: str, known: list[str]) -> bool:
    """Tell whether a word at the beginning has its capital from there: the passage writes it small."""
    return any(f" {word[0].lower()}{word[1:]} " in one for one in known)


def _stands(run: list[str], known: list[str], capitals: list[str]) -> bool:
    wanted = f" {' '.join(run)} "
    return any(wanted in one for one in known) or any(wanted.upper() in one for one in capitals)


def _runs(text: str) -> Iterator[list[str]]:
    """Yield the runs of capitalised words, without the small words a run may begin with."""
    run: list[str] = []
    for word in [*_flat(text).split(), "|"]:
        capital = any(char.isupper() or unicodedata.category(char) == "Lt" for char in word)
        if capital and not (not run and word.casefold() in _STARTERS | _CARDINALS):
            run.append(word)
        elif run:
            yield run
            run = []


def _flat(text: str) -> str:
    """Return the words of a text with one space between, and a stroke where more than a space stands."""
    text = _GENITIVE.sub(" ", unicodedata.normalize("NFC", text))
    out, at = " ", 0
    for one in _TOKEN.finditer(text):
        gap = text[at : one.start()].strip(" \t\u00a0\u202f-‐‑.&")
        out += ("| " if gap else "") + one[0] + " "
        at = one.end()
    return out


def denies(text: str) -> bool:
    """Tell whether a text says no to something."""
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", text.casefold())
    return any(one in _DENYING or one.endswith(("n't", "n’t")) for one in words)


def hedges_of(text: str) -> frozenset[str]:
    """Return the words by which a text weakens what it says."""
    found = re.findall(r"[^\W\d_]+", text)
    return frozenset(_HEDGING[one] for one in found if one in _HEDGING)


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins or ends inside a word or a figure (“40 million” in “140 million”)."""
    low, high = max(0, start - 60), min(len(text), end + 60)
    return any(
        one.start() + low < edge < one.end() + low
        for one in _UNCUT.finditer(text[low:high])
        for edge in (start, end)
    )


def words_beyond(statement: str, quote: str) -> tuple[str, ...]:
    """Return the words of a statement that its quotation does not have, in order."""
    there = {one.casefold() for one in _TOKEN.findall(quote)}
    return tuple(one for one in _TOKEN.findall(statement) if one.casefold() not in there)
