"""The words that the formats share, and texts made fit for a file."""

import re
from collections.abc import Sequence
from datetime import date

from reviewer.domain.sheet import FactSheet, SheetLine, SheetSource

OPEN_QUESTIONS = "Open questions"
NOT_REVIEWED = "not reviewed"
SOURCES = "Sources"
REJECTED = "Rejected claims"
ABOUT = "About this sheet"

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s<>\"'`\\^{}|\x00-\x20]+", re.IGNORECASE)
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def clean(text: str) -> str:
    """Return `text` without what no text file holds: control characters and lone surrogates become U+FFFD."""
    return _NO_TEXT.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return `text` clean and on one line."""
    return " ".join(clean(text).split())


def web_address(text: str) -> str:
    """Return an address that a link may lead to (`http`, `https`), else `""`."""
    text = text.strip()
    return text if _WEB.fullmatch(text) else ""


def day(stamp: str) -> str:
    """Return a date or time stamp as `13 Jun 2025`; what is no date as it stands."""
    try:
        found = date.fromisoformat(stamp[:10])
    except ValueError:
        return stamp
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return `1 fact`, `2 facts`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def summary(sheet: FactSheet) -> list[str]:
    """Return what stands under the title: how much, from whom, by whom, and the head of the log."""
    facts = counted(len(sheet.lines), "fact")
    articles = counted(len(sheet.sources), "article")
    parts = [f"{facts} from {articles}, {sheet.independent} independent"]
    if not sheet.reviewed:
        parts.append(f"proposed by the analysis, {NOT_REVIEWED}, {day(sheet.made_at)}")
        return parts
    people = len(sheet.analysts)
    number = _NUMBERS[people] if people < len(_NUMBERS) else str(people)
    who = f"{number} analyst{'' if people == 1 else 's'}" if people else "nobody yet"
    parts.append(f"reviewed by {who}, {day(sheet.made_at)}")
    parts.append(f"{sheet.decided:,} of {counted(sheet.claims, 'claim')} decided")
    if sheet.conflicts_open:
        parts.append(f"{counted(sheet.conflicts_open, 'conflict')} open")
    if sheet.head:
        parts.append(f"log head {sheet.head[:4]}…{sheet.head[-2:]}")
    return parts


def opening(sheet: FactSheet) -> str:
    """Return the whole line under the title."""
    return "Fact sheet · " + " · ".join(summary(sheet))


def unreviewed() -> str:
    """Return the notice on a sheet that the analysis proposes."""
    return "Not reviewed. The analysis proposes every line; nobody has checked any of them."


def marks(line: SheetLine) -> list[str]:
    """Return what has to be said beside a line: that nobody reviewed it, that it is a forecast."""
    found = [] if line.reviewed else [NOT_REVIEWED]
    if line.kind == "forecast":
        found.append("forecast")
    if line.reviewed and line.undecided:
        found.append(f"{counted(line.undecided, 'claim')} undecided")
    return found


def remarks(line: SheetLine) -> list[str]:
    """Return what stands below a line: the disagreement, and a note that does not say the same again."""
    found = [one_line(line.disagreement)] if line.disagreement.strip() else []
    note = one_line(line.note)
    if note and not any(note.rstrip(".") in one for one in found):
        found.append(f"Note: {note}")
    return found


def source_name(source: SheetSource) -> str:
    """Return what an article is called where its letter is explained."""
    known = (source.publisher, source.title or source.name, source.author, day(source.published_on))
    return ", ".join(one_line(one) for one in known if one.strip())


def source_counts(source: SheetSource) -> str:
    """Return how many claims an article makes and how many the sheet cites, and whose text it shares."""
    counts = f"{counted(source.claims, 'claim')}, {source.cited} cited"
    shared = f"; of one origin with {source.origin}" if source.origin not in ("", source.letter) else ""
    return counts + shared


def imprint(sheet: FactSheet) -> list[str]:
    """Return the sentences at the foot: who reviewed it, and what it can be checked by."""
    if not sheet.reviewed:
        return ["Nobody reviewed this sheet: the analysis proposes every line of it."]
    people = names(sheet.analysts) or "nobody yet"
    found = [f"Reviewed by {people}.", f"Made {sheet.made_at} from {counted(sheet.seq, 'decision')}."]
    if sheet.head:
        found.append(f"Head of the log: {sheet.head}")
    return found


def names(people: Sequence[str]) -> str:
    """Return `Ana, Ben and Chris`."""
    found = [one_line(one) for one in people]
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)
