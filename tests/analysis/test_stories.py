"""The stories with answers are sound: each answer points at words that stand there once, and a perfect analysis scores 1."""

import importlib.util
import json
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
STORIES = sorted(one.parent.name for one in CASES.glob("*/gold.json"))
HELD_OUT = {"chips", "ferry", "transfer"}
KINDS = {
    "number", "date", "unit", "status", "negation", "role", "name", "list", "precision", "qualifier", "attribution", "time",
}  # fmt: skip


def _scorer():
    spec = importlib.util.spec_from_file_location("stories_score", CASES / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = _scorer()


@cache
def gold_of(name):
    return json.loads((CASES / name / "gold.json").read_text(encoding="utf-8"))


@cache
def texts_of(name):
    return score.load_articles(CASES / name / "articles")


@pytest.fixture(params=STORIES)
def name(request):
    return request.param


@pytest.fixture
def gold(name):
    return gold_of(name)


@pytest.fixture
def texts(name):
    return texts_of(name)


def mentions_of(gold):
    """Each mention with its fact's id and its place among the fact's mentions of its article."""
    for fact in gold["facts"]:
        seen = {}
        for mention in fact["mentions"]:
            index = seen[mention["article"]] = seen.get(mention["article"], -1) + 1
            yield fact["id"], index, mention


def pairs_of(conflict):
    return [conflict["between"], *conflict.get("also", [])]


def side_of(gold, side):
    """The mentions that a side of a conflict stands for."""
    found = [
        (fact, index, mention)
        for fact, index, mention in mentions_of(gold)
        if (mention["article"], fact) == (side[0], side[1])
    ]
    return [one for one in found if one[1] == side[2]] if len(side) > 2 else found


def where_of(gold):
    """All places that must be found: what they are, the article, the expression."""
    for fact, index, mention in mentions_of(gold):
        yield f"{fact}.{index}", mention["article"], mention["find"]
    for key in ("traps", "tolerated"):
        for one in gold[key]:
            for side in "ab":
                yield f"{key}: {one['why']}", *one[side]
    for one in gold["noise"]:
        yield "noise", one["article"], one["find"]


def perfect(gold, texts):
    """What an analysis without a fault would write: a claim for each mention, a fact for each id, each disagreement."""
    claims, claim_of = [], {}
    for fact, index, mention in mentions_of(gold):
        start, end = score.find_all(mention["find"], texts[mention["article"]])[0]
        quote = texts[mention["article"]][start:end]
        claim_of[mention["article"], fact, index] = str(len(claims))
        claims.append({
            "id": str(len(claims)), "article_id": mention["article"], "fact_id": fact, "kind": "fact",
            "start": start, "end": end, "quote": quote, "text": " ".join([quote, *mention["must"]]),
        })  # fmt: skip
    conflicts = []
    for one in gold["conflicts"]:
        for pair in pairs_of(one):
            sides = [side_of(gold, side)[0] for side in pair]
            ids = [claim_of[mention["article"], fact, index] for fact, index, mention in sides]
            conflicts.append({"id": f"{one['id']} {pair}", "kind": one["kind"], "claim_ids": ids})
    return {
        "articles": [{"id": key, "name": f"{key}.txt", "text": text} for key, text in texts.items()],
        "claims": claims,
        "facts": [{"id": fact["id"]} for fact in gold["facts"]],
        "conflicts": conflicts,
    }


def test_the_stories_are_there():
    assert len(STORIES) >= 6


@pytest.mark.parametrize("held_out", sorted(HELD_OUT & set(STORIES)))
def test_a_story_that_is_only_measured_is_not_fitted_to(held_out):
    training = (CASES.parents[1] / "training" / "stories.py").read_text(encoding="utf-8")
    fitted = training.split("STORIES = (", 1)[1].split(")", 1)[0]
    assert '"trial"' in fitted
    assert f'"{held_out}"' not in fitted


def test_the_story_is_named_as_its_folder(name, gold):
    assert gold["case"] == name


def test_each_place_is_found_once_in_its_article(gold, texts):
    wrong = [place for place in where_of(gold) if len(score.find_all(place[2], texts[place[1]])) != 1]
    assert wrong == []


def test_required_words_stand_in_the_article(gold, texts):
    wrong = [
        (fact, mention["article"], word)
        for fact, _, mention in mentions_of(gold)
        for word in mention["must"]
        if score.level(word) not in score.level(texts[mention["article"]])
    ]
    assert wrong == []


@pytest.mark.parametrize("story", sorted(HELD_OUT & set(STORIES)))
def test_required_words_stand_in_the_mention_itself(story):
    texts = texts_of(story)
    for fact, _, mention in mentions_of(gold_of(story)):
        start, end = score.find_all(mention["find"], texts[mention["article"]])[0]
        for word in mention["must"]:
            assert score.level(word) in score.level(texts[mention["article"]][start:end]), (fact, word)


def test_ids_are_used_once(gold):
    for key in ("facts", "conflicts"):
        ids = [one["id"] for one in gold[key]]
        assert len(ids) == len(set(ids))


def test_each_side_of_a_conflict_is_a_mention(gold):
    wrong = [
        (one["id"], side)
        for one in gold["conflicts"]
        for pair in pairs_of(one)
        for side in pair
        if len(side_of(gold, side)) < 1
    ]
    assert wrong == []


def test_conflicts_have_known_kinds_and_name_their_facts(gold):
    for one in gold["conflicts"]:
        assert one["kind"] in KINDS
        assert one["severity"] in ("hard", "soft")
        assert {side[1] for side in one["between"]} <= set(one["facts"])


def test_no_mention_disagrees_with_itself(gold):
    for one in gold["conflicts"]:
        pairs = [frozenset(map(tuple, pair)) for pair in pairs_of(one)]
        assert all(len(pair) == 2 for pair in pairs), one["id"]
        assert len(pairs) == len(set(pairs)), one["id"]


def test_what_is_tolerated_is_no_conflict_and_no_trap(gold):
    def ends(one):
        return frozenset(map(tuple, (one["a"], one["b"])))

    assert not {ends(one) for one in gold["tolerated"]} & {ends(one) for one in gold["traps"]}
    tied = {
        frozenset((a["article"], a["find"]) for _, _, a in both)
        for one in gold["conflicts"]
        for pair in pairs_of(one)
        for both in zip(side_of(gold, pair[0]), side_of(gold, pair[1]), strict=False)
        if all(len(side_of(gold, side)) == 1 for side in pair)
    }
    assert not tied & {ends(one) for one in gold["tolerated"] + gold["traps"]}


def test_noise_holds_no_mention(gold, texts):
    noise = [(one["article"], score.find_all(one["find"], texts[one["article"]])[0]) for one in gold["noise"]]
    for fact, index, mention in mentions_of(gold):
        span = score.find_all(mention["find"], texts[mention["article"]])[0]
        wrong = [one for one in noise if one[0] == mention["article"] and score.overlap(one[1], span)]
        assert wrong == [], (fact, index)


def test_two_facts_do_not_share_their_words(gold, texts):
    places = [
        (fact, mention["article"], score.find_all(mention["find"], texts[mention["article"]])[0])
        for fact, _, mention in mentions_of(gold)
    ]
    assert [(a, b) for a, b in combinations(places, 2) if a[0] != b[0] and a[1:] == b[1:]] == []


def test_a_perfect_analysis_scores_one(gold, texts):
    figures = score.score(perfect(gold, texts), gold, texts)
    ones = (
        "claim_recall", "claim_recall_weighted", "fact_recall", "claim_precision", "offset_ok",
        "group_precision", "group_recall", "group_f1_all", "bcubed_f1_all",
        "conflict_recall", "conflict_recall_strict", "conflict_kind_ok", "conflict_precision",
    )  # fmt: skip
    assert {key: figures[key] for key in ones} == dict.fromkeys(ones, 1.0)
    assert (figures["noise_hits"], figures["lists"]["trap_hits"], figures["notes"]) == (0, [], [])
