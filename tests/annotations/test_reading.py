"""Each format as its program writes it: spans in code points, labels, notes, people; what is passed over is told."""

import json
import random

import pytest

from reviewer.annotations import FORMATS, detect, read
from reviewer.annotations.model import NOWHERE
from reviewer.domain.errors import InputError

TEXT = "🎉 The bridge cost 40 million euros.\nגשר חדש — e\u0301clat 👩‍👩‍👧 opened."
"""An emoji, a family of them, a combining accent and Hebrew."""
MARKS = (("The bridge", "fact"), ("גשר חדש", "opinion"), ("e\u0301clat 👩‍👩‍👧", "PERSON"), ("opened", "fact"))


def units(text):
    """How many UTF-16 units a text has."""
    return len(text.encode("utf-16-le")) // 2


def by_points(words):
    start = TEXT.index(words)
    return start, start + len(words)


def by_units(words):
    start = TEXT.index(words)
    return units(TEXT[:start]), units(TEXT[: start + len(words)])


def as_json(value):
    return json.dumps(value, ensure_ascii=False).encode()


def label_studio(place, quote=True):
    results = []
    for key, (words, label) in enumerate(MARKS):
        start, end = place(words)
        value = {"start": start, "end": end, "labels": [label], **({"text": words} if quote else {})}
        results.append(
            {"id": f"r{key}", "type": "labels", "from_name": "label", "to_name": "text", "value": value}
        )
    note = {"id": "r0", "type": "textarea", "from_name": "why", "value": {"text": ["look", "here"]}}
    draft = {"id": 1, "completed_by": {"email": "mo@desk.example"}, "result": [*results, note]}
    return as_json([{"id": 7, "data": {"text": TEXT, "name": "a.txt"}, "annotations": [draft]}])


def label_studio_short():
    spans = [
        dict(zip(("start", "end"), by_points(one), strict=True), text=one, labels=[label])
        for one, label in MARKS
    ]
    return as_json([{"id": 7, "text": TEXT, "label": spans, "annotator": 3}])


def doccano(form):
    if form == "entities":
        marked = [
            {"id": n, "label": label, "start_offset": by_points(one)[0], "end_offset": by_points(one)[1]}
            for n, (one, label) in enumerate(MARKS)
        ]
        line = {"id": 1, "text": TEXT, "entities": marked, "relations": [], "Comments": []}
    else:
        line = {"id": 1, "text": TEXT, form: [[*by_points(one), label] for one, label in MARKS]}
    return as_json(line) + b"\n" + as_json({"id": 2, "text": "Nothing here.", "label": []}) + b"\n"


