"""What holds for any text whatever."""

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.analysis import ENGINE, analyze

_PIECES = st.sampled_from(
    ["Corvane", " paid", " $14.3 billion", " and", " 49%", ".", "\n", "\r\n", " 🚀", " (", ")", " “no", "”", " said", ",",
     " who", " is", " in 2024", "é", "日本", " not", ":", ";", " 7–4", "•", " he", "\t", "\u2028", "e\u0301"]
)  # fmt: skip
_TEXTS = st.one_of(st.lists(_PIECES, min_size=1, max_size=40).map("".join), st.text(min_size=1, max_size=120))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_TEXTS)
def test_every_quotation_stands_in_the_text_at_its_place(make, text):
    article = make(text)
    analysis = analyze([article])
    for claim in analysis.claims:
        assert article.text[claim.span.start : claim.span.end] == claim.quote
        assert claim.body.statement
    assert sorted(one for fact in analysis.facts for one in fact.claim_ids) == sorted(
        c.id for c in analysis.claims
    )
    assert len({claim.id for claim in analysis.claims}) == len(analysis.claims)


def test_the_same_articles_give_the_same_ids(story):
    texts = ("Corvane cut 300 jobs.\r\nIt owns 4% 🚀 of Pellworth.", "Corvane cut 400 jobs, Renn said.")
    first, second = story(*texts), story(*texts)
    assert first == second


def test_the_analysis_can_be_sent_to_another_process(story):
    analysis = story("Corvane cut 300 jobs on Monday.")
    assert pickle.loads(pickle.dumps(analysis)) == analysis
    assert pickle.loads(pickle.dumps(analyze)) is analyze


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "....",
        "x" * 5000,
        "word " * 3000,
        "((((",
        "1 2 3 4 5 6 7 8 9 " * 60,
        "“”“”",
        "🚀" * 50,
        "A\u0000b",
    ],
    ids=["empty", "lines", "stops", "one word", "no stop", "brackets", "numbers", "quotes", "emoji", "nul"],
)
def test_odd_texts_are_survived(make, text):
    analysis = analyze([make(text)])
    assert all(claim.quote for claim in analysis.claims)


def test_another_language_is_read_by_rules(make):
    article = make(
        "Corvane kauft Pellworth.\n\nDer Preis beträgt 2,3 Mrd. Euro. Das sagte Dr. Renn.", language="de"
    )
    quotes = [claim.quote for claim in analyze([article]).claims]
    assert "Der Preis beträgt 2,3 Mrd. Euro." in quotes


def test_no_articles_give_an_empty_analysis():
    analysis = analyze([])
    assert (analysis.engine, analysis.claims, analysis.facts) == (ENGINE, (), ())


def test_progress_is_told_and_can_stop_the_work(make):
    from reviewer.domain.errors import Cancelled

    told = []
    analyze([make("Corvane cut 300 jobs.")], progress=lambda done, total, what: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]

    def stop(done, total, what):
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        analyze([make("Corvane cut 300 jobs.")], progress=stop)
