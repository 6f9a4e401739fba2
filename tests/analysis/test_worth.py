"""Which claims are laid before the analyst: those about what the case is about, not scene and courtesy."""

import pytest

from reviewer.analysis import analyze
from reviewer.analysis.engine import found_in
from reviewer.analysis.meaning import meant
from reviewer.analysis.worth import judged, likelihood, signs_of

FIRE = "The fire at the Harrow mill burned 41 homes, and two people died."
SCENE = "A man in the gallery ate a sandwich."


@pytest.fixture
def chances(make):
    """Return how likely each claim of several articles is worth checking, by its words."""

    def found(*texts):
        articles = [make("A headline\n\n" + text, f"{n}.txt") for n, text in enumerate(texts)]
        drafts = found_in(articles)
        backing = signs_of(drafts, [])
        return {
            draft.span.of(articles[draft.article].text): (likelihood(draft, one), one)
            for draft, one in zip(drafts, backing, strict=True)
        }

    return found


def test_words_that_other_articles_use_make_a_claim_worth_checking(chances):
    told = chances(
        FIRE, "The mill fire in Harrow began on Monday. " + SCENE, "Homes burned near the mill, police said."
    )
    shares = {quote: one["words of the case"] for quote, (_, one) in told.items()}
    assert (
        shares["The mill fire in Harrow began on Monday"] > shares["A man in the gallery ate a sandwich"] == 0
    )


def test_one_article_alone_is_judged_by_what_is_typical(chances):
    alone = chances(FIRE + " " + SCENE)
    assert len({tuple(one.items()) for _, one in alone.values()}) == 1


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (FIRE, SCENE),
        ("The council cut 38 posts in May.", "Somebody in the hall smiled."),
        ("Ingrid Solheim resigned on Monday.", "Please remember to bring a coat."),
        ("Corvane paid $4 million for the mill.", "We published this report in a hurry."),
    ],
)
def test_what_can_be_checked_comes_before_scene_and_courtesy(chances, more, less):
    told = chances(more + " " + less)
    first = max(chance for quote, (chance, _) in told.items() if quote.rstrip(".") in more)
    second = max(chance for quote, (chance, _) in told.items() if quote.rstrip(".") in less)
    assert first > 2 * second


def test_what_a_statement_tells_by_its_meaning_is_weighed_and_kept_with_the_claim(make):
    article = make("A headline\n\n" + FIRE + " " + SCENE, "a.txt")
    drafts = found_in([article])
    telling = dict(zip((one.body.statement for one in drafts), meant(drafts).telling, strict=True))
    assert telling[SCENE] < telling[next(one for one in telling if "homes" in one)]
    sure, unsure = (judged(drafts, [], (odds,) * len(drafts)) for odds in (8.0, -8.0))
    pairs = list(zip(sure, unsure, strict=True))
    assert all(a.body.confidence > b.body.confidence for a, b in pairs if a.body.signs)
    kept = {one.body.statement: dict(one.body.signs) for one in analyze([article]).claims}
    assert kept[SCENE]["telling"] == pytest.approx(max(-1.0, min(1.0, telling[SCENE] / 4)), abs=0.01)
