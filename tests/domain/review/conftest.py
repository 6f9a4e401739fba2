"""A small case in memory: three articles that disagree, analysed by hand."""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from reviewer.domain.articles import Article, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, Conflict, ConflictKind, Fact, Severity
from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.review.bodies import Sealed, seal_with
from reviewer.domain.review.commands import Act, Command
from reviewer.domain.review.decide import decide
from reviewer.domain.review.integrate import Integration, integrate
from reviewer.domain.review.log import Decision, Draft, check_chain, decision_hash
from reviewer.domain.review.records import (
    CaseRecord,
    Change,
    ClaimRecord,
    FactRecord,
    Table,
    from_row,
    to_row,
)
from reviewer.domain.review.state import CaseState
from reviewer.domain.review.work import Tools
from reviewer.domain.text import Span

TEXTS = {
    "a": "Harbour Tools paid 40 million euros for Bolt. The deal is closed. Bolt has 12 shops.",
    "b": "Harbour Tools paid 45 million euros for Bolt. The deal was agreed. It was raining.",
    "c": "Bolt has 12 shops. Mira Oden founded it.",
}

GROUPS = {
    "price": [
        ("a", "Harbour Tools paid 40 million euros for Bolt"),
        ("b", "Harbour Tools paid 45 million euros for Bolt"),
    ],
    "status": [("a", "The deal is closed"), ("b", "The deal was agreed")],
    "shops": [("a", "Bolt has 12 shops"), ("c", "Bolt has 12 shops")],
    "weather": [("b", "It was raining")],
    "founder": [("c", "Mira Oden founded it")],
}

NAMES = (
    (NameKind.ORG, "Harbour Tools", "Harbour"),
    (NameKind.ORG, "Bolt", "it"),
    (NameKind.PERSON, "Mira Oden"),
)


class CountingMint:
    """Ids and keys by counting, so that every run is the same."""

    def __init__(self) -> None:
        self._count = itertools.count(1)

    def new_id(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._count):012d}"

    def seal(self, text: str) -> Sealed:
        key = next(self._count).to_bytes(16, "big")
        return Sealed(seal_with(key, text), key, text)


def article(name: str, text: str) -> Article:
    return Article(
        article_id(text), f"{name}.txt", text.split(".")[0], name.upper(), "", "2026-01-02", "", "en", text
    )


def claim(home: Article, words: str) -> Claim:
    start = home.text.index(words)
    span = Span(start, start + len(words))
    return Claim(claim_id(home.id, span, words), home.id, span, words, Body(words))


def detect(claims: Any) -> tuple[Conflict, ...]:
    """Claims of one fact disagree if their statements differ."""
    sides: dict[str, list[str]] = {}
    for one in claims:
        sides.setdefault(one.body.statement, []).append(one.id)
    if len(sides) < 2:
        return ()
    grouped = tuple(tuple(side) for side in sides.values())
    return (Conflict("c-" + str(sorted(sides)), ConflictKind.NUMBER, Severity.HARD, "test.words", grouped),)


def analyse(articles: list[Article], groups: dict[str, list[tuple[str, str]]]) -> Analysis:
    homes = {one.name.removesuffix(".txt"): one for one in articles}
    claims, facts = [], []
    for name, members in groups.items():
        found = [claim(homes[where], words) for where, words in members if where in homes]
        if found:
            claims += found
            reasons = tuple("Grouped by hand." for _ in found)
            facts.append(Fact(f"fact-{name}", found[0].quote, tuple(one.id for one in found), name, reasons))
    return Analysis("hand/1", tuple(articles), tuple(claims), tuple(facts), (), names=tuple(named(articles)))


def named(articles: list[Article]) -> Iterator[Name]:
    """The names of `NAMES`, with the places at which these articles have them."""
    for kind, *forms in NAMES:
        found = []
        for n, form in enumerate(forms):
            places = tuple(
                NamePlace(one.id, Span(at.start(), at.end()))
                for one in articles
                for at in re.finditer(rf"\b{form}\b(?! Tools)", one.text)
            )
            found.append(Form(form, "short form" if n else "", len(places), places))
        if found[0].count:
            yield Name(forms[0], kind, tuple(one for one in found if one.count))


