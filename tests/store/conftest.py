"""A small case in a database: three articles that disagree, analysed by hand."""

import secrets
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import (
    Analysis,
    Body,
    Claim,
    ClaimKind,
    Conflict,
    ConflictKind,
    Fact,
    Severity,
    Tie,
)
from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.review.bodies import RandomMint
from reviewer.domain.review.commands import Act, Command
from reviewer.domain.review.decide import decide
from reviewer.domain.review.integrate import integrate
from reviewer.domain.review.log import Decision
from reviewer.domain.review.work import Tools
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType
from reviewer.store.database import Database, open_database

TEXTS = {
    "a": "Harbour Tools paid 40 million euros for Bolt. The deal is closed. Bolt has 12 shops. 🎉 Café Zürich.",
    "b": "Harbour Tools paid 45 million euros for Bolt. The deal was agreed. It was raining.",
    "c": "Bolt has 12 shops. Mira Oden founded it.",
    "d": "Harbour Tools paid 45 million euros for Bolt. Everybody smiled.",
}

GROUPS = {
    "price": [
        ("a", "Harbour Tools paid 40 million euros for Bolt"),
        ("b", "Harbour Tools paid 45 million euros for Bolt"),
        ("d", "Harbour Tools paid 45 million euros for Bolt"),
    ],
    "status": [("a", "The deal is closed"), ("b", "The deal was agreed")],
    "shops": [("a", "Bolt has 12 shops"), ("c", "Bolt has 12 shops")],
    "weather": [("b", "It was raining")],
    "founder": [("c", "Mira Oden founded it")],
}


def article(name: str, text: str) -> Article:
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    words = text.split(".")[0]
    return Article(
        article_id(text), f"{name}.txt", words, name.upper(), "", "2026-01-02", "", "en", text, (), source
    )


def body(words: str) -> Body:
    kind = ClaimKind.OPINION if words == "It was raining" else ClaimKind.FACT
    number = next((one for one in words.split() if one.isdigit()), "")
    if not number:
        return Body(words, kind)
    amount = Decimal(number) * (10**6 if "million" in words else 1)
    sort = (ValueType.MONEY, "EUR") if "million" in words else (ValueType.COUNT, "shop")
    return Body(words, kind, Value(sort[0], amount, amount, sort[1], number))


def claim(home: Article, words: str) -> Claim:
    start = home.text.index(words)
    span = Span(start, start + len(words))
    return Claim(claim_id(home.id, span, words), home.id, span, words, body(words))


def detect(claims: Any) -> tuple[Conflict, ...]:
    """Claims of one fact disagree if their statements differ."""
    sides: dict[str, list[str]] = {}
    for one in claims:
        sides.setdefault(one.body.statement, []).append(one.id)
    if len(sides) < 2:
        return ()
    grouped = tuple(tuple(side) for side in sides.values())
    money = any("million" in words for words in sides)
    kind, severity = (ConflictKind.NUMBER, Severity.HARD) if money else (ConflictKind.STATUS, Severity.SOFT)
    return (Conflict("c-" + str(sorted(sides)), kind, severity, "test.words", grouped),)


def analyse(articles: list[Article]) -> Analysis:
    homes = {one.name.removesuffix(".txt"): one for one in articles}
    claims, facts = [], []
    for name, members in GROUPS.items():
        found = [claim(homes[where], words) for where, words in members if where in homes]
        if found:
            claims += found
            reasons = tuple("Grouped by hand." for _ in found)
            section = "" if name == "weather" else f"About the {name}"
            facts.append(
                Fact(f"fact-{name}", found[0].quote, tuple(one.id for one in found), section, reasons)
            )
    ties = ()
    if "b" in homes and "d" in homes:
        ties = (Tie(homes["b"].id, homes["d"].id, 1, "Agency"),)
    return Analysis(
        "hand/1", tuple(articles), tuple(claims), tuple(facts), (), ties, names=names_of(articles)
    )


def names_of(articles: list[Article]) -> tuple[Name, ...]:
    """Two names, at their first place in each article."""
    found = []
    for kind, text in ((NameKind.ORG, "Bolt"), (NameKind.PERSON, "Mira Oden")):
        homes = [one for one in articles if text in one.text]
        spans = [Span(one.text.index(text), one.text.index(text) + len(text)) for one in homes]
        places = tuple(NamePlace(one.id, span) for one, span in zip(homes, spans, strict=True))
        if places:
            found.append(Name(text, kind, (Form(text, "", len(places), places),)))
    return tuple(found)


@dataclass
class Desk:
    """A case in a database, and what a test does to it."""

    database: Database
    case: str
    articles: list[Article] = field(default_factory=list)
    ticks: int = 0

    @property
    def tools(self) -> Tools:
        def propose(_home: Any, text: str, span: Span, statement: str) -> Body:
            return Body(statement or span.of(text))

        return Tools(RandomMint(), propose, detect)

    @property
    def at(self) -> str:
        self.ticks += 1
        return f"2026-01-01T{self.ticks // 3600:02d}:{self.ticks // 60 % 60:02d}:{self.ticks % 60:02d}.000Z"

    def do(self, command: Command, analyst: str = "mk", decision_id: str = "", **seen: int) -> Decision:
        with self.database.write(self.case) as unit:
            draft = decide(unit, Act(command, analyst, dict(seen)), self.tools)
            return unit.log(draft, analyst=analyst, at=self.at, decision_id=decision_id or str(uuid.uuid4()))

    def add(self, *names: str, tied: Sequence[str] = ()) -> Decision:
        """Bring articles in; `tied`: pairs of names, such as "ad", that share passages besides."""
        new = [article(name, TEXTS[name]) for name in names]
        self.articles += new
        found = analyse(self.articles)
        homes = {one.name[0]: one.id for one in self.articles}
        ties = (Tie(homes[first], homes[second], 3, "Agency") for first, second in tied)
        return self.integrate(replace(found, ties=(*found.ties, *ties)), new)

    def integrate(self, analysis: Analysis, new: list[Article]) -> Decision:
        keys = [secrets.token_bytes(16) for _ in range(len(analysis.articles) + 2)]
        with self.database.write(self.case) as unit:
            made = integrate(unit, analysis, new, self.tools, "mk", keys)
            return unit.log(
                made.draft,
                analyst="mk",
                at=self.at,
                decision_id=str(uuid.uuid4()),
                parts=made.parts,
                articles=new,
            )

    def label(self, words: str, where: str = "") -> str:
        """The label of the claim at these words."""
        reader = self.database.reader(self.case)
        for home in reader.articles():
            page = reader.page(home.id)
            for one in page.claims if page else ():
                if one.quote == words and where in ("", home.letter):
                    return one.label
        raise LookupError(words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database can be made."""
    return tmp_path / "cases.sqlite3"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A new database."""
    with open_database(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def make_desk() -> Callable[..., Desk]:
    """Makes a case with articles A to D or others, analysed, nothing decided."""

    def make(database: Database, first: Sequence[str] = "abcd") -> Desk:
        desk = Desk(database, database.create_case("The Bolt deal", "mk", at="2026-01-01T00:00:00.000Z"))
        desk.add(*first)
        return desk

    return make


@pytest.fixture
def desk(database: Database, make_desk: Callable[..., Desk]) -> Desk:
    """Articles A to D in a new database, analysed; nothing decided."""
    return make_desk(database)
