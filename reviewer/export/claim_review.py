"""The fact sheet as JSON-LD in the words of schema.org: facts as `Claim`, verdicts as `ClaimReview`.

A fact has a `ClaimReview` only where a person gave a verdict on it. The context stands in the file, so that
nothing has to be fetched to read it.
"""

from collections.abc import Iterable, Iterator, Sequence

from reviewer.domain.ordering import lines_of
from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.sheet import Citation, FactSheet, RejectedClaim, SheetLine, SheetSource
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.export import fragments, words
from reviewer.export.document import Document, chosen
from reviewer.export.machines import Data, day_of, derived, to_json_ld, urn, without_empty

VOCABULARY = "https://schema.org/"
TYPES = (
    "Claim",
    "ClaimReview",
    "CreativeWork",
    "NewsArticle",
    "Organization",
    "Person",
    "Quotation",
    "Rating",
    "Report",
)
TEXTS = (
    *(
        "alternateName",
        "claimReviewed",
        "creativeWorkStatus",
        "creditText",
        "description",
        "genre",
        "headline",
    ),
    *("identifier", "inLanguage", "name", "ratingExplanation", "reviewBody", "text"),
)
LINKS = (
    *("appearance", "author", "citation", "hasPart", "isPartOf", "itemReviewed", "mentions", "publisher"),
    *("reviewRating", "url"),
)
TIMES = {"datePublished": "Date", "dateCreated": "DateTime"}
CONTEXT: Data = {
    **{name: VOCABULARY + name for name in (*TYPES, *TEXTS)},
    **{name: {"@id": VOCABULARY + name, "@type": "@id"} for name in LINKS},
    **{name: {"@id": VOCABULARY + name, "@type": VOCABULARY + kind} for name, kind in TIMES.items()},
}
"""Each term that the file uses, with its address in the vocabulary."""

VERDICTS = {
    "": mark("Accepted"),
    ResolutionKind.ONE_VALUE.value: mark("Settled on one value"),
    ResolutionKind.RANGE.value: mark("Settled as a range"),
    ResolutionKind.BOTH.value: mark("Both are given, attributed"),
    ResolutionKind.LATER.value: mark("The later report replaces the earlier one"),
    ResolutionKind.OPEN.value: mark("Left open by the reviewer"),
}


OPEN = mark("open question")


def write_claim_review(document: Document) -> bytes:
    """Return the file's bytes, UTF-8: one graph of report, articles, people, claims and reviews."""
    return to_json_ld({"@context": CONTEXT, "@graph": _Graph(document).nodes()})


