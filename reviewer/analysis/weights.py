"""Weights of the two judgements, fitted on stories written for this project (logistic regression)."""

PAIR_BIAS = -5.20

PAIR_WEIGHTS: dict[str, float] = {
    "all figures": 1.69,
    "attribute named": 0.51,
    "denial": 0.68,
    "figure in one": -0.85,
    "figures of other kinds": -1.14,
    "names": -0.33,
    "other date": 0.56,
    "other figure": -0.09,
    "other figure, same words": -1.73,
    "other named subject": -0.46,
    "other names": 0.25,
    "rarest word": 2.54,
    "same article": -1.08,
    "same attribute": 0.56,
    "same date": 1.33,
    "same figure": 3.06,
    "same figure, same words": 0.02,
    "same subject": 0.55,
    "stems": 2.29,
    "stems of the shorter": 1.83,
    "titles": 1.26,
    "words": 0.97,
    "words of the shorter": -0.51,
    "words shared": 1.10,
}
"""What each sign of `reviewer.analysis.pairs` says for two claims being one fact."""
