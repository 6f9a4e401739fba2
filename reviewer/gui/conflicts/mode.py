"""Conflicts: settle what sources disagree on, one after the other."""

import contextlib
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reviewer.domain.errors import CommandError
from reviewer.domain.readmodel import ArticleItem, Changes, FactDetail, FactItem
from reviewer.domain.review.commands import Note, Reopen, Settle, Split
from reviewer.domain.review.records import ResolutionKind
from reviewer.domain.review.standing import FactState
from reviewer.domain.said import Sides, queue_sides
from reviewer.domain.tongue import again, count, say
from reviewer.gui.actions import Mode
from reviewer.gui.conflicts.choosing import Choosing
from reviewer.gui.conflicts.done import Done
from reviewer.gui.conflicts.opening import Opened, as_settled, opened_with, read_fact, texts_of
from reviewer.gui.conflicts.queue import Queue
from reviewer.gui.conflicts.resolve import Draft
from reviewer.gui.edges import Overview
from reviewer.gui.forms import rows
from reviewer.gui.jobs import Rank
from reviewer.gui.ports import ReviewPort
from reviewer.gui.recent import Recent
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.typed import Typed, sending
from reviewer.gui.widgets import frame, label

MOST_FACTS, MOST_TEXTS = 200, 1000
"""Opened facts, and texts of articles, that are kept: those read last."""
AT_ONCE = 20
"""Facts of the queue whose sides are read in one go: those in sight first."""
QUEUE, SOURCES = 12.0, 22.0
"""Least widths of the queue and of a fact, in lines of text; below both the queue gives way."""