def xmi(text=TEXT):
    escaped = text.replace("&", "&amp;").replace("\n", "&#10;")
    marks = "".join(
        f'<custom:Span xmi:id="{n + 20}" sofa="1" begin="{by_units(one)[0]}" end="{by_units(one)[1]}" value="{label}" weight="3"/>'
        for n, (one, label) in enumerate(MARKS)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore"
  xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
  xmlns:meta="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<meta:DocumentMetaData xmi:id="9" sofa="1" begin="0" end="5" documentTitle="a.txt" language="x-unspecified"/>
<type:Token xmi:id="10" sofa="1" begin="0" end="2" order="0"/><type:Sentence xmi:id="11" sofa="1" begin="0" end="36"/>
{marks}
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{escaped}"/>
<cas:View sofa="1" members="9 10 11 20 21 22 23"/>
</xmi:XMI>""".encode()


TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>custom.Tag</name><supertypeName>uima.cas.String</supertypeName></typeDescription>
<typeDescription><name>webanno.custom.Span</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>value</name><rangeTypeName>custom.Tag</rangeTypeName></featureDescription>
<featureDescription><name>weight</name><rangeTypeName>uima.tcas.Annotation</rangeTypeName></featureDescription>
</features></typeDescription></types></typeSystemDescription>"""

QDE = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Bridge" origin="Some program">
<Users><User guid="11111111-0000-4000-8000-000000000000" name="Mo"/></Users>
<CodeBook><Codes><Code guid="C0000000-0000-4000-8000-00000000000f" name="Kinds" isCodable="false">{codes}</Code></Codes></CodeBook>
<Sources><PictureSource guid="P0" name="x.png" path="internal://x.png"/>
<TextSource guid="S0" name="a.txt" plainTextPath="internal://S0.txt">{selections}</TextSource></Sources>
<Notes><Note guid="N0" name="Memo"><PlainTextContent>look here</PlainTextContent></Note></Notes>
</Project>"""


def qdpx(packed):
    labels = sorted({label for _, label in MARKS})
    codes = "".join(f'<Code guid="{{CODE-{one}}}" name="{one}" isCodable="true"/>' for one in labels)
    selections = "".join(
        f'<PlainTextSelection guid="s{n}" name="" startPosition="{by_points(one)[0]}" endPosition="{by_points(one)[1]}"'
        f' creatingUser="11111111-0000-4000-8000-000000000000"><Coding guid="k{n}"><CodeRef targetGUID="code-{label}"/></Coding>'
        f"{'<NoteRef targetGUID=' + chr(34) + 'n0' + chr(34) + '/>' if n == 0 else ''}</PlainTextSelection>"
        for n, (one, label) in enumerate(MARKS)
    )
    project = QDE.format(codes=codes, selections=selections)
    return packed({"project.qde": project, "sources/S0.txt": b"\xef\xbb\xbf" + TEXT.encode()})


TSV = """#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue
#T_SP=webanno.custom.Span|value|weight
#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation
#T_RL=webanno.custom.Rel|label|BT_webanno.custom.Span


#Text=🎉 The bridge cost 40 million euros.
1-1\t0-2\t🎉\tSYM\t_\t_\t_\t_\t_\t_\t
1-2\t3-6\tThe\tDET\tfact[1]\t*[1]\t_\t_\t_\t_\t
1-3\t7-13\tbridge\tN\tfact[1]\t*[1]\t_\t_\t_\t_\t
1-4\t14-18\tcost\tV\t_\t_\t_\t_\t_\t_\t

#Text=גשר חדש — e\u0301clat 👩‍👩‍👧 opened.
2-1\t37-40\tגשר\tN\topinion[2]\t*[2]\t_\t_\t_\t_\t
2-2\t41-44\tחדש\tN\topinion[2]\t*[2]\t_\t_\t_\t_\t
2-3\t47-53\te\u0301clat\tN\tPERSON[3]|A\\|\\_\\[x\\][4]\t2[3]|*[4]\t_\t_\t_\t_\t
2-4\t54-62\t👩‍👩‍👧\tN\tPERSON[3]\t2[3]\t_\t_\t_\t_\t
2-5\t63-69\topened\tV\tfact\t_\t_\t_\t_\t_\t
2-5.1\t63-67\topen\t_\tpart\t_\t_\t_\t_\t_\t
"""


def web(shape):
    items = [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"https://notes.example/{n}",
            "type": "Annotation",
            "creator": {"type": "Person", "name": "Mo"},
            "body": [
                {"type": "TextualBody", "value": label, "purpose": "tagging"},
                {"type": "TextualBody", "value": "look here", "purpose": "commenting"},
            ],
            "target": {
                "source": "https://north.example/a",
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "exact": one,
                        "prefix": TEXT[max(by_points(one)[0] - 5, 0) : by_points(one)[0]],
                    },
                    {
                        "type": "TextPositionSelector",
                        **dict(zip(("start", "end"), by_points(one), strict=True)),
                    },
                ],
            },
        }
        for n, (one, label) in enumerate(MARKS)
    ]
    pages = {"id": "p", "type": "AnnotationPage", "items": items}
    return as_json(
        {
            "list": items,
            "page": pages,
            "collection": {"type": ["AnnotationCollection"], "first": pages},
            "graph": {"@graph": items},
        }[shape]
    )


FILES = {
    "Label Studio, code points": ("label-studio", lambda packed: label_studio(by_points)),
    "Label Studio, code points, no words": ("label-studio", lambda packed: label_studio(by_points, quote=False)),
    "Label Studio, UTF-16": ("label-studio", lambda packed: label_studio(by_units)),
    "Label Studio, short": ("label-studio", lambda packed: label_studio_short()),
    "doccano, label": ("doccano", lambda packed: doccano("label")),
    "doccano, labels": ("doccano", lambda packed: doccano("labels")),
    "doccano, entities": ("doccano", lambda packed: doccano("entities")),
    "CAS": ("cas", lambda packed: xmi()),
    "CAS, packed": ("cas", lambda packed: packed({"a/TypeSystem.xml": TYPES, "a/mo.xmi": xmi(), "a/notes.bin": b"\x00"})),
    "REFI-QDA": ("qdpx", qdpx),
    "Web Annotation, list": ("web-annotation", lambda packed: web("list")),
    "Web Annotation, page": ("web-annotation", lambda packed: web("page")),
    "Web Annotation, collection": ("web-annotation", lambda packed: web("collection")),
    "Web Annotation, graph": ("web-annotation", lambda packed: web("graph")),
}  # fmt: skip


@pytest.mark.parametrize("form", FILES)
def test_places_are_code_points_whatever_the_file_counts(form, packed):
    key, make = FILES[form]
    data = make(packed)
    assert detect(data, "file") == key
    found = read(data, "file")
    document = found.documents[0]
    assert {(one.start, one.end, one.quote, one.label) for one in document.spans} == {
        (*by_points(words), words, label) for words, label in MARKS
    }
    assert document.text in (TEXT, "")
    assert all(not document.text or document.text[one.start : one.end] == one.quote for one in document.spans)


def test_every_format_is_in_the_table():
    assert {key for key, _ in FILES.values()} | {"webanno"} == set(FORMATS)


def test_webanno_joins_words_by_their_number_and_undoes_escapes():
    found = read(TSV.encode(), "a.tsv")
    (document,) = found.documents
    assert document.text == TEXT
    wanted = [(*by_points(words), label) for words, label in MARKS]
    start, _ = by_points("e\u0301clat")
    wanted += [(start, start + 6, "A|_[x]"), (*by_points("open"), "part")]
    assert sorted((one.start, one.end, one.label) for one in document.spans) == sorted(wanted)
    assert {one.note for one in document.spans if one.label == "PERSON"} == {"Span; weight: 2"}
    assert found.notes == (
        "Passed over 2 layers of chains or relations, which mark no words.",
        "Passed over 1 layer that only describes single words.",
    )


def test_what_else_was_said_and_by_whom_is_kept(packed):
    first = read(label_studio(by_points), "x").documents[0].spans[0]
    assert (first.note, first.author, first.id) == ("why: look, here", "mo@desk.example", "r0")
    first = read(qdpx(packed), "x").documents[0].spans[0]
    assert (first.note, first.author, first.id) == ("Kinds / fact; look here", "Mo", "s0")
    document = read(web("list"), "x").documents[0]
    first = document.spans[0]
    assert (first.note, first.author, first.id) == ("look here", "Mo", "https://notes.example/0")
    assert (document.address, first.prefix) == ("https://north.example/a", "🎉 ")
    assert read(xmi(), "x").documents[0].spans[0].note == "Span; weight: 3"


def test_a_type_system_tells_which_features_point_elsewhere(packed):
    found = read(packed({"mo.xmi": xmi(), "TypeSystem.xml": TYPES}), "x.zip")
    assert {one.note for one in found.documents[0].spans} == {"Span"}
    assert found.documents[0].name == "a.txt"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            xmi().replace(b'xmi:id="23" sofa="1"', b'xmi:id="23" sofa="7"'),
            "Passed over 1 mark in something that is no text.",
        ),
        (xmi(), "Passed over 2 marks that only cut a text into words and sentences."),
        (
            as_json({"text": TEXT, "label": [[0, 3, "x"], "topic"]}),
            "Passed over 1 label of whole texts, which mark no words.",
        ),
        (
            as_json(
                [
                    json.loads(web("list"))[0],
                    {"type": "Annotation", "target": "https://north.example/b", "body": "see"},
                ]
            ),
            "Passed over 1 annotation of whole pages, which mark no words.",
        ),
    ],
)
def test_what_is_passed_over_is_told(data, told):
    assert told in read(data, "file").notes


def test_a_web_page_in_label_studio_counts_on_by_its_words():
    value = {
        "start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "startOffset": 0, "endOffset": 10,
        "globalOffsets": {"start": 4, "end": 14}, "text": "The bridge", "hypertextlabels": ["fact"],
    }  # fmt: skip
    result = {"id": "a", "type": "hypertextlabels", "from_name": "l", "to_name": "t", "value": value}
    task = {"id": 1, "data": {"html": "<p>The bridge</p>"}, "annotations": [{"result": [result]}]}
    (document,) = read(as_json([task]), "x").documents
    assert document.text == ""
    assert [(one.quote, one.label, one.start) for one in document.spans] == [("The bridge", "fact", 4)]


def test_a_region_without_a_label_is_kept_and_what_marks_no_words_is_told():
    region = {
        "id": "a",
        "type": "labels",
        "to_name": "t",
        "value": {"start": 4, "end": 14, "text": "The bridge"},
    }
    chosen = {"id": "b", "type": "choices", "from_name": "c", "value": {"choices": ["x"]}}
    box = {"id": "c", "type": "rectanglelabels", "value": {"x": 1, "rectanglelabels": ["y"]}}
    arrow = {"type": "relation", "from_id": "a", "to_id": "a"}
    task = {"data": {"text": "See The bridge"}, "annotations": [{"result": [region, chosen, box, arrow]}]}
    found = read(as_json([task]), "x")
    assert [(one.quote, one.label) for one in found.documents[0].spans] == [("The bridge", "")]
    assert found.notes == ("Passed over 2 marks on pictures, sounds or whole texts, which mark no words.",)


def test_a_task_with_an_address_for_its_text_counts_on_by_its_words():
    value = {"start": 4, "end": 14, "text": "The bridge", "labels": ["fact"]}
    result = {"id": "a", "type": "labels", "from_name": "l", "to_name": "t", "value": value}
    task = {"id": 1, "data": {"text": "https://north.example/a.txt"}, "annotations": [{"result": [result]}]}
    (document,) = read(as_json([task]), "x").documents
    assert (document.text, document.spans[0].quote) == ("", "The bridge")


def test_rows_of_hypothesis_are_read():
    selector = [
        {"type": "TextPositionSelector", "start": 4, "end": 9},
        {"type": "TextQuoteSelector", "exact": "words"},
    ]
    row = {
        "id": "h1", "uri": "https://north.example/a", "user": "acct:mo@notes.example", "text": "see", "tags": ["fact", "May"],
        "target": [{"source": "https://north.example/a", "selector": selector}],
    }  # fmt: skip
    (document,) = read(as_json({"total": 1, "rows": [row]}), "x").documents
    assert [(one.label, one.note, one.author, one.start, one.quote) for one in document.spans] == [
        ("fact", "see", "acct:mo@notes.example", 4, "words"),
        ("May", "see", "acct:mo@notes.example", 4, "words"),
    ]


def test_a_quote_without_a_place_is_nowhere():
    target = {"source": "https://north.example/a", "selector": {"type": "TextQuoteSelector", "exact": "x"}}
    found = read(as_json({"type": "Annotation", "target": target, "body": "a note"}), "x")
    (span,) = found.documents[0].spans
    assert (span.start, span.end, span.quote, span.label, span.note) == (NOWHERE, NOWHERE, "x", "", "a note")


@pytest.mark.parametrize(
    "data",
    [
        b"", b"   ", b"words", b"{}", b"[]", b"[1, 2]", b'{"a": ', b"\xff\xfe\x00", b"<html></html>",
        b'{"text": "x", "label": []}', b"[" * 100_000, b"PK\x03\x04broken",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x xmlns="http://www.omg.org/XMI">&a;</x>',
        b"#FORMAT=WebAnno TSV 3.3\n#T_SP=a|b\n\n#Text=x\n1-1\tbroken\n",
        b"#FORMAT=WebAnno TSV 3.3\n#T_SP=a|b\n\n#Text=x\n1-1\t9999999999-99999999999\tx\tv\n",
    ],
)  # fmt: skip
def test_what_holds_no_annotations_is_refused_in_a_sentence(data):
    with pytest.raises(InputError, match=r"“bad.file” .*\.\Z"):
        read(data, "bad.file")


def test_a_text_that_is_missing_from_a_project_is_told(packed):
    with pytest.raises(InputError, match=r"“x\.qdpx” is damaged"):
        read(packed({"project.qde": QDE.format(codes="", selections="")}), "x.qdpx")


@pytest.mark.parametrize("form", [*FILES, "WebAnno"])
def test_damaged_bytes_are_read_or_refused(form, packed):
    data = TSV.encode() if form == "WebAnno" else FILES[form][1](packed)
    chance = random.Random(form)
    for _ in range(150):
        broken = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 8))):
            at = chance.randrange(len(broken))
            what = chance.randrange(3)
            if what == 0:
                broken[at] = chance.randrange(256)
            elif what == 1:
                del broken[at : at + chance.randrange(1, 30)]
            else:
                broken[at:at] = chance.choice(
                    (b"[", b"]", b'"', b"{}", b"null", b"-1", b"9" * 30, b"\t", b"<a/>")
                )
        try:
            found = read(bytes(broken), "file")
        except InputError:
            continue
        assert found.spans
