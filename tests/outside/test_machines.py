"""The sheet for machines, read and checked by programs that are not ours."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from flooded import TEXTS, flooded
from whole_case import whole_case

from reviewer import paths
from reviewer.export.claim_review import write_claim_review
from reviewer.export.json_sheet import write_json
from reviewer.export.prov import write_prov, write_prov_json
from reviewer.export.training import write_training
from reviewer.export.web_annotation import CONTEXT, write_web_annotation

SHAPES = Path(__file__).resolve().parent.parent / "data" / "shapes"
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
DCTERMS, XSD = "http://purl.org/dc/terms/", "http://www.w3.org/2001/XMLSchema#"


def linked(address):
    return {"@id": address, "@type": "@id"}


def typed(address, kind):
    return {"@id": address, "@type": XSD + kind}


ANNOTATION_TERMS = {
    "id": "@id",
    "type": "@type",
    **{
        one: OA + one
        for one in (
            *("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector"),
            *("FragmentSelector", "TimeState", "assessing", "classifying", "commenting", "describing"),
            *("exact", "prefix", "suffix"),
        )
    },
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "Software": AS + "Application",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "body": linked(OA + "hasBody"),
    "target": linked(OA + "hasTarget"),
    "source": linked(OA + "hasSource"),
    "selector": linked(OA + "hasSelector"),
    "state": linked(OA + "hasState"),
    "cached": linked(OA + "cachedSource"),
    "creator": linked(DCTERMS + "creator"),
    "conformsTo": linked(DCTERMS + "conformsTo"),
    "generator": linked(AS + "generator"),
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    "partOf": linked(AS + "partOf"),
    "first": linked(AS + "first"),
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "created": typed(DCTERMS + "created", "dateTime"),
    "modified": typed(DCTERMS + "modified", "dateTime"),
    "start": typed(OA + "start", "nonNegativeInteger"),
    "end": typed(OA + "end", "nonNegativeInteger"),
    "total": typed(AS + "totalItems", "nonNegativeInteger"),
    "startIndex": typed(AS + "startIndex", "nonNegativeInteger"),
}
"""The terms of the model's context that the file uses, by the Web Annotation Vocabulary (appendix A)."""

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib, within itself

WRITERS = {"claim_review": write_claim_review, "web_annotation": write_web_annotation, "prov": write_prov}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return whole_case(tmp_path_factory.mktemp("whole"))


@pytest.fixture(params=list(WRITERS))
def written(request, whole):
    """The name of a JSON-LD format and what it wrote, with the context of annotations put in its place."""
    data = json.loads(WRITERS[request.param](whole))
    if data["@context"] == CONTEXT:
        data["@context"] = ANNOTATION_TERMS
    return request.param, data


def refuse(url, *_):
    raise AssertionError(f"{url} was asked for")


def graph_of(rdflib, data):
    return rdflib.Graph().parse(data=json.dumps(data), format="json-ld")


def terms(data):
    """Return all keys and types of JSON-LD, without those of its context."""
    if isinstance(data, list):
        return {found for one in data for found in terms(one)}
    if not isinstance(data, dict):
        return set()
    kinds = [one for name in ("@type", "type") for one in [data.get(name, [])]]
    found = {name for one in kinds for name in ([one] if isinstance(one, str) else one)}
    for name, value in data.items():
        if name != "@context":
            found |= {name} | terms(value)
    return found


class TestJsonLd:
    def test_it_is_expanded_without_the_network_and_nothing_is_lost(self, library, written):
        _, data = written
        expanded = library("pyld").jsonld.expand(data, {"documentLoader": refuse})
        assert expanded
        used = {one for one in terms(data) if not one.startswith("@")}
        assert used <= data["@context"].keys()
        assert all("://" in one or one.startswith(("urn:", "@")) for one in terms(expanded))

    def test_two_programs_read_the_same_graph(self, library, written):
        _, data = written
        rdflib = library("rdflib")
        compare = library("rdflib.compare")
        jsonld = library("pyld").jsonld
        quads = jsonld.to_rdf(data, {"format": "application/n-quads", "documentLoader": refuse})
        other = rdflib.Graph().parse(data=quads, format="nt")
        assert len(other) > 50
        assert compare.isomorphic(graph_of(rdflib, data), other)

    def test_it_conforms_to_its_shapes(self, library, written):
        name, data = written
        shapes = library("rdflib").Graph().parse(SHAPES / f"{name}.ttl")
        conforms, _, text = library("pyshacl").validate(graph_of(library("rdflib"), data), shacl_graph=shapes)
        assert conforms, text

    @pytest.mark.parametrize("text", TEXTS)
    @pytest.mark.parametrize("name", list(WRITERS))
    def test_foreign_texts_are_read_as_they_stand(self, library, whole, name, text):
        data = json.loads(WRITERS[name](flooded(whole, text)))
        data["@context"] = ANNOTATION_TERMS if data["@context"] == CONTEXT else data["@context"]
        rdflib = library("rdflib")
        shown = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        told = {str(one) for one in graph_of(rdflib, data).objects() if isinstance(one, rdflib.Literal)}
        assert shown in told or not shown
        jsonld = library("pyld").jsonld
        assert jsonld.to_rdf(data, {"format": "application/n-quads", "documentLoader": refuse})

    @pytest.mark.parametrize(
        ("name", "kind", "field"),
        [
            ("claim_review", "ClaimReview", "author"),
            ("claim_review", "ClaimReview", "itemReviewed"),
            ("claim_review", "Rating", "alternateName"),
            ("claim_review", "Claim", "appearance"),
            ("web_annotation", "Annotation", "target"),
            ("web_annotation", "TextQuoteSelector", "exact"),
            ("web_annotation", "TextPositionSelector", "end"),
            ("prov", "Activity", "wasAssociatedWith"),
            ("prov", "Person", "label"),
        ],
    )
    def test_the_shapes_notice_what_is_missing(self, library, whole, name, kind, field):
        data = json.loads(WRITERS[name](whole))
        data["@context"] = ANNOTATION_TERMS if data["@context"] == CONTEXT else data["@context"]
        assert remove(data, kind, field)
        shapes = library("rdflib").Graph().parse(SHAPES / f"{name}.ttl")
        conforms, *_ = library("pyshacl").validate(graph_of(library("rdflib"), data), shacl_graph=shapes)
        assert not conforms


