"""One box for everything: articles, claims and facts by full text, claims by their labels, too."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from reviewer.domain.readmodel import Hit
from reviewer.domain.sought import met, sought, words
from reviewer.domain.text import Span
from reviewer.store.queries.match import CLOSE, OPEN, of_case, query, quoted, unmark, within
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
_SHORT, _LOOKED = 2, 400
"""Letters of a beginning that stands nearly everywhere, and how many texts are looked through for it."""
_BEFORE, _AFTER = 40, 80
"""Letters of an article that are shown before and after the first word found."""
_FACTS = (
    f"SELECT fact.uid, fact.letters, highlight(fact_fts, 0, {_MARKS}), fact.state "
    "FROM fact_fts JOIN fact ON fact.id = fact_fts.rowid "
    "WHERE fact_fts MATCH :typed AND fact.case_id = :case ORDER BY fact_fts.rowid LIMIT :most"
)


@dataclass(frozen=True, slots=True)
class _Sort:
    """What is searched: a statement, the columns of its index, and where their texts stand in its rows."""

    statement: str
    columns: str
    texts: tuple[int, ...]


_IN_ARTICLES = _Sort(_ARTICLES, "title text", (2, 4))
_IN_FACTS = _Sort(_FACTS, "line", (2,))
_IN_CLAIMS = _Sort(_CLAIMS, "statement quotation", (2, 3))


def search(sql: Sql, case: int, typed: str, limit: int) -> list[Hit]:
    """Return what holds every word typed, the last one as a beginning: articles, then facts, then claims.

    A label finds its claim, before all others. Where more hold the last word as it stands than are shown,
    they are shown. Where nothing holds the words, each is taken for a beginning; where nothing holds these
    either, they are cut a little, which forgives a slip near the end.

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
    asked = _Asked(sql, case, typed, limit)
    hits = _by_label(sql, case, typed) + _by_words(asked, wanted, typed_words)
    shorter = [one[: max(_LEAST - 1, len(one) - _CUT)] if len(one) >= _LEAST else one for one in typed_words]
    for beginnings in (typed_words, shorter):
        wanted = " ".join(quoted(one, prefix=True) for one in beginnings)
        hits = hits or _by_words(asked, wanted, beginnings)
    return hits


@dataclass(frozen=True, slots=True)
class _Asked:
    """A search in one case.

    Attributes:
        sql: the connection.
        case: the case's row.
        typed: what was typed.
        limit: most hits of each sort.
    """

    sql: Sql
    case: int
    typed: str
    limit: int

    def rows(self, what: _Sort, wanted: str) -> tuple[list[Any], bool]:
        """Return the first rows that hold what is wanted, and whether the index marked all of it in them.

        A beginning costs as much as all the words of the database that begin so. So it is asked for last,
        once too few rows hold the word itself; and one of a letter or two, which stands nearly everywhere, is
        looked for in the first texts that come.
        """
        *others, last = words(self.typed)
        known = " ".join(quoted(one, prefix=False) for one in others)
        if wanted == query(self.typed):
            if len(last) > _SHORT:
                exact = f"{known} {quoted(last, prefix=False)}"
                found = self._run(what, within(self.case, what.columns, exact), self.limit).fetchall()
            else:
                found = self._looked_through(what, known, last)
            if len(found) == self.limit:
                return found, len(last) > _SHORT
        found = self._run(what, within(self.case, what.columns, wanted), self.limit).fetchall()
        return found, True

    def _looked_through(self, what: _Sort, known: str, last: str) -> list[Any]:
        """Return rows that hold known words, and a word that begins with the last one."""
        near = within(self.case, what.columns, known) if known else of_case(self.case)
        begins = re.compile(rf"(?<![^\W_]){re.escape(last)}", re.IGNORECASE)
        rows = self._run(what, near, _LOOKED)
        found = (one for one in rows if any(begins.search(one[place]) for place in what.texts))
        return list(islice(found, self.limit))

    def _run(self, what: _Sort, match: str, most: int) -> Any:  # noqa: ANN401 - a cursor
        return self.sql.raw.execute(what.statement, {"typed": match, "case": self.case, "most": most})

    def marks(self, text: str, marked: bool) -> tuple[str, tuple[Span, ...]]:
        """Return a text of a row as one line, and what was searched for in it."""
        line, marks = unmark(text)
        return line, marks if marked else met(line, sought(self.typed))[1]


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


def _by_words(asked: _Asked, wanted: str, typed: Sequence[str]) -> list[Hit]:
    hits = []
    rows, _ = asked.rows(_IN_ARTICLES, wanted)
    for uid, letter, title, publisher, text in rows:
        line, marks = _around(typed, (text.removeprefix(title).lstrip(), title))
        hits.append(Hit("article", uid, letter, line, marks, title or publisher))
    rows, marked = asked.rows(_IN_FACTS, wanted)
    for uid, letters, found, state in rows:
        line, marks = asked.marks(found, marked)
        hits.append(Hit("fact", uid, letters.strip(), line, marks, state))
    rows, marked = asked.rows(_IN_CLAIMS, wanted)
    for uid, label, statement, quotation in rows:
        line, marks = asked.marks(statement, marked)
        if not marks:
            line, marks = asked.marks(quotation, marked)
        hits.append(Hit("claim", uid, label, line, marks))
    return hits
