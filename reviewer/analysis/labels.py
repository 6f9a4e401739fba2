"""Kind, modality, polarity and attribution of a clause."""

import re

from reviewer.analysis.clauses import Clause, Role
from reviewer.analysis.lexicon import (
    BELIEF,
    DENIAL,
    EXPECT,
    FUTURE,
    HEDGED_SPEECH,
    MODALS,
    NEGATIONS,
    OPINION_HEADS,
    PLAN,
)
from reviewer.analysis.tree import Sentence
from reviewer.domain.claims import ClaimKind, Polarity

_NO_DENIAL = frozenset(("without", "hardly"))
_SILENCE = re.compile(
    r"\b(?:declin(?:ed|es)|refus(?:ed|es)) to comment\b|\bdid not (?:\w+ )?(?:respond|reply) to\b"
    r"|\bcould not be reached\b"
    r"|\b(?:declined|asked|wished|preferred)(?: not)? to (?:be named|give (?:his|her|their) name)"
    r"|\bon condition of anonymity\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:(?:first|last)\s)?(?:issued|posted|published|updated|filed|printed|released)\b"
    r"(?!.{0,60}\b(?:is|are|was|were|has|have|had|will)\b)[^.;]{0,60}\d[\d:.,\s]*(?:[ap]\.?m\.?)?\W*$",
    re.IGNORECASE,
)
"""When the text itself came out."""
_SPEAKING = frozenset(("say", "tell", "add", "reply", "answer"))
_NOT_ONLY = frozenset(("least", "only", "just", "merely"))
_ACCORDING = re.compile(r"\baccording to (?:the |an? )?([^,.;]{2,80})", re.IGNORECASE)
_REPORTEDLY = re.compile(r"\b(reportedly|allegedly|apparently|purportedly|supposedly)\b", re.IGNORECASE)
_UNCLEAR = re.compile(
    r"\b(?:it is|it's|it was|remains) (?:unclear|not clear|unknown|uncertain)[^,.;]*", re.IGNORECASE
)


def modality(s: Sentence, clause: Clause, tokens: list[int]) -> str:
    """Return the word that weakens the clause, or `""`."""
    text = s.text(tokens)
    unclear = _UNCLEAR.search(text)
    if unclear:
        return "unclear"
    for i in tokens:
        word, lemma = s.words[i].lower(), s.lemmas[i]
        if lemma in DENIAL and s.tags[i].startswith("VB") and i == clause.head:
            return "denies"
        if word in MODALS and s.tags[i] == "MD":
            return word
        if lemma in PLAN and _takes_infinitive(s, i):
            return f"{lemma}s to"
        if lemma in EXPECT and (_takes_infinitive(s, i) or s.tags[i] == "VBN"):
            return f"{lemma}ed to" if s.tags[i] == "VBN" else lemma
        if lemma in BELIEF and i == clause.head:
            return word
    adverb = _REPORTEDLY.search(text)
    if adverb:
        return adverb[1].lower()
    return clause.verb if _base(clause.verb) in HEDGED_SPEECH else ""


def _base(verb: str) -> str:
    word = verb.lower()
    for tail in ("ed", "d", "s", "es"):
        if word.endswith(tail) and word[: -len(tail)] in HEDGED_SPEECH:
            return word[: -len(tail)]
    return word


def _takes_infinitive(s: Sentence, i: int) -> bool:
    return any(s.deps[kid] == "xcomp" for kid in s.kids[i]) or (i + 1 < len(s) and s.tags[i + 1] == "TO")


def polarity(s: Sentence, clause: Clause, tokens: list[int]) -> Polarity:
    """Return negated where the clause's verb, subject or object is denied."""
    top = set(s.kids[clause.head]) | {clause.head}
    reach = top | {
        kid for i in s.kids[clause.head] if s.deps[i] not in ("advcl", "relcl", "ccomp") for kid in s.kids[i]
    }
    count = sum(
        1
        for i in tokens
        if i in reach
        and (s.lemmas[i] in NEGATIONS - _NO_DENIAL or s.deps[i] == "neg")
        and not (s.lemmas[i] == "not" and i + 1 < len(s) and s.words[i + 1].lower() in _NOT_ONLY)
    )
    if s.lemmas[clause.head] in ("deny",):
        count += 1
    return Polarity.NEGATED if count % 2 else Polarity.AFFIRMED


