"""Makes the drafts of one sentence."""

import re
from dataclasses import dataclass, field, replace

from reviewer.analysis import labels
from reviewer.analysis.blocks import Block, BlockKind
from reviewer.analysis.clauses import Clause, Role, antecedent, clauses_of, frame_of, is_verb, says
from reviewer.analysis.discourse import Discourse
from reviewer.analysis.drafts import Draft
from reviewer.analysis.figures import TRAILING, Figure, clusters, figures_in, phrase
from reviewer.analysis.lexicon import ROLE_WORDS, notion
from reviewer.analysis.limits import MOST_VALUES
from reviewer.analysis.names import PERSON, Mention, Names
from reviewer.analysis.signals import signals_of
from reviewer.analysis.slots import Slots, kinds_of, notion_of, tells
from reviewer.analysis.statements import Worded, finish, statement
from reviewer.analysis.tree import Sentence
from reviewer.domain.articles import Article
from reviewer.domain.claims import Body
from reviewer.domain.text import Span
from reviewer.domain.values import Hedge, Value, ValueType
from reviewer.domain.values.ladder import statuses

_LEAD_IN = re.compile(r"^\s*([A-Z][\w’' ]{2,30}):")
_PAREN = re.compile(r"\s?\(([^()\n]{1,120})\)")
_GAP = re.compile(r"\b(?:vs?|versus|to|from|and|or|about|up|down|then)\b|[\W\d_]")
_VOTES = re.compile(r"\b(?:for|against|in favour|abstentions?|abstained|ayes?|noes?|nays?)\b", re.IGNORECASE)
_CORE = ("dobj", "attr", "oprd", "acomp", "ROOT", "ccomp", "xcomp")
_HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "professor"))
_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)|quarter", re.I
)
_HOUR = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b")
_CLOCK = ("o’clock", "o'clock", "midnight", "noon")
_LOOSE = ("in", "as", "with", "under", "for", "at")
_REMOVABLE = ("conj", "appos")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: its article and block, with the block's values and quotations."""

    article: Article
    index: int
    block: Block
    found: list[tuple[Span, Value]]
    quotes: list[Span]
    speaker: str


