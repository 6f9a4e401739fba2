"""Asking a model about the sentences of articles, one by one; whatever goes wrong, what was found stays."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from reviewer.domain.articles import Article
from reviewer.domain.progress import Progress, silent
from reviewer.domain.proposals import Proposal
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say
from reviewer.opinion.cache import Cache
from reviewer.opinion.checking import Refusal, check
from reviewer.opinion.endpoint import Endpoint, OpinionError
from reviewer.opinion.protocol import (
    Form,
    MalformedError,
    Reply,
    content_of,
    question_of,
    reply_of,
    request_of,
)
from reviewer.opinion.transport import Connection, FailedError, Limits, RefusedError
from reviewer.opinion.window import Window, windows_of

PATIENCE = 3
"""Questions in a row that may stay without an answer before no more are asked."""


class Line(Protocol):
    """What questions are sent through; `Connection` is one."""

    def ask(self, request: Mapping[str, Any]) -> bytes:
        """Send a request and return the body of the answer."""
        ...


@dataclass(slots=True)
class Opinion:
    """What a model made of articles.

    Attributes:
        model: its name.
        proposals: the claims that were taken.
        refused: how many claims were refused, by reason.
        asked: sentences that were to be asked about.
        answered: those with an answer in the right form.
        kept: those whose answer was kept from before.
        malformed: answers that could not be read.
        failed: questions without an answer.
        problem: why asking was ended early, one sentence; `""` if it was not.
    """

    model: str
    proposals: list[Proposal] = field(default_factory=list)
    refused: Counter[Refusal] = field(default_factory=Counter)
    asked: int = 0
    answered: int = 0
    kept: int = 0
    malformed: int = 0
    failed: int = 0
    problem: str = ""

    def told(self) -> tuple[str, ...]:
        """Return what the person should read of it, in sentences."""
        out = []
        if self.problem:
            text = (
                mark(
                    "The second opinion ended after {answered} of {asked} sentences: {problem} So what it "
                    "had found is kept."
                )
                if self.proposals
                else mark(
                    "The second opinion ended after {answered} of {asked} sentences: {problem} So the "
                    "analysis went on without it."
                )
            )
            out.append(say(text, answered=self.answered, asked=self.asked, problem=self.problem))
        refused = self.refused.total()
        if refused:
            reasons = ", ".join(
                say("{number} {reason}", number=number, reason=say(why.value))
                for why, number in self.refused.most_common()
            )
            text = mark("Of the second opinion's claims, {number} were refused: {reasons}.")
            out.append(say(text, number=refused, reasons=reasons))
        unread = self.malformed + self.failed
        if unread and not self.problem:
            text = mark("To {number} of {asked} sentences, the second opinion had no answer to read.")
            out.append(say(text, number=unread, asked=self.asked))
        return tuple(out)


def gather(
    articles: Sequence[tuple[Article, Sequence[Span]]],
    endpoint: Endpoint,
    *,
    folder: Path | None = None,
    progress: Progress = silent,
    limits: Limits | None = None,
) -> Opinion:
    """Ask a model about every sentence of the articles.

    Args:
        articles: each with its sentences in the order of the text, furniture left out.
        endpoint: where the model is.
        folder: where answers are kept; `None`: nowhere.
        progress: told before each sentence; it stops the work by raising `Cancelled`.
        limits: how long an answer may take.

    Returns:
        What was found; if the server failed midway, what was found until then.
    """
    windows = [one for article, sentences in articles for one in windows_of(article, sentences)]
    opinion = Opinion(endpoint.model, asked=len(windows))
    cache = Cache(folder)
    cache.prune()
    with Connection(endpoint, limits) as line:
        asker = Asker(line, endpoint.model, cache)
        in_vain = 0
        for n, window in enumerate(windows):
            what = say("Second opinion: sentence {number:,} of {all:,}", number=n + 1, all=len(windows))
            progress(n, len(windows), what)
            try:
                _take(opinion, asker, window)
                in_vain = 0
            except FailedError as error:
                opinion.failed += 1
                in_vain += 1
                if in_vain == min(PATIENCE, len(windows)):
                    opinion.problem = str(error)
                    break
            except OpinionError as error:
                opinion.problem = str(error)
                break
    return opinion


def _take(opinion: Opinion, asker: "Asker", window: Window) -> None:
    try:
        reply, kept = asker.reply(window)
    except MalformedError:
        opinion.malformed += 1
        return
    opinion.answered += 1
    opinion.kept += kept
    checked = check(reply, window, opinion.model)
    opinion.proposals += checked.taken
    opinion.refused += checked.refused


class Asker:
    """Asks about one sentence after the other, in the form the server understands.

    Args:
        line: what questions are sent through.
        model: the model's name.
        cache: answers from before.
    """

    def __init__(self, line: Line, model: str, cache: Cache) -> None:
        self._line, self._model, self._cache = line, model, cache
        self._form = Form.SCHEMA

    def reply(self, window: Window) -> tuple[Reply, bool]:
        """Return what the model says of a sentence, and whether that was kept from before.

        Raises:
            MalformedError: the answer is not in the form that was asked for; it is not kept.
            OpinionError: there is no answer.
        """
        question = question_of(window)
        known = self._cache.get(question, self._model)
        if known is not None:
            try:
                return reply_of(known), True
            except MalformedError:
                pass  # the file was damaged: ask again
        content = content_of(self._ask(question))
        reply = reply_of(content)
        self._cache.put(question, self._model, content)
        return reply, False

    def _ask(self, question: str) -> bytes:
        """Ask with a schema; a server that knows none is told in words from then on."""
        try:
            return self._line.ask(request_of(self._model, question, self._form))
        except RefusedError:
            if self._form is Form.OBJECT:
                raise
        body = self._line.ask(request_of(self._model, question, Form.OBJECT))
        self._form = Form.OBJECT
        return body
