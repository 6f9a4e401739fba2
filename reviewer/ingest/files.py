"""Files and folders to articles: which are read, in which order, and what is told about the others."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reviewer.domain.articles import Article, Source, article_id
from reviewer.domain.errors import InputError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.text import canonical
from reviewer.domain.tongue import mark, say
from reviewer.ingest.decode import decode
from reviewer.ingest.formats import BY_SUFFIX, KINDS, reader_of, suffix_of
from reviewer.ingest.limited import LIMITED
from reviewer.ingest.order import natural
from reviewer.ingest.reading import Asked, Found, Metadata, Reading
from reviewer.ingest.table_columns import Columns

LARGEST = 32 * 1024 * 1024
"""Bytes up to which a file is read; no article comes near it."""
TABLES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json")
"""Endings of files whose columns or fields hold articles."""


_LOOKS_LIKE_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"^Version:[\d.]+\s(?:\w+:.*\s)*?(?=<)|<!--(?:Start|End)Fragment-->")
"""What programs put around a copied piece of a page."""
_STRUCTURE = re.compile(r"<(?:p|h[1-6]|li|tr|blockquote)\b", re.IGNORECASE)
_LEAST_STRUCTURE, _WHOLE = 2, 0.9
"""Elements from which copied HTML says more than its text, and the share of the words that it must have."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The articles that were read, and what the person should know about the rest.

    Attributes:
        articles: in the order given, each text once.
        notes: sentences about files passed over.
    """

    articles: tuple[Article, ...]
    notes: tuple[str, ...] = ()


def read_paths(
    paths: Sequence[Path], progress: Progress = silent, *, columns: Mapping[str, str] | None = None
) -> ReadResult:
    """Read files and folders; a folder is read with all below it, in natural order, hidden files aside.

    Args:
        paths: files and folders, in the order the articles shall have.
        progress: told before each file, and a few times a second while it is read.
        columns: which column of a table holds what, see `Asked`.

    Raises:
        InputError: a path is missing, unreadable, empty, no text or of an unknown kind, or nothing was found;
            then nothing is read at all.
        Cancelled: `progress` stopped the work.
    """
    notes: list[str] = []
    files = [file for path in paths for file in _files(path, notes)]
    if not files:
        raise InputError(say("There are no articles to read; name at least one file or folder."))
    articles: dict[str, Article] = {}
    for done, file in enumerate(files):
        told = partial(progress, done, len(files), say("Reading {name}", name=file.name))
        told()
        made, passed = read_file(file, columns=columns, check=told)
        notes += passed
        for article in made:
            if article.id in articles:
                notes.append(
                    say(
                        "“{name}” holds the same text as “{other}”; it was taken once.",
                        name=article.name,
                        other=articles[article.id].name,
                    )
                )
            else:
                articles[article.id] = article
    progress(len(files), len(files), say("All files are read"))
    return ReadResult(tuple(articles.values()), tuple(notes))


def read_file(
    path: Path,
    *,
    columns: Mapping[str, str] | None = None,
    check: Callable[[], None] = lambda: None,
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Read one file, which may hold several articles.

    Args:
        path: the file.
        columns: see `Asked`.
        check: called a few times a second; what it raises stops the reading.

    Returns:
        The articles, and sentences about what was passed over in the file.

    Raises:
        InputError: it is missing, unreadable, empty, damaged or of an unknown kind.
    """
    reader_of(path.name)  # before the bytes are read
    data = _bytes(path)
    return articles_of(path.name, data, LIMITED.read(data, Asked(path.name, columns or {}), check))


def articles_of(name: str, data: bytes, found: Found) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Return what was found in a file's bytes as articles, and the notes about it."""
    made = []
    for one in found.readings:
        own = data if one.data is None else one.data
        source = Source.of(own, one.encoding, one.guessed, one.reader)
        made.append(_made(f"{name}, {one.part}" if one.part else name, one, Metadata(), source))
    return tuple(made), found.notes


def columns_in(path: Path, check: Callable[[], None] = lambda: None) -> Columns | None:
    """Return the columns of a table of articles; `None` for a file of another kind.

    Args:
        path: the file.
        check: called a few times a second; what it raises stops the reading.

    Raises:
        InputError: it cannot be read as a table.
    """
    if path.is_dir() or suffix_of(path.name) not in TABLES:
        return None
    found = LIMITED.run("reviewer.ingest.tables:described", _bytes(path), path.name, check)
    return Columns(tuple(found["titles"]), tuple(tuple(one) for one in found["samples"]), found["guessed"])


