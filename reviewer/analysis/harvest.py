"""What extractors find: each claim held against its article, each failure told, and the work goes on."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from reviewer.analysis.builtin import Rules
from reviewer.analysis.drafts import Draft
from reviewer.analysis.extractors import ExtractorError, load
from reviewer.analysis.features import draft_of
from reviewer.analysis.known import unknown_of
from reviewer.analysis.steps import found_in, graph_of
from reviewer.domain.articles import Article, claim_id
from reviewer.domain.claims import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.extractors import BUILT_IN, Extractor, Features, Naming, Prepared, Ready, why_refused
from reviewer.domain.guidance import Guidance
from reviewer.domain.names import Name
from reviewer.domain.progress import Progress
from reviewer.domain.tongue import count, mark, say
from reviewer.logs import log_bug

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_Found = list[tuple[Claim, Draft]]

GROUPING = "rules/1"
"""Version of what is done to any extractor's claims: grouping, conflicts."""
_OFTEN = 200
"""Claims of one article after which a wish to stop is listened for."""


@dataclass(slots=True)
class Harvest:
    """What the extractors of one analysis found.

    Attributes:
        drafts: the claims, those that say the same at the same words once.
        names: the alias graph of the first extractor that has one.
        engine: the extractors and their versions, to be stored with the run.
        notes: sentences for the person: what was refused, what failed.
        ran: the articles that each extractor answered for.
    """

    drafts: list[Draft] = field(default_factory=list)
    names: tuple[Name, ...] = ()
    engine: str = ""
    notes: list[str] = field(default_factory=list)
    ran: dict[str, set[str]] = field(default_factory=dict)


def harvest(
    articles: Sequence[Article],
    names: Sequence[str],
    guidance: Guidance,
    progress: Progress,
    ready: Ready | None = None,
) -> Harvest:
    """Ask extractors for the claims of articles.

    Args:
        articles: the articles of one case.
        names: the extractors; none: the built-in one. Where two say the same, the one named first counts.
        guidance: what people have decided of the case.
        progress: told after each article; it stops the work by raising.
        ready: what the built-in one has found already.

    Raises:
        ReviewerError: there is no such extractor, or none could read an article because of a fault.
    """
    wanted = list(dict.fromkeys(names)) or [BUILT_IN]
    loaded, problems = _loaded(wanted)
    out = Harvest(notes=[*problems])
    found: list[list[Claim]] = [[] for _ in articles]
    read: set[str] = set()
    faults: dict[str, _Asked] = {}
    for n, one in enumerate(loaded):
        if ready is not None and isinstance(one, Rules):
            one.take(graph_of(ready), found_in(ready))
        asked = _Asked(one, _Told(progress, len(articles) * len(loaded) + 2))
        for place, claims in asked.all_of(articles, guidance, n * len(articles)):
            read.add(articles[place].id)
            _take(out, claims, found[place])
        faults.update({key: asked for key in asked.failed if key not in faults})
        out.notes += asked.notes(len(articles))
        out.names = out.names or asked.named
        out.ran[one.name] = asked.answered
    _check_read(articles, read, faults)
    out.notes += _unread(articles, loaded)
    out.engine = engine_of(loaded)
    return out


def engine_of(extractors: Sequence[Extractor]) -> str:
    """Return what is stored with a run: the extractors, and the grouping where it is not its own version."""
    parts = " + ".join(f"{one.name}/{one.version}" for one in extractors)
    return parts if any(one.name == BUILT_IN for one in extractors) else f"{parts}; grouped by {GROUPING}"


def _loaded(wanted: Sequence[str]) -> tuple[list[Extractor], list[str]]:
    loaded: list[Extractor] = []
    problems: list[ExtractorError] = []
    for name in wanted:
        try:
            loaded.append(load(name))
        except ExtractorError as error:
            problems.append(error)
    if not loaded:
        raise problems[0]
    return loaded, [str(one) for one in problems]


def _take(out: Harvest, found: _Found, known: list[Claim]) -> None:
    """Take the claims of one extractor at one article: those that say what no earlier one says."""
    if known:
        new = {one.id for one in unknown_of((claim for claim, _ in found), known)}
        found = [pair for pair in found if pair[0].id in new]
    out.drafts += [draft for _, draft in found]
    known += [claim for claim, _ in found]


def _check_read(articles: Sequence[Article], read: set[str], faults: "dict[str, _Asked]") -> None:
    """Refuse the run if an article could not be read by anyone: its claims would be missed in silence.

    Raises:
        ReviewerError: it names the article.
    """
    for article in articles:
        if article.id in faults and article.id not in read:
            asked = faults[article.id]
            error = asked.failed[article.id]
            if isinstance(error, ReviewerError) or asked.name == BUILT_IN:
                raise error
            raise ReviewerError(
                say(
                    "The extractor “{name}” failed at “{article}” ({fault}), and no other that was chosen "
                    "read it; nothing was changed. The details are in the log; choose another extractor.",
                    name=asked.name,
                    article=article.title or article.name,
                    fault=type(error).__name__,
                )
            ) from error


def _unread(articles: Sequence[Article], extractors: Sequence[Extractor]) -> list[str]:
    return [
        say(
            "None of the chosen extractors reads the language of “{name}” ({language}): it has no claims.",
            name=article.title or article.name,
            language=article.language,
        )
        for article in articles
        if not any(_reads(one, article) for one in extractors)
    ]


def _reads(extractor: Extractor, article: Article) -> bool:
    return not extractor.languages or article.language in ("", *extractor.languages)


