"""Label Studio: tasks as JSON, in its full form and in the short one ("JSON-MIN").

Places count in the task's text. Until 2021 Label Studio counted as its JavaScript does, in UTF-16 units;
since then it stores code points. Each region quotes its words, so the words tell which: code points where
they agree, units where only those do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.annotations.model import NOWHERE, Foreign, ForeignDocument, ForeignSpan
from reviewer.annotations.parts import Data, json_of, objects, points, quoted, whole, words
from reviewer.domain.text import Utf16Map
from reviewer.domain.tongue import count

NAME = "Label Studio"
_NAMES = ("name", "filename", "file_name", "title", "document")
_ABOUT = ("choices", "textarea", "rating", "number")
"""Kinds of result that say something of a region, or of the whole text."""
_ADDRESSES = ("address", "url", "link", "source")


def is_it(value: object) -> bool:
    """Tell whether a JSON value holds tasks of Label Studio."""
    tasks = objects(value)
    full = any(isinstance(one.get("data"), dict) and _drafts(one) is not None for one in tasks)
    return full or any(any(True for _ in _short(one)) for one in tasks)


def read(data: bytes, name: str) -> Foreign:
    """Read tasks.

    Raises:
        InputError: the file is no JSON.
    """
    passed: list[str] = []
    documents = tuple(_document(one, passed) for one in objects(json_of(data, name)))
    notes = []
    if passed:
        notes.append(
            count(
                "Passed over %n mark(s) on pictures, sounds or whole texts, which mark no words.",
                "",
                len(passed),
            )
        )
    return Foreign(NAME, documents, tuple(notes))


def _drafts(task: Data) -> list[Data] | None:
    for key in ("annotations", "completions", "predictions"):
        if isinstance(task.get(key), list) and task[key]:
            return objects(task[key])
    return [] if isinstance(task.get("annotations"), list) else None


def _document(task: Data, passed: list[str]) -> ForeignDocument:
    held = task.get("data")
    known: Data = held if isinstance(held, dict) else task
    marked: list[tuple[ForeignSpan, bool]] = []
    if held is known:
        for draft in _drafts(task) or []:
            marked += _regions(draft, passed)
    else:
        marked += [(one, False) for one in _short(task)]
    html = any(on_page for _, on_page in marked)
    text = "" if html else _text(known, [one for one, _ in marked])
    spans = [one for one, _ in marked] if html else _in_points(text, [one for one, _ in marked])
    return ForeignDocument(
        _first(known, _NAMES) or words(task.get("file_upload")), text, _address(known), tuple(spans)
    )


def _short(task: Data) -> Iterator[ForeignSpan]:
    """Yield the spans of a task in the short form: a list of regions beside the text."""
    for value in task.values():
        for one in objects(value) if isinstance(value, list) else []:
            if "start" in one and "end" in one and isinstance(one.get("labels"), list):
                yield from _labelled(
                    one, one["labels"], words(task.get("annotator")), words(task.get("id")), ""
                )


def _regions(draft: Data, passed: list[str]) -> Iterator[tuple[ForeignSpan, bool]]:
    """Yield what is marked in an annotation, and whether it counts in a web page."""
    results = objects(draft.get("result"))
    regions = [one for one in results if _marks_words(one)]
    ids = {words(one.get("id")) for one in regions}
    passed += [_kind(one) for one in results if _kind(one) != "relation" and words(one.get("id")) not in ids]
    said = _said(results)
    for one in regions:
        value, key = one["value"], words(one.get("id"))
        labels = value.get(_kind(one))
        on_page = _kind(one) == "hypertextlabels" or "startOffset" in value
        if on_page:
            offsets = value.get("globalOffsets")
            place = offsets if isinstance(offsets, dict) else {}
            value = {**value, "start": place.get("start"), "end": place.get("end")}
        given = labels if isinstance(labels, list) else []
        for span in _labelled(value, given, _author(draft), key, said.get(key, "")):
            yield span, on_page


def _kind(result: Data) -> str:
    return words(result.get("type"))


def _marks_words(result: Data) -> bool:
    value = result.get("value")
    return isinstance(value, dict) and "start" in value and _kind(result) not in _ABOUT


def _labelled(
    value: Data, labels: Sequence[object], author: str, key: str, note: str
) -> Iterator[ForeignSpan]:
    start, end = whole(value.get("start")), whole(value.get("end"))
    for label in labels or [""]:
        quote = value.get("text")
        yield ForeignSpan(
            start,
            end,
            quote if isinstance(quote, str) else "",
            label=words(label),
            note=note,
            author=author,
            id=key,
        )


def _said(results: Sequence[Data]) -> dict[str, str]:
    """Return what was chosen or written about regions, by their ids."""
    found: dict[str, list[str]] = {}
    for one in results:
        value, kind = one.get("value"), words(one.get("type"))
        if kind in _ABOUT and isinstance(value, dict):
            told = words(value.get("text" if kind == "textarea" else kind))
            if told:
                found.setdefault(words(one.get("id")), []).append(f"{words(one.get('from_name'))}: {told}")
    return {key: "; ".join(told) for key, told in found.items()}


def _author(draft: Data) -> str:
    by = draft.get("completed_by", draft.get("model_version"))
    return words(by.get("email") or by.get("id")) if isinstance(by, dict) else words(by)


def _text(known: Data, spans: Sequence[ForeignSpan]) -> str:
    """Return the text that was worked on: the field in which the words stand, else the usual one."""
    texts = [value for value in known.values() if isinstance(value, str)]
    usual = known.get("text")
    if isinstance(usual, str):
        texts.insert(0, usual)
    quotes = [one.quote for one in spans if one.quote]
    if quotes and not any(one in text for one in quotes for text in texts):
        return ""  # the task has an address where its text should be
    return max(
        texts, key=lambda text: (sum(one in text for one in quotes), text == usual, len(text)), default=""
    )


def _in_points(text: str, spans: Sequence[ForeignSpan]) -> list[ForeignSpan]:
    """Return the spans in code points, whichever they were counted in."""
    units = Utf16Map(text)
    plain = sum(_fits(text, one, one.start, one.end) for one in spans)
    other = sum(_fits(text, one, *points(units, one.start, one.end)) for one in spans)
    found = []
    for one in spans:
        start, end = one.start, one.end
        if other > plain:
            start, end = points(units, start, end)
        quote = one.quote or quoted(text, start, end)
        found.append(replace(one, start=start, end=end, quote=quote))
    return found


def _fits(text: str, span: ForeignSpan, start: int, end: int) -> bool:
    return start != NOWHERE and bool(span.quote) and _plain(quoted(text, start, end)) == _plain(span.quote)


def _plain(quote: str) -> str:
    return "".join(quote.replace("\\n", "\n").split())


def _first(known: Data, names: Sequence[str]) -> str:
    return next((found for one in names if (found := words(known.get(one)))), "")


def _address(known: Data) -> str:
    found = _first(known, _ADDRESSES)
    return found if "://" in found else ""
