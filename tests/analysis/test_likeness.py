"""How near statements are in meaning."""

from reviewer.analysis.likeness import Likeness


def test_the_same_is_nearest_and_a_paraphrase_is_nearer_than_another_story():
    same, alike, other = Likeness().to(
        "The firm bought its rival.",
        [
            "The firm bought its rival.",
            "The company acquired a competitor.",
            "Rain fell on the valley all night.",
        ],
    )
    assert same > 0.999
    assert same > alike > other >= 0.0


def test_what_was_read_once_is_not_read_again(monkeypatch):
    likeness = Likeness()
    before = likeness.to("It rained.", ["It snowed."])
    monkeypatch.setattr("reviewer.analysis.likeness.vectors", lambda texts: [] if not texts else 1 / 0)
    assert likeness.to("It rained.", ["It snowed."]) == before
    assert likeness.to("It rained.", []) == []
