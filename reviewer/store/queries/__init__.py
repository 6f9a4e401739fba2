"""What windows, the sheet and the command line read of a case."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

from reviewer.domain.readmodel import (
    ArticleItem,
    ArticlePage,
    CaseSummary,
    ClaimItem,
    FactDetail,
    FactFilter,
    FactHit,
    FactItem,
    Hit,
    LogDay,
    LogEntry,
    LogFilter,
    Passage,
    Places,
    SectionItem,
    TieItem,
    WayBack,
)
from reviewer.store.queries import claims, details, facts, places, summaries
from reviewer.store.queries.history import analysts, days, history, way_back
from reviewer.store.queries.hits import fact_hits
from reviewer.store.queries.search import search
from reviewer.store.sql import Sql


class CaseReader:
    """Reads one case; each call is a transaction of its own, unless it comes from `Database.snapshot`.

    Args:
        transaction: opens a transaction that reads.
        case: the case's row.
        uid: the case's id.
    """

    def __init__(self, transaction: Callable[[], AbstractContextManager[Sql]], case: int, uid: str) -> None:
        self.case_id = uid
        self._transaction = transaction
        self._case = case

    def summary(self) -> CaseSummary:
        """Return the case and its progress."""
        with self._transaction() as sql:
            return summaries.case_summary(sql, self._case)

    def articles(self) -> list[ArticleItem]:
        """Return the articles in the order of their letters."""
        with self._transaction() as sql:
            return summaries.article_items(sql, self._case)

    def days_of(self, articles: Iterable[str]) -> dict[str, str]:
        """Return when some articles were published, `""` where that is not known, by their ids."""
        with self._transaction() as sql:
            return summaries.days_of(sql, self._case, articles)

    def ties(self) -> list[TieItem]:
        """Return the pairs of articles that have one origin."""
        with self._transaction() as sql:
            return summaries.tie_items(sql, self._case)

    def sections(self) -> list[SectionItem]:
        """Return the sections of the sheet, in its order."""
        with self._transaction() as sql:
            return summaries.section_items(sql, self._case)

    def page(self, article: str) -> ArticlePage | None:
        """Return an article (by id or letter) opened for reading; `None` if there is none."""
        with self._transaction() as sql:
            return claims.article_page(sql, self._case, article)

    def pages(self) -> list[ArticlePage]:
        """Return all articles opened for reading, in the order of their letters."""
        with self._transaction() as sql:
            return claims.article_pages(sql, self._case)

    def claims(self, ids: Sequence[str]) -> list[ClaimItem]:
        """Return claims in the order of their ids; ids that are gone are left out."""
        with self._transaction() as sql:
            return claims.claims_by_id(sql, self._case, ids)

    def next_undecided(self, after: str = "", *, aside: bool = False) -> str | None:
        """Return the id of the next undecided claim in the order of articles and text, or `None`.

        Args:
            after: id of the claim to start behind; `""` for the beginning.
            aside: whether claims that are set aside count, too.
        """
        with self._transaction() as sql:
            return claims.next_undecided(sql, self._case, after, aside=aside)

    def fact_detail(self, fact: str) -> FactDetail | None:
        """Return a fact opened; `None` if there is none."""
        with self._transaction() as sql:
            return details.fact_detail(sql, self._case, fact)

    def fact_details(
        self, ids: Sequence[str], known: Mapping[str, Sequence[ClaimItem]] | None = None
    ) -> list[FactDetail]:
        """Return facts opened, in the order of their ids; ids that are gone are left out.

        Args:
            ids: which.
            known: all their claims, by fact, in the order of articles and text, if they were read already.
        """
        with self._transaction() as sql:
            return details.fact_details(sql, self._case, ids, known)

    def sheet_order(self) -> list[tuple[str, str]]:
        """Return every fact's id and the name of its section, in the order of the sheet."""
        with self._transaction() as sql:
            return facts.sheet_order(sql, self._case)

    def passage(self, claim: str, around: int) -> Passage | None:
        """Return a claim with so many letters before and behind it; `None` if there is none (any more)."""
        with self._transaction() as sql:
            return claims.passage(sql, self._case, claim, around)

    def fact_items(self, ids: Sequence[str]) -> list[FactItem]:
        """Return facts in the order of their ids; ids that are gone are left out."""
        with self._transaction() as sql:
            return facts.fact_items(sql, self._case, ids)

    def facts(
        self, chosen: FactFilter | None = None, offset: int = 0, limit: int = -1
    ) -> tuple[list[FactItem], int]:
        """Return some of the facts that pass a filter, in its order, and how many pass it in all.

        Args:
            chosen: the filter; default: all that is not set aside, in the order of the sheet.
            offset: how many to skip.
            limit: how many to return; -1: all.
        """
        with self._transaction() as sql:
            return facts.filtered(sql, self._case, chosen or FactFilter(), offset, limit)

    def fact_ids(self, chosen: FactFilter | None = None) -> list[str]:
        """Return the ids of all facts that pass a filter, in its order."""
        with self._transaction() as sql:
            return facts.filtered_ids(sql, self._case, chosen or FactFilter())

    def first_places(self, chosen: FactFilter) -> tuple[Places, bool]:
        """Return the places of the first facts that pass a filter, and whether these are all."""
        with self._transaction() as sql:
            return places.first_places(sql, self._case, chosen)

    def all_places(self, chosen: FactFilter, still: places.Still = lambda: True) -> Places | None:
        """Return the places of all facts that pass a filter, in its order.

        Args:
            chosen: the filter.
            still: tells whether the answer is still wanted; if not, it is `None`.
        """
        with self._transaction() as sql:
            return places.all_places(sql, self._case, chosen, still)

    def facts_at(self, at: Sequence[int]) -> list[FactItem]:
        """Return facts by their places, in their order; those that are gone are left out."""
        with self._transaction() as sql:
            return facts.facts_at(sql, self._case, at)

    def ids_at(self, at: Sequence[int]) -> list[str]:
        """Return the ids of facts by their places, in their order; those that are gone are left out."""
        with self._transaction() as sql:
            return places.ids_at(sql, self._case, at)

    def passing(self, chosen: FactFilter, ids: Sequence[str]) -> dict[str, int]:
        """Return those of some facts that pass a filter, whatever its words are, with their places."""
        with self._transaction() as sql:
            return places.passing(sql, self._case, chosen, ids)

    def fact_counts(self, filters: Sequence[FactFilter]) -> list[int]:
        """Return how many facts pass each filter, for the saved views."""
        with self._transaction() as sql:
            return [facts.count(sql, self._case, one) for one in filters]

    def fact_hits(self, ids: Sequence[str], typed: str) -> dict[str, FactHit]:
        """Return where the words of a search stand in some facts, by the facts' ids."""
        with self._transaction() as sql:
            return fact_hits(sql, self._case, ids, typed)

    def analysts(self) -> list[str]:
        """Return who has decided on the case, by name."""
        with self._transaction() as sql:
            return analysts(sql, self._case)

    def queue(self) -> list[FactItem]:
        """Return the facts with conflicts: the open ones, worst first, then those settled.

        Worst is hard before soft, then the conflict whose weaker side has most independent sources.
        """
        with self._transaction() as sql:
            return facts.queue(sql, self._case)

    def search(self, typed: str, limit: int = 50) -> list[Hit]:
        """Return articles, facts and claims that hold every word typed, the last one as a beginning.

        Args:
            typed: what a person typed; nothing in it is a command.
            limit: most hits of each sort.
        """
        with self._transaction() as sql:
            return search(sql, self._case, typed, limit)

    def history(
        self, offset: int = 0, limit: int = 100, key: str = "", chosen: LogFilter | None = None
    ) -> list[LogEntry]:
        """Return decisions, the latest first; with the id of a claim or fact, those that changed it."""
        with self._transaction() as sql:
            return history(sql, self._case, chosen or LogFilter(key), offset, limit)

    def history_days(self, chosen: LogFilter) -> list[LogDay]:
        """Return the days of the decisions that pass a filter, the latest first."""
        with self._transaction() as sql:
            return days(sql, self._case, chosen)

    def way_back(self, to: int, analyst: str) -> WayBack | None:
        """Return what going back to a decision takes back; `None` if there is no such decision."""
        with self._transaction() as sql:
            return way_back(sql, self._case, to, analyst)
