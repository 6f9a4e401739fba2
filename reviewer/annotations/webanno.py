r"""WebAnno TSV 3: a line for each word, a column for each feature of a layer.

Places count UTF-16 units. Layers of spans are read; chains and relations are passed over with a note. In a
cell `_` means nothing, `*` a mark without a value, `a[1]|b[2]` two marks; the number in brackets joins the
words of one mark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reviewer.annotations.model import Foreign, ForeignDocument, ForeignSpan
from reviewer.annotations.parts import damaged, points, text_of
from reviewer.domain.text import Utf16Map
from reviewer.domain.tongue import count

NAME = "WebAnno TSV"
_HEAD = "#FORMAT=WebAnno TSV 3"
_ROW = re.compile(r"(\d+)-(\d+)(\.\d+)?\t(\d+)-(\d+)\t([^\t]*)(?:\t(.*))?\Z")
_STACKED = re.compile(r"\\.|\|", re.DOTALL)
_NUMBERED = re.compile(r"(.*?)\[(\d+)\]\Z", re.DOTALL)
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_LETTERS = {"t": "\t", "n": "\n", "r": "\r"}
_BARE = ("segmentation.type", "lexmorph.type", "syntax.type")


@dataclass
class _Layer:
    name: str
    features: tuple[str, ...]
    columns: int
    spans: bool


@dataclass
class _Mark:
    start: int
    end: int
    known: dict[str, str] = field(default_factory=dict)
    key: str = ""


def is_it(data: bytes) -> bool:
    """Tell whether bytes are such a file."""
    return data.removeprefix(b"\xef\xbb\xbf").startswith(_HEAD.encode())


def read(data: bytes, name: str) -> Foreign:
    """Read one file.

    Raises:
        InputError: a line is broken.
    """
    lines = [one.removesuffix("\r") for one in text_of(data, name).split("\n")]
    layers = [made for one in lines if (made := _layer(one)) is not None]
    rows = [found for one in lines if (found := _row(one, name)) is not None]
    text = _text(lines, name)
    units = Utf16Map(text)
    spans: list[ForeignSpan] = []
    at = 0
    for layer in layers:
        if layer.spans and not any(one in layer.name for one in _BARE):
            spans += _spans(layer, rows, at, text, units)
        at += layer.columns
    others = sum(1 for one in layers if not one.spans)
    notes = []
    if others:
        notes.append(
            count("Passed over %n layer(s) of chains or relations, which mark no words.", "", others)
        )
    bare = sum(1 for one in layers if one.spans and any(part in one.name for part in _BARE))
    if bare:
        notes.append(count("Passed over %n layer(s) that only (describes|describe) single words.", "", bare))
    spans.sort(key=lambda one: (one.start, one.end))
    return Foreign(NAME, (ForeignDocument(name.removesuffix(".tsv"), text, "", tuple(spans)),), tuple(notes))


def _layer(line: str) -> _Layer | None:
    kind, _, rest = line.partition("=")
    if kind not in ("#T_SP", "#T_CH", "#T_RL"):
        return None
    name, *features = rest.split("|")
    features = [one.strip() for one in features if one.strip()]
    return _Layer(name.strip(), tuple(features), max(len(features), 1), kind == "#T_SP")


def _row(line: str, name: str) -> tuple[int, int, list[str]] | None:
    if not line or line.startswith("#"):
        return None
    found = _ROW.match(line)
    if found is None or max(len(found[4]), len(found[5])) > 12:
        raise damaged(name)
    return int(found[4]), int(found[5]), (found[7] or "").split("\t")


def _text(lines: list[str], name: str) -> str:
    """Return the text as far as the file tells: what lies between sentences can only be white space."""
    made: list[str] = []
    length = 0
    waiting: list[str] = []
    for line in lines:
        if line.startswith("#Text="):
            waiting.append(_clear(line.removeprefix("#Text=")))
        elif waiting and (row := _ROW.match(line)):
            sentence, start = "\n".join(waiting), int(row[4])
            waiting = []
            start -= _length(sentence[: max(sentence.find(_clear(row[6])), 0)])
            if not length <= start <= length + 1_000_000:
                raise damaged(name)
            gap = start - length
            made.append("\n" * gap if gap < 2 or not made else " " * (gap - 1) + "\n")
            made.append(sentence)
            length = start + _length(sentence)
    return "".join(made)


def _length(text: str) -> int:
    """Return how many UTF-16 units a text has."""
    return len(text) + sum(one > "\uffff" for one in text)


def _spans(
    layer: _Layer, rows: list[tuple[int, int, list[str]]], at: int, text: str, units: Utf16Map
) -> Iterator[ForeignSpan]:
    bare = layer.name.rpartition(".")[2]
    for one in _marks(layer, rows, at):
        start, end = points(units, one.start, one.end)
        named = next((name for name in layer.features if one.known.get(name)), "")
        rest = [f"{name}: {value}" for name, value in one.known.items() if name != named and value]
        note = "; ".join([*([bare] if named else []), *rest])
        yield ForeignSpan(
            start, end, text[start:end], label=one.known.get(named, bare), note=note, id=one.key
        )


def _marks(layer: _Layer, rows: list[tuple[int, int, list[str]]], at: int) -> list[_Mark]:
    """Return the marks of a layer: words with the same number are one."""
    found: dict[str, _Mark] = {}
    for line, (start, end, cells) in enumerate(rows):
        for place, feature in enumerate(layer.features or ("",)):
            cell = cells[at + place] if at + place < len(cells) else "_"
            for nth, (value, number) in enumerate(_values(cell)):
                key = number or f"{line}.{nth}"
                mark = found.setdefault(key, _Mark(start, end, key=number))
                mark.start, mark.end = min(mark.start, start), max(mark.end, end)
                if value != "*":
                    mark.known[feature] = _clear(value)
    return list(found.values())


def _values(cell: str) -> Iterator[tuple[str, str]]:
    """Yield each value of a cell with the number that joins it to others, `""` for none."""
    if cell in ("_", ""):
        return
    cuts = [one.start() for one in _STACKED.finditer(cell) if one[0] == "|"]
    for first, last in zip([0, *(one + 1 for one in cuts)], [*cuts, len(cell)], strict=True):
        numbered = _NUMBERED.match(cell[first:last])
        yield (numbered[1], numbered[2]) if numbered else (cell[first:last], "")


def _clear(value: str) -> str:
    return _ESCAPED.sub(lambda found: _LETTERS.get(found[1], found[1]), value)
