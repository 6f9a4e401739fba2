"""Lines of text read by the analysis, each line by itself."""

from bisect import bisect_right
from collections.abc import Sequence

from reviewer.analysis.extract import read
from reviewer.analysis.tree import Sentence
from reviewer.domain.articles import Article, article_id
from reviewer.domain.text import canonical


def read_lines(lines: Sequence[str]) -> tuple[list[list[Sentence]], list[int]]:
    """Return the sentences of each line, and the offset at which each line starts."""
    text = "\n".join(line.replace("\n", " ") for line in lines)
    if canonical(text) != text:
        raise SystemExit("A line holds characters that the program changes when it reads a text.")
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    reading = read(Article(article_id(text), "lines.txt", "(lines)", "", "", "", "", "en", text), 0)
    out: list[list[Sentence]] = [[] for _ in lines]
    for sentence in reading.sentences:
        if sentence.passage.host < 0:
            out[bisect_right(starts, sentence.starts[0]) - 1].append(sentence)
    return out, starts


def covered(
    sentence: Sentence, tokens: Sequence[int], spans: Sequence[tuple[int, int]], base: int
) -> list[int]:
    """Return which of these spans the tokens touch; the spans count from `base`."""
    out = set()
    for i in tokens:
        start, end = sentence.starts[i] - base, sentence.ends[i] - base
        out.update(n for n, (first, last) in enumerate(spans) if first < end and start < last)
    return sorted(out)
