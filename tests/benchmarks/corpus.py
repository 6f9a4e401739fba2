"""Articles that are analyzed already, as many as a desk has after a year: the claims, facts and conflicts of each.

An affair is told by four articles of about 600 words, each with 25 of its 40 facts in words of its own; now and
then a figure differs. The same seed gives the same affairs. What a claim carries (value, signs, names) has the
size of what the analysis gives.
"""

import random
import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from growing import EVENTS, FILLER, event

from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, Conflict, Fact
from reviewer.domain.conflicts.rules import make
from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

ARTICLES = 4
"""Articles of one affair."""
CLAIMS = 25
"""Claims of one article."""
WORDS = 600
"""Words of one article, about."""
_FACTS = 40
"""What one affair is about; each article tells 25 of them."""
_WRONG = 0.12
"""Share of the figures that an article has otherwise."""
_SECTIONS = ("What happened", "The money", "The people", "What comes next", "Reactions", "Background")
_SPACE = uuid.UUID("0e1c1f0c-64e0-4a4d-9d11-6f2f0c6c6c5b")
_MONEY = re.compile(r"\$([\d.]+) million")
_COUNT = re.compile(r"\b(\d+) (people|hours|months|days|percent)")


@dataclass(frozen=True, slots=True)
class Affair:
    """Four articles and what was found in them."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[tuple[str, Conflict], ...]
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    """One fact of an affair: three ways to say it, whom it is about, and the figures in it."""

    wordings: tuple[str, ...]
    known: dict[str, str]
    section: str


def affairs(articles: int, seed: int = 11) -> Iterator[Affair]:
    """Yield affairs with this many articles in all."""
    for number, start in enumerate(range(0, articles, ARTICLES)):
        chance = random.Random(f"{seed} {number}")
        yield _affair(chance, f"{seed} {number}", min(ARTICLES, articles - start))


def analyzed(found: Sequence[Affair]) -> Analysis:
    """Return the analysis of a case that is made of affairs."""
    return Analysis(
        "corpus/1",
        tuple(one for affair in found for one in affair.articles),
        tuple(one for affair in found for one in affair.claims),
        tuple(one for affair in found for one in affair.facts),
        tuple(one for affair in found for one in affair.conflicts),
        judged=True,
        names=tuple({one.full: one for affair in found for one in affair.names}.values()),
    )


def _affair(chance: random.Random, key: str, count: int) -> Affair:
    main = event(chance)
    slots = [_slot(chance, main) for _ in range(_FACTS)]
    day = date(2025, 1, 6) + timedelta(days=chance.randint(0, 360))
    homes: list[Article] = []
    claims: list[Claim] = []
    told: dict[int, list[tuple[Claim, str]]] = {}
    for n in range(count):
        home, found = _article(chance, f"{key} {n}", main, slots, day + timedelta(days=n))
        homes.append(home)
        for slot, claim, figures in found:
            claims.append(claim)
            told.setdefault(slot, []).append((claim, figures))
    facts = {
        slot: _fact(f"{key} {slot}", slots[slot], [one for one, _ in told[slot]]) for slot in sorted(told)
    }
    return Affair(
        tuple(homes),
        tuple(claims),
        tuple(facts.values()),
        tuple((fact.id, one) for slot, fact in facts.items() for one in _conflicts(told[slot])),
        tuple(_name(full, homes) for full in (main["firm"], main["other"], main["boss"], main["town"])),
    )


def _slot(chance: random.Random, main: dict[str, str]) -> _Slot:
    other = event(chance)
    known = {
        name: value if name[-1].isdigit() or chance.random() < 0.4 else main[name]
        for name, value in other.items()
    }
    kind = chance.choice(list(EVENTS))
    return _Slot(chance.choice(EVENTS[kind]), known, chance.choice(_SECTIONS))


def _article(
    chance: random.Random, key: str, main: dict[str, str], slots: Sequence[_Slot], day: date
) -> tuple[Article, list[tuple[int, Claim, str]]]:
    picked = sorted(chance.sample(range(len(slots)), CLAIMS))
    pieces: list[tuple[int, str, str]] = []
    words = 0
    for slot in picked:
        sentence, figures = _sentence(chance, slots[slot])
        pieces.append((slot, sentence, figures))
        words += len(sentence.split())
    while words < WORDS:
        filler = chance.choice(FILLER).format(**event(chance) if chance.random() < 0.3 else main)
        pieces.insert(chance.randint(1, len(pieces)), (-1, filler, ""))
        words += len(filler.split())
    title = f"{main['town']}: what is known by the {day.day}th"
    text, places = title, []
    for n, (slot, sentence, figures) in enumerate(pieces):
        text += "\n\n" if n % 4 == 0 else " "
        places.append((slot, Span(len(text), len(text) + len(sentence)), figures))
        text += sentence
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    home = Article(
        article_id(text),
        f"{key}.txt",
        title,
        f"{main['town']} Post",
        "",
        day.isoformat(),
        "",
        "en",
        text,
        (),
        source,
    )
    return home, [
        (slot, _claim(chance, home, span, slots[slot]), figures)
        for slot, span, figures in places
        if slot >= 0
    ]


def _sentence(chance: random.Random, slot: _Slot) -> tuple[str, str]:
    """Return how an article says it, and the figures in that."""
    known = dict(slot.known)
    for name in ("n1", "n2", "n3"):
        if chance.random() < _WRONG:
            known[name] = str(int(known[name]) + chance.randint(1, 9))
    sentence = chance.choice(slot.wordings).format(**known)
    return sentence, " ".join(re.findall(r"\d[\d.]*", sentence))


def _claim(chance: random.Random, home: Article, span: Span, slot: _Slot) -> Claim:
    quote = span.of(home.text)
    signs = (
        "best support",
        "figure",
        "long",
        "name",
        "name is subject",
        "past",
        "support",
        "telling",
        "words of many",
    )
    body = Body(
        quote,
        value=_value(quote),
        subject=slot.known["firm"],
        attribute=chance.choice(("price", "location", "damage", "employer", "votes")),
        confidence=round(chance.uniform(0.4, 1.0), 2),
        signs=tuple((one, round(chance.random(), 2)) for one in signs),
    )
    return Claim(claim_id(home.id, span, quote), home.id, span, quote, body)


def _value(quote: str) -> Value | None:
    money = _MONEY.search(quote)
    if money:
        amount = Decimal(money[1]) * 1_000_000
        return Value(ValueType.MONEY, amount, amount, "USD", money[0], step=Decimal(100_000))
    count = _COUNT.search(quote)
    if count:
        number = Decimal(count[1])
        return Value(ValueType.COUNT, number, number, count[2], count[0], step=Decimal(1))
    return None


def _fact(key: str, slot: _Slot, claims: Sequence[Claim]) -> Fact:
    reasons = ("Same subject, same figure.",) * len(claims)
    return Fact(
        str(uuid.uuid5(_SPACE, key)),
        claims[0].body.statement,
        tuple(one.id for one in claims),
        slot.section,
        reasons,
    )


def _conflicts(told: Sequence[tuple[Claim, str]]) -> list[Conflict]:
    """Return the conflict of a fact whose claims give different figures."""
    sides: dict[str, list[str]] = {}
    for claim, figures in told:
        if figures and claim.body.value is not None:
            sides.setdefault(figures, []).append(claim.id)
    return [make("number.disjoint", list(sides.values()))] if len(sides) > 1 else []


def _name(full: str, homes: Sequence[Article]) -> Name:
    places = tuple(
        NamePlace(one.id, Span(at, at + len(full))) for one in homes if (at := one.text.find(full)) >= 0
    )
    return Name(full, NameKind.ORG, (Form(full, "", max(1, len(places)), places),))