class _Told:
    """Progress in an extractor's hands: what it raises is told from what the extractor raises."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, total
        self._base = self._scale = 0
        self.stop: BaseException | None = None

    def begin(self, base: int, scale: int, what: str) -> None:
        """Report that `base` steps are done, and that the work to come is worth `scale` more."""
        self._base, self._scale = base, scale
        self(0, 1, what)

    def __call__(self, done: int, total: int, what: str) -> None:
        """Report how far the work in hand is (see `reviewer.domain.progress`)."""
        part = min(max(done / total, 0.0), 1.0) if total > 0 else 0.0
        try:
            self._progress(self._base + int(part * self._scale), self._total, what)
        except BaseException as error:
            self.stop = error
            raise


class _Asked:
    """One extractor at work on the articles of a case.

    Attributes:
        origin: what its claims have as their origin.
        answered: ids of the articles that it read.
        failed: what it raised, by id of the article.
        refused: how many of its claims were refused, by reason.
        named: the alias graph, if it has one.
    """

    def __init__(self, extractor: Extractor, told: _Told) -> None:
        self.extractor, self.told, self.name = extractor, told, extractor.name
        ours = extractor.name == BUILT_IN
        self.origin = "" if ours else f"{origin_of(extractor.name)}{extractor.version}"
        self.answered: set[str] = set()
        self.failed: dict[str, Exception] = {}
        self.refused: Counter[str] = Counter()
        self.named: tuple[Name, ...] = ()

    def all_of(
        self, articles: Sequence[Article], guidance: Guidance, base: int
    ) -> Iterator[tuple[int, _Found]]:
        """Yield the places of the articles that it reads, with its claims; `base`: steps done before."""
        one = self.extractor
        mine = [(n, article) for n, article in enumerate(articles) if _reads(one, article)]
        before = base
        if isinstance(one, Prepared):
            self.told.begin(base, len(articles), say("Preparing the extractor {name}", name=self.name))
            before, whole = base + len(articles), [article for _, article in mine]
            prepare = partial(one.prepare, whole, guidance=guidance, progress=self.told)
            self._guarded(whole, prepare)
        for n, article in mine:
            if article.id in self.failed:
                continue
            ahead = 0 if before > base else 1
            self.told.begin(
                before + n * ahead, ahead, say("Finding claims in {name}", name=article.title or article.name)
            )
            found = self._guarded([article], partial(self._claims, n, article))
            if found is not None:
                self.answered.add(article.id)
                yield n, found
        if isinstance(one, Naming) and self.answered:
            self.named = self._guarded([], one.names) or ()

    def _guarded(self, articles: Sequence[Article], work: Callable[[], _T]) -> _T | None:
        """Do a piece of an extractor's work; a fault of its own is logged and remembered."""
        try:
            done = work()
        except Exception as error:  # noqa: BLE001 - whatever another package's code may raise
            if self.told.stop is not None:
                raise self.told.stop from None
            if not isinstance(error, ReviewerError):
                log_bug(error)
                _log.error("that was the extractor %s %s", self.name, self.extractor.version)
            self.failed.update(dict.fromkeys((one.id for one in articles), error))
            return None
        if self.told.stop is not None:  # it kept the wish to stop to itself
            raise self.told.stop
        return done

    def _claims(self, place: int, article: Article) -> _Found:
        found: dict[str, tuple[Claim, Draft]] = {}
        for number, one in enumerate(self.extractor.extract(article, progress=self.told)):
            if number % _OFTEN == _OFTEN - 1:
                self.told(0, 1, say("Finding claims in {name}", name=article.title or article.name))
            why = why_refused(article, one)
            if why:
                self.refused[why] += 1
                continue
            body = one.body if one.body.origin == self.origin else replace(one.body, origin=self.origin)
            key = claim_id(article.id, one.span, body.statement)
            claim = Claim(key, article.id, one.span, one.quote, body)
            found.setdefault(key, (claim, _draft(claim, one.features, place)))
        return list(found.values())

    def notes(self, articles: int) -> list[str]:
        """Return what the person should know of it."""
        out = []
        if self.failed:
            kinds = ", ".join(sorted({type(error).__name__ for error in self.failed.values()}))
            told = (
                mark(
                    "The extractor “{name}” failed at {number} of {articles} articles ({kinds}), and gave no "
                    "claims there; the details are in the log."
                )
                if articles > 1
                else mark(
                    "The extractor “{name}” failed at the article ({kinds}), and gave no claims there; the "
                    "details are in the log."
                )
            )
            out.append(say(told, name=self.name, number=len(self.failed), articles=articles, kinds=kinds))
        if self.refused:
            total = self.refused.total()
            why = "; ".join(
                say("{number:,} {reason}", number=number, reason=say(reason))
                for reason, number in sorted(self.refused.items())
            )
            text = count(
                "Of the extractor “{name}”, %n claim(s) (was|were) refused: {why}.",
                "",
                total,
                name=self.name,
                why=why,
            )
            out.append(text)
        return out


def _draft(claim: Claim, features: Features | None, place: int) -> Draft:
    """Return a claim as grouping wants it; what its extractor does not tell is worked out from its words."""
    if features is None:
        return draft_of(claim, place)
    notions = features.notions
    return Draft(
        place,
        claim.span,
        claim.body,
        draft_of(claim, place).notions if notions is None else notions,
        features.names,
        features.heading,
        features.lead,
        features.values,
        features.near,
        features.signals,
    )


def origin_of(name: str) -> str:
    """Return how the origin of an extractor's claims begins, whatever its version."""
    return f"extractor: {name} "
