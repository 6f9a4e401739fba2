"""The claims as UIMA CAS: an XMI file for each article and the type system, in one archive.

INCEpTION takes each as "UIMA CAS XMI", once its project has a layer of that name. Places count UTF-16 units,
for UIMA is Java.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from reviewer.domain.text import Utf16Map
from reviewer.domain.tongue import mark
from reviewer.export.document import Document
from reviewer.export.machines import verdict
from reviewer.export.marked import MarkedText, marked_texts
from reviewer.export.packing import archived
from reviewer.export.words import clean, one_line

NAME = mark("UIMA CAS")
LAYER = "webanno.custom.Claim"
"""The layer of the claims; INCEpTION's own layers stand in this package."""
FEATURES = ("kind", "state", "fact", "label", "statement", "claim")

_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_KNOWN = ("documentTitle", "documentId", "documentUri")
_RESOURCE = "http://uima.apache.org/resourceSpecifier"
_XMI = "http://www.omg.org/XMI"
_BARE: Any = {None: _RESOURCE}
_SOFA, _FIRST = "1", 2
_TYPES: Sequence[tuple[str, str, Sequence[str]]] = (
    (LAYER, "uima.tcas.Annotation", FEATURES),
    (_METADATA, "uima.tcas.DocumentAnnotation", _KNOWN),
)


def write_cas(document: Document) -> bytes:
    """Return the file's bytes: a zip archive.

    Raises:
        ExportError: the sources' words shall be left out.
    """
    texts = marked_texts(document, NAME)
    files = {f"{one.page.item.letter}.xmi": _xmi(one) for one in texts}
    return archived({"TypeSystem.xml": _type_system(), **files})


def _type_system() -> bytes:
    root = etree.Element(f"{{{_RESOURCE}}}typeSystemDescription", nsmap=_BARE)
    types = _below(root, "types")
    for name, parent, features in _TYPES:
        made = _below(types, "typeDescription")
        _below(made, "name", name)
        _below(made, "description")
        _below(made, "supertypeName", parent)
        inner = _below(made, "features")
        for feature in features:
            one = _below(inner, "featureDescription")
            _below(one, "name", feature)
            _below(one, "description")
            _below(one, "rangeTypeName", "uima.cas.String")
    return _bytes(root)


def _below(parent: etree._Element, name: str, text: str = "") -> etree._Element:
    made = etree.SubElement(parent, f"{{{_RESOURCE}}}{name}")
    made.text = text
    return made


def _space(type_name: str) -> tuple[str, str]:
    """Return the namespace and the local name that XMI has for a type."""
    package, _, name = type_name.rpartition(".")
    return f"http:///{package.replace('.', '/')}.ecore", name


def _xmi(one: MarkedText) -> bytes:
    spaces = {
        "xmi": _XMI,
        "cas": "http:///uima/cas.ecore",
        "custom": _space(LAYER)[0],
        "meta": _space(_METADATA)[0],
    }
    root = etree.Element(f"{{{_XMI}}}XMI", {f"{{{_XMI}}}version": "2.0"}, nsmap=spaces)
    _add(root, "uima.cas.NULL", 0, {})
    units = Utf16Map(one.text)
    found = [(_METADATA, _described(one, units.to_utf16(len(one.text))))]
    for claim in one.claims:
        place = {"begin": str(units.to_utf16(claim.start)), "end": str(units.to_utf16(claim.end))}
        known = {
            "kind": claim.body.kind.value,
            "state": verdict(claim),
            "fact": claim.fact,
            "label": claim.label,
            "statement": clean(claim.body.statement),
            "claim": claim.id,
        }
        found.append((LAYER, {"sofa": _SOFA, **place, **known}))
    for key, (name, features) in enumerate(found, _FIRST):
        _add(root, name, key, features)
    text = {"sofaNum": "1", "sofaID": "_InitialView", "mimeType": "text", "sofaString": one.text}
    _add(root, "uima.cas.Sofa", int(_SOFA), text)
    members = " ".join(str(key) for key in range(_FIRST, _FIRST + len(found)))
    etree.SubElement(root, "{http:///uima/cas.ecore}View", {"sofa": _SOFA, "members": members})
    return _bytes(root)


def _described(one: MarkedText, end: int) -> dict[str, str]:
    item = one.page.item
    return {
        "sofa": _SOFA,
        "begin": "0",
        "end": str(end),
        "language": one_line(item.language) or "x-unspecified",
        "documentTitle": one.name,
        "documentId": item.id,
        "documentUri": one_line(item.address),
    }


def _add(root: etree._Element, name: str, key: int, features: Mapping[str, str]) -> None:
    space, local = _space(name)
    etree.SubElement(root, f"{{{space}}}{local}", {f"{{{_XMI}}}id": str(key), **features})


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
