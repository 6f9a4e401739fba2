"""Which column of a table holds what: by the names that exports give them, and by what stands in them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reviewer.ingest.reading import shortened

_NAMES: Mapping[str, str] = {
    "text": """text fulltext articletext bodytext articlebody maintext storytext cleantext plaintext rawtext
        body content articlecontent contenttext contenthtml bodyhtml story article html
        volltext artikeltext fliesstext haupttext inhalt artikel beitrag
        texto textocompleto cuerpo contenido articulo noticia texte contenu corps testo corpo""",
    "title": """title headline articletitle heading head ueberschrift uberschrift titel schlagzeile titulo
        titular encabezado titre titolo name""",
    "publisher": """publisher outlet publication newspaper sourcename source sitename site media medianame
        quelle medium zeitung herausgeber verlag publikation fuente medio periodico diario editor publicacion
        editeur fonte domain""",
    "author": """author authors byline authorname writer journalist reporter by autor autoren autorin
        verfasser autora autores periodista auteur auteurs autore""",
    "published_on": """publishedon publishedat published publicationdate publishdate pubdate datepublished
        publishedtime firstpublished date datetime day datum veroffentlicht veroffentlichtam
        veroeffentlicht erscheinungsdatum erschienen fecha fechapublicacion fechadepublicacion publicado
        datedepublication data timestamp createdat created""",
    "address": """url link weburl articleurl canonicalurl canonical permalink address webaddress sourceurl uri
        href adresse webadresse enlace direccion direccionweb lien""",
    "language": "language lang languagecode langcode sprache idioma lengua langue lingua",
}
"""The names of the columns in the order of trust, without accents, spaces and signs, lower case."""
FIELDS = tuple(_NAMES)
"""What a column can hold: `text`, and the fields of `Metadata`."""
_LONG, _LONG_SHARE = 150, 0.5
"""Characters from which a cell is a text, and the share of such cells from which a column holds texts."""
_MOST_SAMPLES = 5
_LONGEST_SAMPLE = 120


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, for the person who says what they hold.

    Attributes:
        titles: of the columns, in order.
        samples: for each column, what stands in its first cells that hold something, shortened.
        guessed: field to the title of the column that seems to hold it; see `FIELDS`.
    """

    titles: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    guessed: Mapping[str, str] = field(default_factory=dict)


def columns(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns:
    """Describe the columns of a table by their titles and the first rows."""
    samples = []
    for i in range(len(titles)):
        cells = (" ".join(row[i].split()) for row in rows if i < len(row))
        samples.append(
            tuple(shortened(cell, _LONGEST_SAMPLE) for cell in [one for one in cells if one][:_MOST_SAMPLES])
        )
    return Columns(tuple(titles), tuple(samples), guessed(titles, rows))


def guessed(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return field to title: by name, and the text by the length of what stands in the column."""
    plain = {title: _plain(title) for title in titles}
    out: dict[str, str] = {}
    for one, names in _NAMES.items():
        known = {plain[title]: title for title in reversed(titles) if title not in out.values()}
        if hit := next((name for name in names.split() if name in known), ""):
            out[one] = known[hit]
    if "text" not in out:
        free = [i for i, title in enumerate(titles) if title not in out.values()]
        if (best := max(free, key=lambda i: _length(rows, i), default=-1)) >= 0 and _holds_texts(rows, best):
            out["text"] = titles[best]
    return {one: out[one] for one in FIELDS if one in out}


def is_head(cells: Sequence[str]) -> bool:
    """Tell whether a row holds the titles of the columns, not an article."""
    if guessed(cells, ()):
        return True
    return bool(cells) and all(len(cell) < _LONG for cell in cells) and any(cell.strip() for cell in cells)


def _plain(title: str) -> str:
    bare = unicodedata.normalize("NFKD", title.casefold())
    return re.sub(r"[^a-z0-9]", "", bare)


def _length(rows: Sequence[Sequence[str]], column: int) -> int:
    return sum(len(row[column]) for row in rows if column < len(row))


def _holds_texts(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = [row[column] for row in rows if column < len(row) and row[column].strip()]
    long = sum(len(cell) >= _LONG and " " in cell for cell in cells)
    return bool(cells) and long >= _LONG_SHARE * len(cells)
