"""A parsed article as bytes: what comes out is what went in, and other bytes are refused."""

import json
import zlib

import pytest

from reviewer.analysis.aliases import names_of
from reviewer.analysis.extract import Reading, drafts_of, finder, read
from reviewer.analysis.packing import UnpackError, packed, unpacked
from reviewer.domain.articles import Article, article_id

TEXT = """Harbour bridge to close

The council of Orly (the town’s highest body; it has 31 seats) voted 12 to 9 on Monday to close the bridge. Mayor
Ida Brandt said: “It is not safe.” Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Hafen zu sperren.

Repairs would cost $4.2 million (about €3.9 million), Brandt Marine Ltd. estimates."""


def article(text: str = TEXT, **known: object) -> Article:
    return Article(
        article_id(text), "a.txt", "Harbour bridge to close", "", "", "2025-03-04", "", "en", text, **known
    )


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(article(), 3)


def test_a_parsed_article_comes_back_as_it_was(reading):
    assert unpacked(packed(reading), article(), 3) == reading


def test_what_it_claims_is_the_same(reading):
    again = unpacked(packed(reading), article(), 3)
    names = names_of(reading.heard())
    assert drafts_of(again, names, finder(article())) == drafts_of(reading, names, finder(article()))
    assert drafts_of(reading, names, finder(article()))


def test_it_is_small(reading):
    assert len(packed(reading)) < 10 * len(TEXT)


def _with(reading: Reading, **columns: object) -> bytes:
    known = json.loads(zlib.decompress(packed(reading)))
    return zlib.compress(json.dumps({**known, **columns}).encode())


@pytest.mark.parametrize(
    "broken",
    [
        lambda _: b"",
        lambda _: b"no zlib",
        lambda reading: packed(reading)[:-9],
        lambda _: zlib.compress(b"[1, 2"),
        lambda _: zlib.compress(b"[1, 2]"),
        lambda _: zlib.compress(b"[" * 100_000),
        lambda reading: _with(reading, form="reading/0"),
        lambda reading: _with(reading, heads=[0]),
        lambda reading: _with(
            reading, heads=[10_000] * len(json.loads(zlib.decompress(packed(reading)))["heads"])
        ),
        lambda reading: _with(
            reading, words=[1] * len(json.loads(zlib.decompress(packed(reading)))["heads"])
        ),
        lambda reading: _with(reading, mentions=[]),
        lambda reading: _with(reading, passages=[999]),
    ],
)
def test_other_bytes_are_refused(reading, broken):
    with pytest.raises(UnpackError):
        unpacked(broken(reading), article(), 3)


def test_each_demo_article_comes_back():
    from reviewer.services.library import demo_articles

    for n, one in enumerate(demo_articles()):
        found = read(one, n)
        assert unpacked(packed(found), one, n) == found
