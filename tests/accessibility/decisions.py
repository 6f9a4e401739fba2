"""Every decision, made by a screen reader's means alone, and looked up in the database."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from atspi import TABLE, GoneError, Thing
from reader import Reader


@dataclass
class Reached:
    """How a decision went.

    Attributes:
        name: the decision.
        way: how it was reached.
        what: what the database says of it, or what went wrong.
        done: whether it was.
    """

    name: str
    way: str
    what: str
    done: bool


def _act(reader: Reader, name: str) -> None:
    reader.menu(name)


def _accept(reader: Reader) -> None:
    reader.escape()  # whatever was looked at before
    reader.press("A1,", "list item")
    reader.press("Accept", "push button")


def _reject(reader: Reader) -> None:
    reader.menu("Reject")
    reader.press("opinion", "push button")


def _hand_back(reader: Reader) -> None:
    reader.menu("Hand back")
    reader.write("Who says so?")
    reader.press("Save", "push button")


def _edit(reader: Reader) -> None:
    reader.menu("Edit the statement")
    field = reader.field()
    field.write(field.text().rstrip("\n. ") + " indeed.")
    reader.press("Save", "push button")


def _by_hand(reader: Reader) -> None:
    reader.select_words("keeps one foot in the old house")
    reader.menu("Claim from the selected words")
    reader.field().write("Wang keeps one foot in the house.")
    time.sleep(0.4)
    reader.press("Save the claim", "push button")


def _pick(reader: Reader, act: str) -> None:
    reader.menu(act)

    def rows() -> Thing | None:
        found = [one for one in reader.one("Results", "list").children() if one.role == "list item"]
        return found[1] if len(found) > 1 else None

    reader.until("facts to choose from", rows).act()
    time.sleep(0.3)


def _merge(reader: Reader) -> None:
    _pick(reader, "Merge into")
    try:
        reader.press("Merge only", "push button")
    except TimeoutError:
        return  # nothing had to be settled, and so nothing was asked


def _settle(*ways: str) -> Callable[[Reader], None]:
    def settle(reader: Reader) -> None:
        """Settle the first conflict of the queue that can be settled in this way."""
        before = len(reader.log())
        for one in reader.one("Queue", "list").children():
            if "settled" in one.name:
                continue
            one.act()
            reader.rest()
            for act in (*ways, "Settle and next"):
                reader.menu(act)
            try:
                reader.until("a decision", lambda: len(reader.log()) > before, 1.5)
            except TimeoutError:
                continue
            return

    return settle


def _select_facts(reader: Reader, *rows: int) -> None:
    table = reader.one("Facts", "table")
    for row in table.call(TABLE, "GetSelectedRows"):
        table.call(TABLE, "RemoveRowSelection", "i", row)
    for row in rows:
        table.call(TABLE, "AddRowSelection", "i", row)
    reader.rest()


def _accept_facts(reader: Reader) -> None:
    _select_facts(reader, *range(8))
    reader.menu("Accept the selected facts")


def _reject_facts(reader: Reader) -> None:
    _select_facts(reader, 9)
    reader.menu("Reject the selected facts")
    reader.press("duplicate", "push button")


def _hand_back_facts(reader: Reader) -> None:
    _select_facts(reader, 10, 11)
    reader.menu("Hand back")
    reader.write("Please look again.")
    reader.press("Save", "push button")


def _reopen(reader: Reader) -> None:
    settled = [one for one in reader.one("Queue", "list").children() if "settled" in one.name]
    settled[0].act()
    time.sleep(0.4)  # it is read before it can be acted on
    reader.menu("Take the settlement back")


def _section(reader: Reader) -> None:
    _select_facts(reader, 0)
    reader.menu("Put into a section")
    reader.write("Money matters")
    time.sleep(0.3)
    reader.press("Money matters", "list item", holds=True)


def _line(reader: Reader) -> None:
    """Go to the first line of the sheet's first section."""
    parts = reader.until("the lines of the sheet", lambda: reader.document().children() or None)
    next(one for one in parts if one.role == "paragraph" and one.actions()).act()
    reader.rest()


def _word(reader: Reader) -> None:
    _line(reader)
    reader.menu("Edit the wording")
    reader.write("The wording of the sheet.")
    reader.press("Save", "push button")


