"""The cases, and the articles, ties and sections of one case."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    bindparam,
    case,
    func,
    or_,
    select,
    text,
    true,
)

from reviewer.domain.readmodel import ArticleItem, CaseName, CaseSummary, SectionItem, TieItem
from reviewer.domain.review.standing import FactState
from reviewer.domain.review.view import REPLACED_BY
from reviewer.store.sql import IN_CASE, Prepared, Sql, listed, one_of
from reviewer.store.tables import ARTICLE, CASE, CLAIM, CONTENT, FACT, SECTION, SOURCE, TIE

_DECIDED = one_of(CLAIM.c.ruling, ("accepted", "rejected"))


_is_named = CONTENT.c.text.contains(f'"{REPLACED_BY}":"')


def _replaced(article: FromClause) -> ColumnElement[bool]:
    """Tell whether an updated version took an article's place; its metadata say so."""
    known = (CONTENT.c.case_id == article.c.case_id) & (CONTENT.c.ref == article.c.meta)
    return select(CONTENT.c.id).where(known, _is_named).exists()


def _summary(*, one: bool) -> Select[Any]:
    """Select the cases with what is counted in them, or one of them."""

    def of(column: ColumnElement[Any]) -> ColumnElement[bool]:
        return column == IN_CASE if one else true()

    claims = (
        select(
            CLAIM.c.case_id,
            func.count().label("claims"),
            func.count().filter(_DECIDED).label("decided"),
            func.count().filter(CLAIM.c.ruling == "returned").label("returned"),
        )
        .where(CLAIM.c.aside == 0, of(CLAIM.c.case_id))
        .group_by(CLAIM.c.case_id)
        .subquery()
    )
    is_open = FACT.c.state == FactState.OPEN.value
    facts = (
        select(
            FACT.c.case_id,
            func.count().filter(FACT.c.aside == 0).label("facts"),
            func.count().filter(is_open).label("open"),
            func.count().filter(~is_open, FACT.c.conflicts != "").label("settled"),
        )
        .where(of(FACT.c.case_id))
        .group_by(FACT.c.case_id)
        .subquery()
    )
    articles = (
        select(ARTICLE.c.case_id, func.count().label("articles"))
        .where(of(ARTICLE.c.case_id), ~_replaced(ARTICLE))
        .group_by(ARTICLE.c.case_id)
        .subquery()
    )
    counts = [
        func.coalesce(articles.c.articles, 0).label("articles"),
        *(func.coalesce(claims.c[name], 0).label(name) for name in ("claims", "decided", "returned")),
        *(func.coalesce(facts.c[name], 0).label(name) for name in ("facts", "open", "settled")),
    ]
    own = [CASE.c[name] for name in ("uid", "name_text", "created_at", "changed_at", "head", "seq")]
    return (
        select(*own, *counts)
        .outerjoin(articles, articles.c.case_id == CASE.c.id)
        .outerjoin(claims, claims.c.case_id == CASE.c.id)
        .outerjoin(facts, facts.c.case_id == CASE.c.id)
        .where(CASE.c.version > 0, of(CASE.c.id))
    )


_CASES = Prepared(_summary(one=False).order_by(CASE.c.changed_at.desc(), CASE.c.id.desc()))
_ONE_CASE = Prepared(_summary(one=True))

_in_article = (CLAIM.c.case_id == ARTICLE.c.case_id) & (CLAIM.c.article == ARTICLE.c.uid)
_counts = (
    select(
        CLAIM.c.article,
        func.count().filter(CLAIM.c.aside == 0).label("claims"),
        func.count().filter(_DECIDED).label("decided"),
    )
    .where(CLAIM.c.case_id == IN_CASE)
    .group_by(CLAIM.c.article)
)
_disputed = (  # as the index of the claims in conflict has it
    select(CLAIM.c.article, CLAIM.c.fact).where(CLAIM.c.case_id == IN_CASE, text("disputes <> ''")).distinct()
)
_known = (CONTENT.c.case_id == ARTICLE.c.case_id) & (CONTENT.c.ref == ARTICLE.c.meta)
_heir = ARTICLE.alias("heir")
_heir_named = func.json_extract(CONTENT.c.text, f"$.{REPLACED_BY}")
_heirs = (
    select(_heir.c.letter)
    .where(
        _heir.c.case_id == ARTICLE.c.case_id,
        _heir.c.uid == case((func.json_valid(CONTENT.c.text) == 1, _heir_named)),  # damaged: named by no one
    )
    .correlate(ARTICLE, CONTENT)
    .scalar_subquery()
)
_article_columns = [
    ARTICLE.c[name]
    for name in (
        *("uid", "letter", "name", "title", "publisher", "author"),
        *("published_on", "address", "language", "origin"),
    )
]


def _articles(*of: ColumnElement[bool]) -> Select[Any]:
    """Select a case's articles with what is counted in them; `of`: which claims are counted."""
    counts, disputed = _counts.where(*of).subquery(), _disputed.where(*of).subquery()
    disputes = select(disputed.c.article, func.count().label("open")).group_by(disputed.c.article).subquery()
    return (
        select(
            *_article_columns,
            SOURCE.c.fetched_from,
            SOURCE.c.fetched_at,
            func.coalesce(case((_is_named, _heirs)), "").label("replaced_by"),
            *(func.coalesce(counts.c[name], 0).label(name) for name in ("claims", "decided")),
            func.coalesce(disputes.c.open, 0).label("open"),
        )
        .join(SOURCE, (SOURCE.c.case_id == ARTICLE.c.case_id) & (SOURCE.c.uid == ARTICLE.c.uid))
        .outerjoin(CONTENT, _known)
        .outerjoin(counts, counts.c.article == ARTICLE.c.uid)
        .outerjoin(disputes, disputes.c.article == ARTICLE.c.uid)
        .where(ARTICLE.c.case_id == IN_CASE)
        .order_by(ARTICLE.c.rank)
    )


