"""Tables of articles: columns by their names, rows with their bytes, and every row accounted for."""

import csv
import json
import random
import re
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.errors import InputError
from reviewer.domain.text import canonical
from reviewer.ingest import table_csv, table_json, tables
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.reading import Asked, Found, Metadata
from reviewer.ingest.table_columns import guessed
from reviewer.ingest.table_dates import reader_of_dates
from reviewer.ingest.table_rows import numbered


def read(data: bytes, name: str = "a.csv", **columns: str) -> Found:
    return read_bytes(data, Asked(name, columns))


def texts(found: Found) -> list[str]:
    return [reading.text for reading in found.readings]


def parts(found: Found) -> list[str]:
    return [reading.part for reading in found.readings]


def passed_over(found: Found) -> list[int]:
    """The numbers of the rows that the notes say were passed over."""
    out: list[int] = []
    for note in found.notes:
        if "passed over" in note:
            for run in note.rstrip(".").rpartition(": ")[2].split(", "):
                first, _, last = run.partition("–")
                out += range(int(first), int(last or first) + 1)
    return sorted(out)


EXCEL = (
    "Titel;Text;Datum;Autor;Quelle;Link\r\n"
    'Brücke beschlossen;"Der Rat stimmte für die ""neue"" Brücke; sie kostet 4 Millionen Euro.\r\n\r\n'
    'Die Arbeiten beginnen im März.";13.06.2025;Änne Groß;Stadtblatt;https://stadt.example/1\r\n'
    ";;;;;\r\n"
    "Nur ein Titel;;14.06.2025;;;\r\n"
    "Straße gesperrt;Die Straße war für Stunden gesperrt – größere Schäden gab es nicht.;15. Juni 2025;;;kein Link\r\n"
)


def test_a_table_from_a_spreadsheet_program_in_windows_1252():
    data = EXCEL.encode("cp1252")
    found = read(data)
    assert texts(found) == [
        'Der Rat stimmte für die "neue" Brücke; sie kostet 4 Millionen Euro.\n\nDie Arbeiten beginnen im März.',
        "Die Straße war für Stunden gesperrt – größere Schäden gab es nicht.",
    ]
    first, second = found.readings
    assert first.metadata == Metadata(
        "Brücke beschlossen", "Stadtblatt", "Änne Groß", "2025-06-13", "https://stadt.example/1", "de"
    )
    assert (second.metadata.published_on, second.metadata.address) == ("2025-06-15", "")
    assert (first.encoding, first.guessed, first.reader) == ("cp1252", True, "csv/1")
    assert parts(found) == ["row 2", "row 5"]
    assert passed_over(found) == [4]


def test_a_row_keeps_its_own_bytes():
    data = EXCEL.encode("cp1252")
    first, second = read(data).readings
    assert first.data is not None
    assert first.data.startswith(b"Br\xfccke beschlossen;")
    assert first.data.endswith(b"https://stadt.example/1")
    assert b"\r\n" + first.data + b"\r\n;;;;;" in data
    assert data.endswith(second.data + b"\r\n")


WRITTEN = [
    pytest.param("title,text\nA,It rained.\n", "utf-8", "a.csv", id="comma"),
    pytest.param("title;text\nA;It rained.\n", "utf-8", "a.csv", id="semicolon"),
    pytest.param("title|text\nA|It rained.\n", "utf-8", "a.csv", id="bar"),
    pytest.param("title\ttext\nA\tIt rained.\n", "utf-16", "a.tsv", id="UTF-16 with tabs"),
    pytest.param("title\ttext\r\nA\tIt rained.\r\n", "utf-32", "a.tsv", id="UTF-32 with tabs"),
    pytest.param("title\ttext\nA\tIt rained.\n", "utf-16-le", "a.tsv", id="UTF-16 without mark"),
    pytest.param("title,text\nA,It rained.", "utf-8-sig", "a.csv", id="mark, no last line end"),
    pytest.param("sep=;\ntitle;text\nA;It rained.\n", "utf-8", "a.csv", id="declared delimiter"),
    pytest.param("title,text\rA,It rained.\r", "utf-8", "a.csv", id="old Macintosh"),
    pytest.param("'title','text'\n'A','It rained.'\n", "utf-8", "a.csv", id="single quotes"),
    pytest.param('"text","title"\n"It rained.","A"\n', "utf-8", "a.csv", id="another order"),
]


