"""The history of a case: what was decided, what that changed, and the way back."""

from reviewer.domain.errors import CommandError
from reviewer.domain.readmodel import LogChange, LogDay, LogEntry, LogFilter, WayBack
from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import Table
from reviewer.domain.review.telling import told
from reviewer.domain.tongue import say
from reviewer.store.database import Database

OF_FACTS = ("accept fact", "reject fact", "hand back fact", "merge", "word", "assign", "move facts")
"""Commands whose subject is a fact, though they change claims, too."""


class History:
    """What was decided on one case.

    Args:
        database: the open database.
        case_id: the case.
        analyst: who reads it.
    """

    def __init__(self, database: Database, case_id: str, analyst: str) -> None:
        self._database, self._case, self._analyst = database, case_id, analyst
        self._reader = database.reader(case_id)

    def page(self, chosen: LogFilter, offset: int = 0, limit: int = 200) -> list[LogEntry]:
        """Return decisions that pass a filter, the latest first."""
        return self._reader.history(offset, limit, chosen=chosen)

    def days(self, chosen: LogFilter) -> list[LogDay]:
        """Return the days of the decisions that pass a filter, the latest first."""
        return self._reader.history_days(chosen)

    def analysts(self) -> list[str]:
        """Return who decided anything on the case."""
        return self._reader.analysts()

    def told(self, seq: int, key: str = "") -> list[LogChange]:
        """Return what a decision changed, in words.

        Args:
            seq: the decision.
            key: id of a claim or fact: only what happened to it, or to a claim that the fact holds now.
        """
        with self._database.read(self._case) as view:
            found = view.decision(seq)
            keys = {key, *(one.id for one in view.claims_of(key))} if key else ()
            return told(view, found, keys) if found is not None else []

    def about(self, seq: int) -> tuple[str, str]:
        """Return what a decision was about: `claim`, `conflict`, `fact` or `article`, and its id.

        What is gone since is passed over; `("", "")` where nothing is left, as of a case's name.
        """
        with self._database.read(self._case) as view:
            found = view.decision(seq)
            if found is None:
                return "", ""
            claims = [one for one in _claims(found) if view.row(Table.CLAIM, one) is not None]
            of_facts = [one for one in found.changes if one.table is Table.FACT]
            facts = [one.key for one in of_facts if view.row(Table.FACT, one.key) is not None]
            if facts and any(one.before and "resolution" in (one.after or {}) for one in of_facts):
                return "conflict", facts[0]
            if claims and found.command in OF_FACTS:
                row = view.row(Table.CLAIM, claims[0])
                return "fact", row["fact"] if row is not None else ""
            if claims or facts:
                return ("claim", claims[0]) if claims else ("fact", facts[0])
            articles = [one.key for one in found.changes if one.table is Table.ARTICLE]
            return ("article", articles[0]) if articles else ("", "")

    def way_back(self, seq: int) -> WayBack:
        """Return what going back to a decision would take back.

        Raises:
            CommandError: there is no such decision, or nothing after it.
        """
        found = self._reader.way_back(seq, self._analyst)
        if found is None:
            raise CommandError(say("There is no decision {number} in this case.", number=seq))
        if not found.decisions:
            raise CommandError(say("This is the latest decision; there is nothing after it to take back."))
        return found


def _claims(decision: Decision) -> list[str]:
    """Return the claims that a decision speaks of, each once."""
    found: dict[str, None] = {}
    for one in decision.changes:
        if one.table is Table.CLAIM:
            found[one.key] = None
        elif one.table is Table.VERDICT:
            found[one.key.rpartition(":")[0]] = None
        elif one.table is Table.LINK:
            found |= dict.fromkeys(one.key.split("|"))
    return list(found)
