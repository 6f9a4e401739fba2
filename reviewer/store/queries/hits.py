"""Where the words of a search stand in facts: in their lines, else in what a claim states or quotes.

The full-text index finds the facts; the few that are shown are looked through here. Asked row by row, it
would find every match of the case again for each of them.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import and_, bindparam, func, select

from reviewer.domain.readmodel import FactHit
from reviewer.domain.sought import Word, met, sought
from reviewer.store.sql import IN_CASE, Prepared, Sql, known, listed
from reviewer.store.tables import ARTICLE, CLAIM, FACT, SOURCE

_LINES = Prepared(
    select(FACT.c.uid, FACT.c.line).where(FACT.c.case_id == IN_CASE, FACT.c.uid.in_(listed("ids")))
)
_in_article = and_(ARTICLE.c.case_id == CLAIM.c.case_id, ARTICLE.c.uid == CLAIM.c.article)
_CLAIMS = Prepared(
    select(CLAIM.c.uid, CLAIM.c.fact, ARTICLE.c.letter, CLAIM.c.number, CLAIM.c.statement)
    .join(ARTICLE, _in_article)
    .where(CLAIM.c.case_id == IN_CASE, CLAIM.c.fact.in_(listed("ids")))
    .order_by(ARTICLE.c.rank, CLAIM.c.number)
)
_QUOTES = Prepared(
    select(
        CLAIM.c.uid,
        CLAIM.c.fact,
        func.substr(SOURCE.c.text, CLAIM.c.start + 1, CLAIM.c.end - CLAIM.c.start).label("quote"),
    )
    .join(SOURCE, and_(SOURCE.c.case_id == CLAIM.c.case_id, SOURCE.c.uid == CLAIM.c.article))
    .where(CLAIM.c.case_id == bindparam("case"), CLAIM.c.fact.in_(listed("ids")))
)


def fact_hits(sql: Sql, case: int, ids: Sequence[str], typed: str) -> dict[str, FactHit]:
    """Return where the words of a search stand in some facts, by the facts' ids.

    Args:
        sql: the connection.
        case: the case's row.
        ids: of the facts.
        typed: what was searched for; nothing in it is a command.
    """
    wanted = sought(typed)
    if not wanted:
        return {}
    hits: dict[str, FactHit] = {}
    missing: dict[str, frozenset[Word]] = {}
    for uid, line in sql.all(_LINES, case=case, ids=json.dumps(list(ids))):
        found, marks = met(line, wanted)
        hits[uid] = FactHit(marks)
        if len(found) < len(wanted):
            missing[uid] = frozenset(wanted) - found
    if missing:
        claims = sql.all(_CLAIMS, case=case, ids=json.dumps(list(missing)))
        texts = ((one.fact, f"{one.letter}{one.number}", one.statement) for one in claims)
        most = dict.fromkeys(missing, 0)
        _add(hits, missing, most, texts, wanted)
        _add_quotes(sql, case, claims, wanted, (hits, missing, most))
    return hits


def _add_quotes(
    sql: Sql,
    case: int,
    claims: Sequence[Any],
    wanted: Sequence[Word],
    found: tuple[dict[str, FactHit], dict[str, frozenset[Word]], dict[str, int]],
) -> None:
    """Look through the quotations of the facts whose statements have not all words."""
    hits, missing, most = found
    rest = [uid for uid in missing if most[uid] < len(missing[uid])]
    if not rest:
        return
    quotes = {one.uid: one.quote for one in sql.all(_QUOTES, case=case, ids=json.dumps(rest))}
    texts = ((one.fact, f"{one.letter}{one.number}", quotes[one.uid]) for one in claims if one.uid in quotes)
    _add(hits, missing, most, texts, wanted)


def _add(
    hits: dict[str, FactHit],
    missing: dict[str, frozenset[Word]],
    most: dict[str, int],
    texts: Iterable[tuple[str, str, str]],
    wanted: Sequence[Word],
) -> None:
    """Give each fact the first text that has most of the words that its line has not."""
    for uid, label, text in texts:
        found, marks = met(text, wanted)
        number = len(found & missing[uid])
        if number > most[uid]:
            most[uid] = number
            hits[uid] = FactHit(hits[uid].marks, label, text.replace("\n", " "), marks)


_TEXTS = Prepared(
    select(FACT.c.id, FACT.c.uid, FACT.c.line).where(known(FACT), FACT.c.id.in_(listed("places")))
)


def holding(sql: Sql, case: int, places: Sequence[int], typed: str) -> set[int]:
    """Return those of some facts, by the numbers of their rows, that have all words of a search.

    Each word stands in the line, or in what a claim states or quotes.
    """
    wanted = sought(typed)
    rows = sql.all(_TEXTS, case=case, places=json.dumps(list(places)))
    missing = {one.uid: frozenset(wanted) - met(one.line, wanted)[0] for one in rows}
    for told in (_CLAIMS, _QUOTES):
        rest = [uid for uid, lacks in missing.items() if lacks]
        for one in sql.all(told, case=case, ids=json.dumps(rest)) if rest else ():
            if missing[one.fact]:
                missing[one.fact] -= met(one.quote if told is _QUOTES else one.statement, wanted)[0]
    return {one.id for one in rows if not missing[one.uid]}
