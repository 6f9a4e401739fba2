"""The stored text is canonical before any span is counted, whatever the bytes were."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.text import canonical
from reviewer.ingest import read_file, read_text
from reviewer.ingest.decode import decode
from reviewer.ingest.html import read_html
from reviewer.ingest.markdown import read_markdown
from reviewer.ingest.plain import read_plain

WRITTEN = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t\x0b\x0c\x85"))
READERS = pytest.mark.parametrize("read", [read_plain, read_markdown, read_html])


@given(WRITTEN)
def test_reading_the_bytes_of_any_text_gives_its_canonical_form(text):
    found = decode(text.encode("utf-8"))
    assert found is not None
    assert read_plain(found.text).text == canonical(text)


@READERS
@given(text=st.text())
def test_every_reader_stores_canonical_text_and_sound_furniture(read, text):
    reading = read(text)
    assert canonical(reading.text) == reading.text
    end = 0
    for span in reading.furniture:
        assert end <= span.start
        assert span.end <= len(reading.text)
        assert span.of(reading.text).strip() == span.of(reading.text)
        assert (
            reading.text[span.end : span.end + 1] in ("", "\n", " ", "\t") or reading.text[span.end].isspace()
        )
        end = span.end


@READERS
@given(text=WRITTEN)
def test_reading_twice_gives_the_same(read, text):
    assert read(text) == read(text)


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        pytest.param("one\r\ntwo\rthree", "one\ntwo\nthree", id="line ends"),
        pytest.param("cafe\u0301", "café", id="NFD to NFC"),
        pytest.param("🚀 up 🚀", "🚀 up 🚀", id="beyond U+FFFF"),
        pytest.param("\ufeffmark", "mark", id="byte order mark"),
        pytest.param("a\u2028b", "a\nb", id="line separator"),
    ],
)
def test_text_is_made_canonical_once(tmp_path, raw, stored):
    file = Path(tmp_path / "a.txt")
    file.write_bytes(raw.encode("utf-8"))
    (article,), _ = read_file(file)
    assert article.text == stored
    assert read_text(raw).id == article.id


def test_a_span_after_emoji_quotes_what_it_should():
    article = read_text("🚀🚀 Launch day\r\n\r\nThe rocket rose.\r\nSign up here: 💌")
    assert [span.of(article.text) for span in article.furniture] == ["Sign up here: 💌"]
