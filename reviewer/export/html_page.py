"""The fact sheet as one self-contained page: no script, nothing loaded; citations lead to quotations."""

from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.domain.tongue import say
from reviewer.export import fragments, words
from reviewer.export.document import Document, chosen, shelves
from reviewer.export.laid_out import headed, language

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATE = "sheet.html.j2"


def write_html(document: Document) -> bytes:
    """Return the page's bytes, UTF-8."""
    sheet = chosen(document.sheet)
    held = shelves(sheet)
    page = _template().render(
        sheet=sheet,
        words=words,
        say=say,
        headed=headed(sheet),
        passage=fragments.link,
        language=language(sheet),
        shelves=held,
        known={one.label for s in held for one in s.quotations},
    )
    return page.encode("utf-8")


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
