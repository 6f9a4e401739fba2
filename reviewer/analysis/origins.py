"""Which articles have one origin: long runs of the same words, or the same agency named as the source."""

import re
from collections import defaultdict
from collections.abc import Sequence

from reviewer.domain.articles import Article
from reviewer.domain.claims import Tie
from reviewer.domain.text import Span

RUN = 25
"""Least number of consecutive words two articles must share (design.md, "origin")."""

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_AGENCY = re.compile(
    r"\((?P<dateline>[A-Z][\w& ]{1,30})\)\s*[-–—]|"
    r"\b(?:according to|reported by|reports|via|source:|from) (?:the )?"
    r"(?:news agency |news wire |wire service )?(?P<named>[A-Z][\w&]+(?: [A-Z][\w&]+){0,2})"
    r"(?P<kind> news agency| newswire| wire service| Press| News)?\b|"
    r"\b(?:news agency|wire service|newswire) (?P<after>[A-Z][\w&]+(?: [A-Z][\w&]+){0,2})"
)
_LIKE_AGENCY = re.compile(r"(?:wire|press|news|agency|TP|AP|AFP|UPI|DPA|Reuters|Bloomberg)", re.IGNORECASE)


def ties_between(articles: Sequence[Article]) -> tuple[Tie, ...]:
    """Return the ties between articles, each pair at most once, in the order of the articles."""
    words = [_words(one) for one in articles]
    where: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for index, stretch in enumerate(words):
        for run in stretch:
            for at in range(len(run) - RUN + 1):
                where[tuple(run[at : at + RUN])].add(index)
    pairs: set[tuple[int, int]] = set()
    for owners in where.values():
        ordered = sorted(owners)
        pairs.update((a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :])
    agencies = [agencies_of(one) for one in articles]
    named: dict[tuple[int, int], str] = {}
    by_agency: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(agencies):
        for agency in found:
            by_agency[agency].append(index)
    for agency, owners_of in sorted(by_agency.items()):
        for n, a in enumerate(owners_of):
            for b in owners_of[n + 1 :]:
                named.setdefault((a, b), agency)
    out = []
    for a, b in sorted(pairs | set(named)):
        passages = _passages(words[a], words[b]) if (a, b) in pairs else 0
        out.append(Tie(articles[a].id, articles[b].id, passages, named.get((a, b), "")))
    return tuple(out)


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
    """Return the news agencies an article names as its source."""
    out = set()
    for match in _AGENCY.finditer(article.text):
        start = match.start()
        if match["named"]:
            name = match["named"]
            sure = bool(match["kind"]) or bool(_LIKE_AGENCY.search(name))
            if not sure:
                continue
            name += match["kind"] if match["kind"] in (" Press", " News") else ""
        else:
            name = match["dateline"] or match["after"]
            if match["dateline"] and start > 600:
                continue
        if (
            not article.in_furniture(Span(start, max(match.end(), start + 1)))
            or match["named"]
            or match["after"]
        ):
            out.add(name.strip())
    return frozenset(out)
