"""A case in the database, as deciding reads it: only what is asked is read."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, func, select, union_all

from reviewer.domain.review.log import GO_BACK, Decision
from reviewer.domain.review.records import (
    AliasRecord,
    ArticleRecord,
    ClaimRecord,
    ConflictRecord,
    FactRecord,
    LinkRecord,
    NameRecord,
    Row,
    SectionRecord,
    Table,
    VerdictRecord,
)
from reviewer.domain.review.view import ERASED
from reviewer.store.rows import DECISION_COLUMNS, record_of, select_record, to_decision, to_fields
from reviewer.store.sql import IN_CASE, Prepared, Sql
from reviewer.store.tables import (
    ALIAS,
    ARTICLE,
    CLAIM,
    CONFLICT,
    CONTENT,
    DECISION,
    FACT,
    FIELDS,
    LINK,
    NAME,
    SECTION,
    SOURCE,
    SQL_TABLES,
    TOUCH,
    VERDICT,
)
from reviewer.store.tables import CASE as CASES

_MOST_ROWS = 1000
"""Records that are kept once they are read; a decision asks for the same few several times."""


def _records(table: Table) -> Select[Any]:
    """Start a select of a case's records; add the condition and the order."""
    columns = SQL_TABLES[table].c
    wanted = [columns.uid, *(columns[name] for name in FIELDS[table])]
    return select(*wanted).where(columns.case_id == IN_CASE)


_ARTICLES = Prepared(_records(Table.ARTICLE).order_by(ARTICLE.c.rank))
_IN_ARTICLE = (ARTICLE.c.case_id == CLAIM.c.case_id) & (ARTICLE.c.uid == CLAIM.c.article)
_LETTERED = select(ARTICLE.c.uid).where(ARTICLE.c.case_id == IN_CASE, ARTICLE.c.letter == bindparam("letter"))
_CLAIM_NUMBERED = Prepared(
    _records(Table.CLAIM).where(
        CLAIM.c.article == _LETTERED.scalar_subquery(), CLAIM.c.number == bindparam("number")
    )
)
_CLAIMS_OF = Prepared(
    _records(Table.CLAIM)
    .join(ARTICLE, _IN_ARTICLE)
    .where(CLAIM.c.fact == bindparam("fact"))
    .order_by(ARTICLE.c.rank, CLAIM.c.number)
)
_CLAIMS_IN = Prepared(
    _records(Table.CLAIM).where(CLAIM.c.article == bindparam("article")).order_by(CLAIM.c.number)
)
# put in order afterwards: asked to do it, SQLite walks the index of the ids, which is the whole case
_CONFLICTS_OF = Prepared(_records(Table.CONFLICT).where(CONFLICT.c.fact == bindparam("fact")))
_VERDICTS_ON = Prepared(_records(Table.VERDICT).where(VERDICT.c.claim == bindparam("claim")))
_LINKS_OF = Prepared(
    union_all(
        _records(Table.LINK).where(LINK.c.first == bindparam("claim")),
        _records(Table.LINK).where(LINK.c.second == bindparam("claim")),
    )
)
_SECTIONS = Prepared(_records(Table.SECTION).order_by(SECTION.c.position, SECTION.c.uid))
_FACTS_IN = Prepared(
    _records(Table.FACT)
    .where(FACT.c.section == bindparam("section"))
    .order_by(FACT.c.position, FACT.c.lead_rank, FACT.c.lead_number, FACT.c.uid)
)
_NAMES = Prepared(_records(Table.NAME).order_by(NAME.c.uid))
_ALIASES = Prepared(_records(Table.ALIAS).order_by(ALIAS.c.seq, ALIAS.c.uid))
_ARTICLE_TEXT = Prepared(
    select(SOURCE.c.text).where(SOURCE.c.case_id == IN_CASE, SOURCE.c.uid == bindparam("uid"))
)
_LAST_NUMBER = Prepared(
    select(ARTICLE.c.last_number).where(ARTICLE.c.case_id == IN_CASE, ARTICLE.c.uid == bindparam("uid"))
)
_TEXT = Prepared(
    select(CONTENT.c.text).where(CONTENT.c.case_id == IN_CASE, CONTENT.c.ref == bindparam("ref"))
)
_HEAD = Prepared(select(CASES.c.seq, CASES.c.head).where(CASES.c.id == IN_CASE))

