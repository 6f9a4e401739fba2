"""Training data: what a line of a claim says, the description by its hashes, and a card that tells the limits."""

import hashlib
import io
import json
import re
import zipfile
from dataclasses import replace

import pytest
from flooded import TEXTS, flooded
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reviewer.domain.review.bodies import canonical_json
from reviewer.domain.tongue import Catalogue, speaking
from reviewer.domain.values import from_json, to_json
from reviewer.export import Document
from reviewer.export.croissant import FIELDS
from reviewer.export.training import write_training


def files(document):
    with zipfile.ZipFile(io.BytesIO(write_training(document))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def rows(document, name):
    data = files(document).get(f"{name}.jsonl", b"")
    return [json.loads(line) for line in data.decode("utf-8").split("\n")[:-1]]


def claims(document):
    return {one["label"]: one for one in rows(document, "claims")}


def with_options(document, **options):
    sheet = replace(document.sheet, options=replace(document.sheet.options, **options))
    return replace(document, sheet=sheet)


def test_the_zip_holds_the_data_its_description_and_its_card(whole):
    assert sorted(files(whole)) == [
        "README.md",
        "articles.jsonl",
        "claims.jsonl",
        "conflicts.jsonl",
        "croissant.json",
    ]


def test_each_line_has_the_fields_that_are_described(whole):
    for name, fields in FIELDS.items():
        found = rows(whole, name)
        assert found
        assert all(list(one) == list(fields) for one in found)


def test_places_and_hashes_are_those_of_the_articles(whole):
    texts = {page.item.id: page.text for page in whole.pages}
    for one in rows(whole, "claims"):
        text = texts[one["article_id"]]
        assert text[one["start"] : one["end"]] == one["quote"]
        assert (one["prefix"] + one["quote"] + one["suffix"]) in text
        assert one["article_sha256"] == hashlib.sha256(text.encode("utf-8")).hexdigest()
    articles = {one["id"]: one for one in rows(whole, "articles")}
    for key, text in texts.items():
        assert articles[key]["text_length"] == len(text)
        assert articles[key]["text_sha256"] == hashlib.sha256(text.encode("utf-8")).hexdigest()
        assert text[40:140].encode() not in write_training(whole)
    assert [one["published_on"] for one in articles.values()] == ["2026-01-02", "2026-01-03", None]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("A1", {"verdict": "accepted", "chosen": False, "conflicts": ["number"], "value": "€40 m", "made_by": ""}),
        ("B1", {"verdict": "accepted", "chosen": True, "fact_resolution": "one value", "fact_state": "accepted"}),
        ("A3", {"verdict": "undecided", "fact_state": "open", "decided_by": "", "decided_at": None}),
        ("A4", {"kind": "forecast", "edited": True, "statement": "The bridge may be closed for repairs in 2030."}),
        ("A5", {"verdict": "returned", "by_hand": True, "made_by": "mk", "decided_by": "ab", "value": None}),
        ("B3", {"verdict": "rejected", "reason": "opinion", "kind": "opinion"}),
        ("C1", {"quote": "הגשר עלה 45 מיליון אירו", "attribution": "העירייה"}),
    ],
)  # fmt: skip
def test_a_line_says_of_a_claim(whole, label, told):
    one = claims(whole)[label]
    assert {name: one[name] for name in told} == told


def test_conflicts_lead_to_the_claims_of_the_other_sides(whole):
    found = claims(whole)
    assert set(found["A1"]["conflicts_with"]) == {found["B1"]["id"], found["C1"]["id"]}
    assert found["B1"]["conflicts_with"] == [found["A1"]["id"]]
    assert found["A2"]["conflicts_with"] == found["A2"]["conflicts"] == []
    sides = [json.loads(one["sides_json"]) for one in rows(whole, "conflicts")]
    assert [sorted(len(side) for side in one) for one in sides] == [[1, 2], [1, 1]]
    assert [one["open"] for one in rows(whole, "conflicts")] == [False, True]


def test_values_are_read_back(whole):
    values = {one.id: one.body.value for page in whole.pages for one in page.claims}
    for one in rows(whole, "claims"):
        held = values[one["id"]]
        if held is None:
            assert one["value_json"] is None
        else:
            assert from_json(json.loads(one["value_json"])) == from_json(
                json.loads(canonical_json(to_json(held)))
            )


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        ({"rejected": False}, {"B3"}),
        ({"open_questions": False}, {"A3", "B4"}),
        ({"quotations": False}, set()),
    ],
)
def test_claims_that_the_options_leave_out_are_not_there(whole, left_out, missing):
    document = with_options(whole, **left_out)
    assert set(claims(whole)) - set(claims(document)) == missing
    kept = {one["id"] for one in claims(document).values()}
    assert {key for one in claims(document).values() for key in one["conflicts_with"]} <= kept
    assert "Nothing that the case holds" not in files(document)["README.md"].decode()