@pytest.mark.parametrize(("text", "encoding", "name"), WRITTEN)
def test_delimiters_quotes_and_encodings(text, encoding, name):
    data = text.encode(encoding)
    [article] = read(data, name).readings
    assert (article.metadata.title, article.text) == ("A", "It rained.")
    assert article.data is not None
    assert article.data in data
    assert "It rained." in article.data.decode(
        encoding.replace("utf-16", "utf-16-le").replace("-le-le", "-le")
        if "16" in encoding
        else "utf-32-le"
        if "32" in encoding
        else "utf-8"
    )


def test_quotation_marks_of_a_text_with_tabs_are_the_texts_own():
    found = read(b'title\ttext\nA\t"No", he said.\nB\tShe said "yes.\nC\tIt rained.\n', "a.tsv")
    assert [article.metadata.title for article in found.readings] == ["A", "B", "C"]
    assert texts(found)[1:] == ['She said "yes.', "It rained."]


def test_escaped_quotation_marks():
    [article, _] = read(b'title,text\nA,"He said \\"no\\", then left."\nB,"It rained."\n').readings
    assert article.text == 'He said "no", then left.'


def test_a_quotation_mark_that_is_never_closed_takes_no_rows():
    found = read(b'title,text\nA,It rained.\nB,"It snowed.\nC,It froze.\n')
    assert texts(found) == ["It rained.", '"It snowed.', "It froze."]


def test_where_it_may_take_rows_that_is_told():
    found = read(b'title,text\nA,"It rained,\nthen it stopped."\nB,"It snowed.\nC,It froze.\n')
    assert texts(found) == ["It rained,\nthen it stopped.", "It snowed.\nC,It froze."]
    assert any("never closed in row 3" in note for note in found.notes)


def test_one_column_is_a_table_too():
    assert texts(read(b"text\nIt rained, then it snowed.\nNobody came, he said; nothing else.\n")) == [
        "It rained, then it snowed.", "Nobody came, he said; nothing else.",
    ]  # fmt: skip


LONG = "The council voted seven to two for the new bridge on Thursday, after a debate of four hours. " * 3
NAMES = [
    (["Headline", "Body"], {"text": "Body", "title": "Headline"}),
    (["Überschrift", "Inhalt", "Veröffentlicht am", "Quelle"], {"text": "Inhalt", "title": "Überschrift", "publisher": "Quelle", "published_on": "Veröffentlicht am"}),
    (["Título", "Cuerpo", "Fecha", "Medio", "Autor", "Enlace", "Idioma"], {"text": "Cuerpo", "title": "Título", "publisher": "Medio", "author": "Autor", "published_on": "Fecha", "address": "Enlace", "language": "Idioma"}),
    (["articleText", "pub_date", "URL", "byline", "lang"], {"text": "articleText", "author": "byline", "published_on": "pub_date", "address": "URL", "language": "lang"}),
    (["title", "content", "text"], {"text": "text", "title": "title"}),
    (["id", "note"], {}),
]  # fmt: skip


@pytest.mark.parametrize(("titles", "expected"), NAMES)
def test_columns_are_known_by_their_names(titles, expected):
    assert guessed(titles, ()) == expected


def test_a_column_of_long_texts_is_taken_for_the_text():
    found = read(f'id,remarks\n1,"{LONG}"\n2,"{LONG}"\n'.encode())
    assert len(found.readings) == 2


