"""Arranging the sheet: the section of the current line renamed and moved, the line moved within it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reviewer.domain.readmodel import FactDetail, FactFilter
from reviewer.domain.review.commands import OrderFacts, OrderSections, RenameSection
from reviewer.gui.ports import ReviewPort

if TYPE_CHECKING:
    from reviewer.gui.sheet.mode import SheetMode


class Arranging:
    """The acts on sections and on the order of lines."""

    def __init__(self, view: "SheetMode") -> None:
        self._view = view

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return the acts by id."""
        return {
            "rename_section": self.rename,
            "section_up": lambda: self.move_section(-1),
            "section_down": lambda: self.move_section(1),
            "line_up": lambda: self.move_line(-1),
            "line_down": lambda: self.move_line(1),
        }

    def rename(self) -> None:
        """Give the section of the current line another name."""

        def ask(fact: FactDetail) -> None:
            old = fact.item.section
            self._view.ask(
                "Name of the section",
                old,
                lambda text: self._view.session.send(RenameSection(old, text)),
                "What its facts are about",
            )

        self._in_section(ask)

    def move_section(self, by: int) -> None:
        """Move the section of the current line before or after its neighbour."""

        def done(fact: FactDetail) -> None:
            name = fact.item.section

            def send(names: list[str]) -> None:
                order = _moved(names, name, by)
                if order != tuple(names):
                    self._view.follow(fact.item.id)
                    self._view.session.send(OrderSections(order))

            self._view.session.ask(lambda review: review.sections(), send)

        self._in_section(done)

    def move_line(self, by: int) -> None:
        """Move the current line before or after its neighbour in the section."""

        def done(fact: FactDetail) -> None:
            shown = self._view.paper.facts()

            def read(review: ReviewPort) -> list[str]:
                known = set(review.fact_ids(FactFilter(sections=(fact.item.section,), aside=True)))
                return [one for one in shown if one in known]

            def send(ids: list[str]) -> None:
                order = _moved(ids, fact.item.id, by)
                if order != tuple(ids):
                    self._view.follow(fact.item.id)
                    self._view.session.send(OrderFacts(order))

            self._view.session.ask(read, send)

        self._view.with_fact(done)

    def _in_section(self, then: Callable[[FactDetail], None]) -> None:
        def check(fact: FactDetail) -> None:
            if fact.item.section:
                then(fact)
            else:
                self._view.told.emit("This line is in no section yet; T puts it into one.")

        self._view.with_fact(check)


def _moved(names: list[str], name: str, by: int) -> tuple[str, ...]:
    """Return the names with one of them moved by one place, where there is room."""
    order = list(names)
    if name in order:
        at = order.index(name)
        order.insert(max(0, min(len(names) - 1, at + by)), order.pop(at))
    return tuple(order)
