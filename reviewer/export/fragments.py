"""Links to the quoted words of a web page: text fragments, `#:~:text=[prefix-,]start[,end][,-suffix]`.

Syntax and matching are those of the draft "URL Fragment Text Directives" of the Web Incubator Community
Group: a browser looks for whole words, whatever their case and spacing; `start`, `prefix` and `suffix` lie
in one block each; between `start` and `end` anything may stand. Other browsers open the page at its top.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote as percent

from reviewer.domain.readmodel import ArticlePage
from reviewer.domain.text import Span
from reviewer.export.words import clean, web_address

WHOLE = 200
"""The longest quotation, in characters, that a link spells out; of longer ones it names both ends."""
ENDS = 5
"""Words at either end of a long quotation."""
AROUND = 3
"""Words before and after, where a quotation alone would not be told from others like it."""
LONGEST = 40
"""The longest piece of a word that is added to a quotation which begins or ends within it."""
END = 80
"""The longest end of a long quotation, in characters: some scripts put no spaces between words."""

_NEAR = 200
"""How far words before and after are looked for."""

_TAIL = re.compile(rf"\w{{1,{LONGEST}}}\Z")
_HEAD = re.compile(rf"\w{{1,{LONGEST}}}")


def link(address: str, quote: str, before: str = "", after: str = "") -> str:
    """Return the address with the fragment that leads to `quote`; `""` if it is no web address.

    Args:
        address: where the text stands.
        quote: the words; without a word, the address is returned as it is.
        before: the text up to the quotation, for words that stand more than once; `""`: they do not.
        after: the text that follows.
    """
    address = web_address(address)
    if not address:
        return ""
    found = directive(quote, before, after)
    if not found:
        return address
    page, _, rest = address.partition("#")
    return f"{page}#{rest.partition(':~:')[0]}:~:{found}"


def passage_link(page: ArticlePage, span: Span) -> str:
    """Return the link to a stretch of an article; the words around it are named if its own stand twice."""
    text = page.text
    before = text[max(0, span.start - _NEAR) : span.start]
    quote, after = span.of(text), text[span.end : span.end + _NEAR]
    begins = _TAIL.search(before[-LONGEST:]) if _HEAD.match(quote) else None
    ends = _HEAD.match(after) if _TAIL.search(quote[-LONGEST:]) else None
    if begins:
        quote, before = begins.group() + quote, before[: -len(begins.group())]
    if ends:
        quote, after = quote + ends.group(), after[ends.end() :]
    if _flat_page(page.text).count(_flat(quote)) < 2:
        before = after = ""
    return link(page.item.address, quote, before, after)


def directive(quote: str, before: str = "", after: str = "") -> str:
    """Return `text=…`, or `""` where there is no word to look for."""
    start, end = _range(quote)
    if not start:
        return ""
    prefix = [one[-LONGEST:] for one in _words(before.rpartition("\n")[2])[-AROUND:]]
    suffix = [one[:LONGEST] for one in _words(after.partition("\n")[0])[:AROUND]]
    parts = [f"{_term(' '.join(prefix))}-"] if prefix else []
    parts += [_term(one) for one in (start, end) if one]
    parts += [f"-{_term(' '.join(suffix))}"] if suffix else []
    return "text=" + ",".join(parts)


def _range(quote: str) -> tuple[str, str]:
    """Return what a link names of a quotation: all of it, or its first and its last words."""
    lines = [words for line in clean(quote).split("\n") if (words := _bare(line))]
    if not lines:
        return "", ""
    if len(lines) > 1:
        return _head(lines[0]), _tail(lines[-1])
    (words,) = lines
    whole = " ".join(words)
    return (whole, "") if len(whole) <= WHOLE else (_head(words), _tail(words))


def _head(words: Sequence[str]) -> str:
    """Return the first words, cut behind a mark if they are too long, else anywhere."""
    text = " ".join(words[:ENDS])
    if len(text) <= END:
        return text
    return text[: next((at for at in range(END, 0, -1) if _parts(text[at])), END)].rstrip()


def _tail(words: Sequence[str]) -> str:
    """Return the last words, cut before a word if they are too long, else anywhere."""
    text = " ".join(words[-ENDS:])
    first = len(text) - END
    if first <= 0:
        return text
    return text[next((at for at in range(first, len(text)) if _parts(text[at - 1])), first) :].lstrip()


def _parts(sign: str) -> bool:
    """Tell whether a sign stands between words: white space or punctuation, in any script."""
    return sign.isspace() or unicodedata.category(sign).startswith("P")


def _bare(line: str) -> list[str]:
    """Return the words of a line from the first to the last that holds a letter or a digit."""
    words = _words(line)
    held = [at for at, word in enumerate(words) if re.search(r"\w", word)]
    return words[held[0] : held[-1] + 1] if held else []


def _words(text: str) -> list[str]:
    return clean(text).split()


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


@lru_cache(maxsize=64)
def _flat_page(text: str) -> str:
    return _flat(text)


def _term(text: str) -> str:
    """Percent-encode all but letters, digits, `.`, `_` and `~`; of these the dash has a meaning here."""
    return percent(text, safe="").replace("-", "%2D")
