"""The claims as training data: JSON lines in a zip, with a Croissant description and a data card.

Texts of articles are not among it: they belong to their publishers. Whoever has a text finds by its hash that
it is the same, and by the places (code points) the words in it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator

from reviewer.domain.readmodel import ArticlePage, ConflictItem
from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.values import display, to_json
from reviewer.export.croissant import describe
from reviewer.export.data_card import card
from reviewer.export.document import Document
from reviewer.export.machines import Data, Made, Told, around, day_of, makers, plain, told, verdict
from reviewer.export.packing import archived

_JSON = json.JSONEncoder(ensure_ascii=False).encode
_LINE_ENDS = {one: json.dumps(one)[1:-1] for one in "\x85\u2028\u2029"}
"""Characters at which some programs end a line, as JSON writes them in ASCII."""


def write_training(document: Document) -> bytes:
    """Return the zip: `claims.jsonl`, `articles.jsonl`, `conflicts.jsonl`, `croissant.json` and `README.md`.

    A file that would be empty is left out.
    """
    rows = {name: list(found) for name, found in rows_of(document).items()}
    files = {f"{name}.jsonl": _lines(found) for name, found in rows.items() if found}
    described = describe(document.sheet, files, languages(document.pages))
    files["croissant.json"] = (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    files["README.md"] = card(document.sheet, rows, languages(document.pages)).encode("utf-8")
    return archived({name: files[name] for name in sorted(files)})


def rows_of(document: Document) -> dict[str, Iterable[Data]]:
    """Return the rows of each file by its name, without what the sheet's options leave out."""
    claims = list(told(document))
    return {
        "claims": _claims(document, claims),
        "articles": (_article(page) for page in document.pages),
        "conflicts": _conflicts(document, claims),
    }


def languages(pages: Iterable[ArticlePage]) -> list[str]:
    """Return the languages of the articles, as far as they are known."""
    return sorted({one.item.language for one in pages if one.item.language})


def _lines(rows: Iterable[Data]) -> bytes:
    made = "".join(_JSON(row) + "\n" for row in rows)
    found = plain(made)
    for one, written in _LINE_ENDS.items():  # a twentieth of what `translate` takes
        found = found.replace(one, written)
    return found.encode("utf-8")


def _article(page: ArticlePage) -> Data:
    item = page.item
    return {
        "id": item.id,
        "letter": item.letter,
        "title": item.title,
        "publisher": item.publisher,
        "author": item.author,
        "published_on": day_of(item.published_on) or None,
        "address": item.address,
        "language": item.language,
        "origin": item.origin,
        "text_sha256": _digest(page.text),
        "text_length": len(page.text),
    }


def _claims(document: Document, claims: Iterable[Told]) -> Iterator[Data]:
    made = makers(document)
    digests = {page.item.id: _digest(page.text) for page in document.pages}
    opposed: dict[str, dict[str, None]] = {}
    kinds: dict[str, dict[str, None]] = {}
    claims = list(claims)
    for _, conflict in _kept_conflicts(document, claims):
        for place, side in enumerate(conflict.sides):
            others = [one for at, two in enumerate(conflict.sides) if at != place for one in two]
            for key in side:
                opposed.setdefault(key, {}).update(dict.fromkeys(others))
                kinds.setdefault(key, {})[conflict.kind] = None
    for one in claims:
        key = one.claim.id
        yield {
            **_said(one, digests[one.page.item.id], quotations=document.sheet.options.quotations),
            **_standing(one),
            "conflicts": list(kinds.get(key, ())),
            "conflicts_with": list(opposed.get(key, ())),
            **_provenance(one, made[key]),
        }


def _said(one: Told, digest: str, *, quotations: bool) -> Data:
    claim, body = one.claim, one.claim.body
    before, after = around(one.page, claim)
    return {
        "id": claim.id,
        "label": claim.label,
        "article_id": claim.article,
        "article_sha256": digest,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote if quotations else None,
        "prefix": before if quotations else None,
        "suffix": after if quotations else None,
        "statement": body.statement,
        "kind": body.kind.value,
        "polarity": body.polarity.value,
        "modality": body.modality,
        "attribution": body.attribution,
        "subject": body.subject,
        "attribute": body.attribute,
        "scope": body.scope,
        "value": display(body.value) if body.value is not None else None,
        "value_json": canonical_json(to_json(body.value)) if body.value is not None else None,
    }


def _standing(one: Told) -> Data:
    claim, fact = one.claim, one.fact
    return {
        "verdict": verdict(claim),
        "reason": claim.reason,
        "fact_id": claim.fact,
        "fact": fact.item.line if fact else "",
        "fact_state": fact.item.state.value if fact else "",
        "fact_resolution": fact.item.resolution.value if fact and fact.item.resolution else "",
        "chosen": bool(fact and claim.id in fact.chosen),
    }


def _provenance(one: Told, made: Made) -> Data:
    claim = one.claim
    return {
        "by_hand": claim.by_hand,
        "edited": claim.edited,
        "proposed_by": claim.body.origin,
        "confidence": claim.body.confidence,
        "made_by": made.analyst,
        "made_at": made.at or None,
        "decided_by": claim.decided_by,
        "decided_at": claim.decided_at or None,
    }


def _kept_conflicts(document: Document, claims: Iterable[Told]) -> Iterator[tuple[str, ConflictItem]]:
    """Yield the conflicts between claims that are told, each with its fact."""
    if not document.sheet.options.disagreements:
        return
    kept = {one.claim.id for one in claims}
    for fact in document.facts:
        for one in fact.conflicts:
            if len(one.sides) > 1 and all(key in kept for side in one.sides for key in side):
                yield fact.item.id, one


def _conflicts(document: Document, claims: Iterable[Told]) -> Iterator[Data]:
    for fact, one in _kept_conflicts(document, claims):
        yield {
            "id": one.id,
            "fact_id": fact,
            "kind": one.kind,
            "severity": one.severity,
            "rule": one.rule,
            "open": one.open,
            "sides_json": json.dumps([list(side) for side in one.sides]),
        }


def _digest(text: str) -> str:
    return hashlib.sha256(plain(text).encode("utf-8")).hexdigest()
