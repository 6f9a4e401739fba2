"""Who does what to whom: the propositions of a sentence, finer than the claims laid before the analyst.

A claim keeps together what is checked in one go; a proposition is one relation between two things. Both are
cut by the same clause step. Two settings: one proposition a clause, or, with `spread`, one for each conjunct
and each adjunct as well ("They make pumps in Rome for export": they make pumps, in Rome, for export).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reviewer.analysis.clauses import (
    SUBJECTS,
    Clause,
    Grain,
    Role,
    antecedent,
    clauses_of,
    is_verb,
    stands_apart,
)
from reviewer.analysis.coordination import MOST, readings
from reviewer.analysis.lexicon import SPEECH
from reviewer.analysis.tree import Sentence
from reviewer.domain.text import Span

_OBJECTS = ("dobj", "attr", "acomp", "ccomp", "oprd", "dative")
_ADJUNCTS = ("prep", "npadvmod", "advcl", "advmod")
_HELPERS = ("aux", "auxpass", "neg", "prt")
_NAMING = ("compound", "nmod")
_QUESTION_WORDS = ("WDT", "WP", "WRB")


@dataclass(frozen=True, slots=True)
class Proposition:
    """One relation; its parts are token indices of the sentence, in order.

    Attributes:
        subject: of what it is said.
        predicate: the verb with its auxiliaries and, where nothing stands between, its preposition.
        rest: object, complement, adjuncts.
        verb: a form of "be" that is understood but not written, or `""`.
        beside: a parenthesis that explains the subject, in the article, or None.
    """

    subject: tuple[int, ...]
    predicate: tuple[int, ...]
    rest: tuple[int, ...]
    verb: str = ""
    beside: Span | None = None

    def tokens(self) -> list[int]:
        """Return all its tokens, in order."""
        return sorted({*self.subject, *self.predicate, *self.rest})


def propositions_of(
    s: Sentence, *, spread: bool = False, parentheses: Sequence[Span] = ()
) -> list[Proposition]:
    """Return the propositions of a sentence, none twice.

    Args:
        s: the sentence.
        spread: whether conjuncts and adjuncts make propositions of their own, and titles before names, and
            parentheses.
        parentheses: those of the article, brackets included; they were taken out before it was parsed.
    """
    clauses = clauses_of(s, Grain.FINE)
    under: dict[int, list[Clause]] = {}
    for one in clauses:
        under.setdefault(one.parent, []).append(one)
    out = []
    for one in clauses:
        plain = _of_clause(s, one, under.get(one.head, []))
        if plain is not None:
            out += _spread(s, plain) if spread else [plain]
    if spread:
        out += _titles(s) + _explained(s, parentheses)
        whole = tuple(s.trim(range(len(s))))
        if not out and whole:
            out.append(Proposition((), (), whole))
    return list(dict.fromkeys(out))


def _of_clause(s: Sentence, clause: Clause, under: list[Clause]) -> Proposition | None:
    head = clause.head
    body = _body(s, clause, under)
    if clause.role is Role.APPOSITION:
        return Proposition(tuple(clause.subject), (), tuple(body), "is")
    if not is_verb(s, head) and s.kid(head, *SUBJECTS) is None:
        return None
    subject, own = clause.subject, s.kid(head, *SUBJECTS)
    if clause.role is Role.RELATIVE:
        asking = {i for i in body if s.tags[i] in _QUESTION_WORDS}
        if own in asking:
            subject, own = antecedent(s, head, frozenset()), None
            body = [i for i in body if i not in asking]
        body = [i for i in body if s.tags[i] != "WRB"]
    if own is not None:
        full = (set(s.subtree(own)) & set(body)) | set(subject)
        subject, body = sorted(full), [i for i in body if i not in full]
    if not subject:
        return None
    verbs = _verbs(s, clause, body)
    rest = [i for i in body if i not in verbs and not _joining(s, clause, i)]
    verb = "was" if clause.role is Role.PARTICIPLE and s.tags[head] == "VBN" else ""
    return Proposition(tuple(s.trim(subject)), tuple(verbs), tuple(s.trim(rest)), verb)


def _body(s: Sentence, clause: Clause, under: list[Clause]) -> list[int]:
    """Return the clause's tokens with those of the clauses under it that nothing parts from it."""
    out = set(clause.tokens)
    for one in under:
        said = one.role is Role.CONTENT and s.lemmas[s.heads[one.head]] in SPEECH
        if one.role is not Role.JOINED and (said or not stands_apart(s, one)):
            out |= set(s.subtree(one.head))
    return sorted(out)


def _joining(s: Sentence, clause: Clause, i: int) -> bool:
    """Tell whether a token only joins the clause to the rest of its sentence."""
    if s.heads[i] != clause.head:
        return False
    if clause.role is Role.ADVERBIAL and (s.deps[i] == "mark" or s.tags[i] == "WRB"):
        return True
    return s.deps[i] == "cc" or (clause.role is Role.CONTENT and s.deps[i] == "mark")


