"""A span is its quotation: in the database, in every export that holds places, back from it, and in case files.

Each seed is a claim at a place drawn by chance in an article that has emoji, marks that combine, scripts from right to
left, and ends of lines, byte order marks and NULs that are no part of the stored text. The claims of many seeds stand in
one case, which is made by the services in a database.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unittest import mock

import read_data
from harness import PROGRAM, Row
from marked_case import articles as to_place_in
from whole_case import read_document

import reviewer.analysis
from reviewer.annotations import detect, place, read
from reviewer.domain.articles import Article, claim_id
from reviewer.domain.claims import Analysis, Body, Claim, Fact
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.progress import Progress, silent
from reviewer.domain.text import Span, canonical
from reviewer.export import FORMATS, Document
from reviewer.ingest import read_text
from reviewer.services.casefile import open_casefile, pack, unpack
from reviewer.services.workspace import Workspace
from reviewer.settings import Settings

IN_ONE = 25
"""Claims in one article."""
_PIECES = (
    *("the bridge", "cost 40 million", "Mira", "opened in May", "naïve", "1,234.5 km", "a", "“quoted”", "–", "&", "<b>", "]]>", '"'),
    *("🎉", "👩‍👩‍👧", "🇪🇺", "👍🏽", "𝒳", "e\u0301", "ẹ\u0301", "q\u0303", "Z\u0335\u0322\u0301", "A\u030a", "ﬁ", "İ", "ß"),
    *("הגשר עלה 45 מיליון", "שָׁלוֹם", "سلام", "العربية 12", "हिन्दी", "한국어", "日本語", "ไทย", "\u200f", "\u202bab\u202c", "\u200d"),
    *("\r\n", "\r", "\n", "\n\n", "\r\n\r\n", "\u2028", "\x85", "\ufeff", "\x00", "\x0b", "\t", "\u00a0", "\u3000", ". ", ". "),
)  # fmt: skip
READ_BACK = {"label-studio": "label-studio", "cas": "cas", "qdpx": "qdpx", "annotations": "web-annotation"}
"""Formats that are read again, with the name that their reader has."""
CHECKS = {
    "annotations": read_data.check_annotations,
    "label-studio": read_data.check_label_studio,
    "cas": read_data.check_cas,
    "qdpx": read_data.check_qdpx,
    "training": read_data.check_training,
}


def article(seed: int) -> Article:
    """Read an article as somebody pastes it."""
    chance = random.Random(f"article {seed}")
    pieces = chance.choices(_PIECES, k=chance.choice((20, 60, 300)))
    joined = "".join(one + chance.choice(("", " ")) for one in pieces)
    return read_text(f"\ufeffArticle {seed}.\r\n\r\n{joined} The end.", f"{seed}.txt")


def marks(home: Article, seeds: Sequence[int]) -> Iterator[tuple[int, Claim]]:
    """Mark a stretch of an article for each seed."""
    for seed in seeds:
        chance = random.Random(f"span {seed}")
        while True:
            start = chance.randrange(len(home.text))
            words = home.text[start : start + chance.choice((1, 2, 5, 20, 80, 400))]
            if any(one.isalnum() for one in words):
                break
        start += len(words) - len(words.lstrip())  # what is read back has no white space at its ends
        span, said = Span(start, start + len(words.strip())), f"Claim {seed}"
        body = Body(said)
        yield seed, Claim(claim_id(home.id, span, said), home.id, span, span.of(home.text), body)


def analyzed(articles: Sequence[Article], claims: Sequence[Claim]) -> Analysis:
    """Return an analysis that found these claims, each a fact of its own."""
    facts = tuple(Fact(f"fact {one.id}", one.body.statement, (one.id,), "", ("alone",)) for one in claims)
    return Analysis("by hand/1", tuple(articles), tuple(claims), facts, ())


def held(seeds: Sequence[int], folder: Path) -> dict[int, str]:
    """Put a claim for each seed into a database, and follow it everywhere."""
    homes, wanted = [], {}
    for start in range(0, len(seeds), IN_ONE):
        some = seeds[start : start + IN_ONE]
        home = article(some[0])
        homes.append(home)
        wanted |= dict(marks(home, some))
    texts = {one.id: one.text for one in homes}
    claims = tuple(wanted.values())

    def analyze(
        articles: Sequence[Article], *, progress: Progress = silent, guidance: Guidance = UNGUIDED
    ) -> Analysis:
        return analyzed(articles, claims)

    path = folder / "spans.sqlite3"
    with (
        mock.patch.object(reviewer.analysis, "analyze", analyze),
        Workspace.open(str(path), settings=Settings(analyst="mk")) as workspace,
    ):
        case = workspace.library.add_new("Spans", homes, in_process=True).case_id
        document = read_document(workspace, case)
        packed = pack(workspace._database, case, folder / "spans.reviewcase")
        said = stored(document, texts, wanted)
        for key, check in CHECKS.items():
            data = FORMATS[key].write(document)
            problem = check(document, data)
            said |= {seeds[0]: f"{key}: {problem}"} if problem else {}
            said |= came_back(key, data, document, wanted) if key in READ_BACK else {}
        said |= cited(FORMATS["json"].write(document), texts, wanted)
    with Workspace.open(str(folder / "other.sqlite3"), settings=Settings(analyst="eva")) as other:
        unpack(other._database, open_casefile(packed), "eva")
        again = stored(read_document(other, case), texts, wanted)
        said |= {seed: f"from the case file: {problem}" for seed, problem in again.items()}
        again_packed = pack(other._database, case, folder / "again.reviewcase")
        if again_packed.read_bytes() != packed.read_bytes():
            said[seeds[0]] = "the case file of the other database has other bytes"
    return said


def stored(document: Document, texts: Mapping[str, str], wanted: Mapping[int, Claim]) -> dict[int, str]:
    """Return which claims are not stored as they were put in."""
    pages = {one.item.id: one for one in document.pages}
    items = {one.id: one for page in document.pages for one in page.claims}
    said = {}
    for seed, claim in wanted.items():
        page, item = pages.get(claim.article_id), items.get(claim.id)
        if (
            page is None
            or item is None
            or page.text != texts[claim.article_id]
            or page.text != canonical(page.text)
        ):
            said[seed] = "it is not stored, or its text is another"
        elif (item.start, item.end) != (claim.span.start, claim.span.end) or not (
            page.text[item.start : item.end] == item.quote == claim.quote
        ):
            said[seed] = f"stored at {item.start} to {item.end}: {item.quote!a}"
    return said


def cited(data: bytes, texts: Mapping[str, str], wanted: Mapping[int, Claim]) -> dict[int, str]:
    """Return which claims the JSON of the sheet has at another place."""
    made = json.loads(data)
    places = {one["id"]: (one["start"], one["end"]) for one in made["claims"]}
    quotes = [
        (one["claim_id"], one["start"], one["end"], one["quote"])
        for section in made["sections"] for line in section["lines"] for one in line["citations"]
    ]  # fmt: skip
    homes = {one.id: texts[one.article_id] for one in wanted.values()}
    wrong = {key for key, start, end, quote in quotes if homes[key][start:end] != quote}
    return {
        seed: f"json: {places.get(one.id)}"
        for seed, one in wanted.items()
        if places.get(one.id) != (one.span.start, one.span.end) or one.id in wrong
    }


def came_back(key: str, data: bytes, document: Document, wanted: Mapping[int, Claim]) -> dict[int, str]:
    """Return which claims are at another place after a file was read and placed."""
    if detect(data, "out") != READ_BACK[key]:
        return {min(wanted): f"{key}: it is taken for {detect(data, 'out')}"}
    placed = place(read(data, "out").documents, to_place_in(document.pages))
    there = {(one.article, one.span) for one in placed.found}
    return {
        seed: f"{key}: it came back elsewhere than at {one.span}: {one.quote!a}"
        for seed, one in wanted.items()
        if (one.article_id, one.span) not in there
    }


ROWS = (
    Row(
        "spans",
        "claims whose span is not their quotation in store, exports, what is read back of these, or case files",
        1000,
        100_000,
        together=held,
        sources=(*PROGRAM, "reviewer/export", "reviewer/annotations"),
    ),
)
