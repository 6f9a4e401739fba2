"""W3C Web Annotation (JSON-LD): one, a list, a page or a collection of them; also the rows of Hypothesis.

Its selectors count code points ("Web Annotation Data Model", 4.2.4) in a text that the file does not hold,
so that words count more than places.
"""

from collections.abc import Iterator
from typing import Any

from reviewer.annotations.model import NOWHERE, Foreign, ForeignDocument, ForeignSpan
from reviewer.annotations.parts import Data, json_of, objects, whole, words
from reviewer.domain.tongue import count

NAME = "Web Annotation"
_LABELS = frozenset({"tagging", "classifying", "identifying"})
_SAYS = frozenset({"body", "motivation", "uri"})
_DEEPEST = 8


def is_it(value: object) -> bool:
    """Tell whether a JSON value holds web annotations."""
    return next(_annotations(value), None) is not None


def read(data: bytes, name: str) -> Foreign:
    """Read annotations.

    Raises:
        InputError: the file is no JSON.
    """
    found: dict[tuple[str, str], list[ForeignSpan]] = {}
    passed = 0
    for one in _annotations(json_of(data, name)):
        targets = list(_targets(one))
        passed += not targets
        for address, called, span in targets:
            found.setdefault((address, called), []).append(span)
    documents = tuple(
        ForeignDocument(called or address, "", address, tuple(spans))
        for (address, called), spans in found.items()
    )
    notes = []
    if passed:
        notes.append(count("Passed over %n annotation(s) of whole pages, which mark no words.", "", passed))
    return Foreign(NAME, documents, tuple(notes))


def _kinds(value: Data) -> set[str]:
    held = value.get("type", value.get("@type"))
    kinds = held if isinstance(held, list) else [held]
    return {one.rpartition(":")[2].rpartition("#")[2] for one in kinds if isinstance(one, str)}


def _annotations(value: Any, depth: int = 0) -> Iterator[Data]:  # noqa: ANN401 - any JSON value
    if depth > _DEEPEST:
        return
    for one in objects(value):
        if "Annotation" in _kinds(one) or ("target" in one and not _SAYS.isdisjoint(one)):
            yield one
            continue
        for name in ("items", "first", "rows", "@graph", "next", "annotations"):
            if isinstance(one.get(name), list | dict):
                yield from _annotations(one[name], depth + 1)


def _targets(annotation: Data) -> Iterator[tuple[str, str, ForeignSpan]]:
    labels, note = _bodies(annotation)
    author = _person(annotation.get("creator") or annotation.get("user"))
    key = words(annotation.get("id") or annotation.get("@id"))
    for target in objects(annotation.get("target")):
        address, called = _source(target.get("source", target.get("id")))
        place = _place(target.get("selector"))
        if place is None:
            continue
        start, end, quote, prefix, suffix = place
        for label in labels or [""]:
            span = ForeignSpan(start, end, quote, prefix, suffix, label, note, author, key)
            yield address, called, span


def _bodies(annotation: Data) -> tuple[list[str], str]:
    """Return the labels of an annotation, and what else it says."""
    labels: list[str] = []
    notes: list[str] = []
    held = annotation.get("body")
    motives = _motives(annotation.get("motivation"))
    for one in held if isinstance(held, list) else [held]:
        if isinstance(one, str):
            (labels if motives & _LABELS else notes).append(one)
        elif isinstance(one, dict):
            told = words(one.get("value") or one.get("label") or one.get("source") or one.get("id"))
            (labels if (_motives(one.get("purpose")) or motives) & _LABELS else notes).append(told)
    tags = annotation.get("tags")
    labels += [words(one) for one in tags] if isinstance(tags, list) else []
    plain = words(annotation.get("bodyValue") or annotation.get("text"))
    return list(dict.fromkeys(filter(None, labels))), "; ".join(filter(None, [*notes, plain]))


def _motives(value: object) -> set[str]:
    held = value if isinstance(value, list) else [value]
    return {one.rpartition(":")[2].rpartition("#")[2] for one in held if isinstance(one, str)}


def _person(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_person, value)))
    if isinstance(value, dict):
        return words(value.get("name") or value.get("nickname") or value.get("id"))
    return words(value)


def _source(value: object) -> tuple[str, str]:
    """Return the address of a source, and what it is called."""
    if isinstance(value, dict):
        called = next(
            (
                words(value[one])
                for one in ("name", "title", "label", "dc:title", "schema:name")
                if one in value
            ),
            "",
        )
        return words(value.get("id") or value.get("@id") or value.get("url")), called
    return words(value), ""


def _place(value: object) -> tuple[int, int, str, str, str] | None:
    """Return start, end, words, and the words before and after them; `None` if no selector tells of words."""
    start = end = NOWHERE
    quote = prefix = suffix = ""
    waiting = objects(value)
    seen = 0
    while waiting and seen < 50:
        one = waiting.pop(0)
        seen += 1
        waiting += objects(one.get("refinedBy"))
        kinds = _kinds(one)
        if "TextQuoteSelector" in kinds:
            quote, prefix, suffix = (words(one.get(name)) for name in ("exact", "prefix", "suffix"))
        elif "TextPositionSelector" in kinds:
            start, end = whole(one.get("start")), whole(one.get("end"))
    return (start, end, quote, prefix, suffix) if quote or start != NOWHERE else None
