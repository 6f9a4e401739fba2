"""Descriptions that an apposition, a title or an age ties to a name: "the owner", "the 28-year-old"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.analysis.lexicon import ORG_NOUNS, ROLE_WORDS, words
from reviewer.analysis.names import ORG, OTHER, PERSON, Mention
from reviewer.analysis.tree import Sentence
from reviewer.domain.names import NameKind
from reviewer.domain.tongue import mark

APPOSITION = mark("description: an apposition says so")
TITLE = mark("description: it stands before the name as a title")
AGE = mark("description: the age")

_VAGUE = words(
    "company firm group business party team government department organisation organization office maker"
    " giant operator network"
)
"""Nouns of organisations that many bear: alone, they tell nobody apart."""
_FIRMS = re.compile(r"[a-z-]+(?:maker|builder)")
_AGED = re.compile(r"(?<![\w.,])(\d{1,3})-year-old\s(?:[\w’'-]+\s){0,3}$")
_LONGEST = 6
"""Words of a description, its article left out."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of a name: the words, with "the" and in small letters, and why they are tied to it."""

    text: str
    why: str


def descriptions_of(s: Sentence, one: Mention, kind: NameKind) -> Iterator[Description]:
    """Yield the descriptions of a name at its place.

    Only people and organisations have any; where the kind is not known, the noun has to say which it is.
    """
    head = next(
        (i for i in range(one.first, one.last + 1) if not one.first <= s.heads[i] <= one.last), one.last
    )
    for kid in s.kids[head]:
        if s.deps[kid] == "appos" and kid > one.last and s.tags[kid] == "NN":
            yield from _of_noun(s, kid, APPOSITION, kind)
    noun = s.heads[head]
    if s.deps[head] == "appos" and noun < one.first and s.tags[noun] == "NN":
        yield from _of_noun(s, noun, APPOSITION, kind)
    before = one.first - 1
    if before >= 0 and s.tags[before] == "NN" and one.first <= s.heads[before] <= one.last:
        tokens = [i for i in s.subtree(head) if i <= before and i > before - _LONGEST - 1]
        yield from _written(
            s, [i for n, i in enumerate(tokens) if before - i == len(tokens) - 1 - n], TITLE, kind
        )
    if kind is PERSON:
        yield from _aged(s, one)


def _of_noun(s: Sentence, noun: int, why: str, kind: NameKind) -> Iterator[Description]:
    tokens = [i for i in s.subtree(noun) if i <= noun]
    yield from _written(s, tokens, why, kind)
    of = next((kid for kid in s.kids[noun] if kid == noun + 1 and s.lemmas[kid] == "of"), None)
    if of is not None:
        rest = s.subtree(of)
        if rest == list(range(rest[0], rest[-1] + 1)):
            yield from _written(s, [*tokens, *rest], why, kind, alone=False)


def _written(
    s: Sentence, tokens: list[int], why: str, kind: NameKind, *, alone: bool = True
) -> Iterator[Description]:
    """Yield the whole phrase, and its noun alone where that tells enough."""
    owned = [n for n, i in enumerate(tokens) if s.tags[i] in ("POS", "PRP$")]
    if owned:
        tokens = tokens[owned[-1] + 1 :]
    while tokens and s.tags[tokens[0]] in ("DT", "RB", ",", "CC"):
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST or any(s.words[i] in ",;()" for i in tokens):
        return
    whole = s.text(tokens).lower()
    telling = _tells(whole.split()[-1], kind) or (len(tokens) > 1 and kind is not OTHER)
    if not owned and telling and tokens[-1] - tokens[0] == len(tokens) - 1:
        yield Description(f"the {whole}", why)
    noun = " ".join(s.words[i] for i in tokens[-2:]).lower()
    if kind is PERSON and noun in ("chief executive", "vice president", "prime minister"):
        yield Description(f"the {noun}", why)
    elif alone and _tells(s.words[tokens[-1]].lower(), kind):
        yield Description(f"the {s.words[tokens[-1]].lower()}", why)


def _tells(noun: str, kind: NameKind) -> bool:
    person = noun in ROLE_WORDS and noun not in ("chief", "executive")
    firm = (noun in ORG_NOUNS and noun not in _VAGUE) or _FIRMS.fullmatch(noun) is not None
    return (person and kind is not ORG) or (firm and kind is not PERSON)


def _aged(s: Sentence, one: Mention) -> Iterator[Description]:
    after = one.last + 1
    if after + 2 < len(s) and s.words[after] == "," and s.words[after + 1].isdigit():
        closed = s.words[after + 2] in (",", ".", ";", ")")
        if closed and 5 <= int(s.words[after + 1]) <= 110:
            yield Description(f"the {s.words[after + 1]}-year-old", AGE)
    before = _AGED.search(s.text(range(max(0, one.first - 9), one.first)) + " ")
    if before:
        yield Description(f"the {before[1]}-year-old", AGE)