_decisions = select(*DECISION_COLUMNS).where(DECISION.c.case_id == IN_CASE)
_mine = _decisions.where(DECISION.c.analyst == bindparam("analyst"))
_LAST_DONE = Prepared(
    _mine.where(DECISION.c.undoable == 1, DECISION.c.undone_by.is_(None))
    .order_by(DECISION.c.seq.desc())
    .limit(1)
)
_newest = (
    select(func.coalesce(func.max(DECISION.c.seq), 0))
    .where(
        DECISION.c.case_id == IN_CASE,
        DECISION.c.analyst == bindparam("analyst"),
        DECISION.c.undoable == 1,
    )
    .scalar_subquery()
)
_by = DECISION.alias("by")
_by_one = (
    select(_by.c.id)
    .where(_by.c.case_id == IN_CASE, _by.c.seq == DECISION.c.undone_by, _by.c.command != GO_BACK)
    .exists()
)
_LAST_UNDONE = Prepared(
    _mine.where(DECISION.c.undone_by > _newest, _by_one).order_by(DECISION.c.undone_by.desc()).limit(1)
)
_TOUCHED = Prepared(
    _decisions.where(
        DECISION.c.seq
        == select(func.min(TOUCH.c.seq))
        .where(
            TOUCH.c.case_id == IN_CASE,
            TOUCH.c.record == bindparam("record"),
            TOUCH.c.key == bindparam("key"),
            TOUCH.c.seq > bindparam("after"),
        )
        .scalar_subquery()
    )
)
_BY_ID = Prepared(_decisions.where(DECISION.c.uid == bindparam("uid")))
_BY_SEQ = Prepared(_decisions.where(DECISION.c.seq == bindparam("seq")))
_ALL = Prepared(_decisions.order_by(DECISION.c.seq))
_FROM = Prepared(_decisions.where(DECISION.c.seq >= bindparam("first")).order_by(DECISION.c.seq))


