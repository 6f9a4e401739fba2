"""What a claim looks like: the signs by which one worth checking is told from scene and opinion."""

import re

from reviewer.analysis.blocks import BlockKind
from reviewer.analysis.clauses import Clause, Role
from reviewer.analysis.drafts import Draft
from reviewer.analysis.lexicon import (
    ANYBODY,
    ASKING,
    FIRST,
    NEGATIONS,
    OPINION_WORDS,
    PERSONS,
    ROLE_WORDS,
    SCENE_VERBS,
    SECOND,
    SPEECH,
    TEXT_NOUNS,
)
from reviewer.analysis.tree import Sentence
from reviewer.domain.values import Value, ValueType
from reviewer.domain.values.ladder import statuses

_SOFT = re.compile(
    r"\b(?:like|as if|as though|so to speak|or so|probably|somebody|someone|something)\b", re.I
)


def _anybody(s: Sentence, clause: Clause) -> bool:
    """Tell whether the subject is nobody in particular: "somebody", "a man", "a few of you"."""
    head = next((i for i in clause.subject if s.heads[i] not in clause.subject), clause.subject[0])
    if s.lemmas[head] in ANYBODY:
        return True
    article = s.kid(head, "det")
    return article is not None and s.lemmas[article] in ("a", "an") and s.lemmas[head] in PERSONS


def _only_small_counts(values: tuple[Value, ...]) -> bool:
    """Tell whether the figures are counts as every scene has them: "two miles", "half", "one table"."""
    return all(one.type is ValueType.COUNT and one.high is not None and one.high < 7 for one in values)


def signals_of(
    s: Sentence, clause: Clause, tokens: list[int], draft: Draft, block: BlockKind, quoted: bool
) -> frozenset[str]:
    """Return the names of the signs a clause shows."""
    words = {s.words[i].lower() for i in tokens} | {s.words[i].lower() for i in clause.subject}
    lemmas = {s.lemmas[i] for i in tokens}
    types = {one.type for one in draft.values}
    out = {
        "figure": bool(types - {ValueType.DATE}),
        "date": ValueType.DATE in types,
        "money": ValueType.MONEY in types or ValueType.PERCENT in types,
        "two figures": len(draft.values) > 1,
        "name": bool(draft.names),
        "two names": len(draft.names) > 1,
        "name is subject": draft.body.subject[:1].isupper(),
        "pronoun subject": bool(clause.subject) and s.tags[clause.subject[0]] in ("PRP", "EX"),
        "no subject": not clause.subject,
        "title": block is BlockKind.TITLE,
        "heading": block is BlockKind.HEADING,
        "item": block is BlockKind.ITEM,
        "quoted": quoted,
        "I": bool(words & {"i", "my", "me"}),
        "we": bool(words & (FIRST - {"i", "my", "me"})),
        "you": bool(words & SECOND),
        "negated": bool(lemmas & NEGATIONS),
        "role": bool(lemmas & ROLE_WORDS),
        "opinion word": bool(words & OPINION_WORDS),
        "soft": bool(_SOFT.search(s.text(tokens))),
        "attributed": bool(draft.body.attribution),
        "says": s.lemmas[clause.head] in SPEECH,
        "present": s.tags[clause.head] in ("VBZ", "VBP"),
        "past": s.tags[clause.head] in ("VBD", "VBN"),
        "future": draft.body.kind.value == "forecast",
        "modal": bool(draft.body.modality),
        "status": bool(statuses(draft.body.statement)),
        "some person": bool(clause.subject) and _anybody(s, clause),
        "of the text": bool(words & TEXT_NOUNS) and bool(words & (FIRST | {"this", "these", "our"})),
        "scene verb": s.lemmas[clause.head] in SCENE_VERBS,
        "asks": bool(words & ASKING),
        "bids": not clause.subject and s.tags[clause.head] in ("VB", "VBP") and clause.role is Role.MAIN,
        "tells how": "like" in words or {"as", "if"} <= words,
        "generic": s.tags[clause.head] in ("VBZ", "VBP") and not types and not draft.names,
        "pointing subject": bool(clause.subject) and s.tags[clause.subject[-1]] == "DT",
        "small count": bool(types) and _only_small_counts(draft.values),
        "short": len(tokens) < 5,
        "long": len(tokens) > 22,
    }
    kept = {name for name, shown in out.items() if shown}
    if clause.role is not Role.MAIN:
        kept.add(clause.role.value)
    return frozenset(kept)
