"""What grouping needs to know of a claim that no parse is at hand for."""

import re
from typing import Literal, overload

from reviewer.analysis.drafts import Draft
from reviewer.analysis.lexicon import STOP, notion
from reviewer.domain.claims import Claim

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAME = re.compile(r"\b[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+)*")


def draft_of(claim: Claim, article: int) -> Draft:
    """Describe a claim by hand or a decided one the way the extractor describes its own."""
    words = words_of(claim.body.statement)
    names = frozenset(_NAME.findall(claim.body.statement))
    values = (claim.body.value,) if claim.body.value else ()
    return Draft(article, claim.span, claim.body, words, names, values=values)


@overload
def words_of(text: str) -> frozenset[str]: ...
@overload
def words_of(text: str, *, ordered: Literal[True]) -> tuple[str, ...]: ...
def words_of(text: str, *, ordered: bool = False) -> frozenset[str] | tuple[str, ...]:
    """Return the notions a text speaks of, found without a parse; in order if wanted."""
    found = [notion(stem(word)) for word in _WORD.findall(text.lower()) if word not in STOP]
    return tuple(found) if ordered else frozenset(found)


def stem(word: str) -> str:
    """Return a word without the commonest English endings; a rough lemma where there is no parse."""
    word = re.sub(r"['’]s?$", "", word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
