"""Cuts a parsed sentence into clauses: what it says, one statement at a time."""

from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.analysis.lexicon import BELIEF, DENIAL, SPEECH, words
from reviewer.analysis.tree import Sentence


class Role(StrEnum):
    """How a clause hangs on the rest of its sentence."""

    MAIN = "main"
    JOINED = "joined"
    RELATIVE = "relative"
    PARTICIPLE = "participle"
    ADVERBIAL = "adverbial"
    CONTENT = "content"
    APPOSITION = "apposition"


class Grain(StrEnum):
    """How fine a sentence is cut."""

    CLAIM = "claim"
    """What an analyst checks in one go: a clause that only tells which one is meant stays with its noun."""
    FINE = "fine"
    """Every clause with a verb of its own and every apposition, between commas or not."""


@dataclass(slots=True)
class Clause:
    """One clause of a sentence.

    Attributes:
        role: how it hangs on the rest.
        head: its governing token.
        parent: the governing token of the clause it hangs on, or -1.
        tokens: its own tokens in order; those of clauses under it are not among them.
        subject: tokens of its subject, its own or a shared one; empty if none is known.
        shared: whether that subject stands in another clause.
        speaker: tokens that say who says so.
        verb: the verb of saying, as it stands.
    """

    role: Role
    head: int
    parent: int
    tokens: list[int]
    subject: list[int] = field(default_factory=list)
    shared: bool = False
    speaker: list[int] = field(default_factory=list)
    verb: str = ""


FINITE = ("VBZ", "VBD", "VBP", "MD")
_VERBS = ("VB", "MD")
_KEEP_MARKERS = words("if unless until till when whenever before than once whether that how where so")
_TIMES = words("while as after since because")
_PARTING = (",", "–", "—", "-", "--", "…")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def clauses_of(sentence: Sentence, grain: Grain = Grain.CLAIM) -> list[Clause]:
    """Return the clauses of a sentence, in the order of their heads' depth."""
    roles: dict[int, Role] = {}
    role_of = _role if grain is Grain.CLAIM else _fine_role
    for i in sentence.subtree_from_top():
        role = role_of(sentence, i)
        if role is Role.JOINED and sentence.heads[i] not in roles:
            continue  # a second verb of a clause that is not cut out itself
        if role is not None:
            roles[i] = role
    owners = _owners(sentence, roles)
    own: dict[int, list[int]] = {head: [] for head in roles}
    for i, owner in enumerate(owners):
        own[owner].append(i)
    out: dict[int, Clause] = {}
    for head in _top_down(sentence, roles):
        parent = owners[sentence.heads[head]] if sentence.heads[head] != head else -1
        tokens = _tidy(sentence, roles[head], own[head])
        clause = Clause(roles[head], head, parent, tokens)
        _find_subject(sentence, clause, out, frozenset(roles))
        out[head] = clause
    for clause in out.values():
        if _interjected(sentence, clause) and clause.parent in out:
            out[clause.parent].speaker = clause.subject
            out[clause.parent].verb = sentence.words[clause.head]
    for clause in out.values():
        _find_speaker(sentence, clause, out)
    return [one for one in out.values() if one.tokens]


def _top_down(s: Sentence, roles: dict[int, Role]) -> list[int]:
    out, todo = [], [s.root]
    while todo:
        i = todo.pop()
        if i in roles:
            out.append(i)
        todo.extend(reversed(s.kids[i]))
    return out


def _owners(s: Sentence, roles: dict[int, Role]) -> list[int]:
    owners = [s.root] * len(s)
    todo = [s.root]
    while todo:
        i = todo.pop()
        owners[i] = i if i in roles else owners[s.heads[i]]
        todo.extend(s.kids[i])
    return owners


def is_verb(s: Sentence, i: int) -> bool:
    """Tell whether token `i` is tagged as a verb."""
    return s.tags[i].startswith(_VERBS)


