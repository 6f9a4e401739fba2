"""How near statements are to each other in meaning; what was read once is remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewer.analysis.meaning import vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_KEPT = 20_000
"""Statements whose meaning is remembered: about 30 MB."""


@dataclass
class Likeness:
    """Compares statements with the encoder of this program."""

    _known: dict[str, "NDArray[np.float32]"] = field(default_factory=dict)

    def to(self, statement: str, others: Sequence[str]) -> list[float]:
        """Return how near each text is to a statement: 1 the same, 0 nothing in common.

        Raises:
            ReviewerError: the encoder's files are missing or not the tested ones.
        """
        texts = list(dict.fromkeys((statement, *others)))
        if len(self._known) + len(texts) > MOST_KEPT:
            self._known.clear()
        wanted = [one for one in texts if one not in self._known]
        self._known.update(zip(wanted, vectors(wanted), strict=True))
        mine = self._known[statement]
        return [min(1.0, max(0.0, float(mine @ self._known[one]))) for one in others]
