"""Which articles have one origin: long runs of the same words, or the same agency named as the source."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reviewer.domain.articles import Article
from reviewer.domain.claims import Tie

RUN = 25
"""Least number of consecutive words two articles must share (design.md, "origin")."""
MOST_PAIRED = 100
"""Articles with one agency or one text of which each pair is told."""

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_NAME = r"(?!The )[A-Z][\w&’-]+(?: (?!News|Press|Wire)[A-Z][\w&’-]+){0,2}"
_AGENCY = re.compile(
    rf"\((?P<dateline>[A-Z][\w& ]{{1,30}})\)\s*[-–—]|"
    rf"\b(?P<named>{_NAME} (?:News Agency|Newswire|News Service|Press Agency|Wire Service|"
    rf"news agency|newswire))|"
    rf"\b(?:news agency|wire service|newswire) (?P<after>{_NAME})"
)
_HEAD = 600
"""Characters from the beginning within which a dateline stands."""


def ties_between(articles: Sequence[Article]) -> tuple[Tie, ...]:
    """Return the ties between articles, each pair at most once, in the order of the articles."""
    words = [_words(one) for one in articles]
    pairs = _sharing(words)
    agencies = [agencies_of(one) for one in articles]
    named: dict[tuple[int, int], str] = {}
    by_agency: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(agencies):
        for agency in found:
            by_agency[agency].append(index)
    for agency, owners_of in sorted(by_agency.items()):
        for pair in _tied(owners_of):
            named.setdefault(pair, agency)
    out = []
    for a, b in sorted(pairs | set(named)):
        passages = _passages(words[a], words[b]) if (a, b) in pairs else 0
        if passages or (a, b) in named:
            out.append(Tie(articles[a].id, articles[b].id, passages, named.get((a, b), "")))
    return tuple(out)


def _sharing(words: Sequence[list[list[str]]]) -> set[tuple[int, int]]:
    """Return the pairs of articles that may share a run of `RUN` words: those of which a hash is equal."""
    first: dict[int, int] = {}
    more: dict[int, list[int]] = {}
    for index, stretch in enumerate(words):
        for run in stretch:
            for at in range(len(run) - RUN + 1):
                key = hash(tuple(run[at : at + RUN]))
                before = first.setdefault(key, index)
                if before != index:
                    owners = more.setdefault(key, [before])
                    if owners[-1] != index:
                        owners.append(index)
    return {pair for owners in {tuple(one) for one in more.values()} for pair in _tied(owners)}


def _tied(owners: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of articles that have something in common.

    They are all pairs, or, of more articles than `MOST_PAIRED`, each with the first: one origin either way.
    """
    last = len(owners) if len(owners) <= MOST_PAIRED else 1
    for n, a in enumerate(owners[:last]):
        for b in owners[n + 1 :]:
            yield a, b


def _words(article: Article) -> list[list[str]]:
    """Return the stretches of words outside quotations and furniture."""
    cuts = [(m.start(), m.end()) for m in _QUOTED.finditer(article.text)]
    cuts += [(one.start, one.end) for one in article.furniture]
    out, at = [], 0
    for start, end in [*sorted(cuts), (len(article.text), len(article.text))]:
        if start > at:
            out.append([m.group().casefold() for m in _WORD.finditer(article.text, at, start)])
        at = max(at, end)
    return out


def _passages(first: list[list[str]], second: list[list[str]]) -> int:
    """Count the maximal runs of at least `RUN` words that both have."""
    shingles = {tuple(run[at : at + RUN]) for run in second for at in range(len(run) - RUN + 1)}
    count = 0
    for run in first:
        inside = False
        for at in range(len(run) - RUN + 1):
            hit = tuple(run[at : at + RUN]) in shingles
            count += hit and not inside
            inside = hit
    return count


def agencies_of(article: Article) -> frozenset[str]:
    """Return the news agencies an article names as its source: in its dateline, or anywhere by that word."""
    out = set()
    for match in _AGENCY.finditer(article.text):
        if match["dateline"] is None:
            out.add(re.sub(r" (?:news agency|newswire)$", "", match["named"] or match["after"]))
        elif match.start() < _HEAD:
            out.add(match["dateline"].strip())
    return frozenset(out)
