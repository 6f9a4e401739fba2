"""Claims go out to annotation programs and come back: same words, same places, same labels, in any script."""

import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from marked_case import articles, bridge_pages, page, with_pages

from reviewer.annotations import detect, place, read
from reviewer.domain.claims import ClaimKind
from reviewer.domain.errors import ExportError
from reviewer.domain.review.records import Ruling
from reviewer.domain.sheet import SheetOptions
from reviewer.domain.text import Span, canonical
from reviewer.export.cas import write_cas
from reviewer.export.label_studio import write_label_studio
from reviewer.export.machines import verdict
from reviewer.export.qdpx import write_qdpx
from reviewer.export.web_annotation import write_web_annotation
from reviewer.export.words import clean

WRITERS = {
    "label-studio": write_label_studio,
    "cas": write_cas,
    "qdpx": write_qdpx,
    "web-annotation": write_web_annotation,
}
TEXT_HOLDING = [one for one in WRITERS if one != "web-annotation"]


@pytest.fixture
def bridge(document):
    return with_pages(document, bridge_pages())


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def labelled(key, claim):
    """The labels a claim comes back with."""
    return {claim.body.kind.value, verdict(claim)} if key == "qdpx" else {claim.body.kind.value}


def came_back(key, data, pages):
    """Every span with its labels, after it was read and placed."""
    assert detect(data, "out") == key
    placed = place(read(data, "out").documents, articles(pages))
    assert placed.unplaced == ()
    found = {}
    for one in placed.found:
        found.setdefault((one.article, one.span), set()).add(one.foreign.label)
    return found, placed


@pytest.mark.parametrize("key", WRITERS)
def test_spans_and_labels_come_back_as_they_went(key, bridge):
    found, placed = came_back(key, WRITERS[key](bridge), bridge.pages)
    wanted = {(one.article, one.span): labelled(key, one) for home in bridge.pages for one in home.claims}
    assert found == wanted
    assert len(wanted) == 7
    assert {one.by_words for one in placed.found} == {key == "web-annotation"}


CHARS = st.one_of(
    st.sampled_from(["🎉", "👩‍👩‍👧", "e\u0323\u0301", "שלום", "سلام", "\u202eabc\u202c", "\n", "\t", " ", "<", "&", "]]>", '"', "'", "\\", "\u00a0"]),
    st.characters(),
)  # fmt: skip
TEXTS = (
    st.lists(CHARS, min_size=1, max_size=40)
    .map(lambda parts: clean(canonical("".join(parts))).strip())
    .filter(bool)
)


@pytest.mark.parametrize("key", TEXT_HOLDING)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=TEXTS, data=st.data())
def test_any_text_comes_back_as_it_went(key, document, text, data):
    places = data.draw(
        st.lists(
            st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda one: text[one[0] : one[1]].strip()),
            max_size=4,
            unique=True,
        )
    )  # fmt: skip
    marks = [
        (Span(*one), data.draw(st.sampled_from(ClaimKind)), data.draw(st.sampled_from([None, *Ruling])))
        for one in places
    ]
    pages = (page(0, text, marks), page(1, "Another article.", [(Span(0, 7), ClaimKind.FACT, None)]))
    found, _ = came_back(key, WRITERS[key](with_pages(document, pages)), pages)
    assert found == {(one.article, one.span): labelled(key, one) for home in pages for one in home.claims}


