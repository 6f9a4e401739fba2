"""The extractors that are installed: the built-in one and those of other packages, loaded in one way."""

from importlib.metadata import EntryPoint, entry_points
from typing import Any

from reviewer import __version__
from reviewer.domain.errors import ReviewerError
from reviewer.domain.extractors import BUILT_IN, GROUP, Extractor, Offer
from reviewer.domain.tongue import say
from reviewer.logs import log_bug

OURS = EntryPoint(BUILT_IN, "reviewer.analysis.builtin:Rules", GROUP)
"""The built-in one, as `pyproject.toml` has it; a program that was never installed has no metadata."""


class ExtractorError(ReviewerError):
    """An extractor that cannot be had; the message says why."""


def offers() -> list[Offer]:
    """Return the extractors that are installed, the built-in one first; each is loaded and tried."""
    return [_offer(one) for _, group in sorted(_installed().items(), key=_ours_first) for one in group]


def _ours_first(pair: tuple[str, list[EntryPoint]]) -> tuple[bool, str]:
    return pair[0] != BUILT_IN, pair[0]


def _installed() -> dict[str, list[EntryPoint]]:
    found: dict[str, list[EntryPoint]] = {BUILT_IN: []}
    for one in sorted(entry_points(group=GROUP), key=_package):
        found.setdefault(one.name, []).append(one)
    ours = [one for one in found[BUILT_IN] if one.value == OURS.value]
    found[BUILT_IN] = ours[:1] or [OURS]
    return found


def _offer(entry: EntryPoint) -> Offer:
    try:
        made = load(entry.name)
    except ExtractorError as error:
        return Offer(entry.name, "", (), _package(entry), str(error))
    return Offer(entry.name, made.version, tuple(made.languages), _package(entry))


def _package(entry: EntryPoint) -> str:
    if entry.dist is None:
        return f"reviewer {__version__}"
    return f"{entry.dist.name} {entry.dist.version}"


def load(name: str) -> Extractor:
    """Return a new extractor.

    Raises:
        ExtractorError: there is none of this name, or it cannot be loaded.
    """
    group = _installed().get(name, [])
    if not group:
        raise ExtractorError(
            say(
                "There is no extractor “{name}”; `reviewer extractors` lists those that are installed.",
                name=name,
            )
        )
    if len(group) > 1:
        packages = " and ".join(_package(one) for one in group)
        raise ExtractorError(
            say(
                "{packages} offer an extractor “{name}” each; remove all but one.",
                packages=packages,
                name=name,
            )
        )
    (entry,) = group
    try:
        made = entry.load()()
    except Exception as error:
        log_bug(error)
        raise ExtractorError(
            say(
                "The extractor “{name}” of {entry} cannot be loaded ({fault}); update or remove that "
                "package.",
                name=name,
                entry=_package(entry),
                fault=type(error).__name__,
            )
        ) from error
    lack = _lack(name, made)
    if lack:
        raise ExtractorError(
            say(
                "The extractor “{name}” of {entry} does not keep to the protocol: {lack}.",
                name=name,
                entry=_package(entry),
                lack=lack,
            )
        )
    whole: Extractor = made
    return whole


def _lack(name: str, made: Any) -> str:  # noqa: ANN401 - whatever a package offers
    """Return what an object lacks to be an extractor; `""`: nothing."""
    if getattr(made, "name", None) != name:
        return f"it must have the name “{name}”"
    version = getattr(made, "version", None)
    if not isinstance(version, str) or not version.strip():
        return "it must have a version"
    languages = getattr(made, "languages", None)
    if not isinstance(languages, tuple) or not all(isinstance(one, str) for one in languages):
        return "its languages must be a tuple of codes"
    return "" if callable(getattr(made, "extract", None)) else "it must have the method `extract`"