def test_a_table_without_titles_is_read_from_its_first_row():
    found = read(f'1,"{LONG}"\n2,"{LONG}"\n'.encode())
    assert parts(found) == ["row 1", "row 2"]


def test_a_table_without_texts_names_its_columns():
    with pytest.raises(InputError, match="say which of its columns") as caught:
        read(b"id,remark\n1,short\n")
    assert "“id”, “remark”" in str(caught.value)


def test_the_person_says_which_column_holds_what():
    data = b"id,remark,text\nA,It rained.,no\n"
    [article] = read(data, text="remark", title="id").readings
    assert (article.text, article.metadata.title) == ("It rained.", "A")
    [other] = read(data, text="missing here").readings
    assert other.text == "no"
    [bare] = read(b"headline,text\nA,It rained.\n", title="").readings
    assert bare.metadata.title != "A"


def test_columns_are_described_for_the_person_who_maps_them():
    found = tables.columns_of(f"nr,wer,was\n1,Ada,{'x' * 200}\n2,,y\n".encode(), "a.csv")
    assert found.titles == ("nr", "wer", "was")
    assert found.samples[:2] == (("1", "2"), ("Ada",))
    assert len(found.samples[2][0]) == 120
    assert found.guessed == {}
    assert tables.columns_of(b'{"headline": "a", "body": "b"}\n', "a.jsonl").guessed == {
        "text": "body",
        "title": "headline",
    }


DATES = [
    (["2025-06-13T10:00:00Z"], ["2025-06-13"]),
    (["13.06.2025", "1.7.2025"], ["2025-06-13", "2025-07-01"]),
    (["03/04/2025", "13/04/2025"], ["2025-04-03", "2025-04-13"]),
    (["03/04/2025", "04/13/2025"], ["2025-03-04", "2025-04-13"]),
    (["03/04/2025", "05/05/2025"], ["", "2025-05-05"]),
    (["2025/06/13", "20250613", "20250613T100000Z"], ["2025-06-13"] * 3),
    (["1749808800", "1749808800000"], ["2025-06-13"] * 2),
    (["Fri, 13 Jun 2025 10:00:00 GMT", "13 de junio de 2025", "13. Juni 2025"], ["2025-06-13"] * 3),
    (["yesterday", "31/31/2025", "2025/02/31"], ["", "", ""]),
]


@pytest.mark.parametrize(("values", "expected"), DATES)
def test_dates_of_a_column(values, expected):
    read_date = reader_of_dates(values)
    assert [read_date(value) for value in values] == expected


def test_dates_that_are_not_understood_are_told():
    found = read(b"text,date\nIt rained.,03/04/2025\nIt snowed.,soon\nIt froze.,2025-06-13\n")
    assert [article.metadata.published_on for article in found.readings] == ["", "", "2025-06-13"]
    assert any("dates" in note and "2–3" in note for note in found.notes)


def test_pages_in_cells_are_read_as_pages():
    found = read(
        b'text,title\n"<p>It <b>rained</b>.</p><p>Then it snowed &amp; froze.</p>",A\n"a < b and c > d",B\n'
    )
    assert texts(found) == ["It rained.\n\nThen it snowed & froze.", "a < b and c > d"]
    assert found.readings[0].metadata.title == "A"


def test_rows_wider_than_the_titles_are_told():
    found = read(b"title,text\nA,It rained, then it snowed.\nB,It froze.\n")
    assert any("more cells" in note and note.endswith(": 2.") for note in found.notes)


JSON_LINES = (
    '{"headline": "Bridge", "body": "It rained 🌉.", "date": "2025-06-13", "source": {"id": 1, "name": "Town"}, "authors": ["Ada", "Ben"]}\r\n'
    "\n"
    '{"headline": "broken", "body": \n'
    '{"headline": "no text", "body": null}\n'
    '["a list"]\n'
    '{"body": "المجلس صوّت للجسر.", "lang": "ar"}\n'
    '{"body": "<p>One.</p><p>Two.</p>", "url": "https://t.example/1"}'
)


