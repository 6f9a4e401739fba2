"""Writes a clause as a statement that stands alone, in the article's own words."""

from dataclasses import dataclass, field

from reviewer.analysis.clauses import Clause, Role, antecedent, is_verb
from reviewer.analysis.discourse import Discourse, Meant
from reviewer.analysis.lexicon import HE, IT, SHE, words
from reviewer.analysis.tree import Sentence
from reviewer.domain.claims import Guess
from reviewer.domain.text import Span

_LEAD = words("because as while whereas although though since that and but or so after when where which")
_FINITE = ("VBZ", "VBD", "VBP", "MD")
_STATES = words("make call name base own know locate situate found headquarter")


SHARED = {Role.JOINED: 0.75, Role.RELATIVE: 0.95, Role.PARTICIPLE: 0.85, Role.ADVERBIAL: 0.75}
"""How sure a subject is that the grammar of the sentence shares with a clause of this role."""
_SHARED_ELSE = 0.75


@dataclass(frozen=True, slots=True)
class Worded:
    """A statement, and what it gives as a name."""

    text: str
    guesses: tuple[Guess, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes the words of one clause; keeps what it guessed."""

    s: Sentence
    talk: Discourse
    guesses: list[Guess] = field(default_factory=list)

    def guess(self, tokens: list[int], meant: Meant) -> None:
        span = Span(self.s.starts[tokens[0]], self.s.ends[tokens[-1]])
        self.guesses.append(Guess(self.s.text(tokens), meant.name, span, round(meant.confidence, 2)))

    def share(self, at: int, name: str, confidence: float) -> None:
        """Note that the subject of the clause at this token stands elsewhere."""
        span = Span(self.s.starts[at], self.s.ends[at])
        self.guesses.append(Guess("", name, span, confidence))


def statement(
    s: Sentence, clause: Clause, tokens: list[int], talk: Discourse, above: Clause | None
) -> Worded:
    """Return the clause's statement.

    Args:
        s: the sentence.
        clause: the clause, with its subject.
        tokens: those of its tokens to be used.
        talk: what pronouns stand for here.
        above: the clause it hangs on.
    """
    pen = _Pen(s, talk)
    text = finish(_statement(pen, clause, tokens, above))
    guesses = sorted(pen.guesses, key=lambda one: (one.span, one.name))
    return Worded(text, tuple(dict.fromkeys(guesses)) if text else ())


def _statement(pen: _Pen, clause: Clause, tokens: list[int], above: Clause | None) -> str:
    s = pen.s
    if clause.role is Role.APPOSITION:
        return _apposition(pen, clause, tokens)
    body = _without_lead(s, clause, tokens)
    if clause.role is Role.RELATIVE and not clause.shared:
        around = antecedent(s, clause.head, frozenset())
        return _relative(pen, clause, body, _said(pen, around))
    if not clause.shared or not clause.subject or (clause.role is Role.MAIN):
        return _said(pen, body)
    subject = _said(pen, _bare_subject(s, clause.subject))
    if body:
        pen.share(body[0], subject, SHARED.get(clause.role, _SHARED_ELSE))
    if clause.role is Role.RELATIVE:
        return _relative(pen, clause, body, subject)
    if clause.role is Role.PARTICIPLE:
        return f"{subject} {_be(s, clause, above)} {_said(pen, body)}"
    if clause.role is Role.ADVERBIAL and above is not None and s.tags[clause.head] in ("VBG", "VBN"):
        return f"{_said(pen, _short(s, above))}, {_said(pen, body)}"
    helpers = _helpers(s, clause, above)
    return " ".join(part for part in (subject, helpers, _said(pen, body)) if part)


def _bare_subject(s: Sentence, subject: list[int]) -> list[int]:
    """Return a shared subject without what is said of it between commas; a list of names stays whole."""
    at = next((n for n, i in enumerate(subject) if n and s.words[i] == ","), None)
    if at is None or any(s.deps[i] in ("conj", "cc") for i in subject[at:]):
        return subject
    head = next((i for i in subject if s.heads[i] not in subject), subject[0])
    return subject[:at] if head in subject[:at] else subject


def finish(text: str) -> str:
    """Return the text with a capital letter and a full stop."""
    text = " ".join(text.split()).strip(" ,;:–—-")
    if not text:
        return ""
    if text[0].islower() and not (len(text) > 1 and text[1].isupper()):
        text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?" or text[-2:] in ('."', ".”") else text + "."


def _without_lead(s: Sentence, clause: Clause, tokens: list[int]) -> list[int]:
    out = s.trim(tokens)
    if clause.role in (Role.ADVERBIAL, Role.CONTENT, Role.JOINED):
        while (
            len(out) > 1 and s.lemmas[out[0]] in _LEAD and s.deps[out[0]] in ("mark", "cc", "advmod", "prep")
        ):
            out = s.trim(out[1:])
    return out


def _said(pen: _Pen, tokens: list[int], *, definite: bool = True) -> str:
    """Join tokens, with the first pronoun, "the company" or description at their head put into words."""
    if not tokens:
        return ""
    s, first = pen.s, tokens[0]
    if s.tags[first] == "PRP" and s.deps[first] in ("nsubj", "nsubjpass"):
        meant = pen.talk.meant(s, first)
        if meant:
            pen.guess([first], meant)
            return f"{meant.name} {s.text(tokens[1:])}".strip()
    elif s.tags[first] == "PRP$" and s.words[first].lower() in HE | SHE | IT:
        meant = pen.talk.meant(s, first)
        if meant:
            pen.guess([first], meant)
            return f"{meant.name}’s {s.text(tokens[1:])}"
    elif s.lemmas[first] == "the" and definite:
        return _defined(pen, tokens)
    return s.text(tokens)


def _defined(pen: _Pen, tokens: list[int]) -> str:
    """Join tokens that begin with "the"; "the company", or a description, becomes the name it stands for."""
    s, first = pen.s, tokens[0]
    noun = s.heads[first]
    if noun not in tokens or tokens[: noun - first + 1] != list(range(first, noun + 1)):
        return s.text(tokens)
    plain = noun == first + 1 and s.kids[noun] == (first,) and s.tags[noun] == "NN"
    of = next((kid for kid in s.kids[noun] if kid == noun + 1 and s.lemmas[kid] == "of"), None)
    last = s.subtree(of)[-1] if of is not None else noun
    phrase = list(range(first, last + 1))
    if tokens[: len(phrase)] != phrase or any(
        kid > noun and kid != of and not _apart(s, kid) for kid in s.kids[noun]
    ):
        return s.text(tokens)
    meant = pen.talk.definite(s.lemmas[noun] if plain else "", s.text(phrase).lower())
    rest = s.text(tokens[len(phrase) :])
    if not meant or meant.name in rest:  # "The leader is Maureen Attwell" says who it is
        return s.text(tokens)
    pen.guess(phrase, meant)
    return f"{meant.name}{'' if rest[:1] in ('’', chr(39)) else ' '}{rest}".strip()


def _apart(s: Sentence, kid: int) -> bool:
    """Tell whether a word leaves the noun before it as it is: a genitive, a comma."""
    return s.tags[kid] in ("POS", ",")


def _relative(pen: _Pen, clause: Clause, body: list[int], subject: str) -> str:
    s = pen.s
    pronoun = next(
        (i for i in body if s.tags[i] in ("WDT", "WP", "WP$", "WRB") or s.words[i] == "that"), None
    )
    if pronoun is None:
        return f"{subject} {_said(pen, body)}"
    rest = s.trim([i for i in body if i != pronoun])
    if s.tags[pronoun] == "WP$":
        return f"{subject}’s {s.text(rest)}"
    if s.deps[pronoun] in ("nsubj", "nsubjpass"):
        return f"{subject} {s.text(rest)}"
    if s.deps[pronoun] == "pobj":
        leading = s.heads[pronoun]
        rest = [i for i in rest if i != leading]
        part = s.kid(clause.head, "nsubj", "nsubjpass")
        if (
            s.lemmas[leading] == "of" and part in rest and s.tags[part] in ("CD", "DT")
        ):  # "of which 12 failed"
            before, after = [i for i in rest if i <= part], [i for i in rest if i > part]
            return f"{s.text(before)} of {subject} {s.text(after)}"
        return s.text(rest)
    if s.deps[pronoun] == "dobj":
        at = clause.head
        return f"{s.text([i for i in rest if i <= at])} {subject} {s.text([i for i in rest if i > at])}"
    if s.tags[pronoun] == "WRB":
        return _said(pen, rest)
    return f"{subject}: {s.text(rest)}"


def _apposition(pen: _Pen, clause: Clause, tokens: list[int]) -> str:
    s = pen.s
    subject, text = s.text(clause.subject), s.text(tokens)
    if text.isdigit():
        return f"{_said(pen, clause.subject)} is {text} years old"
    noun = s.heads[clause.head]
    if s.tags[clause.head] == "NNP" and s.tags[noun] in ("NN", "NNS"):
        subject, text = text, _said(pen, clause.subject, definite=False)
    else:
        subject, text = _said(pen, clause.subject), _said(pen, tokens, definite=False)
    plural = s.tags[clause.head] == "NNS"
    return f"{subject} {'are' if plural else 'is'} {text}"


def _be(s: Sentence, clause: Clause, above: Clause | None) -> str:
    noun = s.heads[clause.head]
    plural = s.tags[noun] in ("NNS", "NNPS")
    if s.lemmas[clause.head] in _STATES or (above and s.tags[above.head] in ("VBZ", "VBP")):
        return "are" if plural else "is"
    return "were" if plural else "was"


def _short(s: Sentence, clause: Clause) -> list[int]:
    """Return a clause up to its first comma after the verb."""
    for n, i in enumerate(clause.tokens):
        if i > clause.head and s.words[i] == ",":
            return clause.tokens[:n]
    return clause.tokens


def _helpers(s: Sentence, clause: Clause, above: Clause | None) -> str:
    """Return the auxiliaries a joined verb shares with the first one."""
    if above is None or clause.role is not Role.JOINED:
        return ""
    own = [i for i in s.kids[clause.head] if s.deps[i] in ("aux", "auxpass")]
    if any(s.words[i].lower() not in ("be", "been", "being") for i in own):
        return ""
    shared = [i for i in s.kids[above.head] if s.deps[i] in ("aux", "auxpass") and s.tags[i] != "TO"]
    if own:
        shared = [i for i in shared if s.tags[i] in _FINITE][:1]
    if not shared or not is_verb(s, clause.head):
        return ""
    passive = s.kid(above.head, "auxpass") is not None and s.kid(clause.head, "oprd", "acomp") is not None
    finite = s.tags[clause.head] in ("VBZ", "VBP") or (s.tags[clause.head] == "VBD" and not passive)
    return "" if finite else s.text(shared)
