"""Bringing articles in, beside the window: read, analyze in a process, save."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.tongue import count, say
from reviewer.gui.ports import LibraryPort
from reviewer.gui.session import Session
from reviewer.settings import Settings

if TYPE_CHECKING:
    from reviewer.domain.articles import Article
    from reviewer.ingest.table_columns import Columns
    from reviewer.services.library import ImportReport, Plan


MOST_TOLD = 3
"""Sentences of what a case file brought that a toast shows."""
ALLOW_LOCAL = False
"""Whether a page may come from this computer or its network; tests serve theirs there."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be imported.

    Attributes:
        case_id: the case that takes it; `""` makes a new one.
        name: name of the new case; `""` takes the first headline.
        files: files and folders.
        text: pasted text, instead of files.
        html: the same as the clipboard has it as HTML, `""` for none.
        title: of the pasted text.
        address: of a web page, instead of files.
    """

    case_id: str
    name: str = ""
    files: tuple[Path, ...] = ()
    text: str = ""
    title: str = ""
    address: str = ""
    html: str = ""


class _ColumnsError(Exception):
    """It cannot be told which column of a table holds the texts."""

    def __init__(self, wish: Wish, name: str, columns: Columns) -> None:
        super().__init__(name)
        self.wish, self.name, self.columns = wish, name, columns


def key_of(titles: Sequence[str]) -> str:
    """Return under what settings keep which columns hold what."""
    return json.dumps(list(titles), ensure_ascii=False)


class Importer(QObject):
    """One import at a time.

    Attributes:
        progress: how much of how much is done, and what is being done.
        started: an import begins.
        ended: it is over, however it went.
        imported: the case, and sentences to tell.
        problem: why it failed.
        bug: an exception that nobody expected.
        columns_wanted: a wish, the name of a table in it whose column of texts is not known by its name,
            and its `Columns`; nothing was imported.
        written: the case file that was written.
        brought: the case into which the last case file or annotations went, and in sentences what came
            of it, if not all of it was taken; it is set before `imported` is emitted.
        added: the case that took articles last, and their letters; it is set before `imported` is emitted.
        difference: the case last analyzed anew, and in sentences what that changed; it is set before
            `imported` is emitted.
        analyzed: whether the latest work analyzed a case, so that `difference` is about it.
    """

    progress = Signal(int, int, str)
    started = Signal()
    ended = Signal()
    imported = Signal(str, object)
    written = Signal(object)
    problem = Signal(str)
    bug = Signal(object)
    columns_wanted = Signal(object, str, object)

    def __init__(self, session: Session, settings: Callable[[], Settings]) -> None:
        """Prepare; nothing runs yet.

        Args:
            session: the database.
            settings: the person's settings as they are when an import begins.
        """
        super().__init__(session)
        self._session, self._settings = session, settings
        self.difference: tuple[str, tuple[str, ...]] = ("", ())
        self.brought: tuple[str, tuple[str, ...]] = ("", ())
        self.analyzed = self._resumes = False
        self.added: tuple[str, tuple[str, ...]] = ("", ())
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Tell whether an import runs."""
        return self._thread is not None and self._thread.is_alive()

    def add(self, wish: Wish) -> None:
        """Import articles."""
        self._start(lambda: self._import(wish))

    def pack(self, path: Path) -> None:
        """Write the open case, with all that belongs to it, into a file."""
        case_id = self._session.case_id
        self._start(lambda: self._pack(case_id, path))

    def bring(self, path: Path) -> None:
        """Bring a case file in."""
        self._start(lambda: self._bring(path))

    def annotate(self, path: Path) -> None:
        """Make claims by hand of what was marked elsewhere in the articles of the open case."""
        case_id = self._session.case_id
        self._start(lambda: self._annotate(case_id, path))

    def again(self) -> None:
        """Analyze the open case again, as what people decided since has it."""
        case_id = self._session.case_id
        self._start(lambda: self._again(case_id))

    def demo(self) -> None:
        """Open the demo case, imported at its first use."""
        self._start(self._demo)

    def cancel(self) -> None:
        """Stop the import; nothing of it is kept."""
        self._stop.set()

    def close(self) -> None:
        """Stop and wait."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(10)

    def _start(self, work: _Work) -> None:
        if self.busy:
            self.problem.emit(say("An import is running already; wait for it, or cancel it."))
            return
        self._stop.clear()
        self.analyzed = self._resumes = False
        self.started.emit()
        self._thread = threading.Thread(target=self._run, args=(work,), name="reviewer-import", daemon=True)
        self._thread.start()

    def _run(self, work: _Work) -> None:
        try:
            found = work()
            if found is not None:
                self.imported.emit(*found)
        except _ColumnsError as wanted:
            self.columns_wanted.emit(wanted.wish, wanted.name, wanted.columns)
        except Cancelled:
            self.problem.emit(self._cancelled())
        except ReviewerError as error:
            self.problem.emit(str(error))
        except Exception as error:  # noqa: BLE001 - logged with its traceback by the window
            self.bug.emit(error)
        finally:
            self.ended.emit()

    def _cancelled(self) -> str:
        if self._resumes:
            from reviewer.services.library import KEPT_DAYS  # loaded by then

            return say(
                "Cancelled; nothing was changed. What was read is kept for {days} days: the same import goes"
                " on from there.",
                days=KEPT_DAYS,
            )
        return say("Cancelled; nothing was changed.")

    def _tell(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled(say("Cancelled; nothing was changed."))
        self.progress.emit(done, total, what)

    def _import(self, wish: Wish) -> tuple[str, tuple[str, ...]]:
        articles, notes = self._read(wish)
        plan = self._session.call(lambda workspace: _plan(workspace.library, wish, articles))
        return self._carry_out(self._wished(plan), notes)

    def _again(self, case_id: str) -> tuple[str, tuple[str, ...]]:
        plan = self._session.call(lambda workspace: workspace.library.prepare_again(case_id))
        return self._carry_out(self._wished(plan), ())

    def _pack(self, case_id: str, path: Path) -> None:
        from reviewer.services.casefile import write_casefile  # after the window is shown

        self._tell(0, 0, say("Packing {name}", name=path.name))
        copy = self._session.call(lambda workspace: workspace.copied(case_id))
        self.written.emit(write_casefile(copy, path, self._tell))

    def _bring(self, path: Path) -> tuple[str, tuple[str, ...]]:
        from reviewer.services.casefile import open_casefile

        file = open_casefile(path, self._tell)
        report = self._session.call(lambda workspace: workspace.take_in(file, self._tell))
        self.brought = (report.case_id, report.told() if report.clashes else ())
        return report.case_id, report.told()[:MOST_TOLD]

    def _annotate(self, case_id: str, path: Path) -> tuple[str, tuple[str, ...]]:
        from reviewer.services.annotations import in_words, read_file  # after the first paint

        self._tell(0, 1, say("Reading {name}", name=path.name))
        foreign = read_file(path)
        found = self._session.call(
            lambda workspace: workspace.annotations(case_id).bring(foreign, path.name, progress=self._tell)
        )
        told = in_words(found, path.name)
        self.brought = (case_id, told if len(told) > 1 else ())
        return case_id, told[:1]

    def _wished(self, plan: Plan) -> Plan:
        """Return the plan as the settings have it: by which extractors, and with which second opinion."""
        from reviewer.services.opinions import wished

        settings = self._settings()
        return plan.with_opinion(wished(settings)).with_extractors(settings.extractors)

    def _demo(self) -> tuple[str, tuple[str, ...]]:
        from reviewer.services.library import demo_articles  # after the window is shown

        articles = demo_articles(self._tell)
        plan = self._session.call(lambda workspace: workspace.library.prepare_demo(articles))
        return self._carry_out(plan, ())

    def _carry_out(self, plan: Plan, notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        from reviewer.services import analyzing

        if not plan.new and not plan.again:
            return plan.case_id, (*notes, *plan.notes)
        self._resumes = analyzing.spreads(plan.task)
        analysis = analyzing.run(plan.task, self._tell, kept=_Kept(self._session))
        self._tell(1, 1, say("Saving"))
        report: ImportReport = self._session.call(lambda workspace: workspace.library.finish(plan, analysis))
        told = ""
        self.added = (report.case_id, tuple(report.added))
        if report.added:
            letters = ", ".join(report.added)
            told = count("Added {letters}: %n claim(s).", "", report.claims, letters=letters)
        elif plan.again:
            told = count("Analyzed again; new: %n claim(s).", "", report.claims)
        self.difference, self.analyzed = (report.case_id, report.difference), True
        return report.case_id, tuple(one for one in (told, *notes, *report.notes) if one)

    def _read(self, wish: Wish) -> tuple[Sequence[Article], tuple[str, ...]]:
        from reviewer.ingest import read_pasted, read_paths

        if wish.text:
            return [read_pasted(wish.html, wish.text, wish.title)], ()
        if wish.address:
            return self._fetch(wish.address)
        self._tell(0, len(wish.files), say("Reading"))
        found = read_paths(wish.files, self._tell, columns=self._columns(wish))
        return found.articles, found.notes

    def _columns(self, wish: Wish) -> Mapping[str, str]:
        """Return which columns of the tables hold what, as the person said before of such tables."""
        from reviewer.ingest.files import columns_in

        known = self._settings().columns
        chosen: dict[str, str] = {}
        for path in wish.files:
            found = columns_in(path, partial(self._tell, 0, len(wish.files), say("Reading")))
            if found is None:
                continue
            said = known.get(key_of(found.titles), "")
            if said:
                chosen.update(json.loads(said))
            elif "text" not in found.guessed:
                raise _ColumnsError(wish, path.name, found)
        return chosen

    def _fetch(self, address: str) -> tuple[Sequence[Article], tuple[str, ...]]:
        from reviewer.ingest.fetch import fetch, read_fetched  # what opens connections, when one is wanted

        told = partial(self._tell, 0, 1, say("Fetching {address}", address=address))
        told()
        return read_fetched(fetch(address, told, allow_local=ALLOW_LOCAL), told)


_Work = Callable[[], tuple[str, tuple[str, ...]] | None]
"""Returns the case that took something and sentences to tell; `None`: no case was changed."""


class _Kept:
    """Keeps parsed articles by way of the session, which alone writes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def which(self, keys: Sequence[str]) -> Set[str]:
        return self._session.call(lambda workspace: workspace.library.parsed.which(keys))

    def known(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        return self._session.call(lambda workspace: workspace.library.parsed.known(keys))

    def keep(self, found: Mapping[str, bytes]) -> None:
        self._session.call(lambda workspace: workspace.library.parsed.keep(found))


def _plan(library: LibraryPort, wish: Wish, articles: Sequence[Article]) -> Plan:
    """Prepare; a new case takes a name that is free."""
    if wish.case_id:
        return library.prepare(wish.case_id, articles)
    wanted = wish.name or (articles[0].title or articles[0].name if articles else "") or say("New case")
    taken = {one.name.casefold() for one in library.cases()}
    name, number = wanted, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted} ({number})"
    return library.prepare_new(name, articles)