WORDS = [
    "🎉",
    "👩‍👩‍👧",
    "e\u0323\u0301",
    "q\u0303",
    "שלום",
    "سلام",
    "naïve",
    "the bridge",
    "40",
    "한국어",
    "\u202babc\u202c",
    "<b>",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(words=st.lists(st.sampled_from(WORDS).map(canonical), min_size=1, max_size=30), data=st.data())
def test_web_annotations_find_their_words_again_without_the_text(document, words, data):
    """The file holds no text: words, the words around them and places have to do, even where words stand often."""
    text = data.draw(st.sampled_from([" ", "\n", ", "])).join(words) + " The end."
    starts = [0]
    for one in words[:-1]:
        starts.append(text.index(one, starts[-1]) + len(one))
    places = data.draw(
        st.sets(
            st.tuples(st.sampled_from(starts), st.sampled_from((2, 7, 30))), min_size=1, max_size=4
        )
    )  # fmt: skip
    spans = set()
    for start, length in places:
        quote = text[start : start + length]
        start += len(quote) - len(quote.lstrip())
        if any(one.isalnum() for one in quote):
            spans.add(Span(start, start + len(quote.strip())))
    marks = [(one, data.draw(st.sampled_from(ClaimKind)), None) for one in sorted(spans)]
    pages = (page(0, text, marks), page(1, "Another article.", [(Span(0, 7), ClaimKind.FACT, None)]))
    found, _ = came_back("web-annotation", write_web_annotation(with_pages(document, pages)), pages)
    wanted = {
        (one.article, one.span): labelled("web-annotation", one) for home in pages for one in home.claims
    }
    assert found == wanted


@pytest.mark.parametrize("key", TEXT_HOLDING)
def test_what_no_file_holds_is_replaced_letter_by_letter(key, document):
    text = "\x01 The \ud800 bridge \x7f 🎉 stands."
    start = text.index("stands")
    pages = (page(0, text.replace("\ud800", "x"), [(Span(start, start + 6), ClaimKind.FACT, None)]),)
    (foreign,) = read(WRITERS[key](with_pages(document, pages)), "out").documents
    assert (len(foreign.text), {one.quote for one in foreign.spans}) == (len(text), {"stands"})
    assert {(one.start, one.end) for one in foreign.spans} == {(start, start + 6)}


@pytest.mark.parametrize("key", TEXT_HOLDING)
def test_the_same_document_gives_the_same_bytes(key, bridge):
    assert WRITERS[key](bridge) == WRITERS[key](bridge)


@pytest.mark.parametrize("key", TEXT_HOLDING)
def test_the_options_hold(key, bridge):
    quiet = replace(bridge, sheet=replace(bridge.sheet, options=SheetOptions(rejected=False)))
    found, _ = came_back(key, WRITERS[key](quiet), bridge.pages)
    assert len(found) == 6
    bare = replace(bridge, sheet=replace(bridge.sheet, options=SheetOptions(quotations=False)))
    with pytest.raises(ExportError, match="holds the articles' texts"):
        WRITERS[key](bare)


def test_label_studio_has_what_is_known_beside_each_region(bridge):
    tasks = json.loads(write_label_studio(bridge))
    assert [one["data"]["text"] for one in tasks] == [one.text for one in bridge.pages]
    assert tasks[0]["data"]["address"] == "https://north.example/0?a=1&b=2"
    (first,) = (one for one in bridge.pages[0].claims if one.label == "A1")
    region = [one for one in tasks[0]["annotations"][0]["result"] if one["value"]["start"] == first.start]
    place_ = {"start": first.start, "end": first.end, "text": first.quote}
    assert {one["from_name"]: one["value"] for one in region} == {
        "kind": {**place_, "labels": ["fact"]},
        "state": {**place_, "choices": ["accepted"]},
        "statement": {**place_, "text": [first.quote]},
        "claim": {**place_, "text": ["A1"]},
        "fact": {**place_, "text": ["fact-1"]},
    }
    assert len({one["id"] for one in region}) == 1


def test_the_cas_has_a_layer_with_kind_state_fact_and_label(bridge):
    files = parts(write_cas(bridge))
    assert list(files) == ["TypeSystem.xml", "A.xmi", "B.xmi"]
    first = next(one for one in etree.fromstring(files["A.xmi"]) if one.tag.endswith("}Claim"))
    claim = bridge.pages[0].claims[0]
    known = {name: first.get(name) for name in ("kind", "state", "fact", "label", "statement", "claim")}
    assert known == {
        "kind": "fact", "state": "accepted", "fact": "fact-1", "label": "A1", "statement": claim.quote, "claim": claim.id,
    }  # fmt: skip
    assert (first.get("begin"), first.get("end")) == ("3", str(3 + len(claim.quote)))  # an emoji is two units


def test_the_project_has_sources_people_and_a_code_for_each_kind_and_state(bridge):
    files = parts(write_qdpx(bridge))
    sources = {name: data.decode() for name, data in files.items() if name != "project.qde"}
    assert sorted(sources.values()) == sorted(one.text for one in bridge.pages)
    root = etree.fromstring(files["project.qde"])
    space = {"q": "urn:QDA-XML:project:1.0"}
    branches = {
        one.get("name"): [code.get("name") for code in one.findall("q:Code", space)]
        for one in root.findall("q:CodeBook/q:Codes/q:Code", space)
    }
    assert branches == {
        "Kind": ["fact", "forecast", "opinion", "other"],
        "State": ["accepted", "rejected", "returned", "undecided"],
    }
    assert {one.get("name") for one in root.findall("q:Users/q:User", space)} == {"Reviewer", "mk"}
    texts = {f"internal://{name.removeprefix('Sources/')}" for name in sources}
    assert {one.get("plainTextPath") for one in root.findall("q:Sources/q:TextSource", space)} == texts
    known = {one.get("guid") for one in root.iter("{*}Code", "{*}User")}
    assert {one.get("targetGUID") for one in root.iter("{*}CodeRef")} <= known
    assert {one.get("creatingUser") for one in root.iter("{*}PlainTextSelection", "{*}Coding")} <= known
