"""What the commands on facts do: verdicts on all their claims, resolutions, merging and splitting."""

from collections.abc import Sequence
from dataclasses import replace

from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review import view as reading
from reviewer.domain.review.acts_on_claims import REJECTED, named, need_reason, rule
from reviewer.domain.review.records import (
    ClaimRecord,
    FactRecord,
    LinkRecord,
    ResolutionKind,
    Ruling,
    Table,
    pair_key,
)
from reviewer.domain.review.standing import standing
from reviewer.domain.review.work import Work, unsettled
from reviewer.domain.tongue import mark, say

_NEEDS_CHOICE = (ResolutionKind.ONE_VALUE, ResolutionKind.LATER)
_HOW = {
    ResolutionKind.ONE_VALUE: mark("one value"),
    ResolutionKind.RANGE: mark("range"),
    ResolutionKind.BOTH: mark("both"),
    ResolutionKind.LATER: mark("later"),
    ResolutionKind.OPEN: mark("open"),
}


def facts_named(work: Work, names: Sequence[str]) -> list[FactRecord]:
    """Return the facts of these names, each once."""
    if not names:
        raise CommandError(say("Name at least one fact."))
    found = {one.id: one for one in (reading.find_fact(work.view, name) for name in names)}
    return list(found.values())


def label(work: Work, fact: FactRecord) -> str:
    """Return how a fact is called in the log: by its first claim's label."""
    claims = work.claims_of(fact.id)
    if not claims:
        return mark("an empty fact")
    return mark("the fact of {claim}").format(claim=reading.label(work.view, claims[0]))


def count(work: Work, facts: Sequence[FactRecord]) -> str:
    """Return `the fact of B5`, or `12 facts`."""
    return label(work, facts[0]) if len(facts) == 1 else mark("{number} facts").format(number=len(facts))


def undecided(work: Work, fact: str) -> list[ClaimRecord]:
    """Return the claims of a fact that nobody decided on."""
    return [one for one in work.claims_of(fact) if standing(work.view.verdicts_on(one.id)) is None]


def accept_facts(work: Work, command: c.AcceptFacts) -> str:
    """Accept the undecided claims of facts."""
    facts = facts_named(work, command.facts)
    for fact in facts:
        rule(work, undecided(work, fact.id), Ruling.ACCEPTED)
    return mark("Accept {what}").format(what=count(work, facts))


def reject_facts(work: Work, command: c.RejectFacts) -> str:
    """Reject every claim of facts."""
    facts = facts_named(work, command.facts)
    need_reason(command.reason, command.note)
    for fact in facts:
        claims = work.claims_of(fact.id)
        rule(work, claims, Ruling.REJECTED, command.reason.value, command.note.strip())
    return REJECTED.format(what=count(work, facts), reason=command.reason.value)


def hand_back_facts(work: Work, command: c.HandBackFacts) -> str:
    """Send every claim of facts back."""
    facts = facts_named(work, command.facts)
    for fact in facts:
        rule(work, work.claims_of(fact.id), Ruling.RETURNED, note=command.note.strip())
    return mark("Hand back {what}").format(what=count(work, facts))


def settle(work: Work, command: c.Settle) -> str:
    """Settle a fact."""
    fact = reading.find_fact(work.view, command.fact)
    what = mark("Settle {fact} ({how})").format(fact=label(work, fact), how=_HOW[command.resolution])
    _settle(work, fact, command)
    return what


def _settle(work: Work, fact: FactRecord, command: c.Settle | c.Merge) -> None:
    if command.resolution is None:
        return
    members = work.claims_of(fact.id)
    chosen = named(work, command.chosen) if command.chosen else []
    if command.resolution in _NEEDS_CHOICE and not chosen:
        raise CommandError(say("Choose the source whose value stands."))
    outside = [one for one in chosen if one.id not in {member.id for member in members}]
    if outside:
        raise CommandError(
            say(
                "{label} is no claim of this fact; choose one that is.",
                label=reading.label(work.view, outside[0]),
            )
        )
    rejected = [one for one in chosen if _is_rejected(work, one)]
    if rejected:
        raise CommandError(
            say(
                "{label} is rejected; accept it before it can stand.",
                label=reading.label(work.view, rejected[0]),
            )
        )
    if all(_is_rejected(work, one) for one in members):
        raise CommandError(say("All claims of this fact are rejected; there is nothing to settle."))
    rule(work, undecided(work, fact.id), Ruling.ACCEPTED)
    wording = " ".join(command.wording.split())
    work.put(
        replace(
            work.fact(fact.id),
            resolution=command.resolution,
            chosen=tuple(one.id for one in chosen),
            covered=tuple(one.id for one in members),
            settled_by=work.analyst,
            settled_seq=work.view.next_seq(),
            reason=work.seal(command.note.strip()),
            wording=work.seal(wording),
        )
    )