class ConflictsMode(Choosing):
    """The queue and the fact that is open in it."""

    mode = Mode.CONFLICTS

    def __init__(self, session: Session, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__(session, theme, keys)
        self.current = ""
        self._texts: Recent[str] = Recent(MOST_TEXTS)
        self._articles: dict[str, ArticleItem] = {}
        self._overview: Overview | None = None
        self._details: Recent[FactDetail] = Recent(MOST_FACTS)
        self._drafts: dict[str, Draft] = {}
        self._after_settling = False
        self._changes = 0
        self.queue = Queue(theme)
        self._count = label("", "soft")
        self.done = Done(theme, keys)
        self._build(theme)
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._read_sides)
        self.queue.verticalScrollBar().valueChanged.connect(lambda _: self._reading.start())
        self.queue.picked.connect(self.open_fact)
        self.done.sheet.clicked.connect(lambda: self.go.emit(Mode.SHEET, ""))
        self.done.settled.clicked.connect(lambda: self.step(1))
        self.detail.sources.selected.connect(self._select)
        self.detail.sources.marked.connect(self._mark)
        self.detail.sources.opened.connect(lambda claim: self.go.emit(Mode.READ, claim))
        self.detail.resolve.picked.connect(self._pick)
        self.detail.resolve.settled.connect(self.settle)
        self.detail.resolve.noted.connect(self.save_note)
        self.detail.resolve.back.connect(self.detail.resolve.swap)
        self.detail.different.clicked.connect(lambda: self.different())
        self.detail.rule.clicked.connect(lambda: self.show_rule())

    def _build(self, theme: Theme) -> None:
        unit = theme.unit()
        left = self._left = QWidget()
        left.setProperty("look", "paper")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = rows(left, 0)
        head = frame("header")
        line = QHBoxLayout(head)
        line.setContentsMargins(round(unit * 0.95), round(unit * 0.55), round(unit), round(unit * 0.55))
        line.addWidget(self._count)
        box.addWidget(head)
        box.addWidget(self.queue, 1)
        right = QWidget()
        right.setProperty("look", "canvas")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = rows(right, 0)
        inner.addWidget(self.done)
        inner.addWidget(self.detail, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("conflicts")
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 900])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        theme.scale(left, lambda unit: left.setMinimumWidth(round(unit * QUEUE)))
        theme.scale(right, lambda unit: right.setMinimumWidth(round(unit * SOURCES)))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    # The mode

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what can be done here."""
        values = {
            f"value_{n}": lambda at=n - 1: self.choose_value(self._first_key + at) for n in range(1, 10)
        }
        return {
            **values,
            "range": lambda: self._choose(ResolutionKind.RANGE),
            "both": lambda: self._choose(ResolutionKind.BOTH),
            "later": lambda: self._choose(ResolutionKind.LATER),
            "leave_open": lambda: self._choose(ResolutionKind.OPEN),
            "settle": self.settle,
            "reopen": self.reopen,
            "different": self.different,
            "edit": self.edit,
            "more_sources": self.more_sources,
            "wording_back": self.detail.resolve.swap,
            "mark_source": lambda: self._mark(self.selected),
            "rule": self.show_rule,
            "note": self.detail.resolve.ask_note,
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "skip": lambda: self.step(1),
            "next_undecided": self.next_open,
            "show": self.show_source,
        }

    def panes(self) -> list[QWidget]:
        """Return the panes."""
        wanted: list[QWidget] = [self.queue, self.detail.sources, self.detail.area]
        return [one for one in wanted if one.isVisibleTo(self)] or [self.done]

    def acted_on(self) -> QWidget | None:
        """Return the box in which a fact is settled."""
        return self.detail.resolve

    def clear(self) -> None:
        """Forget the case."""
        self.opened, self.current = None, ""
        self._texts.clear()
        self._articles, self._overview = {}, None
        self._details.clear()
        self._drafts.clear()
        self.queue.queue.set_facts([])
        self.queue.queue.sides.clear()

    def load(self) -> None:
        """Read the queue again."""
        self._changes += 1
        self._details.clear()
        self.session.ask(lambda review: review.queue(), self._take_queue)

    def take_overview(self, overview: Overview) -> None:
        """Take the articles."""
        if overview.same_articles(self._overview):
            return
        self._overview = overview
        before, self._articles = self._articles, {one.id: one for one in overview.articles}
        if any(
            key in self._articles and self._articles[key].origin != one.origin for key, one in before.items()
        ):
            self.queue.queue.sides.clear()  # other sources are independent of each other now
            self._reading.start()

    def take_changes(self, changes: Changes) -> None:
        """Show the queue with what changed, and the open fact if it did."""
        self._changes += 1
        self.queue.queue.drop_sides(changes.facts)
        fresh = self.session.fresh.facts
        if changes.structure or not changes.facts <= fresh.keys() or not self.queue.queue.facts:
            return self.load()
        self._details.take({key: fresh[key] for key in changes.facts})
        self._take_queue(self.queue.queue.with_changes({key: fresh[key].item for key in changes.facts}))
        return None

    # Opening

    def open_fact(self, fact_id: str) -> None:
        """Open a fact."""
        self._keep_draft()
        self.current = fact_id
        self.queue.show_current(fact_id)
        known, articles, detail = dict(self._texts), self._articles, self._details.get(fact_id)
        if detail is not None and self._articles and {one.article for one in detail.claims} <= known.keys():
            self._take_fact(opened_with(detail, self._articles, known))
            self._read_ahead()
            return

        def done(found: tuple[Opened, dict[str, str]]) -> None:
            self._texts.take(found[1])
            if self.current == fact_id:
                self._take_fact(found[0])
                self._read_ahead()

        self.session.ask(lambda review: read_fact(review, fact_id, known, articles), done)

    def _read_ahead(self) -> None:
        """Read the facts that are likely to be opened next, so that they are there at once."""
        order = self.queue.queue.facts
        here = self.queue.row_of(self.current)
        near = [*self.queue.open_facts()[:2], *order[here + 1 : here + 3]]
        wanted = [one.id for one in near if one.id not in self._details and one.id != self.current]
        known = dict(self._texts)

        def work(review: ReviewPort) -> tuple[dict[str, FactDetail], dict[str, str]]:
            found: dict[str, FactDetail] = {}
            texts = dict(known)
            for key in wanted:
                with contextlib.suppress(CommandError):  # the fact is gone meanwhile
                    found[key] = review.fact(key)
                    texts = texts_of(review, found[key], texts)
            return found, texts

        def done(found: tuple[dict[str, FactDetail], dict[str, str]]) -> None:
            if asked == self._changes:
                self._details.take(found[0])
            self._texts.take(found[1])

        asked = self._changes
        if wanted:
            self.session.ask(work, done, Rank.LATER)

    def _take_queue(self, facts: list[FactItem]) -> None:
        self.queue.queue.set_facts(facts)
        self._reading.start()
        open_ones = self.queue.open_facts()
        settled = len(facts) - len(open_ones)
        told = count("%n open · worst first · {settled} settled", "", len(open_ones), settled=f"{settled:,}")
        self._count.setText(told)
        self._drafts = {key: one for key, one in self._drafts.items() if self.queue.row_of(key) >= 0}
        known = self.queue.row_of(self.current) >= 0
        after, self._after_settling = self._after_settling, False
        if not open_ones and (after or not known):
            self._show_done(settled)
        elif known and not (after and self._is_settled(self.current)):
            self.open_fact(self.current)
        elif after:
            self.queue.show_current(self.current)
            self.soon(self._go_on)
        else:
            self.open_fact(self._next_after(self.current, open_ones))

    def _go_on(self) -> None:
        """Open what comes next, once the window has shown that the one before is settled."""
        open_ones = self.queue.open_facts()
        if self.opened is None and open_ones:
            self.open_fact(self._next_after(self.current, open_ones))

    def _next_after(self, fact_id: str, open_ones: list[FactItem]) -> str:
        """Return the worst that is open: what comes next is what weighs most."""
        return next((one.id for one in open_ones if one.id != fact_id), open_ones[0].id)

    def _show_done(self, settled: int) -> None:
        """Say that nothing is left, and what to do next."""
        self.current, self.opened = "", None
        self.queue.show_current("")
        self.done.show_state(settled)
        self.detail.hide()
        self.done.show()
        self._show_place()
        if self.queue.hasFocus():
            self.done.setFocus()

    def _read_sides(self) -> None:
        """Read what the sides say of the facts in sight, a few at a time, after all that is awaited."""
        wanted, articles = self.queue.unread(AT_ONCE), list(self._articles.values())

        def work(review: ReviewPort) -> dict[tuple[str, int], Sides]:
            found = dict.fromkeys(wanted, Sides("", ()))
            origins = {one.id: one.origin for one in articles or review.articles()}
            for key in wanted:
                with contextlib.suppress(CommandError):  # the fact is gone meanwhile
                    found[key] = queue_sides(review.fact(key[0]), origins)
            return found

        def done(found: dict[tuple[str, int], Sides]) -> None:
            self.queue.queue.set_sides(found)
            self._read_sides()

        if wanted:
            self.session.ask(work, done, Rank.LATER)

    def _is_settled(self, fact_id: str) -> bool:
        return all(one.id != fact_id for one in self.queue.open_facts())

    def _take_fact(self, opened: Opened) -> None:
        same = self.opened is not None and self.opened.detail.item.id == opened.detail.item.id
        unchanged = same and self.opened is not None and self.opened.detail == opened.detail
        self.opened = opened
        if self.done.hasFocus():
            self.queue.setFocus()
        self.done.hide()
        self.detail.show()
        self._show_place()
        if unchanged:
            return
        item = opened.detail.item
        draft = self._drafts.pop(item.id, None) or as_settled(opened)
        self.kind = draft.kind
        order = [one.id for one in opened.detail.claims]
        self.selected = order.index(draft.selected) if draft.selected in order else -1
        self._picked = self.selected >= 0
        self.marked, self._first_key = set(), 0
        self.detail.show_fact(opened)
        self.detail.resolve.load(draft)
        self._show_choice()

    def _keep_draft(self) -> None:
        """Remember what was typed and is not settled, until the fact is opened again."""
        opened, resolve = self.opened, self.detail.resolve
        if opened is None:
            return
        self._drafts.pop(opened.detail.item.id, None)
        was, note = as_settled(opened), resolve.note.text()
        if resolve.typed or note.strip() != was.note.strip():
            self._drafts[opened.detail.item.id] = self._draft()

    def _draft(self) -> Draft:
        claim, resolve = self.source(), self.detail.resolve
        chosen, wording = claim.id if claim else "", resolve.wording.text()
        return Draft(self.kind, chosen, wording, resolve.typed, resolve.note.text())

    def _show_place(self) -> None:
        """Say where in the queue one is, where the queue itself has no room."""
        row, hidden = self.queue.row_of(self.current), self._left.isHidden()
        if hidden and row >= 0:
            total = len(self.queue.queue.facts)
            self.detail.place.setText(say("Conflict {number} of {all}", number=row + 1, all=total))
        self.detail.place.setVisible(hidden and row >= 0)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the queue may give way."""
        return QSize(round(self.theme.unit() * SOURCES), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the queue's room to the sources where both have none."""
        super().resizeEvent(event)
        narrow = self.width() < (QUEUE + SOURCES) * self.theme.unit()
        if narrow != self._left.isHidden():
            self._left.setVisible(not narrow)
            self._show_place()

    # Deciding

    def settle(self) -> None:
        """Settle the fact as shown, and open the next one."""
        opened, kind = self.opened, self.kind
        if opened is None:
            return
        if kind is None:
            self.told.emit(say("Choose first: a source's number, or R, B, L, O."))
            return
        item = opened.detail.item
        resolve = self.detail.resolve
        command = Settle(item.id, kind, self._chosen(), resolve.wording.text(), resolve.note.text().strip())
        self._after_settling = True
        self.queue.setFocus()
        self._drafts[item.id] = self._draft()  # stays if it is refused
        self.opened = None
        self.session.send(command, {item.id: item.version}, self._settled, toast=True)

    def _settled(self, changes: Changes) -> None:
        for fact in changes.facts:
            self._drafts.pop(fact, None)

    def reopen(self) -> None:
        """Take the settlement back."""
        if self.opened is not None:
            item = self.opened.detail.item
            self.session.send(Reopen(item.id), {item.id: item.version}, toast=True)

    def different(self) -> None:
        """Take the marked sources, or the selected one, out of the fact; this is remembered."""
        if self.opened is None:
            return
        order = self.opened.detail.claims
        wanted = sorted(self.marked) or [self.selected]
        claims = [order[one] for one in wanted if 0 <= one < len(order)]
        if not claims:
            self.told.emit(
                say("Select the source that speaks of something else: its number, or a click; then D.")
            )
        elif len(claims) == len(order):
            self.told.emit(say("These are all the sources of this fact; leave at least one in it."))
        else:

            def done(changes: Changes) -> None:
                told = say("{act}. A new analysis will keep them apart.", act=again(changes.what))
                self.session.said.emit(told, True)

            seen = {one.id: one.version for one in claims}
            self.session.send(Split(tuple(one.id for one in claims)), seen, done)

    def show_rule(self) -> None:
        """Show the rules in general, or hide them."""
        self.detail.show_rule(shown=not self.detail.rule_shown)

    def edit(self) -> None:
        """Edit the wording."""
        opened = self.opened
        wording = self.detail.resolve.wording
        if opened is not None and not wording.text():
            self.detail.resolve.offer(opened.detail.item.line)
        wording.setFocus()
        wording.selectAll()

    def save_note(self) -> None:
        """Write the note on the fact."""
        if self.opened is not None:
            item, text = self.opened.detail.item, self.detail.resolve.note.text().strip()
            if text != self.opened.detail.note:
                with sending(Typed(lambda: self._bring_note_back(item.id, text))):
                    self.session.send(Note(text, fact=item.id), {item.id: item.version})
            self.queue.setFocus()

    def _bring_note_back(self, fact: str, text: str) -> None:
        """Let a note that was refused be sent again, if nothing else is done by now; else it is a draft."""
        same = self.opened is not None and self.opened.detail.item.id == fact
        if same and self.queue.hasFocus():
            self.detail.resolve.note.setText(text)
            self.detail.resolve.ask_note()

    # Going

    def step(self, by: int) -> None:
        """Open the next or previous open conflict; the settled ones when none is left."""
        facts = self.queue.queue.facts
        all_settled = not self.queue.open_facts()
        row = self.queue.row_of(self.current) + by
        while 0 <= row < len(facts):
            if all_settled or facts[row].state is FactState.OPEN:
                return self.open_fact(facts[row].id)
            row += by
        return None

    def next_open(self) -> None:
        """Open the next open conflict, past the last the first."""
        before = self.current
        self.step(1)
        if self.current == before and self.queue.open_facts():
            self.open_fact(self.queue.open_facts()[0].id)

    def show_source(self) -> None:
        """Show the selected source's words in its article."""
        claim = self.source()
        if claim is None and self.opened is not None and self.opened.detail.claims:
            claim = self.opened.detail.claims[0]
        if claim is not None:
            self.go.emit(Mode.READ, claim.id)
