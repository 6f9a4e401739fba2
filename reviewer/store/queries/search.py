"""One box for everything: articles, claims and facts by full text, claims by their labels, too."""

import re
import unicodedata
from collections.abc import Sequence

from reviewer.domain.readmodel import Hit
from reviewer.domain.sought import words
from reviewer.domain.text import Span
from reviewer.store.queries.match import CLOSE, OPEN, query, quoted, unmark, within
from reviewer.store.sql import Sql

_MARKS = f"char({ord(OPEN)}), char({ord(CLOSE)})"
_ARTICLES = (
    "SELECT article.uid, article.letter, article.title, article.publisher, source.text "
    "FROM article_fts JOIN article ON article.id = article_fts.rowid "
    "JOIN source ON source.case_id = article.case_id AND source.uid = article.uid "
    "WHERE article_fts MATCH :typed AND article.case_id = :case ORDER BY article.rank LIMIT :most"
)
_CLAIMS = (
    f"SELECT claim.uid, article.letter || claim.number, highlight(claim_fts, 0, {_MARKS}), "
    f"highlight(claim_fts, 1, {_MARKS}) "
    "FROM claim_fts JOIN claim ON claim.id = claim_fts.rowid "
    "JOIN article ON article.case_id = claim.case_id AND article.uid = claim.article "
    "WHERE claim_fts MATCH :typed AND claim.case_id = :case ORDER BY claim_fts.rowid LIMIT :most"
)
_LABEL = (
    "SELECT claim.uid, article.letter || claim.number, claim.statement "
    "FROM article JOIN claim ON claim.case_id = article.case_id AND claim.article = article.uid "
    "WHERE article.case_id = :case AND article.letter = :letter AND claim.number = :number"
)
_SAID = re.compile(r"(?P<letter>[A-Za-z]{1,3})\s?(?P<number>[0-9]{1,9})")
_LEAST, _CUT = 4, 2
"""Letters of a word that may be cut, and how many at its end, where nothing holds it as it was typed."""
_BEFORE, _AFTER = 40, 80
"""Letters of an article that are shown before and after the first word found."""
_FACTS = (
    f"SELECT fact.uid, fact.letters, highlight(fact_fts, 0, {_MARKS}), fact.state "
    "FROM fact_fts JOIN fact ON fact.id = fact_fts.rowid "
    "WHERE fact_fts MATCH :typed AND fact.case_id = :case ORDER BY fact_fts.rowid LIMIT :most"
)


def search(sql: Sql, case: int, typed: str, limit: int) -> list[Hit]:
    """Return what holds every word typed, the last one as a beginning: articles, then facts, then claims.

    A label finds its claim, before all others. Where nothing holds the words, each is taken for a
    beginning; where nothing holds these either, they are cut a little, which forgives a slip near the end.

    Args:
        sql: the connection.
        case: the case's row.
        typed: what a person typed; nothing in it is a command.
        limit: most hits of each sort.
    """
    wanted = query(typed)
    if not wanted:
        return []
    typed_words = words(typed)
    hits = _by_label(sql, case, typed) + _by_words(sql, case, wanted, typed_words, limit)
    shorter = [one[: max(_LEAST - 1, len(one) - _CUT)] if len(one) >= _LEAST else one for one in typed_words]
    for beginnings in (typed_words, shorter):
        wanted = " ".join(quoted(one, prefix=True) for one in beginnings)
        hits = hits or _by_words(sql, case, wanted, beginnings, limit)
    return hits


def _by_label(sql: Sql, case: int, typed: str) -> list[Hit]:
    said = _SAID.fullmatch(typed.strip())
    if said is None:
        return []
    values = {"case": case, "letter": said["letter"].upper(), "number": int(said["number"])}
    found = sql.raw.execute(_LABEL, values)
    return [Hit("claim", uid, label, " ".join(statement.split()), ()) for uid, label, statement in found]


def _around(typed: Sequence[str], texts: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """Return a line around the first of the words in the first text that has one, and the words in it.

    The index could do it, too, but takes its time: it weighs every place in an article.
    """
    parts = [part for one in typed for part in re.findall(r"[^\W_]+", one)]
    begun = "|".join(rf"(?<![^\W_]){re.escape(part)}[^\W_]*" for part in parts)
    for fold in (str, _plain):
        pattern = re.compile(fold(begun), re.IGNORECASE)
        for text in texts:
            found = pattern.search(fold(text))
            if found is None:
                continue
            start, end = max(0, found.start() - _BEFORE), found.end() + _AFTER
            start = 0 if start == 0 else text.find(" ", start, found.start()) + 1 or start
            cut = text[start:end].replace("\n", " ")
            line = f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"
            marks = tuple(Span(one.start(), one.end()) for one in pattern.finditer(fold(line)))
            return line, marks
    return texts[0][: _BEFORE + _AFTER].replace("\n", " "), ()


def _plain(text: str) -> str:
    """Return a text without accents, letter for letter."""
    return "".join(unicodedata.normalize("NFD", one)[0] for one in text)


def _by_words(sql: Sql, case: int, wanted: str, typed: Sequence[str], limit: int) -> list[Hit]:
    def values(columns: str) -> dict[str, object]:
        return {"typed": within(case, columns, wanted), "case": case, "most": limit}

    hits = []
    for uid, letter, title, publisher, text in sql.raw.execute(_ARTICLES, values("title text")):
        line, marks = _around(typed, (text.removeprefix(title).lstrip(), title))
        hits.append(Hit("article", uid, letter, line, marks, title or publisher))
    for uid, letters, found, state in sql.raw.execute(_FACTS, values("line")):
        line, marks = unmark(found)
        hits.append(Hit("fact", uid, letters.strip(), line, marks, state))
    for uid, label, statement, quotation in sql.raw.execute(_CLAIMS, values("statement quotation")):
        line, marks = unmark(statement)
        if not marks:
            line, marks = unmark(quotation)
        hits.append(Hit("claim", uid, label, line, marks))
    return hits
