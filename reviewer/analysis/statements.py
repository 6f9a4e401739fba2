"""Writes a clause as a statement that stands alone, in the article's own words."""

from reviewer.analysis.clauses import Clause, Role, antecedent, is_verb
from reviewer.analysis.lexicon import HE, IT, SHE, words
from reviewer.analysis.names import Discourse
from reviewer.analysis.tree import Sentence

_LEAD = words("because as while whereas although though since that and but or so after when where which")
_FINITE = ("VBZ", "VBD", "VBP", "MD")
_STATES = words("make call name base own know locate situate found headquarter")


def statement(s: Sentence, clause: Clause, tokens: list[int], talk: Discourse, above: Clause | None) -> str:
    """Return the clause's statement.

    Args:
        s: the sentence.
        clause: the clause, with its subject.
        tokens: those of its tokens to be used.
        talk: what pronouns stand for here.
        above: the clause it hangs on.
    """
    if clause.role is Role.APPOSITION:
        return finish(_apposition(s, clause, tokens, talk))
    body = _without_lead(s, clause, tokens)
    if clause.role is Role.RELATIVE and not clause.shared:
        around = antecedent(s, clause.head, frozenset())
        return finish(_relative(s, clause, body, _said(s, around, talk), talk))
    if not clause.shared or not clause.subject or (clause.role is Role.MAIN):
        return finish(_said(s, body, talk))
    subject = _said(s, _bare_subject(s, clause.subject), talk)
    if clause.role is Role.RELATIVE:
        return finish(_relative(s, clause, body, subject, talk))
    if clause.role is Role.PARTICIPLE:
        return finish(f"{subject} {_be(s, clause, above)} {_said(s, body, talk)}")
    if clause.role is Role.ADVERBIAL and above is not None and s.tags[clause.head] in ("VBG", "VBN"):
        return finish(f"{_said(s, _short(s, above), talk)}, {_said(s, body, talk)}")
    helpers = _helpers(s, clause, above)
    return finish(" ".join(part for part in (subject, helpers, _said(s, body, talk)) if part))


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


def _said(s: Sentence, tokens: list[int], talk: Discourse) -> str:
    """Join tokens, with the first pronoun or "the company" at their head put into words."""
    if not tokens:
        return ""
    first = tokens[0]
    word = s.lemmas[first]
    if s.tags[first] == "PRP" and s.deps[first] in ("nsubj", "nsubjpass"):
        name = talk.stands_for(s.words[first].lower(), talk.speaker)
        return f"{name} {s.text(tokens[1:])}".strip() if name else s.text(tokens)
    if s.tags[first] == "PRP$" and s.words[first].lower() in HE | SHE | IT:
        name = talk.stands_for(s.words[first].lower(), talk.speaker)
        return f"{name}’s {s.text(tokens[1:])}" if name else s.text(tokens)
    if word == "the" and len(tokens) > 1 and s.kids[tokens[1]] == (first,):
        name = talk.definite(s.lemmas[tokens[1]])
        rest = s.text(tokens[2:])
        if name:
            return f"{name}{'' if rest[:1] in ('’', chr(39)) else ' '}{rest}".strip()
    return s.text(tokens)


def _relative(s: Sentence, clause: Clause, body: list[int], subject: str, talk: Discourse) -> str:
    pronoun = next(
        (i for i in body if s.tags[i] in ("WDT", "WP", "WP$", "WRB") or s.words[i] == "that"), None
    )
    if pronoun is None:
        return f"{subject} {_said(s, body, talk)}"
    rest = s.trim([i for i in body if i != pronoun])
    if s.tags[pronoun] == "WP$":
        return f"{subject}’s {s.text(rest)}"
    if s.deps[pronoun] in ("nsubj", "nsubjpass"):
        return f"{subject} {s.text(rest)}"
    if s.deps[pronoun] == "pobj":
        return s.text([i for i in rest if i != s.heads[pronoun]])
    if s.deps[pronoun] == "dobj":
        at = clause.head
        return f"{s.text([i for i in rest if i <= at])} {subject} {s.text([i for i in rest if i > at])}"
    if s.tags[pronoun] == "WRB":
        return _said(s, rest, talk)
    return f"{subject}: {s.text(rest)}"


def _apposition(s: Sentence, clause: Clause, tokens: list[int], talk: Discourse) -> str:
    subject, text = s.text(clause.subject), s.text(tokens)
    if text.isdigit():
        return f"{_said(s, clause.subject, talk)} is {text} years old"
    noun = s.heads[clause.head]
    if s.tags[clause.head] == "NNP" and s.tags[noun] in ("NN", "NNS"):
        subject, text = text, _said(s, clause.subject, talk)
    else:
        subject, text = _said(s, clause.subject, talk), _said(s, tokens, talk)
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
    finite = s.tags[clause.head] in ("VBD", "VBZ", "VBP")
    return "" if finite else s.text(shared)
