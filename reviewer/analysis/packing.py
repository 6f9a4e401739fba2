"""A parsed article as bytes: it is read in one process and used in another, or kept and used on another day.

The form is JSON under zlib, never a pickle: what is kept in a database may have been written by anybody.
"""

import json
import zlib
from itertools import accumulate, pairwise
from sys import intern
from typing import Any

from reviewer.analysis.blocks import Passage, passages_of
from reviewer.analysis.extract import Reading
from reviewer.analysis.limits import readable
from reviewer.analysis.model import MODEL, VERSION
from reviewer.analysis.names import Mention
from reviewer.analysis.tree import Sentence
from reviewer.domain.articles import Article
from reviewer.domain.names import NameKind

FORM = f"reading/1 {MODEL}/{VERSION}"
"""What the bytes are, and which model read; it changes with either, and with how articles are cut up."""
_MOST = 256 << 20
"""Bytes that a parsed article unpacks to at most; one of a million characters has some fifty million."""
_WORDS = ("words", "lemmas", "tags", "deps", "entities")
_NUMBERS = ("heads", "starts")


class UnpackError(ValueError):
    """The bytes are no reading of the article."""


def packed(reading: Reading) -> bytes:
    """Return a parsed article as bytes."""
    places = {one: n for n, one in enumerate(passages_of(reading.article, reading.blocks))}
    sentences = reading.sentences
    found: dict[str, Any] = {
        "form": FORM,
        "foreign": [one.span.start for one in reading.foreign],
        "passages": [places[one.passage] for one in sentences],
        "sizes": [len(one) for one in sentences],
        "mentions": [
            [[one.first, one.last, one.form, str(one.label), one.title] for one in some]
            for some in reading.mentions
        ],
    }
    for name in (*_WORDS, *_NUMBERS):
        found[name] = [value for one in sentences for value in getattr(one, name)]
    return zlib.compress(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), 1)


def unpacked(data: bytes, article: Article, index: int) -> Reading:
    """Return the parsed article that `packed` was given.

    Args:
        data: what `packed` returned.
        article: the article.
        index: its place among the articles of the run.

    Raises:
        UnpackError: the bytes are not of this article, or of another model.
    """
    try:
        return _reading(json.loads(_inflated(data)), article, index)
    except (ValueError, LookupError, TypeError, zlib.error, RecursionError) as error:
        raise UnpackError(str(error)) from error


def _inflated(data: bytes) -> bytes:
    stream = zlib.decompressobj()
    found = stream.decompress(data, _MOST)
    if not stream.eof:
        raise ValueError("cut off, or too large")
    return found


def _reading(found: dict[str, Any], article: Article, index: int) -> Reading:
    if found["form"] != FORM:
        raise ValueError("of another form or model")
    foreign = set(found["foreign"])
    blocks = readable(article)
    reading = Reading(
        article,
        index,
        [one for one in blocks if one.span.start not in foreign],
        [one for one in blocks if one.span.start in foreign],
    )
    passages = passages_of(article, reading.blocks)
    columns = [list(map(intern, found[name])) for name in _WORDS]
    heads, starts = (found[name] for name in _NUMBERS)
    bounds = [0, *accumulate(found["sizes"])]
    if {len(heads), len(starts), *map(len, columns)} != {bounds[-1]}:
        raise ValueError("columns of different lengths")
    for place, (first, last) in zip(found["passages"], pairwise(bounds), strict=True):
        words = [tuple(column[first:last]) for column in columns]
        reading.sentences.append(_sentence(passages[place], words, heads[first:last], starts[first:last]))
    for some in found["mentions"]:
        reading.mentions.append([_mention(*one) for one in some])
    if len(reading.mentions) != len(reading.sentences):
        raise ValueError("names of other sentences")
    return reading


def _sentence(
    passage: Passage, columns: list[tuple[str, ...]], heads: list[int], starts: list[int]
) -> Sentence:
    words, lemmas, tags, deps, entities = columns
    kids: list[list[int]] = [[] for _ in words]
    for n, governor in enumerate(heads):
        if governor != n:
            kids[governor].append(n)
    ends = tuple(start + len(word) for start, word in zip(starts, words, strict=True))
    return Sentence(
        passage,
        words,
        lemmas,
        tags,
        deps,
        tuple(heads),
        tuple(starts),
        ends,
        entities,
        tuple(map(tuple, kids)),
    )


def _mention(first: int, last: int, form: str, label: str, title: str) -> Mention:
    return Mention(first, last, form, NameKind(label) if label else "", title)
