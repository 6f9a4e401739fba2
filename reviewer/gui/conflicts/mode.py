"""Conflicts: settle what sources disagree on, one after the other."""

import contextlib
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reviewer.domain.errors import CommandError
from reviewer.domain.readmodel import Changes, ClaimItem, FactItem
from reviewer.domain.review.commands import Note, Reopen, Settle, Split
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.review.standing import FactState
from reviewer.domain.said import MEASURED, Sides, in_order, queue_sides
from reviewer.gui.actions import Mode
from reviewer.gui.conflicts.detail import Detail, Opened, contexts_of
from reviewer.gui.conflicts.queue import Queue
from reviewer.gui.forms import rows
from reviewer.gui.jobs import Rank
from reviewer.gui.mode_view import ModeView
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import frame, label

AT_ONCE = 20
"""Facts of the queue whose sides are read in one go."""


class ConflictsMode(ModeView):
    """The queue and the fact that is open in it."""

    mode = Mode.CONFLICTS

    def __init__(self, session: Session, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__(session, theme, keys)
        self.opened: Opened | None = None
        self.kind: ResolutionKind | None = None
        self.selected = -1
        self.current = ""
        self._texts: dict[str, str] = {}
        self._after_settling = False
        self.queue = Queue(theme)
        self.detail = Detail(theme, keys)
        self._count = label("", "soft")
        self._empty = label("", "muted", wrap=True)
        self._build(theme)
        self.queue.picked.connect(self.open_fact)
        self.detail.sources.selected.connect(self._select)
        self.detail.sources.opened.connect(lambda claim: self.go.emit(Mode.READ, claim))
        self.detail.resolve.picked.connect(self._pick)
        self.detail.resolve.settled.connect(self.settle)
        self.detail.resolve.noted.connect(self.save_note)
        self.detail.different.clicked.connect(lambda: self.different())

    def _build(self, theme: Theme) -> None:
        unit = theme.unit()
        left = QWidget()
        left.setProperty("look", "paper")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = rows(left, 0)
        head = frame("header")
        line = QHBoxLayout(head)
        line.setContentsMargins(round(unit * 0.95), round(unit * 0.55), round(unit), round(unit * 0.55))
        line.addWidget(self._count)
        box.addWidget(head)
        box.addWidget(self.queue, 1)
        self._empty.setMargin(round(unit * 1.5))
        right = QWidget()
        right.setProperty("look", "canvas")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = rows(right, 0)
        inner.addWidget(self._empty)
        inner.addWidget(self.detail, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("conflicts")
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 900])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        left.setMinimumWidth(round(unit * 12))
        right.setMinimumWidth(round(unit * 26))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    # The mode

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what can be done here."""
        values = {f"value_{n}": lambda at=n - 1: self.choose_value(at) for n in range(1, 10)}
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
            "note": self.detail.resolve.note.setFocus,
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "skip": lambda: self.step(1),
            "next_undecided": self.next_open,
            "show": self.show_source,
        }

    def panes(self) -> list[QWidget]:
        """Return the panes."""
        return [self.queue, self.detail.area]

    def acted_on(self) -> QWidget | None:
        """Return the box in which a fact is settled."""
        return self.detail.resolve

    def clear(self) -> None:
        """Forget the case."""
        self.opened, self.current = None, ""
        self._texts.clear()
        self.queue.queue.set_facts([])
        self.queue.queue.sides.clear()

    def load(self) -> None:
        """Read the queue again."""
        self.session.ask(lambda review: review.queue(), self._take_queue)

    def take_changes(self, changes: Changes) -> None:
        """Read the queue again, and the open fact if it changed."""
        self.queue.queue.drop_sides(changes.facts)
        self.load()

    # Opening

    def open_fact(self, fact_id: str) -> None:
        """Open a fact."""
        self.current = fact_id
        self.queue.show_current(fact_id)
        known = dict(self._texts)

        def work(review: ReviewPort) -> tuple[Opened, dict[str, str]]:
            detail = in_order(review.fact(fact_id))
            missing = {one.article for one in detail.claims} - known.keys()
            texts = known | {key: review.page(key).text for key in missing}
            articles = {one.id: one for one in review.articles()}
            opened = Opened(detail, tuple(review.explain(fact_id)), articles, contexts_of(detail, texts))
            return opened, texts

        def done(found: tuple[Opened, dict[str, str]]) -> None:
            self._texts.update(found[1])
            if self.current == fact_id:
                self._take_fact(found[0])

        self.session.ask(work, done)

    def _take_queue(self, facts: list[FactItem]) -> None:
        self.queue.queue.set_facts(facts)
        self._read_sides(facts)
        open_ones = self.queue.open_facts()
        settled = len(facts) - len(open_ones)
        self._count.setText(f"{len(open_ones)} open · worst first · {settled} settled")
        self._empty.setVisible(not facts)
        self.detail.setVisible(bool(facts))
        if not facts:
            self.current, self.opened = "", None
            self._empty.setText(
                "The sources disagree on nothing here. Ctrl 1 goes back to reading, Ctrl 4 to the sheet."
            )
            return
        known = self.queue.row_of(self.current) >= 0
        if self._after_settling or not known:
            self._after_settling = False
            if not known or self._is_settled(self.current):
                self._open_next(facts)
                return
        self.open_fact(self.current)

    def _read_sides(self, facts: list[FactItem]) -> None:
        """Read what the sides say where it is no figure, a few facts at a time, after all that is awaited."""
        known = self.queue.queue.sides
        open_ones = (one for one in facts if one.state is FactState.OPEN and one.conflicts)
        wanted = [
            (one.id, one.version)
            for one in open_ones
            if one.conflicts[0] not in MEASURED and (one.id, one.version) not in known
        ][:AT_ONCE]

        def work(review: ReviewPort) -> dict[tuple[str, int], Sides]:
            found = dict.fromkeys(wanted, Sides("", ()))
            origins = {one.id: one.origin for one in review.articles()}
            for key in wanted:
                with contextlib.suppress(CommandError):  # the fact is gone meanwhile
                    found[key] = queue_sides(review.fact(key[0]), origins)
            return found

        def done(found: dict[tuple[str, int], Sides]) -> None:
            self.queue.queue.set_sides(found)
            self._read_sides(self.queue.queue.facts)

        if wanted:
            self.session.ask(work, done, Rank.LATER)

    def _is_settled(self, fact_id: str) -> bool:
        return all(one.id != fact_id for one in self.queue.open_facts())

    def _open_next(self, facts: list[FactItem]) -> None:
        open_ones = self.queue.open_facts()
        if not open_ones and self.current:
            self.told.emit("Every conflict is settled; Ctrl 4 shows the sheet.")
        target = open_ones[0] if open_ones else next((f for f in facts if f.id == self.current), facts[0])
        self.open_fact(target.id)

    def _take_fact(self, opened: Opened) -> None:
        same = self.opened is not None and self.opened.detail.item.id == opened.detail.item.id
        unchanged = same and self.opened is not None and self.opened.detail == opened.detail
        self.opened = opened
        if unchanged:
            return
        item = opened.detail.item
        self.kind = item.resolution
        chosen = opened.detail.chosen[:1]
        order = [one.id for one in opened.detail.claims]
        self.selected = order.index(chosen[0]) if chosen and chosen[0] in order else -1
        self.detail.show_fact(opened)
        resolve = self.detail.resolve
        resolve.wording.setPlainText(item.line if item.resolution is not None else "")
        resolve.note.setText(opened.detail.reason or opened.detail.note)
        self.detail.show_choice(opened, self.kind, self.selected)

    # Choosing

    def choose_value(self, at: int) -> None:
        """Let this source's value stand."""
        opened = self.opened
        if opened is None or at >= len(opened.detail.claims):
            return
        if opened.detail.claims[at].ruling is Ruling.REJECTED:
            self.told.emit("This claim is rejected; accept it in Read before its value can stand.")
            return
        self.selected = at
        self._choose(ResolutionKind.ONE_VALUE)

    def _pick(self, kind: ResolutionKind) -> None:
        if kind is ResolutionKind.ONE_VALUE:
            self.choose_value(max(0, self.selected))
        else:
            self._choose(kind)

    def _select(self, at: int) -> None:
        self.selected = at
        if self.opened is not None:
            if self.kind is ResolutionKind.ONE_VALUE:
                self.choose_value(at)
            else:
                self.detail.show_choice(self.opened, self.kind, at)

    def _choose(self, kind: ResolutionKind) -> None:
        opened = self.opened
        if opened is None:
            return
        self.kind = kind
        if kind is ResolutionKind.LATER:
            latest = self._latest(opened)
            if latest is None:
                self.kind = opened.detail.item.resolution
                self.told.emit("No article of this fact has a date; say which one is later by its number.")
                self.detail.show_choice(opened, self.kind, self.selected)
                return
            self.selected = latest
        self.detail.show_choice(opened, kind, self.selected)
        fact, chosen = opened.detail.item.id, self._chosen()

        def done(text: str) -> None:
            if self.opened is opened and self.kind is kind and self._chosen() == chosen:
                self.detail.resolve.wording.setPlainText(text)

        self.session.ask(lambda review: review.propose_wording(fact, kind, chosen), done)

    def _latest(self, opened: Opened) -> int | None:
        """Return the row of the source with the latest date."""
        dated = [
            (opened.articles[one.article].published_on, -number)
            for number, one in enumerate(opened.detail.claims)
            if one.article in opened.articles
            and opened.articles[one.article].published_on
            and one.ruling is not Ruling.REJECTED
        ]
        return -max(dated)[1] if dated else None

    def _chosen(self) -> tuple[str, ...]:
        claim = self.source()
        needed = self.kind in (ResolutionKind.ONE_VALUE, ResolutionKind.LATER)
        return (claim.id,) if needed and claim is not None else ()

    def source(self) -> ClaimItem | None:
        """Return the selected source's claim."""
        claims = self.opened.detail.claims if self.opened else ()
        return claims[self.selected] if 0 <= self.selected < len(claims) else None

    # Deciding

    def settle(self) -> None:
        """Settle the fact as shown, and open the next one."""
        opened, kind = self.opened, self.kind
        if opened is None:
            return
        if kind is None:
            self.told.emit("Choose first: a source's number, or R, B, L, O.")
            return
        item = opened.detail.item
        resolve = self.detail.resolve
        command = Settle(item.id, kind, self._chosen(), resolve.wording.text(), resolve.note.text().strip())
        self._after_settling = True
        self.queue.setFocus()
        self.session.send(command, {item.id: item.version}, toast=True)

    def reopen(self) -> None:
        """Take the settlement back."""
        if self.opened is not None:
            item = self.opened.detail.item
            self.session.send(Reopen(item.id), {item.id: item.version}, toast=True)

    def different(self) -> None:
        """Take the selected source out of the fact."""
        claim = self.source()
        if claim is None:
            self.told.emit("Select the source that speaks of something else: click its row; then press D.")
        elif self.opened is not None and len(self.opened.detail.claims) < 2:
            self.told.emit("It is the only source of this fact; there is nothing to take it out of.")
        else:
            self.session.send(Split((claim.id,)), {claim.id: claim.version}, toast=True)

    def edit(self) -> None:
        """Edit the wording."""
        opened = self.opened
        wording = self.detail.resolve.wording
        if opened is not None and not wording.text():
            wording.setPlainText(opened.detail.item.line)
        wording.setFocus()
        wording.selectAll()

    def save_note(self) -> None:
        """Write the note on the fact."""
        if self.opened is not None:
            item, text = self.opened.detail.item, self.detail.resolve.note.text().strip()
            if text != self.opened.detail.note:
                self.session.send(Note(text, fact=item.id), {item.id: item.version})
            self.queue.setFocus()

    # Going

    def step(self, by: int) -> None:
        """Open the next or previous open conflict; the settled ones when none is left."""
        pool = self.queue.open_facts() or self.queue.queue.facts
        if not pool:
            return
        order = [one.id for one in self.queue.queue.facts]
        here = order.index(self.current) if self.current in order else -1
        ids = [one.id for one in pool]
        ahead = [one for one in ids if (order.index(one) - here) * by > 0]
        if ahead:
            self.open_fact(ahead[0] if by > 0 else ahead[-1])

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
