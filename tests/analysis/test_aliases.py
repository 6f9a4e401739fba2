"""Which forms are one name, and why; what a pronoun or a description stands for, and how sure that is."""

import pytest

from reviewer.domain.guidance import Guidance
from reviewer.domain.names import arranged, find_name, tied


@pytest.fixture(scope="module")
def told(story):
    """The analysis of texts that stand under headlines, one article each."""
    return lambda *texts, **options: story(*(f"What was told\n\n{one}" for one in texts), **options)


WHY = {
    "short": "short form",
    "first": "first name",
    "title": "title with name",
    "longer": "longer form",
    "acronym": "acronym",
    "middle": "with a middle name",
    "apposition": "description: an apposition says so",
    "before": "description: it stands before the name as a title",
    "age": "description: the age",
}

TIED = [
    ("Renn", "Tobias Renn runs Pellworth. Renn said on Monday that he had sold it.", "Tobias Renn", "short"),
    ("Renn", "Tobias Renn runs Pellworth. Mr Renn said on Monday that he had sold it.", "Tobias Renn", "title"),
    ("Ingrid", "Ingrid Solheim sued the bank. Ingrid told the court that it was wrong.", "Ingrid Solheim", "first"),
    ("Quillon", "Quillon Capital owns 6% of it. Quillon said on Friday it would vote.", "Quillon Capital", "short"),
    ("Quillon Capital Holdings", "Quillon Capital cut jobs. Quillon Capital grew. Quillon Capital Holdings said on"
     " Monday that it had paid $3 million.", "Quillon Capital", "longer"),
    ("EPSB", "The European Product Safety Board warned buyers. The EPSB said the cells burn.",
     "European Product Safety Board", "acronym"),
    ("Walter J. Pym", "Walter Pym took part in it. Walter J. Pym is from Carrow. Walter Pym is well.", "Walter Pym",
     "middle"),
    ("the Facebook owner", "Meta, the Facebook owner, paid $14.3 billion. The Facebook owner said on Monday that it"
     " would hire.", "Meta", "apposition"),
    ("the chipmaker", "Pellworth, a Danish chipmaker, cut 300 jobs. The chipmaker lost $3 million.", "Pellworth",
     "apposition"),
    ("the chief executive", "Tobias Renn, the chief executive of Pellworth, resigned on Monday. The chief executive"
     " was paid $3 million.", "Tobias Renn", "apposition"),
    ("the 28-year-old", "Alexandr Wang, 28, joined Meta on Monday. The 28-year-old founded a firm in 2016.",
     "Alexandr Wang", "age"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "full", "why"), TIED, ids=[one[0] + ", " + one[3] for one in TIED])
def test_a_form_is_tied_to_its_full_name_and_says_why(told, form, text, full, why):
    (name,) = (one for one in told(text).names if any(found.text == form for found in one.forms))
    assert name.full == full
    (found,) = (one for one in name.forms if one.text == form)
    assert found.why == WHY[why]


APART = [
    ("Meta", "Meta paid $14.3 billion. Meta AI has a billion users. Meta said so. Meta grew. Meta hired. Meta won.",
     "Meta AI"),
    ("Meta", "Meta said that Meta AI had a billion users in May.", "Meta AI"),
    ("Carrow", "In Carrow, 12 people fell ill. Carrow General Hospital took them in. Patients in Carrow died.",
     "Carrow General Hospital"),
    ("Facebook", "Facebook and Instagram lost users. Facebook and Instagram grew. Facebook cut 300 jobs.",
     "Facebook and Instagram"),
    ("the chipmaker", "Pellworth, a Danish chipmaker, cut jobs. Corvane, a chipmaker in Oslo, hired. The chipmaker"
     " lost $3 million.", "Pellworth"),
    ("the company", "Pellworth, a company in Oslo, cut 300 jobs. The company lost $3 million.", "Pellworth"),
    ("the 28-year-old", "Alexandr Wang, 28, joined Meta. Mira Oden, 28, left it. The 28-year-old founded a firm.",
     "Alexandr Wang"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "other"), APART)
def test_what_only_looks_alike_is_not_tied(told, form, text, other):
    assert tied(told(text).names).get(form) != other


def test_names_are_one_over_all_articles(told):
    first = "Meta, the Facebook owner, paid $14.3 billion on Monday."
    second = "The Facebook owner cut 300 jobs in March."
    analysis = told(first, second)
    name = find_name(analysis.names, "Meta")
    assert name.articles == tuple(one.id for one in analysis.articles)
    claim = next(one for one in analysis.claims if one.quote.endswith("March"))
    assert claim.body.statement == "Meta cut 300 jobs in March."
    assert claim.quote == "The Facebook owner cut 300 jobs in March"
    assert claim.body.subject == "Meta"


