"""Where the words of a search stand in facts: in their lines, else in what a claim states or quotes."""

import json
import unicodedata
from collections.abc import Sequence

from reviewer.domain.readmodel import FactHit
from reviewer.domain.text import Span
from reviewer.store.queries.match import CLOSE, OPEN, any_of, unmark, words
from reviewer.store.sql import Sql

_MARKS = f"char({ord(OPEN)}), char({ord(CLOSE)})"
_IDS = "(SELECT value FROM json_each(:ids))"
# The order of the tables is fixed: few facts are asked about, and many may match.
_LINES = (
    f"SELECT fact.uid, highlight(fact_fts, 0, {_MARKS}) "
    "FROM fact CROSS JOIN fact_fts ON fact_fts.rowid = fact.id "
    f"WHERE fact.case_id = :case AND fact.uid IN {_IDS} AND fact_fts MATCH :typed"
)
_CLAIMS = (
    "SELECT claim.fact, article.letter || claim.number, "
    f"highlight(claim_fts, 0, {_MARKS}), highlight(claim_fts, 1, {_MARKS}) "
    "FROM claim CROSS JOIN claim_fts ON claim_fts.rowid = claim.id "
    "JOIN article ON article.case_id = claim.case_id AND article.uid = claim.article "
    f"WHERE claim.case_id = :case AND claim.fact IN {_IDS} AND claim_fts MATCH :typed "
    "ORDER BY article.rank, claim.number"
)


def fact_hits(sql: Sql, case: int, ids: Sequence[str], typed: str) -> dict[str, FactHit]:
    """Return where the words of a search stand in some facts, by the facts' ids.

    Args:
        sql: the connection.
        case: the case's row.
        ids: of the facts.
        typed: what was searched for; nothing in it is a command.
    """
    wanted = any_of(typed)
    if not wanted:
        return {}
    values = {"case": case, "ids": json.dumps(list(ids)), "typed": wanted}
    sought = [_folded(one) for one in words(typed)]
    hits: dict[str, FactHit] = {}
    missing = {uid: frozenset(sought) for uid in ids}
    for uid, line in sql.raw.execute(_LINES, values):
        text, marks = unmark(line)
        hits[uid] = FactHit(marks)
        missing[uid] -= _met(text, marks, sought)
    if any(missing.values()):
        _add_claims(sql, values, sought, missing, hits)
    return hits


def _add_claims(
    sql: Sql,
    values: dict[str, object],
    sought: Sequence[str],
    missing: dict[str, frozenset[str]],
    hits: dict[str, FactHit],
) -> None:
    """Add the first claim of each fact that has most of the words that its line has not."""
    most = dict.fromkeys(missing, 0)
    for uid, label, statement, quotation in sql.raw.execute(_CLAIMS, values):
        for text, marks in (unmark(statement), unmark(quotation)):
            found = len(_met(text, marks, sought) & missing[uid])
            if found > most[uid]:
                most[uid] = found
                marks_in_line = hits[uid].marks if uid in hits else ()
                hits[uid] = FactHit(marks_in_line, label, text, marks)


def _met(text: str, marks: Sequence[Span], sought: Sequence[str]) -> frozenset[str]:
    """Return which of the words the marks stand for."""
    marked = [_folded(one.of(text)) for one in marks]
    return frozenset(word for word in sought if any(one.startswith(word) for one in marked))


def _folded(word: str) -> str:
    """Return letters and digits as the index compares them: without case and accents."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(char for char in plain if char.isalnum())