def _verbs(s: Sentence, clause: Clause, body: list[int]) -> list[int]:
    """Return the verb group: auxiliaries, infinitives that follow ("had to close"), a preposition."""
    inside, last = set(body), clause.head
    out = {last} | _around(s, last, inside)
    if clause.role is Role.JOINED and clause.shared and s.tags[last] in ("VB", "VBN", "VBG"):
        own = any(s.deps[kid] in ("aux", "auxpass") for kid in s.kids[last])
        out |= set() if own else {k for k in s.kids[s.heads[last]] if s.deps[k] in _HELPERS[:3]}
    while True:
        following = s.kid(last, "xcomp")
        if following is None or following not in inside or not is_verb(s, following):
            break
        between = (*s.kids[last], *s.kids[following])
        if any(s.deps[k] in ("dobj", "nsubj", "dative") and last < k < following for k in between):
            break
        out |= {following} | _around(s, following, inside)
        last = following
    return sorted(out | _preposition(s, last, inside, out))


def _around(s: Sentence, verb: int, inside: set[int]) -> set[int]:
    def near(kid: int) -> bool:
        return s.deps[kid] == "advmod" and 0 < verb - kid <= 2

    return {kid for kid in s.kids[verb] if kid in inside and (s.deps[kid] in _HELPERS or near(kid))}


def _preposition(s: Sentence, verb: int, inside: set[int], have: set[int]) -> set[int]:
    """Return the preposition that belongs to the verb, with the adjective between ("is likely to")."""
    objects = [kid for kid in s.kids[verb] if kid in inside and s.deps[kid] in _OBJECTS]
    if len(objects) == 1 and s.deps[objects[0]] == "acomp":
        state = objects[0]
        led = _led(s, state, inside)
        return {state, led[0], *(k for k in s.kids[state] if k < state and k in inside)} if led else set()
    led = _led(s, verb, inside)
    if objects or not led:
        return set()
    between = range(verb + 1, led[0])
    return {led[0]} if all(i in have or s.deps[i] in ("advmod", "prt") for i in between) else set()


def _led(s: Sentence, top: int, inside: set[int]) -> list[int]:
    """Return the prepositions after a word that lead to something."""
    return [
        kid
        for kid in s.kids[top]
        if kid > top
        and kid in inside
        and s.deps[kid] in ("prep", "agent")
        and s.kid(kid, "pobj", "pcomp") is not None
    ]


def _spread(s: Sentence, one: Proposition) -> list[Proposition]:
    """Return a proposition for each conjunct and each adjunct."""
    rests = [core for rest in readings(s, one.rest) for core in _adjuncts(s, one, rest)]
    out = []
    for subject in readings(s, one.subject):
        for rest in rests:
            out.append(replace(one, subject=tuple(s.trim(subject)), rest=tuple(s.trim(rest))))
    return out[:MOST]


def _adjuncts(s: Sentence, one: Proposition, rest: list[int]) -> list[list[int]]:
    """Return what follows the verb without its adjuncts, then once with each of them."""
    inside = set(rest)
    if not one.predicate:
        return [rest]
    tops = [i for i in rest if s.deps[i] in _ADJUNCTS and s.heads[i] in one.predicate]
    for noun in rest:
        if s.deps[noun] in ("dobj", "attr") and s.heads[noun] in one.predicate:
            tops += [
                kid
                for kid in s.kids[noun]
                if kid > noun and s.deps[kid] in ("prep", "relcl", "acl") and s.lemmas[kid] != "of"
            ]
    phrases = [phrase for top in tops if len(phrase := set(s.subtree(top)) & inside) > 1]
    core = inside - {i for phrase in phrases for i in phrase}
    return [sorted(core), *(sorted(core | phrase) for phrase in phrases)]


def _titles(s: Sentence) -> list[Proposition]:
    """Return what a title before a name says ("head coach Bill Belichick")."""
    out = []
    for i in range(len(s)):
        if s.tags[i] != "NNP" or s.deps[i] == "compound" or s.entities[i] != "PERSON":
            continue
        if any(s.deps[kid] in _NAMING and s.tags[kid] == "NN" for kid in s.kids[i]):
            phrase = s.subtree(i, frozenset(kid for kid in s.kids[i] if kid > i))
            out.append(Proposition((), (), tuple(phrase)))
    return out


def _explained(s: Sentence, parentheses: Sequence[Span]) -> list[Proposition]:
    """Return a proposition for each parenthesis that follows a noun of this sentence."""
    out = []
    for span in parentheses:
        before = [i for i in range(len(s)) if s.ends[i] <= span.start]
        if not before or span.start - s.ends[before[-1]] > 1:
            continue
        top = before[-1]
        while s.deps[top] in ("compound", "nummod", "amod", "poss", "case") and s.heads[top] != top:
            top = s.heads[top]
        phrase = tuple(i for i in s.subtree(top) if i <= before[-1])
        out.append(Proposition(phrase, (), (), "is", span))
    return out
