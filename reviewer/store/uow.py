"""The unit of work: what a decision reads and what it writes stand in one transaction."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from reviewer.domain.articles import Article, Source
from reviewer.domain.readmodel import Changes
from reviewer.domain.review.bodies import Sealed, canonical_json
from reviewer.domain.review.log import GENESIS, GO_BACK, Decision, Draft, decision_hash, undone_by
from reviewer.domain.review.parts import Part, changes_of
from reviewer.store.apply import Applier
from reviewer.store.rows import from_decision
from reviewer.store.sql import IN_CASE, Prepared
from reviewer.store.tables import CASE, CONTENT, DECISION, PART, SOURCE, TOUCH
from reviewer.store.view import SqlView

_INSERT_SOURCE = Prepared(
    insert_or(SOURCE)
    .values({one.name: bindparam(one.name) for one in SOURCE.columns if one.name != "id"})
    .on_conflict_do_nothing()
)
_INSERT_CONTENT = Prepared(
    insert_or(CONTENT)
    .values({name: bindparam(name) for name in ("case_id", "ref", "key", "text")})
    .on_conflict_do_nothing()
)
_INSERT_PART = Prepared(
    insert_or(PART)
    .values({one.name: bindparam(one.name) for one in PART.columns if one.name != "id"})
    .on_conflict_do_nothing()
)
_INSERT_DECISION = Prepared(
    insert(DECISION).values(
        {one.name: bindparam(one.name) for one in DECISION.columns if one.name not in ("id", "undone_by")}
    )
)
_INSERT_TOUCH = Prepared(
    insert_or(TOUCH)
    .values({name: bindparam(name) for name in ("case_id", "record", "key", "seq")})
    .on_conflict_do_nothing()
)
_MARK_UNDONE = Prepared(
    update(DECISION)
    .where(DECISION.c.case_id == bindparam("k_case"), DECISION.c.seq == bindparam("k_seq"))
    .values(undone_by=bindparam("n_by"))
)
_ENTRIES = Prepared(
    select(*(DECISION.c[name] for name in ("seq", "command", "undoes", "redoes", "undone_by")))
    .where(DECISION.c.case_id == IN_CASE)
    .order_by(DECISION.c.seq)
)
_ADVANCE = Prepared(
    update(CASE)
    .where(CASE.c.id == bindparam("k_case"), CASE.c.seq == bindparam("k_seq"))
    .values(seq=bindparam("n_seq"), head=bindparam("n_head"), changed_at=bindparam("n_at"))
)


class Unit(SqlView):
    """A case inside a transaction that writes; see `Database.write`."""

    changed: tuple[Changes, ...] = ()
    """What each logged decision changed, for the windows."""

    def log(
        self,
        draft: Draft,
        *,
        analyst: str,
        at: str,
        decision_id: str,
        parts: Sequence[Part] = (),
        articles: Sequence[Article] = (),
    ) -> Decision:
        """Append a decision to the case's chain and apply it.

        Args:
            draft: what the command would do.
            analyst: who decides.
            at: when, ISO 8601 in UTC.
            decision_id: UUID made by the client; a decision that is logged already is returned as it stands.
            parts: stored inputs whose changes are applied first.
            articles: new articles, whose texts and bytes are stored.

        Raises:
            StaleError: a change was made to another state of its record.
        """
        known = self.decision_by_id(decision_id)
        if known is not None:
            return known
        self._store_inputs(articles, parts)
        self._store_texts(draft.texts)
        head = self.head()
        self.forget_rows()
        applier = Applier(self)
        applier.apply(changes_of(parts, draft.changes))
        applier.finish()
        decision = self._append(draft, analyst, at, decision_id, parts, head)
        self.forget_rows()
        self._remember(decision, applier)
        return decision

    def _append(
        self,
        draft: Draft,
        analyst: str,
        at: str,
        decision_id: str,
        parts: Sequence[Part],
        after: tuple[int, str],
    ) -> Decision:
        seq, head = after
        open_ended = Decision(
            case=self.case_id(),
            seq=seq + 1,
            id=decision_id,
            at=at,
            analyst=analyst,
            command=draft.command,
            what=draft.what,
            changes=draft.changes,
            parts=tuple(part.digest for part in parts),
            undoes=draft.undoes,
            redoes=draft.redoes,
            prev=head or GENESIS,
        )
        decision = replace(open_ended, hash=decision_hash(open_ended))
        self._enter(decision)
        return decision

    def relog(self, decision: Decision, parts: Sequence[Part] = ()) -> None:
        """Append a decision of another copy of this case exactly as it was logged there, and apply it.

        Args:
            decision: the one that follows the head.
            parts: the stored inputs that it names; see `take_inputs`.

        Raises:
            ValueError: it does not follow the head of this case, or was altered.
            StaleError: a change was made to another state of its record.
        """
        seq, head = self.head()
        wanted = (self.case_id(), seq + 1, head or GENESIS, decision_hash(decision))
        if (decision.case, decision.seq, decision.prev, decision.hash) != wanted:
            raise ValueError(f"decision {decision.seq} does not follow the log")
        self.forget_rows()
        applier = Applier(self)
        applier.apply(changes_of(parts, decision.changes))
        applier.finish()
        self._enter(decision)
        self.forget_rows()
        self._remember(decision, applier)

    def _enter(self, decision: Decision) -> None:
        """Write a decision into the log, and what is kept beside it."""
        self.sql.run(_INSERT_DECISION, case_id=self.case, **from_decision(decision))
        touched = dict.fromkeys((change.table.value, change.key) for change in decision.changes)
        self.sql.many(
            _INSERT_TOUCH,
            [
                {"case_id": self.case, "record": record, "key": key, "seq": decision.seq}
                for record, key in touched
            ],
        )
        self._mark_undone(decision)
        self.sql.run(
            _ADVANCE,
            k_case=self.case,
            k_seq=decision.seq - 1,
            n_seq=decision.seq,
            n_head=decision.hash,
            n_at=decision.at,
        )

    def _mark_undone(self, decision: Decision) -> None:
        """Keep which decisions are undone, and by which."""
        about = decision.undoes or decision.redoes
        if about is None:
            return
        of_many = decision.command == GO_BACK or self._is_going_back(about)
        if not of_many:
            by = decision.seq if decision.undoes is not None else None
            self.sql.run(_MARK_UNDONE, k_case=self.case, k_seq=about, n_by=by)
            return
        entries = self.sql.all(_ENTRIES, case=self.case)
        undone = undone_by(entries)
        self.sql.many(
            _MARK_UNDONE,
            [
                {"k_case": self.case, "k_seq": one.seq, "n_by": undone.get(one.seq)}
                for one in entries
                if one.undone_by != undone.get(one.seq)
            ],
        )

    def _is_going_back(self, seq: int) -> bool:
        found = self.decision(seq)
        return found is not None and found.command == GO_BACK

    def _remember(self, decision: Decision, applier: Applier) -> None:
        made = Changes(
            seq=decision.seq,
            what=decision.what,
            claims=frozenset(applier.claims),
            facts=frozenset(applier.facts),
            articles=frozenset(applier.articles),
            structure=applier.structure,
        )
        self.changed = (*self.changed, made)

    def take_inputs(
        self, sources: Iterable[Mapping[str, Any]], texts: Iterable[Sealed], parts: Iterable[Part]
    ) -> None:
        """Store inputs of another copy of this case as they are; those that are there already stay.

        Args:
            sources: rows of the table of sources, without the case.
            texts: what refs stand for.
            parts: inputs of analyses.
        """
        for row in sources:
            self.sql.run(_INSERT_SOURCE, case_id=self.case, **row)
        for part in parts:
            self._store_part(part)
        self._store_texts(texts)

    def _store_inputs(self, articles: Iterable[Article], parts: Iterable[Part]) -> None:
        for article in articles:
            self.sql.run(_INSERT_SOURCE, case_id=self.case, **_source_row(article))
        for part in parts:
            self._store_part(part)
            self._store_texts(part.texts())

    def _store_part(self, part: Part) -> None:
        self.sql.run(
            _INSERT_PART,
            case_id=self.case,
            digest=part.digest,
            key=part.key,
            article=part.article,
            engine=part.engine,
            data=part.data,
            checksum=input_checksum(part.digest, part.article, part.engine),
        )

    def _store_texts(self, texts: Iterable[Sealed]) -> None:
        found = list(texts)
        if not found:
            return
        self.sql.many(
            _INSERT_CONTENT,
            ({"case_id": self.case, "ref": one.ref, "key": one.key, "text": one.text} for one in found),
        )
        self.know_texts({one.ref: one.text for one in found})


def input_checksum(*columns: str | int) -> str:
    """Return the SHA-256 over columns of an input that no other hash covers; blobs go in by their hashes."""
    return hashlib.sha256(canonical_json(list(columns)).encode("utf-8")).hexdigest()


def source_checksum(row: Any) -> str:  # noqa: ANN401 - whatever has the columns of `tables.SOURCE`
    """Return the checksum of a source; where and when it was fetched goes in only where that is known.

    So the checksums of sources that were stored before these columns were there still hold.
    """
    fetched = (row.fetched_from, row.fetched_at)
    return input_checksum(
        *(row.uid, row.text_sha256, row.furniture, row.data_sha256),
        *(row.encoding, row.encoding_guessed, row.reader),
        *(fetched if any(fetched) else ()),
    )


def _source_row(article: Article) -> dict[str, str | int | bytes | None]:
    source = article.source or _NO_SOURCE
    row: dict[str, str | int | bytes | None] = {
        "uid": article.id,
        "text": article.text,
        "text_sha256": hashlib.sha256(article.text.encode("utf-8")).hexdigest(),
        "furniture": json.dumps([[one.start, one.end] for one in article.furniture]),
        "data": source.data if article.source is not None else None,
        "data_sha256": source.sha256,
        "encoding": source.encoding,
        "encoding_guessed": int(source.encoding_guessed),
        "reader": source.reader,
        "fetched_from": source.fetched_from,
        "fetched_at": source.fetched_at,
    }
    return {**row, "checksum": source_checksum(SimpleNamespace(**row))}


_NO_SOURCE = Source(b"", "", "", False, "")