def _note(reader: Reader) -> None:
    reader.menu("Note")
    reader.write("A note.")
    reader.press("Save", "push button")


def _rename_section(reader: Reader) -> None:
    _line(reader)
    reader.menu("Rename the section")
    reader.write("Another name")
    reader.press("Save", "push button")


def _rename_case(reader: Reader) -> None:
    reader.menu("Rename the case")
    reader.write("The case, renamed")
    reader.press("Save", "push button")


def _describe(reader: Reader) -> None:
    reader.menu("Correct what is known")
    reader.one("Publisher", "text", "entry").write("Another Publisher")
    reader.press("Save", "push button")


def _move_line(reader: Reader) -> None:
    _line(reader)
    reader.menu("Move the line down")


def _move_section(reader: Reader) -> None:
    _line(reader)
    reader.menu("Move the section down")


def _export(reader: Reader) -> None:
    target = reader.stage.home / "sheet.md"
    reader.menu("Export")
    reader.one("File", "text", "entry").write(str(target))
    reader.press("Export", "push button")
    reader.until("the exported file", lambda: target.exists() or None)


READ, CONFLICTS, FACTS, SHEET = "Read", "Conflicts", "Facts", "Sheet"
DECISIONS: tuple[tuple[str, str, str, Callable[[Reader], None]], ...] = (
    ("accept", READ, "button of the open card", _accept),
    ("reject", READ, "menu, button of the reason", _reject),
    ("clear", READ, "menu", lambda r: (r.menu("Previous claim"), r.menu("Take the verdict back"))[1]),
    ("accept", READ, "menu", lambda r: r.menu("Accept the claim")),
    ("hand back", READ, "menu, field, button", _hand_back),
    ("edit", READ, "menu, field, button", _edit),
    ("move span", READ, "menu", lambda r: r.menu("Claim's end: one word to the left")),
    ("add claim", READ, "words selected, menu, field, button", _by_hand),
    ("same", READ, "menu, list", lambda r: _pick(r, "Same fact")),
    ("merge", READ, "menu, list", _merge),
    ("split", READ, "menu", lambda r: r.menu("Different fact")),
    ("describe", READ, "menu, field, button", _describe),
    ("settle", CONFLICTS, "later: menu", _settle("One value", "Later")),
    ("settle", CONFLICTS, "range: menu", _settle("Range")),
    ("settle", CONFLICTS, "one value: menu", _settle("One value")),
    ("settle", CONFLICTS, "both: menu", _settle("Both")),
    ("settle", CONFLICTS, "left open: menu", _settle("Leave open")),
    ("reopen", CONFLICTS, "list, menu", _reopen),
    ("undo", CONFLICTS, "menu", lambda r: r.menu("Undo")),
    ("redo", CONFLICTS, "menu", lambda r: r.menu("Redo")),
    ("accept fact", FACTS, "rows selected, menu", _accept_facts),
    ("reject fact", FACTS, "row selected, menu, button", _reject_facts),
    ("hand back fact", FACTS, "row selected, menu, field", _hand_back_facts),
    ("assign", FACTS, "row selected, menu, field", _section),
    ("word", SHEET, "menu, field, button", _word),
    ("note", SHEET, "menu, field, button", _note),
    ("move facts", SHEET, "menu", _move_line),
    ("order sections", SHEET, "menu", _move_section),
    ("rename section", SHEET, "menu, field, button", _rename_section),
    ("rename case", SHEET, "menu, field, button", _rename_case),
    ("", SHEET, "export: menu, field, button", _export),
)
"""Command in the log, mode, how it is reached, and the doing of it."""


def decide_all(reader: Reader) -> list[Reached]:
    """Make every decision."""
    found = []
    mode = ""
    for command, place, way, act in DECISIONS:
        name = command or way.partition(":")[0]
        try:
            if place != mode:
                reader.mode(place)
                mode = place
            before = len(reader.log())
            act(reader)
            what = reader.decided(command, before) if command else "the file is there"
            found.append(Reached(name, f"{place}: {way}", what, True))
        except (TimeoutError, GoneError, LookupError, StopIteration, ValueError) as error:
            traceback.print_exc()
            found.append(Reached(name, f"{place}: {way}", f"{type(error).__name__}: {error}", False))
            reader.escape()
    return found
