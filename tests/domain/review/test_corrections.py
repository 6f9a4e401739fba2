"""What a person corrects of what is understood of a claim: kind, value, attribution, modality."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.errors import CommandError
from reviewer.domain.review import commands as c
from reviewer.domain.review.acts_on_claims import reworded
from reviewer.domain.review.view import body
from reviewer.domain.values import Value, ValueType

LINE = "Harbour Tools paid 40 million euros for Bolt"


def shops(number: int) -> Value:
    return Value(ValueType.COUNT, Decimal(number), Decimal(number), "shop", f"{number} shops")


@pytest.fixture
def reading_desk(desk, monkeypatch):
    """The desk, with tools that understand "<number> shops" and nothing else."""

    def value(_home, words, _statement):
        number, _, unit = words.partition(" ")
        return shops(int(number)) if number.isdigit() and unit == "shops" else None

    plain = type(desk).tools.fget
    monkeypatch.setattr(type(desk), "tools", property(lambda self: replace(plain(self), value=value)))
    return desk


def said(desk, label):
    return body(desk.state, desk.claim(label))


@pytest.mark.parametrize(
    ("command", "field", "found"),
    [
        (c.Edit("A3", "Bolt has 12 shops", kind=ClaimKind.OPINION), "kind", ClaimKind.OPINION),
        (c.Edit("A3", "Bolt has 12 shops", value=" 13  shops "), "value", shops(13)),
        (c.Edit("A3", "Bolt has 12 shops", attribution="two  clerks"), "attribution", "two clerks"),
        (c.Edit("A3", "Bolt has 12 shops", modality="could"), "modality", "could"),
    ],
)
def test_one_thing_is_corrected_and_the_rest_stays(reading_desk, command, field, found):
    before = said(reading_desk, "A3")
    reading_desk.do(command)
    after = said(reading_desk, "A3")
    assert getattr(after, field) == found
    assert replace(after, **{field: getattr(before, field)}) == before
    assert reading_desk.claim("A3").edited


def test_an_empty_value_takes_it_away_and_undo_brings_it_back(reading_desk):
    reading_desk.do(c.Edit("A3", "Bolt has 12 shops", value="12 shops"))
    reading_desk.do(c.Edit("A3", "Bolt has 12 shops", value=""))
    assert said(reading_desk, "A3").value is None
    reading_desk.do(c.Undo())
    assert said(reading_desk, "A3").value == shops(12)


def test_a_new_claim_takes_what_the_person_says(reading_desk):
    reading_desk.do(
        c.AddClaim(
            "A", 0, 13, "Harbour Tools will grow.", "", ClaimKind.FORECAST, "12 shops", "its chief", "will"
        )
    )
    made = said(reading_desk, "A4")
    assert (made.kind, made.value, made.attribution, made.modality) == (
        ClaimKind.FORECAST,
        shops(12),
        "its chief",
        "will",
    )


@pytest.mark.parametrize(
    "command", [c.Edit("A3", "Bolt has shops", value="many"), c.AddClaim("A", 0, 13, value="many")]
)
def test_a_value_that_is_not_understood_is_refused_and_says_how_to_write_it(reading_desk, command):
    before = reading_desk.picture()
    with pytest.raises(CommandError, match=r"“many” is not understood.*“name: "):
        reading_desk.do(command)
    assert reading_desk.picture() == before


@pytest.mark.parametrize(
    ("statement", "read", "value"),
    [
        ("Bolt had 12 shops", None, shops(12)),
        ("Bolt had 13 shops", shops(13), shops(13)),
        ("Bolt had shops", None, None),
    ],
)
def test_a_new_statement_keeps_the_value_that_stands_in_it(statement, read, value):
    old = Body("Bolt has 12 shops", ClaimKind.FORECAST, shops(12), "a clerk", subject="Bolt")
    found = reworded(old, Body(statement, value=read))
    assert found == Body(statement, ClaimKind.FORECAST, value, "a clerk", subject="Bolt")
