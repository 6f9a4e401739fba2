"""Tables of articles: each row of a CSV file, each object of a JSON file is one article."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reviewer.domain.errors import InputError
from reviewer.domain.language import language_code
from reviewer.domain.text import canonical
from reviewer.domain.tongue import mark, say
from reviewer.ingest.decode import Decoded, decode
from reviewer.ingest.formats import suffix_of
from reviewer.ingest.html import read_html
from reviewer.ingest.plain import dress
from reviewer.ingest.reading import Asked, Found, Metadata, Reading, shortened
from reviewer.ingest.table_columns import FIELDS, Columns, columns, guessed
from reviewer.ingest.table_csv import MOST_ROWS, csv_table
from reviewer.ingest.table_dates import reader_of_dates
from reviewer.ingest.table_json import NoListError, json_lines, json_list
from reviewer.ingest.table_rows import MOST_LINES, Row, Table, numbered

_SHOWN = 60
"""Rows that are looked at to find out what the columns hold."""
_MOST_TITLES, _LONGEST_TITLE = 12, 40
"""Columns that a sentence names, and characters of each: in a file that is no table, titles are texts."""
_TAG = re.compile(
    r"</(?:p|div|span|h[1-6]|a|em|strong|b|i|ul|ol|li|article|html|body|table|blockquote)\s*>|<(?:br|p|hr)\s*/?>",
    re.IGNORECASE,
)
_NOTHING = frozenset(["nan", "null", "none", "n/a", "na", "-", "[removed]", "[deleted]"])
"""What programs write into a cell that holds nothing."""
_WEB = re.compile(r"https?://\S+$", re.IGNORECASE)
_ENDS = ("\n", "\r")
_LINES = (".jsonl", ".ndjson")


def read_csv(data: bytes, asked: Asked) -> Found:
    """Read a delimited table, one article a row.

    Raises:
        InputError: it is no text, holds no column with texts, or no row with one.
    """
    return _articles(_table(data, asked.name, MOST_ROWS), asked)


def read_jsonl(data: bytes, asked: Asked) -> Found:
    """Read JSON lines, or a JSON file with a list of articles, one article an object.

    Raises:
        InputError: it is no text, no JSON, holds no column with texts, or no object with one.
    """
    return _articles(_table(data, asked.name, MOST_ROWS), asked)


def columns_of(data: bytes, name: str) -> Columns:
    """Describe the columns of a table, for the person who says what they hold.

    Args:
        data: the file's bytes.
        name: its name, by whose ending it is read.

    Raises:
        InputError: it cannot be read as a table.
    """
    table = _table(data, name, _SHOWN)
    return columns(table.titles, [row.cells for row in table.rows])


def described(data: bytes, name: str) -> dict[str, Any]:
    """Return the same as JSON, for the process in which files are parsed."""
    found = columns_of(data, name)
    samples = [list(one) for one in found.samples]
    return {"titles": list(found.titles), "samples": samples, "guessed": dict(found.guessed)}


def _table(data: bytes, name: str, most: int) -> Table:
    decoded = decode(data)
    if decoded is None:
        raise InputError(
            say("“{name}” is not a text file; save the table again as CSV or JSON lines.", name=name)
        )
    if sum(decoded.text.count(one) for one in _ENDS) > 2 * MOST_LINES:
        raise InputError(
            say("“{name}” has more lines than a table may; split it and add the parts.", name=name)
        )
    suffix = suffix_of(name)
    if suffix in _LINES and not decoded.text.lstrip("\ufeff \t\r\n").startswith("["):
        table = json_lines(data, decoded, most=most)
    elif suffix in (*_LINES, ".json"):  # some programs call a list lines
        table = _one_list(data, decoded, name, most)
    else:
        table = csv_table(data, decoded, tabs=suffix in (".tsv", ".tab"), most=most)
    if not table.rows or not table.titles:
        raise InputError(say("“{name}” holds no rows with articles; check the file.", name=name))
    return table


def _one_list(data: bytes, decoded: Decoded, name: str, most: int) -> Table:
    try:
        return json_list(data, decoded, most=most)
    except NoListError:
        lines = json_lines(data, decoded, most=most)
        if lines.rows:  # and some call lines a list
            return lines
        raise InputError(
            say("“{name}” holds no list of articles as JSON; save it as JSON lines or CSV.", name=name)
        ) from None


def _mapped(table: Table, asked: Asked) -> dict[str, str]:
    """Return field to title: as the person said where the table has such a column, else as it seems.

    Raises:
        InputError: no column seems to hold the texts.
    """
    told = {
        field: title
        for field, title in asked.columns.items()
        if field in FIELDS and (not title or title in table.titles)
    }
    free = [title for title in table.titles if title not in told.values()]
    places = {title: place for place, title in enumerate(table.titles)}
    shown = [[_cell(row, places[title]) for title in free] for row in table.rows[:_SHOWN]]
    found = {field: title for field, title in {**guessed(free, shown), **told}.items() if title}
    if "text" not in found:
        raise InputError(
            say(
                "“{name}” has no column that looks like the text of articles; "
                "say which of its columns holds it: {titles}.",
                name=asked.name,
                titles=_named(table.titles),
            )
        )
    return found


def _named(titles: Sequence[str]) -> str:
    named = ", ".join(f"“{shortened(title, _LONGEST_TITLE)}”" for title in titles[:_MOST_TITLES])
    return named if len(titles) <= _MOST_TITLES else f"{named}, …"


def _articles(table: Table, asked: Asked) -> Found:
    held = _mapped(table, asked)
    places = {field: table.titles.index(title) for field, title in held.items()}
    day = reader_of_dates(_cell(row, places.get("published_on")) for row in table.rows)
    readings: list[Reading] = []
    empty: list[int] = []
    undated: list[int] = []
    wide: list[int] = []
    for row in table.rows:
        reading = _article(row, table, places, day)
        if reading is None:
            empty.append(row.number)
            continue
        readings.append(reading)
        if not reading.metadata.published_on and _cell(row, places.get("published_on")):
            undated.append(row.number)
        if len(row.cells) > len(table.titles):
            wide.append(row.number)
    notes = _notes(table, asked.name, empty=empty, undated=undated, wide=wide)
    if not readings:
        raise InputError(
            say(
                "“{name}” holds no texts in its column “{title}”; say which column holds them.",
                name=asked.name,
                title=shortened(held["text"], _LONGEST_TITLE),
            )
        )
    return Found(tuple(readings), tuple(notes))


def _cell(row: Row, place: int | None) -> str:
    """Return what stands in a cell, `""` where that is nothing."""
    if place is None or place >= len(row.cells):
        return ""
    cell = row.cells[place].strip()
    return "" if cell.casefold() in _NOTHING else cell


def _article(row: Row, table: Table, places: Mapping[str, int], day: Callable[[str], str]) -> Reading | None:
    """Return a row as an article; `None` if it holds no words."""
    raw = _cell(row, places["text"])
    if not any(char.isalnum() for char in raw):
        return None
    told = {field: " ".join(_cell(row, places.get(field)).split()) for field in FIELDS if field != "text"}
    address, spoken = told["address"], told["language"].casefold()
    known = Metadata(
        title=canonical(told["title"]),
        publisher=canonical(told["publisher"]),
        author=canonical(told["author"]),
        published_on=day(told["published_on"]),
        address=address if _WEB.match(address) else "",
        language=language_code(_LANGUAGES.get(spoken, spoken)),
    )
    reading = read_html(raw) if _TAG.search(raw) else dress(canonical(raw), known)
    if not any(char.isalnum() for char in reading.text):
        return None
    return replace(
        reading,
        metadata=known.or_else(reading.metadata),
        part=f"row {row.number}",
        data=row.data,
        encoding=table.encoding,
        guessed=table.guessed,
    )


_LANGUAGES = {
    **dict.fromkeys(["english", "englisch", "inglés", "ingles", "eng"], "en"),
    **dict.fromkeys(["german", "deutsch", "alemán", "aleman", "deu", "ger"], "de"),
    **dict.fromkeys(["spanish", "spanisch", "español", "espanol", "spa"], "es"),
    **dict.fromkeys(["french", "französisch", "français", "francés", "fra", "fre"], "fr"),
}


def _notes(
    table: Table, name: str, *, empty: Sequence[int], undated: Sequence[int], wide: Sequence[int]
) -> list[str]:
    """Return what the person should know about the rows that are no articles, or doubtful ones."""
    out = []
    if empty:
        text = mark("“{name}” holds no text in these rows, which were passed over: {numbers}.")
        out.append(say(text, name=name, numbers=numbered(empty)))
    if table.broken:
        text = mark("“{name}” is damaged in these rows, which were passed over: {numbers}.")
        out.append(say(text, name=name, numbers=numbered(table.broken)))
    if table.more:
        text = mark("“{name}” holds more than {most} rows; these were passed over: {numbers}.")
        out.append(say(text, name=name, most=MOST_ROWS, numbers=numbered(table.more)))
    if undated:
        text = mark("“{name}” holds dates that were not understood in these rows: {numbers}.")
        out.append(say(text, name=name, numbers=numbered(undated)))
    if wide:
        text = mark("“{name}” has more cells than titles in these rows; check their texts: {numbers}.")
        out.append(say(text, name=name, numbers=numbered(wide)))
    if table.open_at:
        text = mark("“{name}” holds a quotation mark that is never closed in row {number}; check its text.")
        out.append(say(text, name=name, number=table.open_at))
    return out
