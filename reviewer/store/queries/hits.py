"""Where the words of a search stand in facts: in their lines, else in what a claim states or quotes.

The full-text index finds the facts; the few that are shown are looked through here. Asked row by row, it
would find every match of the case again for each of them.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import and_, bindparam, func, select

from reviewer.domain.readmodel import FactHit
from reviewer.domain.text import Span
from reviewer.store.queries.match import words
from reviewer.store.sql import IN_CASE, Prepared, Sql, listed
from reviewer.store.tables import ARTICLE, CLAIM, FACT, SOURCE

_TOKEN = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_]*)*")
"""What the index takes for a word: letters, digits, and accents that stand behind them."""

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
        func.substr(SOURCE.c.text, CLAIM.c.start + 1, CLAIM.c.end - CLAIM.c.start).label("quote"),
    )
    .join(SOURCE, and_(SOURCE.c.case_id == CLAIM.c.case_id, SOURCE.c.uid == CLAIM.c.article))
    .where(CLAIM.c.case_id == bindparam("case"), CLAIM.c.fact.in_(listed("ids")))
)

Word = tuple[tuple[str, ...], bool]
"""The tokens of a word that was typed, and whether its last one is a beginning."""


def fact_hits(sql: Sql, case: int, ids: Sequence[str], typed: str) -> dict[str, FactHit]:
    """Return where the words of a search stand in some facts, by the facts' ids.

    Args:
        sql: the connection.
        case: the case's row.
        ids: of the facts.
        typed: what was searched for; nothing in it is a command.
    """
    sought = _sought(typed)
    if not sought:
        return {}
    hits: dict[str, FactHit] = {}
    missing: dict[str, frozenset[Word]] = {}
    for uid, line in sql.all(_LINES, case=case, ids=json.dumps(list(ids))):
        met, marks = _met(line, sought)
        hits[uid] = FactHit(marks)
        if len(met) < len(sought):
            missing[uid] = frozenset(sought) - met
    if missing:
        claims = sql.all(_CLAIMS, case=case, ids=json.dumps(list(missing)))
        texts = ((one.fact, f"{one.letter}{one.number}", one.statement) for one in claims)
        most = dict.fromkeys(missing, 0)
        _add(hits, missing, most, texts, sought)
        _add_quotes(sql, case, claims, sought, (hits, missing, most))
    return hits


def _add_quotes(
    sql: Sql,
    case: int,
    claims: Sequence[Any],
    sought: Sequence[Word],
    found: tuple[dict[str, FactHit], dict[str, frozenset[Word]], dict[str, int]],
) -> None:
    """Look through the quotations of the facts whose statements have not all words."""
    hits, missing, most = found
    rest = [uid for uid in missing if most[uid] < len(missing[uid])]
    if not rest:
        return
    quotes = {one.uid: one.quote for one in sql.all(_QUOTES, case=case, ids=json.dumps(rest))}
    texts = ((one.fact, f"{one.letter}{one.number}", quotes[one.uid]) for one in claims if one.uid in quotes)
    _add(hits, missing, most, texts, sought)


def _add(
    hits: dict[str, FactHit],
    missing: dict[str, frozenset[Word]],
    most: dict[str, int],
    texts: Iterable[tuple[str, str, str]],
    sought: Sequence[Word],
) -> None:
    """Give each fact the first text that has most of the words that its line has not."""
    for uid, label, text in texts:
        met, marks = _met(text, sought)
        found = len(met & missing[uid])
        if found > most[uid]:
            most[uid] = found
            hits[uid] = FactHit(hits[uid].marks, label, text.replace("\n", " "), marks)


def _sought(typed: str) -> list[Word]:
    found = words(typed)
    made = [
        (tuple(_folded(one[0]) for one in _TOKEN.finditer(word)), place == len(found))
        for place, word in enumerate(found, start=1)
    ]
    return [one for one in made if one[0]]


def _met(text: str, sought: Sequence[Word]) -> tuple[frozenset[Word], tuple[Span, ...]]:
    """Return which words a text has, and where."""
    places = [(one.start(), one.end()) for one in _TOKEN.finditer(text)]
    tokens = [_folded(text[start:end]) for start, end in places]
    met: set[Word] = set()
    marks: set[tuple[int, int]] = set()
    for word in sought:
        wanted, prefix = word
        size = len(wanted)
        for at in range(len(tokens) - size + 1):
            if _matches(tokens[at : at + size], wanted, prefix):
                met.add(word)
                marks.add((places[at][0], places[at + size - 1][1]))
    return frozenset(met), _apart(marks)


def _matches(tokens: Sequence[str], wanted: Sequence[str], prefix: bool) -> bool:
    if prefix:
        return tuple(tokens[:-1]) == tuple(wanted[:-1]) and tokens[-1].startswith(wanted[-1])
    return tuple(tokens) == tuple(wanted)


def _apart(marks: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Return marks in order, those that overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(Span(start, end) for start, end in out)


def _folded(word: str) -> str:
    """Return a word as the index compares it: without case and accents."""
    plain = unicodedata.normalize("NFD", word)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()