def remove(data, kind, field):
    """Take a field from the first thing of a kind, and tell whether there was one."""
    if isinstance(data, list):
        return any(remove(one, kind, field) for one in data)
    if not isinstance(data, dict):
        return False
    own = data.get("@type", data.get("type", ()))
    if field in data and kind in ([own] if isinstance(own, str) else own):
        del data[field]
        return True
    return any(remove(value, kind, field) for name, value in data.items() if name != "@context")


class TestProvenance:
    def test_prov_reads_both_forms_as_the_same_statements(self, library, whole):
        model = library("prov.model")
        rdflib = library("rdflib")
        plain = model.ProvDocument.deserialize(content=write_prov_json(whole).decode(), format="json")
        turtle = graph_of(rdflib, json.loads(write_prov(whole))).serialize(format="turtle")
        linked = model.ProvDocument.deserialize(content=turtle, format="rdf", rdf_format="turtle")
        assert ends(plain) == ends(linked)
        assert len(ends(plain)) > 100

    def test_prov_writes_again_what_it_read(self, library, whole):
        model = library("prov.model")
        first = model.ProvDocument.deserialize(content=write_prov_json(whole).decode(), format="json")
        again = model.ProvDocument.deserialize(content=first.serialize(format="json"), format="json")
        assert again == first


def ends(document):
    """Return what is said of what: kinds of things, and relations with their ends."""
    found = set()
    for one in document.get_records():
        if one.is_relation():
            found.add((one.get_type().localpart, *(str(value.uri) for _, value in one.formal_attributes[:2])))
        else:
            found.add((one.get_type().localpart, str(one.identifier.uri)))
    return found


class TestTraining:
    @pytest.fixture
    def folder(self, whole, tmp_path):
        with zipfile.ZipFile(io.BytesIO(write_training(whole))) as archive:
            assert archive.testzip() is None
            archive.extractall(tmp_path)
        return tmp_path

    @pytest.mark.filterwarnings("ignore")  # of pandas and others, inside the package
    def test_croissant_is_valid_and_its_records_load(self, library, folder):
        dataset = library("mlcroissant").Dataset(jsonld=str(folder / "croissant.json"))
        issues = dataset.metadata.ctx.issues
        assert not issues.errors
        assert not issues.warnings
        for name in ("claims", "articles", "conflicts"):
            rows = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]
            loaded = list(dataset.records(name))
            assert len(loaded) == len(rows) > 0
            for row, record in zip(rows, loaded, strict=True):
                assert {one.removeprefix(f"{name}/") for one in record} == set(row)
                assert record[f"{name}/id"].decode() == row["id"]
                told = record.get("claims/statement", b"").decode()
                assert told == row.get("statement", "")

    @pytest.mark.filterwarnings("ignore")
    def test_a_file_that_was_changed_is_noticed(self, library, folder):
        path = folder / "articles.jsonl"
        path.write_text(path.read_text("utf-8").replace("North", "Worth"), "utf-8")
        dataset = library("mlcroissant").Dataset(jsonld=str(folder / "croissant.json"))
        with pytest.raises(Exception, match=r"Download\(articles.jsonl\)"):
            list(dataset.records("articles"))


def test_the_sheet_is_valid_by_its_schema(library, whole):
    jsonschema = library("jsonschema")
    schema = json.loads(paths.resource("schemas/sheet.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(write_json(whole)), schema, cls=jsonschema.Draft202012Validator)
