"""The head of a text: headline, masthead, byline, date; and a block of `Key: value` lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.domain.language import language_code
from reviewer.domain.text import Span
from reviewer.ingest.byline import is_byline, is_date_line, is_job_line, names_in
from reviewer.ingest.dates import DAY, iso_date
from reviewer.ingest.lines import Line, lines_of
from reviewer.ingest.reading import Metadata
from reviewer.ingest.rules import RULES, Where, is_bar

_KEYS = {
    "title": "title", "headline": "title",
    "source": "publisher", "publisher": "publisher", "publication": "publisher", "outlet": "publisher",
    "site": "publisher", "newspaper": "publisher",
    "author": "author", "authors": "author", "by": "author", "byline": "author",
    "date": "published_on", "published": "published_on", "posted": "published_on",
    "url": "address", "address": "address", "link": "address", "web": "address", "canonical": "address",
    "language": "language", "lang": "language",
}  # fmt: skip
_KEY_LINE = re.compile(r"^([A-Za-z][A-Za-z ]{1,20}?)\s*:\s+(\S.*)$|^(URL|Link)\s*:\s*(\S.*)$", re.IGNORECASE)
_HEAD_LINES = 14
_PROSE = 170
_LONGEST_HEADLINE = 400
_HEADLINE_WORDS = 26
_MASTHEAD_WORDS = 5
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATELINE = re.compile(r"^(?=[A-ZÀ-Þ]{2})[^a-z]{2,40}?.{0,60}?\s?[–—-]\s")
_AGENCY = re.compile(r"\(([A-Z][\w&]+(?:[ &][A-Z&][\w]*){0,4})\)\s*[–—-]")
_KICKER = re.compile(
    r"^(?:press|news|media) (?:release|statement)\b|^(?:opinion|analysis|exclusive|breaking|update)$",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"[^\w\s\"“”‘’'()$€£#&.,:;!?%…–—-]+")
_SLOGAN = re.compile(rf"\s+[–—-]\s+|\s{{2,}}|\w\s+{_EMOJI.pattern}\s+\w")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a text tells.

    Attributes:
        metadata: its fields; `""` where it does not tell.
        title: where the headline stands, if it does.
        furniture: header block and masthead.
        authors: the names in the byline.
    """

    metadata: Metadata
    title: Span | None
    furniture: tuple[Span, ...]
    authors: tuple[str, ...]


def read_head(text: str, known: Metadata | None = None, found: Sequence[Span] = ()) -> Head:
    """Read the head of a canonical text.

    Args:
        text: canonical text.
        known: what the markup said; a headline it names is looked for, not guessed.
        found: furniture that the markup shows, in order; the rest alone is looked at.
    """
    lines = lines_of(text, found)[:_HEAD_LINES]
    fields, block = _header_block(lines)
    lines = lines[len(block) :]
    top = _top(lines)
    title = _known_title(lines, fields.get("title") or (known.title if known else "")) or _headline(top)
    masthead = _masthead(top, title)
    byline = next((line for line in top if is_byline(line.text)), None)
    authors = _authors(byline, top)
    metadata = Metadata(
        title=_tidy(title.text) if title else "",
        publisher=_publisher(lines, masthead, title, top),
        author=", ".join(authors),
        published_on=_published_on(lines, top),
    )
    named = [*authors, *(names_in("By " + fields["author"]) if "author" in fields else [])]
    spans = [line.span for line in [*block, *masthead]]
    return Head(
        Metadata(**fields).or_else(metadata), title.span if title else None, tuple(spans), tuple(named)
    )


def _header_block(lines: list[Line]) -> tuple[dict[str, str], list[Line]]:
    """Read `Key: value` lines at the very top; two known keys make a header block."""
    pairs: list[tuple[str, str]] = []
    block: list[Line] = []
    for line in lines:
        match = _KEY_LINE.match(line.text)
        if match is None or line.block != 0:
            break
        key, value = (match[1] or match[3]).lower(), (match[2] or match[4]).strip()
        if key not in _KEYS and not block:
            break
        block.append(line)
        pairs += [(key, value)] if key in _KEYS else []
    return ({}, []) if len(pairs) < 2 else (fields_of(pairs), block)


