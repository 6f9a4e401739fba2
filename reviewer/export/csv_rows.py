"""The fact sheet as a table: one row for each claim that a line cites, or that differs from it.

UTF-8 with a byte order mark, for the spreadsheet programs that would guess another encoding; CRLF, as in RFC
4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterator

from reviewer.domain.sheet import Citation, FactSheet, SheetLine
from reviewer.domain.tongue import say
from reviewer.export import words
from reviewer.export.document import Document, chosen
from reviewer.export.laid_out import headed

COLUMNS = (
    *("section", "line", "text", "kind", "state", "resolution", "disagreement", "note", "decided"),
    *(
        "independent",
        "role",
        "label",
        "article",
        "publisher",
        "published_on",
        "address",
        "statement",
        "quote",
    ),
    *("start", "end", "attribution", "value", "fact_id", "claim_id", "log_head"),
)
"""`line` counts the lines of the sheet from 1; `role` is `cited`, `differing` or `rejected`."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_GUARDED = ("\t", "\r", "\n")


def write_csv(document: Document) -> bytes:
    """Return the file's bytes."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(chosen(document.sheet)):
        writer.writerow({name: guarded(value) for name, value in row.items()})
    return out.getvalue().encode("utf-8-sig")


def guarded(value: str | int) -> str | int:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(value, int):
        return value
    text = words.clean(value).replace("\r\n", "\n").replace("\r", "\n")
    formula = text.lstrip().startswith(_FORMULA) or text.lstrip(" \u00a0").startswith(_GUARDED)
    return f"'{text}" if formula else text


def _rows(sheet: FactSheet) -> Iterator[dict[str, str | int]]:
    number = 0
    for name, lines in headed(sheet):
        for line in lines:
            number += 1
            yield from _line(sheet, name, number, line)
    for one in sheet.rejected:
        yield {
            "section": say(words.REJECTED),
            "state": "rejected",
            "note": ": ".join(part for part in (one.reason, one.note) if part),
            "decided": one.analyst,
            **_cited(sheet, one.citation, "rejected"),
        }


def _line(sheet: FactSheet, section: str, number: int, line: SheetLine) -> Iterator[dict[str, str | int]]:
    told: dict[str, str | int] = {
        "section": section,
        "line": number,
        "text": line.text,
        "kind": line.kind,
        "state": _state(line),
        "resolution": line.resolution,
        "disagreement": line.disagreement,
        "note": line.note,
        "decided": "; ".join(f"{who} {at}" for who, at in line.decided),
        "independent": line.independent,
        "fact_id": line.fact_id,
        "log_head": sheet.head,
    }
    cited = [_cited(sheet, one, "cited") for one in line.citations]
    differing = [_cited(sheet, one, "differing") for one in line.differing]
    for row in (*cited, *differing) or ({},):
        yield {**told, **row}


def _state(line: SheetLine) -> str:
    if not line.reviewed:
        return words.NOT_REVIEWED
    return "open" if line.resolution == "open" else "accepted"


def _cited(sheet: FactSheet, one: Citation, role: str) -> dict[str, str | int]:
    source = next((source for source in sheet.sources if source.letter == one.letter), None)
    return {
        "role": role,
        "label": one.label,
        "article": (source.title or source.name) if source else one.letter,
        "publisher": source.publisher if source else "",
        "published_on": source.published_on if source else "",
        "address": source.address if source else "",
        "statement": one.statement,
        "quote": one.quote,
        "start": one.start,
        "end": one.end,
        "attribution": one.attribution,
        "value": one.value,
        "claim_id": one.claim_id,
        "log_head": sheet.head,
    }
