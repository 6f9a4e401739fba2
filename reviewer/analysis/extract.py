"""From one article to drafts of claims."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reviewer.analysis import labels
from reviewer.analysis.blocks import Block, BlockKind, blocks_of, passages_of
from reviewer.analysis.clauses import Clause, Role, clauses_of, says
from reviewer.analysis.figures import Figure, clusters, figures_in, phrase
from reviewer.analysis.lexicon import SPEECH, STOP, notion
from reviewer.analysis.names import Discourse, Mention, Names, mentions_of
from reviewer.analysis.statements import finish, statement
from reviewer.analysis.tree import Sentence, of_spacy
from reviewer.domain.articles import Article
from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.text import Span
from reviewer.domain.values import Value, ValueType

Finder = Callable[[str], list[tuple[Span, Value]]]
_QUOTES = re.compile(r"[“\"‘]([^“”\"\n]{12,}?)[”\"]|‘([^‘’\n]{12,}?)’(?!\w)")
_LEAD_IN = re.compile(r"^\s*([A-Z][\w’' ]{2,30}):")


@dataclass(slots=True)
class Draft:
    """A claim before it has its place among the others.

    Attributes:
        article: index of the article.
        span: where it stands.
        body: what it says.
        notions: what it speaks of, as notions (see `lexicon.notion`).
        names: canonical names in it.
        heading: heading above it.
        lead: whether it stands in the title.
        values: all values stated in it.
    """

    article: int
    span: Span
    body: Body
    notions: frozenset[str]
    names: frozenset[str]
    heading: str = ""
    lead: bool = False
    values: tuple[Value, ...] = ()


@dataclass(slots=True)
class Reading:
    """An article parsed: its blocks, its sentences by block, and the names in each."""

    article: Article
    index: int
    blocks: list[Block]
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[list[Mention]] = field(default_factory=list)


def read(article: Article, index: int) -> Reading:
    """Parse an article."""
    from reviewer.analysis.model import load

    blocks = blocks_of(article)
    passages = passages_of(article, blocks)
    reading = Reading(article, index, blocks)
    for passage, doc in zip(passages, load().pipe(one.text for one in passages), strict=True):
        for sent in doc.sents:
            sentence = of_spacy(sent, passage)
            if len(sentence):
                reading.sentences.append(sentence)
                reading.mentions.append(mentions_of(sentence))
    return reading


def drafts_of(reading: Reading, names: Names, find: Finder) -> list[Draft]:
    """Return the claims of a parsed article, in the order of the text."""
    text = reading.article.text
    talk = Discourse(names)
    found = {i: _values(text, block, find) for i, block in enumerate(reading.blocks)}
    quotes = {i: _quotes(text, block) for i, block in enumerate(reading.blocks)}
    out: list[Draft] = []
    speaker = ""
    for n, (s, mentions) in enumerate(zip(reading.sentences, reading.mentions, strict=True)):
        block = s.passage.block
        if n == 0 or reading.sentences[n - 1].passage.block != block:
            speaker = _block_speaker(reading, n, quotes[block]) if quotes[block] else ""
        maker = _Maker(reading, s, mentions, names, talk, found[block], quotes[block], speaker)
        out.extend(maker.drafts())
        talk.hear(s, mentions)
    return _without_doubles(out)


def _values(text: str, block: Block, find: Finder) -> list[tuple[Span, Value]]:
    base = block.span.start
    return [
        (Span(span.start + base, span.end + base), value) for span, value in find(text[base : block.span.end])
    ]


def _quotes(text: str, block: Block) -> list[Span]:
    base = block.span.start
    return [Span(base + m.start(), base + m.end()) for m in _QUOTES.finditer(text[base : block.span.end])]


def _block_speaker(reading: Reading, n: int, quotes: list[Span]) -> str:
    """Return who is quoted in the block that begins with sentence `n`."""
    block = reading.sentences[n].passage.block
    while n < len(reading.sentences) and reading.sentences[n].passage.block == block:
        s = reading.sentences[n]
        for i, lemma in enumerate(s.lemmas):
            outside = not any(one.start <= s.starts[i] < one.end for one in quotes)
            if lemma in SPEECH and outside:
                subject = s.kid(i, "nsubj")
                if subject is not None:
                    tokens = [j for j in s.subtree(subject) if abs(j - subject) <= 6]
                    return s.text(s.trim(_until_comma(s, tokens, subject)))
        n += 1
    return ""


def _until_comma(s: Sentence, tokens: list[int], head: int) -> list[int]:
    out = []
    for i in tokens:
        if i > head and s.words[i] in (",", "(", "-", "–"):
            break
        out.append(i)
    return out


@dataclass(slots=True)
class _Maker:
    """Makes the drafts of one sentence."""

    reading: Reading
    s: Sentence
    mentions: list[Mention]
    names: Names
    talk: Discourse
    found: list[tuple[Span, Value]]
    quotes: list[Span]
    speaker: str

    def drafts(self) -> list[Draft]:
        block = self.reading.blocks[self.s.passage.block]
        if block.kind is BlockKind.HEADING and self._verbless():
            return []
        if self.s.passage.host >= 0:
            return self._parenthesis()
        clauses = clauses_of(self.s)
        by_head = {one.head: one for one in clauses}
        out: list[Draft] = []
        for clause in clauses:
            if not says(self.s, clause, clauses):
                out.extend(self._of_clause(clause, by_head.get(clause.parent)))
        return sorted(out, key=lambda one: (one.span.start, one.span.end))

    def _verbless(self) -> bool:
        return not any(tag.startswith("VB") or tag == "CD" for tag in self.s.tags)

    def _parenthesis(self) -> list[Draft]:
        tokens = self.s.trim(range(len(self.s)))
        figures = figures_in(self.s, tokens, self.found)
        if not figures:
            return []
        clause = Clause(Role.MAIN, self.s.root, -1, tokens)
        host = self._host()
        text = finish(f"{host}: {self.s.text(tokens)}" if host else self.s.text(tokens))
        return [self._draft(clause, tokens, figures, text)]

    def _host(self) -> str:
        """Return the words of the sentence a parenthesis stands in, up to it."""
        at = self.s.passage.host
        for s in reversed(self.reading.sentences):
            if s.passage.host < 0 and s.passage.block == self.s.passage.block and s.starts[0] < at:
                subject = s.kid(s.root, "nsubj", "nsubjpass")
                tokens = (
                    s.subtree(subject)
                    if subject is not None
                    else [i for i in range(len(s)) if s.starts[i] < at]
                )
                return s.text(s.trim(tokens[:14]))
        return ""

    def _of_clause(self, clause: Clause, above: Clause | None) -> list[Draft]:
        tokens = self._without_source(clause.tokens)
        if len(tokens) < 2 and clause.role is not Role.APPOSITION:
            return []
        figures = figures_in(self.s, tokens, self.found)
        groups = clusters(self.s, figures)
        if len(groups) < 2:
            text = statement(self.s, clause, tokens, self.talk, above)
            return [self._draft(clause, tokens, figures, text)] if text else []
        return self._split(clause, above, tokens, figures, groups)

    def _without_source(self, tokens: list[int]) -> list[int]:
        """Leave out "according to …" at an end of the clause."""
        for i in tokens:
            if self.s.lemmas[i] in ("accord", "according") and self.s.deps[i] == "prep":
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
        phrases = []
        for group in groups:
            others = [one for other in groups if other is not group for one in other]
            phrases.append(phrase(self.s, tokens, clause.head, group, others))
        out = []
        for n, group in enumerate(groups):
            gone = {i for k, other in enumerate(phrases) if k != n for i in other} - set(phrases[n])
            kept = self.s.trim(self._mended([i for i in tokens if i not in gone]))
            text = statement(self.s, clause, kept, self.talk, above)
            span_tokens = self._narrow(tokens, phrases, n)
            dates = [one for one in figures if one.value.type is ValueType.DATE]
            out.append(self._draft(clause, span_tokens, [*group, *dates], text, kept))
        return out

    def _mended(self, tokens: list[int]) -> list[int]:
        """Drop joining words and prepositions that lost what they led to."""
        have = set(tokens)
        out = []
        for n, i in enumerate(tokens):
            following = tokens[n + 1] if n + 1 < len(tokens) else None
            lost = self.s.deps[i] in ("cc", "prep", "agent") and following != i + 1
            led = self.s.kids[i] and not any(kid in have for kid in self.s.kids[i])
            if not (lost and (led or self.s.deps[i] == "cc")):
                out.append(i)
        return out

    def _narrow(self, tokens: list[int], phrases: list[list[int]], n: int) -> list[int]:
        if n == 0:
            stop = min((other[0] for k, other in enumerate(phrases) if k and other), default=tokens[-1] + 1)
            first = [i for i in tokens if i < stop] if stop > phrases[0][0] else phrases[0]
            return self._clean(first)
        start = min(phrases[n])
        later = [other[0] for k, other in enumerate(phrases) if other and other[0] > start]
        stop = min(later, default=tokens[-1] + 1)
        return self._clean([i for i in tokens if start <= i < stop] or phrases[n])

    def _clean(self, tokens: list[int]) -> list[int]:
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
        text: str,
        said: list[int] | None = None,
    ) -> Draft:
        s, article = self.s, self.reading.article
        span = self._span(tokens)
        said = said or tokens
        quoted = any(one.overlaps(span) for one in self.quotes)
        block = self.reading.blocks[s.passage.block]
        lead_in = _LEAD_IN.match(block.span.of(article.text))
        heading = lead_in[1] if lead_in else block.heading
        measured = [one for one in figures if one.value.type is not ValueType.DATE]
        value = measured[0].value if measured else figures[0].value if figures else None
        speaker = s.text(clause.speaker) if clause.speaker else ""
        body = Body(
            statement=text,
            kind=labels.kind(s, clause, said, quoted=quoted, heading=heading, measured=bool(figures)),
            value=value,
            attribution=labels.attribution(s, clause, speaker, self.speaker if quoted else ""),
            polarity=labels.polarity(s, clause, said),
            modality=labels.modality(s, clause, said),
            subject=self._subject(clause),
            attribute=self._attribute(clause, measured),
            scope=next(
                (
                    one.value.text
                    for one in figures
                    if one.value.type is ValueType.DATE and one.value is not value
                ),
                "",
            ),
            confidence=0.8,
        )
        used = set(said) | set(clause.subject)
        words = frozenset(notion(s.lemmas[i]) for i in used if _tells(s, i))
        mine = frozenset(
            self.names.canonical(one.form)
            for one in self.mentions
            if any(i in used for i in range(one.first, one.last + 1))
        )
        values = tuple(one.value for one in figures)
        lead = block.kind is BlockKind.TITLE
        return Draft(self.reading.index, span, body, words, mine, block.heading, lead, values)

    def _span(self, tokens: list[int]) -> Span:
        start, end = self.s.starts[tokens[0]], self.s.ends[tokens[-1]]
        for span, _ in self.found:  # a value is never cut
            if span.start < end < span.end:
                end = span.end
        return Span(start, end)

    def _subject(self, clause: Clause) -> str:
        for one in self.mentions:
            if any(one.first <= i <= one.last for i in clause.subject):
                return self.names.canonical(one.form)
        if clause.subject:
            first = clause.subject[0]
            name = self.talk.stands_for(self.s.words[first].lower())
            if name:
                return name
            heads = [i for i in clause.subject if self.s.heads[i] not in clause.subject]
            return notion(self.s.lemmas[heads[0]]) if heads else ""
        return ""

    def _attribute(self, clause: Clause, figures: list[Figure]) -> str:
        """Return the noun or verb nearest to the value, else the verb."""
        if not figures:
            return notion(self.s.lemmas[clause.head])
        i = figures[0].tokens[0]
        inside = set(figures[0].tokens)
        for _ in range(8):
            i = self.s.heads[i]
            if i not in inside and self.s.tags[i].startswith(("NN", "VB")) and self.s.lemmas[i] not in STOP:
                return notion(self.s.lemmas[i])
            if self.s.heads[i] == i:
                break
        return notion(self.s.lemmas[clause.head])


def _tells(s: Sentence, i: int) -> bool:
    return s.lemmas[i] not in STOP and any(char.isalpha() for char in s.words[i])


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    seen: set[tuple[int, int, str]] = set()
    out = []
    for one in drafts:
        key = (one.span.start, one.span.end, one.body.statement)
        if key not in seen and one.body.statement:
            seen.add(key)
            out.append(one)
    return out


def is_fact(draft: Draft) -> bool:
    """Tell whether the claim is laid before the analyst by default."""
    return draft.body.kind in (ClaimKind.FACT, ClaimKind.FORECAST)
