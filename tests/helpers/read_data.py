"""Opens files that programs read, and says what is not as it was: JSON, JSON-LD, archives of JSON lines, XMI, projects."""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jsonschema
from lxml import etree
from markdown_it import MarkdownIt
from read_back import WEB, first, lines, missing

from reviewer import paths
from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.text import Utf16Map
from reviewer.export import Document
from reviewer.export.document import chosen
from reviewer.export.machines import plain, told, urn
from reviewer.export.words import clean

_NEAR = 32
"""Characters of the text before and after a quotation that stand beside it, where it is not at an end."""


def values(data: Any) -> Iterator[str]:
    """Yield every string of a JSON value."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for one in data.values():
            yield from values(one)
    elif isinstance(data, list):
        for one in data:
            yield from values(one)


def check_json(document: Document, data: bytes) -> str | None:
    sheet, made = chosen(document.sheet), json.loads(data)
    schema = json.loads(paths.resource("schemas/sheet.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(made)
    held = [line for section in made["sections"] for line in section["lines"]] + made["open_questions"]
    own = [line for section in sheet.sections for line in section.lines] + list(sheet.open_questions)
    fields = ("text", "note", "disagreement")
    cites = ("quote", "statement", "attribution")
    same = (
        made["title"] == sheet.title
        and [[one[name] for name in fields] for one in held] == [[getattr(one, name) for name in fields] for one in own]
        and [[one[name] for line in held for one in line["citations"]] for name in cites]
        == [[getattr(one, name) for line in own for one in line.citations] for name in cites]
        and [one["address"] for one in made["sources"]] == [one.address for one in sheet.sources]
        and [one["analyst"] for one in made["log"]] == [one.analyst for one in document.log]
    )  # fmt: skip
    return None if same else "a text is not as it was"


def linked(data: bytes) -> tuple[dict[str, Any], str | None]:
    """Return JSON-LD, and what a page could take for markup in it."""
    return json.loads(data), "an unescaped < stands in it" if b"<" in data else None


def check_claims(document: Document, data: bytes) -> str | None:
    sheet, (made, wrong) = chosen(document.sheet), linked(data)
    nodes = {one["@id"]: one for one in made["@graph"]}
    for line in lines(sheet):
        if nodes[urn("fact", line.fact_id)].get("text", "") != plain(line.text):
            return f"a line is not there: {ascii(line.text)[:200]}"
    quotes = [plain(one.quote) for line in lines(sheet) for one in line.citations if one.quote]
    links = [one["url"] for one in made["@graph"] if "url" in one]
    bad = [one for one in links if not WEB.match(one)]
    return first(
        wrong, missing("a quotation", quotes, values(made)), f"a link leads to {bad[0]!a}" if bad else None
    )


def check_annotations(document: Document, data: bytes) -> str | None:
    made, wrong = linked(data)
    notes = {one["id"]: one for one in made["first"]["items"]}
    for one in told(document):
        note = notes[urn("claim", one.claim.id)]
        says = [body.get("value", "") for body in note["body"] if body["purpose"] == "describing"]
        quotes = [two["exact"] for two in note["target"]["selector"] if two["type"] == "TextQuoteSelector"]
        if plain(one.claim.body.statement) not in says:
            return f"a statement is not there: {ascii(one.claim.body.statement)[:200]}"
        if quotes != [one.page.text[one.claim.start : one.claim.end]]:
            return f"a quotation is not its words: {ascii(quotes)[:200]}"
        [near] = [
            (two["prefix"], two["suffix"])
            for two in note["target"]["selector"]
            if two["type"] == "TextQuoteSelector"
        ]
        if near != beside(one.page.text, one.claim):
            return f"other words stand around a quotation: {ascii(near)[:200]}"
    return wrong


def beside(text: str, claim: ClaimItem) -> tuple[str, str]:
    """Return the text just before and just after a claim's words."""
    first = claim.start - _NEAR if claim.start > _NEAR else 0
    return "".join(text[at] for at in range(first, claim.start)), text[claim.end :][:_NEAR]


def check_prov(document: Document, data: bytes) -> str | None:
    made, wrong = linked(data)
    nodes = {one["@id"]: one for one in made["@graph"]}
    places = [node.get(one, "") for node in nodes.values() for one in ("atLocation", "retrievedFrom")]
    return first(wrong, _provenance(document, nodes, "value"), _led_away(places))


def check_provjson(document: Document, data: bytes) -> str | None:
    made = json.loads(data)
    nodes = {name.replace("id:", "urn:uuid:"): one for name, one in made["entity"].items()}
    who = [one.get("prov:label", "") for one in made["agent"].values()]
    held = [node.get(one, {}) for node in nodes.values() for one in ("prov:location", "pav:retrievedFrom")]
    return first(
        _led_away([one.get("$", "") for one in held]),
        _provenance(document, nodes, "prov:value"),
        missing("an analyst", {plain(one.analyst) for one in document.log}, who),
    )