class _Graph:
    def __init__(self, document: Document) -> None:
        self.sheet = chosen(document.sheet)
        self._report = derived("sheet", self.sheet.case_id, self.sheet.head, self.sheet.made_at)
        self._pages = {one.item.letter: one for one in document.pages}
        self._decided = {one.id: one.decided_at for one in document.claims}
        self._left_open = {
            one.item.id
            for one in document.facts
            if one.item.resolution is ResolutionKind.OPEN and one.settled_by
        }
        self._sources = {one.letter: one for one in self.sheet.sources}

    def nodes(self) -> list[Data]:
        claims = [one for line in self._lines() for one in self._fact(line)]
        claims += [one for rejected in self.sheet.rejected for one in self._rejected(rejected)]
        people = dict.fromkeys([*self.sheet.analysts, *self._deciders()])
        found = [self._sheet(claims), *map(self._article, self.sheet.sources), *map(_person, people), *claims]
        return list({one["@id"]: one for one in reversed(found)}.values())[::-1]

    def _lines(self) -> Sequence[SheetLine]:
        return lines_of(self.sheet)

    def _deciders(self) -> Iterable[str]:
        yield from (who for line in self._lines() for who, _ in line.decided)
        yield from (one.analyst for one in self.sheet.rejected if one.analyst)

    def _sheet(self, claims: Sequence[Data]) -> Data:
        sheet: FactSheet = self.sheet
        return without_empty({
            "@id": self._report,
            "@type": "Report",
            "name": sheet.title,
            "description": words.opening(sheet) if sheet.reviewed else words.unreviewed(),
            "identifier": sheet.head,
            "inLanguage": sheet.options.language,
            "dateCreated": sheet.made_at,
            "author": [_person_id(one) for one in sheet.analysts],
            "hasPart": [one["@id"] for one in claims if one["@type"] in ("Claim", "ClaimReview")],
        })  # fmt: skip

    def _article(self, source: SheetSource) -> Data:
        name = words.one_line(source.publisher)
        return without_empty({
            "@id": self._article_id(source.letter),
            "@type": "NewsArticle" if name or words.web_address(source.address) else "CreativeWork",
            "identifier": source.letter,
            "headline": source.title or source.name,
            "url": words.web_address(source.address),
            "publisher": {"@type": "Organization", "name": name} if name else "",
            "creditText": source.author,
            "datePublished": day_of(source.published_on),
            "inLanguage": self._pages[source.letter].item.language if source.letter in self._pages else "",
        })  # fmt: skip

    def _article_id(self, letter: str) -> str:
        page = self._pages.get(letter)
        return urn("article", page.item.id) if page else derived("article", self.sheet.case_id, letter)

    def _fact(self, line: SheetLine) -> Iterator[Data]:
        key = urn("fact", line.fact_id)
        status = words.NOT_REVIEWED
        if line.reviewed:
            status = OPEN if line.resolution == "open" else VERDICTS.get(line.resolution, "")
        yield {
            **self._claim(key, line.text, line.citations),
            **without_empty({
                "genre": say("forecast") if line.kind == "forecast" else "",
                "creativeWorkStatus": say(status) if status else "",
                "description": words.one_line(line.disagreement),
            }),
        }  # fmt: skip
        yield from self._quotations((*line.citations, *line.differing))
        for one in line.differing:
            told = {"description": say("Differs from: {line}", line=words.one_line(line.text))}
            yield self._claim(urn("claim", one.claim_id), one.statement, (one,)) | told
        if self._has_verdict(line):
            yield self._review(
                key,
                line.text,
                say(VERDICTS.get(line.resolution, line.resolution)),
                dict(line.decided),
                reviewBody=words.one_line(line.disagreement),
                ratingExplanation=words.one_line(line.note),
                mentions=[urn("claim", one.claim_id) for one in line.differing],
            )

    def _has_verdict(self, line: SheetLine) -> bool:
        if not line.reviewed or not line.decided:
            return False
        return line.resolution != ResolutionKind.OPEN.value or line.fact_id in self._left_open

    def _claim(self, key: str, text: str, citations: Sequence[Citation]) -> Data:
        letters = dict.fromkeys(one.letter for one in citations)
        return without_empty({
            "@id": key,
            "@type": "Claim",
            "text": text,
            "appearance": [self._article_id(one) for one in letters],
            "citation": [urn("quotation", f"{one.claim_id} words") for one in citations if one.quote],
            "isPartOf": self._report,
        })  # fmt: skip

    def _quotations(self, citations: Iterable[Citation]) -> Iterator[Data]:
        for one in citations:
            if one.quote:
                yield without_empty({
                    "@id": urn("quotation", f"{one.claim_id} words"),
                    "@type": "Quotation",
                    "identifier": one.label,
                    "text": one.quote,
                    "creditText": one.attribution,
                    "isPartOf": self._article_id(one.letter),
                    "url": self._link(one),
                })  # fmt: skip

    def _link(self, one: Citation) -> str:
        page = self._pages.get(one.letter)
        if self.sheet.options.persons:  # the words are not those of the page any more
            return words.web_address(self._sources[one.letter].address) if one.letter in self._sources else ""
        if page is not None and one.start < one.end and page.text[one.start : one.end] == one.quote:
            return fragments.passage_link(page, Span(one.start, one.end))
        source = self._sources.get(one.letter)
        return fragments.link(source.address, one.quote) if source else ""

    def _review(self, key: str, text: str, word: str, decided: dict[str, str], **more: object) -> Data:
        explanation = more.pop("ratingExplanation", "")
        rating = {"@type": "Rating", "alternateName": word, "ratingExplanation": explanation}
        return without_empty({
            "@id": derived("review", key),
            "@type": "ClaimReview",
            "claimReviewed": text,
            "itemReviewed": key,
            "author": [_person_id(one) for one in decided],
            "dateCreated": max(decided.values(), default=""),
            "datePublished": day_of(self.sheet.made_at),
            "inLanguage": self.sheet.options.language,
            "reviewRating": without_empty(rating),
            "isPartOf": self._report,
            **more,
        })  # fmt: skip

    def _rejected(self, one: RejectedClaim) -> Iterator[Data]:
        citation = one.citation
        key = urn("claim", citation.claim_id)
        yield self._claim(key, citation.statement, (citation,))
        yield from self._quotations((citation,))
        if one.analyst:
            word = say("Rejected: {reason}", reason=say(one.reason)) if one.reason else say("Rejected")
            decided = {one.analyst: self._decided.get(citation.claim_id, "")}
            note = words.one_line(one.note)
            yield self._review(key, citation.statement, word, decided, ratingExplanation=note)


def _person(name: str) -> Data:
    return {"@id": _person_id(name), "@type": "Person", "name": name}


def _person_id(name: str) -> str:
    return derived("analyst", name)