def test_quotations_and_disagreements_can_be_left_out(whole):
    found = claims(with_options(whole, quotations=False))
    assert {(one["quote"], one["prefix"], one["suffix"]) for one in found.values()} == {(None, None, None)}
    document = with_options(whole, disagreements=False)
    assert not any(one["conflicts_with"] or one["conflicts"] for one in claims(document).values())
    assert "conflicts.jsonl" not in files(document)
    described = json.loads(files(document)["croissant.json"])
    assert [one["name"] for one in described["recordSet"]] == ["articles", "claims"]


def test_the_description_names_each_file_with_its_hash_and_its_fields(whole):
    held = files(whole)
    described = json.loads(held["croissant.json"])
    assert described["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    assert {one["contentUrl"]: one["sha256"] for one in described["distribution"]} == {
        name: hashlib.sha256(data).hexdigest() for name, data in held.items() if name.endswith(".jsonl")
    }
    for one in described["recordSet"]:
        assert [field["name"] for field in one["field"]] == list(FIELDS[one["name"]])
    assert described["license"].startswith("Unknown.")
    assert described["version"] == f"1.0.{whole.sheet.seq}"


def test_the_card_counts_and_tells_the_limits(whole):
    card = files(whole)["README.md"].decode()
    assert card.startswith('---\nlicense: unknown\nlanguage:\n- "en"\n- "he"\n')
    for said in ("| accepted | 7 |", "| undecided | 2 |", "by hand: 1", "edited: 1", whole.sheet.head,
                 "Analysts: mk, ab.", "licences are not known", "checked by nobody"):  # fmt: skip
        assert said in card
    headings = re.findall(r"^## (.*)$", card, re.MULTILINE)
    assert headings == [
        "What it holds",
        "How it was made",
        "Counts",
        "What was left out",
        "Known limits",
        "Licence",
        "Fields",
    ]


def test_card_and_description_speak_the_language_of_the_sheet(whole):
    """A catalogue that puts every text in brackets shows what was not looked up in it."""

    class Brackets(dict):
        def get(self, text, default=None):
            return f"[{text}]"

    document = with_options(whole, language="de")
    with speaking(Catalogue("de", Brackets())):
        held = files(document)
        assert files(document) == held
    described = json.loads(held["croissant.json"])
    assert described["@context"]["@language"] == "de"
    parts = [described, *described["distribution"], *described["recordSet"]]
    parts += [field for one in described["recordSet"] for field in one["field"]]
    assert all(one["description"].startswith("[") for one in parts)
    assert described["license"].startswith("[Unknown.")
    card = held["README.md"].decode().partition("\n---\n")[2]
    for line in card.splitlines():
        assert not line or "[" in line or line.startswith(("| ", "`")), line
    assert held["claims.jsonl"] == files(whole)["claims.jsonl"]  # what is stored is said in no language


def test_what_nobody_reviewed_says_so(proposed):
    held = files(Document(proposed.sheet))
    assert sorted(held) == ["README.md", "croissant.json"]
    assert "nobody reviewed any of it" in held["README.md"].decode()


def test_the_same_document_gives_the_same_bytes(whole):
    first = write_training(whole)
    assert write_training(whole) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", TEXTS)
def test_foreign_text_is_data(whole, text):
    check_foreign(whole, text)


def test_any_text(whole):
    @given(text=st.text(max_size=60))
    def check(text):
        check_foreign(whole, text)

    check()


def check_foreign(whole, text):
    document = flooded(whole, text)
    shown = "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)
    held = files(document)
    lines = held["claims.jsonl"].decode("utf-8").splitlines()
    assert len(lines) == len(document.claims)
    assert {json.loads(one)["statement"] for one in lines} == {shown}
    json.loads(held["croissant.json"])
    page = MarkdownIt("commonmark").parse(held["README.md"].decode("utf-8").partition("\n---\n")[2])
    children = [child.type for one in page for child in one.children or ()]
    assert {one.type for one in page if one.type.startswith("html")} == set()
    assert set(children) <= {"text", "text_special", "code_inline", "softbreak"}
