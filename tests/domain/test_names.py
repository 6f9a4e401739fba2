"""The alias graph as people correct it: what is one, what is another, and what a name is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.names import SAID_SO, Form, Name, NameKind, arranged, find_name, tied

WANG = Name("Wei Wang", NameKind.PERSON, (Form("Wei Wang", count=3), Form("Wang", "short form", 9)))
META = Name("Meta", NameKind.ORG, (Form("Meta", count=20), Form("Meta AI", "longer form", 4)))
OWNER = Name("the Facebook owner", NameKind.OTHER, (Form("the Facebook owner", count=2),))
GRAPH = (WANG, META, OWNER)

CASES = [
    ("nothing said", [], [], {"Wei Wang": "Wei Wang", "Wang": "Wei Wang", "Meta": "Meta", "Meta AI": "Meta"}),
    ("a name is another's form", [("the Facebook owner", "Meta")], [], {"the Facebook owner": "Meta"}),
    ("a form is not that name", [], [("Meta AI", "Meta")], {"Meta AI": "Meta AI", "Meta": "Meta"}),
    ("said the other way about", [], [("Meta", "Meta AI")], {"Meta AI": "Meta AI", "Meta": "Meta"}),
    ("a form moves alone", [("Wang", "Meta")], [], {"Wang": "Meta", "Wei Wang": "Wei Wang"}),
    ("a root takes its forms along", [("Wei Wang", "Meta")], [], {"Wang": "Meta", "Wei Wang": "Meta"}),
    ("a new title", [("Meta", "Meta Platforms")], [], {"Meta": "Meta Platforms", "Meta AI": "Meta Platforms"}),
    ("a title is one of its forms", [("Meta", "Meta AI")], [], {"Meta": "Meta AI", "Meta AI": "Meta AI"}),
    ("a title, then a join", [("Meta", "M"), ("Wang", "M")], [], {"Wang": "M", "Meta": "M"}),
    ("a form of an unknown name", [("Wang", "Li Wang")], [], {"Wang": "Li Wang", "Wei Wang": "Wei Wang"}),
    ("different wins over same", [("Wang", "Meta")], [("Wang", "Meta")], {"Wang": "Wang", "Meta": "Meta"}),
    ("a form that no article has", [("Nobody", "Meta")], [("Nobody", "Wang")], {"Meta": "Meta", "Wang": "Wei Wang"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("same", "other", "expected"), [one[1:] for one in CASES], ids=[one[0] for one in CASES]
)
def test_what_people_say_of_names(same, other, expected):
    found = tied(arranged(GRAPH, tuple(same), tuple(other)))
    assert {form: found.get(form) for form in expected} == expected


def test_a_form_that_a_person_tied_says_so_and_the_kind_is_that_of_the_known_one():
    (_, joined) = arranged((META, OWNER, WANG), (("Meta", "the Facebook owner"),))[::-1]
    assert joined.kind is NameKind.ORG
    assert {one.text: one.why for one in joined.forms} == {
        "the Facebook owner": "", "Meta": SAID_SO, "Meta AI": "longer form",
    }  # fmt: skip


def test_a_title_is_found_before_a_form():
    named = (replace_full(WANG, "Meta AI"), META)
    assert find_name(named, "Meta AI") is named[0]
    assert find_name(named, "Wang") is named[0]
    assert find_name(named, "wang") is None


def replace_full(name, full):
    return Name(full, name.kind, name.forms)


FORMS = ["Meta", "Meta AI", "Wang", "Wei Wang", "Corvane", "the owner"]
pairs = st.lists(
    st.tuples(st.sampled_from([*FORMS, "Title"]), st.sampled_from([*FORMS, "Title"])), max_size=8
)


@st.composite
def graphs(draw):
    """Any way to put the forms together."""
    homes = draw(st.lists(st.integers(0, 3), min_size=len(FORMS), max_size=len(FORMS)))
    groups = {}
    for form, home in zip(FORMS, homes, strict=True):
        groups.setdefault(home, []).append(
            Form(form, "rule" if home in groups else "", draw(st.integers(0, 9)))
        )
    return tuple(Name(forms[0].text, NameKind.OTHER, tuple(forms)) for forms in groups.values())


@given(graphs(), pairs, pairs)
def test_different_names_are_never_tied_and_no_form_is_lost(graph, same, other):
    found = arranged(graph, tuple(same), tuple(other))
    assert sorted(form.text for one in found for form in one.forms) == sorted(FORMS)
    assert sum(one.count for one in found) == sum(one.count for one in graph)
    for one, two in other:
        if one != two:
            assert not any(name.has(one) and name.has(two) for name in found)


@given(graphs(), pairs, pairs)
def test_what_was_said_holds_when_it_is_said_of_its_own_result(graph, same, other):
    once = arranged(graph, (), tuple(other))
    assert arranged(once, (), tuple(other)) == once
    assert arranged(graph) == arranged(arranged(graph))
