"""The slots of a claim: whom it is about, what is said of it, and to what it is limited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reviewer.analysis.clauses import Clause, Role
from reviewer.analysis.discourse import ENOUGH, Discourse
from reviewer.analysis.figures import Figure
from reviewer.analysis.lexicon import NOTION, STOP, notion
from reviewer.analysis.names import Mention, Names
from reviewer.analysis.tree import Sentence
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

_LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Slots:
    """Fills the slots of the claims of one sentence."""

    s: Sentence
    mentions: list[Mention]
    names: Names
    talk: Discourse
    found: list[tuple[Span, Value]]
    published_on: str

    def names_in(self, used: set[int]) -> frozenset[str]:
        """Return the names among these tokens, in their full form."""
        return frozenset(
            self.names.canonical(one.form)
            for one in self.mentions
            if any(i in used for i in range(one.first, one.last + 1))
        )

    def near(self, clause: Clause, figures: list[Figure]) -> frozenset[str]:
        """Return the notions nearest to the figure: up to three words above it, and what qualifies them."""
        if not figures:
            return frozenset()
        s, found = self.s, set(figures[0].tokens)
        i = min(figures[0].tokens, key=lambda token: 0 if s.heads[token] not in found else 1)
        for _ in range(3):
            found |= {
                kid for kid in s.kids[i] if s.deps[kid] in ("amod", "compound", "nmod", "nsubj", "nsubjpass")
            }
            if s.heads[i] == i or i == clause.head:
                break
            i = s.heads[i]
            found.add(i)
        return frozenset(notion_of(s, j) for j in found if tells(s, j)) | kinds_of((figures[0].value,))

    def scope(self, values: Sequence[Value], value: Value | None, clause: Clause, start: int) -> str:
        """Return the year the claim is limited to by its own words, or by what stands before."""
        day = self.published_on
        own = scope_of([one for one in values if one is not value], day)
        if own or (value is not None and value.type is ValueType.DATE):
            return own
        if clause.shared and clause.subject:  # "the Great Fire of 2009, which burned 21,000 hectares"
            first, last = self.s.starts[clause.subject[0]], self.s.ends[clause.subject[-1]]
            named = scope_of([one for span, one in self.found if first <= span.start < last], day)
            if named:
                return named
        if clause.role is Role.APPOSITION:
            return ""
        low = self.s.starts[0]
        return scope_of([one for span, one in self.found if low <= span.start < start], day)

    def agent(self, clause: Clause, said: list[int]) -> Value | None:
        """Return by whom something was done, where the clause names it and states no figure."""
        by = self.s.kid(clause.head, "agent")
        if by is None or by not in said:
            return None
        tokens = self.s.subtree(by)[1:]
        name = self.named(tokens)
        return Value(ValueType.NAME, None, None, "", self.s.text(tokens), items=(name,)) if name else None

    def pronoun(self, clause: Clause) -> bool:
        """Tell whether the clause has a pronoun for its subject."""
        return len(clause.subject) == 1 and self.s.tags[clause.subject[0]] == "PRP"

    def named(self, tokens: list[int]) -> str:
        """Return the first name among these tokens in its full form."""
        for one in self.mentions:
            if any(one.first <= i <= one.last for i in tokens):
                return self.names.canonical(one.form)
        return ""

    def subject(self, clause: Clause) -> str:
        """Return whom or what the clause is about, in its normal form."""
        if not clause.subject:
            return ""
        phrase = self.s.text(clause.subject).lower()
        name = self.names.described.get(phrase) or self.named(clause.subject)
        if name:
            return name
        meant = self.talk.meant(self.s, clause.subject[0], ENOUGH)
        if meant:
            return meant.name
        heads = [i for i in clause.subject if self.s.heads[i] not in clause.subject]
        if (
            heads
            and self.s.words[clause.subject[0]].lower() == "the"
            and len(clause.subject) == 2
            and self.s.tags[heads[0]] == "NN"
        ):
            meant = self.talk.definite(self.s.lemmas[heads[0]])
            if meant:
                return meant.name
        return self.s.lemmas[heads[0]] if heads else ""

    def attribute(self, clause: Clause, figures: list[Figure]) -> str:
        """Return the noun or verb nearest to the value, else the verb."""
        if not figures:
            return self.s.lemmas[clause.head]
        i = figures[0].tokens[0]
        inside = set(figures[0].tokens)
        for _ in range(8):
            i = self.s.heads[i]
            if i not in inside and self.s.tags[i].startswith(("NN", "VB")) and self.s.lemmas[i] not in STOP:
                return self.s.lemmas[i]
            if self.s.heads[i] == i:
                break
        return self.s.lemmas[clause.head]


def scope_of(values: Iterable[Value], published_on: str) -> str:
    """Return the year a claim is limited to, where a date of another year than the article's is named."""
    for one in values:
        if one.type is not ValueType.DATE or one.low is None or one.unit != "day":
            continue
        if not 1 <= one.low <= _LAST_DAY:
            continue
        year = str(date.fromordinal(int(one.low)).year)
        if year != published_on[:4]:
            return year
    return ""


def notion_of(s: Sentence, i: int) -> str:
    """Return the notion of a word; a verb is taken with its particle ("put off")."""
    particle = s.kid(i, "prt") if s.tags[i].startswith("VB") else None
    if particle is not None:
        return notion(f"{s.lemmas[i]}-{s.lemmas[particle]}")
    if s.tags[i].startswith("VB"):
        bound = next((kid for kid in s.kids[i] if f"{s.lemmas[i]}-{s.lemmas[kid]}" in NOTION), None)
        if bound is not None:
            return notion(f"{s.lemmas[i]}-{s.lemmas[bound]}")
    return notion(s.lemmas[i])


def kinds_of(values: Sequence[Value]) -> frozenset[str]:
    """Return notions that the values themselves bring: an age is one, however it is written."""
    return frozenset("age" for one in values if one.unit == "year-old")


def tells(s: Sentence, i: int) -> bool:
    """Tell whether a word says something of the subject matter."""
    return s.lemmas[i] not in STOP and any(char.isalpha() for char in s.words[i])
