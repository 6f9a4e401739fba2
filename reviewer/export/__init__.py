"""One writer for each format, from a `Document` to the bytes of a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reviewer.export.csv_rows import write_csv
from reviewer.export.document import Document
from reviewer.export.files import check_target, write_file
from reviewer.export.html_page import write_html
from reviewer.export.json_sheet import write_json
from reviewer.export.markdown import write_markdown

__all__ = ["FORMATS", "Document", "Format", "check_target", "write_file"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the fact sheet.

    Attributes:
        key: what `--format` takes.
        name: what people call it.
        suffix: the ending of its files.
        write: makes the file's bytes.
    """

    key: str
    name: str
    suffix: str
    write: Callable[[Document], bytes]


FORMATS: Mapping[str, Format] = {
    one.key: one
    for one in (
        Format("md", "Markdown", ".md", write_markdown),
        Format("html", "Web page", ".html", write_html),
        Format("csv", "Table (CSV)", ".csv", write_csv),
        Format("json", "JSON", ".json", write_json),
    )
}
"""Every format by its key."""
