"""Statuses, roles and lists, read from words."""

import pytest

from reviewer.domain.values.ladder import clash, status_of
from reviewer.domain.values.lists import counts_itself, list_of
from reviewer.domain.values.roles import role_of


def status(text: str) -> tuple[str, ...]:
    value = status_of(text)
    return value.items if value else ()


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Meta has finalized its investment in Scale.", ("deal", "closed")),
        ("Meta agreed to buy a stake.", ("deal", "agreed")),
        ("They have signed a definitive agreement.", ("deal", "agreed")),
        ("They are still in talks about a deal.", ("deal", "in talks")),
        ("Nothing has been signed.", ("deal", "not agreed")),
        ("The deal has not yet closed.", ("deal", "not closed")),
        ("The deal will close in May.", ("deal", "planned")),
        ("The company plans to buy the rest.", ("deal", "planned")),
        ("The merger collapsed.", ("deal", "collapsed")),
        ("The board rejected the bid.", ("deal", "rejected")),
        ("The drug was approved by the regulator.", ("filing", "approved")),
        ("Nothing has been filed with the regulator.", ("filing", "not filed")),
        ("The man was charged.", ("case", "charged")),
        ("Two members abstained.", ("vote", "abstained")),
        ("The launch was scrubbed.", ("launch", "scrubbed")),
        ("He stepped down.", ("post", "resigned")),
        ("The road reopened.", ("way", "open")),
        ("The weather was fine.", ()),
        ("The shop closed early.", ()),  # no deal is spoken of
    ],
)
def test_the_rung_of_a_statement(text: str, items: tuple[str, ...]) -> None:
    assert status(text) == items


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        ("Meta finalized the deal.", "Meta agreed to the deal.", "hard"),
        ("They signed the agreement.", "They are in talks about an agreement.", "hard"),
        ("They signed the agreement.", "Nothing has been signed.", "hard"),
        ("The deal closed.", "Nothing has been signed.", "hard"),
        ("The deal has not closed.", "They agreed on a deal.", ""),
        ("They agreed on a deal.", "They announced a deal.", ""),
        ("They agreed on a deal.", "They signed a deal.", ""),
        ("The company plans to buy a stake.", "The company agreed to take a stake.", "soft"),
        ("The deal was announced.", "The deal was finalized.", "soft"),
        ("The deal was rejected.", "The bid was withdrawn.", "hard"),
        ("They agreed on a deal.", "The man was charged.", ""),
        ("The man was arrested.", "The man was charged.", "soft"),
        ("The man was convicted.", "The man was acquitted.", "hard"),
    ],
)
def test_rungs_that_exclude_each_other(a: str, b: str, severity: str) -> None:
    one, other = status_of(a), status_of(b)
    assert one is not None
    assert other is not None
    assert clash(one, other) == clash(other, one) == severity


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Wang, founder and CEO of Scale", ("founder", "chief executive")),
        ("Wang co-founded Scale", ("co-founder",)),
        ("co-founder with Lucy Guo", ("co-founder",)),
        ("formerly the company’s strategy chief", ("chief strategy officer",)),
        ("formerly chief strategy officer", ("former chief strategy officer",)),
        ("the interim chief executive", ("interim chief executive",)),
        ("its acting CEO", ("interim chief executive",)),
        ("non-executive chair", ("non-executive chair",)),
        ("finance chief", ("chief financial officer",)),
        ("he chaired nothing and headed home", ()),
    ],
)
def test_roles(text: str, items: tuple[str, ...]) -> None:
    value = role_of(text)
    assert (value.items if value else ()) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Backers were Nvidia, Amazon and Meta.", ("Nvidia", "Amazon", "Meta")),
        ("the Markets Board and the Merger Authority", ("Markets Board", "Merger Authority")),
        ("batches K20, K21, and K22", ("K20", "K21", "K22")),
        ("He is 27 and 31.", ()),
        ("Nobody came.", ()),
        ("Farmers grow wheat, barley and rye.", ("wheat", "barley", "rye")),
        ("It closed roads, bridges, and schools.", ("roads", "bridges", "schools")),
        ("He sold apples and pears.", ()),
        ("They ran, jumped and shouted.", ()),
        ("It hired police officers, soldiers and nurses.", ("officers", "soldiers", "nurses")),
        ("When it rained, walls and roofs leaked.", ()),
    ],
)
def test_lists(text: str, items: tuple[str, ...]) -> None:
    value = list_of(text)
    assert (value.items if value else ()) == items


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("two regulators, the Markets Board and the Merger Authority", True),
        ("both Amazon and Meta", True),
        ("Amazon and Meta came in 2024", False),
    ],
)
def test_a_list_that_gives_its_number_is_complete(text: str, counts: bool) -> None:
    found = list_of(text)
    assert found is not None
    assert counts_itself(text, found) is counts
