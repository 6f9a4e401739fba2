"""What the commands on whole articles do: an updated version takes the place of an article."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviewer.domain.articles import claim_id
from reviewer.domain.claims import Body
from reviewer.domain.review import commands as c
from reviewer.domain.review import view as reading
from reviewer.domain.review.acts_on_facts import link
from reviewer.domain.review.bodies import body_to_text, canonical_json
from reviewer.domain.review.records import (
    ArticleRecord,
    ClaimRecord,
    FactRecord,
    ResolutionKind,
    Table,
    pair_key,
    verdict_key,
)
from reviewer.domain.review.replacing import Carry, Plan, plan
from reviewer.domain.review.view import ERASED, REPLACED_BY
from reviewer.domain.review.work import Work, unsettled
from reviewer.domain.tongue import mark

_NEEDS_CHOICE = (ResolutionKind.ONE_VALUE, ResolutionKind.LATER)
REPLACED = mark("Replace article {old} by {new} (decided claims carried over: {number})")
REPLACED_BUT = mark(
    "Replace article {old} by {new} (decided claims carried over: {number}; their words have changed: {left})"
)
MOST_LABELS = 12
"""Claims left behind that the line of the history names."""


def replace_article(work: Work, command: c.Replace) -> str:
    """Let an updated version take the place of an article; decisions go along where their words stand."""
    found = plan(work.view, command.old, command.new)
    heirs = {one.old.id: _heir(work, found, one) for one in found.carried}
    gone = [*(one.old for one in found.carried), *found.left, *found.undecided]
    for one in found.carried:
        _carry_verdicts(work, one.old, heirs[one.old.id])
        _carry_links(work, one.old, heirs, {two.id for two in gone})
    _settle_anew(work, gone, heirs)
    for claim in gone:
        _drop(work, claim)
    for key in _ties_of(work, found.old.id):
        work.drop(Table.TIE, key)
    known = {**reading.meta(work.view, found.old), REPLACED_BY: found.new.id}
    work.put(replace(found.old, meta=work.seal(canonical_json(known))))
    return _told(work, found)


def leave(work: Work, article: ArticleRecord, claims: Sequence[ClaimRecord]) -> None:
    """Take an article's claims and ties out of the case; settled facts stand on the others or open again."""
    _settle_anew(work, claims, {})
    for claim in claims:
        _drop(work, claim)
    for key in _ties_of(work, article.id):
        work.drop(Table.TIE, key)


def _told(work: Work, found: Plan) -> str:
    named = {"old": found.old.letter, "new": found.new.letter, "number": len(found.carried)}
    left = ", ".join(reading.label(work.view, one) for one in found.left[:MOST_LABELS])
    left += ", …" if len(found.left) > MOST_LABELS else ""
    return REPLACED_BUT.format(**named, left=left) if left else REPLACED.format(**named)


def _heir(work: Work, found: Plan, carry: Carry) -> str:
    """Return the id of the new article's claim that takes an old one over; it is made if there is none."""
    old, body = carry.old, _moved(work.body(carry.old), found)
    if carry.new is None:
        return _made(work, found, carry, body).id
    new = work.claim(carry.new.id)
    if not _moved_by_people(work, new) and new.fact != old.fact:
        new = work.move(new, old.fact)
    own = new.edited or new.by_hand or bool(work.view.verdicts_on(new.id))
    if not own and body.statement != ERASED and (old.edited or body.statement != work.statement(new)):
        new = work.rebody(replace(new, start=carry.span.start, end=carry.span.end), body)
    note = _again(work, old.note)
    if note and not new.note:
        work.put(replace(new, note=note))
    return new.id


def _made(work: Work, found: Plan, carry: Carry, body: Body) -> ClaimRecord:
    old, home = carry.old, found.new.id
    key = claim_id(home, carry.span, body.statement)
    taken = work.row(Table.CLAIM, key) is not None
    if taken:  # by a claim of other words once, since edited
        key = work.tools.mint.new_id()
    made = replace(
        old,
        id=key,
        article=home,
        number=work.next_number(home),
        start=carry.span.start,
        end=carry.span.end,
        body=work.seal(body_to_text(body)),
        by_hand=True,
        edited=old.edited or taken,
        why="",
        note=_again(work, old.note),
    )
    work.put(made)
    return made


