"""The formats that are read: which reader takes which file, by the ending of its name."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePosixPath

from reviewer.domain.errors import InputError
from reviewer.domain.tongue import mark, say
from reviewer.ingest.decode import decode
from reviewer.ingest.reading import Asked, Found, Reading, shown


@dataclass(frozen=True, slots=True)
class Reader:
    """One format.

    Attributes:
        name: name and version, kept with each article.
        title: what people call it.
        suffixes: the file name endings it is chosen by, lower case; `""` for none.
        where: module and function that reads it, imported when the first such file is read. It takes the
            file's bytes and an `Asked` and returns a `Found`; for a text format it takes the text alone and
            returns a `Reading`. It raises `InputError` for what cannot be read.
        text: the bytes are text.
        markup: whether that text may declare its encoding.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    where: str
    text: bool = False
    markup: bool = False

    def read(self, data: bytes, asked: Asked) -> Found:
        """Read a file's bytes.

        Raises:
            InputError: it is empty, damaged, or no such file.
        """
        if not data.strip():
            raise InputError(
                say("“{name}” is empty; save the article again or leave the file out.", name=asked.name)
            )
        try:
            found = self._as_text(data, asked) if self.text else self._function()(data, asked)
        except InputError as error:
            raise InputError(shown(str(error))) from error
        readings = tuple(
            replace(
                one,
                part=shown(one.part),
                metadata=one.metadata.in_lines(),
                reader=one.reader or self.name,
            )
            for one in found.readings
        )
        if not any(one.text.strip() for one in readings):
            raise InputError(
                say(
                    "“{name}” holds no words to read; save the article again or leave the file out.",
                    name=asked.name,
                )
            )
        return Found(readings, tuple(map(shown, found.notes)))

    def _function(self) -> Callable[..., Found]:
        module, _, name = self.where.partition(":")
        return getattr(import_module(module), name)  # type: ignore[no-any-return]

    def _as_text(self, data: bytes, asked: Asked) -> Found:
        decoded = decode(data, markup=self.markup, told=asked.encoding)
        if decoded is None:
            raise InputError(
                say(
                    "“{name}” is not a text file; save the article as one of {kinds}, or leave the file out.",
                    name=asked.name,
                    kinds=KINDS,
                )
            )
        read: Callable[[str], Reading] = self._function()  # type: ignore[assignment]
        reading = read(decoded.text)
        return Found((replace(reading, encoding=decoded.encoding, guessed=decoded.guessed),))


READERS = (
    Reader(
        "text/1", mark("Plain text"), (".txt", ".text", ""), "reviewer.ingest.plain:read_plain", text=True
    ),
    Reader(
        "markdown/1",
        mark("Markdown"),
        (".md", ".markdown"),
        "reviewer.ingest.markdown:read_markdown",
        text=True,
    ),
    Reader(
        "html/1",
        mark("Web page"),
        (".html", ".htm", ".xhtml"),
        "reviewer.ingest.html:read_html",
        text=True,
        markup=True,
    ),
    Reader("mail/1", mark("E-mail"), (".eml",), "reviewer.ingest.mail:read_mail"),
    Reader("mbox/1", mark("Mailbox"), (".mbox",), "reviewer.ingest.mail:read_mbox"),
    Reader("csv/1", mark("Table of articles"), (".csv", ".tsv"), "reviewer.ingest.tables:read_csv"),
    Reader(
        "json/1",
        mark("Articles as JSON"),
        (".jsonl", ".ndjson", ".json"),
        "reviewer.ingest.tables:read_jsonl",
    ),
    Reader("zip/1", mark("Archive of articles"), (".zip",), "reviewer.ingest.zipped:read_zip"),
    Reader("pdf/1", mark("PDF document"), (".pdf",), "reviewer.ingest.pdf:read_pdf"),
    Reader("docx/1", mark("Word document"), (".docx", ".docm"), "reviewer.ingest.docx:read_docx"),
    Reader("odt/1", mark("OpenDocument text"), (".odt", ".fodt"), "reviewer.ingest.odt:read_odt"),
)
"""One reader for each format."""
SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)
"""The file name endings that can be read, lower case; `""` stands for none."""
BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
"""The reader of each ending."""
KINDS = ", ".join(suffix for suffix in SUFFIXES if suffix)
"""The endings in words."""
_OLD = (".doc", ".dot")


def suffix_of(name: str) -> str:
    """Return the ending of a file's name, lower case; `""` for none."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def reader_of(name: str) -> Reader:
    """Return the reader of a file.

    Raises:
        InputError: there is none for such a name.
    """
    suffix = suffix_of(name)
    if suffix in _OLD:
        raise InputError(
            say(
                "“{name}” is an old Word document; open it in a word processor and save it as DOCX.",
                name=name,
            )
        )
    if suffix not in BY_SUFFIX:
        raise InputError(
            say(
                "“{name}” is of a kind that is not read ({suffix}); use one of {kinds}.",
                name=name,
                suffix=suffix,
                kinds=KINDS,
            )
        )
    return BY_SUFFIX[suffix]


def read_bytes(data: bytes, asked: Asked) -> Found:
    """Read a file's bytes by the reader of its name, in this process.

    Raises:
        InputError: it cannot be read.
    """
    return reader_of(asked.name).read(data, asked)
