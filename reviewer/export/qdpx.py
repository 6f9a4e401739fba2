"""The claims as a REFI-QDA project ("REFI-QDA Standard", 1.5), as programs for qualitative analysis read it.

Each article is a plain-text source, each claim a selection in it, with a code for its kind and one for its
state. Places count code points from 0.
"""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from reviewer.domain.claims import ClaimKind
from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.tongue import mark
from reviewer.export.document import Document
from reviewer.export.machines import Made, makers, verdict
from reviewer.export.marked import STATES, MarkedText, guid, marked_texts
from reviewer.export.packing import archived
from reviewer.export.words import clean, one_line

NAME = mark("REFI-QDA project")
PROGRAM = "Reviewer"

_SPACE = "urn:QDA-XML:project:1.0"
_BARE: Any = {None: _SPACE}
_BRANCHES: Mapping[str, tuple[str, ...]] = {"Kind": tuple(one.value for one in ClaimKind), "State": STATES}
_COLOURS = {
    "fact": "#0B6E4F", "forecast": "#2F5FA8", "opinion": "#9A6A00", "other": "#6B6B6B",
    "accepted": "#0B6E4F", "rejected": "#A8322D", "returned": "#9A6A00", "undecided": "#6B6B6B",
}  # fmt: skip


def write_qdpx(document: Document) -> bytes:
    """Return the file's bytes: a zip archive with the project and its sources.

    Raises:
        ExportError: the sources' words shall be left out.
    """
    texts = marked_texts(document, NAME)
    sources = {f"Sources/{guid('article', one.page.item.id)}.txt": one.text.encode() for one in texts}
    return archived({"project.qde": _project(document, texts), **sources})


def _project(document: Document, texts: list[MarkedText]) -> bytes:
    sheet = document.sheet
    known = {"name": one_line(sheet.title), "origin": PROGRAM, "creatingUserGUID": _user(PROGRAM)}
    root = etree.Element(f"{{{_SPACE}}}Project", {**known, **_at("creation", sheet.made_at)}, nsmap=_BARE)
    made = makers(document)
    people = {PROGRAM, *sheet.analysts, *(made[one.id].analyst for text in texts for one in text.claims)}
    users = _below(root, "Users")
    for name in sorted(filter(None, people)):
        _below(users, "User", guid=_user(name), name=one_line(name))
    codes = _below(_below(root, "CodeBook"), "Codes")
    for branch, names in _BRANCHES.items():
        above = _below(codes, "Code", guid=guid("code", branch), name=branch, isCodable="false")
        for name in names:
            _below(
                above,
                "Code",
                guid=guid("code", f"{branch}/{name}"),
                name=name,
                isCodable="true",
                color=_COLOURS[name],
            )
    if texts:
        sources = _below(root, "Sources")
        for text in texts:
            _source(sources, text, made, sheet.made_at)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _source(sources: etree._Element, text: MarkedText, made: Mapping[str, Made], at: str) -> None:
    item = text.page.item
    key = guid("article", item.id)
    source = _below(
        sources, "TextSource", guid=key, name=text.name, plainTextPath=f"internal://{key}.txt",
        creatingUser=_user(PROGRAM), **_at("creation", at),
    )  # fmt: skip
    known = (item.title, item.publisher, item.author, item.published_on, item.address)
    about = ", ".join(one_line(one) for one in known if one.strip())
    if about:
        _below(source, "Description").text = about
    for claim in text.claims:
        _selection(source, claim, made[claim.id])


def _selection(source: etree._Element, claim: ClaimItem, made: Made) -> None:
    key = guid("claim", claim.id)
    told = {"creatingUser": _user(made.analyst or PROGRAM), **_at("creation", made.at)}
    selection = _below(
        source, "PlainTextSelection", guid=key, name=claim.label, startPosition=str(claim.start),
        endPosition=str(claim.end), **told,
    )  # fmt: skip
    _below(selection, "Description").text = clean(claim.body.statement)
    decided = {"creatingUser": _user(claim.decided_by or PROGRAM), **_at("creation", claim.decided_at)}
    for branch, name, by in (("Kind", claim.body.kind.value, told), ("State", verdict(claim), decided)):
        coding = _below(selection, "Coding", guid=guid("coding", f"{claim.id}/{branch}"), **by)
        _below(coding, "CodeRef", targetGUID=guid("code", f"{branch}/{name}"))


def _below(parent: etree._Element, tag: str, /, **known: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_SPACE}}}{tag}", known)


def _user(name: str) -> str:
    return guid("analyst", f"analyst {name}")


def _at(what: str, stamp: str) -> dict[str, str]:
    """Return the attribute for a time, none where it is not known."""
    return {f"{what}DateTime": stamp} if stamp else {}
