"""Merging a case file into a case that went on, too: three ways, decision by decision.

The file's decisions after the last common one are made again on the case as it stands here: under the names
of those who made them, at their times, with their ids, and each says from which one of the file it comes.
What the case here has already is passed over. What was decided otherwise here stays as it is and is reported;
so does whatever rests on it. An analysis in the file adds what it found, and touches nothing decided here.
"""

import re
import secrets
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.domain.claims import Conflict, ConflictKind, Severity
from reviewer.domain.progress import Progress
from reviewer.domain.review.bodies import Sealed
from reviewer.domain.review.decided import settled_in
from reviewer.domain.review.log import ERASE, GO_BACK, MERGE_COPY, Decision, Draft
from reviewer.domain.review.parts import Part, make_part
from reviewer.domain.review.records import Change, Table
from reviewer.domain.review.work import Work
from reviewer.domain.tongue import mark, say
from reviewer.services.casefile.both_sides import Fit, Sides
from reviewer.services.casefile.checking import begun, follow
from reviewer.services.casefile.filing import CaseFile
from reviewer.services.casefile.form import changes_of, refs_of
from reviewer.services.casefile.report import Clash, FromAnalyst, MergeReport, Taken, Way
from reviewer.services.casefile.side_by_side import clash
from reviewer.services.casefile.soundness import broken
from reviewer.services.deciding import tools_for
from reviewer.store.copying import CaseCopy, write_sources
from reviewer.store.database import now
from reviewer.store.uow import Unit

FROM = mark("{what} (from another copy, {hash})")
MERGED = mark("Merge another copy (head {head})")
_LABEL = re.compile(r"\b[A-Z]+[0-9]+\b")
_HASH_SHOWN = 16


def merge(
    unit: Unit, file: CaseFile, mine: CaseCopy, common: int, analyst: str, progress: Progress
) -> MergeReport:
    """Merge a file's decisions into the case here, inside a transaction.

    Args:
        unit: the case here.
        file: the opened file.
        mine: the case here as it stands.
        common: how many decisions the two logs share.
        analyst: who merges.
        progress: told how far the work is.
    """
    merging = _Merging(unit, file, mine, common)
    for decision in file.copy.decisions[common:]:
        progress(decision.seq, len(file.copy.decisions), say("Merging decisions"))
        merging.take(decision)
    return merging.finish(analyst)