def _role(s: Sentence, i: int) -> Role | None:
    dep, head = s.deps[i], s.heads[i]
    if head == i:
        return Role.MAIN
    if dep == "conj":
        return Role.JOINED if _splits(s, i) else None
    if dep in ("relcl", "acl", "appos") and not _has_predicate(s):
        return None  # a headline or a row: its noun is the statement
    if dep == "relcl":
        return Role.RELATIVE if _comma_before(s, i) else None
    if dep == "acl":
        return Role.PARTICIPLE if s.tags[i] in ("VBN", "VBG", "VBD") and _comma_before(s, i) else None
    if dep == "advcl":
        return Role.ADVERBIAL if _loose_adverbial(s, i) else None
    if dep in ("ccomp", "parataxis"):
        says_something = is_verb(s, i) or s.kid(i, *SUBJECTS) is not None
        return Role.CONTENT if says_something and _is_content(s, i) else None
    if dep == "appos":
        return Role.APPOSITION if _describes(s, i) else None
    return None


def _fine_role(s: Sentence, i: int) -> Role | None:
    dep, head = s.deps[i], s.heads[i]
    subject = s.kid(i, *SUBJECTS) is not None
    if head == i:
        return Role.MAIN
    if dep == "conj":
        first = is_verb(s, head) or s.kid(head, *SUBJECTS) is not None or s.deps[head] == "ROOT"
        return Role.JOINED if first and (is_verb(s, i) or subject) else None
    if dep == "relcl":
        return Role.RELATIVE
    if dep == "acl":
        return Role.PARTICIPLE if s.tags[i] in ("VBN", "VBG", "VBD") else None
    if dep == "advcl":
        return Role.ADVERBIAL if subject or s.tags[i] in ("VBG", "VBN") else None
    if dep in ("ccomp", "parataxis"):
        return Role.CONTENT if subject else None
    places = s.entities[head] in ("GPE", "LOC") and s.entities[i] in ("GPE", "LOC")
    return Role.APPOSITION if dep == "appos" and not is_verb(s, i) and not places else None


def stands_apart(s: Sentence, clause: Clause) -> bool:
    """Tell whether commas or dashes, or its place at the front, part a clause from what it hangs on."""
    own = s.subtree(clause.head)
    if _comma_before(s, clause.head):
        return True
    return own[-1] < s.heads[clause.head] and (
        clause.role is Role.ADVERBIAL or s.words[own[-1] + 1] in _PARTING
    )


def _has_predicate(s: Sentence) -> bool:
    return any(tag in ("VBZ", "VBD", "VBP", "MD") for tag in s.tags)


def _splits(s: Sentence, i: int) -> bool:
    """Tell whether a conjunct is a clause of its own and not just a second word."""
    if not is_verb(s, i) and s.kid(i, "nsubj", "nsubjpass") is None:
        return False
    first = s.heads[i]
    if not (is_verb(s, first) or s.kid(first, *SUBJECTS) is not None or s.deps[first] == "ROOT"):
        return False
    if s.kid(i, *SUBJECTS) is not None:
        return True
    joint = [j for j in s.kids[first] if s.deps[j] == "cc" and first < j < i]
    if any(s.lemmas[j] == "or" for j in joint) or s.tags[i] == "VBG":
        return False
    if joint and all(s.deps[j] in ("prt", "advmod", "punct") for j in range(first + 1, joint[0])):
        return False  # "fall back and burn up in ten days": what follows belongs to both
    helped = any(s.deps[j] in ("aux", "auxpass") and s.tags[j] in FINITE for j in s.kids[i])
    own = [j for j in s.subtree(i) if s.deps[j] != "punct"]
    return helped or len(own) > 3 or _before_parenthesis(s, own[-1])


def _before_parenthesis(s: Sentence, i: int) -> bool:
    """Tell whether a parenthesis stood after a token: it is parsed by itself ("declared lost (20–29)")."""
    return i + 1 < len(s) and s.starts[i + 1] - s.ends[i] > 3


