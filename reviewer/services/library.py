"""The cases of one database: making them, and bringing articles into them."""

import json
import secrets
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.domain.articles import Article
from reviewer.domain.claims import Analysis, Claim
from reviewer.domain.errors import CommandError, StoreError
from reviewer.domain.guidance import Guidance
from reviewer.domain.names import Pairs
from reviewer.domain.progress import Progress, silent
from reviewer.domain.readmodel import CaseName, CaseSummary
from reviewer.domain.review.decided import settled_in
from reviewer.domain.review.integrate import integrate
from reviewer.domain.review.names import said_of_names
from reviewer.domain.review.records import ClaimRecord
from reviewer.domain.review.view import CaseView, replaced_in, whole_claim
from reviewer.domain.tongue import say
from reviewer.services import analyzing
from reviewer.services.analyzing import ALONE, Means, Task, spreads
from reviewer.services.deciding import described, tools_for
from reviewer.services.integrating import write_again, write_first
from reviewer.services.learning import lessons_for
from reviewer.services.spreading import key_of
from reviewer.services.versions import name_of, near_notes
from reviewer.store.database import Database
from reviewer.store.loading import loaded
from reviewer.store.readings import DAYS, Readings
from reviewer.store.uow import Unit
from reviewer.store.verify import VerifyReport, check_file, verify

if TYPE_CHECKING:
    from reviewer.ingest import ReadResult
    from reviewer.opinion.endpoint import Wish

DEMO = "meta-scale"
"""Folder of the demo case among the seeds."""

KEPT_DAYS = DAYS
"""Days for which parsed articles of an analysis that was stopped are kept."""

_KEY_BYTES = 16


