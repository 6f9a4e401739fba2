"""Bytes to text: mark, declaration, UTF-8, guess; and what is no text at all."""

import codecs

import pytest

from reviewer.ingest.decode import decode

SENTENCE = "“Café” and Müller’s deal – worth £5 million – was signed."
GERMAN = (
    "Die Brücke über die Straße war gesperrt, weil Öl ausgelaufen war; größere Schäden gab es nicht. " * 4
)
RUSSIAN = "Компания сообщила, что сделка была подписана в пятницу и одобрена советом директоров. " * 4


@pytest.mark.parametrize(
    ("data", "text", "encoding", "guessed"),
    [
        pytest.param(SENTENCE.encode(), SENTENCE, "utf-8", False, id="UTF-8"),
        pytest.param(
            codecs.BOM_UTF8 + SENTENCE.encode(), "\ufeff" + SENTENCE, "utf-8", False, id="UTF-8, mark"
        ),
        pytest.param(SENTENCE.encode("utf-16"), SENTENCE, "utf-16", False, id="UTF-16, mark"),
        pytest.param(
            codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), SENTENCE, "utf-16", False, id="UTF-16BE, mark"
        ),
        pytest.param(SENTENCE.encode("utf-32"), SENTENCE, "utf-32", False, id="UTF-32, mark"),
        pytest.param(SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le", True, id="UTF-16 without mark"),
        pytest.param("He said “no”.".encode("cp1252"), "He said “no”.", "cp1252", True, id="Windows quotes"),
        pytest.param(b"plain", "plain", "utf-8", False, id="ASCII"),
    ],
)
def test_text_is_read_in_its_encoding(data, text, encoding, guessed):
    found = decode(data)
    assert found is not None
    assert (found.text, found.encoding, found.guessed) == (text, encoding, guessed)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [pytest.param(GERMAN, "cp1252", id="German"), pytest.param(RUSSIAN, "cp1251", id="Russian")],
)
def test_an_undeclared_encoding_is_guessed_and_said_to_be(text, encoding):
    found = decode(text.encode(encoding))
    assert found is not None
    assert found.text == text
    assert found.guessed


SHORT = [
    pytest.param("Der Rat stimmte für die neue Brücke über die Donau, und der Bürgermeister war zufrieden.", id="German"),
    pytest.param("El consejo votó a favor del puente. «Mañana será un gran día para la ciudad», dijo el señor Muñoz.", id="Spanish"),
    pytest.param("Le conseil a voté pour le pont. Les travaux coûteront 4 millions d’euros, a déclaré le maire à la presse.", id="French"),
]  # fmt: skip


@pytest.mark.parametrize("text", SHORT)
def test_a_few_words_of_a_western_language_are_enough(text):
    found = decode(text.encode("cp1252"))
    assert found is not None
    assert (found.text, found.encoding, found.guessed) == (text, "cp1252", True)


@pytest.mark.parametrize("encoding", ["cp1250", "cp1251", "cp1253"])
def test_other_languages_are_not_taken_for_western_ones(encoding):
    texts = {
        "cp1250": "Rada miasta zagłosowała w czwartek za budową nowego mostu. Prace rozpoczną się w marcu i potrwają rok. "
        * 3,
        "cp1251": RUSSIAN,
        "cp1253": "Το συμβούλιο ψήφισε την Πέμπτη υπέρ της νέας γέφυρας και τα έργα θα αρχίσουν τον Μάρτιο. "
        * 3,
    }
    found = decode(texts[encoding].encode(encoding))
    assert found is not None
    assert found.text == texts[encoding]


@pytest.mark.parametrize(
    ("head", "encoding", "kept"),
    [
        pytest.param('<meta charset="windows-1251">', "cp1251", "cp1251", id="meta charset"),
        pytest.param(
            '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso8859-2", "iso8859-2",
            id="http-equiv",
        ),
        pytest.param('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r", "koi8-r", id="XML declaration"),
        pytest.param('<meta charset="latin1">', "cp1252", "cp1252", id="Latin-1 means Windows-1252"),
        pytest.param('<meta charset="utf-16">', "utf-8", "utf-8", id="UTF-16 read as bytes is UTF-8"),
        pytest.param('<meta charset="no-such-code">', "utf-8", "utf-8", id="unknown name"),
    ],
)  # fmt: skip
def test_markup_may_declare_its_encoding(head, encoding, kept):
    word = (
        "“x”"
        if encoding == "cp1252"
        else "Łódź"
        if encoding == "iso8859-2"
        else "Привет"
        if "8" not in encoding
        else "д"
    )
    source = f"<html><head>{head}</head><body><p>{word}</p></body></html>"
    found = decode(source.encode(encoding), markup=True)
    assert found is not None
    assert word in found.text
    assert (found.encoding, found.guessed) == (kept, False)


def test_a_wrong_declaration_does_not_stop_the_reading():
    found = decode('<meta charset="ascii"><p>naïve — Ω \x9d</p>'.encode(), markup=True)
    assert found is not None
    assert "naïve — Ω" in found.text


def test_a_declaration_counts_in_markup_only():
    found = decode('<meta charset="cp1251"> é'.encode())
    assert found is not None
    assert found.encoding == "utf-8"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", id="picture"),
        pytest.param(b"PK\x03\x04\x14\x00\x06\x00", id="archive"),
        pytest.param(b"a\x00b", id="zero byte"),
        pytest.param(bytes(range(1, 32)) * 4, id="control bytes"),
        pytest.param(b"\xff\xfea", id="half a UTF-16 unit"),
    ],
)
def test_what_is_no_text_is_refused(data):
    assert decode(data) is None


LONG = (
    "Der Rat stimmte für die neue Brücke über die Donau; «très bien», sagte der Bürgermeister – größer! " * 3
)
KANA = "港町と島を結ぶ新しいフェリーが火曜日に就航し、初日に412人が乗船したと運航会社が発表した。" * 2


@pytest.mark.parametrize(
    ("data", "told", "text", "encoding"),
    [
        pytest.param(
            LONG.encode() + b"caf\xe9", "", LONG + "caf\ufffd", "utf-8", id="one letter of another encoding"
        ),
        pytest.param(
            LONG.encode() + "é".encode()[:1], "utf-8", LONG + "\ufffd", "utf-8", id="ends within a letter"
        ),
        pytest.param(
            KANA.encode("shift_jis")[:-1],
            "shift_jis",
            KANA[:-1] + "\ufffd",
            "shift_jis",
            id="so, in Shift-JIS",
        ),
        pytest.param(KANA.encode("utf-16")[:-1], "", KANA[:-1] + "\ufffd", "utf-16", id="so, in UTF-16"),
        pytest.param(
            (LONG + "é" * 9).encode("utf-16")[:-1],
            "",
            LONG + "é" * 8 + "\ufffd",
            "utf-16",
            id="so, in Western UTF-16",
        ),
    ],
)
def test_a_broken_letter_does_not_spoil_the_others(data, told, text, encoding):
    found = decode(data, told=told)
    assert found is not None
    assert (found.text, found.encoding, found.guessed) == (text, encoding, True)


@pytest.mark.parametrize(
    "name", ["utf-7", "punycode", "idna", "unicode_escape", "hex", "rot13", "zip", "\0", "x" * 999]
)
def test_names_that_are_no_encoding_of_pages_are_not_believed(name):
    found = decode(b"a +ADw-b+AD4- \\u0041", told=name)
    assert found is not None
    assert (found.text, found.encoding) == ("a +ADw-b+AD4- \\u0041", "utf-8")