def attribution(s: Sentence, clause: Clause, speaker: str, quoted_by: str) -> str:
    """Return who says so; `speaker` and `quoted_by` are the clause's and the quotation's, in words."""
    found = _ACCORDING.search(s.text(range(len(s))))
    if speaker:
        return speaker
    if found:
        return found[1].strip()
    if quoted_by:
        return quoted_by
    by = s.lemmas[clause.head] in BELIEF | DENIAL and s.kid(clause.head, "nsubjpass") is None
    return s.text(clause.subject) if by and clause.subject else ""


def kind(s: Sentence, clause: Clause, tokens: list[int], heading: str, *, prose: bool = False) -> ClaimKind:
    """Return the kind as far as the clause alone tells.

    Args:
        s: the sentence.
        clause: the clause.
        tokens: those of its tokens that are used.
        heading: heading or lead-in above it.
        prose: whether it stands in running text, where a statement has a verb.
    """
    if heading.casefold().startswith(OPINION_HEADS):
        return ClaimKind.OPINION
    if _asks(s, tokens) or _commands(s, clause) or _infinitive(s, clause, tokens):
        return ClaimKind.OTHER
    if _DATELINE.match(s.text(range(len(s)))):
        return ClaimKind.OTHER
    if _only_says(s, clause, tokens) or (len(tokens) < 5 and not prose and _fragment(s, clause)):
        return ClaimKind.OTHER
    if (prose and _fragment(s, clause)) or _SILENCE.search(s.text(tokens)):
        return ClaimKind.OTHER
    if s.tags[tokens[0]] in ("WP", "WRB", "WDT", "WP$") and clause.role in (Role.MAIN, Role.CONTENT):
        return ClaimKind.OTHER
    return ClaimKind.FORECAST if _forecast(s, tokens) else ClaimKind.FACT


def _asks(s: Sentence, tokens: list[int]) -> bool:
    """Tell whether a clause is a question; a figure stated in passing is none ("…, and for what?")."""
    if s.words[-1] != "?" and "?" not in s.words[max(tokens) : max(tokens) + 3]:
        return False
    asks = s.tags[tokens[0]].startswith(("W", "VB", "MD")) or s.tags[0].startswith(("W", "VB", "MD"))
    return asks or not any(s.tags[i] == "CD" for i in tokens)


def _commands(s: Sentence, clause: Clause) -> bool:
    if clause.role is Role.MAIN and _bids(s) and ":" in s.words:
        return True  # "Watch the terms: …"
    return (
        s.tags[clause.head] == "VB"
        and not clause.subject
        and s.kid(clause.head, "aux") is None
        and clause.head < 3
    )


def _only_says(s: Sentence, clause: Clause, tokens: list[int]) -> bool:
    """Tell whether a clause says that somebody spoke, and not what ("its skipper told the Beacon")."""
    if s.lemmas[clause.head] not in _SPEAKING or clause.role is Role.APPOSITION:
        return False
    said = s.kid(clause.head, "ccomp", "xcomp", "acl", "advcl", "oprd", "nsubjpass")
    if s.lemmas[clause.head] != "tell":
        said = said or s.kid(clause.head, "dobj")
    return said is None and not any(s.tags[i] == "CD" or s.lemmas[i] in ("of", "about") for i in tokens)


def _bids(s: Sentence) -> bool:
    object_of = s.kid(0, "dobj")
    return s.tags[0] == "VB" and s.lemmas[0] != "let" and object_of is not None and s.kid(0, "nsubj") is None


def _infinitive(s: Sentence, clause: Clause, tokens: list[int]) -> bool:
    """Tell whether all that is said is "for … to …": it states nothing by itself."""
    to = any(s.tags[kid] == "TO" for kid in s.kids[clause.head])
    return to and s.tags[clause.head] == "VB" and s.lemmas[tokens[0]] in ("for", "to")


def _fragment(s: Sentence, clause: Clause) -> bool:
    """Tell whether a sentence has neither verb nor figure, as a greeting has."""
    figure = any(char.isdigit() for word in s.words for char in word)
    return (
        clause.role is Role.MAIN and not figure and not any(tag[:2] in ("VB", "MD", "CD") for tag in s.tags)
    )


def _forecast(s: Sentence, tokens: list[int]) -> bool:
    for i in tokens:
        if s.tags[i] == "MD" and s.words[i].lower() in FUTURE:
            return True
        if s.lemmas[i] in EXPECT | PLAN and _takes_infinitive(s, i):
            return True
    return False