@dataclass
class Desk:
    """A case in memory with its log, and what a test asks of it."""

    state: CaseState = field(default_factory=lambda: CaseState("case-1"))
    mint: CountingMint = field(default_factory=CountingMint)
    last: Integration | None = None
    articles: dict[str, Article] = field(default_factory=dict)

    @property
    def tools(self) -> Tools:
        def propose(_home: Any, text: str, span: Span, statement: str) -> Body:
            return Body(statement or span.of(text))

        return Tools(self.mint, propose, detect)

    def do(self, command: Command, analyst: str = "mk", **seen: int) -> Decision:
        draft = decide(
            self.state, Act(command, analyst, {k.replace("_", "-"): v for k, v in seen.items()}), self.tools
        )
        return self.log(draft, analyst)

    def log(self, draft: Draft, analyst: str, parts: tuple[Any, ...] = ()) -> Decision:
        self.state.texts.update({one.ref: one.text for one in draft.texts})
        self.state.texts.update({one.ref: one.text for part in parts for one in part.texts()})
        log = self.state.decisions
        seq = len(log) + 1
        made = Decision(
            "case-1",
            seq,
            f"d{seq}",
            f"2026-01-01T00:00:{seq % 60:02d}Z",
            analyst,
            draft.command,
            draft.what,
            draft.changes,
            tuple(one.digest for one in parts),
            draft.undoes,
            draft.redoes,
            prev=log[-1].hash if log else "0" * 64,
        )
        made = replace(made, hash=decision_hash(made))
        self.state.log(made, [change for part in parts for change in part.changes()])
        check_chain(self.state.decisions)
        return made

    def add(
        self,
        *names: str,
        groups: dict[str, list[tuple[str, str]]] | None = None,
        texts: dict[str, str] = TEXTS,
        judged: bool = False,
    ) -> Integration:
        new = [article(name, texts[name]) for name in names]
        old = [self.articles[one.id] for one in self.state.articles()]
        for one in new:
            self.articles[one.id] = one
        result = integrate(
            self.state,
            replace(analyse([*old, *new], groups or GROUPS), judged=judged),
            new,
            self.tools,
            "mk",
            [bytes([n]) * 16 for n in range(len(old) + len(new) + 2)],
        )
        self.state.article_texts.update({one.id: one.text for one in new})
        self.log(result.draft, "mk", result.parts)
        self.last = result
        return result

    def label(self, words: str, where: str = "") -> str:
        """The label of the claim at these words."""
        for home in self.state.articles():
            for one in self.state.claims_in(home.id):
                text = self.state.article_text(home.id)[one.start : one.end]
                if text == words and where in ("", home.letter):
                    return f"{home.letter}{one.number}"
        raise LookupError(words)

    def claim(self, label: str) -> ClaimRecord:
        found = self.state.claim_numbered(label[0], int(label[1:]))
        assert found is not None
        return found

    def fact(self, label: str) -> FactRecord:
        key = self.claim(label).fact
        row = self.state.row(Table.FACT, key)
        assert row is not None
        return from_row(FactRecord, key, row)

    def picture(self) -> dict[Any, Any]:
        """Everything there is, texts in place of refs, for comparing."""
        return {
            key: {
                name: self.state.texts.get(value, value) if isinstance(value, str) else value
                for name, value in row.items()
            }
            for key, row in self.state.rows.items()
        }


def make_desk() -> Desk:
    """Return a case with articles A, B and C, analysed; nothing decided."""
    made = Desk()
    created = Change(Table.CASE, "case-1", None, to_row(CaseRecord("case-1", "")))
    made.log(Draft("create", "Create the case", (created,)), "mk")
    made.add("a", "b", "c")
    return made


@pytest.fixture
def desk() -> Desk:
    """Articles A, B and C, analysed; nothing decided."""
    return make_desk()


@pytest.fixture(scope="session")
def new_desk() -> Callable[[], Desk]:
    """Makes a new desk for each example of a property."""
    return make_desk
