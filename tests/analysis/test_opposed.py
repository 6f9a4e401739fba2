"""Groups that are joined because their nearest claims contradict each other."""

from dataclasses import replace

import pytest

from reviewer.analysis.drafts import Draft
from reviewer.analysis.link import Link
from reviewer.analysis.opposed import with_opposed
from reviewer.analysis.values import find_values
from reviewer.domain.claims import Body, Claim
from reviewer.domain.text import Span

SAID = (
    ("a", "The agency counted 27 injuries."),
    ("b", "The complaint lists 32 injuries."),
    ("b", "The agency knows of injuries."),
    ("c", "The agency counted 27 injuries in all."),
)


@pytest.fixture
def found():
    drafts, claims = [], []
    for article, statement in SAID:
        values = tuple(one.value for one in find_values(statement))
        body = Body(statement, value=values[0] if values else None)
        span = Span(0, len(statement))
        words = frozenset(statement.lower().split())
        drafts.append(Draft("abc".index(article), span, body, words, frozenset(), values=values))
        claims.append(Claim(statement, article, span, statement, body))
    return drafts, claims


def groups(found, *links, cannot=()):
    drafts, claims = found
    alike = (
        [[n] for n in range(len(drafts))],
        dict.fromkeys(range(len(drafts)), "nothing else speaks of this"),
    )
    return with_opposed(drafts, claims, [Link(*one) for one in links], alike, {}, cannot)


def test_the_nearest_claims_of_two_articles_are_joined_where_they_contradict_each_other(found):
    joined, reasons = groups(found, (0, 1, 0.12))
    assert joined == [[0, 1], [2], [3]]
    assert reasons[0] == reasons[1] == "says otherwise of the same thing"
    assert reasons[2] == "nothing else speaks of this"


def test_the_figures_of_two_names_are_no_disagreement(found):
    drafts, claims = found
    for n, name in enumerate(("Ana Lopes", "Tobias Renn")):
        drafts[n] = replace(drafts[n], body=replace(drafts[n].body, subject=name), names=frozenset({name}))
    assert groups((drafts, claims), (0, 1, 0.12))[0] == [[0], [1], [2], [3]]


@pytest.mark.parametrize(
    ("links", "cannot"),
    [
        ([(0, 1, 0.06)], []),
        ([(0, 1, 0.10), (0, 2, 0.30)], []),
        ([(0, 2, 0.30)], []),
        ([(0, 3, 0.12)], []),
        ([(0, 1, 0.12)], [(1, 0)]),
    ],
    ids=["hardly alike", "another claim is nearer", "no contradiction", "they agree", "parted by a person"],
)
def test_others_are_not(found, links, cannot):
    assert groups(found, *links, cannot=cannot)[0] == [[0], [1], [2], [3]]


def test_figures_that_differ_by_a_slip_are_joined_however_little_else_is_alike(found):
    drafts, claims = found
    for n, said in enumerate(("In all, 4,812 people took part.", "N = 4,821 in 17 countries.")):
        values = tuple(one.value for one in find_values(said))
        drafts[n] = replace(drafts[n], body=Body(said, value=values[0]), values=values)
        claims[n] = replace(claims[n], body=drafts[n].body)
    assert groups((drafts, claims))[0] == [[0, 1], [2], [3]]


def test_a_name_that_two_articles_spell_differently_joins_what_says_who_that_is(found):
    drafts, claims = found
    for n, said in enumerate(
        ("Corin Ashby is the general secretary.", "Corrin Ashbee is a man of few words.")
    ):
        drafts[n] = replace(drafts[n], body=Body(said), values=())
        claims[n] = replace(claims[n], body=Body(said), quote=said)
    assert groups((drafts, claims))[0] == [[0, 1], [2], [3]]


@pytest.mark.parametrize(
    ("cannot", "joined"), [((), [[0, 1]]), ([(0, 1)], [[0], [1]]), ([(1, 0)], [[0], [1]])]
)
def test_a_name_spelt_otherwise_does_not_join_what_a_person_parted(cannot, joined):
    drafts, claims = [], []
    for article, statement in enumerate(
        ("Marian Holt is the chair of it.", "Marion Holt is the chair of it.")
    ):
        body = Body(statement)
        drafts.append(Draft(article, Span(0, 10), body, frozenset(), frozenset()))
        claims.append(Claim(statement, str(article), Span(0, 10), statement, body))
    assert groups((drafts, claims), cannot=cannot)[0] == joined
