"""Conflicts found by helpers are those that one finds alone, however the facts are parted."""

import pickle
import random

import pytest
from many import many

from reviewer.analysis import analyze, sharing, steps
from reviewer.services.library import demo_articles


def helped(step, given):
    """Take a step as a helper does: all of it travels."""
    return [getattr(steps, step)(*pickle.loads(pickle.dumps(one))) for one in given]


@pytest.mark.parametrize("enough", [1, 20, 4000])
@pytest.mark.parametrize("articles", [demo_articles(), many(20)], ids=["demo", "harbours"])
def test_helpers_find_the_same_conflicts(monkeypatch, articles, enough):
    monkeypatch.setattr(sharing, "_ENOUGH", enough)
    asked = []

    def over(step, given):
        asked.append((step, len(given)))
        return helped(step, given)

    assert analyze(articles, over=over) == analyze(articles)
    assert [step for step, _ in asked] == ["conflicts"]
    assert asked[0][1] > (3 if enough == 1 else 0)


def test_undated_articles_are_as_old_as_the_newest():
    from dataclasses import replace

    chance = random.Random(3)
    articles = [
        replace(one, published_on="" if chance.random() < 0.5 else f"20{20 + n % 6}-01-02")
        for n, one in enumerate(many(16))
    ]
    assert analyze(articles, over=helped) == analyze(articles)
