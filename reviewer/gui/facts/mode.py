"""Facts: every fact in one table, decided on one by one or together."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reviewer.domain.readmodel import Changes, FactFilter, FactItem, FactOrder
from reviewer.domain.review.records import Reason
from reviewer.domain.review.standing import FactState
from reviewer.domain.tongue import count, say
from reviewer.gui.actions import Mode
from reviewer.gui.edges import Overview
from reviewer.gui.facts.deciding import Deciding
from reviewer.gui.facts.dimensions import UNFILTERED, Dimension, bare, known_of
from reviewer.gui.facts.filter_panel import FilterPanel
from reviewer.gui.facts.filters import Filters
from reviewer.gui.facts.keeper import Keeper
from reviewer.gui.facts.model import COLUMNS, GLYPH, FactsModel
from reviewer.gui.facts.preview import Preview
from reviewer.gui.facts.sort_panel import SortPanel
from reviewer.gui.facts.table import FactTable
from reviewer.gui.forms import InlineForm, rows
from reviewer.gui.mode_view import ModeView
from reviewer.gui.ports import ReviewPort
from reviewer.gui.reason_strip import ReasonStrip
from reviewer.gui.section_picker import SectionPicker
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, frame, label

SHORT = 27
"""Height in lines of text below which the preview is shown only if it is asked for."""
COLUMNS_KEPT = "facts.columns"
PREVIEW_KEPT = "facts.preview"
"""Names under which the window remembers the widths of the columns, and whether the preview is open."""


class FactsMode(ModeView):
    """The table with its filters, and the preview of the current fact.

    Attributes:
        save_wanted: the filters are to be saved as a view.
    """

    save_wanted = Signal()

    mode = Mode.FACTS

    def __init__(
        self, session: Session, theme: Theme, keys: Callable[[str], str], ground: QWidget | None = None
    ) -> None:
        """Build the mode.

        Args:
            session: the case.
            theme: colours and faces.
            keys: the key of an act in this mode.
            ground: what its panels lie over; itself by default.
        """
        super().__init__(session, theme, keys)
        self.overview: Overview | None = None
        self._loading = True
        self._previews, self._insists = True, False
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_preview)
        self.model = FactsModel(session, theme)
        self.table = FactTable(self.model, theme)
        self.filters = Filters(theme, keys("filter"))
        self.form = InlineForm(theme)
        self.reasons = ReasonStrip(theme)
        self.preview = Preview(session, theme)
        self.deciding = Deciding(self)
        over = ground or self
        self.sections = SectionPicker(theme, over)
        self.panel = FilterPanel(
            session, theme, over, lambda: self.filters.filter, lambda: self.filters.known, self._chosen
        )
        self.sorting = SortPanel(theme, over, self._sort)
        self._told = label("", "muted")
        self._accept = KeyButton(say("Accept"), keys("accept"), theme, act=self.deciding.accept)
        self._empty = label("", "blank", wrap=True)
        self._build(theme)
        self.keeper = Keeper(self.table, self._settled)
        self._connect()

    def _build(self, theme: Theme) -> None:
        unit = theme.unit()
        self.setProperty("look", "paper")
        self.filters.right.addWidget(self._told)
        self.filters.right.addWidget(self._accept)
        self._bottom = frame("header")
        inner = rows(self._bottom, 0, (unit, unit * 0.6, unit, unit * 0.6))
        inner.addWidget(self.form)
        inner.addWidget(self.reasons)
        self._bottom.hide()
        upper = frame("")
        upper.setProperty("look", "table")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        above = rows(upper, 0)
        above.addWidget(self._empty)
        above.addWidget(self.table, 1)
        self._empty.setMargin(round(unit * 2))
        self._empty.hide()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("facts")
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.preview)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([660, 240])
        box = rows(self, 0)
        box.addWidget(self.filters)
        box.addWidget(self.splitter, 1)
        box.addWidget(self._bottom)
        theme.scale(self.preview, lambda line: self.preview.setMinimumHeight(round(line * 4.5)))
        theme.scale(upper, lambda line: upper.setMinimumHeight(round(line * 5.5)))

    def _connect(self) -> None:
        self.filters.changed.connect(self._filtered)
        self.filters.wanted.connect(self.choose_filter)
        self.filters.field.stepped.connect(self._step_in_field)
        self.filters.field.left.connect(self.table.setFocus)
        self.filters.save_wanted.connect(lambda: self.save_wanted.emit())
        self.reasons.chosen.connect(self._reject)
        self.reasons.cancelled.connect(self._closed)
        self.model.counted.connect(lambda _: self._tell())
        self.model.arrived.connect(self._show_current)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.table.too_many.connect(self._too_many)
        self.table.doubleClicked.connect(lambda _: self.show_words())
        self.preview.opened.connect(lambda claim: self.go.emit(Mode.READ, claim))

    # The mode

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what can be done here."""
        return {
            **self.deciding.acts(),
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "skip": lambda: self.step(1),
            "next_undecided": self.next_undecided,
            "show": self.show_words,
            "find": self.find_words,
            "find_next": lambda: self.step(1),
            "find_previous": lambda: self.step(-1),
            "aside": self.toggle_aside,
            "filter": lambda: self.choose_filter(None),
            "clear_filters": lambda: self.show_filter(FactFilter()),
            "preview": self.toggle_preview,
            "sort": self.ask_order,
        }

    def panes(self) -> list[QWidget]:
        """Return the panes."""
        shown = [self.preview] if self.preview.isVisible() else []
        return [self.table, self.filters.field, *shown]

    def acted_on(self) -> QWidget | None:
        """Return the strip in which something is asked."""
        return self._bottom

    def kept(self) -> dict[str, str]:
        """Return what the window remembers of this mode."""
        return {
            COLUMNS_KEPT: self.table.widths(),
            PREVIEW_KEPT: "open" if self._previews else "closed",
        }

    def bring_back(self, kept: Mapping[str, str]) -> None:
        """Take what the window remembered."""
        self.table.set_widths(kept.get(COLUMNS_KEPT, ""))
        self._previews = kept.get(PREVIEW_KEPT) != "closed"
        self._fit_preview()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table the room where there is little."""
        super().resizeEvent(event)
        self._fitting.start()

    def _fit_preview(self) -> None:
        short = self.height() < SHORT * self.theme.unit()
        self.preview.setVisible(self._previews and (self._insists or not short))

    def come_back(self, wanted: FactFilter) -> None:
        """Set the filters that were set when the window was closed; they are shown with the mode."""
        self.filters.blockSignals(True)
        self.filters.set_filter(bare(wanted))
        self.filters.blockSignals(False)

    def clear(self) -> None:
        """Forget the case."""
        self._bottom.hide()
        self.form.forget()
        self.reasons.hide()
        self.keeper.forget()
        self._loading = True
        self.model.clear()
        self.preview.show_fact("")
        self.preview.set_sources({})
        self.overview = None
        self.filters.blockSignals(True)
        self.filters.set_filter(FactFilter())
        self.filters.blockSignals(False)
        self.table.set_searching(False)
        for one in (self.sections, self.panel, self.sorting):
            one.close_panel()

    def load(self) -> None:
        """Read the facts again; what was selected and in sight stays so."""
        near = [self.model.place(row) for row in self.table.visible_rows()]
        self.preview.outdate()
        full = self._full(self.filters.filter)
        self.model.show(full, self._arrived, near, keep=self.model.rowCount() > 0)

    def take_changes(self, changes: Changes) -> None:
        """Show what changed, in the rows that show it."""
        if changes.structure:
            self.load()
        else:
            fresh = {key: one.item for key, one in self.session.fresh.facts.items()}
            self.model.update(changes.facts, fresh)
        current = self.current()
        if current is not None and current.id in changes.facts:
            self.preview.show_fact(current.id, again=True)

    def take_overview(self, overview: Overview) -> None:
        """Take articles, sections and analysts."""
        before, self.overview = self.overview, overview
        known = self.filters.known
        if overview.same_articles(before):
            known = replace(known_of((), overview.sections, overview.analysts), articles=known.articles)
        else:
            known = known_of(overview.articles, overview.sections, overview.analysts)
            self.preview.set_sources(dict(known.articles))
        self.filters.set_known(known)

    def show_filter(self, wanted: FactFilter) -> None:
        """Show a saved view or a section."""
        self.filters.set_filter(wanted)

    def open_fact(self, fact_id: str) -> None:
        """Show all facts and select one; if it is set aside, with what else is."""

        def done(found: list[FactItem]) -> None:
            place = found[0].place if found else 0
            self.keeper.aim(fact_id, place)
            now = self.filters.filter
            wanted = FactFilter(aside=now.aside or any(one.set_aside for one in found))
            if bare(now) != wanted:
                self.filters.set_filter(wanted)
            else:
                self.model.show(self._full(now), self._arrived, [place], keep=True)

        self.session.ask(lambda review: review.fact_items([fact_id]), done)

    def _full(self, wanted: FactFilter) -> FactFilter:
        return replace(wanted, order=self.model.filter.order, descending=self.model.filter.descending)

    def _filtered(self, wanted: FactFilter) -> None:
        if not wanted.text.strip():
            self.table.set_searching(False)
        _, aimed = self.keeper.aimed
        if not aimed:
            self.keeper.forget()
        near = [aimed] if aimed else []
        self.model.show(self._full(wanted), self._arrived, near, keep=aimed > 0)

    def _arrived(self) -> None:
        self._loading = False
        self._settled()

    def _settled(self) -> None:
        """Show what follows from other rows."""
        none = self.model.rowCount() == 0 and not self._loading
        self._empty.setText(self._empty_words())
        self._empty.setVisible(none)
        self.preview.mark(self.model.filter.text)
        if self.model.found_below:
            self.table.set_searching(True)
        back = self.table.isHidden() and not none
        self.table.setVisible(not none)
        if back and self.isVisible() and not self.filters.field.hasFocus() and not self.panel.isVisible():
            self.table.setFocus()
        self._tell()
        self._show_current()

    def _empty_words(self) -> str:
        now = bare(self.filters.filter)
        if now.text.strip() and replace(now, text="") == FactFilter(aside=now.aside):
            return say(
                "No fact has the words “{words}”, in its line, a statement or a quotation. Esc in the field "
                "clears them.",
                words=" ".join(now.text.split()),
            )
        if now not in (UNFILTERED, FactFilter(aside=True)):
            return say("No fact passes these filters. Take one away at its ×, or all of them with “Clear”.")
        return say("There are no facts yet: add articles to the case with Ctrl O.")

    def _tell(self) -> None:
        total, chosen = self.model.rowCount(), self.table.selected_count()
        facts = count("%n fact(s)", "", total)
        if not self.model.whole:
            facts = say("more than {facts}", facts=facts)
        self._told.setText(
            say("{facts} · {number} selected", facts=facts, number=f"{chosen:,}") if chosen > 1 else facts
        )
        self._accept.setText(say("Accept {number}", number=f"{chosen:,}") if chosen > 1 else say("Accept"))
        self._accept.setEnabled(chosen > 0)
        self._accept.updateGeometry()

    # Selecting

    def current(self) -> FactItem | None:
        """Return the current fact."""
        index = self.table.currentIndex()
        return self.model.fact(index.row()) if index.isValid() else None

    def selected(self) -> list[FactItem]:
        """Return the selected facts that have arrived."""
        rows = (self.model.fact(row) for top, bottom in self.table.ranges() for row in range(top, bottom + 1))
        return [one for one in rows if one is not None]

    def with_selected(self, then: Callable[[tuple[str, ...]], None]) -> None:
        """Call `then` with the ids of the selected facts, whether their rows have arrived or not."""
        places = self.table.selected_places()
        known = self.model.ids(places)
        if known is not None:
            then(tuple(known))
        else:
            self.session.ask(lambda review: tuple(review.ids_at(places)), then)

    def step(self, by: int) -> None:
        """Select the next or previous row."""
        at = self.table.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            self.table.go_to(at)

    def _step_in_field(self, by: int) -> None:
        """Select the next or previous hit, while the words keep the focus."""
        self.step(by)
        self.filters.field.setFocus()

    def next_undecided(self) -> None:
        """Select the next undecided row, wherever it is."""
        start, now = self.table.currentIndex().row(), self.model.filter

        def done(place: int) -> None:
            row = self.model.row_at(place)
            if row >= 0 and self.model.filter == now:
                self.table.go_to(row)
            else:
                self.told.emit(say("No undecided fact is left among these."))

        if now.states and FactState.UNDECIDED not in now.states:
            done(0)
            return
        wanted = replace(now, states=(FactState.UNDECIDED,))
        order = self.model.order[:]

        def work(review: ReviewPort) -> int:
            undecided = set(review.all_places(wanted) or ())
            rows = chain(range(start + 1, len(order)), range(start + 1))
            return next((order[row] for row in rows if order[row] in undecided), 0)

        self.session.ask(work, done)

    # Asking

    def ask_reason(self) -> None:
        """Ask why the selected facts are rejected."""
        about = str(self.table.selected_places())
        self.form.hide()
        self._bottom.show()
        self.reasons.ask(about, lambda: self._ask_again(about))

    def _ask_again(self, about: str) -> bool:
        """Ask once more why facts are rejected, if they are still selected and nothing else is asked."""
        if self.isVisible() and self._bottom.isHidden() and about == str(self.table.selected_places()):
            self.ask_reason()
            return True
        return False

    def _reject(self, reason: Reason, note: str) -> None:
        self._closed()
        self.deciding.reject(reason, note)

    def ask(self, title: str, text: str, save: Callable[[str], None], hint: str) -> None:
        """Ask for a text below the table."""
        self.reasons.hide()
        self._bottom.show()

        def saved(found: str) -> None:
            self._closed()
            save(found)

        again = partial(self.ask, title, text, save, hint)
        self.form.ask(title, text, saved, self._closed, hint=hint, again=again)

    def _closed(self) -> None:
        self._bottom.hide()
        self.table.setFocus()

    def ask_section(self, ids: tuple[str, ...], text: str = "") -> None:
        """Ask for the section that facts are put into.

        Args:
            ids: the facts; none: those that are selected.
            text: what stands in the field at first.
        """
        if not ids and not self.table.selected_count():
            self.told.emit(say("Select facts first: arrows, Shift with the arrows, or a click."))
        elif ids:
            self._ask_section(ids, text)
        else:
            self.with_selected(lambda chosen: self._ask_section(chosen, text))

    def _ask_section(self, chosen: tuple[str, ...], text: str) -> None:
        sections = self.overview.sections if self.overview is not None else ()
        title = count("Section for %n fact(s)", "", len(chosen))
        self.sections.ask(title, sections, lambda name: self.deciding.put_into(chosen, name), text)

    def choose_filter(self, dimension: Dimension | None) -> None:
        """Open the box with the filters, or the values of one."""
        facts = self.overview.summary.facts if self.overview is not None else 0
        self.panel.ask(dimension, facts)

    def _chosen(self, wanted: FactFilter) -> None:
        self.filters.set_filter(wanted)

    def ask_order(self) -> None:
        """Ask in which order the facts stand."""
        now = self.model.filter
        self.sorting.ask(now.order, descending=now.descending)

    def _sort(self, order: FactOrder, descending: bool) -> None:
        columns = {kind: column for column, (_, kind) in enumerate(COLUMNS) if column != GLYPH}
        falling = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.table.sortByColumn(columns.get(order, -1), falling)

    # Going

    def show_words(self) -> None:
        """Show the fact among the conflicts if it is open, else its words in the article."""
        fact = self.current()
        if fact is None:
            return
        if fact.state is FactState.OPEN:
            self.go.emit(Mode.CONFLICTS, fact.id)
            return

        def done(claim: str) -> None:
            self.go.emit(Mode.READ, claim)

        self.session.ask(lambda review: review.fact(fact.id).claims[0].id, done)

    def find_words(self) -> None:
        """Type words to find."""
        self.filters.field.setFocus()
        self.filters.field.selectAll()

    def toggle_aside(self) -> None:
        """Show or hide what is set aside."""
        now = self.filters.filter
        self.filters.set_filter(replace(now, aside=not (now.aside or now.aside_only), aside_only=False))

    def toggle_preview(self) -> None:
        """Show or hide what the current fact is made of."""
        focus = self.preview.focusWidget()
        held = focus is not None and focus.hasFocus()
        self._previews = self._insists = self.preview.isHidden()
        self._fit_preview()
        if held:
            self.table.setFocus()

    def _too_many(self) -> None:
        self.told.emit(
            say("So many facts cannot be dragged; {key} puts them into a section.", key=self.keys("section"))
        )

    def _show_current(self) -> None:
        row = self.table.currentIndex().row()
        fact = self.model.fact(row, ask=True) if row >= 0 else None
        self.preview.show_fact(fact.id if fact is not None else "")
