"""The log as people read it."""

import json
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from sqlalchemy import Integer, Select, Text, and_, bindparam, cast, func, or_, select, union

from reviewer.domain.readmodel import LogDay, LogEntry, LogFilter, WayBack
from reviewer.domain.review.log import ERASE
from reviewer.store.sql import IN_CASE, Prepared, Sql, listed, one_of
from reviewer.store.tables import ARTICLE, CLAIM, DECISION, TOUCH

_COLUMNS = ("seq", "at", "analyst", "command", "what", "hash", "undone_by", "parts")
_BY_LABEL = Prepared(
    select(CLAIM.c.uid)
    .join(ARTICLE, and_(ARTICLE.c.case_id == CLAIM.c.case_id, ARTICLE.c.uid == CLAIM.c.article))
    .where(
        CLAIM.c.case_id == IN_CASE,
        ARTICLE.c.letter == bindparam("letter"),
        CLAIM.c.number == bindparam("number"),
    )
)
_MEMBERS = Prepared(select(CLAIM.c.uid).where(CLAIM.c.case_id == IN_CASE, CLAIM.c.fact == bindparam("fact")))
_ANALYSTS = Prepared(
    select(DECISION.c.analyst).where(DECISION.c.case_id == IN_CASE).distinct().order_by(DECISION.c.analyst)
)
_since = DECISION.c.seq > bindparam("first")
_ONE = Prepared(
    select(DECISION.c.what).where(DECISION.c.case_id == IN_CASE, DECISION.c.seq == bindparam("first"))
)
_BY_ANALYST = Prepared(
    select(DECISION.c.analyst, func.count().label("decisions"))
    .where(DECISION.c.case_id == IN_CASE, _since)
    .group_by(DECISION.c.analyst)
    .order_by(func.min(DECISION.c.seq))
)
_ANALYSIS = Prepared(
    select(DECISION.c.what)
    .where(DECISION.c.case_id == IN_CASE, _since, DECISION.c.parts != "[]")
    .order_by(DECISION.c.seq.desc())
    .limit(1)
)
_LAST = Prepared(select(func.max(DECISION.c.seq)).where(DECISION.c.case_id == IN_CASE))


def _touching(keys: str) -> Select[tuple[int]]:
    """Select the decisions that touched claims or facts: them, verdicts on them, links between them."""
    key = func.json_each(bindparam(keys)).table_valued("value", name=f"each_{keys}")
    claims = and_(one_of(TOUCH.c.record, ("claim", "fact")), TOUCH.c.key == key.c.value)
    # the key of a verdict is the claim's, a colon, and the analyst; that of a link two claims and a bar
    verdicts = and_(
        TOUCH.c.record == "verdict",
        TOUCH.c.key > key.c.value.concat(":"),
        TOUCH.c.key < key.c.value.concat(";"),
    )
    firsts = and_(
        TOUCH.c.record == "link", TOUCH.c.key > key.c.value.concat("|"), TOUCH.c.key < key.c.value.concat("}")
    )
    second = func.substr(TOUCH.c.key, func.instr(TOUCH.c.key, "|") + 1)
    of_case = TOUCH.c.case_id == IN_CASE
    parts = [select(TOUCH.c.seq).join(key, one).where(of_case) for one in (claims, verdicts, firsts)]
    seconds = select(TOUCH.c.seq).where(of_case, TOUCH.c.record == "link", second.in_(listed(keys)))
    return select(union(*parts, seconds).subquery(f"of_{keys}").c.seq)


@cache
def _chosen(keys: bool, analyst: bool, words: int) -> Select[tuple[int]]:
    """Select the decisions of a filter of this shape."""
    found = select(DECISION.c.seq).where(DECISION.c.case_id == IN_CASE)
    if keys:
        found = found.where(DECISION.c.seq.in_(_touching("keys")))
    if analyst:
        found = found.where(DECISION.c.analyst == bindparam("analyst"))
    for n in range(words):
        said = func.instr(func.lower(DECISION.c.what), bindparam(f"word{n}")) > 0
        found = found.where(or_(said, DECISION.c.seq.in_(_touching(f"named{n}"))))
    return found


@cache
def _entries(keys: bool, analyst: bool, words: int) -> Prepared:
    columns = [DECISION.c[name] for name in _COLUMNS]
    chosen = _chosen(keys, analyst, words).with_only_columns(*columns).order_by(DECISION.c.seq.desc())
    return Prepared(chosen.limit(bindparam("most")).offset(bindparam("skip")))


