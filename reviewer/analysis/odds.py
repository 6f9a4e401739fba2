"""Log odds as likelihoods."""

import math


def likely(odds: float) -> float:
    """Return the likelihood for log odds, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
