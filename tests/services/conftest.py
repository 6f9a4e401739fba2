"""A workspace with a small case: three articles that disagree, analysed by hand (no language model)."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

import reviewer.analysis
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.names import Form, Name, NameKind, NamePlace
from reviewer.domain.progress import Progress, silent
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings
from reviewer.store.database import Database, open_database

TEXTS = {
    "north.txt": "The bridge cost 40 million euros. It was opened in May. 🎉 It is 300 metres long.",
    "south.txt": "The bridge cost 45 million euros. It was opened in May. It is a joy to cross.",
    "east.txt": "The bridge is 300 metres long. Mira Oden drew it. The bridge cost 45 million euros.",
}

GROUPS = (
    ("Money", {"The bridge cost 40 million euros", "The bridge cost 45 million euros"}),
    ("Dates", {"It was opened in May"}),
    ("", {"It is 300 metres long", "The bridge is 300 metres long"}),
    ("", {"It is a joy to cross"}),
    ("People", {"Mira Oden drew it"}),
)


def article(name: str, text: str = "") -> Article:
    text = text or TEXTS[name]
    source = Source.of(text.encode(), "utf-8", False, "text/1")
    title = text.partition(".")[0]
    return Article(
        article_id(text), name, title, name.split(".")[0], "", "2026-01-02", "", "en", text, (), source
    )


def body(words: str) -> Body:
    kind = ClaimKind.OPINION if "joy" in words else ClaimKind.FACT
    number = next((one for one in words.split() if one.isdigit()), "")
    if number and "million euros" in words:
        amount = Decimal(number) * 10**6
        value = Value(ValueType.MONEY, amount, amount, "EUR", f"{number} million euros", step=Decimal(10**6))
    elif number:
        value = Value(ValueType.QUANTITY, Decimal(number), Decimal(number), "m", f"{number} metres")
    else:
        value = None
    return Body(words, kind, value, subject="bridge")


def analyze(
    articles: Sequence[Article],
    *,
    progress: Progress = silent,
    guidance: Guidance = UNGUIDED,
) -> Analysis:
    """Each sentence is a claim; `GROUPS` says which belong together."""
    claims = []
    for done, home in enumerate(articles):
        progress(done, len(articles), f"Reading {home.name}")
        place = 0
        for sentence in filter(None, (one.strip(" 🎉") for one in home.text.split("."))):
            place = home.text.index(sentence, place)
            span = Span(place, place + len(sentence))
            claims.append(Claim(claim_id(home.id, span, sentence), home.id, span, sentence, body(sentence)))
    taken = {(one.article_id, one.span) for one in guidance.given}
    claims = [*guidance.given, *(one for one in claims if (one.article_id, one.span) not in taken)]
    facts = []
    for section, words in GROUPS:
        members = [one for one in claims if one.quote in words]
        if members:
            ids = tuple(one.id for one in members)
            facts.append(
                Fact(
                    f"fact {sorted(words)[0]}", members[0].body.statement, ids, section, ("alike",) * len(ids)
                )
            )
    grouped = {one for fact in facts for one in fact.claim_ids}
    for one in claims:
        if one.id not in grouped:
            facts.append(Fact(f"fact {one.id}", one.body.statement, (one.id,), "", ("alone",)))
    return Analysis("by hand/1", tuple(articles), tuple(claims), tuple(facts), (), names=names_of(articles))


def names_of(articles: Sequence[Article]) -> tuple[Name, ...]:
    """Who is named, and where it stands first in each article."""
    forms = {}
    for text in ("The bridge", "It", "Mira Oden"):
        places = tuple(
            NamePlace(one.id, Span(one.text.index(text), one.text.index(text) + len(text)))
            for one in articles
            if text in one.text
        )
        forms[text] = Form(text, "pronoun" if text == "It" else "", len(places), places)
    return (
        Name("The bridge", NameKind.OTHER, (forms["The bridge"], forms["It"])),
        Name("Mira Oden", NameKind.PERSON, (forms["Mira Oden"],)),
    )


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    """Makes an article: one of the case's by name, or any by name and text."""
    return article


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The analysis of this file in the place of the language model's."""
    monkeypatch.setattr(reviewer.analysis, "analyze", analyze)


@pytest.fixture
def open_again(tmp_path: Path, home: Path) -> Callable[..., Workspace]:
    """Opens the test's database, as often as is asked."""

    def opened(analyst: str = "mk") -> Workspace:
        return Workspace.open(str(tmp_path / "cases.sqlite3"), settings=Settings(analyst=analyst))

    return opened


@pytest.fixture
def workspace(open_again: Callable[..., Workspace]) -> Iterator[Workspace]:
    """An empty database."""
    with open_again() as opened:
        yield opened


@pytest.fixture
def bridge(workspace: Workspace, by_hand: None) -> str:
    """A case of three articles, A to C; its id."""
    articles = [article(name) for name in TEXTS]
    return workspace.library.add_new("The bridge", articles, in_process=True).case_id


@pytest.fixture
def database(workspace: Workspace) -> Database:
    """The open database of `workspace`."""
    return workspace.library._database


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Database]:
    """Another database, empty."""
    with open_database(tmp_path / "other.sqlite3") as opened:
        yield opened
