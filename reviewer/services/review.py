"""One case under review: commands in, changes out; what the window reads."""

import contextlib
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from reviewer.domain.articles import Article
from reviewer.domain.claims import Body
from reviewer.domain.errors import CommandError, ReviewerError
from reviewer.domain.names import Name
from reviewer.domain.progress import Progress, silent
from reviewer.domain.readmodel import (
    ArticleItem,
    ArticlePage,
    CaseSummary,
    Changes,
    ClaimItem,
    ConflictItem,
    FactDetail,
    FactFilter,
    FactHit,
    FactItem,
    Hit,
    LogEntry,
    Passage,
    Places,
    TieItem,
)
from reviewer.domain.review.commands import Accept, Act, Command
from reviewer.domain.review.decide import decide
from reviewer.domain.review.names import names_now
from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.sketch import Sketch, Suggestion
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.services.backups import is_bulk
from reviewer.services.deciding import tools_for
from reviewer.services.history import History
from reviewer.services.learning import Learnt, learnt
from reviewer.services.wordings import worded
from reviewer.store.database import Database, now

if TYPE_CHECKING:
    from reviewer.services.candidates import Nearness

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Step:
    """A command in a row of commands.

    Attributes:
        command: what is asked.
        analyst: who asks; `""`: the analyst of the review.
        seen: versions of the records the person had before them, by record id.
        place: where it stands, such as `line 3`; named if it is refused.
    """

    command: Command
    analyst: str = ""
    seen: Mapping[str, int] | None = None
    place: str = ""


