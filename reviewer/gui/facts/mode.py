"""Facts: every fact in one table, decided on one by one or together."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reviewer.domain.readmodel import Changes, FactFilter, FactItem
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
from reviewer.domain.review.standing import FactState
from reviewer.gui.actions import Mode
from reviewer.gui.facts.filters import Filters
from reviewer.gui.facts.model import COLUMNS, GLYPH, INDEPENDENT, LINE, SECTION, SOURCES, STATE, FactsModel
from reviewer.gui.forms import InlineForm, ReasonStrip, rows
from reviewer.gui.mode_view import ModeView
from reviewer.gui.session import Overview, Session
from reviewer.gui.theme import Theme
from reviewer.gui.widgets import KeyButton, frame, label
from reviewer.gui.words import plural

MOST_BULK = 100_000
WIDTHS = {GLYPH: 2.6, SOURCES: 7, INDEPENDENT: 5, STATE: 12, SECTION: 11}
"""Widths of the columns in lines of text; the words of the fact take the rest."""
LEAST_LINE = 20
"""Width in lines of text that the facts' words need; columns that others tell, too, give way to them."""


class CellDelegate(QStyledItemDelegate):
    """Keeps a cell's colour where its row is selected."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the colour of the cell for the text of the selection, too."""
        super().initStyleOption(option, index)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if ink is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)


