"""Annotations made elsewhere become claims by hand: one act for each file, with their origin named."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.annotations import Foreign, Placed, Placement, Unplaced, place
from reviewer.annotations.formats import LARGEST
from reviewer.domain.claims import ClaimKind
from reviewer.domain.errors import InputError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.readmodel import ArticlePage, Changes, ClaimItem
from reviewer.domain.review.commands import AddClaim
from reviewer.domain.review.together import add_together
from reviewer.domain.text import Span
from reviewer.domain.tongue import count, mark, say
from reviewer.ingest.limited import LIMITED
from reviewer.services.deciding import tools_for
from reviewer.services.suggesting import article_of
from reviewer.store.database import Database, now

_ORIGIN, _LABELLED = mark("{format}, {file}"), mark("{format}, {file}, label {labels}")
_KINDS = {
    **{one.value: one for one in ClaimKind},
    "claim": ClaimKind.FACT,
    "statement": ClaimKind.FACT,
    "factual": ClaimKind.FACT,
    "prediction": ClaimKind.FORECAST,
    "judgement": ClaimKind.OPINION,
    "judgment": ClaimKind.OPINION,
}
"""Labels that say what sort of statement a claim is."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of the annotations of a file: each of them is told in one of the three.

    Attributes:
        added: labels of the claims that were made (`A7`), in the order of articles and text.
        same: marks on the words of a claim that was there already, each with that claim's label.
        unplaced: marks without a place in the case, each with the reason.
        notes: sentences about what the file holds besides.
        changes: what the window shows anew; `None` if nothing was added.
    """

    added: tuple[str, ...] = ()
    same: tuple[tuple[Placement, str], ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    notes: tuple[str, ...] = ()
    changes: Changes | None = None


@dataclass
class _New:
    """A claim in the making: the marks on the same words are one."""

    letter: str
    article: str
    span: Span
    marks: list[Placement] = field(default_factory=list)


class Annotations:
    """Brings annotations into one case.

    Args:
        database: the open database.
        case_id: the case.
        analyst: who brings them.
    """

    def __init__(self, database: Database, case_id: str, analyst: str) -> None:
        self.case_id = case_id
        self._database = database
        self._analyst = analyst

    def place(self, foreign: Foreign) -> Placed:
        """Return where the marks of a file stand in the case; nothing is changed."""
        return place(foreign.documents, [article_of(one) for one in self._pages()])

    def bring(
        self,
        foreign: Foreign,
        file: str,
        *,
        placed: Placed | None = None,
        accept: bool = False,
        progress: Progress = silent,
    ) -> Brought:
        """Make claims by hand of the marks of a file, as one decision that can be undone.

        Nobody has decided on them until somebody does: who marked the words is no analyst of this case.

        Args:
            foreign: what the file holds.
            file: its name, for the claims' origin.
            placed: where they stand, as `place` returned it; default: it is looked up.
            accept: have the analyst accept them at once.
            progress: told of each claim; what it raises (`Cancelled`) leaves the case as it was.

        Raises:
            CommandError: the analyst has no name.
            StoreError: it could not be saved; nothing was changed.
        """
        pages = self._pages()
        placed = placed or place(foreign.documents, [article_of(one) for one in pages])
        new, same = _sorted_out(placed.found, pages)
        additions = [_addition(one, foreign.format, file) for one in new]
        with self._database.write(self.case_id, bulk=True) as unit:
            found = add_together(
                unit,
                additions,
                self._analyst,
                tools_for(unit),
                format=foreign.format,
                accept=accept,
                progress=progress,
            )
            if found.draft is not None:
                unit.log(found.draft, analyst=self._analyst, at=now(), decision_id=str(uuid.uuid4()))
        changes = unit.changed[0] if found.draft is not None else None
        labels = {one.id: one.label for one in self._claims([key for key in found.made if key])}
        refused = [
            Unplaced(one.document, one.foreign, why)
            for at, why in found.refused.items()
            for one in new[at].marks
        ]
        return Brought(
            tuple(labels[key] for key in found.made if key),
            same,
            (*placed.unplaced, *refused),
            foreign.notes,
            changes,
        )

    def _pages(self) -> list[ArticlePage]:
        with self._database.snapshot(self.case_id) as reader:
            current = (one.id for one in reader.articles() if not one.replaced_by)
            return [page for one in current if (page := reader.page(one)) is not None]

    def _claims(self, ids: Sequence[str]) -> Sequence[ClaimItem]:
        with self._database.snapshot(self.case_id) as reader:
            return reader.claims(ids)


def read_file(path: Path) -> Foreign:
    """Read a file of annotations.

    Raises:
        InputError: it cannot be opened, or holds no annotations that are known.
    """
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise InputError(
                say(
                    "“{name}” is larger than {largest} MB; export less at once.",
                    name=path.name,
                    largest=LARGEST >> 20,
                )
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(say("“{path}” was not found; check the name and the folder.", path=path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or say("unknown reason")
        raise InputError(
            say(
                "“{name}” could not be opened ({reason}); check the file and its permissions.",
                name=path.name,
                reason=reason,
            )
        ) from error
    found = LIMITED.run("reviewer.annotations.formats:read_to_json", data, path.name)
    return Foreign.of_json(found)


def in_words(found: Brought, file: str) -> tuple[str, ...]:
    """Return what became of the marks of a file: how many became claims, then each that did not, and why."""
    labels = f" ({', '.join(found.added)})" if found.added else ""
    first = count("{file}: %n claim(s) added{labels}.", "", len(found.added), file=file, labels=labels)
    same = [
        say("{label} was there already: {mark}", label=label, mark=one.foreign.label or one.foreign.quote)
        for one, label in found.same
    ]
    missing = [say("No place in the case: {mark}", mark=told(one)) for one in found.unplaced]
    return (first, *found.notes, *missing, *same)


def told(found: Unplaced) -> str:
    """Return a mark without a place, and why, in a line."""
    words = " ".join(found.foreign.quote.split())
    shown = words if len(words) <= 60 else words[:59] + "…"
    known = ", ".join(filter(None, (found.document, found.foreign.label)))
    where = f"{found.foreign.start}–{found.foreign.end}" if found.foreign.start >= 0 else "–"
    quote = f"“{shown}”" if shown else where
    return f"{quote} ({known}): {found.reason}" if known else f"{quote}: {found.reason}"


def _sorted_out(
    found: Sequence[Placement], pages: Sequence[ArticlePage]
) -> tuple[list[_New], tuple[tuple[Placement, str], ...]]:
    """Return the claims to be made, in the order of the text, and the marks that are claims already."""
    homes = {one.item.id: one for one in pages}
    there = {(page.item.id, one.span): one.label for page in pages for one in page.claims}
    new: dict[tuple[str, Span], _New] = {}
    same = []
    for one in found:
        span = _trimmed(one.span, homes[one.article].text)
        key = (one.article, span)
        if key in there:
            same.append((one, there[key]))
        else:
            new.setdefault(key, _New(homes[one.article].item.letter, one.article, span)).marks.append(one)
    return sorted(new.values(), key=lambda one: (len(one.letter), one.letter, one.span)), tuple(same)


def _trimmed(span: Span, text: str) -> Span:
    """Return a span without the white space at its ends, as a claim by hand has it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(span.end - len(words) + len(words.rstrip()), start + 1))


def _addition(new: _New, format: str, file: str) -> AddClaim:
    labels = list(dict.fromkeys(one.foreign.label for one in new.marks if one.foreign.label))
    kinds = [found for one in labels if (found := kind_of(one)) is not None]
    others = [one for one in labels if kind_of(one) is None]
    notes = [one.foreign.note for one in new.marks if one.foreign.note]
    authors = [one.foreign.author for one in new.marks if one.foreign.author]
    said = list(dict.fromkeys((*others, *notes, *authors)))
    form = _LABELLED if labels else _ORIGIN
    return AddClaim(
        new.article,
        new.span.start,
        new.span.end,
        kind=kinds[0] if kinds else None,
        origin=form.format(format=format, file=file, labels=", ".join(labels)),
        note="; ".join(said),
    )


def kind_of(label: str) -> ClaimKind | None:
    """Return the kind of claim that a label names, `None` if it names none."""
    return _KINDS.get(label.replace("_", " ").rpartition("/")[2].rpartition(":")[2].strip().casefold())
