"""One writer for each format, from a `Document` to the bytes of a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from reviewer.domain.tongue import mark
from reviewer.export.document import Document
from reviewer.export.files import check_target, write_file

__all__ = ["FORMATS", "Document", "Format", "Readers", "check_target", "write_file"]


class Readers(StrEnum):
    """Who a format is for."""

    PEOPLE = "people"
    PROGRAMS = "programs"


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the fact sheet.

    Attributes:
        key: what `--format` takes.
        name: what people call it.
        suffix: the ending of its files.
        where: module and function that makes the file's bytes of a `Document`, imported when it is used.
        readers: who it is for.
        whole: the document has to hold the articles' texts and all facts, not the sheet alone.
    """

    key: str
    name: str
    suffix: str
    where: str
    readers: Readers = Readers.PEOPLE
    whole: bool = False

    def write(self, document: Document) -> bytes:
        """Make the file's bytes."""
        module, _, name = self.where.partition(":")
        writer: Callable[[Document], bytes] = getattr(import_module(f"reviewer.export.{module}"), name)
        return writer(document)


FORMATS: Mapping[str, Format] = {
    one.key: one
    for one in (
        Format("md", mark("Markdown"), ".md", "markdown:write_markdown"),
        Format("html", mark("Web page"), ".html", "html_page:write_html"),
        Format("csv", mark("Table (CSV)"), ".csv", "csv_rows:write_csv"),
        Format("json", mark("JSON"), ".json", "json_sheet:write_json", Readers.PROGRAMS),
    )
}
"""Every format by its key."""
