"""What a case's rows repeat, computed from what is stored by the rules of `reviewer.store.derive`."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, select

from reviewer.domain.review.records import ConflictRecord, FactRecord, Table, from_row
from reviewer.domain.review.view import ERASED
from reviewer.store import derive, rows
from reviewer.store.derive import Columns, Derived, Member
from reviewer.store.sql import IN_CASE, Prepared, listed
from reviewer.store.tables import ARTICLE, CLAIM, CONFLICT, FACT, FIELDS
from reviewer.store.view import SqlView

_META = ("name", "title", "publisher", "author", "published_on", "address", "language")
_FEW, _MANY = 4, 500
"""Facts that are read one by one; facts that are read at once."""
_PLACES = Prepared(
    select(ARTICLE.c.uid, ARTICLE.c.letter, ARTICLE.c.rank, ARTICLE.c.origin).where(
        ARTICLE.c.case_id == IN_CASE
    )
)
_WHOLE_MEMBERS = (
    select(CLAIM, ARTICLE.c.letter, ARTICLE.c.rank, ARTICLE.c.origin)
    .join(ARTICLE, (ARTICLE.c.case_id == CLAIM.c.case_id) & (ARTICLE.c.uid == CLAIM.c.article))
    .where(CLAIM.c.case_id == IN_CASE)
)
_MEMBERS = Prepared(
    _WHOLE_MEMBERS.where(CLAIM.c.fact == bindparam("fact")).order_by(ARTICLE.c.rank, CLAIM.c.number)
)
_MEMBERS_OF = Prepared(
    _WHOLE_MEMBERS.where(CLAIM.c.fact.in_(listed("facts"))).order_by(ARTICLE.c.rank, CLAIM.c.number)
)
_FACTS = Prepared(
    select(FACT.c.uid, *(FACT.c[name] for name in FIELDS[Table.FACT])).where(
        FACT.c.case_id == IN_CASE, FACT.c.uid.in_(listed("facts"))
    )
)
_CONFLICTS = Prepared(
    select(CONFLICT.c.uid, *(CONFLICT.c[name] for name in FIELDS[Table.CONFLICT])).where(
        CONFLICT.c.case_id == IN_CASE, CONFLICT.c.fact.in_(listed("facts"))
    )
)


def own_columns(view: SqlView, table: Table, fields: Mapping[str, Any]) -> Columns:
    """Return the derived columns that follow from a record alone and the texts it refers to."""
    if table is Table.CLAIM:
        text = view.text(fields["body"])
        if text == ERASED:
            return {"statement": ERASED, "kind": "other", "value_type": "", "value": ""}
        return derive.of_body(text)
    if table is Table.FACT:
        return {"line": view.text(fields["wording"] or fields["title"])}
    if table is Table.ARTICLE:
        text = view.text(fields["meta"])
        known = json.loads(text) if text != ERASED else {}
        return {"rank": derive.rank(fields["letter"])} | {name: known.get(name, "") for name in _META}
    if table in (Table.CASE, Table.SECTION):
        return {"name_text": view.text(fields["name"])}
    return {}


def derived_facts(
    view: SqlView, facts: Collection[str]
) -> Iterator[tuple[str, Sequence[Any], derive.Derived]]:
    """Yield of each of these facts that there is: id, claims as stored, and the derived columns of both."""
    if len(facts) <= _FEW:
        for fact in facts:
            row = view.row(Table.FACT, fact)
            if row is not None:
                members = view.sql.all(_MEMBERS, case=view.case, fact=fact)
                record = from_row(FactRecord, fact, row)
                yield fact, members, _of_fact(record, members, view.conflicts_of(fact))
        return
    waiting = iter(facts)
    while some := list(islice(waiting, _MANY)):
        yield from _of_many(view, some)


def _of_many(view: SqlView, facts: Sequence[str]) -> Iterator[tuple[str, Sequence[Any], derive.Derived]]:
    wanted = {"case": view.case, "facts": json.dumps(facts)}
    members: defaultdict[str, list[Any]] = defaultdict(list)
    for row in view.sql.all(_MEMBERS_OF, **wanted):
        members[row.fact].append(row)
    conflicts: defaultdict[str, list[ConflictRecord]] = defaultdict(list)
    for row in sorted(view.sql.all(_CONFLICTS, **wanted), key=lambda one: str(one.uid)):
        conflicts[row.fact].append(rows.record_of(Table.CONFLICT, row))
    for row in view.sql.all(_FACTS, **wanted):
        found = members[row.uid]
        yield row.uid, found, _of_fact(rows.record_of(Table.FACT, row), found, conflicts[row.uid])


def _of_fact(record: FactRecord, members: Sequence[Any], conflicts: Sequence[ConflictRecord]) -> Derived:
    origin = {one.letter: one.origin or one.letter for one in members}
    return derive.of_fact(record, [_member(one) for one in members], conflicts, origin)


def places_of(view: SqlView) -> dict[str, Any]:
    """Return the places (letter, rank, origin) of a case's articles by id."""
    return {one.uid: one for one in view.sql.all(_PLACES, case=view.case)}


def _member(row: Any) -> Member:  # noqa: ANN401 - a named tuple
    record = rows.record_of(Table.CLAIM, row)
    return Member(record, row.letter, row.rank, row.kind, row.value_type, row.value, row.ruling)
