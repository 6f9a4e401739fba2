"""What deciding may read of a case, whether it lies in memory or in a database."""

import json
from collections.abc import Sequence
from typing import Any, Protocol

from reviewer.domain.claims import Body, Claim
from reviewer.domain.errors import CommandError
from reviewer.domain.review.bodies import body_from_text
from reviewer.domain.review.log import Decision
from reviewer.domain.review.records import (
    AliasRecord,
    ArticleRecord,
    ClaimRecord,
    ConflictRecord,
    FactRecord,
    LinkRecord,
    NameRecord,
    Row,
    SectionRecord,
    Table,
    VerdictRecord,
    from_row,
    verdict_key,
)
from reviewer.domain.text import Span
from reviewer.domain.tongue import say

ERASED = "(erased)"
"""Stands for a text that was erased."""


class CaseView(Protocol):
    """Read access to one case.

    Every method answers for the case as it stands inside the running transaction. Sequences come in a stable
    order: claims by article letter and number, sections by position, the others by id.
    """

    def row(self, table: Table, key: str) -> Row | None:
        """Return the fields of a record, or `None`."""
        ...

    def version(self, table: Table, key: str) -> int:
        """Return how often a record was changed (1 when new), 0 if there is none."""
        ...

    def case_id(self) -> str:
        """Return the case's id."""
        ...

    def articles(self) -> Sequence[ArticleRecord]:
        """Return the articles in the order of their letters."""
        ...

    def article_text(self, article: str) -> str:
        """Return an article's canonical text."""
        ...

    def claim_numbered(self, letter: str, number: int) -> ClaimRecord | None:
        """Return the claim with this label."""
        ...

    def next_number(self, article: str) -> int:
        """Return the next free number of an article's claims; numbers are never given twice."""
        ...

    def claims_of(self, fact: str) -> Sequence[ClaimRecord]:
        """Return the claims of a fact."""
        ...

    def claims_in(self, article: str) -> Sequence[ClaimRecord]:
        """Return the claims of an article, by number."""
        ...

    def conflicts_of(self, fact: str) -> Sequence[ConflictRecord]:
        """Return the conflicts of a fact."""
        ...

    def verdicts_on(self, claim: str) -> Sequence[VerdictRecord]:
        """Return all analysts' verdicts on a claim."""
        ...

    def links_of(self, claim: str) -> Sequence[LinkRecord]:
        """Return the links that name a claim."""
        ...

    def sections(self) -> Sequence[SectionRecord]:
        """Return the sections of the sheet."""
        ...

    def facts_in(self, section: str) -> Sequence[FactRecord]:
        """Return the facts of a section (`""` for those without), by position, then label."""
        ...

    def names(self) -> Sequence[NameRecord]:
        """Return the names that the last analysis found."""
        ...

    def aliases(self) -> Sequence[AliasRecord]:
        """Return what people said of names, in the order in which they said it."""
        ...

    def text(self, ref: str) -> str:
        """Return the text a ref stands for; `ERASED` once it was erased, `""` for the empty ref."""
        ...

    def next_seq(self) -> int:
        """Return the sequence number the next decision will have."""
        ...

    def last_done(self, analyst: str) -> Decision | None:
        """Return the analyst's latest undoable decision that is not undone."""
        ...

    def last_undone(self, analyst: str) -> Decision | None:
        """Return the analyst's decision undone last, unless a new one was made since."""
        ...

    def decisions_from(self, seq: int) -> Sequence[Decision]:
        """Return the decision with this sequence number and all later ones, the first one first."""
        ...

    def touched_since(self, seq: int, table: Table, key: str) -> Decision | None:
        """Return the first decision after `seq` that changed a record, or `None`."""
        ...


def claim(view: CaseView, key: str) -> ClaimRecord | None:
    """Return a claim by id."""
    row = view.row(Table.CLAIM, key)
    return from_row(ClaimRecord, key, row) if row is not None else None


def fact(view: CaseView, key: str) -> FactRecord | None:
    """Return a fact by id."""
    row = view.row(Table.FACT, key)
    return from_row(FactRecord, key, row) if row is not None else None


def article(view: CaseView, key: str) -> ArticleRecord | None:
    """Return an article by id."""
    row = view.row(Table.ARTICLE, key)
    return from_row(ArticleRecord, key, row) if row is not None else None


def verdict(view: CaseView, claim_id: str, analyst: str) -> VerdictRecord | None:
    """Return an analyst's verdict on a claim."""
    key = verdict_key(claim_id, analyst)
    row = view.row(Table.VERDICT, key)
    return from_row(VerdictRecord, key, row) if row is not None else None


class Texts(Protocol):
    """Whatever knows the texts behind refs."""

    def text(self, ref: str) -> str:
        """Return the text a ref stands for."""
        ...


def body(view: Texts, record: ClaimRecord) -> Body:
    """Return what a claim says; an erased body has `ERASED` as its statement."""
    text = view.text(record.body)
    return Body(statement=ERASED) if text == ERASED else body_from_text(text)


def whole_claim(view: CaseView, record: ClaimRecord) -> Claim:
    """Return a claim with its words, as the conflict rules want it."""
    span = Span(record.start, record.end)
    quote = span.of(view.article_text(record.article))
    return Claim(record.id, record.article, span, quote, body(view, record))


def meta(view: CaseView, record: ArticleRecord) -> dict[str, Any]:
    """Return what is known of an article: name, title, publisher, author, published_on, address, language."""
    text = view.text(record.meta)
    data: dict[str, Any] = {} if text == ERASED else json.loads(text)
    return data


REPLACED_BY = "replaced_by"
"""The field of an article's metadata that holds the id of the article that took its place."""


def replaced_by(view: CaseView, record: ArticleRecord) -> str:
    """Return the id of the article that took this one's place, `""` if none did."""
    return str(meta(view, record).get(REPLACED_BY, ""))


def replaced_in(view: CaseView) -> frozenset[str]:
    """Return the ids of the articles of a case that were replaced."""
    return frozenset(one.id for one in view.articles() if replaced_by(view, one))


def find_claim(view: CaseView, name: str) -> ClaimRecord:
    """Return a claim by label or id.

    Raises:
        CommandError: there is none.
    """
    letters = name.rstrip("0123456789")
    digits = name[len(letters) :]
    found = None
    if letters and digits and letters.isascii() and letters.isalpha():
        found = view.claim_numbered(letters.upper(), int(digits))
    found = found or claim(view, name)
    if found is None:
        raise CommandError(say("There is no claim {name!r} in this case; labels look like B5.", name=name))
    return found


def find_fact(view: CaseView, name: str) -> FactRecord:
    """Return a fact by id, or by the label or id of one of its claims.

    Raises:
        CommandError: there is none.
    """
    found = fact(view, name)
    if found is None:
        try:
            found = fact(view, find_claim(view, name).fact)
        except CommandError:
            found = None
    if found is None:
        raise CommandError(
            say(
                "There is no fact {name!r} in this case; give its id or the label of a claim of it.",
                name=name,
            )
        )
    return found


def find_article(view: CaseView, name: str) -> ArticleRecord:
    """Return an article by letter or id.

    Raises:
        CommandError: there is none.
    """
    for record in view.articles():
        if name in (record.id, record.letter) or name.upper() == record.letter:
            return record
    raise CommandError(
        say("There is no article {name!r} in this case; articles are named by letter, as in A.", name=name)
    )


def label(view: CaseView, record: ClaimRecord) -> str:
    """Return a claim's label, such as `B5`."""
    home = article(view, record.article)
    return f"{home.letter if home else '?'}{record.number}"
