"""A whole case with a real log: three articles, emoji and right-to-left text, claims in every state, two analysts.

What the analysis would find is written out here, so that no language model is needed; the decisions are made by the
services and stored, and the document is read back as an export reads it.
"""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from unittest import mock

import reviewer.analysis
from reviewer.domain.articles import Article, Source, article_id, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, ClaimKind, Fact
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review import commands as c
from reviewer.domain.review.records import Reason, ResolutionKind
from reviewer.domain.sheet import SheetOptions
from reviewer.domain.text import Span, canonical
from reviewer.domain.values import Value, ValueType
from reviewer.export import Document
from reviewer.services.publish import sheet_of
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

NORTH = """The harbour bridge opens 🎉

The bridge cost 40 million euros, the city said. 👩‍👩‍👧 Families came early, and the bridge was opened in May.

It is 300 metres long. It may be closed in 2030 for repairs, the engineer q̃ui said.
"""
SOUTH = """A bridge, at last

The bridge cost 45 million euros. It was opened in May – “a joy to cross”, & cheap at that.

The length is 310 metres, the builder wrote.
"""
EAST = """הגשר נפתח 🎉

הגשר עלה 45 מיליון אירו, אמרה העירייה. הגשר נפתח בחודש מאי, כך לפי North Post.
"""

ARTICLES = (
    ("north.html", "The harbour bridge opens 🎉", "North Post", "Ada Quill", "2026-01-02",
     "https://north.example/bridge?a=1&b=2#top", "en", NORTH),
    ("south.txt", "A bridge, at last", "South Post", "", "2026-01-03", "http://south.example/bridge", "en", SOUTH),
    ("east.txt", "הגשר נפתח 🎉", "East Post", "", "", "", "he", EAST),
)  # fmt: skip


def money(millions: int, text: str) -> Value:
    amount = Decimal(millions) * 10**6
    return Value(ValueType.MONEY, amount, amount, "EUR", text, step=Decimal(10**6))


def metres(number: int) -> Value:
    return Value(ValueType.QUANTITY, Decimal(number), Decimal(number), "m", f"{number} metres")


CLAIMS: Sequence[tuple[int, str, Body, str]] = (
    (0, "The bridge cost 40 million euros", Body(
        "The bridge cost 40 million euros.", value=money(40, "40 million euros"), attribution="the city",
        subject="bridge", attribute="price", confidence=0.9), "price"),
    (0, "the bridge was opened in May", Body("The bridge was opened in May."), "opened"),
    (0, "It is 300 metres long", Body("The bridge is 300 metres long.", value=metres(300), subject="bridge",
                                      attribute="length"), "length"),
    (0, "It may be closed in 2030 for repairs", Body(
        "The bridge may be closed in 2030.", ClaimKind.FORECAST, modality="may"), "closed"),
    (1, "The bridge cost 45 million euros", Body(
        "The bridge cost 45 million euros.", value=money(45, "45 million euros"), subject="bridge",
        attribute="price"), "price"),
    (1, "It was opened in May", Body("The bridge was opened in May."), "opened"),
    (1, "a joy to cross", Body("The bridge is a joy to cross.", ClaimKind.OPINION), "joy"),
    (1, "The length is 310 metres", Body("The bridge is 310 metres long.", value=metres(310), subject="bridge",
                                         attribute="length"), "length"),
    (2, "הגשר עלה 45 מיליון אירו", Body("הגשר עלה 45 מיליון אירו.", value=money(45, "45 מיליון אירו"),
                                        attribution="העירייה", subject="bridge", attribute="price"), "price"),
    (2, "הגשר נפתח בחודש מאי", Body("הגשר נפתח בחודש מאי."), "opened"),
)  # fmt: skip
"""Article, words, what they say, and the fact they belong to."""

SECTIONS = {"price": "Money & time", "opened": "Money & time"}


def articles() -> list[Article]:
    """Return the articles, A to C."""
    made = []
    for name, title, publisher, author, day, address, language, raw in ARTICLES:
        text = canonical(raw)
        source = Source.of(raw.encode(), "utf-8", False, "text/1")
        made.append(
            Article(
                article_id(text), name, title, publisher, author, day, address, language, text, (), source
            )
        )
    return made


def analyze(
    articles: Sequence[Article], *, progress: Progress = silent, guidance: Guidance = UNGUIDED
) -> Analysis:
    """Return what `CLAIMS` says, in the place of the language model's analysis."""
    claims, groups = [], {}
    for place, words, body, group in CLAIMS:
        home = articles[place]
        start = home.text.index(words)
        span = Span(start, start + len(words))
        one = Claim(claim_id(home.id, span, body.statement), home.id, span, words, body)
        claims.append(one)
        groups.setdefault(group, []).append(one)
    facts = tuple(
        Fact(f"fact {name}", group[0].body.statement, tuple(one.id for one in group), SECTIONS.get(name, ""),
             ("alike",) * len(group))
        for name, group in groups.items()
    )  # fmt: skip
    return Analysis("by hand/1", tuple(articles), tuple(claims), facts, ())


def whole_case(folder: Path, **options: object) -> Document:
    """Make the case in a new database in `folder`, decide on it, and return its document.

    Settled: the price (A1 differs). Open: the length. Accepted: the opening. Rejected: the joy. Edited: the
    forecast. By hand: A5, “Families came early”. One decision is taken back, one taken back and brought back.
    """
    path = str(folder / "whole.sqlite3")
    with mock.patch.object(reviewer.analysis, "analyze", analyze):
        with Workspace.open(path, settings=Settings(analyst="mk")) as first:
            case = first.library.add_new("The bridge <b> 🎉", articles(), in_process=True).case_id
            review = first.review(case)
            review.handle(c.Accept(("A2", "B2", "C2")))
            review.handle(c.Settle("A1", ResolutionKind.ONE_VALUE, ("B1", "C1"), note="two of three sources"))
            review.handle(c.Edit("A4", "The bridge may be closed for repairs in 2030."))
            review.handle(c.Accept(("A4",)))
            start = canonical(NORTH).index("Families came early")
            end = start + len("Families came early")
            review.handle(c.AddClaim("A", start, end, "Families came early."))
            review.handle(c.Accept(("A3",)))
            review.handle(c.Undo())
        with Workspace.open(path, settings=Settings(analyst="ab")) as second:
            review = second.review(case)
            review.handle(c.Reject(("B3",), Reason.OPINION, "a matter of taste"))
            review.handle(c.Undo())
            review.handle(c.Redo())
            review.handle(c.HandBack(("A5",), "who says so?"))
            return read_document(second, case, **options)


def read_document(workspace: Workspace, case: str, **options: object) -> Document:
    """Return the document of a case as an export of a whole case reads it."""
    chosen = SheetOptions(**{"rejected": True, **options})
    database = workspace._database
    with database.snapshot(case) as reader:
        sheet = sheet_of(reader, chosen)
        pages = tuple(page for one in reader.articles() if (page := reader.page(one.id)) is not None)
        facts = tuple(reader.fact_details([key for key, _ in reader.sheet_order()]))
        with database.read(case) as view:
            log = tuple(view.decisions())
    return Document(sheet, log, tuple(claim for page in pages for claim in page.claims), pages, facts)
