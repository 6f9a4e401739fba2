"""Programs that are not ours read what goes out to annotation programs: DKPro Cassis, Label Studio's SDK, xmllint."""

import io
import json
import zipfile

import pytest
from marked_case import bridge_pages, with_pages

from reviewer.annotations import read
from reviewer.domain.sheet import FactSheet, SheetOptions
from reviewer.export import Document
from reviewer.export.cas import LAYER, write_cas
from reviewer.export.label_studio import INTERFACE, write_label_studio
from reviewer.export.machines import verdict
from reviewer.export.qdpx import write_qdpx

STAMP = "2026-02-01T10:05:00.000Z"


@pytest.fixture
def bridge():
    sheet = FactSheet(
        title="The bridge", case_id="case-1", reviewed=True, made_at=STAMP, head="", seq=0, analysts=("mk",), sources=(),
        independent=2, ties=(), sections=(), open_questions=(), rejected=(), claims=7, decided=4, conflicts_open=0,
        conflicts_settled=0, options=SheetOptions(rejected=True),
    )  # fmt: skip
    return with_pages(Document(sheet), bridge_pages())


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def test_dkpro_cassis_loads_each_cas_and_finds_the_words(library, bridge):
    cassis = library("cassis")
    files = parts(write_cas(bridge))
    types = cassis.load_typesystem(io.BytesIO(files["TypeSystem.xml"]))
    for page in bridge.pages:
        cas = cassis.load_cas_from_xmi(io.BytesIO(files[f"{page.item.letter}.xmi"]), typesystem=types)
        assert cas.sofa_string == page.text
        found = {
            (one.get_covered_text(), one.begin, one.end, one.kind, one.state, one.fact, one.label)
            for one in cas.select(LAYER)
        }
        assert found == {
            (one.quote, one.start, one.end, one.body.kind.value, verdict(one), one.fact, one.label)
            for one in page.claims
        }


def test_what_dkpro_cassis_writes_is_read(library):
    cassis = library("cassis")
    page = bridge_pages()[0]
    types = cassis.TypeSystem()
    span = types.create_type("custom.Finding", supertypeName="uima.tcas.Annotation")
    types.create_feature(domainType=span, name="value", rangeType="uima.cas.String")
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = page.text
    cas.sofa_mime = "text/plain"
    for one in page.claims:
        cas.add(span(begin=one.start, end=one.end, value=one.body.kind.value))
    (document,) = read(cas.to_xmi().encode(), "from-cassis.xmi").documents
    assert document.text == page.text
    assert sorted((one.start, one.end, one.quote, one.label) for one in document.spans) == sorted(
        (one.start, one.end, one.quote, one.body.kind.value) for one in page.claims
    )


def test_the_sdk_of_label_studio_takes_each_task_for_the_interface(library, bridge):
    objects = library("label_studio_sdk.label_interface")
    interface = objects.LabelInterface(INTERFACE)
    interface.validate()
    for task in json.loads(write_label_studio(bridge)):
        (draft,), _ = task.pop("annotations"), task.pop("predictions")  # it would check none of them here
        assert interface.validate_task(task)
        assert interface.validate_annotation(draft)


def test_the_converter_of_label_studio_reads_the_tasks(library, bridge, tmp_path):
    converter = library("label_studio_sdk.converter").Converter(INTERFACE, project_dir=None)
    (tmp_path / "tasks.json").write_bytes(write_label_studio(bridge))
    converter.convert_to_json_min(str(tmp_path / "tasks.json"), str(tmp_path / "out"), is_dir=False)
    made = (tmp_path / "out" / "result.json").read_bytes()
    tasks = json.loads(made)
    assert [one["text"] for one in tasks] == [one.text for one in bridge.pages]
    for page, document in zip(bridge.pages, read(made, "result.json").documents, strict=True):
        kinds = {(one.start, one.end, one.label) for one in document.spans}
        assert kinds == {(one.start, one.end, one.body.kind.value) for one in page.claims}


