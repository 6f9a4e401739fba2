"""Numbers in running text: digits, words and vague words, each with its last digit's worth."""

import re
from dataclasses import dataclass
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def _row(names: str, first: int, step: int) -> dict[str, int]:
    return {name: first + step * n for n, name in enumerate(names.split())}


UNITS = _row(_ONES, 0, 1)
TENS = _row(_TENS, 20, 10)
LARGE = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
# Vague words: least, and greatest (`None`: open).
VAGUE: dict[str, tuple[int, int | None]] = {
    "a handful": (2, 10), "handfuls": (10, None), "dozens": (24, 200), "scores": (40, 400), "hundreds": (200,
    2000),
    "several hundred": (300, 900), "a few hundred": (200, 600), "several thousand": (3000, 9000),
    "a few thousand": (2000, 6000), "tens of thousands": (20_000, 200_000), "hundreds of thousands": (200_000,
    2_000_000),
    "thousands": (1000, None), "millions": (10**6, None), "tens of millions": (2 * 10**7, 2 * 10**8),
    "hundreds of millions": (2 * 10**8, 2 * 10**9), "billions": (10**9, None), "several": (3, 10),
    "a few": (2, 8),
    "a few dozen": (24, 72), "several dozen": (36, 108), "a couple": (2, 3),
}  # fmt: skip

MAGNITUDES = {
    **dict.fromkeys(("thousand", "k", "tsd", "tausend"), 10**3),
    **dict.fromkeys(("million", "millions", "mln", "mn", "mio", "mil", "m", "mm", "millionen"), 10**6),
    **dict.fromkeys(("billion", "billions", "bln", "bn", "b", "mrd", "milliarden", "milliarde"), 10**9),
    **dict.fromkeys(("trillion", "trillions", "trn", "tn", "t"), 10**12),
    "hundred": 10**2,
    "dozen": 12,
    "lakh": 10**5,
    "crore": 10**7,
}
_WORD = "|".join(sorted([*UNITS, *TENS, *LARGE], key=len, reverse=True))
_FIRST = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_VAGUE = "|".join(words.replace(" ", r"\s") for words in sorted(VAGUE, key=len, reverse=True))
_NUMBER = re.compile(
    rf"""
    (?P<digits>(?<![\w.,])(?=\d)(?:\d{{1,3}}(?:[,\u00a0\u202f\u2009']\d{{3}})+(?!\d)(?:\.\d+)?
        |\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)
        |\d+[.,]\d+(?![.,]?\d)|\d+(?![\d]))
      |(?<![\w.])\.\d+
      |(?<=[$€£¥₹₩])\d+(?:[.,]\d+)*)
    |\b(?=[adefhmnostz])(?:(?P<vague>{_VAGUE})\b(?!\sof\s(?:tho|mil))
    |(?P<dozen>(?:(?:a|one|two|three|four|five|six|half\ a)[ -])?dozen)\b
    |(?P<halfof>half\ (?:a|an)\ (?:million|billion|trillion))\b
    |(?P<words>(?:an?[ ](?:hundred|thousand|million|billion|trillion)|(?:{_FIRST}))\b
        (?:(?:[ -](?:and\ )?)(?:{_WORD})\b|\ and\ a\ (?:half|quarter)\b|\ point(?:\ (?:{_WORD})\b)+){{0,12}}))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 120
"""More digits or number words than this state no number."""
# Not numbers: a list's "1." or "61.2" at the start of a line, "1:1", telephone numbers.
_LABEL = re.compile(
    r"(?:(?<=\n)|(?<=[\n\s][•*-]\s)|(?<![\s\S]))\d{1,2}(?:[.)]|(?:\.\d{1,2})+)\s(?=[A-Z])"
    r"|\d+:\d|(?<=:)\d|0\d|(?<=\+)\d|\d{2,4}\s0\d{3}"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in the text.

    Attributes:
        start: first code point.
        end: one past the last.
        low: the number, without a magnitude word that stands apart from it ("14.3" of "$14.3 bn").
        high: the same, or more for a vague word; `None` open.
        step: worth of the last stated digit; `None` for a vague word.
        digits: whether it is written in digits.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    step: Decimal | None
    digits: bool

    @property
    def vague(self) -> bool:
        """Whether it is a vague word ("thousands")."""
        return self.step is None


def numbers(text: str) -> list[Number]:
    """Return the numbers of `text`, in order."""
    return [
        _number(match)
        for match in _NUMBER.finditer(text)
        if match.end() - match.start() <= _LONGEST and not _LABEL.match(text, match.start())
    ]


def stated_step(number: Decimal) -> Decimal:
    """Return the worth of the last digit that a written number states.

    Zeros at the end of a whole number may be rounding: 1,500 states hundreds, 600 tens, 14 ones. Two digits
    always count as stated.
    """
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    digits = str(abs(int(number)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** max(0, min(zeros, len(digits) - 2))


def _number(match: re.Match[str]) -> Number:
    start, end = match.span()
    kind, words = match.lastgroup, match.group().casefold()
    if kind == "vague":
        low, high = VAGUE[re.sub(r"\s", " ", words)]
        return Number(start, end, Decimal(low), None if high is None else Decimal(high), None, digits=False)
    if kind == "digits":
        value = parse_digits(match.group())
    elif kind == "dozen":
        head = re.split(r"[ -]", words)[0]
        value = Decimal(6) if words.startswith("half") else Decimal(12 * UNITS.get(head, 1))
    elif kind == "halfof":
        value = Decimal(LARGE[words.rsplit(" ", 1)[1]]) / 2
    else:
        value = parse_words(words)
    return Number(start, end, value, value, stated_step(value), digits=kind == "digits")


def parse_digits(text: str) -> Decimal:
    """Return the number that digits with separators mean.

    A comma before three digits, and repeated separators, group thousands; one comma before other than three
    digits is a decimal comma. A single dot is a decimal point.
    """
    plain = re.sub(r"[\u00a0\u202f\u2009']", "", text)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    if "," in plain:
        grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain)
        plain = plain.replace(",", "" if grouped else ".", -1 if grouped else 1).replace(",", "")
    return Decimal("0" + plain if plain.startswith(".") else plain)


def parse_words(text: str) -> Decimal:
    """Return the number that number words mean ("two hundred and forty thousand")."""
    total = current = Decimal(0)
    places: list[str] | None = None
    for word in re.split(r"[ -]+", text):
        if places is not None:
            places.append(str(UNITS.get(word, 0)))
        elif word == "point":
            places = []
        elif word in ("half", "quarter"):
            current += Decimal(1) / FRACTIONS[word]
        elif word in LARGE:
            current = (current or Decimal(1)) * LARGE[word]
            if LARGE[word] >= 1000:
                total, current = total + current, Decimal(0)
        else:
            current += UNITS.get(word, TENS.get(word, 0))
    if places:
        current += Decimal("0." + "".join(places))
    return total + current
