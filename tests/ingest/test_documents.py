"""Documents as they really come: text in order, furniture apart, metadata right.

Each row has what makes the document, words of the article in their order, words that are furniture, and what the
document tells about itself.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import made_files as files
import made_offices as offices
import made_pages as pages
import pytest
from made_pages import DAM, FERRY

from reviewer.domain.text import Span
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.limited import LIMITED
from reviewer.ingest.reading import Asked, Found


@dataclass(frozen=True)
class Row:
    """One document.

    Attributes:
        name: of the file.
        make: makes its bytes.
        article: words that are article text, in their order.
        furniture: words that are in the text, but not in the article.
        metadata: what it tells about itself; fields that are not named are not looked at.
        gone: words that are in the bytes, but no text that anybody sees.
        encoding: the encoding that was found, `""` where there is none.
        articles: how many it holds; the rest of the row is about the first.
    """

    name: str
    make: Callable[[], bytes]
    article: tuple[str, ...]
    furniture: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    encoding: str = "utf-8"
    articles: int = 1


FERRY_TITLE = "New ferry carries 412 on its first day"
DAM_TITLE = "Varn dam closes its last gate"
ARDEN = {"title": FERRY_TITLE, "publisher": "Arden Post", "published_on": "2025-03-04", "language": "en"}

ROWS = {
    "a page behind a cookie wall": Row(
        "wall.html", pages.cookie_wall, (FERRY_TITLE, *FERRY),
        ("214 partners", "Accept all", "keep the lights on", "Sport", "All rights reserved"),
        {**ARDEN, "author": "Jon Aker"},
    ),
    "a page with readers' comments": Row(
        "comments.html", pages.comments, (FERRY_TITLE, *FERRY),
        ("4 comments", "I counted number 500", "I counted number 800", "Leave a reply", "By Jon Aker"),
        {**ARDEN, "author": "Jon Aker"},
    ),
    "a page full of links to others": Row(
        "related.html", pages.related, (FERRY_TITLE, *FERRY),
        ("Harbour master resigns", "first teacher in nine years", "A whale under the pier", "Lighthouse sold", "a dentist"),
        ARDEN,
    ),
    "a page with boxes in the story": Row(
        "boxes.html", pages.boxes, (FERRY_TITLE, *FERRY),
        ("Copy link", "Five stories from the coast", "two dogs", "three free articles", "Photo: Ada Quill"),
        {**ARDEN, "author": "Jon Aker"},
    ),
    "a page that names nothing but in its linked data": Row(
        "built.html", pages.nameless_boxes, (DAM_TITLE, *DAM),
        ("Valley Times", "Lake hotels", "What a crown buys"),
        {"title": DAM_TITLE, "publisher": "Valley Times", "author": "Ida Holm, Per Sand", "published_on": "2024-10-11",
         "address": "https://valley.example/dam", "language": "en"},
    ),
    "a page laid out by tables, without metadata": Row(
        "old.htm", pages.old_tables, (DAM_TITLE, *DAM), ("Guest book",), {"title": DAM_TITLE, "author": "Ida Holm", "language": "en"},
    ),
    "a page in Windows-1252 that does not say so": Row(
        "quotes.html", pages.without_declaration, ("Ferry’s first day – “at last”", *FERRY, "£8 in cafés"), (),
        {"title": "Ferry’s first day – “at last”", "language": "en"}, encoding="cp1252",
    ),
    "a page in UTF-16": Row(
        "wide.html", pages.wide, (f"{FERRY_TITLE} 🚢", *FERRY), (), {"author": "Jon Aker"}, encoding="utf-16",
    ),
    "a page in Shift-JIS": Row(
        "minato.html", pages.japanese, ("新フェリー、初日に412人", *pages.JAPANESE), ("ニュース",),
        {"title": "新フェリー、初日に412人", "publisher": "港新聞", "published_on": "2025-03-04", "language": "ja"}, encoding="shift_jis",
    ),
    "a page from right to left": Row(
        "arabic.html", pages.arabic, ("العبّارة الجديدة تنقل 412 راكبًا", *pages.ARABIC), ("استقالة مدير الميناء", "رياضة"),
        {"title": "العبّارة الجديدة تنقل 412 راكبًا", "publisher": "بريد الميناء", "published_on": "2025-03-04", "language": "ar"},
    ),
    "a German page with Dublin Core": Row(
        "german.html", pages.german, ("Neue Fähre befördert 412 Fahrgäste", "teilte die Reederei mit", "elfmal ausfiel", "zweimal gebaut wurde"),
        ("verwenden Cookies",),
        {"title": "Neue Fähre befördert 412 Fahrgäste", "author": "Jan Acker", "publisher": "Küstenbote", "published_on": "2025-03-04", "language": "de"},
    ),
    "a blog with a graph of linked data": Row(
        "blog.html", pages.blog, ("Why I left the valley", *DAM), ("Share this", "The last bread of Lower Varn", "A house on wheels"),
        {"title": "Why I left the valley", "author": "Ida Holm", "publisher": "Down the river", "published_on": "2024-10-12",
         "address": "https://blog.example/dam"},
    ),
    "a page with a table, a list and a quotation": Row(
        "figures.html", pages.figures,
        ("Fewer ships lost off Sele", "seven wrecks", "Year | Ships lost\n2022 | 11\n2023 | 7", "• new lights on both reefs\n• pilots at night", "Nobody should call"),
        ("Sport", "All rights reserved"), {"title": "Fewer ships lost off Sele", "publisher": "Coast Guard News"},
    ),
    "a page in XHTML and Latin-9": Row(
        "ferry.xhtml", pages.xhtml, ("Ferry costs 9,50 €", *FERRY), (), {"published_on": "2025-03-04", "language": "en"}, encoding="iso8859-15",
    ),
    "a Spanish page for telephones in Latin-1": Row(
        "amp.html", pages.mobile, ("El nuevo transbordador lleva a 412 pasajeros", *pages.SPANISH), ("Deportes", "pepe:", "Publicidad"),
        {"title": "El nuevo transbordador lleva a 412 pasajeros", "author": "Elena Ruiz", "publisher": "Diario del Puerto", "language": "es"}, encoding="cp1252",
    ),
    "a page of five megabytes": Row(
        "night.html", pages.five_megabytes,
        ("The night of the count", "Entry 1\n", "At minute 1 the", "At minute 1300 the", f"At minute {pages.LONG_ENTRIES - 1} the"),
        ("Reader 0 says", "Reader 1999 says", "Imprint"), {"title": "The night of the count", "author": "The night desk"}, gone=("xxxx",),
    ),
    "a story of a wire service": Row(
        "wire.txt", files.wire, ("Varn dam closes its last gate", *DAM), ("Reporting by Ida Holm",), {"title": DAM_TITLE, "language": "en"},
    ),
    "a text with a head of fields": Row(
        "fields.txt", files.fields, (FERRY_TITLE, *FERRY), ("Publisher: Arden Post",),
        {**ARDEN, "author": "Jon Aker", "address": "https://post.example/ferry"},
    ),
    "a text broken at 72 characters, with CR LF": Row(
        "wrapped.txt", files.wrapped, (DAM_TITLE, "closed the last gate", "2,300 people", "nearest town"), ("Sign up for our newsletter",), {"title": DAM_TITLE},
    ),
    "a text in Windows-1251": Row(
        "moscow.txt", files.cyrillic, ("Новый паром перевез 412 пассажиров", "тридцать восемь лет", "двадцать четыре минуты"), (), {}, encoding="cp1251",
    ),
    "a text in UTF-16 without a mark": Row("bare.txt", files.bare_wide, (DAM_TITLE, *DAM), (), {"title": DAM_TITLE}, encoding="utf-16-le"),
    "Markdown with front matter": Row(
        "post.md", files.front_matter, (FERRY_TITLE, *FERRY, "• new lights"), ("The ship in the harbour",), {**ARDEN, "author": "Jon Aker"},
    ),
    "Markdown with a table and HTML inside": Row(
        "report.md", files.markdown_table, ("Fewer ships lost off Sele", "Year | Ships lost", "2023 | 7", "Nobody should call"), (), {"title": "Fewer ships lost off Sele"},
    ),
    "a PDF in two columns": Row(
        "post.pdf", offices.two_columns, (FERRY_TITLE, *FERRY, *DAM, DAM[0], DAM[-1]), ("Arden Post, Tuesday edition",),
        {"title": FERRY_TITLE, "author": "Jon Aker", "published_on": "2025-03-04", "language": "en"}, encoding="",
    ),
    "a Word document with footnotes and a table": Row(
        "release.docx", offices.word, (FERRY_TITLE, *FERRY, offices.NOTE, "Year | Ships lost\n2022 | 11\n2023 | 7", "hopes for more"),
        ("for release on Tuesday", "4 Quay Street"), {"title": FERRY_TITLE, "author": "Jon Aker", "published_on": "2025-03-04"}, encoding="",
    ),
    "an OpenDocument text with a note": Row(
        "dam.odt", offices.open_document,
        (DAM_TITLE, *DAM, "The court has yet to say", offices.NOTE, "• Upper Varn\n• Lower Varn", "2023 | 7"), (), {"title": DAM_TITLE, "language": "en"}, encoding="",
    ),
    "an e-mail over those it answers": Row(
        "answer.eml", offices.chain, DAM[:3], ("+46 20", "Per Sand", "The editor asks again"),
        {"title": "Re: Varn dam", "author": "Ida Holm", "published_on": "2024-10-11"},
    ),
    "a newsletter by e-mail": Row(
        "letter.eml", offices.newsletter, (DAM_TITLE, *DAM), ("Unsubscribe",), {"title": DAM_TITLE, "published_on": "2024-10-11"}, gone=("better read as HTML",),
    ),
    "a table of articles": Row(
        "export.csv", offices.table, FERRY, (), {**ARDEN, "author": "Jon Aker"}, encoding="utf-8", articles=2,
    ),
    "articles as lines of JSON": Row("export.jsonl", offices.lines, FERRY, (), {**ARDEN, "author": "Jon Aker"}, articles=2),
    "an archive of stories": Row("stories.zip", offices.archive, (FERRY_TITLE, *FERRY), (), {"title": FERRY_TITLE}, articles=2),
}  # fmt: skip


def apart(text: str, furniture: tuple[Span, ...]) -> tuple[str, str]:
    """Return the article's text and the furniture's."""
    own, others, at = [], [], 0
    for span in furniture:
        own.append(text[at : span.start])
        others.append(text[span.start : span.end])
        at = span.end
    return "".join([*own, text[at:]]), "\n".join(others)


def read(row: Row) -> Found:
    return read_bytes(row.make(), Asked(row.name))


@pytest.mark.parametrize("what", ROWS)
def test_a_document_is_read(what):
    row = ROWS[what]
    found = read(row)
    assert len(found.readings) == row.articles
    reading = found.readings[0]
    article, furniture = apart(reading.text, reading.furniture)
    at = 0
    for words in row.article:
        place = article.find(words, at)
        assert place >= 0, f"{words!r} is not in the article after {article[max(0, at - 80) : at]!r}"
        at = place + len(words)
    for words in row.furniture:
        assert words in furniture
        assert words not in article
    for words in row.gone:
        assert words not in reading.text
    told = {name: getattr(reading.metadata, name) for name in row.metadata}
    assert told == dict(row.metadata)
    assert reading.encoding == row.encoding


def test_a_page_of_five_megabytes_is_read_in_good_time():
    row = ROWS["a page of five megabytes"]
    data = row.make()
    assert len(data) > 5 << 20
    began = time.monotonic()
    found = LIMITED.read(data, Asked(row.name))
    assert time.monotonic() - began < 10
    assert len(found.readings[0].text) > 1 << 19