def _comma_before(s: Sentence, i: int) -> bool:
    first = s.subtree(i)[0]
    return first > 0 and s.words[first - 1] in _PARTING


def _heavy(s: Sentence, i: int) -> bool:
    """Tell whether a phrase holds a figure, and so is worth a claim of its own."""
    return any(s.tags[j] == "CD" or s.entities[j] in ("MONEY", "PERCENT", "DATE") for j in s.subtree(i))


def _describes(s: Sentence, i: int) -> bool:
    """Tell whether an apposition says what somebody or something is (a list of members does not)."""
    if not _comma_before(s, i) or is_verb(s, i):
        return False
    joined = s.kid(i, "conj")
    if joined is not None and s.tags[joined] in ("NNP", "NNPS"):
        return False
    head = s.heads[i]
    if s.entities[head] in ("GPE", "LOC") and s.entities[i] in ("GPE", "LOC"):
        return False  # a town and its country
    if s.tags[i] in ("NNP", "NNPS") and not s.entities[i].startswith("PERSON") and _place(s, head):
        return False
    named = s.tags[head] in ("NNP", "NNPS") or s.tags[i] in ("NNP", "NNPS")
    return named and not (s.tags[head] in ("NNS", "NNPS") and s.tags[i] in ("NNP", "NNPS"))


def _place(s: Sentence, i: int) -> bool:
    """Tell whether a proper noun says where: "born in Los Alamos"."""
    over = s.heads[i]
    return (
        s.tags[i] in ("NNP", "NNPS")
        and s.deps[i] == "pobj"
        and s.lemmas[over] in ("in", "at", "near", "outside", "from")
        and s.entities[i] in ("GPE", "LOC", "FAC", "")
    )


def _loose_adverbial(s: Sentence, i: int) -> bool:
    marks = [s.lemmas[j] for j in s.kids[i] if s.deps[j] in ("mark", "advmod") and j < i]
    subject = s.kid(i, *SUBJECTS)
    if subject is not None and s.tags[subject] == "PRP" and _TIMES & set(marks) and not _heavy(s, i):
        return False  # "while it is being charged" says nothing by itself
    if any(mark in _KEEP_MARKERS for mark in marks):
        return s.kid(i, *SUBJECTS) is not None and _heavy(s, i) and not {"if", "unless", "than"} & set(marks)
    if s.kid(i, *SUBJECTS) is not None:
        return True
    return s.tags[i] in ("VBG", "VBN") and _comma_before(s, i)


def _is_content(s: Sentence, i: int) -> bool:
    head = s.heads[i]
    if s.lemmas[head] in SPEECH:
        return True
    if s.lemmas[head] in DENIAL | BELIEF:
        return False
    return _comma_before(s, i) or s.deps[i] == "parataxis" or s.starts[i] < s.starts[head]


def _tidy(s: Sentence, role: Role, tokens: list[int]) -> list[int]:
    """Drop joining words and loose punctuation at the ends of a clause."""
    out = s.trim(tokens)
    while out and s.deps[out[0]] == "cc" and s.lemmas[out[0]] != "nor":
        out = s.trim(out[1:])
    if (
        role in (Role.CONTENT, Role.JOINED)
        and out
        and s.lemmas[out[0]] == "that"
        and s.deps[out[0]] == "mark"
    ):
        out = s.trim(out[1:])
    while out and (s.deps[out[-1]] == "cc" or s.lemmas[out[-1]] in ("and", "or", "but")):
        out = s.trim(out[:-1])
    return out


def _find_subject(s: Sentence, clause: Clause, known: dict[int, Clause], cuts: frozenset[int]) -> None:
    own = s.kid(clause.head, *SUBJECTS)
    above = known.get(clause.parent)
    if own is not None and s.tags[own] in ("WDT", "WP") and _within_relative(clause, above):
        clause.role, clause.shared = Role.RELATIVE, True
        clause.subject = antecedent(s, clause.parent, cuts)
        return
    if own is not None and not (clause.role is Role.RELATIVE and s.tags[own] in ("WDT", "WP")):
        clause.subject = s.trim(s.subtree(own, cuts))
        return
    clause.shared = True
    if clause.role in (Role.RELATIVE, Role.PARTICIPLE, Role.APPOSITION):
        clause.subject = antecedent(s, clause.head, cuts)
    elif clause.parent in known:
        clause.subject = known[clause.parent].subject