def test_every_form_stands_where_it_says(told):
    analysis = told(*(one[1] for one in TIED))
    texts = {one.id: one.text for one in analysis.articles}
    for name in analysis.names:
        assert sum(one.count for one in name.forms) == name.count > 0
        for form in name.forms:
            assert len(form.places) == form.count
            for place in form.places:
                words = place.span.of(texts[place.article])
                assert form.text.removeprefix("the ") in words.removeprefix("The ")


def test_people_have_the_last_word_in_the_next_analysis(told):
    text = "Meta, the Facebook owner, paid $14.3 billion. The Facebook owner cut 300 jobs. Corvane said so."
    guidance = Guidance(
        same_names=(("Meta", "Meta Platforms"),), other_names=(("the Facebook owner", "Meta"),)
    )
    before, after = told(text), told(text, guidance=guidance)
    assert (
        before.names == after.names
    )  # what people said stands beside what the rules found, and can be undone
    said = {one.quote: one.body for one in after.claims}
    assert said["The Facebook owner cut 300 jobs"].statement == "The Facebook owner cut 300 jobs."
    paid = next(body for quote, body in said.items() if "$14.3 billion" in quote)
    assert paid.subject == "Meta Platforms"
    joined = told(text, guidance=Guidance(same_names=(("Meta", "Corvane"),)))
    (cut,) = (one.body.statement for one in joined.claims if "300 jobs" in one.quote)
    assert cut == "Corvane cut 300 jobs."
    assert tied(arranged(joined.names, (("Meta", "Corvane"),)))["the Facebook owner"] == "Corvane"


GUESSES = [
    (
        "Quillon Capital cut 300 jobs. It paid $3 million for them.",
        "paid $3 million",
        ("It", "Quillon Capital"),
    ),
    ("Mr Renn runs a farm. He sold 40 cows on Monday.", "sold 40 cows", ("He", "Renn")),
    ("Tobias Renn runs a farm. His farm lost $3 million.", "lost $3 million", ("His", "Tobias Renn")),
    (
        "Meta cut 300 jobs. Meta grew. The company lost $3 million.",
        "lost $3",
        ("The company", "Meta"),
    ),
    ("Corvane cut 300 jobs and paid $3 million for them.", "paid $3 million", ("", "Corvane")),
]


@pytest.mark.parametrize(("text", "words", "expected"), GUESSES)
def test_what_a_statement_gives_as_a_name_is_kept_with_its_words_and_its_confidence(
    told, text, words, expected
):
    analysis = told(text)
    (article,) = analysis.articles
    claim = min((one for one in analysis.claims if words in one.quote), key=lambda one: len(one.quote))
    (guess,) = claim.body.guesses
    assert (guess.words, guess.name) == expected
    assert 0 < guess.confidence < 1
    assert guess.name in claim.body.statement
    assert claim.quote == claim.span.of(article.text)
    if guess.words:
        assert guess.span.of(article.text) == guess.words


NOT_GUESSED = [
    ("who is quoted speaks of others", "“He sold 40 cows,” said Tobias Renn.", "He sold 40 cows."),
    (
        "nobody knows who speaks",
        "Tobias Renn runs a farm. A neighbour said that he sold 40 cows.",
        "He sold 40 cows.",
    ),
    ("several firms", "Meta cut jobs. Meta grew. The companies sold 40 cows.", "The companies sold 40 cows."),
]


@pytest.mark.parametrize(
    ("text", "statement"), [one[1:] for one in NOT_GUESSED], ids=[one[0] for one in NOT_GUESSED]
)
def test_a_pronoun_stays_where_nothing_says_whom_it_means(told, text, statement):
    assert statement in [one.body.statement for one in told(text).claims]


LESS_SURE = [
    ("a sentence between", "Tobias Renn runs a farm. The weather was bad. He sold 40 cows.",
     "Tobias Renn runs a farm. He sold 40 cows."),
    ("a rival", "Tobias Renn met Hugh Lomas on Monday. He sold 40 cows.", "Tobias Renn met friends. He sold 40 cows."),
    ("a title of the other gender", "Mrs Renn runs a farm. He sold 40 cows.", "Mr Renn runs a farm. He sold 40 cows."),
    ("a rival company", "Meta cut jobs. Meta grew. Google cut jobs. Google grew. The company lost $3 million.",
     "Meta cut jobs. Meta grew. The company lost $3 million."),
]  # fmt: skip


@pytest.mark.parametrize(("less", "more"), [one[1:] for one in LESS_SURE], ids=[one[0] for one in LESS_SURE])
def test_a_guess_is_less_sure_where_something_speaks_against_it(told, less, more):
    def last(text):
        guesses = max(told(text).claims, key=lambda one: one.span).body.guesses
        return max((one.confidence for one in guesses), default=0)

    assert last(less) < last(more)


def test_words_as_they_stand_are_no_guess(told):
    assert {one.body.guesses for one in told("Corvane cut 300 jobs on Monday.").claims} == {()}
