"""UIMA CAS as XMI, as INCEpTION writes it: alone, or in an archive with its type system.

Places count UTF-16 units, for UIMA is Java.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from reviewer.annotations.model import Foreign, ForeignDocument, ForeignSpan
from reviewer.annotations.parts import children, local, points, quoted, whole
from reviewer.domain.text import Utf16Map
from reviewer.domain.tongue import count
from reviewer.ingest.xml_safe import parse_xml

NAME = "UIMA CAS"
_XMI = "http://www.omg.org/XMI"
_ID = f"{{{_XMI}}}id"
_CAS = "uima/cas.ecore"
_BARE = frozenset({
    "Token", "Sentence", "Paragraph", "Heading", "Document", "Div", "Lemma", "Stem", "POS", "Dependency",
    "MorphologicalFeatures", "ROOT", "Constituent", "DocumentMetaData", "DocumentAnnotation", "TokenForm",
    "SurfaceForm", "CASMetadata", "TagsetDescription", "FeatureDefinition", "LayerDefinition",
})  # fmt: skip
"""Types that cut a text into words and sentences, or describe it: nobody's finding."""
_LABELS = ("value", "kind", "label", "category", "type", "identifier", "name")
_ITS_OWN = frozenset({"begin", "end", "sofa", "order"})
_PEOPLE = ("annotator", "author", "creator")
_PLAIN = frozenset(
    f"uima.cas.{one}"
    for one in ("String", "StringArray", "StringList", "Integer", "Long", "Float", "Double", "Boolean")
)

TypeSystem = Mapping[str, frozenset[str]]
"""Features that point to other things, by the full name of the type that declares them."""


def is_it(data: bytes) -> bool:
    """Tell whether bytes look like an XMI file."""
    return _XMI.encode() in data[:8000]


def read(data: bytes, name: str, types: TypeSystem | None = None) -> Foreign:
    """Read one XMI file.

    Raises:
        InputError: it is no XML, or not safe to read.
    """
    root = parse_xml(data, name)
    called = _called(root) or name
    skipped: list[str] = []
    documents = []
    for sofa in root:
        text = str(sofa.get("sofaString") or "") if local(sofa) == "Sofa" else ""
        if text:
            spans = tuple(_spans(root, sofa.get(_ID) or "", text, types or {}, skipped))
            documents.append(ForeignDocument(called, text, _web(root), spans))
    notes = []
    if skipped:
        notes.append(
            count("Passed over %n mark(s) that only cut a text into words and sentences.", "", len(skipped))
        )
    lost = _elsewhere(root)
    if lost:
        notes.append(count("Passed over %n mark(s) in something that is no text.", "", lost))
    return Foreign(NAME, tuple(documents), tuple(notes))


def _elsewhere(root: etree._Element) -> int:
    """Return how many marks stand in no text: in sounds, pictures, or a view that is not there."""
    texts = {one.get(_ID) for one in root if local(one) == "Sofa" and one.get("sofaString")}
    marks = (one for one in root if "begin" in one.attrib and one.get("sofa") not in texts)
    return sum(local(one) not in _BARE for one in marks)


def type_system(data: bytes, name: str) -> dict[str, frozenset[str]]:
    """Return which features of a type system point to other things.

    Raises:
        InputError: it is no XML, or not safe to read.
    """
    described = [one for one in parse_xml(data, name).iter() if local(one) == "typeDescription"]
    texts = {_child(one, "name") for one in described if _child(one, "supertypeName") == "uima.cas.String"}
    found = {}
    for one in described:
        features = [part for part in one.iter() if local(part) == "featureDescription"]
        found[_child(one, "name")] = frozenset(
            _child(part, "name")
            for part in features
            if _child(part, "rangeTypeName") not in _PLAIN and _child(part, "rangeTypeName") not in texts
        )
    return found


def _child(element: etree._Element, name: str) -> str:
    return next((str(one.text or "").strip() for one in children(element, name)), "")


def _full(element: etree._Element) -> str:
    """Return the full name of a type: its namespace holds the package as a path."""
    name = etree.QName(element)
    package = (name.namespace or "").removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name.localname}" if package and package != "uima.noNamespace" else str(name.localname)


def _spans(
    root: etree._Element, sofa: str, text: str, types: TypeSystem, skipped: list[str]
) -> Iterator[ForeignSpan]:
    units = Utf16Map(text)
    for one in root:
        if not isinstance(one.tag, str) or "begin" not in one.attrib or one.get("sofa") != sofa:
            continue
        bare = local(one)
        package = str(etree.QName(one).namespace or "")
        if bare in _BARE or _CAS in package or package.endswith("/pos.ecore"):
            if not bare.startswith("Document"):
                skipped.append(bare)
            continue
        start, end = points(units, whole(one.get("begin")), whole(one.get("end")))
        known = _features(one, types.get(_full(one), frozenset()))
        label = next((name for name in _LABELS if known.get(name)), "")
        author = next((known[name] for name in _PEOPLE if known.get(name)), "")
        rest = [f"{name}: {value}" for name, value in known.items() if name not in (label, *_PEOPLE)]
        note = "; ".join([*([bare] if label else []), *rest])
        yield ForeignSpan(
            start, end, quoted(text, start, end), label=known.get(label, bare), note=note, author=author,
            id=known.get("id") or one.get(_ID) or "",
        )  # fmt: skip


def _features(one: etree._Element, pointing: frozenset[str]) -> dict[str, str]:
    found = {
        str(name): str(value)
        for name, value in one.attrib.items()
        if not str(name).startswith("{") and name not in _ITS_OWN and name not in pointing and value
    }
    for child in one:  # lists of texts are elements
        if isinstance(child.tag, str) and child.text and child.text.strip():
            found[local(child)] = ", ".join(filter(None, (found.get(local(child)), child.text.strip())))
    return found


def _described(root: etree._Element) -> Mapping[str, str]:
    found = next((one for one in root if local(one) == "DocumentMetaData"), None)
    return {} if found is None else {str(name): str(value) for name, value in found.attrib.items()}


def _called(root: etree._Element) -> str:
    known = _described(root)
    return known.get("documentTitle") or known.get("documentId") or ""


def _web(root: etree._Element) -> str:
    address = _described(root).get("documentUri", "")
    return address if address.startswith(("http://", "https://")) else ""