_ARTICLES = Prepared(_articles())
_ONE_ARTICLE = Prepared(
    _articles(CLAIM.c.article == bindparam("article")).where(ARTICLE.c.uid == bindparam("article"))
)
_ARTICLE_ID = Prepared(
    select(ARTICLE.c.uid).where(
        ARTICLE.c.case_id == IN_CASE,
        or_(ARTICLE.c.uid == bindparam("named"), ARTICLE.c.letter == bindparam("named")),
    )
)
_first, _second = ARTICLE.alias("first_article"), ARTICLE.alias("second_article")
_TIES = Prepared(
    select(
        _first.c.letter.label("first"),
        _second.c.letter.label("second"),
        TIE.c.passages,
        func.coalesce(CONTENT.c.text, "").label("agency"),
    )
    .select_from(TIE)
    .join(_first, (_first.c.case_id == TIE.c.case_id) & (_first.c.uid == TIE.c.first))
    .join(_second, (_second.c.case_id == TIE.c.case_id) & (_second.c.uid == TIE.c.second))
    .outerjoin(CONTENT, (CONTENT.c.case_id == TIE.c.case_id) & (CONTENT.c.ref == TIE.c.agency))
    .where(TIE.c.case_id == IN_CASE)
    .order_by(_first.c.rank, _second.c.rank)
)
_SECTIONS = Prepared(
    select(
        SECTION.c.uid,
        SECTION.c.name_text,
        SECTION.c.position,
        func.count(FACT.c.id).filter(FACT.c.aside == 0).label("facts"),
    )
    .outerjoin(FACT, (FACT.c.case_id == SECTION.c.case_id) & (FACT.c.section == SECTION.c.uid))
    .where(SECTION.c.case_id == IN_CASE)
    .group_by(SECTION.c.id)
    .order_by(SECTION.c.position, SECTION.c.uid)
)


def case_summaries(sql: Sql) -> list[CaseSummary]:
    """Return all cases, the one changed last first."""
    return [_to_summary(one) for one in sql.all(_CASES)]


_NAMES = Prepared(
    select(CASE.c.uid, CASE.c.name_text)
    .where(CASE.c.version > 0)
    .order_by(CASE.c.changed_at.desc(), CASE.c.id.desc())
)


def case_names(sql: Sql) -> list[CaseName]:
    """Return all cases by id and name, the one changed last first."""
    return [CaseName(row.uid, row.name_text) for row in sql.all(_NAMES)]


def case_summary(sql: Sql, case: int) -> CaseSummary:
    """Return one case with its progress."""
    return _to_summary(sql.one(_ONE_CASE, case=case))


def _to_summary(row: Any) -> CaseSummary:  # noqa: ANN401 - a named tuple
    return CaseSummary(
        id=row.uid,
        name=row.name_text,
        articles=row.articles,
        claims=row.claims,
        decided=row.decided,
        returned=row.returned,
        facts=row.facts,
        conflicts_open=row.open,
        conflicts_settled=row.settled,
        created_at=row.created_at,
        changed_at=row.changed_at,
        head=row.head,
        seq=row.seq,
    )


def article_items(sql: Sql, case: int) -> list[ArticleItem]:
    """Return the articles in the order of their letters."""
    return [_to_article(row) for row in sql.all(_ARTICLES, case=case)]


_DAYS = Prepared(
    select(ARTICLE.c.uid, ARTICLE.c.published_on).where(
        ARTICLE.c.case_id == IN_CASE, ARTICLE.c.uid.in_(listed("ids"))
    )
)


def days_of(sql: Sql, case: int, ids: Iterable[str]) -> dict[str, str]:
    """Return when some articles were published, `""` where that is not known."""
    return dict(sql.all(_DAYS, case=case, ids=json.dumps(sorted(set(ids)))))


def article_item(sql: Sql, case: int, named: str) -> ArticleItem | None:
    """Return one article by id or letter, `None` if there is none."""
    uid = sql.value(_ARTICLE_ID, case=case, named=named)
    row = sql.one(_ONE_ARTICLE, case=case, article=uid) if uid is not None else None
    return _to_article(row) if row is not None else None


def _to_article(row: Any) -> ArticleItem:  # noqa: ANN401 - a named tuple
    return ArticleItem(
        id=row.uid,
        letter=row.letter,
        name=row.name,
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        published_on=row.published_on,
        address=row.address,
        language=row.language,
        claims=row.claims,
        decided=row.decided,
        conflicts_open=row.open,
        origin=row.origin or row.letter,
        fetched_from=row.fetched_from,
        fetched_at=row.fetched_at,
        replaced_by=row.replaced_by,
    )


def tie_items(sql: Sql, case: int) -> list[TieItem]:
    """Return the pairs of articles that have one origin."""
    return [TieItem(*row) for row in sql.all(_TIES, case=case)]


def section_items(sql: Sql, case: int) -> list[SectionItem]:
    """Return the sections of the sheet, in its order."""
    return [SectionItem(*row) for row in sql.all(_SECTIONS, case=case)]
