"""What stands where in a case file: a case as named entries of bytes, and back.

The entries that the program reads again are written in one way only, so that reading and writing them gives
the same bytes: whatever was altered in between is noticed.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from reviewer import paths
from reviewer.domain.review import view as reading
from reviewer.domain.review.bodies import Sealed, canonical_json
from reviewer.domain.review.log import Decision, change_from_data, decision_data
from reviewer.domain.review.parts import Part
from reviewer.domain.review.records import REFS, Change, Table
from reviewer.domain.review.state import CaseState
from reviewer.domain.text import Span
from reviewer.store.copying import CaseCopy, SourceRow
from reviewer.store.uow import input_checksum

FORMAT = "reviewer.case"
VERSION = 3
"""A file with a greater one was written by a newer program. Without an erasure it is 2, and without articles
from the web, too, it is 1: programs that know nothing of these open it."""

CASE, LOG, CONTENTS, PARTS, CLAIMS = "case.json", "log.jsonl", "contents.jsonl", "parts.jsonl", "claims.jsonl"
TOLD = ("README.txt", "verify.py")
"""For people: what the file is, and the script that checks it. The program does not read them."""

Entries = dict[str, bytes]


def refs_of(changes: Iterable[Change]) -> Iterator[str]:
    """Return the refs that changes name, as they are named, `""` left out."""
    for change in changes:
        for row in (change.before, change.after):
            yield from (row[name] for name in REFS.get(change.table, ()) if row and row.get(name))


def changes_of(decision: Decision, parts: Mapping[str, Part]) -> list[Change]:
    """Return what a decision changes, the changes of its stored inputs first.

    Raises:
        KeyError: one of its inputs is not there.
    """
    stored = [one for digest in decision.parts for one in parts[digest].changes()]
    return [*stored, *decision.changes]


def entries_of(copy: CaseCopy, state: CaseState) -> Entries:
    """Return a case as the entries of its file.

    Args:
        copy: the case.
        state: what its log leads to.
    """
    made: Entries = {}
    for one in copy.sources:
        made[f"articles/{one.uid}.json"] = _lines([_source_data(one)])
        if one.data is not None:
            made[f"articles/{one.uid}.bin"] = one.data
    made[LOG] = _lines({**decision_data(one), "hash": one.hash} for one in copy.decisions)
    made[CONTENTS] = _lines(_contents(copy))
    made[PARTS] = _lines(_part_data(one) for one in copy.parts)
    made |= {f"parts/{one.digest}.bin": one.data for one in copy.parts}
    made[CLAIMS] = _lines(_claims(state))
    listed = {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}
    about = {
        "format": FORMAT,
        "version": _version(copy),
        "case": copy.case,
        "name": name_of(state),
        "decisions": len(copy.decisions),
        "head": copy.head,
        "files": listed,
    }
    made[CASE] = (json.dumps(about, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode("utf-8")
    return made


def texts_of(copy: CaseCopy, decisions: int) -> dict[str, Any]:
    """Return the texts that a case's log stands on, as JSON values; the original bytes are left out.

    Args:
        copy: the case.
        decisions: how many of its decisions are meant; what the later ones added is left out.

    Raises:
        KeyError, ValueError, zlib.error: the log names an input that is not there, or is damaged.
    """
    log = copy.decisions[:decisions]
    wanted = {digest for one in log for digest in one.parts}
    parts = {one.digest: one for one in copy.parts if one.digest in wanted}
    changes = [change for one in log for change in changes_of(one, parts)]
    homes, refs = {one.key for one in changes if one.table is Table.ARTICLE}, set(refs_of(changes))
    kept = replace(
        copy,
        decisions=log,
        sources=tuple(replace(one, data=None) for one in copy.sources if one.uid in homes),
        contents=tuple(one for one in copy.contents if one.ref in refs),
        parts=tuple(parts.values()),
    )
    articles = [{"fetched_from": "", "fetched_at": "", **_source_data(one)} for one in kept.sources]
    for one in articles:
        del one["bytes"]
    return {
        "articles": articles,
        "contents": list(_contents(kept)),
        "parts": [
            {**_part_data(one), "data": base64.b64encode(one.data).decode("ascii")} for one in kept.parts
        ],
    }


def verifier() -> bytes:
    """Return the script that checks a case file, or a sheet as JSON, with nothing but Python."""
    return paths.resource("casefile/verify.py").read_bytes()


def _version(copy: CaseCopy) -> int:
    if copy.ledger.articles:
        return VERSION
    return 2 if any(one.fetched_from or one.fetched_at for one in copy.sources) else 1


def told_entries() -> Entries:
    """Return the entries that are for people alone."""
    return {name: paths.resource(f"casefile/{name}").read_bytes() for name in TOLD}


def name_of(state: CaseState) -> str:
    """Return the case's name as its log leaves it."""
    row = state.row(Table.CASE, state.case_id())
    return state.text(row["name"]) if row is not None else ""


