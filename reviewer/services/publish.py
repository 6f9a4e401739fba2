"""The fact sheet of a case, and its export."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from reviewer.domain.endings import ending_of
from reviewer.domain.errors import ExportError
from reviewer.domain.ordering import BY_HAND, arranged, lines_of
from reviewer.domain.progress import Progress, silent
from reviewer.domain.readmodel import ClaimItem, FactDetail
from reviewer.domain.redaction import redacted
from reviewer.domain.review.names import names_now
from reviewer.domain.sheet import FactSheet, SheetOptions, build_sheet
from reviewer.domain.tongue import mark, say
from reviewer.domain.uncollected import uncollected
from reviewer.export import FORMATS as WRITERS
from reviewer.export import Document, check_target, write_file
from reviewer.languages import speaking_in
from reviewer.services.explaining import explain
from reviewer.services.live_sheet import AT_ONCE, LiveSheet
from reviewer.store.database import Database, now
from reviewer.store.queries import CaseReader

FORMATS: Mapping[str, str] = {key: one.name for key, one in WRITERS.items()}
"""What can be exported: key to name. The writers are imported when one is used."""


class Publish:
    """The sheet of one case.

    Args:
        database: the open database.
        case_id: the case.
    """

    FORMATS: ClassVar[Mapping[str, str]] = FORMATS

    def __init__(self, database: Database, case_id: str) -> None:
        self.case_id = case_id
        self._database = database

    def sheet(self, options: SheetOptions | None = None) -> FactSheet:
        """Return the sheet as the case stands now."""
        options = options or SheetOptions()
        with self._database.snapshot(self.case_id) as reader:
            sheet = sheet_of(reader, options)
        return as_named(self._database, sheet)

    def live(self) -> LiveSheet:
        """Return the sheet for whoever shows it as it changes."""
        return LiveSheet(self._database, self.case_id)

    def _texts(self, decisions: int) -> Mapping[str, Any]:
        from reviewer.services.casefile.filing import texts_to

        return texts_to(self._database, self.case_id, decisions)

    @uncollected()
    def export(
        self,
        format: str,
        path: Path,
        options: SheetOptions | None = None,
        *,
        overwrite: bool = True,
        progress: Progress = silent,
    ) -> Path:
        """Write the sheet to a file, whole or not at all; return the file's path.

        Args:
            format: a key of `FORMATS`.
            path: the file.
            options: what to include.
            overwrite: whether a file of that name is replaced.
            progress: told while facts are read; what it raises (`Cancelled`) leaves the file as it was.

        Raises:
            ExportError: the format is unknown, or the file cannot be written; what was there still is.
        """
        options = options or SheetOptions()
        check_export(format, path, options, overwrite=overwrite)
        with self._database.snapshot(self.case_id) as reader:
            pages = reader.pages()
            claims = tuple(claim for page in pages for claim in page.claims)
            read = _facts(reader, progress, say("Reading the facts"), claims)
            facts = tuple(read) if WRITERS[format].whole else ()
            sheet = as_named(self._database, _sheet_of(reader, options, facts or read))
            with self._database.read(self.case_id) as view:
                log = tuple(view.decisions())[: sheet.seq]
        progress(1, 1, say("Writing the file"))
        shown = pages if WRITERS[format].whole else []
        whole = tuple(one for one in shown if not one.item.replaced_by)
        replaced = tuple(one for one in shown if one.item.replaced_by)
        facts = _as_printed(facts, sheet)
        document = Document(sheet)
        if not _hides(options):
            texts = self._texts(len(log)) if WRITERS[format].texts else {}
            document = Document(sheet, log, claims, whole, facts, replaced, texts)
        with speaking_in(options.language):
            data = WRITERS[format].write(document)
        progress(1, 1, say("Writing the file"))
        return write_file(path, data)


def as_named(database: Database, sheet: FactSheet) -> FactSheet:
    """Return the sheet of a case as its options want names on it."""
    if sheet.options.analysts and not sheet.options.persons:
        return sheet
    with database.read(sheet.case_id) as view, speaking_in(sheet.options.language):
        return redacted(sheet, names_now(view))


def check_export(format: str, path: Path, options: SheetOptions, *, overwrite: bool = True) -> None:
    """Refuse what cannot be exported, before anything is read; for the arguments see `Publish.export`.

    Raises:
        ExportError: the format is unknown or cannot hide names, or the file cannot be written.
    """
    check_format(format)
    check_target(path)
    if not overwrite and path.exists():
        raise ExportError(say("“{path}” exists already; name another file.", path=path))
    if _hides(options) and WRITERS[format].whole:
        text = mark("{format} holds the articles and the log themselves; name persons and analysts in it.")
        raise ExportError(say(text, format=say(WRITERS[format].name)))


def _hides(options: SheetOptions) -> bool:
    return bool(options.persons) or not options.analysts


def check_verifier(format: str, path: Path) -> None:
    """Refuse to write the script that checks an export, before anything is read.

    Args:
        format: of the export.
        path: the script's file.

    Raises:
        ExportError: the script cannot check that format, or another file has that name.
    """
    if format != "json":
        raise ExportError(say("The script checks JSON alone; export with `--format json`."))
    check_target(path)
    if path.exists() and not path.read_bytes().startswith(_verifier()[:60]):
        raise ExportError(say("“{path}” exists already; name another file.", path=path))


def write_verifier(path: Path) -> Path:
    """Write the script that checks a sheet as JSON with nothing but Python; return its path."""
    return write_file(path, _verifier())


def _verifier() -> bytes:
    from reviewer.services.casefile.form import verifier

    return verifier()


def check_format(key: str, *, of_case: bool = True) -> None:
    """Refuse a format that cannot be written.

    Args:
        key: of the format.
        of_case: False: there is nothing but a sheet.

    Raises:
        ExportError: it is unknown, or needs a whole case.
    """
    if key not in FORMATS:
        raise ExportError(
            say("There is no format {key!r}; choose one of {known}.", key=key, known=", ".join(FORMATS))
        )
    if WRITERS[key].whole and not of_case:
        text = mark("{format} holds a whole case; import the articles, then export the case.")
        raise ExportError(say(text, format=say(WRITERS[key].name)))


def format_of(path: Path) -> str:
    """Return the format that a file's ending asks for.

    Raises:
        ExportError: no format has that ending.
    """
    ending = ending_of(path.name, (one.suffix for one in WRITERS.values()))
    key = next((key for key, one in WRITERS.items() if one.suffix == ending), "")
    if not key:
        raise ExportError(
            say(
                "“{name}” does not tell the format; give it one of the endings {endings}.",
                name=path.name,
                endings=", ".join(one.suffix for one in WRITERS.values()),
            )
        )
    return key


def sheet_of(
    reader: CaseReader, options: SheetOptions, *, reviewed: bool = True, progress: Progress = silent
) -> FactSheet:
    """Return the sheet of the case that a snapshot shows.

    Args:
        reader: the snapshot.
        options: what to include.
        reviewed: False: what the analysis proposes, with the mark that nobody reviewed it.
        progress: told while facts are read.
    """
    facts = _facts(reader, progress, say("Reading the facts"))
    return _sheet_of(reader, options, facts, reviewed=reviewed)


def _sheet_of(
    reader: CaseReader, options: SheetOptions, facts: Iterable[FactDetail], *, reviewed: bool = True
) -> FactSheet:
    with speaking_in(options.language):
        return build_sheet(
            reader.summary(),
            reader.articles(),
            reader.ties(),
            [one.name for one in reader.sections()],
            facts,
            explain,
            made_at=now(),
            options=options,
            reviewed=reviewed,
        )


def _as_printed(facts: tuple[FactDetail, ...], sheet: FactSheet) -> tuple[FactDetail, ...]:
    """Return the facts in the order of the sheet's lines; after them those that it does not have."""
    if sheet.options.order == BY_HAND:
        return facts
    places = {line.fact_id: at for at, line in enumerate(lines_of(arranged(sheet)))}
    return tuple(sorted(facts, key=lambda one: places.get(one.item.id, len(places))))


def _facts(
    reader: CaseReader, progress: Progress, told: str, claims: Iterable[ClaimItem] | None = None
) -> Iterator[FactDetail]:
    """Yield the facts; `claims` are all that the case has, if they were read already."""
    known: dict[str, list[ClaimItem]] | None = None
    if claims is not None:
        known = {}
        for one in claims:
            known.setdefault(one.fact, []).append(one)
    ids = [key for key, _ in reader.sheet_order()]
    for at in range(0, len(ids), AT_ONCE):
        progress(at, len(ids), told)
        yield from reader.fact_details(ids[at : at + AT_ONCE], known)