@cache
def _days(keys: bool, analyst: bool, words: int) -> Prepared:
    """Return at which decisions, counted from the latest, a quarter of an hour begins, and their days."""
    latest = DECISION.c.seq.desc()
    at = DECISION.c.at
    # local midnight is at a quarter of an hour of UTC everywhere; to reckon it for every row takes long
    quarter = func.substr(at, 1, 14).concat(cast(cast(func.substr(at, 15, 2), Integer) // 15, Text))
    rows = (
        _chosen(keys, analyst, words)
        .with_only_columns(
            at.label("stamp"),
            func.row_number().over(order_by=latest).label("place"),
            quarter.label("quarter"),
            func.lag(quarter).over(order_by=latest).label("before"),
        )
        .subquery("each")
    )
    begins = or_(rows.c.before.is_(None), rows.c.before != rows.c.quarter)
    day = func.date(rows.c.stamp, "localtime").label("day")
    return Prepared(select(day, rows.c.place).where(begins).order_by(rows.c.place))


@cache
def _number(keys: bool, analyst: bool, words: int) -> Prepared:
    return Prepared(select(func.count()).select_from(_chosen(keys, analyst, words).subquery("each")))


def history(sql: Sql, case: int, chosen: LogFilter, offset: int, limit: int) -> list[LogEntry]:
    """Return decisions, the latest first.

    Args:
        sql: the connection.
        case: the case's row.
        chosen: which.
        offset: how many to skip.
        limit: how many to return.
    """
    shape, values = _parameters(sql, case, chosen)
    rows = sql.all(_entries(*shape), case=case, skip=offset, most=limit, **values)
    return [
        LogEntry(
            one.seq,
            one.at,
            one.analyst,
            one.command,
            one.what,
            one.hash,
            one.undone_by is not None,
            one.parts != "[]" and one.command != ERASE,
        )
        for one in rows
    ]


def days(sql: Sql, case: int, chosen: LogFilter) -> list[LogDay]:
    """Return the days of the decisions that `history` returns, and how many there are on each."""
    shape, values = _parameters(sql, case, chosen)
    quarters = sql.all(_days(*shape), case=case, **values)
    begins = [next(rows) for _, rows in groupby(quarters, key=lambda one: one.day)]
    if not begins:
        return []
    ends = [*(one.place for one in begins[1:]), int(sql.value(_number(*shape), case=case, **values)) + 1]
    return [LogDay(one.day or "", end - one.place) for one, end in zip(begins, ends, strict=True)]


def analysts(sql: Sql, case: int) -> list[str]:
    """Return who decided anything."""
    return [one.analyst for one in sql.all(_ANALYSTS, case=case)]


def way_back(sql: Sql, case: int, to: int, analyst: str) -> WayBack | None:
    """Return what going back to a decision takes back; `None` if there is no such decision."""
    target = sql.one(_ONE, case=case, first=to)
    if target is None:
        return None
    found = {one.analyst: one.decisions for one in sql.all(_BY_ANALYST, case=case, first=to)}
    analysis = sql.one(_ANALYSIS, case=case, first=to)
    return WayBack(
        to,
        target.what,
        int(sql.value(_LAST, case=case)),
        sum(found.values()),
        tuple((name, number) for name, number in found.items() if name != analyst),
        analysis.what if analysis is not None else "",
    )


def members(sql: Sql, case: int, key: str) -> list[str]:
    """Return the ids of a fact's claims."""
    return [one.uid for one in sql.all(_MEMBERS, case=case, fact=key)]


def _parameters(sql: Sql, case: int, chosen: LogFilter) -> tuple[tuple[bool, bool, int], dict[str, str]]:
    words = chosen.words.lower().split()
    values = {f"word{n}": one for n, one in enumerate(words)}
    values |= {f"named{n}": json.dumps(_labelled(sql, case, one)) for n, one in enumerate(words)}
    if chosen.key:
        values["keys"] = json.dumps([chosen.key, *members(sql, case, chosen.key)])
    if chosen.analyst:
        values["analyst"] = chosen.analyst
    return (bool(chosen.key), bool(chosen.analyst), len(words)), values


def _labelled(sql: Sql, case: int, word: str) -> Sequence[str]:
    """Return the id of the claim that a word is the label of, if it is one."""
    letter = word.rstrip("0123456789")
    number = word[len(letter) :]
    if not (letter and number and letter.isascii() and letter.isalpha() and len(number) < 10):
        return ()
    return [one.uid for one in sql.all(_BY_LABEL, case=case, letter=letter.upper(), number=int(number))]
