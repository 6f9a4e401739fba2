"""The main job without a database of the person's: what the analysis proposes, reviewed by nobody."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.domain.articles import Article
from reviewer.domain.claims import Analysis
from reviewer.domain.progress import Progress, silent
from reviewer.domain.sheet import FactSheet, SheetOptions
from reviewer.languages import speaking_in
from reviewer.services import analyzing
from reviewer.services.analyzing import ALONE, Means, Task
from reviewer.services.library import Library
from reviewer.services.publish import as_named, check_format, sheet_of
from reviewer.store.database import open_database

if TYPE_CHECKING:
    from reviewer.opinion.endpoint import Wish


def analysis_of(
    articles: Sequence[Article],
    progress: Progress = silent,
    *,
    opinion: "Wish | None" = None,
    extractors: Sequence[str] = (),
    means: Means = ALONE,
    in_process: bool = False,
) -> Analysis:
    """Analyze articles, with a second opinion where one is wished for, and by the extractors that are named.

    Raises:
        ReviewerError: the analysis failed.
    """
    task = Task(tuple(articles), opinion=opinion, extractors=tuple(extractors), means=means)
    return analyzing.run(task, progress, in_process=in_process)


def unreviewed_sheet(
    articles: Sequence[Article],
    progress: Progress = silent,
    *,
    title: str,
    options: SheetOptions | None = None,
    extractors: Sequence[str] = (),
    means: Means = ALONE,
    tell: Callable[[str], None] = lambda _: None,
    in_process: bool = False,
) -> FactSheet:
    """Return the sheet that the analysis proposes, each line marked "not reviewed".

    It is made as any case's sheet is, in a private database that is gone afterwards.

    Args:
        articles: the articles.
        progress: told how far the work is.
        title: the sheet's title.
        options: what to include.
        extractors: names of those that find the claims; none: the built-in one.
        means: with what the built-in one works.
        tell: is given each sentence that the person should read.
        in_process: analyze in this process rather than in one of its own.

    Raises:
        ReviewerError: the analysis failed.
    """
    with (
        tempfile.TemporaryDirectory(prefix="reviewer-") as folder,
        open_database(Path(folder) / "sheet.sqlite3") as database,
    ):
        library = Library(database, "analysis")
        report = library.add_new(
            title, articles, progress, extractors=extractors, means=means, in_process=in_process
        )
        for note in report.notes:
            tell(note)
        with database.snapshot(report.case_id) as reader:
            sheet = sheet_of(reader, options or SheetOptions(), reviewed=False)
        return as_named(database, sheet)


def write_sheet(sheet: FactSheet, key: str, path: Path) -> Path:
    """Write a sheet that nobody reviewed, whole or not at all; return the file's path.

    Raises:
        ExportError: the format is unknown or holds more than a sheet, or the file cannot be written; what was
            there still is.
    """
    from reviewer.export import FORMATS, Document, write_file

    check_format(key, of_case=False)
    with speaking_in(sheet.options.language):
        data = FORMATS[key].write(Document(sheet))
    return write_file(path, data)


def write_analysis(analysis: Analysis, path: Path) -> Path:
    """Write an analysis as JSON (`reviewer.analysis/1`), whole or not at all; return the file's path.

    Raises:
        ExportError: the file cannot be written; what was there still is.
    """
    from reviewer.export import analysis_json, write_file

    return write_file(path, analysis_json.write_analysis(analysis))
