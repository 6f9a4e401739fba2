"""What becomes of an article's claims when an updated version takes its place; nothing is changed here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reviewer.domain.alignment import Alignment
from reviewer.domain.errors import CommandError
from reviewer.domain.review import view as reading
from reviewer.domain.review.decided import is_placed, is_settled
from reviewer.domain.review.records import ArticleRecord, ClaimRecord, FactRecord
from reviewer.domain.review.view import CaseView, replaced_by
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.domain.versions import NEARLY, shared

SAME_WORDS = 0.8
"""Letters that two spans share, of all that either has, from which they are nearly the same words."""


@dataclass(frozen=True, slots=True)
class Carry:
    """A claim that people had a hand in, and whose words stand in the new text.

    Attributes:
        old: the claim of the old article.
        span: where its words stand in the new text.
        new: the claim that the new article has there; `None`: one is made.
    """

    old: ClaimRecord
    span: Span
    new: ClaimRecord | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What replacing an article comes to.

    Attributes:
        old: the article that is replaced.
        new: the one that takes its place.
        shared: part of the shorter text's words that the longer one has, too; 0 to 1.
        alignment: the old text in the new one.
        carried: claims whose words stand, in the order of their numbers.
        left: claims that people had a hand in, and whose words do not stand any more.
        undecided: the other claims of the old article.
        only_new: number of claims of the new article whose words the old one does not have.
    """

    old: ArticleRecord
    new: ArticleRecord
    shared: float
    alignment: Alignment
    carried: tuple[Carry, ...]
    left: tuple[ClaimRecord, ...]
    undecided: tuple[ClaimRecord, ...]
    only_new: int


def plan(view: CaseView, old: str, new: str) -> Plan:
    """Return what becomes of the claims of an article when another one takes its place.

    Args:
        view: the case.
        old: letter or id of the article that is replaced.
        new: letter or id of the one that takes its place.

    Raises:
        CommandError: they are one article, one of them is replaced already, their languages differ, or they
            share too little.
    """
    before, after = reading.find_article(view, old), reading.find_article(view, new)
    _check(view, before, after)
    texts = view.article_text(before.id), view.article_text(after.id)
    part = shared(*texts)
    if part < NEARLY:
        raise CommandError(
            say(
                "Article {new} is no version of article {old}: they share {share} of their words only.",
                old=before.letter,
                new=after.letter,
                share=f"{part:.0%}",
            )
        )
    alignment = Alignment(*texts)
    theirs = list(view.claims_in(after.id))
    kept, loose = _kept(view, before.id)
    carried, left = _carried(view, kept, theirs, alignment)
    back = Alignment(*reversed(texts))
    only = sum(back.place(Span(one.start, one.end)) is None for one in theirs)
    return Plan(before, after, part, alignment, carried, left, loose, only)


def one_language(first: str, second: str) -> bool:
    """Tell whether two articles may be of one language, by their codes, which may be missing."""
    return not first or not second or first == second


def _check(view: CaseView, old: ArticleRecord, new: ArticleRecord) -> None:
    if old.id == new.id:
        raise CommandError(say("These are one article; name the older one first, then its new version."))
    letters = {one.id: one.letter for one in view.articles()}
    for one in (old, new):
        other = replaced_by(view, one)
        if other:
            raise CommandError(
                say(
                    "Article {letter} was replaced by article {other} already; undo that first.",
                    letter=one.letter,
                    other=letters.get(other, "?"),
                )
            )
    spoken = [str(reading.meta(view, one).get("language", "")) for one in (old, new)]
    if not one_language(*spoken):
        raise CommandError(
            say(
                "Article {old} is in another language ({first}) than article {new} ({second}); a translation"
                " is no new version.",
                old=old.letter,
                first=spoken[0],
                new=new.letter,
                second=spoken[1],
            )
        )


def _kept(view: CaseView, article: str) -> tuple[list[ClaimRecord], tuple[ClaimRecord, ...]]:
    """Return the claims that people had a hand in, or that a fact they decided rests on, and the others.

    Asked of one article alone, for a case may have tens of thousands of claims (see `decided.settled_in`).
    """
    kept: list[ClaimRecord] = []
    loose: list[ClaimRecord] = []
    for one in view.claims_in(article):
        fact = reading.fact(view, one.fact)
        rests = fact is not None and _bears(view, fact, one)
        (kept if rests or is_settled(view, one) else loose).append(one)
    return kept, tuple(loose)


def _bears(view: CaseView, fact: FactRecord, claim: ClaimRecord) -> bool:
    """Tell whether a fact that people decided something on needs this claim."""
    if fact.wording or fact.note or claim.id in fact.covered or claim.id in fact.chosen:
        return True
    if not is_placed(view, fact):
        return False
    members = view.claims_of(fact.id)
    return members[0].id == claim.id and all(one.article == claim.article for one in members)


def _carried(
    view: CaseView, kept: Sequence[ClaimRecord], theirs: Sequence[ClaimRecord], alignment: Alignment
) -> tuple[tuple[Carry, ...], tuple[ClaimRecord, ...]]:
    placed = [(one, alignment.place(Span(one.start, one.end))) for one in kept]
    taken: set[str] = set()
    found: dict[str, Carry] = {}
    for exactly in (True, False):  # a claim on just these words is nobody else's second choice
        for one, span in placed:
            if span is None or one.id in found:
                continue
            free = (two for two in theirs if two.id not in taken)
            match = _same(view, one, span, free) if exactly else _nearly(view, one, span, free)
            if match is not None:
                taken.add(match.id)
                found[one.id] = Carry(one, span, match)
            elif not exactly:
                found[one.id] = Carry(one, span, None)
    carried = tuple(found[one.id] for one, span in placed if span is not None)
    return carried, tuple(one for one, span in placed if span is None)


def _same(view: CaseView, old: ClaimRecord, span: Span, theirs: Iterable[ClaimRecord]) -> ClaimRecord | None:
    there = [one for one in theirs if (one.start, one.end) == (span.start, span.end)]
    statement = reading.body(view, old).statement
    there.sort(key=lambda one: reading.body(view, one).statement != statement)
    return there[0] if there else None


def _nearly(
    view: CaseView, old: ClaimRecord, span: Span, theirs: Iterable[ClaimRecord]
) -> ClaimRecord | None:
    value = reading.body(view, old).value
    best = [
        (alike, one)
        for one in theirs
        if (alike := _alike(span, one)) >= SAME_WORDS
        and (old.edited or reading.body(view, one).value == value)
    ]
    return max(best, key=lambda pair: (pair[0], -pair[1].number))[1] if best else None


def _alike(span: Span, claim: ClaimRecord) -> float:
    both = min(span.end, claim.end) - max(span.start, claim.start)
    return both / (max(span.end, claim.end) - min(span.start, claim.start))
