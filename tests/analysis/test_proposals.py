"""What is proposed for words that a person selected."""

import sys

import pytest

from reviewer.analysis import propose
from reviewer.domain.claims import ClaimKind, Polarity
from reviewer.domain.text import Span

TEXT = "A headline\n\nIngrid Solheim joined in 2019. She owns 3% of the shares. Will Corvane pay $4 million?"


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize("fast", [True, False])
def test_the_words_are_described(make, fast):
    body = propose(make(TEXT), span_of("She owns 3% of the shares"), fast=fast)
    assert body.value.text == "3%"
    assert body.kind is ClaimKind.FACT
    assert body.polarity is Polarity.AFFIRMED


def test_a_pronoun_is_put_into_words_where_the_model_reads(make):
    body = propose(make(TEXT), span_of("She owns 3% of the shares"))
    assert body.statement == "Ingrid Solheim owns 3% of the shares."


@pytest.mark.parametrize("fast", [True, False])
def test_a_persons_statement_is_kept_word_for_word(make, fast):
    body = propose(make(TEXT), span_of("owns 3%"), "Solheim does not own 5% of Corvane", fast=fast)
    assert body.statement == "Solheim does not own 5% of Corvane"
    assert (body.value.text, body.polarity, body.confidence) == ("5%", Polarity.NEGATED, 1.0)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("Corvane will pay $4 million.", ClaimKind.FORECAST),
        ("Will Corvane pay?", ClaimKind.OTHER),
        ("Corvane paid $4 million.", ClaimKind.FACT),
    ],
)
def test_the_kind_by_rule_alone(make, statement, kind):
    assert propose(make(TEXT), span_of("Corvane"), statement, fast=True).kind is kind


def test_furniture_can_be_claimed_in_by_hand(make):
    from dataclasses import replace

    words = span_of("She owns 3% of the shares")
    article = replace(make(TEXT), furniture=(words,))
    assert propose(article, words).value.text == "3%"


def test_importing_the_analysis_loads_no_language_library():
    import subprocess

    code = "import sys, reviewer.analysis; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The council said it paid $4 million", "The council"),
        ("The council has announced a sale for $4 million", "The council"),
        ("A permanent head has not been announced", ""),
        ("The sale was announced in May", ""),
        ("The price is $4 million, according to two clerks", "two clerks"),
    ],
)
def test_who_says_so_by_rule_alone(make, words, who):
    article = make(f"A headline\n\n{words}.")
    start = article.text.index(words)
    assert propose(article, Span(start, start + len(words)), fast=True).attribution == who