def copy_of(entries: Mapping[str, bytes]) -> CaseCopy:
    """Return the case that entries describe; nothing of it is checked.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, RecursionError: they do not describe one.
    """
    about = json.loads(entries[CASE])
    decisions = tuple(_decision(one) for one in _read(entries[LOG]))
    articles = sorted(name for name in entries if name.startswith("articles/") and name.endswith(".json"))
    sources = tuple(_source(json.loads(entries[name]), entries) for name in articles)
    texts = [one for one in _read(entries[CONTENTS]) if not one.get("erased")]
    contents = tuple(Sealed(one["ref"], bytes.fromhex(one["key"]), one["text"]) for one in texts)
    parts = tuple(
        Part(
            one["digest"],
            bytes.fromhex(one["key"]),
            one["article"],
            one["engine"],
            entries[f"parts/{one['digest']}.bin"],
        )
        for one in _read(entries[PARTS])
    )
    return CaseCopy(about["case"], decisions, sources, contents, parts)


def _contents(copy: CaseCopy) -> Iterator[dict[str, Any]]:
    """Return the texts with their keys, and a tombstone for each that was erased, by ref."""
    there = {one.ref: one for one in copy.contents}
    parts = {one.digest: one for one in copy.parts}
    named = {ref for one in copy.decisions for ref in refs_of(changes_of(one, parts))}
    for ref in sorted(there.keys() | named):
        one = there.get(ref)
        if one is None:
            yield {"erased": True, "ref": ref}
        else:
            yield {"key": one.key.hex(), "ref": ref, "text": one.text}


def _claims(state: CaseState) -> Iterator[dict[str, Any]]:
    """Return each claim with the words it stands on, by label: what a reader looks up."""
    for home in state.articles():
        text = state.article_text(home.id)
        for one in state.claims_in(home.id):
            yield {
                "label": f"{home.letter}{one.number}",
                "claim": one.id,
                "article": home.id,
                "start": one.start,
                "end": one.end,
                "quote": Span(one.start, one.end).of(text),
                "statement": reading.body(state, one).statement,
                "fact": one.fact,
                "verdicts": {v.analyst: v.ruling.value for v in state.verdicts_on(one.id)},
            }


def _part_data(part: Part) -> dict[str, Any]:
    return {
        "article": part.article,
        "digest": part.digest,
        "engine": part.engine,
        "key": part.key.hex(),
        "checksum": input_checksum(part.digest, part.article, part.engine),
    }


def _source_data(source: SourceRow) -> dict[str, Any]:
    made = {
        "id": source.uid,
        "text": source.text,
        "text_sha256": source.text_sha256,
        "furniture": source.furniture,
        "bytes": source.data is not None,
        "data_sha256": source.data_sha256,
        "encoding": source.encoding,
        "encoding_guessed": source.encoding_guessed,
        "reader": source.reader,
        "checksum": source.checksum,
    }
    if source.fetched_from or source.fetched_at:
        made |= {"fetched_from": source.fetched_from, "fetched_at": source.fetched_at}
    return made


def _source(data: Mapping[str, Any], entries: Mapping[str, bytes]) -> SourceRow:
    return SourceRow(
        uid=data["id"],
        text=data["text"],
        text_sha256=data["text_sha256"],
        furniture=data["furniture"],
        data=entries[f"articles/{data['id']}.bin"] if data["bytes"] else None,
        data_sha256=data["data_sha256"],
        encoding=data["encoding"],
        encoding_guessed=data["encoding_guessed"],
        reader=data["reader"],
        checksum=data["checksum"],
        fetched_from=data.get("fetched_from", ""),
        fetched_at=data.get("fetched_at", ""),
    )


def _decision(data: Mapping[str, Any]) -> Decision:
    return Decision(
        case=data["case"],
        seq=data["seq"],
        id=data["id"],
        at=data["at"],
        analyst=data["analyst"],
        command=data["command"],
        what=data["what"],
        changes=tuple(change_from_data(one) for one in data["changes"]),
        parts=tuple(data["parts"]),
        undoes=data["undoes"],
        redoes=data["redoes"],
        prev=data["prev"],
        hash=data["hash"],
    )


def _lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    return "".join(canonical_json(one) + "\n" for one in rows).encode("utf-8")


def _read(data: bytes) -> Iterator[Any]:
    return (json.loads(line) for line in data.decode("utf-8").split("\n") if line)
