"""Running the analysis: in a process of its own, so that it can be watched, stopped and outlived."""

import contextlib
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, TypeVar

from reviewer.domain.articles import Article
from reviewer.domain.claims import Analysis, Body
from reviewer.domain.errors import ReviewerError
from reviewer.domain.extractors import BUILT_IN, Ready
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.progress import Progress, silent
from reviewer.domain.text import Span
from reviewer.domain.tongue import in_force, say, speak

if TYPE_CHECKING:
    from reviewer.opinion.endpoint import Wish
    from reviewer.services.spreading import Crew, Kept

_T = TypeVar("_T")

TICK = 0.1
"""Seconds after which `progress` is called again, so that a wish to stop is heard."""
SOON = 0.005
"""Seconds after which answers are looked for while helpers work."""
MANY = 16
"""Articles from which on they are spread over processes, and kept as they are parsed; fewer take seconds."""


@dataclass(frozen=True, slots=True)
class Means:
    """With what the built-in extractor works.

    Attributes:
        workers: processes of this machine; 0: as many as there are processors.
        scheduler: address of a scheduler whose machines do the work; `""`: this one does.
    """

    workers: int = 0
    scheduler: str = ""


ALONE = Means()
"""This machine, with all its processors."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be analyzed.

    Attributes:
        articles: old and new ones, in the order of their letters.
        guidance: what people have decided of the case.
        opinion: where a second opinion is had; `None`: nowhere.
        extractors: names of those that find the claims; none: the built-in one.
        means: with what the built-in one works.
    """

    articles: tuple[Article, ...]
    guidance: Guidance = UNGUIDED
    opinion: "Wish | None" = None
    extractors: tuple[str, ...] = ()
    means: Means = ALONE


class WorkerError(Exception):
    """The analysis failed by a fault of its own; the traceback of its process is in the log."""


def run(
    task: Task, progress: Progress = silent, *, in_process: bool = False, kept: "Kept | None" = None
) -> Analysis:
    """Analyze articles.

    Args:
        task: what is analyzed.
        progress: told how far the work is; what it raises (`Cancelled`) stops the work at once.
        in_process: work in this process; it blocks the interpreter for seconds.
        kept: where parsed articles are kept, so that a run of many that was stopped goes on at any of them;
            `None`: nowhere.

    Raises:
        ReviewerError: a known problem, or the process was killed from outside.
        WorkerError: a fault of the program.
    """
    if in_process:
        return _analyze(task, None, progress)
    light = replace(task, articles=tuple(replace(one, source=None) for one in task.articles))
    if spreads(task):
        found = _spread(light, progress, kept)
    else:
        found = apart(partial(_without_articles, light, None), progress, len(task.articles) + 2)
    return replace(found, articles=task.articles)


def spreads(task: Task) -> bool:
    """Tell whether an analysis is spread, and what it parses is kept until it is done."""
    from_rules = not task.extractors or BUILT_IN in task.extractors
    return from_rules and (len(task.articles) >= MANY or bool(task.means.scheduler))


def _spread(task: Task, progress: Progress, kept: "Kept | None") -> Analysis:
    """Analyze with the help of other processes, or other machines."""
    from reviewer.services.spreading import SpreadError, spread

    try:
        with _crew(task) as crew:
            ready = spread(task.articles, task.guidance, crew, progress, kept)
            told = _after(len(task.articles), progress)
            return apart(partial(_without_articles, task, ready), told, len(task.articles) + 2, crew=crew)
    except SpreadError as error:
        raise WorkerError(str(error)) from error


@contextlib.contextmanager
def _crew(task: Task) -> Iterator["Crew"]:
    from reviewer.services.spreading import Crew

    if task.means.scheduler:
        from reviewer.services.machines import machines

        with machines(task.means.scheduler) as found:
            yield found
        return
    from reviewer.services.processes import Processes, width_for

    width = width_for(len(task.articles), task.means.workers)
    with _interrupts_held():
        pool = Processes(width)
    try:
        yield Crew(pool, width)
    finally:
        pool.shutdown(cancel_futures=True)


def _after(articles: int, progress: Progress) -> Progress:
    """Return what is told of putting an analysis together, as the last part of all the work."""
    from reviewer.services.spreading import WHOLE, shown

    def told(done: int, total: int, what: str) -> None:
        part = articles * done // total if total else 0
        progress(*shown(articles * (WHOLE - 1) + part, articles * WHOLE), what)

    return told


def propose_by_model(article: Article, span: Span, progress: Progress = silent) -> Body | None:
    """Say what some words state, as the language model reads the whole article, in a process of its own.

    Args:
        article: the article.
        span: the words.
        progress: called several times a second; what it raises (`Cancelled`) stops the work at once.

    Returns:
        What they state; `None` in a language that the model does not know.

    Raises:
        ReviewerError: the language model is missing, or the process was killed from outside.
        WorkerError: a fault of the program.
    """
    if article.language not in ("", "en"):
        return None
    return apart(partial(_propose, replace(article, source=None), span), progress)


