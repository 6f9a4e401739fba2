"""A second opinion on articles: had before they are analyzed, and compared with the rest like any claim."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reviewer import paths
from reviewer.domain.articles import Article, article_id
from reviewer.domain.claims import Analysis
from reviewer.domain.errors import ReviewerError
from reviewer.domain.guidance import Guidance
from reviewer.domain.progress import Progress, silent
from reviewer.domain.text import Span
from reviewer.domain.tongue import count, say
from reviewer.opinion.endpoint import OpinionError, Wish, endpoint_of, host_of, is_loopback
from reviewer.settings import Settings

FOLDER = "second-opinion"
"""Folder of the answers that are kept, in the data folder."""

_TRIAL = "The harbour bridge in Oden cost 40 million euros. It was opened in May 2024."


def wished(settings: Settings) -> Wish | None:
    """Return where the settings have a second opinion asked for; `None`: nowhere."""
    if not settings.second_opinion:
        return None
    return Wish(settings.opinion_address, settings.opinion_model, settings.opinion_host)


def stranger_of(address: str) -> str:
    """Return the host of an address that has to be confirmed; `""`: this computer, or no address."""
    host = host_of(address)
    return "" if is_loopback(host) else host


def checked(wish: Wish) -> Wish:
    """Return the wish, if the place it names may be asked; nothing is sent.

    Raises:
        OpinionError: it is no address, or not of this computer and not confirmed, or no model is named.
    """
    endpoint_of(wish)
    return wish


def seconded(
    articles: Sequence[Article],
    guidance: Guidance,
    wish: Wish,
    progress: Progress,
    analyze: Callable[..., Analysis],
) -> Analysis:
    """Analyze articles together with what a second opinion proposes.

    Where none can be had, or no more, the analysis goes on with what there is, and a note says so.

    Args:
        articles: the articles of one case.
        guidance: what people have decided of it.
        wish: where the second opinion is had.
        progress: told of each sentence, then of the analysis; it stops the work by raising `Cancelled`.
        analyze: the analysis.
    """
    from reviewer.analysis.proposed import claim_of, sentences
    from reviewer.opinion.asking import gather

    try:
        endpoint = endpoint_of(wish)
    except OpinionError as error:
        plain = analyze(articles, progress=progress, guidance=guidance)
        return replace(plain, notes=(*plain.notes, str(error)))
    pairs = [(one, sentences(one)) for one in articles]
    rest = len(articles) + 2
    last = [0, rest]

    def asking(done: int, total: int, what: str) -> None:
        last[:] = total, total + rest
        progress(done, total + rest, what)

    def analyzing(done: int, _total: int, what: str) -> None:
        progress(last[0] + done, last[0] + rest, what)

    opinion = gather(pairs, endpoint, folder=_folder(), progress=asking)
    home = {one.id: one for one in articles}
    fresh = tuple(claim_of(home[one.article_id], one) for one in opinion.proposals)
    known = {one.id for one in fresh}
    earlier = tuple(one for one in guidance.proposed if one.id not in known)
    whole = replace(guidance, proposed=(*fresh, *earlier))
    found = analyze(articles, progress=analyzing, guidance=whole)
    added = len(known & {one.id for one in found.claims if one.body.origin})
    told = count(
        "The second opinion of {model} proposes %n claim(s) that the analysis did not find.",
        "",
        added,
        model=endpoint.model,
    )
    return replace(found, notes=(*found.notes, told, *opinion.told()))


def _folder() -> Path | None:
    """Return the folder of the answers that are kept; `None` where there is no room for one."""
    try:
        return paths.data_dir() / FOLDER
    except ReviewerError:
        return None


def try_out(wish: Wish, progress: Progress = silent) -> str:
    """Ask about two invented sentences, and say in one sentence what came of it.

    Raises:
        OpinionError: the place may not be asked, or does not answer as it should; the message says why.
    """
    from reviewer.opinion.asking import gather

    endpoint = endpoint_of(wish)
    cut = _TRIAL.index(". ") + 1
    spans = [Span(0, cut), Span(cut + 1, len(_TRIAL))]
    trial = Article(article_id(_TRIAL), "trial", "", "", "", "2024-06-01", "", "en", _TRIAL)
    started = time.monotonic()
    found = gather([(trial, spans)], endpoint, progress=progress)
    seconds = (time.monotonic() - started) / len(spans)
    if found.problem:
        raise OpinionError(found.problem)
    if found.failed:
        raise OpinionError(
            say("The server did not answer every question; look at what it reports, and try again.")
        )
    if found.answered < len(spans):
        raise OpinionError(
            say(
                "{model} answers, but not in the form it is asked for; take another model.",
                model=endpoint.model,
            )
        )
    if not found.proposals:
        raise OpinionError(
            say(
                "{model} answers, but no claim of its could be taken from a plain sentence; take another "
                "model.",
                model=endpoint.model,
            )
        )
    return say(
        "{model} answers as it should, in {seconds:.1f} seconds a sentence.",
        model=endpoint.model,
        seconds=seconds,
    )
