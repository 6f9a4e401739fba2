"""The scores of the public benchmarks, on answers worked out by hand."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import bench_carb
import bench_contradiction
import bench_propsegment

GOLD = ("belonged to", ["624 people", "the church", "in 1990"])


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        (("belonged to", ["624 people", "the church in 1990"]), 1.0, 1.0),
        (("belonged", ["people", "the church"]), 1.0, 4 / 8),
        (("belonged to", ["the church", "624 people"]), 2 / 6, 2 / 8),  # arguments are not swapped
        (("was part of", ["624 people", "the church"]), 0.0, 0.0),  # no word of the relation
        (("belonged to", ["624 people"]), 0.0, 0.0),  # an argument is missing
    ],
)
def test_a_tuple_matches_word_by_word(found, precision, recall):
    assert bench_carb.match(GOLD, found) == pytest.approx((precision, recall))


def test_what_is_said_may_stand_on_either_side():
    assert bench_carb.match(("said", ["he", "it rained"]), ("said", ["it rained", "he"])) == (1.0, 1.0)


def test_tuples_are_paired_once_and_the_rest_is_wrong():
    gold = [[("cut", ["they", "jobs"])]]
    found = [[("cut", ["they", "jobs"]), ("cut", ["they", "38 jobs"])]]
    assert bench_carb.scored(gold, found) == pytest.approx((0.5, 1.0, 2 / 3))


def test_contexts_and_empty_arguments_of_the_gold_are_left_out(tmp_path):
    rows = "It rained .\trained\tIt\t\nIt rained , he said .\trained\tIt\tL:here\tC: he said\n"
    (tmp_path / "dev.tsv").write_text(rows, encoding="utf-8")
    assert bench_carb.gold_of(tmp_path / "dev.tsv") == {
        "It rained .": [("rained", ["It"])],
        "It rained , he said .": [("rained", ["It", "here"])],
    }


def test_propositions_are_paired_so_that_most_find_one():
    gold = [frozenset(range(10)), frozenset(range(9))]
    found = [frozenset(range(9)), frozenset(range(8))]
    # The first of the gold fits both found; the second of the gold fits only the pairings that are left.
    assert bench_propsegment.pairs(gold, found, 0.8) == 2
    assert bench_propsegment.pairs(gold, found, 1.0) == 1


def test_precision_and_recall_are_averaged_over_sentences():
    one, two = frozenset((1, 2)), frozenset((3, 4))
    p, r, f1, overall = bench_propsegment.scored([[one], [one, two]], [[one, two], [two]], 0.8)
    assert (p, r) == (75.0, 75.0)
    assert f1 == 75.0
    assert overall == pytest.approx(100 * 2 * 2 / 6)


@pytest.mark.parametrize(
    ("sure", "against", "share"),
    [([0.1, 0.2, 0.9], [False, False, True], 1.0), ([0.9, 0.2, 0.1], [False, False, True], 0.0),
     ([0.1, 0.5, 0.3, 0.2], [False, True, False, True], 0.75)],
)  # fmt: skip
def test_the_area_is_the_share_of_pairs_in_the_right_order(sure, against, share):
    assert bench_contradiction.area(np.array(sure), np.array(against)) == pytest.approx(share)


def test_one_premise_is_never_on_both_sides_of_the_split(tmp_path):
    file = tmp_path / "pairs.csv"
    lines = [f"Premise {n % 20}.,Hypothesis {n}.,{('contradiction', 'neutral')[n % 2]}" for n in range(60)]
    file.write_text("\n".join(["premise,hypothesis,label", *lines]), encoding="utf-8")
    seen, held = bench_contradiction.pairs_of(file)
    assert len(seen) + len(held) == 60
    assert held
    assert not {one.said for one in seen} & {one.said for one in held}
    assert sum(one.against for one in (*seen, *held)) == 30
