"""What the commands on notes, wordings, sections and descriptions do."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review import view as reading
from reviewer.domain.review.acts_on_facts import count, facts_named, label
from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.review.records import CaseRecord, FactRecord, SectionRecord, Table
from reviewer.domain.review.work import Work
from reviewer.domain.tongue import mark, say

_DESCRIBED = ("title", "publisher", "author", "published_on", "address", "language")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


def note(work: Work, command: c.Note) -> str:
    """Write a note on a claim or a fact."""
    if bool(command.claim) == bool(command.fact):
        raise CommandError(say("A note is for one claim or one fact."))
    text = command.text.strip()
    what = mark("Note on {what}") if text else mark("Remove the note on {what}")
    if command.claim:
        claim = reading.find_claim(work.view, command.claim)
        if work.view.text(claim.note) != text:
            work.put(replace(claim, note=work.seal(text)))
        return what.format(what=reading.label(work.view, claim))
    fact = reading.find_fact(work.view, command.fact)
    if work.view.text(fact.note) != text:
        work.put(replace(fact, note=work.seal(text)))
    return what.format(what=label(work, fact))


def word(work: Work, command: c.Word) -> str:
    """Write a fact's line of the sheet."""
    fact = reading.find_fact(work.view, command.fact)
    text = " ".join(command.text.split())
    if work.view.text(fact.wording) != text:
        work.put(replace(fact, wording=work.seal(text)))
    return mark("Word {fact}").format(fact=label(work, fact))


def assign(work: Work, command: c.Assign) -> str:
    """Put facts into a section."""
    facts = facts_named(work, command.facts)
    name = " ".join(command.section.split())
    section = (_find_section(work, name) or _new_section(work, name)) if name else None
    for fact in facts:
        work.put(replace(fact, section=section.id if section else ""))
    what = mark("Put {facts} into a section") if name else mark("Put {facts} into Other")
    return what.format(facts=count(work, facts))


def _find_section(work: Work, name: str) -> SectionRecord | None:
    wanted = name.casefold()
    found = (one for one in work.view.sections() if work.view.text(one.name).casefold() == wanted)
    return next(found, None)


def _new_section(work: Work, name: str) -> SectionRecord:
    position = max((one.position for one in work.view.sections()), default=0) + 1
    section = SectionRecord(work.tools.mint.new_id(), work.seal(name), position)
    work.put(section)
    return section


def rename_section(work: Work, command: c.RenameSection) -> str:
    """Give a section another name."""
    section, name = _find_section(work, command.section), " ".join(command.new_name.split())
    if section is None:
        raise CommandError(say("There is no section {section!r} on this sheet.", section=command.section))
    if not name:
        raise CommandError(say("A section needs a name."))
    other = _find_section(work, name)
    if other is not None and other.id != section.id:
        raise CommandError(
            say("There is a section {name!r} already; put the facts into it instead.", name=name)
        )
    if work.view.text(section.name) != name:
        work.put(replace(section, name=work.seal(name)))
    return mark("Rename a section")


def order_sections(work: Work, command: c.OrderSections) -> str:
    """Put the sections into an order."""
    wanted = [_find_section(work, name) for name in command.sections]
    found = [one for one in wanted if one is not None]
    if {one.id for one in found} != {one.id for one in work.view.sections()} or len(found) != len(wanted):
        raise CommandError(say("Name every section of the sheet once, in the new order."))
    for position, section in enumerate(found, start=1):
        work.put(replace(section, position=position))
    return mark("Order the sections")


def order_facts(work: Work, command: c.OrderFacts) -> str:
    """Put facts of one section into an order; the others keep theirs and follow."""
    facts = facts_named(work, command.facts)
    if len({one.section for one in facts}) != 1:
        raise CommandError(say("Facts can be ordered within one section."))
    named = {one.id for one in facts}
    rest = [one for one in work.view.facts_in(facts[0].section) if one.id not in named]
    for position, fact in enumerate([*facts, *rest], start=1):
        work.put(replace(fact, position=position))
    return mark("Order {facts}").format(facts=count(work, facts))


def move_facts(work: Work, command: c.MoveFacts) -> str:
    """Put facts at a place of a section; no other fact changes its order, and few change their number."""
    facts = facts_named(work, command.facts)
    name = " ".join(command.section.split())
    section = (_find_section(work, name) or _new_section(work, name)) if name else None
    key = section.id if section is not None else ""
    named = {one.id for one in facts}
    others = [one for one in work.view.facts_in(key) if one.id not in named]
    place = len(others)
    if command.before:
        before = reading.find_fact(work.view, command.before)
        found = [at for at, one in enumerate(others) if one.id == before.id]
        if not found:
            raise CommandError(
                say(
                    "Nothing can be put before {fact}: it is not in that section, or is moved itself.",
                    fact=label(work, before),
                )
            )
        place = found[0]
    standing = [one.id for one in work.view.facts_in(key)]
    if standing != [one.id for one in (*others[:place], *facts, *others[place:])]:
        _put_between(work, others[:place], [replace(one, section=key) for one in facts], others[place:])
    return mark("Move {facts} on the sheet").format(facts=count(work, facts))


def _put_between(
    work: Work, before: Sequence[FactRecord], facts: Sequence[FactRecord], after: Sequence[FactRecord]
) -> None:
    """Number facts so that they stand between others; where there is no room, the fewer others make it."""
    low = before[-1].position if before else (after[0].position - len(facts) - 1 if after else 0)
    high = after[0].position if after else low + len(facts) + 1
    lacking = max(0, len(facts) - (high - low - 1))
    if lacking and len(before) <= len(after):
        low -= lacking
        for one in before:
            work.put(replace(one, position=one.position - lacking))
    elif lacking:
        for one in after:
            work.put(replace(one, position=one.position + lacking))
    for number, one in enumerate(facts, start=1):
        work.put(replace(one, position=low + number))


def describe(work: Work, command: c.Describe) -> str:
    """Correct what is known of an article."""
    article = reading.find_article(work.view, command.article)
    if command.published_on:
        _check_date(command.published_on)
    if command.language and not _LANGUAGE.fullmatch(command.language):
        raise CommandError(
            say("{language!r} is no language code; write it as in en.", language=command.language)
        )
    data = reading.meta(work.view, article)
    given = {name: getattr(command, name) for name in _DESCRIBED}
    new = {**data, **{name: value.strip() for name, value in given.items() if value is not None}}
    if new != data:
        work.put(replace(article, meta=work.seal(canonical_json(new))))
    return mark("Describe article {letter}").format(letter=article.letter)


def _check_date(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise CommandError(say("{text!r} is no date; write it as in 2025-06-13.", text=text)) from None


def rename_case(work: Work, command: c.RenameCase) -> str:
    """Give the case another name."""
    name = " ".join(command.new_name.split())
    if not name:
        raise CommandError(say("A case needs a name."))
    key = work.view.case_id()
    row = work.view.row(Table.CASE, key)
    if row is None or work.view.text(row["name"]) != name:
        work.put(CaseRecord(key, work.seal(name)))
    return mark("Rename the case")


def meta_text(**known: str) -> str:
    """Return an article's metadata as the text that is sealed; empty fields are left out."""
    return json.dumps({k: v for k, v in sorted(known.items()) if v}, ensure_ascii=False)
