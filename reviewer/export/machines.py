"""What the formats for programs share: names for things, what the options leave in, and safe JSON-LD."""

import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from reviewer.domain.articles import NAMESPACE
from reviewer.domain.readmodel import ArticlePage, ClaimItem, FactDetail
from reviewer.domain.review.log import undone_by
from reviewer.domain.review.records import Ruling, Table
from reviewer.domain.review.standing import FactState
from reviewer.export.document import Document

Data = dict[str, Any]

_LONE = re.compile("[\ud800-\udfff]")
_CONTEXT = 32
"""Characters before and after a quotation, as the examples of the Web Annotation Data Model have them."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that the sheet's options leave in, with where it stands and the fact it belongs to."""

    claim: ClaimItem
    page: ArticlePage
    fact: FactDetail | None


@dataclass(frozen=True, slots=True)
class Made:
    """Who made a claim and when; no analyst: the analysis; no time: it is not known."""

    analyst: str
    at: str


def plain(text: str) -> str:
    """Return `text` as JSON can hold it: a lone surrogate, which is no character, becomes U+FFFD."""
    return _LONE.sub("\ufffd", text)


def urn(sort: str, key: str) -> str:
    """Return the name of a thing, `urn:uuid:…`: its own UUID, or one made of its sort and key."""
    try:
        found = uuid.UUID(key)
    except ValueError:
        found = uuid.uuid5(NAMESPACE, f"{sort}:{plain(key)}")
    return found.urn


def derived(sort: str, *keys: object) -> str:
    """Return a name, `urn:uuid:…`, for what has no id of its own."""
    return uuid.uuid5(NAMESPACE, plain("\n".join([sort, *map(str, keys)]))).urn


def day_of(stamp: str) -> str:
    """Return the ISO date at the beginning of a stamp, `""` if there is none."""
    try:
        return date.fromisoformat(stamp[:10]).isoformat()
    except ValueError:
        return ""


def to_json_ld(data: Data) -> bytes:
    """Return JSON-LD as a file: UTF-8, without a `<`, so that a page can hold it in a script element."""
    text = json.dumps(_plain(data), ensure_ascii=False, indent=1, allow_nan=False)
    return (text.replace("<", "\\u003c") + "\n").encode("utf-8")


def without_empty(data: Data) -> Data:
    """Return the fields that say something."""
    return {name: value for name, value in data.items() if value not in ("", None, [], {})}


def told(document: Document) -> Iterator[Told]:
    """Return the claims in the order of articles and text, without what the sheet's options leave out."""
    options = document.sheet.options
    home = {one.id: fact for fact in document.facts for one in fact.claims}
    for page in document.pages:
        for claim in page.claims:
            fact = home.get(claim.id)
            left_open = fact is not None and fact.item.state is FactState.OPEN
            if claim.ruling is Ruling.REJECTED and not options.rejected:
                continue
            if left_open and not options.open_questions:
                continue
            yield Told(claim, page, fact)


def around(page: ArticlePage, claim: ClaimItem) -> tuple[str, str]:
    """Return the text just before and just after a claim's words."""
    return page.text[max(0, claim.start - _CONTEXT) : claim.start], page.text[
        claim.end : claim.end + _CONTEXT
    ]


def makers(document: Document) -> dict[str, Made]:
    """Return for each claim of the case who made it.

    The log names the claims that people added; what an analysis found stands in stored inputs, so that its
    time is known only where there was one analysis.
    """
    runs = [one.at for one in document.log if one.analyzes]
    by_analysis = Made("", runs[0] if len(runs) == 1 else "")
    found = {one.id: by_analysis for page in document.pages for one in page.claims}
    for decision in reversed(document.log):
        for change in decision.changes:
            if change.table is Table.CLAIM and change.before is None and change.key in found:
                found[change.key] = Made(decision.analyst, decision.at)
    return found


def taken_back(document: Document) -> dict[int, int]:
    """Return for each decision that is undone the one that undid it, by sequence number."""
    return undone_by(document.log)


def verdict(claim: ClaimItem) -> str:
    """Return a claim's verdict as a word: accepted, rejected, returned or undecided."""
    return claim.ruling.value if claim.ruling is not None else "undecided"


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON values
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {plain(name): _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value
