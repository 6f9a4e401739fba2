"""Numbers in running text: digits, words and vague words, each with its last digit's worth."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from reviewer.analysis.values.found import starting
from reviewer.analysis.values.lexicon import words
from reviewer.domain.values import Hedge

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
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "hundredth": 100, "thousandth": 1000}  # fmt: skip
# Vague words: least, and greatest (`None`: open).
VAGUE: dict[str, tuple[int, int | None]] = {
    "a handful": (2, 10), "handfuls": (10, None), "dozens": (24, 200), "scores": (40, 400), "hundreds": (200,
    2000),
    "several hundred": (300, 900), "a few hundred": (200, 600), "several thousand": (3000, 9000),
    "a few thousand": (2000, 6000), "tens of thousands": (20_000, 200_000), "hundreds of thousands": (200_000,
    2_000_000),
    "thousands": (1000, None), "millions": (10**6, None), "tens of millions": (2 * 10**7, 2 * 10**8),
    "hundreds of millions": (2 * 10**8, 2 * 10**9), "billions": (10**9, None), "several": (3, 10),
    "a few": (2, 8), "multimillion": (2 * 10**6, None), "multi-million": (2 * 10**6, None),
    "multibillion": (2 * 10**9, None), "multi-billion": (2 * 10**9, None),
    "several million": (3 * 10**6, 10**7), "a few million": (2 * 10**6, 8 * 10**6),
    "several billion": (3 * 10**9, 10**10), "a few billion": (2 * 10**9, 8 * 10**9),
    "a couple of dozen": (20, 30), "a couple of hundred": (180, 300), "a couple of thousand": (1800, 3000),
    "a couple of million": (18 * 10**5, 3 * 10**6), "a couple of": (2, 3), "a score": (15, 25),
    "a few dozen": (24, 72), "several dozen": (36, 108), "a couple": (2, 3),
}  # fmt: skip

MAGNITUDES = {
    **dict.fromkeys(("thousand", "k", "tsd", "tausend", "mille"), 10**3),
    **dict.fromkeys(
        (
            "million",
            "millions",
            "mln",
            "mn",
            "mio",
            "mil",
            "m",
            "mm",
            "millionen",
            "milionów",
            "milioni",
            "millones",
            "miljoen",
        ),
        10**6,
    ),
    **dict.fromkeys(
        (
            "billion",
            "billions",
            "bln",
            "bn",
            "b",
            "mrd",
            "milliarden",
            "milliarde",
            "milliard",
            "milliards",
            "miliardi",
            "bi",
            "miljard",
            "mil millones",
        ),
        10**9,
    ),
    **dict.fromkeys(("trillion", "trillions", "trn", "tn", "t"), 10**12),
    "hundred": 10**2,
    "dozen": 12,
    "lakh": 10**5,
    "crore": 10**7,
}
VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125"}
_UNITS_WORDS = "|".join(sorted(UNITS, key=len, reverse=True))
_BELOW_100 = (
    rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)\b)?|(?:{_UNITS_WORDS}))"
)
_BELOW_1000 = rf"(?:(?:an?|{_BELOW_100})[ -]hundred\b(?:[ ](?:and[ ])?{_BELOW_100}\b)?|{_BELOW_100})"
_LARGE = "(?:thousand|million|billion|trillion)"
_WORDS = rf"""(?:an?[ ]{_LARGE}|{_BELOW_1000})\b
        (?:\ and\ a\ (?:half|quarter)\b|\ point(?:[ ](?:{_UNITS_WORDS})\b)+)?
        (?:[ -]{_LARGE}\b)?
        (?:\ and\ a\ (?:half|quarter)\b)?
        (?:,?[ ](?:and[ ])?{_BELOW_1000}[ -]{_LARGE}\b){{0,3}}
        (?:(?<=sand|lion)[ ](?:and[ ])?{_BELOW_1000}\b)?
        (?!-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)"""
_PARTS = {"half": "0.5", "quarter": "0.25", "third": "0.3333", "three-quarters": "0.75", "two-thirds":
    "0.6667", "tenth": "0.1"}  # fmt: skip
_VAGUE = "|".join(words.replace(" ", r"\s") for words in sorted(VAGUE, key=len, reverse=True))
_CODED = "".join(
    rf"|(?<=\b{code})\d+(?:[.,]\d+)*"
    for code in ("GBP", "EUR", "USD", "CHF", "AUD", "CAD", "SEK", "NOK", "DKK", "Rs")
)
_NUMBER = re.compile(
    rf"""
    (?P<digits>(?<![\w.,])(?=\d)(?:\d{{1,3}}(?:[,\u00a0\u202f\u2009']\d{{3}})+(?!\d)(?:\.\d+)?
        |\d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}(?!\d)
        |\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)
        |\d{{1,3}}(?:\ \d{{3}})+(?![\d.,]?\d|\ \d)
        |\d+[.,]\d+(?![.,]?\d)|\d+(?:[½¼¾⅓⅔⅛]|\ (?:1/[2-9]|[23]/[3-9])(?![\d/]))?(?![\d]))
      |(?<![\w.])\.\d+|(?<!\w)[½¼¾⅓⅔⅛]
      |(?<=[$€£¥₹₩])\d+(?:[.,]\d+)*[½¼¾⅓⅔⅛]?
      |(?<=\bR)\d+(?:[.,]\d+)*(?=\s?(?:million|billion|m|bn)\b){_CODED})
    |\b(?=[abdefhmnqostz])(?:(?P<vague>{_VAGUE})\b(?!\sof\s(?:tho|mil))
    |(?P<dozen>(?:(?:a|one|two|three|four|five|six|half\ a|half)[ -])?dozen(?:\ and\ a\ half)?)\b
    |(?P<part>(?:(?:half|(?:a\ )?quarter\ of|a\ third\ of|a\ tenth\ of|three[- ]quarters\ of
        |two[- ]thirds\ of)[ -](?:an?\ )?)(?:million|billion|trillion))\b
    |(?P<words>{_WORDS}))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TRIGGER = re.compile(
    r"\d[\d.,]*|[½¼¾⅓⅔⅛]|\.\d+|\b(?:t(?:wo|hree|en|we|hirt|hous|rill)|f(?:our|ive|if|ort)|s(?:ix|eve|core)|e(?:igh|lev)"
    r"|nine|one\b|zero|h(?:und|andf|alf)|m(?:illi|ulti)|billi|doz|quarter\sof|an?\s(?=few|coup|score|hund|thous|mill|bill|trill"
    r"|doz|quarter|third|tenth|handf))"
)
_LONGEST = 120
"""More digits or number words than this state no number."""
# Not numbers: a list's "1." or "61.2" at the start of a line, "1:1", telephone numbers.
_LABEL = re.compile(
    r"(?:(?<=\n)|(?<=[\n\s][•*-]\s)|(?<![\s\S]))\d{1,2}(?:[.)]|(?:\.\d{1,2})+)\s(?=[A-Z])"
    r"|\d+:\d|(?<=:)\d|0\d|(?<=\+)\d|\d{2,4}\s0\d{3}"
)
_NAMED = re.compile(r"\b(?P<name>[A-Z]\w*)\s$")
_OPENERS = words(
    "in at about some around nearly almost over under only just of on to the another with from by"
)
_LOOSE = re.compile(
    r"[\s-](?:(?P<about>odd|ish|something)|(?P<least>plus)|or\s(?P<so>so)(?=\s[a-z])"
    r"|or\s(?P<more>more)(?=\s(?!than)[a-z]))\b"
)
"""What makes a number rough before its noun: 40-odd, 40-plus, 40 or so people."""


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
        hedge: how firmly, where a word tied to it tells ("40-odd").
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    step: Decimal | None
    digits: bool
    hedge: Hedge = Hedge.EXACT

    @property
    def vague(self) -> bool:
        """Whether it is a vague word ("thousands")."""
        return self.step is None


