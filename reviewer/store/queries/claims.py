"""Claims as cards, and an article opened for reading: two or three statements, however many claims."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select, tuple_

from reviewer.domain.claims import Body
from reviewer.domain.readmodel import ArticleItem, ArticlePage, ClaimItem, Passage
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.records import Ruling
from reviewer.domain.review.view import ERASED
from reviewer.domain.text import Span
from reviewer.store.queries.summaries import article_item, article_items
from reviewer.store.sql import IN_CASE, Prepared, Sql, listed
from reviewer.store.tables import ARTICLE, CLAIM, CONTENT, DECISION, SOURCE


def _claims(*, quoted: bool = True) -> Select[Any]:
    """Start a select of claims with the texts they refer to; `quoted`: with their words, too."""
    texts = {name: CONTENT.alias("c_" + name) for name in ("body", "why", "note", "verdict_note")}
    shown = [
        CLAIM.c[name]
        for name in (
            *("uid", "article", "number", "start", "end", "fact", "ruling", "reason", "decided_by"),
            *("by_hand", "edited", "disputes", "version", "statement"),
        )
    ]
    quote = func.substr(SOURCE.c.text, CLAIM.c.start + 1, CLAIM.c.end - CLAIM.c.start)
    query = select(
        *shown,
        ARTICLE.c.letter,
        *([quote.label("quote")] if quoted else []),
        func.coalesce(DECISION.c.at, "").label("decided_at"),
        *(func.coalesce(one.c.text, "").label(name + "_text") for name, one in texts.items()),
    )
    query = query.join(ARTICLE, and_(ARTICLE.c.case_id == CLAIM.c.case_id, ARTICLE.c.uid == CLAIM.c.article))
    if quoted:
        of_article = and_(SOURCE.c.case_id == CLAIM.c.case_id, SOURCE.c.uid == CLAIM.c.article)
        query = query.join(SOURCE, of_article)
    given = and_(DECISION.c.case_id == CLAIM.c.case_id, DECISION.c.seq == CLAIM.c.decided_seq)
    query = query.outerjoin(DECISION, given)
    for name, one in texts.items():
        query = query.outerjoin(one, and_(one.c.case_id == CLAIM.c.case_id, one.c.ref == CLAIM.c[name]))
    return query.where(CLAIM.c.case_id == IN_CASE)


_IN_TEXT_ORDER = (CLAIM.c.start, CLAIM.c.end, CLAIM.c.number)
_BY_ID = Prepared(_claims().where(CLAIM.c.uid.in_(listed("ids"))))
_OF_ARTICLE = Prepared(
    _claims(quoted=False).where(CLAIM.c.article == bindparam("article")).order_by(*_IN_TEXT_ORDER)
)
"""Without their words: the database would count the letters up to each of them anew."""
_OF_FACT = Prepared(
    _claims().where(CLAIM.c.fact == bindparam("fact")).order_by(ARTICLE.c.rank, *_IN_TEXT_ORDER)
)
_OF_FACTS = Prepared(
    _claims().where(CLAIM.c.fact.in_(listed("facts"))).order_by(ARTICLE.c.rank, *_IN_TEXT_ORDER)
)
_AROUND = Prepared(
    select(func.substr(SOURCE.c.text, bindparam("start"), bindparam("length"))).where(
        SOURCE.c.case_id == IN_CASE, SOURCE.c.uid == bindparam("article")
    )
)
_SOURCE = Prepared(
    select(SOURCE.c.text, SOURCE.c.furniture).where(
        SOURCE.c.case_id == IN_CASE, SOURCE.c.uid == bindparam("article")
    )
)
_PLACE = Prepared(
    select(ARTICLE.c.rank, CLAIM.c.article, CLAIM.c.start, CLAIM.c.end, CLAIM.c.number)
    .join(ARTICLE, and_(ARTICLE.c.case_id == CLAIM.c.case_id, ARTICLE.c.uid == CLAIM.c.article))
    .where(CLAIM.c.case_id == IN_CASE, CLAIM.c.uid == bindparam("uid"))
)


def _undecided(aside: int) -> tuple[ColumnElement[bool], ...]:
    """Return what holds of an undecided claim, as the index of claims by article has it."""
    return CLAIM.c.case_id == IN_CASE, CLAIM.c.aside == aside, CLAIM.c.ruling == ""


_NEXT_HERE = Prepared(
    select(CLAIM.c.uid)
    .where(
        CLAIM.c.case_id == IN_CASE,
        CLAIM.c.article == bindparam("article"),
        CLAIM.c.ruling == "",
        CLAIM.c.aside <= bindparam("aside"),
        tuple_(*_IN_TEXT_ORDER) > tuple_(bindparam("start"), bindparam("end"), bindparam("number")),
    )
    .order_by(*_IN_TEXT_ORDER)
    .limit(1)
)
_has_undecided = [
    select(CLAIM.c.id).where(*_undecided(aside), CLAIM.c.article == ARTICLE.c.uid).exists()
    for aside in (0, 1)
]
_NEXT_ARTICLE = [
    Prepared(
        select(ARTICLE.c.uid)
        .where(ARTICLE.c.case_id == IN_CASE, ARTICLE.c.rank > bindparam("rank"), or_(*some))
        .order_by(ARTICLE.c.rank)
        .limit(1)
    )
    for some in (_has_undecided[:1], _has_undecided)
]
"""Without those that are set aside, and with them."""


def claims_by_id(sql: Sql, case: int, ids: Sequence[str]) -> list[ClaimItem]:
    """Return claims in the order of their ids; ids that are gone are left out."""
    found = {one.uid: one for one in sql.all(_BY_ID, case=case, ids=json.dumps(list(ids)))}
    return [_item(found[one]) for one in dict.fromkeys(ids) if one in found]


def claims_of_fact(sql: Sql, case: int, fact: str) -> tuple[ClaimItem, ...]:
    """Return the claims of a fact, by article and place."""
    return tuple(_item(one) for one in sql.all(_OF_FACT, case=case, fact=fact))


def claims_of_facts(sql: Sql, case: int, facts: Sequence[str]) -> dict[str, list[ClaimItem]]:
    """Return the claims of some facts, by fact; of each by article and place."""
    found: dict[str, list[ClaimItem]] = {}
    for row in sql.all(_OF_FACTS, case=case, facts=json.dumps(list(facts))):
        found.setdefault(row.fact, []).append(_item(row))
    return found


def passage(sql: Sql, case: int, claim: str, around: int) -> Passage | None:
    """Return a claim with the words around it; `None` if there is none (any more)."""
    found = claims_by_id(sql, case, [claim])
    home = article_item(sql, case, found[0].article) if found else None
    if home is None:
        return None
    one = found[0]
    start = max(0, one.start - around)
    text = (
        sql.value(_AROUND, case=case, article=home.id, start=start + 1, length=one.end + around - start) or ""
    )
    return Passage(one, home, text, Span(one.start - start, one.end - start), start)


def article_page(sql: Sql, case: int, article: str) -> ArticlePage | None:
    """Return an article with its claims in the order of the text, or `None`."""
    item = article_item(sql, case, article)
    return None if item is None else _page_of(sql, case, item)


def article_pages(sql: Sql, case: int) -> list[ArticlePage]:
    """Return all articles with their claims, in the order of their letters."""
    pages = (_page_of(sql, case, item) for item in article_items(sql, case))
    return [one for one in pages if one is not None]


def _page_of(sql: Sql, case: int, item: ArticleItem) -> ArticlePage | None:
    source = sql.one(_SOURCE, case=case, article=item.id)
    if source is None:
        return None
    furniture = tuple(Span(start, end) for start, end in json.loads(source.furniture))
    text = source.text
    rows = sql.all(_OF_ARTICLE, case=case, article=item.id)
    claims = tuple(_item(one, text[one.start : one.end]) for one in rows)
    return ArticlePage(item, text, furniture, claims)


def next_undecided(sql: Sql, case: int, after: str, *, aside: bool) -> str | None:
    """Return the id of the next undecided claim in the order of articles and text, or `None`.

    Args:
        sql: the connection.
        case: the case's row.
        after: id of the claim to start behind; `""` for the beginning.
        aside: whether claims that are set aside count, too.
    """
    place = sql.one(_PLACE, case=case, uid=after) if after else None
    rank = 0
    if place is not None:
        rank, *words = place
        here = dict(zip(("article", "start", "end", "number"), words, strict=True))
        found = sql.value(_NEXT_HERE, case=case, aside=int(aside), **here)
        if found is not None:
            return str(found)
    article = sql.value(_NEXT_ARTICLE[aside], case=case, rank=rank)
    if article is None:
        return None
    first = {"article": article, "start": -1, "end": 0, "number": 0}
    return str(sql.value(_NEXT_HERE, case=case, aside=int(aside), **first))


def _item(row: Any, quote: str | None = None) -> ClaimItem:  # noqa: ANN401 - a named tuple
    """Return a claim; `quote`: its words, where the row is without them."""
    body = body_from_text(row.body_text) if row.body_text else Body(statement=ERASED)
    return ClaimItem(
        id=row.uid,
        label=f"{row.letter}{row.number}",
        article=row.article,
        start=row.start,
        end=row.end,
        quote=row.quote if quote is None else quote,
        body=body,
        fact=row.fact,
        ruling=Ruling(row.ruling) if row.ruling else None,
        reason=row.reason,
        decided_by=row.decided_by,
        verdict_note=row.verdict_note_text,
        why=row.why_text,
        note=row.note_text,
        by_hand=bool(row.by_hand),
        edited=bool(row.edited),
        conflicts=tuple(row.disputes.split()),
        version=row.version,
        decided_at=row.decided_at,
    )