def _propose(article: Article, span: Span, _progress: Progress) -> Body:
    from reviewer.analysis import propose

    return propose(article, span)


def _without_articles(
    task: Task, ready: Ready | None, progress: Progress, helpers: "Crew | None" = None
) -> Analysis:
    return replace(_analyze(task, ready, progress, helpers), articles=())  # they need not travel back


def _analyze(task: Task, ready: Ready | None, progress: Progress, helpers: "Crew | None" = None) -> Analysis:
    from reviewer.analysis import analyze  # the language model is loaded with it, not before

    work: Callable[..., Analysis] = analyze
    if task.extractors:
        work = partial(work, extractors=task.extractors)
    if ready is not None:
        work = partial(work, ready=ready)
    if helpers is not None:
        from reviewer.analysis import meaning
        from reviewer.services.spreading import over

        meaning.use(helpers.width)
        work = partial(work, over=over(helpers))
    if task.opinion is None:
        return work(task.articles, progress=progress, guidance=task.guidance)
    from reviewer.services.opinions import seconded

    return seconded(task.articles, task.guidance, task.opinion, progress, work)


def apart(
    work: Callable[[Progress], _T],
    progress: Progress = silent,
    total: int = 1,
    told: tuple[str, str] | None = None,
    crew: "Crew | None" = None,
) -> _T:
    """Run `work` in a process of its own, which ends with it.

    Args:
        work: it travels to that process, as what it returns travels back.
        progress: told what `work` tells, and called again every `TICK` seconds; what it raises ends the work.
        total: how much there is to do, as far as is known at the start.
        told: what is said while it starts, and if it is killed; default: what fits an analysis.
        crew: whom `work` may ask for help; it is then given a crew of its own, `helpers`, that asks this one.

    Raises:
        ReviewerError: what `work` raises, or the process was killed from outside.
        WorkerError: a fault of the program.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=True)
    process = context.Process(target=_worker, args=(there,), name="reviewer-analysis", daemon=True)
    try:
        with _interrupts_held():
            process.start()
        there.close()
        with contextlib.suppress(OSError):  # a process that died at once is noticed below
            here.send((in_force(), work, crew.width if crew is not None else 0))
        return _follow(here, process, progress, total, told, crew)  # type: ignore[no-any-return]
    finally:
        if process.pid is not None:
            process.kill()
            process.join()
            process.close()
        here.close()
        there.close()


def _follow(
    here: Connection,
    process: Any,  # noqa: ANN401 - the kind that the context makes
    progress: Progress,
    total: int,
    told: tuple[str, str] | None,
    crew: "Crew | None",
) -> Any:  # noqa: ANN401 - what the work returns
    """Relay what the worker tells, and answer what it asks, until it has finished."""
    from reviewer.services.relaying import CALL, Answering

    last = (0, total, told[0] if told else say("Starting the analysis"))
    helping = Answering(crew.executor, here) if crew is not None else None
    heard = 0.0
    while True:
        if time.monotonic() - heard >= TICK / 2:
            heard = time.monotonic()
            progress(*last)
        if helping is not None:
            helping.answer()
        if not here.poll(SOON if helping is not None and helping.busy else TICK):
            continue
        try:
            kind, content = here.recv()
        except (EOFError, OSError):
            process.join()
            raise ReviewerError(
                told[1]
                if told
                else say(
                    "The analysis was stopped from outside (exit code {exitcode}); nothing was changed. "
                    "If memory ran out, analyze fewer articles at once.",
                    exitcode=process.exitcode,
                )
            ) from None
        if kind == "progress":
            last = content
            heard = 0.0
        elif kind == CALL and helping is not None:
            helping.take(content)
        elif kind == "done":
            return content
        elif kind == "problem":
            raise content
        else:
            raise WorkerError(content)


def _worker(pipe: Connection) -> None:
    """Run in the spawned process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the parent decides
    try:
        catalogue, work, width = pipe.recv()
        speak(catalogue)
        telling = threading.Lock()

        def send(message: tuple[str, Any]) -> None:
            with telling:
                pipe.send(message)

        if width:
            from reviewer.services.relaying import Asking
            from reviewer.services.spreading import Crew

            work = partial(work, helpers=Crew(Asking(send, pipe), width))
        found = work(lambda done, total, what: send(("progress", (done, total, what))))
        send(("done", found))
    except ReviewerError as error:
        pipe.send(("problem", error))
    except (EOFError, BrokenPipeError):
        return  # the parent is gone
    except Exception as error:  # noqa: BLE001 - logged here, where its traceback is, and raised again over there
        from reviewer import logs

        logs.log_bug(error)
        pipe.send(("bug", f"{type(error).__name__} in the analysis"))


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep Ctrl+C from the new process: it would print a traceback before it can say that it ignores it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # started later, it would let Ctrl+C through again
    old = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, old)
