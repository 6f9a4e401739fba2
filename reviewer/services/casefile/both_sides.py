"""Two copies of one case since they were one: what each has changed, and whether the changes agree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from reviewer.domain.articles import letter
from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import REFS, Change, Row, Table
from reviewer.domain.review.state import CaseState, Key
from reviewer.domain.review.view import ERASED
from reviewer.domain.review.work import Work
from reviewer.store.uow import Unit

SETTLED = ("resolution", "chosen", "reason")
_GROUPS: Mapping[Table, tuple[tuple[str, ...], ...]] = {
    Table.VERDICT: (("ruling", "reason", "note", "seq"),),
    Table.FACT: ((*SETTLED, "covered", "settled_by", "settled_seq"),),
    Table.CLAIM: (("body", "start", "end", "edited"),),
    Table.ALIAS: (("form", "called", "same", "seq"),),
}
"""Fields that are decided together: whoever changes one has decided on all."""
_SEQS = {Table.VERDICT: "seq", Table.FACT: "settled_seq", Table.ALIAS: "seq", Table.LEARNING: "since"}
"""Fields that name a decision by its number, which another log does not share."""
_BESIDE = frozenset({"seq", "settled_seq", "settled_by", "covered", "number", "letter", "why", "edited"})
"""Fields that do not tell two decisions apart: who said it, when, and under which number."""


class Fit(Enum):
    """How a change of the file fits the case here."""

    EQUAL = "nothing to do"
    FITS = "to be done"
    CLASH = "decided otherwise here"


@dataclass
class Renamed:
    """What is called otherwise here than in the file.

    Attributes:
        facts: the file's facts that are another's here, by id.
        sections: the file's sections, likewise.
        seqs: numbers of the file's decisions as fields name them here.
        logged: numbers of the file's decisions that are in the log here, too.
        numbers: numbers that claims of the file got here, by claim.
        letters: letters that articles of the file got here, by article.
        labels: labels of claims in the file that are others here.
    """

    facts: dict[str, str] = field(default_factory=dict)
    sections: dict[str, str] = field(default_factory=dict)
    seqs: dict[int, int] = field(default_factory=dict)
    logged: dict[int, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def key(self, table: Table, key: str) -> str:
        """Return the id that a record of the file has here."""
        found = {Table.FACT: self.facts, Table.SECTION: self.sections}.get(table, {})
        return found.get(key, key)

    def row(self, table: Table, key: str, row: Row, common: int) -> dict[str, Any]:
        """Return fields of the file's record as they are written here.

        Args:
            table: the sort of record.
            key: its id in the file.
            row: its fields.
            common: how many decisions the two logs share.
        """
        found = dict(row)
        if table is Table.CLAIM and "fact" in found:
            found["fact"] = self.facts.get(found["fact"], found["fact"])
        if table is Table.FACT and "section" in found:
            found["section"] = self.sections.get(found["section"], found["section"])
        if table is Table.CLAIM and "number" in found:
            found["number"] = self.numbers.get(key, found["number"])
        if table is Table.ARTICLE and "letter" in found:
            found["letter"] = self.letters.get(key, found["letter"])
        name = _SEQS.get(table, "")
        if found.get(name, 0) > common:
            found[name] = self.seqs.get(found[name], common)
        return found


class Sides:
    """The case here, the case of the file, and what they were when they were one.

    Args:
        unit: the case here, in the transaction that merges.
        there: the case of the file as far as its decisions were followed; now: where the two part.
        ends: where the file's case ends.
        own: decisions made here alone.
        shared: decisions since then that both logs hold, each in its own place.
        common: how many decisions the logs have in the same places.
    """

    def __init__(
        self,
        unit: Unit,
        there: CaseState,
        ends: CaseState,
        own: Iterable[Decision],
        shared: Iterable[Decision],
        common: int,
    ) -> None:
        self.unit, self.there, self.ends, self.common = unit, there, ends, common
        self.renamed = Renamed()
        self.base: dict[Key, Row] = dict(there.rows)
        self.here: dict[Key, Row | None] = {}
        self._judged: dict[str, list[str]] = {}
        self._made_there: set[str] = set()
        self._shared = {(change.table, change.key) for one in shared for change in one.changes}
        for change in (one for decision in own for one in decision.changes):
            self._remember(change)

    def also(self, changes: Iterable[Change]) -> None:
        """Count changes of stored inputs as made here."""
        for change in changes:
            self._remember(change)

    def _remember(self, change: Change) -> None:
        key = (change.table, change.key)
        if key in self.here or change.table is Table.CONFLICT:
            return
        self.here[key] = self.unit.row(*key)
        if change.table is Table.VERDICT:
            self._judged.setdefault(change.key.rpartition(":")[0], []).append(change.key)

    def text(self, ref: str) -> str:
        """Return the text of a ref of either copy."""
        found = self.ends.text(ref)
        return self.unit.text(ref) if found == ERASED else found

    def same(self, table: Table, one: Row, other: Row, names: Iterable[str]) -> bool:
        """Tell whether two states of a record say the same in these fields."""
        refs = REFS.get(table, ())
        for name in names:
            here, there = one.get(name), other.get(name)
            if here == there or name in _BESIDE:
                continue
            texts = [self.text(ref) if ref else "" for ref in (here, there)] if name in refs else []
            if not texts or texts[0] != texts[1] or ERASED in texts:
                return False
        return True

    def changed_here(self, key: Key, names: Iterable[str]) -> bool:
        """Tell whether these fields of a record were changed by decisions made here alone."""
        if key not in self.here:
            return False
        was, now = self.base.get(key), self.here[key]
        if was is None or now is None:
            return was is not now
        return not self.same(key[0], was, now, names)

    def other_ruling(self, change: Change) -> str:
        """Return the key of a verdict given here by someone else on the same claim, if it says otherwise."""
        if change.table is not Table.VERDICT or change.after is None:
            return ""
        said = self.there.row(Table.VERDICT, change.key) or change.after
        for key in self._judged.get(change.key.rpartition(":")[0], ()):
            mine, was = self.here[Table.VERDICT, key], self.base.get((Table.VERDICT, key))
            if key == change.key or mine is None or mine == was:
                continue
            if (mine["ruling"], mine.get("reason")) != (said["ruling"], said.get("reason")):
                return key
        return ""

    def fit(self, work: Work, change: Change) -> tuple[Fit, dict[str, Any]]:
        """Return how a change of the file fits, and the fields that have to be written.

        Args:
            work: the case here, with what the decision has written so far.
            change: of a decision that `there` has followed.
        """
        table, key = change.table, self.renamed.key(change.table, change.key)
        now = work.row(table, key)
        if (table, key) in self._shared and self._ended(change, (table, key), now):
            return Fit.EQUAL, {}
        if change.after is None:
            return self._gone(change, (table, key), now), {}
        if change.before is None:
            return self._made(change, (table, key), now)
        if now is None:
            return Fit.CLASH, {}
        return self._changed(change, (table, key), now)

    def _gone(self, change: Change, key: Key, now: Row | None) -> Fit:
        if now is None:
            return Fit.EQUAL
        if not self.changed_here(key, now):
            return Fit.FITS
        return Fit.EQUAL if self._taken_back(change, key, now) else Fit.CLASH

    def _made(self, change: Change, key: Key, now: Row | None) -> tuple[Fit, dict[str, Any]]:
        after = self.renamed.row(change.table, change.key, change.after or {}, self.common)
        if now is None:
            if key in self.here and self.base.get(key) is not None:
                return Fit.CLASH, {}
            return Fit.FITS, after
        if key[1] != change.key or self.same(change.table, now, after, after):
            return Fit.EQUAL, {}
        return (Fit.EQUAL if self._taken_back(change, key, now) else Fit.CLASH), {}

    def _changed(self, change: Change, key: Key, now: Row) -> tuple[Fit, dict[str, Any]]:
        table = change.table
        whole = self.there.row(table, change.key) or change.after or {}
        after = self.renamed.row(table, change.key, {**whole, **(change.after or {})}, self.common)
        before = self.renamed.row(table, change.key, change.before or {}, self.common)
        wanted: dict[str, Any] = {}
        for names in _grouped(table, change.after or {}):
            if self.changed_here(key, names):
                agreed = self.same(table, now, after, names)
                if not agreed and not self._taken_back(change, key, now, names):
                    return Fit.CLASH, {}
            elif not self.same(table, now, before, [one for one in names if one in before]):
                if not self.same(table, now, after, names):
                    return Fit.CLASH, {}
            else:
                wanted |= {name: after[name] for name in names if name in (change.after or {})}
        return (Fit.FITS if wanted else Fit.EQUAL), wanted

    def _ended(self, change: Change, key: Key, now: Row | None) -> bool:
        """Tell whether the file ends with what is here, in what a change changes."""
        end = self.ends.row(change.table, change.key)
        if end is None or now is None:
            return end is now
        end = self.renamed.row(change.table, change.key, end, self.common)
        names = [one for group in _grouped(key[0], change.after or now) for one in group]
        return self.same(key[0], end, now, names)

    def _taken_back(self, change: Change, key: Key, now: Row, names: Sequence[str] = ()) -> bool:
        """Tell whether the file itself came to what is here, or back to what was, later on."""
        end = self.ends.row(change.table, change.key)
        was = self.base.get(key)
        if end is None:
            return was is None
        end = self.renamed.row(change.table, change.key, end, self.common)
        fields = names or list(end)
        agreed = self.same(change.table, end, now, fields)
        return agreed or (was is not None and self.same(change.table, end, was, fields))

    def make_room(self, work: Work, changes: Iterable[Change]) -> None:
        """Give new articles and claims of the file letters and numbers that are free here.

        Sections that are here under another id are found by their names.
        """
        taken: dict[str, int] = {}
        articles = len(self.unit.articles())
        for change in changes:
            row = change.after
            if change.before is not None or row is None:
                continue
            there = work.row(change.table, change.key)
            if there is not None:
                if change.table is Table.CLAIM:
                    self._label(row, there["number"])
                continue
            if change.table is Table.SECTION:
                self._find_section(change.key, row)
            elif change.table is Table.ARTICLE and change.key not in self.renamed.letters:
                self.renamed.letters[change.key] = letter(articles)
                articles += 1
            elif change.table is Table.CLAIM and change.key not in self.renamed.numbers:
                home = row["article"]
                free = taken.get(home) or self.unit.next_number(home)
                self.renamed.numbers[change.key] = number = max(free, row["number"])
                taken[home] = number + 1
                self._label(row, number)

    def _label(self, row: Row, number: int) -> None:
        article = self.there.row(Table.ARTICLE, row["article"])
        here = self.unit.row(Table.ARTICLE, row["article"])
        if article is None:
            return
        mine = here["letter"] if here is not None else self.renamed.letters.get(row["article"], "?")
        label = f"{article['letter']}{row['number']}"
        if label != f"{mine}{number}":
            self.renamed.labels[label] = f"{mine}{number}"

    def _find_section(self, key: str, row: Row) -> None:
        name = self.text(row["name"]).casefold()
        for one in self.unit.sections():
            if self.text(one.name).casefold() == name:
                self.renamed.sections[key] = one.id

    def born_alike(self, change: Change) -> None:
        """Take what an analysis of the file made as what both copies began with, if it was made here, too."""
        key = (change.table, self.renamed.key(change.table, change.key))
        if change.before is None and change.after is not None and key not in self.base:
            self.base[key] = self.renamed.row(change.table, change.key, change.after, self.common)

    def find_facts(self, changes: Iterable[Change]) -> None:
        """Find new facts of the file that are not here, by their claims: those stand in one fact here."""
        self._made_there |= {one.key for one in changes if one.table is Table.FACT and one.before is None}
        for key in self._made_there:
            if key in self.renamed.facts or self.unit.row(Table.FACT, key) is not None:
                continue
            rows = [self.unit.row(Table.CLAIM, one.id) for one in self.there.claims_of(key)]
            homes = {row["fact"] for row in rows if row is not None}
            if len(homes) == 1:
                self.renamed.facts[key] = homes.pop()
                self.born_alike(Change(Table.FACT, key, None, self.there.row(Table.FACT, key)))


def _grouped(table: Table, changed: Iterable[str]) -> list[tuple[str, ...]]:
    """Return changed fields, each with those that are decided together with it."""
    left = list(changed)
    found: list[tuple[str, ...]] = []
    for group in _GROUPS.get(table, ()):
        if any(name in group for name in left):
            found.append(group)
            left = [name for name in left if name not in group]
    return [*found, *((name,) for name in left)]
