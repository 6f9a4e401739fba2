"""Values in words: fractions, ratios, "once", "no deaths" and ranks."""

import re
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, hedge_before, holds, near
from reviewer.analysis.values.lexicon import lemma
from reviewer.analysis.values.nouns import counted
from reviewer.analysis.values.numbers import FRACTIONS, TENS, UNITS, parse_digits
from reviewer.analysis.values.units import CURRENCY_WORDS
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten"
_SMALL_OR_DIGITS = rf"{_SMALL}|\d+"
_PARTS = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|hundredth|thousandth"
_FRACTION = re.compile(
    rf"""\b(?=[aefhnost])(?:(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-])?(?P<part>{_PARTS})(?P<s>s?)
        |(?:(?:a|one)[\s-])?(?P<half>half))\b
        (?=\sof\b(?!\s(?:(?:19|20)\d\d|an?\s(?:million|billion|trillion|per\s?cent)))
        |\s(?:its|the|their|his|her|more|less|higher|lower|as|majority|stake|share|interest|reduction|increase
        |rise|fall|drop|cut|chance)\b|\s?[,.;:)]
        |\sin\b|\sto\b|\sand\b(?!\sa\s(?:half|quarter))|\swere\b|\swas\b|\s?$)""",
    re.VERBOSE | re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"(?<![\w./])(?P<top>[1-9])/(?P<bottom>[2-9]|10|16)(?=\sof\b|\s(?:majority|stake|share)\b|(?:rds|ths)\b)(?:rds|ths)?"
)
_PART_TRIGGER = re.compile(
    r"half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|hundredth|thousandth"
)
_OF_WHAT = frozenset({"seventh", "eighth", "ninth", "twelfth", "hundredth", "thousandth"})
"""Rare as fractions: only "an eighth of" is one, "an eighth" may be the next after seven."""
_IN = re.compile(
    rf"\b(?P<n>{_SMALL_OR_DIGITS})[\s-](?:in|out\sof)[\s-](?:every[\s-])?(?P<d>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|three|four|five|six"
    rf"|seven|eight|nine|ten|twelve|twenty|fifty|(?:a|one)\s(?:hundred|thousand|million))\b(?!\s?(?:%|per\scent|percent)|[.,]\d)",
    re.IGNORECASE,
)
_IN_TRIGGER = re.compile(
    r"(?:in|out\sof)[\s-](?:every[\s-])?(?:\d|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a\s|one\s)"
)
_NO_TRIGGER = re.compile(r"no[\s-]|zero\s|nil\s|nobody|not\s(?:one|a\ssingle)\s")
_OUT_OF = {"a": 1, "one": 1, "hundred": 100, "thousand": 1000, "million": 10**6}
_ROUND = frozenset((12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 100, 200, 500, *(10**n for n in range(3, 8))))
_SINGULAR = re.compile(r"\s(?:majority|stake|share|interest)\b")
_MULTIPLES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
_RATIO = re.compile(
    rf"\b(?=[defhnoqst\d])(?:(?P<verb>doubl|tripl|trebl|quadrupl|quintupl)(?:ed|es|ing|e(?=\s(?:the|its|their|in|to|what"
    rf"|that)\b|\s?[.,;]))|(?P<halve>halved|halves|halving)|(?P<fold>two|three|four|five|six|ten|\d+)-?fold"
    rf"|(?P<times>{_SMALL}|\d+(?:\.\d+)?)\stimes\s(?=(?:as|more|the|higher|larger|bigger|greater|its"
    rf"|their)\b))(?=\W|$)(?!-)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:(?P<once>once)(?=\s(?:an?|per|every|daily|weekly|in)\b)|(?P<twice>twice)"
    r"|(?P<thrice>thrice))\b(?:\s(?:an?|per)\s(?P<per>day|week|month|year))?(?P<daily>\sdaily)?",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:no|zero|nil)(?=\s[a-z])", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:(?P<one>not\s(?:one|a\ssingle)\s(?!more\b|of\b|cent\b|other\b|in\b|to\b|day\b|that\b|who\b|but\b|bit\b)(?P<noun>[a-z]+))|(?:nobody|no\sone|no-one)(?=\s(?:(?:was|were|is|has\sbeen|had\sbeen)"
    r"\s)?(?:kill|died|hurt|injured|harmed|wounded|arrest|charged|missing|convicted|trapped)))",
    re.IGNORECASE,
)
_SUPERLATIVE = (
    r"largest|biggest|greatest|highest|longest|most\s\w+|best|smallest|lowest|fastest|oldest|richest|deadliest"
    r"|worst|tallest|busiest|costliest|strongest|heaviest"
)
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_ORDINAL = "|".join(_ORDINALS) + r"|\d+(?:st|nd|rd|th)"
_RANK = re.compile(
    rf"""\b(?P<ord>{_ORDINAL})(?:[\s-](?P<sup>{_SUPERLATIVE})\b
            |(?P<place>(?=[\s-](?:only\sto|behind|place[ds]?|spot|in\sthe\s(?:table|rankings|standings|world|league))\b
                |\s(?:after)\b|,\safter\b))
            |(?=\s(?P<noun>time|failure|attempt|flight|launch|deal|recall|term|win|loss|death|acquisition
                |round|offer|bid|victory|defeat|title|season|year|month|week|day)\b)
            |\b)
        |\b(?P<among>among|one\sof)\sthe\s(?:(?P<amongn>{_SMALL}|\d\d?)\s)?(?P<amongsup>{_SUPERLATIVE})\b
        |\b(?:the\s(?:\w+['’]s\s)?|(?:its|their|his|her|our)\s(?=\w+-ever\b))(?P<top>largest|biggest|greatest|deadliest|worst|costliest)(?:-ever)?\b
        |\b(?:the\s|world['’]s\s)?[Tt]op[\s-](?P<topn>{_SMALL}|\d{{1,3}})\b(?!\s?(?:%|per\s?cent|percent)|[.,]\d)
        |\b[Nn]umber[\s-](?P<numbered>one|two|three|four|five|six|seven|eight|nine|ten)\b(?=\s(?:in|on|of|seed|spot|worldwide)\b|[,.;]|\s?$)
        |(?:\b[Nn]o\.\s?|\#)(?P<no>\d{{1,3}})\b(?![\d.,]*\d)
        |\b[Nn]o\s(?P<bare>\d{{1,3}})(?=\s(?:in|seed|spot|ranked|on|player|worldwide|single)\b)""",
    re.VERBOSE,
)
_RANK_TRIGGER = re.compile(
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)|among\sthe|one\sof\sthe|largest|biggest"
    r"|greatest|deadliest|worst|costliest|top[\s-]|number[\s-]|no\.?\s?\d|\#"
)
_OWNER = re.compile(r"(?:\bthe|['’]s|\bits|\btheir|\bhis|\bher)\s$")
_RANKED = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|rated|placed|finish(?:ed|es|ing)?|comes?|came|coming|lies?|lying)\s(?:joint\s|equal\s|in\s)?$"
)
_WENT = re.compile(r"\s(?!in\b|on\b|at\b|of\b|with\b|behind\b|out\b|overall\b|and\b|but\b)\w")
_BIG = {"biggest": "largest", "greatest": "largest"}
_ROUGH_FRACTION = Decimal(5)
"""A fraction in words is taken as rounded to five percent: "a quarter" may be 23 %."""
_TENTH = Decimal("0.1")


