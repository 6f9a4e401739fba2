"""The fact sheet of `sheets.py`, and a whole case, as fixtures."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sheets import citation, line, sheet, sheet_document
from whole_case import whole_case

from reviewer.domain.sheet import Citation, SheetLine
from reviewer.export import Document


@pytest.fixture
def document() -> Document:
    """The sheet with its log and two of its claims."""
    return sheet_document()


@pytest.fixture
def proposed() -> Document:
    """The same sheet as the analysis proposes it: nobody reviewed it."""
    made = sheet()
    sections = tuple(
        replace(
            one, lines=tuple(replace(two, reviewed=False, decided=(), resolution="") for two in one.lines)
        )
        for one in made.sections
    )
    return Document(
        replace(made, reviewed=False, head="", seq=0, analysts=(), sections=sections, open_questions=())
    )


@pytest.fixture
def make_line() -> Callable[..., SheetLine]:
    """Makes a line of a text and citations."""
    return line


@pytest.fixture
def make_citation() -> Callable[..., Citation]:
    """Makes a citation of a label and a quotation."""
    return citation


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """A whole case with a real log: see `whole_case`."""
    return whole_case(tmp_path_factory.mktemp("whole"))