def _led_away(places: Sequence[str]) -> str | None:
    """Return which place is no address of the web."""
    bad = [one for one in places if one and not WEB.match(one)]
    return f"a place is {bad[0]!a}" if bad else None


def _provenance(document: Document, nodes: Mapping[str, Any], field: str) -> str | None:
    for one in told(document):
        if nodes[urn("claim", one.claim.id)][field] != plain(one.claim.body.statement):
            return f"a statement is not there: {ascii(one.claim.body.statement)[:200]}"
    for line in lines(chosen(document.sheet)):
        if nodes[urn("fact", line.fact_id)][field] != plain(line.text):
            return f"a line is not there: {ascii(line.text)[:200]}"
    return None


def members(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive; their names are safe."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert all(re.fullmatch(r"[\w\-]+(/[\w\-]+)?\.\w+", one, re.ASCII) for one in names), names
        assert len(set(names)) == len(names)
        return {one: archive.read(one) for one in names}


def check_training(document: Document, data: bytes) -> str | None:
    files = members(data)
    rows = [json.loads(one) for one in files["claims.jsonl"].decode("utf-8").splitlines()]
    pages = {one.item.id: one.text for one in document.pages}
    claims = [one.claim for one in told(document)]
    if [one["statement"] for one in rows] != [plain(one.body.statement) for one in claims]:
        return "a statement is not as it was"
    if any(one["quote"] != plain(pages[one["article_id"]][one["start"] : one["end"]]) for one in rows):
        return "a quotation is not its words"
    for row, claim in zip(rows, claims, strict=True):
        if (row["prefix"], row["suffix"]) != tuple(map(plain, beside(pages[claim.article], claim))):
            return f"other words stand around a quotation: {ascii(row['prefix'])[:200]}"
    json.loads(files["croissant.json"])
    _, card = files["README.md"].decode("utf-8").split("\n---\n", 1)
    tokens = MarkdownIt("commonmark").enable("table").parse(card)
    active = {"html_block", "html_inline", "image", "link_open"}
    found = active & {two.type for one in tokens for two in (one, *(one.children or ()))}
    heads = [one.content for one in tokens if one.type == "heading_open" and one.tag == "h1"]
    return (
        f"the card holds {sorted(found)[0]}"
        if found
        else "the card has other titles"
        if len(heads) != 1
        else None
    )


def check_label_studio(document: Document, data: bytes) -> str | None:
    tasks = json.loads(data)
    says = []
    for task, page in zip(tasks, document.pages, strict=True):
        text = task["data"]["text"]
        if text != clean(page.text):
            return "a text is not as it was"
        for one in task["annotations"][0]["result"]:
            place = one["value"]
            if text[place["start"] : place["end"]] != place["text"] and one["from_name"] == "kind":
                return f"a region is not its words: {ascii(place)[:200]}"
            says += place["text"] if one["from_name"] == "statement" else []
    return missing(
        "a statement", filter(None, (clean(one.claim.body.statement) for one in told(document))), says
    )


def check_cas(document: Document, data: bytes) -> str | None:
    files = members(data)
    for page in document.pages:
        root = etree.fromstring(files[f"{page.item.letter}.xmi"])
        text = next(one for one in root if one.tag.endswith("}Sofa")).get("sofaString")
        if text != clean(page.text):
            return f"a text is not as it was: {ascii(text)[:200]}"
        units = Utf16Map(text)
        found = {
            one.get("claim"): (units.to_codepoint(int(one.get("begin"))), units.to_codepoint(int(one.get("end"))), one.get("statement"))
            for one in root if one.tag.endswith("}Claim")
        }  # fmt: skip
        own = {one.id: (one.start, one.end, clean(one.body.statement)) for one in page.claims}
        if found != own:
            return (
                f"claims are not as they were: {ascii(sorted(set(found.values()) - set(own.values())))[:200]}"
            )
    return None


def check_qdpx(document: Document, data: bytes) -> str | None:
    files = members(data)
    root = etree.fromstring(files["project.qde"])
    texts = {
        name.rpartition("/")[2].removesuffix(".txt"): one.decode("utf-8")
        for name, one in files.items()
        if name != "project.qde"
    }
    for source, page in zip(root.iter("{*}TextSource"), document.pages, strict=True):
        if texts[source.get("guid")] != clean(page.text):
            return "a text is not as it was"
        own = {one.label: (one.start, one.end, clean(one.body.statement)) for one in page.claims}
        found = {
            one.get("name"): (int(one.get("startPosition")), int(one.get("endPosition")), one.findtext("{*}Description"))
            for one in source.iter("{*}PlainTextSelection")
        }  # fmt: skip
        if found != own:
            return (
                f"claims are not as they were: {ascii(sorted(set(found.values()) - set(own.values())))[:200]}"
            )
    return None
