"""The fact sheet as one self-contained page: no script, nothing loaded; citations lead to quotations."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.domain.sheet import Citation, FactSheet, SheetSource
from reviewer.export import words
from reviewer.export.document import Document, chosen

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATE = "sheet.html.j2"


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A source with the claims of it that the sheet names."""

    source: SheetSource
    quotations: tuple[Citation, ...]


def write_html(document: Document) -> bytes:
    """Return the page's bytes, UTF-8."""
    sheet = chosen(document.sheet)
    shelves = _shelves(sheet)
    page = _template().render(
        sheet=sheet, words=words, shelves=shelves, known={one.label for s in shelves for one in s.quotations}
    )
    return page.encode("utf-8")


def _shelves(sheet: FactSheet) -> list[_Shelf]:
    named = [
        one for line in (*sheet.lines, *sheet.open_questions) for one in (*line.citations, *line.differing)
    ]
    named += [one.citation for one in sheet.rejected]
    found: dict[str, dict[str, Citation]] = {one.letter: {} for one in sheet.sources}
    for one in sorted(named, key=lambda one: (one.start, one.end, one.label)):
        if one.quote:
            found.setdefault(one.letter, {}).setdefault(one.label, one)
    return [_Shelf(one, tuple(found[one.letter].values())) for one in sheet.sources]


def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # 60 ms that only this format needs

    loader = FileSystemLoader(paths.resource("templates"))
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalized,
    )
    return environment.get_template(TEMPLATE)


def _finalized(value: object) -> object:
    """Make every text that is put into the page fit for one."""
    # Markup has been escaped by the template itself and is clean already.
    return words.clean(value) if type(value) is str else value