@dataclass(frozen=True, slots=True)
class Plan:
    """An import that is prepared: what has to be analyzed, and which of it is new.

    Attributes:
        case_id: the case; `""`: one that has yet to be made.
        name: the name of a case that has yet to be made.
        new: articles that the case does not have.
        task: what has to be analyzed.
        notes: sentences about articles that the case has already.
        again: analyze although there is nothing new.
    """

    case_id: str
    name: str
    new: tuple[Article, ...]
    task: Task
    notes: tuple[str, ...] = ()
    again: bool = False

    def with_opinion(self, opinion: "Wish | None") -> "Plan":
        """Return the same plan with a second opinion to be had; `None`: without one."""
        return replace(self, task=replace(self.task, opinion=opinion))

    def with_extractors(self, names: Sequence[str]) -> "Plan":
        """Return the same plan with the claims to be found by these extractors; none: the built-in one."""
        return replace(self, task=replace(self.task, extractors=tuple(names)))

    def by(self, means: Means) -> "Plan":
        """Return the same plan, to be carried out with these means."""
        return replace(self, task=replace(self.task, means=means))


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of adding articles.

    Attributes:
        case_id: the case.
        added: letters of the articles that were added.
        claims: how many claims were added.
        facts: how many facts the case has now.
        conflicts: how many of its conflicts are open now.
        notes: sentences the person should read: what was there already, what could not be read.
        difference: what the analysis changed in a case that was there, and that it changed no decision.
    """

    case_id: str
    added: tuple[str, ...]
    claims: int
    facts: int
    conflicts: int
    notes: tuple[str, ...] = ()
    difference: tuple[str, ...] = ()


class Library:
    """The cases of one database.

    Args:
        database: the open database.
        analyst: the name under which imports are logged.
    """

    def __init__(self, database: Database, analyst: str) -> None:
        self._database = database
        self.analyst = analyst

    def cases(self) -> list[CaseSummary]:
        """Return the cases, the one changed last first."""
        return self._database.cases()

    def case_names(self) -> list[CaseName]:
        """Return the cases by id and name, the one changed last first; no claim is counted for it."""
        return self._database.case_names()

    def create(self, name: str) -> str:
        """Make an empty case and return its id.

        Raises:
            CommandError: the name is empty, or another case has it.
            StoreError: it could not be saved.
        """
        return self._database.create_case(self._new_name(name), self.analyst)

    def find(self, name_or_id: str) -> str:
        """Return the id of the case with this name or id.

        Raises:
            CommandError: there is none, or more than one.
        """
        cases = self.case_names()
        wanted = " ".join(name_or_id.split())
        for found in (
            [one.id for one in cases if one.id == wanted],
            [one.id for one in cases if one.name == wanted],
            [one.id for one in cases if one.name.casefold() == wanted.casefold()],
        ):
            if len(found) == 1:
                return found[0]
            if found:
                raise CommandError(
                    say(
                        "{found} cases are called “{wanted}”; name one by its id: {id}.",
                        found=len(found),
                        wanted=wanted,
                        id=found[0],
                    )
                )
        raise CommandError(
            say("There is no case “{wanted}” in this database; `reviewer cases` lists them.", wanted=wanted)
        )

    def read(
        self,
        files: Sequence[Path],
        progress: Progress = silent,
        *,
        columns: Mapping[str, str] | None = None,
    ) -> "ReadResult":
        """Read files and folders as articles.

        Args:
            files: files and folders.
            progress: told before each file and while it is read.
            columns: which column of a table holds what: field of an article to title.

        Raises:
            InputError: one of them cannot be read as an article; nothing is read then.
        """
        from reviewer.ingest import read_paths  # the readers take a tenth of a second to import

        return read_paths(files, progress, columns=columns)

    def read_address(
        self, address: str, progress: Progress = silent, *, allow_local: bool = False
    ) -> "ReadResult":
        """Fetch a page from the web, because a person asked for it, and read it as articles.

        Args:
            address: `http` or `https`.
            progress: told a few times a second; what it raises (`Cancelled`) ends the fetching.
            allow_local: also from this computer and the local network.

        Raises:
            InputError: it cannot be had, or holds no article.
        """
        from reviewer.ingest.fetch import (  # what opens connections, only when one is wanted
            fetch,
            read_fetched,
        )
        from reviewer.ingest.files import ReadResult

        told = partial(progress, 0, 1, say("Fetching {address}", address=address))
        told()
        fetched = fetch(address, told, allow_local=allow_local)
        return ReadResult(*read_fetched(fetched, told))

    def read_text(self, text: str, title: str = "") -> Article:
        """Make an article of pasted text.

        Raises:
            InputError: there is no text in it.
        """
        from reviewer.ingest import read_text

        return read_text(text, title)

    def add(
        self,
        case_id: str,
        articles: Sequence[Article],
        progress: Progress = silent,
        *,
        opinion: "Wish | None" = None,
        extractors: Sequence[str] = (),
        means: Means = ALONE,
        in_process: bool = False,
    ) -> ImportReport:
        """Add articles to a case and analyze it: one decision in the log, all of it or nothing.

        Old and new articles are analyzed together. Decisions stay as they are; a text that the case has
        already is told, not doubled.

        Args:
            case_id: the case.
            articles: the articles, in the order of their letters.
            progress: told how far the work is; what it raises (`Cancelled`) leaves the case as it was.
            opinion: where a second opinion is had; `None`: nowhere.
            extractors: names of those that find the claims; none: the built-in one.
            means: with what the built-in one works.
            in_process: analyze in this process rather than in one of its own.

        Raises:
            ReviewerError: the analysis or the database failed; nothing was changed.
        """
        plan = self.prepare(case_id, articles).with_opinion(opinion).with_extractors(extractors).by(means)
        return self._carry_out(plan, progress, in_process=in_process)

    def add_new(
        self,
        name: str,
        articles: Sequence[Article],
        progress: Progress = silent,
        *,
        opinion: "Wish | None" = None,
        extractors: Sequence[str] = (),
        means: Means = ALONE,
        in_process: bool = False,
    ) -> ImportReport:
        """Make a case of articles; if it is stopped or fails, there is no such case.

        Raises:
            CommandError: the name is empty, or another case has it.
            ReviewerError: the analysis or the database failed; nothing was changed.
        """
        plan = self.prepare_new(name, articles).with_opinion(opinion).with_extractors(extractors).by(means)
        return self._carry_out(plan, progress, in_process=in_process)

    def _carry_out(self, plan: Plan, progress: Progress, *, in_process: bool) -> ImportReport:
        if not plan.new and not plan.again:
            return self._report(plan.case_id, (), 0, plan.notes)
        found = analyzing.run(plan.task, progress, in_process=in_process, kept=self.parsed)
        return self.finish(plan, found)

    @property
    def parsed(self) -> Readings:
        """Where parsed articles are kept while their analysis is under way."""
        return Readings(self._database)

    def prepare_new(self, name: str, articles: Sequence[Article]) -> Plan:
        """Return what has to be analyzed to make a case of articles; `finish` makes it.

        Raises:
            CommandError: the name is empty, or another case has it; or there are no articles.
        """
        new = tuple({one.id: one for one in articles}.values())
        if not new:
            raise CommandError(say("There are no articles to make a case of; name some."))
        guidance = Guidance(lessons=lessons_for(self._database, ""))
        return Plan("", self._new_name(name), new, Task(new, guidance))

    def prepare(self, case_id: str, articles: Sequence[Article]) -> Plan:
        """Return what has to be analyzed to add articles to a case.

        The analysis itself (`analyzing.run`) touches no database and may run anywhere; `finish` saves it.
        """
        known = self._articles(case_id)
        letters = {one.id: name for name, one in known.items()}
        new = {one.id: one for one in articles if one.id not in letters}
        lessons = lessons_for(self._database, case_id)
        with self._database.read(case_id) as view:
            guidance = replace(_guidance(loaded(view)), lessons=lessons)
            gone = replaced_in(view)
        current = {name: one for name, one in known.items() if one.id not in gone}
        task = Task((*current.values(), *new.values()), guidance)
        notes = [_told(one, letters[one.id]) for one in articles if one.id in letters]
        notes += near_notes(new.values(), current)
        return Plan(case_id, "", tuple(new.values()), task, tuple(notes))

    def prepare_again(self, case_id: str) -> Plan:
        """Return what has to be analyzed to analyze a case again, as what people said since has it."""
        return replace(self.prepare(case_id, ()), again=True)

    def analyze_again(
        self,
        case_id: str,
        progress: Progress = silent,
        *,
        opinion: "Wish | None" = None,
        extractors: Sequence[str] = (),
        means: Means = ALONE,
        in_process: bool = False,
    ) -> ImportReport:
        """Analyze a case again: decisions stay as they are, and what people said of names is obeyed.

        Raises:
            ReviewerError: the analysis or the database failed; nothing was changed.
        """
        plan = self.prepare_again(case_id).with_opinion(opinion).with_extractors(extractors).by(means)
        return self._carry_out(plan, progress, in_process=in_process)

    def finish(self, plan: Plan, analysis: Analysis) -> ImportReport:
        """Bring an analysis into its case, in one transaction.

        What was decided while the analysis ran stands: it is integrated into the case as it is now.
        """
        notes = [*plan.notes, *analysis.notes]
        with self._opened(plan) as unit:
            there = {one.id: one.letter for one in unit.articles()}
            notes += [_told(one, there[one.id]) for one in plan.new if one.id in there]
            new = [one for one in plan.new if one.id not in there]
            tools = tools_for(unit, new)
            keys = [secrets.token_bytes(_KEY_BYTES) for _ in range(2 + len(there) + len(new))]
            stood = loaded(unit)
            made = integrate(stood, analysis, new, tools, self.analyst, keys)
            told: tuple[str, ...] = ()
            if there:
                told = write_again(unit, stood, made, new, self.analyst)
            else:
                write_first(unit, made, new, self.analyst)
        if spreads(plan.task):
            with suppress(StoreError):  # the case is saved; they are forgotten another time
                self.parsed.forget(map(key_of, plan.task.articles))
        return self._report(unit.case_id(), made.letters, made.claims, tuple(notes), told)

    def _opened(self, plan: Plan) -> AbstractContextManager[Unit]:
        if plan.case_id:
            return self._database.write(plan.case_id, bulk=True)
        return self._database.creating(plan.name, self.analyst)

    def open_demo(self, progress: Progress = silent, *, in_process: bool = False) -> str:
        """Return the id of the demo case; at first use it is imported.

        Raises:
            ReviewerError: it could not be imported; nothing was changed.
        """
        plan = self.prepare_demo(demo_articles(progress))
        return self._carry_out(plan, progress, in_process=in_process).case_id

    def prepare_demo(self, articles: Sequence[Article]) -> Plan:
        """Return what has to be analyzed to make the demo case; nothing if a case has its articles already.

        Args:
            articles: those of `demo_articles`.
        """
        wanted = {one.id for one in articles}
        for case in self.cases():
            if wanted <= {one.id for one in self._database.reader(case.id).articles()}:
                return Plan(case.id, "", (), Task(()))
        return self.prepare_new(self._free_name(_demo_name()), articles)

    def verify(self, case_id: str, progress: Progress = silent, *, replay: bool = True) -> VerifyReport:
        """Check that a case is what its log says: inputs, chain of hashes, every row that follows from it.

        Args:
            case_id: the case.
            progress: told of each step; what it raises (`Cancelled`) ends the check.
            replay: False: inputs and chain alone, as at the start of the window.

        Raises:
            StoreError: there is no such case, or the file is too damaged to be read.
        """
        return verify(self._database, case_id, progress, replay=replay)

    def check_file(self) -> list[str]:
        """Check the database's file itself; return what is wrong, one sentence each."""
        return check_file(self._database)

    def _articles(self, case_id: str) -> dict[str, Article]:
        """Return the articles of a case by letter, without their bytes."""
        found = {}
        with self._database.snapshot(case_id) as reader:
            for item in reader.articles():
                page = reader.page(item.id)
                if page is not None:
                    known = {name: getattr(item, name) for name in _DESCRIBED}
                    found[item.letter] = described(item.id, known, page.text, page.furniture)
        return found

    def _report(
        self,
        case_id: str,
        letters: tuple[str, ...],
        claims: int,
        notes: tuple[str, ...],
        difference: tuple[str, ...] = (),
    ) -> ImportReport:
        now_is = self._database.reader(case_id).summary()
        return ImportReport(case_id, letters, claims, now_is.facts, now_is.conflicts_open, notes, difference)

    def _new_name(self, name: str) -> str:
        wanted = " ".join(name.split())
        if not wanted:
            raise CommandError(say("A case needs a name."))
        if wanted.casefold() in {one.name.casefold() for one in self.cases()}:
            raise CommandError(say("There is a case “{wanted}” already; choose another name.", wanted=wanted))
        return wanted

    def _free_name(self, name: str) -> str:
        taken = {one.name.casefold() for one in self.cases()}
        number = 1
        free = name
        while free.casefold() in taken:
            number += 1
            free = f"{name} ({number})"
        return free


