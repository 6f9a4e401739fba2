"""An analysis spread over an executor: processes of this machine, or machines behind a scheduler.

What is parsed is kept as it comes, so that a run which is stopped goes on at any article. A worker that dies
takes nothing with it but the articles in its hands, and these are tried again, each by itself.
"""

import hashlib
import json
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from typing import Any, Protocol

from reviewer.domain.articles import Article
from reviewer.domain.errors import ReviewerError
from reviewer.domain.extractors import Over, Ready
from reviewer.domain.guidance import UNGUIDED, Guidance
from reviewer.domain.progress import PERCENT, Progress, time_left
from reviewer.domain.tongue import say
from reviewer.logs import log_bug

TICK = 0.1
"""Seconds after which `progress` is called again, so that a wish to stop is heard."""
TRIES = 3
"""How often an article is tried whose worker dies."""
_TO_PARSE, _TO_FIND = 20_000, 80_000
"""Characters of the articles that go to a worker together: about half a second of its work."""
_AHEAD = 2
"""Times the workers: how many packets are handed over before the first of them is answered."""
_SOON = 2.0
"""Seconds from which on a rate means something."""
WHOLE, _PARSED, _CLAIMED = 10, 8, 1
"""What an article is worth in the progress: as a whole, once it is parsed, and once its claims are found."""

Packet = tuple[Article, ...]
Given = tuple[Any, ...]

_log = logging.getLogger(__name__)


PARSE, GIST, NAME, CLAIM = "parse", "gist", "name", "claim"
"""The functions of `reviewer.analysis.steps`, by name: that module loads more than a window should."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a step. A step never raises, so that an error of an executor is its own.

    Attributes:
        found: what it returns.
        problem: a known problem.
        bug: the kind of a fault of the program, whose traceback is in the log of where it happened.
    """

    found: Any = None
    problem: ReviewerError | None = None
    bug: str = ""


def taken(step: str, *given: Any) -> Answer:  # noqa: ANN401 - what the step takes
    """Take a step, in the process of a worker, and return what came of it."""
    try:
        from reviewer.analysis import steps

        return Answer(getattr(steps, step)(*given))
    except ReviewerError as error:
        return Answer(problem=error)
    except Exception as error:  # noqa: BLE001 - logged here, where its traceback is, and told over there
        log_bug(error)
        return Answer(bug=f"{type(error).__name__} in the analysis")


def key_of(article: Article) -> str:
    """Return the key under which a parsed article is kept: a hash of all of it that parsing depends on."""
    furniture = [[one.start, one.end] for one in article.furniture]
    content = json.dumps([article.text, article.title, article.language, furniture])
    return hashlib.sha256(content.encode("ascii")).hexdigest()


class SpreadError(Exception):
    """A step failed by a fault of its own; the traceback is in the log of where it ran."""


