"""What is decided on the selected facts, each time as one decision."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reviewer.domain.readmodel import FactItem
from reviewer.domain.review.commands import (
    AcceptFacts,
    Assign,
    Command,
    HandBackFacts,
    Note,
    RejectFacts,
    Word,
)
from reviewer.domain.review.records import Reason
from reviewer.domain.tongue import count, say

if TYPE_CHECKING:
    from reviewer.gui.facts.mode import FactsMode

MOST_MERGED = 200
"""Facts that can be merged at once; more are surely a slip."""
MANY = 300
"""Facts from which on it is told that a decision takes its time."""


class Deciding:
    """The acts on the selected facts."""

    def __init__(self, view: "FactsMode") -> None:
        self._view = view

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return the acts by id."""
        return {
            "accept": self.accept,
            "reject": self.ask_reason,
            "hand_back": self.hand_back,
            "merge": self.merge,
            "edit": self.edit,
            "note": self.note,
            "section": self.assign,
        }

    def accept(self) -> None:
        """Accept the selected facts, as one decision."""
        self._with_ids(lambda ids, seen: self._send(AcceptFacts(ids), seen, len(ids)))

    def ask_reason(self) -> None:
        """Ask why the selected facts are rejected."""
        if self._view.table.selectionModel().hasSelection():
            self._view.ask_reason()

    def reject(self, reason: Reason, note: str) -> None:
        """Reject the selected facts."""
        self._with_ids(lambda ids, seen: self._send(RejectFacts(ids, reason, note), seen, len(ids)))

    def hand_back(self) -> None:
        """Hand the selected facts back."""

        def save(text: str) -> None:
            self._with_ids(lambda ids, seen: self._send(HandBackFacts(ids, text), seen, len(ids)))

        if self._view.table.selectionModel().hasSelection():
            self._view.ask(say("Hand back"), "", save, say("What should be looked at again?"))

    def merge(self) -> None:
        """Make one fact of the selected ones, and ask how it is settled."""
        chosen = self._view.table.selected_count()
        if chosen < 2:
            self._view.told.emit(
                say("Select two facts or more to merge them: Shift with the arrows, or Ctrl and a click.")
            )
        elif chosen > MOST_MERGED:
            self._view.told.emit(
                count("At most %n fact(s) can be merged at once; select fewer.", "", MOST_MERGED)
            )
        else:
            self._with_ids(lambda ids, seen: self._view.merge.emit(ids, seen))

    def edit(self) -> None:
        """Edit the wording of the current fact."""
        fact = self._view.current()
        if fact is not None:

            def save(text: str) -> None:
                self._word(fact, text)

            self._view.ask(say("Wording of the sheet"), fact.line, save, say("Empty: as proposed"))

    def _word(self, fact: FactItem, text: str) -> None:
        if text != fact.line:
            self._send(Word(fact.id, text), {fact.id: fact.version})

    def note(self) -> None:
        """Write a note on the current fact."""
        fact = self._view.current()
        if fact is None:
            return

        def save(text: str) -> None:
            self._send(Note(text, fact=fact.id), {fact.id: fact.version})

        def ask(note: str) -> None:
            self._view.ask(say("Note"), note, save, say("Empty: no note"))

        self._view.session.ask(lambda review: review.fact(fact.id).note, ask)

    def assign(self) -> None:
        """Put the selected facts into a section."""
        self._with_ids(lambda ids, _: self._view.ask_section(ids))

    def put_into(self, ids: tuple[str, ...], section: str) -> None:
        """Put facts into a section."""
        self._send(Assign(ids, section), {}, len(ids))

    def _with_ids(self, then: Callable[[tuple[str, ...], dict[str, int]], None]) -> None:
        """Call `then` with the ids of what is selected, and the versions of what the person saw of it."""
        if not self._view.table.selected_count():
            self._view.told.emit(say("Select facts first: arrows, Shift with the arrows, or a click."))
            return
        versions = self._view.model.versions
        self._view.with_selected(lambda ids: then(ids, versions(ids)))

    def _send(self, command: Command, seen: dict[str, int], number: int = 1) -> None:
        if number >= MANY:
            self._view.told.emit(count("Deciding on %n fact(s)…", "", number))
        self._view.session.send(command, seen, toast=number > 1)
