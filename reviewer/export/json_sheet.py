"""The fact sheet as JSON (`reviewer.sheet/1`), with the log and the texts, so that anyone can check them.

The script resources/casefile/verify.py does it with nothing but Python.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.review.log import decision_data
from reviewer.domain.sheet import FactSheet, RejectedClaim, SheetLine
from reviewer.export.document import Document, chosen

SCHEMA = "reviewer.sheet/1"

Data = dict[str, Any]


def write_json(document: Document) -> bytes:
    """Return the file's bytes, UTF-8."""
    return to_bytes(sheet_data(document))


def to_bytes(data: Data | list[Data]) -> bytes:
    """Return JSON as a file: indented, readable; lone surrogates, which no UTF-8 holds, as escapes."""
    text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
    try:
        return (text + "\n").encode("utf-8")
    except UnicodeEncodeError:
        return (json.dumps(data, indent=1, allow_nan=False) + "\n").encode("ascii")


def sheet_data(document: Document) -> Data:
    """Return the document as JSON values."""
    sheet = chosen(document.sheet)
    data: Data = {
        "schema": SCHEMA,
        "title": sheet.title,
        "case_id": sheet.case_id,
        "reviewed": sheet.reviewed,
        "made_at": sheet.made_at,
        "head": sheet.head,
        "decisions": sheet.seq,
        "analysts": list(sheet.analysts),
        "independent": sheet.independent,
        "counts": _counts(sheet),
        "options": asdict(sheet.options),
        "sources": [asdict(one) for one in sheet.sources],
        "ties": [asdict(one) for one in sheet.ties],
        "sections": [{"name": one.name, "lines": _lines(one.lines)} for one in sheet.sections],
        "open_questions": _lines(sheet.open_questions),
        "rejected": [_rejected(one) for one in sheet.rejected],
        "claims": [_claim(one) for one in document.claims],
        "log": [{**decision_data(one), "hash": one.hash} for one in document.log],
        "texts": {name: document.texts.get(name, []) for name in ("articles", "contents", "parts")},
    }
    data["checksum"] = hashlib.sha256(canonical_json(data).encode("utf-8", "surrogatepass")).hexdigest()
    return data


def _counts(sheet: FactSheet) -> Data:
    return {
        "facts": len(sheet.lines),
        "open_questions": len(sheet.open_questions),
        "claims": sheet.claims,
        "decided": sheet.decided,
        "conflicts_open": sheet.conflicts_open,
        "conflicts_settled": sheet.conflicts_settled,
    }


def _lines(lines: Sequence[SheetLine]) -> list[Data]:
    return [_line(one) for one in lines]


def _line(line: SheetLine) -> Data:
    return {
        "fact_id": line.fact_id,
        "text": line.text,
        "kind": line.kind,
        "reviewed": line.reviewed,
        "resolution": line.resolution,
        "disagreement": line.disagreement,
        "explanations": list(line.explanations),
        "note": line.note,
        "decided": [{"analyst": who, "at": at} for who, at in line.decided],
        "independent": line.independent,
        "undecided": line.undecided,
        "citations": [asdict(one) for one in line.citations],
        "differing": [asdict(one) for one in line.differing],
    }


def _rejected(one: RejectedClaim) -> Data:
    return {
        "citation": asdict(one.citation),
        "reason": one.reason,
        "note": one.note,
        "analyst": one.analyst,
    }


def _claim(one: ClaimItem) -> Data:
    return {
        "id": one.id,
        "label": one.label,
        "article_id": one.article,
        "fact_id": one.fact,
        "start": one.start,
        "end": one.end,
        "statement": one.body.statement,
        "kind": one.body.kind.value,
        "verdict": one.ruling.value if one.ruling is not None else "undecided",
        "reason": one.reason,
        "analyst": one.decided_by,
    }
