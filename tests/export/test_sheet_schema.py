"""The schema of the JSON sheet: nothing may be missing, nothing may be added, and a changed log is noticed."""

import json
from collections.abc import Iterator
from dataclasses import replace

import jsonschema
import pytest

from reviewer import paths
from reviewer.domain.review.log import check_chain
from reviewer.export.json_sheet import write_json


@pytest.fixture(scope="module")
def schema():
    return json.loads(paths.resource("schemas/sheet.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def accepts(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema).is_valid


def objects(schema, path="") -> Iterator[tuple[str, dict]]:
    if isinstance(schema, dict):
        if "properties" in schema:
            yield path, schema
        for name, value in schema.items():
            yield from objects(value, f"{path}/{name}")
    elif isinstance(schema, list):
        for place, value in enumerate(schema):
            yield from objects(value, f"{path}/{place}")


def test_every_object_is_closed_and_has_all_its_fields(schema):
    found = dict(objects(schema))
    assert len(found) > 8
    for path, one in found.items():
        assert one["additionalProperties"] is False, path
        assert set(one["required"]) == set(one["properties"]), path


def test_its_name_needs_no_network(schema):
    assert schema["$id"] == "urn:reviewer:schema:sheet:1"
    references = json.dumps(schema).split('"$ref": "')[1:]
    assert references
    assert all(one.startswith("#/") for one in references)


def test_a_whole_case_is_valid(whole, accepts):
    data = json.loads(write_json(whole))
    assert accepts(data)
    assert [one["label"] for one in data["claims"]] == [one.label for one in whole.claims]
    assert data["log"][-1]["hash"] == data["head"] == check_chain(whole.log)


def test_it_is_valid_whatever_the_options_leave_out(whole, accepts):
    names = ("quotations", "disagreements", "rejected", "open_questions")
    options = replace(whole.sheet.options, **dict.fromkeys(names, False))
    data = json.loads(write_json(replace(whole, sheet=replace(whole.sheet, options=options))))
    assert accepts(data)
    assert data["rejected"] == data["open_questions"] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("made_at", "yesterday"),
        ("head", "abc"),
        ("schema", "reviewer.sheet/2"),
        ("extra", 1),
        ("decisions", -1),
        ("sections/0/lines/0/kind", "opinion"),
        ("sections/0/lines/0/extra", 1),
        ("sections/0/lines/0/citations/0/end", 0),
        ("sections/0/lines/0/citations/0/label", "1A"),
        ("claims/0/verdict", "perhaps"),
        ("log/0/prev", "0"),
        ("log/2/changes/0/0", "table"),
    ],
)
def test_what_is_wrong_is_refused(whole, accepts, path, value):
    data = json.loads(write_json(whole))
    at = data
    *steps, last = path.split("/")
    for step in steps:
        at = at[int(step) if step.isdigit() else step]
    at[int(last) if last.isdigit() else last] = value
    assert not accepts(data)


@pytest.mark.parametrize("name", ["head", "sources", "claims", "log", "options"])
def test_what_is_missing_is_noticed(whole, accepts, name):
    data = json.loads(write_json(whole))
    del data[name]
    assert not accepts(data)