def test_json_lines_are_articles_and_broken_lines_are_numbered():
    data = JSON_LINES.encode()
    found = read(data, "a.jsonl")
    assert texts(found) == ["It rained 🌉.", canonical("المجلس صوّت للجسر."), "One.\n\nTwo."]
    assert parts(found) == ["row 1", "row 6", "row 7"]
    assert found.readings[0].metadata == Metadata("Bridge", "Town", "Ada, Ben", "2025-06-13", "", "")
    assert found.readings[1].metadata.language == "ar"
    assert passed_over(found) == [3, 4, 5]
    assert json.loads(found.readings[0].data or b"")["headline"] == "Bridge"
    assert all(
        article.data in data.split(b"\n") or article.data + b"\r" in data.split(b"\n")
        for article in found.readings
    )


LISTS = [
    pytest.param('[{"title": "A", "text": "It rained."}, {"title": "B", "text": "It snowed."}]', 2, id="a list"),
    pytest.param('{"status": "ok", "articles": [{"title": "A", "content": "It rained."}]}', 1, id="a service's answer"),
    pytest.param('{"response": {"x": 1}, "data": {"items": [{"headline": "A", "body": "It rained."}]}}', 1, id="a list inside"),
    pytest.param('{"title": "A", "text": "It rained.", "tags": ["a"]}', 1, id="one article"),
    pytest.param('[{"title": {"rendered": "A"}, "content": {"rendered": "<p>It rained.</p>"}}]', 1, id="a blog's answer"),
    pytest.param('{"title": "A", "text": "It rained."}\n{"title": "B", "text": "It snowed."}', 2, id="lines after all"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "count"), LISTS)
def test_a_json_file_of_articles(source, count):
    found = read(source.encode(), "a.json")
    assert texts(found) == ["It rained.", "It snowed."][:count]
    assert found.readings[0].metadata.title == "A"
    for article in found.readings:
        assert article.data is not None
        assert article.data.decode() in source
        json.loads(article.data)


def test_a_list_that_is_called_lines_is_read():
    assert texts(read(b'[\n{"text": "It rained."},\n{"text": "It snowed."}\n]', "a.jsonl")) == [
        "It rained.",
        "It snowed.",
    ]


REFUSED = [
    pytest.param("a.csv", b"\x89PNG\x00\x00\x01", "not a text file", id="bytes"),
    pytest.param("a.csv", b"title,text\n", "no rows", id="titles alone"),
    pytest.param("a.csv", b"title,text\nA,\nB,null\n", "no texts in its column “text”", id="no texts"),
    pytest.param("a.json", b"{", "no list of articles", id="broken"),
    pytest.param("a.json", b"[1, 2]", "no list of articles", id="numbers"),
    pytest.param("a.json", b"[" * 100_000, "no list of articles", id="nested on purpose"),
    pytest.param("a.jsonl", b"{broken\n", "no rows", id="no line"),
    pytest.param("a.jsonl", b"{}\n{}\n", "no rows", id="empty objects"),
]