class Kept(Protocol):
    """Where parsed articles are kept until their case has been written."""

    def which(self, keys: Sequence[str]) -> Set[str]:
        """Return those of these keys under which something is kept."""
        ...

    def known(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return what is kept under those of these keys under which something is."""
        ...

    def keep(self, found: Mapping[str, bytes]) -> None:
        """Keep parsed articles."""
        ...


@dataclass(frozen=True, slots=True)
class Crew:
    """Who does the work.

    Attributes:
        executor: takes calls and returns futures.
        width: how many workers it has.
    """

    executor: Executor
    width: int


def spread(
    articles: Sequence[Article], guidance: Guidance, crew: Crew, progress: Progress, kept: Kept | None = None
) -> Ready:
    """Take the steps of the built-in extractor, as many at once as there are workers.

    Args:
        articles: those of the case, without their bytes.
        guidance: what people have decided of it.
        crew: who does the work.
        progress: told in percent, after each packet and again every `TICK` seconds; what it raises ends the
            work. The last tenth is left to whoever puts the analysis together.
        kept: where parsed articles are kept; `None`: nowhere.

    Raises:
        ReviewerError: a known problem; or an article ended its worker `TRIES` times.
        SpreadError: a fault of the program.
    """
    shelf = _Shelf(articles, kept)
    about = replace(UNGUIDED, same_names=guidance.same_names, other_names=guidance.other_names)
    work = _Work(crew, progress, len(articles))
    gists: dict[str, bytes] = {}
    known, missing = shelf.sorted()
    work.begin(say("Reading"), len(missing))
    for packet, found in work.all(PARSE, _packets(missing, _TO_PARSE), lambda packet: (packet,), _PARSED):
        shelf.put({one.id: data for one, (data, _) in zip(packet, found, strict=True)})
        gists |= {one.id: gist for one, (_, gist) in zip(packet, found, strict=True)}
    work.begin(say("Taking up what was read before"))
    for packet, found in work.all(
        GIST, _packets(known, _TO_FIND), lambda some: (shelf.pieces(some),), _PARSED
    ):
        gists |= {one.id: gist for one, gist in zip(packet, found, strict=True)}
    work.begin(say("Comparing names"))
    in_order = [gists.pop(one.id) for one in articles]
    (names,) = (found for _, found in work.all(NAME, [()], lambda _: (in_order, about), 0))
    work.begin(say("Finding claims"), len(articles))
    claims = [
        (tuple(one.id for one in packet), found)
        for packet, found in work.all(
            CLAIM,
            _packets(articles, _TO_FIND),
            lambda packet: (shelf.pieces(packet), names),
            _CLAIMED,
        )
    ]
    return Ready(names, tuple(claims))


class _Shelf:
    """What was parsed: in the hands of whoever keeps it, else here."""

    def __init__(self, articles: Sequence[Article], kept: Kept | None) -> None:
        self._articles, self._kept = articles, kept
        self._keys = {one.id: key_of(one) for one in articles} if kept is not None else {}
        self._here: dict[str, bytes] = {}

    def sorted(self) -> tuple[list[Article], list[Article]]:
        """Return the articles that were parsed before, and the others."""
        if self._kept is None:
            return [], list(self._articles)
        there = self._kept.which(list(self._keys.values()))
        known = [one for one in self._articles if self._keys[one.id] in there]
        return known, [one for one in self._articles if self._keys[one.id] not in there]

    def put(self, found: Mapping[str, bytes]) -> None:
        """Keep parsed articles, by id; those that cannot be kept are held here."""
        if self._kept is not None:
            try:
                self._kept.keep({self._keys[key]: data for key, data in found.items()})
            except ReviewerError as error:
                _log.warning("parsed articles are not kept: %s", type(error).__name__)
            else:
                return
        self._here.update(found)

    def pieces(self, packet: Packet) -> list[tuple[Article, bytes]]:
        """Return articles and what was parsed of them; of one that is not there any more nothing."""
        away = [self._keys[one.id] for one in packet if one.id not in self._here]
        there = self._kept.known(away) if self._kept is not None and away else {}
        return [
            (one, self._here[one.id] if one.id in self._here else there.get(self._keys[one.id], b""))
            for one in packet
        ]


def _packets(articles: Iterable[Article], size: int) -> Iterator[Packet]:
    """Cut articles into packets of about as much work each."""
    packet: list[Article] = []
    held = 0
    for one in articles:
        packet.append(one)
        held += len(one.text)
        if held >= size:
            yield tuple(packet)
            packet, held = [], 0
    if packet:
        yield tuple(packet)


def over(crew: Crew) -> Over:
    """Return what lets a crew take steps; each is tried again where its worker dies."""

    def take(step: str, given: Sequence[Given]) -> list[Any]:
        found: dict[int, Any] = {}
        again = deque((n, 0) for n in range(len(given)))
        running: dict[Future[Answer], tuple[int, int]] = {}
        while again or running:
            while again and len(running) < _AHEAD * crew.width:
                n, deaths = again.popleft()
                running[crew.executor.submit(taken, step, *given[n])] = (n, deaths)
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                n, deaths = running.pop(future)
                found[n] = _answer(future)
                if found[n] is None:
                    again.append((n, _once_more(deaths, "")))
        return [found[n] for n in range(len(given))]

    return take


def _once_more(deaths: int, name: str) -> int:
    """Return how often a worker has died now.

    Raises:
        ReviewerError: it has died too often.
    """
    if deaths + 1 < TRIES:
        return deaths + 1
    raise ReviewerError(
        say(
            "The process that read “{name}” ended {times} times without an answer; nothing was "
            "changed. If memory ran out, choose fewer workers; else leave that article out.",
            name=name,
            times=TRIES,
        )
        if name
        else say(
            "The process that compares names ended {times} times without an answer; nothing was "
            "changed. If memory ran out, analyze fewer articles at once.",
            times=TRIES,
        )
    )


def shown(done: int, total: int) -> tuple[int, int]:
    """Return how far the work is as a percentage: what an article is worth tells a person nothing."""
    return (PERCENT * done // total if total else 0), PERCENT


class _Work:
    """Steps in the hands of a crew, and how far they are."""

    def __init__(self, crew: Crew, progress: Progress, articles: int) -> None:
        self._crew, self._progress = crew, progress
        self._total, self._done = articles * WHOLE, 0
        self.begin(say("Starting the analysis"))

    def begin(self, what: str, articles: int = 0) -> None:
        """Begin a step; `articles`: how many it concerns, where a rate is to be told."""
        self._what, self._articles, self._ready = what, articles, 0
        self._started = time.monotonic()

    def all(
        self,
        step: str,
        packets: Iterable[Packet],
        given: Callable[[Packet], Given],
        parts: int,
    ) -> Iterator[tuple[Packet, Any]]:
        """Take a step with every packet, and yield packets with what came of them, as they come.

        Args:
            step: its name.
            packets: articles.
            given: what the step takes for a packet.
            parts: what each article of it is worth.
        """
        waiting = iter(packets)
        again: deque[_Job] = deque()
        running: dict[Future[Answer], _Job] = {}
        try:
            while True:
                while len(running) < _AHEAD * self._crew.width:
                    job = again.popleft() if again else _Job.next(waiting)
                    if job is None:
                        break
                    running[self._submit(step, given(job.packet))] = job
                if not running:
                    return
                self._tell()
                for future in wait(running, timeout=TICK, return_when=FIRST_COMPLETED).done:
                    job = running.pop(future)
                    answer = _answer(future)
                    if answer is None:
                        again.extend(job.parted())
                        continue
                    self._done += parts * len(job.packet)
                    self._ready += len(job.packet)
                    yield job.packet, answer
        finally:
            for future in running:
                future.cancel()

    def _submit(self, step: str, given: Given) -> "Future[Answer]":
        return self._crew.executor.submit(taken, step, *given)

    def _tell(self) -> None:
        seconds = time.monotonic() - self._started
        what = self._what
        if self._articles and self._ready and seconds >= _SOON:
            rate = self._ready / seconds
            what = say(
                "{what}: {ready:,} of {articles:,} articles, {rate} a second, {left} left",
                what=what,
                ready=self._ready,
                articles=self._articles,
                rate=f"{rate:.1f}",
                left=time_left((self._articles - self._ready) / rate),
            )
        self._progress(*shown(self._done, self._total), what)


@dataclass(frozen=True, slots=True)
class _Job:
    """A packet, and how often its worker has died."""

    packet: Packet
    deaths: int = 0

    @staticmethod
    def next(packets: Iterator[Packet]) -> "_Job | None":
        """Return the next packet's job; `None`: there is none."""
        packet = next(packets, None)
        return _Job(packet) if packet is not None else None

    def parted(self) -> "list[_Job]":
        """Return the jobs that take this one's place once its worker died.

        Raises:
            ReviewerError: it has died too often.
        """
        deaths = _once_more(self.deaths, (self.packet[0].title or self.packet[0].name) if self.packet else "")
        if len(self.packet) < 2:
            return [_Job(self.packet, deaths)]
        return [_Job((one,), deaths) for one in self.packet]


def _answer(future: "Future[Answer]") -> Any:  # noqa: ANN401 - what the step returns
    """Return what a step returned; `None`: its worker died.

    Raises:
        ReviewerError: the known problem that the step met.
        SpreadError: a fault of the program.
    """
    try:
        answer = future.result()
    except Exception:  # noqa: BLE001 - each pool has its own error for a worker that died; steps raise none
        _log.warning("a worker died; its articles are tried again")
        return None
    if answer.problem is not None:
        raise answer.problem
    if answer.bug:
        raise SpreadError(answer.bug)
    return answer.found
