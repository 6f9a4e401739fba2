"""What the analysis finds as JSON (`reviewer.analysis/1`)."""

from collections import defaultdict
from typing import Any

from reviewer.domain.articles import Article, letter
from reviewer.domain.claims import Analysis, Claim, Guess
from reviewer.domain.conflicts import explain
from reviewer.domain.names import Name
from reviewer.domain.tongue import ENGLISH, speaking
from reviewer.domain.values import to_json
from reviewer.export.json_sheet import to_bytes

SCHEMA = "reviewer.analysis/1"


def write_analysis(analysis: Analysis) -> bytes:
    """Return the file's bytes, UTF-8."""
    return to_bytes(analysis_data(analysis))


def analysis_data(analysis: Analysis) -> dict[str, Any]:
    """Return the analysis as JSON values."""
    with speaking(ENGLISH):  # a file reads the same whoever writes it
        return _data(analysis)


def _data(analysis: Analysis) -> dict[str, Any]:
    home = {claim: fact.id for fact in analysis.facts for claim in fact.claim_ids}
    letters = {one.id: letter(place) for place, one in enumerate(analysis.articles)}
    labels = {one.id: letters.get(one.article_id, "") for one in analysis.claims}
    members: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in analysis.claims:
        members[home.get(claim.id, "")].append(claim)
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "articles": [_article(one) for one in analysis.articles],
        "claims": [_claim(one, home.get(one.id, "")) for one in analysis.claims],
        "facts": [
            {"id": one.id, "title": one.title, "claim_ids": list(one.claim_ids)} for one in analysis.facts
        ],
        "conflicts": [
            {
                "id": one.id,
                "fact_id": fact,
                "kind": one.kind.value,
                "severity": one.severity.value,
                "rule": one.rule,
                "claim_ids": list(one.claim_ids),
                "explanation": explain(one, members[fact], labels),
            }
            for fact, one in analysis.conflicts
        ],
    }
    return {**data, "names": [_name(one) for one in analysis.names]} if analysis.names else data


def _article(one: Article) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "publisher": one.publisher,
        "published_on": one.published_on,
        "language": one.language,
        "text": one.text,
        "furniture": [[span.start, span.end] for span in one.furniture],
    }


def _claim(one: Claim, fact: str) -> dict[str, Any]:
    body = one.body
    return {
        "id": one.id,
        "article_id": one.article_id,
        "start": one.span.start,
        "end": one.span.end,
        "quote": one.quote,
        "text": body.statement,
        "fact_id": fact,
        "kind": body.kind.value,
        "value": to_json(body.value) if body.value is not None else None,
        "attribution": body.attribution,
        "polarity": body.polarity.value,
        "modality": body.modality,
        "scope": body.scope,
        "confidence": round(body.confidence, 4),
        **({"origin": body.origin} if body.origin else {}),
        **({"guesses": [_guess(one) for one in body.guesses]} if body.guesses else {}),
    }


def _guess(one: Guess) -> dict[str, Any]:
    return {
        "words": one.words,
        "name": one.name,
        "start": one.span.start,
        "end": one.span.end,
        "confidence": round(one.confidence, 4),
    }


def _name(one: Name) -> dict[str, Any]:
    forms = [{"text": form.text, "why": form.why, "count": form.count} for form in one.forms]
    return {"name": one.full, "kind": one.kind.value, "forms": forms}
