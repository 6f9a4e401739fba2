"""From one article to drafts of claims."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from reviewer.analysis.blocks import Block, BlockKind, passages_of
from reviewer.analysis.discourse import Discourse
from reviewer.analysis.drafts import Draft
from reviewer.analysis.lexicon import SPEECH
from reviewer.analysis.limits import BATCH, is_foreign, readable
from reviewer.analysis.maker import Maker, Place
from reviewer.analysis.names import Heard, Mention, Names, mentions_of
from reviewer.analysis.tree import Sentence, of_spacy
from reviewer.analysis.values import find_values
from reviewer.domain.articles import Article
from reviewer.domain.text import Span
from reviewer.domain.values import Value

Finder = Callable[[str], list[tuple[Span, Value]]]
_QUOTES = re.compile(r"[“\"‘]([^“”\"\n]{12,}?)[”\"]|‘([^‘’\n]{12,}?)’(?!\w)")


def finder(article: Article) -> Finder:
    """Return the function that finds the values of a text of this article, dates against its day."""

    def find(text: str) -> list[tuple[Span, Value]]:
        return [(one.span, one.value) for one in find_values(text, published_on=article.published_on)]

    return find


@dataclass(slots=True)
class Reading:
    """An article parsed: its blocks, its sentences by block, and the names in each; foreign blocks apart."""

    article: Article
    index: int
    blocks: list[Block]
    foreign: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[list[Mention]] = field(default_factory=list)

    def heard(self) -> Iterator[Heard]:
        """Yield the sentences with their names."""
        for s, mentions in zip(self.sentences, self.mentions, strict=True):
            yield Heard(self.article.id, s, mentions)


def read(article: Article, index: int) -> Reading:
    """Parse an article, the blocks in other languages left out."""
    from reviewer.analysis.model import load

    known: list[Block] = []
    foreign: list[Block] = []
    for block in readable(article):
        (foreign if is_foreign(article, block) else known).append(block)
    passages = passages_of(article, known)
    reading = Reading(article, index, known, foreign)
    parsed = load().pipe((one.text for one in passages), batch_size=BATCH)
    for passage, doc in zip(passages, parsed, strict=True):
        for sent in doc.sents:
            sentence = of_spacy(sent, passage)
            if len(sentence):
                reading.sentences.append(sentence)
                reading.mentions.append(_mentions(reading, sentence))
    return reading


def _mentions(reading: Reading, s: Sentence) -> list[Mention]:
    """Return the names of a sentence; in headlines, where all is capital, only those the text has as well."""
    found = mentions_of(s)
    block = reading.blocks[s.passage.block]
    if block.kind not in (BlockKind.TITLE, BlockKind.HEADING) and not s.text(range(len(s))).isupper():
        return found
    text = reading.article.text
    start, end = block.span.start, block.span.end
    return [one for one in found if text.find(one.form, 0, start) >= 0 or text.find(one.form, end) >= 0]


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
        place = Place(
            reading.article, reading.index, reading.blocks[block], found[block], quotes[block], speaker
        )
        out.extend(Maker(place, s, mentions, names, talk, _before(reading, n)).drafts())
        talk.hear(s, mentions)
    return _without_doubles(out)


def _before(reading: Reading, n: int) -> Sentence | None:
    """Return the sentence that holds the parenthesis which sentence `n` is."""
    s = reading.sentences[n]
    if s.passage.host < 0:
        return None
    while n > 0 and reading.sentences[n - 1].passage.block == s.passage.block:
        n -= 1
        one = reading.sentences[n]
        if one.passage.host < 0 and one.starts[0] < s.passage.host:
            return one
    return None


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


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    seen: set[tuple[int, int, str]] = set()
    out = []
    for one in drafts:
        key = (one.span.start, one.span.end, one.body.statement)
        if key not in seen and one.body.statement:
            seen.add(key)
            out.append(one)
    return out