class Review:
    """One case, with the analyst who decides on it.

    Args:
        database: the open database.
        case_id: the case.
        analyst: the name under which decisions are logged.

    Raises:
        StoreError: there is no such case.
    """

    def __init__(self, database: Database, case_id: str, analyst: str) -> None:
        self.case_id = case_id
        self.analyst = analyst
        self._database = database
        self._reader = database.reader(case_id)
        self.log = History(database, case_id, analyst)

    @cached_property
    def _nearness(self) -> "Nearness":
        from reviewer.services.candidates import Nearness  # for claims made by hand, so not at start

        return Nearness()

    def sign_as(self, analyst: str) -> None:
        """Log decisions under another name from now on."""
        self.analyst = analyst
        self.log = History(self._database, self.case_id, analyst)

    def giving_way(self, asked: Callable[[], bool]) -> AbstractContextManager[None]:
        """Read only as long as nothing else is asked for; then `Cancelled` is raised."""
        return self._database.giving_way(asked)

    def handle(self, command: Command, seen: Mapping[str, int] | None = None) -> Changes:
        """Do a command; it is saved when this returns.

        Args:
            command: what is asked.
            seen: versions of the records the person had before them, by record id.

        Raises:
            CommandError: it makes no sense here, or changes nothing.
            StaleError: what the person saw has changed since.
            StoreError: it could not be saved; nothing was changed.
        """
        return self.handle_all([Step(command, seen=seen)])[0]

    def handle_all(self, steps: Sequence[Step], progress: Progress = silent) -> list[Changes]:
        """Do several commands in one transaction: all of them, each a decision of its own, or none.

        Args:
            steps: in their order; each meets the case as the one before left it.
            progress: told before each; what it raises (`Cancelled`) leaves the case as it was.

        Raises:
            CommandError: one of them makes no sense; the message names its place. Nothing was changed.
            StoreError: they could not be saved; nothing was changed.
        """
        bulk = is_bulk([one.command for one in steps])
        with self._database.write(self.case_id, bulk=bulk) as unit:
            tools = tools_for(unit)
            for done, step in enumerate(steps):
                progress(done, len(steps), say("Deciding"))
                analyst = step.analyst or self.analyst
                try:
                    command = worded(unit, step.command)
                    draft = decide(unit, Act(command, analyst, dict(step.seen or {})), tools)
                except CommandError as error:
                    if not step.place:
                        raise
                    raise type(error)(f"{step.place}: {error}") from error
                unit.log(draft, analyst=analyst, at=now(), decision_id=str(uuid.uuid4()))
            progress(len(steps), len(steps), say("Saving"))
        return list(unit.changed)

    def rehearse(self) -> None:
        """Go through a decision and leave it before it is saved; nothing is changed.

        The first real one then finds its modules imported and its statements compiled: 7 ms against 2, and
        much more beside a window that paints.
        """
        undecided = self.undecided(1)
        if not undecided:
            return
        with contextlib.suppress(ReviewerError), self._database.rehearse(self.case_id) as unit:
            draft = decide(unit, Act(Accept((undecided[0].id,)), self.analyst, {}), tools_for(unit))
            unit.log(draft, analyst=self.analyst, at=now(), decision_id=str(uuid.UUID(int=0)))

    def undo_what(self) -> str:
        """Return what an undo would take back, `""` if nothing."""
        with self._database.read(self.case_id) as view:
            last = view.last_done(self.analyst)
        return last.what if last is not None else ""

    def redo_what(self) -> str:
        """Return what a redo would bring back, `""` if nothing."""
        with self._database.read(self.case_id) as view:
            last = view.last_undone(self.analyst)
        return last.what if last is not None else ""

    def data_version(self) -> int:
        """Return a number that differs after every decision on the case, whoever made it."""
        with self._database.read(self.case_id) as view:
            return view.head()[0]

    def summary(self) -> CaseSummary:
        """Return the case and its progress."""
        return self._reader.summary()

    def articles(self) -> list[ArticleItem]:
        """Return the articles in the order of their letters."""
        return self._reader.articles()

    def ties(self) -> list[TieItem]:
        """Return the pairs of articles that have one origin."""
        return self._reader.ties()

    def page(self, article_id: str) -> ArticlePage:
        """Return an article opened for reading.

        Args:
            article_id: its id or letter.

        Raises:
            CommandError: there is none.
        """
        return _there(
            self._reader.page(article_id),
            say("There is no article {article!r} in this case.", article=article_id),
        )

    def claims(self, ids: Sequence[str]) -> list[ClaimItem]:
        """Return claims in the order of their ids; ids that are gone are left out."""
        return self._reader.claims(ids)

    def undecided(self, limit: int = 1) -> list[ClaimItem]:
        """Return the first undecided claims, in the order of articles and text."""
        found: list[str] = []
        while len(found) < limit:
            key = self._reader.next_undecided(found[-1] if found else "")
            if key is None:
                break
            found.append(key)
        return self._reader.claims(found)

    def passage(self, claim_id: str, around: int) -> Passage:
        """Return a claim with the words around it.

        Args:
            claim_id: the claim.
            around: letters on each side.

        Raises:
            CommandError: it is gone.
        """
        return _there(
            self._reader.passage(claim_id, around), say("This claim is gone; look at its fact again.")
        )

    def fact(self, fact_id: str) -> FactDetail:
        """Return a fact opened.

        Raises:
            CommandError: there is none (any more).
        """
        return _there(
            self._reader.fact_detail(fact_id),
            say("This fact is gone: its claims were put into other facts."),
        )

    def queue(self) -> list[FactItem]:
        """Return the facts with conflicts, the open ones first, worst first."""
        return self._reader.queue()

    def facts(
        self,
        filter: FactFilter | None = None,
        offset: int = 0,
        limit: int = 200,
    ) -> tuple[list[FactItem], int]:
        """Return some of the facts that pass a filter, and how many do in all."""
        return self._reader.facts(filter, offset, limit)

    def fact_ids(self, filter: FactFilter | None = None) -> list[str]:
        """Return the ids of all facts that pass a filter."""
        return self._reader.fact_ids(filter)

    def first_places(self, filter: FactFilter) -> tuple[Places, bool]:
        """Return the places of the first facts that pass a filter, and whether these are all."""
        return self._reader.first_places(filter)

    def all_places(self, filter: FactFilter, still: Callable[[], bool] = lambda: True) -> Places | None:
        """Return the places of all facts that pass a filter; `None` once they are not wanted `still`."""
        return self._reader.all_places(filter, still)

    def facts_at(self, places: Sequence[int]) -> list[FactItem]:
        """Return facts by their places; those that are gone are left out."""
        return self._reader.facts_at(places)

    def ids_at(self, places: Sequence[int]) -> list[str]:
        """Return the ids of facts by their places; those that are gone are left out."""
        return self._reader.ids_at(places)

    def passing(self, filter: FactFilter, ids: Sequence[str]) -> dict[str, int]:
        """Return those of some facts that pass a filter, whatever its words are, with their places."""
        return self._reader.passing(filter, ids)

    def fact_counts(self, filters: Sequence[FactFilter]) -> list[int]:
        """Return how many facts pass each filter."""
        return self._reader.fact_counts(filters)

    def fact_items(self, ids: Sequence[str]) -> list[FactItem]:
        """Return facts in the order of their ids; ids that are gone are left out."""
        return self._reader.fact_items(ids)

    def fact_hits(self, ids: Sequence[str], typed: str) -> dict[str, FactHit]:
        """Return where the words of a search stand in some facts, by the facts' ids."""
        return self._reader.fact_hits(ids, typed)

    def analysts(self) -> list[str]:
        """Return who has decided on the case, by name."""
        return self._reader.analysts()

    def names(self) -> tuple[Name, ...]:
        """Return who and what is named, as people have corrected it, the most frequent first."""
        with self._database.read(self.case_id) as view:
            return names_now(view)

    def learnt(self) -> Learnt:
        """Return what the next analysis will use of what was decided, and what is said of names elsewhere."""
        return learnt(self._database, self.case_id)

    def sections(self) -> list[str]:
        """Return the names of the sections, in the order of the sheet; "Other" is not among them."""
        return [one.name for one in self._reader.sections()]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Return articles, claims and facts that hold the words."""
        return self._reader.search(text, limit)

    def history(self, offset: int = 0, limit: int = 200, key: str = "") -> list[LogEntry]:
        """Return decisions, the latest first; with an id, those that changed that claim or fact."""
        return self._reader.history(offset, limit, key)

    def propose(self, article_id: str, start: int, end: int) -> Body:
        """Say what some words of an article state, for a claim by hand; by rules alone, at once.

        Raises:
            CommandError: there is no such article, or there are no words at that place.
        """
        from reviewer.services import suggesting  # as above

        if not 0 <= start < end:
            raise CommandError(say(suggesting.NO_WORDS))
        return suggesting.body_of(self.page(article_id), Span(start, end), self.names())[0]

    def suggest(self, sketch: Sketch, *, facts: bool = True) -> Suggestion:
        """Return what is proposed for a claim in the making.

        Args:
            sketch: what the person has said of it so far.
            facts: propose the fact, too, with reasons and conflicts; it takes some hundredths of a second.

        Raises:
            CommandError: there is no such article, or there are no words at that place.
        """
        from reviewer.services import suggesting  # as above

        near = self._nearness if facts else None
        return suggesting.suggest(self._reader, self.page(sketch.article), self.names(), sketch, near)

    def article(self, article_id: str) -> Article:
        """Return an article as the analysis reads it.

        Raises:
            CommandError: there is none.
        """
        from reviewer.services import suggesting  # as above

        return suggesting.article_of(self.page(article_id))

    def propose_fact(self, article_id: str, start: int, end: int, statement: str) -> list[FactItem]:
        """Return the facts that a claim may belong to, the likeliest first; it may be none of them.

        Args:
            article_id: the article of the claim.
            start: where its words start.
            end: where they end.
            statement: what it states; `""`: as the words say.

        Raises:
            CommandError: there is no such article, or there are no words at that place.
        """
        sketch = Sketch(article_id, Span(start, end), statement)
        return [one.fact for one in self.suggest(sketch).candidates]

    def propose_wording(self, fact_id: str, resolution: ResolutionKind, chosen: tuple[str, ...]) -> str:
        """Return the line that is proposed for settling a fact."""
        from reviewer.domain.wording import propose_wording  # it and the rules of conflicts: not at start

        fact = self.fact(fact_id)
        conflict = fact.conflicts[0] if fact.conflicts else None
        dates = self._reader.days_of(one.article for one in fact.claims)
        return propose_wording(resolution, fact.claims, chosen, conflict=conflict, dates=dates)

    def explain(self, fact_id: str) -> list[tuple[ConflictItem, str]]:
        """Return the conflicts of a fact, each with its rule in words."""
        from reviewer.services.explaining import explain  # as above

        fact = self.fact(fact_id)
        return [(one, explain(one, fact.claims)) for one in fact.conflicts]


def _there(found: _T | None, sentence: str) -> _T:
    if found is None:
        raise CommandError(sentence)
    return found