@pytest.mark.parametrize(("name", "data", "says"), REFUSED)
def test_what_is_no_table_is_refused_in_one_sentence(name, data, says):
    with pytest.raises(InputError, match=says) as caught:
        read(data, name)
    assert name in str(caught.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.csv", b"text\n" + b"a\n" * 300), ("a.json", b"[" + b"1," * 300 + b'{"text": "a"}]')],
)
def test_what_is_made_to_cost_memory_is_refused(monkeypatch, name, data):
    assert read(data, name).readings
    monkeypatch.setattr(tables, "MOST_LINES", 100)
    monkeypatch.setattr(table_json, "MOST_LINES", 100)
    with pytest.raises(InputError, match=r"more lines|no list"):
        read(data, name)


def test_rows_beyond_the_limit_are_numbered(monkeypatch):
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    found = read(b"text\n" + b"".join(b"Story %d.\n" % n for n in range(6)))
    assert len(found.readings) == 3
    assert passed_over(found) == [5, 6, 7]


def test_a_cell_beyond_the_limit_costs_its_row_alone(monkeypatch):
    monkeypatch.setattr(table_csv, "LARGEST_CELL", 1000)
    found = read(b"title,text\nA,It rained.\nB," + b"x" * 3000 + b"\nC,It snowed.\n")
    assert texts(found) == ["It rained.", "It snowed."]
    assert passed_over(found) == [3]


@pytest.mark.parametrize(
    ("numbers", "words"), [([], ""), ([3], "3"), ([9, 3, 4, 5], "3–5, 9"), ([1, 2, 4], "1–2, 4")]
)
def test_numbers_in_words(numbers, words):
    assert numbered(numbers) == words


CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(",;\t|\"'\n\r=<>&\\"), max_size=60
)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(
    rows=ROWS, delimiter=st.sampled_from(",;\t|"), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])
)
def test_rows_in_are_articles_and_rows_noted(rows, delimiter, encoding):
    out = StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["title", "text", "date"])
    writer.writerows(rows)
    data = out.getvalue().encode(encoding)
    try:
        found = read(data)
    except InputError:
        assert not any(
            any(char.isalnum() for char in row[1])
            and "<" not in row[1]
            and row[1].strip().casefold() not in tables._NOTHING
            for row in rows
        )
        return
    held = [number for number, row in enumerate(rows, 2) if any(cell.strip() for cell in row)]
    numbers = [int(part.removeprefix("row ")) for part in parts(found)]
    assert sorted(numbers + passed_over(found)) == held
    for number, article in zip(numbers, found.readings, strict=True):
        if not re.search("[<>]", rows[number - 2][1]):
            assert article.text == canonical(rows[number - 2][1].strip())
        assert article.data is not None
        assert article.data in data


@settings(max_examples=100, deadline=None)
@given(
    rows=st.lists(
        st.one_of(
            st.fixed_dictionaries({"text": CELLS, "title": CELLS}),
            st.fixed_dictionaries(
                {"title": CELLS, "text": st.none() | st.integers() | st.lists(CELLS, max_size=3)}
            ),
            st.just("{broken"),
            st.just([1]),
        ),
        min_size=1,
        max_size=10,
    )
)
def test_lines_in_are_articles_and_lines_noted(rows):
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    data = "\n".join(lines).encode()
    try:
        found = read(data, "a.jsonl")
    except InputError:
        return
    numbers = [int(part.removeprefix("row ")) for part in parts(found)]
    assert sorted(numbers + passed_over(found)) == list(range(1, len(rows) + 1))
    assert [article.data for article in found.readings] == [lines[number - 1].encode() for number in numbers]


@pytest.mark.parametrize(
    ("seed", "name", "data"),
    [
        (0, "a.csv", EXCEL.encode("cp1252")),
        (1, "a.tsv", EXCEL.replace(";", "\t").encode("utf-16")),
        (2, "a.jsonl", JSON_LINES.encode()),
        (3, "a.json", LISTS[0].values[0].encode()),
    ],
)
def test_a_broken_table_is_read_or_refused(seed, name, data):
    chance = random.Random(seed)
    read_some = 0
    for _ in range(75):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(broken))
            match chance.randrange(3):
                case 0:
                    broken[at] = chance.randrange(256)
                case 1:
                    del broken[at : at + chance.randint(1, 30)]
                case _:
                    broken[at:at] = bytes(chance.choices(b'",;\t\r\n{}[]:\\\x00\xff', k=chance.randint(1, 5)))
            broken = broken or bytearray(b"x")
        try:
            found = read(bytes(broken), name)
        except InputError:
            continue
        read_some += 1
        assert all(article.text == canonical(article.text) for article in found.readings)
        assert len(set(parts(found))) == len(found.readings)
    assert read_some > 10