class SqlView:
    """A `reviewer.domain.review.view.CaseView` over one connection, within one transaction.

    Args:
        sql: the connection.
        case: the case's row.
        uid: the case's id.
    """

    def __init__(self, sql: Sql, case: int, uid: str) -> None:
        self.sql = sql
        self.case = case
        self._uid = uid
        self._texts: dict[str, str] = {}
        self._articles: Sequence[ArticleRecord] | None = None
        self._rows: dict[tuple[Table, str], Any] = {}
        self._head: tuple[int, str] | None = None

    def row(self, table: Table, key: str) -> Row | None:
        """Return the fields of a record, or `None`."""
        found = self._found(table, key)
        return to_fields(table, found) if found is not None else None

    def version(self, table: Table, key: str) -> int:
        """Return how often a record was changed, 0 if there is none."""
        found = self._found(table, key)
        return int(found.version) if found is not None else 0

    def _found(self, table: Table, key: str) -> Any | None:  # noqa: ANN401 - a named tuple
        if table is Table.CASE and key != self._uid:
            return None
        if (table, key) not in self._rows:
            if len(self._rows) >= _MOST_ROWS:
                self._rows.clear()
            self._rows[table, key] = self.sql.one(select_record(table), k_case=self.case, k_uid=key)
        found = self._rows[table, key]
        return found if found is not None and found.version else None

    def case_id(self) -> str:
        """Return the case's id."""
        return self._uid

    def articles(self) -> Sequence[ArticleRecord]:
        """Return the articles in the order of their letters."""
        if self._articles is None:  # asked for often, and changed by `Unit.log` alone
            self._articles = self._all(Table.ARTICLE, _ARTICLES)
        return self._articles

    def article_text(self, article: str) -> str:
        """Return an article's canonical text.

        Raises:
            KeyError: there is no such article.
        """
        found = self.sql.value(_ARTICLE_TEXT, case=self.case, uid=article)
        if found is None:
            raise KeyError(article)
        return str(found)

    def claim_numbered(self, letter: str, number: int) -> ClaimRecord | None:
        """Return the claim with this label."""
        found = self._all(Table.CLAIM, _CLAIM_NUMBERED, letter=letter, number=number)
        return found[0] if found else None

    def next_number(self, article: str) -> int:
        """Return the next free number of an article's claims; numbers are never given twice."""
        return int(self.sql.value(_LAST_NUMBER, case=self.case, uid=article) or 0) + 1

    def claims_of(self, fact: str) -> Sequence[ClaimRecord]:
        """Return the claims of a fact, by article letter and number."""
        return self._all(Table.CLAIM, _CLAIMS_OF, fact=fact)

    def claims_in(self, article: str) -> Sequence[ClaimRecord]:
        """Return the claims of an article, by number."""
        return self._all(Table.CLAIM, _CLAIMS_IN, article=article)

    def conflicts_of(self, fact: str) -> Sequence[ConflictRecord]:
        """Return the conflicts of a fact."""
        return sorted(self._all(Table.CONFLICT, _CONFLICTS_OF, fact=fact), key=lambda one: one.id)

    def verdicts_on(self, claim: str) -> Sequence[VerdictRecord]:
        """Return all analysts' verdicts on a claim."""
        return sorted(self._all(Table.VERDICT, _VERDICTS_ON, claim=claim), key=lambda one: one.id)

    def links_of(self, claim: str) -> Sequence[LinkRecord]:
        """Return the links that name a claim."""
        found = {one.id: one for one in self._all(Table.LINK, _LINKS_OF, claim=claim)}
        return [found[key] for key in sorted(found)]

    def sections(self) -> Sequence[SectionRecord]:
        """Return the sections of the sheet, by position."""
        return self._all(Table.SECTION, _SECTIONS)

    def facts_in(self, section: str) -> Sequence[FactRecord]:
        """Return the facts of a section, by position, then label, then id."""
        return self._all(Table.FACT, _FACTS_IN, section=section)

    def names(self) -> Sequence[NameRecord]:
        """Return the names that the last analysis found, by id."""
        return self._all(Table.NAME, _NAMES)

    def aliases(self) -> Sequence[AliasRecord]:
        """Return what people said of names, in the order in which they said it."""
        return self._all(Table.ALIAS, _ALIASES)

    def text(self, ref: str) -> str:
        """Return the text a ref stands for; `ERASED` once it was erased, `""` for the empty ref."""
        if not ref:
            return ""
        if ref not in self._texts:
            found = self.sql.value(_TEXT, case=self.case, ref=ref)
            if found is None:
                return ERASED
            self._texts[ref] = found
        return self._texts[ref]

    def know_texts(self, texts: Mapping[str, str]) -> None:
        """Take texts by ref that are stored already, so that they need not be read."""
        self._texts.update(texts)

    def forget_texts(self) -> None:
        """Read texts anew from now on: some were erased."""
        self._texts.clear()

    def forget_rows(self) -> None:
        """Read records and the head anew from now on: a decision changes them."""
        self._rows.clear()
        self._head = self._articles = None

    def head(self) -> tuple[int, str]:
        """Return sequence number and hash of the latest decision; `(0, "")` before the first."""
        if self._head is None:
            found = self.sql.one(_HEAD, case=self.case)
            self._head = (found.seq, found.head) if found is not None else (0, "")
        return self._head

    def next_seq(self) -> int:
        """Return the sequence number the next decision will have."""
        return self.head()[0] + 1

    def last_done(self, analyst: str) -> Decision | None:
        """Return the analyst's latest undoable decision that is not undone."""
        return self._decision(_LAST_DONE, analyst=analyst)

    def last_undone(self, analyst: str) -> Decision | None:
        """Return the analyst's decision undone last, unless a new one was made since."""
        return self._decision(_LAST_UNDONE, analyst=analyst)

    def touched_since(self, seq: int, table: Table, key: str) -> Decision | None:
        """Return the first decision after `seq` that changed a record, or `None`."""
        return self._decision(_TOUCHED, after=seq, record=table.value, key=key)

    def decision(self, seq: int) -> Decision | None:
        """Return the decision with this sequence number."""
        return self._decision(_BY_SEQ, seq=seq)

    def decision_by_id(self, uid: str) -> Decision | None:
        """Return the decision with this id."""
        return self._decision(_BY_ID, uid=uid)

    def decisions(self) -> Sequence[Decision]:
        """Return the whole log, first decision first."""
        return [to_decision(self._uid, one) for one in self.sql.all(_ALL, case=self.case)]

    def decisions_from(self, seq: int) -> Sequence[Decision]:
        """Return the decision with this sequence number and all later ones, the first one first."""
        return [to_decision(self._uid, one) for one in self.sql.all(_FROM, case=self.case, first=seq)]

    def _decision(self, statement: Prepared, **values: Any) -> Decision | None:  # noqa: ANN401 - parameters
        found = self.sql.one(statement, case=self.case, **values)
        return to_decision(self._uid, found) if found is not None else None

    def _all(
        self,
        table: Table,
        statement: Prepared,
        **values: Any,  # noqa: ANN401 - parameters
    ) -> list[Any]:
        rows = self.sql.all(statement, case=self.case, **values)
        return [record_of(table, one) for one in rows]
