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
        texts: the document has to hold what the log's hashes are of.
    """

    key: str
    name: str
    suffix: str
    where: str
    readers: Readers = Readers.PEOPLE
    whole: bool = False
    texts: bool = False

    def write(self, document: Document) -> bytes:
        """Make the file's bytes."""
        module, _, name = self.where.partition(":")
        writer: Callable[[Document], bytes] = getattr(import_module(f"reviewer.export.{module}"), name)
        return writer(document)


_PROGRAMS = Readers.PROGRAMS

FORMATS: Mapping[str, Format] = {
    one.key: one
    for one in (
        Format("html", mark("Web page"), ".html", "html_page:write_html"),
        Format("pdf", "PDF", ".pdf", "pdf:write_pdf"),
        Format("docx", mark("Word"), ".docx", "docx:write_docx"),
        Format("odt", mark("OpenDocument"), ".odt", "odt:write_odt"),
        Format("md", mark("Markdown"), ".md", "markdown:write_markdown"),
        Format("xlsx", mark("Workbook (Excel)"), ".xlsx", "xlsx:write_xlsx"),
        Format("csv", mark("Table (CSV)"), ".csv", "csv_rows:write_csv"),
        Format("json", mark("JSON"), ".json", "json_sheet:write_json", _PROGRAMS, texts=True),
        Format(
            "claims",
            mark("Claim reviews (schema.org)"),
            ".claims.jsonld",
            "claim_review:write_claim_review",
            _PROGRAMS,
            whole=True,
        ),
        Format(
            "annotations",
            mark("Web annotations (W3C)"),
            ".annotations.jsonld",
            "web_annotation:write_web_annotation",
            _PROGRAMS,
            whole=True,
        ),
        Format("prov", mark("Provenance (PROV-O)"), ".prov.jsonld", "prov:write_prov", _PROGRAMS, whole=True),
        Format(
            "provjson",
            mark("Provenance (PROV-JSON)"),
            ".prov.json",
            "prov:write_prov_json",
            _PROGRAMS,
            whole=True,
        ),
        Format(
            "training",
            mark("Training data"),
            ".training.zip",
            "training:write_training",
            _PROGRAMS,
            whole=True,
        ),
        Format(
            "label-studio",
            "Label Studio",
            ".tasks.json",
            "label_studio:write_label_studio",
            _PROGRAMS,
            whole=True,
        ),
        Format("cas", "UIMA CAS", ".xmi.zip", "cas:write_cas", _PROGRAMS, whole=True),
        Format("qdpx", "REFI-QDA", ".qdpx", "qdpx:write_qdpx", _PROGRAMS, whole=True),
    )
}
"""Every format by its key."""
