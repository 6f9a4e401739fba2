"""What the commands on single claims do."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.domain.articles import claim_id
from reviewer.domain.claims import Body
from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review import view as reading
from reviewer.domain.review.bodies import body_to_text
from reviewer.domain.review.records import (
    ArticleRecord,
    ClaimRecord,
    FactRecord,
    Reason,
    Ruling,
    Table,
    VerdictRecord,
    verdict_key,
)
from reviewer.domain.review.view import replaced_by
from reviewer.domain.review.work import Work
from reviewer.domain.text import Span
from reviewer.domain.tongue import mark, say

REJECTED = mark("Reject {what} ({reason})")
NOT_UNDERSTOOD = mark(
    "The value “{words}” is not understood. Write a figure with its unit or a date, or say what it is, as in"
    " “name: Mira Oden”, “list: Nvidia, Amazon”, “role: founder” or “status: agreed”; empty: no value."
)


def named(work: Work, names: Sequence[str]) -> list[ClaimRecord]:
    """Return the claims of these labels or ids, each once."""
    if not names:
        raise CommandError(say("Name at least one claim, as in B5."))
    found = {one.id: one for one in (reading.find_claim(work.view, name) for name in names)}
    return list(found.values())


def count(work: Work, claims: Sequence[ClaimRecord]) -> str:
    """Return `B5`, or `12 claims`."""
    return (
        reading.label(work.view, claims[0])
        if len(claims) == 1
        else mark("{number} claims").format(number=len(claims))
    )


def rule(work: Work, claims: Iterable[ClaimRecord], ruling: Ruling, reason: str = "", note: str = "") -> None:
    """Give the analyst's verdict on claims; one that is given already is left as it is."""
    ref = work.seal(note)
    for one in claims:
        key = verdict_key(one.id, work.analyst)
        old = reading.verdict(work.view, one.id, work.analyst)
        same = old is not None and (old.ruling, old.reason) == (ruling, reason)
        if same and not note and not stands_against(work, one, ruling):
            continue
        work.put(VerdictRecord(key, one.id, work.analyst, ruling, reason, ref, work.view.next_seq()))


def stands_against(work: Work, claim: ClaimRecord, ruling: Ruling) -> bool:
    """Tell whether another analyst's later verdict stands, so that giving one's own again says something."""
    latest = max(work.view.verdicts_on(claim.id), key=lambda one: one.seq, default=None)
    return latest is not None and latest.ruling is not ruling


def accept(work: Work, command: c.Accept) -> str:
    """Accept claims."""
    claims = named(work, command.claims)
    rule(work, claims, Ruling.ACCEPTED)
    return mark("Accept {what}").format(what=count(work, claims))


def reject(work: Work, command: c.Reject) -> str:
    """Reject claims."""
    claims = named(work, command.claims)
    need_reason(command.reason, command.note)
    rule(work, claims, Ruling.REJECTED, command.reason.value, command.note.strip())
    return REJECTED.format(what=count(work, claims), reason=command.reason.value)


def need_reason(reason: Reason, note: str) -> None:
    """Refuse the reason "other" without words."""
    if reason is Reason.OTHER and not note.strip():
        raise CommandError(say("Say in a note why, when the reason is “other”."))


def hand_back(work: Work, command: c.HandBack) -> str:
    """Send claims back."""
    claims = named(work, command.claims)
    rule(work, claims, Ruling.RETURNED, note=command.note.strip())
    return mark("Hand back {what}").format(what=count(work, claims))


def clear(work: Work, command: c.Clear) -> str:
    """Take the analyst's own verdicts back."""
    claims = named(work, command.claims)
    for one in claims:
        if reading.verdict(work.view, one.id, work.analyst) is not None:
            work.drop(Table.VERDICT, verdict_key(one.id, work.analyst))
    return mark("Clear the verdict on {what}").format(what=count(work, claims))


def edit(work: Work, command: c.Edit) -> str:
    """Give a claim another statement; what it says is read from the new words."""
    claim = reading.find_claim(work.view, command.claim)
    what = mark("Edit {claim}").format(claim=reading.label(work.view, claim))
    statement = " ".join(command.statement.split())
    if not statement:
        raise CommandError(say("A statement cannot be empty; reject the claim instead."))
    old = work.body(claim)
    span = Span(claim.start, claim.end)
    new = old if statement == old.statement else _read_again(work, claim, span, statement)
    new = _corrected(work, claim.article, new, command)
    if new != old:
        work.rebody(claim, new)
    return what


