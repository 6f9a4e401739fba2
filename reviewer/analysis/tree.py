"""A parsed sentence as plain arrays: walked by index, never by token identity."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING

from reviewer.analysis.blocks import Passage

if TYPE_CHECKING:
    from spacy.tokens import Span as Sent

_COMMAS = (",", "–", "—", "-", "--")
_FINITE = ("VBZ", "VBD", "VBP", "MD")
CLOSERS = '"”’»)]}'
OPENERS = '"“‘«([{'


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; token `i` has the i-th entry of every array, offsets are the article's.

    Attributes:
        passage: the passage it stands in.
        words: the tokens as they stand.
        lemmas: lower-case dictionary forms.
        tags: Penn Treebank tags.
        deps: dependency labels (ClearNLP scheme).
        heads: index of the governor; the root governs itself.
        starts: offset of the first character in the article.
        ends: offset after the last character.
        entities: the entity label or `""`.
        kids: indices of the governed tokens, in order.
    """

    passage: Passage
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    entities: tuple[str, ...]
    kids: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.words)

    @property
    def root(self) -> int:
        """The token that governs the sentence."""
        return next(i for i, head in enumerate(self.heads) if head == i)

    def subtree(self, top: int, without: frozenset[int] = frozenset()) -> list[int]:
        """Return `top` and all it governs, in order, leaving out the branches in `without`."""
        out, todo = [], [top]
        while todo:
            i = todo.pop()
            out.append(i)
            todo.extend(kid for kid in self.kids[i] if kid not in without)
        return sorted(out)

    def subtree_from_top(self) -> list[int]:
        """Return all tokens, each after the one that governs it."""
        out, todo = [], [self.root]
        while todo:
            i = todo.pop()
            out.append(i)
            todo.extend(reversed(self.kids[i]))
        return out

    def kid(self, top: int, *labels: str) -> int | None:
        """Return the first token `top` governs under one of these labels."""
        return next((i for i in self.kids[top] if self.deps[i] in labels), None)

    def text(self, tokens: Iterable[int]) -> str:
        """Join tokens as they stand; where words were left out, by one space."""
        out, last = "", -1
        for i in self._without_gap_commas(list(tokens)):
            apart = last >= 0 and (i != last + 1 or self.starts[i] > self.ends[last])
            if apart and not _tight(out, self.words[i]):
                out += " "
            out += self.words[i]
            last = i
        return out

    def _without_gap_commas(self, tokens: list[int]) -> list[int]:
        """Drop the commas that enclosed words left out."""
        drop = set()
        for n in range(1, len(tokens) - 1):
            at, gone = tokens[n], tokens[n] > tokens[n - 1] + 1 or tokens[n + 1] > tokens[n] + 1
            after = tokens[n + 1]
            enclosed = after > at + 1 and self.words[after - 1] in _COMMAS and self.deps[after] != "conj"
            if gone and self.words[at] in _COMMAS and (enclosed or self.tags[after] in _FINITE):
                drop.add(at)
        for n in range(1, len(tokens)):
            before, after = tokens[n - 1], tokens[n]
            if after > before + 1 and self.words[before] in _COMMAS and self.words[after] in _COMMAS:
                follows = tokens[n + 1] if n + 1 < len(tokens) else None
                drop.add(before)
                if follows is not None and self.tags[follows].startswith(("VB", "MD")):
                    drop.add(after)
        return [i for i in tokens if i not in drop]

    def trim(self, tokens: Sequence[int]) -> list[int]:
        """Drop punctuation from both ends."""
        out = list(tokens)
        while out and self._loose(out[0]):
            out.pop(0)
        while out and self._loose(out[-1]):
            out.pop()
        return out

    def _loose(self, i: int) -> bool:
        return not any(char.isalnum() or char in "%$€£" for char in self.words[i])


def _tight(before: str, word: str) -> bool:
    return before[-1:] in "([“‘$£€" or word[:1] in ",.;:!?)]”%"


def of_spacy(sent: "Sent", passage: Passage) -> Sentence:
    """Copy a spaCy sentence; white-space tokens are dropped.

    Equal words are one string in memory: the sentences of all articles are held until the names are known.
    """
    keep = [token for token in sent if not token.is_space]
    index = {token.i: n for n, token in enumerate(keep)}
    heads = []
    for n, token in enumerate(keep):
        head = token.head
        while head.i not in index and head.head.i != head.i:
            head = head.head
        heads.append(index.get(head.i, n))
    if keep and not any(head == n for n, head in enumerate(heads)):
        heads[0] = 0
    kids: list[list[int]] = [[] for _ in keep]
    for n, governor in enumerate(heads):
        if governor != n:
            kids[governor].append(n)
    begins = [passage.absolute(token.idx) for token in keep]
    return Sentence(
        passage,
        tuple(intern(token.text) for token in keep),
        tuple(intern(token.lemma_.lower()) for token in keep),
        tuple(intern(token.tag_) for token in keep),
        tuple(intern(token.dep_) for token in keep),
        tuple(heads),
        tuple(begins),
        tuple(begin + len(token.text) for begin, token in zip(begins, keep, strict=True)),
        tuple(intern(token.ent_type_) for token in keep),
        tuple(tuple(one) for one in kids),
    )
