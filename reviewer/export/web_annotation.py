"""The claims as a collection of W3C Web Annotations (Web Annotation Data Model, Recommendation of 2017).

Each claim is an annotation of its words: by their quotation with what stands around it, and by their place,
counted in code points as the model does (4.2.4, 4.2.5). Places hold in the text that was read, whose name is
that of the cached copy; on a web page one goes by the words.
"""

from collections.abc import Mapping

from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.text import Span
from reviewer.domain.values import display, to_json
from reviewer.export import fragments
from reviewer.export.document import Document
from reviewer.export.machines import (
    Data,
    Made,
    Told,
    around,
    derived,
    makers,
    to_json_ld,
    told,
    urn,
    verdict,
    without_empty,
)
from reviewer.export.words import one_line, web_address

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The model asks for this very context (3.1); who reads annotations has it and fetches nothing."""
FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/"
"""What the value of a fragment selector conforms to."""


def write_web_annotation(document: Document) -> bytes:
    """Return the file's bytes, UTF-8: a collection with all annotations on one page."""
    made = makers(document)
    notes = [_annotation(one, made, quotations=document.sheet.options.quotations) for one in told(document)]
    sheet = document.sheet
    collection = derived("annotations", sheet.case_id, sheet.head, sheet.made_at)
    first: Data = {
        "id": derived("page", collection),
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": notes,
    }
    return to_json_ld(without_empty({
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": one_line(sheet.title),
        "created": sheet.made_at,
        "creator": [_person(one) for one in sheet.analysts],
        "generator": _software(),
    }) | {"total": len(notes), "first": first})  # fmt: skip


def _annotation(one: Told, made: Mapping[str, Made], *, quotations: bool) -> Data:
    claim, maker = one.claim, made[one.claim.id]
    return without_empty({
        "id": urn("claim", claim.id),
        "type": "Annotation",
        "motivation": ["describing", "assessing"] if claim.ruling else "describing",
        "creator": _person(maker.analyst) if maker.analyst else _software(claim.body.origin),
        "created": maker.at,
        "modified": max(claim.decided_at, maker.at) if claim.ruling else "",
        "body": _bodies(one),
        "target": _target(one, quotations=quotations),
    })  # fmt: skip


def _bodies(one: Told) -> list[Data]:
    """Return what the claim says, its kind, its value and its verdict, each a body with its purpose."""
    claim, body = one.claim, one.claim.body
    found = [_text("describing", body.statement), _text("classifying", body.kind.value)]
    if body.value is not None:
        value = {**to_json(body.value), "display": display(body.value)}
        found.append({**_text("describing", canonical_json(value)), "format": "application/json"})
    state = _text("assessing", verdict(claim) + (f": {claim.reason}" if claim.reason else ""))
    if claim.ruling is not None:
        state |= without_empty({"creator": _person(claim.decided_by), "created": claim.decided_at})
    found.append(state)
    notes = (claim.verdict_note, claim.note)
    return found + [_text("commenting", note) for note in notes if note.strip()]


def _text(purpose: str, value: str) -> Data:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(one: Told, *, quotations: bool) -> Data:
    item = one.page.item
    address = web_address(item.address)
    copy = urn("article", item.id)
    source = {
        "id": address or copy,
        "type": "Text",
        "name": one_line(item.title or item.name),
        "language": item.language,
    }
    return without_empty({
        "type": "SpecificResource",
        "source": without_empty(source),
        "state": {"type": "TimeState", "cached": copy} if address else "",
        "selector": _selectors(one, quotations=quotations),
    })  # fmt: skip


def _selectors(one: Told, *, quotations: bool) -> list[Data]:
    claim = one.claim
    place: Data = {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}
    if not quotations:
        return [place]
    before, after = around(one.page, claim)
    quote: Data = {"type": "TextQuoteSelector", "exact": claim.quote, "prefix": before, "suffix": after}
    link = fragments.passage_link(one.page, Span(claim.start, claim.end))
    _, mark, words = link.partition(":~:")
    if not words:
        return [quote, place]
    return [quote, place, {"type": "FragmentSelector", "conformsTo": FRAGMENTS, "value": mark + words}]


def _person(name: str) -> Data:
    return {"id": derived("analyst", name), "type": "Person", "name": name}


def _software(origin: str = "") -> Data:
    name = origin or "Reviewer"
    return {"id": derived("software", name), "type": "Software", "name": name}
