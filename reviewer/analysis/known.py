"""Which of the claims that others propose are known already."""

import re
from collections.abc import Iterable

from reviewer.analysis.features import words_of
from reviewer.domain.claims import Claim

_FIGURE = re.compile(r"\d[\d.,]*\d|\d")


def unknown_of(proposed: Iterable[Claim], known: Iterable[Claim]) -> list[Claim]:
    """Return the proposed claims that say what no known claim of the same words says, each once."""
    there: dict[str, list[Claim]] = {}
    for one in known:
        there.setdefault(one.article_id, []).append(one)
    out = []
    for one in proposed:
        rivals = there.setdefault(one.article_id, [])
        if not any(_says(other, one) for other in rivals):
            out.append(one)
            rivals.append(one)
    return out


def _says(known: Claim, new: Claim) -> bool:
    """Tell whether a known claim says what a new one says: at the same words, with the same or more words.

    One that says less does so, too, where all that the new one adds is a name for whom it is about.
    """
    if known.id == new.id:
        return True
    if not known.span.overlaps(new.span) or known.body.polarity is not new.body.polarity:
        return False
    said, asked = words_of(known.body.statement), words_of(new.body.statement)
    figures, wanted = _figures(known.body.statement), _figures(new.body.statement)
    if asked <= said and wanted <= figures:
        return True
    return said <= asked and figures == wanted and asked - said <= words_of(new.body.subject)


def _figures(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text))
