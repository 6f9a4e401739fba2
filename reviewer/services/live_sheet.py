"""The fact sheet kept at hand: only the facts that changed are read again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reviewer.domain.redaction import redacted
from reviewer.domain.review.names import names_now
from reviewer.domain.sheet import FactSheet, SheetOptions, SheetPart, part_of, put_together
from reviewer.languages import speaking_in
from reviewer.services.explaining import explain
from reviewer.store.database import Database, now

AT_ONCE = 400
"""Facts that are read in one go, so that a decision never waits long for a large sheet."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The sheet is not complete yet: so many of its facts have been read."""

    done: int
    total: int


class LiveSheet:
    """The sheet of one case, read as often as one likes.

    It equals what `Publish.sheet` reads, as long as `touch` is told of every change.

    Args:
        database: the open database.
        case_id: the case.
    """

    def __init__(self, database: Database, case_id: str) -> None:
        self._database, self._case_id = database, case_id
        self._parts: dict[str, SheetPart] = {}
        self._origins: Mapping[str, str] = {}
        self._language = ""

    def touch(self, facts: Iterable[str]) -> None:
        """Have these facts read again."""
        for one in facts:
            self._parts.pop(one, None)

    def touch_all(self) -> None:
        """Have everything read again."""
        self._parts.clear()

    def read(self, options: SheetOptions) -> FactSheet | Reading:
        """Return the sheet as the case stands now, or how far the reading is; then ask again."""
        if options.language != self._language:
            self._language = options.language
            self._parts.clear()
        with speaking_in(options.language):
            return self._read(options)

    def _read(self, options: SheetOptions) -> FactSheet | Reading:
        with self._database.snapshot(self._case_id) as reader:
            articles = reader.articles()
            origins = {one.letter: one.origin for one in articles}
            if origins != self._origins:
                self._origins = origins
                self._parts.clear()
            places = reader.sheet_order()
            wanted = [key for key, _ in places if key not in self._parts]
            for fact in reader.fact_details(wanted[:AT_ONCE]):
                self._parts[fact.item.id] = part_of(fact, explain, origins)
            if len(wanted) > AT_ONCE:
                return Reading(len(places) - len(wanted) + AT_ONCE, len(places))
            for gone in self._parts.keys() - {key for key, _ in places}:
                del self._parts[gone]
            sheet = put_together(
                reader.summary(),
                articles,
                reader.ties(),
                [one.name for one in reader.sections()],
                ((section, self._parts[key]) for key, section in places),
                made_at=now(),
                options=options,
            )
        if options.analysts and not options.persons:
            return sheet
        with self._database.read(self._case_id) as view:
            return redacted(sheet, names_now(view))
