"""All filters in one box: type, press, and go on; several values of one filter are one or the other."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.tongue import say
from reviewer.gui.choices import Row
from reviewer.gui.facts.dimensions import Dimension, Known, Pick, picks
from reviewer.gui.fuzzy import match
from reviewer.gui.jobs import Rank
from reviewer.gui.picker import SearchBox
from reviewer.gui.ports import ReviewPort
from reviewer.gui.session import Session
from reviewer.gui.theme import Theme

MOST_COUNTED = 20_000
"""Facts of a case up to which it is counted how many each filter would leave."""


class FilterPanel(SearchBox):
    """Lists what can be filtered by; Enter sets a filter or takes it away, and the box stays open."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget,
        now: Callable[[], FactFilter],
        known: Callable[[], Known],
        chosen: Callable[[FactFilter], None],
    ) -> None:
        """Build it, hidden.

        Args:
            session: the case.
            theme: colours and faces.
            parent: what it lies over.
            now: returns the filter in force.
            known: returns what the case has to filter by.
            chosen: takes another filter.
        """
        super().__init__(theme, parent, say("Filter the facts"))
        self._session, self._now, self._known, self._chosen = session, now, known, chosen
        self._only: Dimension | None = None
        self._counts: dict[tuple[Dimension, str], int] = {}
        self._counted = False
        self._shown: list[Pick] = []
        self.list.setAccessibleName(say("Filters"))

    def ask(self, dimension: Dimension | None = None, facts: int = 0) -> None:
        """Open it.

        Args:
            dimension: what alone is listed.
            facts: how many facts the case has.
        """
        self._only = _group(dimension) if dimension else None
        self.title.setText((dimension.title if dimension else say("Filter")).upper())
        self.field.setPlaceholderText(say("State, kind, source, number of sources, section, analyst…"))
        self.field.clear()
        self._counts = {}
        self._counted = 0 < facts <= MOST_COUNTED
        self.open()
        self.search("")
        self._count()

    def search(self, text: str) -> None:
        """Show the filters that match."""
        self._show(text, 0)

    def _offered(self, text: str) -> list[Pick]:
        every = picks(self._known(), text)
        found = [one for one in every if self._only in (None, _group(one.dimension))]
        if not text.strip():
            return found
        scored = [
            (hit.score, -place, one)
            for place, one in enumerate(found)
            if (hit := match(text, f"{one.dimension.title} {one.words}")) is not None
        ]
        return [one for _, _, one in sorted(scored, key=lambda one: one[:2], reverse=True)]

    def _show(self, text: str, at: int) -> None:
        self._shown = self._offered(text)
        now, out, last = self._now(), list[Row](), None
        self._places = []
        for pick in self._shown:
            if not text.strip() and _group(pick.dimension) is not last:
                last = _group(pick.dimension)
                out.append(Row(last.title))
            self._places.append(len(out))
            out.append(self._row(pick, now, bool(text.strip())))
        self.show_rows(out or [Row(say("No filter has these letters"))])
        if 0 < at < len(self._places):
            self.list.setCurrentIndex(self.list.rows.index(self._places[at]))

    _places: Sequence[int] = ()

    def _row(self, pick: Pick, now: FactFilter, searched: bool) -> Row:
        number = self._counts.get((pick.dimension, pick.words))
        detail = "" if number is None else f"{number:,}"
        text = f"{pick.dimension.title}: {pick.words}" if searched else pick.words
        on = pick.has(now)
        state = say("set") if on else ""
        return Row(text, lambda: self._press(pick), (), "✓" if on else " ", "link", detail, state=state)

    def _press(self, pick: Pick) -> None:
        at = self._shown.index(pick)
        self._chosen(pick.press(self._now()))
        self._show(self.field.text(), at)
        self._count()

    def _count(self) -> None:
        """Count how many facts each filter alone would leave, beside the others that are set."""
        if not self._counted:
            return
        now = self._now()
        offered = self._offered("")
        filters = [one.alone(now) for one in offered]

        def done(found: list[int]) -> None:
            if self.isVisible() and self._now() == now:
                keys = [(one.dimension, one.words) for one in offered]
                self._counts = dict(zip(keys, found, strict=True))
                row = self.list.currentIndex().row()
                at = list(self._places).index(row) if row in self._places else 0
                self._show(self.field.text(), at)

        def work(review: ReviewPort) -> list[int]:
            return review.fact_counts(filters)

        self._session.ask(work, done, Rank.LATER)


def _group(dimension: Dimension) -> Dimension:
    """Return under which name a filter is listed: what was sent back is listed with the states."""
    return Dimension.STATE if dimension is Dimension.RETURNED else dimension