def demo_articles(progress: Progress = silent) -> tuple[Article, ...]:
    """Return the articles of the demo case; no database is needed.

    Raises:
        InputError: they cannot be read.
    """
    from reviewer.ingest import read_paths

    return tuple(read_paths([paths.seeds() / DEMO], progress).articles)


_DESCRIBED = ("name", "title", "publisher", "author", "published_on", "address", "language")


def _guidance(view: CaseView) -> Guidance:
    must, cannot = _links(view)
    same, other = said_of_names(view)
    settled = settled_in(view)
    return Guidance(must, cannot, _given(view, settled), same, other, _proposed(view, settled))


def _given(view: CaseView, settled: Mapping[str, ClaimRecord]) -> tuple[Claim, ...]:
    return tuple(whole_claim(view, one) for one in settled.values())


def _proposed(view: CaseView, settled: Mapping[str, ClaimRecord]) -> tuple[Claim, ...]:
    """Return the undecided claims that others proposed: they are not asked for them at every analysis."""
    found = (
        whole_claim(view, one)
        for home in view.articles()
        for one in view.claims_in(home.id)
        if one.id not in settled
    )
    return tuple(one for one in found if one.body.origin)


def _links(view: CaseView) -> tuple[Pairs, Pairs]:
    """Return the pairs of claims that a person said are, and are not, of one fact."""
    found = {
        link.id: link
        for home in view.articles()
        for one in view.claims_in(home.id)
        for link in view.links_of(one.id)
    }
    must = tuple((one.first, one.second) for one in found.values() if one.same)
    cannot = tuple((one.first, one.second) for one in found.values() if not one.same)
    return must, cannot


def _told(article: Article, letter: str) -> str:
    return say(
        "“{name}” is in this case already, as article {letter}; it was not added again.",
        name=name_of(article),
        letter=letter,
    )


def _demo_name() -> str:
    names: dict[str, str] = json.loads((paths.seeds() / "cases.json").read_text(encoding="utf-8"))
    return names[DEMO]
