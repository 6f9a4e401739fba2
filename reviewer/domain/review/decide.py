"""Deciding: a command and a view of the case yield the changes to be logged; nothing is changed here."""

from collections.abc import Callable
from typing import Any

from reviewer.domain.errors import CommandError
from reviewer.domain.review import (
    acts_on_articles,
    acts_on_claims,
    acts_on_facts,
    acts_on_names,
    acts_on_sheet,
    commands,
    going_back,
    learning,
    unseen,
)
from reviewer.domain.review.commands import Act
from reviewer.domain.review.log import Decision, Draft
from reviewer.domain.review.records import Change, FactRecord, Table
from reviewer.domain.review.view import CaseView
from reviewer.domain.review.work import Tools, Work
from reviewer.domain.tongue import again, mark, say

_Handler = Callable[[Work, Any], str]

UNDONE, REDONE = mark("Undo “{what}”"), mark("Redo “{what}”")

HANDLERS: dict[type, _Handler] = {
    commands.Accept: acts_on_claims.accept,
    commands.Reject: acts_on_claims.reject,
    commands.HandBack: acts_on_claims.hand_back,
    commands.Clear: acts_on_claims.clear,
    commands.Edit: acts_on_claims.edit,
    commands.MoveSpan: acts_on_claims.move_span,
    commands.AddClaim: acts_on_claims.add_claim,
    commands.AcceptFacts: acts_on_facts.accept_facts,
    commands.RejectFacts: acts_on_facts.reject_facts,
    commands.HandBackFacts: acts_on_facts.hand_back_facts,
    commands.Settle: acts_on_facts.settle,
    commands.Reopen: acts_on_facts.reopen,
    commands.Merge: acts_on_facts.merge,
    commands.Split: acts_on_facts.split,
    commands.Same: acts_on_facts.same,
    commands.Different: acts_on_facts.different,
    commands.Note: acts_on_sheet.note,
    commands.Word: acts_on_sheet.word,
    commands.Assign: acts_on_sheet.assign,
    commands.RenameSection: acts_on_sheet.rename_section,
    commands.OrderSections: acts_on_sheet.order_sections,
    commands.OrderFacts: acts_on_sheet.order_facts,
    commands.MoveFacts: acts_on_sheet.move_facts,
    commands.Describe: acts_on_sheet.describe,
    commands.Replace: acts_on_articles.replace_article,
    commands.RenameCase: acts_on_sheet.rename_case,
    commands.SameName: acts_on_names.same_name,
    commands.OtherName: acts_on_names.other_name,
    commands.RenameName: acts_on_names.rename_name,
    commands.Learn: learning.learn,
    commands.Forget: learning.forget,
}
"""What each command does; undo, redo and going back stand apart, for they read the log."""


def decide(view: CaseView, act: Act, tools: Tools) -> Draft:
    """Return what an act would change.

    Raises:
        CommandError: the act makes no sense here, or changes nothing.
        StaleError: what the person saw has changed since.
    """
    if not act.analyst.strip():
        raise CommandError(
            say("A decision needs the analyst's name; set it in the settings or with --analyst.")
        )
    _check_seen(view, act)
    if isinstance(act.command, commands.Undo):
        return _take_back(view, act.analyst, tools)
    if isinstance(act.command, commands.Redo):
        return _bring_back(view, act.analyst, tools)
    if isinstance(act.command, commands.GoBack):
        return going_back.go_back(Work(view, tools, act.analyst), act.command)
    work = Work(view, tools, act.analyst)
    what = HANDLERS[type(act.command)](work, act.command)
    work.refresh()
    changes = work.changes()
    if not changes:
        raise CommandError(say("{what}: nothing to do, it is so already.", what=again(what)))
    return Draft(act.command.name, what, changes, tuple(work.texts.values()))


def _check_seen(view: CaseView, act: Act) -> None:
    for key, version in act.seen.items():
        for table in (Table.CLAIM, Table.FACT):
            now = view.version(table, key)
            if now and now != version:
                raise unseen.changed(view, table, key, version)


def _take_back(view: CaseView, analyst: str, tools: Tools) -> Draft:
    last = view.last_done(analyst)
    if last is None:
        raise CommandError(say("There is nothing of yours to undo in this case."))
    changes, work = _compensate(view, last, [one.inverted() for one in reversed(last.changes)], tools)
    return Draft("undo", UNDONE.format(what=last.what), changes, tuple(work.texts.values()), undoes=last.seq)


def _bring_back(view: CaseView, analyst: str, tools: Tools) -> Draft:
    last = view.last_undone(analyst)
    if last is None:
        raise CommandError(say("There is nothing of yours to redo in this case."))
    changes, work = _compensate(view, last, list(last.changes), tools)
    return Draft("redo", REDONE.format(what=last.what), changes, tuple(work.texts.values()), redoes=last.seq)


def _compensate(
    view: CaseView, last: Decision, wanted: list[Change], tools: Tools
) -> tuple[tuple[Change, ...], Work]:
    """Return the wanted changes on what stands now; conflicts are found anew, for others decide too."""
    work = Work(view, tools, last.analyst)
    for change in wanted:
        if change.table is not Table.CONFLICT:
            _redirect(view, work, last, change)
    for change in wanted:
        if change.table is Table.CLAIM and change.after is None:
            _check_unjudged(work, last, change.key)
    _give_facts(work, wanted)
    work.refresh()
    return work.changes(), work


def _give_facts(work: Work, wanted: list[Change]) -> None:
    """Make the facts anew whose claims come back, and that an analysis has emptied since."""
    for change in wanted:
        row = work.row(Table.CLAIM, change.key) if change.table is Table.CLAIM else None
        if row is not None and work.row(Table.FACT, row["fact"]) is None:
            work.put(FactRecord(row["fact"], work.seal(work.statement(work.claim(change.key)))))


def _redirect(view: CaseView, work: Work, last: Decision, change: Change) -> None:
    now = work.row(change.table, change.key)
    fits = (now is None) == (change.before is None) and all(
        now is not None and now.get(name) == value for name, value in (change.before or {}).items()
    )
    if not fits:
        later = view.touched_since(last.seq, change.table, change.key)
        if later is None:
            raise CommandError(
                say(
                    "“{what}” cannot be changed back: what it decided was changed later; nothing was "
                    "changed.",
                    what=again(last.what),
                )
            )
        raise CommandError(
            say(
                "“{what}” cannot be changed back: what it decided was changed later by {analyst} "
                "(“{later}”); nothing was changed.",
                what=again(last.what),
                analyst=later.analyst,
                later=again(later.what),
            )
        )
    if change.after is None:
        if change.table is Table.FACT and work.claims_of(change.key):
            raise CommandError(
                say(
                    "“{what}” cannot be changed back: claims were put into its fact since; nothing was "
                    "changed.",
                    what=again(last.what),
                )
            )
        work.drop(change.table, change.key)
    else:
        work.restore(change.table, change.key, {**(now or {}), **change.after})


def _check_unjudged(work: Work, last: Decision, claim: str) -> None:
    """Refuse to take a claim away on which someone gave a verdict after it was made."""
    for one in work.view.verdicts_on(claim):
        if work.row(Table.VERDICT, one.id) is not None:
            raise CommandError(
                say(
                    "“{what}” cannot be changed back: {analyst} gave a verdict on its claim; nothing was "
                    "changed.",
                    what=again(last.what),
                    analyst=one.analyst,
                )
            )
