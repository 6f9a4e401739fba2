"""Values in words: fractions, ratios, "once", "no deaths", ranks, scores and p-values."""

import re
from decimal import Decimal

from reviewer.analysis.values.found import FoundValue, hedge_before
from reviewer.analysis.values.lexicon import lemma
from reviewer.analysis.values.nouns import counted
from reviewer.analysis.values.numbers import FRACTIONS, UNITS, parse_digits
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten"
_SMALL_OR_DIGITS = rf"{_SMALL}|\d+"
_FRACTION = re.compile(
    r"""\b(?=[afhoqst])(?:(?:(?P<count>an?|one|two|three|four)[\s-])?(?P<part>third|quarter|fifth|sixth|tenth)(?P<s>s?)
        |(?:(?:a|one)[\s-])?(?P<half>half))\b
        (?=\sof\b(?!\s(?:19|20)\d\d)|\s(?:its|the|their|his|her|more|less|higher|lower|as)\b|\s?[,.;:)]
        |\sin\b|\sto\b|\sand\b|\swere\b|\swas\b|\s?$)""",
    re.VERBOSE | re.IGNORECASE,
)
_IN = re.compile(
    rf"\b(?P<n>{_SMALL_OR_DIGITS})\s(?:in|out\sof)(?:\severy)?\s(?P<d>three|four|five|six|eight|ten|20|100"
    rf"|1,000|\d+)\b(?!\s?(?:%|per\scent|percent))",
    re.IGNORECASE,
)
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
_NO = re.compile(r"\b(?:no|zero)(?=\s[a-z])", re.IGNORECASE)
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
            |(?P<place>(?=\s(?:only\sto|behind|after|place)\b|,\safter\b))
            |(?=\s(?P<noun>time|failure|attempt|flight|launch|deal|recall|term|win|loss|death|acquisition
                |round|offer|bid|victory|defeat|title|season|year|month|week|day)\b)
            |\b)
        |\b(?P<among>among|one\sof)\sthe\s(?P<amongsup>{_SUPERLATIVE})\b
        |\bthe\s(?:\w+['’]s\s)?(?P<top>largest|biggest|greatest|deadliest|worst|costliest)\b
        |(?:\b[Nn]o\.\s?|\#)(?P<no>\d{{1,3}})\b(?![\d.,]*\d)""",
    re.VERBOSE,
)
_OWNER = re.compile(r"(?:\bthe|['’]s|\bits|\btheir|\bhis|\bher)\s$")
_RANKED = re.compile(r"\branked\s$")
_BIG = {"biggest": "largest", "greatest": "largest"}
_SCORE = re.compile(
    r"(?<![\w.,–$£€-])(?P<a>\d{1,3})(?P<va>\svotes)?(?P<glue>\s?[–-]\s?|\sto\s"
    r"|\svotes\sagainst\s)(?P<b>\d{1,3})(?P<vb>\svotes?\b)?(?![\w%–$£€-]|[.,]\d)"
)
_SCORING = re.compile(
    r"\b(?:vot\w+|won|win|wins|beat|beats|lost|lose|defeat\w*|victory|score[ds]?|drew|draw|majority"
    r"|approv\w+|pass\w*|reject\w*|ruled|tie|thrown\sout|carried)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_P = re.compile(r"\b[pP](?:[-\s]value)?\s?(?:of\s)?(?P<sign>[=<>≤≥])?\s?(?P<number>0?[.·]\d+)\b")
_P_SIGNS = {"<": Hedge.LESS_THAN, "≤": Hedge.AT_MOST, ">": Hedge.MORE_THAN, "≥": Hedge.AT_LEAST}
_ROUGH_FRACTION = Decimal(5)
"""A fraction in words is taken as rounded to five percent: "a quarter" may be 23 %."""
_TENTH = Decimal("0.1")


def find_worded(text: str) -> list[FoundValue]:
    """Return the values in words; they may overlap one another and the measures."""
    return [
        *_fractions(text),
        *_ratios(text),
        *_times(text),
        *_none(text),
        *_ranks(text),
        *_scores(text),
        *_p_values(text),
    ]


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
    return Decimal(word.replace(",", "")) if word[0].isdigit() else Decimal(UNITS[word.casefold()])


def _fractions(text: str) -> list[FoundValue]:
    found = []
    for match in _FRACTION.finditer(text):
        if match["half"]:
            count, part = Decimal(1), "half"
        else:
            word = (match["count"] or "").casefold()
            if (
                not word
                or (match["s"] and word in ("a", "one", "an"))
                or (not match["s"] and word in ("two", "three", "four"))
            ):
                continue
            count, part = Decimal(1) if word in ("a", "an") else _small(word), match["part"].casefold()
        share = round(100 * count / FRACTIONS[part], 4)
        found.append(_make(text, match.start(), match.end(), ValueType.PERCENT, share, "%", _ROUGH_FRACTION))
    for match in _IN.finditer(text):
        n, d = _small(match["n"]), _small(match["d"])
        if (
            not 0 < n < d
            or (match["d"].isdigit() and int(match["d"]) > 1900)
            or (d > 10 and "out" not in match.group() and d not in (20, 100, 1000))
        ):
            continue
        step = _ROUGH_FRACTION if d <= 20 else Decimal(100) / d
        found.append(
            _make(text, match.start(), match.end(), ValueType.PERCENT, round(100 * n / d, 4), "%", step)
        )
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
    for match in _NO.finditer(text):
        noun, end = counted(text, match.end(), singular=False)
        if noun and end - match.end() < 40:
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
    return found


def _ordinal(word: str) -> Decimal:
    return Decimal(_ORDINALS.get(word.casefold()) or int(re.sub(r"\D", "", word)))


def _ranks(text: str) -> list[FoundValue]:
    found = []
    for match in _RANK.finditer(text):
        place, high, unit = _rank(text, match)
        if place is not None:
            span = Span(*match.span())
            hedge = Hedge.EXACT if high is not None else Hedge.ABOUT
            found.append(FoundValue(span, Value(ValueType.RANK, place, high, unit, span.of(text), hedge)))
    return found


def _rank(text: str, match: re.Match[str]) -> tuple[Decimal | None, Decimal | None, str]:
    """Return place, last possible place and what is ranked; no place where the ordinal ranks nothing."""
    if match["among"]:
        return Decimal(1), None, _level(match["amongsup"])
    if match["top"]:
        return Decimal(1), Decimal(1), _level(match["top"])
    if match["no"]:
        return Decimal(match["no"]), Decimal(match["no"]), ""
    place = _ordinal(match["ord"])
    if match["sup"]:
        return place, place, _level(match["sup"])
    start = match.start()
    if match["noun"] and _OWNER.search(text, max(0, start - 8), start):
        return place, place, match["noun"]
    ranked = match["place"] is not None or _RANKED.search(text, max(0, start - 8), start)
    return (place, place, "") if ranked else (None, None, "")


def _level(superlative: str) -> str:
    word = superlative.casefold()
    return _BIG.get(word, word)


def _scores(text: str) -> list[FoundValue]:
    found = []
    for match in _SCORE.finditer(text):
        a, b = match["a"], match["b"]
        told = bool(match["va"] or match["vb"]) or bool(
            _SCORING.search(text[max(0, match.start() - 80) : match.start()])
        )
        if not told and not re.match(
            r"\s(?:vote|win|victory|defeat|loss|lead|draw|majority|decision)\b",
            text[match.end() : match.end() + 12],
        ):
            continue
        span = Span(*match.span())
        found.append(
            FoundValue(
                span, Value(ValueType.SCORE, None, None, "", span.of(text), items=(str(int(a)), str(int(b))))
            )
        )
    return found


def _p_values(text: str) -> list[FoundValue]:
    found = []
    for match in _P.finditer(text):
        number = parse_digits(match["number"].replace("·", "."))
        exponent = number.as_tuple().exponent
        step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
        hedge = _P_SIGNS.get(match["sign"] or "", Hedge.EXACT)
        span = Span(*match.span())
        found.append(
            FoundValue(span, Value(ValueType.QUANTITY, number, number, "p", span.of(text), hedge, step))
        )
    return found