def fields_of(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the fields that header lines give: known keys only, the first of a kind, dates as ISO."""
    out: dict[str, str] = {}
    for key, value in pairs:
        field = _KEYS.get(key.lower())
        if field == "published_on":
            value = iso_date(value)
        elif field == "language":
            value = language_code(value)
        if field and value:
            out.setdefault(field, value)
    return out


def _top(lines: list[Line]) -> list[Line]:
    """Return the lines before the first paragraph of prose."""
    out = []
    for line in lines:
        longest = _PROSE if line.number > lines[0].number else _LONGEST_HEADLINE
        if len(line.text) >= longest or (longest == _PROSE and _DATELINE.match(line.text)):
            break
        out.append(line)
    return out


def _known_title(lines: list[Line], title: str) -> Line | None:
    wanted = _tidy(title).casefold()
    return next((line for line in lines if wanted and _tidy(line.text).casefold() == wanted), None)


def _furnished(line: Line) -> bool:
    text = line.text
    if is_byline(text) or is_date_line(text) or is_bar(text) or _KICKER.match(text):
        return True
    return any(rule.pattern.search(text) for rule in RULES if rule.where is not Where.TAIL)


def _headline(top: list[Line]) -> Line | None:
    """Choose the headline: the first line that can be one, unless it is a masthead over a better one."""
    fit = [line for line in top if not _furnished(line) and _like_headline(line.text)]
    if not fit:
        return None
    first = fit[0]
    below = [line for line in top if line.block == first.block and line.number > first.number]
    later = next(
        (line for line in fit[1:] if line.block > first.block and line.words > _MASTHEAD_WORDS - 1), None
    )
    masthead = first.words <= _MASTHEAD_WORDS or _SLOGAN.search(first.text) is not None
    if (
        later
        and masthead
        and (later.block == first.block + 1 or below or first.text.isupper())
        and not _ends_like_prose(later.text)
    ):
        return later
    return first


def _like_headline(text: str) -> bool:
    words = text.split()
    if len(words) > _HEADLINE_WORDS or text.startswith(("•", "–", "-", "*", "(")):
        return False
    return len(words) <= 14 if text.endswith(".") else True


def _ends_like_prose(text: str) -> bool:
    return _tidy(text).endswith((".", ",", ";"))


def _masthead(top: list[Line], title: Line | None) -> list[Line]:
    """Return the lines above the headline: the paper's name, its slogan, its sections."""
    if title is None:
        return []
    return [
        line
        for line in top
        if line.number < title.number and not (line.words > _MASTHEAD_WORDS and _ends_like_prose(line.text))
    ]


def _publisher(lines: list[Line], masthead: list[Line], title: Line | None, top: list[Line]) -> str:
    """Name the publisher: the masthead, else a name beside the date, else the agency of the dateline."""
    for line in masthead:
        if _furnished(line) and not is_bar(line.text) and not is_date_line(line.text):
            continue
        parts = re.split(r"\s*[|›»·]\s*|\s+[–—-]\s+|:\s", _EMOJI.sub("|", line.text))
        name = next((p.strip(" |,") for p in parts if p.strip(" |,")), "")
        name = re.sub(rf",?\s*{_WEEKDAY}$", "", _before_day(name), flags=re.IGNORECASE)
        if name and not _KICKER.match(name):
            return _cased(name)
    for line in top:
        if (
            line is not title
            and (is_date_line(line.text) or is_byline(line.text))
            and (name := _beside_date(line.text))
        ):
            return name
    for line in lines:
        if match := _AGENCY.search(line.text[:120]):
            return match[1]
    return ""


_NO_PUBLISHER = re.compile(
    rf"^(?:by|posted|published|updated|issued|press release|newsroom|the editor|issue|no\.?|listen|home)\b"
    rf"|\bread$|\bmin\b|\d|^{_WEEKDAY}$",
    re.IGNORECASE,
)
_PUBLISHER_WORDS = 6


def _beside_date(line: str) -> str:
    """Return the one part of a date line or byline that can be a publisher's name."""
    parts = [part.strip(" .,") for part in re.split(r"\s*[|·•›]\s*|,\s+(?=[A-Z])|\s+[–—]\s+", line)]
    names = [part for part in parts if _may_publish(part)]
    if is_byline(line):  # a single word beside a name is a place or a section
        names = [name for name in names if name != parts[0] and " " in name]
    elif " and " in line or (len(names) == 1 and " " not in names[0]):
        return ""
    return re.sub(r"\s+newsroom$", "", names[0]) if len(names) == 1 and len(parts) > 1 else ""


def _may_publish(part: str) -> bool:
    if not part[:1].isupper() or len(part.split()) > _PUBLISHER_WORDS or is_job_line(part):
        return False
    return not DAY.search(part) and not _NO_PUBLISHER.search(part)


def _authors(byline: Line | None, top: list[Line]) -> list[str]:
    if byline is not None:
        return names_in(byline.text)
    for line in top:
        match = re.search(r"(?:^|[|·•,]\s*|\d\s+)(?:posted )?by\s+(?=[A-ZÀ-Þ])(.+)$", DAY.sub("|", line.text))
        if match and (is_date_line(line.text) or DAY.search(line.text)):
            return names_in("By " + match[1])
    return []


def _before_day(text: str) -> str:
    day = DAY.search(text)
    return (text[: day.start()] if day else text).strip(" ,")


def _published_on(lines: list[Line], top: list[Line]) -> str:
    for line in top:
        if (
            is_date_line(line.text) or is_byline(line.text) or is_bar(line.text) or _says_when(line.text)
        ) and (found := iso_date(line.text)):
            return found
    for line in lines:
        if _DATELINE.match(line.text) and (found := iso_date(re.split(r"\s[–—-]\s", line.text)[0])):
            return found
    return ""


def _says_when(line: str) -> bool:
    """Tell whether a short line says that it gives the date of issue."""
    return len(line) <= 120 and bool(
        re.search(
            r"\b(?:published|updated|posted|issued|issue|statement|edition|released?)\b|day,?\s",
            line,
            re.IGNORECASE,
        )
    )


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 4 and " " in name else name


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", _EMOJI.sub(" ", text)).strip(" |")