def _moved(body: Body, found: Plan) -> Body:
    """Return a body whose guesses name places of the new text; those whose words are gone are left out."""
    placed = ((one, found.alignment.place(one.span)) for one in body.guesses)
    return replace(body, guesses=tuple(replace(one, span=at) for one, at in placed if at is not None))


def _moved_by_people(work: Work, claim: ClaimRecord) -> bool:
    """Tell whether a person put a claim into its fact, or settled that fact with it: it stays there."""
    home = work.fact(claim.fact)
    return claim.by_hand or not claim.why or bool(work.view.links_of(claim.id)) or claim.id in home.covered


def _carry_verdicts(work: Work, old: ClaimRecord, heir: str) -> None:
    """Give a claim the verdicts on the old one; where an analyst gave both, the later one stands."""
    for verdict in work.view.verdicts_on(old.id):
        there = reading.verdict(work.view, heir, verdict.analyst)
        if there is None or there.seq < verdict.seq:
            key = verdict_key(heir, verdict.analyst)
            work.put(replace(verdict, id=key, claim=heir, note=_again(work, verdict.note)))


def _carry_links(work: Work, old: ClaimRecord, heirs: Mapping[str, str], leaving: set[str]) -> None:
    """Remember of a claim what was said of the old one and others; what was said of it itself counts more."""
    heir = heirs[old.id]
    for one in work.view.links_of(old.id):
        other = one.second if one.first == old.id else one.first
        other = heirs.get(other, other)
        if other != heir and other not in leaving and work.row(Table.LINK, pair_key(heir, other)) is None:
            link(work, heir, other, same=one.same)


def _drop(work: Work, claim: ClaimRecord) -> None:
    for one in work.view.verdicts_on(claim.id):
        work.drop(Table.VERDICT, one.id)
    for link_of in work.view.links_of(claim.id):
        work.drop(Table.LINK, link_of.id)
    work.drop(Table.CLAIM, claim.id)


def _settle_anew(work: Work, gone: Sequence[ClaimRecord], heirs: Mapping[str, str]) -> None:
    """Let settled facts rest on the claims that take the old ones over, or open them again."""
    leaving = {one.id for one in gone}
    for key in dict.fromkeys(one.fact for one in gone):
        fact = work.fact(key)
        if fact.resolution is None:
            continue
        members = {one.id: one for one in work.claims_of(key) if one.id not in leaving}
        chosen, covered = (
            tuple(dict.fromkeys(two for one in rows if (two := heirs.get(one, one)) in members))
            for rows in (fact.chosen, fact.covered)
        )
        lost = [one for one in fact.covered if heirs.get(one, one) not in members]
        changed = replace(fact, chosen=chosen, covered=covered)
        work.put(changed if _holds(work, changed, list(members.values()), lost) else unsettled(fact))


def _holds(work: Work, fact: FactRecord, members: Sequence[ClaimRecord], lost: Sequence[str]) -> bool:
    """Tell whether a settlement still has what it rests on.

    One that chooses a source needs one of those chosen; one that tells how sources differ needs, where some
    have left, that the others still do.
    """
    if not fact.covered or fact.resolution is None:
        return False
    if fact.resolution in _NEEDS_CHOICE:
        return bool(fact.chosen)
    return not lost or bool(work.tools.detect([work.whole(one) for one in members]))


def _ties_of(work: Work, article: str) -> list[str]:
    others = (pair_key(article, one.id) for one in work.articles() if one.id != article)
    return [key for key in others if work.row(Table.TIE, key) is not None]


def _again(work: Work, ref: str) -> str:
    """Return a ref of its own for a text, so that erasing the one leaves the other."""
    text = work.text(ref)
    return "" if text == ERASED else work.seal(text)
