"""Files and folders to articles: which are read, in which order, and what is told about the others."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.articles import Article, Source, article_id
from reviewer.domain.errors import InputError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.text import canonical
from reviewer.domain.tongue import mark, say
from reviewer.ingest.decode import decode
from reviewer.ingest.html import read_html
from reviewer.ingest.markdown import read_markdown
from reviewer.ingest.plain import read_plain
from reviewer.ingest.reading import Metadata, Reading

LARGEST = 32 * 1024 * 1024
"""Bytes up to which a file is read; no article comes near it."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One format.

    Attributes:
        name: name and version, kept with each article.
        suffixes: the file name endings it is chosen by, lower case; `""` for none.
        read: text of the file to a reading.
        markup: whether the text may declare its encoding.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Reading]
    markup: bool = False


READERS = (
    Reader("text/1", (".txt", ".text", ""), read_plain),
    Reader("markdown/1", (".md", ".markdown"), read_markdown),
    Reader("html/1", (".html", ".htm", ".xhtml"), read_html, markup=True),
)
"""One reader for each format."""
SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)
"""The file name endings that can be read, lower case; `""` stands for none."""
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
_KINDS = ", ".join(suffix for suffix in SUFFIXES if suffix)
_LOOKS_LIKE_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The articles that were read, and what the person should know about the rest.

    Attributes:
        articles: in the order given, each text once.
        notes: sentences about files passed over.
    """

    articles: tuple[Article, ...]
    notes: tuple[str, ...] = ()


def read_paths(paths: Sequence[Path], progress: Progress = silent) -> ReadResult:
    """Read files and folders; a folder is read with all below it, in natural order, hidden files aside.

    Args:
        paths: files and folders, in the order the articles shall have.
        progress: told before each file.

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
        progress(done, len(files), say("Reading {name}", name=file.name))
        article = read_file(file)
        if article.id in articles:
            notes.append(
                say(
                    "“{name}” holds the same text as “{other}”; it was taken once.",
                    name=file.name,
                    other=articles[article.id].name,
                )
            )
        else:
            articles[article.id] = article
    progress(len(files), len(files), say("All files are read"))
    return ReadResult(tuple(articles.values()), tuple(notes))


def read_file(path: Path) -> Article:
    """Read one file.

    Raises:
        InputError: it is missing, unreadable, empty, no text or of an unknown kind.
    """
    reader = _BY_SUFFIX.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            say(
                "“{name}” is of a kind that is not read ({suffix}); use one of {kinds}.",
                name=path.name,
                suffix=path.suffix,
                kinds=_KINDS,
            )
        )
    return _article(path.name, _bytes(path), reader)


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
    reader = _BY_SUFFIX[".html" if _LOOKS_LIKE_HTML.match(text) else ".txt"]
    data = canonical(text).encode("utf-8")
    if not data.strip():
        raise InputError(say("The pasted text is empty; copy the article's words and paste them again."))
    known = Metadata(title=title, publisher=publisher, published_on=published_on, address=address)
    reading = reader.read(data.decode("utf-8"))
    if not reading.text.strip():
        raise InputError(
            say("The pasted page holds no words; copy the article's words and paste them again.")
        )
    return _made("pasted", reading, known, Source.of(data, "utf-8", False, reader.name))


def _article(name: str, data: bytes, reader: Reader) -> Article:
    if not data.strip():
        raise InputError(say("“{name}” is empty; save the article again or leave the file out.", name=name))
    decoded = decode(data, markup=reader.markup)
    if decoded is None:
        raise InputError(
            say(
                "“{name}” is not a text file; save the article as one of {kinds}, or leave the file out.",
                name=name,
                kinds=_KINDS,
            )
        )
    reading = reader.read(decoded.text)
    if not reading.text.strip():
        raise InputError(
            say("“{name}” holds no words to read; save the article again or leave the file out.", name=name)
        )
    return _made(name, reading, Metadata(), Source.of(data, decoded.encoding, decoded.guessed, reader.name))


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
                kinds=_KINDS,
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
        return file.suffix.lower() in _BY_SUFFIX
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
    return sorted(found, key=lambda file: _natural(file.relative_to(folder)))


def _natural(path: Path) -> list[list[tuple[int, int, str]]]:
    return [
        [(0, int(p), p) if p.isdecimal() else (1, 0, p.casefold()) for p in re.split(r"(\d+)", part) if p]
        for part in path.parts
    ]