class _Merging:
    def __init__(self, unit: Unit, file: CaseFile, mine: CaseCopy, common: int) -> None:
        self._unit, self._file, self._common = unit, file, common
        self._parts = {one.digest: one for one in file.copy.parts}
        self._texts = {one.ref: one for one in file.copy.contents}
        there = begun(file.copy)
        for decision in file.copy.decisions[:common]:
            follow(there, file.copy, decision, self._parts)
        known = {one.id for one in file.copy.decisions}
        own = [one for one in mine.decisions[common:] if one.id not in known]
        shared = [one for one in mine.decisions[common:] if one.id in known]
        self._sides = Sides(unit, there, file.state, own, shared, common)
        self._seen = _seen(mine, file.copy)
        inputs = {one.digest: one for one in mine.parts}
        for one in own:
            self._sides.also(changes_of(replace(one, changes=()), inputs))
        self._ids = {one.id: one.seq for one in mine.decisions}
        new = file.copy.decisions[max(common, self._seen) :]
        self._new = any(one.id not in self._ids and one.command != MERGE_COPY for one in new)
        self._taken: defaultdict[str, list[Taken]] = defaultdict(list)
        self._equal: defaultdict[str, int] = defaultdict(int)
        self._clashes: defaultdict[str, list[Clash]] = defaultdict(list)
        write_sources(unit, file.copy)

    def take(self, decision: Decision) -> None:
        """Make a decision of the file again, if it fits."""
        changes = follow(self._sides.there, self._file.copy, decision, self._parts)
        names, seq = self._sides.renamed, self._unit.head()[0]
        if decision.id in self._ids:
            names.seqs[decision.seq] = names.logged[decision.seq] = self._ids[decision.id]
            self._equal[decision.analyst] += 1
            return
        names.seqs[decision.seq] = seq + 1
        wanted = [one for one in changes if one.table is not Table.CONFLICT]
        if decision.seq <= self._seen:
            self._look_again(decision, wanted)
        elif decision.command == ERASE:  # erased here, too: otherwise there is no merging
            self._equal[decision.analyst] += 1
        elif decision.parts:
            self._add(decision, wanted)
        else:
            self._decide(decision, wanted)
        names.seqs[decision.seq] = self._unit.head()[0]
        self._sides.find_facts(wanted)

    def _work(self, decision: Decision, changes: Sequence[Change]) -> Work:
        texts = {one.uid: one.text for one in self._file.copy.sources}
        work = Work(self._unit, tools_for(self._unit), decision.analyst, new_texts=texts)
        work.texts |= {ref: self._texts[ref] for ref in refs_of(changes) if ref in self._texts}
        self._sides.make_room(work, changes)
        return work

    def _decide(self, decision: Decision, changes: Sequence[Change]) -> None:
        work = self._work(decision, changes)
        clashing = []
        for change in changes:
            fit, fields = self._sides.fit(work, change)
            if fit is Fit.CLASH or (fit is Fit.FITS and self._sides.other_ruling(change)):
                clashing.append(change)
            elif fit is Fit.FITS:
                self._write(work, change, fields)
        if not clashing:
            self._judge(work)
            work.refresh()
        made = work.changes()
        if clashing or broken(self._unit, work, changes, self._sides.renamed):
            self._clashes[decision.analyst].append(clash(self._sides, decision, clashing))
        elif not made:
            self._equal[decision.analyst] += 1
        else:
            logged = self._sides.renamed.logged
            undoes = logged.get(decision.undoes or 0) if decision.command != GO_BACK else None
            redoes = logged.get(decision.redoes or 0)
            texts = tuple(self._sealed(work, made))
            draft = Draft(decision.command, self._what(decision), made, texts, undoes, redoes)
            self._log(decision, draft, ())

    def _look_again(self, decision: Decision, changes: Sequence[Change]) -> None:
        """Tell of a decision that an earlier merge did not take over whether the two copies still differ."""
        work = self._work(decision, changes)
        clashing = [one for one in changes if self._sides.fit(work, one)[0] is Fit.CLASH]
        found = clash(self._sides, decision, clashing)
        if found.both and not decision.parts:
            self._clashes[decision.analyst].append(found)
        else:
            self._equal[decision.analyst] += 1

    def _add(self, decision: Decision, changes: Sequence[Change]) -> None:
        """Add what an analysis found; what was decided here stays as it is."""
        work = self._work(decision, changes)
        kept = settled_in(self._unit)
        for change in changes:
            fit, fields = self._sides.fit(work, change)
            decided = change.table is Table.CLAIM and change.key in kept
            if fit is not Fit.FITS or decided:
                self._sides.born_alike(change)
                continue
            if change.table is Table.FACT and change.after is None:
                row = work.row(Table.FACT, self._sides.renamed.key(Table.FACT, change.key))
                if row is not None:  # touched alone: it goes if no claim is left in it
                    work.restore(Table.FACT, self._sides.renamed.key(Table.FACT, change.key), row)
                continue
            self._write(work, change, fields)
        self._house(work)
        self._judge(work)
        work.refresh()
        made = work.changes()
        if not made:
            self._equal[decision.analyst] += 1
            return
        engine = self._parts[decision.parts[0]].engine
        part = make_part(secrets.token_bytes(16), "", engine, made, list(self._sealed(work, made)))
        self._log(decision, Draft(decision.command, self._what(decision), ()), (part,))

    def _house(self, work: Work) -> None:
        """Make the facts again that claims of an analysis belong to and that are gone here."""
        for key in work.written(Table.CLAIM):
            fact = work.claim(key).fact
            row = self._sides.there.row(Table.FACT, fact)
            if work.row(Table.FACT, fact) is None and row is not None:
                work.texts |= {row["title"]: self._texts[row["title"]]}
                work.restore(Table.FACT, fact, {**_UNDECIDED, "title": row["title"]})
            section = (work.row(Table.FACT, fact) or {}).get("section")
            if section and work.row(Table.SECTION, section) is None:
                work.restore(Table.FACT, fact, {**(work.row(Table.FACT, fact) or {}), "section": ""})

    def _write(self, work: Work, change: Change, fields: dict[str, object]) -> None:
        key = self._sides.renamed.key(change.table, change.key)
        if change.after is None:
            work.drop(change.table, key)
        else:
            work.restore(change.table, key, {**(work.row(change.table, key) or {}), **fields})

    def _judge(self, work: Work) -> None:
        """Have the conflicts stand that the file found in facts whose claims are the same here and there."""
        back = {here: there for there, here in self._sides.renamed.facts.items()}
        for key in {work.claim(one).fact for one in work.written(Table.CLAIM)}:
            there = self._sides.there.claims_of(back.get(key, key))
            mine = {(one.id, one.start, one.end, work.text(one.body)) for one in work.claims_of(key)}
            if mine == {(one.id, one.start, one.end, self._sides.text(one.body)) for one in there}:
                work.judged[key] = self._conflicts(back.get(key, key))

    def _conflicts(self, fact: str) -> list[Conflict]:
        return [
            Conflict(
                one.id[len(fact) + 1 :], ConflictKind(one.kind), Severity(one.severity), one.rule, one.sides
            )
            for one in self._sides.there.conflicts_of(fact)
        ]

    def _sealed(self, work: Work, made: Iterable[Change]) -> Iterable[Sealed]:
        named = dict.fromkeys(refs_of(made))
        return (work.texts[ref] for ref in named if ref in work.texts)

    def _what(self, decision: Decision) -> str:
        labels = self._sides.renamed.labels
        what = _LABEL.sub(lambda found: labels.get(found[0], found[0]), decision.what)
        return FROM.format(what=what, hash=decision.hash[:_HASH_SHOWN])

    def _log(self, decision: Decision, draft: Draft, parts: Sequence[Part]) -> None:
        made = self._unit.log(
            draft, analyst=decision.analyst, at=decision.at, decision_id=decision.id, parts=parts
        )
        self._sides.renamed.logged[decision.seq] = made.seq
        self._taken[decision.analyst].append(Taken(made.seq, decision.hash, decision.what))

    def finish(self, analyst: str) -> MergeReport:
        """Log that the copies were merged, and report."""
        copy = self._file.copy
        if self._new:
            draft = Draft(MERGE_COPY, MERGED.format(head=copy.head), ())
            self._unit.log(draft, analyst=analyst, at=now(), decision_id=str(uuid.uuid4()))
        people = sorted(self._taken.keys() | self._equal.keys() | self._clashes.keys())
        found = tuple(
            FromAnalyst(one, tuple(self._taken[one]), self._equal[one], tuple(self._clashes[one]))
            for one in people
        )
        return MergeReport(copy.case, self._file.name, Way.BOTH, len(copy.decisions), self._common, found)


def _seen(mine: CaseCopy, theirs: CaseCopy) -> int:
    """Return how many decisions of the file earlier merges have looked at: each logged its head."""
    heads = {one.what for one in mine.decisions if one.command == MERGE_COPY}
    found = (one.seq for one in theirs.decisions if MERGED.format(head=one.hash) in heads)
    return max(found, default=0)


_UNDECIDED: dict[str, object] = {
    **dict.fromkeys(("wording", "section", "settled_by", "reason", "note"), ""),
    **{"position": 0, "resolution": None, "chosen": [], "covered": [], "settled_seq": 0},
}
"""The fields of a fact on which nobody decided."""