def read_text(
    text: str, title: str = "", *, publisher: str = "", published_on: str = "", address: str = ""
) -> Article:
    """Make an article of pasted text; a pasted page (HTML source) is read as one.

    Args:
        text: what was pasted.
        title: headline; default: what the text tells. So with the next three.
        publisher: who published it.
        published_on: ISO date.
        address: web address.

    Raises:
        InputError: there is no text in it.
    """
    name = "pasted.html" if _LOOKS_LIKE_HTML.match(text) else "pasted.txt"
    known = Metadata(title=title, publisher=publisher, published_on=published_on, address=address)
    return _pasted(name, canonical(text), known)


def read_pasted(html: str, text: str, title: str = "") -> Article:
    """Make an article of what a clipboard holds as HTML and as text.

    Copied from a page, the HTML tells headings, lists, tables and notes beside pictures, which the text runs
    together. It is taken if it has paragraphs or the like, and no fewer of the words than the text has: an
    editor's HTML only paints its lines, and some programs cut theirs off.

    Args:
        html: the HTML, `""` for none.
        text: the text.
        title: headline; default: what the rest tells.

    Raises:
        InputError: there is no text in it.
    """
    fragment = _FRAGMENT.sub("", html[:LARGEST]).replace("\0", "")
    if _LOOKS_LIKE_HTML.match(text) or len(_STRUCTURE.findall(fragment)) < _LEAST_STRUCTURE:
        return read_text(text, title)
    try:
        article = _pasted("pasted.html", canonical(fragment), Metadata(title=title))
    except InputError:
        return read_text(text, title)
    return article if _letters(article.text) >= _WHOLE * _letters(text) else read_text(text, title)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _pasted(name: str, text: str, known: Metadata) -> Article:
    data = text.encode("utf-8")
    if not data.strip():
        raise InputError(say("The pasted text is empty; copy the article's words and paste them again."))
    try:
        reading = LIMITED.read(data, Asked(name, encoding="utf-8")).readings[0]
    except InputError:
        raise InputError(
            say("The pasted page holds no words; copy the article's words and paste them again.")
        ) from None
    return _made("pasted", reading, known, Source.of(data, "utf-8", False, reading.reader))


def _made(name: str, reading: Reading, known: Metadata, source: Source) -> Article:
    told = known.or_else(reading.metadata)
    return Article(
        id=article_id(reading.text),
        name=name,
        title=canonical(told.title),
        publisher=canonical(told.publisher),
        author=canonical(told.author),
        published_on=told.published_on,
        address=told.address,
        language=told.language,
        text=reading.text,
        furniture=reading.furniture,
        source=source,
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(
                say(
                    "“{name}” is larger than {largest} MB; save only the article's text.",
                    name=path.name,
                    largest=LARGEST >> 20,
                )
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(say("“{path}” was not found; check the name and the folder.", path=path)) from None
    except OSError as error:
        reason = error.strerror or say("unknown reason")
        raise InputError(
            say(
                "“{name}” could not be opened ({reason}); check the file and its permissions.",
                name=path.name,
                reason=reason,
            )
        ) from error


def _files(path: Path, notes: list[str]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    readable: list[Path] = []
    passed: list[Path] = []
    for file in _below(path):
        (readable if _is_candidate(file) else passed).append(file)
    if not readable:
        raise InputError(
            say(
                "The folder “{name}” holds no articles; they end in {kinds}.",
                name=path.name or path,
                kinds=KINDS,
            )
        )
    if passed:
        names = ", ".join(f"“{file.name}”" for file in passed[:5])
        if len(passed) > 5:
            names = say("{names} and others", names=names)
        text = mark("Passed over in “{folder}”, because such files are not read: {names}.")
        notes.append(say(text, folder=path.name or path, names=names))
    yield from readable


def _is_candidate(file: Path) -> bool:
    """Tell whether a file in a folder is meant as an article; one without a suffix is, if it is text."""
    if file.suffix:
        return file.suffix.lower() in BY_SUFFIX
    data = _bytes(file)
    return bool(data.strip()) and decode(data) is not None


def _below(folder: Path) -> list[Path]:
    """Return the files in and below a folder in natural order (`2` before `10`), without hidden ones."""
    found: list[Path] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(here.iterdir())
        except OSError as error:
            reason = error.strerror or say("unknown reason")
            raise InputError(
                say(
                    "The folder “{here}” could not be opened ({reason}); check its permissions.",
                    here=here,
                    reason=reason,
                )
            ) from error
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                if not entry.is_symlink():  # a link may lead back up
                    waiting.append(entry)
            elif entry.is_file():
                found.append(entry)
    return sorted(found, key=lambda file: natural(file.relative_to(folder)))
