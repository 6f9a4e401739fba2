"""The log as people read it."""

import json
from collections.abc import Sequence
from functools import cache

from sqlalchemy import Select, and_, bindparam, func, or_, select, union

from reviewer.domain.readmodel import LogDay, LogEntry, LogFilter
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
_LATER = Prepared(
    select(*(DECISION.c[name] for name in ("seq", "analyst", "what", "parts")))
    .where(DECISION.c.case_id == IN_CASE, DECISION.c.seq >= bindparam("first"))
    .order_by(DECISION.c.seq)
)


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
    """Count decisions by day; where a clock was set back, a day comes twice, in the order of the log."""
    day = func.date(DECISION.c.at, "localtime").label("day")
    whole = func.row_number().over(order_by=DECISION.c.seq.desc())
    own = func.row_number().over(partition_by=day, order_by=DECISION.c.seq.desc())
    rows = _chosen(keys, analyst, words).with_only_columns(
        DECISION.c.seq.label("seq"), day, (whole - own).label("island")
    )
    each = rows.subquery("each")
    return Prepared(
        select(each.c.day, func.count().label("decisions"))
        .group_by(each.c.day, each.c.island)
        .order_by(func.max(each.c.seq).desc())
    )


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
            one.parts != "[]",
        )
        for one in rows
    ]


def days(sql: Sql, case: int, chosen: LogFilter) -> list[LogDay]:
    """Return the days of the decisions that `history` returns, and how many there are on each."""
    shape, values = _parameters(sql, case, chosen)
    return [LogDay(one.day or "", one.decisions) for one in sql.all(_days(*shape), case=case, **values)]


def analysts(sql: Sql, case: int) -> list[str]:
    """Return who decided anything."""
    return [one.analyst for one in sql.all(_ANALYSTS, case=case)]


def decisions_from(sql: Sql, case: int, first: int) -> list[tuple[int, str, str, bool]]:
    """Return a decision and all later ones: number, analyst, words, whether articles were analyzed."""
    rows = sql.all(_LATER, case=case, first=first)
    return [(one.seq, one.analyst, one.what, one.parts != "[]") for one in rows]


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