def _within_relative(clause: Clause, above: Clause | None) -> bool:
    """Tell whether a clause is said in a relative clause ("the charger, which it said was at fault")."""
    return clause.role is Role.CONTENT and above is not None and above.role is Role.RELATIVE


def antecedent(s: Sentence, head: int, cuts: frozenset[int]) -> list[int]:
    """Return the noun phrase a relative clause, participle or apposition hangs on."""
    noun = s.heads[head]
    plural = s.deps[head] == "appos" and s.tags[head] == "NNS"
    while plural and s.deps[noun] == "conj":
        noun = s.heads[noun]
    others = frozenset(kid for kid in s.kids[noun] if s.deps[kid] in ("appos", "relcl"))
    tokens = s.subtree(noun, cuts | others | frozenset((head,)))
    return s.trim([i for i in tokens if i < head and (plural or not _joined_to(s, i, noun))])


def _joined_to(s: Sentence, i: int, noun: int) -> bool:
    """Tell whether token `i` comes into the phrase of `noun` by coordination after it."""
    while i != noun:
        if s.deps[i] in ("conj", "cc") and s.heads[i] == noun:
            return True
        i = s.heads[i]
    return False


def _find_speaker(s: Sentence, clause: Clause, known: dict[int, Clause]) -> None:
    if clause.role is Role.CONTENT and clause.parent in known:
        saying = known[clause.parent]
        verb = s.heads[clause.head]
        if s.lemmas[verb] in SPEECH:
            clause.speaker, clause.verb = saying.subject, s.words[verb]
    elif clause.role in (Role.JOINED, Role.ADVERBIAL) and clause.parent in known:
        above = known[clause.parent]
        clause.speaker, clause.verb = above.speaker, above.verb


def _interjected(s: Sentence, clause: Clause) -> bool:
    """Tell whether a clause is a "bankers say" in the midst of what they say."""
    bare = s.kid(clause.head, "dobj", "ccomp", "xcomp", "prep") is None
    return clause.role is Role.CONTENT and s.lemmas[clause.head] in SPEECH and bare and bool(clause.subject)


def frame_of(s: Sentence, clause: Clause, above: Clause | None, *, headline: bool) -> list[int]:
    """Return the words that say who says the clause, where they stand right before it.

    In a headline also those after it ("‘No library is closing,’ insists leader").
    """
    if clause.role is not Role.CONTENT or above is None or not above.tokens:
        return []
    frame, said = above.tokens, clause.tokens
    if s.lemmas[s.heads[clause.head]] not in SPEECH:
        return frame if _absolute(s, above) and 0 < frame[0] - said[-1] <= 2 else []
    if not frame or len(frame) > 20 or frame[-1] - frame[0] >= len(frame) + 2:
        return []
    before, after = said[0] - frame[-1], frame[0] - said[-1]
    return frame if 0 < before <= 3 or (headline and 0 < after <= 3) else []


def _absolute(s: Sentence, clause: Clause) -> bool:
    """Tell whether a clause is a remark without a verb ("…, three of them firefighters")."""
    return any(s.tags[i] == "PRP" for i in clause.subject) and not any(is_verb(s, i) for i in clause.tokens)


def says(s: Sentence, clause: Clause, all_of: list[Clause]) -> bool:
    """Tell whether the clause only introduces what somebody says."""
    if _interjected(s, clause):
        return True
    return s.lemmas[clause.head] in SPEECH and any(
        (one.role is Role.CONTENT or s.deps[one.head] == "ccomp") and s.heads[one.head] == clause.head
        for one in all_of
    )
