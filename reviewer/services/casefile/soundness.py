"""Whether a decision of another copy leaves the case here sound: nothing dangles, nothing decided is lost."""

from collections.abc import Iterable

from reviewer.domain.review.records import Change, Row, Table
from reviewer.domain.review.work import Work
from reviewer.services.casefile.both_sides import SETTLED, Renamed
from reviewer.store.uow import Unit

_DECIDED = (*SETTLED, "wording", "note")


def broken(unit: Unit, work: Work, wanted: Iterable[Change], renamed: Renamed) -> bool:
    """Tell whether what a decision would make of the case points to what is not there, or loses a decision.

    Args:
        unit: the case before it.
        work: the case after it, refreshed.
        wanted: what the decision itself changes.
        renamed: how its records are called here.
    """
    own = {(one.table, renamed.key(one.table, one.key)): one for one in wanted}
    for change in work.changes():
        if _dangles(unit, work, change):
            return True
        if change.table is Table.FACT and (Table.FACT, change.key) not in own and _loses(change):
            return True
    facts = ((key, one) for (table, key), one in own.items() if table is Table.FACT)
    return any(_fails(work.row(Table.FACT, key), one) for key, one in facts)


def _dangles(unit: Unit, work: Work, change: Change) -> bool:
    row = work.row(change.table, change.key)
    match change.table:
        case Table.CLAIM if row is None:
            held = [(Table.VERDICT, one.id) for one in unit.verdicts_on(change.key)]
            held += [(Table.LINK, one.id) for one in unit.links_of(change.key)]
            return any(work.row(*one) is not None for one in held)
        case Table.CLAIM:
            return _missing(work, Table.FACT, row, "fact") or _missing(work, Table.ARTICLE, row, "article")
        case Table.VERDICT if row is not None:
            return _missing(work, Table.CLAIM, row, "claim")
        case Table.LINK if row is not None:
            return _missing(work, Table.CLAIM, row, "first") or _missing(work, Table.CLAIM, row, "second")
        case Table.FACT if row is None:
            return bool(work.claims_of(change.key))
        case Table.FACT if row and row["section"] and _missing(work, Table.SECTION, row, "section"):
            return True
        case Table.FACT if row and row["resolution"]:
            return not {one.id for one in work.claims_of(change.key)}.issuperset(row["chosen"])
        case Table.SECTION if row is None:
            there = ((work.row(Table.FACT, one.id) or {}) for one in unit.facts_in(change.key))
            return any(one.get("section") == change.key for one in there)
        case _:
            return False


def _missing(work: Work, table: Table, row: Row | None, name: str) -> bool:
    return row is None or work.row(table, row[name]) is None


def _loses(change: Change) -> bool:
    """Tell whether a fact loses what was decided on it, though the decision itself does not speak of it."""
    before, after = change.before or {}, change.after
    return any(before.get(name) for name in _DECIDED if after is None or name in after)


def _fails(row: Row | None, wanted: Change) -> bool:
    """Tell whether a fact does not become what a decision makes of it: its claims are elsewhere here."""
    if wanted.after is None:
        return False
    if row is None:
        return wanted.before is not None
    return any(wanted.after.get(name) and not row[name] for name in SETTLED)
