"""Arranging the sheet by keys and by dragging: each move is one decision."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reviewer.domain.readmodel import FactDetail
from reviewer.domain.review.commands import MoveFacts, OrderSections, RenameSection
from reviewer.domain.tongue import say
from reviewer.gui.actions import shown_key
from reviewer.gui.ports import ReviewPort
from reviewer.gui.sheet.content import Range, Shelf
from reviewer.gui.sheet.dragging import section_name

if TYPE_CHECKING:
    from reviewer.gui.sheet.mode import SheetMode

_LINES = (Shelf.SECTION, Shelf.OTHER)


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
                say("Name of the section"),
                old,
                lambda text: self._view.session.send(RenameSection(old, text)),
                say("What its facts are about"),
            )

        self._in_section(ask)

    # Sections

    def move_section(self, by: int) -> None:
        """Move the section of the current line before or after the one that shows next to it."""

        def done(fact: FactDetail) -> None:
            name = fact.item.section
            shown = [one.name for one in self._view.paper.content.ranges if one.shelf is Shelf.SECTION]  # type: ignore[union-attr]
            if name not in shown:
                self._tell(say("No line of “{name}” shows yet, so its place does not show.", name=name))
                return
            at = shown.index(name) + by
            if not 0 <= at < len(shown):
                first = say("“{name}” is the first section already.", name=name)
                last = say("“{name}” is the last section already.", name=name)
                self._tell(first if by < 0 else last)
                return
            before = shown[at] if by < 0 else shown[at + 1] if at + 1 < len(shown) else ""
            self._view.follow(fact.item.id)
            self.drop_section(name, before)

        self._in_section(done)

    def drop_section(self, name: str, before: str) -> None:
        """Put a section before another one; `""`: behind the last that shows."""
        content = self._view.paper.content
        shown = [one.name for one in content.ranges if one.shelf is Shelf.SECTION] if content else []

        def send(names: list[str]) -> None:
            order = [one for one in names if one != name]
            rest = [one for one in shown if one != name and one in order]
            last = order.index(rest[-1]) + 1 if rest else len(order)
            at = order.index(before) if before in order else last
            order.insert(at, name)
            if order != names:
                self._view.session.send(OrderSections(tuple(order)))

        self._view.session.ask(lambda review: review.sections(), send)

    # Lines

    def move_line(self, by: int) -> None:
        """Move the current line before or after its neighbour, at an end of its section into the next one."""
        paper = self._view.paper
        fact, part, content = paper.current_fact(), paper.current_range(), paper.content
        if not fact or part is None or content is None:
            self._view.tell_to_choose()
            return
        shown = [one.fact for one in content.blocks[part.first + 1 : part.end]]
        at = shown.index(fact)
        if 0 <= at + by < len(shown):
            before = shown[at - 1] if by < 0 else shown[at + 2] if at + 2 < len(shown) else ""
            if part.shelf is Shelf.QUESTIONS:
                self._reorder_questions(fact, shown[at + by], before)
            else:
                self._send(fact, section_name(part) or "", before)
            return
        beside = self._beside(content.ranges, part, by)
        if part.shelf is Shelf.QUESTIONS or beside is None:
            key = shown_key(self._view.keys("section"))
            first = say("This line is the first one; {key} puts it into another section.", key=key)
            last = say("This line is the last one; {key} puts it into another section.", key=key)
            self._tell(first if by < 0 else last)
        else:
            before = "" if by < 0 else content.blocks[beside.first + 1].fact
            self._send(fact, section_name(beside) or "", before, toast=True)

    def _beside(self, ranges: Sequence[Range], part: Range, by: int) -> Range | None:
        at = ranges.index(part) + by
        return ranges[at] if 0 <= at < len(ranges) and ranges[at].shelf in _LINES else None

    def drop_line(self, fact: str, section: str | None, before: str) -> None:
        """Put a line into a section, before another line of it or at its end.

        Args:
            fact: the fact of the line.
            section: its name, `""` is Other; `None`: an open question, which stays in its section.
            before: the fact of the line behind it.
        """
        part = self._view.paper.current_range()
        if section is None:
            self._drop_question(fact, before)
        else:
            if part is not None and part.shelf is Shelf.QUESTIONS:
                self._send(fact, section, before, told=_later(section))
                return
            self._send(fact, section, before, toast=part is None or section_name(part) != section)

    def _drop_question(self, fact: str, before: str) -> None:
        content, part = self._view.paper.content, self._view.paper.current_range()
        if content is None or part is None:
            return
        shown = [one.fact for one in content.blocks[part.first + 1 : part.end] if one.fact != fact]
        at = shown.index(before) if before in shown else len(shown)
        neighbour = shown[min(at, len(shown) - 1)] if shown else ""
        if neighbour:
            self._reorder_questions(fact, neighbour, before)

    def _reorder_questions(self, fact: str, neighbour: str, before: str) -> None:
        """Move an open question: the questions stand in the order of their sections."""

        def read(review: ReviewPort) -> list[FactDetail]:
            return [review.fact(one) for one in (fact, neighbour, before) if one]

        def done(found: list[FactDetail]) -> None:
            own = found[0].item.section
            if found[1].item.section != own:
                self._tell(
                    say(
                        "Open questions stand in the order of their sections; this one is of “{name}”.",
                        name=own,
                    )
                    if own
                    else say("Open questions stand in the order of their sections; this one is of none.")
                )
                return
            stays = len(found) > 2 and found[2].item.section == own
            self._send(fact, own, before if stays else "")

        self._view.session.ask(read, done)

    def _send(self, fact: str, section: str, before: str, *, toast: bool = False, told: str = "") -> None:
        self._view.follow(fact)
        self._view.session.send(
            MoveFacts((fact,), section, before),
            done=(lambda _: self._tell(told)) if told else None,
            toast=toast,
        )

    def _in_section(self, then: Callable[[FactDetail], None]) -> None:
        def check(fact: FactDetail) -> None:
            if fact.item.section:
                then(fact)
            else:
                key = shown_key(self._view.keys("section"))
                self._tell(say("This line is in no section yet; {key} puts it into one.", key=key))

        self._view.with_fact(check)

    def _tell(self, text: str) -> None:
        self._view.told.emit(text)


def _later(section: str) -> str:
    """Say where an open question will stand."""
    if section:
        return say("It is in “{section}” now, and stands there once it is settled.", section=section)
    return say("It is in no section now, and stands under Other once it is settled.")