def numbers(text: str) -> list[Number]:
    """Return the numbers of `text`, in order."""
    return [
        _loosened(text, _number(match))
        for match in starting(_NUMBER, _TRIGGER, text)
        if match.end() - match.start() <= _LONGEST
        and not _LABEL.match(text, match.start())
        and not _in_a_name(text, match)
    ]


def _in_a_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether the first of two numbers parted by a space belongs to a name ("Highway 9 150 homes")."""
    if match.lastgroup != "digits" or " " not in match.group():
        return False
    before = _NAMED.search(text, max(0, match.start() - 24), match.start())
    return bool(before) and before is not None and before["name"].casefold() not in _OPENERS


def _loosened(text: str, number: Number) -> Number:
    """Take in a word that is tied to the number and makes it rough."""
    match = _LOOSE.match(text, number.end)
    if not match or (match["least"] and text[number.end] == " "):
        return number
    rough = Hedge.AT_LEAST if match["least"] or match["more"] else Hedge.ABOUT
    return replace(number, end=match.end(), hedge=rough)


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
        value = Decimal(6) if head == "half" else Decimal(12 * UNITS.get(head, 1))
        value += 6 if words.endswith("and a half") else 0
    elif kind == "part":
        value = _part(words)
    else:
        value = parse_words(words)
    if kind != "digits" and value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    step = Decimal("0.1") if VULGAR.keys() & set(words) else stated_step(value)
    return Number(start, end, value, value, step, digits=kind == "digits")


def _part(words: str) -> Decimal:
    """Return the number of "a quarter of a million"."""
    level = re.sub(r"three[- ]quarters", "three-quarters", re.sub(r"two[- ]thirds", "two-thirds", words))
    part = next(_PARTS[word] for word in re.split(r" |-(?!quarters|thirds)", level) if word in _PARTS)
    return Decimal(part) * LARGE[re.split(r"[ -]", level)[-1]]


def parse_digits(text: str) -> Decimal:
    """Return the number that digits with separators mean.

    A comma before three digits, repeated separators, and spaces group thousands; one comma before other
    than three digits, or after dots, is a decimal comma. A single dot is a decimal point.
    """
    mixed = re.fullmatch(r"(?P<whole>\d*)(?:(?P<sign>[½¼¾⅓⅔⅛])| (?P<top>\d)/(?P<bottom>\d))", text)
    if mixed:
        part = (
            Decimal(VULGAR[mixed["sign"]])
            if mixed["sign"]
            else round(Decimal(mixed["top"]) / Decimal(mixed["bottom"]), 4)
        )
        return Decimal(mixed["whole"] or 0) + part
    plain = re.sub(r"[ \u00a0\u202f\u2009'½¼¾⅓⅔⅛]", "", text)
    extra = sum(Decimal(VULGAR.get(sign, "0")) for sign in text[-1:])
    if plain.count(".") > 1 or ("." in plain and 0 <= plain.rfind(".") < plain.rfind(",")):
        plain = plain.replace(".", "")
    if "," in plain:
        grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain)
        plain = plain.replace(",", "" if grouped else ".", -1 if grouped else 1).replace(",", "")
    return Decimal("0" + plain if plain.startswith(".") else plain) + extra


def parse_words(text: str) -> Decimal:
    """Return the number that number words mean ("two hundred and forty thousand", "a million and a half")."""
    total = current = Decimal(0)
    last = 1
    places: list[str] | None = None
    for word in re.split(r"[ ,-]+", text):
        if word in LARGE:
            if places:
                current, places = current + Decimal("0." + "".join(places)), None
            current = (current or Decimal(1)) * LARGE[word]
            if LARGE[word] >= 1000:
                total, current, last = total + current, Decimal(0), LARGE[word]
        elif places is not None:
            places.append(str(UNITS.get(word, 0)))
        elif word == "point":
            places = []
        elif word in ("half", "quarter"):
            current += Decimal(last if not current else 1) / FRACTIONS[word]
        else:
            current += UNITS.get(word, TENS.get(word, 0))
    if places:
        current += Decimal("0." + "".join(places))
    return total + current
