"""What a claim looks like: the signs by which one worth checking is told from scene and opinion."""

import re

from reviewer.analysis.blocks import BlockKind
from reviewer.analysis.clauses import Clause, Role
from reviewer.analysis.drafts import Draft
from reviewer.analysis.lexicon import FIRST, NEGATIONS, OPINION_WORDS, ROLE_WORDS, SECOND, SPEECH
from reviewer.analysis.tree import Sentence
from reviewer.domain.values import ValueType
from reviewer.domain.values.ladder import statuses

_SOFT = re.compile(
    r"\b(?:like|as if|as though|so to speak|or so|probably|somebody|someone|something)\b", re.I
)


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
        "short": len(tokens) < 5,
        "long": len(tokens) > 22,
    }
    kept = {name for name, shown in out.items() if shown}
    if clause.role is not Role.MAIN:
        kept.add(clause.role.value)
    return frozenset(kept)