class FactTable(QTableView):
    """The table; letters are never taken for a search in it.

    Attributes:
        resized: it has another width.
    """

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyboardSearch(self, search: str) -> None:
        """Search nothing: the letters are acts."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave deleting keys alone: they decide nothing."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            event.ignore()
            return
        super().keyPressEvent(event)


class FactsMode(ModeView):
    """The table with its filters."""

    mode = Mode.FACTS

    def __init__(self, session: Session, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__(session, theme, keys)
        self.model = FactsModel(session, theme)
        self.filters = Filters(theme)
        self.table = FactTable()
        self.form = InlineForm(theme)
        self.reasons = ReasonStrip(theme)
        self._told = label("", "muted")
        self._accept = KeyButton("Accept", keys("accept"), theme, act=self.accept)
        self._empty = label("", "muted", wrap=True)
        self._sections: tuple[str, ...] = ()
        self._keep: list[str] = []
        self._row = 0
        self._wanted = ""
        self._build(theme)
        self.filters.changed.connect(self._filtered)
        self.reasons.chosen.connect(self._reject)
        self.reasons.cancelled.connect(self.table.setFocus)
        self.model.counted.connect(lambda _: self._tell())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.table.resized.connect(self._fit_columns)
        self.table.doubleClicked.connect(lambda _: self.show_words())

    def _build(self, theme: Theme) -> None:
        unit = theme.unit()
        self.setProperty("look", "paper")
        self.filters.right.addWidget(self._told)
        self.filters.right.addWidget(self._accept)
        bottom = frame("header")
        inner = rows(bottom, 0, (unit, unit * 0.6, unit, unit * 0.6))
        inner.addWidget(self.form)
        inner.addWidget(self.reasons)
        self._bottom = bottom
        self._dress_table(theme)
        self._empty.setMargin(round(unit * 2))
        box = rows(self, 0)
        box.addWidget(self.filters)
        box.addWidget(self._empty)
        box.addWidget(self.table, 1)
        box.addWidget(bottom)
        bottom.hide()
        theme.changed.connect(lambda: self._dress_table(theme))

    def _dress_table(self, theme: Theme) -> None:
        unit = theme.unit()
        table = self.table
        if table.model() is None:
            table.setModel(self.model)
            self._cells = CellDelegate()
            table.setItemDelegate(self._cells)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setAccessibleName("Facts")
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(round(unit * 2))
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        if not table.isSortingEnabled():
            head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            table.setSortingEnabled(True)
        for column in range(len(COLUMNS)):
            if column == LINE:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                head.resizeSection(column, round(WIDTHS[column] * unit))

    def _fit_columns(self) -> None:
        """Hide section, then independent sources, where the words of the facts would have no room."""
        head = self.table.horizontalHeader()
        room = self.table.viewport().width() - LEAST_LINE * self.theme.unit()
        room -= sum(head.sectionSize(one) for one in (GLYPH, SOURCES, STATE) if not head.isSectionHidden(one))
        for column in (INDEPENDENT, SECTION):
            room -= WIDTHS[column] * self.theme.unit()
            self.table.setColumnHidden(column, room < 0)

    # The mode

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what can be done here."""
        return {
            "accept": self.accept,
            "reject": self.ask_reason,
            "hand_back": self.hand_back,
            "merge": self.merge_selected,
            "edit": self.edit,
            "note": self.note,
            "section": self.assign,
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "skip": lambda: self.step(1),
            "next_undecided": self.next_undecided,
            "show": self.show_words,
            "find": self.find_words,
            "aside": self.toggle_aside,
        }

    def panes(self) -> list[QWidget]:
        """Return the panes."""
        return [self.table, self.filters.field]

    def acted_on(self) -> QWidget | None:
        """Return the strip in which something is asked."""
        return self._bottom

    def clear(self) -> None:
        """Forget the case."""
        self.model.clear()
        self._keep = []
        self.filters.blockSignals(True)
        self.filters.set_filter(FactFilter())
        self.filters.blockSignals(False)

    def load(self) -> None:
        """Read the facts again, and select what was selected."""
        keep = [one.id for one in self.selected()]
        current = self.current()
        self._keep = keep or ([current.id] if current else [])
        self._row = self.table.currentIndex().row()
        self.model.show(self._full(self.filters.filter), self._select_again)

    def take_changes(self, changes: Changes) -> None:
        """Read the facts again."""
        self.load()

    def take_overview(self, overview: Overview) -> None:
        """Take articles and sections."""
        self._sections = tuple(name for name, _ in overview.sections if name)
        self.filters.set_articles(
            [
                (one.letter, f"{one.letter} · {one.publisher or one.title or one.name}")
                for one in overview.articles
            ]
        )

    def show_filter(self, wanted: FactFilter) -> None:
        """Show a saved view or a section."""
        self.filters.set_filter(wanted)

    def open_fact(self, fact_id: str) -> None:
        """Show all facts and select one."""
        self._wanted = fact_id
        if self.model.filter.text or self.filters.filter != FactFilter(aside=self.filters.filter.aside):
            self.filters.set_filter(FactFilter())
        else:
            self.load()

    def _full(self, wanted: FactFilter) -> FactFilter:
        return replace(wanted, order=self.model.filter.order, descending=self.model.filter.descending)

    def _filtered(self, wanted: FactFilter) -> None:
        self._keep = []
        self._row = 0
        self.model.show(self._full(wanted), self._select_again)

    def _select_again(self) -> None:
        """Select what was selected before the rows were read again."""
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._keep = [wanted]
            if self.model.row_of(wanted) < 0:
                self._select_far(wanted)
                return
        found = [row for row in map(self.model.row_of, self._keep) if row >= 0]
        if not found and self.model.rowCount():
            found = [min(max(self._row, 0), self.model.rowCount() - 1)]
        self._select_rows(found)
        self._show_empty()

    def _select_rows(self, found: list[int]) -> None:
        chosen = self.table.selectionModel()
        chosen.clear()
        flag = QItemSelectionModel.SelectionFlag
        for row in found:
            chosen.select(self.model.index(row, 0), flag.Select | flag.Rows)
        if found:
            chosen.setCurrentIndex(self.model.index(found[0], 0), flag.Current | flag.Rows)
            self.table.scrollTo(self.model.index(found[0], 0))

    def _select_far(self, fact_id: str) -> None:
        wanted = self.model.filter

        def done(ids: list[str]) -> None:
            if fact_id in ids and wanted == self.model.filter:
                self._select_rows([ids.index(fact_id)])

        self.session.ask(lambda review: review.fact_ids(wanted), done)

    def _show_empty(self) -> None:
        none = self.model.rowCount() == 0
        filtered = replace(self.filters.filter, aside=False) != FactFilter()
        self._empty.setText(
            "No fact passes these filters; “Clear” shows all of them."
            if filtered
            else "There are no facts yet: add articles to the case with Ctrl O."
        )
        self._empty.setVisible(none)
        self.table.setVisible(not none)

    def _tell(self) -> None:
        count, chosen = self.model.rowCount(), len(self.table.selectionModel().selectedRows())
        self._told.setText(plural(count, "fact") + (f" · {chosen:,} selected" if chosen > 1 else ""))
        self._accept.setText(f"Accept {chosen:,}" if chosen > 1 else "Accept")
        self._accept.setEnabled(chosen > 0)
        self._accept.updateGeometry()

    # Selecting

    def current(self) -> FactItem | None:
        """Return the current fact."""
        index = self.table.currentIndex()
        return self.model.fact(index.row()) if index.isValid() else None

    def selected(self) -> list[FactItem]:
        """Return the selected facts that have arrived."""
        rows_ = sorted(one.row() for one in self.table.selectionModel().selectedRows())
        return [fact for row in rows_ if (fact := self.model.fact(row)) is not None]

    def _with_ids(self, then: Callable[[tuple[str, ...], dict[str, int]], None]) -> None:
        """Call `then` with the ids of what is selected, from the database where rows have not arrived."""
        chosen = sorted(one.row() for one in self.table.selectionModel().selectedRows())
        facts = self.selected()
        if not chosen:
            self.told.emit("Select facts first: arrows, Shift with the arrows, or a click.")
        elif len(facts) == len(chosen):
            then(tuple(one.id for one in facts), {one.id: one.version for one in facts})
        else:
            wanted = self.model.filter

            def done(ids: list[str]) -> None:
                then(tuple(ids[row] for row in chosen if row < len(ids)), {})

            self.session.ask(lambda review: review.fact_ids(wanted), done)

    def step(self, by: int) -> None:
        """Select the next or previous row."""
        at = self.table.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            self._go_to(at)

    def _go_to(self, row: int) -> None:
        self.table.setFocus()
        self.table.selectRow(row)
        self.table.setCurrentIndex(self.model.index(row, 0))

    def next_undecided(self) -> None:
        """Select the next undecided row."""
        start = self.table.currentIndex().row() + 1
        for row in [*range(start, self.model.rowCount()), *range(0, start)]:
            fact = self.model.fact(row)
            if fact is None:
                break
            if fact.state is FactState.UNDECIDED:
                self._go_to(row)
                return
        self.told.emit("No undecided fact is left among these.")

    # Deciding

    def accept(self) -> None:
        """Accept the selected facts, as one decision."""
        self._with_ids(lambda ids, seen: self._send(AcceptFacts(ids), seen, len(ids)))

    def ask_reason(self) -> None:
        """Ask why the selected facts are rejected."""
        if self.table.selectionModel().hasSelection():
            self.form.hide()
            self._bottom.show()
            self.reasons.ask()

    def _reject(self, reason: Reason, note: str) -> None:
        self._bottom.hide()
        self.table.setFocus()
        self._with_ids(lambda ids, seen: self._send(RejectFacts(ids, reason, note), seen, len(ids)))

    def hand_back(self) -> None:
        """Hand the selected facts back."""

        def save(text: str) -> None:
            self._with_ids(lambda ids, seen: self._send(HandBackFacts(ids, text), seen, len(ids)))

        if self.table.selectionModel().hasSelection():
            self._ask("Hand back", "", save, "What should be looked at again?")

    def merge_selected(self) -> None:
        """Make one fact of the selected ones, and ask how it is settled."""
        facts = self.selected()
        if len(facts) < 2:
            self.told.emit(
                "Select two facts or more to merge them: Shift with the arrows, or Ctrl and a click."
            )
            return
        self.merge.emit(tuple(one.id for one in facts), {one.id: one.version for one in facts})

    def edit(self) -> None:
        """Edit the wording of the current fact."""
        fact = self.current()
        if fact is not None:
            self._ask(
                "Wording of the sheet", fact.line, lambda text: self._word(fact, text), "Empty: as proposed"
            )

    def _word(self, fact: FactItem, text: str) -> None:
        if text != fact.line:
            self._send(Word(fact.id, text), {fact.id: fact.version}, 1)

    def note(self) -> None:
        """Write a note on the current fact."""
        fact = self.current()
        if fact is None:
            return

        def ask(note: str) -> None:
            self._ask(
                "Note",
                note,
                lambda text: self._send(Note(text, fact=fact.id), {fact.id: fact.version}, 1),
                "Empty: no note",
            )

        self.session.ask(lambda review: review.fact(fact.id).note, ask)

    def assign(self) -> None:
        """Put the selected facts into a section."""
        fact = self.current()
        names = ", ".join(self._sections) or "none yet"

        def save(text: str) -> None:
            self._with_ids(lambda ids, _: self._send(Assign(ids, text), {}, len(ids)))

        if fact is not None:
            self._ask(f"Section (there are: {names})", fact.section, save, "Empty: Other")

    def _send(self, command: Command, seen: dict[str, int], count: int) -> None:
        self.session.send(command, seen if count <= MOST_BULK else {}, toast=count > 1)

    def _ask(self, title: str, text: str, save: Callable[[str], None], hint: str) -> None:
        self.reasons.hide()
        self._bottom.show()

        def saved(found: str) -> None:
            self._closed()
            save(found)

        self.form.ask(title, text, saved, self._closed, hint=hint)

    def _closed(self) -> None:
        self._bottom.hide()
        self.table.setFocus()

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
        self.filters.set_filter(replace(self.filters.filter, aside=not self.filters.filter.aside))
