"""The fact sheet as CommonMark; every foreign text is escaped, so that it reads as it was written."""

import re
from collections.abc import Callable, Iterator, Sequence

from reviewer.domain.sheet import Citation, FactSheet, RejectedClaim, SheetLine
from reviewer.domain.tongue import say
from reviewer.export import words
from reviewer.export.document import Document, chosen
from reviewer.export.laid_out import headed, heading, passages

_MARKUP = re.compile(r"([\\`*_\[\]<>&|~])")
_AT_START = re.compile(r"^(\d{0,9})([#+\-=.)])")
_LINKING = re.compile(r"(?i)(?<=[a-z]):(?=//)|(?<=\bwww)\.")

Passage = Callable[[Citation], str]


def write_markdown(document: Document) -> bytes:
    """Return the file's bytes, UTF-8."""
    sheet = chosen(document.sheet)
    return ("\n".join(_page(sheet)).rstrip("\n") + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """Return `text` on one line, written so that CommonMark shows it as it stands."""
    text = _MARKUP.sub(r"\\\1", words.one_line(text))
    text = _LINKING.sub(lambda found: "\\" + found.group(), text)
    return _AT_START.sub(r"\1\\\2", text)  # headings, lists, underlines


def _page(sheet: FactSheet) -> Iterator[str]:
    yield f"# {escaped(heading(sheet.title, 'Fact sheet'))}"
    yield ""
    yield escaped(words.opening(sheet))
    if not sheet.reviewed:
        yield ""
        yield f"**{escaped(words.unreviewed())}**"
    passage = passages(sheet)
    for name, lines in headed(sheet):
        yield from _section(name, lines, passage)
    if sheet.rejected:
        yield from _heading(say(words.REJECTED))
        yield from (_rejected(one) for one in sheet.rejected)
    yield from _sources(sheet)
    yield from _heading(say(words.ABOUT))
    yield from (f"- {escaped(one)}" for one in words.imprint(sheet))


def _heading(name: str) -> Iterator[str]:
    yield from ("", f"## {escaped(name)}", "")


def _section(name: str, lines: Sequence[SheetLine], passage: Passage) -> Iterator[str]:
    yield from _heading(name)
    for line in lines:
        yield from _line(line, passage)


def _line(line: SheetLine, passage: Passage) -> Iterator[str]:
    labels = ", ".join(one.label for one in line.citations)
    marks = "".join(f" *({escaped(one)})*" for one in words.marks(line))
    yield f"- {escaped(line.text)} \\[{escaped(labels)}\\]{marks}"
    for remark in words.remarks(line):
        yield f"  - **{escaped(remark)}**"
    for one in line.citations:
        if one.quote:
            yield f"  - {_quotation(one, passage)}"
    for one in line.differing:
        told = say("differs: {quotation}", quotation=_quotation(one, passage))
        yield f"  - {told}"


def _quotation(citation: Citation, passage: Passage) -> str:
    who = f" ({escaped(citation.attribution)})" if citation.attribution.strip() else ""
    said = f": “{escaped(citation.quote)}”" if citation.quote else ""
    link = passage(citation).replace("&", "\\&")  # else `&copy=1` were a sign
    there = f" [{escaped(say(words.PASSAGE))}](<{link}>)" if link else ""
    return f"{escaped(citation.label)}{who}{said}{there}"


def _rejected(one: RejectedClaim) -> str:
    why = ": ".join(part for part in (escaped(say(one.reason)), escaped(one.note)) if part)
    return f"- {escaped(one.citation.statement)} \\[{escaped(one.citation.label)}\\] *({why})*"


def _sources(sheet: FactSheet) -> Iterator[str]:
    yield from _heading(say(words.SOURCES))
    for one in sheet.sources:
        link = words.web_address(one.address)
        address = f" <{link}>" if link else ""
        counts = escaped(words.source_counts(one))
        yield f"- **{escaped(one.letter)}** {escaped(words.source_entry(one))} ({counts}){address}"
