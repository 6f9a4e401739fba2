"""One box for everything: articles, claims and facts by full text."""

from reviewer.domain.readmodel import Hit
from reviewer.store.queries.match import CLOSE, OPEN, query, unmark
from reviewer.store.sql import Sql

_MARKS = f"char({ord(OPEN)}), char({ord(CLOSE)})"
_ARTICLES = (
    f"SELECT article.uid, article.letter, article.title, article.publisher, "
    f"snippet(article_fts, -1, {_MARKS}, '…', 16) "
    "FROM article_fts JOIN article ON article.id = article_fts.rowid "
    "WHERE article_fts MATCH :typed AND article.case_id = :case ORDER BY article.rank LIMIT :most"
)
_CLAIMS = (
    f"SELECT claim.uid, article.letter || claim.number, highlight(claim_fts, 0, {_MARKS}), "
    f"highlight(claim_fts, 1, {_MARKS}) "
    "FROM claim_fts JOIN claim ON claim.id = claim_fts.rowid "
    "JOIN article ON article.case_id = claim.case_id AND article.uid = claim.article "
    "WHERE claim_fts MATCH :typed AND claim.case_id = :case ORDER BY claim_fts.rowid LIMIT :most"
)
_FACTS = (
    f"SELECT fact.uid, fact.letters, highlight(fact_fts, 0, {_MARKS}), fact.state "
    "FROM fact_fts JOIN fact ON fact.id = fact_fts.rowid "
    "WHERE fact_fts MATCH :typed AND fact.case_id = :case ORDER BY fact_fts.rowid LIMIT :most"
)


def search(sql: Sql, case: int, typed: str, limit: int) -> list[Hit]:
    """Return what holds every word typed, the last one as a beginning: articles, then facts, then claims.

    Args:
        sql: the connection.
        case: the case's row.
        typed: what a person typed; nothing in it is a command.
        limit: most hits of each sort.
    """
    wanted = query(typed)
    if not wanted:
        return []
    values = {"typed": wanted, "case": case, "most": limit}
    hits = []
    for uid, letter, title, publisher, found in sql.raw.execute(_ARTICLES, values):
        line, marks = unmark(found)
        hits.append(Hit("article", uid, letter, line, marks, title or publisher))
    for uid, letters, found, state in sql.raw.execute(_FACTS, values):
        line, marks = unmark(found)
        hits.append(Hit("fact", uid, letters.strip().replace(" ", ", "), line, marks, state))
    for uid, label, statement, quotation in sql.raw.execute(_CLAIMS, values):
        line, marks = unmark(statement)
        if not marks:
            line, marks = unmark(quotation)
        hits.append(Hit("claim", uid, label, line, marks))
    return hits