def _corrected(work: Work, home: str, body: Body, command: c.Edit | c.AddClaim) -> Body:
    """Return a body with what a person says of it."""
    if command.kind is not None:
        body = replace(body, kind=command.kind)
    if command.attribution is not None:
        body = replace(body, attribution=" ".join(command.attribution.split()))
    if command.modality is not None:
        body = replace(body, modality=" ".join(command.modality.split()))
    if command.value is None:
        return body
    words = " ".join(command.value.split())
    if not words:
        return replace(body, value=None)
    article = reading.article(work.view, home)
    value = work.tools.value(article, words, body.statement) if article is not None else None
    if value is None:
        raise CommandError(say(NOT_UNDERSTOOD, words=words))
    return replace(body, value=value)


def _read_again(work: Work, claim: ClaimRecord, span: Span, statement: str) -> Body:
    """Return the body for new words, keeping what words alone do not show."""
    home = reading.article(work.view, claim.article)
    if home is None:
        raise KeyError(claim.article)
    new = work.tools.propose(home, work.view.article_text(claim.article), span, statement)
    return reworded(work.body(claim), replace(new, statement=statement or new.statement))


def reworded(old: Body, new: Body) -> Body:
    """Return the body of a claim with a new statement, keeping what words alone do not show.

    Args:
        old: the body as it was.
        new: what the new statement says by itself.
    """
    stays = old.value is not None and bool(old.value.text) and old.value.text in new.statement
    return replace(
        new,
        kind=old.kind,
        value=new.value or (old.value if stays else None),
        attribution=new.attribution or old.attribution,
        subject=old.subject,
        attribute=old.attribute,
        scope=old.scope,
        confidence=1.0,
        origin=old.origin,
    )


def move_span(work: Work, command: c.MoveSpan) -> str:
    """Move the ends of a claim; the statement stays, for it is the analyst's to edit."""
    claim = reading.find_claim(work.view, command.claim)
    span = checked_span(work, claim.article, command.start, command.end)
    work.put(replace(claim, start=span.start, end=span.end, edited=True))
    return mark("Move the ends of {claim}").format(claim=reading.label(work.view, claim))


def checked_span(work: Work, article: str, start: int, end: int) -> Span:
    """Return a span of an article, without white space at its ends."""
    text = work.view.article_text(article)
    if not 0 <= start < end <= len(text):
        raise CommandError(
            say(
                "{start} to {end} is no stretch of this article, which has {length} characters.",
                start=start,
                end=end,
                length=len(text),
            )
        )
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise CommandError(say("There are no words in this selection; select some."))
    return Span(start, end)


def add_claim(work: Work, command: c.AddClaim) -> str:
    """Make a claim by hand, in a given fact or in one of its own; who makes it accepts it."""
    made = make_claim(work, command)
    accept_own(work, made)
    home = reading.find_article(work.view, command.article)
    return mark("Add claim {claim}").format(claim=f"{home.letter}{made.number}")


def accept_own(work: Work, claim: ClaimRecord) -> None:
    """Accept a claim that this decision makes."""
    key = verdict_key(claim.id, work.analyst)
    work.put(VerdictRecord(key, claim.id, work.analyst, Ruling.ACCEPTED, seq=work.view.next_seq()))


def make_claim(work: Work, command: c.AddClaim) -> ClaimRecord:
    """Make a claim by hand on which nobody has decided.

    Raises:
        CommandError: there are no words, or they are a claim with the same statement; nothing was made.
    """
    home = reading.find_article(work.view, command.article)
    _check_current(work, home)
    span = checked_span(work, home.id, command.start, command.end)
    statement = " ".join(command.statement.split())
    body = work.tools.propose(home, work.view.article_text(home.id), span, statement)
    origin = " ".join(command.origin.split())
    body = replace(body, statement=statement or body.statement, confidence=1.0, origin=origin or body.origin)
    body = _corrected(work, home.id, body, command)
    key = claim_id(home.id, span, body.statement)
    if work.row(Table.CLAIM, key) is not None:
        raise CommandError(
            say("These words are claim {claim} already, with the same statement.", claim=_label_of(work, key))
        )
    fact = reading.find_fact(work.view, command.fact) if command.fact else _own_fact(work, body)
    ref, note = work.seal(body_to_text(body)), work.seal(command.note.strip())
    number = work.next_number(home.id)
    made = ClaimRecord(key, home.id, number, span.start, span.end, fact.id, ref, by_hand=True, note=note)
    work.put(made)
    return made


def _check_current(work: Work, article: ArticleRecord) -> None:
    other = reading.article(work.view, replaced_by(work.view, article))
    if other is not None:
        raise CommandError(
            say(
                "Article {letter} was replaced by article {other}; mark the words there.",
                letter=article.letter,
                other=other.letter,
            )
        )


def _own_fact(work: Work, body: Body) -> FactRecord:
    fact = FactRecord(work.tools.mint.new_id(), work.seal(body.statement))
    work.put(fact)
    return fact


def _label_of(work: Work, key: str) -> str:
    return reading.label(work.view, work.claim(key))
