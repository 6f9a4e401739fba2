"""A small fact sheet with everything on it: settled, differing, open, forecast, rejected."""

import hashlib
from dataclasses import replace

from reviewer.domain.claims import Body
from reviewer.domain.readmodel import ClaimItem, TieItem
from reviewer.domain.review.log import GENESIS, Decision, decision_hash
from reviewer.domain.review.records import Change, Ruling, Table
from reviewer.domain.sheet import (
    Citation,
    FactSheet,
    RejectedClaim,
    SheetLine,
    SheetOptions,
    SheetSection,
    SheetSource,
)
from reviewer.export import Document


def citation(label: str, quote: str, attribution: str = "", value: str = "", start: int = 10) -> Citation:
    return Citation(
        claim_id=hashlib.sha256(label.encode()).hexdigest()[:12],
        label=label,
        letter=label.rstrip("0123456789"),
        quote=quote,
        statement=f"{quote[:1].upper()}{quote[1:]}.",
        start=start,
        end=start + len(quote),
        attribution=attribution,
        value=value,
    )


def line(text: str, cited: tuple[Citation, ...], **more: object) -> SheetLine:
    plain = SheetLine(
        fact_id="fact-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6],
        text=text,
        citations=cited,
        differing=(),
        disagreement="",
        explanations=(),
        resolution="",
        note="",
        decided=(("mk", "2026-02-01T10:00:00.000Z"),),
        reviewed=True,
        independent=len({one.letter for one in cited}),
        kind="fact",
    )
    return replace(plain, **more)


def source(letter: str, publisher: str, origin: str = "", address: str = "") -> SheetSource:
    return SheetSource(
        letter, f"The bridge in {publisher}", publisher, "News desk", "2026-01-02", address, f"{letter.lower()}.txt", 4, 2,
        origin or letter,
    )  # fmt: skip


def decisions() -> tuple[Decision, ...]:
    first = Decision(
        "case-1", 1, "d-1", "2026-01-31T09:00:00.000Z", "mk", "create", "Create the case",
        (Change(Table.CASE, "case-1", None, {"name": "r-1"}),), prev=GENESIS,
    )  # fmt: skip
    first = replace(first, hash=decision_hash(first))
    second = Decision(
        "case-1", 2, "d-2", "2026-02-01T10:00:00.000Z", "mk", "accept", "Accept A1",
        (Change(Table.VERDICT, "a1:mk", None, {"ruling": "accepted", "seq": 2}),), prev=first.hash,
    )  # fmt: skip
    return first, replace(second, hash=decision_hash(second))


def claim(label: str, ruling: Ruling | None) -> ClaimItem:
    one = citation(label, f"words of {label}")
    return ClaimItem(
        id=one.claim_id, label=label, article=f"article-{one.letter}", start=one.start, end=one.end, quote=one.quote,
        body=Body(one.statement), fact="fact-1", ruling=ruling, reason="", decided_by="mk" if ruling else "",
        verdict_note="", why="", note="", by_hand=False, edited=False, conflicts=(), version=1,
    )  # fmt: skip


def sheet() -> FactSheet:
    low, high = (
        citation("A1", "cost 40 million euros", value="€40 m"),
        citation("B1", "cost 45 million euros", "the town", "€45 m"),
    )
    third = citation("C3", "a price of 45 million euros", "", "€45 m", 77)
    price = line(
        "The bridge cost 45 million euros.",
        (high, third),
        differing=(low,),
        disagreement="A differs (A: “cost 40 million euros”). Settled on one value: two of three sources.",
        explanations=("Different figures: B and C give €45 m; A gives €40 m. They cannot both be right.",),
        resolution="one value",
        note="two of three sources",
        independent=2,
    )
    opened = line(
        "It was opened in May.", (citation("A2", "was opened in May"), citation("B2", "opened in May"))
    )
    later = line(
        "It may be closed in 2030.", (citation("B4", "may be closed in 2030"),), kind="forecast", undecided=1
    )
    length = line(
        "It is 300 metres long.",
        (citation("A3", "is 300 metres long", value="300 m"), citation("C1", "310 metres", value="310 m")),
        disagreement="Different figures: A gives 300 m; C gives 310 m. They cannot both be right.",
        explanations=("Different figures: A gives 300 m; C gives 310 m. They cannot both be right.",),
        resolution="open",
        note="Ask the engineer.",
        decided=(),
        undecided=2,
    )
    log = decisions()
    return FactSheet(
        title="The bridge",
        case_id="case-1",
        reviewed=True,
        made_at="2026-02-01T10:05:00.000Z",
        head=log[-1].hash,
        seq=len(log),
        analysts=("mk",),
        sources=(
            replace(
                source("A", "North Post", address="https://north.example/bridge?a=1&b=2"),
                fetched_at="2026-01-30T08:00:00+00:00",
            ),
            source("B", "South Post", address="javascript:alert(1)"),
            source("C", "East Post", "A"),
        ),
        independent=2,
        ties=(TieItem("A", "C", 2, "City Agency"),),
        sections=(SheetSection("Money & time", (price, opened)), SheetSection("Other", (later,))),
        open_questions=(length,),
        rejected=(RejectedClaim(citation("C2", "a joy to cross"), "opinion", "no fact", "mk"),),
        claims=9,
        decided=6,
        conflicts_open=1,
        conflicts_settled=1,
        options=SheetOptions(rejected=True),
    )


def sheet_document() -> Document:
    """The sheet with its log and two of its claims."""
    return Document(sheet(), decisions(), (claim("A1", Ruling.ACCEPTED), claim("A4", None)))