def _is_rejected(work: Work, claim: ClaimRecord) -> bool:
    verdict = standing(work.view.verdicts_on(claim.id))
    return verdict is not None and verdict.ruling is Ruling.REJECTED


def reopen(work: Work, command: c.Reopen) -> str:
    """Take a resolution back."""
    fact = reading.find_fact(work.view, command.fact)
    if fact.resolution is None:
        raise CommandError(say("This fact is not settled; there is nothing to reopen."))
    work.put(unsettled(fact))
    return mark("Reopen {fact}").format(fact=label(work, fact))


def merge(work: Work, command: c.Merge) -> str:
    """Make one fact of several and remember that they are the same."""
    facts = facts_named(work, command.facts)
    if len(facts) < 2:
        raise CommandError(say("Merging takes two facts or more; these are one already."))
    kept, *others = facts
    anchor = work.claims_of(kept.id)[0]
    moved = [one for other in others for one in work.claims_of(other.id)]
    for other in others:
        members = work.claims_of(other.id)
        link(work, anchor.id, members[0].id, same=True)
        for first in work.claims_of(kept.id):
            for second in members:
                unlink(work, first.id, second.id)
    for one in moved:
        work.move(one, kept.id)
    what = mark("Merge {number} facts into {fact}").format(number=len(facts), fact=label(work, kept))
    _settle(work, kept, command)
    return what


def split(work: Work, command: c.Split) -> str:
    """Take claims out of their fact into a new one."""
    claims = named(work, command.claims)
    homes = {one.fact for one in claims}
    if len(homes) != 1:
        raise CommandError(say("Split takes claims of one fact."))
    rest = [one for one in work.claims_of(claims[0].fact) if one.id not in {two.id for two in claims}]
    if not rest:
        raise CommandError(say("These are all the claims of the fact; leave at least one."))
    home = label(work, work.fact(claims[0].fact))
    what = mark("Take {claims} out of {fact}").format(claims=_names(work, claims), fact=home)
    for one in claims:
        for other in rest:
            link(work, one.id, other.id, same=False)
    made = work.new_fact(claims[0])
    for one in claims:
        work.move(one, made.id)
    return what


def same(work: Work, command: c.Same) -> str:
    """Move a claim to the fact of another."""
    claim, other = reading.find_claim(work.view, command.claim), reading.find_claim(work.view, command.other)
    if claim.id == other.id:
        raise CommandError(say("Name two claims."))
    for member in work.claims_of(other.fact):
        unlink(work, claim.id, member.id)
    link(work, claim.id, other.id, same=True)
    if claim.fact != other.fact:
        work.move(claim, other.fact)
    pair = {"claim": _names(work, [claim]), "other": _names(work, [other])}
    return mark("{claim} is the same fact as {other}").format(**pair)


def different(work: Work, command: c.Different) -> str:
    """Keep two claims apart."""
    claim, other = reading.find_claim(work.view, command.claim), reading.find_claim(work.view, command.other)
    if claim.id == other.id:
        raise CommandError(say("Name two claims."))
    unlink(work, claim.id, other.id)
    link(work, claim.id, other.id, same=False)
    if claim.fact == other.fact:
        work.move(claim, work.new_fact(claim).id)
    pair = {"claim": _names(work, [claim]), "other": _names(work, [other])}
    return mark("{claim} is another fact than {other}").format(**pair)


def link(work: Work, first: str, second: str, *, same: bool) -> None:
    """Remember that two claims are, or are not, of the same fact."""
    key = pair_key(first, second)
    one, two = key.split("|")
    work.put(LinkRecord(key, one, two, same))


def unlink(work: Work, first: str, second: str) -> None:
    """Forget what was said of two claims."""
    key = pair_key(first, second)
    row = work.row(Table.LINK, key)
    if row is not None and not row["same"]:
        work.drop(Table.LINK, key)


def _names(work: Work, claims: Sequence[ClaimRecord]) -> str:
    return ", ".join(reading.label(work.view, one) for one in claims)
