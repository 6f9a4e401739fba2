"""What a decision changed, in words: one line for each thing, as it was before and as it was after."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from reviewer.domain.claims import Body
from reviewer.domain.readmodel import LogChange
from reviewer.domain.review import view as reading
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import Change, Row, Table
from reviewer.domain.review.view import ERASED, REPLACED_BY, CaseView
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.domain.values import display

MOST = 60
"""Lines told of one decision."""

RULINGS = {
    "accepted": mark("accepted"),
    "rejected": mark("rejected"),
    "returned": mark("sent back"),
}
RESOLUTIONS = {
    "one value": mark("one value"),
    "range": mark("range"),
    "both": mark("both, attributed"),
    "later": mark("later replaces earlier"),
    "open": mark("left open"),
}
KNOWN = {
    "title": mark("title"),
    "publisher": mark("publisher"),
    "author": mark("author"),
    "published_on": mark("date"),
    "address": mark("address"),
    "language": mark("language"),
}
"""What is known of an article."""


def told(view: CaseView, decision: Decision, keys: Collection[str] = ()) -> list[LogChange]:
    """Return what a decision changed, the most telling first; at most `MOST` lines.

    Args:
        view: the case; texts that were erased are told as `ERASED`.
        decision: a decision of the case that is no analysis (an analysis tells its own figures).
        keys: ids of claims and facts: only what happened to these; none: all.
    """
    found = []
    teller = _Teller(view, decision)
    for change in decision.changes:
        if keys and not teller.concerns(change, keys):
            continue
        found += [one for one in teller.lines(change) if one.before != one.after]
        if len(found) >= MOST:
            break
    return found[:MOST]


class _Teller:
    def __init__(self, view: CaseView, decision: Decision) -> None:
        self._view, self._seq = view, decision.seq
        self._rows = {(one.table, one.key): one for one in decision.changes}

    def concerns(self, change: Change, keys: Collection[str]) -> bool:
        """Tell whether a change happened to one of these claims or facts."""
        match change.table:
            case Table.VERDICT:
                return change.key.rpartition(":")[0] in keys
            case Table.LINK:
                return any(one in keys for one in change.key.split("|"))
            case Table.CLAIM:
                homes = [(row or {}).get("fact") for row in (change.before, change.after)]
                return change.key in keys or any(one in keys for one in homes)
            case _:
                return change.key in keys

    def lines(self, change: Change) -> Iterator[LogChange]:
        """Tell one change."""
        match change.table:
            case Table.VERDICT:
                yield self._verdict(change)
            case Table.CLAIM:
                yield from self._claim(change)
            case Table.FACT:
                yield from self._fact(change)
            case Table.LINK:
                yield self._link(change)
            case Table.SECTION:
                yield self._named(change, say("section"), "name")
            case Table.CASE:
                yield self._named(change, say("case"), "name")
            case Table.ARTICLE:
                yield from self._article(change)
            case Table.ALIAS:
                yield self._named(
                    change, self._text((change.after or change.before or {}).get("form")), "called"
                )
            case _:  # conflicts follow from claims; the rest stands in no one's case
                return

    def _verdict(self, change: Change) -> LogChange:
        claim, _, analyst = change.key.rpartition(":")
        subject = say("{claim}, verdict of {analyst}", claim=self._label(claim), analyst=analyst)
        return LogChange(subject, self._ruling(change, change.before), self._ruling(change, change.after))

    def _ruling(self, change: Change, row: Row | None) -> str:
        if row is None:
            return say("undecided")
        whole = self._whole(change, row)
        ruling, reason = whole.get("ruling", ""), whole.get("reason", "")
        word, why = say(RULINGS.get(str(ruling), str(ruling))), say(str(reason)) if reason else ""
        return " · ".join(one for one in (word, why, self._text(whole.get("note"))) if one)

    def _claim(self, change: Change) -> Iterator[LogChange]:
        label = self._label(change.key)
        before, after = change.before, change.after
        if before is None or after is None:
            row = after or before or {}
            statement = self._body(row).statement
            here = (statement, "") if after is None else ("", statement)
            by_hand = row.get("by_hand", False)
            subject = (
                say("{claim}, claim by hand", claim=label) if by_hand else say("{claim}, claim", claim=label)
            )
            yield LogChange(subject, *here)
            return
        if "body" in after:
            yield from self._bodies(label, self._body(before), self._body(after))
        if "start" in after or "end" in after:
            places = [self._quote(change, row) for row in (before, after)]
            yield LogChange(say("{claim}, words", claim=label), *places)
        if "fact" in after:
            old, new = (self._line(row["fact"]) for row in (before, after))
            new = say("another fact with the same line") if old == new else new
            yield LogChange(say("{claim}, in the fact", claim=label), old, new)
        if "note" in after:
            yield self._named(change, say("{claim}, note", claim=label), "note")

    def _bodies(self, label: str, before: Body, after: Body) -> Iterator[LogChange]:
        yield LogChange(say("{claim}, statement", claim=label), before.statement, after.statement)
        shown = [display(one.value) if one.value is not None else "" for one in (before, after)]
        yield LogChange(say("{claim}, value", claim=label), *shown)
        yield LogChange(say("{claim}, kind", claim=label), say(before.kind.value), say(after.kind.value))
        yield LogChange(say("{claim}, said by", claim=label), before.attribution, after.attribution)

    def _fact(self, change: Change) -> Iterator[LogChange]:
        before, after = change.before, change.after
        if before is None or after is None:
            return  # its claims tell where they went
        if "resolution" in after or "chosen" in after:
            settled = [self._settled(change, row) for row in (before, after)]
            yield LogChange(say("settled"), *settled)
        if "wording" in after:
            yield self._named(change, say("line of the sheet"), "wording")
        if "section" in after:
            yield LogChange(say("section"), self._section(before["section"]), self._section(after["section"]))
        for name, subject in (("note", say("note on the fact")), ("reason", say("why it is settled so"))):
            if name in after:
                yield self._named(change, subject, name)

    def _settled(self, change: Change, row: Row) -> str:
        whole = self._whole(change, row)
        kind = whole.get("resolution")
        if not kind:
            return say("not settled")
        chosen = ", ".join(self._label(one) for one in whole.get("chosen") or ())
        return " · ".join(one for one in (say(RESOLUTIONS.get(str(kind), str(kind))), chosen) if one)

    def _link(self, change: Change) -> LogChange:
        first, second = sorted(self._label(one) for one in change.key.split("|"))
        row = change.after or change.before or {}
        pair = {"first": first, "second": second}
        if row.get("same"):
            what = say("{first} and {second} are one fact", **pair)
        else:
            what = say("{first} and {second} are different facts", **pair)
        gone = change.after is None
        return LogChange(say("remembered"), what if gone else "", "" if gone else what)

    def _article(self, change: Change) -> Iterator[LogChange]:
        before, after = (self._known(row) for row in (change.before, change.after))
        row = self._view.row(Table.ARTICLE, change.key) or {}
        for name, word in KNOWN.items():
            subject = say("article {letter}, {what}", letter=row.get("letter", "?"), what=say(word))
            yield LogChange(subject, str(before.get(name, "")), str(after.get(name, "")))
        others = (reading.article(self._view, str(one.get(REPLACED_BY, ""))) for one in (before, after))
        letters = [one.letter if one is not None else "" for one in others]
        yield LogChange(say("article {letter}, replaced by", letter=row.get("letter", "?")), *letters)

    def _named(self, change: Change, subject: str, field: str) -> LogChange:
        texts = [self._text((row or {}).get(field)) for row in (change.before, change.after)]
        return LogChange(subject, *texts)

    def _known(self, row: Row | None) -> Mapping[str, Any]:
        text = self._text((row or {}).get("meta"))
        found = json.loads(text) if text and text != ERASED else {}
        return found if isinstance(found, dict) else {}

    def _text(self, ref: object) -> str:
        return self._view.text(ref) if isinstance(ref, str) and ref else ""

    def _body(self, row: Row) -> Body:
        text = self._text(row.get("body"))
        return Body(ERASED) if not text or text == ERASED else body_from_text(text)

    def _whole(self, change: Change, row: Row) -> Row:
        """Return all fields of a record as they were then: a change holds those alone that it changed."""
        whole, seq = dict(row), self._seq
        while (later := self._view.touched_since(seq, change.table, change.key)) is not None:
            seq = later.seq
            for one in later.changes:
                if (one.table, one.key) == (change.table, change.key):
                    whole = {**(one.before or {}), **whole}
        return {**(self._view.row(change.table, change.key) or {}), **whole}

    def _quote(self, change: Change, row: Row) -> str:
        whole = self._whole(change, row)
        if "article" not in whole:
            return ""
        text = self._view.article_text(whole["article"])
        return Span(whole["start"], min(whole["end"], len(text))).of(text)

    def _label(self, claim: str) -> str:
        row = self._view.row(Table.CLAIM, claim) or self._of_decision(Table.CLAIM, claim)
        if row is None or "article" not in row:
            return "?"
        home = reading.article(self._view, row["article"])
        return f"{home.letter if home else '?'}{row['number']}"

    def _line(self, fact: str) -> str:
        row = self._view.row(Table.FACT, fact) or self._of_decision(Table.FACT, fact)
        return self._text((row or {}).get("wording")) or self._text((row or {}).get("title"))

    def _of_decision(self, table: Table, key: str) -> Row | None:
        """Return a record that is gone as the decision made or found it."""
        change = self._rows.get((table, key))
        return (change.after or change.before) if change is not None else None

    def _section(self, key: str) -> str:
        if not key:
            return say("Other")
        row = self._view.row(Table.SECTION, key) or self._of_decision(Table.SECTION, key)
        return self._text((row or {}).get("name")) or key