def find_worded(text: str) -> list[FoundValue]:
    """Return the values in words; they may overlap one another and the measures."""
    low = text.casefold()
    found = [*_shares(text), *_none(text), *_ranks(text)]
    if holds(low, "half", "third", "quarter", "fth", "sixth", "nth", "eighth", "dth"):
        found += _fractions(text)
    if holds(low, "doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "fold", " times "):
        found += _ratios(text)
    if holds(low, "once", "twice", "thrice"):
        found += _times(text)
    return found


def _make(text: str, start: int, end: int, kind: ValueType, low: Decimal, unit: str, step: Decimal | None,
          *, high: Decimal | None = None, hedge: Hedge | None = None, items: tuple[str,
          ...] = ()) -> FoundValue:  # fmt: skip
    at, said = hedge_before(text, start)
    span = Span(at, end)
    return FoundValue(
        span,
        Value(
            kind,
            low,
            low if high is None else high,
            unit,
            span.of(text),
            said if hedge is None else hedge,
            step,
            items,
        ),
    )


def _small(word: str) -> Decimal:
    if word[0].isdigit():
        return Decimal(word.replace(",", ""))
    low = word.casefold().split()
    return Decimal(_OUT_OF[low[1]] if len(low) > 1 else (UNITS | TENS)[low[0]])


def _fractions(text: str) -> list[FoundValue]:
    found = []
    for match in near(_FRACTION, _PART_TRIGGER, text, before=10, after=30):
        if match["half"]:
            count, part = Decimal(1), "half"
        else:
            word = (match["count"] or "").casefold()
            if (
                not word
                or (match["s"] and word in ("a", "one", "an"))
                or (
                    not match["s"]
                    and word not in ("a", "one", "an")
                    and not _SINGULAR.match(text, match.end())
                )
            ):
                continue
            if match["part"].casefold() in _OF_WHAT and not text.startswith(" of", match.end()):
                continue
            count, part = Decimal(1) if word in ("a", "an") else _small(word), match["part"].casefold()
        share = round(100 * count / FRACTIONS[part], 4)
        found.append(_make(text, match.start(), match.end(), ValueType.PERCENT, share, "%", _ROUGH_FRACTION))
    return found


def _shares(text: str) -> list[FoundValue]:
    """Shares in figures: 2/3 of, one in five, three out of 200."""
    found = []
    for match in _WRITTEN.finditer(text):
        share = round(100 * Decimal(match["top"]) / Decimal(match["bottom"]), 4)
        found.append(_make(text, match.start(), match.end(), ValueType.PERCENT, share, "%", _ROUGH_FRACTION))
    for match in near(_IN, _IN_TRIGGER, text, before=10):
        n, d = _small(match["n"]), _small(match["d"])
        if (
            not 0 < n < d
            or (match["d"].isdigit() and 1900 < int(match["d"]) < 2100)
            or (d > 10 and "out" not in match.group() and d not in _ROUND)
        ):
            continue
        step = _ROUGH_FRACTION if d <= 20 else Decimal(100) / d
        share = round(100 * n / d, 4 if 100 * n >= d else 6)
        found.append(_make(text, match.start(), match.end(), ValueType.PERCENT, share, "%", step))
    return found


def _ratios(text: str) -> list[FoundValue]:
    found = []
    for match in _RATIO.finditer(text):
        if match["verb"]:
            ratio = Decimal(_MULTIPLES[match["verb"].casefold()])
        elif match["halve"]:
            ratio = Decimal("0.5")
        elif match["fold"]:
            ratio = _small(match["fold"])
        else:
            word = match["times"]
            ratio = parse_digits(word) if word[0].isdigit() else _small(word)
        found.append(_make(text, match.start(), match.end(), ValueType.QUANTITY, ratio, "x", _TENTH))
    return found


def _times(text: str) -> list[FoundValue]:
    found = []
    for match in _TIMES.finditer(text):
        count = Decimal(1 if match["once"] else 2 if match["twice"] else 3)
        per = match["per"] or ("day" if match["daily"] else "")
        unit = f"time/{per}" if per else "time"
        found.append(_make(text, match.start(), match.end(), ValueType.COUNT, count, unit, Decimal(1)))
    return found


def _none(text: str) -> list[FoundValue]:
    """Counts of none: "no deaths"; what follows "no" is a plural."""
    found = []
    for match in near(_NO, _NO_TRIGGER, text, before=1, after=40):
        noun, end = counted(text, match.end(), singular=False)
        if noun and end - match.end() < 40 and noun not in CURRENCY_WORDS:
            found.append(
                _make(
                    text,
                    match.start(),
                    end,
                    ValueType.COUNT,
                    Decimal(0),
                    lemma(noun),
                    Decimal(1),
                    hedge=Hedge.EXACT,
                )
            )
    for match in near(_NOBODY, _NO_TRIGGER, text, before=1, after=40):
        noun = lemma(match["noun"]) if match["one"] else "person"
        found.append(
            _make(
                text,
                match.start(),
                match.end(),
                ValueType.COUNT,
                Decimal(0),
                noun,
                Decimal(1),
                hedge=Hedge.EXACT,
            )
        )
    return found


def _ordinal(word: str) -> Decimal:
    return Decimal(_ORDINALS.get(word.casefold()) or int(re.sub(r"\D", "", word)))


def _ranks(text: str) -> list[FoundValue]:
    found = []
    for match in near(_RANK, _RANK_TRIGGER, text):
        place, high, unit = _rank(text, match)
        if place is not None:
            span = Span(*match.span())
            hedge = Hedge.EXACT if high is not None else Hedge.ABOUT
            found.append(FoundValue(span, Value(ValueType.RANK, place, high, unit, span.of(text), hedge)))
    return found


def _rank(text: str, match: re.Match[str]) -> tuple[Decimal | None, Decimal | None, str]:
    """Return place, last possible place and what is ranked; no place where the ordinal ranks nothing."""
    if match["among"]:
        last = _small(match["amongn"]) if match["amongn"] else None
        return Decimal(1), last, _level(match["amongsup"])
    if match["topn"]:
        return Decimal(1), _small(match["topn"]), ""
    number = match["no"] or match["bare"] or match["numbered"]
    if number:
        return _small(number), _small(number), ""
    if match["top"]:
        return Decimal(1), Decimal(1), _level(match["top"])
    place = _ordinal(match["ord"])
    if match["sup"]:
        return place, place, _level(match["sup"])
    start = match.start()
    if match["noun"] and _OWNER.search(text, max(0, start - 8), start):
        return place, place, match["noun"]
    ranked = match["place"] is not None or (
        _RANKED.search(text, max(0, start - 20), start) and not _WENT.match(text, match.end())
    )
    return (place, place, "") if ranked else (None, None, "")


def _level(superlative: str) -> str:
    word = superlative.casefold()
    return _BIG.get(word, word)
