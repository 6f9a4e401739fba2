"""What is decided in Read: each act becomes one command."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reviewer.domain.names import Name
from reviewer.domain.readmodel import Changes, ClaimItem, FactItem, LogEntry
from reviewer.domain.review.commands import (
    Accept,
    Clear,
    Command,
    Edit,
    HandBack,
    MoveSpan,
    Note,
    Reject,
    Same,
    Split,
)
from reviewer.domain.review.records import Reason
from reviewer.domain.tongue import say
from reviewer.gui.jobs import Rank
from reviewer.gui.mode_view import SAVED_MS
from reviewer.gui.picker import Choice, Picker
from reviewer.gui.ports import ReviewPort
from reviewer.gui.read.by_hand import ByHand
from reviewer.gui.read.other_rows import MOST_KEYS

if TYPE_CHECKING:
    from reviewer.gui.read.mode import ReadMode


class Decisions:
    """The acts on the selected claim."""

    def __init__(self, view: "ReadMode", picker: Picker) -> None:
        self._view, self._picker = view, picker
        self._spans: dict[str, tuple[int, int]] = {}
        self.by_hand = ByHand(view, picker)
        view.card.reasons.chosen.connect(self._reject)
        view.card.others.picked.connect(view.open_claim)
        view.card.untold.connect(self._read_story)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return the acts by id."""
        return {
            "accept": self.accept,
            "reject": self.ask_reason,
            "hand_back": self.hand_back,
            "clear": self.clear,
            "accept_next": self.accept_next,
            "edit": self.edit,
            "note": self.note,
            "meant": self.meant,
            "merge": self.merge,
            "same": self.same,
            "different": self.different,
            "new_claim": self.by_hand.new,
            "end_right": lambda: self.move(end=1),
            "end_left": lambda: self.move(end=-1),
            "start_right": lambda: self.move(start=1),
            "start_left": lambda: self.move(start=-1),
            "others_all": self._view.card.others.show_all,
            **{f"other_{n}": partial(self._view.card.others.pick, n) for n in range(1, MOST_KEYS + 1)},
        }

    def _send(
        self,
        command: Command,
        claim: ClaimItem,
        done: Callable[[Changes], None] | None = None,
        toast: bool = False,
    ) -> None:
        self._view.session.send(command, {claim.id: claim.version}, done, toast)

    def _claim(self) -> ClaimItem | None:
        claim = self._view.claim()
        if claim is None:
            self._view.told.emit(say("Select a claim first: click its words, or press J."))
        return claim

    # Verdicts

    def accept(self) -> None:
        """Accept the claim and go on to the next undecided one."""
        claim = self._claim()
        if claim is not None:
            self._send(Accept((claim.id,)), claim)
            self._view.soon(self._view.advance, SAVED_MS)

    def ask_reason(self) -> None:
        """Ask why it is rejected."""
        if self._claim() is not None:
            self._view.card.ask_reason()

    def _reject(self, reason: Reason, note: str) -> None:
        claim = self._view.claim()
        self._view.card.close_forms()
        if claim is not None:
            self._send(Reject((claim.id,), reason, note), claim)
            self._view.soon(self._view.advance, SAVED_MS)

    def hand_back(self) -> None:
        """Hand the claim back, with a note."""
        claim = self._claim()
        if claim is None:
            return

        def save(text: str) -> None:
            self._send(HandBack((claim.id,), text), claim)
            self._view.soon(self._view.advance, SAVED_MS)

        self._view.card.ask(say("Hand back"), "", save, say("What should be looked at again?"))

    def clear(self) -> None:
        """Take one's own verdict back."""
        claim = self._claim()
        if claim is not None:
            self._send(Clear((claim.id,)), claim)

    def accept_next(self) -> None:
        """Accept, and go to the next article's claim on the same fact; a new claim's form is saved."""
        view = self._view
        if self.by_hand.open:
            self.by_hand.save()
            return
        claim = self._claim()
        if claim is None:
            return
        detail = view.fact_detail()
        after = [one for one in detail.claims if one.article != claim.article] if detail else []
        later = [
            one for one in after if view.letters.get(one.article, "") > view.letters.get(claim.article, "")
        ]
        self._send(Accept((claim.id,)), claim)
        target = next((one for one in [*later, *after] if one.ruling is None), None)
        view.soon(view.advance if target is None else partial(view.open_claim, target.id), SAVED_MS)

    # Words

    def edit(self) -> None:
        """Edit the statement, and what is understood of it."""
        claim = self._claim()
        if claim is not None:
            self.by_hand.edit(claim)

    def meant(self) -> None:
        """Choose another name for the least sure one that the statement gives by a guess."""
        claim = self._claim()
        if claim is None:
            return
        open_ones = [one for one in claim.body.guesses if one.name in claim.body.statement]
        if not open_ones:
            self._view.told.emit(say("No name in this statement was guessed; press E to edit it."))
            return
        guess = min(open_ones, key=lambda one: one.confidence)

        def chosen(name: Name) -> None:
            self._send(Edit(claim.id, claim.body.statement.replace(guess.name, name.full, 1)), claim)

        self._view.asks_name.emit(say("Who is “{what}”?", what=guess.words or guess.name), chosen)

    def note(self) -> None:
        """Write a note on the claim."""
        claim = self._claim()
        if claim is not None:
            self._view.card.ask(
                say("Note"),
                claim.note,
                lambda text: self._send(Note(text, claim=claim.id), claim),
                say("Empty: no note"),
            )

    def move(self, start: int = 0, end: int = 0) -> None:
        """Move an end of the claim a word to the right or left; while one is made by hand, of its words."""
        if self.by_hand.move_words(start=start, end=end):
            return
        claim, page = self._claim(), self._view.page
        if claim is None or page is None:
            return
        a, b = self._spans.get(claim.id, (claim.start, claim.end))
        moved = self._view.article.moved_ends(a, b, by_start=start, by_end=end)
        if moved != (a, b):
            self._move_to(claim, *moved)

    def move_to(self, claim_id: str, start: int, end: int) -> None:
        """Let the claim that is open begin and end elsewhere: one of its ends was dragged there."""
        claim = self._view.claim()
        if claim is not None and claim.id == claim_id:
            self._move_to(claim, start, end)

    def _move_to(self, claim: ClaimItem, a: int, b: int) -> None:
        self._spans[claim.id] = (a, b)
        self._view.want(claim.id)
        self._send(MoveSpan(claim.id, a, b), claim, lambda _: self._moved(claim.id, (a, b)))

    def _moved(self, claim_id: str, ends: tuple[int, int]) -> None:
        if self._spans.get(claim_id) == ends:  # else it was moved again meanwhile
            del self._spans[claim_id]

    def _read_story(self, claim_id: str) -> None:
        """Read who put a claim where it stands."""

        def done(entries: list[LogEntry]) -> None:
            self._view.card.show_story(claim_id, entries)

        self._view.session.ask(lambda review: review.history(0, 50, claim_id), done, Rank.LATER)

    # Facts

    def merge(self) -> None:
        """Merge the claim's fact into another, and ask how that is settled."""
        self._pick(say("Merge this fact into…"), self._merge_into)

    def _merge_into(self, claim: ClaimItem, fact: FactItem) -> None:
        self._view.merge.emit((fact.id, claim.fact), {claim.id: claim.version})

    def same(self) -> None:
        """Say that the claim speaks of another fact."""
        self._pick(say("Same fact as…"), self._same_as)

    def _same_as(self, claim: ClaimItem, fact: FactItem) -> None:
        self._send(Same(claim.id, fact.lead), claim, toast=True)

    def _pick(self, title: str, then: Callable[[ClaimItem, FactItem], None]) -> None:
        claim = self._claim()
        if claim is None:
            return

        def likely(review: ReviewPort) -> list[FactItem]:
            return review.propose_fact(claim.article, claim.start, claim.end, claim.body.statement)

        def chosen(choice: Choice) -> None:
            then(claim, choice.fact)

        self._picker.ask_fact(title, likely, chosen, without=claim.fact)

    def different(self) -> None:
        """Take the claim out of its fact."""
        claim, detail = self._claim(), self._view.fact_detail()
        if claim is None:
            return
        if detail is not None and len(detail.claims) < 2:
            self._view.told.emit(
                say(
                    "{label} is the only claim of its fact; there is nothing to take it out of.",
                    label=claim.label,
                )
            )
            return
        self._send(Split((claim.id,)), claim, toast=True)