SCHEMA = """<?xml version="1.0" encoding="UTF-8"?>
<!-- The part of the REFI-QDA project format (1.5) that is written here: its elements, their order and their attributes. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:QDA-XML:project:1.0"
  targetNamespace="urn:QDA-XML:project:1.0" elementFormDefault="qualified">
<xs:simpleType name="GUID"><xs:restriction base="xs:token"><xs:pattern
  value="[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"/></xs:restriction></xs:simpleType>
<xs:simpleType name="RGB"><xs:restriction base="xs:token"><xs:pattern value="#[0-9A-Fa-f]{6}"/></xs:restriction></xs:simpleType>
<xs:attributeGroup name="made"><xs:attribute name="creatingUser" type="GUID"/>
  <xs:attribute name="creationDateTime" type="xs:dateTime"/></xs:attributeGroup>
<xs:complexType name="Code"><xs:sequence><xs:element name="Description" type="xs:string" minOccurs="0"/>
  <xs:element name="Code" type="Code" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
  <xs:attribute name="guid" type="GUID" use="required"/><xs:attribute name="name" type="xs:string" use="required"/>
  <xs:attribute name="isCodable" type="xs:boolean" use="required"/><xs:attribute name="color" type="RGB"/></xs:complexType>
<xs:complexType name="Coding"><xs:sequence><xs:element name="CodeRef"><xs:complexType>
  <xs:attribute name="targetGUID" type="GUID" use="required"/></xs:complexType></xs:element></xs:sequence>
  <xs:attribute name="guid" type="GUID" use="required"/><xs:attributeGroup ref="made"/></xs:complexType>
<xs:complexType name="Selection"><xs:sequence><xs:element name="Description" type="xs:string" minOccurs="0"/>
  <xs:element name="Coding" type="Coding" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
  <xs:attribute name="guid" type="GUID" use="required"/><xs:attribute name="name" type="xs:string"/>
  <xs:attribute name="startPosition" type="xs:nonNegativeInteger" use="required"/>
  <xs:attribute name="endPosition" type="xs:nonNegativeInteger" use="required"/><xs:attributeGroup ref="made"/></xs:complexType>
<xs:element name="Project"><xs:complexType><xs:sequence>
  <xs:element name="Users" minOccurs="0"><xs:complexType><xs:sequence>
    <xs:element name="User" maxOccurs="unbounded"><xs:complexType><xs:attribute name="guid" type="GUID" use="required"/>
    <xs:attribute name="name" type="xs:string"/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
  <xs:element name="CodeBook" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="Codes"><xs:complexType>
    <xs:sequence><xs:element name="Code" type="Code" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
  <xs:element name="Sources" minOccurs="0"><xs:complexType><xs:sequence>
    <xs:element name="TextSource" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="Description" type="xs:string" minOccurs="0"/>
      <xs:element name="PlainTextSelection" type="Selection" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="guid" type="GUID" use="required"/><xs:attribute name="name" type="xs:string"/>
      <xs:attribute name="plainTextPath" type="xs:string"/><xs:attributeGroup ref="made"/></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element></xs:sequence>
  <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="origin" type="xs:string"/>
  <xs:attribute name="creatingUserGUID" type="GUID"/><xs:attribute name="creationDateTime" type="xs:dateTime"/></xs:complexType>
</xs:element>
</xs:schema>"""


def test_xmllint_finds_the_project_well_formed_and_as_the_format_has_it(program, bridge, tmp_path):
    (tmp_path / "project.qde").write_bytes(parts(write_qdpx(bridge))["project.qde"])
    (tmp_path / "project.xsd").write_text(SCHEMA)
    program("xmllint", "--noout", tmp_path / "project.qde")
    program("xmllint", "--noout", "--schema", tmp_path / "project.xsd", tmp_path / "project.qde")


def test_xmllint_finds_each_cas_well_formed(program, bridge, tmp_path):
    for name, data in parts(write_cas(bridge)).items():
        (tmp_path / name).write_bytes(data)
        program("xmllint", "--noout", tmp_path / name)
