"""The words that the formats share, and texts made fit for a file."""

import re
from collections.abc import Sequence
from datetime import date

from reviewer.domain.sheet import FactSheet, SheetLine, SheetSource
from reviewer.domain.tongue import count, mark, say

OPEN_QUESTIONS = mark("Open questions")
NOT_REVIEWED = mark("not reviewed")
SOURCES = mark("Sources")
REJECTED = mark("Rejected claims")
ABOUT = mark("About this sheet")
PASSAGE = mark("in the source")

_MONTHS = [
    *(mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun")),
    *(mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec")),
]
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_WEB = re.compile(
    r"https?://[^\s<>\"'`\\^{}|\x00-\x20\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+", re.IGNORECASE
)
_NUMBERS = [
    *("", "", mark("two"), mark("three"), mark("four"), mark("five")),
    *(mark("six"), mark("seven"), mark("eight"), mark("nine")),
]


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
    return say(
        "{day} {month} {year}", day=found.day, month=say(_MONTHS[found.month - 1]), year=f"{found.year}"
    )


def summary(sheet: FactSheet) -> list[str]:
    """Return what stands under the title: how much, from whom, by whom, and the head of the log."""
    facts = count("%n fact(s)", "", len(sheet.lines))
    articles = count("%n article(s)", "", len(sheet.sources))
    parts = [
        say(
            "{facts} from {articles}, {number} independent",
            facts=facts,
            articles=articles,
            number=sheet.independent,
        )
    ]
    when = day(sheet.made_at)
    if not sheet.reviewed:
        parts.append(say("proposed by the analysis, not reviewed, {date}", date=when))
        return parts
    parts.append(say("reviewed by {who}, {date}", who=_people(len(sheet.analysts)), date=when))
    parts.append(count("{decided} of %n claim(s) decided", "", sheet.claims, decided=f"{sheet.decided:,}"))
    if sheet.conflicts_open:
        parts.append(count("%n conflict(s) open", "", sheet.conflicts_open))
    if sheet.head:
        parts.append(say("log head {hash}", hash=f"{sheet.head[:4]}…{sheet.head[-2:]}"))
    return parts


def _people(number: int) -> str:
    if not number:
        return say("nobody yet")
    if number == 1:
        return say("one analyst")
    return say("{number} analysts", number=say(_NUMBERS[number]) if number < len(_NUMBERS) else f"{number:,}")


def opening(sheet: FactSheet) -> str:
    """Return the whole line under the title."""
    return " · ".join([say("Fact sheet"), *summary(sheet)])


def unreviewed() -> str:
    """Return the notice on a sheet that the analysis proposes."""
    return say("Not reviewed. The analysis proposes every line; nobody has checked any of them.")


def marks(line: SheetLine) -> list[str]:
    """Return what has to be said beside a line: that nobody reviewed it, that it is a forecast."""
    found = [] if line.reviewed else [say(NOT_REVIEWED)]
    if line.kind == "forecast":
        found.append(say("forecast"))
    if line.reviewed and line.undecided:
        found.append(count("%n claim(s) undecided", "", line.undecided))
    return found


def remarks(line: SheetLine) -> list[str]:
    """Return what stands below a line: the disagreement, and a note that does not say the same again."""
    found = [one_line(line.disagreement)] if line.disagreement.strip() else []
    note = one_line(line.note)
    if note and not any(note.rstrip(".") in one for one in found):
        found.append(say("Note: {note}", note=note))
    return found


def source_name(source: SheetSource) -> str:
    """Return what an article is called where its letter is explained."""
    known = (source.publisher, source.title or source.name, source.author, day(source.published_on))
    return ", ".join(one_line(one) for one in known if one.strip())


def source_entry(source: SheetSource) -> str:
    """Return what stands in the list of sources: the name, and the day a page was fetched; pages change."""
    when = day(source.fetched_at)
    return ", ".join([source_name(source), *([say("fetched {when}", when=when)] if when else [])])


def source_counts(source: SheetSource) -> str:
    """Return how many claims an article makes and how many the sheet cites, and whose text it shares."""
    counts = count("%n claim(s), {cited} cited", "", source.claims, cited=f"{source.cited:,}")
    if source.origin in ("", source.letter):
        return counts
    return say("{counts}; of one origin with {letter}", counts=counts, letter=source.origin)


def imprint(sheet: FactSheet) -> list[str]:
    """Return the sentences at the foot: who reviewed it, and what it can be checked by."""
    if not sheet.reviewed:
        return [say("Nobody reviewed this sheet: the analysis proposes every line of it.")]
    people = names(sheet.analysts) or say("nobody yet")
    found = [
        say("Reviewed by {who}.", who=people),
        count("Made {at} from %n decision(s).", "", sheet.seq, at=sheet.made_at),
    ]
    if sheet.head:
        found.append(say("Head of the log: {hash}", hash=sheet.head))
    return found


def names(people: Sequence[str]) -> str:
    """Return `Ana, Ben and Chris`."""
    found = [one_line(one) for one in people]
    if len(found) < 2:
        return "".join(found)
    return say("{names} and {last}", names=", ".join(found[:-1]), last=found[-1])