@dataclass(slots=True)
class Maker:
    """Makes the drafts of one sentence; `host` is the sentence around a parenthesis."""

    place: Place
    s: Sentence
    mentions: list[Mention]
    names: Names
    talk: Discourse
    host: Sentence | None = None
    slots: Slots = field(init=False)

    def __post_init__(self) -> None:
        place = self.place
        day = place.article.published_on
        self.slots = Slots(self.s, self.mentions, self.names, self.talk, place.found, day)

    def drafts(self) -> list[Draft]:
        """Return the drafts in the order of the text."""
        if self.s.passage.host >= 0:
            return self._parenthesis()
        if self.place.block.kind is BlockKind.HEADING and self._verbless():
            return []
        clauses = clauses_of(self.s)
        self.talk.quotes = self.place.quotes
        by_head = {one.head: one for one in clauses}
        out: list[Draft] = []
        for clause in clauses:
            self.talk.speaker = self._speaker(clause) or self._person_before(clause, by_head)
            pronoun = any(self.s.tags[i] == "PRP" for i in clause.speaker)
            self.talk.unnamed = bool(clause.speaker) and not pronoun and not self.talk.speaker
            if not says(self.s, clause, clauses):
                out.extend(self._of_clause(clause, by_head.get(clause.parent)))
                out.extend(self._dated(clause, by_head.get(clause.parent)))
        out.extend(self._titles())
        return sorted(out, key=lambda one: (one.span.start, one.span.end))

    def _speaker(self, clause: Clause) -> str:
        """Return the name of who speaks, which may stand beside it ("their lawyer, Augusta Pell, said")."""
        s = self.s
        head = next((i for i in clause.speaker if s.heads[i] not in clause.speaker), None)
        beside = [kid for kid in s.kids[head] if s.deps[kid] == "appos"] if head is not None else []
        if beside and s.tags[head or 0] == "NN":
            return self.slots.named(beside) or self.slots.named(clause.speaker)
        return self.slots.named(clause.speaker)

    def _person_before(self, clause: Clause, by_head: dict[int, Clause]) -> str:
        """Return the person who is the subject of a clause this one hangs on, and stands before it."""
        above = by_head.get(clause.parent)
        while above is not None:
            own = above.role in (Role.MAIN, Role.JOINED, Role.CONTENT) and above.subject
            name = self.slots.named(above.subject) if own else ""
            if name and above.subject[-1] < clause.tokens[0] and self.names.label(name) == PERSON:
                return name
            above = by_head.get(above.parent)
        return ""

    def _dated(self, clause: Clause, above: Clause | None) -> list[Draft]:
        """Make a claim of the day on which something happens, where the clause states a figure as well."""
        s, tokens = self.s, self._without_source(clause.tokens)
        figures = figures_in(s, tokens, self.place.found)
        dates = [one for one in figures if one.value.type is ValueType.DATE and _DAY.search(one.value.text)]
        measured = [one for one in figures if one.value.type is not ValueType.DATE]
        if len(dates) != 1 or not measured or not is_verb(s, clause.head):
            return []
        part = phrase(s, tokens, clause.head, dates, measured)
        start = clause.head if 0 < part[0] - clause.head <= 10 else part[0]
        span = self._ends([i for i in tokens if start <= i <= part[-1]])
        text = statement(s, clause, tokens, self.talk, above)
        about = sorted({*part, clause.head, *clause.subject})
        whole = self._span(self._with_antecedent(clause, tokens))[0]
        if not text or not span or self._span(span)[0] == whole:
            return []
        return [self._draft(clause, span, dates, text, tokens, about)]

    def _titles(self) -> list[Draft]:
        """Make a claim of an office that stands before a name ("council leader Maureen Attwell")."""
        s, out = self.s, []
        for name in self.mentions:
            if self.names.label(name.form) != PERSON:
                continue
            first = name.first
            while (
                first > 0
                and s.tags[first - 1].startswith("NN")
                and s.heads[first - 1] in range(first, name.last + 1)
            ):
                first -= 1
            title = [i for i in range(first, name.first) if s.lemmas[i] not in _HONORIFICS]
            inside = [i for i in range(name.first, name.last + 1) if s.words[i].lower() in ROLE_WORDS]
            if inside and not title:
                title = list(range(name.first, inside[-1] + 1))
            person = [i for i in range(name.first, name.last + 1) if i not in title]
            if not person or not any(s.words[i].lower() in ROLE_WORDS for i in title):
                continue
            clause = Clause(Role.APPOSITION, title[-1], s.root, title, person)
            text = Worded(finish(f"{s.text(s.trim(person))} is {s.text(title)}"))
            out.append(self._draft(clause, [*title, *person], [], text))
        return out

    def _verbless(self) -> bool:
        return not any(tag.startswith("VB") or tag == "CD" for tag in self.s.tags)

    def _parenthesis(self) -> list[Draft]:
        tokens = self.s.trim(range(len(self.s)))
        figures = figures_in(self.s, tokens, self.place.found)
        if not figures or not tokens or _bare(self.s.text(tokens), figures):
            return []
        clause = Clause(Role.MAIN, self.s.root, -1, tokens)
        host = self._hosted()
        text = finish(f"{host}: {self.s.text(tokens)}" if host else self.s.text(tokens))
        draft = self._draft(clause, tokens, figures, Worded(text))
        if self.host is not None:
            subject = self.host.kid(self.host.root, "nsubj", "nsubjpass")
            around = self.host.subtree(subject) if subject is not None else []
            more = frozenset(notion_of(self.host, i) for i in around if tells(self.host, i))
            draft.notions |= more
        return [draft]

    def _hosted(self) -> str:
        """Return the subject of the sentence a parenthesis stands in, or its words up to it."""
        s = self.host
        if s is None:
            return ""
        subject = s.kid(s.root, "nsubj", "nsubjpass")
        tokens = s.subtree(subject) if subject is not None else list(range(len(s)))
        return s.text(s.trim([i for i in tokens if s.starts[i] < self.s.passage.host][:14]))

    def _of_clause(self, clause: Clause, above: Clause | None) -> list[Draft]:
        tokens = self._without_source(clause.tokens)
        if len(tokens) < 2 and clause.role is not Role.APPOSITION:
            return []
        figures = figures_in(self.s, tokens, self.place.found)
        groups = clusters(self.s, figures)
        if len(groups) > 1:
            return self._split(clause, above, tokens, figures, groups)
        text = statement(self.s, clause, tokens, self.talk, above)
        if not text:
            return []
        if self.s.words[-1] == "?" and text.text.endswith("."):
            text = replace(text, text=text.text[:-1] + "?")
        headline = self.place.block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        around = sorted(
            {*frame_of(self.s, clause, above, headline=headline), *self._with_antecedent(clause, tokens)}
        )
        whole = self._draft(clause, around, figures, text, tokens)
        core = self._core(clause, tokens, groups) if groups else []
        if not core:
            return [whole]
        kept = statement(self.s, clause, core, self.talk, above)
        return [self._draft(clause, core, [], kept, core), self._beside(whole, tokens, core)]

    def _with_antecedent(self, clause: Clause, tokens: list[int]) -> list[int]:
        """Add the noun before it to a clause that says something of it, where they are neighbours."""
        hangs = clause.role in (Role.RELATIVE, Role.PARTICIPLE, Role.APPOSITION)
        noun = clause.subject
        if any(self.s.tags[i] in ("WDT", "WP") and self.s.deps[i] == "pobj" for i in tokens):  # "of which"
            noun = antecedent(self.s, clause.head, frozenset())
        if hangs and noun and len(noun) <= 12 and 0 < tokens[0] - noun[-1] <= 2:
            return [*noun, *tokens]
        return self._with_age(tokens)

    def _with_age(self, tokens: list[int]) -> list[int]:
        """Add a bare age after a name at the end ("…, as Agnes Dollery, 71")."""
        last = tokens[-1]
        if last + 2 < len(self.s) and self.s.words[last + 1] == "," and self.s.deps[last + 2] == "appos":
            age = self.s.words[last + 2]
            if age.isdigit() and len(age) < 4 and self.s.tags[last] == "NNP" and not self.s.kids[last + 2]:
                return [*tokens, last + 1, last + 2]
        return tokens

    def _core(self, clause: Clause, tokens: list[int], groups: list[list[Figure]]) -> list[int]:
        """Return a clause that has a status of its own, without the phrase at its end with the figure."""
        part = phrase(self.s, tokens, clause.head, groups[0], [])
        top = self._top(part)
        if any(self.s.lemmas[i] in _CLOCK for i in part) or _HOUR.search(self.s.text(part)):
            return []  # when it happened belongs to what happened
        loose = self.s.deps[top] == "prep" and self.s.lemmas[top] in _LOOSE
        apart = self.s.heads[top] == clause.head or self.s.words[part[0] - 1] == ","
        if not loose or not apart or part[0] < clause.head:
            return []
        core = self._ends([i for i in tokens if i < part[0]])
        return core if len(core) > 3 and statuses(self.s.text(core)) else []

    def _beside(self, whole: Draft, tokens: list[int], core: list[int]) -> Draft:
        """Return the draft of the figure, its words narrowed to what the core leaves."""
        rest = self._ends([i for i in tokens if i > core[-1]])
        if len(rest) < 2:
            return whole
        span = Span(self.s.starts[rest[0]], max(whole.span.end, self.s.ends[rest[-1]]))
        alone = self._alone(rest)
        body = replace(whole.body, statement=alone, guesses=()) if alone else whole.body
        return replace(whole, span=span, body=body)

    def _alone(self, rest: list[int]) -> str:
        """Return "in a deal that values it at $2 bn" as a sentence, or `""` where it is not of that form."""
        s = self.s
        noun = s.kid(rest[0], "pobj")
        verb = s.kid(noun, "relcl") if noun is not None else None
        subject = s.kid(verb, "nsubj") if verb is not None else None
        if noun is None or subject is None or s.tags[subject] != "WDT" or subject < noun:
            return ""
        named = [i for i in rest[1:] if i < subject and s.tags[i] not in ("DT", ",")]
        said = [i for i in rest if i > subject]
        return f"The {s.text(named)} {s.text(said).rstrip('.,;')}." if named and said else ""

    def _without_source(self, tokens: list[int]) -> list[int]:
        """Leave out "according to …" at an end of the clause."""
        for i in tokens:
            if self.s.lemmas[i] in ("accord", "according") and self.s.deps[i] in ("prep", "advcl", "acl"):
                drop = set(self.s.subtree(i))
                kept = self.s.trim([j for j in tokens if j not in drop])
                if kept and (kept[-1] < i or kept[0] > i):
                    return kept
        return tokens

    def _split(
        self,
        clause: Clause,
        above: Clause | None,
        tokens: list[int],
        figures: list[Figure],
        groups: list[list[Figure]],
    ) -> list[Draft]:
        """Make one draft a figure: the main one keeps the clause, the others their own phrase of it."""
        phrases = []
        for group in groups:
            others = [one for other in groups if other is not group for one in other]
            phrases.append(phrase(self.s, tokens, clause.head, group, others))
        main = self._main(groups, phrases)
        dates = [one for one in figures if one.value.type is ValueType.DATE]
        out = []
        for n, group in enumerate(groups):
            gone = self._gone(tokens, phrases, n, main)
            kept = self.s.trim(self._mended([i for i in tokens if i not in gone]))
            text = statement(self.s, clause, kept, self.talk, above)
            span = self._ends(kept) if n == main else self._narrow(tokens, phrases[n])
            if text and span:
                near = [one for one in dates if set(one.tokens) & set(kept)]
                about = self._about(clause, kept, phrases, n, main)
                out.append(self._draft(clause, span, [*group, *near], text, kept, about))
        return out

    def _about(
        self, clause: Clause, kept: list[int], phrases: list[list[int]], n: int, main: int
    ) -> list[int]:
        """Return the tokens that tell what figure `n` is about, not those about the other figures."""
        if n == main:
            others = {i for k, other in enumerate(phrases) if k != n for i in other}
            return [i for i in kept if i not in others or i in clause.subject]
        top = self._top(phrases[n])
        return sorted({*phrases[n], self.s.heads[top], clause.head, *clause.subject})

    def _main(self, groups: list[list[Figure]], phrases: list[list[int]]) -> int:
        """Return which figure the clause is about: that of the object, else the subject, else the first."""

        def rank(n: int) -> tuple[int, int]:
            top = self._top(phrases[n])
            dep = self.s.deps[top]
            place = 0 if dep in _CORE else 1 if dep.startswith("nsubj") else 3 if dep in _REMOVABLE else 2
            return place, phrases[n][0]

        return min(range(len(groups)), key=rank)

    def _top(self, tokens: list[int]) -> int:
        inside = set(tokens)
        return next((i for i in tokens if self.s.heads[i] not in inside), tokens[0])

    def _gone(self, tokens: list[int], phrases: list[list[int]], n: int, main: int) -> set[int]:
        """Return the tokens that the statement of figure `n` does without."""
        gone: set[int] = set()
        for k, other in enumerate(phrases):
            if k == n:
                continue
            mine, theirs = self._top(phrases[n]), self._top(other)
            joined = self.s.deps[theirs] in _REMOVABLE or (
                self.s.deps[mine] in _REMOVABLE and self.s.heads[mine] in other
            )
            loose = self.s.words[other[0] - 1] == "," or self.s.lemmas[theirs] != "with"
            lone = len(phrases) > 2 or (loose and self.s.lemmas[theirs] in TRAILING)
            trailing = lone and k != main and self.s.deps[theirs] == "prep" and other[0] > tokens[0]
            if joined or trailing:
                gone |= set(other)
        return gone - set(phrases[n])

    def _mended(self, tokens: list[int]) -> list[int]:
        """Drop joining words and prepositions that lost what they led to."""
        have = set(tokens)
        out = []
        for n, i in enumerate(tokens):
            following = tokens[n + 1] if n + 1 < len(tokens) else None
            lost = self.s.deps[i] in ("cc", "prep", "agent") and following != i + 1
            led = self.s.kids[i] and not any(kid in have for kid in self.s.kids[i])
            alone = self.s.deps[i] == "cc" and self.s.heads[i] not in have
            if not alone and not (lost and (led or self.s.deps[i] == "cc")):
                out.append(i)
        return out

    def _narrow(self, tokens: list[int], phrase_tokens: list[int]) -> list[int]:
        """Return the words of a figure that is not the clause's main one, with what governs it."""
        inside = set(tokens)
        first, last = phrase_tokens[0], phrase_tokens[-1]
        if len(phrase_tokens) < 4:
            governor = self.s.heads[self._top(phrase_tokens)]
            if governor in inside and 0 < first - governor <= 8:
                first = governor
        return self._ends([i for i in tokens if first <= i <= last])

    def _ends(self, tokens: list[int]) -> list[int]:
        out = self.s.trim(tokens)
        while len(out) > 1 and self.s.deps[out[-1]] in ("cc", "prep", "det", "punct"):
            out = self.s.trim(out[:-1])
        while len(out) > 1 and self.s.deps[out[0]] == "cc":
            out = self.s.trim(out[1:])
        return out

    def _draft(
        self,
        clause: Clause,
        tokens: list[int],
        figures: list[Figure],
        worded: Worded,
        said: list[int] | None = None,
        about: list[int] | None = None,
    ) -> Draft:
        s, place, said = self.s, self.place, said or tokens
        span, more = self._span(tokens)
        values = (tuple(one.value for one in figures) + more)[:MOST_VALUES]
        measured = [one for one in figures if one.value.type is not ValueType.DATE]
        value = (*(one.value for one in measured), *more, *values, self.slots.agent(clause, said))[0]
        quoted = any(one.overlaps(span) for one in place.quotes)
        lead_in = _LEAD_IN.match(place.block.span.of(place.article.text))
        heading = lead_in[1] if lead_in else place.block.heading
        speaker = s.text(clause.speaker) if clause.speaker else ""
        body = Body(
            statement=worded.text,
            kind=labels.kind(s, clause, said, heading, prose=place.block.kind is BlockKind.PARAGRAPH),
            value=value,
            attribution=labels.attribution(s, clause, speaker, place.speaker if quoted else ""),
            polarity=labels.polarity(s, clause, said),
            modality=labels.modality(s, clause, said),
            subject=self.slots.subject(clause),
            attribute=self.slots.attribute(clause, measured),
            scope=self.slots.scope(values, value, clause, span.start),
            confidence=0.8,
            guesses=worded.guesses,
        )
        used = set(about or said) | set(clause.subject)
        guessed = self.slots.pronoun(clause) or any(one.name == body.subject for one in body.guesses)
        meant = body.subject if guessed and body.subject[:1].isupper() else ""
        meant_words = frozenset(notion(word.lower()) for word in meant.split())
        draft = Draft(
            place.index,
            span,
            body,
            frozenset(notion_of(s, i) for i in used if tells(s, i)) | kinds_of(values) | meant_words,
            self.slots.names_in(used) | ({meant} if meant else frozenset()),
            place.block.heading,
            place.block.kind is BlockKind.TITLE,
            values,
            self.slots.near(clause, measured),
        )
        return replace(draft, signals=signals_of(s, clause, said, draft, place.block.kind, quoted))

    def _span(self, tokens: list[int]) -> tuple[Span, tuple[Value, ...]]:
        """Return where the tokens stand; a value is never cut, a bare figure in brackets comes along."""
        start, end = self.s.starts[tokens[0]], self.s.ends[tokens[-1]]
        for span, _ in self.place.found:
            if span.start < end < span.end:
                end = span.end
        text, more = self.place.article.text, ()
        after = _PAREN.match(text, end) if self.s.passage.host < 0 else None
        if after and after.end() <= self.place.block.span.end:
            inside = [
                (one, value) for one, value in self.place.found if after.start() < one.start < after.end()
            ]
            if inside and _bare(after[1], [Figure(value, one, ()) for one, value in inside]):
                return Span(start, after.end()), tuple(value for _, value in inside)
        return Span(start, end), more


def _bare(text: str, figures: list[Figure]) -> bool:
    """Tell whether a parenthesis holds figures and nothing that says what they measure."""
    for one in figures:
        value = one.value
        if value.type is ValueType.QUANTITY and value.hedge is Hedge.EXACT and value.text[0].isalpha():
            return False  # it names what it measures: "hazard ratio 0.79"
        text = text.replace(value.text, " ")
    if len(_VOTES.findall(text)) > 1:
        text = _VOTES.sub("", text)  # "(For 20, Against 29)"
    return not _GAP.sub("", text)
