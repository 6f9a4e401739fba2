"""Files that were made to break a parser are refused in time, and texts that repeat do not take for ever."""

import json
import time

import pytest

from reviewer.annotations import Foreign, ForeignDocument, ForeignSpan, place
from reviewer.annotations.model import NOWHERE
from reviewer.domain.articles import Article, article_id
from reviewer.domain.errors import InputError
from reviewer.ingest.limited import LIMITED

READ = "reviewer.annotations.formats:read_to_json"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{"&" + a + ";" * 1}{("&" + a + ";") * 9}">'
        for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    + ']><x xmlns="http://www.omg.org/XMI">&h;</x>'
)
FILES = {
    "entities": lambda packed: BOMB.encode(),
    "a part that grows": lambda packed: packed({"project.qde": b"<Project>" + b" " * (40 << 20)}),
    "a name that leads elsewhere": lambda packed: packed({"../project.qde": "<Project/>"}),
    "nested lists": lambda packed: b"[" * 1_000_000,
    "nested elements": lambda packed: b'<x xmlns="http://www.omg.org/XMI">' + b"<a>" * 200_000,
    "a long number": lambda packed: b'{"text": "x", "label": [[' + b"9" * 1_000_000 + b', 2, "a"]]}',
}  # fmt: skip


@pytest.mark.parametrize("form", FILES)
def test_what_was_made_to_break_a_parser_is_refused_in_a_sentence(form, packed):
    data = FILES[form](packed)
    started = time.monotonic()
    with pytest.raises(InputError, match=r"“bad\.file” .*\.\Z"):
        LIMITED.run(READ, data, "bad.file")
    assert time.monotonic() - started < 10


def test_a_cell_of_many_brackets_is_read_soon():
    data = b"#FORMAT=WebAnno TSV 3.3\n#T_SP=a|b\n\n#Text=x\n1-1\t0-1\tx\t" + b"[1" * 100_000
    started = time.monotonic()
    assert Foreign.of_json(LIMITED.run(READ, data, "x.tsv")).spans == 1
    assert time.monotonic() - started < 5


def test_what_was_read_comes_over_from_its_process_unchanged():
    span = ForeignSpan(2, 4, "\ud83d x", "a", "b", "fact", "note", "mo", "1")
    found = Foreign(
        "doccano", (ForeignDocument("n", "🎉 x\x00", "", (span,)), ForeignDocument("m")), ("note",)
    )
    assert Foreign.of_json(json.loads(json.dumps(found.as_json()))) == found
    line = json.dumps({"text": "🎉 x", "label": [[2, 3, "fact"]]}).encode()
    (document,) = Foreign.of_json(LIMITED.run(READ, line, "x.jsonl")).documents
    assert (document.text, document.spans[0].quote) == ("🎉 x", "x")


def test_words_that_stand_everywhere_are_listed_soon():
    text = "ab " * 50_000
    spans = tuple(ForeignSpan(NOWHERE, NOWHERE, "a", prefix="b ") for _ in range(300))
    started = time.monotonic()
    placed = place(
        [ForeignDocument("x", "", "", spans)],
        [Article(article_id(text), "x", "", "", "", "", "", "en", text)],
    )
    assert (placed.found, len(placed.unplaced)) == ((), 300)
    assert time.monotonic() - started < 5
