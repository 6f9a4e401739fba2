"""Claims by hand and edited claims: the form is filled, what was typed is kept, and it is saved."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.domain.articles import Article
from reviewer.domain.claims import Body
from reviewer.domain.errors import Cancelled, ReviewerError
from reviewer.domain.readmodel import Changes, ClaimItem, FactItem
from reviewer.domain.review.commands import AddClaim, Command, Edit
from reviewer.domain.sketch import Candidate, Sketch, Suggestion
from reviewer.domain.text import Span
from reviewer.domain.tongue import say
from reviewer.gui.jobs import Rank
from reviewer.gui.picker import Choice, Picker
from reviewer.gui.ports import ReviewPort
from reviewer.gui.read.claim_form import Task

if TYPE_CHECKING:
    from reviewer.gui.read.mode import ReadMode

REST_MS, FACTS_MS = 150, 600
"""How long the keys rest before the typed words are understood, and before facts are looked for."""
MOST_KEPT = 50
"""Forms that were left with something typed in them and are kept."""

_Key = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class _Kept:
    sketch: Sketch
    fact: str | None


class ByHand(QObject):
    """Fills the form of a claim, and saves it."""

    def __init__(self, view: "ReadMode", picker: Picker) -> None:
        super().__init__(view)
        self._view, self._form, self._picker = view, view.form, picker
        self._kept: dict[_Key, _Kept] = {}
        self._asked = self._shown = 0
        self._facts_known = self._entered = False
        self._read: Body | None = None
        self._reader = Reader(self)
        self._reader.found.connect(self._take_read)
        self._reader.bug.connect(view.session.bug)
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(lambda: self._suggest(facts=self._form_is_edit()))
        self._later = QTimer(self, singleShot=True, interval=FACTS_MS)
        self._later.timeout.connect(lambda: self._suggest(facts=True))
        self._form.edited.connect(self._edited)
        self._form.submitted.connect(self.save)
        self._form.left.connect(self.leave)
        self._form.opens.connect(self._open)
        self._form.asks_fact.connect(self._ask_fact)

    @property
    def open(self) -> bool:
        """Tell whether the form is open."""
        return self._form.task is not None

    @property
    def waiting(self) -> bool:
        """Tell whether a proposal is on its way."""
        return self._soon.isActive() or self._later.isActive() or self._reader.busy

    def forget(self) -> None:
        """Forget what was typed: another case is open."""
        self._kept.clear()
        self._end()

    # Opening

    def new(self) -> None:
        """Make a claim of the selected words."""
        view, page = self._view, self._view.page
        span = view.article.selected()
        if page is None or span is None:
            view.told.emit(
                say("Select the words first: drag over them, or Shift with the arrow keys; then press N.")
            )
            return
        title = say("A claim by hand · {letter}", letter=page.item.letter)
        self._start(Task(title, span.of(page.text), Sketch(page.item.id, span)))

    def edit(self, claim: ClaimItem) -> None:
        """Edit a claim."""
        sketch = Sketch(claim.article, claim.span, claim=claim.id)
        self._start(Task(say("Edit {label}", label=claim.label), claim.quote, sketch, claim=claim))

    def _start(self, task: Task) -> None:
        if self.open:
            self._keep()
        self._end()
        kept = self._kept.get(_key(task.sketch))
        if kept is not None:
            task = replace(task, sketch=kept.sketch, fact=kept.fact)
        self._facts_known, self._entered = task.claim is not None, False
        self._form.ask(task)
        self._suggest(facts=False)
        self._suggest(facts=True)

    def move_words(self, *, start: int = 0, end: int = 0) -> bool:
        """Move an end of the words of the new claim by a word; tell whether there is one."""
        task, page = self._form.task, self._view.page
        if task is None or task.claim is not None or page is None or page.item.id != task.sketch.article:
            return False
        old = task.sketch.span
        span = Span(*self._view.article.moved_ends(old.start, old.end, by_start=start, by_end=end))
        if span != old:
            self._view.article.select_words(span)
            self._read = None
            self._form.move_words(span, span.of(page.text))
        return True

    # Proposals

    def _edited(self) -> None:
        self._soon.start()
        self._later.start()

    def _form_is_edit(self) -> bool:
        return self._form.task is not None and self._form.task.claim is not None

    def _suggest(self, *, facts: bool) -> None:
        """Ask what is proposed for what the person has said so far."""
        if not self.open:
            return
        if facts:
            self._soon.stop()
            self._later.stop()
        self._asked += 1
        asked, sketch, read = self._asked, self._form.sketch(), self._read
        wanted = sketch if sketch.statement or read is None else replace(sketch, statement=read.statement)

        def done(found: Suggestion) -> None:
            if asked <= self._shown or not self.open:
                return
            self._shown = asked
            if wanted is not sketch and read is not None:
                found = replace(found, body=replace(found.body, guesses=read.guesses))
            self._form.show_suggestion(found, sketch, facts=facts)
            self._facts_known = self._facts_known or facts
            if self._entered and self._facts_known:
                self.save()
                return
            if facts and read is None and not sketch.statement and self._leaves_open(found):
                self._look_up(sketch)

        rank = Rank.LATER if facts else Rank.READ
        self._view.session.ask(lambda review: review.suggest(wanted, facts=facts), done, rank)

    def _leaves_open(self, found: Suggestion) -> bool:
        """Tell whether the rules leave open whom the words mean, or who does it: then the model is asked."""
        task = self._form.task
        if task is None or task.claim is not None:
            return False
        begins_inside = task.quote[:1].islower() and not found.body.guesses
        return bool(found.unclear) or begins_inside

    def _look_up(self, sketch: Sketch) -> None:
        """Have the language model read the article, to know whom the words mean."""

        def done(article: Article) -> None:
            if self.open:
                self._reader.read(article, sketch.span)

        self._view.session.ask(lambda review: review.article(sketch.article), done)

    def _take_read(self, span: Span, body: Body) -> None:
        task = self._form.task
        if task is not None and task.claim is None and task.sketch.span == span and body.guesses:
            self._read = body
            self._suggest(facts=True)

    def _ask_fact(self) -> None:
        task = self._form.task
        if task is None:
            return
        sketch = replace(self._form.sketch(), statement=self._form.statement())

        def likely(review: ReviewPort) -> list[FactItem]:
            return [one.fact for one in review.suggest(sketch).candidates]

        def chosen(choice: Choice) -> None:
            if self._form.task is not None:
                self._form.facts.add(Candidate(choice.fact, 1.0, (say("chosen by you"),)))
                self._suggest(facts=True)

        self._picker.ask_fact(say("It speaks of…"), likely, chosen)

    # Leaving and saving

    def save(self) -> None:
        """Save the claim and close the form."""
        task = self._form.task
        if task is None:
            return
        sketch, statement, fact = self._form.sketch(), self._form.statement(), self._form.facts.fact
        if not self._facts_known and self._form.facts.by_hand is None:
            self._entered = True  # Enter was faster than the proposal: it is saved once that is here
            return
        self._entered = False
        if not statement:
            self._view.told.emit(say("Write a statement first; Escape leaves the form."))
            self._form.field.setFocus()
            return
        self._keep(always=True)
        self._end()
        if task.claim is None:
            self._add(task, sketch, statement, fact)
        else:
            self._change(task, task.claim, sketch, statement)
        self._view.cards.setFocus()

    def leave(self) -> None:
        """Close the form without saving; what was typed is kept."""
        if not self.open:
            return
        if self._keep():
            edits = self._form_is_edit()
            self._view.told.emit(
                say("Not saved. What you typed is kept: E brings it back.")
                if edits
                else say("Not saved. What you typed is kept: N on the same words brings it back.")
            )
        self._end()
        self._view.cards.setFocus()

    def _keep(self, *, always: bool = False) -> bool:
        """Keep what was typed; return whether there was something."""
        sketch, fact = self._form.sketch(), self._form.facts.by_hand
        key = _key(sketch)
        plain = Sketch(sketch.article, sketch.span, claim=sketch.claim)
        if sketch == plain and fact is None and not always:
            self._kept.pop(key, None)
            return False
        if len(self._kept) >= MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[key] = _Kept(sketch, fact)
        return True

    def _end(self) -> None:
        self._asked += 1
        self._shown = self._asked  # what is still on its way comes too late
        self._read = None
        self._soon.stop()
        self._later.stop()
        self._reader.stop()
        self._form.shut()

    def _add(self, task: Task, sketch: Sketch, statement: str, fact: str) -> None:
        view = self._view
        known = {one.id for one in view.page.claims} if view.page is not None else set()
        span = sketch.span
        command = AddClaim(
            sketch.article,
            span.start,
            span.end,
            statement,
            fact,
            sketch.kind,
            sketch.value,
            sketch.attribution,
            sketch.modality,
        )

        def added(changes: Changes) -> None:
            fresh = [one for one in changes.claims if one not in known]
            if len(fresh) == 1:
                view.open_claim(fresh[0])
            view.article.clear_selection()

        self._send(command, task, sketch, added)

    def _change(self, task: Task, claim: ClaimItem, sketch: Sketch, statement: str) -> None:
        page = self._view.page
        if task.again and page is not None:
            claim = next((one for one in page.claims if one.id == claim.id), claim)
        said = (sketch.kind, sketch.value, sketch.attribution, sketch.modality)
        if statement == claim.body.statement and all(one is None for one in said):
            self._kept.pop(_key(sketch), None)
            return
        self._send(Edit(claim.id, statement, *said), task, sketch, lambda _: None, {claim.id: claim.version})

    def _send(
        self,
        command: Command,
        task: Task,
        sketch: Sketch,
        done: Callable[[Changes], None],
        seen: dict[str, int] | None = None,
    ) -> None:
        """Send it; if it is refused, the form comes back as it was."""
        key = _key(sketch)

        def saved(changes: Changes) -> None:
            self._kept.pop(key, None)
            done(changes)

        def refused(_: ReviewerError) -> None:
            if not self.open:
                self._start(replace(task, sketch=replace(task.sketch, span=sketch.span), again=True))

        self._view.session.send(command, seen, saved, toast=task.claim is None, failed=refused)

    def _open(self, claim_id: str) -> None:
        self.leave()
        self._view.open_claim(claim_id)


class Reader(QObject):
    """Has the language model read an article beside the window, one at a time.

    Attributes:
        found: the words that were asked for, and what they state.
        bug: an exception that nobody expected.
    """

    found = Signal(object, object)
    bug = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Tell whether an article is being read."""
        return self._thread is not None and self._thread.is_alive() and not self._stop.is_set()

    def read(self, article: Article, span: Span) -> None:
        """Read; what was asked before is given up."""
        self.stop()
        stop = self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(article, span, stop), name="reviewer-reading", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Give up what is being read."""
        self._stop.set()

    def _run(self, article: Article, span: Span, stop: threading.Event) -> None:
        from reviewer.services.analyzing import propose_by_model

        def go_on(*_: object) -> None:
            if stop.is_set():
                raise Cancelled

        try:
            body = propose_by_model(article, span, go_on)
        except ReviewerError:
            return  # given up, or there is no model: the rules' proposal stands
        except Exception as error:  # noqa: BLE001 - told in the window's thread, with its traceback
            self.bug.emit(error)
            return
        if body is not None and not stop.is_set():
            self.found.emit(span, body)


def _key(sketch: Sketch) -> _Key:
    """Return what a kept form is found by: the claim, or the words; an edited claim's ends may have moved."""
    if sketch.claim:
        return ("", sketch.claim, 0, 0)
    return (sketch.article, "", sketch.span.start, sketch.span.end)
